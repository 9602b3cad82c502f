"""The consolidation trace (P14): every change received, where it stands now, and why."""

from __future__ import annotations

from collections.abc import Callable

from travaux.drafting.accounting import Account, Fate, Row
from travaux.numbering import labels
from travaux.reports.marking import table, titled
from travaux.reports.phrases import report_phrases
from travaux.texts import Kind, Text, Unit, bare

COLUMNS = ("paragraph", "sponsors", "file", "place", "change", "fate", "why")


def trace(account: Account, printed: Text, names: Callable[[str], str]) -> Text:
    """Give the account as a table: new paragraph, sponsors, source, what became of it, why."""
    said = report_phrases(printed.language)
    heads = [said.paragraph, said.sponsors, said.source, said.change, said.fate, said.why]
    rows = [
        [paragraph, sponsors, f"{file}, {place}" if place else file, change, fate, why]
        for paragraph, sponsors, file, place, change, fate, why in trace_rows(
            account, printed, names
        )
    ]
    total = Unit("total", Kind.PARAGRAPH, account.sentence())
    units = titled(said.trace, [total, *table([heads, *rows], "t")])
    return Text(units, (), printed.language, cover=printed.cover)


def trace_rows(
    account: Account, printed: Text, names: Callable[[str], str]
) -> list[tuple[str, str, str, str, str, str, str]]:
    """Give the rows with the columns of `COLUMNS`, in the order of the compiled text."""
    said = report_phrases(printed.language)
    fates = {
        Fate.SHOWN: said.shown,
        Fate.MERGED: said.merged,
        Fate.WITHDRAWN: said.withdrawn,
        Fate.UNPLACED: said.unplaced,
    }
    numbers = labels(printed)
    order = {unit.id: place for place, unit in enumerate(printed.all_units())}
    rows = sorted(account.rows, key=lambda row: order.get(row.unit, len(order)))
    return [
        (
            _paragraph(row, printed, numbers, order),
            ", ".join(names(voice) for voice in row.sponsors),
            row.source or row.proposal,
            row.place,
            _change(row),
            fates[row.fate],
            row.why,
        )
        for row in rows
    ]


def _paragraph(row: Row, printed: Text, numbers: dict[str, str], order: dict[str, int]) -> str:
    if row.unit not in order:
        return "—"
    unit = list(printed.all_units())[order[row.unit]]
    return numbers.get(row.unit) or f"{' '.join(bare(unit.words).split()[:4])} …"


def _change(row: Row) -> str:
    words = " → ".join(part for part in (row.old, row.new) if part)
    return f"{row.verb} {words}".strip()
