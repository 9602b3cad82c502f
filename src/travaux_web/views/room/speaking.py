"""Speaking: who asked for the floor, who has it, and who comes next (P16).

A point of order goes before all others. What was done last can be undone, for the list is the
chair's and not the record's.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max

from travaux_web.models import Matter, Room, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence


def waiting(room: Room) -> Sequence[Speaker]:
    """Give those who wait for the floor, in their order."""
    return list(room.speakers.filter(began_at=None, ended_at=None)) if room.pk else []


def speaking(room: Room) -> Speaker | None:
    """Give who has the floor."""
    if not room.pk:
        return None
    return room.speakers.filter(ended_at=None).exclude(began_at=None).first()


def ask(room: Room, party: str, matter: str = "") -> Speaker | None:
    """Put a party on the list: behind the others, or before them with a point of order.

    None where it waits there already for the same matter.
    """
    every = waiting(room)
    if any((one.party, one.matter) == (party, matter) for one in every):
        return None
    order = (room.speakers.aggregate(last=Max("order"))["last"] or 0) + 1
    if matter == Matter.POINT_OF_ORDER:
        ahead = [one for one in every if one.matter == matter]
        behind = [one for one in every if one.matter != matter]
        mine = Speaker.objects.create(room=room, party=party, matter=matter, order=order)
        _in_order([*ahead, mine, *behind])
    else:
        mine = Speaker.objects.create(room=room, party=party, matter=matter, order=order)
    room.changed()
    return mine


def next_one(room: Room, at: datetime) -> Speaker | None:
    """Take the floor from whoever has it, and give it to the next; None where nobody waits."""
    room.speakers.filter(ended_at=None).exclude(began_at=None).update(ended_at=at)
    following = next(iter(waiting(room)), None)
    if following:
        following.began_at = at
        following.save()
    room.changed()
    return following


def take_off(room: Room, speaker: Speaker, at: datetime) -> None:
    """Take somebody off the list; who has the floor has spoken then."""
    speaker.ended_at = at
    speaker.save()
    room.changed()


def move(room: Room, speaker: Speaker, steps: int) -> None:
    """Move somebody up the list (-1) or down it (1)."""
    every = list(waiting(room))
    here = next((n for n, one in enumerate(every) if one.pk == speaker.pk), None)
    if here is None:
        return
    every.insert(max(here + steps, 0), every.pop(here))
    _in_order(every)
    room.changed()


def undo(room: Room) -> bool:
    """Undo what was last done with the floor; False where there is nothing to undo."""
    last = room.speakers.aggregate(began=Max("began_at"), ended=Max("ended_at"))
    at = max((one for one in last.values() if one), default=None)
    if at is None:
        return False
    room.speakers.filter(began_at=at).update(began_at=None)
    room.speakers.filter(ended_at=at).update(ended_at=None)
    room.changed()
    return True


def _in_order(every: Sequence[Speaker]) -> None:
    """Let some stand in this order, at the places that they have together."""
    for place, one in zip(sorted(one.order for one in every), every, strict=True):
        if one.order != place:
            Speaker.objects.filter(pk=one.pk).update(order=place)
