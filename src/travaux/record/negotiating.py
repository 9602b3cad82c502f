"""What events on texts, proposals and brackets mean for the record.

A proposal stands on its shelf as it is now: its sponsors, the issue that it is on, and each of its
changes under the number that it keeps. What it was is told by the record as of then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from travaux import events as e
from travaux.consensus import Basis
from travaux.proposals import Entry, EntryState, Proposal, Sponsor, Unplaced
from travaux.readings import Disposition, Ruling
from travaux.record.record import Record, key, put

_CLOSED_AS = {Disposition.PARK: EntryState.PARKED, Disposition.DROP: EntryState.DROPPED}


def based(record: Record, event: e.BasisSet, position: int) -> Record:
    """Let a body work on a text; the one that it worked on before is superseded, or parked."""
    where = key(event.body, event.matter)
    before = record.bases.get(where) or Basis(event.body, event.issue, event.matter)
    superseded = dict.fromkeys((*before.superseded, before.issue))
    parked = dict.fromkeys((*before.parked, before.issue)) if event.park else before.parked
    basis = Basis(
        event.body,
        event.issue,
        event.matter,
        event.decision,
        event.when,
        tuple(one for one in superseded if one != event.issue),
        tuple(one for one in parked if one != event.issue),
    )
    return put(record, "bases", where, basis, position)


_DECIDED = (
    EntryState.TAKEN,
    EntryState.NOT_TAKEN,
    EntryState.PARKED,
    EntryState.DROPPED,
)


def received(record: Record, event: e.ProposalReceived, position: int) -> Record:
    """Put a proposal on record, as it came and as it stands."""
    record = put(record, "received", event.proposal.id, event, position)
    return put(record, "proposals", event.proposal.id, event.proposal, position)


def circulated(record: Record, event: e.ProposalsCirculated, position: int) -> Record:
    """Tell who may see proposals."""
    for proposal in event.proposals:
        record = put(record, "circulated", proposal, event, position)
    return record


def joined(record: Record, event: e.SponsorJoined, position: int) -> Record:
    """Put a party among the sponsors; that it had left before stays to be seen."""
    others = [one for one in _sponsors(record, event.proposal) if not _asks(one, event.sponsor)]
    return _told(record, event.proposal, position, sponsors=(*others, event.sponsor))


def left(record: Record, event: e.SponsorLeft, position: int) -> Record:
    """Let a party go from the sponsors."""
    proposal = record.proposals.get(event.proposal)
    gone = proposal.left_by(event.party, event.when).sponsors if proposal else ()
    return _told(record, event.proposal, position, sponsors=gone)


def stepped_out(record: Record, event: e.MemberSteppedOut, position: int) -> Record:
    """Let a member stand aside of what its group asks."""
    sponsors = tuple(
        replace(one, without=tuple(sorted({*one.without, event.member})))
        if one.party == event.group
        else one
        for one in _sponsors(record, event.proposal)
    )
    return _told(record, event.proposal, position, sponsors=sponsors)


def retyped(record: Record, event: e.ProposalRetyped, position: int) -> Record:
    """Tell of what kind a contribution is."""
    return _told(record, event.proposal, position, kind=event.kind)


def withdrawn(record: Record, event: e.ProposalWithdrawn, position: int) -> Record:
    """Take a proposal out of the text."""
    return _told(record, event.proposal, position, withdrawn=True)


def dropped(record: Record, event: e.ProposalDropped, position: int) -> Record:
    """Let a proposal fall."""
    return _told(record, event.proposal, position, dropped=True)


def placed(record: Record, event: e.EntryPlaced, position: int) -> Record:
    """Put a change where a person placed it."""
    proposal = record.proposals.get(event.proposal)
    if proposal is None:
        return record
    unplaced, entries = list(proposal.unplaced), list(proposal.entries)
    found = next((one for one in unplaced if _is_open(one, event.words)), None)
    if found and not event.more:
        unplaced.remove(found)  # the first: others may bear the same words
    if event.number < len(entries):
        old = entries[event.number]
        entries[event.number] = replace(old, change=event.change, state=EntryState.OPEN, why="")
    else:
        entries.append(Entry(event.change, found.place if found else ""))
    told = {"entries": tuple(entries), "unplaced": tuple(unplaced)}
    return _told(record, event.proposal, position, **told)


def closed(record: Record, event: e.UnplacedSettled, position: int) -> Record:
    """Close what has no place, and keep it with the reason."""
    proposal = record.proposals.get(event.proposal)
    unplaced = list(proposal.unplaced) if proposal else []
    at = next((n for n, one in enumerate(unplaced) if _is_open(one, event.words)), None)
    if at is None:
        return record
    unplaced[at] = replace(unplaced[at], closed=event.reason)  # the first: others may be alike
    return _told(record, event.proposal, position, unplaced=tuple(unplaced))


def decided(record: Record, event: e.BracketDecided, position: int) -> Record:
    """Close the changes that a ruling decides; what it decides of them in part is split."""
    ruling = event.ruling
    record = put(record, "rulings", ruling.id, ruling, position)
    against = _CLOSED_AS.get(ruling.disposition, EntryState.NOT_TAKEN)
    states = dict.fromkeys(ruling.closed, against) | dict.fromkeys(ruling.taken, EntryState.TAKEN)
    split = {(one.proposal, one.number): one for one in ruling.split}
    for proposal, numbers in _by_proposal(states).items():
        entries = list(_entries(record, proposal))
        # What was struck since is there no more, and neither is what was placed by a struck entry.
        for number in [one for one in numbers if one < len(entries)]:
            state = states[proposal, number]
            part = split.get((proposal, number))
            own = part.decided if part else entries[number]
            entries[number] = replace(own, state=state, ruling=ruling.id)
            if part:
                entries = _padded(entries, part.first, number)
                entries[part.first : part.first + len(part.rest)] = part.rest
        record = _told(record, proposal, position, entries=tuple(entries))
    return record


def undone(record: Record, event: e.RulingReversed, position: int) -> Record:
    """Open again what a ruling closed, as it stands on the issue on the table."""
    record = put(record, "reversed", event.ruling, event, position)
    ruling = record.rulings.get(event.ruling)
    for proposal in _by_proposal(_closed_by(ruling)) if ruling else ():
        # What was parked may be satisfied, or without a place, on a later issue: so it stays.
        entries = tuple(
            replace(one, state=EntryState.OPEN, ruling="")
            if one.ruling == event.ruling and one.state in _DECIDED
            else one
            for one in _entries(record, proposal)
        )
        record = _told(record, proposal, position, entries=entries)
    return record


def settled(record: Record, event: e.RevisionSettled, position: int) -> Record:
    """Carry what is asked of an issue to the one that follows it.

    A comment stays with the exact issue that it was made on (S14), and so does what was withdrawn.
    """
    record = put(record, "settlements", event.follows, event, position)
    carried = {one.proposal: one.entries for one in event.carried}
    moved = {
        name: replace(proposal, base=event.issue, entries=carried.get(name, proposal.entries))
        for name, proposal in record.proposals.items()
        if proposal.base == event.follows and (proposal.live or name in carried)
    }
    return replace(record, proposals=record.proposals.with_all(moved, position))


def _is_open(one: Unplaced, words: str) -> bool:
    return one.words == words and not one.closed


def _closed_by(ruling: Ruling) -> Mapping[tuple[str, int], None]:
    return dict.fromkeys((*ruling.taken, *ruling.closed))


def _padded(entries: list[Entry], count: int, root: int) -> list[Entry]:
    """Fill the numbers of pieces whose decision was struck: no later one may get their numbers."""
    why = "The decision that divided the change was struck."
    void = replace(entries[root], state=EntryState.NOT_TAKEN, why=why, ruling="", part_of=root)
    return [*entries, *[void] * (count - len(entries))]


def _by_proposal(entries: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for proposal, number in entries:
        found.setdefault(proposal, []).append(number)
    return found


def _asks(one: Sponsor, other: Sponsor) -> bool:
    return one.party == other.party and one.left is None


def _sponsors(record: Record, proposal: str) -> tuple[Sponsor, ...]:
    found = record.proposals.get(proposal)
    return found.sponsors if found else ()


def _entries(record: Record, proposal: str) -> tuple[Entry, ...]:
    found = record.proposals.get(proposal)
    return found.entries if found else ()


def _told(record: Record, proposal: str, position: int, **told: Any) -> Record:
    """Tell something of a proposal; nothing is told of one whose entry was struck."""
    found: Proposal | None = record.proposals.get(proposal)
    if found is None:
        return record
    return put(record, "proposals", proposal, replace(found, **told), position)
