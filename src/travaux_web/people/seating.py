"""Seating: giving people their seats, and taking them away. Every change is kept, with who made it.

All of it runs in one transaction with the mail that tells of it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime

from allauth.account.app_settings import PASSWORD_RESET_TOKEN_GENERATOR
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from travaux.delegations import UnknownDelegation, standard_registry
from travaux.errors import TravauxError
from travaux.record import Record
from travaux.record.people import party_named
from travaux.reports.calling import called
from travaux_web.desk import reading_room
from travaux_web.models import Change, Seat, SeatChange, SeatKind, User
from travaux_web.models.people import BUREAU
from travaux_web.notices.outbox import queue
from travaux_web.notices.telling import subscription_of
from travaux_web.seats import PUBLIC

log = logging.getLogger("travaux.people")


class LastOfSecretariat(TravauxError):  # noqa: N818
    """The last seat of the secretariat is to go, and then nobody could give any."""

    def __init__(self) -> None:
        super().__init__(
            _("This is the last seat of the secretariat. Give somebody else one before it goes.")
        )


class NoSuchSeat(TravauxError):  # noqa: N818
    """A seat is asked for that there can't be."""

    def __init__(self, said: str) -> None:
        super().__init__(said)


@dataclass(frozen=True, slots=True)
class Place:
    """A seat to be given: as what, of whom, from when to when."""

    kind: str
    of: str = ""
    begins: datetime | None = None
    ends: datetime | None = None


def placed(
    record: Record,
    kind: str,
    of: str,
    begins: datetime | None = None,
    ends: datetime | None = None,
) -> Place:
    """Give a seat as it is to be: the party or body under its code, however it was written.

    Raises:
        NoSuchSeat: there is no such kind, party or body, or it would end before it begins.
    """
    if kind not in SeatKind.values:
        known = ", ".join(SeatKind.values)
        raise NoSuchSeat(
            _("“%(kind)s” is no kind of seat. Write one of: %(known)s.")
            % {"kind": kind, "known": known}
        )
    if begins and ends and ends <= begins:
        raise NoSuchSeat(_("The seat would end before it begins. Change one of the two days."))
    return Place(kind, _of(record, kind, of), begins, ends)


def _of(record: Record, kind: str, of: str) -> str:
    if kind == SeatKind.SECRETARIAT:
        return ""
    if not of:
        raise NoSuchSeat(_("Say of which delegation or body the seat is."))
    try:
        code = party_named(record, of, standard_registry())
    except UnknownDelegation as fault:
        raise NoSuchSeat(str(fault)) from fault
    if (kind in BUREAU) != (code in record.bodies) and kind != SeatKind.OBSERVER:
        wanted = _("a body on record") if kind in BUREAU else _("a delegation")
        said = _("“%(of)s” isn't %(wanted)s, which a seat of this kind is of.")
        raise NoSuchSeat(said % {"of": of, "wanted": wanted})
    return code


@transaction.atomic
def invite(
    email: str, name: str, place: Place, *, language: str = "en", by: User | None, at: datetime
) -> Seat:
    """Give somebody a seat, and an account where they have none; they are told by mail."""
    user = User.objects.filter(email__iexact=email.strip()).first()
    if user is None:
        user = User.objects.create_user(email.strip(), name=name.strip(), language=language)
        _keep(Change.INVITED, user, None, by, at, user.email)
    return give(user, place, by=by, at=at)


@transaction.atomic
def give(user: User, place: Place, *, by: User | None, at: datetime) -> Seat:
    """Give a person one more seat; the one that they have already, where it is the same."""
    before = Seat.objects.filter(user=user, kind=place.kind, of=place.of)
    same = next((one for one in before if one.ends is None or one.ends > at), None)
    if same is not None:
        return redate(same, place.begins, place.ends, by=by, at=at)
    seat = Seat.objects.create(
        user=user, kind=place.kind, of=place.of, begins=place.begins, ends=place.ends
    )
    subscription_of(seat)
    _keep(Change.GIVEN, user, seat, by, at, _span(seat))
    tell_given(seat)
    return seat


