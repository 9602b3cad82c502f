from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, PERIOD, PROGRAM, RESOLUTION, agreed, entered, issue, ruled
from tests.records import noticed, played
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb, Vote, VoteWithoutVoting
from travaux.events import MeetingCancelled, OrderOfBusinessSet
from travaux.meetings import Item
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record

CARRIED = {"in_favour": 12, "against": 3, "abstaining": 2}


def decided(record: Record | None = None, **particulars: Any) -> Decision:
    """Give the decision of the case with other particulars."""
    act = ("take-decision", {**BY_CONSENSUS, **particulars})
    return played(act, onto=record or agreed()).decisions["approval"]


def codes(record: Record | None = None, **particulars: Any) -> list[str]:
    """Give the codes of what the decision's entry finds."""
    given = {**BY_CONSENSUS, **particulars}
    return [one.code for one in noticed(record or agreed(), "take-decision", **given)]


def test_a_program_and_its_resolution_are_approved_together_by_consensus_within_the_period() -> (
    None
):
    assert decided() == Decision(
        "approval",
        "GT/TM",
        Verb.APPROVED,
        Method.CONSENSUS,
        (PROGRAM, RESOLUTION),
        when=When.read(PERIOD),
    )
    assert codes() == []


def test_the_body_and_the_issues_are_found_however_they_are_written() -> None:
    found = decided(body="the Group", objects=["(CP/CAJP/GT/TM-24/05 Rev.7)", RESOLUTION])
    assert (found.body, found.objects) == ("GT/TM", (PROGRAM, RESOLUTION))


def test_an_objection_breaks_consensus_and_the_refusal_says_what_would_be_allowed() -> None:
    with pytest.raises(NotAllowed) as refused:
        decided(objections=["Permanent Mission of Mexico"])
    assert str(refused.value) == (
        "Not allowed: decision approval by consensus against the objection of MEX. "
        "The rule is: consensus is the absence of objection (P16). "
        "Allowed is: the same once MEX has withdrawn the objection, or another method."
    )


def test_an_objection_breaks_silence() -> None:
    with pytest.raises(NotAllowed, match="one objection before the deadline breaks the silence"):
        decided(method="silence", objections=["MEX", "CHL"])


@pytest.mark.parametrize("method", ["acclamation", "without a vote"])
def test_an_objection_beside_a_decision_that_nobody_voted_on_is_told(method: str) -> None:
    assert codes(method=method, objections=["MEX"]) == ["objection-recorded"]
    assert decided(method=method, objections=["México"]).objections == ("MEX",)


@pytest.mark.parametrize("method", [one.value for one in Method if one is not Method.VOTE])
def test_only_a_vote_has_a_count(method: str) -> None:
    with pytest.raises(VoteWithoutVoting):
        decided(method=method, vote=CARRIED)


def test_a_vote_needs_its_count() -> None:
    with pytest.raises(NotAllowed, match="a vote is recorded with its count"):
        decided(method="vote")


def test_no_count_is_below_nought() -> None:
    with pytest.raises(NotAllowed, match="no count of votes is below nought"):
        decided(method="vote", vote={"in_favour": 12, "against": -1})


def test_the_lists_of_a_vote_are_kept_by_code_and_compared_with_its_count() -> None:
    vote = {"in_favour": 2, "against": 1, "for_it": ["Chile", "MEX"], "against_it": ["Perú", "MEX"]}
    record = entered(agreed(), ruled("majority", "more than 1/2"))
    assert decided(record, method="vote", vote=vote).vote == Vote(
        2, 1, 0, ("CHL", "MEX"), ("PER", "MEX")
    )
    found = noticed(record, "take-decision", **{**BY_CONSENSUS, "method": "vote", "vote": vote})
    assert [(one.code, one.message) for one in found] == [
        ("vote-count-differs", "1 are counted against, and 2 are listed. Check both."),
        (
            "vote-count-differs",
            "MEX stands on the lists more than once. Check how they voted.",
        ),
    ]


