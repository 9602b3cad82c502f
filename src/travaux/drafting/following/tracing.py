"""Tracing: which words of a later issue stood in the earlier one, and where.

A paragraph is first held against the one that bears its id, in order, so that words which nobody
touched are found whatever changed around them. Then what is left over anywhere is looked at again
(`migration`): words in a row that are gone from one place and stand at another went there, because
a paragraph was divided, joined or taken apart. Each earlier word can be the source of one later
word only, so words that somebody copied are new.

What plays no part in it, brackets among other things, is said in `plain_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.drafting.following.migration import Left, migrated
from travaux.drafting.following.plain_words import SMALL, PlainWords, Row, shared
from travaux.texts import Text, Unit, fold, tokens


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens `start` to `end` of a later paragraph, which are those of an earlier one.

    There, in `source`, they begin with the token `begin`.
    """

    start: int
    end: int
    source: str
    begin: int


Trace = Mapping[str, tuple[Stretch, ...]]


def traced(before: Text, after: Text) -> Trace:
    """Give for each paragraph and note of the later issue what of it stood in the earlier one.

    The stretches of a paragraph are in order and don't overlap; a paragraph that is all new has
    none.

    Args:
        before: the earlier issue.
        after: the later issue, whose paragraphs bear the ids of the earlier one
            (`drafting.following.succession`).
    """
    old = {unit.id: unit for unit in before.all_units()}
    new = {unit.id: unit for unit in after.all_units()}
    same = {unit for unit in new if unit in old and _alike(old[unit], new[unit])}
    tracing = _Tracing(
        {unit: PlainWords.of(old[unit]) for unit in old if unit not in same},
        {unit: PlainWords.of(new[unit]) for unit in new if unit not in same},
        _homes(list(old), list(new)),
    )
    found = tracing.found()
    return {unit: _whole(new[unit]) if unit in same else found[unit] for unit in new}


def _alike(one: Unit, other: Unit) -> bool:
    return fold(one.words) == fold(other.words)


def _whole(unit: Unit) -> tuple[Stretch, ...]:
    return (Stretch(0, len(tokens(unit.words)), unit.id, 0),)


def _homes(old: Sequence[str], new: Sequence[str]) -> dict[str, int]:
    """Give whereabouts in the earlier text a paragraph belongs: a new one goes with that before."""
    homes = {unit: at for at, unit in enumerate(old)}
    at = 0
    for unit in new:
        at = homes.setdefault(unit, at)
    return homes


def _left(plain: PlainWords, taken: Collection[int], home: int) -> Iterator[Left]:
    """Give the words in a row of a paragraph that aren't taken."""
    begin = 0
    for n, place in enumerate([*plain.places, None]):
        if place is None or place in taken:
            if begin < n:
                whole = n - begin == len(plain.places)
                words, places = plain.words[begin:n], plain.places[begin:n]
                yield Left(plain.unit, words, places, home, whole)
            begin = n + 1


