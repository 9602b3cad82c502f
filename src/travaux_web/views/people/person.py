"""One person: their seats, what was changed, and what can be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.delegations import standard_registry
from travaux_web.desk import Asking, Desk
from travaux_web.forms.people import DaysForm, InviteForm, PersonForm, SeatForm
from travaux_web.models import Seat, SeatChange, SeatKind, User
from travaux_web.people import seating
from travaux_web.people.seating import Place
from travaux_web.people.terms import without_term
from travaux_web.seats import SECRETARIAT, Circle, has_second_factor, open_to
from travaux_web.views.people.listing import SEATING, people_of


@open_to(SEATING)
def invite(request: Asking) -> HttpResponse:
    """Give somebody a seat, and an account where they have none."""
    desk = request.desk
    form = _invitation(desk, request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        place = given.get("place") or Place(SeatKind.MEMBER, desk.party)
        with desk.entering():
            seat = seating.invite(
                given["email"],
                given["name"],
                place,
                language=given["language"],
                by=desk.user,
                at=desk.at,
            )
        messages.success(
            request, _("%(name)s has the seat, and is told by mail.") % {"name": seat.user}
        )
        _say_terms(request, seat)
        return redirect("person", seat.user.pk)
    status = 422 if form.errors else 200
    shown = {"form": form, "parties": parties(desk), "own": desk.party}
    return render(request, "travaux/people/invite.html", shown, status=status)


def _invitation(desk: Desk, given: Any) -> Form:
    begin = {"language": desk.language, "kind": SeatKind.HEAD}
    if desk.circle is Circle.SECRETARIAT:
        return InviteForm(given, initial=begin, record=desk.record)
    return PersonForm(given, initial=begin)


def parties(desk: Desk) -> list[tuple[str, str]]:
    """Give the bodies on record and all delegations, by code, with their names."""
    bodies = [(one.code, one.name(desk.language)) for one in desk.record.bodies.values()]
    others = [(one.code, one.name(desk.language)) for one in standard_registry()]
    return bodies + sorted(others, key=lambda one: one[1])


@open_to(SEATING)
def person(request: Asking, pk: int, form: Form | None = None) -> HttpResponse:
    """Show a person."""
    desk = request.desk
    user = _one(desk, pk)
    seats = user.seats.all() if _all(desk) else user.seats.filter(of=desk.party)
    changes = SeatChange.objects.filter(person=user).select_related("by", "seat")
    shown = {
        "person": user,
        "seats": [(one, _days(one)) for one in seats],
        "changes": changes if _all(desk) else changes.filter(seat__of=desk.party),
        "form": form or (SeatForm(record=desk.record) if _all(desk) else None),
        "parties": parties(desk) if _all(desk) else (),
        "all_of_them": _all(desk),
        "second_factor": has_second_factor(user),
        "now": desk.at,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "travaux/people/person.html", shown, status=status)


@require_POST
@open_to(SECRETARIAT)
def give(request: Asking, pk: int) -> HttpResponse:
    """Give a person one more seat."""
    desk = request.desk
    user, form = _one(desk, pk), SeatForm(request.POST, record=desk.record)
    if not form.is_valid():
        shown: HttpResponse = person(request, pk, form)
        return shown
    with desk.entering():
        seat = seating.give(user, form.cleaned_data["place"], by=desk.user, at=desk.at)
    messages.success(request, _("The seat is given, and they are told by mail."))
    _say_terms(request, seat)
    return redirect("person", user.pk)


@require_POST
@open_to(SECRETARIAT)
def redate(request: Asking, pk: int) -> HttpResponse:
    """Let a seat begin and end on other days."""
    seat = get_object_or_404(Seat, pk=pk)
    form = DaysForm(request.POST)
    form.is_valid()
    begins, ends = form.cleaned_data.get("begins"), form.cleaned_data.get("ends")
    if form.errors or (begins and ends and ends <= begins):
        messages.error(request, _("The days don't fit: write the first before the last."))
    else:
        with request.desk.entering():
            seating.redate(seat, begins, ends, by=request.desk.user, at=request.desk.at)
        messages.success(request, _("The days are changed."))
    return redirect("person", seat.user_id)


@require_POST
@open_to(SEATING)
def take_away(request: Asking, pk: int) -> HttpResponse:
    """Take a seat away from now on."""
    desk = request.desk
    seat = get_object_or_404(Seat, pk=pk)
    own = seat.kind == SeatKind.MEMBER and seat.of == desk.party
    if not _all(desk) and not own:
        raise Http404
    with desk.entering():
        seating.take_away(seat, by=desk.user, at=desk.at)
    messages.success(request, _("The seat is taken away. What was done from it stays explained."))
    return redirect("person", seat.user_id)


@require_POST
@open_to(SEATING)
def link(request: Asking, pk: int) -> HttpResponse:
    """Send a person once more how to come in."""
    user = _one(request.desk, pk)
    seats = user.seats.all() if _all(request.desk) else user.seats.filter(of=request.desk.party)
    seat = seats.first()
    if seat is not None:
        with request.desk.entering():
            seating.tell_given(seat)
        messages.success(request, _("The mail is on its way to %(email)s.") % {"email": user.email})
    return redirect("person", user.pk)


@require_POST
@open_to(SECRETARIAT)
def admission(request: Asking, pk: int) -> HttpResponse:
    """Suspend a person, or let them in again."""
    user, desk = _one(request.desk, pk), request.desk
    with desk.entering():
        if user.is_active:
            seating.suspend(user, by=desk.user, at=desk.at)
        else:
            seating.admit(user, by=desk.user, at=desk.at)
    said = _("They can sign in again.") if user.is_active else _("They can't sign in any more.")
    messages.success(request, said)
    return redirect("person", user.pk)


@require_POST
@open_to(SECRETARIAT)
def factor(request: Asking, pk: int) -> HttpResponse:
    """Take a person's second factors off."""
    user = _one(request.desk, pk)
    with request.desk.entering():
        seating.reset_second_factor(user, by=request.desk.user, at=request.desk.at)
    messages.success(request, _("The second factor is taken off. They set up another themselves."))
    return redirect("person", user.pk)


def _one(desk: Desk, pk: int) -> User:
    user: User = get_object_or_404(people_of(desk), pk=pk)
    return user


def _all(desk: Desk) -> bool:
    return desk.circle is Circle.SECRETARIAT


def _days(seat: Seat) -> DaysForm:
    """Give the form of a seat's days; the last day is the one before it is over."""
    ends = seat.ends and timezone.localtime(seat.ends) - timedelta(seconds=1)
    begins = seat.begins and timezone.localtime(seat.begins)
    initial = {
        "begins": begins.date().isoformat() if begins else "",
        "ends": ends.date().isoformat() if ends else "",
    }
    return DaysForm(initial=initial, auto_id=f"seat{seat.pk}_%s")


def _say_terms(request: Asking, seat: Seat) -> None:
    day = timezone.localdate(request.desk.at)
    for one in without_term(request.desk.record, seat, day):
        messages.warning(request, one.message)
