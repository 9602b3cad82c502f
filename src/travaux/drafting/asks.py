"""Who asks what of which unit: proposals taken apart and sorted by the place they touch.

A party speaks with one voice. If two of its live proposals can't both be taken, the later one
gets a voice of its own ("MEX (2)"), so that neither is lost and each reads back exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from travaux.changes import Add, Change, Modify, Move, places
from travaux.drafting.nesting import Ref
from travaux.proposals import Proposal, Unplaced
from travaux.texts import Kind, Text, Unit, fold, readable, tokens

UNSUPPORTED = "∅"  # the voice of a proposal whose last sponsor has left (P13)


@dataclass(frozen=True, slots=True)
class Ask:
    """One change, everyone who asks for it, and where it was asked: proposal and entry."""

    change: Change
    voices: tuple[str, ...]
    proposal: str
    entry: int

    @property
    def refs(self) -> frozenset[Ref]:
        """The reference of each voice to the entry."""
        return frozenset((voice, self.proposal, self.entry) for voice in self.voices)


@dataclass(slots=True)
class Docket:
    """All asks: by base unit or note, by place between units, and those for new notes.

    A move stands twice: under the unit that goes, and at the place where it should stand.
    """

    units: dict[str, tuple[Ask, ...]] = field(default_factory=dict)
    slots: dict[str, tuple[Ask, ...]] = field(default_factory=dict)
    notes: tuple[Ask, ...] = ()
    voices: set[str] = field(default_factory=set)

    def file(self, asks: Iterable[Ask]) -> None:
        """File more asks."""
        for ask in asks:
            change = ask.change
            self.voices.update(ask.voices)
            if isinstance(change, Add) and change.unit.kind is Kind.NOTE:
                self.notes += (ask,)
            elif isinstance(change, Add):
                self.slots[change.after] = (*self.slots.get(change.after, ()), ask)
            else:
                self.units[change.unit] = (*self.units.get(change.unit, ()), ask)
                if isinstance(change, Move):
                    self.slots[change.after] = (*self.slots.get(change.after, ()), ask)

    def copied(self) -> Docket:
        """Give a docket that can be filed in without touching this one."""
        return Docket(dict(self.units), dict(self.slots), self.notes, set(self.voices))


class BaseUnits:
    """The units and notes of a base by id, with their tokens; cut once, when first needed."""

    def __init__(self, base: Text) -> None:
        self.units: dict[str, Unit] = {unit.id: unit for unit in base.all_units()}
        self._tokens: dict[str, list[str]] = {}

    def tokens(self, unit: str) -> list[str]:
        """Give the tokens of a unit's words."""
        if unit not in self._tokens:
            self._tokens[unit] = tokens(self.units[unit].words)
        return self._tokens[unit]

    def misfit(self, change: Change) -> str:
        """Tell why a change doesn't fit the base; "" if it does."""
        for place in places(change):
            if place and place not in self.units:
                return f"The base has no unit “{place}”: the change was made on another issue."
        if isinstance(change, Modify):
            parts = self.tokens(change.unit)[change.start : change.end]
            if fold("".join(parts)) != fold(change.old):
                return (
                    f"The change replaces “{readable(change.old)}”, but the base has "
                    f"“{readable(''.join(parts))}” there: it was made on another issue."
                )
        return ""


def asks_of(
    base: BaseUnits, proposal: Proposal, docket: Docket
) -> tuple[list[Ask], list[Unplaced]]:
    """Take a live proposal apart; what doesn't fit the base is given back with the reason."""
    asks: list[Ask] = []
    unplaced = [one for one in proposal.unplaced if not one.closed]
    parties = parties_of(proposal)
    for number, entry in enumerate(proposal.entries):
        if not entry.open:
            continue
        if reason := base.misfit(entry.change):
            unplaced.append(Unplaced(words_of(entry.change), entry.place, reason))
        else:
            asks.append(Ask(entry.change, parties, proposal.id, number))
    voices = {party: voice_of(party, asks, docket) for party in parties}
    if any(party != voice for party, voice in voices.items()):
        spoken = tuple(voices.values())
        asks = [Ask(ask.change, spoken, ask.proposal, ask.entry) for ask in asks]
    return asks, unplaced


def parties_of(proposal: Proposal) -> tuple[str, ...]:
    """Give who asks for a proposal, each once; the sign of nobody if all have left."""
    return tuple(dict.fromkeys(proposal.parties)) or (UNSUPPORTED,)


def words_of(change: Change) -> str:
    """Give the words a change is about, for a list that people read."""
    match change:
        case Modify():
            return readable(change.new) or readable(change.old)
        case Add():
            return readable(change.unit.words)
        case _:
            return ""


def voice_of(party: str, asks: Sequence[Ask], docket: Docket) -> str:
    """Give the voice in which a party can ask for changes, beside what it asks for already."""
    voice, number = party, 1
    while voice in docket.voices and any(_conflicts(voice, ask, docket) for ask in asks):
        number += 1
        voice = f"{party} ({number})"
    return voice


def _conflicts(voice: str, ask: Ask, docket: Docket) -> bool:
    if isinstance(ask.change, Add):
        return False
    earlier = docket.units.get(ask.change.unit, ())
    return any(voice in other.voices and _excludes(other.change, ask.change) for other in earlier)


def _excludes(one: Change, other: Change) -> bool:
    """Tell whether two changes to one unit can't both be taken."""
    if one == other:
        return False
    if isinstance(one, Modify) and isinstance(other, Modify):
        if one.start == one.end == other.start == other.end:
            return True
        return one.start < other.end and other.start < one.end
    return True
