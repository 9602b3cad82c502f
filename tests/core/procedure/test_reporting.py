from __future__ import annotations

from typing import Any

import pytest

from tests.core.reports.chair.migrants import (
    BEGUN,
    GROUP,
    PERIOD,
    PROGRAM,
    REPORT,
    RESOLUTION,
    onwards,
    recorded,
    without,
)
from tests.records import noticed, played
from travaux import events as e
from travaux.bodies import Manner, Office, Person, Rule, RuleSet, Term
from travaux.dates import When
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.floor import NameShared
from travaux.record import Record
from travaux.record.record import key
from travaux.record.reports import Step, route

CHAIR = "officer:GT/TM:chair"
VICE_CHAIR = "officer:GT/TM:vice chair"


def act(name: str, record: Record | None = None, **particulars: Any) -> Record:
    return played((name, particulars), onto=record or recorded())


def refused(name: str, record: Record | None = None, **particulars: Any) -> str:
    with pytest.raises((NotAllowed, NotOnRecord)) as told:
        act(name, record, **particulars)
    return str(told.value)


def codes(name: str, record: Record | None = None, **particulars: Any) -> list[str]:
    return [one.code for one in noticed(record or recorded(), name, **particulars)]


# --- beginning


def test_a_report_goes_to_the_parent_unless_said() -> None:
    before = recorded(without(*BEGUN))
    given = {"report": f"({REPORT})", "body": GROUP, "period": str(PERIOD)}
    made = act("begin-report", before, **given)
    assert made.reports[REPORT] == e.ReportBegun(REPORT, GROUP, "CAJP", PERIOD)


def test_a_report_without_a_symbol_has_a_handle() -> None:
    made = act("begin-report", report="final", body=GROUP, period="2005", title="Final report")
    assert made.reports["final"].title == "Final report"


def test_a_report_is_begun_once() -> None:
    assert refused("begin-report", report=REPORT, body=GROUP, period="2005") == (
        f"Not allowed: beginning report {REPORT} again. The rule is: a report is begun once, under "
        "its own symbol or handle (R13). Allowed is: going on with it, part by part."
    )


def test_no_level_is_skipped_and_the_chain_is_named() -> None:
    assert refused("begin-report", report="r", body=GROUP, period="2005", to="CP") == (
        "Not allowed: GT/TM reporting to CP. The rule is: a body reports to the body that it "
        "belongs to, and skips no level (R12, S29). Allowed is: GT/TM to CAJP, then CP, then AG."
    )


def test_a_body_with_nobody_above_it_has_nobody_to_report_to() -> None:
    assert refused("begin-report", report="r", body="AG", period="2005").endswith(
        "Allowed is: AG to nobody, for no body above it is on record."
    )


@pytest.mark.parametrize(("verified", "allowed"), [(True, True), (False, False)])
def test_only_a_verified_rule_lets_a_level_be_skipped(
    verified: bool,  # noqa: FBT001
    allowed: bool,  # noqa: FBT001
) -> None:
    rule = Rule("may transmit to", ("CP",), "Rules, art. 9", verified)
    record = onwards(recorded(), e.RulesSet(GROUP, RuleSet(GROUP, "", (rule,))))
    sending: dict[str, Any] = {"sender": GROUP, "documents": [PROGRAM], "to": "CP"}
    if allowed:
        made = act("transmit-documents", record, **sending)
        assert made.transmissions.values()[0].to == "CP"
    else:
        assert "skips no level" in refused("transmit-documents", record, **sending)


# --- writing


def test_the_chair_writes_and_so_does_the_secretariat_for_the_chair() -> None:
    made = act("write-part", report=REPORT, part="presentation", words=" Ours. ", by=CHAIR)
    same = act("write-part", report=REPORT, part="presentation", words="Ours.")
    assert made.parts[key(REPORT, "presentation", "en")].words == "Ours."
    assert same.parts.values()[0].words == "Ours."


def test_a_part_is_written_in_a_language_and_given_back() -> None:
    made = act("write-part", report=REPORT, part="presentation", words="Lo nuestro.", language="es")
    assert list(made.parts) == [key(REPORT, "presentation", "es")]
    back = act("write-part", made, report=REPORT, part="presentation", words="", language="es")
    assert list(back.parts) == []


def test_other_officers_and_delegations_do_not_write_it() -> None:
    writing: dict[str, Any] = {"report": REPORT, "part": "presentation", "words": "x"}
    assert refused("write-part", by=VICE_CHAIR, **writing) == (
        f"Not allowed: working on {REPORT} by {VICE_CHAIR}. The rule is: the Chair reports, or the "
        "secretariat writes for the Chair (R13). Allowed is: the same act by officer:GT/TM:chair, "
        "or by the secretariat."
    )
    assert "Not allowed" in refused("write-part", by="delegation:MEX", **writing)


@pytest.mark.parametrize(
    "part",
    [
        "heading:product",
        "special:special",
        "meeting:march",
        "decision:outcome",
        "more:conclusions",
        "thanks-to-states",
    ],
)
def test_parts_are_called_by_their_key(part: str) -> None:
    made = act("write-part", report=REPORT, part=part, words="x")
    assert key(REPORT, part, "en") in made.parts


