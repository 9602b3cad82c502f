"""Placing: in which order paragraphs come that are put behind one unit by decisions.

They stand in the order of the compilation in which all that was ever asked for there is open: the
decisions may have been taken in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from travaux.changes import Add, Move
from travaux.drafting.asks import BaseUnits
from travaux.drafting.compilation import CompiledEntry, Placement, compiled_slot
from travaux.drafting.nesting import Rank
from travaux.proposals import Entry, EntryState, Proposal
from travaux.texts import Kind


class Placing:
    """The new and moved paragraphs of an issue, by the unit behind which they are to stand."""

    def __init__(self, units: BaseUnits, proposals: Iterable[Proposal], rank: Rank) -> None:
        self.units, self.rank = units, rank
        self.asking: dict[str, list[Proposal]] = {}
        for one in proposals:
            for after in dict.fromkeys(place for e in one.entries for place in _places(e)):
                self.asking.setdefault(after, []).append(one)

    def order(self, after: str) -> Mapping[tuple[str, int], int]:
        """Give the order of what was ever asked for behind a unit, by proposal and entry."""
        asked = (
            replace(one, entries=tuple(_reopened(entry, after) for entry in one.entries))
            for one in self.asking.get(after, ())
        )
        slot = compiled_slot(self.units, asked, after, self.rank)
        return {ref: at for at, entry in enumerate(slot) for ref in _asked(entry)}


def _reopened(entry: Entry, after: str) -> Entry:
    """Open a change that was closed, if it puts something behind this unit; close the others."""
    own = after in _places(entry)
    return replace(entry, state=EntryState.OPEN if own else EntryState.HELD)


def _places(entry: Entry) -> tuple[str, ...]:
    """Give the unit behind which a change puts a paragraph, if it puts one anywhere."""
    change = entry.change
    if isinstance(change, Add) and change.unit.kind is Kind.NOTE:
        return ()
    return (change.after,) if isinstance(change, Add | Move) else ()


def _asked(entry: CompiledEntry) -> Iterator[tuple[str, int]]:
    support = entry.moved if isinstance(entry, Placement) else entry.added
    return (ref[1:] for ref in support.refs)
