"""Calendars for other programs: of one meeting, of a body, of all; never more than one may see.

A calendar program doesn't sign in. The address that it is given names the seat of whoever asked for
it, signed, and tells what that seat may see for as long as the seat is in force.
"""

from __future__ import annotations

from django.core import signing
from django.http import HttpResponse
from django.urls import reverse

from travaux.errors import TravauxError
from travaux.procedure.floor import NotOnRecord
from travaux.record import Record
from travaux.reports.calendar import calendar
from travaux_web.desk import Asking, Desk, reading_room
from travaux_web.models import Seat
from travaux_web.seats import EVERYBODY, audience_of, may_act_from, open_to

_SALT = "travaux.calendar"


class AddressOver(TravauxError):  # noqa: N818
    """The address of a calendar whose seat isn't in force any more, or that nobody gave out."""

    def __init__(self) -> None:
        super().__init__(
            "This address of a calendar isn't good any more: the seat that it was made for has "
            "ended, or it was copied wrongly. Open the calendar's page and copy it anew."
        )


def subscription(desk: Desk, body: str = "") -> str:
    """Give the address by which a calendar program asks for a body's dates, or for all."""
    where = reverse("body_calendar", args=[body]) if body else reverse("calendar")
    return f"{where}?key={signing.dumps(desk.seat.pk, salt=_SALT)}" if desk.seat else where


def _record(request: Asking) -> Record:
    """Give the record for whom the address is, or for whoever asks.

    Raises:
        AddressOver: the seat is over.
    """
    key = request.GET.get("key")
    if key is None:
        return request.desk.record
    try:
        number = signing.loads(key, salt=_SALT)
    except signing.BadSignature:
        raise AddressOver from None
    seat = Seat.objects.filter(pk=number).in_force(request.desk.at).first()
    if seat is None or not may_act_from(seat):
        raise AddressOver
    return reading_room().seen_by(audience_of(seat)).record


@open_to(EVERYBODY)
def everything(request: Asking) -> HttpResponse:
    """Give the dates of all bodies."""
    return _file(calendar(_record(request), "", request.desk.language).value, "calendar")


@open_to(EVERYBODY)
def of_body(request: Asking, body: str) -> HttpResponse:
    """Give the dates of a body."""
    record = _record(request)
    if body not in record.bodies:
        raise NotOnRecord("body", body, record.bodies)
    return _file(calendar(record, body, request.desk.language).value, body)


@open_to(EVERYBODY)
def of_meeting(request: Asking, meeting: str) -> HttpResponse:
    """Give one meeting."""
    record = request.desk.record
    if meeting not in record.meetings:
        raise NotOnRecord("meeting", meeting, record.meetings)
    made = calendar(record, language=request.desk.language, meeting=meeting)
    return _file(made.value, meeting)


def _file(made: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    kept = "".join(one if one.isalnum() or one in "-_." else "-" for one in name)
    answer["Content-Disposition"] = f'inline; filename="{kept}.ics"'
    return answer
