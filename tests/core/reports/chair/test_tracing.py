from __future__ import annotations

import re

import pytest

from tests.core.reports.chair.migrants import REPORT, YEAR, onwards, recorded
from travaux import events as e
from travaux.reports.chair import composed
from travaux.reports.chair.tracing import parts_offered, traced
from travaux.texts import Kind, Text
from travaux.texts.signs import BAR, CALL, CELL


def rows(text: Text) -> dict[str, list[str]]:
    """Give the rows of the table, without its head, by their first cell."""
    cells = [unit.words.split(CELL) for unit in text.units if unit.kind is Kind.ROW][1:]
    return {first: rest for first, *rest in cells}


def uncalled(words: str) -> str:
    """Give words without the calls of notes."""
    return re.sub(f"{CALL}[^{BAR}]*{BAR}", "", words)


def test_each_sentence_stands_with_its_entries_and_their_sources() -> None:
    record = recorded()
    made = composed(record, REPORT)
    told = rows(traced(made, record))
    meeting = next(one for one in made.sentences if one.unit == "meeting:preparatory")
    entries = ", ".join(f"#{position}" for position in meeting.positions)
    assert told[f"{uncalled(meeting.words)} (inferred)"] == [
        entries,
        f"{YEAR.document} {YEAR.place}",
    ]
    assert len(told) == len({one.words for one in made.sentences})


def test_the_parts_are_offered_with_their_keys_and_both_wordings() -> None:
    edit = e.ReportPartWritten(REPORT, "heading:product", "Draft of the Program")
    told = rows(parts_offered(composed(onwards(recorded(), edit), REPORT)))
    assert told["heading:product"] == ["Preparation of the draft", "Draft of the Program"]
    assert told["more:conclusions"] == ["", "(as drafted)"]
    assert told["officers"][0].startswith("On September 16, 2004, the Group ratified")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_without_notes_calls_none(language: str) -> None:
    record = recorded()
    made = composed(record, REPORT, language)
    assert any(unit.calls for unit in made.text.units)
    for sheet in (traced(made, record), parts_offered(made)):
        assert [unit.id for unit in sheet.units if unit.calls] == []


def test_what_the_numbers_of_entries_are_stands_above_the_table() -> None:
    record = recorded()
    told = [traced(composed(record, REPORT, one), record).units[1].words for one in ("en", "es")]
    assert told == [
        "“travaux log” lists the entries by the numbers that stand here.",
        "“travaux log” muestra los asientos con los números que figuran aquí.",
    ]
