"""Belonging: what an entry brings on record, and what goes with it when it isn't shown (P25).

A paper goes with its meeting, a correction with what it corrects. What belongs to something whose
content was destroyed goes with that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from travaux import events as e
from travaux.record.traces import Naming, named

# What an entry brings on record, by the field under which others name it; and where its id stands.
_BRINGS: Mapping[type[e.Event], tuple[str, Callable[..., str]]] = {
    e.BodyRegistered: ("body", lambda event: event.body.code),
    e.PersonRegistered: ("person", lambda event: event.person.id),
    e.MandateGiven: ("mandate", lambda event: event.mandate.id),
    e.ActivityPlanned: ("activity", lambda event: event.activity.id),
    e.IssueRegistered: ("issue", lambda event: event.issue.id),
    e.MeetingConvened: ("meeting", lambda event: event.meeting.id),
    e.PaperPresented: ("paper", lambda event: event.paper.id),
    e.PracticeIdentified: ("practice", lambda event: event.practice.id),
    e.CorrectionRequested: ("correction", lambda event: event.correction.id),
    e.DecisionTaken: ("decision", lambda event: event.decision.id),
    e.ObjectionRaised: ("objection", lambda event: event.objection.id),
    e.SilenceBegun: ("silence", lambda event: event.silence.id),
    e.ProposalReceived: ("proposal", lambda event: event.proposal.id),
    e.BracketDecided: ("ruling", lambda event: event.ruling.id),
    e.StatementRecorded: ("statement", lambda event: event.statement.id),
    e.InstrumentRecorded: ("instrument", lambda event: event.instrument.code),
    e.BorrowingConfirmed: ("borrowing", lambda event: event.borrowing.id),
    e.ReportBegun: ("report", lambda event: event.report),
    e.DiscrepancyNoted: ("id", lambda event: event.id),
}
# Fields that only ever name what an entry brought, by the name of what it is.
_BROUGHT = frozenset({"borrowing", "correction", "decision", "issue", "meeting", "objection"})
_BROUGHT |= {"paper", "practice", "report", "ruling", "silence", "statement"}


def with_belongings(
    entries: tuple[e.Recorded, ...], left: set[int], names: Naming = named
) -> set[int]:
    """Add the entries that belong to what is on record no more, and so on."""
    found, missing = set(left), lost(entries, names)
    while gone := _gone(entries, found) | missing:
        more = {
            entry.position
            for entry in entries
            if entry.event
            and entry.position not in found
            and any(pair in gone for pair in names(entry.event))
        }
        if not more:
            break
        found |= more
    return found


def lost(entries: Iterable[e.Recorded], names: Naming = named) -> set[tuple[str, str]]:
    """Give what entries belong to and no entry brings any more: its content was destroyed."""
    brought: set[tuple[str, str]] = set()
    belongs: set[tuple[str, str]] = set()
    for event in (entry.event for entry in entries if entry.event):
        if row := _BRINGS.get(type(event)):
            brought.add((row[0], row[1](event)))
        belongs |= {pair for pair in names(event) if pair[0] in _BROUGHT and pair[1]}
    return belongs - brought


def _gone(entries: Iterable[e.Recorded], left: set[int]) -> set[tuple[str, str]]:
    """Give the things of which every entry that brings them is left out."""
    brought: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for entry in entries:
        row = _BRINGS.get(type(entry.event)) if entry.event else None
        if row:
            brought[entry.position in left].add((row[0], row[1](entry.event)))
    return brought[True] - brought[False]
