"""Who is bound: the instruments that a text cites, state by state, on a day (S24, P23).

It is data beside the text, and beside the statement that it concerns. It takes no side: each cell
says what a source tells of a state, and “unknown” where none tells.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from travaux.citations import Citation
from travaux.dates import When
from travaux.delegations import Names, Registry, in_order, standard_registry
from travaux.instruments import (
    Counted,
    Instrument,
    InstrumentKind,
    Status,
    StatusOn,
    StatusTable,
    status,
)
from travaux.record import Record
from travaux.record.instruments import instruments_of, table_of
from travaux.reports.bound_phrases import BoundPhrases, bound_phrases
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.reports.marking import table
from travaux.statements import Statement
from travaux.texts import Kind, Text, Unit

_ACROSS = 3  # instruments beside one another; a page takes no more
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Binding:
    """An instrument that is cited, how it is cited, and how each state stands to it.

    `written` are the citations as they are written, each once; `statuses` are by the states' codes.
    """

    instrument: Instrument
    written: tuple[str, ...]
    table: StatusTable | None
    statuses: Mapping[str, StatusOn]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is about: an issue, the states, the day; and the statement that it is beside."""

    issue: str
    states: tuple[str, ...]
    on: date
    statement: Statement | None = None


def bindings(
    record: Record, citations: Iterable[Citation], states: Sequence[str], on: date
) -> tuple[Binding, ...]:
    """Give the instruments that are cited, in order of first citation, and who is bound by each.

    Args:
        record: it holds the tables on who is bound.
        citations: those of the text.
        states: the codes of the states that are asked for.
        on: the day.
    """
    written: dict[str, dict[str, None]] = {}
    for one in citations:
        if one.instrument:
            written.setdefault(one.instrument, {})[one.written] = None
    return tuple(
        _binding(record, _instrument(record, code), tuple(forms), states, on)
        for code, forms in written.items()
    )


