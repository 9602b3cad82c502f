"""The chair's list of what is open in an issue: each bracket with its id and mark to type."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.delegations import Registry
from travaux.languages import figure
from travaux.readings import Bracket
from travaux.record import Record
from travaux.reports.history.telling import Telling
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, Unit


def bracket_page(
    record: Record,
    issue: str,
    text: Text,
    brackets: Sequence[Bracket],
    language: str = "",
    registry: Registry | None = None,
) -> Text:
    """Give the open brackets of an issue as a list.

    Args:
        record: who the bodies and persons are.
        issue: the id of the issue.
        text: its words.
        brackets: those that are open, in the order of the text.
        language: that of the page; the dossier's if left out.
        registry: who the delegations are.
    """
    telling = Telling.of(record, language, registry)
    said = telling.said
    units = [Unit("none", Kind.PARAGRAPH, said.no_brackets)]
    if brackets:
        numbers = full_labels(text)
        rows = [_row(telling, n, one, text, numbers) for n, one in enumerate(brackets, start=1)]
        about = said.brackets_about.format(figure(len(brackets), telling.language))
        units = [
            Unit("about", Kind.PARAGRAPH, about),
            *table((said.brackets_heads, *rows), "bracket"),
        ]
    return Text(titled(said.brackets_title.format(issue), units), language=telling.language)


def _row(
    telling: Telling, number: int, one: Bracket, text: Text, numbers: dict[str, str]
) -> tuple[str, str, str, str]:
    told = f"{telling.stands(one, text)}; {telling.wordings(one)}"
    return str(number), _called(telling, one, text, numbers), told, f"{one.id}  {one.mark}"


def _called(telling: Telling, one: Bracket, text: Text, numbers: dict[str, str]) -> str:
    """Call a paragraph by its number or how it begins; a new one by what it is to follow."""
    units = {unit.id: unit for unit in text.all_units()}
    if one.unit in units:
        return telling.called(units[one.unit], numbers)
    return telling.new_behind(units.get(one.after), numbers)
