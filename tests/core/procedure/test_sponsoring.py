from __future__ import annotations

from typing import Any

import pytest

from tests.proposed import ASKED_FOR, Doing, proposed, received
from tests.records import entered, noticed
from travaux.dates import When
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.events import SponsorLeft
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.proposals import Sponsor

TODAY = When.read("2006-02-01")
MEX, CHL, PER = (f"delegation:{code}" for code in ("MEX", "CHL", "PER"))
JOINT = received(sponsors=["Mexico", "Chile"])
GROUPS = received(sponsors=["CARICOM"], speaker="Jamaica")


def joins(*sponsors: str, **particulars: Any) -> Doing:
    return "join-sponsors", {"proposal": "mex", "sponsors": sponsors, **particulars}


def leaves(party: str, **particulars: Any) -> Doing:
    return "leave-sponsors", {"proposal": "mex", "party": party, **particulars}


def steps_out(member: str, group: str = "CARICOM", **particulars: Any) -> Doing:
    return "step-out", {"proposal": "mex", "group": group, "member": member, **particulars}


def withdrawn(**particulars: Any) -> Doing:
    return "withdraw-proposal", {"proposal": "mex", **particulars}


def sponsors(*acts: Doing) -> tuple[Sponsor, ...]:
    return proposed(*acts).proposals["mex"].sponsors


def test_sponsors_join_and_leave_one_by_one_each_with_its_day() -> None:
    joined = joins("Peru", when="2005-03-02", **{"as": PER})
    left = leaves("Mexico", **{"as": MEX})
    assert sponsors(JOINT, joined, left) == (
        Sponsor("MEX", left=TODAY),
        Sponsor("CHL"),
        Sponsor("PER", When.read("2005-03-02")),
    )


def test_a_party_that_left_may_join_again_and_both_are_known() -> None:
    left, again = leaves("Mexico", **{"as": MEX}), joins("Mexico", **{"as": MEX})
    assert sponsors(JOINT, left, again) == (
        Sponsor("MEX", left=TODAY),
        Sponsor("CHL"),
        Sponsor("MEX", TODAY),
    )


def test_what_was_said_at_a_meeting_counts_from_its_day() -> None:
    assert sponsors(JOINT, joins("Peru", meeting="m1"))[-1].joined == When.read("2005-03-01")
    assert sponsors(JOINT, leaves("Chile", meeting="m1"))[1].left == When.read("2005-03-01")


def test_the_secretariat_enters_what_a_party_wrote() -> None:
    letter = {"request": ASKED_FOR}
    record = proposed(JOINT, leaves("Mexico", **letter), joins("Mexico", **letter))
    assert record.proposals["mex"].parties == ("CHL", "MEX")


