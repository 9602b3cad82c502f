"""The documents of a library as rows of its file: put in, read, taken out."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import date

from travaux.dates import When
from travaux.precedents.holding import Holding, Passage, Standing

_FIELDS = "id, title, language, date, standing, adopted_how, body, origin"
_AT_ONCE = 10_000  # rows that one question to SQLite names


def put(file: sqlite3.Connection, holding: Holding, first: int, words: int) -> None:
    """Put a document in; its passages begin at the row `first`, and have so many words."""
    file.execute(
        f"INSERT INTO holdings ({_FIELDS}, day, digest, first, passages, words)"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            holding.id,
            holding.title,
            holding.language,
            str(holding.date) if holding.date else None,
            holding.standing,
            holding.adopted_how,
            holding.body,
            holding.origin,
            _day(holding),
            holding.digest,
            first,
            len(holding.passages),
            words,
        ),
    )


def put_passages(file: sqlite3.Connection, passages: Sequence[Passage], first: int) -> None:
    """Put in passages, from a row on."""
    file.executemany(
        "INSERT INTO passages (row, label, words) VALUES (?, ?, ?)",
        (
            (row, passage.label, zlib.compress(passage.words.encode()))
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


def every(file: sqlite3.Connection) -> Iterator[Holding]:
    """Give all documents in the order in which they came, without their passages."""
    for row in file.execute(f"SELECT {_FIELDS} FROM holdings ORDER BY row"):  # noqa: S608
        yield _holding(row)


def numbered(file: sqlite3.Connection, number: int) -> Holding:
    """Give the document of a row of the table, without its passages."""
    found = file.execute(f"SELECT {_FIELDS} FROM holdings WHERE row = ?", (number,))  # noqa: S608
    return _holding(found.fetchone())


def named(file: sqlite3.Connection, id: str, language: str) -> Holding | None:  # noqa: A002
    """Give a document with its passages; in the language that came first, if none is named."""
    row = file.execute(
        f"SELECT {_FIELDS}, first, passages FROM holdings"  # noqa: S608
        " WHERE id = ? AND ? IN ('', language) ORDER BY row",
        (id, language),
    ).fetchone()
    if not row:
        return None
    found = passages(file, range(row[-2], row[-2] + row[-1]))
    return _holding(row, tuple(passage for _, passage in found))


def passages(file: sqlite3.Connection, rows: Sequence[int]) -> Iterator[tuple[int, Passage]]:
    """Give passages with their rows, in the order of the rows."""
    for start in range(0, len(rows), _AT_ONCE) if not isinstance(rows, range) else (0,):
        if isinstance(rows, range):
            which = f"row >= {rows.start} AND row < {rows.stop}"
        else:
            which = f"row IN ({','.join(map(str, rows[start : start + _AT_ONCE]))})"
        for row, label, packed in file.execute(
            f"SELECT row, label, words FROM passages WHERE {which} ORDER BY row"  # noqa: S608
        ):
            yield row, Passage(label, zlib.decompress(packed).decode())


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


def _holding(row: Sequence[str], held: tuple[Passage, ...] = ()) -> Holding:
    id_, title, language, when, standing, how, body, origin = row[:8]
    day = When.read(when) if when else None
    return Holding(id_, title, language, held, day, Standing(standing), how, body, origin)
