from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reports.chair.migrants import (
    ALL,
    GROUP,
    MANDATE,
    OFFICERS,
    PEOPLE,
    PROGRAM,
    REPORT,
    SPECIAL,
    recorded,
    without,
)
from tests.core.reports.chair.reported import codes, report, words
from travaux import events as e
from travaux.bodies import Body, BodyKind, Manner, Office, Term
from travaux.dates import When
from travaux.decisions import Decision, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue
from travaux.mandates import Confirmation
from travaux.meetings import Meeting, MeetingKind, Paper
from travaux.reports.chair import composed
from travaux.texts import Kind, bare


def test_a_group_without_a_special_meeting_has_no_section_on_one() -> None:
    made = composed(recorded(without(*SPECIAL)), REPORT)
    headings = [(u.label, u.words) for u in made.text.units if u.kind is Kind.HEADING]
    assert headings == [
        ("I.", "Introduction"),
        ("II.", "Proceedings"),
        ("A.", "Work plan and election of officers"),
        ("B.", "Preparation of the draft"),
        ("III.", "Conclusions"),
    ]


def test_a_group_that_has_only_begun_shows_what_is_lacking() -> None:
    bare = (e.DossierOpened("Rivers"), e.ReportBegun("r", "G", "", When.read("2005")))
    made = composed(recorded(bare), "r")
    assert [(one.unit, one.what) for one in made.gaps] == [
        ("establishment", "when G was established"),
        ("establishment", "who established G"),
        ("establishment", "the mandate of G"),
        ("outcome", "the outcome of the work of G"),
        ("presentation", "the body to which G reports"),
        ("signature", "who was in the chair at the end of the period"),
    ]
    assert "in the period of 2005." in words(made, "period")


def test_a_plan_alone_and_officers_alone_name_their_section() -> None:
    plan = composed(recorded(without(e.OfficerTookOffice)), REPORT)
    officers = composed(recorded(without(e.DecisionTaken)), REPORT)
    assert words(plan, "heading:officers") == "Work plan"
    assert words(plan, "officers").startswith("On September 16, 2004, the Group approved")
    assert words(officers, "heading:officers") == "Election of officers"
    assert words(officers, "outcome") == "[not recorded: the outcome of the work of the Group]"


@pytest.mark.parametrize(
    ("manner", "said"),
    [
        (
            Manner.ACCLAIMED,
            (
                "the Group elected Otto Pérez, Alternate Representative of Guatemala, "
                "by acclamation as its Rapporteur."
            ),
        ),
        (
            Manner.ACTING,
            (
                "Otto Pérez, Alternate Representative of Guatemala, became acting "
                "Rapporteur of the Group."
            ),
        ),
        (Manner.NOT_RECORDED, "[not recorded: how Otto Pérez took office] Rapporteur"),
    ],
)
def test_how_somebody_took_office_is_told_as_recorded(manner: Manner, said: str) -> None:
    term = Term(GROUP, Office.RAPPORTEUR, "perez", manner, When.read("2005-03-01"))
    assert said in words(report(e.OfficerTookOffice(term)), "officers")


def test_a_special_meeting_that_was_called_off_says_so_and_no_more() -> None:
    made = report(e.MeetingCancelled("special"))
    assert words(made, "special:special") == (
        "The Permanent Council convened the special meeting of the Group for September 30 and "
        "October 1, 2004. The meeting was later cancelled."
    )


def test_who_convened_a_special_meeting_may_be_a_gap() -> None:
    unknown = e.MeetingConvened(Meeting("special", GROUP, MeetingKind.SPECIAL))
    assert words(report(unknown), "special:special").startswith(
        "[not recorded: who convened the special meeting of the Group] convened the special "
        "meeting of the Group for [not recorded: the date]."
    )


