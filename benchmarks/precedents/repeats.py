"""Exact repeats of ten words: is every place where they stand found? Checked by brute force.

The oracle shares nothing with the index: it numbers the words of the whole corpus, takes every
window of ten, sorts them, and compares word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.compile.figures import Effort, Row
from travaux.precedents import Holding
from travaux.precedents.library import Library
from travaux.precedents.searching import precedents
from travaux.precedents.words import keys

LENGTH = 10
Spot = tuple[str, int]  # a holding's id, and which of its passages
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Oracle:
    """All words of a corpus as numbers, with the passages that they stand in."""

    numbers: NDArray[np.int64]
    passages: NDArray[np.int64]
    spots: Sequence[Spot]
    begins: NDArray[np.int64]  # windows inside of one passage, in the order of their marks
    marks: NDArray[np.uint64]  # of each such window, sorted

    @classmethod
    def of(cls, held: Sequence[Holding]) -> Oracle:
        """Make it: number the words of a corpus, and sort its windows."""
        known: dict[str, int] = {}
        numbers, passages, spots = [], [], []
        for holding in held:
            for number, passage in enumerate(holding.passages):
                words = keys(passage.words)
                numbers += [known.setdefault(word, len(known)) for word in words]
                passages += [len(spots)] * len(words)
                spots.append((holding.id, number))
        words_of, of = np.array(numbers), np.array(passages)
        begins = np.flatnonzero(of[: 1 - LENGTH] == of[LENGTH - 1 :])
        marks = np.zeros(len(begins), dtype=np.uint64)
        for step in range(LENGTH):
            marks = (marks + words_of[begins + step].astype(np.uint64) + np.uint64(1)) * _FACTOR
            marks ^= marks >> np.uint64(29)
        order = np.argsort(marks, kind="stable")
        return cls(words_of, of, spots, begins[order], marks[order])

    def repeats(self) -> list[tuple[int, int]]:
        """Give the windows that stand in more than one passage: where in the order, and how often.

        Windows are taken as equal by their marks here; `places` compares the words themselves.
        """
        _, first, counts = np.unique(self.marks, return_index=True, return_counts=True)
        several = counts > 1
        return list(zip(first[several].tolist(), counts[several].tolist(), strict=True))

    def places(self, at: int, count: int) -> set[Spot]:
        """Give the passages in which the words of a window stand."""
        begins = self.begins[at : at + count]
        span = np.arange(LENGTH)
        words = self.numbers[begins[:, None] + span]
        same = begins[(words == words[0]).all(axis=1)]
        return {self.spots[one] for one in self.passages[same]}

    def spoken(self, at: int, held: dict[Spot, list[str]]) -> list[str]:
        """Give the words of a window."""
        begin = int(self.begins[at])
        spot = self.spots[self.passages[begin]]
        start = begin - int(np.searchsorted(self.passages, self.passages[begin]))
        return held[spot][start : start + LENGTH]


def rows(library: Library, held: Sequence[Holding], effort: Effort) -> Iterator[Row]:
    """Give the figures for a library that holds the documents."""
    oracle, chance = Oracle.of(held), Random(11)
    repeats = [one for one in oracle.repeats() if len(oracle.places(*one)) > 1]
    common = sorted(repeats, key=lambda one: -one[1])
    some = 50 if effort is Effort.QUICK else 500
    yield _found("exact 10-word repeats, drawn at random", library, held, oracle,
                 chance.sample(repeats, min(len(repeats), 4 * some)), len(repeats))  # fmt: skip
    yield _found(
        "exact 10-word repeats, the commonest", library, held, oracle, common[:some], len(repeats)
    )


def _found(
    work: str,
    library: Library,
    held: Sequence[Holding],
    oracle: Oracle,
    asked: Sequence[tuple[int, int]],
    among: int,
) -> Row:
    words = {
        (holding.id, number): keys(one.words)
        for holding in held
        for number, one in enumerate(holding.passages)
    }
    whole = told = 0
    for window in asked:
        said = oracle.spoken(window[0], words)
        whole += _spots(library, said) == oracle.places(*window)
        told += bool(precedents(library, " ".join(said), limit=1))
    numbers: dict[str, Any] = {"asked": len(asked), "whole": whole, "told": told}
    figure = f"{whole:,} of {len(asked):,} with every place"
    return Row(
        work, f"of {among:,} that there are", "brute force", figure, "100 %", whole == len(asked),
        numbers | {"among": among},
    )  # fmt: skip


def _spots(library: Library, said: Sequence[str]) -> set[Spot]:
    found = library.passages(library.uses(said).rows)
    return {(one.place.holding.id, one.place.number) for one in found}
