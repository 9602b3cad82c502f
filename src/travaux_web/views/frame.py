"""What every page has around it: who is here, where they can go, in which language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from travaux_web.desk import Desk
from travaux_web.seats import seats_of


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give what the frame of a page shows."""
    desk: Desk | None = getattr(request, "desk", None)
    if desk is None:  # a fault before anybody came to the desk
        return {"desk": None, "seats": (), "dossier_title": ""}
    seats = seats_of(desk.user, request.session)
    opened = desk.record.opened
    return {
        "desk": desk,
        "seats": seats.open,
        "seats_waiting": seats.waiting,
        "dossier_title": opened.title if opened else "",
    }
