"""What is shown by going on with the case: acts entered behind the last one, papers, exports."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sample.checks.documents import NINE
from sample.enacting import OLD_REPORT, PROGRAM, REPORT, Case, enacted
from travaux.bodies import Actor
from travaux.documents import Level
from travaux.record import Record, fold
from travaux.record.access import record_for
from travaux.record.counters import unaccounted
from travaux.record.statements import judged
from travaux.references import cited
from travaux.reports.chair import composed
from travaux.statements.occurrences import occurrences
from travaux.symbols import parse, printed
from travaux.workspace.entering import ActFailed, Acting
from travaux.workspace.exporting import export, write_out
from travaux.workspace.papers import dates

NOON = datetime(2005, 6, 1, 12, tzinfo=UTC)


@pytest.fixture
def onwards(tmp_path: Path) -> Case:
    """Give a case of one's own, to act in."""
    return enacted(tmp_path / "dossier")


def act(case: Case, name: str, by: str = "secretariat", **particulars: object) -> Record:
    case.dossier.act([Acting(name, particulars, Actor.read(by), NOON)])
    return case.record


def test_s2_a_second_confirmation_makes_no_second_mandate(onwards: Case) -> None:
    record = act(
        onwards,
        "confirm-mandate",
        mandate="program",
        source="AG/RES. 2141 (XXXV-O/05)",
        giver="AG",
        verb="took note of",
    )
    assert (len(record.mandates), len(record.confirmations)) == (1, 2)


def test_s5_numbers_run_on_over_the_years(onwards: Case) -> None:
    act(onwards, "allot-symbol", series="CAJP/GT/TM", year=2005)
    record = act(onwards, "allot-symbol", series="CAJP/GT/TM", year=2006)
    assert list(record.allotted) == ["CAJP/GT/TM-39/05", "CAJP/GT/TM-40/06"]


def test_s5_numbers_of_which_nothing_is_known(case: Case) -> None:
    lacking = unaccounted(case.record, case.record.series["CAJP/GT/TM"])
    assert [(one[0], one[-1]) for one in lacking] == [
        (1, 11), (13, 15), (17, 17), (19, 23), (25, 37),
    ]  # fmt: skip


def test_s19_consensus_has_no_objection(onwards: Case) -> None:
    with pytest.raises(ActFailed, match="consensus"):
        act(
            onwards,
            "take-decision",
            id="again",
            body="GT/TM",
            verb="approved",
            method="consensus",
            objects=[PROGRAM],
            objections=["Mexico"],
        )


def test_s20_only_the_party_changes_its_statement(onwards: Case) -> None:
    with pytest.raises(ActFailed, match="replace-statement"):
        act(onwards, "replace-statement", statement="mexico", words="Shorter.")
    with pytest.raises(ActFailed, match="replace-statement"):
        act(onwards, "replace-statement", "delegation:USA", statement="mexico", words="Shorter.")
    record = act(
        onwards, "replace-statement", "delegation:MEX", statement="mexico", words="Shorter."
    )
    assert record.statements["mexico"].words == "Shorter."


def test_s22_a_person_says_which_places_are_meant(onwards: Case) -> None:
    text = onwards.texts[PROGRAM]
    for one in occurrences(text, "applicable"):
        qualifies = one.after.startswith(" international")
        act(
            onwards,
            "judge-occurrence",
            statement="united-states",
            issue=PROGRAM,
            unit=one.unit,
            offset=one.at,
            meant=qualifies,
        )
    chosen = judged(onwards.record, "united-states", PROGRAM)
    assert [one.meant for one in occurrences(text, "applicable", chosen)] == [True] * 3 + [False]


def test_s26_the_chairs_words_survive_what_is_entered_later(onwards: Case) -> None:
    own = "The Chair is glad to present the two documents."
    act(onwards, "write-part", "officer:GT/TM:chair", report=REPORT, part="presentation", words=own)
    record = act(
        onwards,
        "transmit-documents",
        sender="GT/TM",
        to="CAJP",
        documents=[PROGRAM],
        purpose="for consideration",
    )
    made = composed(record, REPORT)
    assert [unit.words for unit in made.text.units if unit.id == "presentation"] == [own]
    assert [f.where for f in made.findings if f.code == "part-older-than-facts"] == ["presentation"]


