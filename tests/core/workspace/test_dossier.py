"""A dossier on a real disk: acts go in whole or not at all, and what is in it is proved."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.events import DiscrepancyNoted
from travaux.journal.proofs import checked
from travaux.sources import Source
from travaux.store.port import RecordMovedOn
from travaux.workspace.dossier import (
    JOURNAL,
    KEY,
    Dossier,
    DossierThere,
    NoDossier,
    NoKey,
    NotToBeVouchedFor,
)
from travaux.workspace.entering import ActFailed, Acting


def _acting(name: str, *, day: int = 1, **particulars: Any) -> Acting:
    at = datetime(2005, 2, day, tzinfo=UTC)
    return Acting(name, particulars, Actor.read("secretariat"), at)


def _noting(number: int, **more: Any) -> Acting:
    return _acting("note-discrepancy", id=f"I{number}", finding="two dates", **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dossier = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    dossier.act([_acting("open-dossier", title="A group")])
    dossier.close()
    return tmp_path / "dossier"


def test_what_was_entered_is_there_when_the_dossier_is_opened_again(folder: Path) -> None:
    first = Dossier.at(folder, secrets.token_bytes)
    first.act([_noting(1), _noting(2)])
    first.close()
    again = Dossier.at(folder, secrets.token_bytes)
    assert list(again.record.discrepancies) == ["I1", "I2"]
    assert again.record == first._record
    again.close()


def test_one_act_that_fails_leaves_nothing_of_the_others(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    with pytest.raises(ActFailed, match=r"Act 2 of 2, note-discrepancy: Not allowed") as failed:
        dossier.act([_noting(1), _noting(1)])
    assert failed.value.number == 2
    assert (dossier.store.size(), dossier.record.size) == (1, 1)
    dossier.close()


def test_somebody_else_was_quicker(folder: Path) -> None:
    mine, theirs = (Dossier.at(folder, secrets.token_bytes) for _ in range(2))
    seen = mine.record.size
    theirs.act([_noting(1)])
    with pytest.raises(RecordMovedOn):
        mine.act([_noting(2)], expected=seen)
    assert list(mine.record.discrepancies) == ["I1"]
    mine.close()
    theirs.close()


def test_an_act_is_not_put_in_between(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1, day=9)])
    with pytest.raises(ActFailed, match="entries are never put in between"):
        dossier.act([_noting(2, day=8)])
    dossier.close()


def test_a_trial_enters_nothing(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    tried = dossier.tried([_noting(1)])
    assert tried.entries[0].event == DiscrepancyNoted("I1", "two dates")
    assert dossier.store.size() == 1
    dossier.close()


def test_neither_sources_nor_actors_hold_signs_that_no_paper_can_hold(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    odd = "report\ufdd2"
    for acting in (
        replace(_noting(1), sources=(Source(document=odd),)),
        replace(_noting(1), by=Actor.read(f"archivist:{odd}")),
    ):
        with pytest.raises(ActFailed, match=r"U\+FDD2"):
            dossier.act([acting])
    dossier.close()


def test_the_record_as_it_was(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1, day=3), _noting(2, day=4), _noting(3, day=5)])
    assert list(dossier.record_at("2005-02-04").discrepancies) == ["I1", "I2"]
    assert list(dossier.record_at("2005-02-03T23:00:00Z").discrepancies) == ["I1"]
    assert list(dossier.record_at(2).discrepancies) == ["I1"]
    dossier.close()


def test_content_destroyed_is_gone_and_the_rest_is_still_proved(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1), _noting(2)])
    before = dossier.checkpoint()
    dossier.act(
        [_acting("destroy-content", positions=[1], authority="a court", reason="a private name")]
    )
    live = dossier.record
    dossier.close()
    again = Dossier.at(folder, secrets.token_bytes)
    assert list(again.record.discrepancies) == ["I2"]
    assert again.record == live
    assert again.entries()[1].event is None
    assert again.verified(before) == ()
    again.close()


def test_a_destruction_that_was_broken_off_is_finished(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1)])
    destroying = _acting("destroy-content", positions=[1], authority="a court", reason="a name")
    drafts = dossier._tried([destroying], dossier.files).drafts
    dossier.store.append(drafts, 2)  # and there it was killed
    dossier.close()
    again = Dossier.at(folder, secrets.token_bytes)
    assert list(again.record.discrepancies) == []
    assert [line.content is None for line in again.store.lines()] == [False, True, False]
    again.close()


def test_no_checkpoint_is_signed_for_a_record_that_was_changed(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1)])
    with sqlite3.connect(folder / JOURNAL) as connection:
        connection.execute(
            "UPDATE travaux_entry SET at = '2001-01-01T00:00:00Z' WHERE position = 1"
        )
    connection.close()
    with pytest.raises(NotToBeVouchedFor, match="entry 1"):
        dossier.checkpoint()
    assert dossier.store.checkpoints() == ()
    dossier.close()


def test_a_proof_on_file_takes_no_checkpoint(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    assert dossier.proof_on_file(0) is None
    note = dossier.checkpoint()
    dossier.act([_noting(1)])
    found = dossier.proof_on_file(0)
    assert found is not None
    assert dossier.verifier is not None
    assert checked(found, dossier.verifier).size == 1
    assert dossier.proof_on_file(1) is None  # it is younger
    assert dossier.store.checkpoints() == (note,)
    dossier.close()


def test_a_changed_entry_is_found_and_located(folder: Path) -> None:
    dossier = Dossier.at(folder, secrets.token_bytes)
    dossier.act([_noting(1), _noting(2)])
    note = dossier.checkpoint()
    dossier.close()
    with sqlite3.connect(folder / JOURNAL) as connection:
        connection.execute(
            "UPDATE travaux_entry SET content = replace(content, 'I2', 'I9') WHERE position = 2"
        )
    connection.close()
    again = Dossier.at(folder, secrets.token_bytes)
    assert [finding.where for finding in again.verified(note)] == ["entry 2"]
    again.close()


def test_a_folder_without_a_dossier(tmp_path: Path) -> None:
    with pytest.raises(NoDossier, match="travaux begin"):
        Dossier.at(tmp_path, secrets.token_bytes)


def test_a_folder_with_one_already(folder: Path) -> None:
    with pytest.raises(DossierThere):
        Dossier.begun(folder, "group", secrets.token_bytes)


def test_a_lost_key_is_asked_for(folder: Path) -> None:
    (folder / KEY).unlink()
    dossier = Dossier.at(folder, secrets.token_bytes)
    with pytest.raises(NoKey):
        dossier.checkpoint()
    assert dossier.verified() == ()
    dossier.close()


def test_only_its_owner_may_read_the_key(folder: Path) -> None:
    assert (folder / KEY).stat().st_mode & 0o777 == 0o600
