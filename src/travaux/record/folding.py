"""Folding events into a record: what each of them means (law 8).

A handler takes the record, the event and its position, and gives the record after it. It never
asks whether the event was allowed: that was settled before it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from travaux import events as e
from travaux.errors import TravauxError
from travaux.meetings import SummaryState
from travaux.record import negotiating
from travaux.record.record import EMPTY, Record, key, put

_E = TypeVar("_E", bound=e.Event)
Handler = Callable[[Record, Any, int], Record]
_HANDLERS: dict[type[e.Event], Handler] = {}


class FoldsFromTheStart(TravauxError):  # noqa: N818
    """An entry takes back earlier ones, so the record can't be folded onwards from later."""

    def __init__(self, position: int) -> None:
        super().__init__(f"Entry {position} takes back earlier entries: fold from the first one.")


def fold(entries: Iterable[e.Recorded], onto: Record = EMPTY) -> Record:
    """Fold entries into a record, from the start or onwards from where it stood.

    Raises:
        FoldsFromTheStart: one of them takes back earlier entries, and `onto` isn't empty.
    """
    found = list(entries)
    taken_back = _taken_back(found)
    if taken_back and onto.size:
        raise FoldsFromTheStart(next(iter(taken_back)))
    record = replace(onto, struck=onto.struck.update(taken_back)) if taken_back else onto
    for entry in found:
        record = _after(record, entry)
    return replace(record, size=found[-1].position + 1, as_of=found[-1].at) if found else record


def known_events() -> dict[str, type[e.Event]]:
    """Give every event by its name; each of them has a handler."""
    return {kind.__name__: kind for kind in _HANDLERS}


def takes_back(entry: e.Recorded) -> bool:
    """Tell whether an entry makes earlier ones count no longer."""
    return isinstance(entry.event, e.EntryStruck | e.ContentDestroyed)


def _taken_back(entries: Iterable[e.Recorded]) -> dict[int, str]:
    """Give the positions that no longer count, and why. A struck striking strikes nothing."""
    gone: dict[int, str] = {}
    for entry in sorted(entries, key=lambda one: one.position, reverse=True):
        if entry.position in gone:
            continue
        if isinstance(entry.event, e.EntryStruck):
            gone[entry.event.position] = entry.event.reason
        elif isinstance(entry.event, e.ContentDestroyed):
            gone |= dict.fromkeys(entry.event.positions, entry.event.reason)
    return gone


def _after(record: Record, entry: e.Recorded) -> Record:
    if entry.position not in record.struck:
        if entry.event is not None:
            handler = _HANDLERS[type(entry.event)]
            record = handler(record, entry.event, entry.position)
        if entry.sources:
            record = replace(record, sources=record.sources.set(entry.position, entry.sources))
    return record


def _handles(kind: type[_E]) -> Callable[[Callable[[Record, _E, int], Record]], Handler]:
    def keep(handler: Callable[[Record, _E, int], Record]) -> Handler:
        _HANDLERS[kind] = handler
        return handler

    return keep


def _changed(record: Record, shelf: str, where: str, position: int, **told: Any) -> Record:
    """Tell something of a thing on a shelf; nothing is told of one whose entry was struck."""
    thing = getattr(record, shelf).get(where)
    return record if thing is None else put(record, shelf, where, replace(thing, **told), position)


def _kept_by(record: Record, event: Any, position: int, *, shelf: str, ids: str) -> Record:
    """Keep the event itself, under what its fields named in `ids` make out together."""
    where = key(*(getattr(event, name) for name in ids.split()))
    return put(record, shelf, where, event, position)


def _kept_inside(
    record: Record, event: Any, position: int, *, shelf: str, inside: str, ids: str
) -> Record:
    """Keep what the event's field `inside` holds, under what its own fields make out together."""
    thing = getattr(event, inside)
    where = key(*(getattr(thing, name) for name in ids.split()))
    return put(record, shelf, where, thing, position)


def _kept_by_position(
    record: Record, event: Any, position: int, *, shelf: str, inside: str = ""
) -> Record:
    thing = getattr(event, inside) if inside else event
    return put(record, shelf, str(position), thing, position)


