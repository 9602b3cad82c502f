from __future__ import annotations

from travaux.findings import Finding, Outcome, Severity

ODD = Finding(Severity.WARNING, "odd", "paragraph 12", "It is odd.")
NOTED = Finding(Severity.NOTE, "noted", "", "It was noted.")


def test_the_file_stands_before_the_paragraph() -> None:
    assert ODD.at("mexico.docx").where == "mexico.docx, paragraph 12"


def test_a_finding_without_a_place_is_about_the_whole_file() -> None:
    assert NOTED.at("mexico.docx") == Finding(Severity.NOTE, "noted", "mexico.docx", NOTED.message)


def test_the_next_step_keeps_what_was_found_before() -> None:
    outcome = Outcome(2, (ODD,)).then(lambda n: Outcome(str(n * 2), (NOTED,)))
    assert outcome == Outcome("4", (ODD, NOTED))


def test_nothing_found_stays_nothing_found() -> None:
    assert Outcome(2).then(lambda n: Outcome(n + 1)) == Outcome(3)
