from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.proposed import (
    DESK,
    FIRST,
    SECOND,
    TABLE,
    Doing,
    entries_of,
    file,
    instructed,
    proposed,
    received,
    recorded,
    with_events,
)
from tests.records import entered
from travaux.changes import Modify
from travaux.consensus import Standing, UnitStanding
from travaux.dates import When
from travaux.events import (
    BracketDecided,
    EntryStruck,
    Event,
    ProposalReceived,
    RevisionSettled,
    RulingReversed,
    StandingSet,
)
from travaux.proposals import Entry, EntryState, Proposal, Sponsor, Unplaced
from travaux.readings import (
    Bracket,
    BracketKind,
    Carriage,
    CarriedProposal,
    Carry,
    Disposition,
    Ruling,
)
from travaux.record import Record, fold
from travaux.record.proposals import (
    Happened,
    Step,
    held,
    needing_a_hand,
    of_party,
    open_entries,
    parked,
    proposals_on,
    sponsors_then,
    timeline,
    unplaced,
    unsupported,
)

WORK = "CAJP/GT/TM-24/05"
BRACKET = Bracket("o1@9-9", "o1", BracketKind.ADDITION, "", (), 9, 9)
CHILES = instructed("chl", "In paragraph 2, replace “report” with “inform”.")
PERUS = instructed("per", "In paragraph 3, add the words “of all” after “others”.", "Peru")


def standing(unit: str, of: Standing, **particulars: Any) -> Event:
    return StandingSet(UnitStanding(WORK, unit, of, SECOND, **particulars))


def ruled(disposition: Disposition, *closed: tuple[str, int], id: str = "r1") -> Event:  # noqa: A002
    when = When.read("2005-03-01")
    return BracketDecided(
        Ruling(id, SECOND, BRACKET, disposition, closed=closed, meeting="m1", when=when)
    )


def states(record: Record, issue: str = SECOND) -> dict[str, list[str]]:
    return {
        one.id: [str(entry.state) for entry in one.entries] for one in proposals_on(record, issue)
    }


def test_what_is_asked_of_an_agreed_paragraph_is_held_with_the_reason() -> None:
    agreed = standing("o1", Standing.AGREED, meeting="m1", when=When.read("2005-03-01"))
    record = with_events(proposed(received(), CHILES), agreed)
    assert states(record) == {"mex": ["held"], "chl": ["open"]}
    (mexicos,) = held(record, SECOND)
    assert mexicos.entry.why == (
        "The paragraph is agreed at meeting m1 on 2005-03-01: what is asked of it waits until it "
        "is reopened."
    )


def test_a_reopened_paragraph_holds_nothing_back() -> None:
    reopened = standing("o1", Standing.AGREED), standing("o1", Standing.OPEN)
    assert states(with_events(proposed(received()), *reopened)) == {"mex": ["open"]}


def test_what_a_small_group_agreed_is_not_agreed_by_the_body() -> None:
    record = with_events(proposed(received()), standing("o1", Standing.SMALL_GROUP))
    assert states(record) == {"mex": ["open"]}


def test_a_new_paragraph_beside_an_agreed_one_is_not_held() -> None:
    after = "After paragraph 1, insert a new paragraph: “The Chair reports.”"
    record = with_events(proposed(instructed("chl", after)), standing("o1", Standing.ADOPTED))
    assert states(record) == {"chl": ["open"]}


def test_open_changes_of_a_text_and_of_one_paragraph() -> None:
    record = proposed(received(), CHILES, PERUS)
    told = [(one.proposal.id, one.number) for one in open_entries(record, SECOND)]
    assert told == [("mex", 0), ("chl", 0), ("per", 0)]
    assert [one.proposal.id for one in open_entries(record, SECOND, "o2")] == ["chl"]
    assert open_entries(record, FIRST) == ()


def test_what_was_put_aside_is_kept_at_hand() -> None:
    """P11: parked proposals have a home."""
    record = with_events(proposed(received(), CHILES), ruled(Disposition.PARK, ("chl", 0)))
    assert [(one.proposal.id, one.number) for one in parked(record, SECOND)] == [("chl", 0)]
    assert states(with_events(record, RulingReversed("r1"))) == {"mex": ["open"], "chl": ["open"]}


def test_what_needs_a_hand_and_what_was_never_placed() -> None:
    lost = Entry(Modify("o9", 0, 1, " a", " b"), "", state=EntryState.NEEDS_A_HAND)
    loose = Unplaced("more rain", "", "No place is named.")
    mexicos = Proposal("mex", (Sponsor("MEX"),), (lost,), (loose,), base=SECOND)
    record = with_events(TABLE, ProposalReceived(mexicos))
    assert [(one.proposal.id, one.number) for one in needing_a_hand(record, SECOND)] == [("mex", 0)]
    assert unplaced(record, SECOND) == ((mexicos, loose),)


def test_what_nobody_asks_for_any_more_and_what_a_party_asks_for() -> None:
    left = "leave-sponsors", {"proposal": "chl", "party": "Chile", "as": "delegation:CHL"}
    back = "withdraw-proposal", {"proposal": "per", "as": "delegation:PER"}
    record = proposed(received(sponsors=["Mexico", "Chile"]), CHILES, PERUS, left, back)
    assert [one.id for one in unsupported(record)] == ["chl"]
    assert [one.id for one in unsupported(record, FIRST)] == []
    asked = {code: [one.id for one in of_party(record, code)] for code in ("MEX", "CHL", "PER")}
    assert asked == {"MEX": ["mex"], "CHL": ["mex"], "PER": []}


