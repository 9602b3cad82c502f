from __future__ import annotations

from datetime import date

import pytest

from tests.records import entered, played
from tests.registers import PROGRAM, REGISTER, REV_7, Doing
from travaux.dates import When
from travaux.documents import Level, Release
from travaux.events import DocumentIssued, LevelChanged, ReleaseRuled
from travaux.procedure import NotAllowed
from travaux.procedure.releasing import released
from travaux.record import Record

REGISTERED = played(*REGISTER)
MEXICO = "delegation:MEX"
CONTRIBUTION: Doing = (
    "register-issue",
    {"id": "mexico-1", "kind": "contribution", "author": "Mexico", "body": "GT/TM", "as": MEXICO},
)
HANDED_IN = played(CONTRIBUTION, onto=REGISTERED)
ADOPTED: Doing = (
    "take-decision",
    {"id": "d1", "body": "GT/TM", "verb": "approved", "objects": (REV_7,)},
)
NOTED: Doing = (
    "take-decision",
    {"id": "d2", "body": "GT/TM", "verb": "took note of", "objects": (REV_7,)},
)
SENT: Doing = (
    "transmit-documents",
    {
        "sender": "GT/TM",
        "to": "CAJP",
        "documents": (REV_7,),
        "purpose": "for consideration",
    },
)


def ruled(release: str, meant_for: str = "public", **more: object) -> Doing:
    given = {"document": REV_7, "release": release, "meant_for": meant_for, **more}
    return "rule-release", given


def set_level(level: str, reason: str = "as decided", **more: object) -> Doing:
    return "set-level", {"document": REV_7, "level": level, "reason": reason, **more}


def level(record: Record, issue: str = REV_7) -> Level:
    return record.issues[issue].level


def due(record: Record, day: str = "2005-06-01") -> list[LevelChanged]:
    return list(released(record, date.fromisoformat(day)))


def test_contribution_is_opened_to_the_body_when_it_is_issued() -> None:
    issued = ("issue-document", {"document": "mexico-1", "when": "2005-02-25"})
    assert [entry.event for entry in entered(issued, onto=HANDED_IN)] == [
        DocumentIssued("mexico-1", When.read("2005-02-25")),
        LevelChanged("mexico-1", Level.BODY, "on issue"),
    ]


def test_text_of_the_chair_is_issued_without_a_change_of_level() -> None:
    issued = entered(("issue-document", {"document": PROGRAM}), onto=REGISTERED)
    assert [entry.event for entry in issued] == [DocumentIssued(PROGRAM)]


def test_document_is_issued_once() -> None:
    issued = ("issue-document", {"document": PROGRAM})
    with pytest.raises(NotAllowed, match="a document is issued once"):
        played(issued, issued, onto=REGISTERED)


def test_revision_becomes_public_on_transmission_if_so_decided() -> None:
    record = played(ruled("on transmission"), onto=REGISTERED)
    assert due(record) == []
    sent = played(SENT, onto=record)
    assert due(sent) == [LevelChanged(REV_7, Level.PUBLIC, "on transmission")]
    assert level(played(("release-due", {}), onto=sent)) is Level.PUBLIC


def test_nothing_is_released_that_nobody_ruled() -> None:
    assert due(played(SENT, ADOPTED, onto=REGISTERED)) == []


def test_document_is_released_on_adoption_and_on_nothing_less() -> None:
    record = played(ruled("on adoption"), NOTED, onto=REGISTERED)
    assert due(record) == []
    assert due(played(ADOPTED, onto=record)) == [LevelChanged(REV_7, Level.PUBLIC, "on adoption")]


def test_adoption_of_another_issue_releases_nothing() -> None:
    other = {"document": PROGRAM, "release": "on adoption", "meant_for": "public"}
    assert due(played(("rule-release", other), ADOPTED, onto=REGISTERED)) == []


def test_document_is_released_when_its_date_has_come() -> None:
    record = played(ruled("on date", "observers", date="2005-06-01"), onto=REGISTERED)
    assert due(record, "2005-05-31") == []
    assert due(record) == [LevelChanged(REV_7, Level.OBSERVERS, "on date")]


def test_date_that_is_not_exact_has_come_with_its_last_day() -> None:
    record = played(ruled("on date", date="2005-06"), onto=REGISTERED)
    assert (due(record, "2005-06-29"), len(due(record, "2005-06-30"))) == ([], 1)


def test_what_was_released_is_not_due_again() -> None:
    record = played(ruled("on adoption"), ADOPTED, ("release-due", {}), onto=REGISTERED)
    assert due(record) == []


def test_rule_that_comes_after_its_event_is_due_at_once() -> None:
    assert len(due(played(SENT, ruled("on transmission"), onto=REGISTERED))) == 1


def test_what_the_secretariat_closes_no_release_opens() -> None:
    record = played(ruled("on adoption"), ADOPTED, ("release-due", {}), onto=REGISTERED)
    closing = set_level("body", "released by mistake")
    closed = entered(closing, onto=record)
    assert [entry.event for entry in closed] == [
        LevelChanged(REV_7, Level.BODY, "released by mistake"),
        ReleaseRuled(REV_7, Release.NEVER, Level.BODY),
    ]
    assert due(played(closing, onto=record)) == []


