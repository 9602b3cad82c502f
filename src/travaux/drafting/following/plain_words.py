"""Plain words: the words of a paragraph as they compare from issue to issue.

Brackets, blanks, capital letters and the shapes of quotes and dashes play no part: words that come
out of a bracket are the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from travaux.drafting.weights import FUNCTION_WORDS
from travaux.texts import Unit, fold, tokens

CHANCE = 1.0  # weight up to which words between two larger changes are the same by chance
SMALL = 2  # a change is small beside words in a row if it has up to so many times as many


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The tokens of a paragraph as they compare; its words alone, and their token numbers."""

    unit: str
    parts: Sequence[str]
    words: Sequence[str]
    places: Sequence[int]

    @classmethod
    def of(cls, unit: Unit) -> PlainWords:
        """Make the words of a paragraph ready to be compared."""
        parts = [token.strip().casefold() for token in tokens(fold(unit.words))]
        places = [n for n, part in enumerate(parts) if part[:1].isalnum()]
        return cls(unit.id, parts, [parts[place] for place in places], places)


def weight(words: Iterable[str]) -> float:
    """Weigh words in a row: a function word or a number counts a half, any other word one."""
    return sum(0.5 if word in FUNCTION_WORDS or word.isdigit() else 1.0 for word in words)


@dataclass(frozen=True, slots=True)
class Row:
    """Words in a row that two paragraphs have in common.

    They are the words number `start` and following of the earlier paragraph, `low` and following
    of the later one.
    """

    start: int
    low: int
    count: int


def shared(old: PlainWords, new: PlainWords) -> Iterator[Row]:
    """Give the words that two paragraphs have in common in order, row by row.

    A word or two between two larger changes are left out: they are the same by chance.
    """
    rows = [
        Row(code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(old.words, new.words)
        if code.tag == "equal"
    ]
    for n, row in enumerate(rows):
        heft = weight(new.words[row.low : row.low + row.count])
        inside = 0 < n < len(rows) - 1
        if not (inside and heft <= CHANCE and _changed_around(*rows[n - 1 : n + 2]) > SMALL * heft):
            yield row


def _changed_around(before: Row, row: Row, after: Row) -> int:
    """Give how many words were changed on the side of a row where fewer were."""
    left = max(row.start - before.start, row.low - before.low) - before.count
    right = max(after.start - row.start, after.low - row.low) - row.count
    return min(left, right)
