"""Meetings: when and on what, who was there, and what was put before them."""

from __future__ import annotations

from dataclasses import dataclass

from ninja import Query

from travaux.decisions import Decision
from travaux.meetings import Attendance, Item, Meeting, Paper, Practice
from travaux.record.decisions import decisions_at
from travaux.record.meetings import attended, papers_at, practices_at, state_of
from travaux_web.api.finding import one_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY

FAMILY = Family("Meetings")


@FAMILY.reads("/meetings", EVERYBODY, listed(Meeting))
def meetings(request: Asking, asked: Query[Paging], body: str = "") -> Page[Meeting]:
    """List the meetings, all or those of a body."""
    every = request.desk.record.meetings.values()
    return page(request, [one for one in every if body in ("", one.body)], asked)


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting with its order of business and what came of it.

    `state` is “convened”, “held” or “cancelled”; `attendance` is null where none is on record.
    """

    meeting: Meeting
    state: str
    items: tuple[Item, ...]
    attendance: tuple[Attendance, ...] | None
    papers: tuple[Paper, ...]
    practices: tuple[Practice, ...]
    decisions: tuple[Decision, ...]


@FAMILY.reads("/meetings/{issue:meeting}", EVERYBODY, shape(MeetingShown))
def meeting(request: Asking, meeting: str) -> MeetingShown:
    """Give a meeting, its items and their documents, and what was decided."""
    record = request.desk.record
    found = one_of(record.meetings, "meeting", meeting)
    return MeetingShown(
        found,
        state_of(record, meeting) or "",
        record.orders.get(meeting) or (),
        attended(record, meeting),
        papers_at(record, meeting),
        practices_at(record, meeting),
        decisions_at(record, meeting),
    )
