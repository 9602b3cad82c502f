"""Laws of words that are shown apart: the signs of it change no word, wherever they stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.strategies import texts
from travaux.intake.notation import notation
from travaux.render.html import rendered as page
from travaux.render.plain import printed
from travaux.reports.precedents import Found, Mark, Passage, Place, Searched, marked_draft
from travaux.texts import Text, Unit, bare

_FOUND = Found(Place("P/1", "On ports"), 0.9, (("=", "ports"),))


@st.composite
def passages(draw: st.DrawFn, unit: Unit) -> list[Passage]:
    """Draw runs that follow one another in a unit's bare words, none of them empty."""
    length = len(bare(unit.words))
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    return [
        Passage(low, high, draw(st.integers(1, 9)), draw(st.sampled_from(Mark)), (_FOUND,), 3)
        for low, high in pairwise(cuts)
    ]


@given(st.data(), texts())
@settings(max_examples=60)
def test_marking_a_draft_changes_no_word_of_it(data: st.DataObject, text: Text) -> None:
    """Law: the bare words of every unit and note of a marked draft are those of the draft."""
    runs = {unit.id: data.draw(passages(unit)) for unit in text.all_units()}
    marked = marked_draft(text, runs, Searched(3))
    assert {unit.id: bare(unit.words) for unit in text.all_units()} == {
        unit.id: bare(unit.words) for unit in marked.all_units() if unit.id in runs
    }


@given(st.data(), texts())
@settings(max_examples=40)
def test_a_marked_draft_prints_and_is_read_back(data: st.DataObject, text: Text) -> None:
    """Law: a marked draft prints as a page, and in the notation it reads back with its words."""
    runs = {unit.id: data.draw(passages(unit)) for unit in text.all_units()}
    marked = marked_draft(text, runs, Searched(3))
    assert page(marked).startswith(b"<!DOCTYPE html>")
    again = notation(printed(marked)).value
    assert [(u.id, bare(u.words)) for u in again.units] == [
        (u.id, bare(u.words)) for u in marked.units
    ]
