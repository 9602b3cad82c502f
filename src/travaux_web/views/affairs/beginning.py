"""The first steps of a dossier that is empty, or nearly so."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from travaux_web.desk import Desk
from travaux_web.seats import Circle


@dataclass(frozen=True, slots=True)
class First:
    """A first step: what it is, the form it is taken by, and whether it was taken."""

    words: str
    where: str
    taken: bool


def first_steps(desk: Desk) -> list[First]:
    """Give the first steps, for the secretariat alone and until the last of them is taken."""
    record = desk.record
    if desk.circle is not Circle.SECRETARIAT:
        return []
    steps = [
        (_("Open the dossier, with its title"), "open-dossier", record.opened is not None),
        (_("Register the group, and the body it reports to"), "register-body", record.bodies),
        (_("Set the rules that it works under"), "set-rules", record.rules),
        (_("Enter its mandate"), "give-mandate", record.mandates),
        (_("Open the series of its symbols"), "open-series", record.series),
        (_("Convene its first meeting"), "convene-meeting", record.meetings),
        (_("Register its first document"), "register-issue", record.issues),
        (_("Put a text on the table"), "table-text", record.tabled),
    ]
    told = [
        First(words, f"{reverse('act', args=[act])}?next={reverse('home')}", bool(held))
        for words, act, held in steps
    ]
    begun = record.tabled or all(one.taken for one in told)
    return [] if begun else told
