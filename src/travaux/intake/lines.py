"""The lines of a plain file, counted from 1 as an editor counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from travaux.intake.typography import evened
from travaux.texts import bare

_ENDS = re.compile("\r\n|\r|\n")
_INNER_ENDS = re.compile("[\f\v\x1c-\x1e\x85\u2028\u2029]")  # they part words, but aren't counted


@dataclass(frozen=True, slots=True)
class Raw:
    """A line as it stands in the file.

    `runs_on` if it goes on with the sentence before it; `signs` if it is the name of who signs.
    """

    number: int
    words: str
    runs_on: bool = False
    signs: bool = False

    @property
    def blank(self) -> bool:
        """True if the line has no words."""
        return not self.words.strip()


def raw_lines(words: str) -> list[Raw]:
    """Cut a plain file into its lines; the parts of a line with a page break share its number."""
    every = [
        Raw(number, part.expandtabs(4))
        for number, line in enumerate(_ENDS.split(words), start=1)
        for part in _INNER_ENDS.split(line)
    ]
    return every if every[-1].words else every[:-1]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a plain file on which a unit or a note stands (S33).

    `letters` tells how many letters and figures each line from `first` to `last` gives to it, so
    that a place in its words is found again in the file.

    >>> str(Lines(19, 20, (60, 180)))
    'L19-L20'
    """

    first: int
    last: int
    letters: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[Raw]) -> Lines:
        """Give the lines of a paragraph: at least one."""
        return cls.together([cls(n.number, n.number, (_letters(evened(n.words)),)) for n in lines])

    @classmethod
    def together(cls, parts: Sequence[Lines]) -> Lines:
        """Give the lines of several parts of one unit, in order: at least one."""
        first, last = parts[0].first, parts[-1].last
        letters = [0] * (last - first + 1)
        for part in parts:
            for n, count in enumerate(part.letters, start=part.first - first):
                letters[n] += count
        return cls(first, last, tuple(letters))

    def at(self, rest: str) -> int:
        """Give the number of the line on which a place in the unit's words stands.

        Args:
            rest: the unit's words from that place to their end, with or without signs of
                structure. It is counted from the end, for labels are taken off the front.
        """
        remaining = _letters(rest)
        for number in range(self.last, self.first, -1):
            remaining -= self.letters[number - self.first]
            if remaining <= 0:
                return number
        return self.first

    def __str__(self) -> str:
        return f"L{self.first}" if self.first == self.last else f"L{self.first}-L{self.last}"


def _letters(words: str) -> int:
    return sum(map(str.isalnum, bare(words)))
