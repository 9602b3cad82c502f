"""Silence: a text goes round and is agreed unless somebody objects before the deadline (P16)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking
from travaux_web.seats import TOP_TABLE, open_to
from travaux_web.views.room.before import Before
from travaux_web.views.room.console import before, entered
from travaux_web.views.room.deciding import unused


@require_POST
@open_to(TOP_TABLE)
def silence(request: Asking, body: str) -> HttpResponse:
    """Begin a silence on the text, put its deadline off, end it, or tell what came after it."""
    desk = request.desk
    now = before(desk, body)
    act, given = _act(request, now)
    return entered(request, body, _("On the record."), act, given)


def _act(request: Asking, now: Before) -> tuple[str, dict[str, Any]]:
    """Give the act that a button stands for ("end:vote-1"), with its particulars."""
    does, _sign, name = request.POST.get("does", "").partition(":")
    said = {one: request.POST.get(one, "").strip() for one in _FIELDS}
    moment = f"{said['deadline']} {said['zone']}".strip()
    match does:
        case "extend":
            return "extend-silence", {"silence": name, "deadline": moment, "reason": said["reason"]}
        case "end":
            return "end-silence", {"silence": name}
        case "cancel":
            return "cancel-silence", {"silence": name, "reason": said["reason"]}
        case "confirm":
            return "confirm-silence", {"silence": name, "document": said["document"]}
        case "note":
            given = {"silence": name, "meeting": now.room.meeting, "item": now.room.item}
            return "note-silence", given
        case "break":
            given = {"silence": name, "party": said["party"], "reason": said["reason"]}
            return "break-silence", given | {"request": said["document"]}
    given = {
        "id": unused("silence", now.record.silences),
        "body": now.room.body,
        "issue": now.issue,
        "zone": said["zone"],
        "verb": said["verb"],
    }
    clock = {"deadline": moment} if said["deadline"] else {"lasts": said["lasts"]}
    return "begin-silence", given | clock


_FIELDS = ("deadline", "zone", "lasts", "verb", "reason", "document", "party")
