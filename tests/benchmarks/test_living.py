from __future__ import annotations

from functools import cache

import pytest

from benchmarks.compile.figures import Effort
from benchmarks.living import following, growth, lasting
from benchmarks.living.generated import Negotiating, Size
from tests.living import LivingText
from tests.origins import followed_back, unaccounted, words_lost
from travaux.texts import tokens

SMALL = Size(paragraphs=12, delegations=6, revisions=3, proposals=15)


@cache
def negotiated() -> Negotiating:
    negotiating = Negotiating(SMALL)
    negotiating.go_through()
    return negotiating


@cache
def lived() -> LivingText:
    return negotiated().living


def test_the_same_seed_gives_the_same_negotiation() -> None:
    again = Negotiating(SMALL)
    again.go_through()
    assert again.living.issues == lived().issues
    assert again.living.record == lived().record


def test_every_word_and_every_wish_is_accounted_for() -> None:
    """Every printed word is attributed to the base or to named sponsors (law 4)."""
    found = followed_back(lived())
    assert found.faults == []
    assert found.words == sum(len(tokens(unit.words)) for unit in lived().text.all_units())
    assert found.words == found.from_base + found.from_proposals + found.from_bridges
    assert (words_lost(lived()), unaccounted(lived())) == ([], [])


def test_a_word_put_down_to_another_decision_is_found() -> None:
    wrong = Negotiating(SMALL)
    wrong.go_through()
    step = wrong.living.steps[-1]
    wrong.living.steps[-1] = step.__class__(
        step.issue, step.settlement, step.rulings, lived().first
    )
    assert followed_back(wrong.living).faults


def test_what_was_meant_is_what_provenance_says() -> None:
    truth, ours = following.meant(lived()), following.ours(lived())
    pairs = [pair for unit in truth for pair in zip(truth[unit], ours[unit], strict=True)]
    told = [pair for pair in pairs if pair[0] is not None]
    assert [pair for pair in told if pair[0] != pair[1]] == []
    assert {birth for birth, _ in told} == {0, 1, 2, 3}
    assert len(told) > 0.9 * len(pairs)


def test_each_peer_says_something_of_every_word() -> None:
    sizes = {unit: len(own) for unit, own in following.ours(lived()).items()}
    for peer in (following.blamed, following.compared):
        assert {unit: len(own) for unit, own in peer(lived()).items()} == sizes


@pytest.mark.parametrize("part", [lasting.law_4, following.rows])
def test_what_is_to_be_reached_is_reached_in_small(part: object) -> None:
    assert {row.reached for row in part(lived())} == {True}  # type: ignore[operator]


def test_every_single_work_is_measured() -> None:
    works = [row.work for row in lasting.single(Negotiating(SMALL))]
    assert len(works) == 9
    assert len([*growth.rows(Effort.QUICK)]) == 5