@pytest.mark.parametrize("part", ["statement:mexico", "signature", "attachments"])
def test_what_is_somebody_elses_is_not_rewritten(part: str) -> None:
    assert refused("write-part", report=REPORT, part=part, words="x").startswith(
        f"Not allowed: rewriting “{part}”. The rule is: a statement is its party's own words"
    )


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        ("presentations", " Did you mean presentation?"),
        ("meeting:marsh", " Did you mean meeting:march or "),
        ("meeting", ""),
        ("presentation:x", ""),
        ("heading:annex", ""),
    ],
)
def test_a_part_that_there_is_not_is_told(part: str, offered: str) -> None:
    said = refused("write-part", report=REPORT, part=part, words="x")
    assert said.startswith(f"The record holds no part of a report called “{part}”.")
    assert offered in said


def test_a_report_that_was_not_begun_is_told() -> None:
    assert "The record holds no report “final”." in refused(
        "write-part", report="final", part="presentation", words="x"
    )


# --- attachments


def test_a_person_says_of_each_document_whether_it_is_attached() -> None:
    yes = act("confirm-attachment", report=REPORT, issue=PROGRAM, attached=True)
    no = act("confirm-attachment", yes, report=REPORT, issue=RESOLUTION, attached=False)
    assert {one.issue: one.attached for one in no.attachments.values()} == {
        PROGRAM: True,
        RESOLUTION: False,
    }
    assert codes("confirm-attachment", report=REPORT, issue=PROGRAM, attached=True) == []


def test_attaching_what_was_not_approved_is_told() -> None:
    attaching: dict[str, Any] = {"report": REPORT, "issue": "CAJP/GT/TM-18/04"}
    assert codes("confirm-attachment", attached=True, **attaching) == ["attachment-not-approved"]
    assert codes("confirm-attachment", attached=False, **attaching) == []


# --- signing


def test_the_chair_in_office_at_the_end_of_the_period_signs() -> None:
    made = act("sign-report", report=REPORT, person="Eduardo Acevedo Díaz", when="2005-05-18")
    assert made.signatures[REPORT] == e.ReportSigned(REPORT, "acevedo", When.read("2005-05-18"))


def test_nobody_else_signs_and_the_sentence_names_who_may() -> None:
    assert refused("sign-report", report=REPORT, person="perez") == (
        f"Not allowed: signing {REPORT} by Otto Pérez. The rule is: a report is signed by the "
        "chair in office at the end of its period (R13, S30). Allowed is: a signature by Eduardo "
        "Acevedo Díaz."
    )


def test_who_acted_in_the_chair_at_the_end_signs() -> None:
    left = e.OfficerLeftOffice(GROUP, Office.CHAIR, "acevedo", When.read("2005-04-30"))
    acting = Term(GROUP, Office.CHAIR, "perez", Manner.ACTING, When.read("2005-05-01"))
    record = onwards(recorded(), left, e.OfficerTookOffice(acting))
    assert act("sign-report", record, report=REPORT, person="perez").signatures[REPORT]
    assert "a signature by Otto Pérez" in refused(
        "sign-report", record, report=REPORT, person="acevedo"
    )


def test_without_a_chair_on_record_nobody_signs() -> None:
    record = recorded(without(e.OfficerTookOffice))
    assert refused("sign-report", record, report=REPORT, person="acevedo").endswith(
        "Allowed is: nobody yet, for the record shows no chair at the end of the period: enter the "
        "term."
    )


def test_a_report_is_signed_once_and_what_changes_after_is_told() -> None:
    signed = act("sign-report", report=REPORT, person="acevedo")
    assert "Allowed is: a corrigendum to it." in refused(
        "sign-report", signed, report=REPORT, person="acevedo"
    )
    assert codes("write-part", signed, report=REPORT, part="presentation", words="x") == [
        "changed-after-signing"
    ]
    assert codes("confirm-attachment", signed, report=REPORT, issue=PROGRAM, attached=True) == [
        "changed-after-signing"
    ]


def test_two_of_one_name_are_told_apart_by_their_ids() -> None:
    namesake = e.PersonRegistered(Person("acevedo-2", "Eduardo Acevedo Díaz"))
    record = onwards(recorded(), namesake)
    assert act("sign-report", record, report=REPORT, person="acevedo").signatures[REPORT]
    with pytest.raises(NameShared):
        act("sign-report", record, report=REPORT, person="Eduardo Acevedo Díaz")


# --- transmitting


def test_documents_go_one_step_up_for_consideration_and_the_next_steps_are_open() -> None:
    """S29: GT/TM to CAJP; the Council and the Assembly are open."""
    sending: dict[str, Any] = {"sender": GROUP, "documents": [PROGRAM, RESOLUTION, REPORT]}
    made = act("transmit-documents", **sending)
    sent = made.transmissions.values()[0]
    assert (sent.to, sent.purpose, sent.documents) == (
        "CAJP",
        "for consideration",
        (PROGRAM, RESOLUTION, REPORT),
    )
    assert route(made, GROUP) == (
        Step(GROUP, "CAJP", sent),
        Step("CAJP", "CP"),
        Step("CP", "AG"),
    )
    told = noticed(recorded(), "transmit-documents", **sending)
    assert [(one.code, one.message) for one in told] == [
        (
            "next-steps-open",
            (
                "These steps up the chain are still open: CAJP to CP; CP to AG. Enter each when it "
                "is taken."
            ),
        )
    ]


def test_at_the_top_no_step_is_left_open() -> None:
    assert codes("transmit-documents", sender="CP", documents=[PROGRAM]) == []


def test_what_is_not_registered_is_not_sent() -> None:
    assert "The record holds no document “CAJP/GT/TM-99/05”." in refused(
        "transmit-documents", sender=GROUP, documents=["CAJP/GT/TM-99/05"]
    )
