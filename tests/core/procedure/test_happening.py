"""What is entered as done can't lie ahead: whatever the act, and whether dated or at a meeting."""

from __future__ import annotations

from typing import Any

import pytest

from tests.records import OPENED, noticed, played
from travaux.procedure.rules import NotAllowed

_GROUP = played(
    OPENED,
    ("register-body", {"code": "CP", "kind": "council", "names": {"en": "Council"}}),
    (
        "register-body",
        {"code": "GT", "kind": "working group", "names": {"en": "Group"}, "parent": "CP"},
    ),
    ("register-person", {"name": "Ana Pérez"}),
    ("register-issue", {"id": "plan", "kind": "work plan", "titles": {"en": "Plan"}}),
    ("plan-activity", {"id": "visit", "plan": "plan", "title": "A visit", "due": "2005-06"}),
    ("convene-meeting", {"id": "GT-1", "body": "GT", "when": "2005-05-18"}),
    (
        "give-mandate",
        {
            "id": "m",
            "body": "GT",
            "giver": "CP",
            "source": "plan",
            "tasks": [{"id": "t", "words": "Meet."}],
        },
    ),
    ("begin-report", {"report": "r", "body": "GT", "period": "2005-01/2005-06"}),
)

_CHAIR = {"body": "GT", "office": "chair", "person": "Ana Pérez"}
_DECISION = {"id": "d", "body": "GT", "verb": "approved", "objects": ["plan"]}
_AHEAD = (
    ("establish-body", {"body": "GT", "when": "2005-05-18"}),
    ("take-office", {**_CHAIR, "when": "2005-05-18"}),
    ("take-office", {**_CHAIR, "when": "2005-01-18", "decided_at": "GT-1"}),
    ("take-decision", {**_DECISION, "when": "2005-05-18"}),
    ("take-decision", {**_DECISION, "meeting": "GT-1"}),
    ("finish-activity", {"activity": "visit", "when": "2005-05-18"}),
    ("issue-document", {"document": "plan", "when": "2005-05-18"}),
    ("note-status", {"document": "plan", "act": "presented", "when": "2005-05-18"}),
    ("transmit-documents", {"sender": "GT", "documents": ["plan"], "when": "2005-05-18"}),
    ("confirm-mandate", {"mandate": "m", "source": "b", "giver": "CP", "when": "2005-05-18"}),
    ("discharge-task", {"mandate": "m", "task": "t", "meeting": "GT-1"}),
    ("record-attendance", {"meeting": "GT-1", "attendance": [{"party": "MEX"}]}),
    ("take-up", {"meeting": "GT-1", "act": "discussed", "documents": ["plan"]}),
    ("present-paper", {"id": "p", "meeting": "GT-1", "by": "a panelist"}),
    (
        "identify-practice",
        {"id": "x", "meeting": "GT-1", "kind": "proposal", "words": "Visit the border."},
    ),
    ("hold-meeting", {"meeting": "GT-1"}),
)


@pytest.mark.parametrize(("act", "particulars"), _AHEAD)
def test_what_lies_ahead_is_refused_with_the_day_from_which_it_is_possible(
    act: str, particulars: dict[str, Any]
) -> None:
    with pytest.raises(NotAllowed, match="the same from 2005-05-18 on") as refused:
        played((act, {**particulars, "entered": "2005-05-01"}), onto=_GROUP)
    assert refused.value.rule.says.startswith("what is entered as done")


@pytest.mark.parametrize(("act", "particulars"), _AHEAD)
def test_on_its_day_the_same_is_entered(act: str, particulars: dict[str, Any]) -> None:
    record = played((act, {**particulars, "entered": "2005-05-18"}), onto=_GROUP)
    assert record.size > _GROUP.size


@pytest.mark.parametrize("when", ["2005", "2005-05", "[2005-04-01..2005-12-31]", "XXXX-12-24"])
def test_a_date_that_may_lie_behind_is_taken(when: str) -> None:
    decided = {**_DECISION, "when": when, "entered": "2005-05-01"}
    assert len(played(("take-decision", decided), onto=_GROUP).decisions) == 1


def test_a_day_that_has_begun_somewhere_on_earth_is_taken() -> None:
    record = played(
        ("establish-body", {"body": "GT", "when": "2005-05-02", "entered": "2005-05-01"}),
        onto=_GROUP,
    )
    assert str(record.bodies["GT"].established) == "2005-05-02"


def test_a_term_may_be_known_to_end_later_and_a_meeting_is_called_for_later() -> None:
    term = {**_CHAIR, "when": "2005-01-18", "until": "2016-01-18"}
    record = played(
        ("take-office", term),
        ("convene-meeting", {"id": "GT-2", "body": "GT", "when": "2015-09-01"}),
        onto=_GROUP,
    )
    assert [str(one.end) for one in record.terms.values()] == ["2016-01-18"]
    assert "GT-2" in record.meetings


def test_a_report_signed_before_its_period_is_over_is_told_of() -> None:
    taken = played(("take-office", {**_CHAIR, "when": "2005-01-18"}), onto=_GROUP)
    signing = {"report": "r", "person": "Ana Pérez"}
    before = noticed(taken, "sign-report", **signing, when="2005-05-31", entered="2005-07-01")
    undated = noticed(taken, "sign-report", **signing, entered="2005-05-31")
    after = noticed(taken, "sign-report", **signing, when="2005-07-01", entered="2005-07-01")
    assert [one.code for one in before] == ["signed-before-the-end"]
    assert [one.code for one in undated] == ["signed-before-the-end"]
    assert after == ()
