"""Rebasing: changes made on an earlier issue, carried to the one on the table.

The words that changed between the two issues are nobody's proposal: they are left as the later
issue has them. A change that touches nothing of them is only moved; one that the later issue has
made already is satisfied; one that overlaps them is carried with the words the delegation wants
there, and said so; where its place is gone it can't be placed. Nothing else can happen.

The later issue may have divided a paragraph, or joined several: words are followed through a
`Passage`, so a change goes to whichever paragraph they stand in now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from travaux.changes import Add, Change, Join, Keep, Modify, Move, Suppress
from travaux.drafting.alignment import Base, aligned, token_list
from travaux.drafting.asks import words_of
from travaux.drafting.passages import Passage, passages
from travaux.proposals import Entry, Unplaced
from travaux.texts import Kind, Sign, Text, Unit, call, fold, pieces, readable, tokens
from travaux.texts.signs import DIVIDE


@dataclass(frozen=True, slots=True)
class Carried:
    """The changes on the later issue; what is satisfied or has lost its place; what overlaps.

    `overlapping` names the places in the file where the later issue had changed the same words.
    """

    entries: tuple[Entry, ...]
    unplaced: tuple[Unplaced, ...]
    overlapping: tuple[str, ...]


def carried(entries: Iterable[Entry], earlier: Text, later: Text) -> Carried:
    """Carry entries made on an earlier issue to a later one.

    A note that both issues have must bear the same id in both (`comparison.with_notes_of`).
    """
    return Way(earlier, later).carry(list(entries))


# The reasons for which a change is no longer asked for: the later issue has what it asks.
HAS_WORDS = "The issue on the table already has these words."
HAS_PARAGRAPH = "The issue on the table already has this paragraph."
HAS_JOINED = "The issue on the table has joined the two paragraphs already."
SATISFIED = (HAS_WORDS, HAS_PARAGRAPH, HAS_JOINED)


class _NoPlace(Exception):  # noqa: N818 - a way out of one change, not an error of the program
    """The change can't stand in the later issue, for the reason given."""


_Asked = tuple[Modify, Entry]  # a change in the tokens of a whole passage, and where it was asked


class Way:
    """The way from each unit of an earlier issue to a later one's, for any number of proposals."""

    def __init__(self, earlier: Text, later: Text) -> None:
        self.earlier = {unit.id: unit for unit in earlier.all_units()}
        self.later = later
        self.passages: dict[str, Passage] = {}
        for old, new in ((earlier.units, later.units), (earlier.notes, later.notes)):
            self.passages.update(passages(old, new))
        self.order = [unit.id for unit in earlier.units]
        self.fresh = _folded(later) - _folded(earlier)

    def carry(self, entries: list[Entry]) -> Carried:
        """Carry the entries of one proposal."""
        self.placed: list[Entry] = []
        self.unplaced: list[Unplaced] = []
        self.overlapping: list[str] = []
        gone = {e.change.unit for e in entries if isinstance(e.change, Suppress)}
        asked: dict[str, list[_Asked]] = {}
        for entry in entries:
            change = self._in_words(entry.change, gone)
            if isinstance(change, Modify):
                self._ask(change, entry, asked)
                continue
            try:
                self.placed += [replace(entry, change=made) for made in self._other(change)]
            except _NoPlace as reason:
                self._not_placed([entry], str(reason))
                continue
            if isinstance(change, Suppress) and self.passages[change.unit].changed:
                self.overlapping.append(entry.place)
        for first, own in asked.items():
            self._modified(self.passages[first], own)
        known = {note.id for note in self.later.notes} | {
            e.change.unit.id for e in self.placed if isinstance(e.change, Add)
        }
        placed = (_without_lost_calls(entry, known) for entry in self.placed)
        return Carried(
            tuple(_put_in_together(placed)), tuple(self.unplaced), tuple(self.overlapping)
        )

    def _in_words(self, change: Change, gone: set[str]) -> Change:
        """Give the deletion of a paragraph that was joined with others as one of its words."""
        passage = self.passages.get(change.unit) if isinstance(change, Suppress) else None
        if passage is None or gone.issuperset(unit.id for unit in passage.old):
            return change
        assert isinstance(change, Suppress)  # noqa: S101 - others have no passage here
        parts = tokens(self.earlier[change.unit].words)
        return Modify(change.unit, 0, len(parts), "".join(parts), "")

    def _ask(self, change: Modify, entry: Entry, asked: dict[str, list[_Asked]]) -> None:
        passage = self.passages.get(change.unit)
        if passage is None:
            self._not_placed([entry], "The paragraph no longer stands in the issue on the table.")
            return
        begin = passage.begins(change.unit)
        moved = replace(change, start=change.start + begin, end=change.end + begin)
        asked.setdefault(passage.old[0].id, []).append((moved, entry))

    def _not_placed(self, entries: Iterable[Entry], reason: str) -> None:
        self.unplaced += [Unplaced(self._said(e.change), e.place, reason) for e in entries]

    def _said(self, change: Change) -> str:
        if isinstance(change, Modify):
            return f"{readable(change.old)} → {readable(change.new)}"
        if isinstance(change, Add):
            return words_of(change)
        words = readable(self.earlier[change.unit].words)
        return f"{words} → " if isinstance(change, Suppress) else words

    def _modified(self, passage: Passage, asked: list[_Asked]) -> None:
        """Carry all modifications of one passage, which may have to be widened together."""
        made = aligned(Base.of("", passage.before), passage.after)
        for group, theirs in _regions([change for change, _ in asked], made):
            own = [entry for change, entry in asked if change in group]
            moved = _moved(passage, group, theirs, made)
            if _same(group, theirs) or fold(moved.old) == fold(moved.new):
                self._not_placed(own, HAS_WORDS)
                continue
            if theirs:
                self.overlapping += [entry.place for entry in own]
            marks = tuple(mark for entry in own for mark in entry.marks)
            for share in passage.shares(moved):
                self.placed.append(Entry(share, own[0].place, marks))

    def _other(self, change: Change) -> Sequence[Change]:
        match change:
            case Add():
                if change.unit.kind is not Kind.NOTE and fold(change.unit.words) in self.fresh:
                    raise _NoPlace(HAS_PARAGRAPH)
                return [Add(self._anchor(change.after), change.unit)]
            case Move():
                after = self._anchor(change.after)
                return [Move(unit.id, after) for unit in self._units(change.unit)]
            case Suppress():
                if change.unit not in self.passages:
                    raise _NoPlace("The issue on the table no longer has this paragraph.")
                passage = self.passages[change.unit]
                first = passage.old[0].id == change.unit
                return [Suppress(unit.id) for unit in passage.new] if first else []
            case Join():
                return [self._joined(change.unit, self._after(change.unit))]
            case Keep():
                return [Keep(unit.id) for unit in self._units(change.unit)]
            case _:
                return [change]

    def _joined(self, unit: str, following: str) -> Join:
        """Join two units, which must still stand one after the other."""
        passage = self._passage(unit)
        if following in {old.id for old in passage.old}:
            raise _NoPlace(HAS_JOINED)
        last, ids = passage.new[-1].id, [other.id for other in self.later.units]
        at = ids.index(last) + 1
        if at == len(ids) or ids[at] != self._passage(following).new[0].id:
            raise _NoPlace(
                "The two paragraphs no longer stand one after the other in the issue on the table."
            )
        return Join(last)

    def _after(self, unit: str) -> str:
        """Give the unit that follows one in the earlier issue; "" after the last."""
        return next((b for a, b in pairwise(self.order) if a == unit), "")

    def _passage(self, unit: str) -> Passage:
        if unit not in self.passages:
            raise _NoPlace("The paragraph no longer stands in the issue on the table.")
        return self.passages[unit]

    def _units(self, unit: str) -> tuple[Unit, ...]:
        """Give the units that one has become, which it must not share with others."""
        passage = self._passage(unit)
        if len(passage.old) > 1:
            raise _NoPlace("The issue on the table has joined this paragraph with another one.")
        return passage.new

    def _anchor(self, after: str) -> str:
        """Give the nearest unit before that still stands."""
        if not after:
            return ""
        for unit in reversed(self.order[: self.order.index(after) + 1]):
            if unit in self.passages:
                return self.passages[unit].new[-1].id
        return ""