class _Tracing:
    """The paragraphs that aren't the same in both issues, and what of them is matched so far.

    `sources` maps, for each later paragraph, a token to the earlier paragraph and token it was.
    """

    def __init__(
        self, old: Mapping[str, PlainWords], new: Mapping[str, PlainWords], homes: Mapping[str, int]
    ) -> None:
        self.old, self.new, self.homes = old, new, homes
        self.sources: dict[str, dict[int, tuple[str, int]]] = {unit: {} for unit in new}
        self.taken: dict[str, set[int]] = {unit: set() for unit in old}

    def found(self) -> Trace:
        for unit, paragraph in self.new.items():
            if unit in self.old:
                self._match_in_order(self.old[unit], paragraph)
        went = list(migrated(self._left(self.old, self.taken), self._left(self.new, self.sources)))
        for word in went:
            self._match(word.unit, word.place, word.source, word.begin)
        for unit, source in dict.fromkeys((word.unit, word.source) for word in went):
            self._match_beside(unit, source)
        return {unit: tuple(_stretches(self._filled(unit))) for unit in self.new}

    def _left(
        self, side: Mapping[str, PlainWords], taken: Mapping[str, Collection[int]]
    ) -> list[Left]:
        return [left for u, words in side.items() for left in _left(words, taken[u], self.homes[u])]

    def _match_in_order(self, old: PlainWords, new: PlainWords) -> None:
        for row in shared(old, new):
            for place, begin in _pairs(old, new, row):
                self._match(new.unit, place, old.unit, begin)

    def _match_beside(self, unit: str, source: str) -> None:
        """Match what went along: a few words that a small change parts from those that went."""
        mine, taken = self.sources[unit], self.taken[source]
        went = {begin for other, begin in mine.values() if other == source}
        old = _only(self.old[source], lambda p: p not in taken or p in went)
        new = _only(self.new[unit], lambda p: p not in mine or mine[p][0] == source)
        rows = list(shared(old, new))
        for n, row in enumerate(rows):
            if any(_close(row, other) for other in rows[max(n - 1, 0) : n + 2] if other != row):
                for place, begin in _pairs(old, new, row):
                    if place not in mine and begin not in taken:
                        self._match(unit, place, source, begin)

    def _match(self, unit: str, place: int, source: str, begin: int) -> None:
        self.sources[unit][place] = source, begin
        self.taken[source].add(begin)

    def _filled(self, unit: str) -> list[_Match]:
        """Give what is matched, with the signs beside it that stand there in both issues."""
        matched, edges = self.sources[unit], list[_Match]()
        if unit in self.old:
            edges = [(-1, unit, -1), (len(self.new[unit].parts), unit, len(self.old[unit].parts))]
        for step in (1, -1):
            for place, source, begin in (*edges, *_listed(matched)[::step]):
                self._fill(unit, (place, source, begin), step)
        return _listed(matched)

    def _fill(self, unit: str, beside: _Match, step: int) -> None:
        place, source, begin = beside
        mine, theirs = self.new[unit].parts, self.old[source].parts
        while True:
            place, begin = place + step, begin + step
            if not (0 <= place < len(mine) and 0 <= begin < len(theirs)):
                return
            sign = not mine[place][:1].isalnum() and mine[place] == theirs[begin]
            if not sign or place in self.sources[unit] or begin in self.taken[source]:
                return
            self._match(unit, place, source, begin)


_Match = tuple[int, str, int]  # a token, the earlier paragraph it stood in, and which one there


def _listed(matched: Mapping[int, tuple[str, int]]) -> list[_Match]:
    return [(place, *matched[place]) for place in sorted(matched)]


def _pairs(old: PlainWords, new: PlainWords, row: Row) -> Iterator[tuple[int, int]]:
    """Give the tokens of a row: of the later paragraph, of the earlier one."""
    for n in range(row.count):
        yield new.places[row.low + n], old.places[row.start + n]


def _only(plain: PlainWords, wanted: Callable[[int], bool]) -> PlainWords:
    """Give a paragraph without the words that aren't wanted, by their token numbers."""
    places = [place for place in plain.places if wanted(place)]
    return replace(plain, words=[plain.parts[place] for place in places], places=places)


def _close(row: Row, other: Row) -> bool:
    """Tell whether what lies between two rows is small beside the first of them."""
    first, last = sorted((row, other), key=lambda r: r.low)
    gap = max(last.start - first.start, last.low - first.low) - first.count
    return gap <= SMALL * row.count


def _stretches(matched: Iterable[_Match]) -> Iterator[Stretch]:
    """Put together what follows one another on both sides."""
    row: Stretch | None = None
    for place, source, begin in matched:
        if (
            row
            and row.end == place
            and (source, begin) == (row.source, row.begin + place - row.start)
        ):
            row = Stretch(row.start, place + 1, source, row.begin)
            continue
        if row:
            yield row
        row = Stretch(place, place + 1, source, begin)
    if row:
        yield row
