"""Properties of the clock and of silence procedures (P16)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agreed import PROGRAM, agreed
from tests.records import played
from tests.silences import Doing
from travaux.decisions import Method
from travaux.instants import Instant
from travaux.procedure import NotAllowed
from travaux.record import Record
from travaux.silences import SilenceOutcome
from travaux.workdays import Length, UnitOfTime, Workdays, lasting

ZONES = st.sampled_from(
    ("America/New_York", "Europe/Paris", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
)
_FIRST, _LAST = map(datetime.fromisoformat, ("1990-01-01", "2030-01-01"))
MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))
INSTANTS = st.builds(Instant.of, MOMENTS, ZONES)
LENGTHS = st.builds(Length, st.integers(1, 30), st.sampled_from(UnitOfTime))
SECONDS = st.integers(0, 40 * 24 * 3600).map(lambda number: timedelta(seconds=number))
PARTIES = st.sampled_from(("MEX", "CHL", "PAN"))


@given(INSTANTS)
def test_a_moment_is_read_as_it_was_written(instant: Instant) -> None:
    """What goes into the journal comes back as it was, whatever the clock did (law 8)."""
    assert Instant.read(str(instant)) == instant
    assert instant.is_by_the_zone


@given(INSTANTS, LENGTHS)
def test_nobody_s_time_is_cut_short(opened: Instant, length: Length) -> None:
    """“Circulate with a deadline, at least 72 hours” (P16): a day is never less than its hours.

    The day on which the clock is put forward has an hour less; no day has less than that.
    """
    until = lasting(opened, length, Workdays())
    hours = {
        UnitOfTime.HOUR: 1,
        UnitOfTime.DAY: 24,
        UnitOfTime.WORKING_DAY: 24,
        UnitOfTime.WEEK: 168,
    }
    lost = timedelta(hours=0 if length.unit is UnitOfTime.HOUR else 1)
    assert until.at - opened.at >= timedelta(hours=hours[length.unit] * length.number) - lost


def _opened(opened: Instant, length: Length) -> Record:
    given = {
        "id": "s",
        "body": "GT/TM",
        "issue": PROGRAM,
        "opened": str(opened),
        "lasts": str(length),
        "entered": opened.at.isoformat(),
    }
    return played(("begin-silence", given), onto=agreed())


def _objecting(party: str, moment: datetime, how: str) -> Doing:
    who = {"party": party, "as": f"delegation:{party}", "entered": moment.isoformat()}
    if how == "break-silence":
        return how, {"silence": "s", **who}
    return how, {"id": "o", "body": "GT/TM", "objects": [PROGRAM], **who}


@given(INSTANTS, LENGTHS, SECONDS, PARTIES, st.sampled_from(("break-silence", "raise-objection")))
def test_an_objection_before_the_deadline_always_defeats(
    opened: Instant, length: Length, passed: timedelta, party: str, how: str
) -> None:
    """“Any objection before it defeats” (P16); one at the deadline or after it doesn't."""
    record = _opened(opened, length)
    deadline = record.silences["s"].deadline.at
    moment = opened.at + passed
    act = _objecting(party, moment, how)
    end: Doing = ("end-silence", {"silence": "s", "entered": max(moment, deadline).isoformat()})
    if moment < deadline:
        ended = played(act, end, onto=record)
        assert ended.silence_ends["s"].outcome is SilenceOutcome.BROKEN
        assert len(ended.decisions) == 0
    elif how == "break-silence":
        with pytest.raises(NotAllowed):
            played(act, onto=record)
    else:
        ended = played(act, end, onto=record)
        assert ended.silence_ends["s"].outcome is SilenceOutcome.AGREED


@given(INSTANTS, LENGTHS, SECONDS)
def test_silence_is_agreement_when_the_deadline_has_passed_and_not_before(
    opened: Instant, length: Length, passed: timedelta
) -> None:
    """“Otherwise a letter confirms” (P16): no outcome, and no decision, before the deadline."""
    record = _opened(opened, length)
    deadline = record.silences["s"].deadline
    moment = (opened.at + passed).isoformat()
    end: Doing = ("end-silence", {"silence": "s", "entered": moment})
    taken = {"id": "d", "body": "GT/TM", "verb": "adopted", "method": "silence"}
    decided: Doing = ("take-decision", {**taken, "objects": [PROGRAM], "entered": moment})
    if opened.at + passed < deadline.at:
        for act in (end, decided):
            with pytest.raises(NotAllowed):
                played(act, onto=record)
    else:
        (decision,) = played(end, onto=record).decisions.values()
        assert decision.method is Method.SILENCE
        assert decision.when is not None
        assert decision.when.day == deadline.day
