"""Allotting: series of symbols, what they share a counter with, and the next symbol (S5, P2–P4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from travaux.documents import Series, symbol_of
from travaux.events import SeriesOpened, SymbolAllotted
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.counters import next_number, series_of, stem
from travaux.symbols import Scheme, Symbol, parse, printed

_ONE_SERIES = Row("a path and a kind belong to one series", "P2")
_YEAR = Row("a symbol bears the year in which its number is allotted", "P3")


class Modification(StrEnum):
    """What is to follow an issue under the same symbol."""

    REVISION = "revision"
    ADDENDUM = "addendum"
    CORRIGENDUM = "corrigendum"


_NEXT: Mapping[Modification, Callable[[Symbol], Symbol]] = {
    Modification.REVISION: Symbol.revised,
    Modification.ADDENDUM: Symbol.continued,
    Modification.CORRIGENDUM: Symbol.corrected,
}


@act
def open_series(
    floor: Floor,
    path: str,
    body: str,
    kind: str = "",
    id: str = "",
    counter: str = "",
    first: int = 1,
    yearly: bool = False,
    scheme: Scheme = Scheme.OAS,
) -> Acted:
    """Open a series of symbols, or change its settings (P2).

    `path` is what stands before the number ("CAJP/GT/TM"), `kind` the kind within it ("doc", "OD").
    `counter` names the series that it counts together with, or the counter itself ("Council
    meetings"). `first` is the number that it begins with. Numbers run on over the years, unless
    `yearly` is true. `id` is what the series is called; its path and kind unless said.
    """
    shared = floor.record.series.get(counter)
    named = id or "/".join(filter(None, (path, kind)))
    series = Series(
        named,
        floor.body(body).code,
        path,
        kind,
        scheme,
        shared.counts_in if shared else counter,
        first,
        yearly,
    )
    parse(printed(series.symbol(first, floor.today.year)))  # says what is wrong with the path
    for other in floor.record.series.values():
        if other.id != named and stem(other) == stem(series):
            said = f"using series {other.id}, or another path or kind"
            raise NotAllowed(f"opening series {named}", _ONE_SERIES, said)
    return done(SeriesOpened(series))


@act
def allot_symbol(floor: Floor, series: str, year: int | None = None, purpose: str = "") -> Acted:
    """Give out the next symbol of a series, before the document is there (S5).

    `series` is its id or its path. `year` is that of the act unless said; `purpose` says for what.
    The number follows the highest that the series, and those it counts together with, ever had.
    """
    of = _series(floor, series)
    bears = floor.today.year if year is None else year
    symbol = of.symbol(next_number(floor.record, of, bears), bears)
    if parse(printed(symbol)) != symbol:
        raise NotAllowed(f"a symbol for the year {bears}", _YEAR, "a year in four figures")
    return done(SymbolAllotted(printed(symbol), of.id, purpose))


@act
def allot_next_issue(
    floor: Floor, document: str, modification: Modification, purpose: str = ""
) -> Acted:
    """Give out the symbol of a document's next revision, addendum or corrigendum (P4).

    `document` is any issue of it: a revision follows the last one that there is, or that another
    implies; an addendum or a corrigendum is to the very issue that is named.
    """
    symbol = symbol_of(floor.id_of(document))
    known = _known(floor, symbol) if symbol else frozenset()
    if symbol is None or symbol.key not in known:
        raise NotOnRecord("document with a symbol", document, floor.record.issues)
    following = _NEXT[modification](symbol)
    while following.key in known:
        following = _NEXT[modification](following)
    of = series_of(floor.record, symbol)
    return done(SymbolAllotted(printed(following), of.id if of else "", purpose))


def _series(floor: Floor, written: str) -> Series:
    """Find a series by its id, or by its path if no other series has that."""
    if found := floor.record.series.get(written):
        return found
    bearing = [one for one in floor.record.series.values() if one.path == written.strip()]
    if len(bearing) != 1:
        raise NotOnRecord("series", written, floor.record.series)
    return bearing[0]


def _known(floor: Floor, symbol: Symbol) -> frozenset[tuple[object, ...]]:
    """Give the keys of all issues of a document that are registered, allotted or implied."""
    found: set[tuple[object, ...]] = set()
    for written in (*floor.record.issues, *floor.record.allotted):
        other = symbol_of(written)
        if other and other.work.key == symbol.work.key:
            found |= {other.key, *(before.key for before in other.implied())}
    return frozenset(found)
