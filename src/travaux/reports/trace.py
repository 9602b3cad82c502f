"""The consolidation trace (P14): every change received, where it stands now, and why."""

from __future__ import annotations

from collections.abc import Mapping

from travaux.drafting.accounting import Account, Fate, Row, Verb
from travaux.drafting.bracketing import Names
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.reports.phrases import report_phrases
from travaux.reports.translation import place_in, reason_in
from travaux.texts import Dispute, Kind, Sign, Text, Unit, bare, pieces

COLUMNS = ("paragraph", "sponsors", "file", "place", "change", "fate", "why")


def trace(account: Account, printed: Text, names: Names) -> Text:
    """Give the account as a table: new paragraph, sponsors, source, what became of it, why."""
    said = report_phrases(printed.language)
    heads = [said.paragraph, said.sponsors, said.source, said.change, said.fate, said.why]
    rows = [
        [paragraph, sponsors, f"{file}, {place}" if place else file, change, fate, why]
        for paragraph, sponsors, file, place, change, fate, why in trace_rows(
            account, printed, names
        )
    ]
    total = Unit("total", Kind.PARAGRAPH, sum_of(account, printed.language))
    units = titled(said.trace, [total, *table([heads, *rows], "t")])
    return Text(units, (), printed.language, cover=printed.cover)


def trace_rows(
    account: Account, printed: Text, names: Names
) -> list[tuple[str, str, str, str, str, str, str]]:
    """Give the rows with the columns of `COLUMNS`, in the order of the compiled text."""
    fates = fates_in(printed.language)
    numbers = full_labels(printed)
    units = {unit.id: unit for unit in printed.all_units()}
    return [
        (
            _paragraph(row, units, numbers),
            ", ".join(names(voice) for voice in row.sponsors),
            row.source or row.proposal,
            place_in(row.place, printed.language),
            _change(row),
            fates[row.fate],
            reason_in(row.why, printed.language),
        )
        for row in in_order(account, printed)
    ]


def in_order(account: Account, printed: Text) -> list[Row]:
    """Give the rows of an account in the order of the compiled text; those without a place last."""
    order = {unit.id: place for place, unit in enumerate(printed.all_units())}
    return sorted(account.rows, key=lambda row: order.get(row.unit, len(order)))


def fates_in(language: str) -> dict[Fate, str]:
    """Give what each fate is called in a language."""
    said = report_phrases(language)
    return {
        Fate.SHOWN: said.shown,
        Fate.MERGED: said.merged,
        Fate.WITHDRAWN: said.withdrawn,
        Fate.DECIDED: said.decided,
        Fate.PARKED: said.parked,
        Fate.UNPLACED: said.unplaced,
    }


def sum_of(account: Account, language: str) -> str:
    """Say the sum in a language: "recibido 12 = incluido 8 + unido 2 + retirado 1 + ..."."""
    names = fates_in(language)
    parts = (
        f"{name} {account.count(fate)}" for fate, name in names.items() if fate in account.fates
    )
    return f"{report_phrases(language).received} {account.received} = {' + '.join(parts)}"


def _paragraph(row: Row, units: Mapping[str, Unit], numbers: Mapping[str, str]) -> str:
    if row.unit not in units:
        return "—"
    if label := numbers.get(row.unit):
        return label
    words = units[row.unit].words
    begins = (_without_additions(words) or bare(words)).split()[:4]
    return f"{' '.join(begins)} …"


def _without_additions(words: str) -> str:
    """Give words without what is asked to be added: a paragraph goes by its words as issued."""
    kept: list[str] = []
    disputes: list[Dispute] = []
    for piece in pieces(words):
        if piece.sign is Sign.OPEN:
            disputes.append(piece.head.dispute)
        elif piece.sign is Sign.CLOSE:
            disputes = disputes[:-1]
        elif piece.sign is Sign.WORDS and Dispute.ADDITION not in disputes:
            kept.append(piece.value)
    return "".join(kept).strip()


def _change(row: Row) -> str:
    if row.verb is Verb.MODIFY and not (row.old and row.new):
        # One side alone doesn't say whether the words come or go.
        return f"MOD + {row.new}" if row.new else f"MOD − {row.old}"
    words = " → ".join(part for part in (row.old, row.new) if part)
    return f"{row.verb} {words}".strip()
