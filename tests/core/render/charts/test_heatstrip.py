"""Heat strips: every paragraph in its place, and its share told without colour."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from tests.core.render.charts.pictures import running, words_of
from travaux.render.charts.heatstrip import Bar, HeatStrip, heat_strip

_BARS = (
    Bar("1", 60, 0, "Principles"),
    Bar("2", 60, 1, "Principles", "Paragraph 2: 60 words, 20 in brackets"),
    Bar("3", 60, 2, "Principles"),
    Bar("4", 60, 3, "Follow-up"),
    Bar("5", 60, 4, "Follow-up"),
)
_STRIP = HeatStrip(
    "Where it is open",
    "Five paragraphs.",
    _BARS,
    ("none", "to a third", "to two thirds", "more", "all"),
    "The highest has {most} words.",
    "A number over a bar: so many.",
    "No paragraphs.",
)


def _bars(picture: bytes) -> list[etree._Element]:
    """Give the bars in order: the shapes that say what they are."""
    return [n for n in etree.fromstring(picture).iter("{*}rect") if n.find("{*}title") is not None]


def test_each_share_has_a_pattern_and_a_number() -> None:
    drawn = heat_strip(_STRIP)
    fills = [bar.get("fill") for bar in _bars(drawn)]
    assert len(set(fills)) == 5
    assert fills[1:4] == ["url(#share1)", "url(#share2)", "url(#share3)"]
    defined = {n.get("id") for n in etree.fromstring(drawn).iter("{*}pattern")}
    assert defined == {"share1", "share2", "share3"}
    assert words_of(drawn)[2:5] == ["0", "1", "2"]


def test_every_bar_says_what_it_is() -> None:
    said = [bar.findtext("{*}title") for bar in _bars(heat_strip(_STRIP))]
    assert said == ["1", "Paragraph 2: 60 words, 20 in brackets", "3", "4", "5"]


def test_the_legend_counts_paragraphs() -> None:
    assert "to a third (1)" in running(heat_strip(_STRIP))
    assert "The highest has 60 words." in running(heat_strip(_STRIP))


def test_sections_are_named_over_their_bars_and_paragraphs_under_them() -> None:
    drawn = words_of(heat_strip(_STRIP))
    assert [drawn.count(name) for name in ("Principles", "Follow-up")] == [1, 1]
    assert [drawn.count(reach) for reach in ("1 – 3", "4 – 5")] == [1, 1]


def test_a_section_longer_than_a_row_goes_on_in_the_next() -> None:
    bars = tuple(Bar(str(n), 40, n % 3, "Principles") for n in range(1, 401))
    drawn = heat_strip(replace(_STRIP, bars=bars))
    assert len(_bars(drawn)) == 400
    assert words_of(drawn).count("… Principles") == 7
    places = [float(bar.get("x")) for bar in _bars(drawn)]
    assert max(places) < 760


def test_one_giant_paragraph_is_cut_off_and_says_so() -> None:
    bars = (*_BARS * 10, Bar("6", 2000, 0))
    words = words_of(heat_strip(replace(_STRIP, bars=bars)))
    assert "2,000" in words
    assert "A number over a bar: so many." in words
    assert "A number over a bar: so many." not in words_of(heat_strip(_STRIP))


def test_without_paragraphs_a_sentence_says_so() -> None:
    drawn = heat_strip(replace(_STRIP, bars=()))
    assert words_of(drawn) == ["Where it is open", "No paragraphs."]


def test_paragraphs_without_words_or_numbers_stand_there_all_the_same() -> None:
    assert len(_bars(heat_strip(replace(_STRIP, bars=(Bar("", 0, 0), Bar("", 0, 0)))))) == 2


def test_equal_strips_give_equal_bytes() -> None:
    assert heat_strip(_STRIP, "fr") == heat_strip(replace(_STRIP), "fr")
