"""The list of people: who has which seat, and what doesn't fit the record."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from travaux_web.desk import Asking, Desk
from travaux_web.models import Seat, SeatKind, User
from travaux_web.models.people import DELEGATES
from travaux_web.people.terms import out_of_step
from travaux_web.seats import SECRETARIAT, Circle, open_to

SEATING = SECRETARIAT | {Circle.HEAD}  # a head sees to the delegation's own members
STATES = {
    "": _("with a seat"),
    "over": _("whose seat is over"),
    "suspended": _("suspended"),
    "all": _("all"),
}
A_PAGE = 50


def people_of(desk: Desk) -> QuerySet[User]:
    """Give the people that a seat may see: a head, those of the delegation."""
    if desk.circle is Circle.SECRETARIAT:
        return User.objects.all()
    return User.objects.filter(seats__of=desk.party, seats__kind__in=DELEGATES).distinct()


@open_to(SEATING)
def people(request: Asking) -> HttpResponse:
    """List people, found by name, address, delegation or kind of seat."""
    desk = request.desk
    words, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    state = request.GET.get("state", "")
    found = _found(people_of(desk), desk, words, kind, state)
    page = Paginator(found.prefetch_related("seats"), A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "words": words,
        "kind": kind,
        "state": state,
        "states": STATES,
        "kinds": SeatKind.choices,
        "all_of_them": desk.circle is Circle.SECRETARIAT,
        "now": desk.at,
        "out_of_step": _out_of_step(desk),
    }
    return render(request, "travaux/people/list.html", shown)


def _found(people: QuerySet[User], desk: Desk, words: str, kind: str, state: str) -> QuerySet[User]:
    seats = Seat.objects.filter(user__isnull=False).in_force(desk.at)
    if desk.circle is not Circle.SECRETARIAT:
        seats = seats.filter(of=desk.party)
    if kind:
        people = people.filter(seats__kind=kind)
    if words:
        named = Q(name__icontains=words) | Q(email__icontains=words) | Q(seats__of__iexact=words)
        people = people.filter(named)
    if state == "suspended":
        people = people.filter(is_active=False)
    elif state == "over":
        people = people.filter(is_active=True).exclude(seats__in=seats)
    elif state != "all":
        people = people.filter(seats__in=seats)
    return people.distinct().order_by("name", "pk")


def _out_of_step(desk: Desk) -> list[object]:
    if desk.circle is not Circle.SECRETARIAT:
        return []
    seats = Seat.objects.filter(user__isnull=False).in_force(desk.at).select_related("user")
    return list(out_of_step(desk.record, seats, timezone.localdate(desk.at)))
