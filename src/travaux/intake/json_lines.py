"""JSON lines read: one document a line, packed with gzip or not, however many lines there are.

Only one line is held in memory at a time. A line that is too long or can't be read is told of,
and the lines after it are still read. What unpacks to far more than any text does is refused.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.guard import PACKED, PLAIN_BYTES, FileRefused

_GZIP = b"\x1f\x8b"
_STEP = 1_000_000  # bytes that are unpacked at a time
_ANY_FILE = 8_000_000  # a small file may be packed as well as it likes up to this size

Row = Mapping[str, Any]


def json_lines(chunks: Iterable[bytes], name: str) -> Iterator[Outcome[Row | None]]:
    """Read the documents of a file, one after another.

    Args:
        chunks: the file, in pieces of any length.
        name: what the file is called; findings say it.

    Returns:
        For every line its fields, or None with the finding `json-line-unreadable` or
        `json-line-too-long`. Blank lines are passed over.

    Raises:
        FileRefused: the file is packed as a hostile one is ("bomb"), or is damaged.
    """
    for number, line in enumerate(_lines(_unpacked(chunks, name)), start=1):
        where = f"{name}, line {number}"
        if line is None:
            yield Outcome(None, (_too_long(where),))
        elif line.strip():
            yield _row(line, where)


def _row(line: bytes, where: str) -> Outcome[Row | None]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (
        ValueError,
        RecursionError,
    ) as fault:  # a number of thousands of figures is a ValueError
        return Outcome(None, (_unreadable(where, f"It isn't JSON ({str(fault)[:80]})."),))
    if not isinstance(found, dict):
        return Outcome(None, (_unreadable(where, "It holds no fields."),))
    return Outcome(found)


def _unreadable(where: str, why: str) -> Finding:
    said = f"The line can't be read. {why} Write one document a line, as {{…}}."
    return Finding(Severity.REFUSED, "json-line-unreadable", where, said)


def _too_long(where: str) -> Finding:
    limit = PLAIN_BYTES // 1_000_000
    said = f"The line is longer than {limit} MB. Divide the document into several."
    return Finding(Severity.REFUSED, "json-line-too-long", where, said)


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes | None]:
    """Give lines, None for each that is too long: of such a one nothing is kept."""
    held, lost = bytearray(), False
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            held += line
            yield None if lost or len(held) > PLAIN_BYTES else bytes(held)
            held, lost = bytearray(), False
        held += rest
        if len(held) > PLAIN_BYTES:
            held, lost = bytearray(), True
    if held or lost:
        yield None if lost else bytes(held)


def _unpacked(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    """Give a file as it was before it was packed; one that isn't packed as it is."""
    pieces = iter(chunks)
    first = next(pieces, b"")
    every = chain((first,), pieces)
    if not first.startswith(_GZIP):
        yield from every
        return
    unpacking = _Unpacking(name)
    for piece in every:
        yield from unpacking.more(piece)
    unpacking.end()


class _Unpacking:
    """Unpacks gzip step by step, and counts how much came of how much."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._taken = self._given = 0
        self._member = zlib.decompressobj(wbits=31)

    def more(self, packed: bytes) -> Iterator[bytes]:
        self._taken += len(packed)
        while packed:
            if self._member.eof:  # files packed one by one may stand behind one another
                self._member = zlib.decompressobj(wbits=31)
            try:
                step = self._member.decompress(packed, _STEP)
            except zlib.error as fault:
                raise FileRefused("damaged") from fault
            self._given += len(step)
            if self._given > max(_ANY_FILE, PACKED * self._taken):
                raise FileRefused("bomb", part=self._name, times=PACKED)
            yield step
            packed = self._member.unconsumed_tail or self._member.unused_data

    def end(self) -> None:
        if not self._member.eof:
            raise FileRefused("damaged")
