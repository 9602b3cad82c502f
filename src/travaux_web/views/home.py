"""The first page: what waits for whoever came, what is next, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from travaux.events import Recorded
from travaux_web.desk import Asking, Desk
from travaux_web.models import Visit
from travaux_web.seats import EVERYBODY, KNOWN, SEAT, open_to
from travaux_web.views.affairs.beginning import first_steps
from travaux_web.views.affairs.meetings import to_come
from travaux_web.views.affairs.waiting import waiting
from travaux_web.views.record.kinds import entry_kind
from travaux_web.views.record.telling import told
from travaux_web.views.text import shown_texts

_SAME = timedelta(minutes=30)  # who comes back sooner is still on the same visit
_WHOLE = ""  # the visit of the record as a whole, beside those of single texts
NEWEST, NEXT = 3, 3  # of each kind of entry; meetings


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that is new: its number, when it was made, and what it is about."""

    position: int
    at: str
    things: SafeString


@dataclass(frozen=True, slots=True)
class Group:
    """All new entries of a kind: what it is called, the newest of them, and how many more."""

    kind: str
    said: str
    newest: tuple[Entry, ...]
    more: int


@dataclass(frozen=True, slots=True)
class New:
    """What is new since the last visit: how many entries, kind by kind, the newest kind first."""

    count: int
    groups: tuple[Group, ...]


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
    new = [one for one in desk.held.entries[start:] if one.event is not None]
    kinds: dict[str, list[Recorded]] = {}
    for one in reversed(new):
        kinds.setdefault(type(one.event).__name__, []).append(one)
    return New(len(new), tuple(_group(desk, kind, found) for kind, found in kinds.items()))


def _group(desk: Desk, kind: str, found: Sequence[Recorded]) -> Group:
    newest = [
        Entry(one.position, one.at[:10], told(desk, one.event).things) for one in found[:NEWEST]
    ]
    return Group(kind, entry_kind(kind), tuple(newest), max(len(found) - NEWEST, 0))


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
