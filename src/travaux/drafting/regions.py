"""Regions: the words of an issue that a decision replaced, by their tokens."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.changes import Modify
from travaux.readings import BracketKind, Disposition, Ruling
from travaux.texts import tokens

_STAYS = (Disposition.TAKE, Disposition.KEEP)


@dataclass(frozen=True, slots=True)
class Region:
    """The tokens `start` to `end` of a unit, and the words that come in their place."""

    start: int
    end: int
    words: str
    ruling: Ruling

    def within(self, start: int, end: int) -> bool:
        """Tell whether it lies inside a span; an insertion at its edge stands outside."""
        if self.start == self.end and start != end:
            return start < self.start < end
        return start <= self.start and self.end <= end

    def meets(self, start: int, end: int) -> bool:
        """Tell whether it and a span are about the same words."""
        if self.start == self.end or start == end:
            return self.start < start < self.end or start < self.start < end
        return self.start < end and start < self.end

    def clashes(self, other: Region) -> bool:
        """Tell whether it and another one can't both stand: they replace the same words."""
        same_point = self.start == self.end == other.start == other.end
        return same_point or self.meets(other.start, other.end)

    def covers(self, start: int, end: int) -> bool:
        """Tell whether a span is about words that were decided, and not around them alone."""
        if self.start == self.end:
            return start == end == self.start
        around = self.within(start, end) and (start, end) != (self.start, self.end)
        return self.meets(start, end) and not around

    def touches(self, change: Modify) -> bool:
        """Tell whether a change is about words that were decided."""
        return self.meets(change.start, change.end)


def regions_of(ruling: Ruling) -> tuple[Region, ...]:
    """Give what a decision replaces in the words of its unit.

    Where the words of a bracket that came with the text stay, only its two signs go.
    """
    bracket = ruling.bracket
    if bracket.start is None or bracket.end is None or ruling.words == bracket.words:
        return ()
    if bracket.kind is BracketKind.TYPED and ruling.disposition in _STAYS:
        opening = bracket.words[: len(bracket.words) - len(bracket.words.lstrip())]
        blank = "" if _inner(bracket.words).startswith(" ") else opening
        first = Region(bracket.start, bracket.start + 1, blank, ruling)
        return first, Region(bracket.end - 1, bracket.end, "", ruling)
    return (Region(bracket.start, bracket.end, ruling.words, ruling),)


def _inner(words: str) -> str:
    return "".join(tokens(words.lstrip())[1:-1])