def test_a_rapporteurs_report_that_is_not_registered_is_a_gap() -> None:
    lost = next(
        one
        for one in SPECIAL
        if isinstance(one, e.IssueRegistered) and one.issue.id == "CAJP/GT/TM-16/04"
    )
    links = next(one for one in SPECIAL if isinstance(one, e.DocumentsLinked))
    made = composed(recorded(without(lost, links)), REPORT)
    assert words(made, "special-report:special") == (
        "The report of the Rapporteur of the special meeting [not recorded: which document] was "
        "prepared by Nisla Lorena Aparicio Robles, Alternate Representative of Panama."
    )


def test_meetings_are_told_by_date_and_several_matters_in_one_part() -> None:
    made = report(e.MatterTakenUp("march", "heard", matter="a delegation", by="MEX"))
    assert words(made, "meeting:march").endswith(
        "At the same meeting, the Group heard a delegation, by Mexico."
    )
    order = [unit.id for unit in made.text.units if unit.id.startswith("meeting:")]
    assert order == [
        "meeting:march",
        "meeting:preparatory",
        "meeting:december",
        "meeting:february",
    ]


def test_several_matters_of_a_special_meeting_follow_one_another() -> None:
    made = report(e.MatterTakenUp("special", "shared", matter="experiences"))
    assert "the Group received information on programs in force. It also shared experiences." in (
        words(made, "special:special")
    )


def test_an_office_is_named_with_the_units_above_it_each_once() -> None:
    """S4: a department of a secretariat of an agency."""
    above = (
        e.BodyRegistered(Body("AICD", BodyKind.ORGAN, Names("Agency for Development"))),
        e.BodyRegistered(
            Body(
                "AICD/ES",
                BodyKind.SECRETARIAT,
                Names("Executive Secretariat of the Agency for Development"),
                parent="AICD",
            )
        ),
        e.BodyRegistered(
            Body("AICD/DDP", BodyKind.OFFICE, Names("Department of Programs"), parent="AICD/ES")
        ),
    )
    made = report(*above)
    named = "the Department of Programs of the Executive Secretariat of the Agency for Development"
    assert f"{named}, the Group began" in words(made, "meeting:preparatory")
    thanked = words(made, "thanks-to-offices")
    assert thanked.count("Executive Secretariat of the Agency") == 1


def test_an_office_under_a_committee_is_named_alone() -> None:
    under = e.BodyRegistered(Body("UPD", BodyKind.OFFICE, Names("Unit"), parent="CAJP"))
    assert "CIM, the Unit and the Department" in words(report(under), "meeting:preparatory")


def test_a_panelist_on_record_is_named_and_papers_in_writing_are_counted() -> None:
    paper = e.PaperPresented(Paper("paper-1", "special", "perez", document="paper-1"))
    assert words(report(paper), "special:special").endswith(
        "Papers were presented by Otto Pérez, Alternate Representative of Guatemala, one of them "
        "in writing."
    )


def test_who_presented_a_document_is_told_where_it_is_recorded() -> None:
    issue = recorded().issues["CAJP/GT/TM-24/05"]
    nobody = e.IssueRegistered(replace(issue, presented_by=""))
    peru = e.IssueRegistered(replace(issue, presented_by="PER"))
    assert "That document also contained" in words(report(nobody), "meeting:february")
    assert "The document, presented by Peru, also" in words(report(peru), "meeting:february")


def test_several_delegations_that_contributed_are_counted_and_not_named() -> None:
    """P25: the report doesn't settle who may know whose a contribution is."""
    contributed = tuple(
        e.IssueRegistered(Issue(name, DocumentKind.CONTRIBUTION, body=GROUP, author=name))
        for name in ("MEX", "PER", "input")
    )
    assert words(report(*contributed), "contributions").startswith(
        "The Group received written contributions from three delegations."
    )


def test_resolutions_that_are_not_registered_print_by_their_symbol() -> None:
    made = composed(recorded(without(*MANDATE[:3])), REPORT)
    assert "of resolution AG/RES. 1928 (XXXIII-O/03) of the General Assembly." in words(
        made, "establishment"
    )


