"""Counting: what stands in brackets, by definitions that don't move."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.drafting.counting import Counts, UnitCounts, by_standing, counted, per_unit
from travaux.texts import Head, Kind, Text, UnbalancedBrackets, Unit, call
from travaux.texts.signs import CLOSE


def test_a_text_without_anything_counts_nothing() -> None:
    assert counted(Text(())) == Counts()
    assert counted(Text(())).share == 0.0


def test_inner_brackets_count_as_brackets_and_not_as_outermost() -> None:
    found = counted(text("1. States [shall [not] [ever]] act [now]."))
    assert (found.outermost, found.brackets, found.depth) == (2, 4, 2)
    assert (found.words, found.bracketed_words) == (6, 4)
    assert found.share == pytest.approx(4 / 6)


def test_a_bracket_over_several_units_is_one_and_reaches_all_of_them() -> None:
    paragraphs = ["1. Agree.", "2. Note [this", "3. all of this", "4. and this] too.", "5. End."]
    one = text(*paragraphs)
    found = counted(one)
    assert (found.outermost, found.brackets, found.words, found.bracketed_words) == (1, 1, 10, 6)
    assert (found.paragraphs, found.bracketed_paragraphs, found.clean_paragraphs) == (5, 3, 2)
    assert [unit.reached for unit in per_unit(one).values()] == [False, True, True, True, False]
    assert [unit.outermost for unit in per_unit(one).values()] == [0, 1, 0, 0, 0]


def test_names_numbers_and_notes_are_no_words_of_the_text() -> None:
    one = text("1. States [+Mexico, Chile:: shall][^n1] act.", "[^n1]: Proposed [by nobody].")
    assert per_unit(one) == {"u1": UnitCounts(3, 1, 1, 1, 1, 0, reached=True)}
    assert counted(one).words == 3


def test_headings_hold_words_and_brackets_and_are_no_paragraphs() -> None:
    one = text("= [A title]", "# A heading", "1. One.", "- an item")
    found = counted(one)
    assert (found.words, found.outermost, found.paragraphs) == (7, 1, 2)
    assert found.bracketed_paragraphs == 0
    assert dict(found.kinds)[Kind.HEADING] == 1


def test_apostrophes_hyphens_and_decimals_cut_no_word_and_brackets_do() -> None:
    found = counted(text("1. The State’s long-term goal of 1.5 °C, State[s]."))
    assert (found.words, found.bracketed_words) == (9, 1)


def test_options_are_counted_where_they_begin() -> None:
    found = counted(text("1. {=Option 1} All act.", "2. {=Option 2} None acts.", "3. Some act."))
    assert (found.options, found.words) == (2, 6)


def test_paragraphs_by_standing_and_those_of_which_nothing_is_said() -> None:
    one = text("= Title", "1. One.", "2. Two.", "3. Three.")
    standings = {"u2": "agreed", "u3": "open", "u1": "agreed", "gone": "agreed"}
    assert by_standing(one, standings) == {"agreed": 1, "open": 1, "": 1}


def test_a_bracket_without_its_other_half_is_refused() -> None:
    for words in (f"{CLOSE} act", f"act {Head().sign()}"):
        with pytest.raises(UnbalancedBrackets, match="unit u1"):
            counted(Text((Unit("u1", Kind.OPERATIVE, words),)))


def test_a_note_is_called_without_a_word_more() -> None:
    one = Text((Unit("u1", Kind.OPERATIVE, f"act{call('n1')}"),), (Unit("n1", Kind.NOTE, "x"),))
    assert counted(one).words == 1
