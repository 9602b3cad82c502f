"""What a translator leaves as it is: numbers, dates, symbols of documents."""

from __future__ import annotations

import pytest

from travaux.drafting.concordance.figures import Figure, figures, in_words


def values(words: str) -> list[str]:
    return [one.value for one in figures(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On January 1, 1942, they signed", ["m1", "1", "1942"]),
        ("el 1 de enero de 1942", ["1", "m1", "1942"]),
        ("el primero de enero de 1942", ["1", "m1", "1942"]),
        ("le 1er janvier 1942", ["1", "m1", "1942"]),
        ("a 1.º de janeiro de 1942", ["1", "m1", "1942"]),
        ("18 and 19 March 2004", ["18", "19", "m3", "2004"]),
        ("les 18 et 19 mars 2004", ["18", "19", "m3", "2004"]),
        ("in May 1968, 1.5 per cent", ["m5", "1968", "1.5"]),
        ("em maio de 1968, 1,5 por cento", ["m5", "1968", "1.5"]),
        ("US$1,250,000.50", ["1250000.50"]),
        ("1.250.000,50 dólares", ["1250000.50"]),
        ("1 250 000,50 dollars", ["1250000.50"]),
        ("the 21st century", ["21"]),
        ("el siglo XXI", ["21"]),
        ("au XXIe siècle", ["21"]),
        ("at 5 p.m.", ["17"]),
        ("a las 17 horas", ["17"]),
        ("at 5:30 p.m.", ["17", "30"]),
        ("Article 4.1.2", ["4.1.2"]),
        ("under Chapter VII", ["7"]),
        ("they may meet in march", []),
        ("L’éducation, C’est, D.C., CIVIL", []),
        ("007", ["7"]),
        ("", []),
    ],
)
def test_figures_have_one_value_in_every_language(words: str, expected: list[str]) -> None:
    assert values(words) == expected


def test_symbol_is_one_figure_and_its_numbers_are_none() -> None:
    english = "pursuant to AG/RES. 1928 (XXXIII-O/03), paragraph 5"
    spanish = "de conformidad con la AG/RES. 1928 (XXXIII-O/03), párrafo 5"
    assert values(english) == values(spanish) == ["AG/RES. 1928 (XXXIII-O/03)", "5"]


def test_figure_tells_how_it_is_written() -> None:
    assert figures("1.000 votos, Capítulo IV") == (Figure("1000", "1.000"), Figure("4", "IV"))


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Within Three months of the first meeting", "en", {"1", "3"}),
        ("dentro de tres meses", "es", {"3"}),
        ("dans un délai de trois mois", "fr", {"1", "3"}),
        ("no prazo de três meses, em duas vias", "pt", {"2", "3"}),
    ],
)
def test_small_numbers_may_stand_in_letters(words: str, language: str, expected: set[str]) -> None:
    assert in_words(words, language) == expected


def test_in_a_language_without_a_list_any_small_number_and_month_may_stand_in_letters() -> None:
    assert {"3", "20", "m5"} <= in_words("binnen drie maanden, in mei", "nl")
    assert "21" not in in_words("eenentwintig", "nl")
