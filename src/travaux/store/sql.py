"""A record in SQLite: one file, or a connection that somebody else opened.

A file is opened in WAL mode with `synchronous=FULL`: what `append` has given back is on the disk.
A connection that is handed in keeps its own mode; where its owner has begun a transaction, the
entries become part of it and are recorded when the owner commits.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from travaux.errors import TravauxError
from travaux.journal.lines import Draft, Line, written
from travaux.journal.tree import leaf_hash
from travaux.store.port import NoSuchEntry, RecordBusy, RecordMovedOn, RecordNotReached

SCHEMA = 1  # the version of the tables below
_TABLES = (
    "CREATE TABLE travaux_schema (version INTEGER NOT NULL)",
    """CREATE TABLE travaux_entry (
         position INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,
         commitment TEXT NOT NULL, leaf BLOB NOT NULL, salt BLOB, content BLOB)""",
    "CREATE TABLE travaux_checkpoint (number INTEGER PRIMARY KEY, note TEXT NOT NULL)",
)
_LINE = ("at", "kind", "commitment", "salt", "content")
_AT_ONCE = 1000  # rows read at a time: no open cursor keeps others from tidying up
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class NotARecord(TravauxError):  # noqa: N818
    """A file that holds something else than a record."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} isn't a record of Travaux, or its beginning is broken. Give the "
            "file that Travaux made, or a copy of it."
        )


class NewerRecord(TravauxError):  # noqa: N818
    """A record that a newer Travaux wrote."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            f"{name} was written by a newer Travaux (its tables are of version {version}, this "
            f"one knows {SCHEMA}). Nothing was touched. Use the newer Travaux."
        )


class RecordDamaged(TravauxError):  # noqa: N818
    """A record whose file is broken."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name} is damaged ({why}). Keep the file as it is, and go on from a copy."
        )


class TransactionOpen(TravauxError):  # noqa: N818
    """A destruction in the middle of somebody's transaction."""

    def __init__(self) -> None:
        super().__init__(
            "A content can't be destroyed inside a transaction: until that ends, its bytes would "
            "stay on the disk. End the transaction first."
        )


