"""Decisions looked up: what was decided on an issue, and which issues came after it (S19, R9)."""

from __future__ import annotations

from collections.abc import Collection

from travaux.dates import When
from travaux.decisions import Decision, Objection, Verb
from travaux.documents import Issue
from travaux.record.bodies import chain
from travaux.record.record import Record
from travaux.symbols import SuffixKind, Symbol

ADOPTING = (Verb.APPROVED, Verb.ADOPTED)  # what a body does with a whole text


def decisions_on(record: Record, thing: str) -> tuple[Decision, ...]:
    """Give the decisions about an issue, or a person, mandate or body, in the order entered."""
    return tuple(one for one in record.decisions.values() if thing in one.objects)


def decisions_of(record: Record, body: str, period: When | None = None) -> tuple[Decision, ...]:
    """Give a body's decisions; of a period, those that may have been taken in it.

    A decision without a date may have been taken at any time.
    """
    return tuple(
        one
        for one in record.decisions.values()
        if one.body == body
        and (period is None or one.when is None or one.when.within(period) is not False)
    )


def decisions_at(record: Record, meeting: str, item: str = "") -> tuple[Decision, ...]:
    """Give the decisions taken at a meeting, or under one item of it."""
    return tuple(
        one
        for one in record.decisions.values()
        if one.meeting == meeting and (not item or one.item == item)
    )


def adopted_by(record: Record, issue: str) -> Decision | None:
    """Give the decision by which an issue was approved or adopted as a whole; None if none was.

    Only its own body can do so, or one above: a small group's approval isn't the body's.
    """
    found = record.issues.get(issue)
    own = found.body if found else ""
    may = (own, *(one.code for one in chain(record, own)))
    taken = (one for one in decisions_on(record, issue) if one.verb in ADOPTING)
    return next((one for one in taken if not own or one.body in may), None)


def standing_objections(
    record: Record, body: str, objects: Collection[str]
) -> tuple[Objection, ...]:
    """Give the objections in a body to any of these things that nobody has taken back."""
    return tuple(
        one
        for name, one in record.objections.items()
        if one.body == body and name not in record.lifted and set(objects) & set(one.objects)
    )


def later_issues(record: Record, issue: Issue, than: When | None = None) -> tuple[Issue, ...]:
    """Give the registered issues that stand in the place of one, or correct it, oldest first.

    Those that certainly came after the time `than` are left out.
    """
    found = [
        (other.symbol, other)
        for other in record.issues.values()
        if other.symbol and stands_for(other, issue) and not _after(other, than)
    ]
    return tuple(other for _, other in sorted(found, key=lambda one: one[0]))


def stands_for(later: Issue, issue: Issue) -> bool:
    """Tell whether an issue stands in another's place: a later one of its work (R9)."""
    theirs, symbol = later.symbol, issue.symbol
    if theirs is None or symbol is None or later.work != issue.work or theirs.key == symbol.key:
        return False
    return _replaces(later, theirs, symbol)


def _replaces(issue: Issue, its_own: Symbol, other: Symbol) -> bool:
    """Tell whether an issue stands in another's place: a revision, or a corrigendum in full.

    One that is for some languages leaves the issue standing in the rest (P4).
    """
    corrected = its_own.base_issue if _is_corrigendum(its_own) else None
    if corrected is None:
        return its_own.is_a_revision_of(other)
    earlier = other.base_issue if _is_corrigendum(other) else other
    same = earlier is not None and corrected.key == earlier.key
    in_full = issue.whole and not issue.affects
    return in_full and ((same and its_own.key > other.key) or corrected.is_a_revision_of(other))


def _is_corrigendum(symbol: Symbol) -> bool:
    return bool(symbol.suffixes) and symbol.suffixes[-1].kind is SuffixKind.CORR


def _after(issue: Issue, than: When | None) -> bool:
    """Tell whether an issue certainly came after a time."""
    if issue.date is None or than is None:
        return False
    issued, decided = issue.date.earliest, than.latest
    return issued is not None and decided is not None and issued > decided
