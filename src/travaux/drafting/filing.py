"""Filing: proposals taken apart in house order, and only those again that may say another thing.

In a negotiation of thousands of proposals each decision changes a few. What all the others ask
stays where it is filed, and under the same voice, as long as no other proposal of the same party
changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.drafting.asks import Ask, BaseUnits, Docket, asks_of, parties_of, voice_of
from travaux.drafting.nesting import Rank
from travaux.proposals import Proposal, Unplaced

_Order = tuple[tuple[str, ...], str]
_Asked = Mapping[str, tuple[Ask, ...]]


@dataclass(frozen=True, slots=True)
class Filed:
    """A proposal taken apart: who asks, its place in the order, what it asks, what doesn't fit."""

    proposal: Proposal
    parties: tuple[str, ...]
    order: _Order
    asks: tuple[Ask, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def unopened(proposal: Proposal, rank: Rank) -> Filed:
    """Give a proposal with its place in the house order, before it is taken apart."""
    # Two proposals of one party can conflict; which speaks first mustn't depend on arrival.
    order = (min(map(rank, proposal.parties), default=()), proposal.id)
    return Filed(proposal, parties_of(proposal), order)


def opened(one: Filed, base: BaseUnits, docket: Docket) -> Filed:
    """Take a proposal apart, beside what is filed already."""
    if not one.proposal.live:
        return one
    asks, unplaced = asks_of(base, one.proposal, docket)
    return replace(one, asks=tuple(asks), unplaced=tuple(unplaced))


def filed(
    base: BaseUnits,
    proposals: Iterable[Proposal],
    rank: Rank,
    earlier: tuple[Docket, Sequence[Filed]] | None = None,
) -> tuple[Docket, tuple[Filed, ...]]:
    """File proposals in house order, whatever the order in which they came.

    Args:
        base: the units that they are on.
        proposals: all of them, also those that don't enter the text.
        rank: the house order of parties.
        earlier: what was filed before on the same units, by the same house order.
    """
    every = list(proposals)
    alone = len({one.id for one in every}) == len(every)  # else they can't be told apart
    docket, known = earlier if earlier and alone else (Docket(), ())
    sorting = _Sorting.of(every, rank, known)
    found, heard, fresh = list[Filed](), Docket(), Docket()
    for one in sorted(sorting.found, key=_order):
        if sorting.stirred.isdisjoint(one.parties):
            found.append(one)
            continue
        here = sorting.spoken(one, base, heard)
        heard.file(here.asks)
        found.append(here)
        if here is not one or one.proposal.id in sorting.other:
            sorting.gone.file(one.asks)
            fresh.file(here.asks)
    return _refiled(docket, sorting.gone, fresh, found), tuple(found)


@dataclass(slots=True)
class _Sorting:
    """Proposals sorted into those that are as they were filed, and others."""

    found: list[Filed] = field(default_factory=list)
    other: set[str] = field(default_factory=set)  # by id, those that are new or have changed
    stirred: set[str] = field(default_factory=set)  # the parties that ask for something else
    gone: Docket = field(default_factory=Docket)  # what is asked no longer, or otherwise

    @classmethod
    def of(cls, proposals: Sequence[Proposal], rank: Rank, known: Iterable[Filed]) -> _Sorting:
        sorting, left = cls(), {one.id: one for one in proposals}
        for one in known:
            proposal = left.pop(one.proposal.id, None)
            if proposal is not None and _same(one.proposal, proposal):
                sorting.found.append(one)
                continue
            sorting.stirred.update(one.parties)
            sorting.gone.file(one.asks)
            if proposal is not None:
                sorting._take(unopened(proposal, rank))
        for proposal in proposals:
            if proposal.id in left:
                sorting._take(unopened(proposal, rank))
        return sorting

    def _take(self, one: Filed) -> None:
        self.found.append(one)
        self.other.add(one.proposal.id)
        self.stirred.update(one.parties)

    def spoken(self, one: Filed, base: BaseUnits, heard: Docket) -> Filed:
        """Give a proposal under the voices in which it speaks now.

        A voice depends on what the same party asks for in earlier proposals, and on nothing else.
        """
        if one.proposal.id in self.other:
            return opened(one, base, heard)
        if not one.asks:
            return one
        before = one.asks[0].voices
        voices = tuple(
            voice_of(party, one.asks, heard) if party in self.stirred else voice
            for party, voice in zip(one.parties, before, strict=True)
        )
        if voices == before:
            return one
        asks = (Ask(ask.change, voices, ask.proposal, ask.entry) for ask in one.asks)
        return replace(one, asks=tuple(asks))


def _refiled(docket: Docket, gone: Docket, fresh: Docket, found: Sequence[Filed]) -> Docket:
    """Give a docket without what is gone, and with what is fresh."""
    order = {one.proposal.id: one.order for one in found}
    return Docket(
        _replaced(docket.units, gone.units, fresh.units, order),
        _replaced(docket.slots, gone.slots, fresh.slots, order),
        _replaced({"": docket.notes}, {"": gone.notes}, {"": fresh.notes}, order).get("", ()),
        {voice for one in found if one.asks for voice in one.asks[0].voices},
    )


def _replaced(
    asked: _Asked, gone: _Asked, fresh: _Asked, order: Mapping[str, _Order]
) -> dict[str, tuple[Ask, ...]]:
    """Give what is asked by place, without some asks and with others, in the order of proposals."""
    result = dict(asked)
    for place in {**gone, **fresh}:
        out = {id(ask) for ask in gone.get(place, ())}
        kept = [ask for ask in asked.get(place, ()) if id(ask) not in out]
        both = sorted([*kept, *fresh.get(place, ())], key=lambda ask: order[ask.proposal])
        result[place] = tuple(both)
        if not both:
            del result[place]
    return result


def _order(one: Filed) -> _Order:
    return one.order


def _same(one: Proposal, other: Proposal) -> bool:
    return one is other or one == other  # most are the very same, and needn't be read