def test_s26_a_fact_that_is_struck_becomes_a_gap(onwards: Case) -> None:
    at = onwards.record.bodies.position("GT/TM")  # the entry that says when it was established
    record = act(onwards, "strike-entry", position=at, reason="Entered to see the gap.")
    assert [gap.unit for gap in composed(record, REPORT).gaps].count("establishment") == 2


def test_s28_a_person_answers_for_the_second_attachment(onwards: Case) -> None:
    second = "CAJP/GT/TM-38/05 rev. 2"
    record = act(onwards, "confirm-attachment", report=REPORT, issue=second, attached=True)
    made = composed(record, REPORT)
    assert [f.code for f in made.findings if f.code == "attachment-unconfirmed"] == []
    assert [unit.id for unit in made.text.units if unit.id.startswith("attachment:")] == [
        "attachment:1", "attachment:2",
    ]  # fmt: skip


def test_s29_the_committee_sends_it_on(onwards: Case) -> None:
    record = act(onwards, "transmit-documents", sender="CAJP", to="CP", documents=[PROGRAM])
    assert [(one.sender, one.to) for one in record.transmissions.values()] == [
        ("GT/TM", "CAJP"), ("CAJP", "CP"),
    ]  # fmt: skip


def test_s34_a_contribution_is_its_authors_until_it_is_issued(onwards: Case) -> None:
    act(
        onwards,
        "register-issue",
        id="panama",
        kind="contribution",
        body="GT/TM",
        author="Panama",
        level="secretariat",
        meant_for="body",
        release="on issue",
    )
    assert sees_it(onwards) == {"PAN": True, "MEX": False, "secretariat": True}
    act(onwards, "issue-document", document="panama")
    assert sees_it(onwards) == {"PAN": True, "MEX": True, "secretariat": True}


def sees_it(case: Case) -> dict[str, bool]:
    entries = case.dossier.entries()
    readers = {
        "PAN": (Level.BODY, "PAN"),
        "MEX": (Level.BODY, "MEX"),
        "secretariat": (Level.SECRETARIAT, ""),
    }
    return {
        name: "panama" in fold(record_for(entries, *one)).issues for name, one in readers.items()
    }


def test_s10_meetings_as_a_calendar(case: Case) -> None:
    made = dates(case.dossier, "GT/TM").value.decode()
    assert re.findall("DTSTART;VALUE=DATE:(\\d+)", made) == [
        "20040309", "20040416", "20040916", "20040930", "20041213", "20050225",
        "20050518",  # the end of the period of the report
    ]  # fmt: skip


def test_s26_both_languages_carry_the_same_documents(case: Case) -> None:
    english, spanish = (
        {printed(one.symbol) for one in cited(composed(case.record, REPORT, language).text)}
        for language in ("en", "es")
    )
    assert english == spanish == {printed(parse(one)) for one in NINE}


def test_s34_an_export_for_the_public_names_nothing_restricted(case: Case) -> None:
    public = dict(export(case.dossier, Level.PUBLIC))
    whole = dict(export(case.dossier))
    named = (b"written-input", b"Written input of delegations", b"observations and recommend")
    assert [any(one in data for data in whole.values()) for one in named] == [True] * 3
    assert [any(one in data for data in public.values()) for one in named] == [False] * 3


def test_s36_a_program_that_shares_no_code_reads_the_export(case: Case, tmp_path: Path) -> None:
    write_out(tmp_path, export(case.dossier))
    verifier = Path(__file__).parents[2] / "verifier" / "verify.py"
    run = subprocess.run(
        [sys.executable, verifier, tmp_path], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.splitlines()[-1]) == (
        0, "All of it is as it was recorded.",
    )  # fmt: skip


def test_the_old_report_of_the_sample_has_the_form_of_the_source(case: Case) -> None:
    assert case.old_report == OLD_REPORT.read_bytes()
    assert [note.words.split()[0] for note in case.old.notes] == ["See"] * 4
