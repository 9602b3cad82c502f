from __future__ import annotations

import unicodedata

import pytest

from tests.nights import CHILE, ISSUE, MAY, MEXICO, REGISTRY, TITLE, file, night, table
from travaux.drafting.conventions import CONVENTIONS
from travaux.findings import Severity
from travaux.texts import balance
from travaux.workspace.compiling import CannotCompile, compile_files, issued
from travaux.workspace.handing_in import File
from travaux.workspace.manifest import FileLine

BAD = File("Peru.docx", b"")


def test_bad_file_costs_the_others_nothing() -> None:
    outcome = night(MEXICO, BAD, CHILE)
    assert outcome.value.compilation.voices == ("CHL", "MEX")
    assert [(f.severity, f.code) for f in outcome.findings] == [(Severity.REFUSED, "empty")]


def test_nothing_left_says_why_for_each_file() -> None:
    with pytest.raises(CannotCompile) as caught:
        night(BAD, File("Chile.docx", b"%PDF-1.4"))
    first, *reasons = str(caught.value).split("\n")
    assert first == "No file was left to compile."
    assert [reason.split(":")[0] for reason in reasons] == ["Peru.docx", "Chile.docx"]


def test_no_files_at_all() -> None:
    with pytest.raises(CannotCompile, match=r"^No file was left to compile\.$"):
        night()


def test_files_are_told_of_before_they_are_read() -> None:
    told: list[str] = []
    compile_files(table(), [MEXICO, CHILE], REGISTRY, progress=told.append)
    assert told == ["Mexico.txt", "Chile.txt"]


def test_manifest_names_a_file_that_was_not_given() -> None:
    lines = {"Peru.docx": FileLine("Peru.docx")}
    outcome = compile_files(table(), [MEXICO], REGISTRY, lines)
    assert [(f.code, f.where) for f in outcome.findings] == [("manifest-file-missing", "Peru.docx")]


def test_name_with_accents_apart_is_the_manifest_s_name() -> None:
    apart = File(unicodedata.normalize("NFD", "añadido.txt"), MEXICO.data)
    lines = {"añadido.txt": FileLine("añadido.txt", ("MEX",))}
    outcome = compile_files(table(), [apart], REGISTRY, lines)
    assert (outcome.value.compilation.voices, outcome.findings) == (("MEX",), ())


def test_two_files_with_one_name_are_two_proposals_in_the_account() -> None:
    other = file("Mexico.txt", TITLE, *ISSUE[1:3])
    outcome = night(MEXICO, other)
    rows = outcome.value.account.rows
    assert [row.proposal for row in rows] == ["Mexico.txt", "Mexico.txt (2)"]
    assert outcome.value.account.sentence() == (
        "received 2 = shown 2 + merged 0 + withdrawn 0 + unplaced 0"
    )


def test_several_files_of_one_delegation_are_told_and_both_compiled() -> None:
    other = file("MEX 2.txt", TITLE, MAY.replace("may", "must"), *ISSUE[2:])
    outcome = night(MEXICO, other)
    assert outcome.value.compilation.voices == ("MEX", "MEX (2)")
    assert [f.code for f in outcome.findings] == ["several-files"]


def test_what_has_no_place_is_a_finding_too() -> None:
    outcome = night(MEXICO, File("Peru.txt", b"Delete paragraph 9.\n\nDelete paragraph 2.\n"))
    assert [f.code for f in outcome.findings if f.severity is Severity.WARNING] == ["unplaced"]


def test_names_and_order_are_those_of_the_house() -> None:
    done = night(MEXICO, CHILE).value
    assert [done.naming(voice) for voice in done.compilation.voices] == ["Chile", "Mexico"]


@pytest.mark.parametrize("house", CONVENTIONS)
def test_brackets_of_the_issued_text_are_in_balance(house: str) -> None:
    base = file("base.txt", "1. [To act for all families.", "2. To go to them.]", "3. To end it.")
    wanted = file("Mexico.txt", "2. To run to them.]", "3. To end it.")
    balance(night(wanted, on=table(base=base)).value.text(CONVENTIONS[house]))


def test_issue_goes_by_its_symbol_or_else_by_its_file() -> None:
    assert issued(file("base.txt", *ISSUE, symbol="CAJP/GT/TM-24/05")).value.name == (
        "CAJP/GT/TM-24/05"
    )
    assert issued(file("base.txt", *ISSUE)).value.name == "base.txt"
    assert issued(file("base.txt", *ISSUE, symbol="no symbol")).value.name == "no symbol"


def test_base_that_cannot_be_read_stops_everything() -> None:
    with pytest.raises(CannotCompile, match=r"^base\.docx, the text to be amended: The file is e"):
        issued(File("base.docx", b""))
