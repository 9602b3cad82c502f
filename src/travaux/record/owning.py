"""Owning: the parties whose own an entry of the record is, whatever its kind (P25).

What is a party's own it sees, also where others don't yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux import events as e
from travaux.record import attribution
from travaux.record.record import Record
from travaux.record.traces import named


def party_of(record: Record, author: str) -> str:
    """Give the party that an author is, or sits for."""
    person = record.persons.get(author)
    return person.party if person else author


def owners(event: e.Event, record: Record) -> Iterator[str]:
    """Give the parties whose own an entry is, whatever its kind."""
    match event:
        case e.StatementRecorded(statement):
            yield statement.party
        case e.CorrectionRequested(correction):
            yield correction.asked_by
        case e.ObjectionRaised(objection):
            yield objection.party
        case e.ReportBegun(body=body):  # a report is its body's own, before it goes out
            yield body
        case e.ReportPartWritten(report=report) if report in record.reports:
            yield record.reports[report].body
        case e.ObjectionWithdrawn(objection) if objection in record.objections:
            yield record.objections[objection].party
        case e.LevelChanged(issue=issue) | e.ReleaseRuled(issue=issue) if issue in record.issues:
            yield party_of(record, record.issues[issue].author)
            yield from record.issues[issue].circle
        case _:
            yield from attribution.owners(event, record)


def concerned(
    every: Sequence[e.Recorded], shown: Sequence[e.Recorded], record: Record
) -> frozenset[str]:
    """Give the codes of all parties that may see more than is shown to all of their level.

    `shown` is what is shown at the level to nobody in particular. Whoever is named by nothing that
    is left out, owns nothing of it and asks for nothing of it, sees just the same.
    """
    pairs = zip(every, shown, strict=True)
    left = [one.event for one, seen in pairs if one.event is not None and seen.event is None]
    found = {words for event in left for _, words in named(event)}
    found |= {owner for event in left for owner in owners(event, record)}
    found |= {code for one in left for code in _asking(one, record)}
    for issue in (record.issues.get(one) for one in tuple(found)):
        found |= {issue.author, *issue.circle} if issue else set()
    return frozenset(found | {party_of(record, one) for one in found})


def _asking(event: e.Event, record: Record) -> Iterator[str]:
    """Give who asks, or asked, for the proposals that an event names."""
    for proposal in map(record.proposals.get, attribution.proposals_named(event)):
        for sponsor in proposal.sponsors if proposal else ():
            yield from (sponsor.party, sponsor.speaker)
