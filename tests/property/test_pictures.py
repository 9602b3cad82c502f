"""The laws of pictures: whatever stands in a text, its picture is whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.property.strategies import prose, texts
from travaux.drafting.counting import counted
from travaux.render.drawing import width_of, wrapped
from travaux.reports.counts import CountedIssue, bars, counts_page
from travaux.reports.openness import openness, shades
from travaux.texts import Text
from travaux.workspace.picturing import burn_down_of, heat_strip_of


@given(texts())
def test_every_paragraph_has_one_bar(text: Text) -> None:
    """A heat strip loses no paragraph, and equal texts give equal bytes."""
    drawn = heat_strip_of(text)
    found = [n for n in etree.fromstring(drawn).iter("{*}rect") if n.find("{*}title") is not None]
    assert len(found) == counted(text).paragraphs == len(openness(text))
    assert heat_strip_of(text) == drawn


@given(st.lists(st.builds(CountedIssue, prose(), prose(), texts(3).map(counted)), max_size=3))
def test_any_issues_can_be_drawn_and_printed(rows: list[CountedIssue]) -> None:
    """Symbols and dates may hold anything: picture, page and lines are made all the same."""
    assert etree.fromstring(burn_down_of(rows, "fr")).get("role")
    assert counts_page(rows).units
    for width in (32, 60):
        lines = bars(rows, width)
        assert max(map(len, lines)) <= width
        assert all(len(line.splitlines()) <= 1 for line in lines)


@given(texts(), st.integers(32, 100))
def test_shades_keep_to_their_width(text: Text, width: int) -> None:
    """The lines of a terminal are no longer than it is."""
    assert max(map(len, shades(openness(text), width))) <= width


@given(prose(), st.integers(12, 200), st.booleans())
def test_lines_fit_and_keep_every_word(words: str, width: int, bold: bool) -> None:  # noqa: FBT001
    """Cut into lines, words keep their letters, and no line of several letters is too wide."""
    lines = wrapped(words, width, 12, bold=bold)
    assert "".join("".join(lines).split()) == "".join(wrapped(words, 10**6, 12)).replace(" ", "")
    assert all(len(line) == 1 or width_of(line, 12, bold=bold) <= width for line in lines)
