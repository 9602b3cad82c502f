"""An act through the whole house, on a database that fails at each of its calls in turn."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.stores.faults import Connection, Fault, How, sqlite_error
from travaux.bodies import Actor
from travaux.store.port import RecordBusy, RecordNotReached
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting

_FULL = sqlite_error(sqlite3.SQLITE_FULL, "database or disk is full")


def _acting(name: str, **particulars: str) -> Acting:
    at = datetime(2005, 2, 1, tzinfo=UTC)
    return Acting(name, particulars, Actor.read("secretariat"), at)


def _noting(name: str) -> Acting:
    return _acting("note-discrepancy", id=name, finding="two dates for one meeting")


def _begun(folder: Path) -> None:
    dossier = Dossier.begun(folder, "group", secrets.token_bytes)
    dossier.act([_acting("open-dossier", title="A group"), _noting("I1")])
    dossier.close()


def _held(folder: Path) -> list[str]:
    """Look at the dossier as somebody does who comes later; what it holds must be proved, too."""
    dossier = Dossier.at(folder, secrets.token_bytes)
    try:
        assert dossier.verified() == ()
        return list(dossier.record.discrepancies)
    finally:
        dossier.close()


@pytest.mark.parametrize("how", How)
def test_acts_entered_together_are_there_together_or_not_at_all(
    tmp_path: Path, how: How, monkeypatch: pytest.MonkeyPatch
) -> None:
    _begun(tmp_path / "begun")
    for number in range(100):
        folder = shutil.copytree(tmp_path / "begun", tmp_path / str(number))
        fault = Fault(number, how, _FULL)
        with monkeypatch.context() as patched:
            patched.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
            dossier = Dossier.at(folder, secrets.token_bytes)
            patched.setattr(Connection, "fault", fault)
            try:
                dossier.act([_noting("I2"), _noting("I3")])
            except (RecordBusy, RecordNotReached):
                assert fault.struck
        dossier.close()
        held = _held(folder)
        assert held in (["I1"], ["I1", "I2", "I3"])
        if not fault.struck:
            break
    assert number >= 6
    assert held == ["I1", "I2", "I3"]


def test_a_dossier_goes_on_after_a_fault_as_if_there_had_been_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _begun(tmp_path / "begun")
    for number in range(6):
        folder = shutil.copytree(tmp_path / "begun", tmp_path / str(number))
        with monkeypatch.context() as patched:
            patched.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
            dossier = Dossier.at(folder, secrets.token_bytes)
            with monkeypatch.context() as broken:
                broken.setattr(Connection, "fault", Fault(number, How.REFUSED, _FULL))
                with pytest.raises(RecordNotReached):
                    dossier.act([_noting("I2")])
            dossier.act([_noting("I2")])
            assert list(dossier.record.discrepancies) == ["I1", "I2"]
            dossier.close()
        assert _held(folder) == ["I1", "I2"]
