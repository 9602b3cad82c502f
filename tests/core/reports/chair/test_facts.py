from __future__ import annotations

import pytest

from tests.core.reports.chair.migrants import (
    ALL,
    GROUP,
    REPORT,
    recorded,
)
from tests.core.reports.chair.reported import codes, report, words
from travaux import events as e
from travaux.bodies import Actor, Manner, Office, Term
from travaux.dates import When
from travaux.mandates import Confirmation
from travaux.meetings import Meeting
from travaux.record import fold
from travaux.reports.chair import Gap, composed
from travaux.sources import Certainty, Source


def test_every_sentence_tells_its_unit_and_the_entries_it_rests_on() -> None:
    record = recorded()
    made = composed(record, REPORT)
    officers = next(one for one in made.sentences if one.unit == "officers")
    told = {type(_event_at(position)).__name__ for position in officers.positions}
    assert told == {"OfficerTookOffice", "PersonRegistered"}


def _event_at(position: int) -> e.Event:
    return ALL[position]


def test_what_nobody_recorded_is_a_gap_and_a_finding() -> None:
    """I13: who established the group, and who presented the guidelines."""
    made = report()
    assert made.gaps == (
        Gap("who established the Group", "establishment"),
        Gap("who presented CAJP/GT/TM-18/04", "meeting:december"),
    )
    assert "by [not recorded: who established the Group], as part of" in words(
        made, "establishment"
    )
    assert len(codes(made, "not-recorded")) == 2


def test_a_fact_that_comes_in_fills_its_gap() -> None:
    made = report(e.BodyEstablished(GROUP, When.read("2004-01-15"), "CP"))
    assert "on January 15, 2004 by the Permanent Council, as part of" in words(
        made, "establishment"
    )


def test_an_inferred_year_stands_in_brackets_and_is_told() -> None:
    """I3: "April 16" without a year."""
    made = report()
    assert "the preparatory meeting held on April 16, [2004], with" in words(
        made, "meeting:preparatory"
    )
    told = next(one for one in made.sentences if one.unit == "meeting:preparatory")
    assert told.certainty is Certainty.INFERRED
    assert [one.where for one in made.findings if one.code == "inferred-fact"] == [
        "confirmations",  # the session is deduced from the resolution's symbol (I26)
        "meeting:preparatory",
    ]


def test_a_date_inferred_as_a_whole_stands_in_brackets() -> None:
    source = Source("start", Certainty.INFERRED, reason="the plan says so")
    term = Term(GROUP, Office.SECRETARY, "perez", Manner.DESIGNATED, When.read("2004-02"))
    entry = e.Recorded(
        len(ALL),
        "2005-05-19T12:00:00Z",
        Actor.read("secretariat"),
        e.OfficerTookOffice(term),
        (source,),
    )
    made = composed(fold([entry], recorded()), REPORT)
    assert words(made, "officers").startswith("In [February 2004], the Group designated")


def test_a_date_without_a_year_prints_without_one() -> None:
    partial = e.MeetingConvened(Meeting("march", GROUP, when=When.read("XXXX-03-09")))
    made = report(partial)
    assert words(made, "meeting:march").startswith("At its meeting of March 9, the Group")
    assert "period-uncertain" in {one.code for one in made.findings}


def test_the_certainty_of_a_fact_from_outside_is_told() -> None:
    source = Source("product", Certainty.OUTSIDE, "a note")
    mandate = next(one for one in ALL if isinstance(one, e.MandateGiven))
    entries = [
        e.Recorded(
            n,
            "2005-05-19T12:00:00Z",
            Actor.read("secretariat"),
            event,
            (source,) if event is mandate else (),
        )
        for n, event in enumerate(ALL)
    ]
    made = composed(fold(entries), REPORT)
    told = next(one for one in made.sentences if one.unit == "mandate")
    assert told.certainty is Certainty.OUTSIDE


def test_the_reasons_told_are_those_of_the_facts_that_print() -> None:
    made = report()
    told = {one.where: one.message for one in made.findings if one.code == "inferred-fact"}
    assert told == {
        "confirmations": (
            "A sentence rests on a fact that was inferred: the symbol AG/RES. 2027 (XXXIV-O/04) "
            "tells of the session. See that it is right."
        ),
        "meeting:preparatory": (
            "A sentence rests on a fact that was inferred: its place in the order. See that it is "
            "right."
        ),
    }


def test_what_the_chair_wrote_over_is_not_told_as_being_in_another_language() -> None:
    edit = e.ReportPartWritten(REPORT, "mandate", "Su mandato era claro.", "es")
    before = report(language="es")
    after = report(edit, language="es")
    lost = set(codes(before, "words-in-other-language")) - set(
        codes(after, "words-in-other-language")
    )
    assert [one.split("”")[0] for one in lost] == [
        "“a proposed Inter-American Program on the Human Rights of Migrants"
    ]


@pytest.mark.parametrize(
    ("verb", "en", "es"),
    [
        ("renovado", "was subsequently renewed by", "renovó el mandato"),
        ("Prorrogado", "was subsequently extended by", "prorrogó el mandato"),
        ("ratificó", "was subsequently ratificó by", "ratificó el mandato"),
        ("renewed", "was subsequently renewed by", "renovó el mandato"),
    ],
)
def test_a_confirmation_that_a_source_tells_by_a_participle_has_a_verb(
    verb: str, en: str, es: str
) -> None:
    later = e.MandateConfirmed(Confirmation("mandate", "AG/RES. 2141 (XXXV-O/05)", verb, "AG"))
    assert en in words(report(later), "confirmations")
    assert es in words(report(later, language="es"), "confirmations").partition("2027")[2]
