"""Columns are as wide as what stands in them."""

from __future__ import annotations

from travaux.render.columns import shares
from travaux.render.runs import Paragraph, paragraphs
from travaux.texts import Kind, Unit
from travaux.texts.signs import CELL


def _rows(*rows: str) -> list[Paragraph]:
    units = [
        Unit(f"r{n}", Kind.ROW, CELL.join(cell.strip() for cell in row.split("|")))
        for n, row in enumerate(rows)
    ]
    return list(paragraphs(units, {}))


def test_a_column_of_sentences_is_wider_than_one_of_numbers() -> None:
    narrow, wide = shares(_rows("No. | What happened", "1 | A decision was taken that day."))
    assert narrow * 3 < wide


def test_equal_columns_are_equally_wide() -> None:
    assert shares(_rows("one two | one two")) == [500, 500]


def test_no_word_is_cramped_beside_a_very_long_column() -> None:
    symbol, long = shares(_rows("CAJP/GT/TM-24/05 | " + "words and " * 100))
    assert symbol >= 1000 * len("CAJP/GT/TM-24/05") // 84
    assert long > symbol


def test_a_row_that_is_shorter_than_the_others() -> None:
    assert sum(shares(_rows("a | b | c", "d"))) == 1000
    assert shares(_rows("")) == [1000]
