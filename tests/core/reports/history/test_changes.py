"""What changed between two issues where the record knows no more than the texts themselves."""

from __future__ import annotations

from itertools import pairwise

from travaux.drafting.provenance import entered, followed
from travaux.record import Record
from travaux.reports.history.changes import Changes, Hand, change_table, changes
from travaux.reports.history.line import Line, Stage
from travaux.reports.history.marks import parts_of
from travaux.texts import Kind, Text, Unit, bracketed, call
from travaux.texts.signs import BAR, CELL, CLOSE, OPEN


def _through(*texts: Text) -> Changes:
    """Give what changed through issues of which only the words are known."""
    known = entered(texts[0], "A/1")
    stages = [Stage("A/1", texts[0], known)]
    for number, (one, other) in enumerate(pairwise(texts), start=2):
        known = followed(known, one, other, f"A/{number}")
        stages.append(Stage(f"A/{number}", other, known))
    return changes(Record(), Line.of(stages), "en")


def _text(*words: str, note: str = "") -> Text:
    units = tuple(Unit(f"u{n}", Kind.OPERATIVE, each) for n, each in enumerate(words, start=1))
    return Text(units, (Unit("n", Kind.NOTE, note),) if note else ())


def _heads(found: Changes) -> list[str]:
    every = (unit.words for unit in found.text.all_units())
    return [part[1:-1] for words in every for part in parts_of(words) if part.startswith(OPEN)]


def _marked(found: Changes) -> str:
    return found.text.units[0].words.translate(str.maketrans(OPEN + BAR + CLOSE, "{|}"))


def test_nothing_changed_and_nothing_is_marked() -> None:
    found = _through(_text("States act."), _text("States act."))
    assert (_heads(found), found.hands) == ([], {})


def test_what_nobody_decided_is_under_the_later_issue() -> None:
    found = _through(_text("States act now."), _text("States may act."))
    assert _heads(found) == ["+A/2", "-A/2"]
    assert found.hands == {"A/2": Hand("A/2")}


def test_words_of_two_issues_in_one_place_are_each_under_the_issue_they_came_in() -> None:
    texts = [_text(f"States act{more}.") for more in ("", " at once", " at once and often")]
    found = _through(*texts)
    assert _marked(found) == "States act {+A/2|at once} {+A/3|and often}."


def test_words_that_went_in_an_earlier_issue_are_under_that_issue() -> None:
    found = _through(*(_text(f"States act{more}.") for more in (" at once", " at", "")))
    assert _marked(found) == "States act {-A/3|at} {-A/2|once}."


def test_words_written_otherwise_are_under_the_issue_that_did_so() -> None:
    found = _through(_text("States Act."), _text("States act."), _text("States act.", "So."))
    assert _marked(found) == "States {-A/2|Act} {+A/2|act}."


def test_a_paragraph_that_moved_is_under_the_issue_that_moved_it() -> None:
    one = _text("States act.", "Others follow.", "All report.")
    moved = one.with_units((one.units[2], *one.units[:2]))
    found = _through(one, moved, moved.with_units((*moved.units[:2],)))
    assert _heads(found) == ["+A/2", "-A/3", "-A/2"]


def test_changes_in_notes_bear_a_name_too() -> None:
    one, other = (_text("Act." + call("n"), note=said) for said in ("An old note.", "A new note."))
    assert set(_heads(_through(one, other))) == {"-A/2", "+A/2"}


def test_a_bracket_of_the_text_itself_stays_as_it_is() -> None:
    one, other = (_text(f"States {bracketed('shall')} {verb}.") for verb in ("act", "agree"))
    assert _heads(_through(one, other)) == ["", "-A/2", "+A/2"]


def test_the_table_has_both_issues_and_who_brought_what() -> None:
    found = _through(_text("States act."), _text("States act.", "Others follow."))
    rows = [unit.words.split(CELL) for unit in change_table(found, ("A/1", "A/2"), "en").units[1:]]
    assert [row[2] for row in rows] == ["Brought by", "", "A/2"]
    assert rows[1] == ["1. States act.", "1. States act.", ""]
    assert rows[2][0] == ""
