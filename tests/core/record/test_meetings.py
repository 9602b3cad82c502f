"""Meetings in date order, counted, and the plan as approved (S10, S12, I1–I4, I11)."""

from __future__ import annotations

from tests.meetings import (
    COMMENTS,
    CORRECTED_PLAN,
    DRAFT,
    DRAFT_TEXT,
    ELECTION,
    GUIDELINES,
    PLAN,
    PREPARATORY,
    SPECIAL,
    calling,
    case,
    group,
    happened,
    special,
)
from tests.records import played
from travaux.bodies import Office
from travaux.dates import When
from travaux.decisions import Decision, Verb
from travaux.documents import DocumentKind, Issue
from travaux.events import DecisionTaken, IssueRegistered, MeetingConvened
from travaux.meetings import Meeting
from travaux.record.meetings import (
    approved_plan,
    attended,
    corrections_at,
    counted,
    inferred,
    matters_at,
    meetings_of,
    officer_at,
    papers_at,
    practices_at,
    progress,
)
from travaux.sources import Certainty, Source

_PERIOD = When.read("2005-01-18/2005-05-18")


def test_meetings_stand_in_the_order_of_their_dates_however_they_were_entered() -> None:
    found = [one.id for one in meetings_of(case(), "GT/TM")]
    assert found == [COMMENTS, PREPARATORY, ELECTION, SPECIAL, GUIDELINES, DRAFT]
    assert meetings_of(case(), "CP") == ()


def test_what_has_no_date_follows_its_number_or_comes_last() -> None:
    record = played(
        ("convene-meeting", {"id": "no date", "body": "GT/TM"}),
        calling("no year, May", "XXXX-05-02"),
        calling("no year, April", "XXXX-04-16"),
        ("convene-meeting", {"id": "fourth", "body": "GT/TM", "number": 4}),
        calling("fifth", "2005-03-01", number=5),
        calling("third", "2005-01-10", number=3),
        calling("within January", "2005-01"),
        ("convene-meeting", {"id": "first", "body": "GT/TM", "number": 1}),
        onto=group(),
    )
    assert [one.id for one in meetings_of(record, "GT/TM")] == [
        "within January",
        "third",
        "fourth",
        "fifth",
        "no year, April",
        "no year, May",
        "no date",
        "first",
    ]


def test_the_year_of_april_16_is_shown_as_inferred_with_its_reason() -> None:
    source = inferred(case(), PREPARATORY)
    assert source is not None
    assert (source.written, source.reason) == ("April 16", "it follows March 9, 2004")
    assert inferred(case(), ELECTION) is None


def test_the_sixteen_meetings_asserted_stand_beside_the_six_counted() -> None:
    count = counted(case(), "GT/TM")
    assert (count.counted, count.uncertain) == (6, 0)
    assert count.asserted is not None
    assert count.asserted.value == 16


def test_one_of_six_meetings_fell_in_the_period_of_the_report() -> None:
    assert counted(case(), "GT/TM", _PERIOD).counted == 1


def test_a_meeting_that_may_have_fallen_in_a_span_is_counted_as_uncertain() -> None:
    record = played(
        calling("m", "2005-01"),
        ("hold-meeting", {"meeting": "m"}),
        ("convene-meeting", {"id": "n", "body": "GT/TM"}),
        ("hold-meeting", {"meeting": "n"}),
        calling("not held", "2005-02-01"),
        onto=group(),
    )
    count = counted(record, "GT/TM", _PERIOD)
    assert (count.counted, count.uncertain) == (2, 2)


def test_who_held_the_chair_in_march_2004_is_not_recorded() -> None:
    record = case()
    assert officer_at(record, record.meetings[COMMENTS], Office.CHAIR) is None
    on_that_day = officer_at(record, record.meetings[ELECTION], Office.CHAIR)
    assert on_that_day is not None
    assert on_that_day.person.name == "Eduardo Acevedo Díaz"


