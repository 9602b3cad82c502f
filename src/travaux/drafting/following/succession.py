"""Succession: the paragraphs of a later issue, under the ids that they bore in the earlier one.

Where an issue came from outside, its file knows no ids. A paragraph that is the same one, changed
or moved, keeps its id; one that was taken apart keeps it for one of its parts; a paragraph that is
new gets an id that no issue of the chain has ever used. What came of each paragraph is told beside
the text, so that a person can look at what was found and what wasn't.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from travaux.drafting.anchoring import rising
from travaux.drafting.comparison import with_notes_of
from travaux.drafting.following.affinity import descended
from travaux.drafting.following.plain_words import PlainWords
from travaux.drafting.following.tracing import Trace, traced
from travaux.texts import Text, Unit, fold, new_id

MOST = 0.5  # share of a paragraph's words that makes it a part of the one they stood in


class Fate(StrEnum):
    """What a paragraph of the later issue is to those of the earlier one."""

    SAME = "same"  # the same words, in the same order of paragraphs
    CHANGED = "changed"
    MOVED = "moved"  # it stands elsewhere among the others; its words may have changed too
    JOINED = "joined"  # it took in most of another one, which is no more
    PART = "part"  # most of its words stood in one paragraph that goes on elsewhere
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Successor:
    """One paragraph or note of the later issue.

    `sources` are the paragraphs of the earlier issue in which its words stood, each with how many
    of them, the most first.
    """

    unit: str
    fate: Fate
    sources: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """The later text with its lasting ids, what became of each paragraph, and what is gone."""

    text: Text
    successors: tuple[Successor, ...]
    gone: tuple[Unit, ...]


def succeeding(earlier: Text, later: Text, taken: Iterable[str] = ()) -> Text:
    """Give the later text with the ids of the earlier one, where a paragraph is the same.

    Args:
        earlier: the issue before, under its lasting ids.
        later: the issue that followed, under any ids.
        taken: ids that earlier issues of the chain have used, which nobody gets again.
    """
    known = {*taken, *(unit.id for unit in earlier.all_units())}
    later = with_notes_of(earlier, later, known)
    known.update(note.id for note in later.notes)
    pairs = descended(earlier.units, later.units)
    units = []
    for place, unit in enumerate(later.units):
        at = pairs.get(place)
        name = new_id(unit.words, known) if at is None else earlier.units[at].id
        known.add(name)
        units.append(unit if unit.id == name else replace(unit, id=name))
    return later.with_units(tuple(units))


def succeeded(earlier: Text, later: Text, taken: Iterable[str] = ()) -> Succession:
    """Give the later text as `succeeding` does, with what became of each paragraph.

    Args:
        earlier: the issue before, under its lasting ids.
        later: the issue that followed, under any ids.
        taken: ids that earlier issues of the chain have used, which nobody gets again.
    """
    text = succeeding(earlier, later, taken)
    return _Telling(earlier, text, traced(earlier, text)).succession()


class _Telling:
    """What became of each paragraph, told from where its words went."""

    def __init__(self, earlier: Text, later: Text, trace: Trace) -> None:
        self.later = later
        self.old = {unit.id: unit for unit in earlier.all_units()}
        self.new = {unit.id: unit for unit in later.all_units()}
        self.sources = dict(_sources(self.old, self.new, trace))
        self.moved = _moved(earlier, later)

    def succession(self) -> Succession:
        successors = tuple(Successor(u, self._fate(u), self.sources[u]) for u in self.new)
        lost = {source for unit in self.new for source in self._taken_in(unit)}
        gone = (unit for unit in self.old.values() if unit.id not in self.new)
        return Succession(self.later, successors, tuple(u for u in gone if u.id not in lost))

    def _fate(self, unit: str) -> Fate:
        if self._taken_in(unit):
            return Fate.JOINED
        if unit not in self.old:
            most = self.sources[unit][0][1] if self.sources[unit] else 0
            return Fate.PART if most and most >= MOST * _size(self.new[unit]) else Fate.NEW
        if unit in self.moved:
            return Fate.MOVED
        same = fold(self.old[unit].words) == fold(self.new[unit].words)
        return Fate.SAME if same else Fate.CHANGED

    def _taken_in(self, unit: str) -> list[str]:
        """Give the paragraphs that are no more and gave most of their words to this one."""
        return [
            source
            for source, count in self.sources[unit]
            if source not in self.new and count >= MOST * _size(self.old[source])
        ]


def _size(unit: Unit) -> int:
    return len(PlainWords.of(unit).words)


def _sources(
    old: Mapping[str, Unit], new: Mapping[str, Unit], trace: Trace
) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    """Give for each paragraph those in which its words stood, with how many, the most first."""
    for unit in new.values():
        if unit.id in old and fold(old[unit.id].words) == fold(unit.words):
            yield unit.id, ((unit.id, _size(unit)),)
            continue
        words = set(PlainWords.of(unit).places)
        counts: Counter[str] = Counter()
        for stretch in trace[unit.id]:
            counts[stretch.source] += len(words.intersection(range(stretch.start, stretch.end)))
        yield unit.id, tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0])))


def _moved(earlier: Text, later: Text) -> set[str]:
    """Give the paragraphs that stand in another order than most of those in both issues."""
    places = {unit.id: place for place, unit in enumerate(earlier.units)}
    kept = [(n, places[unit.id]) for n, unit in enumerate(later.units) if unit.id in places]
    still = {place for place, _ in rising(kept)}
    return {later.units[place].id for place, _ in kept if place not in still}
