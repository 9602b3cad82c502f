"""Notes of a damaged plain text mended: calls and notes found again and tied by their order.

A report saved as plain text from an old Word file has its notes at the end, and their numbers are
lost: a stroke breaks the line where a note was called. Where there are as many calls as notes, they
belong together one by one. Where there aren't, nothing is guessed: the text stays as it is, and
the sender is told. Where "1/" still stands in both places, the numbers decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.lines import Raw
from travaux.intake.marks import Mark, Weight, inner, leading, only_mark
from travaux.texts import call

_NAME = re.compile(r"(?:[A-ZÀ-Ý][\w.'’-]+|de|del|de la|da|do|dos|von|van)(?: (?!\Z))?")


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines of the running text, with calls in them, and the lines of each note by its id.

    A note's lines have lost its mark; a blank one parts its paragraphs.
    """

    lines: tuple[Raw, ...]
    notes: dict[str, tuple[Raw, ...]]


@dataclass(frozen=True, slots=True)
class _Tied:
    """Calls and the notes they call, in order; `intact` if their numbers say so."""

    calls: tuple[Mark, ...]
    notes: tuple[Mark, ...]
    intact: bool = False


def mended(lines: Sequence[Raw]) -> Outcome[Mended]:
    """Find the notes of a plain text and the places where they are called.

    Returns:
        The lines with calls, and the notes. Findings: `note-mark-repaired` for each note whose
        mark was damaged, `notes-tied` once where all marks were whole, `note-marks-unpaired` where
        calls and notes aren't equal in number; then the lines are as they came.
    """
    heads, inside = list(leading(lines)), list(inner(lines))
    tied = _by_number(lines, heads, inside) or _by_order(lines, heads, inside)
    if tied is None:
        return Outcome(Mended(tuple(lines), {}), tuple(_unpaired(lines, heads)))
    notes = {f"note{n}": tuple(found) for n, found in enumerate(_notes(lines, tied), start=1)}
    running = _running(lines, tied)
    return Outcome(Mended(tuple(running), notes), tuple(_told(lines, tied)))


def _by_number(lines: Sequence[Raw], heads: Sequence[Mark], inside: Sequence[Mark]) -> _Tied | None:
    """Tie calls and notes that kept their numbers, where both count the same without a gap."""
    notes: list[Mark] = []
    for mark in reversed([m for m in heads if m.number is not None and not _goes_on(lines, m)]):
        if notes and mark.number != (notes[0].number or 0) - 1:
            break
        notes.insert(0, mark)
    if not notes:
        return None
    numbers = [mark.number for mark in notes]
    calls = [m for m in _above(lines, notes[0], heads, inside) if m.number in numbers]
    if [mark.number for mark in calls] != numbers:
        return None
    return _Tied(tuple(calls), tuple(notes), intact=True)


def _by_order(lines: Sequence[Raw], heads: Sequence[Mark], inside: Sequence[Mark]) -> _Tied | None:
    """Tie calls and notes one by one, if there is one way only in which they are as many."""
    for weight in Weight:
        every = [mark for mark in inside if mark.weight <= weight]
        for several in (False, True):
            ways = [
                tied
                for notes in _runs(lines, heads)
                if (tied := _equal(_calls(lines, notes, heads, every, several=several), notes))
            ]
            if ways:
                return ways[0] if len(ways) == 1 else None
    return None


def _runs(lines: Sequence[Raw], heads: Sequence[Mark]) -> Iterator[tuple[Mark, ...]]:
    """Give each run of marked lines down to the end of the file that may be the notes."""
    for start in range(len(heads)):
        run = tuple(heads[start:])
        if any(_goes_on(lines, mark) or not _words(lines, mark) for mark in run):
            continue
        if any(mark.lost for mark in heads[:start]):
            continue
        if any(not mark.lost for mark in run) and not _unbroken(lines, run):
            continue
        yield run


def _unbroken(lines: Sequence[Raw], run: Sequence[Mark]) -> bool:
    """Tell whether nothing but marked paragraphs stands from the first mark on."""
    marked = {mark.line for mark in run}
    return all(
        lines[n].blank or not lines[n - 1].blank or n in marked
        for n in range(run[0].line + 1, len(lines))
    )


def _calls(
    lines: Sequence[Raw], notes: Sequence[Mark], heads: Sequence[Mark], inside: Sequence[Mark],
    *, several: bool,
) -> list[Mark]:  # fmt: skip
    """Give the calls above the notes; each stroke of "////" is one if there may be several."""
    return [
        mark
        for mark in _above(lines, notes[0], heads, inside)
        for _ in range(mark.strokes if several else 1)
    ]


def _equal(calls: Sequence[Mark], notes: Sequence[Mark]) -> _Tied | None:
    """Tie calls to notes if they are as many and no two numbers speak against it."""
    if len(calls) != len(notes):
        return None
    for one, other in zip(calls, notes, strict=True):
        if one.number and other.number and one.number != other.number:
            return None
    return _Tied(tuple(calls), tuple(notes))


def _above(
    lines: Sequence[Raw], first: Mark, heads: Sequence[Mark], inside: Sequence[Mark]
) -> list[Mark]:
    """Give the marks above the first note that have words in front of them."""
    every = [m for m in (*heads, *inside) if m.line < first.line and _before(lines, m) is not None]
    return sorted(every, key=lambda mark: (mark.line, mark.start))


def _words(lines: Sequence[Raw], mark: Mark) -> str:
    return lines[mark.line].words[mark.end :].strip()


def _goes_on(lines: Sequence[Raw], mark: Mark) -> bool:
    """Tell whether the words after a mark go on with a sentence."""
    return _words(lines, mark)[:1].islower()


