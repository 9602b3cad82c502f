"""Borrowings looked up: which words of an issue were confirmed to be agreed language (S23).

One follows its text: what was confirmed on an earlier issue holds on a later one, as long as the
same paragraph still has the words. Where it hasn't, nobody knows any more, and it is told.
"""

from __future__ import annotations

from dataclasses import dataclass

from travaux.borrowings import Borrowing
from travaux.record.decisions import stands_for
from travaux.record.record import Record
from travaux.texts import Text, Unit, tokens
from travaux.texts.runs import runs


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A borrowing as it stands in an issue.

    `start` and `end` are the tokens of the unit's words there; None where they don't stand there
    any more, or not just once. `carried` tells that it was confirmed on an earlier issue.
    """

    borrowing: Borrowing
    start: int | None
    end: int | None
    carried: bool

    @property
    def stands(self) -> bool:
        """Whether its words stand in the issue."""
        return self.start is not None


def is_held(record: Record, borrowing: str) -> bool:
    """Tell whether a borrowing is on record and nobody has taken it back."""
    return borrowing in record.borrowings and borrowing not in record.unborrowed


def borrowings_on(record: Record, issue: str) -> tuple[Borrowing, ...]:
    """Give the borrowings confirmed on this very issue, in the order entered."""
    held = record.borrowings.items()
    return tuple(one for name, one in held if is_held(record, name) and one.issue == issue)


def borrowings_of(record: Record, issue: str, text: Text) -> tuple[Borrowed, ...]:
    """Give the borrowings that are of an issue: its own, and those of earlier issues of its text.

    Args:
        record: what is known.
        issue: the id of the issue.
        text: its words, with their permanent ids.
    """
    units = {unit.id: unit for unit in text.all_units()}
    found = (one for name, one in record.borrowings.items() if is_held(record, name))
    return tuple(
        _borrowed(one, units.get(one.unit), carried=one.issue != issue)
        for one in found
        if one.issue == issue or _goes_on(record, one.issue, issue)
    )


def _goes_on(record: Record, earlier: str, later: str) -> bool:
    both = record.issues.get(later), record.issues.get(earlier)
    return both[0] is not None and both[1] is not None and stands_for(both[0], both[1])


def _borrowed(one: Borrowing, unit: Unit | None, *, carried: bool) -> Borrowed:
    at = _place(one, unit) if unit else None
    return Borrowed(one, at, None if at is None else at + one.end - one.start, carried)


def _place(one: Borrowing, unit: Unit) -> int | None:
    """Give where its words stand: where they stood, or in the one place where they do."""
    places = runs(tokens(unit.words), one.words)
    if one.start in places:
        return one.start
    return places[0] if len(places) == 1 else None
