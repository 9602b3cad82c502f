from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.nights import ACT, FUND, ISSUE, MAY, MEXICO, REGISTRY, REPORT, TITLE, file, table
from travaux.changes import Modify
from travaux.dates import When
from travaux.findings import Severity
from travaux.proposals import Proposal, Sponsor
from travaux.workspace.handing_in import File, Table, handed_in
from travaux.workspace.manifest import FileLine


def taken(
    one: File, line: FileLine | None = None, on: Table | None = None
) -> tuple[Proposal | None, list[tuple[Severity, str]]]:
    outcome = handed_in(one, on or table(), REGISTRY, line)
    return outcome.value, [(finding.severity, finding.code) for finding in outcome.findings]


def made(one: File, line: FileLine | None = None, on: Table | None = None) -> Proposal:
    proposal, _ = taken(one, line, on)
    assert proposal is not None
    return proposal


def refused(one: File, line: FileLine | None = None) -> str:
    proposal, [*_, (severity, code)] = taken(one, line)
    assert (proposal, severity) == (None, Severity.REFUSED)
    return code


def found(one: File, line: FileLine | None = None, on: Table | None = None) -> list[str]:
    return [code for _, code in taken(one, line, on)[1]]


def test_file_becomes_a_proposal() -> None:
    proposal = made(MEXICO)
    assert (proposal.parties, proposal.source, proposal.base) == (
        ("MEX",), "Mexico.txt", "base.txt",
    )  # fmt: skip
    [entry] = proposal.entries
    assert isinstance(entry.change, Modify)
    assert (entry.change.new, entry.place) == (" may", "line 5")


# --- whose


def test_manifest_goes_before_the_name() -> None:
    line = FileLine("Mexico.txt", ("CHL", "PER"), received=date(2005, 2, 25))
    assert made(MEXICO, line).sponsors == (
        Sponsor("CHL", When.read("2005-02-25")),
        Sponsor("PER", When.read("2005-02-25")),
    )


def test_nobody_s_file_is_refused() -> None:
    assert refused(replace(MEXICO, name="Document1.txt")) == "unknown-sponsor"


def test_whom_the_manifest_does_not_name_clearly_is_not_guessed_from_the_name() -> None:
    assert refused(MEXICO, FileLine("Mexico.txt", unclear=True)) == "unknown-sponsor"


def test_group_by_its_file_s_name_keeps_its_speaker() -> None:
    caricom = replace(MEXICO, name="CARICOM (Barbados).txt")
    assert made(caricom).sponsors == (Sponsor("CARICOM", speaker="BRB"),)


@pytest.mark.parametrize("line", [
    FileLine("x", group="CARICOM", speaker="BRB", without=("JAM",)),
    FileLine("x", sponsors=("CARICOM",), speaker="BRB", without=("JAM",)),
])  # fmt: skip
def test_group_keeps_who_spoke_and_who_stepped_out(line: FileLine) -> None:
    assert made(MEXICO, line).sponsors == (Sponsor("CARICOM", speaker="BRB", without=("JAM",)),)


def test_group_and_states_together_are_all_sponsors() -> None:
    line = FileLine("x", sponsors=("MEX",), group="CARICOM", without=("JAM",))
    assert made(MEXICO, line).sponsors == (Sponsor("MEX"), Sponsor("CARICOM", without=("JAM",)))


def test_withdrawn_file_is_kept_out_of_the_text() -> None:
    assert not made(MEXICO, FileLine("Mexico.txt", withdrawn=True)).live


# --- made from which issue

OLDER = REPORT.replace("on what was done", "at its seat in spring")
EARLIER = file("earlier.txt", TITLE, ACT, OLDER, FUND)


def test_file_made_on_an_earlier_issue_is_named_and_carried() -> None:
    old = file("Mexico.txt", TITLE, MAY, OLDER, FUND)
    proposal = made(old, on=table(EARLIER))
    assert [entry.change for entry in proposal.entries] == [Modify("u2", 2, 3, " shall", " may")]
    assert found(old, on=table(EARLIER)) == ["stale-base"]


