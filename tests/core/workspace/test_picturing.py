"""Pictures of a negotiation: what was counted is what is drawn."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from lxml import etree

from tests.core.render.charts.pictures import running, words_of
from tests.texts import compilation, text
from travaux.drafting.counting import counted
from travaux.languages import WORKING_LANGUAGES
from travaux.reports.chart_phrases import CHART_PHRASES, chart_phrases
from travaux.reports.count_phrases import count_phrases
from travaux.reports.counts import CountedIssue
from travaux.workspace.picturing import burn_down_of, cosponsors_of, heat_strip_of

_FIRST = text("= A title", "# {I.} Aims", "1. States [shall] act.", "2. [All act", "3. in time.]")
_ROWS = (
    CountedIssue("doc.1", "May 3, 2005", counted(_FIRST)),
    CountedIssue("doc.1 rev. 1", "May 9, 2005", counted(text("1. States act."))),
)


def _described(picture: bytes) -> str:
    return etree.fromstring(picture).findtext("{*}desc") or ""


def test_a_burn_down_draws_the_counts_and_prints_their_definitions() -> None:
    drawn = burn_down_of(_ROWS)
    assert _described(drawn) == "Outermost brackets: 2, 0. Bracketed words: 5, 0."
    assert "Bracketed words: words that stand inside at least one pair" in running(drawn)
    assert "No issue of the text has been counted." in words_of(burn_down_of(()))


def test_a_heat_strip_names_paragraphs_by_their_numbers_under_their_headings() -> None:
    drawn = heat_strip_of(_FIRST)
    titles = [node.text for node in etree.fromstring(drawn).iter("{*}title")]
    assert titles == [
        "Where the text is open: A title",
        "I. Aims",
        "1: 3 words, 1 of them in brackets",
        "2: 2 words, 2 of them in brackets",
        "3: 2 words, 2 of them in brackets",
    ]
    assert "1 – 3" in words_of(drawn)
    assert _described(drawn) == "Paragraphs: 3. Clean paragraphs: 0."


def test_a_paragraph_without_a_number_is_told_by_how_it_begins() -> None:
    drawn = heat_strip_of(text("Recalling all that was said before and after,", head=_SPANISH))
    assert "Recalling all that was said before and …: 8 palabras, 0 de ellas" in drawn.decode(
        "utf-8"
    )
    assert "Dónde está abierto el texto" in words_of(drawn)


_SPANISH = "%travaux es running"


def test_an_empty_text_has_a_sentence_instead_of_bars() -> None:
    assert words_of(heat_strip_of(text())) == [
        "Where the text is open",
        "The text has no paragraphs.",
    ]


def test_a_map_shows_who_asks_together() -> None:
    shall = ["1. States shall act."]
    found = compilation(text("1. States may act."), MEX=shall, CHL=shall)
    drawn = cosponsors_of(found, str.lower, "pt")
    assert "Quem pede o mesmo" in words_of(drawn)
    assert words_of(drawn)[3:11] == ["chl", "CHL", "1", "1", "mex", "MEX", "1", "1"]
    assert "No party asks for anything." in words_of(cosponsors_of(compilation(_FIRST), str))


@pytest.mark.parametrize("language", WORKING_LANGUAGES)
def test_every_working_language_has_every_phrase(language: str) -> None:
    said = CHART_PHRASES[language]
    assert all(all(part) for part in astuple(said))
    for words, gaps in (
        (said.each, ("{place}", "{words}", "{bracketed}")),
        (said.height, ("{most}",)),
        (said.crowd, ("{shown}", "{all}")),
    ):
        assert [gap for gap in gaps if words.count(gap) != 1] == []
    assert (said.colon == " : ") == (count_phrases(language).meaning == "{} : {}")


def test_other_languages_are_drawn_in_english() -> None:
    assert chart_phrases("ar") == CHART_PHRASES["en"]
    assert burn_down_of(_ROWS, "ar") == burn_down_of(_ROWS, "en")
