"""One basis of work at a time, for each matter; what others are worth (P11)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, entered, issue
from tests.paragraphs import TABLED
from tests.records import noticed, played
from travaux.consensus import Basis
from travaux.dates import When
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.bases import TextStatus, bases_of, basis_of, status_of_text

NEXT = "CAJP/GT/TM-24/05 rev. 8"
OTHER = "CAJP/GT/TM-30/05"
HELD = entered(
    TABLED,
    issue(NEXT, body="GT/TM"),
    issue(OTHER, body="GT/TM"),
)
DECIDED = played(("take-decision", {**BY_CONSENSUS, "verb": "decided"}), onto=HELD)


def based(onto: Record, issue: str, **particulars: Any) -> Record:
    return played(("set-basis", {"body": "GT/TM", "issue": issue, **particulars}), onto=onto)


def codes(onto: Record, issue: str, **particulars: Any) -> list[str]:
    given = {"body": "GT/TM", "issue": issue, **particulars}
    return [one.code for one in noticed(onto, "set-basis", **given)]


def test_a_text_is_the_basis_and_all_others_have_no_status() -> None:
    record = based(HELD, PROGRAM, when="2005-03-01")
    assert basis_of(record, "GT/TM") == Basis("GT/TM", PROGRAM, when=When.read("2005-03-01"))
    assert status_of_text(record, PROGRAM) is TextStatus.BASIS
    assert status_of_text(record, OTHER) is TextStatus.NO_STATUS
    assert status_of_text(record, LETTER) is TextStatus.NO_STATUS
    assert status_of_text(HELD, PROGRAM) is TextStatus.NO_STATUS


def test_the_next_basis_supersedes_the_one_before() -> None:
    record = based(based(HELD, PROGRAM), OTHER)
    assert bases_of(record, "GT/TM") == (Basis("GT/TM", OTHER, superseded=(PROGRAM,)),)
    assert status_of_text(record, PROGRAM) is TextStatus.SUPERSEDED


def test_the_body_may_keep_the_old_one_at_hand_and_come_back_to_it() -> None:
    record = based(based(HELD, PROGRAM), OTHER, park=True)
    assert status_of_text(record, PROGRAM) is TextStatus.PARKED
    back = based(record, PROGRAM)
    assert basis_of(back, "GT/TM") == Basis("GT/TM", PROGRAM, superseded=(OTHER,))
    assert status_of_text(back, PROGRAM) is TextStatus.BASIS
    assert status_of_text(back, OTHER) is TextStatus.SUPERSEDED


def test_an_earlier_issue_of_the_basis_is_superseded_without_having_been_it() -> None:
    assert status_of_text(based(HELD, NEXT), PROGRAM) is TextStatus.SUPERSEDED
    assert status_of_text(based(HELD, PROGRAM), NEXT) is TextStatus.NO_STATUS


def test_each_matter_has_its_own_basis_however_it_is_written() -> None:
    record = based(based(HELD, PROGRAM, matter="Program"), OTHER, matter="Fund")
    assert [one.issue for one in bases_of(record, "GT/TM")] == [PROGRAM, OTHER]
    record = based(record, NEXT, matter="PROGRAM")
    assert [(one.matter, one.issue) for one in bases_of(record, "GT/TM")] == [
        ("Program", NEXT),
        ("Fund", OTHER),
    ]


def test_another_body_works_on_its_own_text() -> None:
    record = based(based(HELD, PROGRAM), OTHER, body="CAJP")
    assert [one.issue for one in record.bases.values()] == [PROGRAM, OTHER]


def test_a_basis_is_set_by_a_decision_on_record() -> None:
    assert codes(DECIDED, PROGRAM, decision="approval") == []
    assert codes(DECIDED, PROGRAM) == ["basis-without-decision"]
    with pytest.raises(NotOnRecord, match="no decision"):
        based(DECIDED, PROGRAM, decision="none")


def test_a_later_issue_of_the_same_text_needs_no_carrying_over() -> None:
    record = based(DECIDED, PROGRAM)
    assert codes(record, NEXT) == ["basis-without-decision"]


def test_another_text_needs_a_decision_and_what_is_open_in_the_old_one_is_counted() -> None:
    record = based(DECIDED, PROGRAM)
    assert codes(record, OTHER, decision="approval") == []
    found = noticed(record, "set-basis", body="GT/TM", issue=OTHER)
    assert [one.code for one in found] == ["basis-without-decision", "basis-not-following"]
    assert found[1].message == (
        "It isn't a later issue of CAJP/GT/TM-24/05 rev. 7, on which GT/TM worked. What is open "
        "in it stays there (2). To carry it on needs a decision of the body: name it (P11)."
    )
    assert codes(based(record, NEXT), PROGRAM) == ["basis-without-decision", "basis-not-following"]


def test_only_what_was_the_basis_is_parked() -> None:
    with pytest.raises(NotAllowed, match="which has none"):
        based(HELD, PROGRAM, park=True)
    with pytest.raises(NotAllowed, match="which stays it"):
        based(based(HELD, PROGRAM), PROGRAM, park=True)
