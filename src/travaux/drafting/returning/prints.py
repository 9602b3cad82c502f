"""A print: a compiled text as a house prints it, and for each printed word where it comes from.

Each word goes into the printing with its origin beside it, as a sign that nobody's words can have,
and the signs are taken off again what was printed. So a print tells of every word of it, whichever
house printed it, which word of the base it is, or whose wording it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from travaux.drafting.alignment import token_list
from travaux.drafting.bracketing import Names, negotiating_text
from travaux.drafting.compilation import Compilation, CompiledEntry, CompiledUnit
from travaux.drafting.conventions import Convention
from travaux.drafting.nesting import Contested, Node, Ref, Variant, Words
from travaux.texts import Text, Unit, tokens
from travaux.texts.signs import ORIGIN

_ORIGIN = re.compile(f"{ORIGIN}(\\d+){ORIGIN}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A wording that somebody asks for over the tokens `start` to `end` of a unit."""

    unit: str
    start: int
    end: int
    words: str
    sponsors: tuple[str, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a printed word comes from: a token of a unit, or one of a wording (`asked`).

    The unit is one of the base, or one that somebody adds.
    """

    unit: str
    token: int
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class Print:
    """A printed text; `origins` gives, by printed unit, the origin of each of its tokens.

    What the house says itself (signs of brackets, names, notes of attribution) has none.
    `names` gives the name printed for a voice.
    `words` holds the tokens of the units that origins name, those of added ones included; `added`
    who asks for each of these, with the entries that do.
    """

    text: Text
    compilation: Compilation
    origins: Mapping[str, tuple[Origin | None, ...]]
    words: Mapping[str, Sequence[str]]
    added: Mapping[str, CompiledUnit]
    names: Names


def printed(
    compilation: Compilation,
    convention: Convention,
    names: Names,
    groups: frozenset[str] = frozenset(),
) -> Print:
    """Print a compilation as `negotiating_text` does, and keep the origin of each word."""
    marking = _Marking()
    marked = negotiating_text(marking.compilation(compilation), convention, names, groups)
    origins: dict[str, tuple[Origin | None, ...]] = {}
    units = [_unmarked(unit, marking.origins, origins) for unit in marked.units]
    notes = [_unmarked(note, marking.origins, origins) for note in marked.notes]
    text = marked.with_units(tuple(units), tuple(notes))
    return Print(text, compilation, origins, marking.words, marking.added, names)


def _unmarked(
    unit: Unit, given: Sequence[Origin], origins: dict[str, tuple[Origin | None, ...]]
) -> Unit:
    """Take the signs off a unit's words, and note under its id what they said."""
    parts = _ORIGIN.split(f" {unit.words}")
    plain = "".join(parts[::2])
    places = accumulate(map(len, parts[:-1:2]))
    found = dict(zip(places, (given[int(number)] for number in parts[1::2]), strict=True))
    own = tokens(plain[1:])
    ends = accumulate(map(len, own))
    origins[unit.id] = tuple(
        found.get(end - len(token.lstrip())) for token, end in zip(own, ends, strict=True)
    )
    return replace(unit, words=plain[1:])


class _Marking:
    """Puts the origin of each word beside it, through a whole compilation."""

    def __init__(self) -> None:
        self.origins: list[Origin] = []
        self.words: dict[str, Sequence[str]] = {}
        self.added: dict[str, CompiledUnit] = {}

    def compilation(self, compilation: Compilation) -> Compilation:
        units = {name: self.unit(unit) for name, unit in compilation.units.items()}
        slots = {
            place: tuple(self.entry(entry) for entry in entries)
            for place, entries in compilation.slots.items()
        }
        notes = tuple(map(self.unit, compilation.notes))
        return replace(compilation, units=units, slots=slots, notes=notes)

    def entry(self, entry: CompiledEntry) -> CompiledEntry:
        return self.unit(entry) if isinstance(entry, CompiledUnit) else entry

    def unit(self, entry: CompiledUnit) -> CompiledUnit:
        if entry.added:
            self.added[entry.unit.id] = entry
        self.words[entry.unit.id] = tokens(entry.unit.words)
        nodes, _ = self.nodes(entry.nodes, entry.unit.id, 0)
        return replace(entry, nodes=nodes)

    def nodes(self, nodes: Iterable[Node], unit: str, start: int) -> tuple[tuple[Node, ...], int]:
        """Mark nodes that begin at a token of their unit; give also where they end."""
        marked: list[Node] = []
        for node in nodes:
            if isinstance(node, Words):
                parts = self.own(unit, start, len(node.words))
                own = [Origin(unit, start + place) for place in range(len(parts))]
                marked.append(Words(self.marked(parts, own)))
                start += len(parts)
                continue
            inside, end = self.nodes(node.base, unit, start)
            variants = tuple(self.variant(one, unit, start, end) for one in node.variants)
            marked.append(Contested(inside, variants))
            start = end
        return tuple(marked), start

    def own(self, unit: str, start: int, length: int) -> Sequence[str]:
        """Give the tokens of a unit from a place on that make so many characters."""
        words, end = self.words[unit], start
        while length > 0:
            length -= len(words[end])
            end += 1
        return words[start:end]

    def variant(self, variant: Variant, unit: str, start: int, end: int) -> Variant:
        asked = Asked(unit, start, end, variant.words, variant.sponsors, variant.refs)
        parts = token_list(variant.words) if variant.words else []
        own = [Origin(unit, place, asked) for place in range(len(parts))]
        return replace(variant, words=self.marked(parts, own))

    def marked(self, parts: Iterable[str], origins: Iterable[Origin]) -> str:
        return "".join(self._signed(parts, origins))

    def _signed(self, parts: Iterable[str], origins: Iterable[Origin]) -> Iterator[str]:
        for part, origin in zip(parts, origins, strict=True):
            word = part.lstrip()
            blank = part[: len(part) - len(word)]
            yield f"{blank}{ORIGIN}{len(self.origins)}{ORIGIN}{word}"
            self.origins.append(origin)
