"""The golden cases, counted: by hand where they are short, and by what must hold everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.golden.cases import Case, cases
from tests.golden.negotiation import negotiation
from travaux.drafting.counting import Counts, counted
from travaux.reports.cosponsorship import cosponsorship

CASES = {case.name: case for case in cases()}

# Counted on paper: outermost brackets, brackets, depth, words, bracketed words, options,
# paragraphs, bracketed paragraphs.
_BY_HAND = {
    "01-same-edit-by-three": Counts(1, 1, 1, 61, 2, 0, 4, 1),
    "03-should-may-should": Counts(3, 3, 1, 40, 3, 0, 3, 1),
    "19-base-with-brackets-and-options": Counts(6, 10, 2, 64, 20, 2, 4, 3),
}


@pytest.mark.parametrize("name", _BY_HAND)
def test_a_compiled_text_counts_as_on_paper(name: str) -> None:
    found = counted(negotiation(CASES[name]).printed())
    assert replace(found, kinds=()) == _BY_HAND[name]


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_whoever_asks_for_something_opens_the_text_and_is_counted(case: Case) -> None:
    carried = negotiation(case)
    before, after = counted(case.base), counted(carried.printed())
    asked = cosponsorship(carried.compilation, str)
    assert after.words >= before.words
    assert after.brackets >= before.brackets
    assert set(asked.parties) == {p for p, number in asked.readings.items() if number}
    for (one, other), together in asked.together.items():
        assert 0 < together <= min(asked.readings[one], asked.readings[other])
