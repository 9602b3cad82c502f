"""Wording: the words of a paragraph as they compare from issue to issue.

Brackets, blanks, capital letters and the shapes of quotes and dashes play no part: words that come
out of a bracket are the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from travaux.drafting.weights import FUNCTION_WORDS
from travaux.texts import Unit, fold, tokens

CHANCE = 1.0  # weight up to which words between two larger changes are the same by chance
SMALL = 2  # a change is small beside words in a row if it has up to so many times as many


@dataclass(frozen=True, slots=True)
class Wording:
    """The tokens of a paragraph as they compare; its words alone, and their token numbers."""

    unit: str
    parts: Sequence[str]
    words: Sequence[str]
    places: Sequence[int]

    @classmethod
    def of(cls, unit: Unit) -> Wording:
        """Make the words of a paragraph ready to be compared."""
        parts = [token.strip().casefold() for token in tokens(fold(unit.words))]
        places = [n for n, part in enumerate(parts) if part[:1].isalnum()]
        return cls(unit.id, parts, [parts[place] for place in places], places)


def weight(words: Sequence[str | None]) -> float:
    """Weigh words in a row: a function word counts a half, any other one."""
    return len(words) - sum(word in FUNCTION_WORDS for word in words) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """Words in a row that two paragraphs have in common.

    They are the words number `start` and following of the earlier paragraph, `low` and following
    of the later one.
    """

    start: int
    low: int
    count: int


def shared(old: Wording, new: Wording) -> Iterator[Row]:
    """Give the words that two paragraphs have in common in order, row by row.

    A word or two between two larger changes are left out: they are the same by chance.
    """
    rows = [
        Row(code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(old.words, new.words)
        if code.tag == "equal"
    ]
    for n, row in enumerate(rows):
        chance = 0 < n < len(rows) - 1 and weight(new.words[row.low : row.low + row.count])
        if not (chance and chance <= CHANCE and _between(*rows[n - 1 : n + 2])):
            yield row


def _between(before: Row, row: Row, after: Row) -> bool:
    """Tell whether there is a larger change on both sides of a row."""
    left = max(row.start - before.start, row.low - before.low) - before.count
    right = max(after.start - row.start, after.low - row.low) - row.count
    return min(left, right) > SMALL * row.count
