"""What a compiled paragraph shows, in one form for every tool: spans of the base and readings.

Tools lay the same versions out differently. To count alike, each paragraph becomes a `Layout`: the
tokens of the base, the readings that are shown instead of some of them, and the brackets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from travaux.drafting.nesting import Node, Words
from travaux.texts import fold, joined, tokens


@dataclass(frozen=True, slots=True)
class Shown:
    """A reading: instead of the base tokens `start` to `end`, `words` are asked by `sponsors`."""

    start: int
    end: int
    words: str
    sponsors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A paragraph as it is shown: each bracket's base span (every level), and the readings."""

    parts: tuple[str, ...]
    brackets: tuple[tuple[int, int], ...]
    readings: tuple[Shown, ...]


def laid_out(base: str, nodes: Iterable[Node]) -> Layout:
    """Give the layout of one compiled unit's bracket tree."""
    parts = tuple(tokens(base))
    ends = list(accumulate(len(part) for part in parts))
    brackets: list[tuple[int, int]] = []
    readings: list[Shown] = []

    def walk(inside: Iterable[Node], offset: int) -> int:
        for node in inside:
            begin = offset
            if isinstance(node, Words):
                offset += len(node.words)
                continue
            offset = walk(node.base, offset)
            start, end = bisect_left(ends, begin + 1), bisect_left(ends, offset + 1)
            brackets.append((start, end))
            readings.extend(Shown(start, end, v.words, v.sponsors) for v in node.variants)
        return offset

    walk(nodes, 0)
    return Layout(parts, tuple(brackets), tuple(readings))


def read(nodes: Iterable[Node], party: str) -> str:
    """Read one party's words off the tree, independently of the engine's own reading."""

    def walk(inside: Iterable[Node]) -> Iterable[str]:
        for node in inside:
            if isinstance(node, Words):
                yield node.words
                continue
            mine = next((v for v in node.variants if party in v.sponsors), None)
            yield from walk(node.base) if mine is None else (mine.words,)

    return joined(walk(nodes))


Arc = tuple[int, int, list[str]]


def aligned_by_difflib(old: Sequence[str], new: Sequence[str]) -> list[Arc]:
    """Give the changes between two lists of tokens as the standard library finds them."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(a, b, list(new[c:d])) for tag, a, b, c, d in codes if tag != "equal"]


def flat(base: str, versions: Mapping[str, str]) -> Layout:
    """Give the flat layout: overlapping changes flow together, each region shows every reading.

    This is what a person gets who compares each file with the base and merges the differences.
    """
    parts = tokens(base)
    arcs = {party: aligned_by_difflib(parts, tokens(new)) for party, new in versions.items()}
    regions = _regions(sorted((a, b) for found in arcs.values() for a, b, _ in found))
    readings: list[Shown] = []
    for start, end in regions:
        alike: dict[str, tuple[str, list[str]]] = {}
        for party, found in arcs.items():
            mine = [arc for arc in found if start <= arc[0] and arc[1] <= end]
            if mine:
                words = _read(parts, start, end, mine)
                alike.setdefault(fold(words), (words, []))[1].append(party)
        readings += (Shown(start, end, words, tuple(names)) for words, names in alike.values())
    return Layout(tuple(parts), tuple(regions), tuple(readings))


def _regions(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    regions: list[tuple[int, int]] = []
    for start, end in spans:
        if regions and start <= regions[-1][1]:
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((start, end))
    return regions


def _read(parts: Sequence[str], start: int, end: int, arcs: Iterable[Arc]) -> str:
    words: list[str] = []
    for a, b, new in arcs:
        words += [*parts[start:a], *new]
        start = b
    return "".join([*words, *parts[start:end]])
