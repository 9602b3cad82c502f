"""Filing: proposals taken apart in house order, and only those again that may say another thing.

In a negotiation of thousands of proposals each decision changes a few. What all the others ask
stays as it is, and so do their voices, as long as no other proposal of the same party changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from travaux.drafting.asks import Ask, BaseUnits, Docket, asks_of, parties_of
from travaux.drafting.nesting import Rank
from travaux.proposals import Proposal, Unplaced


@dataclass(frozen=True, slots=True)
class Filed:
    """A proposal taken apart: who asks, its place in the order, what it asks, what doesn't fit."""

    proposal: Proposal
    parties: tuple[str, ...]
    order: tuple[tuple[str, ...], str]
    asks: tuple[Ask, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def filed(
    base: BaseUnits, proposals: Iterable[Proposal], rank: Rank, earlier: Iterable[Filed] = ()
) -> tuple[Docket, tuple[Filed, ...]]:
    """File proposals in house order, whatever the order in which they came.

    Args:
        base: the units that they are on.
        proposals: all of them, also those that don't enter the text.
        rank: the house order of parties.
        earlier: what was filed before on the same units, by the same order.
    """
    known = {one.proposal.id: one for one in earlier}
    found: list[Filed] = []
    stirred: set[str] = set()  # the parties that ask for something else than before
    for proposal in proposals:
        one = known.pop(proposal.id, None)
        if one is None or not _same(one.proposal, proposal):
            stirred.update(one.parties if one else ())
            one = unopened(proposal, rank)
            stirred.update(one.parties)
        found.append(one)
    stirred.update(party for one in known.values() for party in one.parties)
    return _in_order(base, found, stirred)


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


def _in_order(
    base: BaseUnits, found: Sequence[Filed], stirred: set[str]
) -> tuple[Docket, tuple[Filed, ...]]:
    docket, result = Docket(), list[Filed]()
    for known in sorted(found, key=_order):
        one = known if stirred.isdisjoint(known.parties) else opened(known, base, docket)
        docket.file(one.asks)
        result.append(one)
    return docket, tuple(result)


def _order(one: Filed) -> tuple[tuple[str, ...], str]:
    return one.order


def _same(one: Proposal, other: Proposal) -> bool:
    return one is other or one == other  # most are the very same, and needn't be read
