"""Ruling: what the chair decides on a bracket, read out once before it is entered, and undone.

What is confirmed is what was read: the bracket's mark goes with the form, and where something in it
changed meanwhile nothing is decided. Whoever may not see what changed isn't told what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.delegations import standard_registry
from travaux.drafting.disposing import NoSuchBracket
from travaux.findings import Finding
from travaux.readings import BracketChanged, Disposition
from travaux.record import fold
from travaux.texts import readable
from travaux.workspace.entering import ActFailed, Done
from travaux.workspace.naming import Naming
from travaux_web.desk import Asking, Desk, reading_room
from travaux_web.seats import TOP_TABLE, open_to
from travaux_web.views.room.before import Before, day_of
from travaux_web.views.room.console import before, done, room_of
from travaux_web.views.room.parts import ShownBracket

_FIELDS = ("bracket", "mark", "disposition", "of", "words", "proposer", "reason")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision would come to: the paragraph's words then, and what was noticed."""

    words: str  # "" where the paragraph goes
    left: int  # brackets that stay open in it
    findings: tuple[Finding, ...]


@require_POST
@open_to(TOP_TABLE)
def decide(request: Asking, body: str) -> HttpResponse:
    """Read out what a decision comes to; enter it once it is confirmed."""
    now, asked = before(request.desk, body), _asked(request)
    given = _particulars(request.desk, now, asked)
    confirmed = bool(request.POST.get("confirmed"))
    try:
        if confirmed:
            return _enter(request, body, now, given)
        outcome = outcome_of(request.desk, now, given)
    except ActFailed as fault:
        if not _is_of_another_time(fault):
            raise
        return _changed(request, body, now, asked)
    bracket = next(one for one in now.brackets if one.id == asked["bracket"])
    shown = {"asked": asked, "outcome": outcome, "bracket": _shown(request, bracket)}
    return _page(request, body, "confirm", shown)


def _is_of_another_time(fault: BaseException | None) -> bool:
    """Tell whether a fault comes of a bracket that isn't what it was, however it was told."""
    while fault is not None and not isinstance(fault, BracketChanged | NoSuchBracket):
        fault = fault.__cause__
    return fault is not None


def _page(request: Asking, body: str, name: str, given: Mapping[str, Any]) -> HttpResponse:
    """Give a part in place where the page asked so, else a page of its own."""
    part = f"travaux/room/{name}_part.html"
    whole = "travaux/room/alone.html"
    template = part if request.headers.get("HX-Request") else whole
    return render(request, template, {"room_body": body, "part": part, **given})


def _asked(request: Asking) -> dict[str, str]:
    """Give what the form says; a button may say more than one thing ("take:CHL", "both")."""
    asked = {name: request.POST.get(name, "").strip() for name in _FIELDS}
    disposition, _sign, of = asked["disposition"].partition(":")
    asked["disposition"] = disposition
    asked["of"] = asked["of"] or of
    if disposition == "both":
        asked |= {"disposition": Disposition.BRIDGE, "words": request.POST.get("both", "")}
    elif disposition != Disposition.BRIDGE:
        asked |= {"words": "", "proposer": ""}
    return asked


def _particulars(desk: Desk, now: Before, asked: Mapping[str, str]) -> dict[str, Any]:
    given = {name: words for name, words in asked.items() if words}
    when = day_of(now.meeting, desk.at.date())
    return {
        **given,
        "issue": now.issue,
        "body": now.room.body,
        "meeting": now.meeting.id if now.meeting else "",
        "when": str(when),
    }


def outcome_of(desk: Desk, now: Before, given: Mapping[str, Any]) -> Outcome:
    """Give what a decision would come to, without entering it.

    Raises:
        ActFailed: it can't be taken.
    """
    with reading_room().lock:
        return _outcome(desk, now, given)


def _outcome(desk: Desk, now: Before, given: Mapping[str, Any]) -> Outcome:
    tried = desk.tried([("decide-bracket", given)])
    unit = next((one.unit for one in now.brackets if one.id == given["bracket"]), "")
    after = fold(tried.entries, now.record)
    words = {
        one.id: readable(one.words)
        for one in now.held.texts.settlement(after, now.issue).text.all_units()
    }
    left = [one for one in now.held.texts.brackets(after, now.issue) if one.unit == unit]
    return Outcome(words.get(unit, ""), len(left), tried.findings)


def _enter(request: Asking, body: str, now: Before, given: Mapping[str, Any]) -> HttpResponse:
    desk = request.desk
    unit = next((one.unit for one in now.brackets if one.id == given["bracket"]), "")
    with desk.entering():
        entered = desk.act("decide-bracket", **given)
        room = room_of(desk, body)
        room.unit, room.bracket = unit or room.unit, ""
        room.changed()
    _told(request, entered)
    return done(request, body)


def _told(request: Asking, entered: Done) -> None:
    if entered.entries:
        messages.success(request, _("Decided, and on the record."))
    for one in entered.findings:
        messages.warning(request, one.message)


def _changed(request: Asking, body: str, now: Before, asked: Mapping[str, str]) -> HttpResponse:
    """Say that the bracket isn't what it was, and show what it is now for whoever asks."""
    bracket = next((one for one in now.brackets if one.id == asked["bracket"]), None)
    same = bracket is not None and bracket.mark == asked["mark"]
    shown = {"bracket": bracket and _shown(request, bracket), "asked": asked, "unseen": same}
    answer = _page(request, body, "changed", shown)
    answer.status_code = 409
    return answer


def _shown(request: Asking, bracket: Any) -> ShownBracket:
    return ShownBracket.of(bracket, Naming(standard_registry(), request.desk.language, ()))


@require_POST
@open_to(TOP_TABLE)
def reverse_ruling(request: Asking, body: str) -> HttpResponse:
    """Undo a decision: what it closed is open again."""
    desk = request.desk
    now = before(desk, body)
    ruling = request.POST.get("ruling", "")
    found = now.record.rulings.get(ruling)
    given = {"ruling": ruling, "when": str(day_of(now.meeting, desk.at.date()))}
    given |= {"meeting": now.meeting.id} if now.meeting else {}
    given |= {"reason": request.POST["reason"]} if request.POST.get("reason") else {}
    with desk.entering():
        desk.act("reverse-ruling", **given)
        room = room_of(desk, body)
        if found is not None and found.issue == now.issue:
            room.unit, room.bracket = found.bracket.unit, found.bracket.id
        room.changed()
    messages.success(request, _("Undone. What it closed is open again."))
    return done(request, body)
