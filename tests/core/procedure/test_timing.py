from __future__ import annotations

import pytest

from tests.proposed import DESK, FIRST, SECOND, Doing, proposed, received
from tests.records import noticed
from travaux.instants import Instant
from travaux.procedure import NotAllowed

UNTIL = "2006-02-01T06:00 America/New_York"  # eleven o'clock by UTC
SET: Doing = ("set-deadline", {"issue": SECOND, "until": UNTIL, "entered": "2006-01-20"})
IN_TIME, LATE = "2006-02-01T11:00:00+00:00", "2006-02-01T11:00:01+00:00"


def test_the_latest_deadline_counts() -> None:
    off = "2006-02-03T17:00 America/New_York"
    record = proposed(SET, ("set-deadline", {"issue": SECOND, "until": off, "reason": "Storm"}))
    [held] = record.deadlines.values()
    assert (held.until, held.reason) == (Instant.read(off), "Storm")


def test_a_delegation_hands_in_until_the_very_second_of_the_deadline() -> None:
    record = proposed(SET, received(entered=IN_TIME, **{"as": "delegation:MEX"}))
    assert "mex" in record.proposals


def test_a_delegation_that_hands_in_later_is_told_the_hour_and_what_it_can_do() -> None:
    late = received(entered=LATE, **{"as": "delegation:MEX"})
    with pytest.raises(NotAllowed) as refused:
        proposed(SET, late)
    assert str(refused.value) == (
        f"Not allowed: handing in a contribution to {SECOND} after 2006-02-01 06:00 "
        "(America/New_York), 11:00 UTC. The rule is: contributions in writing are received until "
        "the deadline that was set (P19). Allowed is: asking the secretariat, which may still "
        "receive it, or saying it at a meeting."
    )


def test_what_the_secretariat_receives_later_is_on_record_and_told_of() -> None:
    name, given = received(entered=LATE)
    found = noticed(proposed(SET), name, DESK, **given)
    assert [one.code for one in found if one.code == "contribution-late"] == ["contribution-late"]


def test_what_is_said_at_a_meeting_and_what_an_archivist_enters_is_never_late() -> None:
    said = received(entered=LATE, delivery="oral", **{"as": "delegation:MEX"})
    assert "mex" in proposed(SET, said).proposals
    name, given = received(entered=LATE, **{"as": "archivist"})
    assert "contribution-late" not in [
        one.code for one in noticed(proposed(SET), name, DESK, **given)
    ]


def test_a_deadline_is_for_the_issue_on_the_table() -> None:
    with pytest.raises(NotAllowed, match=f"the same for {SECOND}"):
        proposed(("set-deadline", {"issue": FIRST, "until": UNTIL}))
