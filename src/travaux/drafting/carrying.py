"""Carrying: every change that is still open goes to the next issue, or it is said why it can't.

There are four ways and no fifth (S15–S17). A change of which nothing was touched is kept; one whose
surroundings, or whose own words, were changed by decisions is rebased on what stands there now; one
that asks for what stands there now is satisfied; one whose place is gone needs a hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.asks import BaseUnits
from travaux.drafting.rebasing import SATISFIED, Carried, Way
from travaux.drafting.regions import Region
from travaux.drafting.settlement import Settlement
from travaux.proposals import Entry, EntryState, Proposal
from travaux.readings import Carriage, CarriedProposal, Carry, Ruling
from travaux.texts import Kind, Text, fold, new_id

_CHANGED = "The words that it is about were changed since."
_GOES_ON = (EntryState.OPEN, EntryState.PARKED)


def carried_on(
    settlement: Settlement, proposals: Iterable[Proposal]
) -> tuple[CarriedProposal, ...]:
    """Carry live proposals to the next issue; those that come as they are aren't named."""
    carrying = _Carrying(settlement)
    found = (carrying.proposal(one) for one in proposals if one.live)
    return tuple(one for one in found if one)


def as_carried(settlement: Settlement, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Give proposals on an issue as they stand on what was decided so far."""
    kept = tuple(proposals)
    moved = {one.proposal: one.entries for one in carried_on(settlement, kept)}
    return tuple(replace(one, entries=moved[one.id]) if one.id in moved else one for one in kept)


def carried_to_filed(
    settlement: Settlement, after: Text, proposals: Iterable[Proposal]
) -> tuple[CarriedProposal, ...]:
    """Carry live proposals to an issue that came from outside, by way of what was decided so far.

    Each change is compared by itself (`drafting.rebasing`), so that each keeps its number.
    """
    carrying, way = _Carrying(settlement), Way(settlement.text, after)
    found: list[CarriedProposal] = []
    for proposal in proposals:
        if not proposal.live:
            continue
        first = carrying.proposal(proposal)
        entries = first.entries if first else proposal.entries
        second = _compared(way, replace(proposal, entries=entries))
        if second and first:
            second = replace(second, carriages=_both(first.carriages, second.carriages))
        found += [one for one in (second or first,) if one]
    return tuple(found)


def _both(first: Iterable[Carriage], second: Iterable[Carriage]) -> tuple[Carriage, ...]:
    """Give how each change came in the end."""
    every = {one.number: one for one in (*first, *second)}
    return tuple(every[number] for number in sorted(every))


def _compared(way: Way, proposal: Proposal) -> CarriedProposal | None:
    entries = list(proposal.entries)
    carriages: list[Carriage] = []
    for number, entry in enumerate(proposal.entries):
        if entry.state not in _GOES_ON:
            continue
        moved = way.carry([entry])
        made, carriage = _as_compared(entry, number, moved)
        carriages += [carriage] if carriage else []
        entries[number] = made[0]
        root = number if entry.part_of is None else entry.part_of
        entries += [replace(one, part_of=root) for one in made[1:]]
    if tuple(entries) == proposal.entries and not carriages:
        return None
    return CarriedProposal(proposal.id, tuple(entries), tuple(carriages))


def _as_compared(entry: Entry, number: int, moved: Carried) -> tuple[list[Entry], Carriage | None]:
    """Give an entry as it stands on the later issue, in one or several pieces."""
    if moved.unplaced:
        why = moved.unplaced[0].reason
        has = why in SATISFIED
        state = EntryState.SATISFIED if has else EntryState.NEEDS_A_HAND
        carry = Carry.SATISFIED if has else Carry.NEEDS_A_HAND
        return [replace(entry, state=state, why=why)], Carriage(number, carry, why)
    made = [replace(entry, change=one.change) for one in moved.entries]
    if not made:
        why = "Its paragraph was joined with others, which it doesn't speak of."
        lost = replace(entry, state=EntryState.NEEDS_A_HAND, why=why)
        return [lost], Carriage(number, Carry.NEEDS_A_HAND, why)
    if moved.overlapping:
        return made, Carriage(number, Carry.REBASED, _CHANGED)
    return made, None


class _NoPlace(Exception):  # noqa: N818 - a way out of one change, not an error of the program
    """The change can't stand in the next issue, for the reason given."""


@dataclass(frozen=True, slots=True)
class _Went:
    """Where a change went, and whether decisions touched what it is about."""

    change: Change
    touched: bool = False


class _Carrying:
    """The way of each word and place from one issue to the next."""

    def __init__(self, settlement: Settlement) -> None:
        self.settlement = settlement
        self.old, self.new = BaseUnits(settlement.before), BaseUnits(settlement.text)
        self.order = [unit.id for unit in settlement.before.units]
        self.units = [unit.id for unit in settlement.text.units]
        self.was = {unit: at for at, unit in enumerate(self.order)}
        self.stands = {unit: at for at, unit in enumerate(self.units)}
        self.last_parts = {whole: unit for unit in self.units for whole in _wholes(unit)}
        self.words: dict[tuple[str, int], tuple[str, int]] = {}
        self.decided: dict[int, list[tuple[str, int]]] = {}  # by the ruling's identity
        for unit, words in settlement.words.items():
            for at, word in enumerate(words):
                if word.source:
                    self.words[word.source] = unit, at
                elif word.ruling:
                    self.decided.setdefault(id(word.ruling), []).append((unit, at))
        new = (unit for unit in settlement.text.all_units() if unit.id not in self.old.units)
        self.fresh = {fold(unit.words) for unit in new}

    def proposal(self, proposal: Proposal) -> CarriedProposal | None:
        """Carry a proposal; None if nothing of it is another than it was."""
        entries: list[Entry] = []
        carriages: list[Carriage] = []
        for number, entry in enumerate(proposal.entries):
            made, carriage = entry, None
            if entry.state in _GOES_ON:
                made, carriage = self._entry(entry, number)
            entries.append(made)
            carriages += [carriage] if carriage else []
        if tuple(entries) == proposal.entries and not carriages:
            return None
        return CarriedProposal(proposal.id, tuple(entries), tuple(carriages))

    def _entry(self, entry: Entry, number: int) -> tuple[Entry, Carriage | None]:
        try:
            went = self._went(entry.change)
        except _NoPlace as reason:
            state, why = EntryState.NEEDS_A_HAND, str(reason)
            return replace(entry, state=state, why=why), Carriage(number, Carry.NEEDS_A_HAND, why)
        if went is None:
            why = "The next issue has what it asks for."
            state = EntryState.SATISFIED
            return replace(entry, state=state, why=why), Carriage(number, Carry.SATISFIED, why)
        made = replace(entry, change=went.change)
        if not went.touched:
            return made, None
        return made, Carriage(number, Carry.REBASED, _CHANGED)

    def _went(self, change: Change) -> _Went | None:
        """Give where a change goes; None if it is satisfied."""
        if misfit := self.old.misfit(change):
            raise _NoPlace(misfit)
        match change:
            case Modify():
                return self._modification(change)
            case Add():
                return self._addition(change)
            case Suppress() | Keep():
                return self._of_unit(change)
            case Move():
                return self._move(change)
            case Join():
                return self._join(change)

    # --- words

    def _modification(self, change: Modify) -> _Went | None:
        self._stands(change.unit)
        touching = [one for one in self._regions(change.unit) if one.touches(change)]
        crossing = [one for one in touching if not one.within(change.start, change.end)]
        if crossing:
            raise _NoPlace(_said("The words that it changes were decided on", crossing[0].ruling))
        if change.start == change.end:
            return self._insertion(change)
        places = [
            place
            for at in range(change.start, change.end)
            if (place := self.words.get((change.unit, at)))
        ] + [place for one in touching for place in self.decided.get(id(one.ruling), ())]
        if not places:
            raise _NoPlace("Decisions have deleted the words that it changes.")
        units = {unit for unit, _ in places}
        if len(units) > 1:
            raise _NoPlace("A decision has divided the paragraph within the words it changes.")
        start, end = min(at for _, at in places), max(at for _, at in places) + 1
        unit = units.pop()
        old = "".join(self.new.tokens(unit)[start:end])
        if fold(old) == fold(change.new):
            return None
        made = Modify(unit, start, end, old, change.new)
        return _Went(made, touched=fold(old) != fold(change.old))

    def _insertion(self, change: Modify) -> _Went | None:
        """Carry words that are put in: behind the word they stood behind, or before the next."""
        size = len(self.old.tokens(change.unit))
        back = (n for n in range(change.start - 1, -1, -1) if (change.unit, n) in self.words)
        ahead = (n for n in range(change.start, size) if (change.unit, n) in self.words)
        if (before := next(back, None)) is not None:
            unit, at = self.words[change.unit, before]
            place = at + 1
        elif (following := next(ahead, None)) is not None:
            unit, place = self.words[change.unit, following]
        else:
            unit, place = change.unit, 0
            self._stands(unit)
        put = [one for one in self._regions(change.unit) if one.start == one.end == change.start]
        if any(fold(one.words) == fold(change.new) for one in put):
            return None
        return _Went(Modify(unit, place, place, "", change.new))

    def _regions(self, unit: str) -> tuple[Region, ...]:
        return self.settlement.regions.get(unit, ())

    # --- paragraphs

    def _addition(self, change: Add) -> _Went | None:
        unit = change.unit
        if fold(unit.words) in self.fresh:
            return None
        if unit.id in self.new.units:
            unit = replace(unit, id=new_id(unit.words, self.new.units.keys()))
        after = change.after if unit.kind is Kind.NOTE else self._anchor(change.after)
        return _Went(Add(after, unit))

    def _of_unit(self, change: Suppress | Keep) -> _Went | None:
        if isinstance(change, Suppress) and change.unit in self.settlement.gone:
            return None
        self._stands_alone(change.unit)
        return _Went(change, touched=bool(self._regions(change.unit)))

    def _move(self, change: Move) -> _Went | None:
        self._stands_alone(change.unit)
        after = self._anchor(change.after)
        at = self.stands.get(change.unit, 0)
        if (self.units[at - 1] if at else "") == after:
            return None
        return _Went(Move(change.unit, after))

    def _join(self, change: Join) -> _Went | None:
        behind = self.was.get(change.unit, len(self.order)) + 1
        following = self.order[behind] if behind < len(self.order) else ""
        if following and following not in self.new.units and following not in self.settlement.gone:
            return None
        self._stands_alone(change.unit)
        if self.stands.get(following) != self.stands.get(change.unit, 0) + 1:
            raise _NoPlace("The two paragraphs no longer stand one after the other.")
        return _Went(change)

    def _stands(self, unit: str) -> None:
        if unit in self.settlement.gone:
            ruling = self.settlement.gone[unit]
            raise _NoPlace(_said("The paragraph was deleted", ruling))
        if unit not in self.new.units and not self._ran_on(unit):
            raise _NoPlace("The next issue no longer has the paragraph.")

    def _stands_alone(self, unit: str) -> None:
        self._stands(unit)
        if unit not in self.new.units:
            raise _NoPlace("A decision has joined the paragraph with the one before it.")

    def _ran_on(self, unit: str) -> bool:
        return unit in self.old.units and (unit, 0) in self.words

    def _anchor(self, after: str) -> str:
        """Give the nearest unit before that still stands."""
        if not after:
            return ""
        nearest = (self.order[at] for at in range(self.was.get(after, -1), -1, -1))
        unit = next((one for one in nearest if one in self.stands), "")
        return self.last_parts.get(unit, "")


def _wholes(unit: str) -> Iterator[str]:
    """Give a unit, and those of which it may be a part: "u5/2" and "u5"."""
    while unit:
        yield unit
        unit = unit.rpartition("/")[0]


def _said(what: str, ruling: Ruling) -> str:
    return f"{what} ({ruling.id})."
