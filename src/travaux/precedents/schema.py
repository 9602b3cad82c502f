"""The file of a library: what its tables hold, and how it is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

APPLICATION = 0x54524C42  # "TRLB", kept in the file's head, so that no other file is taken for one
FORMAT = 1
WAITS = 30.0  # seconds for somebody else who is writing

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
    UNIQUE (id, language)
);
CREATE INDEX holdings_digest ON holdings (digest);
CREATE INDEX holdings_first ON holdings (first);
CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    words BLOB NOT NULL
);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counters VALUES ('rows', 0), ('removed', 0);
"""
_INDEX = """
CREATE TABLE segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    bits INTEGER NOT NULL
);
CREATE TABLE blocks (key INTEGER PRIMARY KEY, entries BLOB NOT NULL, sum INTEGER NOT NULL);
CREATE TABLE common (
    gram INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    count INTEGER NOT NULL,
    rows BLOB NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (gram, segment)
) WITHOUT ROWID;
"""


def opened(path: Path) -> sqlite3.Connection:
    """Open the file, and make its tables where it is new."""
    file = sqlite3.connect(
        path, timeout=WAITS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    file.execute("PRAGMA page_size = 8192")
    file.execute("PRAGMA journal_mode = WAL")
    file.execute("PRAGMA synchronous = NORMAL")
    file.execute("PRAGMA cache_size = -65536")
    if not file.execute("PRAGMA application_id").fetchone()[0]:
        _made(file)
    return file


def _made(file: sqlite3.Connection) -> None:
    file.executescript(
        f"BEGIN IMMEDIATE; {_HOLDINGS} {_INDEX} PRAGMA application_id = {APPLICATION};"
        f" PRAGMA user_version = {FORMAT}; COMMIT;"
    )
