from __future__ import annotations

from datetime import date

import pytest

from travaux_web.index import Question
from travaux_web.index.question import day_of


@pytest.mark.parametrize(
    ("written", "expression"),
    [
        ("migrant workers", '("migrant" AND "workers")'),
        ('"human rights" family', '("human rights" AND "family")'),
        ("“human rights”", '("human rights")'),
        ("«droits humains»", '("droits humains")'),
        ("traffick*", '("traffick" *)'),
        ("migrant -detention", '("migrant") NOT "detention"'),
        ("-detention", ""),
        ('say "and never end', '("say" AND "and never end")'),
        ("AND OR NOT NEAR(", '("AND" AND "OR" AND "NOT" AND "NEAR(")'),
        ("title:x", '("title:x")'),
        ("- – ! *", ""),
        ("", ""),
    ],
)
def test_what_is_written_becomes_what_is_looked_for(written: str, expression: str) -> None:
    assert Question(written).expression == expression


def test_a_symbol_is_looked_for_as_it_is_printed_too() -> None:
    question = Question("cajp/gt/tm-24/05 REV.2")
    assert question.symbol == "CAJP/GT/TM-24/05 rev. 2"
    assert question.expression.endswith('OR symbol : "CAJP/GT/TM-24/05 rev. 2"')


@pytest.mark.parametrize(
    ("written", "spaced"), [("24/05 rev2", "24/05 rev 2"), ("24/05 Corr.1", "24/05 Corr 1")]
)
def test_a_part_of_a_symbol_is_looked_for_as_symbols_are_spaced(written: str, spaced: str) -> None:
    assert Question(written).expression.endswith(f'OR symbol : "{spaced}"')


def test_a_month_is_bounded_by_its_first_and_last_day() -> None:
    assert day_of("2004-02") == date(2004, 2, 1)
    assert day_of("2004-02", last=True) == date(2004, 2, 29)
    assert day_of("  ") is None
