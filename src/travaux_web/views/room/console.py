"""The chair's console: what the room has before it is chosen here, and what is said is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.consensus import Standing
from travaux.decisions import Verb
from travaux.delegations import standard_registry
from travaux.meetings import Meeting
from travaux.readings import Bracket
from travaux.record.people import party_named
from travaux.texts import readable
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import PAGES, Key
from travaux_web.live.streams import STREAMS
from travaux_web.models import Matter, Room, Speaker
from travaux_web.models.rooms import LONGEST
from travaux_web.seats import SEATED, TOP_TABLE, open_to
from travaux_web.views.room.before import Before, body_called, texts_of
from travaux_web.views.room.parts import meeting_name, party_names
from travaux_web.views.room.speaking import ask, move, next_one, take_off, undo

_BEGINNING = 48  # letters of a paragraph where one is chosen


def before(desk: Desk, body: str) -> Before:
    """Give what is before a body now, as the one who asks may see it."""
    return Before.now(desk.held, desk.audience, body)


def room_of(desk: Desk, body: str) -> Room:
    """Give the room of a body to be changed; it is kept from its first use.

    Raises:
        Http404: there is no such body.
    """
    return Room.objects.get_or_create(body=body_called(desk.record, body).code)[0]


def done(request: Asking, body: str) -> HttpResponse:
    """Say that it is done: in place where the page asked so, else on the console."""
    if request.headers.get("HX-Request"):
        return render(request, "travaux/room/said.html")
    return redirect("console", body)


def entered(
    request: Asking, body: str, said: str, act: str, given: Mapping[str, Any]
) -> HttpResponse:
    """Enter an act of the room, tell what was noticed, and let every screen of it know."""
    desk = request.desk
    with desk.entering():
        made = desk.act(act, **given)
        room_of(desk, body).changed()
    messages.success(request, said if made.entries else _("That stood already."))
    for one in made.findings:
        messages.warning(request, one.message)
    return done(request, body)


@open_to(SEATED)
def rooms(request: Asking) -> HttpResponse:
    """List the rooms: of every body that has a text, or a meeting; those with a text first."""
    record = request.desk.record
    own = {one.body for one in record.issues.values()} | {
        one.body for one in record.meetings.values()
    }
    negotiating = {record.issues[one].body: one for one in reversed(texts_of(record))}
    bodies = [
        (one.code, negotiating.get(one.code, ""))
        for one in record.bodies.values()
        if one.code in own
    ]
    bodies.sort(key=lambda one: not one[1])
    used = set(Room.objects.exclude(change=0).values_list("body", flat=True))
    return render(request, "travaux/room/rooms.html", {"bodies": bodies, "used": used})


@open_to(TOP_TABLE)
def console(request: Asking, body: str) -> HttpResponse:
    """Show the console of a body's room."""
    desk = request.desk
    now = before(desk, body)
    key = Key("console", body, (), PAGES["console"].viewing(desk.audience, desk.language))
    given = {
        "before": now,
        "live": key,
        "state": STREAMS.of(key).now(),
        "at": desk.at,
        "standings": [Standing.AGREED, Standing.AD_REFERENDUM, Standing.SMALL_GROUP],
        "verbs": [Verb.APPROVED, Verb.ADOPTED, Verb.NOTED, Verb.DECIDED],
        "matters": Matter.choices,
        **choices(now, desk.language),
    }
    return render(request, "travaux/room/console.html", given)


def choices(now: Before, language: str) -> dict[str, Any]:
    """Give what may be chosen: meetings, items, texts, paragraphs, and names to type."""
    return {
        "meetings": [(one.id, meeting_name(one, language)) for one in now.meetings],
        "texts": [(one, now.held.title(one, language)) for one in texts_of(now.record)],
        "units": [(one.id, now.name(one.id), _begun(one.words)) for one in now.units],
        "parties": party_names(now.held, language),
        "zone": zone_of(now.meeting),
    }


def _begun(words: str) -> str:
    """Give how a paragraph begins, as people read it."""
    return Truncator(readable(words)).chars(_BEGINNING)