@pytest.mark.parametrize(
    "values", [("more than 1/2",), ("at least 2/3", "present"), ("more than 1/2", "23")]
)
def test_a_vote_that_reaches_the_verified_majority_is_taken(values: tuple[str, ...]) -> None:
    assert codes(entered(agreed(), ruled("majority", *values)), method="vote", vote=CARRIED) == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("at least 5/6",), "at least 5/6 of the votes for and against"),
        (
            ("at least 3/4", "present"),
            "at least 3/4 of the votes for and against and the abstentions",
        ),
        (("more than 1/2", "24"), "more than 1/2 of the 24 members"),
    ],
)
def test_a_vote_short_of_the_verified_majority_decides_nothing(
    values: tuple[str, ...], words: str
) -> None:
    with pytest.raises(NotAllowed) as refused:
        decided(entered(agreed(), ruled("majority", *values)), method="vote", vote=CARRIED)
    assert str(refused.value) == (
        "Not allowed: decision approval with 12 for, 3 against and 2 abstaining. "
        f"The rule is: the majority is {words} (Rules of the group, article 9). "
        "Allowed is: the same with the right count, or no decision: the matter wasn't carried."
    )


@pytest.mark.parametrize(
    "rules",
    [
        [],
        [ruled("majority", "more than 1/2", verified=False)],
        [ruled("majority", "most of them")],
        [ruled("majority", "more than 1/2", "those awake")],
        [ruled("majority")],
    ],
)
def test_without_a_verified_rule_no_majority_is_assumed(rules: list[Any]) -> None:
    lost = {"in_favour": 3, "against": 12}
    record = entered(agreed(), *rules)
    assert codes(record, method="vote", vote=lost) == ["rule-not-verified"]


def test_a_tie_carries_nothing_where_more_than_half_is_needed() -> None:
    with pytest.raises(NotAllowed):
        decided(
            entered(agreed(), ruled("majority", "more than 1/2")),
            method="vote",
            vote={"in_favour": 5, "against": 5},
        )


def test_a_vote_in_which_nobody_votes_carries_nothing() -> None:
    with pytest.raises(NotAllowed):
        decided(
            entered(agreed(), ruled("majority", "at least 2/3")),
            method="vote",
            vote={"in_favour": 0, "against": 0, "abstaining": 9},
        )


def test_an_issue_that_isnt_registered_isnt_decided_on() -> None:
    with pytest.raises(NotOnRecord, match="Enter it first"):
        decided(objects=["CAJP/GT/TM-24/05 rev. 8"])


def test_an_issue_that_a_later_one_replaces_is_told_with_the_later_one() -> None:
    record = entered(agreed(), issue("CAJP/GT/TM-24/05 rev. 8"))
    (found,) = noticed(record, "take-decision", **{**BY_CONSENSUS, "objects": [PROGRAM]})
    assert found.code == "issue-not-current"
    assert found.message == (
        f"It is about {PROGRAM}, and CAJP/GT/TM-24/05 rev. 8 came later. What is decided is one "
        "exact issue (R9): check which one it was."
    )


def test_the_work_plan_approved_in_corrected_form_isnt_the_first_issue() -> None:
    plan = [issue("CAJP/GT/TM-12/04"), issue("CAJP/GT/TM-12/04 corr. 1")]
    record = entered(agreed(), *plan)
    assert codes(record, objects=["CAJP/GT/TM-12/04"]) == ["issue-not-current"]
    assert codes(record, objects=["CAJP/GT/TM-12/04 corr. 1"]) == []


def test_a_corrigendum_that_only_lists_corrections_replaces_nothing() -> None:
    record = entered(agreed(), issue(f"{PROGRAM} corr. 1", whole=False))
    assert codes(record) == []


def test_an_issue_that_came_after_the_decision_doesnt_matter() -> None:
    later = issue("CAJP/GT/TM-24/05 rev. 8", date=When.read("2005-06-01"))
    assert codes(entered(agreed(), later)) == []


def test_an_issue_of_the_time_of_the_decision_may_have_come_before_it() -> None:
    later = issue("CAJP/GT/TM-24/05 rev. 8", date=When.read("2005-03"))
    assert codes(entered(agreed(), later), objects=[PROGRAM]) == ["issue-not-current"]


