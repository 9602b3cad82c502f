"""What passages are found by: runs of four words, and pairs of neighbouring words with a meaning.

A run of four finds the same words again; a pair, whose two words may come in either order, finds
them after somebody has edited. Both are kept as numbers of 32 bits. Two different ones may share a
number: whoever needs to be sure compares the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RUN = 4
Numbers: TypeAlias = NDArray[np.uint64]
Grams: TypeAlias = NDArray[np.uint32]
Places: TypeAlias = NDArray[np.int64]

_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
_PAIR = 0xA0761D6478BD642F
_STIR = np.uint64(0xFF51AFD7ED558CCD)
_MANY = 60  # words from which on not every gram is asked for
_KEPT = 1 << 20  # words whose numbers are remembered, so that memory stays bounded


class _Words(dict[str, int]):
    """The number of each word met; its last bit tells that the word has a meaning of its own."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        number = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
        self[word] = number = number & ~1 | _means(word)
        return number


_WORDS = _Words()


def _means(word: str) -> bool:
    """Tell words with a meaning from articles and the like, in any language: by their length.

    A sign of a script without letters is a word of its own, however short.
    """
    return len(word) > 3 or not word.isascii() or word.isdigit()


def numbered(keys: Sequence[str]) -> Numbers:
    """Give each word its number."""
    return np.fromiter(map(_WORDS.__getitem__, keys), np.uint64, len(keys))


def runs(numbers: Numbers) -> Grams:
    """Give the runs of four words, each at the place of its first word."""
    count = len(numbers) - RUN + 1
    if count < 1:
        return np.empty(0, np.uint32)
    total = np.zeros(count, np.uint64)
    for at, factor in enumerate(_FACTORS):
        total += numbers[at : at + count] * np.uint64(factor)
    return _stirred(total)


def pairs(numbers: Numbers) -> tuple[Grams, Places, Places]:
    """Give the pairs of neighbouring words with a meaning, and the places of both words."""
    places = np.flatnonzero(numbers & np.uint64(1))
    first, second = places[:-1], places[1:]
    total = (numbers[first] + numbers[second]) * np.uint64(_PAIR)
    return _stirred(total), first, second


def asked(numbers: Numbers) -> Grams:
    """Give what some words are looked for by: all their grams, or of many words one in two, three.

    Ten words that stand somewhere as they are share seven runs in a row with it, so that some of
    them are always asked for.
    """
    step = min(3, 1 + len(numbers) // _MANY)
    return np.concatenate((runs(numbers)[::step], pairs(numbers)[0][::step]))


def entries(passages: Iterable[Sequence[str]], first: int) -> Numbers:
    """Give what passages are found by, each once a passage: the gram's number, then the row.

    The rows of the passages begin at `first`. The entries are in order.
    """
    held = list(passages)
    lengths = np.fromiter(map(len, held), np.int64, len(held))
    numbers = numbered([word for keys in held for word in keys])
    owner = np.repeat(np.arange(len(held), dtype=np.uint64), lengths)
    fours = runs(numbers)
    inside = owner[: len(fours)] == owner[RUN - 1 :] if len(fours) else np.empty(0, bool)
    two, left, right = pairs(numbers)
    together = owner[left] == owner[right]
    found = np.concatenate((fours[inside], two[together])).astype(np.uint64)
    rows = np.concatenate((owner[: len(fours)][inside], owner[left][together]))
    every = np.sort(found << np.uint64(32) | (rows + np.uint64(first)))
    once: Numbers = every[np.diff(every, prepend=~every[:1]) != 0]
    return once


def _stirred(total: Numbers) -> Grams:
    mixed = (total ^ (total >> np.uint64(32))) * _STIR
    return (mixed >> np.uint64(32)).astype(np.uint32)
