"""The report of the case against its register: what it cites is held, and nothing else (S5, S8)."""

from __future__ import annotations

import pytest

from tests.datasets import case
from tests.records import played
from tests.registers import REGISTER, RESOLUTION, REV_7
from travaux.intake import read
from travaux.record.documents import cited_by
from travaux.references import Reference, cited, repeated, unresolved
from travaux.symbols import printed
from travaux.texts import Kind, Text

REGISTERED = played(*REGISTER)
REPORT = "the report"


@pytest.fixture(scope="module")
def text() -> Text:
    return read(case().read_bytes(), "report.txt").value.text


def section(text: Text, reference: Reference) -> str:
    """Give the outermost heading that a reference stands under."""
    heads = {}
    label = ""
    for unit in text.units:
        label = unit.label or "" if unit.kind is Kind.HEADING and not unit.depth else label
        heads[unit.id] = label
    return heads[reference.unit]


def test_every_reference_of_the_report_is_on_the_register(text: Text) -> None:
    held = [one.symbol for one in REGISTERED.issues.values() if one.symbol]
    assert unresolved(cited(text), held) == ()


def test_every_symbol_on_the_register_is_cited_in_the_report(text: Text) -> None:
    assert {printed(one.symbol) for one in cited(text)} == {
        one.id for one in REGISTERED.issues.values() if one.symbol
    }


def test_four_notes_resolve_to_five_symbols(text: Text) -> None:
    noted = [(one.note, printed(one.symbol)) for one in cited(text) if one.note]
    assert noted == [
        ("n1", "CAJP/GT/TM-16/04"),
        ("n2", "CP/CAJP-2038/03"),
        ("n3", "CAJP/GT/TM-18/04"),
        ("n4", REV_7),
        ("n4", RESOLUTION),
    ]


def test_third_note_repeats_the_symbol_in_the_text(text: Text) -> None:
    assert [one.where for one in repeated(text)] == ["note 3"]


def test_revision_7_is_cited_in_the_first_section_and_in_the_fourth_note(text: Text) -> None:
    places = [one for _, one in cited_by(REGISTERED, {REPORT: cited(text)}, REV_7) if one]
    assert [(section(text, one), one.note) for one in places] == [("I.", ""), ("II.", "n4")]
