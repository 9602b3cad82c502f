"""Passages: what became of the paragraphs of an earlier issue in a later one.

A passage is one paragraph and what it became; or one that was divided, and its parts; or several
that were joined, and the one they became. Positions in it count the tokens of all its paragraphs
one after another, on the later side with the sign DIVIDE between two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from travaux.changes import Modify, Suppress
from travaux.drafting.matching import Matching, matched
from travaux.texts import Unit, fold, tokens
from travaux.texts.signs import DIVIDE

SAME = 0.3  # share of words alike below which a paragraph in another's place is a new one


@dataclass(frozen=True, slots=True)
class Passage:
    """Units of the earlier issue that follow one another, and those that hold their words now."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]

    @property
    def before(self) -> str:
        """The words in the earlier issue, run together."""
        return " ".join(unit.words for unit in self.old)

    @property
    def after(self) -> str:
        """The words in the later issue, divided where it divides them."""
        return f"{DIVIDE} ".join(unit.words for unit in self.new)

    @property
    def changed(self) -> bool:
        """True if the later issue has other words, divisions aside."""
        return fold(self.before) != fold(self.after.replace(DIVIDE, ""))

    def begins(self, unit: str) -> int:
        """Give the position in `before` at which a unit of the earlier issue begins."""
        at = [old.id for old in self.old].index(unit)
        return sum(len(tokens(old.words)) for old in self.old[:at])

    def shares(self, change: Modify) -> Iterator[Modify | Suppress]:
        """Cut a change in the tokens of `after` at the borders of the units.

        The new words go with the first part. The divisions stay: they are the later issue's.
        """
        begin, new, placed = 0, change.new, False
        for unit in self.new:
            parts = tokens(unit.words)
            start, end = max(change.start - begin, 0), min(change.end - begin, len(parts))
            here = change.end - begin <= len(parts) + 1 and 0 <= change.start - begin <= len(parts)
            if start < end or (here and not placed and new):
                end = max(start, end)
                placed = True
                if end - start == len(parts) and not new and len(self.new) > 1:
                    yield Suppress(unit.id)
                else:
                    yield Modify(unit.id, start, end, "".join(parts[start:end]), new)
                new = ""
            begin += len(parts) + 1


def passages(old: Sequence[Unit], new: Sequence[Unit]) -> dict[str, Passage]:
    """Give the passage of every unit of the earlier issue that still stands, by the unit's id."""
    matching = matched(old, new)
    found: dict[str, Passage] = {}
    taken = {*matching.pairs.values(), *matching.moved.values()}
    taken |= {source + 1 for source in matching.joined}
    for place, source in (*matching.pairs.items(), *matching.moved.items()):
        sources, places = _run(source, place, matching), _parts(place, matching)
        if place in matching.moved:
            _join_neighbours(sources, new[place], old, taken)
        passage = Passage(tuple(old[n] for n in sources), tuple(new[n] for n in places))
        if _alike(passage):
            found.update({unit.id: passage for unit in passage.old})
    return found


def _run(source: int, place: int, matching: Matching) -> list[int]:
    """Give the base places that run on into one, from the first."""
    sources = [source]
    while matching.joined.get(sources[-1]) == place:
        sources.append(sources[-1] + 1)
    return sources


def _join_neighbours(sources: list[int], into: Unit, old: Sequence[Unit], taken: set[int]) -> None:
    """Add the units beside one that was moved whose words stand whole in what it became."""
    for step, end in ((1, -1), (-1, 0)):
        while (beside := sources[end] + step) not in taken and 0 <= beside < len(old):
            if not old[beside].words or fold(old[beside].words) not in fold(into.words):
                break
            sources.insert(0 if step < 0 else len(sources), beside)
            taken.add(beside)


def _parts(place: int, matching: Matching) -> list[int]:
    """Give the submitted places into which one is divided, from the first."""
    parts = [place]
    while parts[-1] + 1 in matching.tails:
        parts.append(parts[-1] + 1)
    return parts


def _alike(passage: Passage) -> bool:
    one, other = tokens(fold(passage.before)), tokens(fold(passage.after))
    return Indel.normalized_similarity(one, other) >= SAME