def test_the_rapporteur_of_the_special_meeting_is_of_that_meeting_alone() -> None:
    record = case()
    found = officer_at(record, record.meetings[SPECIAL], Office.RAPPORTEUR)
    assert found is not None
    assert found.person.id == "aparicio"
    assert officer_at(record, record.meetings[GUIDELINES], Office.RAPPORTEUR) is None


def test_without_a_date_nobody_knows_who_held_the_chair() -> None:
    record = played(("convene-meeting", {"id": "m", "body": "GT/TM"}), onto=case())
    assert officer_at(record, record.meetings["m"], Office.CHAIR) is None


def test_the_approved_plan_is_the_corrigendum_and_not_what_it_corrects() -> None:
    plan = approved_plan(case(), "GT/TM")
    assert plan is not None
    assert plan.id == CORRECTED_PLAN
    assert approved_plan(group(), "GT/TM") is None


def test_the_special_meeting_of_the_plan_was_done_on_the_dates_of_the_meeting() -> None:
    for issue in (PLAN, CORRECTED_PLAN):
        done, open_ = progress(case(), issue)
        assert (done.activity.id, str(done.when)) == ("a-special", "2004-09-30/2004-10-01")
        assert (open_.activity.id, open_.when) == ("a-draft", None)


def test_an_activity_done_on_a_day_of_its_own_keeps_that_day() -> None:
    record = played(
        ("finish-activity", {"activity": "a-draft", "meeting": SPECIAL, "when": "2004-10-05"}),
        onto=special(),
    )
    assert str(progress(record, PLAN)[1].when) == "2004-10-05"


def test_each_meeting_has_its_own_papers_and_what_was_found_there() -> None:
    record = case()
    assert [one.id for one in papers_at(record, SPECIAL)] == ["p-1", "p-2"]
    assert [one.id for one in practices_at(record, SPECIAL)] == ["b-1", "b-2"]
    assert [one.act for one in matters_at(record, GUIDELINES)] == ["heard a presentation of"]
    assert matters_at(record, GUIDELINES, "1") == ()
    assert (papers_at(record, ELECTION), practices_at(record, ELECTION)) == ((), ())
    assert (corrections_at(record, SPECIAL), attended(record, SPECIAL)) == ((), None)


def test_a_source_of_the_fact_itself_goes_before_one_of_the_whole_entry() -> None:
    def asked(*sources: Source) -> bool:
        called = MeetingConvened(Meeting("m", "GT/TM"))
        return inferred(happened(group(), called, sources=sources), "m") is not None

    whole, stated = Source("", Certainty.INFERRED), Source()
    own = Source("when", Certainty.INFERRED)
    assert (asked(whole), asked(stated), asked()) == (True, False, False)
    assert (asked(stated, own), asked(own)) == (True, True)
    assert asked(whole, Source("when")) is False
    assert asked(Source("place", Certainty.INFERRED)) is False
    assert asked(Source("when", Certainty.OUTSIDE)) is False


def test_a_plan_that_is_revised_and_approved_again_takes_the_earlier_one_s_place() -> None:
    revised = "CAJP/GT/TM-12/04 rev. 1"
    record = happened(
        case(),
        IssueRegistered(Issue(revised, DocumentKind.WORK_PLAN, body="GT/TM")),
        DecisionTaken(Decision("d-again", "GT/TM", Verb.APPROVED, objects=(revised,))),
        DecisionTaken(Decision("d-text", "GT/TM", Verb.APPROVED, objects=(DRAFT_TEXT,))),
        DecisionTaken(Decision("d-noted", "GT/TM", Verb.NOTED, objects=(PLAN,))),
    )
    plan = approved_plan(record, "GT/TM")
    assert plan is not None
    assert plan.id == revised


def test_at_a_meeting_of_a_body_that_was_struck_nobody_is_known_to_have_presided() -> None:
    record = happened(played(), MeetingConvened(Meeting("m", "GONE", when=When.read("2005-01-18"))))
    assert officer_at(record, record.meetings["m"], Office.CHAIR) is None
