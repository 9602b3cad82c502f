"""Compilation: a base text × live proposals → one text with everything asked for, and by whom.

Nothing is printed here. The result is a tree of brackets for each unit, plus, for each place
between units, what is added or moved there. The tree is the record; what a house prints of it
(`travaux.drafting.bracketing`) is a view. Each unit is compiled by itself, so that one more
proposal costs only the units it touches.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.changes import Join, Keep, Modify, Move, Suppress, run_on
from travaux.drafting.additions import Addition, woven
from travaux.drafting.alignment import Base, aligned
from travaux.drafting.asks import Ask, BaseUnits, Docket
from travaux.drafting.filing import Filed, filed, opened, unopened
from travaux.drafting.nesting import Arc, Node, Rank, Ref, Words, reading, tree
from travaux.proposals import Proposal, Unplaced
from travaux.texts import Text, Unit, tokens


@dataclass(frozen=True, slots=True)
class Support:
    """Who asks for one thing, in house order, and the entries that say so."""

    voices: tuple[str, ...] = ()
    refs: tuple[Ref, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anybody asks."""
        return bool(self.voices)


@dataclass(frozen=True, slots=True)
class CompiledUnit:
    """One unit with all that is asked of it.

    A unit of the base has `added` empty; a new one names who asks for it, and its `nodes` hold
    their differing wordings. `suppressed`, `moved`, `joined` (with the next unit) and `kept` (no
    change) name who asks for that.
    """

    unit: Unit
    nodes: tuple[Node, ...]
    added: Support = Support()
    suppressed: Support = Support()
    moved: Support = Support()
    joined: Support = Support()
    kept: Support = Support()

    @property
    def contested(self) -> bool:
        """True if anybody asks for anything but what stands there."""
        in_words = any(not isinstance(node, Words) for node in self.nodes)
        return in_words or any((self.added, self.suppressed, self.moved, self.joined))

    def gone_for(self, voice: str | None) -> bool:
        """Tell whether a voice doesn't have the unit at this place: deleted it, or moved it."""
        return voice in self.suppressed.voices or voice in self.moved.voices


@dataclass(frozen=True, slots=True)
class Placement:
    """A base unit that some ask to have here instead of where it stands."""

    unit: str
    moved: Support


CompiledEntry = CompiledUnit | Placement


def alphabetical(party: str) -> tuple[str, ...]:
    """Rank parties by their codes: the house order where no other is given."""
    return (party,)


