"""Meetings of any date and with any gaps: none is lost, and every paper can be written."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.meetings import GROUP, election, group, happened
from tests.records import played
from travaux.bodies import Rule, RuleSet
from travaux.dates import When
from travaux.events import MeetingConvened, RulesSet
from travaux.intake.notation import notation
from travaux.meetings import Item, Meeting, MeetingKind
from travaux.record import Record
from travaux.record.meetings import meetings_of
from travaux.render.plain import printed
from travaux.reports.calendar import calendar
from travaux.reports.meetings import notice, order_of_business, pack, participants, summary
from travaux.texts import balance

_DAYS = st.dates(date(2003, 1, 1), date(2006, 12, 31))


@st.composite
def _whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    forms = (
        f"{first}",
        f"{first:%Y-%m}",
        f"{first:%Y}",
        f"XXXX-{first:%m-%d}",
        f"{first}/{last}",
        f"[{first}..{last}]",
        f"[..{last}]",
        f"[{first}..]",
    )
    return When.read(draw(st.sampled_from(forms)))


_MEETINGS = st.builds(
    Meeting,
    id=st.sampled_from([f"m-{n}" for n in range(8)]),
    body=st.just("GT/TM"),
    kind=st.sampled_from(MeetingKind),
    when=st.none() | _whens(),
    convener=st.sampled_from([None, "CP", "acevedo"]),
    number=st.none() | st.integers(1, 20),
    place=st.sampled_from(["", "Hall [B]"]),
    time=st.sampled_from(["", "10:00", "10:00 America/New_York"]),
)


def _record(meetings: list[Meeting], onto: Record | None = None) -> Record:
    return happened(onto or group(), *(MeetingConvened(one) for one in meetings))


@given(st.lists(_MEETINGS, unique_by=lambda one: one.id))
def test_no_meeting_is_lost_and_known_dates_stand_in_their_order(meetings: list[Meeting]) -> None:
    """S10: meetings of any kind of date stand in one order, and none is dropped (I1, I3)."""
    found = meetings_of(_record(meetings), "GT/TM")
    assert {one.id for one in found} == {one.id for one in meetings}
    dated = [one.when.order for one in found if one.when and one.when.order[0] != date.max]
    assert dated == sorted(dated)


@given(st.lists(_MEETINGS, unique_by=lambda one: one.id), st.randoms(use_true_random=False))
def test_the_order_of_entering_changes_nothing_where_dates_differ(
    meetings: list[Meeting], chance: Any
) -> None:
    """S35: what sources tell out of order stands in date order."""
    days = {one.when.order: one for one in meetings if one.when and one.when.day}
    distinct = list(days.values())
    once = meetings_of(_record(distinct), "GT/TM")
    chance.shuffle(distinct)
    assert meetings_of(_record(distinct), "GT/TM") == once


@given(st.lists(_MEETINGS, unique_by=lambda one: one.id))
def test_every_meeting_is_in_the_calendar_or_told_to_be_missing(meetings: list[Meeting]) -> None:
    """I3: a date that isn't known to the day is never made up, and never dropped in silence."""
    outcome = calendar(_record(meetings), "GT/TM")
    entries = Calendar.from_ical(outcome.value).walk("VEVENT")
    left_out = [one.where for one in outcome.findings if one.code == "not-in-calendar"]
    assert len(entries) + len(left_out) == len(meetings)
    assert len({str(one["uid"]) for one in entries}) == len(entries)


@settings(max_examples=50)
@given(meeting=_MEETINGS, language=st.sampled_from(["en", "es", "fr", "pt"]), ordered=st.booleans())
def test_every_paper_can_be_written_of_whatever_is_known(
    *, meeting: Meeting, language: str, ordered: bool
) -> None:
    """S11, S26: what isn't recorded is a gap; a paper is a text that reads back as it stands."""
    record = _record([meeting], election())
    if ordered:
        items = [{"number": "1", "title": GROUP}]
        record = played(
            ("set-order-of-business", {"meeting": meeting.id, "items": items}), onto=record
        )
        assert record.orders[meeting.id] == (Item("1", GROUP),)
    for paper in (notice, order_of_business, participants, summary, pack):
        text = paper(record, meeting.id, language)
        balance(text)
        assert printed(notation(printed(text)).value) == printed(text)


@given(st.dates(date(2004, 9, 17), date(2007, 12, 31)), st.integers(1, 30))
def test_so_many_working_days_lie_before_the_deadline(start: date, days: int) -> None:
    """P19: corrections are asked for within a number of working days."""
    rule = Rule("correction days", (f"{days} working days",), "Rules", verified=True)
    record = happened(election(), RulesSet("GT/TM", RuleSet("own", "", (rule,))))
    drafting = {"meeting": "m-2004-09-16", "entered": start.isoformat()}
    until = played(("draft-summary", drafting), onto=record).summaries["m-2004-09-16"]
    assert until.corrections_until is not None
    last = until.corrections_until.day
    assert last is not None
    between = [start + timedelta(days=n) for n in range(1, (last - start).days + 1)]
    assert sum(one.weekday() < 5 for one in between) == days
    assert last.weekday() < 5