def test_what_was_withdrawn_leaves_no_open_change() -> None:
    back = "withdraw-proposal", {"proposal": "mex", "as": "delegation:MEX"}
    record = proposed(received(), back)
    assert (open_entries(record, SECOND), len(proposals_on(record, SECOND))) == ((), 1)


# --- who asked then


def test_who_sponsored_it_is_known_for_every_day() -> None:
    """P13: a sponsor list with dates of joining and leaving."""
    came = received(sponsors=["Mexico", "Peru"], when="2005-02-25")
    joins = {"proposal": "mex", "sponsors": ["Chile"], "meeting": "m1"}
    leaves = {"proposal": "mex", "party": "Peru", "when": "2005-03-10", "as": "delegation:PER"}
    found = proposed(came, ("join-sponsors", joins), ("leave-sponsors", leaves)).proposals["mex"]
    days = [date(2005, 2, 24), date(2005, 2, 25), date(2005, 3, 1), date(2005, 3, 10)]
    assert [[one.party for one in sponsors_then(found, day)] for day in days] == [
        [],
        ["MEX", "PER"],
        ["MEX", "PER", "CHL"],
        ["MEX", "CHL"],
    ]


def test_where_a_day_is_not_known_a_sponsor_counts_unless_it_certainly_does_not() -> None:
    some_time = When.read("2005-03")
    found = Proposal("p", (Sponsor("MEX", some_time), Sponsor("CHL", None, some_time)))
    days = [date(2005, 2, 28), date(2005, 3, 1), date(2005, 3, 30), date(2005, 3, 31)]
    assert [[one.party for one in sponsors_then(found, day)] for day in days] == [
        ["CHL"],
        ["MEX", "CHL"],
        ["MEX", "CHL"],
        ["MEX"],
    ]


# --- its history


LIVED: tuple[Doing, ...] = (
    received("chl", sponsors=["Chile"], issue=FIRST, meeting="m1", **file("chile.txt")),
    ("circulate-proposals", {"proposals": ["chl"]}),
    ("join-sponsors", {"proposal": "chl", "sponsors": ["CARICOM"], "meeting": "m1"}),
    ("step-out", {"proposal": "chl", "group": "CARICOM", "member": "Haiti", "meeting": "m1"}),
    ("leave-sponsors", {"proposal": "chl", "party": "Chile", "as": "delegation:CHL"}),
    ("retype-proposal", {"proposal": "chl", "kind": "comment", "reason": "An opinion."}),
)


def test_the_history_of_a_proposal_tells_every_step_with_its_entry() -> None:
    record = proposed()
    first = record.size
    entries = entered(received(), *LIVED, onto=record, texts=DESK)
    later = recorded(
        first + len(entries),
        ruled(Disposition.PARK, ("chl", 0)),
        RulingReversed("r1", "m1"),
        RevisionSettled(
            "rev. 3",
            SECOND,
            (CarriedProposal("chl", (), (Carriage(0, Carry.REBASED),)),),
        ),
        RevisionSettled("rev. 4", "rev. 3"),
    )
    every = (*entries, *later)
    march, now = When.read("2005-03-01"), When.read("2006-02-01")
    numbers: dict[str, Any] = {"issue": SECOND, "ruling": "r1", "numbers": (0,), "said": "park"}
    steps = (
        Step(1, Happened.RECEIVED, ("CHL",), None, "m1", SECOND, said="proposal"),
        Step(2, Happened.CIRCULATED, said="body"),
        Step(3, Happened.JOINED, ("CARICOM",), march, "m1"),
        Step(4, Happened.STEPPED_OUT, ("CARICOM", "HTI"), None, "m1"),
        Step(5, Happened.LEFT, ("CHL",), now),
        Step(6, Happened.RETYPED, said="comment"),
        Step(7, Happened.DECIDED, (), march, "m1", **numbers),
        Step(8, Happened.REVERSED, (), None, "m1", **numbers),
        Step(9, Happened.CARRIED, issue="rev. 3", numbers=(0,)),
        Step(10, Happened.CARRIED, issue="rev. 4"),
    )
    told = timeline(fold(every, record), every, "chl")
    assert told == tuple(replace(one, position=first + one.position) for one in steps)


def test_what_was_struck_is_no_step() -> None:
    entries = entries_of(CHILES, ("circulate-proposals", {"proposals": ["chl"]}))
    struck = (*entries, *recorded(len(entries), EntryStruck(len(entries) - 1, "typed twice")))
    told = timeline(fold(struck), struck, "chl")
    assert [one.happened for one in told] == [Happened.RECEIVED]


def test_a_decision_on_what_was_struck_since_closes_nothing_and_harms_nothing() -> None:
    entries = (
        *entries_of(received()),
        *recorded(len(entries_of()) + 1, EntryStruck(len(entries_of()), "typed twice")),
    )
    later = recorded(len(entries), ruled(Disposition.PARK, ("mex", 0), ("mex", 4)))
    record = fold((*entries, *later))
    assert (record.proposals.get("mex"), list(record.rulings)) == (None, ["r1"])


def test_to_the_next_issue_goes_what_may_enter_it_and_a_comment_stays() -> None:
    """S14: comments are tied to the exact issue that they were made on."""
    comment = received("why", kind="question", words="What is a river?")
    back = "withdraw-proposal", {"proposal": "per", "as": "delegation:PER"}
    record = proposed(received(), comment, PERUS, back)
    settled = with_events(record, RevisionSettled("rev. 3", SECOND))
    assert {one.id: one.base for one in settled.proposals.values()} == {
        "mex": "rev. 3",
        "why": SECOND,
        "per": SECOND,
    }
