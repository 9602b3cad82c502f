"""498 indications to four commissions of the Chilean Convention, read as Spanish instructions."""

from __future__ import annotations

import pytest

from tests.real.convencion import Commission, commissions
from tests.real.readings import apart, misread, supported_by_several
from travaux.changes import apply
from travaux.drafting.compilation import compiled


@pytest.fixture(scope="module")
def read() -> list[Commission]:
    return list(commissions())


def test_every_indication_is_placed_or_kept_with_the_reason(read: list[Commission]) -> None:
    for commission in read:
        placed = sum(not proposal.unplaced for proposal in commission.proposals)
        total = len(commission.proposals)
        print(f"commission {commission.number}: {placed} of {total} indications placed")
        assert all(p.entries or p.unplaced for p in commission.proposals)
    assert [len(c.proposals) for c in read] == [199, 136, 73, 90]


def test_the_commissions_with_clear_numbers_are_mostly_placed(read: list[Commission]) -> None:
    # The first report of commission 7 numbers several drafts from 1 each: its articles are
    # ambiguous. In the others, the paragraphs ("incisos") that indications name aren't kept apart.
    placed = {c.number: sum(not p.unplaced for p in c.proposals) for c in read}
    assert placed[1] >= 101
    assert placed[3] >= 82
    assert placed[5] >= 64


def test_every_reason_is_a_sentence(read: list[Commission]) -> None:
    reasons = [unplaced.reason for commission in read for unplaced in commission.unplaced]
    assert reasons
    assert all(reason.endswith(".") for reason in reasons)


def test_every_placed_indication_applies(read: list[Commission]) -> None:
    for commission in read:
        for proposal in commission.proposals:
            after = apply(commission.base, proposal.changes)
            assert (after != commission.base) == bool(proposal.changes)


def test_every_author_reads_back_exactly(read: list[Commission]) -> None:
    for commission in read:
        compilation = compiled(commission.base, commission.proposals)
        assert misread(compilation) == {}
        assert compilation.reading() == commission.base


def test_identical_indications_fall_together(read: list[Commission]) -> None:
    for commission in read:
        compilation = compiled(commission.base, commission.proposals)
        assert apart(compilation) == []
    first = compiled(read[0].base, read[0].proposals)
    assert supported_by_several(first) >= 20
