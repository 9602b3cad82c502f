"""Meetings and deadlines as a calendar that other programs read: iCalendar, RFC 5545.

Equal records give equal bytes: what a calendar calls its time stamp is the time of the record's
last entry, and an entry's number of changes is the position that last told of it. Dates that aren't
known to the day are left out, and a finding says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

from travaux.dates import Shape, When
from travaux.findings import Finding, Outcome, Severity
from travaux.instants import Instant
from travaux.meetings import Meeting, MeetingState
from travaux.record import Record
from travaux.record.meetings import meetings_of, state_of
from travaux.record.silences import breaking, open_silences
from travaux.reports.calling import called
from travaux.reports.meetings.phrases import meeting_phrases
from travaux.reports.meetings.sheet import Sheet
from travaux.reports.meetings.words import MeetingPhrases
from travaux.reports.terms import terms

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Date:
    """A line of the calendar in the making: `id` is what it is about, `changed` a position."""

    id: str
    name: str
    when: When | None
    changed: int
    status: str = "CONFIRMED"
    place: str = ""
    note: str = ""
    meeting: Meeting | None = None
    moment: Instant | None = None


def calendar(
    record: Record, body: str = "", language: str = "en", *, meeting: str = ""
) -> Outcome[bytes]:
    """Give a body's meetings and deadlines, or everybody's, as an .ics file.

    With the id of a `meeting`, that meeting alone stands in it.

    Deadlines are those for corrections, of silences that nobody broke, of activities that aren't
    done, of mandates, and the end of each reporting period. Meetings that were called off stand in
    it as cancelled.
    """
    made = Calendar()
    made.add("prodid", "-//Travaux//Record//EN")
    made.add("version", "2.0")
    findings: list[Finding] = []
    days: list[date] = []
    told = _one(record, meeting, language) if meeting else _dates(record, body, language)
    for one in told:
        lasts = _days(one.when)
        if lasts is None:
            findings.append(_left_out(one))
            continue
        days += lasts
        made.add_component(_event(record, one, lasts))
        findings += _without_zone(one)
    if days:  # of a zone no more is told than what these years need
        years = (min(days).year, max(days).year + 1)
        made.add_missing_timezones(*(date(year, 1, 1) for year in years))
    return Outcome(made.to_ical(), tuple(findings))


def _dates(record: Record, body: str, language: str) -> Iterator[_Date]:
    said = meeting_phrases(language)
    bodies = [body] if body else list(record.bodies)
    for code in bodies:
        for meeting in meetings_of(record, code):
            yield _meeting(record, meeting, said, language)
            yield from _corrections(record, meeting, said)
        yield from _silences(record, code, said)
        yield from _contributions(record, code, said)
    yield from _activities(record, bodies, said)
    yield from _mandates(record, bodies, said)
    yield from _periods(record, bodies, said)


def _one(record: Record, meeting: str, language: str) -> Iterator[_Date]:
    yield _meeting(record, record.meetings[meeting], meeting_phrases(language), language)


def _meeting(record: Record, meeting: Meeting, said: MeetingPhrases, language: str) -> _Date:
    kind = terms(language).meeting(meeting.kind)
    number = f" {meeting.number}" if meeting.number is not None else ""
    title = meeting.title.within(language)
    name = f"{called(record, meeting.body, language)}: {kind}{number}"
    off = state_of(record, meeting.id) is MeetingState.CANCELLED
    held = [record.held.position(meeting.id)] if meeting.id in record.held else []
    return _Date(
        f"meeting:{meeting.id}",
        f"{name}, {title}" if title else name,
        meeting.when,
        max([record.meetings.position(meeting.id), *held]),
        "CANCELLED" if off else "CONFIRMED",
        meeting.place,
        _note(record, meeting, said, language),
        meeting,
    )


def _note(record: Record, meeting: Meeting, said: MeetingPhrases, language: str) -> str:
    """Give what else is to be told of a meeting: who called it, when it begins, why it fell."""
    off = record.cancelled.get(meeting.id)
    lines = (
        ("convener", Sheet(record, language).convener(meeting) if meeting.convener else ""),
        ("time", meeting.time if meeting.when and meeting.when.shape is Shape.SPAN else ""),
        ("reason", off.reason if off else ""),
    )
    return "\n".join(f"{said.labels[label]}{said.colon}{value}" for label, value in lines if value)


def _corrections(record: Record, meeting: Meeting, said: MeetingPhrases) -> Iterator[_Date]:
    drafted = record.summaries.get(meeting.id)
    if drafted and drafted.corrections_until:
        name = f"{said.labels['corrections end']}: {drafted.issue or meeting.id}"
        changed = record.summaries.position(meeting.id)
        yield _Date(f"corrections:{meeting.id}", name, drafted.corrections_until, changed)


def _silences(record: Record, body: str, said: MeetingPhrases) -> Iterator[_Date]:
    for one in open_silences(record, body):
        if not breaking(record, one):
            name = f"{said.labels['silence ends']}: {one.issue}"
            changed = record.silences.position(one.id)
            deadline = one.deadline
            day = When.on(deadline.day)
            yield _Date(f"silence:{one.id}", name, day, changed, moment=deadline)


def _contributions(record: Record, body: str, said: MeetingPhrases) -> Iterator[_Date]:
    for issue, set_at in record.deadlines.items():
        if record.issues[issue].body == body:
            name = f"{said.labels['contributions']}: {issue}"
            day = When.on(set_at.until.day)
            changed = record.deadlines.position(issue)
            yield _Date(f"contributions:{issue}", name, day, changed, moment=set_at.until)


def _activities(record: Record, bodies: list[str], said: MeetingPhrases) -> Iterator[_Date]:
    for key, one in record.activities.items():
        plan = record.issues.get(one.plan)
        if one.due and key not in record.done and plan and plan.body in bodies:
            name = f"{said.labels['due']}: {one.title}"
            yield _Date(f"activity:{key}", name, one.due, record.activities.position(key))


def _mandates(record: Record, bodies: list[str], said: MeetingPhrases) -> Iterator[_Date]:
    for key, one in record.mandates.items():
        if one.due and one.body in bodies:
            name = f"{said.labels['mandate']} ({said.labels['due'].lower()}): {one.source}"
            yield _Date(f"mandate:{key}", name, one.due, record.mandates.position(key))


def _periods(record: Record, bodies: list[str], said: MeetingPhrases) -> Iterator[_Date]:
    for key, one in record.reports.items():
        last = one.period.latest
        if one.body in bodies and last:
            name = f"{said.labels['period end']}: {key}"
            position = record.reports.position(key)
            yield _Date(f"period:{key}", name, When.on(last), position)


def _event(record: Record, one: _Date, days: tuple[date, date]) -> Event:
    """Give an entry of the calendar, from its first to its last day."""
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, _origin(record, one))}")
    event.add("dtstamp", datetime.fromisoformat(record.as_of).astimezone(UTC))
    event.add("sequence", one.changed)
    event.add("summary", one.name)
    begins = _begins(one, days[0])
    event.add("dtstart", begins or days[0])
    if begins is None:
        event.add("dtend", days[1] + _DAY)
    event.add("status", one.status)
    if one.meeting is None:
        event.add("transp", "TRANSPARENT")
    for name, value in (("location", one.place), ("description", one.note)):
        if value:
            event.add(name, value)
    return event


def _days(when: When | None) -> tuple[date, date] | None:
    """Give the first and the last day, if both are known and a calendar has a day after them."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    if when.latest.year == MAXYEAR:
        return None
    ends = (when.start, when.end)
    exact = all(end is not None and end.day is not None for end in ends)
    return (when.earliest, when.latest) if exact and when.shape is not Shape.WITHIN else None


