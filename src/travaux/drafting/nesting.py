"""From modifications of one paragraph to its tree of brackets.

Theory. A modification is an arc over the base's tokens with a reading on it. Equal arcs are one
arc with all the names. Arcs that lie apart or inside one another print as brackets beside or
inside one another. Arcs that cross can't: the one with fewer names is cut where it crosses, its
words going with the first piece. No base word then prints twice and no name is lost, at any
number of versions; flat regions would chain through the whole paragraph instead.

Two clean-ups, for a reader's sake: neighbouring changes with a mere article or sign between them
are one change, if they stand side by side in every version that has either; and a version that
changes most of a paragraph is a rewrite, shown as an alternative to the whole. The numbers are
measured (docs/decisions/0006).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from travaux.drafting.weights import light
from travaux.texts import fold

GAP = 0.5  # weight of unchanged words over which two neighbouring changes are joined
REWRITE = 0.65  # share of a paragraph changed from which it is shown as an alternative
SHORT = 6  # a paragraph with fewer words than this is never shown as a rewrite

Rank = Callable[[str], tuple[str, ...]]
Ref = tuple[str, str, int]  # voice, proposal id, number of its entry


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the base that nobody contests, at this place."""

    words: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A reading that some ask for: `words` instead of the base ("" deletes it).

    `whole` marks the alternative to a whole paragraph. `refs` lead to the entries behind it.
    """

    words: str
    sponsors: tuple[str, ...]
    refs: tuple[Ref, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Contested:
    """A bracket: what the base has there (with brackets inside), and what is asked instead."""

    base: tuple[Node, ...]
    variants: tuple[Variant, ...]


Node = Words | Contested


class Arc(NamedTuple):
    """One reading over base tokens `start` to `end`, with everyone who asks for it."""

    start: int
    end: int
    words: str
    voices: frozenset[str]
    refs: frozenset[Ref]
    whole: bool = False

    @property
    def key(self) -> tuple[int, int, str]:
        """What makes two arcs the same."""
        return self.start, self.end, fold(self.words)


def tree(base: Sequence[str], arcs: Iterable[Arc], rank: Rank) -> tuple[Node, ...]:
    """Nest the arcs over a paragraph's tokens into a tree of brackets, names in order of rank."""
    return _nested(base, _uncrossed(drawn(base, arcs, rank), rank), rank)


def drawn(base: Sequence[str], arcs: Iterable[Arc], rank: Rank) -> list[Arc]:
    """Give the arcs as a reader gets them, none of them cut yet: equal ones one, cleaned up."""
    merged = _merged(arcs, rank)
    if len(merged) > 1 or any(arc.end - arc.start > SHORT for arc in merged):
        merged = _rewrites_apart(base, _neighbours_joined(base, merged), rank)
    return merged


def reading(nodes: Iterable[Node], voice: str | None) -> str:
    """Read a tree as one voice wants it; None reads the base. The blank in front stays."""
    parts = []
    for node in nodes:
        if isinstance(node, Words):
            parts.append(node.words)
        else:
            wanted = next((v for v in node.variants if voice in v.sponsors), None)
            parts.append(reading(node.base, voice) if wanted is None else wanted.words)
    return "".join(parts)


def voices_in(nodes: Iterable[Node]) -> Iterator[str]:
    """Give everyone who asks for a reading in a tree, outer brackets first; some more than once."""
    for node in nodes:
        if isinstance(node, Contested):
            for variant in node.variants:
                yield from variant.sponsors
            yield from voices_in(node.base)


def _merged(arcs: Iterable[Arc], rank: Rank) -> list[Arc]:
    """Make equal arcs one. The shape that prints is the one of the first name."""
    groups: dict[tuple[int, int, str], list[Arc]] = {}
    for arc in arcs:
        groups.setdefault(arc.key, []).append(arc)
    return [_one(group, rank) if len(group) > 1 else group[0] for group in groups.values()]


def _one(group: list[Arc], rank: Rank) -> Arc:
    first = min(group, key=lambda arc: (min(map(rank, arc.voices)), arc.words))
    return Arc(
        first.start,
        first.end,
        first.words,
        frozenset().union(*(arc.voices for arc in group)),
        frozenset().union(*(arc.refs for arc in group)),
        first.whole,
    )


