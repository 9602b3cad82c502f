"""The room: what a body has before it now, and who asked for the floor."""

from __future__ import annotations

from dataclasses import dataclass

from ninja import Query

from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import listed, shape
from travaux_web.api.work import moment
from travaux_web.desk import Asking
from travaux_web.models import Room
from travaux_web.seats import SEATED

FAMILY = Family("Room")


@dataclass(frozen=True, slots=True)
class SpeakerShown:
    """A party that asked for the floor; `began_at` and `ended_at` are empty until it is so."""

    party: str
    order: int
    matter: str
    asked_at: str
    began_at: str
    ended_at: str


@dataclass(frozen=True, slots=True)
class RoomShown:
    """What a body has before it; `change` counts what was changed there.

    What isn't for you is left empty: the issue, and the unit that is before the room.
    """

    body: str
    meeting: str
    item: str
    issue: str
    unit: str
    message: str
    speakers_open: bool
    change: int
    speakers: tuple[SpeakerShown, ...]


@FAMILY.reads("/rooms", SEATED, listed(RoomShown), steady=False)
def rooms(request: Asking, asked: Query[Paging]) -> Page[RoomShown]:
    """List the rooms of all bodies that you see."""
    known = request.desk.record.bodies
    own = [one for one in Room.objects.order_by("body") if one.body in known]
    return page(request, [_room(request, one) for one in own], asked)


@FAMILY.reads("/rooms/{issue:body}", SEATED, shape(RoomShown), steady=False)
def room(request: Asking, body: str) -> RoomShown:
    """Tell what a body has before it now, and who asked for the floor."""
    found = Room.objects.filter(body=body).first()
    if found is None or body not in request.desk.record.bodies:
        raise Problem("not-found", f"Nothing is before {body}.")
    return _room(request, found)


def _room(request: Asking, one: Room) -> RoomShown:
    record = request.desk.record
    shown = one.issue in record.issues
    return RoomShown(
        one.body,
        one.meeting if one.meeting in record.meetings else "",
        one.item if one.meeting in record.meetings else "",
        one.issue if shown else "",
        one.unit if shown else "",
        one.message,
        one.speakers_open,
        one.change,
        tuple(
            SpeakerShown(
                speaker.party,
                speaker.order,
                speaker.matter,
                moment(speaker.asked_at),
                moment(speaker.began_at) if speaker.began_at else "",
                moment(speaker.ended_at) if speaker.ended_at else "",
            )
            for speaker in one.speakers.all()
        ),
    )
