"""Provisions named in words, apart from whose they are."""

from __future__ import annotations

import pytest

from travaux.citations.citation import Part, Provision
from travaux.citations.pinpoints import pinpoints


def read(words: str) -> list[str]:
    """Give each provision in short: "29/2/a", with its part where that is no article."""
    return [short(one) for pinpoint in pinpoints(words) for one in pinpoint.provisions]


def short(one: Provision) -> str:
    part = "" if one.part is Part.ARTICLE else f"{one.part.value} "
    return f"{part}{one.number}/{one.paragraph}/{one.letter}".rstrip("/")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Article 29.2", ["29/2"]),
        ("article 29(2)", ["29/2"]),
        ("art. 29, para. 2", ["29/2"]),
        ("Art 29 (2) (a)", ["29/2/a"]),
        ("Article 29 (2) (a) (i)", ["29/2/a i"]),
        ("Article 3.l", ["3//l"]),
        ("Article 3.1", ["3/1"]),
        ("Article 2 (a)", ["2//a"]),
        ("ARTICLE XXVIII", ["28"]),
        ("Article 4bis", ["4 bis"]),
        ("Article 29, paragraph 2 bis", ["29/2 bis"]),
        ("article 8, paragraph 2, subparagraph (h)", ["8/2/h"]),
        ("paragraph 2 of article 29", ["29/2"]),
        ("paragraphs 1 and 2 of article 29", ["29/1", "29/2"]),
        ("paragraph 1 of article 2, subparagraph (a)", ["2/1/a"]),
        ("the first paragraph of Article 3", ["3/1"]),
        ("Article VI:1", ["6/1"]),
        ("paragraph (2) of article 5", ["5/2"]),
    ],
)
def test_forms_in_english(words: str, expected: list[str]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Articles 3 and 45", ["3", "45"]),
        ("Arts. 3, 5 and 7", ["3", "5", "7"]),
        ("Articles 10 to 12", ["10", "11", "12"]),
        ("Articles 10-12", ["10", "11", "12"]),
        ("articles 1-3 and 5", ["1", "2", "3", "5"]),
        ("Articles 3.l and 45.a", ["3//l", "45//a"]),
        ("Article 5 (a) and (b)", ["5//a", "5//b"]),
        ("Article 5 (a)-(c)", ["5//a", "5//b", "5//c"]),
        ("Articles 6 (1) (b), 7 and 8 (2) and (3)", ["6/1/b", "7", "8/2", "8/3"]),
        ("Article 29, paragraphs 2 and 3", ["29/2", "29/3"]),
        ("Articles 3, paragraph 1, and 5, paragraph 2", ["3/1", "5/2"]),
        ("Articles 4 bis to 6", ["4 bis", "5", "6"]),
        ("article 3, paragraph 2 of article 4", ["3", "4/2"]),
        ("article 3, paragraph 2 of the rules", ["3/2"]),
        ("article 3, paragraph by paragraph", ["3"]),
        ("articles 3 (1) to 5", ["3/1", "5"]),
        ("articles 3 to 5 (1)", ["3", "5/1"]),
        ("articles 5 (except § 2), 6 and 9", ["5", "6", "9"]),
        ("Article 11, § 1, 3 et 8", ["11/1", "11/3", "11/8"]),
        ("Annexes A, B, C or E", ["annex A", "annex B", "annex C", "annex E"]),
        ("Paragraphs IV and V as they stand", ["paragraph 4", "paragraph 5"]),
        ("articles 11 jusqu’à 13", ["11", "12", "13"]),
        ("articles 6, 9 à 11, 15 (sauf § 6), 16", ["6", "9", "10", "11", "15", "16"]),
    ],
)
def test_lists_and_ranges(words: str, expected: list[str]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("artículo 29.2", ["29/2"]),
        ("párrafo 2 del artículo 29", ["29/2"]),
        ("inciso a) del numeral 2 del artículo 8", ["8/2/a"]),
        ("artículo 8, inciso 2, literal b)", ["8/2/b"]),
        ("fracción III del artículo 5", ["5/3"]),
        ("artículos 5 a 7", ["5", "6", "7"]),
        ("artículos 5 y 7", ["5", "7"]),
        ("art. 29, al. 2", ["29/2"]),
        ("article premier", ["1"]),
        ("article 1er", ["1"]),
        ("l’alinéa a) du paragraphe 3 de l’article 2", ["2/3/a"]),
        ("articles 2 à 4", ["2", "3", "4"]),
        ("article 29, § 2", ["29/2"]),
        ("artigo 1.º", ["1"]),
        ("n.º 2 do artigo 29", ["29/2"]),
        ("alíneas a e b do inciso 1", ["paragraph 1//a", "paragraph 1//b"]),
        ("inciso primero del artículo 7o", ["7/1"]),
        ("artigo 29, n.º 2, alínea a", ["29/2/a"]),
        ("artigos 8 e 25", ["8", "25"]),
    ],
)
def test_forms_in_spanish_french_and_portuguese(words: str, expected: list[str]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("operative paragraph 5 (a)", ["operative paragraph 5//a"]),
        ("OP5 and PP 3", ["operative paragraph 5", "preambular paragraph 3"]),
        ("the third preambular paragraph", ["preambular paragraph 3"]),
        ("punto resolutivo 4", ["operative paragraph 4"]),
        ("párrafo 5 de la parte dispositiva", ["operative paragraph 5"]),
        ("paragraphe 3 du préambule", ["preambular paragraph 3"]),
        ("paragraph 12", ["paragraph 12"]),
        ("Chapter VII", ["chapter 7"]),
        ("Annex B", ["annex B"]),
        ("Principle 10", ["principle 10"]),
        ("Rules 43 and 44", ["rule 43", "rule 44"]),
        ("section 5", ["section 5"]),
    ],
)
def test_other_parts_than_articles(words: str, expected: list[str]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "the article I wrote",
        "in this paragraph a State may object",
        "articles of daily use",
        "the first paragraph",
        "item 5 of the agenda",
        "a work of art 5",
        "subparagraph 5",
    ],
)
def test_what_only_resembles_a_provision_isnt_read(words: str) -> None:
    assert read(words.replace("art 5", "art, 5")) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Article 5, 12 May 1990", ["5"]),
        ("Article 5 and 12 other States", ["5"]),
        ("Articles 5, 6 and 1990 reports", ["5", "6"]),
    ],
)
def test_a_date_or_a_count_doesnt_go_on_a_list(words: str, expected: list[str]) -> None:
    assert read(words) == expected


def test_hundreds_of_paragraphs_of_hundreds_of_articles_arent_written_out() -> None:
    assert len(read("paragraphs 1 to 300 of articles 1 to 300")) == 300


def test_a_pinpoint_knows_its_place() -> None:
    words = "See article 5 (a), and Article 7."
    assert [words[one.start : one.end] for one in pinpoints(words)] == [
        "article 5 (a)",
        "Article 7",
    ]
