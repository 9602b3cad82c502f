"""Summaries, their corrections and their approval (P19)."""

from __future__ import annotations

import pytest

from tests.meetings import ELECTION, RAPPORTEURS, calling, election, group, happened
from tests.records import noticed, played
from travaux.bodies import Rule, RuleSet
from travaux.dates import When
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue
from travaux.events import IssueRegistered, RulesSet
from travaux.meetings import Correction, SummaryState
from travaux.procedure import NotAllowed
from travaux.record import Record

_SOURCE = "General Rules, 451"
_FIVE_DAYS = Rule("correction days", ("5 working days",), _SOURCE, verified=True)


def _ruled(rule: Rule) -> Record:
    return happened(election(), RulesSet("GT/TM", RuleSet("own", "", (rule,))))


def _drafted(record: Record, entered: str = "2004-09-23", **more: object) -> Record:
    given = {"meeting": ELECTION, "entered": entered, **more}
    return played(("draft-summary", given), onto=record)


def _until(record: Record) -> str:
    return str(record.summaries[ELECTION].corrections_until)


@pytest.mark.parametrize(
    ("time", "start", "last"),
    [
        ("5 working days", "2004-09-23", "2004-09-30"),  # a Thursday to the next
        ("5 working days", "2004-09-25", "2004-10-01"),  # a Saturday to the next Friday
        ("1 working day", "2004-09-24", "2004-09-27"),  # over the weekend
        ("1 week", "2004-09-23", "2004-09-30"),
        ("7 days", "2004-09-23", "2004-09-30"),
        ("2 weeks", "2004-09-23", "2004-10-07"),
    ],
)
def test_the_time_for_corrections_is_counted_by_the_verified_rule(
    time: str, start: str, last: str
) -> None:
    record = _ruled(Rule("correction days", (time,), _SOURCE, verified=True))
    assert _until(_drafted(record, start)) == last
    assert noticed(record, "draft-summary", meeting=ELECTION, entered=start) == ()


def test_it_is_counted_from_the_date_of_the_document_that_holds_the_draft() -> None:
    issue = Issue(
        "CAJP/GT/TM-13/04", DocumentKind.SUMMARY, Names("Summary"), date=When.read("2004-09-20")
    )
    record = happened(_ruled(_FIVE_DAYS), IssueRegistered(issue))
    assert _until(_drafted(record, "2004-10-15", issue="CAJP/GT/TM-13/04")) == "2004-09-27"


def test_a_verified_rule_leaves_no_other_day() -> None:
    record = _ruled(_FIVE_DAYS)
    assert _until(_drafted(record, corrections_until="2004-09-30")) == "2004-09-30"
    with pytest.raises(NotAllowed, match=r"within 5 working days \(General Rules, 451\).*09-30"):
        _drafted(record, corrections_until="2004-12-31")


@pytest.mark.parametrize(
    "rule",
    [
        Rule("correction days", ("5 working days",), "hearsay"),
        Rule("correction days", ("soon",), _SOURCE, verified=True),
        Rule("correction days", (), _SOURCE, verified=True),
    ],
)
def test_a_rule_that_is_not_verified_or_not_a_time_leaves_the_day_given(rule: Rule) -> None:
    record = _ruled(rule)
    given = {"meeting": ELECTION, "corrections_until": "2004-10-08"}
    assert _until(_drafted(record, **given)) == "2004-10-08"
    assert [one.code for one in noticed(record, "draft-summary", **given)] == ["rule-not-verified"]


def test_without_a_rule_and_a_day_there_is_no_deadline() -> None:
    found = noticed(election(), "draft-summary", meeting=ELECTION)
    assert [one.code for one in found] == ["no-deadline"]
    record = _asked(_drafted(election()), "2009-01-01")
    assert record.corrections["c-1"].when == When.read("2009-01-01")


def test_a_summary_is_made_of_a_meeting_that_was_held() -> None:
    record = played(calling("m", "2005-01-10"), onto=group())
    with pytest.raises(NotAllowed, match="hold-meeting"):
        played(("draft-summary", {"meeting": "m"}), onto=record)


def _asked(record: Record, entered: str, **more: object) -> Record:
    given = {
        "id": "c-1",
        "meeting": ELECTION,
        "was": "elected",
        "should_be": "ratified",
        "asked_by": "Permanent Mission of Mexico",
        "evidence": "the recording at 10:41",
        "entered": entered,
        **more,
    }
    return played(("request-correction", given), onto=record)


def test_a_delegation_asks_in_time_with_its_evidence() -> None:
    record = _asked(_drafted(_ruled(_FIVE_DAYS)), "2004-09-30", **{"as": "delegation:MEX"})
    assert record.corrections["c-1"] == Correction(
        "c-1",
        ELECTION,
        "MEX",
        "elected",
        "ratified",
        "the recording at 10:41",
        When.read("2004-09-30"),
    )


def test_after_the_deadline_a_correction_is_refused_with_the_rule_and_the_day() -> None:
    sentence = r"until 2004-09-30 \(5 working days\) \(General Rules, 451\)"
    with pytest.raises(NotAllowed, match=sentence):
        _asked(_drafted(_ruled(_FIVE_DAYS)), "2004-10-01")
    with pytest.raises(NotAllowed, match=r"until 2004-09-24 \(the deadline given"):
        _asked(_drafted(election(), corrections_until="2004-09-24"), "2004-10-01")


