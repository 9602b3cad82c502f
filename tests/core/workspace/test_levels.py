"""What a dossier shows to an audience, and what it opens by itself (S34, P25)."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.registers import REGISTER, REV_7, Doing
from travaux.bodies import Actor
from travaux.documents import Level
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed, Acting
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


def test_a_destruction_opens_nothing_that_was_closed(dossier: Dossier) -> None:
    """What closed a document names a reason: destroyed, it must not open the document again."""
    closed = dossier.act([_acting(_level("author", "A private name."), 3)])
    lawful = {"authority": "A court", "reason": "Privacy"}
    positions = [one.position for one in closed.entries]
    size = dossier.record.size
    for some in (positions, positions[:1]):
        with pytest.raises(ActFailed, match=f"bring back what was changed of {REV_7}"):
            dossier.act([_acting(("destroy-content", {"positions": some, **lawful}), 4)])
    assert dossier.record.size == size
    both = [dossier.record.issues.first(REV_7), *positions]
    dossier.act([_acting(("destroy-content", {"positions": both, **lawful}), 4)])
    assert not _sees(dossier, Level.SECRETARIAT)


def test_a_destruction_brings_back_nothing_that_was_struck(dossier: Dossier) -> None:
    noted = {"id": "I1", "finding": "A private name."}
    at = dossier.act([_acting(("note-discrepancy", noted), 3)]).entries[0].position
    dossier.act([_acting(("strike-entry", {"position": at, "reason": "A mistake."}), 3)])
    lawful = {"authority": "A court", "reason": "Privacy"}
    with pytest.raises(ActFailed, match=f"entry {at}"):
        dossier.act([_acting(("destroy-content", {"positions": [at + 1], **lawful}), 4)])
    dossier.act([_acting(("destroy-content", {"positions": [at, at + 1], **lawful}), 4)])
    assert list(dossier.record.discrepancies) == []


def test_a_destruction_brings_back_no_earlier_words_of_a_party(dossier: Dossier) -> None:
    said = {"id": "s", "party": "Mexico", "words": "Before.", "language": "en", "issue": REV_7}
    as_mexico = Actor.read("delegation:MEX")
    dossier.act([_acting(("record-statement", said), 3)])
    for doing in (
        ("replace-statement", {"statement": "s", "words": "After."}),
        ("withdraw-statement", {"statement": "s"}),
    ):
        acting = replace(_acting(doing, 3), by=as_mexico)
        at = dossier.act([acting]).entries[0].position
        lawful = {"positions": [at], "authority": "A court", "reason": "Privacy"}
        with pytest.raises(ActFailed, match="bring back what was changed of s"):
            dossier.act([_acting(("destroy-content", lawful), 4)])
