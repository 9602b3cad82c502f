"""Pictures of a text that is negotiated, each with its figures in a table beside it (P15)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from travaux.drafting.conventions import convention
from travaux.record.tabled import is_tabled
from travaux.render.html import body
from travaux.reports.cosponsorship import clustered, cosponsorship
from travaux.reports.counts import CountedIssue, counts_page
from travaux.reports.openness import openness
from travaux.workspace.counting import counted_issues
from travaux.workspace.picturing import burn_down_of, cosponsors_of, heat_strip_of
from travaux_web.desk import Asking, Desk
from travaux_web.seats import ROOM, open_to
from travaux_web.views.record.answers import absent

_NAMES: Mapping[str, Promise] = {
    "burn-down": gettext_lazy("How open the text was, issue by issue and meeting by meeting"),
    "heat-strip": gettext_lazy("Where the text is open"),
    "co-sponsors": gettext_lazy("Who asks together with whom"),
}


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture with its name, and its figures: as rows, or as a page of their own."""

    kind: str
    name: Promise
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[object]] = ()
    page: SafeString | str = ""
    language: str = ""  # of the first cells of its rows, where they quote the text


@open_to(ROOM)
def pictures(request: Asking, issue: str) -> HttpResponse:
    """Show the pictures of a text, for those who see who asks for what."""
    desk = request.desk
    if not is_tabled(desk.record, issue):
        return absent(request)
    figures: Mapping[str, Callable[[Desk, str], Pictured]] = {
        "burn-down": _counts,
        "heat-strip": _open_places,
        "co-sponsors": _together,
    }
    made = [make(desk, issue) for make in figures.values()]
    return render(request, "travaux/record/pictures.html", {"issue": issue, "pictures": made})


@open_to(ROOM)
def picture(request: Asking, issue: str, kind: str) -> HttpResponse:
    """Draw a picture of a text."""
    desk = request.desk
    if kind not in _NAMES or not is_tabled(desk.record, issue):
        return absent(request)
    night = desk.night(issue)
    match kind:
        case "burn-down":
            drawn = burn_down_of(_rows(desk, issue), desk.language)
        case "heat-strip":
            drawn = heat_strip_of(night.text(convention("inline")), desk.language)
        case _:
            drawn = cosponsors_of(night.compilation, night.naming, desk.language)
    return HttpResponse(drawn, content_type="image/svg+xml")


def _rows(desk: Desk, issue: str) -> tuple[CountedIssue, ...]:
    """Count a text from the entries that they may see, and from no others."""
    held = desk.held
    return held.once(
        ("counts", issue, desk.language),
        lambda: counted_issues(held.dossier, held.record, issue, desk.language, held.entries),
    )


def _counts(desk: Desk, issue: str) -> Pictured:
    page = body(counts_page(_rows(desk, issue), desk.language))
    return Pictured("burn-down", _NAMES["burn-down"], page=mark_safe(page))  # noqa: S308 - ours


def _open_places(desk: Desk, issue: str) -> Pictured:
    text = desk.night(issue).text(convention("inline"))
    rows = [
        (one.number or one.begins, one.section, one.counts.words, one.counts.bracketed_words)
        for one in openness(text)
    ]
    columns = (_("Paragraph"), _("Under"), _("Words"), _("Words in brackets"))
    return Pictured("heat-strip", _NAMES["heat-strip"], columns, rows, language=text.language)


def _together(desk: Desk, issue: str) -> Pictured:
    night = desk.night(issue)
    found = clustered(cosponsorship(night.compilation, night.naming))
    rows = [
        (found.names[one], found.readings[one], _partners(found.names, found.together, one))
        for one in found.parties
    ]
    columns = (_("Delegation"), _("Asks for"), _("Together with"))
    return Pictured("co-sponsors", _NAMES["co-sponsors"], columns, rows)


def _partners(names: Mapping[str, str], together: Mapping[tuple[str, str], int], party: str) -> str:
    found = {
        (set(pair) - {party}).pop(): count for pair, count in together.items() if party in pair
    }
    return ", ".join(f"{names[one]} ({count})" for one, count in found.items())
