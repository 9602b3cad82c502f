"""The disk and the database failing at a chosen call: each real call is counted on its way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")


class How(Enum):
    """How a call fails."""

    REFUSED = "not done, and told"
    LOST = "done, and told as failed"
    DEAD = "not done, nor any call after it"


@dataclass
class Fault:
    """Fail the call of a number, counted from 0."""

    number: int
    how: How
    error: Callable[[], Exception]
    calls: int = 0

    def __call__(self, call: Callable[..., T], *given: Any, **named: Any) -> T:
        """Make a call, unless it is its turn to fail."""
        now, self.calls = self.calls, self.calls + 1
        if now == self.number or (now > self.number and self.how is How.DEAD):
            if self.how is How.LOST:
                call(*given, **named)
            raise self.error()
        return call(*given, **named)

    @property
    def struck(self) -> bool:
        """Tell if the call was ever made."""
        return self.calls > self.number


def sqlite_error(code: int, words: str) -> Callable[[], sqlite3.OperationalError]:
    """Give what makes an error as SQLite gives it."""

    def make() -> sqlite3.OperationalError:
        error = sqlite3.OperationalError(words)
        error.sqlite_errorcode = code
        return error

    return make


class Connection(sqlite3.Connection):
    """A real connection whose calls go through a fault, once there is one."""

    fault: Fault | None = None

    def _through(self, call: Callable[..., T], *given: Any) -> T:
        return self.fault(call, *given) if self.fault else call(*given)

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        """Execute a statement."""
        return self._through(self.cursor(_Cursor).execute, statement, values)

    def executemany(self, statement: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        """Execute a statement for several rows."""
        return self._through(self.cursor(_Cursor).executemany, statement, rows)


class _Cursor(sqlite3.Cursor):
    def fetchone(self) -> Any:
        connection = self.connection
        assert isinstance(connection, Connection)
        return connection._through(super().fetchone)

    def fetchall(self) -> list[Any]:
        connection = self.connection
        assert isinstance(connection, Connection)
        return connection._through(super().fetchall)
