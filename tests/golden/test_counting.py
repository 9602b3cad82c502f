"""The golden cases, counted: by hand where they are short, and by what must hold everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.golden.cases import Case, cases
from tests.golden.negotiation import negotiation
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.conventions import convention
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


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.name)
def test_conventions_that_bracket_within_a_paragraph_count_alike(case: Case) -> None:
    inline, notes, looks = (_in_convention(case, house) for house in ("inline", "oas", "who"))
    assert inline == notes == looks


def test_a_convention_that_repeats_paragraphs_does_not_compare() -> None:
    case = CASES["03-should-may-should"]
    counts = [_in_convention(case, house).bracketed_words for house in ("inline", "un")]
    assert counts == [3, 33]


def _in_convention(case: Case, house: str) -> Counts:
    night = negotiation(case).night
    printed = negotiating_text(
        night.compilation, convention(house), night.naming, night.naming.groups
    )
    return counted(printed)
