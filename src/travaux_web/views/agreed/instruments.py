"""Instruments: what they are, whom they bind on a day, and where they are cited (P23, S24)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from travaux.dates import InvalidDate, When
from travaux.delegations import in_order, standard_registry
from travaux.errors import TravauxError
from travaux.instruments import Instrument, StatusTable
from travaux.instruments.known import spellings
from travaux.precedents import Holding
from travaux.precedents.words import keys
from travaux.procedure.floor import NotOnRecord
from travaux.record.instruments import instruments_of, status_of, table_of
from travaux.reports.bound import told
from travaux.reports.bound_phrases import bound_phrases
from travaux.workspace.bound import states_of
from travaux_web.desk import Asking, Desk
from travaux_web.desk.library import library_for
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.agreed.citing import citing

LANGUAGES = ("en", "es", "fr", "pt")


@dataclass(frozen=True, slots=True)
class Row:
    """An instrument in the list."""

    instrument: Instrument
    name: str
    kind: str
    table: StatusTable | None


@open_to(EVERYBODY)
def instruments(request: Asking) -> HttpResponse:
    """List the instruments: the well-known ones, and those that were entered here."""
    desk, asked = request.desk, request.GET.get("q", "")
    words = keys(asked[:200])
    every = sorted(_rows(desk), key=lambda one: one.name.casefold())
    found = [one for one in every if _named(one.instrument, words)]
    shown = {"found": found, "asked": asked, "every": len(every)}
    return render(request, "travaux/agreed/instruments.html", shown)


def _rows(desk: Desk) -> Iterator[Row]:
    kinds = bound_phrases(desk.language).kinds
    for one in instruments_of(desk.record):
        name, table = one.name(desk.language), table_of(desk.record, one.code)
        yield Row(one, name, kinds[one.kind], table)


def _named(one: Instrument, words: list[str]) -> bool:
    called = " ".join(keys(" ".join((*spellings(one), one.symbol))))
    return all(word in called for word in words)


def instrument_on_record(desk: Desk, code: str) -> Instrument:
    """Give an instrument by its code.

    Raises:
        NotOnRecord: none bears it.
    """
    table = instruments_of(desk.record)
    found = table.of(code)
    if found is None:
        raise NotOnRecord("instrument", code, (one.code for one in table))
    return found


def day_asked(desk: Desk, written: str) -> tuple[date, str]:
    """Read the day that is asked for, today if none is; and what is wrong with it."""
    if not written.strip():
        return desk.at.date(), ""
    try:
        read = When.read(written.strip())
    except InvalidDate as fault:
        return desk.at.date(), str(fault)
    return read.latest or desk.at.date(), ""


@open_to(EVERYBODY)
def instrument(request: Asking, instrument: str) -> HttpResponse:
    """Show an instrument, how states stand to it on a day, and where it is cited."""
    desk = request.desk
    found = instrument_on_record(desk, instrument)
    code = found.code
    on, wrong = day_asked(desk, request.GET.get("on", ""))
    table = table_of(desk.record, code)
    shown: dict[str, Any] = {
        "instrument": found,
        "name": found.name(desk.language),
        "names": [(one, name) for one in LANGUAGES if (name := getattr(found.names, one, ""))],
        "kind": bound_phrases(desk.language).kinds[found.kind],
        "articles": {"roman": "I, II, III …", "arabic": "1, 2, 3 …"}.get(found.articles, ""),
        "table": table,
        "on": on,
        "asked": request.GET.get("on", ""),
        "wrong": wrong,
        "states": [] if wrong else list(_states(desk, found, on)),
        "cited": citing(desk, code),
        "holding": _held(desk, found),
    }
    return render(request, "travaux/agreed/instrument.html", shown)


def _states(desk: Desk, instrument: Instrument, on: date) -> Iterator[tuple[str, str]]:
    """Give each member state's name, and how it stands to the instrument on a day."""
    if not instrument.kind.has_parties:
        return
    registry, record = standard_registry(), desk.record
    named = next((one for one in record.issues.values() if one.symbol), None)
    codes = dict.fromkeys(states_of(record, named, registry) if named else ())
    for one in in_order([registry.of(code) for code in codes], desk.language):
        found = status_of(record, instrument, one.code, on)
        yield one.name(desk.language), told(found, desk.language)


def _held(desk: Desk, instrument: Instrument) -> Holding | None:
    """Give the instrument's own words in the library, where it holds them."""
    try:
        with library_for(desk.audience) as shelf:
            own = {instrument.code, instrument.symbol} - {""}
            return next((one for one in shelf.holdings() if one.id in own), None)
    except TravauxError:
        return None  # no library, or one that the library's own pages tell of
