"""The room's screens: the wall, and every phone that follows along.

Both show one live page. The wall has nothing else; a phone has the way to the floor.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import PAGES, Key
from travaux_web.live.streams import STREAMS
from travaux_web.models import Matter, Room
from travaux_web.seats import SEATED, Circle, open_to
from travaux_web.views.room.before import body_called
from travaux_web.views.room.console import room_of
from travaux_web.views.room.speaking import ask, speaking, take_off, waiting

MAY_ASK = frozenset({Circle.HEAD, Circle.MEMBER, Circle.OBSERVER})


def _given(desk: Desk, body: str) -> dict[str, object]:
    found = body_called(desk.record, body)
    key = Key("room", body, (), PAGES["room"].viewing(desk.audience, desk.language))
    return {
        "body": found,
        "name": found.name(desk.language) or found.code,
        "room": Room.of(found.code),
        "live": key,
        "state": STREAMS.of(key).now(),
        "at": desk.at,
    }


@open_to(SEATED)
def screen(request: Asking, body: str) -> HttpResponse:
    """Show what hangs on the wall: no control, nothing to scroll."""
    return render(request, "travaux/room/screen.html", _given(request.desk, body))


@open_to(SEATED)
def follow(request: Asking, body: str) -> HttpResponse:
    """Follow the room on a phone, and ask for the floor."""
    desk = request.desk
    given = _given(desk, body) | {
        "may_ask": desk.circle in MAY_ASK and bool(desk.party),
        "matters": Matter.choices,
    }
    return render(request, "travaux/room/follow.html", given)


@require_POST
@open_to(MAY_ASK)
def ask_for_the_floor(request: Asking, body: str) -> HttpResponse:
    """Ask for the floor for one's party, or say that one needn't have it any more."""
    desk = request.desk
    matter = request.POST.get("matter", "")
    with desk.entering():
        room = room_of(desk, body)
        if request.POST.get("does") == "withdraw":
            _withdraw(request, room)
        elif not room.speakers_open and matter != Matter.POINT_OF_ORDER:
            messages.error(request, _("The list of speakers is closed. Ask the chair."))
        else:
            mine = ask(room, desk.party, matter if matter in Matter.values else "")
            said = _("You are on the list.") if mine else _("You are on the list already.")
            messages.success(request, said)
    if request.headers.get("HX-Request"):
        return render(request, "travaux/room/said.html")
    return redirect("follow", body)


def _withdraw(request: Asking, room: Room) -> None:
    desk = request.desk
    mine = [one for one in waiting(room) if one.party == desk.party]
    now = speaking(room)
    mine += [now] if now and now.party == desk.party else []
    for one in mine:
        take_off(room, one, desk.at)
    said = _("You are off the list.") if mine else _("You weren't on the list.")
    messages.success(request, said)