def _begins(one: _Date, day: date) -> datetime | None:
    """Give the moment of a deadline, or when a meeting of one day begins.

    A meeting is in no zone where none is given.
    """
    if one.moment:
        return one.moment.at.astimezone(ZoneInfo(one.moment.zone))
    begins = one.meeting.begins if one.meeting else None
    if begins is None or one.when is None or one.when.shape is Shape.SPAN:
        return None
    clock, zone = begins
    return datetime.combine(day, clock, _zone(zone))


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _origin(record: Record, one: _Date) -> str:
    """Give what makes an entry unlike those of every other dossier."""
    title = record.opened.title if record.opened else ""
    return f"travaux:{title}:{one.id}"


def _left_out(one: _Date) -> Finding:
    known = f"“{one.when}” is all that is known of its date" if one.when else "it has no date"
    said = f"“{one.name}” isn't in the calendar: {known}. Enter the day once it is known."
    return Finding(Severity.NOTE, "not-in-calendar", one.id.partition(":")[2], said)


def _without_zone(one: _Date) -> tuple[Finding, ...]:
    begins = one.meeting.begins if one.meeting else None
    if begins is None or _zone(begins[1]):
        return ()
    said = (
        f"“{one.name}” begins at {begins[0]:%H:%M} in a zone that isn't known, so every reader of "
        "the calendar sees that hour in their own. Write the zone with the time, as in "
        "10:00 America/New_York."
    )
    return (Finding(Severity.WARNING, "time-without-zone", one.id.partition(":")[2], said),)