@dataclass(frozen=True, slots=True)
class Compilation:
    """The compiled text: see it whole with `entries`, or as one voice wants it with `reading`.

    `units` holds the base's units and notes by id; `slots` what comes after a base unit ("" for
    the beginning); `notes` the notes that are new. `unplaced` keeps what couldn't be compiled,
    with the id of its proposal. `filed` are the proposals taken apart, as the docket holds them.
    """

    base: Text
    proposals: tuple[Proposal, ...]
    units: Mapping[str, CompiledUnit]
    slots: Mapping[str, tuple[CompiledEntry, ...]]
    notes: tuple[CompiledUnit, ...]
    unplaced: tuple[tuple[str, Unplaced], ...]
    docket: Docket
    rank: Rank
    base_units: BaseUnits
    filed: tuple[Filed, ...] = ()

    def entries(self) -> Iterator[CompiledEntry]:
        """Give units and placements in the order of the compiled text, without notes."""
        yield from self.slots.get("", ())
        for unit in self.base.units:
            yield self.units[unit.id]
            yield from self.slots.get(unit.id, ())

    def compiled_notes(self) -> Iterator[CompiledUnit]:
        """Give the base's notes, then the new ones."""
        for note in self.base.notes:
            yield self.units[note.id]
        yield from self.notes

    @property
    def voices(self) -> tuple[str, ...]:
        """Everyone who asks for something, in house order."""
        return tuple(sorted(self.docket.voices, key=self.rank))

    def reading(self, voice: str | None = None) -> Text:
        """Give the text as one voice wants it, to the character; None refuses everything."""
        units: list[Unit] = []
        joins: list[bool] = []
        for entry in self.entries():
            if isinstance(entry, Placement):
                if voice in entry.moved.voices:
                    units.append(_read(self.units[entry.unit], voice))
                    joins.append(False)
            elif _stands(entry, voice):
                units.append(_read(entry, voice))
                joins.append(voice in entry.joined.voices)
        notes = [_read(note, voice) for note in self.compiled_notes() if _stands(note, voice)]
        return self.base.with_units(run_on(units, joins), run_on(notes, [False] * len(notes)))

    def with_proposal(self, proposal: Proposal) -> Compilation:
        """Give the compilation with one more proposal: only what it touches is done again."""
        docket = self.docket.copied()
        one = opened(unopened(proposal, self.rank), self.base_units, docket)
        docket.file(one.asks)
        return self._of(docket, (*self.filed, one), _Places.of(one.asks))

    def again(self, proposals: Iterable[Proposal]) -> Compilation:
        """Give the compilation of other proposals on the same base: only what differs is done anew.

        What was asked for and is decided, withdrawn or somebody else's by now isn't compiled again
        but where it stood.
        """
        docket, found = filed(self.base_units, proposals, self.rank, (self.docket, self.filed))
        return self._of(docket, found, _Places.between(self.docket, docket))

    def _of(self, docket: Docket, found: tuple[Filed, ...], anew: _Places) -> Compilation:
        """Give the compilation of other asks, of which some places have to be compiled anew."""
        return replace(
            self,
            proposals=tuple(one.proposal for one in found),
            units={**self.units, **_units(self.base_units, docket, anew.units, self.rank)},
            slots={**self.slots, **_slots(docket, anew.slots, self.rank)},
            notes=_notes(docket.notes, self.rank) if anew.notes else self.notes,
            unplaced=tuple((one.proposal.id, left) for one in found for left in one.unplaced),
            docket=docket,
            filed=found,
        )


def compiled(base: Text, proposals: Iterable[Proposal], rank: Rank = alphabetical) -> Compilation:
    """Compile live proposals on their base.

    `rank` gives the house order of parties (a sort key for a party's code). Proposals that are
    withdrawn, dropped, or not of the kind that enters the text stay in `proposals` and out of
    the text; one whose last sponsor has left stays in it, under the voice `UNSUPPORTED`. The
    order in which they come changes nothing (law 3).
    """
    units = {unit.id: CompiledUnit(unit, _plain(unit)) for unit in base.all_units()}
    nothing = Compilation(base, (), units, {}, (), (), Docket(), rank, BaseUnits(base))
    return nothing.again(proposals)


def compiled_slot(
    base_units: BaseUnits, proposals: Iterable[Proposal], after: str, rank: Rank
) -> tuple[CompiledEntry, ...]:
    """Compile what live proposals put behind one unit, and nothing else."""
    docket, _ = filed(base_units, proposals, rank)
    return _slot(docket.slots.get(after, ()), rank)


@dataclass(frozen=True, slots=True)
class _Places:
    """The units and places of a text of which something else is asked, and whether of new notes."""

    units: Collection[str]
    slots: Collection[str]
    notes: bool

    @classmethod
    def of(cls, asks: Iterable[Ask]) -> _Places:
        docket = Docket()
        docket.file(asks)
        return cls(docket.units, docket.slots, bool(docket.notes))

    @classmethod
    def between(cls, before: Docket, after: Docket) -> _Places:
        units, slots = _differing(before.units, after.units), _differing(before.slots, after.slots)
        return cls(units, slots, before.notes != after.notes)


_Asked = Mapping[str, tuple[Ask, ...]]


def _differing(before: _Asked, after: _Asked) -> list[str]:
    changed = [place for place, asks in after.items() if before.get(place) != asks]
    return [*changed, *(before.keys() - after.keys())]


