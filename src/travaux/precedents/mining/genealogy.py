"""The genealogy of a paragraph: its first use, and each wording that was made of it since.

A paragraph's parent is the earlier one that it has most of its words from, if that is half of them
at the least. Paragraphs with the very same words are one wording, told with the first that had it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from travaux.precedents.mining.mined import Mined, Spot
from travaux.precedents.words import keys


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording: where it stood first, where again, and of which one it was made.

    `of` is the place of its parent among the wordings, None for the first; `shared` is how many
    words it has from there.
    """

    at: Spot
    again: tuple[Spot, ...]
    of: int | None
    shared: int


@dataclass(frozen=True, slots=True)
class Genealogy:
    """All wordings of a paragraph, in the order of their first use."""

    wordings: tuple[Wording, ...]

    @property
    def uses(self) -> int:
        """In how many places it stands, in any wording."""
        return sum(1 + len(one.again) for one in self.wordings)


class Lineages:
    """Who descends from whom, for all passages of what was mined."""

    def __init__(self, mined: Mined) -> None:
        self._mined = mined
        self._parents = mined.lineage()
        self._children: dict[int, list[int]] = defaultdict(list)
        for passage, (parent, _) in self._parents.items():
            self._children[parent].append(passage)

    def genealogy(self, passage: int) -> Genealogy:
        """Give the genealogy that a passage belongs to: of itself alone, if it has no kin."""
        kin = self._below(self._first(passage))
        spots = self._mined.spots(kin)
        by_words: dict[tuple[str, ...], list[int]] = {}
        for one in kin:
            by_words.setdefault(tuple(keys(spots[one].words)), []).append(one)
        place = {one: at for at, same in enumerate(by_words.values()) for one in same}
        return Genealogy(tuple(self._wording(same, spots, place) for same in by_words.values()))

    def largest(self, most: int) -> list[int]:
        """Give the first passages of the genealogies with most passages, so many of them."""
        roots = self._children.keys() - self._parents.keys()
        sizes = {root: len(self._below(root)) for root in roots}
        return sorted(sizes, key=lambda root: (-sizes[root], root))[:most]

    def _wording(self, same: list[int], spots: dict[int, Spot], place: dict[int, int]) -> Wording:
        first, *again = same
        parent, shared = self._parents.get(first, (None, 0))
        of = None if parent is None else place[parent]
        return Wording(spots[first], tuple(spots[one] for one in again), of, shared)

    def _first(self, passage: int) -> int:
        while passage in self._parents:  # a parent is always earlier, so this ends
            passage = self._parents[passage][0]
        return passage

    def _below(self, root: int) -> list[int]:
        """Give a passage and all that descend from it, in order."""
        found = [root]
        for one in found:
            found += self._children.get(one, ())
        return sorted(found)