def test_only_the_secretariat_enters_a_request_of_an_earlier_day() -> None:
    record = _drafted(_ruled(_FIVE_DAYS))
    late = _asked(record, "2004-10-04", when="2004-09-29")
    assert late.corrections["c-1"].when == When.read("2004-09-29")
    with pytest.raises(NotAllowed, match="only the secretariat"):
        _asked(record, "2004-10-04", when="2004-09-29", **{"as": "delegation:MEX"})
    with pytest.raises(NotAllowed, match="until 2004-09-30"):
        _asked(record, "2004-10-04", when="2004-10-01")


def test_a_delegation_asks_only_for_itself() -> None:
    with pytest.raises(NotAllowed, match="acts only for itself"):
        _asked(_drafted(election()), "2004-09-24", **{"as": "delegation:CHL"})


def test_a_correction_without_evidence_is_told_of() -> None:
    asked = {"id": "c", "meeting": ELECTION, "was": "x", "should_be": "y"}
    found = noticed(_drafted(election()), "request-correction", **asked)
    assert [one.code for one in found] == ["correction-without-evidence"]


def test_a_correction_is_asked_for_in_a_draft_and_once() -> None:
    with pytest.raises(NotAllowed, match=r"doesn't exist yet.*Allowed is: draft-summary"):
        _asked(election(), "2004-09-24")
    record = _asked(_drafted(election()), "2004-09-24")
    with pytest.raises(NotAllowed, match="entering correction c-1 again"):
        _asked(record, "2004-09-24")


def _settled(record: Record, **more: object) -> Record:
    given = {"correction": "c-1", "taken": True, "checked_against": "the recording", **more}
    return played(("settle-correction", given), onto=record)


def test_a_correction_is_settled_against_its_evidence_and_once() -> None:
    record = _asked(_drafted(election()), "2004-09-24")
    with pytest.raises(NotAllowed, match="checked against the evidence"):
        _settled(record, checked_against=" ")
    after = _settled(record)
    assert after.corrected["c-1"].taken
    assert after.corrected["c-1"].checked_against == "the recording"
    with pytest.raises(NotAllowed, match="settling c-1 again"):
        _settled(after)


def test_a_party_does_not_settle_its_own_correction() -> None:
    record = _asked(_drafted(election()), "2004-09-24")
    with pytest.raises(NotAllowed):
        _settled(record, **{"as": "delegation:MEX"})


_APPROVED = ("approve-summary", {"meeting": ELECTION})


def test_a_summary_is_approved_when_every_correction_is_settled() -> None:
    record = _asked(_drafted(election()), "2004-09-24")
    with pytest.raises(NotAllowed, match="after settle-correction for c-1"):
        played(_APPROVED, onto=record)
    after = played(_APPROVED, onto=_settled(record, taken=False))
    assert after.summary_states[ELECTION] is SummaryState.APPROVED


def test_an_approved_summary_stands_and_so_does_what_it_tells_of() -> None:
    after = played(_APPROVED, onto=_drafted(election()))
    for act in (_APPROVED, ("draft-summary", {"meeting": ELECTION})):
        with pytest.raises(NotAllowed, match=r"which is approved.*nothing more"):
            played(act, onto=after)
    with pytest.raises(NotAllowed, match="an approved summary"):
        played(("record-attendance", {"meeting": ELECTION, "attendance": []}), onto=after)


def test_a_draft_may_be_drafted_anew() -> None:
    record = _drafted(_drafted(election()), issue=RAPPORTEURS)
    assert record.summaries[ELECTION].issue == RAPPORTEURS
    assert record.summary_states[ELECTION] is SummaryState.DRAFT


def test_an_approval_before_the_time_for_corrections_is_over_is_told_of() -> None:
    record = _drafted(_ruled(_FIVE_DAYS))
    early = noticed(record, "approve-summary", meeting=ELECTION, entered="2004-09-30")
    assert [one.code for one in early] == ["approved-before-deadline"]
    assert noticed(record, "approve-summary", meeting=ELECTION, entered="2004-10-01") == ()


def test_an_archivist_s_own_day_is_nobody_s_deadline_and_no_day_of_a_request() -> None:
    entering = {"meeting": ELECTION, "as": "archivist", "entered": "2026-01-10"}
    record = played(("draft-summary", entering), onto=_ruled(_FIVE_DAYS))
    assert record.summaries[ELECTION].corrections_until is None
    assert [one.code for one in noticed(_ruled(_FIVE_DAYS), "draft-summary", **entering)] == [
        "no-deadline"
    ]
    after = _asked(_drafted(_ruled(_FIVE_DAYS)), "2026-01-10", **{"as": "archivist"})
    assert after.corrections["c-1"].when is None


def test_what_came_late_or_by_another_deadline_an_archivist_enters_as_it_was() -> None:
    issue = Issue("CAJP/GT/TM-13/04", DocumentKind.SUMMARY, date=When.read("2004-09-20"))
    record = happened(_ruled(_FIVE_DAYS), IssueRegistered(issue))
    entering = {"meeting": ELECTION, "issue": "CAJP/GT/TM-13/04", "as": "archivist"}
    drafting = {**entering, "corrections_until": "2004-10-15"}
    found = noticed(record, "draft-summary", **drafting)
    assert [one.code for one in found] == ["against-a-rule"]
    drafted = played(("draft-summary", drafting), onto=record)
    assert _until(drafted) == "2004-10-15"
    asking = {"id": "c", "meeting": ELECTION, "was": "x", "should_be": "y", "evidence": "z"}
    late = {**asking, "when": "2004-10-20", "as": "archivist"}
    assert [one.code for one in noticed(drafted, "request-correction", **late)] == [
        "against-a-rule"
    ]
