"""Mandates as they stand: what came after them, and when their tasks were carried out."""

from __future__ import annotations

from tests.core.procedure.group import FIRST_RESOLUTION, SECOND_RESOLUTION, WITH_OFFICERS
from tests.records import played
from travaux.dates import When
from travaux.record.mandates import confirmations_of, mandates_of, standing

RECORD = played(*WITH_OFFICERS)


def test_the_oldest_basis_of_a_task_comes_first() -> None:
    third = {
        "mandate": "program",
        "source": "AG/RES. 2141 (XXXV-O/05)",
        "giver": "AG",
        "tasks": ("special-meeting", "program"),
    }
    program, special = standing(played(("confirm-mandate", third), onto=RECORD), "program").charges
    assert program.basis == (FIRST_RESOLUTION, "AG/RES. 2141 (XXXV-O/05)")
    assert special.basis == (FIRST_RESOLUTION, SECOND_RESOLUTION, "AG/RES. 2141 (XXXV-O/05)")


def test_a_task_carried_out_by_a_document_was_so_on_its_date() -> None:
    report = {"id": "CAJP/GT/TM-16/04", "kind": "report", "date": "2004-10-27"}
    done = {"mandate": "program", "task": "special-meeting", "document": "CAJP/GT/TM-16/04"}
    record = played(("register-issue", report), ("discharge-task", done), onto=RECORD)
    assert standing(record, "program").charges[1].when == When.read("2004-10-27")


def test_a_body_without_a_mandate_has_none() -> None:
    assert mandates_of(RECORD, "CAJP") == ()


def test_a_mandate_that_nobody_confirmed_has_no_confirmations() -> None:
    assert [one.source for one in confirmations_of(RECORD, "program")] == [SECOND_RESOLUTION]
    assert confirmations_of(RECORD, "other") == ()
