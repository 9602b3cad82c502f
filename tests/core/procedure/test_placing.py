from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.proposed import (
    DESK,
    NOTICE,
    REV_2,
    SECOND,
    TABLE,
    file,
    instructed,
    proposed,
    received,
    with_events,
)
from tests.records import noticed, played
from travaux.changes import Add, Change, Modify, Suppress, apply
from travaux.consensus import Standing, UnitStanding
from travaux.drafting.accounting import accounted
from travaux.drafting.compilation import compiled
from travaux.events import ProposalReceived, StandingSet
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.proposals import Entry, EntryState, Proposal, Sponsor, Unplaced
from travaux.record import Record
from travaux.record.openings import Openness, openings
from travaux.record.proposals import unplaced
from travaux.render.plain import printed
from travaux.reports.history.proposal_page import proposal_page
from travaux.texts import Kind, Unit, new_id

LOST = Entry(Suppress("gone"), "paragraph 9", state=EntryState.NEEDS_A_HAND, why="It is gone.")
SOUPS = received(**file("soups.txt"))
WORDS = "Recipes for soups, breads and pies of all countries."


def placed(came: Record, **particulars: Any) -> Record:
    given = {"proposal": "mex", **particulars}
    return played(("place-entry", given), onto=came, texts=DESK)


def change(**particulars: Any) -> Change:
    return placed(proposed(SOUPS), **particulars).proposals["mex"].changes[-1]


def holding(*entries: Entry, unplaced: tuple[Unplaced, ...] = ()) -> Record:
    mexicos = Proposal("mex", (Sponsor("MEX"),), entries, unplaced, base=SECOND)
    return with_events(TABLE, ProposalReceived(mexicos))


def test_what_had_no_place_becomes_a_change_and_is_unplaced_no_longer() -> None:
    found = placed(proposed(SOUPS), unit="o2", old="of every river", new="of every lake")
    mexicos = found.proposals["mex"]
    assert (mexicos.changes, mexicos.unplaced) == ((Modify("o2", 9, 10, " river", " lake"),), ())


def test_what_could_not_be_carried_is_placed_under_its_own_number() -> None:
    kept = Entry(Suppress("o3"), "paragraph 3")
    found = placed(holding(kept, LOST), number=1, unit="o2", old="every river", new="rivers")
    assert found.proposals["mex"].entries == (
        kept,
        replace(
            LOST,
            change=Modify("o2", 8, 10, " every river", " rivers"),
            state=EntryState.OPEN,
            why="",
        ),
    )


@pytest.mark.parametrize(
    ("quoted", "change_made"),
    [
        (("budget for water", "budget for water and rain"), Modify("o1", 9, 9, "", " and rain")),
        (("Each State", "All States"), Modify("o1", 0, 2, " Each State", " All States")),
        (("yearly", ""), Modify("o1", 5, 6, " yearly", "")),
        (("water before", "water, before"), Modify("o1", 9, 9, "", ",")),
        (("before May", ", by May"), Modify("o1", 9, 10, " before", ", by")),
        (("May.", "June."), Modify("o1", 10, 11, " May", " June")),
        (("  yearly\n budget ", "budget"), Modify("o1", 5, 6, " yearly", "")),
    ],
)
def test_a_change_is_as_small_as_the_words_that_differ(
    quoted: tuple[str, str], change_made: Change
) -> None:
    made = change(unit="o1", old=quoted[0], new=quoted[1])
    assert made == change_made
    old, new = (" ".join(one.split()) for one in quoted)
    words = apply(REV_2, (made,)).units[1].words
    assert words == " ".join(REV_2.units[1].words.replace(old, new).split()).replace(" ,", ",")


def test_all_words_of_a_paragraph_deleted_are_the_paragraph_deleted() -> None:
    assert change(unit="o2", old=REV_2.units[2].words) == Suppress("o2")


