"""Activities of a work plan, and their being done (S12)."""

from __future__ import annotations

import pytest

from tests.meetings import CORRECTED_PLAN, SPECIAL, calling, group, special
from tests.records import played
from travaux.dates import When
from travaux.mandates import Activity
from travaux.procedure import NotAllowed, NotOnRecord

_PLANNED = ("plan-activity", {"id": "a", "plan": CORRECTED_PLAN, "title": "Seminar"})


def test_an_activity_stands_in_an_exact_issue_of_a_plan() -> None:
    record = played(
        ("plan-activity", {**_PLANNED[1], "due": "2005-02", "task": "special-meeting"}),
        onto=group(),
    )
    due = When.read("2005-02")
    assert record.activities["a"] == Activity(
        "a", CORRECTED_PLAN, "Seminar", due, "special-meeting"
    )


def test_a_plan_and_a_task_that_are_not_on_record_are_refused() -> None:
    with pytest.raises(NotOnRecord, match="TM-99/05"):
        played(("plan-activity", {**_PLANNED[1], "plan": "CAJP/GT/TM-99/05"}), onto=group())
    with pytest.raises(NotOnRecord, match="no task “other”"):
        played(("plan-activity", {**_PLANNED[1], "task": "other"}), onto=group())


def test_an_activity_is_done_by_a_meeting_that_was_held() -> None:
    record = played(_PLANNED, calling("m", "2005-01-10"), onto=group())
    with pytest.raises(NotAllowed, match="after hold-meeting for m"):
        played(("finish-activity", {"activity": "a", "meeting": "m"}), onto=record)


def test_an_activity_is_done_once() -> None:
    with pytest.raises(NotAllowed, match="finishing a-special again"):
        played(("finish-activity", {"activity": "a-special", "meeting": SPECIAL}), onto=special())


def test_an_activity_may_be_done_on_a_date_without_a_meeting() -> None:
    record = played(
        _PLANNED, ("finish-activity", {"activity": "a", "when": "2005-01"}), onto=group()
    )
    assert record.done["a"].when == When.read("2005-01")
    assert record.done["a"].meeting == ""
