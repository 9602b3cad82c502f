"""The first page: what waits for whoever came, what is next, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from travaux.record.describing import described
from travaux_web.desk import Asking, Desk
from travaux_web.models import Visit
from travaux_web.seats import EVERYBODY, KNOWN, SEAT, open_to
from travaux_web.views.affairs.beginning import first_steps
from travaux_web.views.affairs.meetings import to_come
from travaux_web.views.affairs.waiting import waiting
from travaux_web.views.text import shown_texts

_SAME = timedelta(minutes=30)  # who comes back sooner is still on the same visit
_WHOLE = ""  # the visit of the record as a whole, beside those of single texts
NEWEST, NEXT = 12, 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that is new: its number, when it was made, and what it records."""

    position: int
    at: str
    said: str


@dataclass(frozen=True, slots=True)
class New:
    """What is new since the last visit: how many entries, and the newest of them."""

    count: int
    newest: tuple[Entry, ...]


@open_to(EVERYBODY)
def home(request: Asking) -> HttpResponse:
    """Show what waits, what is next, and the texts."""
    desk = request.desk
    shown = {
        "texts": shown_texts(desk),
        "waiting": waiting(desk),
        "coming": to_come(desk.record, desk.at.date())[:NEXT],
        "new": _new(desk),
        "first": first_steps(desk),
    }
    return render(request, "travaux/home.html", shown)


def _new(desk: Desk) -> New | None:
    """Give what is new for a seat since its last visit; None for whoever has none."""
    if desk.seat is None:
        return None
    start = _seen_before(desk)
    told = [one for one in desk.held.entries[start:] if one.event is not None]
    newest = [Entry(one.position, one.at[:10], described(one.event)) for one in told[-NEWEST:]]
    return New(len(told), tuple(reversed(newest)))


def _seen_before(desk: Desk) -> int:
    """Keep that the seat looked now, and give the size of the record at the visit before."""
    size = desk.record.size
    found, new = Visit.objects.get_or_create(
        seat=desk.seat, issue=_WHOLE, defaults={"seen": size, "before": size}
    )
    if not new and found.seen < size:
        if desk.at - found.seen_at > _SAME:
            found.before = found.seen
        found.seen = size
        found.save(update_fields=["seen", "before", "seen_at"])
    return found.before


@require_POST
@open_to(KNOWN)
def sit_down(request: Asking) -> HttpResponse:
    """Act from another seat of one's own."""
    chosen = request.POST.get("seat", "")
    user = request.desk.user
    own = {str(pk) for pk in user.seats.values_list("pk", flat=True)} if user else set()
    if chosen in own:
        request.session[SEAT] = int(chosen)
    return redirect("home")
