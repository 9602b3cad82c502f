"""Two passages laid beside each other: which words of the one stand in the other, run by run.

A run is a chain of shared blocks of words with what stands between them: "all persons [are →
shall be] equal before the law". Its blocks are scored together, so that a passage that was
rewritten in many places is still one run. What is left is then laid beside what is left of the
other passage, which finds a clause that was moved (a run before another in the one passage, and
behind it in the other).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import Indel

from travaux.precedents.answer import Block

GAP = 0.1  # what a word between two blocks costs, of the asked or of the held
LEAST = 2.0  # a run weighs at least this, or it is the same by chance
_MOST_RUNS = 8  # of one pair of passages: what else is shared is in crumbs
_NOT_ASKED, _TAKEN, _GIVEN, _FIRST = "\x00", "\x01", "\x02", 3
_SURROGATES = range(0xD800, 0xE000)  # code points that are no characters

Row = tuple[int, int, int]  # words in a row that are the same: asked from, held from, how many


@dataclass(frozen=True, slots=True)
class Run:
    """Shared blocks with what stands between them, in order in both passages.

    `weight` is that of the shared words alone, `worth` the same less the cost of its gaps.
    """

    rows: tuple[Row, ...]
    weight: float
    worth: float

    def within(self, start: int, end: int, weights: Sequence[float]) -> Run | None:
        """Give what of it stands in a range of asked words; None if nothing does."""
        rows = tuple(
            (low, place + low - first, high - low)
            for first, place, count in self.rows
            if (low := max(first, start)) < (high := min(first + count, end))
        )
        weight = sum(sum(weights[low : low + count]) for low, _, count in rows)
        return Run(rows, weight, weight) if rows else None

    def further(self, by: int) -> Run:
        """Give it with its asked words counted from an earlier word."""
        rows = tuple((start + by, place, count) for start, place, count in self.rows)
        return Run(rows, self.weight, self.worth)

    @property
    def asked(self) -> tuple[int, int]:
        """The range of words of the asked passage, from the first shared to the last."""
        last = self.rows[-1]
        return self.rows[0][0], last[0] + last[2]

    @property
    def held(self) -> tuple[int, int]:
        """The range of words of the held passage, from the first shared to the last."""
        last = self.rows[-1]
        return self.rows[0][1], last[1] + last[2]


def aligned(asked: Sequence[str], held: Sequence[str], weights: Sequence[float]) -> list[Run]:
    """Give the runs that two passages share, the worthiest first; no word is in two of them.

    Takes the words of both for comparing (`words.keys`), and the weight of each asked word.
    """
    asking, answering = _coded(asked, held)
    totals = [0.0, *accumulate(weights)]
    runs: list[Run] = []
    while len(runs) < _MOST_RUNS and (run := _best(_rows(asking, answering), totals)):
        runs.append(run)
        for start, place, count in run.rows:
            asking = asking[:start] + _TAKEN * count + asking[start + count :]
            answering = answering[:place] + _GIVEN * count + answering[place + count :]
    return runs


def blocks(runs: Sequence[Run]) -> tuple[Block, ...]:
    """Give the blocks of runs in order of the asked words, the words between them included.

    Between two runs that follow one another in the asked passage only, its words stand in nobody's
    place.
    """
    found: list[Block] = []
    for run in sorted(runs, key=lambda run: run.asked):
        end = place = -1
        for start, there, count in run.rows:
            if end < 0:
                end, place = (found[-1].asked[1] if found else start), there
            if (end, place) != (start, there):
                found.append(Block((end, start), (place, there), same=False))
            end, place = start + count, there + count
            found.append(Block((start, end), (there, place)))
    return tuple(found)


def _coded(asked: Sequence[str], held: Sequence[str]) -> tuple[str, str]:
    """Write both passages with a character for a word: rapidfuzz is quickest on strings."""
    codes: dict[str, str] = {}
    for word in asked:
        if word not in codes:
            number = _FIRST + len(codes)
            codes[word] = chr(number if number < 0xD800 else number + len(_SURROGATES))
    return "".join([codes[word] for word in asked]), "".join(
        [codes.get(word, _NOT_ASKED) for word in held]
    )


def _rows(asking: str, answering: str) -> list[Row]:
    place = answering.find(asking)
    if place >= 0 and asking:
        return [(0, place, len(asking))]
    found = Indel.editops(asking, answering).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in found if block.size]


def _best(rows: Sequence[Row], totals: Sequence[float]) -> Run | None:
    """Give the chain of rows that is worth most: what they weigh, less the words between them."""
    best, best_worth, first = (0, -1), LEAST, 0
    worth = 0.0
    for number, (start, place, count) in enumerate(rows):
        if number:
            before, there, length = rows[number - 1]
            worth -= GAP * ((start - before - length) + (place - there - length))
        if worth <= 0:
            first, worth = number, 0.0
        worth += totals[start + count] - totals[start]
        if worth >= best_worth:
            best, best_worth = (first, number), worth
    chain = tuple(rows[best[0] : best[1] + 1])
    if not chain:
        return None
    weight = sum(totals[start + count] - totals[start] for start, _, count in chain)
    return Run(chain, weight, best_worth)
