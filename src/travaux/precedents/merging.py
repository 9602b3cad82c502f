"""Keeping the index's segments few: those that have grown alike are made one.

Each holding comes with a segment of its own. As soon as `FAN` small ones that follow each other
are of one size, they are merged; a large one is, as soon as those after it are together larger. So
every entry is written again a few times only, however the library was filled, and there are never
many large segments, each of which costs every question a fraction of a millisecond.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from travaux.precedents.grams import Numbers
from travaux.precedents.segments import (
    MOST_ROWS,
    SMALL,
    Segment,
    begun,
    between,
    drop,
    ended,
    fill,
    segments,
    thin_out,
)

FAN = 8
_PART = 1 << 18  # entries that are merged at a time, so that memory stays bounded
_LEAST = 4096  # entries; smaller ones are all of one size


def merge_alike(file: sqlite3.Connection) -> None:
    """Merge the last segments as long as they are too many."""
    _merge(file, lambda there: _alike(there) or _heavy_tail(there, SMALL))


def merge_all(file: sqlite3.Connection) -> None:
    """Merge until every segment is at least as large as all together that come after it."""
    _merge(file, lambda there: _heavy_tail(there, 0))


def _merge(file: sqlite3.Connection, due: Callable[[Sequence[Segment]], Sequence[Segment]]) -> None:
    there = segments(file)
    while parts := due(there):
        there[-len(parts) :] = [merged(file, parts)]


def rewrite_hollow(file: sqlite3.Connection) -> None:
    """Write segments again of which half the passages have been removed."""
    for segment in segments(file):
        if segment.gone * 2 > segment.held:
            merged(file, [segment])


def merged(file: sqlite3.Connection, parts: Sequence[Segment]) -> Segment:
    """Make one segment of several that follow each other, without the rows that are gone."""
    first, end = parts[0].first, parts[-1].end
    held = sum(part.held - part.gone for part in parts)
    id_, bits = begun(file, (first, end), held, sum(part.entries for part in parts))
    segment = Segment(id_, first, end - first, held, 0, 0, bits)
    count = 0
    for low, high, entries in live_entries(file, parts, bits):
        fill(file, segment, entries, (low >> segment.shift, high >> segment.shift))
        count += len(entries)
        for part in parts:
            thin_out(file, part, low, high)  # so that the file needn't hold everything twice
    for part in parts:
        drop(file, part)
    segment = replace(segment, entries=count)
    ended(file, segment)
    return segment


def live_entries(
    file: sqlite3.Connection, parts: Sequence[Segment], bits: int
) -> Iterator[tuple[int, int, Numbers]]:
    """Give all entries of segments but those of rows that are gone, a range of grams at a time.

    The ranges, half-open, are even, and follow each other; the entries are in order. There are at
    most as many ranges as `bits` can tell.
    """
    ranges = _live(file, parts[0].first, parts[-1].end)
    count = 1 << min(bits, (sum(part.entries for part in parts) // _PART).bit_length())
    step = (1 << 32) // count
    for low in range(0, 1 << 32, step):
        found = np.concatenate([between(file, part, low, low + step) for part in parts])
        if any(part.gone for part in parts):
            found = found[_within(found, *ranges)]
        found.sort(kind="stable")
        yield low, low + step, found


def _alike(there: Sequence[Segment]) -> Sequence[Segment]:
    """Give the last segments that are of one size, if there are `FAN`."""
    size = _size(there[-1]) if there else 0
    at = len(there)
    while at and _size(there[at - 1]) <= size and _fit(there[at - 1 :]):
        at -= 1
    return there[at:] if len(there) - at >= FAN else ()


def _size(segment: Segment) -> int:
    """Give a segment's class of size: one up for every `FAN` times the entries."""
    return ((max(1, segment.entries // _LEAST)).bit_length() - 1) // (FAN.bit_length() - 1)


def _heavy_tail(there: Sequence[Segment], least: int) -> Sequence[Segment]:
    """Give the last segments that are to be one, where one is smaller than those after it.

    Only segments of more than `least` entries count.
    """
    after, cut = 0, len(there)
    for at in range(len(there) - 1, -1, -1):
        entries = there[at].entries
        if not _fit(there[at:]):
            break
        if least < entries < after:
            cut = at
        after += entries if entries > least else 0
    return there[cut:]


def _fit(parts: Sequence[Segment]) -> bool:
    """Tell whether one segment can cover the rows of several."""
    return parts[-1].end - parts[0].first <= MOST_ROWS


def _live(file: sqlite3.Connection, first: int, end: int) -> tuple[Numbers, Numbers]:
    """Give the ranges of rows that are passages of the library."""
    found = file.execute(
        "SELECT DISTINCT first, first + passages FROM holdings"
        " WHERE first >= ? AND first < ? AND passages > 0 ORDER BY first",
        (first, end),
    ).fetchall()
    ranges = np.array(found, np.uint64).reshape(-1, 2)
    return ranges[:, 0], ranges[:, 1]


def _within(entries: Numbers, starts: Numbers, ends: Numbers) -> NDArray[np.bool_]:
    rows = entries & np.uint64(0xFFFFFFFF)
    at = np.searchsorted(starts, rows, "right")
    return rows < np.append(np.uint64(0), ends)[at]
