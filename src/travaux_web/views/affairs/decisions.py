"""Decisions, with the objections and the silence procedures beside them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.decisions import Decision, Objection
from travaux.events import ObjectionWithdrawn
from travaux.record import Record
from travaux.record.decisions import standing_objections
from travaux.record.silences import breaking, silence_state
from travaux.record.statements import statements_tied_to
from travaux.silences import Silence, SilenceState
from travaux.statements import Statement
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, open_to


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision, what was objected to it, and the statements made beside it."""

    decision: Decision
    objections: tuple[Objection, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """An objection, and whether it was taken back."""

    objection: Objection
    lifted: ObjectionWithdrawn | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A silence procedure as it stands now, and the objections that broke it."""

    silence: Silence
    state: SilenceState
    breaking: tuple[Objection, ...]


def clocks(desk: Desk, body: str = "") -> list[Clock]:
    """Give the silence procedures of a body or of all, the last one first."""
    record = desk.record
    return [
        Clock(one, silence_state(record, one, desk.at), tuple(breaking(record, one)))
        for one in reversed(list(record.silences.values()))
        if body in ("", one.body)
    ]


@open_to(EVERYBODY)
def decisions(request: Asking) -> HttpResponse:
    """List decisions, objections and silence procedures."""
    desk, record = request.desk, request.desk.record
    body = request.GET.get("body", "")
    shown = {
        "taken": [
            _taken(record, one)
            for one in reversed(list(record.decisions.values()))
            if body in ("", one.body)
        ],
        "raised": [
            Raised(one, record.lifted.get(one.id))
            for one in reversed(list(record.objections.values()))
            if body in ("", one.body)
        ],
        "clocks": clocks(desk, body),
        "bodies": list(dict.fromkeys(one.body for one in record.decisions.values())),
        "body": body,
    }
    return render(request, "travaux/affairs/decisions/list.html", shown)


def _taken(record: Record, decision: Decision) -> Taken:
    objects = decision.objects
    return Taken(
        decision,
        standing_objections(record, decision.body, objects) if objects else (),
        statements_tied_to(record, decision.id),
    )