_HANDLERS |= {
    kind: partial(_kept_inside, shelf=shelf, inside=inside, ids=ids)
    for kind, shelf, inside, ids in (
        (e.BodyRegistered, "bodies", "body", "code"),
        (e.PersonRegistered, "persons", "person", "id"),
        (e.MandateGiven, "mandates", "mandate", "id"),
        (e.MandateConfirmed, "confirmations", "confirmation", "mandate source"),
        (e.ActivityPlanned, "activities", "activity", "id"),
        (e.SeriesOpened, "series", "series", "id"),
        (e.IssueRegistered, "issues", "issue", "id"),
        (e.RenditionFiled, "renditions", "rendition", "issue language"),
        (e.DocumentsLinked, "links", "link", "source relation target"),
        (e.MeetingConvened, "meetings", "meeting", "id"),
        (e.PaperPresented, "papers", "paper", "id"),
        (e.PracticeIdentified, "practices", "practice", "id"),
        (e.CorrectionRequested, "corrections", "correction", "id"),
        (e.DecisionTaken, "decisions", "decision", "id"),
        (e.ObjectionRaised, "objections", "objection", "id"),
        (e.SilenceBegun, "silences", "silence", "id"),
        (e.StatementRecorded, "statements", "statement", "id"),
        (e.InstrumentRecorded, "instruments", "instrument", "code"),
        (e.StandingSet, "standings", "standing", "work unit"),
        (e.OccurrenceJudged, "occurrences", "occurrence", "statement issue unit at"),
    )
}
_HANDLERS |= {
    kind: partial(_kept_by, shelf=shelf, ids=ids)
    for kind, shelf, ids in (
        (e.TaskDischarged, "discharges", "mandate task"),
        (e.ActivityDone, "done", "activity"),
        (e.SymbolAllotted, "allotted", "symbol"),
        (e.DocumentIssued, "issued", "issue"),
        (e.PracticeTraced, "traces", "practice issue unit"),
        (e.CorrectionSettled, "corrected", "correction"),
        (e.ObjectionWithdrawn, "lifted", "objection"),
        (e.SilenceEnded, "silence_ends", "silence"),
        (e.SilenceConfirmed, "silence_letters", "silence"),
        (e.SilenceNoted, "silence_notes", "silence"),
        (e.AnchorMoved, "anchors", "statement issue"),
        (e.TextTabled, "tabled", "issue language"),
        (e.DeadlineSet, "deadlines", "issue"),
        (e.GroundsFiled, "grounds", "issue language"),
        (e.TextRenumbered, "renumbered", "issue"),
        (e.ExceptionAccepted, "exceptions", "issue open"),
        (e.BorrowingWithdrawn, "unborrowed", "borrowing"),
        (e.ReportBegun, "reports", "report"),
        (e.AttachmentConfirmed, "attachments", "report issue"),
        (e.ReportSigned, "signatures", "report"),
        (e.DiscrepancyNoted, "discrepancies", "id"),
        (e.DiscrepancySettled, "settled", "id"),
        (e.FigureAsserted, "figures", "what body"),
    )
}
_HANDLERS |= {
    kind: partial(_kept_by_position, shelf=shelf, inside=inside)
    for kind, shelf, inside in (
        (e.OfficerTookOffice, "terms", "term"),
        (e.MatterTakenUp, "matters", ""),
        (e.StatusRecorded, "statuses", ""),
        (e.DocumentsTransmitted, "transmissions", ""),
        (e.ContentDestroyed, "destroyed", ""),
    )
}
_HANDLERS |= {
    e.BasisSet: negotiating.based,
    e.ProposalReceived: negotiating.received,
    e.ProposalsCirculated: negotiating.circulated,
    e.SponsorJoined: negotiating.joined,
    e.SponsorLeft: negotiating.left,
    e.MemberSteppedOut: negotiating.stepped_out,
    e.ProposalRetyped: negotiating.retyped,
    e.ProposalWithdrawn: negotiating.withdrawn,
    e.ProposalDropped: negotiating.dropped,
    e.EntryPlaced: negotiating.placed,
    e.UnplacedSettled: negotiating.closed,
    e.BracketDecided: negotiating.decided,
    e.RulingReversed: negotiating.undone,
    e.RevisionSettled: negotiating.settled,
}


@_handles(e.DossierOpened)
def _opened(record: Record, event: e.DossierOpened, position: int) -> Record:  # noqa: ARG001
    return replace(record, opened=event)


@_handles(e.EntryStruck)
def _struck(record: Record, event: e.EntryStruck, position: int) -> Record:  # noqa: ARG001
    return record  # what it takes back was left out before the first entry was folded