def zone_of(meeting: Meeting | None) -> str:
    """Give the zone by whose clock the room goes: the meeting's, or the site's."""
    begins = meeting.begins if meeting else None
    return (begins[1] if begins else "") or settings.TIME_ZONE


@require_POST
@open_to(TOP_TABLE)
def show(request: Asking, body: str) -> HttpResponse:
    """Choose the meeting, the item, the text and the paragraph that the room has before it."""
    desk = request.desk
    with desk.entering():
        room = room_of(desk, body)
        for name in ("meeting", "item", "issue", "unit"):
            if name in request.POST and getattr(room, name) != request.POST[name]:
                setattr(room, name, request.POST[name])
                room.bracket = ""
                room.item = room.item if name != "meeting" else ""
                room.unit = room.unit if name != "issue" else ""
        room.changed()
    return done(request, body)


_WAYS: dict[str, Callable[[Before], tuple[str, str] | None]] = {
    "next bracket": lambda now: _at(now.next_bracket),
    "last bracket": lambda now: _at(now.last_bracket),
    "next paragraph": lambda now: (now.next_unit.id, "") if now.next_unit else None,
    "last paragraph": lambda now: (now.last_unit.id, "") if now.last_unit else None,
}


def _at(bracket: Bracket | None) -> tuple[str, str] | None:
    return (bracket.unit, bracket.id) if bracket else None


@require_POST
@open_to(TOP_TABLE)
def go(request: Asking, body: str) -> HttpResponse:
    """Go to the next bracket or paragraph, or to a bracket by its id."""
    desk, to = request.desk, request.POST.get("to", "")
    now = before(desk, body)
    way = _WAYS.get(to)
    named = next((one for one in now.brackets if one.id == to), None)
    found = way(now) if way else _at(named)
    if found is None:
        messages.info(request, _("There is nothing further that way."))
        return done(request, body)
    with desk.entering():
        room = room_of(desk, body)
        room.unit, room.bracket = found
        room.changed()
    return done(request, body)


@require_POST
@open_to(TOP_TABLE)
def say(request: Asking, body: str) -> HttpResponse:
    """Say something to the whole room, or nothing more."""
    desk, words = request.desk, " ".join(request.POST.get("message", "").split())
    if len(words) > LONGEST:
        said = _("That is too long for the wall: at most %(number)s characters.")
        messages.error(request, said % {"number": LONGEST})
        return done(request, body)
    with desk.entering():
        room = room_of(desk, body)
        room.message = words
        room.changed()
    return done(request, body)


# --- the floor


@require_POST
@open_to(TOP_TABLE)
def speakers(request: Asking, body: str) -> HttpResponse:
    """Keep the speakers' list: add, next, move, take off, open, close, undo."""
    desk, does = request.desk, request.POST.get("does", "add")
    what, _sign, number = does.partition(":")
    with desk.entering():
        room = room_of(desk, body)
        if what == "add":
            _add(request, room)
        elif what == "next":
            next_one(room, desk.at)
        elif what == "undo":
            if not undo(room):
                messages.info(request, _("There is nothing to undo on the list."))
        elif what in ("open", "close"):
            room.speakers_open = what == "open"
            room.changed()
        else:
            _with_one(room, what, number, request)
    return done(request, body)


def _add(request: Asking, room: Room) -> None:
    desk = request.desk
    matter = request.POST.get("matter", "")
    written = request.POST.get("party", "").strip()
    if not written:
        messages.error(request, _("Type the name of whoever asked for the floor."))
        return
    party = party_named(desk.record, written, standard_registry())
    if ask(room, party, matter if matter in Matter.values else "") is None:
        messages.info(request, _("They wait on the list already."))


def _with_one(room: Room, what: str, number: str, request: Asking) -> None:
    pk = int(number) if number.isdecimal() else 0
    speaker = get_object_or_404(Speaker, room=room, pk=pk, ended_at=None)
    if what == "off":
        take_off(room, speaker, request.desk.at)
    elif what in ("up", "down"):
        move(room, speaker, -1 if what == "up" else 1)
