from __future__ import annotations

from tests.core.reports.chair.migrants import REPORT, YEAR, onwards, recorded
from travaux import events as e
from travaux.reports.chair import composed
from travaux.reports.chair.tracing import parts_offered, traced
from travaux.texts import Kind, Text
from travaux.texts.signs import CELL


def rows(text: Text) -> dict[str, list[str]]:
    """Give the rows of the table, without its head, by their first cell."""
    cells = [unit.words.split(CELL) for unit in text.units if unit.kind is Kind.ROW][1:]
    return {first: rest for first, *rest in cells}


def test_each_sentence_stands_with_its_entries_and_their_sources() -> None:
    record = recorded()
    made = composed(record, REPORT)
    told = rows(traced(made, record))
    meeting = next(one for one in made.sentences if one.unit == "meeting:preparatory")
    entries = ", ".join(f"#{position}" for position in meeting.positions)
    assert told[f"{meeting.words} (inferred)"] == [entries, f"{YEAR.document} {YEAR.place}"]
    assert len(told) == len({one.words for one in made.sentences})


def test_the_parts_are_offered_with_their_keys_and_both_wordings() -> None:
    edit = e.ReportPartWritten(REPORT, "heading:product", "Draft of the Program")
    told = rows(parts_offered(composed(onwards(recorded(), edit), REPORT)))
    assert told["heading:product"] == ["Preparation of the draft", "Draft of the Program"]
    assert told["more:conclusions"] == ["", "(as drafted)"]
    assert told["officers"][0].startswith("On September 16, 2004, the Group ratified")