def test_a_new_paragraph_stands_after_the_one_named_and_is_of_its_kind() -> None:
    words = "The Chair reports."
    added = Unit(new_id(words), Kind.OPERATIVE, words)
    assert change(after="o2", words=words) == Add("o2", added)
    assert change(words=words) == Add("", replace(added, kind=Kind.PARAGRAPH))
    assert change(after="t", words=words) == Add("t", replace(added, kind=Kind.PARAGRAPH))


def test_two_like_paragraphs_of_one_proposal_have_ids_of_their_own() -> None:
    words = "The Chair reports."
    twice = (Unplaced("one", "", "So."), Unplaced("two", "", "So."))
    first = placed(holding(unplaced=twice), asked="one", after="o1", words=words)
    second = placed(first, asked="two", after="o2", words=words)
    ids = [one.unit.id for one in second.proposals["mex"].changes if isinstance(one, Add)]
    assert ids == [new_id(words), new_id(words, [new_id(words)])]


def test_of_two_like_requests_one_is_placed_and_the_other_stays() -> None:
    twice = (Unplaced("more rain", "paragraph 1", "So."), Unplaced("more rain", "", "So."))
    found = placed(holding(unplaced=twice), asked="more rain", unit="o1", old="water", new="rain")
    mexicos = found.proposals["mex"]
    assert ([one.place for one in mexicos.entries], mexicos.unplaced) == (
        ["paragraph 1"],
        (twice[1],),
    )


def test_a_whole_file_is_placed_change_by_change_until_there_is_no_more() -> None:
    """Nothing that was handed in is lost: the rest of a file waits while one change is placed."""
    first = placed(proposed(SOUPS), unit="o1", old="yearly", more=True)
    waiting = first.proposals["mex"]
    assert (len(waiting.entries), [one.words for one in waiting.unplaced]) == (1, [WORDS])
    last = placed(first, unit="o2", old="every river", new="rivers").proposals["mex"]
    assert (len(last.entries), last.unplaced) == (2, ())


THANKS = Unplaced("Mexico thanks the Chair.", "paragraph 1", "Nothing is asked.")
COURTESY = {"proposal": "mex", "reason": "It thanks the Chair."}


def test_what_asks_for_nothing_is_closed_with_the_reason_and_is_open_no_more() -> None:
    before = holding(unplaced=(THANKS,))
    assert [one.how for one in openings(before, SECOND)] == [Openness.UNPLACED]
    found = played(("close-unplaced", COURTESY), onto=before, texts=DESK)
    closed = replace(THANKS, closed="It thanks the Chair.")
    assert found.proposals["mex"].unplaced == (closed,)
    assert (openings(found, SECOND), unplaced(found, SECOND)) == ((), ())
    account = accounted(compiled(REV_2, found.proposals.values()))
    assert account.sentence() == (
        "received 1 = shown 0 + merged 0 + withdrawn 0 + decided 1 + unplaced 0"
    )
    assert [one.why for one in account.rows] == ["It thanks the Chair."]
    page = printed(proposal_page(found, SECOND, "en"))
    assert "Changes: 1 (not for the text 1)" in page
    with pytest.raises(NotAllowed, match="nothing: all has its place"):
        played(("close-unplaced", COURTESY), onto=found, texts=DESK)


def test_what_is_closed_is_named_where_there_is_more_and_a_reason_is_given() -> None:
    other = replace(THANKS, words="Recipes for soups.")
    before = holding(unplaced=(THANKS, other))
    with pytest.raises(NotAllowed, match=r"one of these: “Mexico thanks the Chair\.”, “Recipes"):
        played(("close-unplaced", COURTESY), onto=before, texts=DESK)
    named = {**COURTESY, "asked": THANKS.words}
    with pytest.raises(NotAllowed, match="without a reason"):
        played(("close-unplaced", {**named, "reason": " "}), onto=before, texts=DESK)
    found = played(("close-unplaced", named), onto=before, texts=DESK)
    assert [one.words for _, one in unplaced(found, SECOND)] == ["Recipes for soups."]
    last = placed(found, unit="o1", old="yearly").proposals["mex"]
    assert [one.words for one in last.unplaced] == [THANKS.words]


