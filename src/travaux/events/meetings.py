"""Meetings, and what came up there."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.events.event import Event
from travaux.meetings import Attendance, Correction, Item, Meeting, Paper, Practice


@dataclass(frozen=True, slots=True)
class MeetingConvened(Event):
    """A meeting was called, or entered long after it was held."""

    meeting: Meeting


@dataclass(frozen=True, slots=True)
class OrderOfBusinessSet(Event):
    """The items of a meeting were set."""

    meeting: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRecorded(Event):
    """Who attended a meeting was recorded."""

    meeting: str
    attendance: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class MeetingHeld(Event):
    """A meeting took place."""

    meeting: str


@dataclass(frozen=True, slots=True)
class MeetingCancelled(Event):
    """A meeting that had been called was called off."""

    meeting: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MatterTakenUp(Event):
    """A meeting took up a document or a matter, and what it did with it.

    `act` says how: "received comments on", "resumed discussion of", "heard a presentation of".
    Resuming attaches to the lineage of the document, not to its symbol (I11).
    """

    meeting: str
    act: str
    documents: tuple[str, ...] = ()
    matter: str = ""
    by: str | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class PaperPresented(Event):
    """A paper was presented at a meeting."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class PracticeIdentified(Event):
    """A proposal, best practice or activity was found at a meeting."""

    practice: Practice


@dataclass(frozen=True, slots=True)
class PracticeTraced(Event):
    """What was found at a meeting went into a paragraph of a document."""

    practice: str
    issue: str
    unit: str


@dataclass(frozen=True, slots=True)
class SummaryDrafted(Event):
    """The summary of a meeting was drafted; corrections may be asked until the deadline."""

    meeting: str
    issue: str = ""
    corrections_until: When | None = None


@dataclass(frozen=True, slots=True)
class CorrectionRequested(Event):
    """Somebody asked that a meeting's record be corrected."""

    correction: Correction


@dataclass(frozen=True, slots=True)
class CorrectionSettled(Event):
    """A correction was taken or refused, after its evidence was checked."""

    correction: str
    taken: bool
    checked_against: str = ""


@dataclass(frozen=True, slots=True)
class SummaryApproved(Event):
    """The record of a meeting was approved."""

    meeting: str
