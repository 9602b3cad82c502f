"""A library whose file has suffered: finding out, and making the index anew from the documents.

The index holds nothing that isn't in the documents, so it can always be made again. Only where
their own words can't be read is something lost, and a person has to say what to do.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from travaux.findings import Finding, Severity
from travaux.precedents import grams, holdings, schema, segments
from travaux.precedents.grams import Numbers
from travaux.precedents.merging import live_entries, merge_all
from travaux.precedents.schema import LibraryDamaged
from travaux.precedents.segments import Unsound
from travaux.precedents.words import keys

_BATCH = 1 << 20  # entries that are gathered for a segment


class _Lost(Exception):  # noqa: N818  # told as LibraryDamaged
    """A document whose words aren't those that were added."""


def is_damage(error: BaseException) -> bool:
    """Tell whether an error means that the file isn't what was written."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        return code in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    return isinstance(error, Unsound | zlib.error | UnicodeDecodeError)


def rebuilt(path: Path, file: sqlite3.Connection) -> Finding:
    """Make the index anew from the documents, and say that it was.

    Raises:
        LibraryDamaged: the documents can't be read either; nothing was changed.
        LibraryBusy: somebody else is adding, and doesn't finish.
    """
    try:
        try:
            _in_place(file)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            _in_a_new_file(path, file)
    except _Lost as error:
        raise LibraryDamaged(path, [str(lost) for lost in error.args]) from error
    except (sqlite3.Error, zlib.error, UnicodeDecodeError) as error:
        if is_damage(error):
            raise LibraryDamaged(path) from error
        raise schema.refusal(path, error) from error
    return Finding(
        Severity.WARNING,
        "index-rebuilt",
        path.name,
        "The index of the library was damaged and has been made anew from its documents. Nothing"
        " is lost; look after the disk or the way the file was copied.",
    )


def ailments(file: sqlite3.Connection) -> Iterator[str]:
    """Give what is wrong with a library's file, in a few words each; nothing if it is sound."""
    try:
        for (told,) in file.execute("PRAGMA integrity_check(10)"):
            if told != "ok":
                yield f"the file: {told}"
        yield from (f"the words of {lost} aren't those that were added" for lost in _lost(file))
        if _index_sum(file) != _words_sum(file):
            yield "the index isn't that of the documents"
    except (sqlite3.Error, Unsound, zlib.error, UnicodeDecodeError) as error:
        if not is_damage(error):
            raise
        yield f"the file can't be read: {error}"


def _in_place(file: sqlite3.Connection) -> None:
    file.execute("BEGIN IMMEDIATE")
    try:
        _indexed(file)
        file.execute("COMMIT")
    except BaseException:
        file.execute("ROLLBACK")
        raise


def _indexed(file: sqlite3.Connection) -> None:
    """Throw the index away and make it anew; every document's words are looked at on the way."""
    lost = list(_lost(file))
    if lost:
        raise _Lost(*lost)
    schema.index_made_anew(file)
    start, waiting, gathered, held = 0, [np.empty(0, np.uint64)], 0, 0
    for first, words in _shelves(file):
        waiting.append(grams.entries([keys(passage) for passage in words], first))
        gathered, held, end = gathered + len(waiting[-1]), held + len(words), first + len(words)
        if gathered >= _BATCH:
            segments.write(file, np.sort(np.concatenate(waiting)), (start, end), held)
            start, waiting, gathered, held = end, [np.empty(0, np.uint64)], 0, 0
    end = schema.counter(file, "rows")
    if end > start:
        segments.write(file, np.sort(np.concatenate(waiting)), (start, end), held)
    schema.counted(file, "changes", 1)
    merge_all(file)


def _in_a_new_file(path: Path, file: sqlite3.Connection) -> None:
    """Copy the documents to a new file, and that back over the old one, in one transaction."""
    beside = path.with_name(path.name + ".mending")
    beside.unlink(missing_ok=True)
    try:
        with closing(schema.connected(beside, 0)) as new:
            schema.made(new)
            new.execute("BEGIN")
            for table in ("holdings", "passages", "counters"):
                rows = file.execute(f"SELECT * FROM {table}")  # noqa: S608
                marks = ",".join("?" * len(rows.description))
                new.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)  # noqa: S608
            new.execute("COMMIT")
            _in_place(new)
            new.backup(file)
    finally:
        for ending in ("", "-wal", "-shm"):
            beside.with_name(beside.name + ending).unlink(missing_ok=True)


def _shelves(file: sqlite3.Connection) -> Iterator[tuple[int, list[str]]]:
    """Give the passages' words, document by document, with the row of the first."""
    for first, count in file.execute(
        "SELECT DISTINCT first, passages FROM holdings WHERE passages > 0 ORDER BY first"
    ).fetchall():
        yield first, [words for _, words in holdings.words(file, range(first, first + count))]


def _lost(file: sqlite3.Connection) -> Iterator[str]:
    """Give the ids of the documents that aren't those that were added."""
    for number, id_ in file.execute("SELECT row, id FROM holdings ORDER BY row").fetchall():
        try:
            holdings.whole(file, number)
        except (Unsound, zlib.error, UnicodeDecodeError):
            yield str(id_)


def _index_sum(file: sqlite3.Connection) -> tuple[int, int]:
    there = segments.segments(file)
    parts = (found for one in there for _, _, found in live_entries(file, [one], one.bits))
    return _summed(parts)


def _words_sum(file: sqlite3.Connection) -> tuple[int, int]:
    return _summed(
        grams.entries([keys(passage) for passage in words], first)
        for first, words in _shelves(file)
    )


def _summed(parts: Iterable[Numbers]) -> tuple[int, int]:
    """Count entries, and make one number of them all that knows no order."""
    count, total = 0, 0
    for entries in parts:
        count += len(entries)
        total += int((entries * (entries >> np.uint64(13) | np.uint64(1))).sum(dtype=np.uint64))
    return count, total & 0xFFFFFFFFFFFFFFFF
