"""Comparative tables of two and three columns, as committees ask for them (P12, [20])."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from travaux.drafting.accounting import Account
from travaux.drafting.compilation import Compilation
from travaux.numbering import labels
from travaux.reports.marking import table, titled
from travaux.reports.phrases import report_phrases
from travaux.reports.translation import place_in
from travaux.texts import Text, Unit


def two_columns(compilation: Compilation, printed: Text) -> Text:
    """Put the text as issued beside the compiled text, paragraph by paragraph.

    `printed` is the compiled text in a house's convention.
    """
    said = report_phrases(compilation.base.language)
    rows = [[issued, compiled] for _, issued, compiled in _pairs(compilation, printed)]
    return _report(printed, said.two_columns, [[said.base, said.compiled], *rows])


def three_columns(
    compilation: Compilation, printed: Text, account: Account, naming: Callable[[str], str]
) -> Text:
    """Add a column: who asks for each change, and in parentheses the file and its place there."""
    said = report_phrases(compilation.base.language)
    sources: dict[str, dict[str, list[str]]] = {}
    for row in account.rows:
        if row.unit:
            who = ", ".join(naming(voice) for voice in row.sponsors)
            place = f"{row.source}, {place_in(row.place, printed.language)}"
            sources.setdefault(row.unit, {}).setdefault(who, []).append(place)
    rows = [
        [issued, compiled, _asked(sources.get(unit, {}))]
        for unit, issued, compiled in _pairs(compilation, printed)
    ]
    return _report(printed, said.three_columns, [[said.base, said.compiled, said.asks], *rows])


def _asked(sources: Mapping[str, Sequence[str]]) -> str:
    """Give each who with the places in parentheses; places alone where nobody asks any more."""
    found = ((who, "; ".join(dict.fromkeys(places))) for who, places in sources.items())
    return "; ".join(f"{who} ({places})" if who else places for who, places in found)


def _pairs(compilation: Compilation, printed: Text) -> list[tuple[str, str, str]]:
    """Give unit id, words as issued and words as compiled, in the order of the compiled text."""
    issued = {unit.id: unit for unit in compilation.base.units}
    old, new = labels(compilation.base), labels(printed)
    return [
        (
            unit.id,
            _numbered(issued[unit.id], old) if unit.id in issued else "",
            _numbered(unit, new),
        )
        for unit in printed.units
    ]


def _numbered(unit: Unit, numbers: dict[str, str]) -> str:
    label = numbers.get(unit.id)
    return f"{label} {unit.words}" if label else unit.words


def _report(printed: Text, title: str, rows: list[list[str]]) -> Text:
    return Text(
        titled(title, table(rows, "c")), printed.notes, printed.language, cover=printed.cover
    )
