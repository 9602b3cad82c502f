"""What was done to the order of entries: taken out, put in, moved or changed.

Each entry makes a claim to a number. Mostly it is the position that it bears; where its leaf hash
no longer is the one that was kept, it is tried at other positions, since whoever takes an entry out
or puts one in has to number the others anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.findings import Finding, Severity
from travaux.journal.lines import Line
from travaux.journal.tree import leaf_hash

_FEW = 64  # so many displaced entries are tried in every place of the others


@dataclass(frozen=True, slots=True)
class Fault:
    """What was found about the entries from one number to another, both included."""

    first: int
    last: int
    finding: Finding


def entries(first: int, last: int) -> str:
    """Name some entries as findings do.

    >>> entries(17, 17), entries(4, 6)
    ('entry 17', 'entries 4 to 6')
    """
    return f"entry {first}" if first == last else f"entries {first} to {last}"


def claims(
    lines: Sequence[Line], hashes: Sequence[bytes], leaves: Sequence[bytes]
) -> list[int | None]:
    """Give the number that each entry had when it was written; None for one that was changed.

    Args:
        lines: the entries as they stand now.
        hashes: their leaf hashes as they are now.
        leaves: the leaf hashes that were kept, or none.
    """
    found: list[int | None] = [line.position for line in lines]
    known = min(len(hashes), len(leaves))
    odd = [row for row in range(known) if hashes[row] != leaves[row]]
    step = 0
    for row in odd:
        position = lines[row].position
        tried = (position + step, position + 1, position - 1, *(odd if len(odd) <= _FEW else ()))
        number = next((n for n in tried if _was(lines[row], row, n, leaves)), None)
        found[row] = number
        step = 0 if number is None else number - position
    return found


def disorder(numbers: Sequence[int | None]) -> Iterator[Fault]:
    """Tell how the claims differ from 0, 1, 2 and so on."""
    if all(number == row for row, number in enumerate(numbers)):
        return
    claimed = Counter(number for number in numbers if number is not None)
    yield from (_inserted(number) for number, often in claimed.items() if often > 1)
    changed = set()
    expected = 0
    for number in numbers:
        if number is not None:
            expected = number + 1
        elif expected in claimed:
            yield _inserted(expected)
        else:
            yield _changed(expected)
            changed.add(expected)
            expected += 1
    yield from _missing(sorted(claimed.keys() | changed))
    yield from _misplaced(list(claimed))


def _missing(numbers: Sequence[int]) -> Iterator[Fault]:
    before = -1
    for number in numbers:
        if number > before + 1:
            first, last = before + 1, number - 1
            what = "Entry {0} was" if first == last else "Entries {0} to {1} were"
            message = f"{what.format(first, last)} taken out. Look for a copy from before."
            where = entries(first, last)
            yield Fault(first, last, Finding(Severity.REFUSED, "entry-missing", where, message))
        before = number


def _misplaced(numbers: Sequence[int]) -> Iterator[Fault]:
    odd = [found for found, right in zip(numbers, sorted(numbers), strict=True) if found != right]
    if odd:
        first, last = min(odd), max(odd)
        what = f"Entries {first} and {last} were swapped"
        if len(odd) > 2:
            what = f"The entries from {first} to {last} were put in another order"
        message = f"{what}. Compare them with a copy."
        where = entries(first, last)
        yield Fault(first, last, Finding(Severity.REFUSED, "entries-swapped", where, message))


def _inserted(number: int) -> Fault:
    message = f"An entry was put in at {number} that wasn't recorded there. Compare with a copy."
    where = entries(number, number)
    return Fault(number, number, Finding(Severity.REFUSED, "entry-inserted", where, message))


def _changed(number: int) -> Fault:
    message = (
        f"Entry {number} isn't what was recorded: it no longer fits the leaf hash that was kept "
        "when it was written. Compare it with a copy."
    )
    where = entries(number, number)
    return Fault(number, number, Finding(Severity.REFUSED, "entry-changed", where, message))


def _was(line: Line, row: int, number: int, leaves: Sequence[bytes]) -> bool:
    """Tell if an entry was written under that number: its leaf moved with it, or stayed there."""
    if number < 0:
        return False
    written = leaf_hash(replace(line, position=number).leaf)
    return written == leaves[row] or (number < len(leaves) and written == leaves[number])
