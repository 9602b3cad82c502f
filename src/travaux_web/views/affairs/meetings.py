"""Meetings: when and where, on what, with which papers, who came, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from travaux.bodies import Office
from travaux.decisions import Decision
from travaux.documents import Rendition
from travaux.events import CorrectionSettled, MatterTakenUp
from travaux.meetings import Correction, Item, Meeting, MeetingState
from travaux.procedure.floor import NotOnRecord
from travaux.record import Record
from travaux.record.decisions import decisions_at
from travaux.record.documents import renditions_of
from travaux.record.meetings import (
    attended,
    corrections_at,
    inferred,
    matters_at,
    meetings_of,
    officer_at,
    papers_at,
    practices_at,
    state_of,
)
from travaux.record.people import officers_of_meeting
from travaux.sources import Source
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.affairs.calendars import subscription


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting on a list: how far it has come, and the source by which its date was inferred."""

    meeting: Meeting
    state: MeetingState | None
    inferred: Source | None


def listed(record: Record, meetings: tuple[Meeting, ...]) -> list[Listed]:
    """Give meetings as they stand on a list."""
    return [Listed(one, state_of(record, one.id), inferred(record, one.id)) for one in meetings]


def to_come(record: Record, day: date) -> list[Listed]:
    """Give the meetings that are called and not held, from a day on, the next one first."""
    called = [
        one
        for one in record.meetings.values()
        if state_of(record, one.id) is MeetingState.CONVENED
        and (one.when is None or one.when.latest is None or one.when.latest >= day)
    ]
    called.sort(key=lambda one: one.when.order if one.when else (date.max, date.max))
    return listed(record, tuple(called))


@open_to(EVERYBODY)
def meetings(request: Asking) -> HttpResponse:
    """List the meetings: those to come, then all others by body, the last one first."""
    desk, record = request.desk, request.desk.record
    body = request.GET.get("body", "")
    coming = [one for one in to_come(record, desk.at.date()) if body in ("", one.meeting.body)]
    shown_above = {one.meeting.id for one in coming}
    groups = [
        (code, [one for one in rows if one.meeting.id not in shown_above])
        for code, rows in _by_body(record)
        if body in ("", code)
    ]
    shown = {
        "coming": coming,
        "groups": [(code, rows) for code, rows in groups if rows],
        "bodies": [code for code, _ in _by_body(record)],
        "body": body,
        "subscription": request.build_absolute_uri(subscription(desk, body)),
    }
    return render(request, "travaux/affairs/meetings/list.html", shown)


def _by_body(record: Record) -> list[tuple[str, list[Listed]]]:
    codes = dict.fromkeys(one.body for one in record.meetings.values())
    return [(one, listed(record, tuple(reversed(meetings_of(record, one))))) for one in codes]


@dataclass(frozen=True, slots=True)
class Material:
    """A document before a meeting, with the files that hold it."""

    document: str
    renditions: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class Business:
    """An item of the order of business, with what was done and decided under it."""

    item: Item
    title: str
    materials: tuple[Material, ...]
    matters: tuple[MatterTakenUp, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction that was asked for, and how it was settled."""

    correction: Correction
    settled: CorrectionSettled | None


@open_to(EVERYBODY)
def meeting(request: Asking, meeting: str) -> HttpResponse:
    """Show one meeting."""
    desk, record = request.desk, request.desk.record
    found = record.meetings.get(meeting)
    if found is None:
        raise NotOnRecord("meeting", meeting, record.meetings)
    items = record.orders.get(meeting) or ()
    numbers = {one.number for one in items}
    shown = {
        "meeting": found,
        "title": found.title.within(desk.language),
        "state": state_of(record, meeting),
        "cancelled": record.cancelled.get(meeting),
        "inferred": inferred(record, meeting),
        "chair": officer_at(record, found, Office.CHAIR),
        "officers": officers_of_meeting(record, meeting),
        "business": [_business(record, found, one, desk.language) for one in items],
        "matters": [one for one in matters_at(record, meeting) if one.item not in numbers],
        "decisions": [one for one in decisions_at(record, meeting) if one.item not in numbers],
        "attendance": attended(record, meeting),
        "papers": papers_at(record, meeting),
        "practices": practices_at(record, meeting),
        "statements": [one for one in record.statements.values() if one.meeting == meeting],
        "summary": record.summaries.get(meeting),
        "summary_state": record.summary_states.get(meeting),
        "corrections": [
            Asked(one, record.corrected.get(one.id)) for one in corrections_at(record, meeting)
        ],
        "made_of_it": ("notice", "order", "participants", "summary", "pack"),
    }
    return render(request, "travaux/affairs/meetings/meeting.html", shown)


def _business(record: Record, meeting: Meeting, item: Item, language: str) -> Business:
    return Business(
        item,
        item.named(language),
        tuple(_materials(record, item)),
        matters_at(record, meeting.id, item.number),
        decisions_at(record, meeting.id, item.number),
    )


def _materials(record: Record, item: Item) -> Iterator[Material]:
    for one in item.documents:
        yield Material(one, renditions_of(record, one) if one in record.issues else ())
