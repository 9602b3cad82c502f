"""The entries of the record in sentences, as of any day, with where they are from (S32, S33)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from travaux.dates import InvalidDate
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.events import Event, Recorded
from travaux.record import Record
from travaux.record.people import party_named
from travaux.record.traces import named
from travaux.reports.calling import called
from travaux.reports.terms import terms
from travaux.sources import Source
from travaux_web.desk import Asking, Desk
from travaux_web.forms.acts.wording import choice_label
from travaux_web.index.question import day_of
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.kinds import entry_kind
from travaux_web.views.record.telling import Told, told

_PAGE = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as it is shown: what it says, who entered it and when, and where it is from."""

    position: int
    at: datetime
    by: str
    told: Told
    sources: tuple[Source, ...]
    struck: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What narrows a list of entries: kind of event, party, and on which days they were entered."""

    kind: str = ""
    party: str = ""
    since: str = ""
    until: str = ""

    def takes(self, one: Recorded) -> bool:
        """Tell whether an entry belongs to the list."""
        return (
            one.event is not None
            and (not self.kind or type(one.event).__name__ == self.kind)
            and (not self.since or one.at[:10] >= self.since)
            and (not self.until or one.at[:10] <= self.until)
            and (not self.party or self.party in _parties(one))
        )


def shown_entry(one: Recorded, desk: Desk) -> Shown:
    """Give an entry as it is shown."""
    record, said = desk.record, terms(desk.language)
    by = called(record, one.by.of, desk.language) if one.by.of else ""
    office = said.officer(one.by.office) if one.by.office else ""
    role = office or ("" if by else choice_label(one.by.role))
    return Shown(
        one.position,
        datetime.fromisoformat(one.at),
        ", ".join(filter(None, (role, by))),
        told(desk, one.event),
        one.sources,
        record.struck.get(one.position, ""),
    )


@open_to(EVERYBODY)
def entries(request: Asking) -> HttpResponse:
    """List the entries that somebody may see, as the record was on any day."""
    held, asked = request.desk.held, request.GET
    narrowed, wrong = _narrowed(asked, held.record)
    found = [one for one in held.entries if narrowed.takes(one)]
    if asked.get("order") != "oldest":
        found.reverse()
    page = Paginator(found, _PAGE).get_page(asked.get("page"))
    shown = {
        "asked": asked,
        "wrong": wrong,
        "page": page,
        "entries": [shown_entry(one, request.desk) for one in page],
        "kinds": sorted(_kinds(held.entries).items(), key=lambda one: one[1]),
        "any_discrepancies": bool(held.record.discrepancies),
    }
    return render(request, "travaux/record/entries.html", shown)


def _narrowed(asked: Mapping[str, str], record: Record) -> tuple[Narrowed, str]:
    party = asked.get("party", "").strip()
    try:
        since, until = day_of(asked.get("since", "")), day_of(asked.get("until", ""), last=True)
        code = party_named(record, party, standard_registry()) if party else ""
    except (InvalidDate, UnknownDelegation) as fault:
        return Narrowed(), str(fault)
    return Narrowed(
        asked.get("kind", ""),
        code,
        since.isoformat() if since else "",
        until.isoformat() if until else "",
    ), ""


def _kinds(listed: Sequence[Recorded]) -> dict[str, str]:
    names = {type(one.event).__name__ for one in listed if one.event is not None}
    return {name: entry_kind(name) for name in names}


def _parties(one: Recorded) -> Iterator[str]:
    """Give every code and id that an entry names, and who made it."""
    yield one.by.of
    if isinstance(one.event, Event):
        yield from (words for _, words in named(one.event))


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something odd in the sources: what it is, its remedy, and how it was resolved."""

    id: str
    finding: str
    remedy: str
    resolution: str
    settled: bool
    left_open: bool
    position: int
    sources: tuple[Source, ...]


@open_to(EVERYBODY)
def discrepancies(request: Asking) -> HttpResponse:
    """List what is inconsistent or uncertain in the sources, with how it was resolved."""
    record = request.desk.record
    found = []
    for name, one in record.discrepancies.items():
        end, position = record.settled.get(name), record.discrepancies.first(name)
        resolution = end.resolution if end else ""
        found.append(
            Discrepancy(
                name,
                one.finding,
                one.remedy,
                resolution,
                end is not None,
                bool(end and end.left_open),
                position,
                record.sources.get(position, ()),
            )
        )
    return render(request, "travaux/record/discrepancies.html", {"discrepancies": found})
