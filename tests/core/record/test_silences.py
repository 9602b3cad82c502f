"""Silence procedures as they stand at an hour: no look-up asks a clock (P16)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.agreed import LETTER, PROGRAM, RESOLUTION
from tests.records import played
from tests.silences import BEGUN, DEADLINE, ENDED, MEANWHILE, begun, broken
from travaux.events import MeetingConvened
from travaux.instants import Instant
from travaux.meetings import Meeting
from travaux.record import Record
from travaux.record.silences import (
    letters_owed,
    not_noted,
    open_silences,
    overdue,
    running,
    silence_state,
    silences_on,
    time_left,
    unbroken,
)
from travaux.silences import Silence, SilenceState

BEFORE = datetime.fromisoformat(MEANWHILE)
THEN = Instant.read(DEADLINE).at
SECOND = timedelta(seconds=1)
TOLD = ("confirm-silence", {"silence": "s1", "document": LETTER})
NOTED = ("note-silence", {"silence": "s1", "meeting": "next"})
CANCELLED = ("cancel-silence", {"silence": "s1", "reason": "No", "entered": MEANWHILE})
OTHER = (
    "begin-silence",
    {**BEGUN, "id": "s2", "issue": RESOLUTION, "deadline": "2005-05-15T17:00 America/New_York"},
)
MEETING = MeetingConvened(Meeting("next", "GT/TM"))


def ids(found: tuple[Silence, ...]) -> list[str]:
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("record", "at", "state"),
    [
        (begun(), BEFORE, SilenceState.RUNNING),
        (begun(), THEN - SECOND, SilenceState.RUNNING),
        (begun(), THEN, SilenceState.OVERDUE),
        (broken(), BEFORE, SilenceState.OBJECTED),
        (broken(), THEN, SilenceState.OBJECTED),
        (begun(ENDED), THEN, SilenceState.AGREED),
        (broken(ENDED), THEN, SilenceState.BROKEN),
        (begun(CANCELLED), THEN, SilenceState.CANCELLED),
    ],
)
def test_how_it_stands_depends_on_the_hour(
    record: Record, at: datetime, state: SilenceState
) -> None:
    assert silence_state(record, record.silences["s1"], at) is state


def test_those_that_run_stand_in_the_order_of_their_deadlines() -> None:
    record = begun(OTHER)
    assert ids(running(record, BEFORE)) == ["s2", "s1"]
    assert ids(running(record, BEFORE, "CAJP")) == []
    assert ids(running(broken(OTHER), BEFORE)) == ["s2"]
    assert ids(open_silences(record, "GT/TM")) == ["s1", "s2"]
    assert ids(open_silences(record, "CAJP")) == []


def test_those_whose_end_is_not_entered_are_overdue_also_when_they_are_broken() -> None:
    record = broken(OTHER)
    assert ids(overdue(record, BEFORE)) == ["s1"]
    assert ids(overdue(record, THEN)) == ["s2", "s1"]
    assert ids(overdue(played(ENDED, onto=record), THEN)) == ["s2"]


def test_the_time_that_is_left_is_never_less_than_nothing() -> None:
    silence = begun().silences["s1"]
    assert time_left(silence, BEFORE) == timedelta(days=3, hours=5)
    assert time_left(silence, THEN + SECOND) == timedelta()


def test_on_an_issue_they_are_found_of_one_body_or_of_all() -> None:
    record = begun(OTHER)
    assert ids(silences_on(record, PROGRAM)) == ["s1"]
    assert ids(silences_on(record, PROGRAM, "CAJP")) == []
    assert ids(unbroken(record, "GT/TM", PROGRAM, BEFORE)) == []
    assert ids(unbroken(record, "GT/TM", PROGRAM, THEN)) == ["s1"]
    assert ids(unbroken(broken(), "GT/TM", PROGRAM, THEN)) == []


def test_a_letter_is_owed_of_what_is_over_and_was_not_called_off() -> None:
    assert [ids(letters_owed(one)) for one in (begun(), begun(CANCELLED))] == [[], []]
    assert [ids(letters_owed(one)) for one in (begun(ENDED), broken(ENDED))] == [["s1"], ["s1"]]
    assert ids(letters_owed(begun(ENDED, TOLD))) == []
    assert ids(letters_owed(begun(ENDED), "CAJP")) == []


def test_a_body_has_yet_to_take_note_of_what_was_agreed() -> None:
    assert ids(not_noted(begun(ENDED))) == ["s1"]
    assert ids(not_noted(broken(ENDED))) == []
    assert ids(not_noted(begun(ENDED, NOTED, rules=(MEETING,)))) == []
