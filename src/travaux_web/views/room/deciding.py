"""Deciding: the chair asks whether there is any objection, and it is so decided (P16).

Consensus is the absence of objection. Who objects is named, who makes a reservation is named, and
nobody is counted.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.decisions import Method
from travaux.statements import StatementKind
from travaux_web.desk import Asking, Desk
from travaux_web.seats import TOP_TABLE, open_to
from travaux_web.views.room.agreeing import where
from travaux_web.views.room.before import Before
from travaux_web.views.room.console import before, entered
from travaux_web.views.room.parts import objections


@require_POST
@open_to(TOP_TABLE)
def resolve(request: Asking, body: str) -> HttpResponse:
    """Ask whether there is any objection; enter the decision once nobody has any."""
    desk = request.desk
    now = before(desk, body)
    given = _decision(request, desk, now)
    if not request.POST.get("confirmed"):
        findings = desk.tried([("take-decision", given)]).findings
        part = "travaux/room/resolve_part.html"
        shown = {
            "given": given,
            "findings": findings,
            "objections": objections(now, desk.language),
            "room_body": body,
            "part": part,
        }
        htmx = request.headers.get("HX-Request")
        return render(request, part if htmx else "travaux/room/alone.html", shown)
    return entered(request, body, _("It is so decided, and on the record."), "take-decision", given)


def _decision(request: Asking, desk: Desk, now: Before) -> dict[str, Any]:
    words = request.POST.get("decided", "").strip()
    given = {
        "id": unused("decision", now.record.decisions),
        "verb": request.POST.get("verb", ""),
        "method": Method.CONSENSUS,
        "objects": (now.issue,) if now.issue and not words else (),
        "decided": words,
        **where(desk, now),
    }
    return given | ({"item": now.room.item} if now.room.item else {})


@require_POST
@open_to(TOP_TABLE)
def object_to(request: Asking, body: str) -> HttpResponse:
    """Enter an objection to the text, a reservation or a statement, by the party's name."""
    desk = request.desk
    now = before(desk, body)
    act, given = _objection(request, desk, now)
    return entered(request, body, _("On the record."), act, given)


def _objection(request: Asking, desk: Desk, now: Before) -> tuple[str, dict[str, Any]]:
    party, words = request.POST.get("party", "").strip(), request.POST.get("words", "").strip()
    at = {name: one for name, one in where(desk, now).items() if name != "body"}
    if request.POST.get("does") == "objection":
        given = {"id": unused("objection", now.record.objections), "objects": (now.issue,)}
        return "raise-objection", given | where(desk, now) | {"party": party, "reason": words}
    given = {"id": unused("statement", now.record.statements), "issue": now.issue, "party": party}
    given |= {"words": words, "language": desk.language, "kind": _kind(request)}
    at.pop("when")
    return "record-statement", given | at


def _kind(request: Asking) -> StatementKind:
    own = request.POST.get("does") == "reservation"
    return StatementKind.RESERVATION if own else StatementKind.STATEMENT


def unused(what: str, known: Container[str]) -> str:
    """Give an id that nothing of its kind has ("decision-3")."""
    number = 1
    while f"{what}-{number}" in known:
        number += 1
    return f"{what}-{number}"
