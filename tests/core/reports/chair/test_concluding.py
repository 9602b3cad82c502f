from __future__ import annotations

from dataclasses import replace

from tests.core.reports.chair.migrants import (
    ALL,
    GROUP,
    PROGRAM,
    REPORT,
    RESOLUTION,
    onwards,
    recorded,
    without,
)
from tests.core.reports.chair.reported import ATTACHED, codes, report, words
from travaux import events as e
from travaux.bodies import Manner, Office, Term
from travaux.dates import When
from travaux.record import Record
from travaux.render.plain import printed
from travaux.reports.chair import Gap, composed


def test_only_what_a_person_confirmed_is_attached_and_the_rest_is_asked() -> None:
    """S28, I16: one document for certain, and perhaps the other."""
    made = report(ATTACHED)
    assert words(made, "attachment:1").startswith(f"{PROGRAM}, “Inter-American Program")
    assert words(made, "decision:outcome").endswith(
        f"Document {PROGRAM} is attached to this report."
    )
    assert codes(made, "attachment-unconfirmed") == [
        f"Is {RESOLUTION} attached to the report? Nobody has said so yet: confirm it or not."
    ]


def test_several_attachments_and_none() -> None:
    both = report(ATTACHED, e.AttachmentConfirmed(REPORT, RESOLUTION, True))
    assert words(both, "decision:outcome").endswith("Those documents are attached to this report.")
    refused = e.AttachmentConfirmed(REPORT, RESOLUTION, False)
    assert codes(report(ATTACHED, refused), "attachment-unconfirmed") == []
    assert words(report(), "attachment:1") == ""


def test_whom_to_thank_comes_from_the_register() -> None:
    """S30: the offices that took part, the author of the first draft, the Secretariat."""
    assert words(report(), "thanks-to-offices") == (
        "The Chair also thanks the Inter-American Commission on Human Rights, the Office of the "
        "Special Rapporteur of the Inter-American Commission on Human Rights, the Executive "
        "Secretariat of CIM, the Unit for the Promotion of Democracy, the Department of "
        "Development Programs and the General Secretariat for their support and cooperation."
    )
    nobody = composed(recorded((*without(e.BodyRegistered, e.BodyEstablished),)), REPORT)
    assert words(nobody, "thanks-to-offices") == ""


def test_the_chair_at_the_end_of_the_period_signs() -> None:
    left = e.OfficerLeftOffice(GROUP, Office.CHAIR, "acevedo", When.read("2005-04-30"))
    took = e.OfficerTookOffice(
        Term(GROUP, Office.CHAIR, "perez", Manner.ACTING, When.read("2005-05-01"))
    )
    assert printed(report().text).count("Eduardo Acevedo Díaz¶Chair of the Working Group") == 1
    assert printed(report(left, took).text).count("Otto Pérez¶Chair of the Working Group") == 1
    assert report(left).gaps[-1] == Gap(
        "who was in the chair at the end of the period", "signature"
    )


def test_a_signed_report_names_who_signed() -> None:
    signed = e.ReportSigned(REPORT, "acevedo", When.read("2005-05-18"))
    made = report(signed)
    assert codes(made, "not-signed") == []
    sentence = next(one for one in made.sentences if one.unit == "signature")
    assert len(ALL) in sentence.positions


def test_what_was_transmitted_is_presented_for_its_purpose() -> None:
    sent = e.DocumentsTransmitted(GROUP, "CAJP", (PROGRAM, REPORT), "for information")
    assert words(report(sent), "presentation") == (
        "The Chair of the Working Group presents to the Committee on Juridical and Political "
        f"Affairs (CAJP), for information, document {PROGRAM}, in which the work described in this "
        "report is reflected."
    )
    nothing = composed(recorded(without(e.DecisionTaken)), REPORT)
    assert words(nothing, "presentation").startswith(
        "The Chair of the Working Group presents this report to the Committee"
    )


def test_spanish_says_of_one_document_and_of_several_in_which_the_work_is_reflected() -> None:
    one = e.DocumentsTransmitted(GROUP, "CAJP", (PROGRAM, REPORT), "for information")
    two = e.DocumentsTransmitted(GROUP, "CAJP", (PROGRAM, RESOLUTION), "for information")
    assert words(report(one, language="es"), "presentation").endswith(
        f"el documento {PROGRAM}, en el que se refleja la labor descrita en este informe."
    )
    assert words(report(two, language="es"), "presentation").endswith(
        f"{RESOLUTION}, en los que se refleja la labor descrita en este informe."
    )


def test_titles_keep_the_language_they_exist_in() -> None:
    made = report(language="es")
    assert "el documento “Draft Guidelines for an Inter-American Program”" in words(
        made, "meeting:december"
    )
    assert "title-in-other-language" in {one.code for one in made.findings}
    assert codes(made, "words-in-other-language")
    assert "title-in-other-language" not in {one.code for one in report().findings}


def test_a_spanish_dossier_needs_no_translation() -> None:
    product = "un proyecto de programa"
    mandate = next(one for one in ALL if isinstance(one, e.MandateGiven)).mandate
    spanish: Record = recorded((e.DossierOpened("Migrantes", "es"), *ALL[1:]))
    made = composed(onwards(spanish, e.MandateGiven(replace(mandate, product=product))), REPORT)
    assert words(made, "mandate") == (
        "Su mandato consistía en elaborar un proyecto de programa, sobre la base del documento "
        "CP/CAJP-2038/03, presentado por la Comisión Interamericana de Derechos Humanos."
    )
    assert codes(made, "words-in-other-language") == []
