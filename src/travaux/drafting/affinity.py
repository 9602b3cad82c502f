"""Affinity: which paragraph of a text made over is which of the earlier one, by its words alone.

`matching` holds paragraphs against each other as they stand, in order, which is right for a file
that a delegation sends back. Between two issues a drafting group may have taken a text apart:
options are gone, brackets opened, articles change places. There the words that two paragraphs
share in order tell more than the signs around them. What `matching` finds is kept where the words
bear it out; the rest is paired anew, the nearest first, wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from travaux.drafting.matching import matched
from travaux.drafting.wording import Wording, shared, weight
from travaux.texts import Unit, fold

SURE = 0.6  # share of the shorter one's words from which a pair of `matching` is kept at once
IN_A_ROW = 2.0  # words that weigh less together may be the same by chance, and show nothing
KIN = 0.12  # nearness from which two paragraphs are the same one; see docs/paris-2015.md
IN_PLACE = 0.03  # by how much nearer two stand if `matching` pairs them, which keeps the order
MANY = 24  # three words in a row that stand in more paragraphs than these show nothing
NEAREST = 8  # so many paragraphs that share the most such rows are looked at


def descended(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """Give the pairs: the place of a later paragraph, and of the earlier one that it is.

    No paragraph is in two pairs; the pairs need not keep the order.
    """
    return _Pairing(old, new).pairs()


@dataclass(frozen=True, slots=True)
class _Kinship:
    """How much of their words two paragraphs share: of the shorter one's, and of the longer's."""

    shorter: float
    longer: float

    @classmethod
    def of(cls, old: Wording, new: Wording) -> _Kinship:
        rows = (weight(new.words[row.low : row.low + row.count]) for row in shared(old, new))
        less, more = sorted((weight(old.words), weight(new.words)))
        common = sum(row for row in rows if row >= min(IN_A_ROW, less / 2))
        return cls(common / less, common / more) if less else cls(0.0, 0.0)

    @property
    def nearness(self) -> float:
        """One number for both shares: a small piece of a long paragraph isn't the paragraph."""
        return self.shorter * self.longer


class _Pairing:
    """The paragraphs of both sides, and the pairs found so far."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = old, new
        self.found: dict[int, int] = {}

    def pairs(self) -> dict[int, int]:
        matching = matched(self.old, self.new)
        likely = {**matching.pairs, **matching.moved}
        self.found = {place: at for place, at in likely.items() if self._sure(at, place)}
        ranked = sorted(self._kin(likely), key=lambda k: (-k[0], abs(k[1] - k[2]), k[2]))
        taken = set(self.found.values())
        for _, at, place in ranked:
            if place not in self.found and at not in taken:
                self.found[place] = at
                taken.add(at)
        return self.found

    def _kinship(self, at: int, place: int) -> _Kinship:
        return _Kinship.of(Wording.of(self.old[at]), Wording.of(self.new[place]))

    def _sure(self, at: int, place: int) -> bool:
        if fold(self.old[at].words) == fold(self.new[place].words):
            return True
        return self._kinship(at, place).shorter >= SURE

    def _kin(self, likely: Mapping[int, int]) -> Iterator[tuple[float, int, int]]:
        """Give what is left over on both sides and may belong together, with its nearness."""
        taken = set(self.found.values())
        old = [at for at in range(len(self.old)) if at not in taken]
        new = [place for place in range(len(self.new)) if place not in self.found]
        index = _index((at, self.old[at]) for at in old)
        for place in new:
            near = _nearest(index, self.new[place])
            if place in likely and likely[place] not in taken:
                near.add(likely[place])
            for at in near:
                nearness = self._kinship(at, place).nearness
                nearness += IN_PLACE if likely.get(place) == at else 0.0
                if nearness >= KIN:
                    yield nearness, at, place


_Row = tuple[str, str, str]


def _rows(unit: Unit) -> set[_Row]:
    words = Wording.of(unit).words
    return set(zip(words, words[1:], words[2:], strict=False))


def _index(units: Iterable[tuple[int, Unit]]) -> dict[_Row, list[int]]:
    index: dict[_Row, list[int]] = {}
    for at, unit in units:
        for row in _rows(unit):
            index.setdefault(row, []).append(at)
    return index


def _nearest(index: Mapping[_Row, Sequence[int]], unit: Unit) -> set[int]:
    votes = Counter(
        at for row in sorted(_rows(unit)) if len(f := index.get(row, ())) <= MANY for at in f
    )
    return {at for at, _ in votes.most_common(NEAREST)}
