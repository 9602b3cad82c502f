"""What is asked at each place of a compiled text: the matter that streamlining weighs.

One `Asked` is what a reader sees as one thing: equal changes of many sponsors are one, and what
the compilation shows as one bracket is one. Only what crosses is not cut here as it is in print,
since a sponsor asks for the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.changes import Join, Keep, Modify, Move, Suppress
from travaux.drafting.accounting import Verb
from travaux.drafting.alignment import Base, aligned
from travaux.drafting.asks import Ask
from travaux.drafting.compilation import (
    Compilation,
    CompiledUnit,
    Placement,
    arcs_of,
)
from travaux.drafting.nesting import Arc, Rank, Ref, drawn, reading
from travaux.texts import Unit, fold

Part = tuple[int, int, str]  # one change as it was submitted: tokens from, to; new words folded


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is asked for: in a unit, or after one.

    `unit` is the id of a unit or note of the base, or of a new one. `slot` is set where something
    new stands: the id of the base unit before it, "" for the beginning; None for a new note.
    """

    unit: str
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked for at one place, with everyone who asks for it.

    For `Verb.MODIFY`, the tokens `start` to `end` of the place's words, which read `old`, should
    read `new`; `whole` marks an alternative to the whole paragraph. For a new paragraph, `new` is
    its words; for a move, `after` the unit after which it should stand. `parts` are the changes
    that it consists of.
    """

    place: Place
    verb: Verb
    voices: tuple[str, ...]
    refs: tuple[Ref, ...]
    start: int = 0
    end: int = 0
    old: str = ""
    new: str = ""
    whole: bool = False
    after: str = ""
    parts: frozenset[Part] = frozenset()


@dataclass(frozen=True, slots=True)
class Spot:
    """One unit, its words as tokens, and all that is asked of it, in the order of its words.

    For a unit of the base, `words` are the changes to its words and `acts` what is asked of it as a
    whole. For a new one, `added` is its wordings, each whole, and `words` how they differ from the
    one that leads.
    """

    place: Place
    unit: Unit
    tokens: Sequence[str]
    words: tuple[Asked, ...] = ()
    acts: tuple[Asked, ...] = ()
    added: tuple[Asked, ...] = ()

    @property
    def all(self) -> tuple[Asked, ...]:
        """Everything that is asked here, each thing once."""
        return self.added or (*self.words, *self.acts)


def asked(compilation: Compilation) -> tuple[Spot, ...]:
    """Give every place where anything is asked for, in the order of the compiled text; then notes.

    What is asked of a moved unit stands where the base has the unit.
    """
    spots: list[Spot] = []
    for unit in ("", *(unit.id for unit in compilation.base.units)):
        if unit in compilation.docket.units:
            spots.append(_standing(compilation, unit))
        spots += [
            _new(compilation, entry, Place(entry.unit.id, unit))
            for entry in compilation.slots.get(unit, ())
            if not isinstance(entry, Placement)
        ]
    noted = (note.id for note in compilation.base.notes)
    spots += [_standing(compilation, note) for note in noted if note in compilation.docket.units]
    spots += [_new(compilation, note, Place(note.unit.id)) for note in compilation.notes]
    return tuple(spots)


def _standing(compilation: Compilation, unit: str) -> Spot:
    """Give a unit of the base with what is asked of it."""
    place, rank = Place(unit), compilation.rank
    asks, tokens = compilation.docket.units[unit], compilation.base_units.tokens(unit)
    words = _of_words(place, tokens, arcs_of(asks), rank)
    acts = _of_wholes(place, [ask for ask in asks if not isinstance(ask.change, Modify)], rank)
    return Spot(place, compilation.base_units.units[unit], tokens, words, acts)


# In the order in which they are told: what settles most comes first.
_VERBS: dict[type, Verb] = {
    Suppress: Verb.SUPPRESS,
    Keep: Verb.KEEP,
    Move: Verb.MOVE,
    Join: Verb.JOIN,
}
_ORDER = list(_VERBS.values())


def _of_wholes(place: Place, asks: Iterable[Ask], rank: Rank) -> tuple[Asked, ...]:
    """Give what is asked of a unit as a whole: equal asks are one, moves elsewhere are not."""
    same: dict[tuple[Verb, str], set[Ref]] = {}
    for ask in asks:
        after = ask.change.after if isinstance(ask.change, Move) else ""
        same.setdefault((_VERBS[type(ask.change)], after), set()).update(ask.refs)
    return tuple(
        Asked(place, verb, _voices(refs, rank), tuple(sorted(refs)), after=after)
        for (verb, after), refs in sorted(same.items(), key=lambda one: _told(*one[0]))
    )


def _told(verb: Verb, after: str) -> tuple[int, str]:
    return _ORDER.index(verb), after


def _of_words(
    place: Place, tokens: Sequence[str], arcs: Sequence[Arc], rank: Rank
) -> tuple[Asked, ...]:
    submitted = {arc.key for arc in arcs}
    shown = drawn(tokens, arcs, rank)
    made = [
        Asked(
            place,
            Verb.MODIFY,
            tuple(sorted(arc.voices, key=rank)),
            tuple(sorted(arc.refs)),
            arc.start,
            arc.end,
            "".join(tokens[arc.start : arc.end]),
            arc.words,
            arc.whole,
            parts=frozenset((key,)) if (key := arc.key) in submitted else _parts(arc, arcs, rank),
        )
        for arc in shown
    ]
    return tuple(sorted(made, key=lambda one: (one.start, one.end, fold(one.new), one.new)))


def _parts(arc: Arc, submitted: Iterable[Arc], rank: Rank) -> frozenset[Part]:
    """Give the submitted changes that an arc was made of, by the first who asks for it.

    Two sponsors may have come to the same words by other changes: one way of it is enough.
    """
    first = min(arc.voices, key=rank)
    refs = {ref for ref in arc.refs if ref[0] == first}
    return frozenset(
        part.key
        for part in submitted
        if arc.start <= part.start and part.end <= arc.end and not refs.isdisjoint(part.refs)
    )


def _new(compilation: Compilation, entry: CompiledUnit, place: Place) -> Spot:
    """Give a new unit: its wordings, and how they differ from the one that leads."""
    unit, rank = entry.unit, compilation.rank
    base = Base.of(unit.id, unit.words)
    wordings = _wordings(entry)
    arcs: list[Arc] = []
    added: list[Asked] = []
    for words, voices in wordings.items():
        refs = frozenset(ref for ref in entry.added.refs if ref[0] in voices)
        names = tuple(sorted(voices, key=rank))
        added.append(Asked(place, Verb.ADD, names, tuple(sorted(refs)), new=words))
        arcs += [Arc(m.start, m.end, m.new, voices, refs) for m in aligned(base, words)]
    differing = _of_words(place, base.printed, arcs, rank) if arcs else ()
    added.sort(key=lambda one: (-len(one.voices), rank(one.voices[0]), one.new))
    return Spot(place, unit, base.printed, differing, added=tuple(added))


def _wordings(entry: CompiledUnit) -> dict[str, frozenset[str]]:
    """Give the wordings of a new unit, each with everyone who asks for it so."""
    wordings: dict[str, set[str]] = {}
    for voice in entry.added.voices:
        words = reading(entry.nodes, voice).removeprefix(" ")
        wordings.setdefault(words, set()).add(voice)
    return {words: frozenset(voices) for words, voices in wordings.items()}


def _voices(refs: Iterable[Ref], rank: Rank) -> tuple[str, ...]:
    return tuple(sorted({ref[0] for ref in refs}, key=rank))


def everything(spots: Iterable[Spot]) -> Iterator[Asked]:
    """Give all that is asked for anywhere, in the order of the text."""
    for spot in spots:
        yield from spot.all
