"""Anchors: pairs of paragraphs that are plain at once, which spare a long text much comparing.

To find the best pairs in a gap, every paragraph of the one side is held against every one of the
other. Where a delegation changed a word in each of three thousand paragraphs, that is nine million.
Three words in a row that stand once on either side show most of the pairs in one pass; what lies
between two anchors is a small gap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

LARGE = 2500  # so many pairs to hold against each other are few enough without anchors
VOTES = 3  # so many rare rows of words must two paragraphs share


def anchored(base: Mapping[int, str], submitted: Mapping[int, str]) -> dict[int, int]:
    """Give pairs that keep the order, submitted place to base place; none where the gap is small.

    Args:
        base: the words of each base place in the gap, in order.
        submitted: the same of the submitted text.
    """
    if len(base) * len(submitted) <= LARGE:
        return {}
    once = _once(base)
    theirs = _once(submitted)
    votes: dict[int, Counter[int]] = {}
    for row, place in theirs.items():
        if row in once:
            votes.setdefault(place, Counter())[once[row]] += 1
    chosen = []
    for place in sorted(votes):
        [(source, count)] = votes[place].most_common(1)
        if count >= VOTES and 2 * count > votes[place].total():
            chosen.append((place, source))
    return dict(rising(chosen))


def _once(units: Mapping[int, str]) -> dict[str, int]:
    """Give the rows of three words that stand in one place only, with that place."""
    places: dict[str, int] = {}
    again: set[str] = set()
    for place, words in units.items():
        for row in set(_rows(words.split())):
            if row in places:
                again.add(row)
            places[row] = place
    return {row: place for row, place in places.items() if row not in again}


def _rows(words: list[str]) -> Iterable[str]:
    return (" ".join(words[n : n + 3]) for n in range(len(words) - 2))


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the most pairs whose second places rise, of pairs whose first places do."""
    tops: list[int] = []  # the smallest second place that ends a row of each length
    ends: list[int] = []  # the pair it belongs to
    before: list[int | None] = []
    for n, (_, source) in enumerate(pairs):
        length = bisect_left(tops, source)
        before.append(ends[length - 1] if length else None)
        if length == len(tops):
            tops.append(source)
            ends.append(n)
        else:
            tops[length], ends[length] = source, n
    row: list[tuple[int, int]] = []
    at = ends[-1] if ends else None
    while at is not None:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]
