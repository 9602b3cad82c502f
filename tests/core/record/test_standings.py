"""Standings looked up: what nobody said, what is adopted, provisional, overdue; histories."""

from __future__ import annotations

from datetime import date

from tests.agreed import PROGRAM, entered, issue, ruled
from tests.paragraphs import (
    AD_REFERENDUM,
    BY_THE_GROUP,
    DESK,
    FIRST_RULING,
    SECOND_RULING,
    TABLED,
    WORDS,
    agree,
    done,
)
from tests.records import entered as entries_of
from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.decisions import Decision, Verb
from travaux.events import BracketDecided, DecisionTaken, EntryStruck, ProposalWithdrawn, Recorded
from travaux.record import Record, fold
from travaux.record.standings import (
    PROVISIONAL,
    ad_referendum,
    counts,
    history,
    is_provisional,
    overdue,
    standing_of,
    standings,
)

WORK = "CAJP/GT/TM-24/05"
NEXT = "CAJP/GT/TM-24/05 rev. 8"
UNITS = tuple(unit.id for unit in WORDS.units)
ADOPTION = Decision(
    "adoption",
    "GT/TM",
    Verb.ADOPTED,
    objects=(PROGRAM,),
    when=When.read("2005-05-12"),
    meeting="GT/TM-16",
)
CLEAN = (
    ProposalWithdrawn("chile"),
    BracketDecided(FIRST_RULING),
    BracketDecided(SECOND_RULING),
)
HANGS_TOGETHER = entered(TABLED, ruled(PROVISIONAL, "yes"))


def said(record: Record, of: str = PROGRAM) -> dict[str, Standing]:
    return {unit: one.standing for unit, one in standings(record, of, UNITS).items()}


def test_what_nobody_asked_about_isnt_discussed_and_what_somebody_did_is_open() -> None:
    found = said(TABLED)
    assert [unit for unit, one in found.items() if one is Standing.OPEN] == ["o1", "o4"]
    assert {one for unit, one in found.items() if unit not in ("o1", "o4")} == {
        Standing.NOT_DISCUSSED
    }


def test_what_was_asked_and_decided_stays_discussed_on_the_next_issue() -> None:
    record = entered(TABLED, *CLEAN, issue(NEXT, body="GT/TM"))
    found = said(record, NEXT)
    assert [unit for unit, one in found.items() if one is Standing.OPEN] == ["o1", "o4"]


def test_standings_go_with_the_text_to_its_next_issue() -> None:
    record = entered(agree("3"), issue(NEXT, body="GT/TM"))
    assert standing_of(record, NEXT, "o3") == standing_of(record, PROGRAM, "o3")
    assert standing_of(record, NEXT, "o3").issue == PROGRAM


def test_every_paragraph_is_adopted_with_the_whole_and_with_that_issue_alone() -> None:
    record = entered(agree("3"), *CLEAN, DecisionTaken(ADOPTION), issue(NEXT, body="GT/TM"))
    assert set(said(record).values()) == {Standing.ADOPTED}
    assert standing_of(record, PROGRAM, "o3") == UnitStanding(
        WORK, "o3", Standing.ADOPTED, PROGRAM, "GT/TM", "GT/TM-16", ADOPTION.when
    )
    assert said(record, NEXT)["o3"] is Standing.AGREED
    assert said(record, NEXT)["p1"] is Standing.NOT_DISCUSSED


def test_a_small_groups_approval_isnt_the_bodys_and_that_of_the_body_above_is() -> None:
    by = {"GT/TM/DG": Standing.OPEN, "CIM": Standing.OPEN, "CAJP": Standing.ADOPTED}
    for body, standing in by.items():
        decision = Decision("d", body, Verb.APPROVED, objects=(PROGRAM,))
        assert said(entered(TABLED, DecisionTaken(decision)))["o1"] is standing
    noted = Decision("d", "GT/TM", Verb.NOTED, objects=(PROGRAM,))
    assert said(entered(TABLED, DecisionTaken(noted)))["o1"] is Standing.OPEN


def test_units_are_counted_by_their_standing_in_rising_order() -> None:
    assert list(counts(standings(agree("3", "title"), PROGRAM, UNITS)).items()) == [
        (Standing.NOT_DISCUSSED, 5),
        (Standing.OPEN, 2),
        (Standing.SMALL_GROUP, 0),
        (Standing.AD_REFERENDUM, 0),
        (Standing.AGREED, 2),
        (Standing.ADOPTED, 0),
    ]


def test_nothing_is_final_until_everything_is_where_the_body_says_so() -> None:
    assert is_provisional(HANGS_TOGETHER, PROGRAM)
    assert not is_provisional(TABLED, PROGRAM)
    assert not is_provisional(HANGS_TOGETHER, "nothing")
    assert not is_provisional(entered(HANGS_TOGETHER, DecisionTaken(ADOPTION)), PROGRAM)


def test_a_rule_that_says_no_or_that_nobody_verified_makes_nothing_provisional() -> None:
    assert not is_provisional(entered(TABLED, ruled(PROVISIONAL, "no")), PROGRAM)
    assert not is_provisional(entered(TABLED, ruled(PROVISIONAL, "yes", verified=False)), PROGRAM)


def test_capitals_that_havent_confirmed_in_time_are_overdue() -> None:
    record = agree("3", **AD_REFERENDUM)
    assert [one.unit for one in ad_referendum(record, PROGRAM)] == ["o3"]
    assert [one.unit for one in overdue(record, date(2005, 6, 2))] == ["o3"]
    assert overdue(record, date(2005, 6, 1)) == ()
    confirm = {"issue": PROGRAM, "meeting": "GT/TM-16"}
    both = done("confirm-capital", record, party="CHL", **confirm)
    both = done("confirm-capital", both, party="MEX", **confirm)
    assert overdue(both, date(2005, 6, 2)) == ()
    assert overdue(entered(record, DecisionTaken(ADOPTION)), date(2005, 6, 2)) == ()


def test_a_paragraph_keeps_its_history_and_what_was_struck_isnt_part_of_it() -> None:
    asked = {
        "issue": PROGRAM,
        "units": ["3"],
        "author": "MEX",
        "reason": "A fact.",
        "body": "GT/TM",
    }
    entries = entries_of(
        ("agree-paragraphs", {**BY_THE_GROUP, "units": ["3", "2"]}),
        ("reopen-paragraphs", asked),
        onto=TABLED,
        texts=DESK,
    )
    record = fold(entries, TABLED)
    told = history(record, entries, WORK, "o3")
    assert [one.standing for one in told] == [Standing.AGREED, Standing.OPEN]
    struck = Recorded(
        record.size, "2006-02-02T00:00:00Z", entries[0].by, EntryStruck(entries[0].position, "No.")
    )
    without = fold((*entries_before(), *entries, struck))
    assert [one.standing for one in history(without, entries, WORK, "o3")] == [Standing.OPEN]


def entries_before() -> tuple[Recorded, ...]:
    """Give as many empty entries as the record in front has, to fold from the start."""
    first = entries_of(("open-dossier", {"title": "A group"}))[0]
    return tuple(Recorded(n, first.at, first.by, None) for n in range(TABLED.size))