def arcs_of(asks: Iterable[Ask]) -> list[Arc]:
    """Give what is asked of the words of one unit, as arcs over its tokens."""
    return [
        Arc(ask.change.start, ask.change.end, ask.change.new, frozenset(ask.voices), ask.refs)
        for ask in asks
        if isinstance(ask.change, Modify)
    ]


def _units(
    base_units: BaseUnits, docket: Docket, places: Iterable[str], rank: Rank
) -> dict[str, CompiledUnit]:
    return {
        place: _compiled_unit(
            base_units.units[place], base_units.tokens(place), docket.units.get(place, ()), rank
        )
        for place in places
    }


def _slots(
    docket: Docket, places: Iterable[str], rank: Rank
) -> dict[str, tuple[CompiledEntry, ...]]:
    return {place: _slot(docket.slots.get(place, ()), rank) for place in places}


def _plain(unit: Unit) -> tuple[Node, ...]:
    return (Words(f" {unit.words}"),)


def _stands(entry: CompiledUnit, voice: str | None) -> bool:
    if entry.added:
        return voice in entry.added.voices
    return not entry.gone_for(voice)


def _read(entry: CompiledUnit, voice: str | None) -> Unit:
    return replace(entry.unit, words=reading(entry.nodes, voice))


def _compiled_unit(
    unit: Unit, parts: Sequence[str], asks: Iterable[Ask], rank: Rank
) -> CompiledUnit:
    asked = tuple(asks)
    arcs = arcs_of(asked)
    others = [ask for ask in asked if not isinstance(ask.change, Modify)]
    nodes = tree(parts, arcs, rank) if arcs else _plain(unit)
    if not others:
        return CompiledUnit(unit, nodes)
    return CompiledUnit(
        unit,
        nodes,
        suppressed=_support(others, Suppress, rank),
        moved=_support(others, Move, rank),
        joined=_support(others, Join, rank),
        kept=_support(others, Keep, rank),
    )


def _support(asks: Iterable[Ask], kind: type, rank: Rank) -> Support:
    refs = {ref for ask in asks if isinstance(ask.change, kind) for ref in ask.refs}
    return _supported({ref[0] for ref in refs}, refs, rank)


def _supported(voices: Iterable[str], refs: Iterable[Ref], rank: Rank) -> Support:
    return Support(tuple(sorted(voices, key=rank)), tuple(sorted(refs)))


def _slot(asks: Iterable[Ask], rank: Rank) -> tuple[CompiledEntry, ...]:
    return tuple(_addition(addition, rank) for addition in woven(asks, rank))


def _addition(addition: Addition, rank: Rank) -> CompiledEntry:
    support = _supported(addition.voices, addition.refs, rank)
    if addition.moved:
        return Placement(addition.moved, support)
    leading = addition.leading(rank)
    parts = tokens(leading.unit.words)
    base = Base.of(leading.unit.id, leading.unit.words)
    arcs = [
        Arc(m.start, m.end, m.new, frozenset(wording.voices), frozenset(wording.refs))
        for wording in addition.wordings.values()
        for m in aligned(base, wording.unit.words)
    ]
    nodes = tree(parts, arcs, rank) if arcs else _plain(leading.unit)
    return CompiledUnit(leading.unit, nodes, added=support)


def _notes(asks: Iterable[Ask], rank: Rank) -> tuple[CompiledUnit, ...]:
    """Compile new notes: equal ones have equal ids, so they are one with all its names."""
    notes: dict[str, Addition] = {}
    for ask in asks:
        for voice in ask.voices:
            notes.setdefault(ask.change.unit.id, Addition()).take(ask, voice)  # type: ignore[union-attr]
    entries = (_addition(notes[key], rank) for key in sorted(notes))
    return tuple(entry for entry in entries if isinstance(entry, CompiledUnit))
