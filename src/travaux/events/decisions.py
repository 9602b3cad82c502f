"""Decisions, objections and statements for the record."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.decisions import Decision, Objection
from travaux.events.event import Event
from travaux.instants import Instant
from travaux.statements import Anchor, Occurrence, Statement


@dataclass(frozen=True, slots=True)
class DecisionTaken(Event):
    """A body decided."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class ObjectionRaised(Event):
    """A party objected to something that a body was about to decide."""

    objection: Objection


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn(Event):
    """The party took its objection back, itself or by a document that asks for it.

    `moment` is the time of it, where a silence procedure ran.
    """

    objection: str
    when: When | None = None
    request: str = ""
    moment: Instant | None = None


@dataclass(frozen=True, slots=True)
class StatementRecorded(Event):
    """A delegation's statement was entered, word for word."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class StatementReplaced(Event):
    """The party itself gave its statement another wording.

    `request` is the document in which it asked for that, where it didn't do so itself.
    """

    statement: str
    words: str
    request: str = ""


@dataclass(frozen=True, slots=True)
class StatementWithdrawn(Event):
    """The party took its statement back, itself or by a document that asks for it."""

    statement: str
    request: str = ""


@dataclass(frozen=True, slots=True)
class StatementTied(Event):
    """A statement was tied to a decision, which it doesn't change (S19)."""

    statement: str
    decision: str


@dataclass(frozen=True, slots=True)
class AnchorMoved(Event):
    """An anchor was carried to a later issue, and a person saw to it; None: it broke (S21)."""

    statement: str
    issue: str
    anchor: Anchor | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class OccurrenceJudged(Event):
    """A person said whether a statement means this occurrence of its term (S22)."""

    occurrence: Occurrence