def _neighbours_joined(base: Sequence[str], arcs: list[Arc]) -> list[Arc]:
    """Join changes over a short match that stand side by side in every version that has either."""
    arcs = sorted(arcs, key=lambda arc: (arc.start, arc.end))
    following = _following(arcs)
    joined: list[Arc] = []
    taken: set[int] = set()
    for place, arc in enumerate(arcs):
        if place in taken:
            continue
        whole, last = arc, place
        while (after := following[last]) is not None and _joins(base, arcs[last], arcs[after]):
            whole = _together(base, whole, arcs[after])
            taken.add(after)
            last = after
        joined.append(whole)
    return joined


def _following(arcs: list[Arc]) -> list[int | None]:
    """Give for each arc the place of the one that comes next in all its versions, if one does."""
    nearest: dict[str, int] = {}
    following: list[int | None] = [None] * len(arcs)
    for place in range(len(arcs) - 1, -1, -1):
        found = {nearest.get(voice) for voice in arcs[place].voices}
        following[place] = found.pop() if len(found) == 1 else None
        for voice in arcs[place].voices:
            nearest[voice] = place
    return following


def _together(base: Sequence[str], arc: Arc, after: Arc) -> Arc:
    words = "".join([arc.words, *base[arc.end : after.start], after.words])
    return Arc(arc.start, after.end, words, arc.voices, arc.refs | after.refs)


def _joins(base: Sequence[str], arc: Arc, following: Arc) -> bool:
    if arc.voices != following.voices or not (_replaces(arc) or _replaces(following)):
        return False
    return light(base[arc.end : following.start], GAP)


def _replaces(arc: Arc) -> bool:
    return bool(arc.words) and arc.start < arc.end


def _rewrites_apart(base: Sequence[str], arcs: list[Arc], rank: Rank) -> list[Arc]:
    """Show a version that changes most of the paragraph as an alternative to the whole."""
    whole: dict[str, Arc] = {}
    for voice, own in _much_changed(base, arcs).items():
        refs = frozenset(ref for arc in own for ref in arc.refs if ref[0] == voice)
        words = _version(base, own)
        whole[voice] = Arc(0, len(base), words, frozenset((voice,)), refs, whole=True)
    if not whole:
        return arcs
    rest = (_without(arc, whole) for arc in arcs)
    return _merged([arc for arc in rest if arc.voices] + list(whole.values()), rank)


def _much_changed(base: Sequence[str], arcs: list[Arc]) -> dict[str, list[Arc]]:
    """Give the arcs of each voice that changes more of the paragraph than `REWRITE`."""
    sizes: dict[str, int] = {}
    for arc in arcs:
        size = arc.end - arc.start + arc.words.count(" ")
        for voice in arc.voices:
            sizes[voice] = sizes.get(voice, 0) + size
    largest = max(sizes.values(), default=0)
    if largest < SHORT or (total := _count(base)) < SHORT:
        return {}
    # The share can't be greater than if all that is changed were gone: most stop here.
    least = 2 * REWRITE * total / (1 + REWRITE)
    own = {
        voice: [arc for arc in arcs if voice in arc.voices]
        for voice, size in sizes.items()
        if size >= least
    }
    return {v: mine for v, mine in own.items() if _changed_share(base, mine, total) > REWRITE}


def _count(tokens: Sequence[str]) -> int:
    """Count the words among tokens: signs are none."""
    return sum([token.strip()[:1].isalnum() for token in tokens])


def _changed_share(base: Sequence[str], own: list[Arc], total: int) -> float:
    gone = added = 0
    for arc in own:
        gone += _count(base[arc.start : arc.end])
        added += arc.words.count(" ")
    if gone + added < SHORT or not gone or not added:
        return 0.0  # what only goes, or only comes, is plainest where it stands
    return (gone + added) / (total + total - gone + added)


def _version(base: Sequence[str], own: list[Arc]) -> str:
    parts, at = [], 0
    for arc in own:
        parts += [*base[at : arc.start], arc.words]
        at = arc.end
    return "".join([*parts, *base[at:]])


