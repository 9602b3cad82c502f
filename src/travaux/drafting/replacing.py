"""Replacing: the words that a decision puts in the place of others, each with where it is from.

Whoever asked said which words go and which come, so that is gone by where a decision takes what was
asked. Only where nobody said so, as in a bridge, the words that stood there already are found by
comparing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from travaux.changes import Modify
from travaux.drafting.alignment import Code, token_list
from travaux.drafting.regions import Region
from travaux.readings import Ruling
from travaux.texts import fold


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the next issue: the unit and token it was, or None and the decision it is from."""

    token: str
    source: tuple[str, int] | None
    ruling: Ruling | None = None


def replacement(
    unit: str, parts: Sequence[str], region: Region, asked: Iterable[Sequence[Modify]]
) -> list[Word]:
    """Give the words of a decision; those that stood there already are from where they were.

    Args:
        unit: the unit of the issue.
        parts: its tokens.
        region: those that are replaced, and the words in their place.
        asked: the changes that were taken, as each proposal asked for them.
    """
    own = [list(changes) for changes in asked]
    together = list({change for changes in own for change in changes})  # of one voice's proposals
    for changes in (*own, together):
        made = _carried_out(unit, parts, region, sorted(changes, key=_place))
        if fold("".join(word.token for word in made)) == fold(region.words):
            return list(_as_decided(made, region.words))
    return list(_compared(unit, parts, region))


def _carried_out(
    unit: str, parts: Sequence[str], region: Region, changes: Iterable[Modify]
) -> list[Word]:
    """Give the words of a region with changes made in it; those outside it aren't made."""
    at, made = region.start, list[Word]()
    for one in changes:
        if at <= one.start and one.end <= region.end:
            made += (Word(parts[n], (unit, n)) for n in range(at, one.start))
            made += _compared(unit, parts, Region(one.start, one.end, one.new, region.ruling))
            at = one.end
    return made + [Word(parts[n], (unit, n)) for n in range(at, region.end)]


def _compared(unit: str, parts: Sequence[str], region: Region) -> Iterator[Word]:
    new = token_list(region.words) if region.words else []
    old = [fold(part) for part in parts[region.start : region.end]]
    codes: list[Code] = Indel.opcodes(old, [fold(part) for part in new]).as_list()  # type: ignore[assignment]
    for tag, start, _, low, high in codes:
        for n in range(low, high):
            stood = (unit, region.start + start + n - low) if tag == "equal" else None
            yield Word(new[n], stood, None if stood else region.ruling)


def _as_decided(made: Iterable[Word], words: str) -> Iterator[Word]:
    """Give words with the shapes of the signs that were decided on, which fold to the same."""
    at = 0
    for one in made:
        end = at + len(one.token)
        yield replace(one, token=words[at:end])
        at = end


def _place(change: Modify) -> tuple[int, int]:
    return change.start, change.end
