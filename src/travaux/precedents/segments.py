"""The index: for every gram the rows of the passages that hold it, in segments of SQLite blobs.

A segment is made in one go and never changed; it covers the passages of a range of rows. Each
holding comes with a segment of its own, and segments that have grown alike are merged, so that
a library made document by document costs little more than one made at once. A segment is cut by
its grams' first bits into blocks; a question reads only the blocks where its grams are.

A gram that stands in more than `COMMON` passages of a segment isn't in the blocks but in a table
of its own: it tells next to nothing of where a passage is from, and would be most of what is read.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from travaux.precedents.grams import Grams, Numbers, Places

COMMON = 256
PART = 1 << 20  # entries that are merged at a time, so that memory stays bounded

# The wide form holds a gram's whole number, the narrow one its last 16 bits: the block tells the
# first. A row counts from the segment's first, in three bytes.
_WIDE = np.dtype([("gram", "<u4"), ("low", "<u2"), ("high", "u1")])
_NARROW = np.dtype([("gram", "<u2"), ("low", "<u2"), ("high", "u1")])
_NARROW_FROM = 1 << 20
_BLOCK = 128  # entries that a block is to have
_MOST_BITS = 20
MOST_ROWS = 1 << 24


class Unsound(Exception):  # noqa: N818
    """A part of the index isn't what was written."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment: the rows that it covers, how many entries it has, and the bits of its blocks."""

    id: int
    first: int
    rows: int
    entries: int
    bits: int

    @property
    def form(self) -> np.dtype[np.void]:
        """How its entries are laid out."""
        return _NARROW if self.bits >= 16 else _WIDE

    @property
    def shift(self) -> int:
        """How many bits of a gram the block doesn't tell."""
        return 32 - self.bits


def segments(file: sqlite3.Connection) -> list[Segment]:
    """Give the segments, by their rows."""
    found = file.execute("SELECT id, first, rows, entries, bits FROM segments ORDER BY first")
    return [Segment(*row) for row in found]


def write(file: sqlite3.Connection, entries: Numbers, first: int, rows: int) -> Segment:
    """Write one segment of entries that are in order."""
    segment = _begun(file, first, rows, len(entries))
    _fill(file, segment, entries)
    return segment


def merged(file: sqlite3.Connection, parts: Sequence[Segment], gone: Numbers) -> Segment:
    """Make one segment of several that follow each other, without the rows that are gone."""
    count = sum(part.entries for part in parts)
    first = parts[0].first
    segment = _begun(file, first, parts[-1].first + parts[-1].rows - first, count)
    kept = 0
    for low, high in _ranges(count):
        found = np.concatenate([_between(file, part, low, high) for part in parts])
        if len(gone):
            found = found[~np.isin(found & np.uint64(0xFFFFFFFF), gone)]
        found.sort(kind="stable")
        _fill(file, segment, found)
        kept += len(found)
    for part in parts:
        drop(file, part)
    file.execute("UPDATE segments SET entries = ? WHERE id = ?", (kept, segment.id))
    return segment


def drop(file: sqlite3.Connection, segment: Segment) -> None:
    """Take a segment out."""
    file.execute(
        "DELETE FROM blocks WHERE key >= ? AND key < ?",
        (segment.id << _MOST_BITS, (segment.id + 1) << _MOST_BITS),
    )
    file.execute("DELETE FROM common WHERE segment = ?", (segment.id,))
    file.execute("DELETE FROM segments WHERE id = ?", (segment.id,))


def find(file: sqlite3.Connection, segment: Segment, grams: Grams) -> tuple[Places, Places]:
    """Give where grams stand that aren't common there: (which of them, row) in pairs.

    The grams are in order, each once.
    """
    wanted = np.unique(grams >> np.uint32(segment.shift) if segment.bits else grams * 0)
    found = _decoded(segment, _blocks(file, segment, wanted.tolist()))
    numbers = (found >> np.uint64(32)).astype(np.uint32)
    low, high = np.searchsorted(numbers, grams, "left"), np.searchsorted(numbers, grams, "right")
    counts = high - low
    which = np.repeat(np.arange(len(grams)), counts)
    at = np.arange(len(which)) + np.repeat(low - np.cumsum(counts) + counts, counts)
    return which, (found[at] & np.uint64(0xFFFFFFFF)).astype(np.int64)


def counted(file: sqlite3.Connection, grams: Grams) -> dict[tuple[int, int], int]:
    """Give of the grams those that are common in a segment: (gram, segment) to their number."""
    marks = ",".join("?" * len(grams))
    found = file.execute(
        f"SELECT gram, segment, count FROM common WHERE gram IN ({marks})",  # noqa: S608
        grams.tolist(),
    )
    return {(gram, segment): count for gram, segment, count in found}


def common(file: sqlite3.Connection, segment: Segment, gram: int) -> Places:
    """Give the rows of a gram that is common in a segment; none if it isn't."""
    found = file.execute(
        "SELECT rows, sum FROM common WHERE gram = ? AND segment = ?", (gram, segment.id)
    ).fetchone()
    return _unpacked(*found) + segment.first if found else np.empty(0, np.int64)


