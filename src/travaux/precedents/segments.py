"""The index: for every gram the rows of the passages that hold it, in segments of SQLite blobs.

A segment covers the passages of a range of rows; it is made in one go and never changed. It is cut
by its grams' first bits into blocks, and a question reads only the blocks where its grams are.

A gram that stands in more than `COMMON` passages of a segment has only a mark in its block; its
rows are in a table of their own, packed. They tell next to nothing of where a passage is from, and
would be most of what is read.

Every block, also one without entries, and every list of a common gram has a checksum that knows
its place: what was changed, moved or lost is noticed by whoever reads it (`Unsound`).
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from travaux.precedents.grams import Grams, Numbers, Places
from travaux.precedents.schema import counter

COMMON = 256  # passages of one segment
MARKED = 1 << 31  # set in an entry that tells of a common gram, in place of a row, how many
MOST_ROWS = 1 << 23  # of a segment: a row is kept in three bytes, of which one bit is the mark
_MARK = np.int64(MOST_ROWS)

# The wide form holds a gram's whole number, the narrow one its last 16 bits: the block tells the
# first. A row counts from the segment's first.
_WIDE = np.dtype([("gram", "<u4"), ("low", "<u2"), ("high", "u1")])
_NARROW = np.dtype([("gram", "<u2"), ("low", "<u2"), ("high", "u1")])
SMALL = 1 << 17  # entries of a segment that is read as a whole, and has one block
_NARROW_BITS = 16
_NARROW_FROM = 1 << 19
_BLOCK = 64  # entries that a block has at least, about
_MOST_BITS = 20
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


class Unsound(Exception):  # noqa: N818  # never leaves the package: the index is made anew
    """A part of the index isn't what was written."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment: the rows that it covers, its entries, the bits of its blocks.

    `held` is how many of the rows were passages of the library when it was made, `gone` how many
    of these have been removed since.
    """

    id: int
    first: int
    rows: int
    held: int
    gone: int
    entries: int
    bits: int

    @property
    def end(self) -> int:
        """The row after its last."""
        return self.first + self.rows

    @property
    def narrow(self) -> bool:
        """Whether an entry holds only the last bits of its gram."""
        return self.bits >= _NARROW_BITS

    @property
    def form(self) -> np.dtype[np.void]:
        """How its entries are laid out."""
        return _NARROW if self.narrow else _WIDE

    @property
    def shift(self) -> int:
        """How many bits of a gram the block doesn't tell."""
        return 32 - self.bits

    @property
    def sum(self) -> int:
        """The checksum of what never changes."""
        return zlib.crc32(
            f"{self.id} {self.first} {self.rows} {self.held} {self.entries} {self.bits}".encode()
        )

    def key(self, block: int) -> int:
        """Give a block's key in the table."""
        return self.id << _MOST_BITS | block


def segments(file: sqlite3.Connection) -> list[Segment]:
    """Give the segments, by their rows: they follow each other without a gap, to the last row.

    Raises:
        Unsound: they don't.
    """
    found, end = [], 0
    for *fields, total in file.execute(
        "SELECT id, first, rows, held, gone, entries, bits, sum FROM segments ORDER BY first, id"
    ):
        segment = Segment(*fields)
        if segment.sum != total or segment.first != end:
            raise Unsound(f"segment {segment.id}")
        end = segment.end
        found.append(segment)
    if end != counter(file, "rows"):
        raise Unsound("the last segment")
    return found


