from __future__ import annotations

from typing import Any

import pytest

from tests.core.procedure.group import BASE_TEXT, LIVED
from tests.proposed import (
    DESK,
    FIRST,
    NOTICE,
    SECOND,
    TABLE,
    Doing,
    digest,
    file,
    instructed,
    proposed,
    received,
    with_events,
)
from tests.records import noticed, played
from travaux.changes import Modify
from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.delegations import UnknownDelegation
from travaux.documents import Level
from travaux.events import ProposalReceived, ProposalsCirculated, RevisionSettled, StandingSet
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.drafters import NoDrafters
from travaux.procedure.proposing import NothingToEnter
from travaux.proposals import Delivery, Entry, Proposal, ProposalKind, Sponsor

RAIN = Modify("o1", 9, 9, "", " and rain")


def codes(*acts: Doing) -> list[str]:
    *before, (name, last) = acts
    return [one.code for one in noticed(proposed(*before), name, DESK, **last)]


def test_a_file_is_kept_with_what_it_asks_who_asks_and_where_it_came() -> None:
    came = received(meeting="m1", label="On rain", sponsors=["Delegation of Mexico"])
    record = proposed(came)
    joined = When.read("2005-03-01")  # on the day of the meeting
    mexicos = Proposal(
        "mex",
        (Sponsor("MEX", joined),),
        (Entry(RAIN, "paragraph 1"),),
        base=SECOND,
        source="mexico.txt",
        label="On rain",
    )
    assert record.received["mex"] == ProposalReceived(
        mexicos, Delivery.WRITTEN, "m1", None, digest("mexico.txt"), "text/plain"
    )
    assert record.proposals["mex"] == mexicos


def test_a_file_made_on_an_earlier_issue_stands_on_the_one_on_the_table() -> None:
    came = received("chl", sponsors=["Chile"], issue=FIRST, **file("chile.txt"))
    chiles = proposed(came).proposals["chl"]
    assert (chiles.base, chiles.changes) == (SECOND, (Modify("o1", 10, 11, " May", " June"),))
    assert codes(came) == ["stale-base"]


def test_a_file_made_on_no_issue_is_kept_unplaced_with_the_nearest_one_named() -> None:
    came = received(**file("soups.txt"))
    soups = proposed(came).proposals["mex"]
    assert (soups.base, soups.entries, len(soups.unplaced)) == (SECOND, (), 1)
    assert FIRST in soups.unplaced[0].reason
    assert codes(came) == ["wrong-document"]


def test_a_file_that_cannot_be_read_is_not_entered_and_the_reason_is_given() -> None:
    with pytest.raises(NothingToEnter, match=r"notes\.bin can't be read"):
        proposed(received(**file("notes.bin")))


def test_what_is_said_in_the_room_is_read_as_an_instruction() -> None:
    came = instructed("chl", "In paragraph 2, replace “report” with “inform”.", delivery="oral")
    record = proposed(came)
    assert record.received["chl"].delivery is Delivery.ORAL
    assert record.proposals["chl"].changes == (Modify("o2", 3, 4, " report", " inform"),)


@pytest.mark.parametrize("kind", ["comment", "question", "reservation"])
def test_what_does_not_enter_the_text_is_kept_in_its_words(kind: str) -> None:
    """S14: comments are tied to the issue, as well as proposals."""
    came = received(kind=kind, words="We would like to know what a river is.")
    kept = proposed(came).proposals["mex"]
    assert (kept.live, kept.base, kept.remarks) == (
        False,
        SECOND,
        ("We would like to know what a river is.",),
    )


def test_a_file_of_comments_is_kept_as_it_is_and_read_for_no_change() -> None:
    kept = proposed(received(kind="comment")).proposals["mex"]
    assert (kept.entries, kept.source) == ((), "mexico.txt")


def test_an_editorial_note_says_what_it_would_change_and_does_not_enter_the_text() -> None:
    kept = proposed(received(kind="editorial")).proposals["mex"]
    assert (kept.changes, kept.live) == ((RAIN,), False)


