from __future__ import annotations

import pytest

from tests.agreed import BY_CONSENSUS, PERIOD, PROGRAM, RESOLUTION, agreed, entered, issue
from travaux.dates import When
from travaux.record import Record
from travaux.record.decisions import decisions_at, decisions_of, decisions_on, later_issues

DECIDED = agreed(
    ("take-decision", BY_CONSENSUS),
    (
        "take-decision",
        {
            "id": "chair",
            "body": "GT/TM",
            "verb": "ratified",
            "objects": ["acevedo"],
            "when": "2004-09-16",
        },
    ),
    (
        "take-decision",
        {
            "id": "pace",
            "body": "GT/TM",
            "verb": "decided",
            "decided": "To meet weekly",
            "meeting": "GT/TM-16",
            "item": "2",
        },
    ),
)


def later(record: Record, id: str, than: str = "") -> list[str]:  # noqa: A002
    when = When.read(than) if than else None
    return [one.id for one in later_issues(record, record.issues[id], when)]


def test_what_was_decided_on_an_issue_and_on_a_person() -> None:
    assert [one.id for one in decisions_on(DECIDED, RESOLUTION)] == ["approval"]
    assert [one.id for one in decisions_on(DECIDED, "acevedo")] == ["chair"]
    assert decisions_on(DECIDED, "CAJP/GT/TM-24/05") == ()


def test_the_decisions_of_a_body_in_a_period_are_those_that_may_have_been_taken_in_it() -> None:
    assert [one.id for one in decisions_of(DECIDED, "GT/TM")] == ["approval", "chair", "pace"]
    within = decisions_of(DECIDED, "GT/TM", When.read("2005-01-18/2005-05-18"))
    assert [one.id for one in within] == ["approval", "pace"]
    assert decisions_of(DECIDED, "CAJP") == ()


def test_the_decisions_of_a_meeting_and_of_one_item_of_it() -> None:
    assert [one.id for one in decisions_at(DECIDED, "GT/TM-16")] == ["pace"]
    assert decisions_at(DECIDED, "GT/TM-16", "1") == ()
    assert [one.id for one in decisions_at(DECIDED, "GT/TM-16", "2")] == ["pace"]


def test_later_issues_are_those_that_stand_in_the_place_of_one() -> None:
    record = entered(
        agreed(),
        issue("CAJP/GT/TM-24/05 rev. 9"),
        issue("CAJP/GT/TM-24/05 rev. 8 corr. 1", whole=False),
        issue("CAJP/GT/TM-24/05 rev. 8", date=When.read("2005-06-01")),
        issue(f"{PROGRAM} corr. 2"),
        issue(f"{PROGRAM} corr. 1"),
        issue(f"{PROGRAM} corr. 3", affects=("es",)),  # the rest stand as they are
        issue(f"{PROGRAM} add. 1"),
        issue("CAJP/GT/TM-24/05"),
    )
    assert later(record, PROGRAM) == [
        f"{PROGRAM} corr. 1",
        f"{PROGRAM} corr. 2",
        "CAJP/GT/TM-24/05 rev. 8",
        "CAJP/GT/TM-24/05 rev. 9",
    ]
    assert later(record, f"{PROGRAM} corr. 1")[0] == f"{PROGRAM} corr. 2"
    assert later(record, "CAJP/GT/TM-24/05 rev. 8") == ["CAJP/GT/TM-24/05 rev. 9"]
    assert later(record, "CAJP/GT/TM-24/05 rev. 9") == []
    assert later(record, "letter-mexico") == []


@pytest.mark.parametrize(("than", "count"), [("2005-05-31", 0), (PERIOD, 0), ("2005-06", 1)])
def test_an_issue_that_certainly_came_after_a_time_isnt_later_at_that_time(
    than: str, count: int
) -> None:
    record = entered(agreed(), issue("CAJP/GT/TM-24/05 rev. 8", date=When.read("2005-06-01")))
    assert len(later(record, PROGRAM, than)) == count


def test_a_corrigendum_in_full_stands_for_a_revision_that_isnt_held() -> None:
    record = entered(
        agreed(), issue("CAJP/GT/TM-24/05 rev. 8 corr. 1"), issue(f"{PROGRAM} corr. 1")
    )
    assert later(record, PROGRAM)[-1] == "CAJP/GT/TM-24/05 rev. 8 corr. 1"
    assert later(record, f"{PROGRAM} corr. 1") == ["CAJP/GT/TM-24/05 rev. 8 corr. 1"]
