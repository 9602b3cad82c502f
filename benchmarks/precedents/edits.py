"""Passages edited as drafters edit them, at four strengths, each knowing what came from where.

An edit takes one to three words and replaces them by others (three in five), takes them out, or
puts others in; words come as often as the corpus uses them. "Nearly half, with a moved clause"
also takes a quarter to a third of the passage and puts it elsewhere. Every second passage is then
set between words of a document that the library doesn't hold, as agreed language stands inside a
drafter's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random

LONGEST = 3  # words that are edited at once


class Strength(Enum):
    """How much of a passage is edited, and whether a clause of it is moved."""

    EXACT = ("exact", 0.0, False)
    LIGHT = ("light", 0.08, False)
    QUARTER = ("a quarter edited", 0.25, False)
    HALF = ("nearly half edited, a clause moved", 0.45, True)

    def __init__(self, title: str, share: float, moved: bool) -> None:  # noqa: FBT001
        self.title, self.share, self.moved = title, share, moved


@dataclass(frozen=True, slots=True)
class Edited:
    """Words made from a passage; `origins` gives of each word its number there, or None."""

    words: tuple[str, ...]
    origins: tuple[int | None, ...]

    @property
    def span(self) -> tuple[int, int]:
        """The range from the first word that is the passage's to the last."""
        kept = [number for number, origin in enumerate(self.origins) if origin is not None]
        return (kept[0], kept[-1] + 1) if kept else (0, 0)

    def between(self, before: Sequence[str], after: Sequence[str]) -> Edited:
        """Set it between words of another document."""
        words = (*before, *self.words, *after)
        nowhere: tuple[None, ...] = (None,)
        origins = (*nowhere * len(before), *self.origins, *nowhere * len(after))
        return Edited(words, origins)


def edited(
    passage: Sequence[str], strength: Strength, vocabulary: Sequence[str], chance: Random
) -> Edited:
    """Edit a passage; `vocabulary` has every word as often as the corpus uses it."""
    words: list[tuple[str, int | None]] = [(word, at) for at, word in enumerate(passage)]
    if strength.moved:
        words = _moved(words, chance)
    left = round(strength.share * len(passage))
    while left > 0:
        count = min(left, chance.randint(1, LONGEST))
        words = _once(words, count, vocabulary, chance)
        left -= count
    return Edited(tuple(word for word, _ in words), tuple(origin for _, origin in words))


def _once(
    words: list[tuple[str, int | None]], count: int, vocabulary: Sequence[str], chance: Random
) -> list[tuple[str, int | None]]:
    """Edit once, where nothing is edited yet if such a place is soon found."""
    start = 0
    for _ in range(20):
        start = chance.randint(0, max(0, len(words) - count))
        if all(origin is not None for _, origin in words[start : start + count]):
            break
    put: list[tuple[str, int | None]] = [(chance.choice(vocabulary), None) for _ in range(count)]
    act = chance.choices(("replace", "take out", "put in"), (3, 1, 1))[0]
    end = start if act == "put in" else start + count
    return words[:start] + ([] if act == "take out" else put) + words[end:]


def _moved(words: list[tuple[str, int | None]], chance: Random) -> list[tuple[str, int | None]]:
    length = chance.randint(len(words) // 4, len(words) // 3)
    start = chance.randint(0, len(words) - length)
    clause, rest = words[start : start + length], words[:start] + words[start + length :]
    place = chance.choice([at for at in range(len(rest) + 1) if at != start])
    return rest[:place] + clause + rest[place:]
