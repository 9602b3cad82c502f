"""Attribution: who may see who proposed what, and what else tells of it (P25, S34).

Before it is circulated a proposal is seen by its sponsors and the secretariat; then by those whom
it was circulated to. What names a proposal goes with it, whole: the sponsors who come and go, the
decisions that close its changes, the revision that it was carried to. And the file that tells where
each word of an issue is from goes with every decision that it may name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from travaux import events as e
from travaux.documents import Level, symbol_of
from travaux.record.record import Record
from travaux.record.traces import Naming, named
from travaux.symbols import printed

# The fields that name proposals, by their ids; "open" may name a paragraph instead.
_ALWAYS = frozenset({"proposal", "proposals", "taken", "closed", "entries"})
_FIELDS = _ALWAYS | {"open"}


def proposals_named(event: e.Event, names: Naming = named) -> frozenset[str]:
    """Give the ids of the proposals that an event names, its own with them."""
    found = {words for name, words in names(event) if name in _FIELDS and words}
    if isinstance(event, e.ProposalReceived):
        found.add(event.proposal.id)
    return frozenset(found)


def shown_to(record: Record, proposal: str) -> Level:
    """Give the widest level that a proposal was circulated to; until then, the secretariat's."""
    circulated = record.circulated.get(proposal)
    return circulated.level if circulated else Level.SECRETARIAT


def owners_of(record: Record, proposal: str) -> Iterator[str]:
    """Give the parties that see a proposal as their own: its sponsors, and those in its circle.

    A group's is seen by who speaks for it.
    """
    found = record.proposals.get(proposal)
    for sponsor in found.sponsors if found else ():
        if sponsor.left is None:
            yield from filter(None, (sponsor.party, sponsor.speaker))
    circulated = record.circulated.get(proposal)
    if circulated and circulated.level is Level.STATES:
        yield from circulated.circle


def owners(event: e.Event, record: Record) -> Iterator[str]:
    """Give the parties that see an event on a proposal as their own."""
    if isinstance(event, e.ProposalReceived):
        yield from owners_of(record, event.proposal.id)
    elif isinstance(event, _ON_ONE):
        yield from owners_of(record, event.proposal)
    elif isinstance(event, e.ProposalsCirculated):
        yield from event.circle if event.level is Level.STATES else ()
        for proposal in event.proposals:
            yield from owners_of(record, proposal)


def level_of(event: e.Event, record: Record) -> Level | None:
    """Give the widest audience of an event that tells who proposes; None for any other.

    A decision on a bracket names all who have a voice there. It is for the body, and for those
    outside only where they may see all of these proposals.
    """
    match event:
        case e.ProposalReceived(proposal):
            return shown_to(record, proposal.id)
        case e.ProposalsCirculated(level=level):
            return level
        case e.BracketDecided() | e.RevisionSettled():
            return _as_wide_as(record, proposals_named(event))
        case e.RulingReversed(ruling) if ruling in record.rulings:
            return _as_wide_as(record, proposals_named(e.BracketDecided(record.rulings[ruling])))
        case _ if isinstance(event, _ON_ONE):
            return shown_to(record, event.proposal)
    return None


def hidden(
    entries: Iterable[e.Recorded],
    record: Record,
    sees: Level,
    party: str,
    names: Naming = named,
) -> frozenset[str]:
    """Give the proposals that an audience may not see.

    One that was entered by mistake, and struck, is for the secretariat. What is named and was never
    received has lost its content: who may see it can't be told any more, and so nobody does.
    """
    there: set[str] = set()
    every: set[str] = set()
    for event in (one.event for one in entries if one.event):
        if isinstance(event, e.ProposalReceived):
            there.add(event.proposal.id)
        every |= {words for name, words in names(event) if name in _ALWAYS and words}
    shut = {one for one in there if not may_see(record, one, sees, party)}
    struck = there - set(record.received) if sees > Level.SECRETARIAT else set()
    return frozenset(shut | struck | (every - there))


def may_see(record: Record, proposal: str, sees: Level, party: str) -> bool:
    """Tell whether an audience may see a proposal: by its level, or as a party that owns it."""
    by_level = shown_to(record, proposal) >= sees
    return by_level or (bool(party) and party in owners_of(record, proposal))


def grounds_naming(entries: Iterable[e.Recorded], shut: Collection[str]) -> Iterator[int]:
    """Give the positions of files that may name one of these proposals.

    Such a file names the decisions that brought words into a text, and the proposals that they
    took; it isn't read here. Where the content of an entry was destroyed, it may have been such a
    decision.
    """
    decided: set[str] = set()  # works in which one of these proposals was decided on
    asked: set[str] = set()  # works on which one of them had come
    destroyed = False
    for entry in entries:
        match entry.event:
            case None:
                destroyed = True
            case e.ProposalReceived(proposal) if proposal.id in shut:
                asked.add(_work(proposal.base))
            case e.BracketDecided(ruling) as event if not proposals_named(event).isdisjoint(shut):
                decided.add(_work(ruling.issue))
            case e.GroundsFiled(issue):
                if _work(issue) in (decided | asked if destroyed else decided):
                    yield entry.position


def tells_nothing_new(event: e.Event) -> frozenset[str]:
    """Give the issues that an event names and whose being there its own symbol tells anyhow.

    That revision 7 follows revision 6 may be said to those who may see the later one alone.
    """
    match event:
        case e.TextTabled(issue) | e.RevisionSettled(issue):
            symbol = symbol_of(issue)
        case e.ProposalReceived(proposal):
            symbol = symbol_of(proposal.base)
        case _:
            symbol = None
    return frozenset(map(printed, symbol.implied())) if symbol else frozenset()


def _as_wide_as(record: Record, proposals: Collection[str]) -> Level:
    levels = [shown_to(record, one) for one in proposals]
    return max(Level.BODY, min(levels)) if levels else Level.BODY


def _work(issue: str) -> str:
    symbol = symbol_of(issue)
    return printed(symbol.work) if symbol else issue


_ON_ONE = (
    e.SponsorJoined,
    e.SponsorLeft,
    e.MemberSteppedOut,
    e.ProposalRetyped,
    e.ProposalWithdrawn,
    e.ProposalDropped,
    e.EntryPlaced,
    e.UnplacedSettled,
)
