from __future__ import annotations

import pytest

from tests.core.reports.chair.migrants import (
    GROUP,
    REPORT,
    SPECIAL,
    recorded,
    without,
)
from tests.core.reports.chair.reported import report, words
from travaux import events as e
from travaux.bodies import Manner, Office, Term
from travaux.dates import When
from travaux.meetings import Meeting, MeetingKind
from travaux.reports.chair import composed
from travaux.texts import Kind


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
