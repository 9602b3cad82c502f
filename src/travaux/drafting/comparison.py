"""Comparison: base text × submitted text → changes that turn the one into the other.

The law it keeps: applying the changes to the base gives the submitted text, to the character
(shapes of quotes and dashes aside). What kind of unit a paragraph is, its depth and its number are
the base's: another word processor's styles aren't a proposal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from travaux.changes import Add, Change, Join, Modify, Move, Suppress
from travaux.drafting.alignment import Base, aligned
from travaux.drafting.matching import Matching, matched
from travaux.texts import Text, Unit, bare, fold, new_id, tokens
from travaux.texts.signs import DIVIDE, with_calls


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes, each with the id of the submitted unit that it comes from ("" for deletions).

    `folded` counts the signs that only have another shape (a curly quote for a straight one):
    no change was made of them.
    """

    changes: tuple[Change, ...]
    origins: tuple[str, ...]
    folded: int = 0


def compared(base: Text, text: Text) -> Comparison:
    """Compare a submitted text with the base it was made from."""
    return _Comparing(base, with_notes_of(base, text)).comparison()


def closeness(base: Text, text: Text) -> float:
    """Tell how much of two texts is the same: 1.0 is equal, words counted, order apart.

    Used to find the issue a file was made from, and to notice a wrong document.
    """
    one, other = _paragraphs(base), _paragraphs(text)
    same = one & other  # most of two issues is: only what differs is cut into words
    alike = sum(count * len(words.split()) for words, count in same.items())
    left, right = _words_of(one - same), _words_of(other - same)
    total = 2 * alike + left.total() + right.total()
    return 2 * (alike + (left & right).total()) / total if total else 1.0


def _paragraphs(text: Text) -> Counter[str]:
    return Counter(fold(bare(unit.words)) for unit in text.all_units())


def _words_of(paragraphs: Counter[str]) -> Counter[str]:
    every = (token.strip() for words in paragraphs.elements() for token in tokens(words))
    return Counter(token for token in every if token)


def with_notes_of(base: Text, text: Text, taken: Iterable[str] = ()) -> Text:
    """Give the notes of a text the ids of the base's notes that they are, or ids of their own.

    The ids `taken` are nobody's, and are given to none.
    """
    names = dict(_note_names(base.notes, text.notes, taken))
    if all(old == new for old, new in names.items()):
        return text
    units = tuple(replace(unit, words=with_calls(unit.words, names)) for unit in text.units)
    notes = (replace(n, id=names[n.id], words=with_calls(n.words, names)) for n in text.notes)
    return text.with_units(units, tuple(notes))


def _note_names(
    base: Sequence[Unit], notes: Sequence[Unit], nobodys: Iterable[str]
) -> Iterable[tuple[str, str]]:
    pairs = matched(base, notes).pairs
    taken = {*nobodys, *(note.id for note in base)}
    for place, note in enumerate(notes):
        if place in pairs:
            yield note.id, base[pairs[place]].id
        else:
            fresh = new_id(note.words, taken)
            taken.add(fresh)
            yield note.id, fresh


class _Comparing:
    """One comparison: walks the submitted units in order and says what became of each."""

    def __init__(self, base: Text, text: Text) -> None:
        self.base, self.text = base, text
        self.matching: Matching = matched(base.units, text.units)
        self.changes: list[Change] = []
        self.origins: list[str] = []
        self.ids = {unit.id for unit in base.all_units()}
        self.folded = 0
        self.kept = set(self.matching.pairs.values())
        for source in self.matching.joined:
            self.kept |= {source, source + 1}

    def comparison(self) -> Comparison:
        anchor = -1
        for place, unit in enumerate(self.text.units):
            source = self.matching.source(place)
            if place in self.matching.tails:
                continue
            if place in self.matching.pairs and source is not None:
                anchor = self._after(self._changed(source, place))
            elif source is not None:
                self._note(Move(self.base.units[source].id, self._id(anchor)), unit)
                self._modified(self.base.units[source], self._whole(place), unit)
            else:
                self._add(self._id(anchor), unit)
        self._suppress()
        self._notes()
        return Comparison(tuple(self.changes), tuple(self.origins), self.folded)

    def _after(self, anchor: int) -> int:
        """Go past what was deleted or moved away: what is added there stands after it."""
        while anchor + 1 < len(self.base.units) and anchor + 1 not in self.kept:
            anchor += 1
        return anchor

    def _id(self, anchor: int) -> str:
        if anchor < 0:
            anchor = self._after(-1)
        return self.base.units[anchor].id if anchor >= 0 else ""

    def _note(self, change: Change, unit: Unit | None = None) -> None:
        self.changes.append(change)
        self.origins.append(unit.id if unit else "")

    def _add(self, after: str, unit: Unit) -> None:
        fresh = replace(unit, id=new_id(unit.words, self.ids))
        self.ids.add(fresh.id)
        self._note(Add(after, fresh), unit)

    def _whole(self, place: int) -> str:
        """Give a unit's words with those of its tails, divided."""
        words = self.text.units[place].words
        while (place := place + 1) in self.matching.tails:
            words += f"{DIVIDE} {self.text.units[place].words}"
        return words

    def _changed(self, source: int, place: int) -> int:
        """Record what changed in a base unit, or in several that were joined; give the last."""
        unit, last = self.text.units[place], source
        while self.matching.joined.get(last) == place:
            self._note(Join(self.base.units[last].id), unit)
            last += 1
        if last == source:
            self._modified(self.base.units[source], self._whole(place), unit)
        else:
            self._modified_together(self.base.units[source : last + 1], self._whole(place), unit)
        return last

    def _modified(self, old: Unit, words: str, unit: Unit) -> None:
        if old.words == words:
            return
        made = aligned(Base.of(old.id, old.words), words)
        self.folded += _shapes(old.words, words) if not made else 0
        for change in made:
            self._note(change, unit)

    def _modified_together(self, olds: Sequence[Unit], words: str, unit: Unit) -> None:
        """Compare one submitted unit with several base units in a row; give each its share."""
        together = " ".join(old.words for old in olds)
        parts = [(old.id, tokens(old.words)) for old in olds]
        for change in aligned(Base.of("", together), words):
            for share in _shared(change, parts):
                self._note(share, unit)

    def _suppress(self) -> None:
        stays = self.kept | set(self.matching.moved.values())
        for place, unit in enumerate(self.base.units):
            if place not in stays:
                self._note(Suppress(unit.id))

    def _notes(self) -> None:
        old = {note.id: note for note in self.base.notes}
        for note in self.text.notes:
            if note.id in old:
                self._modified(old[note.id], note.words, note)
            else:
                self._note(Add("", note), note)
        stay = {note.id for note in self.text.notes}
        for note in self.base.notes:
            if note.id not in stay:
                self._note(Suppress(note.id))


def _shapes(old: str, new: str) -> int:
    return sum(1 for a, b in zip(old, new, strict=False) if a != b)


def _shared(change: Modify, units: Sequence[tuple[str, list[str]]]) -> Iterable[Modify]:
    """Cut a change on joined units at their borders; the new words go with its first part."""
    begin, new = 0, change.new
    for unit, parts in units:
        start, end = max(change.start - begin, 0), min(change.end - begin, len(parts))
        begin += len(parts)
        if start < end or (change.start == change.end and 0 <= start == end):
            yield Modify(unit, start, end, "".join(parts[start:end]), new)
            new = ""
            if change.start == change.end:
                return
