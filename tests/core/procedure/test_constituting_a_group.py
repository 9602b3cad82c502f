"""The case from its first resolution to its officers, and what S1–S4 ask of the record."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from tests.core.procedure.group import (
    BASE_TEXT,
    CONSTITUTED,
    FIRST_RESOLUTION,
    GROUP,
    LIVED,
    SECOND_RESOLUTION,
    WORK_PLAN,
)
from tests.records import OPENED, entered, noticed, played
from travaux.bodies import Manner, Office
from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.events import OfficerTookOffice
from travaux.record import Record
from travaux.record.bodies import bodies_named, chain, reports_to
from travaux.record.mandates import mandates_of, standing
from travaux.record.people import called, officers, officers_of_meeting, party_named


@cache
def group() -> Record:
    return played(*LIVED)


def test_nothing_is_noticed_but_the_plan_that_the_source_lacks() -> None:
    record, noted = played(OPENED), []
    for act, given in LIVED[1:]:
        own = {name: value for name, value in given.items() if name != "entered"}
        noted += [(act, one.code) for one in noticed(record, act, **own)]
        record = played((act, given), onto=record)
    assert noted == [("register-issue", "implied-not-held")]


# --- S1


def test_the_group_reports_to_the_committee() -> None:
    committee = reports_to(group(), "GT/TM")
    assert committee is not None
    assert committee.code == "CAJP"


def test_the_group_is_under_the_committee_under_the_council_under_the_assembly() -> None:
    assert [body.code for body in chain(group(), "GT/TM")] == ["CAJP", "CP", "AG"]


def test_the_assembly_reports_to_nobody() -> None:
    assert reports_to(group(), "AG") is None


@pytest.mark.parametrize(
    "written", [GROUP, "GT/TM", "the Group", "Group", "The Working Group", "gt/tm"]
)
def test_the_group_is_found_by_any_of_its_names(written: str) -> None:
    assert [body.code for body in bodies_named(group(), written)] == ["GT/TM"]


def test_the_group_was_established_on_a_day_by_nobody_knows_whom() -> None:
    body = group().bodies["GT/TM"]
    assert (body.established, body.established_by) == (When.read("2004-01-15"), None)


# --- S2


def test_the_mandate_has_its_basis() -> None:
    mandate = group().mandates["program"]
    assert (mandate.source, mandate.pinpoint, mandate.verb, mandate.product, mandate.base) == (
        FIRST_RESOLUTION,
        "operative paragraph 5 (a)",
        "pursuant to",
        "proposed Inter-American Program",
        BASE_TEXT,
    )


def test_the_second_resolution_ratified_the_mandate_and_gave_no_other() -> None:
    (only,) = mandates_of(group(), "GT/TM")
    assert [(one.verb, one.source, one.place) for one in only.confirmations] == [
        ("ratified", SECOND_RESOLUTION, "Quito, Ecuador")
    ]


def test_the_special_meeting_is_a_task_under_both_resolutions() -> None:
    program, special = standing(group(), "program").charges
    assert program.basis == (FIRST_RESOLUTION,)
    assert special.basis == (FIRST_RESOLUTION, SECOND_RESOLUTION)
    assert (program.discharged, special.discharged) == (None, None)


def test_before_it_was_ratified_nobody_had_confirmed_the_mandate() -> None:
    assert standing(played(*CONSTITUTED), "program").confirmations == ()


# --- S3


def test_on_13_december_2004_a_ratified_chair_and_an_elected_vice_chair_were_in_office() -> None:
    sitting = officers(group(), "GT/TM", date(2004, 12, 13)) or ()
    assert [(one.term.office, one.person.name, one.term.manner) for one in sitting] == [
        (Office.CHAIR, "Eduardo Acevedo Díaz", Manner.RATIFIED),
        (Office.VICE_CHAIR, "Otto Pérez", Manner.ELECTED),
    ]


def test_both_are_there_since_the_same_day_each_with_state_and_capacity() -> None:
    sitting = officers(group(), "GT/TM", date(2004, 12, 13)) or ()
    assert [(str(one.term.start), one.person.party) for one in sitting] == [
        ("2004-09-16", "ARG"),
        ("2004-09-16", "GTM"),
    ]
    assert {one.person.capacity.en for one in sitting} == {"Alternate Representative"}


def test_who_presided_in_march_2004_is_not_recorded() -> None:
    assert officers(group(), "GT/TM", date(2004, 3, 9)) is None


def test_each_officer_leads_to_the_entry_that_says_so() -> None:
    sitting = officers(group(), "GT/TM", date(2004, 12, 13)) or ()
    entries = entered(*LIVED)
    assert [entries[one.position].event for one in sitting] == [
        OfficerTookOffice(one.term) for one in sitting
    ]


def test_no_meeting_has_an_officer_of_its_own_yet() -> None:
    assert officers_of_meeting(group(), "special") == ()


def test_the_chair_the_vice_chair_and_the_work_plan_were_decided_at_one_meeting() -> None:
    sitting = officers(group(), "GT/TM", date(2004, 12, 13)) or ()
    assert {one.term.decided_at for one in sitting} == {"election"}
    (plan,) = group().decisions.values()
    assert (plan.objects, plan.meeting, str(plan.when)) == (
        (WORK_PLAN,),
        "election",
        "2004-09-16",
    )


# --- S4


def test_the_four_units_that_met_with_the_group_are_known_by_their_codes() -> None:
    assert group().meetings["preparatory"].taking_part == (
        "IACHR/SR",
        "CIM/ES",
        "UPD",
        "IACD/ES/DDP",
    )


@pytest.mark.parametrize(
    "written", ["Permanent Mission of Mexico", "the delegation of Mexico", "Mexico", "MEX"]
)
def test_a_mission_a_delegation_and_a_state_are_one_party(written: str) -> None:
    assert party_named(group(), written, standard_registry()) == "MEX"


def test_a_nested_office_shows_its_two_parents() -> None:
    department = party_named(group(), "Department of Development Programs", standard_registry())
    assert [body.name() for body in chain(group(), department)] == [
        "Executive Secretariat of the Agency",
        "Inter-American Agency for Cooperation and Development",
    ]


def test_a_body_and_a_state_are_called_by_all_their_names() -> None:
    assert called(group(), "GT/TM", standard_registry()) == (
        "GT/TM",
        GROUP,
        "the Group",
        "the Working Group",
    )
    assert {"MEX", "Mexico", "México"} <= set(called(group(), "MEX", standard_registry()))