def test_a_mandate_without_a_pinpoint_or_a_giver_prints_what_it_has() -> None:
    mandate = recorded().mandates["mandate"]
    whole = e.MandateGiven(replace(mandate, pinpoint="", giver="", base="", product=""))
    made = report(whole)
    assert words(made, "establishment").endswith(
        "pursuant to resolution AG/RES. 1928 (XXXIII-O/03)."
    )
    assert words(made, "mandate") == (
        "Its mandate was to prepare [not recorded: what the Group was to prepare]."
    )


def test_who_heard_or_presented_may_be_a_person_on_record() -> None:
    made = report(e.MatterTakenUp("march", "heard a presentation of", matter="a study", by="perez"))
    assert words(made, "meeting:march").endswith(
        "the Group heard a presentation of a study, by Otto Pérez, Alternate Representative of "
        "Guatemala."
    )


def test_documents_without_a_title_print_by_their_symbol() -> None:
    program = recorded().issues[PROGRAM]
    untitled = e.IssueRegistered(replace(program, titles=Names()))
    made = report(untitled)
    assert f"when it approved, by consensus, document {PROGRAM} and the draft resolution" in words(
        made, "period"
    )
    assert f"the Group approved, by consensus, document {PROGRAM} and" in words(
        made, "decision:outcome"
    )


def test_a_resolution_and_a_document_are_named_apart() -> None:
    both = ("AG/RES. 2027 (XXXIV-O/04)", PROGRAM)
    made = words(
        report(e.DocumentsTransmitted(GROUP, "CAJP", both, "for adoption")), "presentation"
    )
    assert f"for adoption, resolution {both[0]} and document {PROGRAM}, in which" in made


def test_a_resolution_whose_symbol_tells_no_session_is_confirmed_without_one() -> None:
    again = e.MandateConfirmed(Confirmation("mandate", "CP/RES. 760 (1217/99)", "continued", "CP"))
    assert words(report(again), "confirmations").endswith(
        "The mandate was subsequently continued by the Permanent Council, through resolution "
        "CP/RES. 760 (1217/99)."
    )


def test_a_decision_without_a_date_is_no_dated_activity() -> None:
    undated = e.DecisionTaken(Decision("undated", GROUP, Verb.NOTED, decided="the report"))
    assert codes(report(undated), "outside-period") == codes(report(), "outside-period")


def test_an_act_in_the_words_of_the_record_is_told_in_the_language_of_the_dossier() -> None:
    """Acts are entered in English; a report in the dossier's own Spanish translates them, too."""
    spanish = composed(recorded((e.DossierOpened("Migrantes", "es"), *ALL[1:])), REPORT, "es")
    told = " ".join(unit.words for unit in spanish.text.units)
    assert "el Grupo reanudó la consideración del documento" in told
    assert "resumed discussion of" not in told


@pytest.mark.parametrize(
    ("language", "gap"),
    [
        ("en", "[not recorded: the name of acevedo] as its Chair"),
        ("es", "[no consta: el nombre de acevedo]"),
    ],
)
def test_a_person_whose_entry_was_struck_is_a_gap_and_no_name(language: str, gap: str) -> None:
    """The id under which somebody was entered is nobody's name (S26)."""
    others = [one for one in ALL if one is not PEOPLE[0]]
    made = composed(recorded(others), REPORT, language)
    assert gap in bare(made.text.unit("officers").words)
    (took, *_) = OFFICERS
    assert isinstance(took, e.OfficerTookOffice)
    unclear = replace(took.term, manner=Manner.NOT_RECORDED, start=None)
    others = [one for one in others if one is not took] + [e.OfficerTookOffice(unclear)]
    assert gap.split("]", maxsplit=1)[0] in bare(
        str(composed(recorded(others), REPORT, language).text)
    )
