"""Properties of proposals: nothing is lost, and who asks follows from who came and went (P13)."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.proposed import DESK, REV_2, TABLE, Doing, entries_of, file, received
from tests.records import entered, played
from travaux.changes import apply
from travaux.events import Recorded
from travaux.procedure import NotAllowed
from travaux.record import Record, fold
from travaux.record.proposals import Happened, sponsors_then, timeline
from travaux.texts import tokens

PARTIES = ("MEX", "CHL", "PER", "CARICOM")
IDS = ("one", "two")
LATER = date(2006, 3, 1)


def join(id: str, party: str) -> Doing:  # noqa: A002
    return "join-sponsors", {"proposal": id, "sponsors": [party], "meeting": "m1"}


def leave(id: str, party: str) -> Doing:  # noqa: A002
    return "leave-sponsors", {"proposal": id, "party": party, "meeting": "m1"}


def retype(id: str, _: str) -> Doing:  # noqa: A002
    return "retype-proposal", {"proposal": id, "kind": "comment", "reason": "An opinion."}


def back(id: str, _: str) -> Doing:  # noqa: A002
    return "retype-proposal", {"proposal": id, "kind": "proposal", "reason": "After all."}


def withdraw(id: str, _: str) -> Doing:  # noqa: A002
    return "withdraw-proposal", {"proposal": id, "meeting": "m1"}


def drop(id: str, _: str) -> Doing:  # noqa: A002
    return "drop-proposal", {"proposal": id}


MADE = st.sampled_from((join, join, leave, leave, leave, retype, back, withdraw, drop))
ACTS = st.lists(
    st.builds(lambda make, *of: make(*of), MADE, st.sampled_from(IDS), st.sampled_from(PARTIES)),
    max_size=14,
)
RECEIVED = entries_of(
    received("one", sponsors=["Mexico", "Chile"]),
    received("two", sponsors=["CARICOM"], speaker="Jamaica", **file("soups.txt")),
)
BEGUN = fold(RECEIVED)


def lived(acts: list[Doing]) -> tuple[tuple[Recorded, ...], Record]:
    """Give all entries after the acts that are possible, and the record that they make."""
    entries, record = RECEIVED, BEGUN
    for act in acts:
        try:
            more = entered(act, onto=record)
        except NotAllowed:
            continue
        entries, record = (*entries, *more), fold(more, record)
    return entries, record


@given(ACTS)
def test_no_proposal_is_lost_whatever_becomes_of_it(acts: list[Doing]) -> None:
    """“Unsupported, not deleted” (P13); received = shown + withdrawn + unplaced (law 6)."""
    _, record = lived(acts)
    for name in IDS:
        before, now = BEGUN.proposals[name], record.proposals[name]
        assert (now.entries, now.unplaced) == (before.entries, before.unplaced)


@given(ACTS)
def test_who_asks_follows_from_who_came_and_who_went(acts: list[Doing]) -> None:
    """“Sponsor list per proposal with join/withdraw dates” (P13)."""
    entries, record = lived(acts)
    for name in IDS:
        asking: list[str] = []
        for step in timeline(record, entries, name):
            match step.happened:
                case Happened.RECEIVED | Happened.JOINED:
                    asking += step.parties
                case Happened.LEFT:
                    asking.remove(*step.parties)
        proposal = record.proposals[name]
        then = [one.party for one in sponsors_then(proposal, LATER)]
        assert (sorted(proposal.parties), sorted(then)) == (sorted(asking), sorted(asking))


@given(ACTS)
def test_what_is_out_of_the_text_stays_out(acts: list[Doing]) -> None:
    """A withdrawn or dropped proposal is received anew, or not at all (P13)."""
    entries, record = lived(acts)
    for name in IDS:
        steps = [one.happened for one in timeline(record, entries, name)]
        ends = [n for n, one in enumerate(steps) if one in (Happened.WITHDRAWN, Happened.DROPPED)]
        proposal = record.proposals[name]
        assert (ends in ([], [len(steps) - 1]), bool(ends)) == (
            True,
            proposal.withdrawn or proposal.dropped,
        )


UNITS = st.sampled_from(REV_2.units[1:])
NEW = st.lists(st.sampled_from(["rain", "snow", "the", ",", "(and)"]), max_size=3).map(" ".join)
SOUPS = played(received("soups", **file("soups.txt")), onto=TABLE, texts=DESK)


@given(UNITS, NEW, st.data())
def test_words_placed_by_hand_stand_where_they_were_quoted(
    unit: Any, new: str, data: st.DataObject
) -> None:
    """What the paragraph says then is what it said, with the quoted words replaced; no more."""
    parts = tokens(unit.words)
    start = data.draw(st.integers(0, len(parts) - 1))
    end = data.draw(st.integers(start + 1, len(parts)))
    old = "".join(parts[start:end]).strip()
    wanted = " ".join(f"{''.join(parts[:start])} {new} {''.join(parts[end:])}".split())
    given_so = {"proposal": "soups", "unit": unit.id, "old": old, "new": new}
    try:
        proposal = played(("place-entry", given_so), onto=SOUPS, texts=DESK).proposals["soups"]
        refused = ""
    except NotAllowed as why:
        proposal, refused = SOUPS.proposals["soups"], str(why)
    if refused:
        assert unit.words.count(old) > 1 or "same words" in refused
        wanted = unit.words
    changed = apply(REV_2, proposal.changes)
    words = next((one.words for one in changed.units if one.id == unit.id), "")
    assert "".join(words.split()) == "".join(wanted.split())
