"""Provisions printed as a house writes them."""

from __future__ import annotations

import pytest

from travaux.citations import Part, Provision
from travaux.citations.printing import printed
from travaux.instruments.known import known

PARAGRAPH = Provision(Part.ARTICLE, "29", "2", "a")


@pytest.mark.parametrize(
    ("language", "house", "expected"),
    [
        ("en", "", "Article 29 (2) (a)"),
        ("en", "oas", "Article 29.2.a"),
        ("en", "un", "article 29, paragraph 2 (a)"),
        ("es", "un", "artículo 29, párrafo 2 (a)"),
        ("fr", "un", "article 29, paragraphe 2 (a)"),
        ("pt", "oas", "Artigo 29.2.a"),
        ("nl", "", "Article 29 (2) (a)"),
    ],
)
def test_a_house_and_a_language_have_their_form(language: str, house: str, expected: str) -> None:
    assert printed(PARAGRAPH, None, language, house) == expected


def test_an_instrument_that_numbers_in_roman_is_cited_in_roman() -> None:
    at = Provision(Part.ARTICLE, "28")
    assert printed(at, known().of("ADRDM")) == "Article XXVIII"
    assert printed(at, known().of("UDHR")) == "Article 28"
    assert printed(at) == "Article 28"


def test_only_articles_are_numbered_as_the_instrument_numbers_articles() -> None:
    assert printed(Provision(Part.PARAGRAPH, "3"), known().of("ADRDM")) == "Paragraph 3"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (Provision(Part.ARTICLE, "29", "2 bis"), "Article 29 (2 bis)"),
        (Provision(Part.ARTICLE, "4 bis"), "Article 4 bis"),
        (Provision(Part.ARTICLE, "2", letter="a ii"), "Article 2 (a) (ii)"),
    ],
)
def test_points_give_way_to_brackets_where_they_would_hide_a_number(
    at: Provision, expected: str
) -> None:
    assert printed(at, house="oas") == expected
