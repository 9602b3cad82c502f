"""Happening: what is entered as having happened can't lie ahead of the day on which it is entered.

What may lie ahead is no event yet: the day for which a meeting is called, a date by which something
is due, a day on which a term ends or a document is released, the date that a masthead bears.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from travaux import events as e
from travaux.dates import When
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row

_HAPPENED = Row(
    "what is entered as done was done by the day on which it is entered", "P19, decision 0008"
)

_Dates = Callable[[Any], Iterable[When | None]]

# Which dates of an event say when it happened.
_DATES: Mapping[type[e.Event], _Dates] = {
    e.BodyEstablished: lambda event: (event.when,),
    e.OfficerTookOffice: lambda event: (event.term.start,),
    e.OfficerLeftOffice: lambda event: (event.when,),
    e.MandateConfirmed: lambda event: (event.confirmation.when,),
    e.ActivityDone: lambda event: (event.when,),
    e.IssueRegistered: lambda event: (event.issue.status and event.issue.status.when,),
    e.StatusNoted: lambda event: (event.status.when,),
    e.DocumentIssued: lambda event: (event.when,),
    e.CorrectionRequested: lambda event: (event.correction.when,),
    e.DecisionTaken: lambda event: (event.decision.when,),
    e.ObjectionRaised: lambda event: (event.objection.when,),
    e.ObjectionWithdrawn: lambda event: (event.when,),
    e.SilenceConfirmed: lambda event: (event.when,),
    e.StatementRecorded: lambda event: (event.statement.requested, event.statement.received),
    e.ProposalReceived: lambda event: (event.when,),
    e.SponsorJoined: lambda event: (event.sponsor.joined,),
    e.SponsorLeft: lambda event: (event.when,),
    e.MemberSteppedOut: lambda event: (event.when,),
    e.ProposalWithdrawn: lambda event: (event.when,),
    e.ProposalDropped: lambda event: (event.when,),
    e.BracketDecided: lambda event: (event.ruling.when,),
    e.BasisSet: lambda event: (event.when,),
    e.StandingSet: lambda event: (event.standing.when,),
    e.ReportSigned: lambda event: (event.when,),
    e.DocumentsTransmitted: lambda event: (event.when,),
    e.StatusRecorded: lambda event: (event.table.as_of,),
}

# At which meeting an event happened, so that it happened on that meeting's day.
_MEETING: Mapping[type[e.Event], Callable[[Any], str]] = {
    e.MeetingHeld: lambda event: event.meeting,
    e.AttendanceRecorded: lambda event: event.meeting,
    e.MatterTakenUp: lambda event: event.meeting,
    e.PaperPresented: lambda event: event.paper.meeting,
    e.PracticeIdentified: lambda event: event.practice.meeting,
    e.SummaryApproved: lambda event: event.meeting,
    e.DecisionTaken: lambda event: event.decision.meeting,
    e.SilenceNoted: lambda event: event.meeting,
    e.ProposalReceived: lambda event: event.meeting,
    e.SponsorJoined: lambda event: event.meeting,
    e.SponsorLeft: lambda event: event.meeting,
    e.MemberSteppedOut: lambda event: event.meeting,
    e.ProposalWithdrawn: lambda event: event.meeting,
    e.ProposalDropped: lambda event: event.meeting,
    e.BracketDecided: lambda event: event.ruling.meeting,
    e.StandingSet: lambda event: event.standing.meeting,
    e.TaskDischarged: lambda event: event.meeting,
    e.ActivityDone: lambda event: event.meeting,
    e.OfficerTookOffice: lambda event: event.term.decided_at,
}


def has_happened(floor: Floor, act: str, events: Iterable[e.Event]) -> None:
    """Make sure that nothing is entered as done that certainly lies ahead of the act's own day.

    A date that may lie behind it is taken: "2005" in the middle of that year, or no date at all.

    Raises:
        NotAllowed: it lies ahead; the sentence says from which day on the act is possible.
    """
    for event in events:
        for when in _DATES.get(type(event), _no_dates)(event):
            _not_ahead(floor, f"{act} with the date {when}", when)
        name = _MEETING.get(type(event), _no_meeting)(event)
        if meeting := floor.record.meetings.get(name):
            _not_ahead(floor, f"{act} for meeting {name}, called for {meeting.when}", meeting.when)


def _not_ahead(floor: Floor, act: str, when: When | None) -> None:
    first = when.earliest if when else None
    # Somewhere on Earth it is tomorrow already.
    if first and first > floor.today + timedelta(days=1):
        raise NotAllowed(f"{act}, on {floor.today}", _HAPPENED, f"the same from {first} on")


def _no_dates(_: e.Event) -> tuple[When | None, ...]:
    return ()


def _no_meeting(_: e.Event) -> str:
    return ""
