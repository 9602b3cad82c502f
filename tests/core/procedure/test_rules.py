"""Who may do what: the table, and a body's own verified rule before it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.procedure.group import WITH_OFFICERS
from tests.records import noticed, played
from travaux.bodies import Actor, Role
from travaux.delegations import UnknownDelegation
from travaux.procedure import NotAllowed
from travaux.procedure.acting import all_acts
from travaux.procedure.rules import MAY
from travaux.record import Record

GROUP = played(*WITH_OFFICERS)
DISCHARGED = {"mandate": "program", "task": "special-meeting", "document": "CAJP/GT/TM-16/04"}


def discharged_by(who: str, record: Record = GROUP) -> Record:
    return played(("discharge-task", {**DISCHARGED, "as": who}), onto=record)


def test_every_act_has_a_row_and_every_row_is_of_an_act() -> None:
    assert sorted(MAY) == sorted(all_acts())


def test_every_row_lets_the_keepers_of_the_record_act_and_cites_its_rule() -> None:
    for row in MAY.values():
        assert {Role.SECRETARIAT, Role.ARCHIVIST} <= set(row.roles)
        assert row.rule.says
        assert row.rule.cites


@pytest.mark.parametrize("who", ["secretariat", "archivist", "officer:GT/TM:chair"])
def test_the_secretariat_an_archivist_and_the_groups_own_chair_may(who: str) -> None:
    assert len(discharged_by(who).discharges) == 1


def test_an_officer_may_be_named_by_any_name_of_the_body() -> None:
    assert len(discharged_by("officer:the Group:chair").discharges) == 1


def test_an_officer_of_another_body_may_not() -> None:
    with pytest.raises(NotAllowed) as refused:
        discharged_by("officer:CAJP:chair")
    assert str(refused.value) == (
        "Not allowed: discharge-task for GT/TM by officer:CAJP:chair. The rule is: an officer acts "
        "only for the body that they are an officer of (R13). "
        "Allowed is: the same act by an officer of GT/TM."
    )


def test_a_delegation_enters_no_officers() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(
            ("leave-office", _leaving("delegation:MEX")),
            onto=GROUP,
        )
    assert str(refused.value) == (
        "Not allowed: leave-office by delegation:MEX. The rule is: the secretariat enters bodies, "
        "people and mandates as decided (R1, R5). "
        "Allowed is: the same act by the secretariat or the archivist."
    )


def _leaving(who: str) -> dict[str, Any]:
    office = {"body": "GT/TM", "office": "chair", "person": "eduardo-acevedo-diaz"}
    return {**office, "when": "2005-05-18", "as": who}


def test_a_delegation_that_nobody_knows_is_told_so() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        noticed_statement(GROUP, "delegation:Atlantis", "MEX")


def noticed_statement(record: Record, who: str, party: str) -> object:
    given = {"id": "s", "party": party, "words": "Words.", "language": "en", "issue": "x"}
    return noticed(record, "record-statement", **given, **{"as": who})


def test_a_delegation_speaks_only_for_itself() -> None:
    with pytest.raises(NotAllowed) as refused:
        noticed_statement(GROUP, "delegation:USA", "Mexico")
    assert str(refused.value) == (
        "Not allowed: record-statement for MEX by delegation:USA. The rule is: a delegation or an "
        "organ acts only for itself (S20, P13). Allowed is: the same act by MEX."
    )


def test_roles_are_read_and_printed_alike() -> None:
    assert str(Actor.read("officer:GT/TM:chair")) == "officer:GT/TM:chair"