class SqlStore:
    """A store in SQLite.

    Args:
        connection: an open connection.
        name: what messages call it.
        owned: closing the store closes the connection, too.

    Raises:
        NewerRecord: a newer Travaux wrote it.
        RecordDamaged: the file is broken.
        RecordBusy: somebody else is writing.
        RecordNotReached: the disk or the database failed.
    """

    def __init__(
        self, connection: sqlite3.Connection, name: str = "The database", *, owned: bool = False
    ) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._name = name
        self._owned = owned
        with _spoken(self._name):
            if not connection.in_transaction:
                connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
        self._prepare()

    def size(self) -> int:
        """Give the number of entries."""
        (found,) = self._row("SELECT coalesce(max(position) + 1, 0) FROM travaux_entry")
        return int(found)

    def lines(self, start: int = 0, end: int | None = None) -> Iterator[Line]:
        """Give the entries from one position to before another, in order."""
        for position, at, kind, commitment, salt, content in self._rows(_LINE, start, end):
            yield Line(position, _words(at), _words(kind), _words(commitment), salt, content)

    def leaves(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes as they were kept when the entries were written, in order."""
        for _, leaf in self._rows(("leaf",), start, end):
            yield leaf

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Line, ...]:
        """Record some events behind the others: all of them, or none.

        Raises:
            RecordMovedOn: the record hasn't the expected size any more.
            RecordBusy: somebody else is writing.
            RecordNotReached: the disk or the database failed.
        """
        new = tuple(
            written(position, d.at, d.kind, d.content, d.salt)
            for position, d in enumerate(drafts, start=expected)
        )
        self._put(new, expected)
        return new

    def restore(self, lines: Sequence[Line]) -> None:
        """Take in the entries of another journal as they are, where there are none yet.

        Raises:
            RecordMovedOn: there are some.
        """
        self._put(lines, 0)

    def _put(self, new: Sequence[Line], expected: int) -> None:
        with self._transaction() as connection:
            actual = self.size()
            if actual != expected:
                raise RecordMovedOn(expected, actual)
            connection.executemany(
                "INSERT INTO travaux_entry VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (n.position, n.at, n.kind, n.commitment, leaf_hash(n.leaf), n.salt, n.content)
                    for n in new
                ],
            )

    def destroy(self, position: int) -> None:
        """Drop salt and content of one entry for good; done twice, it is done once.

        Raises:
            NoSuchEntry: there is none.
            TransactionOpen: the connection's owner has begun a transaction.
            RecordBusy: somebody is reading or writing, so that old bytes are still on the disk.
            RecordNotReached: the disk or the database failed.
        """
        if self._open().in_transaction:
            raise TransactionOpen
        with self._transaction() as connection:
            done = connection.execute(
                "UPDATE travaux_entry SET salt = NULL, content = NULL WHERE position = ?",
                (position,),
            )
            if not done.rowcount:
                raise NoSuchEntry(position, self.size())
        busy, *_ = self._row("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise RecordBusy(
                f"The content of entry {position} is dropped, but its bytes still lie on the disk "
                "until the others have finished: destroy it once more then"
            )

    def keep(self, checkpoint: str) -> None:
        """Keep a signed checkpoint beside the entries."""
        with self._transaction() as connection:
            connection.execute("INSERT INTO travaux_checkpoint (note) VALUES (?)", (checkpoint,))

    def checkpoints(self) -> tuple[str, ...]:
        """Give the signed checkpoints, in the order in which they were kept."""
        with _spoken(self._name):
            found = self._open().execute(
                "SELECT CAST(note AS BLOB) FROM travaux_checkpoint ORDER BY number"
            )
            return tuple(_words(note) for (note,) in found)

    def close(self) -> None:
        """Let go of the file; a connection that was handed in stays open."""
        connection, self._connection = self._connection, None
        if connection is not None and self._owned:
            connection.close()

    def _prepare(self) -> None:
        """Make the tables where there are none, and see that they are of a known version."""
        if not self._has_tables():
            with self._transaction() as connection:
                if not self._has_tables():
                    for statement in _TABLES:
                        connection.execute(statement)
                    connection.execute("INSERT INTO travaux_schema VALUES (?)", (SCHEMA,))
        (version,) = self._row("SELECT max(version) FROM travaux_schema")
        if version != SCHEMA:
            raise NewerRecord(self._name, version)

    def _has_tables(self) -> bool:
        found = self._row("SELECT count(*) FROM sqlite_master WHERE name = 'travaux_schema'")
        return bool(found[0])

    def _rows(self, names: Sequence[str], start: int, end: int | None) -> Iterator[tuple[Any, ...]]:
        """Read positions and columns in their order, some rows at a time.

        All is read as bytes: whoever tampers with a file may leave a thing of any type in it.
        """
        columns = ", ".join(("position", *(f"CAST({name} AS BLOB)" for name in names)))
        last = -1 if end is None else end
        while True:
            with _spoken(self._name):
                found = (
                    self._open()
                    .execute(
                        f"SELECT {columns} FROM travaux_entry "  # noqa: S608
                        "WHERE position >= ? AND (? < 0 OR position < ?) ORDER BY position LIMIT ?",
                        (start, last, last, _AT_ONCE),
                    )
                    .fetchall()
                )
            yield from found
            if len(found) < _AT_ONCE:
                return
            start = found[-1][0] + 1

    def _row(self, statement: str) -> tuple[Any, ...]:
        with _spoken(self._name):
            found: tuple[Any, ...] = self._open().execute(statement).fetchone()
            return found

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RecordNotReached("it was closed")
        return self._connection

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Do all or nothing: in a transaction of one's own, or in a part of the owner's."""
        connection = self._open()
        inside = connection.in_transaction
        begin, commit, undo = (
            ("SAVEPOINT travaux", "RELEASE travaux", ("ROLLBACK TO travaux", "RELEASE travaux"))
            if inside
            else ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
        )
        with _spoken(self._name):
            try:
                connection.execute(begin)
                yield connection
                connection.execute(commit)
            except BaseException:
                self._undo(connection, undo)
                raise

    def _undo(self, connection: sqlite3.Connection, statements: Sequence[str]) -> None:
        """Take back what was begun; if even that fails, let go, so that nothing half is kept."""
        try:
            if connection.in_transaction:
                for statement in statements:
                    connection.execute(statement)
        except sqlite3.Error:
            self._connection = None
            connection.close()


def opened(path: Path, *, patience: float = 5.0) -> SqlStore:
    """Open the record in a file; where there is no file, make one.

    Args:
        path: the file.
        patience: how many seconds to wait for somebody who is writing.

    Raises:
        NotARecord: the file holds something else.
        NewerRecord: a newer Travaux wrote it.
        RecordDamaged: it is broken.
        RecordBusy: somebody else is writing.
        RecordNotReached: the disk failed, or the folder isn't there.
    """
    with _spoken(path.name):
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        with _spoken(path.name):
            _settle(connection, path.name)
        return SqlStore(connection, path.name, owned=True)
    except BaseException:
        connection.close()
        raise


def _settle(connection: sqlite3.Connection, name: str) -> None:
    """See that the file is ours, or new, before anything is written into it."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if tables and "travaux_schema" not in tables:
        raise NotARecord(name)
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def _words(data: bytes) -> str:
    return str(data, "utf-8", "surrogateescape")


@contextmanager
def _spoken(name: str) -> Iterator[None]:
    """Say in a sentence what the database says in a word."""
    try:
        yield
    except sqlite3.Error as error:
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if code in _BUSY:
            raise RecordBusy from error
        if code == sqlite3.SQLITE_NOTADB:
            raise NotARecord(name) from error
        if code == sqlite3.SQLITE_CORRUPT:
            raise RecordDamaged(name, str(error)) from error
        raise RecordNotReached(str(error)) from error