def unknown_named(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Give the names of instruments that no table knows, each once.

    What is no name ("the convention", "this resolution") is left out.
    """
    names = (one.named for one in citations if not one.instrument)
    return tuple(dict.fromkeys(name for name in names if name != name.lower()))


def _binding(
    record: Record,
    instrument: Instrument,
    written: tuple[str, ...],
    states: Sequence[str],
    on: date,
) -> Binding:
    held = table_of(record, instrument.code)
    found = {state: status(instrument, held, state, on) for state in states}
    return Binding(instrument, written, held, found)


def _instrument(record: Record, code: str) -> Instrument:
    """Give an instrument by its code; a resolution that no table holds goes by its symbol."""
    held = instruments_of(record).of(code)
    return held or Instrument(code, InstrumentKind.RESOLUTION, Names(code), symbol=code)


def bound(
    record: Record,
    asked: Asked,
    citations: Sequence[Citation],
    language: str = "",
    registry: Registry | None = None,
) -> Text:
    """Give the page on who is bound by what a text cites.

    Args:
        record: what is known.
        asked: which issue, states, day and statement.
        citations: those of the text, and of the statement.
        language: the dossier's, if left out; English where there are no words in it.
        registry: the states by their names.
    """
    spoken = language or record.language
    say, states = bound_phrases(spoken), registry or standard_registry()
    found = bindings(record, citations, asked.states, asked.on)
    view = _View(record, asked, spoken, say, states, found, unknown_named(citations))
    return Text((*_head(view), *_cited(view), *_states(view), *_legend(view)), language=spoken)


def bound_csv(
    record: Record, asked: Asked, citations: Sequence[Citation], registry: Registry | None = None
) -> bytes:
    """Give the same as rows for a worksheet: one for each instrument and state.

    Codes and dates stand as the record keeps them, and statuses in English.
    """
    out, names = io.StringIO(), registry or standard_registry()
    rows = csv.writer(out)
    rows.writerow(CSV_HEAD)
    for one in bindings(record, citations, asked.states, asked.on):
        for state, found in one.statuses.items():
            rows.writerow(_cells(one, state, names.of(state).name(), found, asked.on))
    return out.getvalue().encode("utf-8-sig")


CSV_HEAD = (
    "instrument", "kind", "state", "name", "on", "status", "act", "date", "effective", "in force",
    "doubt", "source", "as of",
)  # fmt: skip


def _cells(one: Binding, state: str, name: str, found: StatusOn, on: date) -> Iterator[str]:
    act, force = found.action, {True: "yes", False: "no", None: ""}[found.in_force]
    yield from (one.instrument.code, one.instrument.kind.value, state, name, on.isoformat())
    yield from (found.status.value, act.kind.value if act else "")
    yield from (str(day) if day else "" for day in (act and act.when, act and act.effective))
    yield from (force, found.doubt.value)
    yield from (one.table.source, str(one.table.as_of)) if one.table else ("", "")


@dataclass(frozen=True, slots=True)
class _View:
    """What is printed, in a language."""

    record: Record
    asked: Asked
    language: str
    say: BoundPhrases
    registry: Registry
    bindings: tuple[Binding, ...]
    unknown: tuple[str, ...]

    def date(self, when: When | None) -> str:
        return spelled(when, self.language) if when else _NOTHING


def _head(view: _View) -> Iterator[Unit]:
    say, asked = view.say, view.asked
    yield Unit("title", Kind.TITLE, say.title.format(asked.issue))
    yield Unit("day", Kind.PARAGRAPH, say.on.format(view.date(When.on(asked.on))))
    yield Unit("data", Kind.PARAGRAPH, say.data)
    if asked.statement:
        party = called(view.record, asked.statement.party, view.language, view.registry)
        yield Unit("beside", Kind.PARAGRAPH, say.beside.format(party))
        for number, words in enumerate(asked.statement.words.split("\n\n")):
            yield Unit(f"statement.{number}", Kind.PARAGRAPH, f"“{words.strip()}”")


def _cited(view: _View) -> Iterator[Unit]:
    say = view.say
    yield Unit("heading:instruments", Kind.HEADING, say.instruments)
    if view.bindings:
        rows = [_row(view, one) for one in view.bindings]
        yield from table((say.heads, *rows), "instruments")
    elif not view.unknown:
        yield Unit("none", Kind.PARAGRAPH, say.none_cited)
    for number, name in enumerate(view.unknown):
        yield Unit(f"unknown.{number}", Kind.PARAGRAPH, say.unknown_named.format(f"“{name}”"))


def _row(view: _View, one: Binding) -> tuple[str, ...]:
    say, instrument = view.say, one.instrument
    source = say.statuses[Status.NO_PARTIES]
    if instrument.kind.has_parties:
        held = one.table
        as_of = view.date(held.as_of) if held else ""
        source = say.as_of.format(held.source, as_of) if held else say.no_table
    return (
        instrument.name(view.language),
        say.kinds[instrument.kind],
        view.date(instrument.in_force),
        "; ".join(f"“{words}”" for words in one.written),
        source,
    )


def _states(view: _View) -> Iterator[Unit]:
    """Give a row for each state; as many instruments beside one another as a page takes.

    Those that have no parties stand in the table of instruments alone.
    """
    treaties = [one for one in view.bindings if one.instrument.kind.has_parties]
    if not treaties:
        return
    yield Unit("heading:states", Kind.HEADING, view.say.states)
    parties = [view.registry.of(code) for code in view.asked.states]
    ordered = in_order(parties, view.language)
    for first in range(0, len(treaties), _ACROSS):
        across = treaties[first : first + _ACROSS]
        head = (view.say.state, *(one.instrument.name(view.language) for one in across))
        rows = [
            (
                state.name(view.language),
                *(told(one.statuses[state.code], view.language) for one in across),
            )
            for state in ordered
        ]
        yield from table((head, *rows), f"states.{first}")


def told(found: StatusOn, language: str) -> str:
    """Say how a state stands, and what made it so: "party (ratification, April 3, 1982)"."""
    say = bound_phrases(language)
    more = [*_by(found, language)]
    if found.doubt:
        more.append(say.doubts[found.doubt])
    if found.last and found.last.on:
        day = spelled(When.on(found.last.on), language)
        more.append(say.last.format(day, told(found.last, language)))
    if found.in_force is False and found.action:
        more.append(say.not_in_force)
    said = say.statuses[found.status]
    return f"{said} ({'; '.join(more)})" if more else said


def _by(found: StatusOn, language: str) -> Iterator[str]:
    """Say by which act, when it was done, and from when it counts where that is told."""
    say, act = bound_phrases(language), found.action
    if act is None:
        return
    when = spelled(act.when, language) if act.when else ""
    yield ", ".join(filter(None, (say.acts[act.kind], when)))
    if found.counted is Counted.EFFECTIVE and act.effective and act.effective != act.when:
        yield say.since.format(spelled(act.effective, language))
    yield from dict.fromkeys(say.acts[one.kind] for one in found.declared)


def _legend(view: _View) -> Iterator[Unit]:
    """Say how the table is read, and what a source can't tell."""
    say = view.say
    yield Unit("heading:legend", Kind.HEADING, say.reading)
    silent = [one for one in view.bindings if one.table and not one.table.tells_leaving]
    names = "; ".join(one.instrument.name(view.language) for one in silent)
    lines = (*say.legend, *([say.cannot_tell_leaving.format(names)] if silent else []))
    for number, words in enumerate(lines):
        yield Unit(f"legend.{number}", Kind.PARAGRAPH, words)
