"""Two passages laid beside each other: which words of the one stand in the other, run by run.

A run is a chain of rows of shared words with what stands between them: "all persons [are → shall
be] equal before the law". Its rows are scored together, so that a passage that was rewritten in
many places is still one run. What is left is then laid beside what is left of the other passage,
which finds a clause that was moved: a run that stands before another in the one passage, and
behind it in the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, repeat

from rapidfuzz.distance import Indel

from travaux.precedents.answer import Block
from travaux.precedents.scoring import SURE

# In the hundredths that words weigh (`scoring`): ten of the lightest words in a row are just a run.
_OPEN = 30  # what it costs to begin another row
_GAP = 5  # what each word between two rows costs, of either passage
_LEAST = 120  # what a run is worth at least; less is the same by accident
_WINDOW = SURE // 2
_MOST_RUNS = 6  # of one pair of passages: what else is shared is in crumbs
_ELSEWHERE, _TAKEN, _GIVEN, _FIRST = "\x00", "\x01", "\x02", 3
_SURROGATES = range(0xD800, 0xE000)  # code points that are no characters

Row = tuple[int, int, int]  # words in a row that are the same: asked from, held from, how many
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of shared words with what stands between them, in order in both passages.

    `weight` is that of the shared words; `worth` is less by the cost of what parts them.
    """

    rows: tuple[Row, ...]
    weight: int
    worth: int

    @property
    def asked(self) -> Range:
        """The range of words of the asked passage, from the first shared to the last."""
        last = self.rows[-1]
        return self.rows[0][0], last[0] + last[2]

    @property
    def held(self) -> Range:
        """The range of words of the held passage, from the first shared to the last."""
        last = self.rows[-1]
        return self.rows[0][1], last[1] + last[2]


def aligned(asked: Sequence[str], held: Sequence[str], totals: Sequence[int]) -> list[Run]:
    """Give the runs that two passages share, the worthiest first; no word is in two of them.

    Where the held passage has all the asked words in a row, that is the only run.

    Args:
        asked: the words that are looked for, for comparing (`words.keys`).
        held: those of a passage of the library.
        totals: what the asked words weigh, summed up from the first (`summed`).
    """
    asking, answering = _coded(asked, held)
    place = answering.find(asking) if asking else -1
    if place >= 0:
        return [Run(((0, place, len(asking)),), totals[-1], totals[-1])]
    runs: list[Run] = []
    left = totals[-1]
    while left >= _LEAST and len(runs) < _MOST_RUNS:
        run = _worthiest(_rows(asking, answering), totals)
        if not run:
            break
        runs.append(run)
        left -= run.weight
        for start, place, count in run.rows:
            asking = asking[:start] + _TAKEN * count + asking[start + count :]
            answering = answering[:place] + _GIVEN * count + answering[place + count :]
    return runs


def summed(weights: Sequence[int]) -> list[int]:
    """Sum weights up: what the words before each weigh, and all together at the end."""
    return [0, *accumulate(weights)]


def row_alone(run: Run, fewest: int, totals: Sequence[int]) -> Run | None:
    """Give the weightiest row of so many words by itself; None if it isn't worth enough."""
    rows = [row for row in run.rows if row[2] >= fewest]
    most = max(rows, key=lambda row: totals[row[0] + row[2]] - totals[row[0]], default=None)
    alone = _run((most,), totals) if most else None
    return alone if alone and alone.worth >= _LEAST else None


def within(run: Run, start: int, end: int, totals: Sequence[int]) -> Run | None:
    """Give what of a run stands in a range of the asked words; None if nothing does."""
    if start <= run.asked[0] and run.asked[1] <= end:
        return run
    rows = tuple(
        (low, place + low - first, high - low)
        for first, place, count in run.rows
        if (low := max(first, start)) < (high := min(first + count, end))
    )
    return _run(rows, totals) if rows else None


def blocks(runs: Sequence[Run]) -> tuple[Block, ...]:
    """Give what runs share as blocks in order of the asked words, the words between included.

    Words between rows of two runs, as where a clause was moved, stand in nobody's place.
    """
    rows = sorted((row, number) for number, run in enumerate(runs) for row in run.rows)
    found = [Block(*_both(rows[0][0]))] if rows else []
    for ((start, place, count), one), (row, other) in pairwise(rows):
        end, last = start + count, place + count
        there = (last, row[1]) if one == other else (last, last)
        if (end, there[0]) != (row[0], there[1]):
            found.append(Block((end, row[0]), there, same=False))
        found.append(Block(*_both(row)))
    return tuple(found)


