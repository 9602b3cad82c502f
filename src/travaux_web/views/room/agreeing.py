"""Agreeing: how far a paragraph has come, as the chair says it (P10)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.consensus import Standing
from travaux_web.desk import Asking, Desk
from travaux_web.seats import TOP_TABLE, open_to
from travaux_web.views.room.before import Before, day_of
from travaux_web.views.room.console import before, entered


@require_POST
@open_to(TOP_TABLE)
def stand(request: Asking, body: str) -> HttpResponse:
    """Agree to the paragraph, take it up, reopen it, or enter that a capital confirmed."""
    desk, does = request.desk, request.POST.get("does", "")
    now = before(desk, body)
    act, given = _act(desk, now, does, _said(request))
    return entered(request, body, _("On the record."), act, given)


def _said(request: Asking) -> dict[str, str]:
    names = ("capitals", "until", "author", "reason", "party")
    return {name: request.POST.get(name, "").strip() for name in names}


def _act(desk: Desk, now: Before, does: str, said: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """Give the act that a button stands for, with its particulars."""
    own = {"issue": now.issue, "units": (now.room.unit,), **where(desk, now)}
    match does:
        case "reopen":
            return "reopen-paragraphs", own | {name: said[name] for name in ("author", "reason")}
        case "confirm":
            own.pop("body")
            return "confirm-capital", own | {"party": said["party"]}
        case Standing.AD_REFERENDUM:
            capitals = tuple(one.strip() for one in said["capitals"].split(",") if one.strip())
            given: dict[str, Any] = {"standing": does, "capitals": capitals}
            until = {"until": said["until"]} if said["until"] else {}
            return "agree-paragraphs", own | given | until
        case Standing.AGREED | Standing.SMALL_GROUP:
            return "agree-paragraphs", own | {"standing": does}
        case _:
            return "discuss-paragraphs", own


def where(desk: Desk, now: Before) -> dict[str, Any]:
    """Give by which body, at which meeting and on which day something is done now."""
    given = {"body": now.room.body, "when": str(day_of(now.meeting, desk.at.date()))}
    return given | ({"meeting": now.meeting.id} if now.meeting else {})
