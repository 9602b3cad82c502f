"""Who sees a proposal, and everything that names one (S34, P25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.proposed import (
    FIRST,
    NOTICE,
    SECOND,
    Doing,
    digest,
    entries_of,
    file,
    instructed,
    received,
    recorded,
)
from travaux.documents import Level
from travaux.events import (
    BracketDecided,
    ContentDestroyed,
    EntryStruck,
    Event,
    ExceptionAccepted,
    GroundsFiled,
    LevelChanged,
    ProposalReceived,
    ProposalsCirculated,
    Recorded,
    RevisionSettled,
    RulingReversed,
    TextTabled,
)
from travaux.readings import (
    Bracket,
    BracketKind,
    CarriedProposal,
    Disposition,
    Ruling,
    Wording,
)
from travaux.record import Record, fold
from travaux.record.access import record_for, visible

AUDIENCES = {
    "Mexico": (Level.BODY, "MEX"),
    "Chile": (Level.BODY, "CHL"),
    "the body": (Level.BODY, ""),
    "observers": (Level.OBSERVERS, ""),
    "the public": (Level.PUBLIC, ""),
    "the secretariat": (Level.SECRETARIAT, ""),
}
CHILES = instructed("chl", "In paragraph 2, replace “report” with “inform”.")


def circulated(level: str, *circle: str, **particulars: Any) -> Doing:
    return "circulate-proposals", {
        "proposals": ["mex"],
        "level": level,
        "circle": circle,
        **particulars,
    }


def after(acts: Sequence[Doing], *events: Event) -> tuple[Recorded, ...]:
    entries = entries_of(*acts)
    return (*entries, *recorded(len(entries), *events))


def who_sees(entries: tuple[Recorded, ...], proposal: str = "mex") -> set[str]:
    return {who for who, of in AUDIENCES.items() if proposal in visible(entries, *of).proposals}


def seen(entries: tuple[Recorded, ...], who: str) -> Record:
    return fold(record_for(entries, *AUDIENCES[who]))


def who_is_told(entries: tuple[Recorded, ...], position: int = -1) -> set[str]:
    return {
        who for who, of in AUDIENCES.items() if record_for(entries, *of)[position].event is not None
    }


def ruling(*taken: tuple[str, int], closed: tuple[tuple[str, int], ...] = ()) -> BracketDecided:
    wordings = tuple(Wording(" and rain", ("MEX",), (one,)) for one in (*taken, *closed))
    bracket = Bracket("o1@9-9", "o1", BracketKind.ADDITION, "", wordings, 9, 9)
    disposition = Disposition.TAKE if taken else Disposition.KEEP
    return BracketDecided(Ruling("r1", SECOND, bracket, disposition, "", taken, closed))


def test_before_it_is_circulated_its_sponsors_and_the_secretariat_see_a_proposal() -> None:
    assert who_sees(entries_of(received())) == {"Mexico", "the secretariat"}
    joint = received(sponsors=["Mexico", "Chile"])
    assert who_sees(entries_of(joint)) == {"Mexico", "Chile", "the secretariat"}


def test_whoever_speaks_for_a_group_sees_what_it_proposes() -> None:
    entries = entries_of(received(sponsors=["CARICOM"], speaker="Jamaica"))
    assert visible(entries, Level.BODY, "JAM").proposals == {"mex"}
    assert visible(entries, Level.BODY, "HTI").proposals == frozenset()


@pytest.mark.parametrize(
    ("level", "who"),
    [
        ("body", {"Chile", "the body"}),
        ("observers", {"Chile", "the body", "observers"}),
        ("public", {"Chile", "the body", "observers", "the public"}),
    ],
)
def test_once_circulated_it_is_seen_by_that_level(level: str, who: set[str]) -> None:

    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    entries = after([received(), circulated(level)], opened)
    assert who_sees(entries) == {"Mexico", "the secretariat", *who}


def test_a_circle_of_states_sees_what_was_shown_to_it_and_nobody_else_learns_of_it() -> None:
    entries = entries_of(received(), circulated("states", "Chile"))
    assert who_sees(entries) == {"Mexico", "Chile", "the secretariat"}
    wider = entries_of(received(), circulated("states", "Chile"), circulated("body"))
    assert who_sees(wider) == {"Mexico", "Chile", "the body", "the secretariat"}
    assert who_is_told(wider, -2) == {"Mexico", "Chile", "the secretariat"}


def test_a_sponsor_that_joins_sees_it_and_one_that_left_sees_no_more_of_it() -> None:
    joins = "join-sponsors", {"proposal": "mex", "sponsors": ["Chile"], "as": "delegation:CHL"}
    leaves = "leave-sponsors", {"proposal": "mex", "party": "Mexico", "as": "delegation:MEX"}
    assert who_sees(entries_of(received(), joins)) == {"Mexico", "Chile", "the secretariat"}
    assert who_sees(entries_of(received(), joins, leaves)) == {"Chile", "the secretariat"}


def test_a_withdrawn_proposal_that_was_never_shown_stays_with_its_sponsor() -> None:
    """P25: what is taken back before it is issued stays with its author."""
    taken_back = "withdraw-proposal", {"proposal": "mex", "as": "delegation:MEX"}
    entries = entries_of(received(), taken_back)
    assert who_is_told(entries) == {"Mexico", "the secretariat"}


JOINED = "join-sponsors", {"proposal": "mex", "sponsors": ["Peru"], "meeting": "m1"}
PLACED = "place-entry", {"proposal": "mex", "unit": "o1", "old": "yearly"}


@pytest.mark.parametrize(
    "act",
    [
        JOINED,
        ("leave-sponsors", {"proposal": "mex", "party": "Mexico", "meeting": "m1"}),
        ("retype-proposal", {"proposal": "mex", "kind": "comment", "reason": "An opinion."}),
        PLACED,
    ],
)
def test_what_happens_to_a_proposal_is_seen_by_who_may_see_it(act: Doing) -> None:
    came = received(sponsors=["Mexico", "Bolivia"], **file("soups.txt"))
    assert "the body" not in who_is_told(entries_of(came, act))
    shown = entries_of(came, act, circulated("body"))
    assert {"the body", "observers"} & who_is_told(shown, -2) == {"the body"}


@pytest.mark.parametrize(
    "event",
    [
        ruling(("mex", 0)),
        ruling(closed=(("mex", 0),)),
        RevisionSettled(SECOND, FIRST, (CarriedProposal("mex", ()),)),
        ExceptionAccepted(SECOND, "mex", "It waits."),
    ],
)
def test_what_names_a_proposal_that_one_may_not_see_is_left_out_whole(event: Event) -> None:
    assert who_is_told(after([received()], event)) == {"Mexico", "the secretariat"}
    shown = after([received(), circulated("body")], event)
    assert who_is_told(shown) == {"Mexico", "Chile", "the body", "the secretariat"}


def test_a_decision_on_several_proposals_is_for_who_may_see_all_of_them() -> None:
    decided = ruling(("mex", 0), closed=(("chl", 0),))
    entries = after([received(), CHILES, circulated("body")], decided)
    assert who_is_told(entries) == {"Chile", "the secretariat"}


def test_what_names_a_proposal_that_was_struck_is_for_the_secretariat() -> None:
    entries = after([received(), circulated("body")], ruling(("mex", 0)))
    at = len(entries_of())
    struck = (*entries, *recorded(len(entries), EntryStruck(at, "another's file")))
    assert who_is_told(struck, -2) == {"the secretariat"}


def test_the_undoing_of_a_decision_goes_with_it() -> None:
    entries = after([received()], ruling(("mex", 0)), RulingReversed("r1", "m1"))
    assert who_is_told(entries) == {"Mexico", "the secretariat"}


def test_the_public_sees_who_had_a_voice_only_where_that_was_circulated_to_it() -> None:
    """P25: what the public sees never shows restricted attribution."""
    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    everybody = set(AUDIENCES)
    for level, outside in (("body", {"observers", "the public"}), ("public", set())):
        entries = after([received(), circulated(level)], opened, ruling(("mex", 0)))
        assert who_is_told(entries) == everybody - outside


def test_a_decision_on_a_bracket_that_nobody_is_named_at_is_for_the_body() -> None:
    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    assert who_is_told(after([], opened, ruling())) == set(AUDIENCES) - {"observers", "the public"}


# --- the words of issues


def test_the_words_of_an_issue_are_for_who_may_see_it() -> None:
    """That rev. 2 followed rev. 1 is told by its symbol, so that it may be said to the public."""
    restricted = TextTabled(SECOND, "en", digest("rev 2"), follows=FIRST)
    assert "the public" not in who_is_told(after([], restricted))
    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    assert who_is_told(after([], opened, restricted)) == set(AUDIENCES)


def test_words_that_go_on_with_another_restricted_document_are_restricted() -> None:
    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    other = TextTabled(SECOND, "en", digest("rev 2"), follows=NOTICE)
    assert "the public" not in who_is_told(after([], opened, other))


GROUNDS = GroundsFiled(SECOND, "en", digest("grounds"))
INSIDE = set(AUDIENCES) - {"observers", "the public"}


def test_where_words_are_from_is_for_the_body() -> None:
    opened = LevelChanged(SECOND, Level.PUBLIC, "as decided")
    assert who_is_told(after([], opened, GROUNDS)) == INSIDE
    waiting = after([received()], opened, GROUNDS)
    assert who_is_told(waiting) == INSIDE  # nothing was decided on it, so that it is named nowhere


def test_where_words_are_from_is_for_who_may_see_what_was_decided_before() -> None:
    decided = ruling(("mex", 0), closed=(("chl", 0),))
    entries = after([received(), CHILES, circulated("body")], decided, GROUNDS)
    assert who_is_told(entries) == {"Chile", "the secretariat"}
    later = after([received(), CHILES, circulated("body")], GROUNDS, decided)
    assert who_is_told(later, -2) == INSIDE


def test_where_words_are_from_is_hidden_where_a_decision_may_have_been_destroyed() -> None:
    entries = after([received()], ruling(("mex", 0)), GROUNDS)
    at = len(entries) - 2
    gone = (*entries[:at], replace(entries[at], event=None), entries[-1])
    entries = (*gone, *recorded(len(gone), ContentDestroyed((at,), "A court", "Privacy")))
    assert who_is_told(entries, -2) == {"Mexico", "the secretariat"}


def test_a_proposal_made_on_an_issue_that_is_shut_is_seen_on_the_one_that_is_open() -> None:
    """That there was a revision 1 is told by the symbol of revision 2."""
    shut = LevelChanged(FIRST, Level.SECRETARIAT, "for now")
    chiles = received("mex", sponsors=["Mexico"], issue=FIRST, **file("chile.txt"))
    (came,) = [one.event for one in entries_of(chiles)[len(entries_of()) :]]
    assert isinstance(came, ProposalReceived)
    made_on = replace(came, proposal=replace(came.proposal, made_on=FIRST))
    entries = after([], shut, made_on, ProposalsCirculated(("mex",)))
    assert who_sees(entries) == {"Mexico", "Chile", "the body", "the secretariat"}


@pytest.mark.parametrize("words", [digest("mexico.txt"), "the file MEXICO.TXT", "rain first"])
def test_words_that_give_a_hidden_proposal_away_are_left_out(words: str) -> None:
    spoken = {"meeting": "m1", "act": "discussed", "matter": words}
    came = received(label="Rain first")
    shown = entries_of(came, circulated("body"), ("take-up", spoken))
    hidden = entries_of(came, ("take-up", spoken))
    assert [len(seen(one, "the body").matters) for one in (shown, hidden)] == [1, 0]


def test_an_id_of_one_word_hides_nothing_else_that_bears_the_word() -> None:
    """Mexico's proposal may well be called MEX, and so is Mexico."""
    objection = {"id": "o", "party": "Mexico", "body": "GT/TM", "objects": [SECOND]}
    entries = entries_of(received("MEX"), ("raise-objection", objection))
    assert seen(entries, "the body").objections["o"].party == "MEX"
    assert who_sees(entries, "MEX") == {"Mexico", "the secretariat"}


def test_a_document_that_is_out_is_not_hidden_by_a_proposal_of_its_name() -> None:
    handed = {"id": "mexico-1", "kind": "contribution", "author": "Mexico", "body": "GT/TM"}
    acts = ("register-issue", {**handed, "level": "body"}), received("mexico-1")
    record = seen(entries_of(*acts), "the body")
    assert ("mexico-1" in record.issues, "mexico-1" in record.proposals) == (True, False)


def test_what_tells_of_a_proposal_whose_receipt_was_destroyed_is_for_nobody() -> None:
    entries = after([received(), JOINED, circulated("body")], ruling(("mex", 0)))
    at = next(one.position for one in entries if isinstance(one.event, ProposalReceived))
    gone = tuple(Recorded(o.position, o.at, o.by, None) if o.position == at else o for o in entries)
    entries = (*gone, *recorded(len(gone), ContentDestroyed((at,), "A court", "Privacy")))
    for of in AUDIENCES.values():
        shown = record_for(entries, *of)
        assert [one.event for one in shown[at:-1]] == [None] * (len(entries) - at - 1)
        assert record_for(shown, *of) == shown
