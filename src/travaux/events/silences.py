"""Silence procedures."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.events.event import Event
from travaux.instants import Instant
from travaux.silences import Extension, Silence, SilenceOutcome


@dataclass(frozen=True, slots=True)
class SilenceBegun(Event):
    """A body circulated a text: it is agreed unless somebody objects before the deadline (P16).

    That somebody objected is told by `ObjectionRaised`.
    """

    silence: Silence


@dataclass(frozen=True, slots=True)
class SilenceExtended(Event):
    """A silence procedure that ran got a later deadline."""

    silence: str
    extension: Extension


@dataclass(frozen=True, slots=True)
class SilenceEnded(Event):
    """A silence procedure ended: nobody had objected, somebody had, or it was called off.

    `decision` is the id of the decision that it came to, `broken_by` the ids of the objections
    that broke it.
    """

    silence: str
    outcome: SilenceOutcome
    decision: str = ""
    broken_by: tuple[str, ...] = ()
    reason: str = ""
    moment: Instant | None = None


@dataclass(frozen=True, slots=True)
class SilenceConfirmed(Event):
    """A letter told how a silence procedure came out; `document` is that letter."""

    silence: str
    document: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class SilenceNoted(Event):
    """A meeting of the body took note of what was decided, or not, by silence."""

    silence: str
    meeting: str
    item: str = ""
