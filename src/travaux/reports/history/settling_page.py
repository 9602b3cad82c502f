"""The consolidation trace: how one issue became the next, in four columns (P14).

Below it stands what became of all that was asked, with the sum to the last change (S15, S17).
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.delegations import Registry
from travaux.languages import figure
from travaux.record import Record
from travaux.reports.history.settling import Outcome, Row, Settled
from travaux.reports.history.telling import Telling
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, Unit
from travaux.texts.signs import BREAK

_NONE = "–"


def settling_page(
    record: Record, settled: Settled, language: str = "", registry: Registry | None = None
) -> Text:
    """Give the page on how an issue became the next.

    Args:
        record: who decided and asked.
        settled: what there is to tell.
        language: that of the page; the dossier's if left out.
        registry: who the delegations are.
    """
    telling = Telling.of(record, language, registry)
    said = telling.said
    title = said.trace_title.format(settled.earlier, settled.later)
    about = said.trace_about.format(settled.later, settled.earlier)
    rows = [_row(telling, row, settled.before) for row in settled.rows]
    units = [
        Unit("about", Kind.PARAGRAPH, about),
        *table((said.trace_heads, *rows), "row"),
        *_fates(telling, settled),
    ]
    return Text(titled(title, units), language=telling.language)


def _row(telling: Telling, row: Row, before: Text) -> tuple[str, str, str, str]:
    numbers = full_labels(before)
    label = telling.called(row.unit, {row.unit.id: row.label}) if row.unit else _NONE
    sources = ", ".join(telling.called(before.unit(one), numbers) for one in row.sources)
    done = BREAK.join(f"{words[:1].upper()}{words[1:]}" for words in _done(telling, row, before))
    who = telling.names(sorted(row.parties, key=telling.name))
    return label, who or _NONE, sources or _NONE, done


def _done(telling: Telling, row: Row, before: Text) -> Iterator[str]:
    """Say what was done with a paragraph and why, decision by decision."""
    said = telling.said
    if row.unit is None:
        yield said.went
    elif not row.sources:
        yield said.is_new
    elif not row.changed:
        yield said.as_it_stood
    elif not row.rulings:
        yield said.text_of
    for ruling in row.rulings:
        yield f"{telling.stands(ruling.bracket, before)}; {telling.wordings(ruling.bracket)}. " + (
            telling.decision(ruling)
        )
    for bracket in row.open:
        yield f"{telling.stands(bracket, before)}; {telling.wordings(bracket)}. {said.went_open}."


def _fates(telling: Telling, settled: Settled) -> Iterator[Unit]:
    said = telling.said
    yield Unit("fates", Kind.HEADING, said.fates_title.format(settled.earlier))
    counts = settled.counts
    if not counts:
        yield Unit("fates.none", Kind.PARAGRAPH, said.no_proposals)
        return
    parts = [f"{said.fates[fate]} {figure(n, telling.language)}" for fate, n in counts.items()]
    received = figure(len(settled.outcomes), telling.language)
    yield Unit("fates.sum", Kind.PARAGRAPH, said.received.format(received, " + ".join(parts)))
    rows = [_outcome(telling, one) for one in settled.outcomes]
    yield from table((said.fates_heads, *rows), "fate")


def _outcome(telling: Telling, one: Outcome) -> tuple[str, str, str, str]:
    number = "" if one.number is None else f", {one.number + 1}"
    told = [telling.said.fates[one.fate], one.ruling]
    fate = f"{', '.join(filter(None, told))}. {one.why}".strip()
    who = telling.names(one.proposal.parties) or telling.said.nobody
    return f"{one.proposal.id}{number}", who, telling.place(one.proposal.source, one.place), fate