def test_what_is_withdrawn_counts_nothing_as_waiting() -> None:
    kept = Entry(Suppress("o3"), "paragraph 3")
    mexicos = Proposal(
        "mex", (Sponsor("MEX"),), (kept, LOST), (THANKS,), base=SECOND, withdrawn=True
    )
    page = printed(proposal_page(with_events(TABLE, ProposalReceived(mexicos)), SECOND, "en"))
    assert "Changes: 3 (withdrawn 3)" in page


def test_a_change_that_needs_a_hand_has_one_place() -> None:
    with pytest.raises(NotAllowed, match="without “more”"):
        placed(holding(LOST), unit="o1", old="yearly", more=True)


@pytest.mark.parametrize(
    ("old", "said"),
    [
        (
            "rivers",
            "in “The rivers and the rivers of”, “The rivers and the rivers of others",
        ),
        ("lakes", "as they stand: “The rivers and the rivers of others are free.”"),
        ("The rivers of", "as they stand"),
        ("", "the same with the “old” words"),
    ],
)
def test_words_that_do_not_stand_there_once_are_refused_with_the_places(
    old: str, said: str
) -> None:
    with pytest.raises(NotAllowed, match=said):
        change(unit="o3", old=old, new="lakes")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"unit": "o1", "old": "yearly", "new": "monthly", "words": "The Chair reports."},
        {"unit": "o1", "old": "yearly", "new": "yearly"},
        {"number": 0, "unit": "o1", "old": "yearly"},
        {"asked": "more rain", "unit": "o1", "old": "yearly"},
        {"asked": WORDS, "number": 0, "unit": "o1", "old": "yearly"},
    ],
)
def test_what_is_no_placing(given: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed):
        change(**given)


def test_what_is_placed_is_named_where_several_things_wait() -> None:
    several = holding(LOST, LOST, unplaced=(Unplaced("more rain", "", "So."),))
    with pytest.raises(NotAllowed, match="number 0, 1; and unplaced, “more rain”"):
        placed(several, unit="o1", old="yearly")


def test_a_paragraph_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotOnRecord):
        change(unit="o9", old="yearly")
    with pytest.raises(NotOnRecord):
        change(after="o9", words="The Chair reports.")


def test_nothing_is_placed_twice() -> None:
    found = placed(proposed(SOUPS), unit="o1", old="yearly")
    with pytest.raises(NotAllowed, match="nothing: all is placed"):
        placed(found, unit="o1", old="water", new="rain")


def test_nothing_is_placed_by_hand_that_found_its_place_or_was_withdrawn() -> None:
    for came in (
        proposed(instructed("mex", "In paragraph 2, delete “every”.", "Mexico")),
        proposed(SOUPS, ("withdraw-proposal", {"proposal": "mex", "meeting": "m1"})),
    ):
        with pytest.raises(NotAllowed):
            placed(came, unit="o1", old="yearly")


def test_nothing_is_placed_in_an_issue_that_is_not_tabled() -> None:
    loose = Proposal("mex", (), unplaced=(Unplaced("more rain", "", "So."),), base=NOTICE)
    with pytest.raises(NotAllowed, match="which isn't tabled"):
        placed(with_events(TABLE, ProposalReceived(loose)), unit="o1", old="yearly")


def test_what_is_placed_in_an_agreed_paragraph_waits_and_that_is_told() -> None:
    agreed = StandingSet(UnitStanding("CAJP/GT/TM-24/05", "o2", Standing.AGREED, SECOND))
    record = with_events(proposed(SOUPS), agreed)
    given = {"proposal": "mex", "unit": "o2", "old": "every river", "new": "rivers"}
    beside = {"proposal": "mex", "after": "o2", "words": "The Chair reports."}
    told = [noticed(record, "place-entry", DESK, **one) for one in (given, beside)]
    assert [[one.code for one in found] for found in told] == [["paragraph-agreed"], []]
