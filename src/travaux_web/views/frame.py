"""What every page has around it: who is here, where they can go, in which language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from travaux_web.desk import Desk
from travaux_web.seats import seats_of

_ALWAYS = {"languages_of_the_site": settings.LANGUAGES}  # each by the name that it gives itself


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give what the frame of a page shows."""
    desk: Desk | None = getattr(request, "desk", None)
    if desk is None:  # a fault before anybody came to the desk
        return {"desk": None, "seats": (), "dossier_title": "", **_ALWAYS}
    seats = seats_of(desk.user, request.session)
    opened = desk.record.opened
    return {
        "desk": desk,
        "seats": seats.open,
        "seats_waiting": seats.waiting,
        "dossier_title": opened.title if opened else "",
        **_ALWAYS,
    }
