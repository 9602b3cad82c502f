"""The journal on the web's own connection, so that both are written together or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from threading import local

from django.db import connection

from travaux.journal.lines import Draft, Line
from travaux.store.sql import SqlStore


class WebStore:
    """A store that rests on whatever connection Django has open in the thread that asks.

    Where a transaction is open, what is appended becomes part of it.
    """

    def __init__(self) -> None:
        self._here = local()

    @property
    def _store(self) -> SqlStore:
        connection.ensure_connection()
        raw: sqlite3.Connection = connection.connection
        if getattr(self._here, "raw", None) is not raw:
            self._here.raw, self._here.store = raw, SqlStore(raw, "record.sqlite")
        store: SqlStore = self._here.store
        return store

    def size(self) -> int:
        """Give the number of entries."""
        return self._store.size()

    def lines(self, start: int = 0, end: int | None = None) -> Iterator[Line]:
        """Give the entries from one position to before another, in order."""
        return self._store.lines(start, end)

    def leaves(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Give the leaf hashes as they were kept, in order."""
        return self._store.leaves(start, end)

    def append(self, drafts: Sequence[Draft], expected: int) -> tuple[Line, ...]:
        """Record some events behind the others: all of them, or none."""
        return self._store.append(drafts, expected)

    def restore(self, lines: Sequence[Line]) -> None:
        """Take in the entries of another journal, where there are none yet."""
        self._store.restore(lines)

    def destroy(self, position: int) -> None:
        """Drop salt and content of one entry for good."""
        self._store.destroy(position)

    def keep(self, checkpoint: str) -> None:
        """Keep a signed checkpoint beside the entries."""
        self._store.keep(checkpoint)

    def checkpoints(self) -> tuple[str, ...]:
        """Give the signed checkpoints, in the order in which they were kept."""
        return self._store.checkpoints()

    def close(self) -> None:
        """Leave the connection to Django, which closes it."""
