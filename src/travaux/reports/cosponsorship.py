"""Co-sponsorship: which parties ask for the same, read from a compiled text.

A reading is one thing that somebody asks for and that the compiled text shows once, with the names
of all who ask for it: other words, a new paragraph, a deletion, a move, a joining, or that a
paragraph stay as it is. Two parties that stand under it together ask for it together. The second
voice of a party ("MEX (2)") is that party.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.bracketing import Names
from travaux.drafting.compilation import Compilation, CompiledEntry, Placement
from travaux.drafting.nesting import Contested, Node


@dataclass(frozen=True, slots=True)
class Cosponsorship:
    """The parties, how many readings each asks for, and each pair together.

    `parties` are codes, in the order in which they print; `names` and `readings` have them all.
    `together` has each pair that asks for anything together once, the party that comes first in
    the house order named first.
    """

    parties: tuple[str, ...]
    names: Mapping[str, str]
    readings: Mapping[str, int]
    together: Mapping[tuple[str, str], int]


def cosponsorship(compilation: Compilation, names: Names) -> Cosponsorship:
    """Count, over a compiled text, what parties ask for alone and together, in house order."""
    parties = tuple(dict.fromkeys(_parties(compilation.voices)))
    place = {party: number for number, party in enumerate(parties)}
    readings: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for entry in (*compilation.entries(), *compilation.compiled_notes()):
        for voices in _readings(entry):
            asking = sorted(set(_parties(voices)), key=place.__getitem__)
            readings.update(asking)
            together.update(combinations(asking, 2))
    return Cosponsorship(parties, {party: names(party) for party in parties}, readings, together)


def clustered(found: Cosponsorship) -> Cosponsorship:
    """Give the same with parties that ask much together beside one another.

    Groups are joined two by two, always the two whose parties ask on average for the greatest
    share of their readings together; of equal ones, those that come first in the house order. So
    equal compilations give equal orders. Who asks for nothing together with anybody keeps the
    place of the house order.
    """
    groups = [[party] for party in found.parties]
    near = {
        (one, other): _share(found, a[0], b[0])
        for (one, a), (other, b) in combinations(enumerate(groups), 2)
    }
    while near:
        (one, other), share = max(
            near.items(), key=lambda pair: (pair[1], -pair[0][0], -pair[0][1])
        )
        if not share:
            break
        _join(groups, near, one, other)
    order = [party for group in groups for party in group]
    return replace(found, parties=tuple(order))


def _join(
    groups: list[list[str]], near: dict[tuple[int, int], float], one: int, other: int
) -> None:
    """Join the second of two groups to the first; how near others are is the average of both."""
    here, there = len(groups[one]), len(groups[other])
    for third in {place for pair in near for place in pair} - {one, other}:
        to_one, to_other = _pair(one, third), _pair(other, third)
        near[to_one] = (here * near[to_one] + there * near.pop(to_other)) / (here + there)
    del near[one, other]
    groups[one] += groups[other]
    groups[other] = []


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _share(found: Cosponsorship, one: str, other: str) -> float:
    """Give which share of all that two parties ask for they ask for together."""
    together = found.together.get((one, other), 0)
    either = found.readings.get(one, 0) + found.readings.get(other, 0) - together
    return together / either if either else 0.0


def _readings(entry: CompiledEntry) -> Iterator[tuple[str, ...]]:
    """Give the voices of every reading in a unit; of a move, at the place where it should stand."""
    if isinstance(entry, Placement):
        yield entry.moved.voices
        return
    for support in (entry.added, entry.suppressed, entry.joined, entry.kept):
        if support:
            yield support.voices
    yield from _variants(entry.nodes)


def _variants(nodes: Iterable[Node]) -> Iterator[tuple[str, ...]]:
    for node in nodes:
        if isinstance(node, Contested):
            for variant in node.variants:
                yield variant.sponsors
            yield from _variants(node.base)


def _parties(voices: Iterable[str]) -> Iterator[str]:
    return (voice.partition(" (")[0] for voice in voices if voice != UNSUPPORTED)
