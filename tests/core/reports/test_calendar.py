"""Meetings and deadlines as a calendar, read back by the library that others read it with."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.meetings import ELECTION, GROUP, PREPARATORY, SPECIAL, calling, case, group, happened
from tests.proposed import SECOND, proposed
from tests.records import played
from tests.silences import ENDED, begun, broken
from travaux.dates import When
from travaux.events import MandateGiven, ReportBegun
from travaux.mandates import Mandate
from travaux.record import Record
from travaux.reports.calendar import calendar


def _read(record: Record, body: str = "GT/TM", language: str = "en") -> list[Any]:
    found = Calendar.from_ical(calendar(record, body, language).value)
    return list(found.walk("VEVENT"))


def _called(**more: object) -> Record:
    return played(("convene-meeting", {"id": "m", "body": "GT/TM", **more}), onto=group())


def _codes(record: Record) -> list[str]:
    return [one.code for one in calendar(record).findings]


def test_the_meetings_of_the_case_stand_in_it_by_whole_days() -> None:
    days = [(one["dtstart"].dt, one["dtend"].dt) for one in _read(case())]
    assert days == [
        (date(2004, 3, 9), date(2004, 3, 10)),
        (date(2004, 4, 16), date(2004, 4, 17)),
        (date(2004, 9, 16), date(2004, 9, 17)),
        (date(2004, 9, 30), date(2004, 10, 2)),
        (date(2004, 12, 13), date(2004, 12, 14)),
        (date(2005, 2, 25), date(2005, 2, 26)),
        (date(2005, 5, 18), date(2005, 5, 19)),
    ]
    assert _codes(case()) == []


def test_an_entry_tells_what_meets_who_convened_it_and_where() -> None:
    (one,) = _read(_called(when="2005-03-09", convener="CP", place="Hall", number=5), "", "es")
    assert one["summary"] == "Grupo de Trabajo sobre los Derechos de los Migrantes: reunión 5"
    assert one["description"] == "Convocada por: Consejo Permanente"
    assert one["location"] == "Hall"
    assert one["status"] == "CONFIRMED"


def test_a_meeting_with_a_title_bears_it() -> None:
    (one,) = _read(_called(when="2005-03-09", title={"en": "On the draft"}))
    assert one["summary"] == f"{GROUP}: meeting, On the draft"


def test_a_time_with_its_zone_is_kept_with_that_zone() -> None:
    record = _called(when="2005-03-09", time="10:00 America/New_York")
    (one,) = _read(record)
    start = one["dtstart"].dt
    assert start == datetime(2005, 3, 9, 10, tzinfo=ZoneInfo("America/New_York"))
    assert start.astimezone(UTC) == datetime(2005, 3, 9, 15, tzinfo=UTC)
    assert "dtend" not in one
    zones = Calendar.from_ical(calendar(record).value).walk("VTIMEZONE")
    assert [str(zone["tzid"]) for zone in zones] == ["America/New_York"]


@pytest.mark.parametrize("time", ["10:00", "10:00 America/Nowhere"])
def test_a_time_without_a_known_zone_floats_and_is_told_of(time: str) -> None:
    record = _called(when="2005-03-09", time=time)
    (one,) = _read(record)
    assert one["dtstart"].dt == datetime(2005, 3, 9, 10)  # noqa: DTZ001
    assert _codes(record) == ["time-without-zone"]


def test_a_span_stands_by_whole_days_and_tells_its_hour() -> None:
    (one,) = _read(_called(when="2005-03-09/2005-03-11", time="10:00 America/New_York"))
    assert (one["dtstart"].dt, one["dtend"].dt) == (date(2005, 3, 9), date(2005, 3, 12))
    assert one["description"] == "Time: 10:00 America/New_York"


@pytest.mark.parametrize(
    "when",
    [
        "2005",
        "2005-03",
        "XXXX-04-16",
        "[2005-01-18..2005-05-18]",
        "[..2005-05-18]",
        "9999-12-31",
        None,
    ],
)
def test_a_date_not_known_to_the_day_is_left_out_and_told_of(when: str | None) -> None:
    record = _called(**({"when": when} if when else {}))
    assert _read(record) == []
    (found,) = calendar(record).findings
    assert (found.code, found.where) == ("not-in-calendar", "m")
    assert (when or "it has no date") in found.message


def test_a_meeting_called_off_stands_as_cancelled_under_the_same_id() -> None:
    record = _called(when="2005-03-09")
    (before,) = _read(record)
    after = played(("cancel-meeting", {"meeting": "m", "reason": "snow"}), onto=record)
    (one,) = _read(after)
    assert (one["status"], one["description"]) == ("CANCELLED", "Reason: snow")
    assert one["uid"] == before["uid"]
    assert one["sequence"] > before["sequence"]


def test_a_meeting_moved_to_another_day_keeps_its_id_and_counts_the_change() -> None:
    record = _called(when="2005-03-09")
    moved = played(("convene-meeting", {"id": "m", "body": "GT/TM", "when": "2005-03-16"}),
                   onto=record)  # fmt: skip
    (before,), (after,) = _read(record), _read(moved)
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]


def test_every_entry_has_an_id_of_its_own_and_other_dossiers_have_others() -> None:
    ids = [str(one["uid"]) for one in _read(case())]
    assert len(set(ids)) == len(ids)
    other = played(
        ("open-dossier", {"title": "Another"}),
        ("register-body", {"code": "GT/TM", "kind": "working group", "names": {"en": "G"}}),
        calling(SPECIAL, "2004-09-30/2004-10-01"),
    )
    assert {str(one["uid"]) for one in _read(other)} & set(ids) == set()


def test_deadlines_stand_in_it_until_they_are_met() -> None:
    record = played(
        ("draft-summary", {"meeting": ELECTION, "corrections_until": "2004-09-23"}),
        onto=case(),
    )
    record = happened(
        record,
        MandateGiven(Mandate("m-2", "GT/TM", "AG", "AG/RES. 1 (I-O/05)", due=When.read("2005-06"))),
        ReportBegun("r", "GT/TM", "CAJP", When.read("2005-01-18/2005-05-18")),
    )
    days = [(str(one["summary"]), one["dtstart"].dt) for one in _read(record) if "transp" in one]
    assert days == [
        (f"Last day for corrections: {ELECTION}", date(2004, 9, 23)),
        ("Due: Draft program", date(2005, 5, 18)),
        ("End of the reporting period: r", date(2005, 5, 18)),
    ]
    assert _codes(record) == ["not-in-calendar"]
    done = played(("finish-activity", {"activity": "a-draft"}), onto=record)
    assert "Due: Draft program" not in [str(one["summary"]) for one in _read(done)]


def test_a_period_without_an_end_has_no_last_day() -> None:
    record = happened(group(), ReportBegun("r", "GT/TM", "CAJP", When.read("[2005-01-18..]")))
    assert _read(record) == []


def test_a_body_s_calendar_holds_nothing_of_other_bodies() -> None:
    record = played(
        ("convene-meeting", {"id": "other", "body": "CAJP", "when": "2005-03-09"}), onto=case()
    )
    assert len(_read(record, "GT/TM")) == 7
    assert len(_read(record, "CAJP")) == 1
    assert len(_read(record, "")) == 8


def test_equal_records_give_equal_bytes_stamped_by_the_record() -> None:
    record = case()
    assert calendar(record).value == calendar(record).value
    (stamp,) = {one["dtstamp"].dt for one in _read(record)}
    assert stamp == datetime.fromisoformat(record.as_of)
    assert PREPARATORY in record.meetings


def test_an_empty_record_gives_an_empty_calendar() -> None:
    outcome = calendar(Record())
    assert b"VEVENT" not in outcome.value
    assert outcome.findings == ()


def test_the_deadline_of_a_silence_stands_at_its_moment_until_it_is_broken() -> None:
    def silences(record: Record, body: str = "GT/TM") -> list[Any]:
        return [one for one in _read(record, body) if one["summary"].startswith("Silence")]

    (one,) = silences(begun())
    assert one["dtstart"].dt == datetime(2005, 5, 16, 17, tzinfo=ZoneInfo("America/New_York"))
    assert one["summary"] == "Silence ends: CAJP/GT/TM-24/05 rev. 7"
    assert [silences(record) for record in (broken(), begun(ENDED))] == [[], []]
    assert silences(begun(), "CAJP") == []


def test_the_deadline_for_contributions_stands_at_its_moment() -> None:
    until = "2006-03-11T17:00 America/New_York"
    record = proposed(("set-deadline", {"issue": SECOND, "until": until}))
    (one,) = [one for one in _read(record) if "due" in one["summary"]]
    assert one["summary"] == f"Contributions due: {SECOND}"
    assert one["dtstart"].dt == datetime(2006, 3, 11, 17, tzinfo=ZoneInfo("America/New_York"))


def test_one_meeting_stands_alone_in_its_own_calendar() -> None:
    made = calendar(case(), meeting=SPECIAL)
    one: Any
    [one] = Calendar.from_ical(made.value).walk("VEVENT")
    assert (one["dtstart"].dt, one["dtend"].dt) == (date(2004, 9, 30), date(2004, 10, 2))
    assert made.findings == ()