def _both(row: Row) -> tuple[Range, Range]:
    start, place, count = row
    return (start, start + count), (place, place + count)


def _coded(asked: Sequence[str], held: Sequence[str]) -> tuple[str, str]:
    """Write both passages with a character for a word: rapidfuzz is quickest on strings."""
    codes: dict[str, str] = {}
    for word in asked:
        if word not in codes:
            number = _FIRST + len(codes)
            codes[word] = chr(number if number < 0xD800 else number + len(_SURROGATES))
    written = "".join([codes[word] for word in asked])
    return written, "".join(map(codes.get, held, repeat(_ELSEWHERE)))


def _rows(asking: str, answering: str) -> list[Row]:
    """Give rows of the same words, in the order that both have.

    A long row is kept whole, and the words before and behind it are laid beside each other by
    themselves: the shortest way from one passage to the other may tear it apart.
    """
    start, place, count = _longest(asking, answering)
    if count:
        before = _rows(asking[:start], answering[:place])
        end, last = start + count, place + count
        behind = _rows(asking[end:], answering[last:])
        further = [(end + first, last + there, size) for first, there, size in behind]
        return [*before, (start, place, count), *further]
    found = Indel.editops(asking, answering).as_matching_blocks()
    return _gathered([(one.a, one.b, one.size) for one in found if one.size], asking, answering)


def _longest(asking: str, answering: str) -> Row:
    """Give the longest row of at least `SURE` words; one of none if there is none.

    Such a row has all words of one of the windows that are looked for, half as long, side by side.
    """
    longest = (0, 0, SURE - 1)
    for start in range(0, len(asking) - _WINDOW + 1, _WINDOW):
        window = asking[start : start + _WINDOW]
        place = answering.find(window)
        while place >= 0:
            row = _whole(asking, answering, start, place)
            longest = max(longest, row, key=lambda one: one[2])
            place = answering.find(window, row[1] + row[2] - _WINDOW + 1)
    return longest if longest[2] >= SURE else (0, 0, 0)


def _whole(asking: str, answering: str, start: int, place: int) -> Row:
    """Give the whole row that a window of the same words stands in."""
    back = 0
    while start > back and place > back and asking[start - back - 1] == answering[place - back - 1]:
        back += 1
    most = min(len(asking) - start, len(answering) - place)
    ahead = _WINDOW
    while ahead < most and asking[start + ahead] == answering[place + ahead]:
        ahead += 1
    return start - back, place - back, back + ahead


def _gathered(rows: list[Row], asking: str, answering: str) -> list[Row]:
    """Put words that could stand in either of two rows into the longer.

    The shortest way from one passage to the other may tear the first word off a row, if the same
    word stands somewhere before it.
    """
    for at in range(len(rows) - 1, 0, -1):
        (first, there, size), (start, place, count) = rows[at - 1], rows[at]
        while size <= count and start > first and place > there:
            if asking[start - 1] != answering[place - 1]:
                break
            start, place, count = start - 1, place - 1, count + 1
            size = min(size, start - first, place - there)
        rows[at - 1], rows[at] = (first, there, size), (start, place, count)
    for at in range(len(rows) - 1):
        (start, place, count), (first, there, size) = rows[at], rows[at + 1]
        end, last = first + size, there + size
        while size < count and start + count < end and place + count < last:
            if asking[start + count] != answering[place + count]:
                break
            count += 1
            size = min(size, end - start - count, last - place - count)
        rows[at], rows[at + 1] = (start, place, count), (end - size, last - size, size)
    return [row for row in rows if row[2]]


def _worthiest(rows: Sequence[Row], totals: Sequence[int]) -> Run | None:
    """Give the chain of rows that is worth most; None if none is worth enough."""
    best, most = (0, 0), _LEAST - 1
    first = worth = end = last = 0
    for number, (start, place, count) in enumerate(rows):
        worth -= _GAP * (start - end + place - last)
        if worth <= 0 or not number:
            first, worth = number, 0
        worth += totals[start + count] - totals[start] - _OPEN
        if worth > most:
            best, most = (first, number + 1), worth
        end, last = start + count, place + count
    return _run(tuple(rows[slice(*best)]), totals) if best[1] else None


def _run(rows: tuple[Row, ...], totals: Sequence[int]) -> Run:
    weight = sum(totals[start + count] - totals[start] for start, _, count in rows)
    asked = rows[-1][0] + rows[-1][2] - rows[0][0]
    held = rows[-1][1] + rows[-1][2] - rows[0][1]
    shared = sum(count for _, _, count in rows)
    return Run(rows, weight, weight - _OPEN * len(rows) - _GAP * (asked + held - 2 * shared))
