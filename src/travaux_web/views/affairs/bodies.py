"""Bodies: how they stand under one another, their rules, officers and mandates; and people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.http import HttpResponse
from django.shortcuts import render

from travaux.bodies import Body, Person
from travaux.meetings import Meeting
from travaux.procedure.floor import NotOnRecord
from travaux.record import Record
from travaux.record.bodies import below, chain
from travaux.record.mandates import mandates_of
from travaux.record.meetings import meetings_of
from travaux.record.people import Officer, officers, terms
from travaux.record.reports import route
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, open_to

SHOWN_MEETINGS = 5


@dataclass(frozen=True, slots=True)
class Branch:
    """A body, and those right below it."""

    body: Body
    below: tuple[Branch, ...]


def _tree(record: Record, bodies: Iterator[Body], seen: frozenset[str]) -> tuple[Branch, ...]:
    return tuple(
        Branch(one, _tree(record, iter(below(record, one.code)), seen | {one.code}))
        for one in bodies
        if one.code not in seen
    )


@open_to(EVERYBODY)
def bodies(request: Asking) -> HttpResponse:
    """Show all bodies, each under the one that it reports to."""
    record = request.desk.record
    roots = (one for one in record.bodies.values() if one.parent not in record.bodies)
    shown = {"tree": _tree(record, roots, frozenset())}
    return render(request, "travaux/affairs/bodies/list.html", shown)


@open_to(EVERYBODY)
def body(request: Asking, body: str) -> HttpResponse:
    """Show a body: names, rules, officers on a day, mandates, the way its papers go."""
    desk, record = request.desk, request.desk.record
    found = record.bodies.get(body)
    if found is None:
        raise NotOnRecord("body", body, record.bodies)
    day, unread = _day(request.GET.get("day", ""), desk.at.date())
    meetings = meetings_of(record, body)
    shown = {
        "body": found,
        "above": tuple(reversed(chain(record, body))),
        "below": below(record, body),
        "rules": record.rules.get(body),
        "inherited": [
            (one, record.rules[one.code]) for one in chain(record, body) if one.code in record.rules
        ],
        "day": day,
        "unread": unread,
        "officers": officers(record, body, day),
        "terms": terms(record, body),
        "mandates": mandates_of(record, body),
        "meetings": _last(meetings),
        "meetings_count": len(meetings),
        "series": [one for one in record.series.values() if one.body == body],
        "route": route(record, body),
    }
    return render(request, "travaux/affairs/bodies/body.html", shown)


def _day(written: str, today: date) -> tuple[date, str]:
    """Read a day; today where none is given, or what is given isn't one."""
    try:
        return (date.fromisoformat(written), "") if written else (today, "")
    except ValueError:
        return today, written


def _last(meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    return tuple(islice(reversed(meetings), SHOWN_MEETINGS))


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the record with the offices that they held."""

    person: Person
    terms: tuple[Officer, ...]


@open_to(EVERYBODY)
def persons(request: Asking) -> HttpResponse:
    """List the people that the record knows, with their offices."""
    record = request.desk.record
    held: dict[str, list[Officer]] = {}
    for code in record.bodies:
        for one in terms(record, code):
            held.setdefault(one.person.id, []).append(one)
    known = [Known(one, tuple(held.get(one.id, ()))) for one in record.persons.values()]
    known.sort(key=lambda one: one.person.name.casefold())
    return render(request, "travaux/affairs/bodies/persons.html", {"known": known})
