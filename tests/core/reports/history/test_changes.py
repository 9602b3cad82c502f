"""What changed between two issues where the record knows no more than the texts themselves."""

from __future__ import annotations

from travaux.drafting.provenance import entered, followed
from travaux.record import Record
from travaux.reports.history.changes import Changes, Hand, change_table, changes
from travaux.reports.history.line import Line, Stage
from travaux.reports.history.marks import parts_of
from travaux.texts import Kind, Text, Unit, bracketed, call
from travaux.texts.signs import CELL, OPEN


def _between(one: Text, other: Text) -> Changes:
    first = entered(one, "A/1")
    stages = [Stage("A/1", one, first), Stage("A/2", other, followed(first, one, other, "A/2"))]
    return changes(Record(), Line.of(stages), "en")


def _text(*words: str, note: str = "") -> Text:
    units = tuple(Unit(f"u{n}", Kind.OPERATIVE, each) for n, each in enumerate(words, start=1))
    return Text(units, (Unit("n", Kind.NOTE, note),) if note else ())


def _heads(found: Changes) -> list[str]:
    every = (unit.words for unit in found.text.all_units())
    return [part[1:-1] for words in every for part in parts_of(words) if part.startswith(OPEN)]


def test_nothing_changed_and_nothing_is_marked() -> None:
    found = _between(_text("States act."), _text("States act."))
    assert (_heads(found), found.hands) == ([], {})


def test_what_nobody_decided_is_under_the_later_issue() -> None:
    found = _between(_text("States act now."), _text("States may act."))
    assert _heads(found) == ["+A/2", "-A/2"]
    assert found.hands == {"A/2": Hand("A/2")}


def test_changes_in_notes_bear_a_name_too() -> None:
    one, other = (_text("Act." + call("n"), note=said) for said in ("An old note.", "A new note."))
    assert set(_heads(_between(one, other))) == {"-A/2", "+A/2"}


def test_a_bracket_of_the_text_itself_stays_as_it_is() -> None:
    one, other = (_text(f"States {bracketed('shall')} {verb}.") for verb in ("act", "agree"))
    assert _heads(_between(one, other)) == ["", "-A/2", "+A/2"]


def test_the_table_has_both_issues_and_who_brought_what() -> None:
    found = _between(_text("States act."), _text("States act.", "Others follow."))
    rows = [unit.words.split(CELL) for unit in change_table(found, ("A/1", "A/2"), "en").units[1:]]
    assert [row[2] for row in rows] == ["Brought by", "", "A/2"]
    assert rows[1] == ["1. States act.", "1. States act.", ""]
    assert rows[2][0] == ""
