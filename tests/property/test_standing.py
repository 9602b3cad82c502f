"""Laws of standing and approval, over any order of acts on a text that is on the table."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreed import PROGRAM, RESOLUTION, entered, issue, ruled
from tests.paragraphs import CHILES, DESK, FIRST_RULING, SECOND_RULING, TABLED, WORDS
from tests.records import entered as entries_of
from travaux.consensus import Standing
from travaux.errors import TravauxError
from travaux.events import (
    BracketDecided,
    DecisionTaken,
    Event,
    ProposalDropped,
    ProposalReceived,
    ProposalWithdrawn,
    RulingReversed,
)
from travaux.record import Record, fold
from travaux.record.decisions import ADOPTING
from travaux.record.locks import locks, unlocked
from travaux.record.openings import not_accepted, openings_at
from travaux.record.standings import PROVISIONAL, is_provisional, standings

UNITS = tuple(unit.id for unit in WORDS.units)
HANGS_TOGETHER = entered(TABLED, ruled(PROVISIONAL, "yes"))

LATER = "CAJP/GT/TM-24/05 rev. 8"
_WHOLE = {"body": "GT/TM", "verb": "approved"}

Step = tuple[str, dict[str, Any]] | Event

_units = st.lists(st.sampled_from((*UNITS, "1", "2 (a)", "preambular 1", "9")), max_size=3)
_parties = st.sampled_from(("MEX", "CHL", "PER"))
_on: dict[str, Any] = {"issue": PROGRAM, "meeting": "GT/TM-16"}
_acts: st.SearchStrategy[Step] = st.one_of(
    st.fixed_dictionaries(
        {
            "units": _units,
            "standing": st.sampled_from([one.value for one in Standing]),
            "body": st.sampled_from(("GT/TM", "GT/TM", "GT/TM/DG", "CAJP")),
            "capitals": st.lists(_parties, max_size=2),
        }
    ).map(lambda one: ("agree-paragraphs", {**_on, **one})),
    st.fixed_dictionaries({"units": _units, "author": _parties, "reason": st.just("A fact.")}).map(
        lambda one: ("reopen-paragraphs", {**_on, "body": "GT/TM", **one})
    ),
    st.fixed_dictionaries({"party": _parties}).map(lambda one: ("confirm-capital", {**_on, **one})),
    _units.map(lambda one: ("discuss-paragraphs", {**_on, "body": "GT/TM", "units": one})),
    st.sampled_from(("4", "1", "chile", "chile#0", "o3")).map(
        lambda one: ("accept-exception", {"issue": PROGRAM, "open": one, "reason": "Later."})
    ),
    st.fixed_dictionaries(
        {
            "id": st.sampled_from(("d1", "d2")),
            "body": st.sampled_from(("GT/TM", "GT/TM/DG", "CAJP")),
            "verb": st.sampled_from(("approved", "adopted", "took note of")),
        }
    ).map(lambda one: ("take-decision", {**one, "objects": [PROGRAM]})),
    st.sampled_from(
        (
            BracketDecided(FIRST_RULING),
            BracketDecided(SECOND_RULING),
            RulingReversed("r1"),
            ProposalReceived(CHILES),
            ProposalWithdrawn("chile"),
            ProposalDropped("chile"),
        )
    ),
)
_on_the_pair: st.SearchStrategy[Step] = st.sampled_from(
    (
        ("take-decision", {**_WHOLE, "id": "d1", "objects": [RESOLUTION]}),
        ("take-decision", {**_WHOLE, "id": "d2", "objects": [PROGRAM, RESOLUTION]}),
        ("accept-exception", {"issue": RESOLUTION, "open": PROGRAM, "reason": "Meant."}),
        ("accept-exception", {"issue": PROGRAM, "open": "4", "reason": "Later."}),
        ("accept-exception", {"issue": PROGRAM, "open": "chile", "reason": "Later."}),
        issue(LATER, body="GT/TM"),
    )
)


def after(record: Record, step: Step) -> tuple[Record, tuple[Event, ...]]:
    """Give the record after a step and what happened; the same where it isn't possible."""
    if isinstance(step, Event):
        return entered(record, step), (step,)
    try:
        made = entries_of(step, onto=record, texts=DESK)
    except TravauxError:
        return record, ()
    return fold(made, record), tuple(one.event for one in made if one.event)


def approves(event: Event, text: str) -> bool:
    """Tell whether a decision was taken that approves or adopts an issue."""
    if not isinstance(event, DecisionTaken):
        return False
    return event.decision.verb in ADOPTING and text in event.decision.objects


def adopted(record: Record) -> list[str]:
    found = standings(record, PROGRAM, UNITS)
    return [unit for unit, one in found.items() if one.standing is Standing.ADOPTED]


@settings(max_examples=150)
@given(st.lists(_acts, max_size=12))
def test_no_order_of_acts_makes_a_paragraph_adopted_without_a_decision_on_the_whole(
    steps: list[Step],
) -> None:
    """P10: “adopted with the whole”: all of it at once, and by a decision of its own body."""
    record, decided = TABLED, False
    for step in steps:
        record, happened = after(record, step)
        decided |= any(
            isinstance(one, DecisionTaken)
            and one.decision.verb in ADOPTING
            and one.decision.body != "GT/TM/DG"
            and PROGRAM in one.decision.objects
            for one in happened
        )
        assert adopted(record) == (list(UNITS) if decided else [])


@settings(max_examples=150)
@given(st.lists(_acts, max_size=12))
def test_approval_never_goes_through_with_something_open(steps: list[Step]) -> None:
    """S17: not approved while a bracket or proposal is open, unless listed as an exception."""
    record = TABLED
    for step in steps:
        before = record
        record, happened = after(before, step)
        for one in happened:
            if approves(one, PROGRAM):
                assert not_accepted(before, PROGRAM) == ()
                assert {bracket.unit for bracket in DESK.brackets(before, PROGRAM)} <= {
                    exception.open for exception in before.exceptions.values()
                }


@settings(max_examples=150)
@given(st.lists(_on_the_pair, max_size=8))
def test_a_resolution_is_never_approved_stale_unless_the_body_says_that_it_means_it(
    steps: list[Step],
) -> None:
    """S18: issuing rev. 8 marks the resolution stale, which adopts rev. 7."""
    record = TABLED
    for step in steps:
        before = record
        record, happened = after(before, step)
        if any(approves(one, RESOLUTION) for one in happened):
            (lock,) = locks(before)
            assert lock.stale is (LATER in before.issues)
            assert not lock.stale or unlocked(before, lock)


@settings(max_examples=150)
@given(st.lists(_acts, max_size=12))
def test_nothing_shows_as_final_before_the_whole_is_where_all_hangs_together(
    steps: list[Step],
) -> None:
    """P10: nothing is agreed until everything is agreed: every standing is provisional."""
    record = HANGS_TOGETHER
    for step in steps:
        record, _ = after(record, step)
        assert is_provisional(record, PROGRAM) is (adopted(record) == [])


@settings(max_examples=150)
@given(st.lists(_acts, max_size=12))
def test_a_paragraph_is_agreed_only_where_nothing_in_it_is_open(steps: list[Step]) -> None:
    """Law 5: a settled unit prints without brackets; so none is in it when it is settled."""
    record = TABLED
    for step in steps:
        before = standings(record, PROGRAM, UNITS)
        was, (record, _) = record, after(record, step)
        for unit, one in standings(record, PROGRAM, UNITS).items():
            newly = one.standing.settled and not before[unit].standing.settled
            if newly and one.standing is not Standing.ADOPTED:
                assert openings_at(was, PROGRAM, unit) == ()
