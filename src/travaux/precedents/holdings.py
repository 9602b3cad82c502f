"""The documents of a library as rows of its file: put in, read, taken out."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeAlias

from travaux.dates import When
from travaux.precedents.holding import Holding, Passage, Standing
from travaux.precedents.segments import Unsound

_FIELDS = (
    "id, title, language, date, standing, adopted_how, body, origin,"
    " day, digest, first, passages, words, labels"
)
Fields: TypeAlias = tuple[Any, ...]
_AT_ONCE = 10_000  # rows that one question to SQLite names


def put(file: sqlite3.Connection, holding: Holding, first: int, words: int) -> None:
    """Put a document in; its passages begin at the row `first`, and have so many words."""
    fields = (
        holding.id,
        holding.title,
        holding.language,
        str(holding.date) if holding.date else None,
        str(holding.standing),
        holding.adopted_how,
        holding.body,
        holding.origin,
        _day(holding),
        holding.digest,
        first,
        len(holding.passages),
        words,
        zlib.compress(json.dumps([passage.label for passage in holding.passages]).encode()),
    )
    marks = ", ".join("?" * (len(fields) + 1))
    file.execute(
        f"INSERT INTO holdings ({_FIELDS}, sum) VALUES ({marks})",  # noqa: S608
        (*fields, _sum(fields)),
    )


def put_passages(file: sqlite3.Connection, passages: Sequence[Passage], first: int) -> None:
    """Put in passages, from a row on."""
    file.executemany(
        "INSERT INTO passages (row, words) VALUES (?, ?)",
        (
            (row, zlib.compress(passage.words.encode()))
            for row, passage in enumerate(passages, first)
        ),
    )


def taken_out(file: sqlite3.Connection, id: str, language: str) -> tuple[int, int] | None:  # noqa: A002
    """Take a document out, and its passages if it shares them with none.

    Gives the row of the first passage that is gone, and how many are; None if it wasn't there.
    """
    found = file.execute(
        "DELETE FROM holdings WHERE id = ? AND language = ? RETURNING first, passages",
        (id, language),
    ).fetchall()
    if not found:
        return None
    first, count = found[0]
    shared = file.execute(
        "SELECT 1 FROM holdings WHERE first = ? AND passages > 0", (first,)
    ).fetchone()
    if shared:
        return first, 0
    file.execute("DELETE FROM passages WHERE row >= ? AND row < ?", (first, first + count))
    return first, count


def rows(file: sqlite3.Connection, order: str = "row") -> Iterator[tuple[int, Fields]]:
    """Give the rows of the table as they are, each with its number; each is what was written.

    Raises:
        Unsound: one of them isn't.
    """
    asked = f"SELECT row, {_FIELDS}, sum FROM holdings ORDER BY {order}"  # noqa: S608
    for number, *fields, total in file.execute(asked):
        yield number, _sound(tuple(fields), total)


def every(file: sqlite3.Connection) -> Iterator[Holding]:
    """Give all documents in the order in which they came, without their passages."""
    for _, fields in rows(file):
        yield _holding(fields)


def numbered(file: sqlite3.Connection, number: int) -> tuple[Holding, list[str]]:
    """Give the document of a row of the table without its passages, and their labels."""
    fields = _row(file, number)
    return _holding(fields), _labels(fields)


def whole(file: sqlite3.Connection, number: int) -> Holding:
    """Give the document of a row of the table with its passages.

    Raises:
        Unsound: they aren't those that were added.
    """
    fields = _row(file, number)
    first, count = fields[-4:-2]
    held = [held for _, held in words(file, range(first, first + count))]
    if len(held) == count:
        found = _holding(fields, tuple(map(Passage, _labels(fields), held)))
        if found.digest == fields[9]:
            return found
    raise Unsound(f"the words of {fields[0]}")


def named(file: sqlite3.Connection, id: str, language: str) -> Holding | None:  # noqa: A002
    """Give a document with its passages; in the language that came first, if none is named."""
    found = file.execute(
        "SELECT row FROM holdings WHERE id = ? AND ? IN ('', language) ORDER BY row",
        (id, language),
    ).fetchone()
    return whole(file, found[0]) if found else None


def words(file: sqlite3.Connection, rows: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Give the words of passages with their rows, in the order of the rows."""
    for start in range(0, len(rows), _AT_ONCE) if not isinstance(rows, range) else (0,):
        if isinstance(rows, range):
            which = f"row >= {rows.start} AND row < {rows.stop}"
        else:
            which = f"row IN ({','.join(map(str, rows[start : start + _AT_ONCE]))})"
        for row, packed in file.execute(
            f"SELECT row, words FROM passages WHERE {which} ORDER BY row"  # noqa: S608
        ):
            if not isinstance(packed, bytes):
                raise Unsound(f"passage {row}")
            yield row, zlib.decompress(packed).decode()


def sizes(file: sqlite3.Connection) -> tuple[int, int, int, int]:
    """Give how many documents there are, their passages and words, and the file's bytes."""
    (count,) = file.execute("SELECT count(*) FROM holdings").fetchone()
    passages, words = file.execute(
        "SELECT total(passages), total(words) FROM"
        " (SELECT DISTINCT first, passages, words FROM holdings WHERE passages > 0)"
    ).fetchone()
    (pages,), (page,) = (
        file.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size")
    )
    return count, int(passages), int(words), pages * page


def _day(holding: Holding) -> int | None:
    """Give the day that a document counts as of: the first on which it can have been."""
    day = holding.date.order[0] if holding.date else date.max
    return None if day == date.max else day.toordinal()


def _sum(fields: Fields) -> int:
    return zlib.crc32(repr(fields).encode())


def _sound(fields: Fields, total: int) -> Fields:
    if _sum(fields) != total:
        raise Unsound(f"the document {fields[0]}")
    return fields


def _row(file: sqlite3.Connection, number: int) -> Fields:
    asked = f"SELECT {_FIELDS}, sum FROM holdings WHERE row = ?"  # noqa: S608
    found = file.execute(asked, (number,)).fetchone()
    if not found:
        raise Unsound(f"document {number}")
    return _sound(found[:-1], found[-1])


def _labels(fields: Sequence[Any]) -> list[str]:
    labels: list[str] = json.loads(zlib.decompress(fields[-1]))
    return labels


def _holding(fields: Fields, held: tuple[Passage, ...] = ()) -> Holding:
    id_, title, language, when, standing, how, body, origin = fields[:8]
    day = When.read(when) if when else None
    return Holding(id_, title, language, held, day, Standing(standing), how, body, origin)
