from __future__ import annotations

import pytest

from travaux.render.plain import printed
from travaux.texts import Cover, Dispute, Head, Kind, Text, Unit, bracketed


def line(unit: Unit) -> str:
    """Print one unit and give its line."""
    return printed(Text((unit,))).split("\n")[2]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit("u1", Kind.PARAGRAPH, "- words"), "_ - words"),
        (Unit("u1", Kind.PARAGRAPH, "1. words"), "_ 1. words"),
        (Unit("u1", Kind.PARAGRAPH, ""), "_"),
        (Unit("u1", Kind.PARAGRAPH, " words "), "\\_words\\_"),
        (Unit("u1", Kind.OPERATIVE, "words", 1, "5 bis"), "  {5 bis} words"),
        (Unit("p7", Kind.ITEM, "words"), "- words {#p7}"),
        (Unit("u1", Kind.ROW, ""), "|  |"),
        (Unit("u1", Kind.TITLE, "[sic] 50 % | {x}"), "= \\[sic\\] 50 % \\| \\{x\\}"),
        (Unit("u1", Kind.TITLE, bracketed("-5")), "= [\\-5]"),
    ],
)
def test_a_unit_prints_so_that_it_cannot_be_mistaken(unit: Unit, expected: str) -> None:
    assert line(unit) == expected


def test_names_print_with_what_they_ask() -> None:
    words = bracketed("shall", Head(Dispute.ADDITION, "Chile: Mexico", shown=False))
    assert line(Unit("u1", Kind.PARAGRAPH, words)) == "[+~Chile\\: Mexico:: shall]"


def test_the_cover_prints_what_it_has() -> None:
    text = Text((), cover=Cover(symbol="CP/doc.1/05", status=" Draft"))
    assert printed(text) == "%travaux en running\n%symbol: CP/doc.1/05\n%status: \\_Draft\n"
