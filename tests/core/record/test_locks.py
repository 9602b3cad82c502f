"""A resolution goes with one exact issue of the text that it adopts (S18)."""

from __future__ import annotations

from dataclasses import replace

from tests.agreed import PROGRAM, RESOLUTION, agreed, entered, issue
from travaux.documents import DocumentKind, Link, Relation
from travaux.events import DocumentsLinked, IssueRegistered
from travaux.record.locks import Lock, hinted, locks, locks_of, made_stale_by, unlocked

LATER = "CAJP/GT/TM-24/05 rev. 8"
REVISED = "CAJP/GT/TM-38/05 rev. 3"
_SAME = issue(RESOLUTION).issue


def resolution(symbol: str) -> IssueRegistered:
    return IssueRegistered(replace(_SAME, id=symbol))


def test_a_resolution_is_current_until_a_later_issue_of_the_text_comes() -> None:
    lock = Lock(RESOLUTION, PROGRAM, Relation.ADOPTS)
    assert locks(agreed()) == (lock,)
    assert not lock.stale
    stale = entered(agreed(), issue(LATER))
    assert locks(stale) == (replace(lock, later=(LATER,)),)
    assert locks(stale)[0].stale
    assert not unlocked(stale, locks(stale)[0])


def test_a_resolution_that_was_revised_itself_is_told_of_no_more() -> None:
    record = entered(
        agreed(),
        issue(LATER),
        resolution(REVISED),
        DocumentsLinked(Link(REVISED, Relation.ADOPTS, LATER)),
    )
    assert locks(record) == (Lock(REVISED, LATER, Relation.ADOPTS),)
    assert [one.stale for one in locks_of(record, RESOLUTION)] == [True]


def test_a_later_issue_makes_stale_what_goes_with_an_earlier_one() -> None:
    assert [one.resolution for one in made_stale_by(agreed(), issue(LATER).issue)] == [RESOLUTION]
    assert made_stale_by(agreed(), issue("CAJP/GT/TM-24/05 rev. 6").issue) == ()
    assert made_stale_by(agreed(), issue("CAJP/GT/TM-25/05").issue) == ()


def test_whoever_cites_a_letter_is_locked_with_nothing() -> None:
    letter = Link(RESOLUTION, Relation.CITES, "letter-mexico")
    paper = Link("letter-mexico", Relation.ADOPTS, PROGRAM)
    assert locks(entered(agreed(), DocumentsLinked(letter), DocumentsLinked(paper))) == locks(
        agreed()
    )


def test_two_links_to_one_issue_are_one_lock() -> None:
    cites = Link(RESOLUTION, Relation.CITES, PROGRAM)
    assert len(locks_of(entered(agreed(), DocumentsLinked(cites)), RESOLUTION)) == 1


def test_an_earlier_issue_or_the_same_title_hints_at_a_lock_and_is_none() -> None:
    record = entered(agreed(), resolution(REVISED))
    assert hinted(record, resolution(REVISED).issue) == PROGRAM
    assert locks_of(record, REVISED) == ()
    later = entered(record, issue(LATER))
    assert hinted(later, resolution(REVISED).issue) == LATER
    other = resolution("CAJP/GT/TM-40/05").issue
    assert hinted(record, other) == PROGRAM
    assert hinted(record, _SAME) == ""
    text = replace(other, kind=DocumentKind.NEGOTIATING_TEXT)
    assert hinted(record, text) == ""
