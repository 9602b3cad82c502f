"""Everything that can ever happen, in the past tense. An event is never changed, only superseded.

An event says what happened; `Recorded` adds where it stands in the journal, who entered it, when,
and where its facts come from. What an event means for the record is told in `travaux.record`;
whether it may happen is told in `travaux.procedure`. A field that is added later has a default; an
event whose meaning changes gets the next `version`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from travaux.bodies import Actor, Body, Office, Person, RuleSet, Term
from travaux.dates import When
from travaux.decisions import Decision, Objection
from travaux.documents import Issue, Level, Link, Release, Rendition, Series, StatusNote
from travaux.mandates import Activity, Confirmation, Mandate
from travaux.meetings import (
    Attendance,
    Correction,
    Item,
    Meeting,
    Paper,
    Practice,
)
from travaux.sources import Source
from travaux.statements import Anchor, Occurrence, Statement


class Event:
    """The root of all events. `version` counts the meanings that a name has had."""

    __slots__ = ()
    version: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the record.

    `at` is when it was entered (ISO 8601, UTC), which is not when it happened; `event` is None
    where its content was lawfully destroyed.
    """

    position: int
    at: str
    by: Actor
    event: Event | None
    sources: tuple[Source, ...] = ()


# --- the dossier


@dataclass(frozen=True, slots=True)
class DossierOpened(Event):
    """A dossier was opened. It comes first; `language` is the one that it is kept in."""

    title: str
    language: str = "en"
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryStruck(Event):
    """An entry made by mistake no longer counts; it stays in the journal."""

    position: int
    reason: str


@dataclass(frozen=True, slots=True)
class ContentDestroyed(Event):
    """What entries and files said was lawfully destroyed; their proof remains."""

    positions: tuple[int, ...]
    authority: str
    reason: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscrepancyNoted(Event):
    """Something in the sources is inconsistent or uncertain (S32)."""

    id: str
    finding: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class DiscrepancySettled(Event):
    """How a discrepancy was resolved; an empty resolution leaves it open on purpose."""

    id: str
    resolution: str
    left_open: bool = False


@dataclass(frozen=True, slots=True)
class FigureAsserted(Event):
    """A source asserts a number, kept beside what the record counts, never merged (I4).

    `what` names the count: "meetings", "contributions". `span` is what it covers, None where the
    source doesn't say.
    """

    what: str
    body: str
    value: int
    span: When | None = None


# --- bodies and people


@dataclass(frozen=True, slots=True)
class BodyRegistered(Event):
    """A body, an organ or an office was put on the register."""

    body: Body


@dataclass(frozen=True, slots=True)
class BodyEstablished(Event):
    """A body was set up; `by` is None where nobody says who decided it."""

    body: str
    when: When | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class RulesSet(Event):
    """A body works under these rules from now on."""

    body: str
    rules: RuleSet


@dataclass(frozen=True, slots=True)
class PersonRegistered(Event):
    """A person was put on the register, or their particulars changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class OfficerTookOffice(Event):
    """Somebody took an office."""

    term: Term


@dataclass(frozen=True, slots=True)
class OfficerLeftOffice(Event):
    """Somebody left an office."""

    body: str
    office: Office
    person: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class MandateGiven(Event):
    """A body was given a mandate."""

    mandate: Mandate


@dataclass(frozen=True, slots=True)
class MandateConfirmed(Event):
    """A later resolution confirmed a mandate without replacing it."""

    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class TaskDischarged(Event):
    """A task of a mandate was carried out, by a meeting or a document."""

    mandate: str
    task: str
    meeting: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class ActivityPlanned(Event):
    """A work plan holds an activity."""

    activity: Activity


@dataclass(frozen=True, slots=True)
class ActivityDone(Event):
    """An activity of a work plan was carried out."""

    activity: str
    meeting: str = ""
    when: When | None = None


# --- documents


@dataclass(frozen=True, slots=True)
class SeriesOpened(Event):
    """A series of symbols was opened, or its settings changed."""

    series: Series


@dataclass(frozen=True, slots=True)
class SymbolAllotted(Event):
    """A symbol was given out to a document that isn't registered yet."""

    symbol: str
    series: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class IssueRegistered(Event):
    """An issue of a document was put on the register, or its particulars were completed."""

    issue: Issue


@dataclass(frozen=True, slots=True)
class StatusNoted(Event):
    """An issue got another status note."""

    issue: str
    status: StatusNote


@dataclass(frozen=True, slots=True)
class DocumentIssued(Event):
    """An issue was distributed: from then on it can't be taken back, only superseded."""

    issue: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class RenditionFiled(Event):
    """A file that holds an issue in a language was filed."""

    rendition: Rendition


@dataclass(frozen=True, slots=True)
class DocumentsLinked(Event):
    """One document was tied to another."""

    link: Link


@dataclass(frozen=True, slots=True)
class LevelChanged(Event):
    """Who may see an issue changed."""

    issue: str
    level: Level
    reason: str
    circle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseRuled(Event):
    """It was settled when an issue is released, and to whom."""

    issue: str
    release: Release
    meant_for: Level
    date: When | None = None


# --- meetings


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


# --- decisions and statements


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
    """The party took its objection back, itself or by a document that asks for it."""

    objection: str
    when: When | None = None
    request: str = ""


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


# --- reports


@dataclass(frozen=True, slots=True)
class ReportBegun(Event):
    """A body's report to its parent was begun, for a period."""

    report: str
    body: str
    to: str
    period: When
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReportPartWritten(Event):
    """The Chair wrote a part of the report in their own words; "" gives the part back."""

    report: str
    part: str
    words: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class AttachmentConfirmed(Event):
    """A person said whether a document is attached to a report (I16)."""

    report: str
    issue: str
    attached: bool


@dataclass(frozen=True, slots=True)
class ReportSigned(Event):
    """A report was signed."""

    report: str
    person: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class DocumentsTransmitted(Event):
    """A body sent documents to another for a purpose ("for consideration")."""

    sender: str
    to: str
    documents: tuple[str, ...]
    purpose: str
    when: When | None = None