def test_a_resolution_decided_without_the_program_that_it_adopts_is_told() -> None:
    assert codes(objects=[RESOLUTION]) == ["adopted-text-undecided"]


def test_a_resolution_may_follow_the_program_that_it_adopts() -> None:
    program = ("take-decision", {**BY_CONSENSUS, "id": "program", "objects": [PROGRAM]})
    assert codes(agreed(program), objects=[RESOLUTION]) == []


def test_taking_note_of_a_resolution_alone_isnt_odd() -> None:
    assert codes(objects=[RESOLUTION], verb="took note of") == []


def test_persons_and_bodies_are_objects_too() -> None:
    found = decided(objects=["acevedo"], verb="ratified", method="not recorded")
    assert found.objects == ("acevedo",)
    assert decided(objects=["GT/TM"], body="CAJP", verb="established").objects == ("GT/TM",)


def test_a_decision_without_an_object_is_said_in_words() -> None:
    words = "To hold one meeting a week"
    assert decided(objects=[], decided=words).decided == words
    with pytest.raises(NotAllowed, match="a decision says what was decided"):
        decided(objects=[], decided=" ")


def test_a_decision_is_entered_once() -> None:
    with pytest.raises(NotAllowed, match="a decision is entered once"):
        decided(agreed(("take-decision", BY_CONSENSUS)))


@pytest.mark.parametrize("by", ["secretariat", "archivist", "officer:GT/TM:chair"])
def test_a_decision_is_entered_by_the_secretariat_or_an_officer_of_the_body(by: str) -> None:
    assert decided(by=by) == decided()


@pytest.mark.parametrize("by", ["delegation:MEX", "organ:CIM", "officer:CAJP:chair"])
def test_nobody_else_enters_a_decision(by: str) -> None:
    with pytest.raises(NotAllowed, match=r"P16|R13"):
        decided(by=by)


def test_a_person_is_decided_on_by_name_too() -> None:
    assert decided(objects=["Eduardo Acevedo Díaz"]).objects == ("acevedo",)


def test_a_body_decides_by_the_methods_of_its_verified_rule() -> None:
    record = entered(agreed(), ruled("methods of decision", "consensus", "acclamation"))
    assert codes(record) == []
    assert codes(record, method="not recorded") == []
    with pytest.raises(NotAllowed) as refused:
        decided(record, method="without a vote")
    assert str(refused.value) == (
        "Not allowed: decision approval by the method “without a vote”. The rule is: GT/TM "
        "decides by consensus or acclamation (Rules of the group, article 9). Allowed is: the same "
        "by consensus or acclamation."
    )


def test_a_method_that_an_unverified_rule_doesnt_name_is_told() -> None:
    record = entered(agreed(), ruled("methods of decision", "consensus", verified=False))
    assert codes(record, method="acclamation") == ["rule-not-verified"]
    unread = entered(agreed(), ruled("methods of decision", verified=False))
    assert codes(unread, method="acclamation") == []


def test_a_decision_at_a_meeting_under_an_item_agrees_with_both() -> None:
    record = entered(agreed(), OrderOfBusinessSet("GT/TM-16", (Item("1", "Program"),)))
    here = {"meeting": "GT/TM-16", "when": "2005-05-12", "item": "1"}
    assert codes(record, **here) == []
    assert codes(record, **{**here, "item": "4"}) == ["item-not-on-order"]
    assert codes(record, **{**here, "when": "2005-05-13"}) == ["decision-elsewhere"]
    assert codes(record, **{**here, "body": "CAJP"}) == ["decision-elsewhere"]


def test_a_meeting_that_was_called_off_decides_nothing() -> None:
    record = entered(agreed(), MeetingCancelled("GT/TM-16"))
    with pytest.raises(NotAllowed, match="a meeting that was called off decides nothing"):
        decided(record, meeting="GT/TM-16")


def test_a_decision_at_a_meeting_that_isnt_on_record_isnt_taken() -> None:
    with pytest.raises(NotOnRecord, match="no meeting"):
        decided(meeting="GT/TM-17")
