from __future__ import annotations

from tests.records import played
from tests.registers import (
    COMMENTS,
    FIRST_DRAFT,
    GUIDELINES,
    PROGRAM,
    RAPPORTEUR,
    REGISTER,
    RESOLUTION,
    REV_7,
)
from travaux.documents import Relation
from travaux.record import Record
from travaux.record.lineage import goes_back_to, offspring, older, origins, younger

REGISTERED = played(*REGISTER)


def steps(record: Record, issue: str, *by: Relation) -> list[tuple[str, str]]:
    return [(older(link), younger(link)) for link in origins(record, issue, by or tuple(Relation))]


def test_revision_goes_back_through_the_first_issue_to_the_first_draft() -> None:
    assert steps(REGISTERED, REV_7) == [
        (FIRST_DRAFT, GUIDELINES),
        (RAPPORTEUR, PROGRAM),
        (COMMENTS, PROGRAM),
        (GUIDELINES, PROGRAM),
    ]


def test_chain_of_one_relation_is_followed_alone() -> None:
    assert steps(REGISTERED, PROGRAM, Relation.DERIVES_FROM) == [
        (FIRST_DRAFT, GUIDELINES),
        (GUIDELINES, PROGRAM),
    ]


def test_first_draft_came_down_to_the_resolution() -> None:
    assert [younger(link) for link in offspring(REGISTERED, FIRST_DRAFT)] == [
        GUIDELINES,
        PROGRAM,
        RESOLUTION,
    ]


def test_first_issue_does_not_go_back_to_what_came_into_a_later_one() -> None:
    late = {"source": "a paper", "relation": "is an input to", "target": REV_7}
    paper = {"id": "a paper", "kind": "paper"}
    acts = ("register-issue", paper), ("link-documents", late)
    record = played(*acts, onto=REGISTERED)
    assert ("a paper", REV_7) in steps(record, REV_7)
    assert ("a paper", REV_7) not in steps(record, PROGRAM)
    assert [younger(link) for link in offspring(record, "a paper")] == [REV_7, RESOLUTION]


def test_document_goes_back_to_what_its_forerunners_derive_from() -> None:
    assert goes_back_to(REGISTERED, REV_7, FIRST_DRAFT)
    assert goes_back_to(REGISTERED, REV_7, f"{PROGRAM} rev. 3")
    assert not goes_back_to(REGISTERED, PROGRAM, REV_7)
    assert not goes_back_to(REGISTERED, REV_7, RAPPORTEUR)


def test_handle_has_no_forerunners() -> None:
    assert offspring(REGISTERED, "a handle") == ()
    assert origins(REGISTERED, "a handle") == ()
