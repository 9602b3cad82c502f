"""Statements looked up: by whom, on what, beside which decision, and where their anchors stand."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.documents import Issue
from travaux.record.decisions import later_issues
from travaux.record.record import Record, key
from travaux.statements import Anchor, Occurrence, Statement


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a statement's anchor stands in one issue, as far as the record knows.

    `anchor` is None where it broke, or where nobody has followed it there yet. `seen_to` tells
    whether a person confirmed it there, or confirmed that it broke; that its party gave it isn't
    that yet. `why` is what that person wrote.
    """

    issue: str
    anchor: Anchor | None
    seen_to: bool
    why: str = ""


def is_standing(record: Record, statement: str) -> bool:
    """Tell whether a statement is on record and its party hasn't taken it back."""
    return statement in record.statements and statement not in record.withdrawn


def standing_statements(record: Record) -> tuple[Statement, ...]:
    """Give the statements that nobody has taken back, in the order entered."""
    return tuple(one for name, one in record.statements.items() if is_standing(record, name))


def statements_by(record: Record, party: str) -> tuple[Statement, ...]:
    """Give a party's statements, by its code."""
    return tuple(one for one in standing_statements(record) if one.party == party)


def statements_on(record: Record, issue: str) -> tuple[Statement, ...]:
    """Give the statements about an issue: anchored in it, or followed into it by a person."""
    return tuple(
        one
        for one in standing_statements(record)
        if one.anchor.issue == issue or key(one.id, issue) in record.anchors
    )


def statements_tied_to(record: Record, decision: str) -> tuple[Statement, ...]:
    """Give the statements made beside a decision; they don't change it (R11)."""
    return tuple(one for one in standing_statements(record) if record.ties.get(one.id) == decision)


def anchored_in(record: Record, statement: Statement, issue: str) -> Anchored:
    """Give where a statement's anchor stands in an issue (S21).

    A person's word on that issue goes before the anchor that the statement came with.
    """
    moved = record.anchors.get(key(statement.id, issue))
    if moved is not None:
        return Anchored(issue, moved.anchor, seen_to=True, why=moved.why)
    if statement.anchor.issue == issue:
        return Anchored(issue, statement.anchor, seen_to=False)
    return Anchored(issue, None, seen_to=False)


def anchored_now(record: Record, statement: Statement) -> Anchored:
    """Give where a statement's anchor stands in the current issue of its text.

    That is the last registered one which stands in the place of the issue that it was made on.
    """
    return anchored_in(record, statement, _latest(record, statement.anchor.issue))


def last_followed(record: Record, statement: Statement) -> Anchor:
    """Give the latest anchor that a person saw to, from which it is followed on.

    A broken one isn't followed on; then it is the one before.
    """
    moved = [one for one in record.anchors.values() if one.statement == statement.id and one.anchor]
    places = {one.issue: one.anchor for one in moved if one.anchor is not None}
    later = _later(record, statement.anchor.issue)
    return next((places[one] for one in reversed(later) if one in places), statement.anchor)


def judged(record: Record, statement: str, issue: str) -> tuple[Occurrence, ...]:
    """Give what persons said of the occurrences of a statement's term in an issue (S22)."""
    return tuple(
        one
        for one in record.occurrences.values()
        if (one.statement, one.issue) == (statement, issue)
    )


def _latest(record: Record, issue: str) -> str:
    return (issue, *_later(record, issue))[-1]


def _later(record: Record, issue: str) -> tuple[str, ...]:
    held: Issue | None = record.issues.get(issue)
    return tuple(one.id for one in later_issues(record, held)) if held else ()
