"""What is told of a decision later on, and what an act may not do to more than it means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.core.workspace.test_drafters import (
    ISSUE,
    ONE,
    REV_1,
    THREE,
    TWO,
    Group,
    codes,
    refused,
)
from tests.texts import text
from travaux.events import BracketDecided, EntryPlaced, ExceptionAccepted, ProposalReceived
from travaux.record import Record
from travaux.record.openings import Opening, Openness, accepted, openings
from travaux.record.record import key, put
from travaux.render.plain import printed
from travaux.workspace.living import changes_between
from travaux.workspace.papers import paper

SHOULD = "1. All States should act together at once."
REV_3 = f"{ISSUE} rev. 3"
OTHER = "CAJP/GT/TM-99/05"
SPANISH = (
    "1. Todos los Estados [actuarán] juntos en seguida.",
    "2. El fondo paga lo que el grupo necesita en su segundo año.",
    "3. El grupo informa cada año a la comisión.",
)


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    """Give a group with its text on the table, and two symbols more."""
    made = Group(tmp_path)
    for issue in (REV_3, OTHER):
        made.act("register-issue", id=issue, kind="negotiating text", body="GT/TM")
    made.table(ISSUE, text(ONE, TWO, THREE))
    yield made
    made.dossier.close()


def _said(group: Group, kind: str, part: str) -> str:
    return printed(paper(group.dossier, kind, REV_1, part=part).value)


@pytest.mark.parametrize("dated", [{}, {"when": "2005-03-01"}])
def test_who_joined_after_the_decision_isn_t_named_as_who_asked(
    group: Group, dated: dict[str, str]
) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    group.decide("u1@2-3", "take", **dated)
    group.act("join-sponsors", "delegation:MEX", proposal="CHL", sponsors=("MEX",))
    group.act("leave-sponsors", "delegation:CHL", proposal="CHL", party="CHL")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    for kind, part in (("why", "should"), ("settlement", ""), ("paragraph", "1")):
        said = _said(group, kind, part)
        assert ("Taken as Chile asked" in said, "Taken as Mexico" in said) == (True, False)
    assert "Chile; now Mexico" in _said(group, "why", "should")
    hands = changes_between(group.dossier, group.dossier.record, ISSUE, REV_1).hands.values()
    assert [one.author for one in hands] == ["Chile"]


def test_who_asked_is_named_also_where_nobody_asks_any_more(group: Group) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    group.decide("u1@2-3", "take")
    group.act("leave-sponsors", "delegation:CHL", proposal="CHL", party="CHL")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    said = _said(group, "why", "should")
    assert "Taken as Chile asked" in said
    assert "Chile; nobody now" in said


def _position(group: Group, kind: type) -> int:
    return next(one.position for one in group.dossier.entries() if isinstance(one.event, kind))


@pytest.mark.parametrize("kind", [ProposalReceived, BracketDecided])
def test_striking_tells_what_rests_on_a_proposal_or_a_decision_on_a_bracket(
    group: Group, kind: type
) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    group.decide("u1@2-3", "take")
    group.act("settle-revision", issue=ISSUE, following=REV_1)
    done = group.act("strike-entry", position=_position(group, kind), reason="Wrong.")
    assert codes(done) == ["rests-on-struck"]


def test_striking_a_change_placed_by_hand_tells_of_the_decision_on_its_number(group: Group) -> None:
    asked: dict[str, Any] = {"id": "c1", "issue": ISSUE, "sponsors": ("CHL",)}
    group.act(
        "receive-proposal", **asked, instruction="Replace nothing by something in paragraph nine"
    )
    group.act("place-entry", proposal="c1", unit="u2", old="fund", new="FUND")
    group.decide("u2@1-2", "take")
    done = group.act("strike-entry", position=_position(group, EntryPlaced), reason="Wrong.")
    assert codes(done) == ["rests-on-struck"]


def test_striking_what_nothing_rests_on_tells_nothing(group: Group) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    group.receive("MEX", ONE, "2. The new fund pays for what the group needs.", THREE)
    done = group.act("strike-entry", position=_position(group, ProposalReceived), reason="Wrong.")
    assert codes(done) == []


@pytest.mark.parametrize("name", ["u1", "x#0"])
def test_no_proposal_is_called_as_a_paragraph_or_a_change_is(group: Group, name: str) -> None:
    asked = {"id": name, "issue": ISSUE, "sponsors": ("CHL",), "instruction": "Delete paragraph 2"}
    refused(group, "receive-proposal", "calling a proposal", **asked)


def test_an_exception_accepts_what_it_names_and_nothing_called_alike() -> None:
    bracket = Opening("u1", Openness.BRACKET)
    asked = Opening("u2", Openness.ASKED, "u1", 0)
    for exception, taken in (("", bracket), ("u1", asked)):
        event = ExceptionAccepted(ISSUE, "u1", "It stays.", proposal=exception)
        record = put(Record(), "exceptions", key(ISSUE, "u1"), event, 1)
        assert [one for one in (bracket, asked) if accepted(record, ISSUE, one)] == [taken]


def test_what_is_done_on_an_adopted_text_is_told(group: Group) -> None:
    taken = {"id": "a", "body": "GT/TM", "verb": "adopted", "method": "consensus"}
    group.act("take-decision", **taken, objects=(ISSUE,))
    assert codes(group.receive("CHL", SHOULD, TWO, THREE)) == ["text-adopted"]
    assert codes(group.decide("u1@2-3", "take")) == ["text-adopted"]
    settled = group.act("settle-revision", issue=ISSUE, following=REV_1)
    assert codes(settled) == ["text-adopted"]


def test_what_has_sponsors_is_dropped_for_a_reason(group: Group) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    with pytest.raises(Exception, match="or the same with the “reason”"):
        group.decide("u1@2-3", "drop")
    group.decide("u1@2-3", "drop", reason="Chile said it no longer asks for it.")
    assert group.open(ISSUE) == []


@pytest.mark.parametrize("settled", [True, False])
def test_what_only_some_had_seen_is_told_when_the_next_issue_shows_it(
    group: Group, *, settled: bool
) -> None:
    group.receive("CHL", SHOULD, TWO, THREE)
    seen: dict[str, Any] = {"proposals": ("CHL",), "level": "states", "circle": ("MEX",)}
    group.act("circulate-proposals", **seen)
    if settled:
        done = group.act("settle-revision", issue=ISSUE, following=REV_1)
    else:
        done = group.table(REV_1, text(ONE, TWO, THREE))
    assert codes(done) == ["shown-to-more"]
    assert "CHL" in done.findings[0].message


def test_a_bracket_of_a_translation_alone_is_told_and_keeps_nothing_open(group: Group) -> None:
    done = group.table(ISSUE, text(*SPANISH, head="%travaux es running"))
    assert codes(done) == ["brackets-differ", "versions-differ"]
    assert openings(group.dossier.record, ISSUE) == ()
    settled = group.act("settle-revision", issue=ISSUE, following=REV_1)
    assert codes(settled) == ["languages-to-make"]
    assert "es" in settled.findings[0].message


def test_the_next_issue_of_a_text_is_one_of_the_same_document(group: Group) -> None:
    refused(group, "settle-revision", "isn't a later issue", issue=ISSUE, following=OTHER)


def test_no_issue_follows_a_later_one(group: Group) -> None:
    group.act("settle-revision", issue=ISSUE, following=REV_3)
    words = group.file("t.txt", text(ONE, TWO))
    refused(group, "table-text", "which is a later one", issue=REV_1, follows=REV_3, **words)
