"""Rebasing: changes made on an earlier issue, carried to the one on the table.

The words that changed between the two issues are nobody's proposal: they are left as the later
issue has them. A change that touches nothing of them is only moved; one that the later issue has
made already is satisfied; one that overlaps them is carried with the words the delegation wants
there, and said so; where its place is gone it can't be placed. Nothing else can happen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.alignment import Base, aligned, token_list
from travaux.drafting.asks import words_of
from travaux.drafting.matching import Matching, matched
from travaux.proposals import Entry, Unplaced
from travaux.texts import Text, Unit, fold, readable, tokens


@dataclass(frozen=True, slots=True)
class Carried:
    """The changes on the later issue; what is satisfied or has lost its place; what overlaps.

    `overlapping` names the places in the file where the later issue had changed the same words.
    """

    entries: tuple[Entry, ...]
    unplaced: tuple[Unplaced, ...]
    overlapping: tuple[str, ...]


def carried(entries: Iterable[Entry], earlier: Text, later: Text) -> Carried:
    """Carry entries made on an earlier issue to a later one."""
    return _Carrying(earlier, later).carry(list(entries))


class _NoPlace(Exception):  # noqa: N818 - a way out of one change, not an error of the program
    """The change can't stand in the later issue, for the reason given."""


class _Carrying:
    """The way from each unit of the earlier issue to the later one's."""

    def __init__(self, earlier: Text, later: Text) -> None:
        self.earlier = {unit.id: unit for unit in earlier.all_units()}
        self.later = later
        self.units: dict[str, Unit] = {}
        for old, new in ((earlier.units, later.units), (earlier.notes, later.notes)):
            self.units.update(_pairs(old, new, matched(old, new)))
        self.order = [unit.id for unit in earlier.units]
        self.fresh = _folded(later) - _folded(earlier)
        self.overlapping: list[str] = []

    def carry(self, entries: list[Entry]) -> Carried:
        placed: list[Entry] = []
        unplaced: list[Unplaced] = []
        modified: dict[str, list[Entry]] = {}
        for entry in entries:
            change = entry.change
            if isinstance(change, Modify):
                modified.setdefault(change.unit, []).append(entry)
            else:
                try:
                    placed.append(replace(entry, change=self._other(change)))
                except _NoPlace as reason:
                    unplaced.append(Unplaced(_said(change), entry.place, str(reason)))
        for unit, own in modified.items():
            self._modified(self.earlier[unit], own, placed, unplaced)
        return Carried(tuple(placed), tuple(unplaced), tuple(self.overlapping))

    def _modified(
        self, old: Unit, entries: list[Entry], placed: list[Entry], unplaced: list[Unplaced]
    ) -> None:
        """Carry all modifications of one unit, which may have to be widened together."""
        new = self.units.get(old.id)
        if new is None:
            reason = "The paragraph no longer stands in the issue on the table."
            unplaced += [Unplaced(_said(e.change), e.place, reason) for e in entries]
            return
        made = aligned(Base.of(old.id, old.words), new.words)
        asked = [entry.change for entry in entries if isinstance(entry.change, Modify)]
        for group, theirs in _regions(asked, made):
            own = [e for e in entries if e.change in group]
            if _same(group, theirs):
                reason = "The issue on the table already has these words."
                unplaced += [Unplaced(_said(e.change), e.place, reason) for e in own]
                continue
            if theirs:
                self.overlapping += [entry.place for entry in own]
            change = _moved(old, new, group, theirs, made)
            placed.append(Entry(change, own[0].place, tuple(m for e in own for m in e.marks)))

    def _other(self, change: Add | Move | Suppress | Join | Keep) -> Change:
        match change:
            case Add():
                if fold(change.unit.words) in self.fresh:
                    raise _NoPlace("The issue on the table already has this paragraph.")
                return Add(self._anchor(change.after), change.unit)
            case Move():
                return Move(self._unit(change.unit), self._anchor(change.after))
            case Suppress():
                if change.unit not in self.units:
                    raise _NoPlace("The issue on the table no longer has this paragraph.")
                return Suppress(self._unit(change.unit))
            case Join():
                return self._joined(self._unit(change.unit), self._after(change.unit))
            case Keep():
                return Keep(self._unit(change.unit))

    def _joined(self, unit: str, following: str) -> Join:
        """Join two units, which must still stand one after the other."""
        at = next(n for n, other in enumerate(self.later.units) if other.id == unit) + 1
        if at == len(self.later.units) or self.later.units[at].id != self._unit(following):
            raise _NoPlace(
                "The two paragraphs no longer stand one after the other in the issue on the table."
            )
        return Join(unit)

    def _after(self, unit: str) -> str:
        """Give the unit that follows one in the earlier issue; "" after the last."""
        return next((b for a, b in pairwise(self.order) if a == unit), "")

    def _unit(self, unit: str) -> str:
        if unit not in self.units:
            raise _NoPlace("The paragraph no longer stands in the issue on the table.")
        return self.units[unit].id

    def _anchor(self, after: str) -> str:
        """Give the nearest unit before that still stands."""
        if not after:
            return ""
        for unit in reversed(self.order[: self.order.index(after) + 1]):
            if unit in self.units:
                return self.units[unit].id
        return ""


