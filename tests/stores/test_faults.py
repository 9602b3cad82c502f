"""Whichever call of the disk or the database fails, an act is done wholly or not at all."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.journals import draft, drafts, hashes, journal
from tests.stores.faults import Connection, Fault, How, sqlite_error
from travaux.errors import TravauxError
from travaux.journal.lines import Line, destroyed
from travaux.journal.verifying import verified
from travaux.store import sql
from travaux.store.files import FilesNotReached, FileStore
from travaux.store.port import RecordBusy, RecordNotReached

_FULL = sqlite_error(sqlite3.SQLITE_FULL, "database or disk is full")
_BUSY = sqlite_error(sqlite3.SQLITE_BUSY, "database is locked")
_BROKEN = sqlite_error(sqlite3.SQLITE_IOERR, "disk I/O error")
_WAYS = [
    (how, error)
    for how in How
    for error in (_FULL, _BUSY, _BROKEN)
    if (how, error) != (How.LOST, _BUSY)  # SQLite never says busy of what it has done
]

_State = tuple[list[Line], tuple[str, ...]]
_ACTS: dict[str, tuple[Callable[[sql.SqlStore], Any], _State]] = {
    "append": (lambda store: store.append(drafts(5, 8), 5), (journal(8), ())),
    "destroy": (
        lambda store: store.destroy(3),
        ([*journal(3), destroyed(journal(4)[3]), *journal(5)[4:]], ()),
    ),
    "keep": (lambda store: store.keep("a checkpoint"), (journal(5), ("a checkpoint",))),
}
_BEFORE: _State = (journal(5), ())


def _state(path: Path) -> _State:
    """Look at the record as somebody does who comes later."""
    with closing(sql.opened(path)) as store:
        assert verified(store.lines(), leaves=store.leaves()) == ()
        assert list(store.leaves()) == hashes(store.lines())
        return list(store.lines()), store.checkpoints()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(sql.opened(tmp_path / "record.db")) as store:
        store.append(drafts(0, 5), 0)
    return tmp_path / "record.db"


def _restored(path: Path, data: bytes) -> None:
    for beside in path.parent.iterdir():
        beside.unlink()
    path.write_bytes(data)


@pytest.mark.parametrize("act", list(_ACTS))
@pytest.mark.parametrize(("how", "error"), _WAYS)
def test_an_act_on_a_failing_database_is_done_wholly_or_not_at_all(
    path: Path, act: str, how: How, error: Callable[[], Exception]
) -> None:
    do, after = _ACTS[act]
    data = path.read_bytes()
    for number in range(100):
        with closing(sqlite3.connect(path, factory=Connection, isolation_level=None)) as connection:
            store = sql.SqlStore(connection, "record.db")
            connection.fault = fault = Fault(number, how, error)
            if not _failed(do, store) and not fault.struck:
                break
            connection.fault = None
            left = _state(path)
            assert left in (_BEFORE, after)
        _restored(path, data)
    assert number >= 3
    assert _state(path) == after


def _failed(do: Callable[[sql.SqlStore], Any], store: sql.SqlStore) -> bool:
    """Do it, and tell if it failed: then one of two sentences was said, and nothing else raised."""
    try:
        do(store)
    except (RecordBusy, RecordNotReached):
        return True
    return False


@pytest.mark.parametrize(("how", "error"), [(How.REFUSED, _FULL), (How.LOST, _BROKEN)])
def test_after_a_fault_the_same_store_goes_on(
    path: Path, how: How, error: Callable[[], Exception]
) -> None:
    data = path.read_bytes()
    for number in range(100):
        with closing(sqlite3.connect(path, factory=Connection, isolation_level=None)) as connection:
            store = sql.SqlStore(connection)
            connection.fault = fault = Fault(number, how, error)
            if not _failed(lambda store: store.append([draft(5)], 5), store) and not fault.struck:
                break
            connection.fault = None
            if store.size() == 5:
                store.append([draft(5)], 5)
            assert list(store.lines()) == journal(6)
        _restored(path, data)
    assert number >= 3


@pytest.mark.parametrize("how", How)
def test_a_fault_inside_somebodys_transaction_leaves_no_half_act(path: Path, how: How) -> None:
    data = path.read_bytes()
    for number in range(100):
        with closing(sqlite3.connect(path, factory=Connection, isolation_level=None)) as connection:
            store = sql.SqlStore(connection)
            connection.execute("BEGIN IMMEDIATE")
            connection.fault = fault = Fault(number, how, _FULL)
            failed = _failed(lambda store: store.append(drafts(5, 8), 5), store)
            connection.fault = None
            try:
                connection.execute("COMMIT")
            except sqlite3.ProgrammingError:  # the store closed what it could not take back
                assert failed
        assert _state(path) in (_BEFORE, (journal(8), ()))
        if not fault.struck:
            break
        _restored(path, data)
    assert number >= 3
    assert _state(path) == (journal(8), ())


@pytest.mark.parametrize("how", How)
def test_a_new_record_is_made_wholly_or_not_at_all(
    tmp_path: Path, how: How, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(100):
        path = tmp_path / f"{number}.db"
        fault = Fault(number, how, _FULL)
        with monkeypatch.context() as patched:
            patched.setattr(Connection, "fault", fault)
            patched.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
            try:
                sql.opened(path).close()
            except TravauxError:
                assert fault.struck
        assert _state(path) == ([], ())
        if not fault.struck:
            break
    assert number >= 8


def _broken(fault: Fault, patched: pytest.MonkeyPatch) -> None:
    """Send the calls of the file system through a fault."""
    for name in ("mkdir", "open", "fsync", "replace", "unlink"):
        patched.setattr(os, name, partial(fault, getattr(os, name)))
    made = tempfile.NamedTemporaryFile

    def temporary(**named: Any) -> Any:
        file = fault(made, **named)
        for name in ("write", "flush"):
            setattr(file, name, partial(fault, getattr(file, name)))
        return file

    patched.setattr(tempfile, "NamedTemporaryFile", temporary)


_NEW = b"new" * 10_000
_DIGEST = f"sha256:{sha256(_NEW).hexdigest()}"


@pytest.mark.parametrize("how", How)
@pytest.mark.parametrize("act", ["put", "remove"])
def test_a_file_is_kept_or_removed_wholly_or_not_at_all(
    tmp_path: Path, act: str, how: How, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(100):
        files = FileStore(tmp_path / str(number))
        kept = files.put(b"kept before")
        if act == "remove":
            files.put(_NEW)
        fault = Fault(number, how, lambda: OSError(errno.ENOSPC, "No space left on device"))
        with monkeypatch.context() as patched:
            _broken(fault, patched)
            try:
                files.put(_NEW) if act == "put" else files.remove(_DIGEST)
            except FilesNotReached:
                assert fault.struck
        assert files.get(kept) == b"kept before"
        assert not files.has(_DIGEST) or files.get(_DIGEST) == _NEW
        if not fault.struck:
            break
    assert number >= 3
    assert files.has(_DIGEST) is (act == "put")


def test_a_file_that_could_not_be_kept_is_kept_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        files = FileStore(tmp_path / str(number))
        fault = Fault(number, How.REFUSED, lambda: OSError(errno.EIO, "Input/output error"))
        with monkeypatch.context() as patched:
            _broken(fault, patched)
            with pytest.raises(FilesNotReached, match="Input/output error"):
                files.put(_NEW)
        assert list(tmp_path.rglob(".incoming-*")) == []
        assert files.get(files.put(_NEW)) == _NEW
