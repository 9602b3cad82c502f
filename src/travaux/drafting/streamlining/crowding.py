"""Where changes to one paragraph's words meet: a sweep over it from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from travaux.drafting.streamlining.asked import Asked


def stretch(ask: Asked) -> tuple[int, int]:
    """Give where a change lies, in half tokens: words at odd numbers, places between at even.

    So an insertion meets what changes the words on both its sides, and what puts words in at its
    place, be it as part of a greater change.
    """
    low, high = _stretch(ask.start, ask.end)
    if len(ask.parts) < 2:  # as most
        return low, high
    lows, highs = zip(*(_stretch(start, end) for start, end, _ in ask.parts), strict=True)
    return min(low, *lows), max(high, *highs)


def meet(one: Asked, other: Asked) -> bool:
    """Tell whether two changes to the words of one unit meet anywhere."""
    (low, high), (bottom, top) = stretch(one), stretch(other)
    return low <= top and bottom <= high


def _stretch(start: int, end: int) -> tuple[int, int]:
    return (2 * start, 2 * start) if start == end else (2 * start + 1, 2 * end - 1)


def crowds(asks: Sequence[Asked]) -> Iterator[tuple[list[Asked], tuple[int, int]]]:
    """Give the largest sets of changes that all meet at one place, and where, from left to right.

    There are no more of them than changes.
    """
    spans = [stretch(ask) for ask in asks]
    present: dict[int, Asked] = {}
    ends: list[tuple[int, int]] = []
    at = 0  # where the last of those present begins: all of them are there
    fresh = False
    for number in sorted(range(len(asks)), key=spans.__getitem__):
        low, high = spans[number]
        if ends and ends[0][0] < low:
            if fresh and len(present) > 1:
                yield list(present.values()), (at, ends[0][0])
            fresh = False
            while ends and ends[0][0] < low:
                del present[heappop(ends)[1]]
        present[number] = asks[number]
        heappush(ends, (high, number))
        at, fresh = low, True
    if fresh and len(present) > 1:
        yield list(present.values()), (at, ends[0][0])