@pytest.mark.parametrize(
    "act",
    [
        joins("Peru"),
        joins("Peru", request=ASKED_FOR),  # Mexico's letter
        joins("Peru", **{"as": MEX}),
        leaves("Chile"),
        leaves("Chile", request=ASKED_FOR),
        leaves("Chile", **{"as": MEX}),
    ],
)
def test_a_sponsor_is_neither_added_nor_taken_away_without_its_word(act: Doing) -> None:
    with pytest.raises(NotAllowed):
        proposed(JOINT, act)


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        ((joins("Mexico", **{"as": MEX}),), "it asks for it already"),
        ((leaves("Peru", meeting="m1"),), "one of MEX, CHL"),
        ((leaves("Peru", **{"as": PER}),), "only for itself"),
        (
            (
                joins("Peru", when="2005-03-02", **{"as": PER}),
                leaves("Peru", when="2005-03-01", **{"as": PER}),
            ),
            "a day from 2005-03-02 on",
        ),
        ((joins("Peru", when="2006-03-01", **{"as": PER}),), "the same from 2006-03-01 on"),
        ((steps_out("Mexico", "Chile", meeting="m1"),), "which is no group"),
    ],
)
def test_what_makes_no_sense_of_sponsors(acts: tuple[Doing, ...], said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        proposed(JOINT, *acts)


def test_a_sponsor_that_nobody_knows_is_refused_and_so_is_a_meeting() -> None:
    with pytest.raises(UnknownDelegation):
        proposed(JOINT, joins("the friends of rivers", meeting="m1"))
    with pytest.raises(NotOnRecord):
        proposed(JOINT, joins("Peru", meeting="m7"))
    with pytest.raises(NotOnRecord):
        proposed(JOINT, ("join-sponsors", {"proposal": "peru", "sponsors": ["Peru"]}))


def test_when_the_last_sponsor_leaves_the_proposal_stays_unsupported() -> None:
    """P13: "unsupported", not deleted, until the body drops it."""
    first, last = leaves("Chile", **{"as": CHL}), leaves("Mexico", **{"as": MEX})
    record = proposed(JOINT, first)
    assert [one.code for one in noticed(record, last[0], **last[1])] == ["proposal-unsupported"]
    left = proposed(JOINT, first, last).proposals["mex"]
    assert (left.parties, left.live) == ((), True)


def test_an_unsupported_proposal_may_find_sponsors_again() -> None:
    acts = (received(), leaves("Mexico", **{"as": MEX}), joins("Chile", **{"as": CHL}))
    assert proposed(*acts).proposals["mex"].parties == ("CHL",)


# --- groups


def test_a_member_stands_aside_of_what_its_group_asks() -> None:
    aside = steps_out("Haiti", **{"as": "delegation:HTI"})
    told = steps_out("Belize", meeting="m1")
    found = sponsors(GROUPS, aside, told)
    assert found == (Sponsor("CARICOM", speaker="JAM", without=("BLZ", "HTI")),)


@pytest.mark.parametrize(
    "act",
    [
        steps_out("Mexico", meeting="m1"),
        steps_out("Haiti"),
        steps_out("Haiti", "AOSIS", meeting="m1"),
        steps_out("Haiti", **{"as": "delegation:JAM"}),
    ],
)
def test_only_a_member_stands_aside_and_by_its_own_word(act: Doing) -> None:
    with pytest.raises(NotAllowed):
        proposed(GROUPS, act)


def test_a_member_stands_aside_once() -> None:
    aside = steps_out("Haiti", meeting="m1")
    with pytest.raises(NotAllowed, match="it stands aside already"):
        proposed(GROUPS, aside, aside)


def test_where_the_membership_is_not_recorded_that_is_told() -> None:
    unknown = next(g.code for g in standard_registry().groupings if not g.members)
    aside = steps_out("Mexico", unknown, meeting="m1")
    record = proposed(received(sponsors=[unknown]))
    assert [one.code for one in noticed(record, aside[0], **aside[1])] == [
        "membership-not-recorded"
    ]


def test_a_group_joins_and_leaves_through_who_speaks_for_it() -> None:
    by = {"as": "delegation:JAM"}
    joined, left = joins("CARICOM", speaker="Jamaica", **by), leaves("CARICOM", **by)
    assert sponsors(JOINT, joined)[-1] == Sponsor("CARICOM", TODAY, None, "JAM")
    assert sponsors(JOINT, joined, left)[-1] == Sponsor("CARICOM", TODAY, TODAY, "JAM")
    with pytest.raises(NotAllowed):
        proposed(JOINT, joins("CARICOM", speaker="Jamaica", **{"as": "delegation:HTI"}))


# --- withdrawn


def test_a_delegation_withdraws_what_it_alone_asks_for() -> None:
    found = proposed(received(), withdrawn(**{"as": MEX})).proposals["mex"]
    assert (found.withdrawn, found.live, found.parties) == (True, False, ("MEX",))


def test_the_secretariat_withdraws_on_the_sponsors_word() -> None:
    for given in ({"request": ASKED_FOR}, {"meeting": "m1"}):
        assert proposed(received(), withdrawn(**given)).proposals["mex"].withdrawn
    assert proposed(JOINT, withdrawn(meeting="m1")).proposals["mex"].withdrawn


@pytest.mark.parametrize(
    ("came", "act", "said"),
    [
        (received(), withdrawn(), "MEX itself"),
        (received(), withdrawn(**{"as": CHL}), "only for itself"),
        (JOINT, withdrawn(**{"as": MEX}), "“leave-sponsors” for a party of its own"),
        (JOINT, withdrawn(request=ASKED_FOR), "all of them withdrew it"),
    ],
)
def test_a_proposal_is_withdrawn_by_all_who_ask_for_it(came: Doing, act: Doing, said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        proposed(came, act)


def test_what_nobody_asks_for_is_not_withdrawn_but_dropped() -> None:
    with pytest.raises(NotAllowed, match="“drop-proposal”"):
        proposed(received(), leaves("Mexico", **{"as": MEX}), withdrawn(meeting="m1"))


def test_what_is_withdrawn_stays_so_and_can_be_received_anew() -> None:
    taken_back = withdrawn(**{"as": MEX})
    with pytest.raises(NotAllowed, match="receiving it anew, under another id"):
        proposed(received(), taken_back, joins("Chile", **{"as": CHL}))
    record = proposed(received(), taken_back, received("mex 2"))
    assert [one.live for one in record.proposals.values()] == [False, True]


def test_a_chair_leaves_what_it_proposed_to_the_delegations() -> None:
    joined, left = joins("Chile", **{"as": CHL}), leaves("chair", meeting="m1")
    assert proposed(received(sponsors=["chair"]), joined, left).proposals["mex"].parties == ("CHL",)


def test_a_request_is_kept_with_what_it_changed() -> None:
    name, given = leaves("Mexico", request=ASKED_FOR)
    entry = entered((name, given), onto=proposed(JOINT))[0]
    assert entry.event == SponsorLeft("mex", "MEX", TODAY, ASKED_FOR)
