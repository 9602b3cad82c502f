"""An act on a failing disk leaves the record as it was or as it was to be, at every call."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.stores.faults import Connection, Fault, How, sqlite_error
from travaux.bodies import Actor
from travaux.store.files import FileStore
from travaux.store.port import RecordBusy, RecordNotReached
from travaux.store.sql import SqlStore
from travaux.workspace.dossier import JOURNAL, Dossier
from travaux.workspace.entering import Acting

_FULL = sqlite_error(sqlite3.SQLITE_FULL, "database or disk is full")
_BROKEN = sqlite_error(sqlite3.SQLITE_IOERR, "disk I/O error")


def _acting(act: str, **particulars: Any) -> Acting:
    at = datetime(2005, 2, 1, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


_BEGUN = [_acting("open-dossier", title="A group")]
_ACTS = [
    _acting("register-body", code="WG", kind="working group", names={"en": "Group"}),
    _acting("establish-body", body="WG", when="2004-01-15"),
    _acting("register-issue", id="WG-1/05", kind="negotiating text", body="WG"),
]


@pytest.mark.parametrize(("how", "error"), [(How.REFUSED, _FULL), (How.LOST, _BROKEN)])
def test_acts_are_entered_all_or_none_whatever_call_fails(
    how: How, error: Any, tmp_path: Path
) -> None:
    path = tmp_path / "dossier" / JOURNAL
    made = Dossier.begun(path.parent, "group", secrets.token_bytes)
    made.act(_BEGUN)
    before = made.record
    made.close()
    data = path.read_bytes()
    for number in range(100):
        with closing(sqlite3.connect(path, factory=Connection, isolation_level=None)) as connection:
            dossier = _on(connection, tmp_path)
            assert dossier.record == before
            connection.fault = fault = Fault(number, how, error)
            failed = _fails(dossier)
            connection.fault = None
            if not failed and not fault.struck:
                break
            assert dossier.record.size in (before.size, before.size + len(_ACTS))
            assert _on(connection, tmp_path).record == dossier.record
        for beside in path.parent.glob(f"{JOURNAL}*"):
            beside.unlink()
        path.write_bytes(data)
    assert number >= 3


def _on(connection: sqlite3.Connection, folder: Path) -> Dossier:
    store = SqlStore(connection, "record.sqlite")
    return Dossier(store, FileStore(folder / "files"), secrets.token_bytes)


def _fails(dossier: Dossier) -> bool:
    try:
        dossier.act(_ACTS)
    except (RecordBusy, RecordNotReached):
        return True
    return False
