"""Dates in words: days, spans, and what is known of them."""

from __future__ import annotations

import pytest

from travaux.dates import When
from travaux.procedure.offering import LANGUAGES
from travaux.procedure.offering.days import dated, year_between


def _dates(words: str, language: str = "en") -> list[str]:
    return [str(mark.value) for mark in dated(words, LANGUAGES[language])]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("on January 15, 2004, as", ["2004-01-15"]),
        ("on 15 January 2004", ["2004-01-15"]),
        ("on the 3rd of May 2010", ["2010-05-03"]),
        ("from January 18 to May 18, 2005", ["2005-01-18/2005-05-18"]),
        ("for September 30 and October 1, 2004", ["2004-09-30/2004-10-01"]),
        ("on 7 and 8 April 2011", ["2011-04-07/2011-04-08"]),
        ("on April 7-8, 2011", ["2011-04-07/2011-04-08"]),
        ("between March 3 and May 5, 2010", ["2010-03-03/2010-05-05"]),
        ("on March 3, 2010 and May 5, 2010", ["2010-03-03", "2010-05-05"]),
        ("held on April 16 with", ["XXXX-04-16"]),
        ("on February 30, 2004", []),
        ("the delegation may 5 times", []),
        ("from May 18 to January 18, 2005", ["XXXX-05-18", "2005-01-18"]),
    ],
)
def test_dates_in_english(words: str, found: list[str]) -> None:
    assert _dates(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("el 3 de febrero de 2010", ["2010-02-03"]),
        ("el 1º de marzo del 2010", ["2010-03-01"]),
        ("entre el 10 de enero y el 20 de mayo de 2011", ["2011-01-10/2011-05-20"]),
        ("del 10 de enero al 20 de mayo de 2011", ["2011-01-10/2011-05-20"]),
        ("el 7 y 8 de abril de 2011", ["2011-04-07/2011-04-08"]),
        ("el 30 de septiembre y el 1 de octubre de 2004", ["2004-09-30/2004-10-01"]),
        ("el 11 de marzo con", ["XXXX-03-11"]),
    ],
)
def test_dates_in_spanish(words: str, found: list[str]) -> None:
    assert _dates(words, "es") == found


def test_that_same_day_is_a_date_without_a_value_of_its_own() -> None:
    assert _dates("That same day the Group rose.") == ["None"]
    assert _dates("Ese mismo día el Grupo terminó.", "es") == ["None"]


@pytest.mark.parametrize(
    ("before", "after", "year"),
    [
        ("2004-03-09", "2004-12-13", "2004-04-16"),
        ("2004-09-09", "2005-12-13", "2005-04-16"),
        ("2004-03-09", "2005-12-13", None),  # both years would do
        ("2004-05-09", "2004-12-13", None),  # neither would
    ],
)
def test_a_year_is_inferred_only_where_one_alone_is_left(
    before: str, after: str, year: str | None
) -> None:
    found = year_between(When.read("XXXX-04-16"), When.read(before), When.read(after))
    assert (str(found) if found else None) == year


def test_no_year_is_inferred_without_both_neighbours() -> None:
    assert year_between(When.read("XXXX-04-16"), When.read("2004-03-09"), None) is None
    assert year_between(When.read("2004-04-16"), None, None) is None