def _before(lines: Sequence[Raw], mark: Mark) -> int | None:
    """Give the index of the line whose words a mark follows: its own, or the last with words."""
    if mark.start:
        return mark.line
    above = range(mark.line - 1, -1, -1)
    return next((n for n in above if not lines[n].blank and not only_mark(lines[n].words)), None)


def _notes(lines: Sequence[Raw], tied: _Tied) -> Iterator[list[Raw]]:
    """Give the lines of each note; the last ends at a blank line."""
    ends = [mark.line for mark in tied.notes[1:]] + [_end(lines, tied)]
    for mark, end in zip(tied.notes, ends, strict=True):
        head = lines[mark.line]
        yield [replace(head, words=head.words[mark.end :]), *lines[mark.line + 1 : end]]


def _end(lines: Sequence[Raw], tied: _Tied) -> int:
    below = range(tied.notes[-1].line, len(lines))
    return next((n for n in below if lines[n].blank), len(lines))


def _running(lines: Sequence[Raw], tied: _Tied) -> list[Raw]:
    """Give the lines of the running text, with calls where the marks stood."""
    edits = _edits(lines, tied)
    led = {mark.line for mark in tied.calls if not mark.start}
    running: list[Raw] = []
    for n, line in enumerate(lines[: tied.notes[0].line]):
        words = _edited(line.words, edits[n])
        if n not in led or words.strip():  # else it was only a mark, and parts no paragraphs
            running.append(Raw(line.number, words, runs_on=_joins(lines, n, words, led)))
    return [*_signed(running), *lines[_end(lines, tied) :]]


_Edit = tuple[int, int, str]  # from, to, and what stands there instead


def _edits(lines: Sequence[Raw], tied: _Tied) -> defaultdict[int, list[_Edit]]:
    """Give for each line what is to be put in and taken out, in order."""
    signs: defaultdict[Mark, str] = defaultdict(str)  # several for "////"
    for n, mark in enumerate(tied.calls, start=1):
        signs[mark] += call(f"note{n}")
    edits: defaultdict[int, list[_Edit]] = defaultdict(list)
    for mark, sign in signs.items():
        before = _before(lines, mark)
        if mark.start or before is None:
            edits[mark.line].append((mark.start, mark.end, sign))
            continue
        edits[mark.line].append((0, mark.end, ""))
        end = len(lines[before].words.rstrip())
        edits[before].append((end, end, sign))
    return edits


def _edited(words: str, edits: Sequence[_Edit]) -> str:
    for start, end, sign in reversed(edits):
        words = words[:start] + sign + words[end:]
    return words


def _joins(lines: Sequence[Raw], n: int, words: str, led: set[int]) -> bool:
    """Tell whether a line goes on with the sentence in which a note is called."""
    goes_on = words.lstrip()[:1].islower()
    adjacent = n > 0 and not lines[n - 1].blank
    if n in led:
        return adjacent or goes_on
    return adjacent and goes_on and n - 1 in led and only_mark(lines[n - 1].words)


def _signed(lines: list[Raw]) -> list[Raw]:
    """Hold a name at the end apart: it is the signature, not the last line of a paragraph."""
    last = next((n for n in range(len(lines) - 1, -1, -1) if not lines[n].blank), 0)
    if last and 2 <= len(lines[last].words.split()) <= 6 and _named(lines[last].words.strip()):
        return [*lines[:last], Raw(lines[last].number, ""), *lines[last:]]
    return lines


def _named(words: str) -> bool:
    return bool(re.fullmatch(f"(?:{_NAME.pattern})+", words))


def _told(lines: Sequence[Raw], tied: _Tied) -> Iterator[Finding]:
    if tied.intact:
        yield _tied(tied.notes[0].number or 1, tied.notes[-1].number or 1)
        return
    for n, (called, note) in enumerate(zip(tied.calls, tied.notes, strict=True), start=1):
        yield _repaired(n, _end_of(lines, called), lines[called.line], lines[note.line])


def _end_of(lines: Sequence[Raw], mark: Mark) -> str:
    """Give the last words in front of a call, for a person to find the place by."""
    before = _before(lines, mark)
    words = lines[before or 0].words
    return " ".join((words[: mark.start] if mark.start else words).split()[-4:])


def _repaired(n: int, words: str, called: Raw, note: Raw) -> Finding:
    return Finding(
        Severity.WARNING, "note-mark-repaired", f"line {called.number}",
        f"The number of a note was lost here. By its order it is note {n}, which begins on line"
        f" {note.number} of the file; it is called after “{words}”. Look whether it belongs there.",
    )  # fmt: skip


def _tied(first: int, last: int) -> Finding:
    which = f"Note {first}/" if first == last else f"The notes {first}/ to {last}/"
    return Finding(
        Severity.NOTE, "notes-tied", "",
        f"{which} at the end of the file went to where the same number stands in the text.",
    )  # fmt: skip


def _unpaired(lines: Sequence[Raw], heads: Sequence[Mark]) -> Iterator[Finding]:
    """Tell of marks that are surely of notes, where they didn't become notes."""
    calls = [m for m in heads if not m.lost and m.number is None and _before(lines, m) is not None]
    alone = [mark for mark in calls if not _words(lines, mark)]
    notes = [mark for mark in heads if mark.lost and "." in lines[mark.line].words[: mark.end]]
    if not alone and not notes:
        return
    first = min((*alone, *notes), key=lambda mark: mark.line)
    yield Finding(
        Severity.WARNING, "note-marks-unpaired", f"line {lines[first.line].number}",
        f"Notes have lost their numbers here: {len(calls)} seem to be called and {len(notes)} stand"
        " at the end. As these numbers differ, nothing was changed. Write the numbers back in the"
        " file (“1/” in the text and in front of the note), and send it again.",
    )  # fmt: skip
