"""The file of a library: its tables, how it is opened, and what keeps it from being opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from travaux.errors import TravauxError

_APPLICATION = 0x54524C42  # "TRLB" in the file's head, so that no other file is taken for one
_FORMAT = 3

# Several holdings may share their passages: the same words, as a draft and as adopted. The labels
# of the passages are each holding's own.
_HOLDINGS = """
CREATE TABLE holdings (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    day INTEGER,
    standing TEXT NOT NULL,
    adopted_how TEXT NOT NULL,
    body TEXT NOT NULL,
    origin TEXT NOT NULL,
    digest TEXT NOT NULL,
    first INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    words INTEGER NOT NULL,
    labels BLOB NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (id, language)
);
CREATE INDEX holdings_digest ON holdings (digest);
CREATE INDEX holdings_first ON holdings (first);
CREATE TABLE passages (row INTEGER PRIMARY KEY, words BLOB NOT NULL);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counters VALUES ('rows', 0), ('changes', 0);
"""
_INDEX = """
CREATE TABLE segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    held INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    sum INTEGER NOT NULL
);
CREATE TABLE blocks (key INTEGER PRIMARY KEY, entries BLOB NOT NULL, sum INTEGER NOT NULL);
CREATE TABLE common (
    gram INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    rows BLOB NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (gram, segment)
);
CREATE INDEX common_segment ON common (segment);
"""
INDEX_TABLES = ("segments", "blocks", "common")
_TOLD = 5  # documents that an error names


class NotALibrary(TravauxError):  # noqa: N818
    """A file that holds something else than a library."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is not a library of agreed language. Name the library's file, or a new"
            " one: it is then made."
        )


class NewerLibrary(TravauxError):  # noqa: N818
    """A library that a newer Travaux wrote."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            f"{path.name} was written by a newer Travaux (form {version}; this one reads up to"
            f" {_FORMAT}). Install the newer one."
        )


class OlderLibrary(TravauxError):  # noqa: N818
    """A library in a form that isn't read any more."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            f"{path.name} was written by an earlier Travaux (form {version}; this one reads form"
            f" {_FORMAT}). Move it away, and add its documents to a new library."
        )


class LibraryBusy(TravauxError):  # noqa: N818
    """Somebody else is adding to the library, and didn't finish in time."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Somebody else is adding to {path.name}. Nothing was changed. Try again when they"
            " have finished."
        )


class LibraryNotReached(TravauxError):  # noqa: N818
    """The disk didn't do what it was asked."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The library {path.name} can't be read or written ({reason}). Look whether its"
            " folder is there, may be written to, and has room."
        )


class LibraryDamaged(TravauxError):  # noqa: N818
    """A library whose documents can't be read; nothing was changed in its file."""

    def __init__(self, path: Path, lost: Sequence[str] = ()) -> None:
        named = ", ".join(lost[:_TOLD]) + (" and others" if len(lost) > _TOLD else "")
        what = f"the words of {named} can't be read" if lost else "its documents can't be read"
        super().__init__(
            f"The library {path.name} is damaged: {what}. Put a copy of the file back in its"
            " place, or move it away and add the documents to a new library."
        )


def opened(path: Path, wait: float) -> sqlite3.Connection:
    """Open a library's file, and make its tables where it is new.

    Raises:
        NotALibrary: it is another file.
        NewerLibrary: this program doesn't know its form.
        OlderLibrary: its form isn't read any more.
        LibraryBusy: somebody else was making it for longer than `wait` seconds.
        LibraryNotReached: the disk refuses.
        LibraryDamaged: not even its head can be read.
    """
    try:
        file = connected(path, wait)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal(path, error) from error
    try:
        _looked_at(path, file)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        file.close()
        raise refusal(path, error) from error
    except TravauxError:
        file.close()
        raise
    return file


def connected(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file of SQLite for use by several threads, one at a time."""
    file = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    file.execute("PRAGMA cache_size = -65536")
    return file


def refusal(path: Path, error: Exception) -> TravauxError:
    """Say in a sentence why SQLite refuses."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotALibrary(path)
    if code == sqlite3.SQLITE_CORRUPT or isinstance(error, UnicodeDecodeError):
        return LibraryDamaged(path)
    return LibraryNotReached(path, str(error))


def counter(file: sqlite3.Connection, name: str) -> int:
    """Give a counter: the rows ever given to passages, or the changes ever made."""
    found = file.execute("SELECT value FROM counters WHERE name = ?", (name,)).fetchone()
    return int(found[0])


def counted(file: sqlite3.Connection, name: str, more: int) -> None:
    """Count on."""
    file.execute("UPDATE counters SET value = value + ? WHERE name = ?", (more, name))


def made(file: sqlite3.Connection) -> None:
    """Make the tables in an empty file; the one who waited finds them there."""
    file.execute("PRAGMA page_size = 8192")
    file.execute("PRAGMA auto_vacuum = INCREMENTAL")
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("BEGIN IMMEDIATE")
    if not _mark(file, "application_id"):
        for statement in (_HOLDINGS + _INDEX).split(";"):
            file.execute(statement)
        file.execute(f"PRAGMA application_id = {_APPLICATION}")
        file.execute(f"PRAGMA user_version = {_FORMAT}")
    file.execute("COMMIT")


def index_made_anew(file: sqlite3.Connection) -> None:
    """Throw the index's tables away, and make them empty."""
    for table in INDEX_TABLES:
        file.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _INDEX.split(";"):
        file.execute(statement)


def _looked_at(path: Path, file: sqlite3.Connection) -> None:
    application = _mark(file, "application_id")
    if not application and not file.execute("SELECT 1 FROM sqlite_master").fetchone():
        made(file)
    elif application != _APPLICATION:
        raise NotALibrary(path)
    elif (version := _mark(file, "user_version")) != _FORMAT:
        raise (NewerLibrary if version > _FORMAT else OlderLibrary)(path, version)
    file.execute("PRAGMA synchronous = NORMAL")  # in WAL, a death loses nothing that was told


def _mark(file: sqlite3.Connection, name: str) -> int:
    return int(file.execute(f"PRAGMA {name}").fetchone()[0])
