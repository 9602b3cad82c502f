"""What every page has around it: who is here, where they can go, in which language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from travaux_web.desk import Desk
from travaux_web.models import Seat


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give what the frame of a page shows."""
    desk: Desk | None = getattr(request, "desk", None)
    if desk is None:  # a fault before anybody came to the desk
        return {"desk": None, "seats": (), "dossier_title": ""}
    seats = list(Seat.objects.filter(user=desk.user).in_force(timezone.now())) if desk.user else []
    opened = desk.record.opened
    return {"desk": desk, "seats": seats, "dossier_title": opened.title if opened else ""}
