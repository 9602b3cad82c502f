"""Seats: in whose name somebody acts, what they may see, and who may open which screen (P25).

A page says who it is for with `open_to`; the table of all pages and seats is tested. What may be
done beyond that is settled by the acts themselves (`travaux.procedure.rules`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from travaux.bodies import Actor, Office, Role
from travaux.documents import Level
from travaux.procedure.rules import may
from travaux.record.access import Audience
from travaux_web.models import Seat, SeatKind, User

SEAT = "seat"  # in the session: the id of the seat that somebody acts from
SITTING = "sitting"  # in a form: the id of the seat that its page was looked at from
SECOND_FACTOR = "second factor"  # in the session: it was set up there
PUBLIC = Audience(Level.PUBLIC)


class Circle(StrEnum):
    """Who a page is for: each of these is a column in the table of permissions."""

    SECRETARIAT = "secretariat"
    BUREAU = "bureau"  # chair, vice chair, rapporteur
    HEAD = "head"
    MEMBER = "member"
    OBSERVER = "observer"
    SIGNED_IN = "signed in"  # a person without any seat in force
    PUBLIC = "public"


EVERYBODY = frozenset(Circle)
KNOWN = EVERYBODY - {Circle.PUBLIC}
SEATED = KNOWN - {Circle.SIGNED_IN}
DELEGATION = frozenset({Circle.HEAD, Circle.MEMBER})
ROOM = SEATED - {Circle.OBSERVER}
TOP_TABLE = frozenset({Circle.SECRETARIAT, Circle.BUREAU})
SECRETARIAT = frozenset({Circle.SECRETARIAT})

_CIRCLES = {
    SeatKind.SECRETARIAT: Circle.SECRETARIAT,
    SeatKind.CHAIR: Circle.BUREAU,
    SeatKind.VICE_CHAIR: Circle.BUREAU,
    SeatKind.RAPPORTEUR: Circle.BUREAU,
    SeatKind.HEAD: Circle.HEAD,
    SeatKind.MEMBER: Circle.MEMBER,
    SeatKind.OBSERVER: Circle.OBSERVER,
}
_LEVELS = {
    Circle.SECRETARIAT: Level.SECRETARIAT,
    Circle.BUREAU: Level.BODY,
    Circle.HEAD: Level.BODY,
    Circle.MEMBER: Level.BODY,
    Circle.OBSERVER: Level.OBSERVERS,
}
_ROLES = {
    Circle.SECRETARIAT: Role.SECRETARIAT,
    Circle.BUREAU: Role.OFFICER,
    Circle.HEAD: Role.DELEGATION,
    Circle.MEMBER: Role.DELEGATION,
    Circle.OBSERVER: Role.ORGAN,
}


def circle_of(seat: Seat) -> Circle:
    """Give the circle that a seat belongs to."""
    return _CIRCLES[SeatKind(seat.kind)]


def audience_of(seat: Seat | None) -> Audience:
    """Give what somebody sees from a seat; without one, what the public sees."""
    if seat is None:
        return PUBLIC
    circle = circle_of(seat)
    party = (
        "" if circle is Circle.SECRETARIAT else seat.of
    )  # what a body wrote is its officers' too
    return Audience(_LEVELS[circle], party)


def actor_of(seat: Seat) -> Actor:
    """Give in whose name somebody acts from a seat."""
    circle = circle_of(seat)
    office = Office(seat.kind) if circle is Circle.BUREAU else None
    of = "" if circle is Circle.SECRETARIAT else seat.of
    return Actor(_ROLES[circle], of, office)


def may_do(seat: Seat | None, act: str) -> bool:
    """Tell whether an act is ever open to a seat; whether it is now, the act itself says.

    A member prepares what the delegation hands in, and its head does (`Circle.HEAD`).
    """
    if seat is None or circle_of(seat) is Circle.MEMBER:
        return False
    return actor_of(seat).role in may(act).roles


def seat_of(user: User | None, session: SessionBase) -> Seat | None:
    """Give the seat that a person chose, or the first of theirs that may be acted from."""
    seats = seats_of(user, session).open
    chosen = session.get(SEAT)
    return next((one for one in seats if one.pk == chosen), seats[0] if seats else None)


@dataclass(frozen=True, slots=True)
class Seats:
    """A person's seats in force: those open to them, and those that wait for a second factor."""

    open: tuple[Seat, ...] = ()
    waiting: tuple[Seat, ...] = ()


def seats_of(user: User | None, session: SessionBase) -> Seats:
    """Give the seats in force of whoever signed in to a session."""
    if user is None:
        return Seats()
    seats = tuple(Seat.objects.filter(user=user).in_force(timezone.now()))
    if not any(map(needs_second_factor, seats)) or _second_factor_shown(user, session):
        return Seats(seats)
    waiting = tuple(filter(needs_second_factor, seats))
    return Seats(tuple(one for one in seats if one not in waiting), waiting)


def needs_second_factor(seat: Seat) -> bool:
    """Tell whether the site asks for a second factor of whoever acts from this kind of seat."""
    return seat.kind in settings.SECOND_FACTOR_FOR


def has_second_factor(user: User) -> bool:
    """Tell whether a person has set up an authenticator app or a key."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(is_mfa_enabled(user, kinds))


def may_act_from(seat: Seat) -> bool:
    """Tell whether a program with a token may act from a seat now.

    The seat is in force, and where it needs a second factor its person still has one.
    """
    in_force = Seat.objects.filter(pk=seat.pk).in_force(timezone.now()).exists()
    return in_force and (not needs_second_factor(seat) or has_second_factor(seat.user))


def _second_factor_shown(user: User, session: SessionBase) -> bool:
    """Tell whether this session was opened with the second factor, or set it up.

    That the account has one isn't enough: another session may be older than it.
    """
    ways = session.get(AUTHENTICATION_METHODS_SESSION_KEY) or ()
    shown = session.get(SECOND_FACTOR) or any(one.get("method") == "mfa" for one in ways)
    return bool(shown) and has_second_factor(user)


class NotYours(Exception):  # noqa: N818
    """A page is asked for that isn't for this seat; `sign_in` would help."""

    def __init__(self, *, sign_in: bool) -> None:
        super().__init__()
        self.sign_in = sign_in


class OtherSeat(Exception):  # noqa: N818
    """A form is sent that was looked at from another seat than the one acted from by now."""


View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def open_to(circles: frozenset[Circle]) -> Callable[[View], View]:
    """Open a view to these circles alone; the others get a page that says why not.

    The circles are kept on the view as `circles`: no view may go without.
    """

    def opening(view: View) -> View:
        @wraps(view)
        def opened(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            if request.desk.circle not in circles:  # type: ignore[attr-defined]
                raise NotYours(sign_in=request.desk.circle is Circle.PUBLIC)  # type: ignore[attr-defined]
            if Circle.SIGNED_IN not in circles and _sat_elsewhere(request):
                raise OtherSeat
            return view(request, *args, **named)

        opened.circles = circles  # type: ignore[attr-defined]
        return opened  # type: ignore[return-value]

    return opening


def _sat_elsewhere(request: HttpRequest) -> bool:
    """Tell whether the page of a form was looked at from another seat."""
    seat = request.desk.seat  # type: ignore[attr-defined]
    return any(one != str(seat.pk) for one in request.POST.getlist(SITTING))
