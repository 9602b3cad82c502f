"""What a dossier shows to an audience, and what it opens by itself (S34, P25)."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.registers import REGISTER, REV_7, Doing
from travaux.bodies import Actor
from travaux.documents import Level
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
from travaux.workspace.papers import record_of


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    made.act([_acting(one, 1) for one in REGISTER])
    yield made
    made.close()


def _acting(doing: Doing, day: int) -> Acting:
    name, particulars = doing
    at = datetime(2005, 2, day, tzinfo=UTC)
    return Acting(name, particulars, Actor.read("secretariat"), at)


def _level(level: str, reason: str) -> Doing:
    return "set-level", {"document": REV_7, "level": level, "reason": reason}


def _sees(dossier: Dossier, level: Level, moment: str | int = "") -> bool:
    return REV_7 in record_of(dossier, moment, level).issues


def test_who_asks_about_an_earlier_day_sees_nothing_that_was_closed_since(dossier: Dossier) -> None:
    dossier.act([_acting(_level("secretariat", "released by mistake"), 3)])
    assert not _sees(dossier, Level.BODY)
    assert not _sees(dossier, Level.BODY, "2005-02-02")
    assert _sees(dossier, Level.SECRETARIAT, "2005-02-02")


def test_who_asks_about_an_earlier_day_sees_what_was_opened_since(dossier: Dossier) -> None:
    dossier.act([_acting(_level("public", "as decided"), 3)])
    assert _sees(dossier, Level.PUBLIC, "2005-02-02")
    assert not _sees(dossier, Level.PUBLIC, 3)


def test_revision_is_opened_by_the_transmission_itself(dossier: Dossier) -> None:
    ruled = {"document": REV_7, "release": "on transmission", "meant_for": "public"}
    sent = {"sender": "GT/TM", "to": "CAJP", "documents": (REV_7,), "purpose": "for consideration"}
    dossier.act([_acting(("rule-release", ruled), 3)])
    assert not _sees(dossier, Level.PUBLIC)
    dossier.act([_acting(("transmit-documents", sent), 4)])
    assert _sees(dossier, Level.PUBLIC)


def test_document_is_opened_with_the_first_act_after_its_date(dossier: Dossier) -> None:
    ruled = {"document": REV_7, "release": "on date", "meant_for": "public", "date": "2005-02-10"}
    noting = "note-discrepancy", {"id": "I1", "finding": "two dates"}
    dossier.act([_acting(("rule-release", ruled), 3)])
    dossier.act([_acting(("note-discrepancy", {**noting[1], "id": "I2"}), 9)])
    assert not _sees(dossier, Level.PUBLIC)
    dossier.act([_acting(noting, 10)])
    assert _sees(dossier, Level.PUBLIC)
