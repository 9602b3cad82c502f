"""Mandates: given once, confirmed by later resolutions, carried out task by task."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.procedure.group import (
    BASE_TEXT,
    BODIES,
    CONSTITUTED,
    ESTABLISHED,
    FIRST_RESOLUTION,
    MANDATE,
    RATIFIED,
    SECOND_RESOLUTION,
)
from tests.records import OPENED, noticed, played
from travaux.dates import When
from travaux.findings import Finding, Severity
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record.mandates import mandates_of, standing

BEFORE = played(OPENED, *BODIES)
GIVEN = played(*CONSTITUTED)
CONFIRMED = played(*CONSTITUTED, RATIFIED)
REPORT = "CAJP/GT/TM-16/04"
MEETING = (
    "convene-meeting",
    {
        "id": "special",
        "body": "GT/TM",
        "kind": "special",
        "convener": "CP",
        "when": "2004-09-30/2004-10-01",
    },
)


def with_(act: tuple[str, dict[str, Any]], **other: Any) -> tuple[str, dict[str, Any]]:
    return (act[0], {**act[1], **other})


def discharging(**by: str) -> tuple[str, dict[str, Any]]:
    return ("discharge-task", {"mandate": "program", "task": "special-meeting", **by})


# --- given


def test_documents_that_nobody_holds_are_named_and_told_of() -> None:
    given = {name: value for name, value in MANDATE[1].items() if name != "entered"}
    found = noticed(BEFORE, "give-mandate", **given)
    assert [(one.code, one.severity, one.message.split(" isn't")[0]) for one in found] == [
        ("document-not-registered", Severity.NOTE, FIRST_RESOLUTION),
        ("document-not-registered", Severity.NOTE, BASE_TEXT),
    ]


def test_symbols_are_kept_as_the_house_prints_them() -> None:
    record = played(with_(MANDATE, source="ag/res 1928 (XXXIII-O/03)"), onto=BEFORE)
    assert record.mandates["program"].source == FIRST_RESOLUTION


def test_a_mandate_is_given_once_under_its_id() -> None:
    with pytest.raises(NotAllowed, match="another id, or confirming it"):
        played(MANDATE, onto=GIVEN)


def test_a_resolution_that_ratified_gives_no_mandate() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(with_(MANDATE, id="again", verb="ratified", source=SECOND_RESOLUTION), onto=GIVEN)
    assert str(refused.value) == (
        "Not allowed: giving a mandate that was ratified. The rule is: a later resolution confirms "
        "a mandate, and doesn't replace it (R3). "
        "Allowed is: confirm-mandate with the verb “ratified”."
    )


def test_a_second_mandate_is_told_of() -> None:
    given = {"id": "second", "body": "GT/TM", "giver": "AG", "source": SECOND_RESOLUTION}
    found = noticed(GIVEN, "give-mandate", **given)
    assert [one.code for one in found] == ["document-not-registered", "second-mandate"]
    assert "GT/TM has a mandate already: program." in found[1].message


def test_tasks_have_ids_of_their_own() -> None:
    tasks = ({"id": "a", "words": "one thing"}, {"id": "a", "words": "another"})
    with pytest.raises(NotAllowed, match="another id for each task"):
        played(with_(MANDATE, tasks=tasks), onto=BEFORE)


def test_a_task_has_a_basis_of_its_own() -> None:
    task = {"id": "meet", "words": "meet", "basis": ("ag/res. 2027 (XXXIV-O/04)",)}
    record = played(with_(MANDATE, tasks=(task,)), onto=BEFORE)
    assert [one.basis for one in standing(record, "program").charges] == [(SECOND_RESOLUTION,)]


def test_whoever_gives_a_mandate_is_a_body_on_record() -> None:
    with pytest.raises(NotOnRecord, match="body “Security Council”"):
        played(with_(MANDATE, giver="Security Council"), onto=BEFORE)


def test_what_the_group_was_to_do_is_known_before_it_is_established() -> None:
    record = played(MANDATE, ESTABLISHED, onto=BEFORE)
    assert [one.mandate.id for one in mandates_of(record, "GT/TM")] == ["program"]
    assert mandates_of(record, "CAJP") == ()


# --- confirmed


def test_the_resolution_that_gave_it_does_not_confirm_it() -> None:
    with pytest.raises(NotAllowed, match="which gave it"):
        played(with_(RATIFIED, source=FIRST_RESOLUTION), onto=GIVEN)


def test_a_resolution_confirms_it_once() -> None:
    with pytest.raises(NotAllowed, match="which confirmed it already"):
        played(RATIFIED, onto=CONFIRMED)


def test_every_later_resolution_confirms_it_in_its_own_words() -> None:
    third = {"mandate": "program", "source": "AG/RES. 2141 (XXXV-O/05)", "giver": "AG"}
    record = played(("confirm-mandate", {**third, "verb": "continued"}), onto=CONFIRMED)
    assert [one.verb for one in standing(record, "program").confirmations] == [
        "ratified",
        "continued",
    ]


def test_a_mandate_that_is_not_on_record_is_not_confirmed() -> None:
    with pytest.raises(NotOnRecord, match=r"mandate “programme”.*Did you mean program"):
        played(with_(RATIFIED, mandate="programme"), onto=GIVEN)


def test_a_task_that_the_mandate_does_not_have_is_refused() -> None:
    with pytest.raises(NotOnRecord, match="task of mandate program “special”"):
        played(with_(RATIFIED, tasks=("special",)), onto=GIVEN)


# --- carried out


def test_a_meeting_carries_out_a_task_on_its_dates() -> None:
    record = played(MEETING, discharging(meeting="special"), onto=CONFIRMED)
    charge = standing(record, "program").charges[1]
    assert charge.discharged is not None
    assert (charge.discharged.meeting, charge.when) == (
        "special",
        When.read("2004-09-30/2004-10-01"),
    )


def test_a_document_that_nobody_holds_carries_out_a_task_and_is_told_of() -> None:
    found = noticed(CONFIRMED, "discharge-task", **discharging(document=REPORT)[1])
    assert found == (
        Finding(
            Severity.NOTE,
            "document-not-registered",
            "mandate program",
            f"{REPORT} isn't on the register. It is named all the same; register it if you hold "
            "it.",
        ),
    )
    charge = standing(played(discharging(document=REPORT), onto=CONFIRMED), "program").charges[1]
    assert (charge.discharged is not None, charge.when) == (True, None)


def test_the_report_of_a_meeting_completes_what_the_meeting_carried_out() -> None:
    acts = (MEETING, discharging(meeting="special"), discharging(document=REPORT))
    discharged = standing(played(*acts, onto=CONFIRMED), "program").charges[1].discharged
    assert discharged is not None
    assert (discharged.meeting, discharged.document) == ("special", REPORT)


def test_another_document_in_the_place_of_the_first_is_refused() -> None:
    with pytest.raises(NotAllowed, match=f"striking the entry that it was done by {REPORT}"):
        played(
            discharging(document=REPORT), discharging(document="CAJP/GT/TM-17/04"), onto=CONFIRMED
        )


def test_nothing_carries_out_nothing() -> None:
    with pytest.raises(NotAllowed, match="carrying out special-meeting by nothing"):
        played(discharging(), onto=CONFIRMED)


def test_a_meeting_that_was_called_off_carries_out_nothing() -> None:
    cancelled = ("cancel-meeting", {"meeting": "special"})
    with pytest.raises(NotAllowed, match="naming a meeting that wasn't called off"):
        played(MEETING, cancelled, discharging(meeting="special"), onto=CONFIRMED)


def test_a_meeting_that_was_never_called_is_refused() -> None:
    with pytest.raises(NotOnRecord, match="meeting “special”"):
        played(discharging(meeting="special"), onto=CONFIRMED)