def _without(arc: Arc, voices: Iterable[str]) -> Arc:
    left = arc.voices.difference(voices)
    refs = frozenset(ref for ref in arc.refs if ref[0] in left)
    return Arc(arc.start, arc.end, arc.words, left, refs, arc.whole)


def _uncrossed(arcs: list[Arc], rank: Rank) -> list[Arc]:
    """Cut arcs that cross, those with fewer names first, until all nest."""
    if _nest(arcs):
        return arcs
    order = sorted(arcs, key=lambda a: (-len(a.voices), a.start - a.end, a.start, fold(a.words)))
    reach: dict[int, int] = {}  # from here an arc goes as far as ...
    since: dict[int, int] = {}  # an arc that ends here comes from ...
    kept: list[Arc] = []
    for arc in order:
        places = [
            place
            for place in range(arc.start + 1, arc.end)
            if reach.get(place, 0) > arc.end or since.get(place, arc.start) < arc.start
        ]
        pieces = _cut(arc, places) if places else [arc]
        kept += pieces
        for piece in pieces:
            reach[piece.start] = max(reach.get(piece.start, 0), piece.end)
            since[piece.end] = min(since.get(piece.end, piece.start), piece.start)
    return _merged(kept, rank)


def _nest(arcs: list[Arc]) -> bool:
    """Tell whether no two arcs cross."""
    ends: list[int] = []
    for arc in sorted(arcs, key=lambda arc: (arc.start, -arc.end)):
        while ends and ends[-1] <= arc.start:
            ends.pop()
        if ends and arc.end > ends[-1]:
            return False
        ends.append(arc.end)
    return True


def _cut(arc: Arc, places: list[int]) -> list[Arc]:
    """Cut an arc in pieces: its words go with the first."""
    pieces = []
    for start, end in pairwise([arc.start, *places, arc.end]):
        words = arc.words if start == arc.start else ""
        pieces.append(Arc(start, end, words, arc.voices, arc.refs, arc.whole))
    return pieces


def _nested(base: Sequence[str], arcs: list[Arc], rank: Rank) -> tuple[Node, ...]:
    """Build the tree of arcs that nest: from left to right, an outer one before its inner ones."""
    spans: dict[tuple[int, int], list[Arc]] = {}
    for arc in arcs:
        spans.setdefault((arc.start, arc.end), []).append(arc)
    building = _Building(base)
    # An insertion at a bracket's edge stays outside it, and comes before what begins there.
    for start, end in sorted(spans, key=lambda span: (span[0], span[0] != span[1], -span[1])):
        building.open(start, end, _variants(spans[start, end], rank))
    return building.nodes()


class _Building:
    """A tree in the making: the brackets that are open, outermost first."""

    def __init__(self, base: Sequence[str]) -> None:
        self.base, self.at = base, 0
        self.levels: list[tuple[int, list[Node], tuple[Variant, ...]]] = [(len(base) + 1, [], ())]

    def open(self, start: int, end: int, variants: tuple[Variant, ...]) -> None:
        while self.levels[-1][0] <= start:
            self._close()
        self._words_until(start)
        self.levels.append((end, [], variants))
        if start == end:
            self._close()

    def nodes(self) -> tuple[Node, ...]:
        while len(self.levels) > 1:
            self._close()
        self._words_until(len(self.base))
        return tuple(self.levels[0][1])

    def _close(self) -> None:
        self._words_until(self.levels[-1][0])
        _, nodes, variants = self.levels.pop()
        self.levels[-1][1].append(Contested(tuple(nodes), variants))

    def _words_until(self, place: int) -> None:
        if place > self.at:
            self.levels[-1][1].append(Words("".join(self.base[self.at : place])))
            self.at = place


def _variants(arcs: list[Arc], rank: Rank) -> tuple[Variant, ...]:
    variants = [
        Variant(arc.words, tuple(sorted(arc.voices, key=rank)), tuple(sorted(arc.refs)), arc.whole)
        for arc in arcs
    ]
    return tuple(sorted(variants, key=lambda v: (rank(v.sponsors[0]), v.words)))