def begun(
    file: sqlite3.Connection, rows: tuple[int, int], held: int, entries: int
) -> tuple[int, int]:
    """Begin a segment of a half-open range of rows: its id, and its bits for so many entries."""
    bits = min((entries // _BLOCK).bit_length(), _MOST_BITS) if entries > SMALL else 0
    bits = max(bits, _NARROW_BITS) if entries >= _NARROW_FROM else min(bits, _NARROW_BITS - 1)
    made = file.execute(
        "INSERT INTO segments (first, rows, held, gone, entries, bits, sum)"
        " VALUES (?, ?, ?, 0, 0, ?, 0)",
        (rows[0], rows[1] - rows[0], held, bits),
    )
    return made.lastrowid or 0, bits


def ended(file: sqlite3.Connection, segment: Segment) -> None:
    """Note what a segment has become."""
    file.execute(
        "UPDATE segments SET entries = ?, sum = ? WHERE id = ?",
        (segment.entries, segment.sum, segment.id),
    )


def write(file: sqlite3.Connection, entries: Numbers, rows: tuple[int, int], held: int) -> Segment:
    """Write one segment of entries that are in order."""
    id_, bits = begun(file, rows, held, len(entries))
    segment = Segment(id_, rows[0], rows[1] - rows[0], held, 0, len(entries), bits)
    fill(file, segment, entries, (0, 1 << bits))
    ended(file, segment)
    return segment


def fill(
    file: sqlite3.Connection, segment: Segment, entries: Numbers, blocks: tuple[int, int]
) -> None:
    """Write a half-open range of a segment's blocks; the entries are in order."""
    grams = (entries >> _HALF).astype(np.uint32)
    rows = (entries & _LOW).astype(np.int64) - segment.first
    starts = np.flatnonzero(np.diff(grams, prepend=grams[:1] ^ np.uint32(1)))
    counts = np.diff(starts, append=len(grams))
    many = np.flatnonzero(counts > COMMON)
    for start, count in zip(starts[many].tolist(), counts[many].tolist(), strict=True):
        _keep_common(file, segment, int(grams[start]), rows[start : start + count])
    if len(many):
        kept = np.repeat(counts <= COMMON, counts)
        kept[starts[many]] = True
        rows[starts[many]] = _MARK | counts[many]
        grams, rows = grams[kept], rows[kept]
    file.executemany(
        "INSERT INTO blocks (key, entries, sum) VALUES (?, ?, ?)",
        _cut(segment, grams, rows, blocks),
    )


def thin_out(file: sqlite3.Connection, segment: Segment, low: int, high: int) -> None:
    """Throw away the blocks that have only grams from `low` to below `high`."""
    first, end = -(-low >> segment.shift), high >> segment.shift
    file.execute(
        "DELETE FROM blocks WHERE key BETWEEN ? AND ?",
        (segment.key(first), segment.key(0) + end - 1),
    )


def drop(file: sqlite3.Connection, segment: Segment) -> None:
    """Take a segment out."""
    thin_out(file, segment, 0, 1 << 32)
    file.execute("DELETE FROM common WHERE segment = ?", (segment.id,))
    file.execute("DELETE FROM segments WHERE id = ?", (segment.id,))


def found_in(file: sqlite3.Connection, segment: Segment, asked: Numbers) -> Numbers:
    """Give the entries of grams that are in order; for a common one, its mark (`marked`).

    Raises:
        Unsound: a block isn't what was written.
    """
    wanted = np.unique(asked >> np.uint64(segment.shift)).tolist()
    keys = [segment.key(block) for block in wanted]
    blocks = file.execute(
        "SELECT key, entries, sum FROM blocks"  # noqa: S608
        f" WHERE key IN ({','.join(map(str, keys))}) ORDER BY key"
    ).fetchall()
    return of_grams(_decoded(segment, blocks, keys), asked)


def of_grams(entries: Numbers, asked: Numbers) -> Numbers:
    """Give of entries that are in order those of some grams, which are in order too."""
    low = np.searchsorted(entries, asked << _HALF)
    counts = np.searchsorted(entries, asked << _HALF | _LOW, "right") - low
    before = np.cumsum(counts) - counts
    found: Numbers = entries[np.arange(counts.sum()) + np.repeat(low - before, counts)]
    return found


def marked(entries: Numbers) -> NDArray[np.bool_]:
    """Tell which entries say of a common gram in how many passages it stands."""
    found: NDArray[np.bool_] = entries & np.uint64(MARKED) != 0
    return found


def between(file: sqlite3.Connection, segment: Segment, low: int, high: int) -> Numbers:
    """Give all entries whose grams are at least `low` and below `high`, the common ones too.

    Raises:
        Unsound: a block or a list isn't what was written.
    """
    first, last = low >> segment.shift, (high - 1) >> segment.shift
    blocks = file.execute(
        "SELECT key, entries, sum FROM blocks WHERE key BETWEEN ? AND ? ORDER BY key",
        (segment.key(first), segment.key(last)),
    ).fetchall()
    found = _decoded(segment, blocks, range(segment.key(first), segment.key(last) + 1))
    if segment.shift:
        start, end = np.searchsorted(found >> _HALF, np.array([low, high], np.uint64))
        found = found[start:end]
    lists = [
        common(file, segment, gram).astype(np.uint64) | np.uint64(gram << 32)
        for gram in (found[marked(found)] >> _HALF).tolist()
    ]
    return np.concatenate([found[~marked(found)], *lists])


def common(file: sqlite3.Connection, segment: Segment, gram: int) -> Places:
    """Give the rows of a gram that is common in a segment.

    Raises:
        Unsound: the list isn't there, or isn't what was written.
    """
    found = file.execute(
        "SELECT rows, sum FROM common WHERE gram = ? AND segment = ?", (gram, segment.id)
    ).fetchone()
    if not (found and isinstance(found[0], bytes) and zlib.crc32(found[0], gram) == found[1]):
        raise Unsound(f"the common gram {gram}")
    steps = np.frombuffer(zlib.decompress(found[0]), "<u4")
    return steps.cumsum(dtype=np.int64) + segment.first


def _keep_common(file: sqlite3.Connection, segment: Segment, gram: int, rows: Places) -> None:
    packed = zlib.compress(np.diff(rows, prepend=0).astype("<u4").tobytes())
    file.execute(
        "INSERT INTO common (gram, segment, rows, sum) VALUES (?, ?, ?, ?)",
        (gram, segment.id, packed, zlib.crc32(packed, gram)),
    )


def _cut(
    segment: Segment, grams: Grams, rows: Places, blocks: tuple[int, int]
) -> Iterator[tuple[int, bytes, int]]:
    """Cut entries into blocks: the key, the bytes, and their checksum."""
    laid = np.empty(len(grams), segment.form)
    laid["gram"] = grams & np.uint32(0xFFFF) if segment.narrow else grams
    laid["low"], laid["high"] = rows & 0xFFFF, rows >> 16
    data = laid.tobytes()
    edges = np.arange(blocks[0], blocks[1] + 1) << segment.shift
    places = np.searchsorted(grams.astype(np.int64), edges) * segment.form.itemsize
    for block, (start, end) in enumerate(pairwise(places.tolist()), blocks[0]):
        key = segment.key(block)
        yield key, data[start:end], zlib.crc32(data[start:end], key & 0xFFFFFFFF)


def _decoded(
    segment: Segment, blocks: Sequence[tuple[int, bytes, int]], keys: Iterable[int]
) -> Numbers:
    found, data, sums = zip(*blocks, strict=True) if blocks else ((), (), ())
    if not all(isinstance(one, bytes) for one in data):
        raise Unsound(f"segment {segment.id}")
    if list(found) != list(keys) or list(map(zlib.crc32, data, map(_LOW_BITS, found))) != list(
        sums
    ):
        raise Unsound(f"blocks of segment {segment.id}")
    laid = np.frombuffer(b"".join(data), segment.form)
    rows = laid["low"].astype(np.int64)
    rows |= laid["high"].astype(np.int64) << 16
    rows += np.where(rows & _MARK, MARKED - _MARK, segment.first)
    grams = laid["gram"].astype(np.uint64)
    if segment.narrow:
        block = np.array(found, np.uint64) & np.uint64((1 << segment.bits) - 1)
        counts = np.array(list(map(len, data)), np.int64) // segment.form.itemsize
        grams &= np.uint64((1 << segment.shift) - 1)
        grams |= np.repeat(block << np.uint64(segment.shift), counts)
    return grams << _HALF | rows.astype(np.uint64)


_LOW_BITS = (0xFFFFFFFF).__and__