def _folded(text: Text) -> set[str]:
    return {fold(unit.words) for unit in text.all_units()}


def _pairs(
    old: Sequence[Unit], new: Sequence[Unit], matching: Matching
) -> Iterator[tuple[str, Unit]]:
    for place, source in (*matching.pairs.items(), *matching.moved.items()):
        yield old[source].id, new[place]


def _said(change: Change) -> str:
    if isinstance(change, Modify):
        return f"{readable(change.old)} → {readable(change.new)}"
    return words_of(change)


def _regions(
    asked: Sequence[Modify], made: Sequence[Modify]
) -> Iterator[tuple[list[Modify], list[Modify]]]:
    """Group what a delegation asks with what was made since, where they touch the same words."""
    left = sorted(asked, key=lambda m: (m.start, m.end))
    while left:
        group, theirs = [left.pop(0)], list[Modify]()
        grown = True
        while grown:
            more_theirs = [m for m in made if m not in theirs and _meets_any(m, group)]
            theirs += more_theirs
            more = [m for m in left if _meets_any(m, theirs)]
            group += more
            left = [m for m in left if m not in more]
            grown = bool(more_theirs or more)
        yield sorted(group, key=lambda m: m.start), sorted(theirs, key=lambda m: m.start)


def _meets_any(one: Modify, others: Iterable[Modify]) -> bool:
    return any(_meet(one, other) for other in others)


def _meet(one: Modify, other: Modify) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start and fold(one.new) == fold(other.new)
    return one.start < other.end and other.start < one.end


def _same(group: Sequence[Modify], theirs: Sequence[Modify]) -> bool:
    return list(map(_key, group)) == list(map(_key, theirs))


def _key(change: Modify) -> tuple[int, int, str]:
    return change.start, change.end, fold(change.new)


def _moved(
    old: Unit, new: Unit, group: Sequence[Modify], theirs: Sequence[Modify], made: Sequence[Modify]
) -> Modify:
    """Give one change over the region, in the later issue's tokens, with the delegation's words."""
    every = [*group, *theirs]
    start, end = min(m.start for m in every), max(m.end for m in every)
    words = _words(tokens(old.words), start, end, group)
    before = sum(_growth(m) for m in made if m not in theirs and m.end <= start)
    first = start + before
    last = end + before + sum(_growth(m) for m in theirs)
    return Modify(new.id, first, last, "".join(tokens(new.words)[first:last]), words)


def _growth(change: Modify) -> int:
    added = len(token_list(change.new)) if change.new else 0
    return added - (change.end - change.start)


def _words(parts: Sequence[str], start: int, end: int, group: Sequence[Modify]) -> str:
    words, at = [], start
    for change in group:
        words += [*parts[at : change.start], change.new]
        at = change.end
    return "".join([*words, *parts[at:end]])
