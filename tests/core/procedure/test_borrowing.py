"""Confirming that words of a text are agreed language (S23)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.proposed import DESK, FIRST, REV_1, REV_2, SECOND, entries_of, recorded
from tests.records import noticed, played
from travaux.borrowings import Relation
from travaux.documents import Level
from travaux.events import (
    BorrowingConfirmed,
    BorrowingWithdrawn,
    ContentDestroyed,
    Event,
    LevelChanged,
)
from travaux.procedure import NotAllowed
from travaux.procedure.acting import WrongParticulars
from travaux.record import Record, fold
from travaux.record.access import record_for
from travaux.record.borrowings import borrowings_of, borrowings_on, is_held

ENTRIES = entries_of()
RECORD = fold(ENTRIES)
SOURCE = {
    "work": "A/RES/64/292",
    "title": "The human right to water",
    "place": "paragraph 3",
    "source_words": "Each State shall publish its budget for water before May.",
}
GIVEN = {"issue": FIRST, "unit": "1", "relation": "verbatim", **SOURCE}


def confirmed(onto: Record = RECORD, /, **particulars: Any) -> Record:
    return played(("confirm-borrowing", {**GIVEN, **particulars}), onto=onto, texts=DESK)


def test_a_whole_paragraph_is_confirmed_with_its_source() -> None:
    [one] = borrowings_on(confirmed(), FIRST)
    assert (one.id, one.unit, one.start, one.end) == ("borrowing-1", "o1", 0, 11)
    assert one.words == "Each State shall publish its budget for water before May."
    assert (one.relation, one.origin.work, one.origin.language) == (
        Relation.VERBATIM,
        "A/RES/64/292",
        "en",
    )


def test_words_are_quoted_as_they_stand() -> None:
    [one] = borrowings_on(confirmed(words="publish its  budget"), FIRST)
    assert (one.start, one.end, one.words) == (3, 6, "publish its budget")


def test_words_that_stand_twice_need_their_place() -> None:
    given: dict[str, Any] = {"unit": "3", "words": "rivers", "relation": "based on"}
    with pytest.raises(NotAllowed, match="“start”, one of 1, 4"):
        confirmed(**given)
    [one] = borrowings_on(confirmed(**given, start=4), FIRST)
    assert (one.start, one.end) == (4, 5)


@pytest.mark.parametrize(
    "given", [{"words": "every lake"}, {"words": "budget", "start": 2}, {"work": " "},
              {"source_words": ""}]
)  # fmt: skip
def test_what_has_no_certain_place_or_source_is_not_confirmed(given: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed):
        confirmed(**given)


def test_words_said_to_be_the_same_are_compared() -> None:
    given = {**GIVEN, "source_words": "Each State may publish its budget."}
    [found] = noticed(RECORD, "confirm-borrowing", DESK, **given)
    assert found.code == "borrowing-not-verbatim"
    assert noticed(RECORD, "confirm-borrowing", DESK, **{**given, "relation": "adapted"}) == ()
    theirs = "… each State shall publish its budget for water before May …"
    capitals = {**GIVEN, "source_words": theirs}
    assert noticed(RECORD, "confirm-borrowing", DESK, **capitals) == ()


def test_the_same_is_confirmed_once() -> None:
    with pytest.raises(NotAllowed, match="borrowing-1 says so"):
        confirmed(confirmed())
    again = confirmed(confirmed(), place="paragraph 4")
    assert [one.id for one in borrowings_on(again, FIRST)] == ["borrowing-1", "borrowing-2"]


def test_what_is_taken_back_can_be_confirmed_anew() -> None:
    gone = ("withdraw-borrowing", {"borrowing": "borrowing-1", "reason": "It is another text."})
    record = played(gone, onto=confirmed())
    assert borrowings_on(record, FIRST) == ()
    with pytest.raises(NotAllowed, match="taking back borrowing-1 again"):
        played(gone, onto=record)
    anew = confirmed(record, id="borrowing-1")
    assert is_held(anew, "borrowing-1")


def test_whoever_takes_back_says_why() -> None:
    with pytest.raises(NotAllowed, match="without a reason"):
        played(("withdraw-borrowing", {"borrowing": "borrowing-1", "reason": ""}), onto=confirmed())


def test_an_officer_confirms_for_their_body_and_a_delegation_does_not() -> None:
    by_chair = confirmed(**{"as": "officer:GT/TM:chair"})
    assert len(borrowings_on(by_chair, FIRST)) == 1
    for who in ("delegation:MEX", "officer:IACHR:chair"):
        with pytest.raises(NotAllowed):
            confirmed(**{"as": who})


def test_a_relation_is_one_of_three() -> None:
    with pytest.raises(WrongParticulars):
        confirmed(relation="stolen")


# --- in later issues


def test_a_borrowing_follows_its_words_into_the_next_issue() -> None:
    record = confirmed(confirmed(), words="for water before May", place="paragraph 4")
    found = {
        issue: [(one.start, one.end, one.carried) for one in borrowings_of(record, issue, text)]
        for issue, text in ((FIRST, REV_1), (SECOND, REV_2))
    }
    assert found == {
        FIRST: [(0, 11, False), (6, 10, False)],
        SECOND: [(None, None, True), (7, 11, True)],  # a word was put in before "budget"
    }


def test_a_borrowing_of_a_later_issue_is_not_of_an_earlier_one() -> None:
    words = "publish its yearly budget"
    record = confirmed(issue=SECOND, words=words, relation="adapted")
    assert borrowings_of(record, FIRST, REV_1) == ()
    [one] = borrowings_of(record, SECOND, REV_2)
    assert one.stands


# --- who sees it


def seen(level: Level, *more: Event) -> Record:
    made = BorrowingConfirmed(confirmed().borrowings["borrowing-1"])
    every = [*ENTRIES, *recorded(len(ENTRIES), made, *more)]
    if any(isinstance(one, ContentDestroyed) for one in more):
        every[len(ENTRIES)] = replace(every[len(ENTRIES)], event=None)
    return fold(record_for(every, level))


def test_a_borrowing_is_for_the_body() -> None:
    assert list(seen(Level.BODY).borrowings) == ["borrowing-1"]
    assert list(seen(Level.PUBLIC).borrowings) == []


def test_a_borrowing_is_no_wider_seen_than_its_issue() -> None:
    closed = LevelChanged(FIRST, Level.SECRETARIAT, "pending a correction")
    assert list(seen(Level.BODY, closed).borrowings) == []
    assert list(seen(Level.SECRETARIAT, closed).borrowings) == ["borrowing-1"]


def test_a_borrowing_whose_content_was_destroyed_takes_its_withdrawal_with_it() -> None:
    withdrawn = BorrowingWithdrawn("borrowing-1", "It is another text.")
    destroyed = ContentDestroyed((len(ENTRIES),), "A court", "Privacy")
    shown = seen(Level.SECRETARIAT, withdrawn, destroyed)
    assert (list(shown.borrowings), list(shown.unborrowed)) == ([], [])
