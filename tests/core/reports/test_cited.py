"""The page of what a text cites: as written, and what it comes to (S23)."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.citations import Citation, Provision
from travaux.citations.citation import Part
from travaux.citations.printing import in_words
from travaux.citations.reading import cited
from travaux.reports.cited import cited_page
from travaux.texts.signs import CELL

DRAFT = text(
    "1. As Article 29.2. of the Universal Declaration of Human Rights says. {#u1}",
    "2. Paragraph 1 stands. {#u2}",
)


def rows(language: str = "en") -> list[list[str]]:
    made = cited_page("draft.txt", DRAFT, cited(DRAFT), language)
    return [unit.words.split(CELL) for unit in made.units[2:]]


def test_each_citation_is_shown_as_written_and_as_what_it_comes_to() -> None:
    found = rows()
    assert found[0] == [
        "1.",
        "Article 29.2. of the Universal Declaration of Human Rights",
        "UDHR: Universal Declaration of Human Rights",
        "article 29, paragraph 2",
    ]
    assert found[1][2:] == ["the text itself", "paragraph 1"]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("es", "artículo 29, párrafo 2"),
        ("fr", "article 29, paragraphe 2"),
        ("pt", "artigo 29, parágrafo 2"),
        ("nl", "article 29, paragraph 2"),
    ],
)
def test_a_provision_is_told_in_the_readers_language(language: str, says: str) -> None:
    assert in_words(Provision(Part.ARTICLE, "29", "2"), language) == says
    assert rows(language)[0][3] == says


def test_an_instrument_that_no_table_holds_is_named_as_in_the_text() -> None:
    one = Citation("", Provision(Part.ARTICLE, "5"), "article 5 of the Pact", "Pact", "u2")
    made = cited_page("draft.txt", DRAFT, [one])
    assert made.units[2].words.split(CELL)[2:] == ["Pact (in no table of instruments)", "article 5"]


def test_a_letter_stands_in_brackets() -> None:
    assert in_words(Provision(Part.OPERATIVE, "5", letter="a")) == ("operative paragraph 5 (a)")


def test_a_text_that_cites_nothing_says_so() -> None:
    made = cited_page("draft.txt", text("1. Nothing. {#u1}"), ())
    assert [unit.words for unit in made.units] == ["What draft.txt cites", "It cites nothing."]