@transaction.atomic
def redate(
    seat: Seat, begins: datetime | None, ends: datetime | None, *, by: User | None, at: datetime
) -> Seat:
    """Let a seat begin and end on other days."""
    if (seat.begins, seat.ends) != (begins, ends):
        if ends is not None and ends <= at:
            _not_the_last(seat.user, at, seat)
        seat.begins, seat.ends = begins, ends
        seat.save()
        _keep(Change.DATED, seat.user, seat, by, at, _span(seat))
    return seat


@transaction.atomic
def take_away(seat: Seat, *, by: User | None, at: datetime) -> None:
    """Take a seat away from now on; what was done from it stays explained.

    Raises:
        LastOfSecretariat: nobody would be left to give seats.
    """
    if seat.ends is not None and seat.ends <= at:
        return
    _not_the_last(seat.user, at, seat)
    seat.ends = at
    seat.save()
    _keep(Change.TAKEN, seat.user, seat, by, at, str(seat))


@transaction.atomic
def suspend(user: User, *, by: User | None, at: datetime) -> None:
    """Let a person not sign in until they are let in again.

    Raises:
        LastOfSecretariat: nobody would be left to give seats.
    """
    _not_the_last(user, at)
    user.is_active = False
    user.save()
    _keep(Change.SUSPENDED, user, None, by, at)


@transaction.atomic
def admit(user: User, *, by: User | None, at: datetime) -> None:
    """Let a suspended person in again."""
    user.is_active = True
    user.save()
    _keep(Change.ADMITTED, user, None, by, at)


@transaction.atomic
def reset_second_factor(user: User, *, by: User | None, at: datetime) -> None:
    """Take a person's second factors off, for one who lost telephone, key and codes."""
    Authenticator.objects.filter(user=user).delete()
    _keep(Change.RESET, user, None, by, at)
    with translation.override(user.language):
        subject = _("Your second factor was taken off")
        words = _("The secretariat did so. If you didn't ask for it, write to the secretariat.")
    queue(user, subject, f"{words}\n")


@transaction.atomic
def tell_given(seat: Seat) -> None:
    """Tell a person of their seat; who has no password yet gets a link to set one."""
    user = seat.user
    record = _record()
    with translation.override(user.language):
        of = f" ({called(record, seat.of, user.language)})" if seat.of else ""
        title = record.opened.title if record.opened else "Travaux"
        given = {"seat": f"{seat.get_kind_display()}{of}", "title": title}
        subject = _("%(title)s: you have a seat") % given
        lines = [_("You sit there as: %(seat)s.") % given]
        if user.has_usable_password():
            lines.append(_("Sign in here: %(where)s") % {"where": _site("account_login")})
        else:
            lines.append(
                _("Set your password within three days: %(where)s")
                % {"where": set_password_address(user)}
            )
            again = _site("account_reset_password")
            lines.append(_("Later, ask for another link here: %(where)s") % {"where": again})
    queue(user, subject, "\n\n".join(lines) + "\n", secret=not user.has_usable_password())


def set_password_address(user: User) -> str:
    """Give the address where a person sets their password; it works once, and for three days."""
    key = PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return _site("account_reset_password_from_key", user_pk_to_url_str(user), key)


def _site(name: str, *given: str) -> str:
    return settings.SITE_URL + reverse(name, args=given)


def _record() -> Record:
    return reading_room().seen_by(PUBLIC).record


def _not_the_last(user: User, at: datetime, seat: Seat | None = None) -> None:
    kind = SeatKind.SECRETARIAT
    if not user.is_active or (seat is not None and seat.kind != kind):
        return
    others = Seat.objects.filter(kind=kind).in_force(at)
    others = others.exclude(pk=seat.pk) if seat else others.exclude(user=user)
    had = Seat.objects.filter(kind=kind, user=user).in_force(at).exists()
    if had and not others.exists():
        raise LastOfSecretariat


def _span(seat: Seat) -> str:
    begins, ends = (f"{day:%Y-%m-%d}" if day else "…" for day in (seat.begins, seat.ends))
    return f"{seat}, {begins} – {ends}" if seat.begins or seat.ends else str(seat)


def _keep(
    what: Change, person: User, seat: Seat | None, by: User | None, at: datetime, words: str = ""
) -> None:
    with translation.override("en"):
        SeatChange.objects.create(
            what=what, person=person, seat=seat, by=by, at=at, words=str(words)[:300]
        )
    given = {"what": str(what), "person": person.pk, "seat": seat and seat.pk, "by": by and by.pk}
    log.info("seat changed", extra=given)
