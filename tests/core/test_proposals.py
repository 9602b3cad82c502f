from __future__ import annotations

import pytest

from travaux.changes import Keep, Suppress
from travaux.dates import When
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor

JOINT = Proposal(
    "joint",
    (Sponsor("CHL", joined=When.read("2005-02-25")), Sponsor("MEX"), Sponsor("PER")),
    (Entry(Keep("u1"), "paragraph 1"), Entry(Suppress("u2"), "paragraph 2")),
)
LATER = When.read("2005-03-01")


def test_all_who_joined_are_its_parties() -> None:
    assert JOINT.parties == ("CHL", "MEX", "PER")


def test_one_sponsor_of_three_leaves() -> None:
    left = JOINT.left_by("MEX", LATER)
    assert left.parties == ("CHL", "PER")
    assert left.sponsors[1] == Sponsor("MEX", left=LATER)


def test_leaving_twice_keeps_the_first_date() -> None:
    left = JOINT.left_by("MEX", LATER)
    assert left.left_by("MEX", When.read("2006-01-01")) == left


def test_who_never_joined_cannot_leave() -> None:
    assert JOINT.left_by("BRA", LATER) == JOINT


def test_unsupported_proposal_stays_live() -> None:
    left = JOINT.left_by("CHL", LATER).left_by("MEX", LATER).left_by("PER", LATER)
    assert (left.parties, left.live) == ((), True)


def test_changes_come_without_their_places() -> None:
    assert JOINT.changes == (Keep("u1"), Suppress("u2"))


@pytest.mark.parametrize("kind", list(ProposalKind))
def test_only_proposals_are_live(kind: ProposalKind) -> None:
    assert Proposal("p", (), kind=kind).live is (kind is ProposalKind.PROPOSAL)


def test_withdrawn_and_dropped_are_not_live() -> None:
    assert not Proposal("p", (), withdrawn=True).live
    assert not Proposal("p", (), dropped=True).live
