"""Objecting: a delegation objects, takes that back, or breaks a silence, knowing what it means."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from travaux.errors import TravauxError
from travaux.procedure.floor import NotOnRecord
from travaux.record.silences import silence_state
from travaux_web.desk import Asking, Desk
from travaux_web.seats import DELEGATION, Circle, open_to
from travaux_web.views.text import shown_texts


@open_to(DELEGATION)
def raise_(request: Asking) -> HttpResponse:
    """Raise an objection to what a body is about to decide."""
    desk = request.desk
    issues = [one.issue for one in shown_texts(desk)]
    asked = request.POST or request.GET
    issue = asked.get("issue", issues[0] if issues else "")
    found = desk.record.issues.get(issue)
    shown: dict[str, Any] = {
        "issues": issues,
        "issue": issue,
        "body": found.body if found else "",
        "reason": request.POST.get("reason", ""),
        "head": desk.circle is Circle.HEAD,
    }
    if request.method != "POST":
        return render(request, "travaux/proposals/objection.html", shown)
    given = {
        "id": unused(desk),
        "party": desk.party,
        "body": shown["body"],
        "objects": (issue,),
        "reason": shown["reason"].strip(),
    }
    return _done(request, "travaux/proposals/objection.html", shown, "raise-objection", given)


def unused(desk: Desk) -> str:
    """Give an id for an objection of the delegation."""
    number = 1
    while (name := f"{desk.party}-O{number}") in desk.record.objections:
        number += 1
    return name


@open_to(DELEGATION)
def take_back(request: Asking, objection: str) -> HttpResponse:
    """Take an objection back."""
    desk = request.desk
    found = desk.record.objections.get(objection)
    if found is None:
        raise NotOnRecord("objection", objection, desk.record.objections)
    shown = {"objection": found, "head": desk.circle is Circle.HEAD}
    template = "travaux/proposals/take_back.html"
    if request.method != "POST":
        return render(request, template, shown)
    return _done(request, template, shown, "withdraw-objection", {"objection": objection})


@open_to(DELEGATION)
def break_silence(request: Asking, silence: str) -> HttpResponse:
    """Say what breaking a silence means; break it, once confirmed."""
    desk = request.desk
    found = desk.record.silences.get(silence)
    if found is None:
        raise NotOnRecord("silence", silence, desk.record.silences)
    shown: dict[str, Any] = {
        "silence": found,
        "state": silence_state(desk.record, found, desk.at),
        "reason": request.POST.get("reason", ""),
        "head": desk.circle is Circle.HEAD,
    }
    template = "travaux/proposals/silence.html"
    if request.method != "POST":
        return render(request, template, shown)
    given = {"silence": silence, "party": desk.party, "reason": shown["reason"].strip()}
    return _done(request, template, shown, "break-silence", given)


def _done(
    request: Asking, template: str, shown: dict[str, Any], act: str, given: dict[str, Any]
) -> HttpResponse:
    try:
        done = request.desk.act(act, **given)
    except TravauxError as fault:
        return render(request, template, {**shown, "fault": str(fault)}, status=422)
    position = done.entries[0].position if done.entries else "–"
    messages.success(request, _("Done. It is entry %(n)s.") % {"n": position})
    for one in done.findings:
        messages.warning(request, one.message)
    return redirect("drafts")