def test_issue_that_the_manifest_names_is_the_one() -> None:
    base = file("base.txt", *ISSUE, symbol="CAJP/GT/TM-24/05")
    earlier = file("e.txt", TITLE, MAY, REPORT, FUND, symbol="CAJP/GT/TM-23/05")
    on = table(earlier, base=base)
    line = FileLine("Mexico.txt", base="CAJP/GT/TM-23/05")
    assert found(MEXICO, line, on) == ["stale-base", "no-changes"]
    assert found(MEXICO, FileLine("Mexico.txt", base="CAJP/GT/TM-9/04"), table(base=base)) == [
        "issue-not-given"
    ]


def test_words_changed_since_are_told() -> None:
    stale = file("Mexico.txt", TITLE, ACT, OLDER.replace("spring", "autumn"), FUND)
    assert found(stale, on=table(EARLIER)) == ["stale-base", "overlaps-later-change"]


def test_wrong_document_is_refused() -> None:
    other = file("Peru.txt", "= Lunch menu", "_ Soup, salad, coffee and some cake.")
    assert refused(other) == "wrong-document"


def test_file_in_another_language_is_refused() -> None:
    spanish = file(
        "Peru.txt",
        "1. Los Estados adoptarán sin demora las medidas necesarias para las familias.",
        "2. La Presidencia informará cada año al Consejo sobre lo que se haya hecho.",
    )
    assert refused(spanish) == "other-language"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"%PDF-1.4 x", b"   \n"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    assert refused(File("Mexico.docx", data)) in ("empty", "not-a-text", "pdf", "no-words")


# --- what it says


def test_same_text_changes_nothing_and_is_asked_about() -> None:
    assert found(file("Peru.txt", *ISSUE)) == ["no-changes"]


def test_shapes_of_quotes_are_told_and_not_compiled() -> None:
    on = table(base=file("base.txt", *ISSUE, "4. The State’s “duty” stands."))
    same = file("Peru.txt", *ISSUE, '4. The State\'s "duty" stands.')
    assert found(same, on=on) == ["typography-folded", "no-changes"]


def test_instructions_in_prose_are_read() -> None:
    prose = File("Peru.txt", b'In paragraph 1, replace "shall" by "may".\n\nDelete paragraph 9.\n')
    proposal = made(prose)
    assert [entry.change for entry in proposal.entries] == [Modify("u2", 2, 3, " shall", " may")]
    assert len(proposal.unplaced) == 1
    assert "prose-instructions" in found(prose)


def test_plain_text_does_not_ask_to_delete_notes_and_tables() -> None:
    on = table(base=file("base.txt", TITLE, f"{ACT}[^n1]", REPORT, "| First | Lima |", FUND,
                         "[^n1]: Since 2004."))  # fmt: skip
    typed = [block.removeprefix("= ") for block in (TITLE, MAY, REPORT, FUND)]
    plain = File("Peru.txt", "\n\n".join(typed).encode())
    proposal = made(plain, on=on)
    assert [entry.change for entry in proposal.entries] == [Modify("u2", 2, 3, " shall", " may")]
    assert "not-carried" in found(plain, on=on)


def test_other_masthead_is_told() -> None:
    on = table(base=file("base.txt", *ISSUE, symbol="CAJP/GT/TM-24/05"))
    other = file("Peru.txt", TITLE, MAY, REPORT, FUND, symbol="CAJP/GT/TM-99/05")
    assert found(other, on=on) == ["masthead-differs"]


def test_fault_of_the_program_costs_one_file_only() -> None:
    broken = handed_in(MEXICO, table(), REGISTRY, FileLine("Mexico.txt", sponsors=(["MEX"],)))  # type: ignore[arg-type]
    [finding] = broken.findings
    assert (broken.value, finding.code) == (None, "program-fault")
    assert "The other files were compiled." in finding.message
