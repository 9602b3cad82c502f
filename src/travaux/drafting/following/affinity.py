"""Affinity: which paragraph of a text made over is which of the earlier one, by its words alone.

`matching` holds paragraphs against each other as they stand, in order, which is right for a file
that a delegation sends back. Between two issues a drafting group may have taken a text apart:
options are gone, brackets opened, articles change places. There the words that two paragraphs
share in order tell more than the signs around them. What `matching` finds is kept where the words
bear it out; the rest is paired anew, the nearest first, wherever it stands.

Every negotiation has its stock phrases ("in accordance with the modalities to be adopted by ... at
its first session"). Words that stand in many paragraphs tie no two of them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from travaux.drafting.following.plain_words import PlainWords, Row, shared, weight
from travaux.drafting.matching import matched
from travaux.texts import Kind, Unit, fold

# Chosen on the drafts of a real agreement, and checked by hand (docs/paris-2015.md).
SURE = (
    0.6  # share of the shorter one's words from which a pair that keeps the order is kept at once
)
IN_A_ROW = 2.0  # words that weigh less together may be the same by chance, and show nothing
STOCK = 5  # three words in a row that stand in more paragraphs of a text are a stock phrase
KIN = 0.07  # nearness from which two paragraphs are the same one
IN_PLACE = 0.01  # by how much nearer two stand if `matching` pairs them, which keeps the order
MANY = 24  # three words in a row that stand in more paragraphs than these are no reason to look
NEAREST = 8  # so many paragraphs that share the most such rows are looked at
_HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)


def descended(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """Give the pairs: the place of a later paragraph, and of the earlier one that it is.

    No paragraph is in two pairs; the pairs need not keep the order.
    """
    return _Pairing(old, new).pairs()


_Three = tuple[str, str, str]  # words in a row


class _Side:
    """The paragraphs of one text; their words are made ready when they are first asked for."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.made: dict[int, PlainWords] = {}

    def plain(self, place: int) -> PlainWords:
        if place not in self.made:
            self.made[place] = PlainWords.of(self.units[place])
        return self.made[place]

    def rows(self, place: int) -> set[_Three]:
        return set(_rows(self.plain(place).words))

    def heads(self, place: int) -> bool:
        return self.units[place].kind in _HEADINGS

    @cached_property
    def stock(self) -> set[_Three]:
        """The phrases that stand in many paragraphs."""
        counts = Counter(chain.from_iterable(map(self.rows, range(len(self.units)))))
        return {row for row, count in counts.items() if count > STOCK}


class _Pairing:
    """The two texts, and the pairs found so far."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = _Side(old), _Side(new)
        self.found: dict[int, int] = {}

    def pairs(self) -> dict[int, int]:
        matching = matched(self.old.units, self.new.units)
        likely = {**matching.pairs, **matching.moved}
        self.found = {
            place: at
            for place, at in likely.items()
            if self._same(at, place) or (place in matching.pairs and self._sure(at, place))
        }
        ranked = sorted(self._kin(likely), key=lambda k: (-k[0], abs(k[1] - k[2]), k[2]))
        taken = set(self.found.values())
        for _, at, place in ranked:
            if place not in self.found and at not in taken:
                self.found[place] = at
                taken.add(at)
        return self.found

    @cached_property
    def stock(self) -> set[_Three]:
        """The stock phrases of either text."""
        return self.old.stock | self.new.stock

    def _same(self, at: int, place: int) -> bool:
        return fold(self.old.units[at].words) == fold(self.new.units[place].words)

    def _sure(self, at: int, place: int) -> bool:
        old, new = self.old.plain(at), self.new.plain(place)
        shorter, _ = _shares(old, new, (weight(_of(new, row)) for row in shared(old, new)))
        return shorter >= SURE

    def _nearness(self, at: int, place: int) -> float:
        """Give one number for both shares: a small piece of a paragraph isn't the paragraph."""
        old, new = self.old.plain(at), self.new.plain(place)
        telling = (weight(_without(_of(new, row), self.stock)) for row in shared(old, new))
        shorter, longer = _shares(old, new, telling)
        return shorter * longer

    def _kin(self, likely: Mapping[int, int]) -> Iterator[tuple[float, int, int]]:
        """Give what is left over on both sides and may belong together, with its nearness."""
        taken = set(self.found.values())
        left = (at for at in range(len(self.old.units)) if at not in taken)
        index = _index((at, self.old.rows(at)) for at in left)
        for place in range(len(self.new.units)):
            if place in self.found:
                continue
            near = _nearest(index, self.new.rows(place))
            if place in likely and likely[place] not in taken:
                near.add(likely[place])
            for at in near:
                nearness = self._nearness(at, place)
                nearness += IN_PLACE if likely.get(place) == at else 0.0
                if nearness >= KIN and self.old.heads(at) == self.new.heads(place):
                    yield nearness, at, place


def _of(new: PlainWords, row: Row) -> Sequence[str]:
    return new.words[row.low : row.low + row.count]


def _shares(old: PlainWords, new: PlainWords, rows: Iterable[float]) -> tuple[float, float]:
    """Give the share of the shorter one's words that both have, and of the longer one's."""
    less, more = sorted((weight(old.words), weight(new.words)))
    common = sum(row for row in rows if row >= min(IN_A_ROW, less / 2))
    return (common / less, common / more) if less else (0.0, 0.0)


def _rows(words: Sequence[str]) -> Iterator[_Three]:
    return zip(words, words[1:], words[2:], strict=False)


def _without(words: Sequence[str], stock: set[_Three]) -> Sequence[str]:
    """Leave out the words that stand in stock phrases only; two words in a row are no phrase."""
    if len(words) < 3:
        return words
    telling = {n + k for n, row in enumerate(_rows(words)) if row not in stock for k in range(3)}
    return [words[n] for n in sorted(telling)]


def _index(rows: Iterable[tuple[int, set[_Three]]]) -> dict[_Three, list[int]]:
    index: dict[_Three, list[int]] = {}
    for at, own in rows:
        for row in own:
            index.setdefault(row, []).append(at)
    return index


def _nearest(index: Mapping[_Three, Sequence[int]], rows: set[_Three]) -> set[int]:
    found = (index.get(row, ()) for row in sorted(rows))
    votes = Counter(at for places in found if len(places) <= MANY for at in places)
    return {at for at, _ in votes.most_common(NEAREST)}
