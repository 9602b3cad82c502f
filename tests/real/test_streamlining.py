"""Streamlining over real proposals: what is told of them is true, and tells something."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.real.convencion import commissions
from tests.real.position_papers import base, proposals, records
from travaux.changes import Modify, apply
from travaux.drafting.accounting import Verb
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.streamlining import Asked, How, State, streamlined
from travaux.texts import fold, joined


@pytest.fixture(scope="module")
def papers() -> Compilation:
    read = records()
    text = base(read)
    return compiled(text, proposals(read, text))


@pytest.fixture(scope="module")
def first_commission() -> Compilation:
    first = next(commissions())
    return compiled(first.base, first.proposals)


def test_every_compatible_set_gives_everyone_their_words(
    papers: Compilation, first_commission: Compilation
) -> None:
    sets = 0
    for compilation in (papers, first_commission):
        for one in streamlined(compilation).together:
            if one.place.unit not in compilation.base_units.units:
                continue  # the wordings of a new paragraph
            choices = [choice for knot in one.knots for choice in knot.choices] or [()]
            for choice in choices:
                asks = [ask for ask in (*one.free, *choice) if ask.verb is Verb.MODIFY]
                assert taken(compilation, one.place.unit, asks) == put_in(
                    compilation, one.place.unit, asks
                )
                sets += 1
    assert sets > 300


def taken(compilation: Compilation, unit: str, asks: list[Asked]) -> str:
    """Apply to the base all changes that these asks consist of."""
    parts = compilation.base_units.tokens(unit)
    single = {(start, end): new for ask in asks for start, end, new in ask.parts}
    changes = tuple(
        Modify(unit, start, end, "".join(parts[start:end]), new)
        for (start, end), new in single.items()
    )
    return fold(apply(compilation.base, changes).unit(unit).words)


def put_in(compilation: Compilation, unit: str, asks: list[Asked]) -> str:
    """Put the words of these asks where each wants them."""
    parts = list(compilation.base_units.tokens(unit))
    greatest = [ask for ask in asks if not any(ask.parts < other.parts for other in asks)]
    for ask in sorted(greatest, key=lambda ask: (ask.start, ask.end), reverse=True):
        parts[ask.start : ask.end] = [ask.new]
    return fold(joined(parts))


def test_wordings_that_are_nearly_the_same_are_found(papers: Compilation) -> None:
    how = Counter(other.how for group in streamlined(papers).alike for other in group.others)
    assert how[How.SIGNS] == 3
    assert how[How.SMALL_WORDS] == 3
    assert how[How.FEW_WORDS] == 3
    assert how[How.ELSEWHERE] >= 70


def test_articles_that_are_ready_or_nearly_are_found(first_commission: Compilation) -> None:
    ready = streamlined(first_commission).ready
    states = Counter(one.state for one in ready)
    assert states == {State.ONE_LEFT: 34, State.NOTHING_OPEN: 29, State.COMPATIBLE: 11}
