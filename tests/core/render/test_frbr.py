from __future__ import annotations

import pytest

from travaux.render.frbr import Identity, iso_date
from travaux.texts import Cover, Text


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2005-06-07", "2005-06-07"),
        ("7 June 2005", "2005-06-07"),
        ("June 7, 2005", "2005-06-07"),
        ("7 de junio de 2005", "2005-06-07"),
        ("1er août 2005", "2005-08-01"),
        ("20 juillet 2005", "2005-07-20"),
        ("5 de março de 2005", "2005-03-05"),
        ("29 February 2004", "2004-02-29"),
        ("29 February 2005", ""),
        ("31 April 2005", ""),
        ("12 Brumaire 1799", ""),
        ("June 2005", ""),
        ("", ""),
    ],
)
def test_dates_of_mastheads(written: str, date: str) -> None:
    assert iso_date(written) == date


def test_a_work_is_named_by_organisation_date_and_symbol() -> None:
    cover = Cover(classification="OEA/Ser.G", symbol="CP/doc.3/05 rev. 1", date="7 June 2005")
    identity = Identity.of(Text((), language="es-MX", cover=cover), "doc")
    assert identity.work == "/akn/oea/doc/2005-06-07/CP-doc.3-05_rev._1"
    assert identity.expression == "/akn/oea/doc/2005-06-07/CP-doc.3-05_rev._1/spa@"


def test_what_the_cover_does_not_say_is_left_out() -> None:
    identity = Identity.of(Text((), language="xx"), "statement")
    assert identity.expression == "/akn/un/statement/_/xx@"
