"""The laws of counting: what any text gives, whatever stands in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.property.strategies import texts
from travaux.drafting.counting import by_standing, counted, per_unit
from travaux.intake.notation import notation
from travaux.render.plain import printed
from travaux.texts import Kind, Text, Unit, bracketed
from travaux.texts.signs import CLOSE


@given(texts())
def test_no_part_is_greater_than_its_whole(text: Text) -> None:
    """Outermost brackets are brackets, bracketed words are words, paragraphs are units."""
    found = counted(text)
    assert 0 <= found.outermost <= found.brackets
    assert found.depth <= found.brackets
    assert (found.depth == 0) == (found.outermost == 0) == (found.brackets == 0)
    assert 0 <= found.bracketed_words <= found.words
    assert 0 <= found.bracketed_paragraphs <= found.paragraphs <= len(text.units)
    assert sum(number for _, number in found.kinds) == len(text.units)


@given(texts())
def test_every_closing_sign_is_a_pair(text: Text) -> None:
    """Brackets are pairs: as many as there are closing signs in the running text."""
    assert counted(text).brackets == sum(unit.words.count(CLOSE) for unit in text.units)


@given(texts())
def test_a_text_written_and_read_again_counts_the_same(text: Text) -> None:
    """The plain notation is exact: nothing that is counted is lost in it."""
    assert counted(notation(printed(text)).value) == counted(text)


@given(texts())
def test_one_more_bracket_around_everything_is_the_only_outermost_one(text: Text) -> None:
    """A bracket may reach over all units: it brackets every word, and makes every other inner."""
    if not text.units:
        return
    opening, closing = bracketed(" ").split(" ")
    begin, end = Unit("<", Kind.PARAGRAPH, opening), Unit(">", Kind.PARAGRAPH, closing)
    before, after = counted(text), counted(text.with_units((begin, *text.units, end)))
    assert (after.outermost, after.brackets) == (1, before.brackets + 1)
    assert (after.depth, after.words) == (before.depth + 1, before.words)
    assert after.bracketed_words == before.words
    assert after.clean_paragraphs == 0


@given(texts(), texts())
def test_counts_of_two_texts_one_after_the_other_add_up(one: Text, other: Text) -> None:
    """What is counted in units adds up; the depth is the greater of the two."""
    moved = tuple(replace(unit, id=f"other {unit.id}") for unit in other.units)
    both = counted(one.with_units((*one.units, *moved)))
    first, second = counted(one), counted(other)
    for count in ("outermost", "brackets", "words", "bracketed_words", "options", "paragraphs"):
        assert getattr(both, count) == getattr(first, count) + getattr(second, count)
    assert both.depth == max(first.depth, second.depth)


@given(texts(), st.data())
def test_every_paragraph_has_one_standing(text: Text, data: st.DataObject) -> None:
    """Paragraphs by standing add up to the paragraphs."""
    named = st.sampled_from(("open", "agreed"))
    standings = {unit.id: data.draw(named) for unit in text.units if data.draw(st.booleans())}
    assert sum(by_standing(text, standings).values()) == counted(text).paragraphs
    assert set(per_unit(text)) == {unit.id for unit in text.units}