@_handles(e.BodyEstablished)
def _established(record: Record, event: e.BodyEstablished, position: int) -> Record:
    told = {"established": event.when, "established_by": event.by}
    return _changed(record, "bodies", event.body, position, **told)


@_handles(e.RulesSet)
def _rules(record: Record, event: e.RulesSet, position: int) -> Record:
    return put(record, "rules", event.body, event.rules, position)


@_handles(e.OfficerLeftOffice)
def _left(record: Record, event: e.OfficerLeftOffice, position: int) -> Record:
    left = (event.body, event.office, event.person)
    for where, term in reversed(record.terms.items()):
        # A term that is over was left before; one of a single meeting ends with the meeting.
        lasts = term.end is None and not term.meeting
        if lasts and (term.body, term.office, term.person) == left:
            return put(record, "terms", where, replace(term, end=event.when), position)
    return record


@_handles(e.StatusNoted)
def _status(record: Record, event: e.StatusNoted, position: int) -> Record:
    return _changed(record, "issues", event.issue, position, status=event.status)


@_handles(e.LevelChanged)
def _level(record: Record, event: e.LevelChanged, position: int) -> Record:
    told = {"level": event.level, "circle": event.circle}
    return _changed(record, "issues", event.issue, position, **told)


@_handles(e.ReleaseRuled)
def _release(record: Record, event: e.ReleaseRuled, position: int) -> Record:
    told = {"release": event.release, "meant_for": event.meant_for, "release_date": event.date}
    return _changed(record, "issues", event.issue, position, **told)


@_handles(e.OrderOfBusinessSet)
def _order(record: Record, event: e.OrderOfBusinessSet, position: int) -> Record:
    return put(record, "orders", event.meeting, event.items, position)


@_handles(e.AttendanceRecorded)
def _attendance(record: Record, event: e.AttendanceRecorded, position: int) -> Record:
    return put(record, "attendance", event.meeting, event.attendance, position)


@_handles(e.MeetingHeld)
def _held(record: Record, event: e.MeetingHeld, position: int) -> Record:
    return put(record, "held", event.meeting, value=True, position=position)


@_handles(e.MeetingCancelled)
def _cancelled(record: Record, event: e.MeetingCancelled, position: int) -> Record:
    called_off = put(record, "held", event.meeting, value=False, position=position)
    return put(called_off, "cancelled", event.meeting, event, position)


@_handles(e.SummaryDrafted)
def _summary(record: Record, event: e.SummaryDrafted, position: int) -> Record:
    drafted = put(record, "summaries", event.meeting, event, position)
    return put(drafted, "summary_states", event.meeting, SummaryState.DRAFT, position)


@_handles(e.SummaryApproved)
def _approved(record: Record, event: e.SummaryApproved, position: int) -> Record:
    return put(record, "summary_states", event.meeting, SummaryState.APPROVED, position)


@_handles(e.SilenceExtended)
def _extended(record: Record, event: e.SilenceExtended, position: int) -> Record:
    before = record.silences.get(event.silence)
    extensions = (*before.extensions, event.extension) if before else ()
    return _changed(record, "silences", event.silence, position, extensions=extensions)


@_handles(e.StatementReplaced)
def _replaced(record: Record, event: e.StatementReplaced, position: int) -> Record:
    return _changed(record, "statements", event.statement, position, words=event.words)


@_handles(e.StatementWithdrawn)
def _withdrawn(record: Record, event: e.StatementWithdrawn, position: int) -> Record:
    return put(record, "withdrawn", event.statement, value=True, position=position)


@_handles(e.StatementTied)
def _tied(record: Record, event: e.StatementTied, position: int) -> Record:
    return put(record, "ties", event.statement, event.decision, position)


@_handles(e.BorrowingConfirmed)
def _borrowed(record: Record, event: e.BorrowingConfirmed, position: int) -> Record:
    again = replace(record, unborrowed=record.unborrowed.without(event.borrowing.id))
    return put(again, "borrowings", event.borrowing.id, event.borrowing, position)


@_handles(e.ReportPartWritten)
def _part(record: Record, event: e.ReportPartWritten, position: int) -> Record:
    where = key(event.report, event.part, event.language)
    if event.words:
        return put(record, "parts", where, event, position)
    return replace(record, parts=record.parts.without(where))
