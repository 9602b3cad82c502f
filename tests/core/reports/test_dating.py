from __future__ import annotations

import pytest

from travaux.dates import When
from travaux.reports.dating import spelled


@pytest.mark.parametrize(
    ("when", "en", "es"),
    [
        ("2004-09-16", "September 16, 2004", "16 de septiembre de 2004"),
        ("2004-09", "September 2004", "septiembre de 2004"),
        ("2004", "2004", "2004"),
        ("XXXX-04-16", "April 16", "16 de abril"),
        (
            "2004-09-30/2004-10-01",
            "September 30 and October 1, 2004",
            "30 de septiembre y 1 de octubre de 2004",
        ),
        ("2004-03-04/2004-03-05", "March 4 and 5, 2004", "4 y 5 de marzo de 2004"),
        ("2004-03-01/2004-03-05", "March 1 to 5, 2004", "1 al 5 de marzo de 2004"),
        ("XXXX-03-01/XXXX-03-05", "March 1 to 5", "1 al 5 de marzo"),
        (
            "2004-12-20/2005-01-05",
            "December 20, 2004 to January 5, 2005",
            "20 de diciembre de 2004 al 5 de enero de 2005",
        ),
        (
            "[2005-05-01..2005-05-18]",
            "between May 1 and 18, 2005",
            "entre el 1 y el 18 de mayo de 2005",
        ),
        ("2004-11/2004-12", "November to December 2004", "noviembre a diciembre de 2004"),
        ("2004/2005", "2004 to 2005", "2004 a 2005"),
        ("[2005-05..2005-06]", "between May and June 2005", "entre mayo y junio de 2005"),
        ("[..2005-05]", "not later than May 2005", "a más tardar en mayo de 2005"),
        ("[2005-05..]", "not earlier than May 2005", "no antes de mayo de 2005"),
        ("[..2005-05-18]", "not later than May 18, 2005", "a más tardar el 18 de mayo de 2005"),
        ("[2005-05-18..]", "not earlier than May 18, 2005", "no antes del 18 de mayo de 2005"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(when: str, en: str, es: str) -> None:
    assert spelled(When.read(when)) == en
    assert spelled(When.read(when), "es") == es


def test_french_and_portuguese_write_a_span_of_one_month() -> None:
    week = When.read("2004-03-01/2004-03-05")
    assert spelled(week, "fr") == "1er au 5 mars 2004"
    assert spelled(When.read("2004-11/2004-12"), "fr") == "novembre à décembre 2004"
    assert spelled(week, "pt") == "1 a 5 de março de 2004"
