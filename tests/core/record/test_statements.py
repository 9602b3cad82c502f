from __future__ import annotations

from typing import Any

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, RESOLUTION, agreed, entered, issue
from tests.records import played
from travaux.record import Record
from travaux.record.statements import (
    Anchored,
    anchored_in,
    anchored_now,
    is_standing,
    judged,
    last_followed,
    standing_statements,
    statements_by,
    statements_on,
    statements_tied_to,
)
from travaux.statements import Occurrence, Statement

REV_8 = "CAJP/GT/TM-24/05 rev. 8"
REV_9 = "CAJP/GT/TM-24/05 rev. 9"


def stated(id: str, party: str, **particulars: Any) -> tuple[str, dict[str, Any]]:  # noqa: A002
    given = {"words": f"The words of {id}.", "language": "en", "issue": PROGRAM}
    return "record-statement", {"id": id, "party": party, **given, **particulars}


BEFORE = agreed(
    ("take-decision", BY_CONSENSUS),
    stated("mexico", "MEX", anchor="passage", quotation="what one may do"),
    stated("usa", "USA", anchor="term", term="applicable"),
    stated("second", "MEX", issue=RESOLUTION),
    ("tie-statement", {"statement": "mexico", "decision": "approval"}),
    ("tie-statement", {"statement": "second", "decision": "approval"}),
)
LATER = entered(BEFORE, issue(REV_8), issue(REV_9))


def names(statements: tuple[Statement, ...]) -> list[str]:
    return [one.id for one in statements]


def moved(record: Record, to: str, **particulars: Any) -> Record:
    given = {"statement": "mexico", "issue": to, **particulars}
    return played(("confirm-anchor", given), onto=record)


def test_statements_by_a_party_on_an_issue_and_beside_a_decision() -> None:
    assert names(standing_statements(BEFORE)) == ["mexico", "usa", "second"]
    assert names(statements_by(BEFORE, "MEX")) == ["mexico", "second"]
    assert names(statements_on(BEFORE, PROGRAM)) == ["mexico", "usa"]
    assert names(statements_tied_to(BEFORE, "approval")) == ["mexico", "second"]


def test_a_statement_that_was_taken_back_is_found_nowhere() -> None:
    record = played(("withdraw-statement", {"statement": "mexico", "request": LETTER}), onto=BEFORE)
    assert not is_standing(record, "mexico")
    assert not is_standing(record, "chile")
    assert names(standing_statements(record)) == ["usa", "second"]
    assert names(statements_by(record, "MEX")) == ["second"]
    assert names(statements_on(record, PROGRAM)) == ["usa"]
    assert names(statements_tied_to(record, "approval")) == ["second"]


def test_an_anchor_stands_where_the_party_gave_it_and_nobody_confirmed_it_so_far() -> None:
    statement = BEFORE.statements["mexico"]
    own = Anchored(PROGRAM, statement.anchor, seen_to=False)
    assert anchored_in(BEFORE, statement, PROGRAM) == own
    assert anchored_now(BEFORE, statement) == own


def test_an_anchor_that_nobody_followed_into_the_current_issue_isnt_seen_to() -> None:
    statement = LATER.statements["mexico"]
    assert anchored_now(LATER, statement) == Anchored(REV_9, None, seen_to=False)
    assert last_followed(LATER, statement) == statement.anchor
    assert names(statements_on(LATER, REV_9)) == []


def test_an_anchor_that_a_person_followed_stands_there() -> None:
    record = moved(LATER, REV_8, ordinal=4, why="A new paragraph")
    statement = record.statements["mexico"]
    found = anchored_in(record, statement, REV_8)
    assert (found.seen_to, found.why) == (True, "A new paragraph")
    assert found.anchor is not None
    assert (found.anchor.issue, found.anchor.ordinal) == (REV_8, 4)
    assert last_followed(record, statement) == found.anchor
    assert names(statements_on(record, REV_8)) == ["mexico"]


def test_an_anchor_that_broke_is_seen_to_and_is_followed_on_from_the_one_before() -> None:
    followed = moved(LATER, REV_8, ordinal=4)
    record = moved(followed, REV_9, broken=True, why="Other words")
    statement = record.statements["mexico"]
    assert anchored_now(record, statement) == Anchored(REV_9, None, seen_to=True, why="Other words")
    assert last_followed(record, statement).issue == REV_8


def test_the_choices_of_occurrences_in_one_issue() -> None:
    here = {"statement": "usa", "unit": "p4", "offset": 17, "meant": True}
    record = played(
        ("judge-occurrence", {**here, "issue": PROGRAM}),
        ("judge-occurrence", {**here, "issue": REV_8, "meant": False}),
        onto=LATER,
    )
    assert judged(record, "usa", PROGRAM) == (Occurrence("usa", PROGRAM, "p4", 17, meant=True),)
    assert judged(record, "usa", REV_9) == ()


def test_a_statement_on_a_text_that_bears_no_symbol_stands_in_that_text() -> None:
    record = played(stated("third", "MEX", issue=LETTER), onto=LATER)
    assert anchored_now(record, record.statements["third"]).issue == LETTER
