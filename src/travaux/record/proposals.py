"""Proposals looked up: what is asked of an issue, by whom, what is left open, and their history.

A change whose paragraph is agreed stays on record and out of the text until the paragraph is
reopened: it is shown as held. Nothing here goes over the whole journal; the history of one proposal
takes the entries that it is to be told from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from travaux import events as e
from travaux.changes import Add, Change
from travaux.consensus import UnitStanding
from travaux.dates import When
from travaux.proposals import Entry, EntryState, Proposal, Sponsor, Unplaced
from travaux.readings import Ruling
from travaux.record.record import Record


@dataclass(frozen=True, slots=True)
class Numbered:
    """A change of a proposal with the number under which it is known."""

    proposal: Proposal
    number: int
    entry: Entry


class Happened(StrEnum):
    """What may happen to a proposal."""

    RECEIVED = "received"
    CIRCULATED = "circulated"
    JOINED = "sponsor joined"
    LEFT = "sponsor left"
    STEPPED_OUT = "member stepped out"
    RETYPED = "retyped"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"
    PLACED = "placed by hand"
    CLOSED = "closed without a change"
    DECIDED = "decided"
    REVERSED = "decision undone"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a proposal, with the entry that tells it.

    `parties` are those it is about: who joined, or left. `numbers` are the changes concerned, all
    of them where there is none. `ruling` is the decision on a bracket; `issue` the one it came on
    or was carried to; `said` what the step says of itself: a kind, a level, a disposition.
    """

    position: int
    happened: Happened
    parties: tuple[str, ...] = ()
    when: When | None = None
    meeting: str = ""
    issue: str = ""
    ruling: str = ""
    numbers: tuple[int, ...] = ()
    said: str = ""


def proposals_on(record: Record, issue: str) -> tuple[Proposal, ...]:
    """Give what stands on an issue, in the order received; changes of agreed paragraphs as held."""
    found = tuple(one for _, one in record.proposals.chosen(lambda one: one.base == issue))
    settled = settled_units(record, issue)
    return tuple(_with_held(one, settled) for one in found) if settled else found


def live_on(record: Record, issue: str) -> tuple[Proposal, ...]:
    """Give what may enter an issue, as it stands on record: agreed paragraphs hold nothing back."""
    return tuple(
        one for _, one in record.proposals.chosen(lambda one: one.base == issue) if one.live
    )


def settled_units(record: Record, issue: str) -> dict[str, UnitStanding]:
    """Give the paragraphs of an issue's text that are agreed, by their ids."""
    work = _work(record, issue)
    return {
        one.unit: one
        for one in record.standings.values()
        if one.work == work and one.standing.settled
    }


def open_entries(record: Record, issue: str, unit: str = "") -> tuple[Numbered, ...]:
    """Give the changes that stand undecided in an issue, all or those of one paragraph."""
    found = _entries(proposals_on(record, issue), EntryState.OPEN)
    return tuple(one for one in found if not unit or unit_of(one.entry.change) == unit)


def parked(record: Record, issue: str) -> tuple[Numbered, ...]:
    """Give the changes that were put aside and are kept at hand (P11)."""
    return tuple(_entries(proposals_on(record, issue), EntryState.PARKED))


def held(record: Record, issue: str) -> tuple[Numbered, ...]:
    """Give the changes that wait until their paragraph is reopened."""
    return tuple(_entries(proposals_on(record, issue), EntryState.HELD))


def needing_a_hand(record: Record, issue: str) -> tuple[Numbered, ...]:
    """Give the changes that couldn't be carried to an issue, and that a person has to place."""
    return tuple(_entries(proposals_on(record, issue), EntryState.NEEDS_A_HAND))


def unplaced(record: Record, issue: str) -> tuple[tuple[Proposal, Unplaced], ...]:
    """Give what was asked for and has no place in the text, with its proposal, unless closed."""
    live = (one for one in proposals_on(record, issue) if one.live)
    return tuple((one, words) for one in live for words in one.unplaced if not words.closed)


def unsupported(record: Record, issue: str = "") -> tuple[Proposal, ...]:
    """Give the proposals that nobody asks for any more and that weren't dropped (P13)."""
    return tuple(
        one
        for one in record.proposals.values()
        if one.live and not one.parties and issue in ("", one.base)
    )


def of_party(record: Record, party: str) -> tuple[Proposal, ...]:
    """Give what a party asks for now, in the order received, of whatever kind."""
    return tuple(
        one
        for one in record.proposals.values()
        if party in one.parties and not one.withdrawn and not one.dropped
    )


def sponsors_then(proposal: Proposal, day: date) -> tuple[Sponsor, ...]:
    """Give who sponsored a proposal at the end of a day (P13).

    Whoever has no date of joining was there from the beginning. Where a date isn't exact, a party
    counts unless it certainly wasn't there yet, or certainly wasn't any more.
    """
    return tuple(one for one in proposal.sponsors if _came_by(one, day) and not _gone_by(one, day))


def asked_then(proposal: Proposal, number: int, ruling: Ruling) -> tuple[Sponsor, ...] | None:
    """Give who asked for a change when a bracket was decided: its voices, as they were seen (P13).

    None where the bracket doesn't hold the change. Dates don't say it: whoever joins on the day of
    the decision may come before or after it.
    """
    ref = (proposal.id, number)
    every = [one.voices for one in ruling.bracket.wordings if ref in one.entries]
    voices = {voice.partition(" (")[0] for own in every for voice in own}
    found = dict[str, Sponsor]()
    for one in proposal.sponsors:
        if one.party in voices:
            found.setdefault(one.party, one)  # who left may have joined again later
    return tuple(found.values()) if every else None


