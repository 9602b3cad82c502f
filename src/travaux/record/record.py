"""The record as a value: everything that is known after so many entries.

Each shelf holds one kind of thing by its id; a thing that another belongs to stands in the key
("GT/TM-1" for the items of that meeting). Look-ups that take more than one shelf are functions in
the modules beside this one. Two dates are kept apart: `as_of` is when something was entered,
`When` in the things themselves is when it happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from immutables import Map

from travaux.bodies import Body, Person, RuleSet, Term
from travaux.borrowings import Borrowing
from travaux.consensus import Basis, UnitStanding
from travaux.decisions import Decision, Objection
from travaux.documents import Issue, Link, Rendition, Series
from travaux.events import (
    ActivityDone,
    AnchorMoved,
    AttachmentConfirmed,
    BorrowingWithdrawn,
    ContentDestroyed,
    CorrectionSettled,
    DeadlineSet,
    DiscrepancyNoted,
    DiscrepancySettled,
    DocumentIssued,
    DocumentsTransmitted,
    DossierOpened,
    ExceptionAccepted,
    FigureAsserted,
    GroundsFiled,
    MatterTakenUp,
    MeetingCancelled,
    ObjectionWithdrawn,
    PracticeTraced,
    ProposalReceived,
    ProposalsCirculated,
    ReportBegun,
    ReportPartWritten,
    ReportSigned,
    RevisionSettled,
    RulingReversed,
    SilenceConfirmed,
    SilenceEnded,
    SilenceNoted,
    StatusRecorded,
    SummaryDrafted,
    SymbolAllotted,
    TaskDischarged,
    TextRenumbered,
    TextTabled,
)
from travaux.instruments import Instrument
from travaux.mandates import Activity, Confirmation, Mandate
from travaux.meetings import Attendance, Correction, Item, Meeting, Paper, Practice, SummaryState
from travaux.proposals import Proposal
from travaux.readings import Ruling
from travaux.record.shelf import Shelf
from travaux.silences import Silence
from travaux.sources import Source
from travaux.statements import Occurrence, Statement


@dataclass(frozen=True, slots=True)
class Record:
    """What is known after `size` entries, the last of which was made at `as_of`."""

    size: int = 0
    as_of: str = ""
    opened: DossierOpened | None = None

    bodies: Shelf[Body] = field(default_factory=Shelf)
    rules: Shelf[RuleSet] = field(default_factory=Shelf)  # by body
    persons: Shelf[Person] = field(default_factory=Shelf)
    terms: Shelf[Term] = field(default_factory=Shelf)  # by the entry's position
    mandates: Shelf[Mandate] = field(default_factory=Shelf)
    confirmations: Shelf[Confirmation] = field(default_factory=Shelf)  # by mandate and source
    discharges: Shelf[TaskDischarged] = field(default_factory=Shelf)  # by mandate and task
    activities: Shelf[Activity] = field(default_factory=Shelf)
    done: Shelf[ActivityDone] = field(default_factory=Shelf)  # by activity

    series: Shelf[Series] = field(default_factory=Shelf)
    allotted: Shelf[SymbolAllotted] = field(default_factory=Shelf)
    issues: Shelf[Issue] = field(default_factory=Shelf)
    issued: Shelf[DocumentIssued] = field(default_factory=Shelf)  # by issue
    renditions: Shelf[Rendition] = field(default_factory=Shelf)  # by issue and language
    links: Shelf[Link] = field(default_factory=Shelf)  # by source, relation and target

    meetings: Shelf[Meeting] = field(default_factory=Shelf)
    orders: Shelf[tuple[Item, ...]] = field(default_factory=Shelf)  # by meeting
    attendance: Shelf[tuple[Attendance, ...]] = field(default_factory=Shelf)  # by meeting
    held: Shelf[bool] = field(default_factory=Shelf)  # by meeting; False: cancelled
    cancelled: Shelf[MeetingCancelled] = field(default_factory=Shelf)  # by meeting
    matters: Shelf[MatterTakenUp] = field(default_factory=Shelf)  # by the entry's position
    papers: Shelf[Paper] = field(default_factory=Shelf)
    practices: Shelf[Practice] = field(default_factory=Shelf)
    traces: Shelf[PracticeTraced] = field(default_factory=Shelf)  # by practice, issue and unit
    summaries: Shelf[SummaryDrafted] = field(default_factory=Shelf)  # by meeting
    summary_states: Shelf[SummaryState] = field(default_factory=Shelf)  # by meeting
    corrections: Shelf[Correction] = field(default_factory=Shelf)
    corrected: Shelf[CorrectionSettled] = field(default_factory=Shelf)  # by correction

    decisions: Shelf[Decision] = field(default_factory=Shelf)
    objections: Shelf[Objection] = field(default_factory=Shelf)
    lifted: Shelf[ObjectionWithdrawn] = field(default_factory=Shelf)  # by objection
    silences: Shelf[Silence] = field(default_factory=Shelf)
    silence_ends: Shelf[SilenceEnded] = field(default_factory=Shelf)  # by silence
    silence_letters: Shelf[SilenceConfirmed] = field(default_factory=Shelf)  # by silence
    silence_notes: Shelf[SilenceNoted] = field(default_factory=Shelf)  # by silence
    statements: Shelf[Statement] = field(default_factory=Shelf)
    withdrawn: Shelf[bool] = field(default_factory=Shelf)  # statements taken back
    ties: Shelf[str] = field(default_factory=Shelf)  # statement -> decision
    anchors: Shelf[AnchorMoved] = field(default_factory=Shelf)  # by statement and issue
    occurrences: Shelf[Occurrence] = field(default_factory=Shelf)

    tabled: Shelf[TextTabled] = field(default_factory=Shelf)  # by issue and language
    grounds: Shelf[GroundsFiled] = field(default_factory=Shelf)  # by issue and language
    deadlines: Shelf[DeadlineSet] = field(default_factory=Shelf)  # by issue
    bases: Shelf[Basis] = field(default_factory=Shelf)  # by body and matter
    received: Shelf[ProposalReceived] = field(default_factory=Shelf)  # by proposal, as it came
    circulated: Shelf[ProposalsCirculated] = field(default_factory=Shelf)  # by proposal
    proposals: Shelf[Proposal] = field(default_factory=Shelf)  # as they stand now
    rulings: Shelf[Ruling] = field(default_factory=Shelf)
    reversed: Shelf[RulingReversed] = field(default_factory=Shelf)  # by ruling
    settlements: Shelf[RevisionSettled] = field(default_factory=Shelf)  # by the issue settled
    standings: Shelf[UnitStanding] = field(default_factory=Shelf)  # by work and unit
    renumbered: Shelf[TextRenumbered] = field(default_factory=Shelf)  # by issue
    exceptions: Shelf[ExceptionAccepted] = field(default_factory=Shelf)  # by issue and what is open

    instruments: Shelf[Instrument] = field(default_factory=Shelf)  # what was entered of them here
    statuses: Shelf[StatusRecorded] = field(default_factory=Shelf)  # by the entry's position
    borrowings: Shelf[Borrowing] = field(default_factory=Shelf)
    unborrowed: Shelf[BorrowingWithdrawn] = field(default_factory=Shelf)  # by borrowing

    reports: Shelf[ReportBegun] = field(default_factory=Shelf)
    parts: Shelf[ReportPartWritten] = field(default_factory=Shelf)  # by report, part, language
    attachments: Shelf[AttachmentConfirmed] = field(default_factory=Shelf)  # by report and issue
    signatures: Shelf[ReportSigned] = field(default_factory=Shelf)  # by report
    transmissions: Shelf[DocumentsTransmitted] = field(default_factory=Shelf)  # by position

    discrepancies: Shelf[DiscrepancyNoted] = field(default_factory=Shelf)
    settled: Shelf[DiscrepancySettled] = field(default_factory=Shelf)  # by discrepancy
    figures: Shelf[FigureAsserted] = field(default_factory=Shelf)  # by what and body

    struck: Map[int, str] = field(default_factory=Map)  # entries that no longer count, and why
    destroyed: Shelf[ContentDestroyed] = field(default_factory=Shelf)  # by position
    sources: Map[int, tuple[Source, ...]] = field(default_factory=Map)  # by position

    @property
    def language(self) -> str:
        """The language that the dossier is kept in."""
        return self.opened.language if self.opened else "en"


EMPTY = Record()


def put(record: Record, shelf: str, where: str, value: object, position: int) -> Record:
    """Give the record with something on one of its shelves."""
    return replace(record, **{shelf: getattr(record, shelf).with_(where, value, position)})


def key(*parts: object) -> str:
    """Give the key of something that several ids make out together.

    The parts are joined by a sign that no id holds.
    """
    return "\x1f".join(str(part) for part in parts)