@pytest.mark.parametrize("who", ["archivist", "officer:GT/TM:chair"])
def test_only_the_secretariat_closes_a_document(who: str) -> None:
    with pytest.raises(NotAllowed, match="only the secretariat closes a document"):
        played(set_level("secretariat", **{"as": who}), onto=REGISTERED)


def test_closing_a_document_has_a_reason() -> None:
    with pytest.raises(NotAllowed, match="the same with a reason"):
        played(set_level("secretariat", " "), onto=REGISTERED)


def test_author_opens_what_is_its_own() -> None:
    opened = {"document": "mexico-1", "level": "public", "reason": "we agree"}
    record = played(("set-level", {**opened, "as": MEXICO}), onto=HANDED_IN)
    assert level(record, "mexico-1") is Level.PUBLIC
    with pytest.raises(NotAllowed, match="acts only for itself"):
        played(("set-level", {**opened, "as": "delegation:CHL"}), onto=HANDED_IN)


def test_level_changes_to_another_one() -> None:
    with pytest.raises(NotAllowed, match="a level changes to another one"):
        played(set_level("body"), onto=REGISTERED)


def test_level_of_some_states_names_them() -> None:
    opened = {"document": "mexico-1", "level": "states", "reason": "for co-sponsors"}
    record = played(("set-level", {**opened, "circle": ("Chile", "Peru")}), onto=HANDED_IN)
    assert record.issues["mexico-1"].circle == ("CHL", "PER")
    with pytest.raises(NotAllowed, match="a level of some states names them"):
        played(("set-level", opened), onto=HANDED_IN)


def test_circle_goes_when_the_level_widens() -> None:
    opened = {"document": "mexico-1", "level": "states", "reason": "for co-sponsors"}
    acts = (
        ("set-level", {**opened, "circle": ("Chile",)}),
        ("issue-document", {"document": "mexico-1"}),
    )
    record = played(*acts, onto=HANDED_IN)
    assert (level(record, "mexico-1"), record.issues["mexico-1"].circle) == (Level.BODY, ())


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (("on date", "public", None), "a release on a date names the date"),
        (("on date", "public", "XXXX-04-16"), "a date with its year"),
        (("on adoption", "public", "2005-06-01"), "and no other does"),
        (("on adoption", "secretariat", None), "a release only opens a document to more"),
    ],
)
def test_release_that_makes_no_sense_is_not_ruled(
    wrong: tuple[str, str, str | None], rule: str
) -> None:
    release, meant_for, day = wrong
    dated = {"date": day} if day else {}
    with pytest.raises(NotAllowed, match=rule):
        played(ruled(release, meant_for, **dated), onto=REGISTERED)


def test_withdrawn_contribution_stays_with_its_author() -> None:
    withdrawn = ("withdraw-document", {"document": "mexico-1", "as": MEXICO})
    record = played(withdrawn, onto=HANDED_IN)
    assert level(record, "mexico-1") is Level.AUTHOR
    assert record.issues["mexico-1"].release is Release.NEVER


def test_nobody_else_withdraws_it() -> None:
    given = {"document": "mexico-1", "as": "delegation:CHL"}
    with pytest.raises(NotAllowed, match="acts only for itself"):
        played(("withdraw-document", given), onto=HANDED_IN)


def test_what_is_issued_is_not_taken_back() -> None:
    issued = ("issue-document", {"document": "mexico-1"})
    with pytest.raises(NotAllowed, match="taking back mexico-1, which is out"):
        played(issued, ("withdraw-document", {"document": "mexico-1"}), onto=HANDED_IN)


def test_what_was_taken_back_is_not_issued() -> None:
    withdrawn = ("withdraw-document", {"document": "mexico-1", "as": MEXICO})
    with pytest.raises(NotAllowed, match="which only its author sees"):
        played(withdrawn, ("issue-document", {"document": "mexico-1"}), onto=HANDED_IN)


def test_release_on_issue_that_is_ruled_afterwards_is_due_at_once() -> None:
    issued = ("issue-document", {"document": REV_7})
    record = played(issued, ruled("on issue"), onto=REGISTERED)
    assert due(record) == [LevelChanged(REV_7, Level.PUBLIC, "on issue")]


def test_body_stands_in_a_circle_for_itself() -> None:
    opened = {"document": "mexico-1", "level": "states", "reason": "for its advice"}
    record = played(("set-level", {**opened, "circle": ("IACHR", "Chile")}), onto=HANDED_IN)
    assert record.issues["mexico-1"].circle == ("IACHR", "CHL")


def test_release_to_some_states_keeps_their_names() -> None:
    given = {"document": "mexico-2", "release": "on issue", "meant_for": "states"}
    handed_in = ("register-issue", {**CONTRIBUTION[1], "id": "mexico-2", "circle": ("Chile",)})
    acts = handed_in, ("rule-release", given), ("issue-document", {"document": "mexico-2"})
    issue = played(*acts, onto=REGISTERED).issues["mexico-2"]
    assert (issue.level, issue.circle) == (Level.STATES, ("CHL",))
