"""Who may act: by the table, by a body's own verified rule, and only for their own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.core.procedure.group import WITH_OFFICERS
from tests.records import noticed, played
from travaux.bodies import Actor
from travaux.delegations import UnknownDelegation
from travaux.findings import Finding
from travaux.procedure import Floor, NotAllowed, NotOnRecord
from travaux.procedure.permitting import allowed
from travaux.record import Record

GROUP = played(*WITH_OFFICERS)
ISSUE = "CAJP/GT/TM-24/05"
WITH_PAPERS = played(
    (
        "register-issue",
        {"id": "CAJP/GT/TM-12/04", "kind": "work plan", "body": "GT/TM", "author": "Mexico"},
    ),
    ("register-issue", {"id": ISSUE, "kind": "negotiating text", "author": "otto-perez"}),
    ("plan-activity", {"id": "a", "plan": "CAJP/GT/TM-12/04", "title": "Meet"}),
    ("convene-meeting", {"id": "m", "body": "GT/TM"}),
    onto=GROUP,
)
DISCHARGED: dict[str, Any] = {
    "mandate": "program",
    "task": "special-meeting",
    "document": "CAJP/GT/TM-16/04",
}
LEAVING: dict[str, Any] = {
    "body": "GT/TM",
    "office": "chair",
    "person": "otto-perez",
    "when": "2005-05-18",
}


def ask(who: str, act: str, record: Record = WITH_PAPERS, **given: Any) -> tuple[Finding, ...]:
    """Ask whether somebody may do an act, without doing it."""
    floor = Floor(record, Actor.read(who), datetime(2005, 2, 1, tzinfo=UTC))
    return allowed(floor, act, given)


def refusal(who: str, act: str, record: Record = WITH_PAPERS, **given: Any) -> str:
    with pytest.raises(NotAllowed) as refused:
        ask(who, act, record, **given)
    return str(refused.value)


# --- by the table


@pytest.mark.parametrize("who", ["secretariat", "archivist", "officer:GT/TM:chair"])
def test_the_secretariat_an_archivist_and_the_groups_own_chair_may(who: str) -> None:
    assert ask(who, "discharge-task", **DISCHARGED) == ()


def test_doing_an_act_asks_first() -> None:
    with pytest.raises(NotAllowed, match="discharge-task by delegation:MEX"):
        played(("discharge-task", {**DISCHARGED, "as": "delegation:MEX"}), onto=GROUP)


def test_a_delegation_enters_no_officers() -> None:
    assert refusal("delegation:MEX", "leave-office", **LEAVING) == (
        "Not allowed: leave-office by delegation:MEX. The rule is: the secretariat enters bodies, "
        "people and mandates as decided (R1, R5). "
        "Allowed is: the same act by the secretariat or the archivist."
    )


# --- officers, for their body


def test_an_officer_may_call_their_body_by_any_of_its_names() -> None:
    assert ask("officer:the Group:chair", "discharge-task", **DISCHARGED) == ()


def test_an_officer_of_another_body_may_not() -> None:
    assert refusal("officer:CAJP:chair", "discharge-task", **DISCHARGED) == (
        "Not allowed: discharge-task for GT/TM by officer:CAJP:chair. The rule is: an officer acts "
        "only for the body that they are an officer of (R13). "
        "Allowed is: the same act by an officer of GT/TM."
    )


def test_an_officer_of_no_body_may_not() -> None:
    assert "by an officer of GT/TM" in refusal("officer", "discharge-task", **DISCHARGED)


def test_an_officer_of_a_body_that_nobody_knows_is_told_so() -> None:
    with pytest.raises(NotOnRecord, match="body “GT/XX”"):
        ask("officer:GT/XX:chair", "discharge-task", **DISCHARGED)


def test_an_officer_of_the_convener_calls_a_meeting_of_the_body_below() -> None:
    called: dict[str, Any] = {"id": "special", "body": "GT/TM"}
    assert ask("officer:CP:chair", "convene-meeting", **called, convener="CP") == ()
    assert "an officer of GT/TM" in refusal("officer:CP:chair", "convene-meeting", **called)


def test_where_a_person_convenes_the_body_tells_whose_meeting_it_is() -> None:
    called: dict[str, Any] = {"id": "special", "body": "GT/TM", "convener": "Otto Pérez"}
    assert ask("officer:GT/TM:vice chair", "convene-meeting", **called) == ()


@pytest.mark.parametrize(
    ("act", "given"),
    [
        ("take-decision", {"body": "the Group"}),
        ("transmit-documents", {"sender": "GT/TM"}),
        ("hold-meeting", {"meeting": "m"}),
        ("finish-activity", {"activity": "a"}),
        ("plan-activity", {"plan": "CAJP/GT/TM-12/04"}),
        ("rule-release", {"document": "CAJP/GT/TM-12/04"}),
    ],
)
def test_whose_act_it_is_its_particulars_tell(act: str, given: dict[str, Any]) -> None:
    assert ask("officer:GT/TM:chair", act, **given) == ()
    assert "an officer of GT/TM" in refusal("officer:CAJP:chair", act, **given)


def test_what_belongs_to_no_body_is_no_officers() -> None:
    assert refusal("officer:GT/TM:chair", "rule-release", document=ISSUE).endswith(
        "Allowed is: the same act by an officer of GT/TM, naming it in the act."
    )


def test_a_thing_that_nobody_knows_is_told_so() -> None:
    with pytest.raises(NotOnRecord, match="activity “b”"):
        ask("officer:GT/TM:chair", "finish-activity", activity="b")


# --- parties, for themselves


def test_a_delegation_speaks_only_for_itself() -> None:
    assert ask("delegation:MEX", "record-statement", party="the delegation of Mexico") == ()
    assert refusal("delegation:USA", "record-statement", party="Mexico") == (
        "Not allowed: record-statement for MEX by delegation:USA. The rule is: a delegation or an "
        "organ acts only for itself (S20, P13). Allowed is: the same act by MEX."
    )


def test_a_delegation_that_nobody_knows_is_told_so() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        ask("delegation:Atlantis", "record-statement", party="MEX")


def test_a_delegation_that_does_not_say_for_whom_it_asks_is_asked_to() -> None:
    assert refusal("delegation:MEX", "request-correction", meeting="m").endswith(
        "Allowed is: the same act by MEX, naming it in the act."
    )


def test_a_document_is_its_authors_and_a_persons_is_the_party_that_they_sit_for() -> None:
    assert ask("delegation:MEX", "withdraw-document", document="CAJP/GT/TM-12/04") == ()
    assert ask("delegation:Guatemala", "withdraw-document", document=ISSUE) == ()
    assert "by GTM" in refusal("delegation:MEX", "withdraw-document", document=ISSUE)


def test_an_organ_hands_in_its_own_documents() -> None:
    body = {"code": "IACHR", "kind": "organ", "names": {"en": "Commission on Human Rights"}}
    record = played(("register-body", body), onto=GROUP)
    given: dict[str, Any] = {"id": "CP/CAJP-2038/03", "author": "the Commission on Human Rights"}
    assert ask("organ:IACHR", "register-issue", record, **given) == ()
    assert "by IACHR" in refusal("delegation:MEX", "register-issue", record, **given)


# --- a body's own rule


def ruled(*, verified: bool) -> Record:
    rule = {
        "key": "who may approve",
        "values": ("chair", "secretariat"),
        "source": "Rules, article 40",
        "verified": verified,
    }
    return played(("set-rules", {"body": "CP", "rules": (rule,)}), onto=WITH_PAPERS)


def test_a_verified_rule_of_the_body_or_of_one_above_goes_before_the_table() -> None:
    record = ruled(verified=True)
    for who in ("officer:GT/TM:chair", "secretariat", "archivist"):
        assert ask(who, "approve-summary", record, meeting="m") == ()
    assert refusal("officer:GT/TM:vice chair", "approve-summary", record, meeting="m") == (
        "Not allowed: approve-summary by officer:GT/TM:vice chair. The rule is: who may approve: "
        "chair, secretariat (Rules, article 40). Allowed is: the same act by the chair or the "
        "secretariat, or entered by an archivist."
    )


def test_a_rule_for_officers_is_still_for_those_of_the_body() -> None:
    assert "an officer of GT/TM" in refusal(
        "officer:CP:chair", "approve-summary", ruled(verified=True), meeting="m"
    )


def test_a_rule_that_is_not_verified_is_told_of_and_decides_nothing() -> None:
    (found,) = ask(
        "officer:GT/TM:vice chair", "approve-summary", ruled(verified=False), meeting="m"
    )
    assert (found.code, found.where) == ("rule-not-verified", "approve-summary")


@pytest.mark.parametrize("who", ["officer:GT/TM:chair", "secretariat", "archivist"])
def test_a_rule_that_is_not_verified_matters_only_where_it_would_forbid(who: str) -> None:
    assert ask(who, "approve-summary", ruled(verified=False), meeting="m") == ()


def test_what_was_noticed_on_asking_stands_with_what_the_act_found() -> None:
    rules = ({"key": "who may report", "values": ("chair",), "source": "Practice of one group"},)
    report = {"report": "report", "body": "GT/TM", "period": "2005-01-18/2005-05-18"}
    record = played(
        ("set-rules", {"body": "GT/TM", "rules": rules}), ("begin-report", report), onto=GROUP
    )
    found = noticed(record, "sign-report", report="report", person="eduardo-acevedo-diaz")
    assert [one.code for one in found][:1] == ["rule-not-verified"]
