"""Delegations' files come on record one by one, and one that can't be taken costs no other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.texts import text
from travaux.bodies import Actor
from travaux.dates import When
from travaux.findings import Severity
from travaux.proposals import Sponsor
from travaux.render.plain import printed
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
from travaux.workspace.handing_in import File
from travaux.workspace.manifest import FileLine
from travaux.workspace.playing import filed
from travaux.workspace.receiving import received, would_be_received

_BY = Actor.read("secretariat")
_AT = datetime(2005, 3, 1, 12, tzinfo=UTC)
_ISSUE = "CAJP/GT/TM-24/05"
_BASE = text("1. States may act together at once.", "2. The fund pays for it.")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Give a dossier with a text on the table."""
    made = Dossier.begun(tmp_path / "group", "group", os.urandom)
    base = tmp_path / "base.txt"
    base.write_text(printed(_BASE))
    for name, particulars in (
        ("open-dossier", {"title": "A group"}),
        ("register-body", {"code": "GT/TM", "kind": "working group", "names": {"en": "A group"}}),
        ("register-issue", {"id": _ISSUE, "kind": "negotiating text", "body": "GT/TM"}),
        ("table-text", {"issue": _ISSUE, **filed(base, made.files)}),
    ):
        made.act([Acting(name, particulars, _BY, _AT)])
    yield made
    made.close()


def sent(name: str, *wanted: str) -> File:
    """Give a file that a delegation sends back."""
    return File(name, printed(text(*wanted)).encode())


MEXICO = sent("Mexico.txt", "1. States shall act together at once.", "2. The fund pays for it.")


def test_a_file_is_a_proposal_of_the_delegation_in_its_name(dossier: Dossier) -> None:
    receipt = received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    assert [(one.id, one.parties, one.base) for one in receipt.proposals] == [
        ("Mexico", ("MEX",), _ISSUE)
    ]
    assert dossier.record.proposals["Mexico"].source == "Mexico.txt"


def test_the_manifest_says_who_and_when(dossier: Dossier) -> None:
    line = FileLine("Mexico.txt", ("CHL", "PER"), received=_AT.date())
    receipt = received(dossier, _ISSUE, [MEXICO], {"Mexico.txt": line}, _BY, _AT)
    day = When.read("2005-03-01")
    assert receipt.proposals[0].sponsors == (Sponsor("CHL", day), Sponsor("PER", day))


def test_one_file_that_cannot_be_taken_costs_no_other(dossier: Dossier) -> None:
    stray = File("Document1.docx", b"PK not a document")
    receipt = received(dossier, _ISSUE, [stray, MEXICO], {}, _BY, _AT)
    assert [one.id for one in receipt.proposals] == ["Mexico"]
    refused = [one.where for one in receipt.findings if one.severity is Severity.REFUSED]
    assert refused == ["Document1.docx"]


def test_nothing_of_a_refused_file_is_left_behind(dossier: Dossier) -> None:
    empty = File("Chile.txt", b"")
    received(dossier, _ISSUE, [empty], {}, _BY, _AT)
    assert not dossier.files.has(
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


def test_a_second_file_of_one_name_is_another_proposal(dossier: Dossier) -> None:
    other = sent("Mexico.txt", "1. States may act together at once.", "2. The fund pays.")
    received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    receipt = received(dossier, _ISSUE, [other], {}, _BY, _AT)
    assert [one.id for one in receipt.proposals] == ["Mexico 2"]


def test_a_withdrawal_in_the_manifest_is_told_of(dossier: Dossier) -> None:
    line = FileLine("Mexico.txt", ("MEX",), withdrawn=True)
    receipt = received(dossier, _ISSUE, [MEXICO], {"Mexico.txt": line}, _BY, _AT)
    assert [one.code for one in receipt.findings] == ["withdrawn-in-manifest"]
    assert not receipt.proposals[0].withdrawn


def told(dossier: Dossier, *files: File) -> list[tuple[str, str]]:
    """Receive files, and give what was noticed."""
    receipt = received(dossier, _ISSUE, files, {}, _BY, _AT)
    return [(one.code, one.where) for one in receipt.findings]


def test_a_file_that_came_before_is_passed_over_and_the_rest_is_received(dossier: Dossier) -> None:
    received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    peru = sent("Peru.txt", "1. States may act together now.", "2. The fund pays for it.")
    receipt = received(dossier, _ISSUE, [MEXICO, peru], {}, _BY, _AT)
    assert [one.id for one in receipt.proposals] == ["Peru"]
    assert [(one.code, one.severity, one.where) for one in receipt.findings] == [
        ("file-passed-over", Severity.NOTE, "Mexico.txt")
    ]


def test_the_same_words_of_another_delegation_are_its_own_proposal(dossier: Dossier) -> None:
    received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    assert told(dossier, File("Peru.txt", MEXICO.data)) == [
        ("file-received-before", "proposal Peru")
    ]


def test_a_file_whose_entry_was_struck_is_received_again(dossier: Dossier) -> None:
    received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    position = dossier.record.size - 1
    strike = {"position": position, "reason": "entered by mistake"}
    dossier.act([Acting("strike-entry", strike, _BY, _AT)])
    assert told(dossier, MEXICO) == []


def test_a_file_that_the_manifest_names_and_nobody_gave_is_told(dossier: Dossier) -> None:
    lines = {"Peru.txt": FileLine("Peru.txt")}
    receipt = received(dossier, _ISSUE, [MEXICO], lines, _BY, _AT)
    assert [(one.code, one.where) for one in receipt.findings] == [
        ("manifest-file-missing", "Peru.txt")
    ]


def test_what_is_only_checked_is_told_and_leaves_nothing_behind(
    dossier: Dossier, tmp_path: Path
) -> None:
    size, files = dossier.record.size, set(tmp_path.rglob("*"))
    receipt = would_be_received(dossier, _ISSUE, [MEXICO], {}, _BY, _AT)
    assert [(one.id, len(one.entries)) for one in receipt.proposals] == [("Mexico", 1)]
    assert (dossier.record.size, set(tmp_path.rglob("*"))) == (size, files)
