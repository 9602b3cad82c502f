"""Sentences in which what is named is marked: dates, bodies, persons, documents, quotations.

On ⟦date 0⟧, ⟦body 1⟧ ratified ⟦person 2⟧ as its Chair.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from travaux.procedure.offering.speech import MARK, marked
from travaux.texts import Unit
from travaux.texts.signs import Sign, pieces

_MOST = 60  # things that one sentence names
_ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”\"»]))\s+(?=[\w⟦“\"«¿])(?![a-z])")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is named in a unit: its kind, its value, and where it stands."""

    kind: str
    start: int
    end: int
    value: Any


@dataclass(frozen=True, slots=True)
class Marked:
    """A unit with its marks: `masked` is its words with the marks in place of what they mark.

    `starts` are pairs of places in `masked` and in `words` that correspond; `calls` are the ids of
    the notes and where in `words` they are called.
    """

    unit: str
    words: str
    masked: str
    marks: tuple[Mark, ...]
    starts: tuple[tuple[int, int], ...]
    calls: tuple[tuple[int, str], ...]

    def place(self, at: int) -> int:
        """Give the place in the words that a place in `masked` corresponds to."""
        where = bisect_right(self.starts, (at, len(self.words))) - 1
        inner, outer = self.starts[where]
        within = outer + at - inner
        following = self.starts[where + 1][1] if where + 1 < len(self.starts) else len(self.words)
        return min(within, following)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a marked unit; `number` counts sentences through the whole text."""

    of: Marked
    start: int
    end: int
    number: int

    @property
    def masked(self) -> str:
        """Its words with the marks in them."""
        return self.of.masked[self.start : self.end]

    def marks(self, kind: str) -> list[Mark]:
        """Give its marks of one kind, in order."""
        first, last = self.of.place(self.start), self.of.place(self.end)
        return [m for m in self.of.marks if m.kind == kind and first <= m.start < last]

    def mark(self, number: str | int) -> Mark:
        """Give the mark with that number."""
        return self.of.marks[int(number)]

    def place(self, at: int) -> int:
        """Give the place in the unit's words of a place in the sentence."""
        return self.of.place(self.start + at)

    def words(self, start: int, end: int) -> str:
        """Give the text itself between two places in the sentence."""
        return self.of.words[self.place(start) : self.place(end)].strip()

    def called(self, start: int = 0, end: int | None = None) -> list[str]:
        """Give the notes that are called between two places, the end included."""
        last = self.place(self.end - self.start if end is None else end)
        return [note for at, note in self.of.calls if self.place(start) <= at <= last]


def bare_with_calls(unit: Unit) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Give a unit's words without signs, and where in them notes are called."""
    words, calls = "", []
    for piece in pieces(unit.words):
        if piece.sign is Sign.WORDS:
            words += piece.value
        elif piece.sign is Sign.CALL:
            calls.append((len(words), piece.value))
        elif piece.sign in (Sign.BREAK, Sign.CELL):
            words += " "
    return words, tuple(calls)


def with_marks(unit: Unit, found: Iterable[Mark]) -> Marked:
    """Put marks into a unit; of two that overlap the one that was found first stays."""
    words, calls = bare_with_calls(unit)
    kept: list[Mark] = []
    taken = bytearray(len(words))
    for mark in found:
        if not any(taken[mark.start : mark.end]):
            taken[mark.start : mark.end] = b"x" * (mark.end - mark.start)
            kept.append(mark)
    kept.sort(key=lambda one: one.start)
    masked, at, starts = "", 0, []
    for number, mark in enumerate(kept):
        starts += [(len(masked), at), (len(masked) + mark.start - at, mark.start)]
        masked += words[at : mark.start] + marked(mark.kind, number)
        at = mark.end
    starts.append((len(masked), at))
    return Marked(unit.id, words, masked + words[at:], tuple(kept), tuple(starts), calls)


def sentences(units: Iterable[Marked]) -> Iterator[Sentence]:
    """Cut marked units into sentences: a full stop within a mark ends none.

    What names more than any sentence does is a list or a table, and is passed over.
    """
    number = 0
    for unit in units:
        start = 0
        for gap in (*_ENDS.finditer(unit.masked), None):
            end = gap.start() if gap else len(unit.masked)
            if unit.masked.count(MARK, start, end) <= _MOST:
                yield Sentence(unit, start, end, number)
                number += 1
            start = gap.end() if gap else end