def unit_of(change: Change) -> str:
    """Give the paragraph that a change is about: for a new one, that behind which it stands."""
    return change.after if isinstance(change, Add) else change.unit


def timeline(record: Record, entries: Iterable[e.Recorded], proposal: str) -> tuple[Step, ...]:
    """Give what happened to a proposal, step by step, from the entries of its record.

    Entries that were struck don't count.
    """
    steps: list[Step] = []
    base = ""  # the issue that it stands on by then
    for entry in entries:
        if entry.event is None or entry.position in record.struck:
            continue
        for step in _steps(record, entry.position, entry.event, proposal, base):
            steps.append(step)
            base = step.issue if step.happened in _PUTS_ON_ISSUE else base
    return tuple(steps)


_PUTS_ON_ISSUE = (Happened.RECEIVED, Happened.CARRIED)


def _work(record: Record, issue: str) -> str:
    found = record.issues.get(issue)
    return found.work if found else issue


def _with_held(proposal: Proposal, settled: dict[str, UnitStanding]) -> Proposal:
    if not any(_is_held(one, settled) for one in proposal.entries):
        return proposal
    entries = tuple(
        replace(one, state=EntryState.HELD, why=_agreed(settled[unit_of(one.change)]))
        if _is_held(one, settled)
        else one
        for one in proposal.entries
    )
    return replace(proposal, entries=entries)


def _is_held(entry: Entry, settled: dict[str, UnitStanding]) -> bool:
    """Whether a change asks something of an agreed paragraph; a new one beside it doesn't."""
    return entry.open and not isinstance(entry.change, Add) and entry.change.unit in settled


def _agreed(standing: UnitStanding) -> str:
    where = f" at meeting {standing.meeting}" if standing.meeting else ""
    when = f" on {standing.when}" if standing.when else ""
    return (
        f"The paragraph is {standing.standing}{where}{when}: what is asked of it waits until it is "
        "reopened."
    )


def _entries(proposals: Iterable[Proposal], state: EntryState) -> Iterator[Numbered]:
    for proposal in proposals:
        if proposal.live:
            for number, entry in enumerate(proposal.entries):
                if entry.state is state:
                    yield Numbered(proposal, number, entry)


def _came_by(sponsor: Sponsor, day: date) -> bool:
    first = sponsor.joined.earliest if sponsor.joined else None
    return first is None or first <= day


def _gone_by(sponsor: Sponsor, day: date) -> bool:
    last = sponsor.left.latest if sponsor.left else None
    return last is not None and last <= day


def _steps(
    record: Record, position: int, event: e.Event, proposal: str, base: str
) -> Iterator[Step]:
    match event:
        case e.ProposalReceived(proposal=received) if received.id == proposal:
            yield _received(position, event)
        case e.ProposalsCirculated(proposals, level) if proposal in proposals:
            yield Step(position, Happened.CIRCULATED, event.circle, said=level.value)
        case e.BracketDecided(ruling):
            yield from _ruled(position, Happened.DECIDED, ruling, proposal)
        case e.RulingReversed(name, meeting, when) if name in record.rulings:
            ruling = replace(record.rulings[name], when=when, meeting=meeting)
            yield from _ruled(position, Happened.REVERSED, ruling, proposal)
        case e.RevisionSettled(issue, follows) if base and follows == base:
            named = (one for one in event.carried if one.proposal == proposal)
            numbers = tuple(one.number for carried in named for one in carried.carriages)
            yield Step(position, Happened.CARRIED, issue=issue, numbers=numbers)
        case _ if getattr(event, "proposal", "") == proposal:
            yield from _own_steps(position, event)


def _received(position: int, event: e.ProposalReceived) -> Step:
    received = event.proposal
    return Step(
        position,
        Happened.RECEIVED,
        tuple(one.party for one in received.sponsors),
        event.when,
        event.meeting,
        received.base,
        said=str(received.kind),
    )


def _ruled(position: int, happened: Happened, ruling: Ruling, proposal: str) -> Iterator[Step]:
    every = (*ruling.taken, *ruling.closed)
    numbers = tuple(sorted({number for name, number in every if name == proposal}))
    if numbers:
        yield Step(
            position,
            happened,
            (),
            ruling.when,
            ruling.meeting,
            ruling.issue,
            ruling.id,
            numbers,
            str(ruling.disposition),
        )


def _own_steps(position: int, event: e.Event) -> Iterator[Step]:
    """Give the step that an event tells which is about one proposal alone."""
    match event:
        case e.SponsorJoined(sponsor=sponsor):
            yield Step(position, Happened.JOINED, (sponsor.party,), sponsor.joined, event.meeting)
        case e.SponsorLeft(party=party):
            yield Step(position, Happened.LEFT, (party,), event.when, event.meeting)
        case e.MemberSteppedOut(group=group, member=member):
            parties = (group, member)
            yield Step(position, Happened.STEPPED_OUT, parties, event.when, event.meeting)
        case e.ProposalRetyped(kind=kind):
            yield Step(position, Happened.RETYPED, said=str(kind))
        case e.ProposalWithdrawn():
            yield Step(position, Happened.WITHDRAWN, (), event.when, event.meeting)
        case e.ProposalDropped():
            yield Step(position, Happened.DROPPED, (), event.when, event.meeting)
        case e.EntryPlaced(number=number):
            yield Step(position, Happened.PLACED, numbers=(number,))
        case e.UnplacedSettled(reason=reason):
            yield Step(position, Happened.CLOSED, said=reason)