def _begun(file: sqlite3.Connection, first: int, rows: int, entries: int) -> Segment:
    bits = max(0, (entries // _BLOCK).bit_length())
    bits = min(max(bits, 16), _MOST_BITS) if entries >= _NARROW_FROM else min(bits, 15)
    made = file.execute(
        "INSERT INTO segments (first, rows, entries, bits) VALUES (?, ?, ?, ?)",
        (first, rows, entries, bits),
    )
    return Segment(made.lastrowid or 0, first, rows, entries, bits)


def _fill(file: sqlite3.Connection, segment: Segment, entries: Numbers) -> None:
    grams, starts, counts = np.unique(
        entries >> np.uint64(32), return_index=True, return_counts=True
    )
    many = np.flatnonzero(counts > COMMON)
    rows = (entries & np.uint64(0xFFFFFFFF)).astype(np.int64) - segment.first
    for at in many.tolist():
        packed = _packed(rows[starts[at] : starts[at] + counts[at]])
        file.execute(
            "INSERT INTO common (gram, segment, count, rows, sum) VALUES (?, ?, ?, ?, ?)",
            (int(grams[at]), segment.id, int(counts[at]), packed, zlib.crc32(packed)),
        )
    if len(many):
        rare = np.repeat(counts <= COMMON, counts)
        entries, rows = entries[rare], rows[rare]
    file.executemany(
        "INSERT INTO blocks (key, entries, sum) VALUES (?, ?, ?)",
        _cut(segment, (entries >> np.uint64(32)).astype(np.uint32), rows),
    )


def _cut(segment: Segment, grams: Grams, rows: Places) -> Iterator[tuple[int, bytes, int]]:
    """Cut entries into blocks: the key, the bytes, and their checksum."""
    laid = np.empty(len(grams), segment.form)
    laid["gram"] = grams & np.uint32(0xFFFF) if segment.bits >= 16 else grams
    laid["low"], laid["high"] = rows & 0xFFFF, rows >> 16
    data, size = laid.tobytes(), segment.form.itemsize
    block = (grams.astype(np.int64)) >> segment.shift
    keys, starts = np.unique(block, return_index=True)
    ends = np.append(starts[1:], len(grams))
    for key, start, end in zip(keys.tolist(), starts.tolist(), ends.tolist(), strict=True):
        cut = data[start * size : end * size]
        yield segment.id << _MOST_BITS | key, cut, zlib.crc32(cut)


def _blocks(
    file: sqlite3.Connection, segment: Segment, wanted: Sequence[int]
) -> list[tuple[int, bytes, int]]:
    base = segment.id << _MOST_BITS
    keys = ",".join([str(base | block) for block in wanted])
    return file.execute(
        f"SELECT key, entries, sum FROM blocks WHERE key IN ({keys}) ORDER BY key"  # noqa: S608
    ).fetchall()


def _between(file: sqlite3.Connection, segment: Segment, low: int, high: int) -> Numbers:
    """Give all entries whose grams are at least `low` and below `high`, the common ones too."""
    base = segment.id << _MOST_BITS
    blocks = file.execute(
        "SELECT key, entries, sum FROM blocks WHERE key BETWEEN ? AND ? ORDER BY key",
        (base | low >> segment.shift, base | (high - 1) >> segment.shift),
    ).fetchall()
    found = _decoded(segment, blocks)
    if segment.bits < 16:
        start, end = np.searchsorted(found >> np.uint64(32), np.array([low, high], np.uint64))
        found = found[start:end]
    parts = [found]
    for gram, rows, total in file.execute(
        "SELECT gram, rows, sum FROM common WHERE segment = ? AND gram >= ? AND gram < ?",
        (segment.id, low, high),
    ):
        at = (_unpacked(rows, total) + segment.first).astype(np.uint64)
        parts.append(np.uint64(gram << 32) | at)
    return np.concatenate(parts)


def _decoded(segment: Segment, blocks: Sequence[tuple[int, bytes, int]]) -> Numbers:
    for key, data, total in blocks:
        if zlib.crc32(data) != total:
            raise Unsound(f"block {key}")
    laid = np.frombuffer(b"".join([data for _, data, _ in blocks]), segment.form)
    rows = laid["low"].astype(np.uint64)
    rows += laid["high"].astype(np.uint64) << np.uint64(16)
    rows += np.uint64(segment.first)
    grams = laid["gram"].astype(np.uint64)
    if segment.bits >= 16:
        size, mask = segment.form.itemsize, (1 << _MOST_BITS) - 1
        block = np.array([key & mask for key, _, _ in blocks], np.uint64)
        counts = [len(data) // size for _, data, _ in blocks]
        grams &= np.uint64((1 << segment.shift) - 1)
        grams |= np.repeat(block, counts) << np.uint64(segment.shift)
    return grams << np.uint64(32) | rows


def _packed(rows: Places) -> bytes:
    return zlib.compress(np.diff(rows, prepend=0).astype("<u4").tobytes(), 6)


def _unpacked(packed: bytes, total: int) -> NDArray[np.int64]:
    if zlib.crc32(packed) != total:
        raise Unsound("a common gram")
    return np.frombuffer(zlib.decompress(packed), "<u4").astype(np.int64).cumsum()


def _ranges(count: int) -> Iterator[tuple[int, int]]:
    """Cut the grams' numbers into even ranges of about `PART` entries each."""
    parts = 1 << min(16, (count // PART).bit_length())
    step = (1 << 32) // parts
    for part in range(parts):
        yield part * step, (part + 1) * step