def test_an_issue_that_is_not_tabled_takes_comments_only_and_says_so() -> None:
    on_notice = {"issue": NOTICE, "words": "Fine.", "kind": "comment"}
    assert played(received(**on_notice), onto=TABLE).proposals["mex"].base == NOTICE
    with pytest.raises(NotAllowed, match="comments, questions and reservations; or the same after"):
        proposed(received(issue=NOTICE))


def test_nobody_reads_a_file_where_no_texts_are_at_hand() -> None:
    with pytest.raises(NoDrafters):
        played(received(), onto=TABLE)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"digest": ""}, "without anything in it"),
        ({"words": "Rain.", **file("mexico.txt")}, "in several forms"),
        ({"words": "Rain."}, "an “instruction” that says where"),
        ({"kind": "comment", "instruction": "In paragraph 2, delete “report”."}, "its “words”"),
        ({"digest": "mexico.txt"}, "64 figures"),
        ({"sponsors": []}, "a proposal of nobody"),
    ],
)
def test_what_cannot_be_received(given: dict[str, Any], said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        proposed(received(**given))


def test_a_sponsor_is_never_guessed() -> None:
    with pytest.raises(UnknownDelegation):
        proposed(received(sponsors=["Mexico", "the friends of rivers"]))


def test_an_id_is_given_once_also_after_a_withdrawal() -> None:
    withdrawn = "withdraw-proposal", {"proposal": "mex", "as": "delegation:MEX"}
    with pytest.raises(NotAllowed, match="receiving mex again"):
        proposed(received(), withdrawn, received())


def test_the_same_file_again_is_told_of() -> None:
    assert codes(received(), received("again")) == ["file-received-before"]
    withdrawn = "withdraw-proposal", {"proposal": "mex", "as": "delegation:MEX"}
    assert codes(received(), withdrawn, received("anew")) == []


def test_what_is_asked_of_an_agreed_paragraph_waits_and_that_is_told() -> None:
    standing = UnitStanding("CAJP/GT/TM-24/05", "o1", Standing.AGREED, SECOND)
    record = with_events(TABLE, StandingSet(standing))
    name, given = received()
    assert [one.code for one in noticed(record, name, DESK, **given)] == ["paragraph-agreed"]


# --- who may


def test_a_delegation_hands_in_its_own_proposal() -> None:
    assert proposed(received(**{"as": "delegation:MEX"})).proposals["mex"].parties == ("MEX",)


@pytest.mark.parametrize("sponsors", [["Chile"], ["Mexico", "Chile"]])
def test_a_delegation_names_nobody_else(sponsors: list[str]) -> None:
    with pytest.raises(NotAllowed):
        proposed(received(sponsors=sponsors, **{"as": "delegation:MEX"}))


def test_a_group_is_kept_with_who_spoke_for_it_and_who_stands_aside() -> None:
    came = received(sponsors=["CARICOM"], speaker="Jamaica", without=["Haiti"])
    for by in ("secretariat", "delegation:JAM"):
        found = proposed((came[0], {**came[1], "as": by})).proposals["mex"]
        assert found.sponsors == (Sponsor("CARICOM", None, None, "JAM", ("HTI",)),)


@pytest.mark.parametrize(
    "given",
    [
        {"sponsors": ["CARICOM"], "speaker": "Mexico"},
        {"sponsors": ["CARICOM"], "without": ["Mexico"]},
        {"sponsors": ["Mexico"], "speaker": "Chile"},
        {"sponsors": ["CARICOM", "AOSIS"], "speaker": "Jamaica"},
    ],
)
def test_only_a_member_of_the_one_group_speaks_for_it(given: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed):
        proposed(received(**given))


def test_whether_an_organ_may_propose_is_a_rule_of_the_body() -> None:
    """P13: whether organs and observers may, or need a state's support, differs by body."""
    organs = received(sponsors=["IACHR"])
    assert codes(organs) == ["rule-not-verified"]
    rule = {"key": "who may propose", "source": "article 12", "verified": True}
    for_states = "set-rules", {"body": "GT/TM", "rules": [{**rule, "values": ["body"]}]}
    for_organs = "set-rules", {"body": "GT/TM", "rules": [{**rule, "values": ["organ"]}]}
    assert codes(for_organs, organs) == []
    with pytest.raises(NotAllowed, match="article 12"):
        proposed(for_states, organs)
    entered = organs[0], {**organs[1], "as": "archivist"}
    assert codes(for_states, entered) == ["against-a-rule"]
    assert codes(for_states, received(sponsors=["IACHR"], words="Well.", kind="comment")) == []


def test_a_secretariat_proposes_nothing_of_substance() -> None:
    with pytest.raises(NotAllowed, match="editorial"):
        proposed(received(sponsors=["SG"]))
    assert proposed(received(sponsors=["SG"], kind="editorial")).proposals["mex"].parties == ("SG",)


def test_the_chair_proposes_without_being_a_party() -> None:
    chairs = received(sponsors=["chair"])
    assert (codes(chairs), proposed(chairs).proposals["mex"].parties) == ([], ("chair",))
    with pytest.raises(NotAllowed, match="editorial"):
        proposed(received(sponsors=["secretariat"]))


# --- of which kind, and dropped


def test_an_opinion_and_not_a_proposal() -> None:
    """P13: what turns out to be an opinion; retyped back, it is a proposal again."""
    opinion = {"proposal": "mex", "kind": "comment", "reason": "An opinion, said Mexico."}
    back = {"proposal": "mex", "kind": "proposal", "as": "delegation:MEX"}
    record = proposed(received(), ("retype-proposal", opinion))
    assert record.proposals["mex"].kind is ProposalKind.COMMENT
    assert (
        proposed(received(), ("retype-proposal", opinion), ("retype-proposal", back)).proposals[
            "mex"
        ]
        == (proposed(received()).proposals["mex"])
    )


@pytest.mark.parametrize(
    ("came", "given", "said"),
    [
        (received(), {"kind": "comment"}, "without a reason"),
        (received(), {"kind": "proposal", "reason": "So."}, "which it is"),
        (received(), {"kind": "comment", "as": "delegation:CHL"}, "only for itself"),
        (
            received(sponsors=["Mexico", "Chile"]),
            {"kind": "comment", "as": "delegation:CHL"},
            "who alone asks for it",
        ),
        (
            received(kind="comment", words="Fine."),
            {"kind": "proposal", "reason": "So."},
            "which changes nothing",
        ),
    ],
)
def test_what_is_not_retyped(came: Doing, given: dict[str, Any], said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        proposed(came, ("retype-proposal", {"proposal": "mex", **given}))


def test_what_was_an_opinion_when_the_next_issue_was_made_is_not_made_a_proposal_on_it() -> None:
    """Nobody carried it there, so that nobody knows where its words would stand."""
    opinion = {"proposal": "mex", "kind": "comment", "reason": "An opinion, said Mexico."}
    record = proposed(received(), ("retype-proposal", opinion))
    settled = with_events(record, RevisionSettled(NOTICE, SECOND))
    assert settled.proposals["mex"].base == SECOND
    with pytest.raises(NotAllowed, match=f"receiving it anew under another id, on {NOTICE}"):
        played(("retype-proposal", {**opinion, "kind": "proposal"}), onto=settled)


LEFT = ("leave-sponsors", {"proposal": "mex", "party": "Mexico", "as": "delegation:MEX"})
DROPPED = ("drop-proposal", {"proposal": "mex", "meeting": "m1"})
DECIDED = (
    "take-decision",
    {"id": "d1", "body": "GT/TM", "verb": "decided", "objects": [SECOND], "when": "2005-03-01"},
)


def test_only_what_nobody_asks_for_is_dropped_without_a_decision() -> None:
    with pytest.raises(NotAllowed, match="which has sponsors: MEX"):
        proposed(received(), DROPPED)
    assert proposed(received(), LEFT, DROPPED).proposals["mex"].dropped


def test_by_its_own_decision_a_body_drops_what_is_asked() -> None:
    by_decision = "drop-proposal", {"proposal": "mex", "decision": "d1"}
    assert proposed(received(), DECIDED, by_decision).proposals["mex"].dropped
    with pytest.raises(NotOnRecord):
        proposed(received(), by_decision)
    elsewhere = by_decision[0], {**by_decision[1], "body": "IACHR"}
    with pytest.raises(NotAllowed, match="of GT/TM"):
        proposed(received(), DECIDED, elsewhere)


def test_what_was_dropped_is_received_anew_under_another_id() -> None:
    join = "join-sponsors", {"proposal": "mex", "sponsors": ["Chile"], "as": "delegation:CHL"}
    with pytest.raises(NotAllowed, match="receiving it anew, under another id"):
        proposed(received(), LEFT, DROPPED, join)
    assert proposed(received(), LEFT, DROPPED, received("mex 2")).proposals["mex 2"].live


# --- shown


def circulated(level: str, *circle: str, **particulars: Any) -> Doing:
    given = {"proposals": ["mex"], "level": level, "circle": circle, **particulars}
    return "circulate-proposals", given


def test_proposals_are_shown_each_for_itself() -> None:
    both = circulated("body", proposals=["mex", "chl"])
    record = proposed(received(), instructed("chl", "In paragraph 2, delete “every”."), both)
    assert record.circulated.values() == (
        ProposalsCirculated(("mex",), Level.BODY),
        ProposalsCirculated(("chl",), Level.BODY),
    )


def test_a_proposal_is_shown_to_some_states_then_to_more_then_to_all() -> None:
    acts = (
        circulated("states", "Chile"),
        circulated("states", "Chile", "Peru"),
        circulated("body"),
        circulated("public", **{"as": "delegation:MEX"}),
    )
    assert proposed(received(), *acts).circulated["mex"].level is Level.PUBLIC


@pytest.mark.parametrize(
    "acts",
    [
        (circulated("secretariat"),),
        (circulated("author"),),
        (circulated("states"),),
        (circulated("body", "Chile"),),
        (circulated("body"), circulated("body")),
        (circulated("public"), circulated("body")),
        (circulated("states", "Chile", "Peru"), circulated("states", "Chile")),
        (circulated("body", proposals=[]),),
        (circulated("body", **{"as": "delegation:CHL"}),),
        (("withdraw-proposal", {"proposal": "mex", "as": "delegation:MEX"}), circulated("body")),
    ],
)
def test_a_proposal_is_only_ever_shown_to_more(acts: tuple[Doing, ...]) -> None:
    with pytest.raises(NotAllowed):
        proposed(received(), *acts)


@pytest.mark.parametrize(
    "act",
    [
        circulated("body"),
        ("drop-proposal", {"proposal": "mex", "reason": "Nobody asks for it."}),
        ("retype-proposal", {"proposal": "mex", "kind": "comment", "reason": "An opinion."}),
    ],
)
def test_an_officer_runs_the_text_of_their_own_body_and_of_no_other(act: Doing) -> None:
    """R13: the body is that on whose text the proposal is."""
    name, given = act
    chair = name, {**given, "as": "officer:GT/TM:chair"}
    assert proposed(received(), LEFT, chair).size == TABLE.size + 3
    with pytest.raises(NotAllowed, match="officer"):
        proposed(received(), LEFT, (name, {**given, "as": "officer:IACHR:chair"}))


def test_comments_are_tied_to_the_text_and_the_meeting_they_were_made_at() -> None:
    """S14: the comments of 9 March 2004 are on CP/CAJP-2038/03, and were oral."""
    before = played(*LIVED)
    said = {"kind": "comment", "words": "The text is long.", "delivery": "oral"}
    comment = {"id": "mex", "issue": BASE_TEXT, "sponsors": ["Mexico"], "meeting": "comments"}
    record = played(("receive-proposal", {**comment, **said}), onto=before)
    came = record.received["mex"]
    assert (came.proposal.base, came.delivery, came.meeting) == (
        BASE_TEXT,
        Delivery.ORAL,
        "comments",
    )
    assert came.proposal.sponsors == (Sponsor("MEX", When.read("2004-03-09")),)
