"""The steps by which a mandate became an approved issue, in the order of their dates (S35).

What belongs to the story is told by the record: the mandate, the body that has it with its
officers and meetings, the documents that the issue goes back to or that adopt it, the decisions
and statements about them, and what the body reported and sent up. A source may tell these things
in any order, or in several sections: the story has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from travaux.dates import Shape, When
from travaux.errors import TravauxError
from travaux.sources import Certainty, Source


class Lane(StrEnum):
    """What sort of step it is."""

    MANDATE = "mandate"
    GROUP = "group"
    MEETING = "meeting"
    DOCUMENT = "document"
    DECISION = "decision"
    STATEMENT = "statement"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: when, what sort, in words, and the journal's entries that it rests on.

    `derived` says that the date was deduced from a symbol or a period, not entered as such.
    """

    when: When | None
    lane: Lane
    words: str
    positions: tuple[int, ...]
    sources: tuple[Source, ...] = ()
    derived: bool = False

    @property
    def inferred(self) -> bool:
        """Whether the date, or a part of it, isn't stated."""
        return self.derived or any(
            source.certainty is Certainty.INFERRED and source.of in ("", "when", "date")
            for source in self.sources
        )


class StoryUnknown(TravauxError):  # noqa: N818
    """A question about a document or a mandate that the record doesn't hold."""

    def __init__(self, what: str, written: str) -> None:
        super().__init__(
            f"The record holds no {what} “{written}”, so its story can't be told. "
            "“travaux report DOSSIER register” lists the documents."
        )


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Put steps in date order.

    Where a date leaves room, or there is none, the order of the entries in the journal decides
    within that room: what was entered after a dated step comes after it.
    """
    return tuple(step for _, step in sorted(_placed(steps), key=lambda one: one[0]))


def _placed(steps: Iterable[Step]) -> Iterator[tuple[tuple[date, tuple[int, ...]], Step]]:
    last = date.min
    for step in sorted(steps, key=lambda step: step.positions):
        last = _day(step.when, last)
        yield (last, step.positions), step


def _day(when: When | None, last: date) -> date:
    """Give the day that a step sorts by: its first, or the last one's day if that is within it."""
    if when is None:
        return last
    first = when.earliest or date.min
    if when.shape is Shape.SPAN or when.day:
        return when.earliest or last
    return min(max(first, last), when.latest or date.max) if when.latest or when.earliest else last
