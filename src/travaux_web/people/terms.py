"""Seats of officers beside the terms on record: where one has no other, somebody has to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from travaux.bodies import Office
from travaux.delegations.registry import folded
from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux.record.people import officers
from travaux_web.models import Seat, SeatKind
from travaux_web.models.people import BUREAU


def out_of_step(record: Record, seats: Iterable[Seat], day: date) -> Iterator[Finding]:
    """Give what doesn't fit on a day: officers' seats without a term, and terms without a seat."""
    sitting = [one for one in seats if one.kind in BUREAU]
    for seat in sitting:
        yield from without_term(record, seat, day)
    for body in record.bodies.values():
        for one in officers(record, body.code, day) or ():
            taken = any(one.term.office == at.kind and body.code == at.of for at in sitting)
            if not taken and one.term.office in SeatKind.values:
                given = {
                    "name": one.person.name,
                    "office": SeatKind(one.term.office.value).label,
                    "body": body.code,
                }
                said = _("%(name)s is %(office)s of %(body)s on record, and nobody has the seat.")
                yield Finding(Severity.NOTE, "term-without-seat", body.code, said % given)


def without_term(record: Record, seat: Seat, day: date) -> Iterator[Finding]:
    """Tell where an officer's seat has no term on record on a day, or that of somebody else."""
    if seat.kind not in BUREAU:
        return
    held = [
        one for one in officers(record, seat.of, day) or () if one.term.office == Office(seat.kind)
    ]
    given = {
        "name": str(seat.user),
        "office": SeatKind(seat.kind).label,
        "body": seat.of,
        "day": day.isoformat(),
    }
    if not held:
        said = _(
            "%(name)s sits as %(office)s of %(body)s, and the record shows nobody in that office "
            "on %(day)s. Enter the election on record, or take the seat away."
        )
        yield Finding(Severity.WARNING, "seat-without-term", str(seat.user), said % given)
    elif all(folded(one.person.name) != folded(seat.user.name) for one in held):
        given["held"] = ", ".join(one.person.name for one in held)
        said = _("%(name)s sits as %(office)s of %(body)s; on record it is %(held)s.")
        yield Finding(Severity.NOTE, "seat-of-another", str(seat.user), said % given)
