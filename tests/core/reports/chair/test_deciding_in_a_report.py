from __future__ import annotations

import pytest

from tests.core.reports.chair.migrants import (
    GROUP,
    PROGRAM,
    REPORT,
    recorded,
    without,
)
from tests.core.reports.chair.reported import codes, report, words
from travaux import events as e
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb, Vote
from travaux.meetings import Meeting
from travaux.reports.chair import composed


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2005-05-10", "On May 10, 2005, the Group adopted, by a vote of"),
        ("[2005-05-01..2005-05-18]", "On a day between May 1 and 18, 2005, the Group adopted"),
        (None, "[not recorded: the date], the Group adopted"),
    ],
)
def test_a_decision_is_dated_as_well_as_is_known(when: str | None, said: str) -> None:
    decision = Decision(
        "outcome",
        GROUP,
        Verb.ADOPTED,
        Method.VOTE,
        (PROGRAM,),
        when=When.read(when) if when else None,
        vote=Vote(20, 2, 3),
    )
    made = words(report(e.DecisionTaken(decision)), "decision:outcome")
    assert made.replace("by 20 votes", "by a vote of 20").startswith(said)


def test_a_method_that_is_not_recorded_is_not_made_up() -> None:
    decision = Decision("outcome", GROUP, Verb.APPROVED, objects=(PROGRAM,))
    assert "the Group approved the document titled" in words(
        report(e.DecisionTaken(decision)), "decision:outcome"
    )


def test_an_asserted_figure_prints_as_asserted_beside_the_count() -> None:
    """I4: "16 meetings"."""
    made = report()
    assert "It held a total of 16 meetings." in words(made, "contributions")
    assert codes(made, "figure-differs") == [
        (
            "The report says 16 meetings, as a source asserts; the record counts 5 that were held. "
            "Both are kept, and neither changes the other."
        )
    ]


def test_without_an_assertion_the_meetings_of_the_period_are_counted() -> None:
    made = composed(recorded(without(e.FigureAsserted)), REPORT)
    assert "In the period under review it held one meeting." in words(made, "contributions")
    assert codes(made, "figure-differs") == []


def test_the_period_is_checked_and_nothing_is_dropped() -> None:
    """S27: five of the six dated activities are earlier."""
    told = codes(report(), "outside-period")
    assert [one.partition(" falls before the period")[0] for one in told] == [
        "March 9, 2004 (meeting march)",
        "April 16, 2004 (meeting preparatory)",
        "September 16, 2004 (chair acevedo, vice chair perez, decision plan)",
        "September 30 and October 1, 2004 (meeting special)",
        "December 13, 2004 (meeting december)",
    ]


def test_what_comes_after_the_period_or_lies_across_its_end_is_told() -> None:
    later = e.MeetingConvened(Meeting("later", GROUP, when=When.read("2005-06-01")))
    across = e.MeetingConvened(Meeting("across", GROUP, when=When.read("2005-05-17/2005-05-20")))
    told = codes(report(later, across), "outside-period")[-2:]
    assert [one.partition("falls ")[2].partition(" the period")[0] for one in told] == [
        "partly outside",
        "after",
    ]
