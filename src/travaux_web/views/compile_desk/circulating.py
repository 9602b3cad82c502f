"""Circulating: what the room doesn't see yet, and showing it to the body or to a circle."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from travaux.delegations import standard_registry
from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.record.attribution import shown_to
from travaux.record.proposals import live_on
from travaux_web.desk import Asking
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.affairs.entering import entered_once, fresh, tell
from travaux_web.views.compile_desk.frame import framed, kept_back


@open_to(SECRETARIAT)
def page(request: Asking, issue: str) -> HttpResponse:
    """Show what isn't circulated yet, and circulate what is chosen."""
    if request.method != "POST":
        return _shown(request, issue)
    chosen, level = tuple(request.POST.getlist("proposals")), request.POST.get("level", "body")
    try:
        named = request.POST.get("circle", "") if level == Level.STATES.value else ""
        circle = tuple(
            standard_registry().named(one).code for one in named.split(",") if one.strip()
        )
        given = {"proposals": chosen, "level": level, "circle": circle}
        tell(request, "circulate-proposals", entered_once(request, "circulate-proposals", given))
    except TravauxError as fault:
        return _shown(request, issue, str(fault), 422)
    return redirect("compile_circulate", issue)


def _shown(request: Asking, issue: str, said: str = "", status: int = 200) -> HttpResponse:
    desk, typed = request.desk, request.POST
    naming = desk.night(issue).naming
    back = kept_back(desk, issue)
    waiting = [
        (one, ", ".join(map(naming, one.parties)), shown_to(desk.record, one.id).value)
        for one in back
    ]
    seen = [
        (one, ", ".join(map(naming, one.parties)), shown_to(desk.record, one.id).value)
        for one in live_on(desk.record, issue)
        if one not in back
    ]
    levels = {
        Level.BODY: _("The whole body"),
        Level.STATES: _("Some delegations"),
        Level.OBSERVERS: _("The body and its observers"),
        Level.PUBLIC: _("Everybody"),
    }
    shown = {
        "waiting": waiting,
        "seen": seen,
        "levels": [(one.value, said_) for one, said_ in levels.items()],
        "chosen": typed.getlist("proposals") if typed else [one.id for one in back],
        "level": typed.get("level", "body"),
        "circle": typed.get("circle", ""),
        "fault": said,
        "once": fresh(),
    }
    return framed(request, issue, "circulate", shown, status)
