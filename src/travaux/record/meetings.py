"""Looking up meetings: in the order of their dates, counted, and what happened at each (S10–S12).

A count that a source asserts stands beside the meetings counted, and never takes their place (I4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from travaux.bodies import Office
from travaux.dates import When
from travaux.decisions import Verb
from travaux.documents import DocumentKind, Issue
from travaux.events import ActivityDone, FigureAsserted, MatterTakenUp
from travaux.mandates import Activity
from travaux.meetings import Attendance, Correction, Meeting, MeetingState, Paper, Practice
from travaux.record.lineage import goes_back_to
from travaux.record.people import Officer, holder, officers_of_meeting
from travaux.record.record import Record, key
from travaux.sources import Certainty, Source


def state_of(record: Record, meeting: str) -> MeetingState | None:
    """Tell how far a meeting has come; None where it was never called."""
    if meeting not in record.meetings:
        return None
    held = record.held.get(meeting)
    if held is None:
        return MeetingState.CONVENED
    return MeetingState.HELD if held else MeetingState.CANCELLED


def meetings_of(record: Record, body: str) -> tuple[Meeting, ...]:
    """Give the meetings that a body holds, in the order of their dates.

    One whose day or year isn't known stands after the last numbered before it, where it has a
    number; else after all others.
    """
    every = [one for one in record.meetings.values() if one.body == body]
    return tuple(sorted(every, key=lambda one: _place(one, every)))


def _place(meeting: Meeting, among: Iterable[Meeting]) -> tuple[date, date, int, date]:
    number = meeting.number or 0
    if meeting.when and meeting.when.order[0] != date.max:
        return (*meeting.when.order, number, date.min)
    before = [
        one.when.order
        for one in among
        if one.when and one.number and one.number < number and one.when.order[0] != date.max
    ]
    return (*max(before, default=(date.max, date.max)), number, _season(meeting))


def _season(meeting: Meeting) -> date:
    """Give a day to sort by where the year is missing: that of a leap year."""
    start = meeting.when.start if meeting.when else None
    return date(2000, start.month or 1, start.day or 1) if start else date.max


def inferred(record: Record, meeting: str) -> Source | None:
    """Give the source by which a meeting's date was inferred; None where it is stated (S33)."""
    return inferred_at(record, record.meetings.position(meeting), ("when", "meeting.when"))


def inferred_at(record: Record, position: int, facts: Collection[str] = ()) -> Source | None:
    """Give the source by which facts of an entry were inferred; None where they are stated.

    A source of the fact itself goes before those of the whole entry, which stand for all of it.
    """
    sources = record.sources.get(position, ())
    own = [one for one in sources if one.of in facts]
    deciding = own or [one for one in sources if not one.of]
    if any(one.certainty is Certainty.STATED for one in deciding):
        return None
    return next((one for one in deciding if one.certainty is Certainty.INFERRED), None)


@dataclass(frozen=True, slots=True)
class Count:
    """How many meetings a body held, by the record, and how many a source asserts (I4).

    `uncertain` are those of `counted` that may or may not have fallen in the span asked about.
    """

    counted: int
    uncertain: int = 0
    asserted: FigureAsserted | None = None


def counted(record: Record, body: str, span: When | None = None) -> Count:
    """Count the meetings that a body held, of all time or in a span, beside what is asserted."""
    held = [
        one for one in meetings_of(record, body) if state_of(record, one.id) is MeetingState.HELD
    ]
    inside = [True if span is None else _within(one, span) for one in held]
    asserted = record.figures.get(key("meetings", body))
    return Count(len(inside) - inside.count(False), inside.count(None), asserted)


def _within(meeting: Meeting, span: When) -> bool | None:
    return meeting.when.within(span) if meeting.when else None


def officer_at(record: Record, meeting: Meeting, office: Office) -> Officer | None:
    """Give who held an office when a body met; None where that isn't recorded (I2).

    One who serves for that meeting alone goes before the body's own.
    """
    own = (one for one in officers_of_meeting(record, meeting.id) if one.term.office is office)
    day = meeting.when.earliest if meeting.when else None
    # The entry that registered the body may have been struck: then nobody is known.
    asked = day if meeting.body in record.bodies else None
    return next(own, None) or (holder(record, meeting.body, office, asked) if asked else None)


def attended(record: Record, meeting: str) -> tuple[Attendance, ...] | None:
    """Give who attended a meeting; None where that isn't recorded."""
    return record.attendance.get(meeting)


def matters_at(record: Record, meeting: str, item: str | None = None) -> tuple[MatterTakenUp, ...]:
    """Give what a meeting took up, or took up under one item ("" for none)."""
    return tuple(
        one
        for one in record.matters.values()
        if one.meeting == meeting and item in (None, one.item)
    )


def papers_at(record: Record, meeting: str) -> tuple[Paper, ...]:
    """Give the papers presented at a meeting, in the order entered."""
    return tuple(one for one in record.papers.values() if one.meeting == meeting)


def practices_at(record: Record, meeting: str) -> tuple[Practice, ...]:
    """Give the proposals, best practices and activities found at a meeting."""
    return tuple(one for one in record.practices.values() if one.meeting == meeting)


def corrections_at(record: Record, meeting: str) -> tuple[Correction, ...]:
    """Give the corrections asked for in a meeting's summary."""
    return tuple(one for one in record.corrections.values() if one.meeting == meeting)


def taken_up_before(record: Record, issue: str, meeting: Meeting) -> tuple[MatterTakenUp, ...]:
    """Give where a document, or one that it comes from, was taken up no later than a meeting (I11).

    A document comes from those that it derives from, and from the earlier issues of its work.
    """
    return tuple(
        one
        for one in record.matters.values()
        if one.meeting in record.meetings
        and not _later(record.meetings[one.meeting], meeting)
        and any(goes_back_to(record, issue, document) for document in one.documents)
    )


def _later(one: Meeting, than: Meeting) -> bool:
    first, last = one.when and one.when.earliest, than.when and than.when.latest
    return bool(first and last and first > last)


def _work(record: Record, issue: str) -> str:
    known = record.issues.get(issue)
    return known.work if known else issue


@dataclass(frozen=True, slots=True)
class Progress:
    """An activity of a work plan, and whether it was done, at which meeting, and when."""

    activity: Activity
    done: ActivityDone | None = None
    meeting: Meeting | None = None

    @property
    def when(self) -> When | None:
        """When it was done: the date given, or the meeting's; None where neither is known."""
        given = self.done.when if self.done else None
        return given or (self.meeting.when if self.meeting and self.done else None)


def approved_plan(record: Record, body: str) -> Issue | None:
    """Give the exact issue of the work plan that a body approved last; None if none is (S12, R6).

    A corrigendum that was approved is another issue than the one it corrects.
    """
    approving = (Verb.APPROVED, Verb.ADOPTED)
    taken = [one for one in record.decisions.values() if one.body == body and one.verb in approving]
    named = chain.from_iterable(reversed(one.objects) for one in reversed(taken))
    found = (record.issues.get(one) for one in named)
    return next((one for one in found if one and one.kind is DocumentKind.WORK_PLAN), None)


def progress(record: Record, plan: str) -> tuple[Progress, ...]:
    """Give the activities of a work plan, entered under any of its issues, with their progress."""
    work = _work(record, plan)
    planned = (one for one in record.activities.values() if _work(record, one.plan) == work)
    return tuple(_progress(record, one) for one in planned)


def _progress(record: Record, activity: Activity) -> Progress:
    done = record.done.get(activity.id)
    return Progress(activity, done, record.meetings.get(done.meeting) if done else None)
