"""Runs of so many words, each as one signed 64-bit number that is the same everywhere.

Engines have hash functions of their own that agree with nobody's, so all hashing is done here. A
word's number is cut from BLAKE2b; a run's is the sum of its words' numbers, each times the number
of its place in the run. Two different runs have the same number once in 2⁶⁴ pairs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]
_Words: TypeAlias = NDArray[np.uint64]


def shingled(passages: Sequence[Sequence[str]], least: int) -> tuple[Numbers, Numbers, Numbers]:
    """Cut passages into all runs of `least` words, none across the end of a passage.

    Args:
        passages: the words of each, as `travaux.precedents.words.keys` gives them.
        least: how many words a run has.

    Returns:
        Three columns of one length: the run's number, the place of its passage in `passages`, and
        the place of its first word in the passage.
    """
    lengths = np.array([len(words) for words in passages], np.int64)
    counts = np.maximum(lengths - (least - 1), 0)
    passage = np.repeat(np.arange(len(passages), dtype=np.int64), counts)
    word = np.arange(len(passage), dtype=np.int64) - np.repeat(np.cumsum(counts) - counts, counts)
    begins = np.repeat(np.cumsum(lengths) - lengths, counts) + word
    flat = np.fromiter((_number(w) for words in passages for w in words), np.uint64)
    return _runs(flat, begins, least).view(np.int64), passage, word


def _runs(flat: _Words, begins: Numbers, least: int) -> _Words:
    """Add the words' numbers up, run by run; sums go round at 2⁶⁴, which is meant."""
    runs = np.zeros(len(begins), np.uint64)
    for place in range(least):
        runs += flat[begins + place] * np.uint64(_number(f" {place}") | 1)
    return runs


@lru_cache(maxsize=1 << 20)  # a corpus has few words, many times
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")
