from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.reports.chair.migrants import (
    ALL,
    BEGUN,
    GROUP,
    REGISTERED,
    REPORT,
    recorded,
    without,
)
from tests.core.reports.chair.reported import ATTACHED, codes, report, words
from travaux import events as e
from travaux.dates import When
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, StatusNote
from travaux.render.plain import printed
from travaux.reports.chair import NoSuchReport, composed

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "chair"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_is_as_agreed(request: pytest.FixtureRequest, language: str) -> None:
    made = printed(report(ATTACHED, language=language).text)
    path = GOLDEN / f"report.{language}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(made, "utf-8")
    assert made == path.read_text("utf-8")


def test_a_report_that_nobody_began_is_an_error() -> None:
    with pytest.raises(NoSuchReport, match="No report “X” was begun"):
        composed(recorded(), "X")


def test_the_language_is_the_dossiers_unless_another_is_asked_for() -> None:
    spanish = recorded((e.DossierOpened("Migrantes", "es"), *ALL[1:]))
    assert composed(spanish, REPORT).text.language == "es"


def test_a_language_that_is_not_offered_gives_english_and_says_so() -> None:
    made = report(language="fr")
    assert made.text == report().text
    assert codes(made, "language-not-offered") == [
        "Reports aren't composed in “fr” yet: this one is in English."
    ]


def test_verbs_are_those_on_record() -> None:
    """R5, I14: a mandate is ratified and a Chair is, a Vice Chair is elected, a plan approved."""
    made = report()
    said = words(made, "officers")
    assert "the Group ratified Eduardo Acevedo Díaz, Alternate Representative of Argentina" in said
    assert "elected Otto Pérez, Alternate Representative of Guatemala, as its Vice Chair" in said
    assert "the Group approved the Work Plan contained in document CAJP/GT/TM-12/04 corr. 1" in said
    assert "was subsequently ratified by the General Assembly" in words(made, "confirmations")
    assert "approved, by consensus, the document" in words(made, "decision:outcome")


def test_every_symbol_of_the_case_prints_as_registered() -> None:
    made = printed(report().text)
    assert [
        symbol
        for symbol in (
            "AG/RES. 1928 (XXXIII-O/03)",
            "AG/RES. 2027 (XXXIV-O/04)",
            "CP/CAJP-2038/03",
            "CAJP/GT/TM-12/04 corr. 1",
            "CAJP/GT/TM-16/04",
            "CAJP/GT/TM-18/04",
            "CAJP/GT/TM-24/05",
            "CAJP/GT/TM-24/05 rev. 7",
            "CAJP/GT/TM-38/05 rev. 2",
        )
        if symbol not in made
    ] == []


def test_notes_send_to_documents_and_each_document_has_one() -> None:
    made = report().text
    assert [note.words for note in made.notes] == [
        "See document CAJP/GT/TM-16/04.",
        "See document CP/CAJP-2038/03.",
        "See document CAJP/GT/TM-18/04.",
        "See document CAJP/GT/TM-24/05.",
        "See document CAJP/GT/TM-24/05 rev. 7.",
        "See document CAJP/GT/TM-38/05 rev. 2.",
    ]


def test_the_cover_is_that_of_the_body_and_what_is_registered() -> None:
    cover = report().text.cover
    assert (cover.organ, cover.body, cover.classification, cover.symbol, cover.date) == (
        "Permanent Council",
        "Committee on Juridical and Political Affairs",
        "OEA/Ser.G",
        REPORT,
        "May 19, 2005",
    )
    assert cover.original == "Spanish"
    assert cover.group.startswith("Working Group to Prepare")


def test_the_note_under_the_title_is_the_status_on_record() -> None:
    noted = e.StatusNoted(REPORT, StatusNote("presented", "chair", GROUP, When.read("2005-05-19")))
    assert report(noted).text.cover.status.startswith(
        "Presented by the Chair at the meeting of the"
    )
    assert report(noted, language="es").text.cover.status.startswith(
        "Presentado por la Presidencia en la reunión del Grupo de Trabajo"
    )


def test_a_report_under_a_handle_lacks_its_masthead_and_says_so() -> None:
    """I25: symbol, date and language were lost."""
    begun = e.ReportBegun("chairs-report", GROUP, "CAJP", BEGUN[0].period, "Report")
    made = composed(recorded((*without(*BEGUN, *REGISTERED), begun)), "chairs-report")
    assert (made.text.cover.symbol, made.text.cover.date) == ("", "")
    assert made.text.title == "Report"
    assert codes(made, "report-incomplete") == [
        (
            "The masthead of the report lacks its symbol, date, original language. "
            "Register the report as a document, with these particulars."
        )
    ]


def test_a_title_on_the_register_goes_before_the_one_composed() -> None:
    titled = e.IssueRegistered(
        Issue(REPORT, DocumentKind.REPORT, Names("Report on migrants", "Informe sobre migrantes"))
    )
    assert report(titled).text.title == "Report on migrants"
    assert report(titled, language="es").text.title == "Informe sobre migrantes"