def _put_in_together(entries: Iterable[Entry]) -> list[Entry]:
    """Make one of what is put in at one place: what stood between may be gone since."""
    result: list[Entry] = []
    places: dict[tuple[str, int], int] = {}
    for entry in entries:
        change = entry.change
        if not isinstance(change, Modify) or change.start < change.end:
            result.append(entry)
            continue
        at = places.setdefault((change.unit, change.start), len(result))
        if at == len(result):
            result.append(entry)
        else:
            first = result[at]
            assert isinstance(first.change, Modify)  # noqa: S101 - `places` holds no other
            whole = replace(first.change, new=first.change.new + change.new)
            result[at] = replace(first, change=whole, marks=first.marks + entry.marks)
    return result


def _folded(text: Text) -> set[str]:
    return {fold(unit.words) for unit in text.all_units()}


def _without_lost_calls(entry: Entry, known: set[str]) -> Entry:
    """Leave out the calls of notes that the later issue no longer has."""
    change = entry.change
    if isinstance(change, Modify):
        return replace(entry, change=replace(change, new=_called(change.new, known)))
    if isinstance(change, Add):
        unit = replace(change.unit, words=_called(change.unit.words, known))
        return replace(entry, change=replace(change, unit=unit))
    return entry


def _called(words: str, known: set[str]) -> str:
    for piece in pieces(words):
        if piece.sign is Sign.CALL and piece.value not in known:
            words = words.replace(call(piece.value), "")
    return words


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
        alike = fold(one.new) == fold(other.new) or (DIVIDE in one.new and DIVIDE in other.new)
        return one.start == other.start and alike
    return one.start < other.end and other.start < one.end


def _same(group: Sequence[Modify], theirs: Sequence[Modify]) -> bool:
    return list(map(_key, group)) == list(map(_key, theirs))


def _key(change: Modify) -> tuple[int, int, str]:
    return change.start, change.end, fold(change.new)


def _moved(
    passage: Passage, group: Sequence[Modify], theirs: Sequence[Modify], made: Sequence[Modify]
) -> Modify:
    """Give one change over the region, in the later issue's tokens, with the delegation's words."""
    every = [*group, *theirs]
    start, end = min(m.start for m in every), max(m.end for m in every)
    words = _words(tokens(passage.before), start, end, group)
    if any(DIVIDE in change.new for change in theirs):
        words = words.replace(DIVIDE, "")  # the later issue has divided it: nobody asks for it
    before = sum(_growth(m) for m in made if m not in theirs and m.end <= start)
    first = start + before
    last = end + before + sum(_growth(m) for m in theirs)
    return Modify("", first, last, "".join(tokens(passage.after)[first:last]), words)


def _growth(change: Modify) -> int:
    added = len(token_list(change.new)) if change.new else 0
    return added - (change.end - change.start)


def _words(parts: Sequence[str], start: int, end: int, group: Sequence[Modify]) -> str:
    words, at = [], start
    for change in group:
        words += [*parts[at : change.start], change.new]
        at = change.end
    return "".join([*words, *parts[at:end]])
