"""A draft with each of its passages marked: where the words have been agreed before, or not found.

A passage is marked by a line below it and by a letter in the call of its note; the note names the
source. The page takes what was found as plain nouns, and so knows nothing of the library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile

from travaux.dates import When
from travaux.languages import figure
from travaux.numbering import note_numbers
from travaux.reports.dating import spelled
from travaux.reports.precedent_phrases import precedent_phrases
from travaux.texts import Kind, Shade, Sign, Text, Unit, call, pieces

_FEW = 5  # words below which what is common, or wasn't found, gets a line but no note
_NAMED = 3  # later uses that are named one by one
_ALSO = 0.6  # share of a passage from which a second source is named
_AROUND = 6  # words quoted at each end of a long stretch that is the same


class Mark(StrEnum):
    """What is told of a passage."""

    SAME = "same words"
    ADAPTED = "adapted"
    COMMON = "common wording"
    NONE_FOUND = "none found"


_SHADES = {
    Mark.SAME: Shade.SOLID,
    Mark.ADAPTED: Shade.DASHED,
    Mark.COMMON: Shade.DOTTED,
    Mark.NONE_FOUND: Shade.NONE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the document, how it came to be agreed, and the place in it."""

    id: str
    title: str
    label: str = ""
    date: When | None = None
    standing: str = "unknown"
    adopted_how: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A source of a passage. `compared` are stretches: "=" in both, "-" there alone, "+" here."""

    place: Place
    share: float
    compared: tuple[tuple[str, str], ...] = ()
    again: tuple[Place, ...] = ()
    uses: int = 1  # all of them, the first with them; 0 where they weren't counted


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a unit: characters of its bare words, how many words it has, and what was found."""

    start: int
    end: int
    words: int
    mark: Mark
    found: tuple[Found, ...] = ()
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Searched:
    """What was searched: how many documents, and what they were narrowed to, if they were."""

    documents: int
    narrowed: str = ""


def marked_draft(
    text: Text, passages: Mapping[str, Sequence[Passage]], searched: Searched, language: str = ""
) -> Text:
    """Give a draft with its passages marked, and a note for each source.

    Args:
        text: the draft.
        passages: by the id of each unit or note, its runs in order.
        searched: what they were looked for in.
        language: of the notes; the draft's own if left out.
    """
    return _Marking(text, passages, searched, language or text.language).made()


class _Marking:
    """The page in the making."""

    def __init__(
        self,
        text: Text,
        passages: Mapping[str, Sequence[Passage]],
        searched: Searched,
        language: str,
    ) -> None:
        self.text, self.passages = text, passages
        self.searched, self.language = searched, language
        self.say = precedent_phrases(language)
        self.letters = dict(zip(Mark, self.say.letters, strict=True))
        self.notes: list[Unit] = []
        self.missing = False

    def made(self) -> Text:
        own = {note: str(number) for note, number in note_numbers(self.text).items()}
        own |= {note.id: note.label for note in self.text.notes if note.label}
        units = [self.unit(unit) for unit in self.text.units]
        # A note can't call notes on paper: its words are marked by their lines alone.
        kept = [self.lined(replace(note, label=own[note.id])) for note in self.text.notes]
        titles = sum(1 for _ in takewhile(lambda unit: unit.kind is Kind.TITLE, units))
        legend = (self.legend(), self.counted())
        notes = (*kept, *self.notes, *([self.none_note()] if self.missing else []))
        cover = replace(self.text.cover, status=f"({self.say.marked})")
        placed = (*units[:titles], *legend, *units[titles:])
        return replace(self.text.with_units(placed, notes), cover=cover)

    def legend(self) -> Unit:
        said = self.say.legend.format(*self.say.letters)
        return Unit("precedents.legend", Kind.PARAGRAPH, said)

    def counted(self) -> Unit:
        counts: Counter[Mark] = Counter()
        for passages in self.passages.values():
            for one in passages:
                counts[one.mark] += one.words
        figures = (figure(n, self.language) for n in (counts.total(), *(counts[m] for m in Mark)))
        return Unit("precedents.counted", Kind.PARAGRAPH, self.say.counted.format(*figures))

    def unit(self, unit: Unit) -> Unit:
        return self.lined(unit, called=True)

    def lined(self, unit: Unit, *, called: bool = False) -> Unit:
        """Give a unit with the lines under its passages, and the calls of their notes."""
        signs: list[tuple[int, str]] = []
        place = _Places(unit.words)
        for one in self.passages.get(unit.id, ()):
            note = self.note(one, unit) if called else ""
            shade = _SHADES[one.mark]
            if shade:
                signs.append((place.begin(one.start), shade.sign()))
            end = (Shade.NONE.sign() if shade else "") + (call(note) if note else "")
            signs.append((place.end(one.end), end))
        cuts = [0, *(at for at, _ in signs), len(unit.words)]
        parts = [unit.words[low:high] for low, high in pairwise(cuts)]
        put_in = "".join(part + sign for part, (_, sign) in zip(parts, signs, strict=False))
        return replace(unit, words=put_in + parts[-1])

    def note(self, one: Passage, unit: Unit) -> str:
        """Give the id of the note to a passage, "" where none is called."""
        letter = self.letters[one.mark]
        few = one.words < _FEW and one.mark in (Mark.COMMON, Mark.NONE_FOUND)
        if few or (one.mark is Mark.NONE_FOUND and unit.kind in _HEADS):
            return ""
        if one.mark is Mark.NONE_FOUND:
            self.missing = True
            return "precedents.none"
        name = f"precedents.{len(self.notes) + 1}"
        label = f"{letter}{len(self.notes) + 1}"
        told = " ".join(filter(None, self.told(one)))
        self.notes.append(Unit(name, Kind.NOTE, told, label=label))
        return name

    def none_note(self) -> Unit:
        said = none_found(self.searched, self.language)
        return Unit("precedents.none", Kind.NOTE, said, label=self.letters[Mark.NONE_FOUND])

    def told(self, one: Passage) -> Iterator[str]:
        """Say what was found of a passage, the best source first."""
        first, *others = one.found
        yield f"{self.headed(one, first)} {placed(first.place, self.language)}."
        if quoted := self.quoted(first):
            yield self.say.there.format(self.say.quote.format(quoted))
        yield later(first, self.language)
        for other in [one for one in others if one.share >= _ALSO][: _NAMED - 1]:
            share = self.say.adapted.format(round(other.share * 100))
            yield f"{share} {placed(other.place, self.language)}."

    def headed(self, one: Passage, first: Found) -> str:
        if one.mark is Mark.COMMON:
            return self.say.common.format(figure(one.uses, self.language))
        if one.mark is Mark.ADAPTED:
            return self.say.adapted.format(round(first.share * 100))
        return self.say.same

    def quoted(self, found: Found) -> str:
        """Quote the source with what differs marked; nothing where the words are the same."""
        if all(side == "=" for side, _ in found.compared):
            return ""
        return differing(found.compared)


def none_found(searched: Searched, language: str = "en") -> str:
    """Say that nothing was found, and in what; never that words are new."""
    say = precedent_phrases(language)
    narrowed = f" ({searched.narrowed})" if searched.narrowed else ""
    return f"{say.none.format(figure(searched.documents, language))}{narrowed}."


def placed(place: Place, language: str = "en") -> str:
    """Name a place: title and symbol, date, how it was agreed and by whom, where in it."""
    say = precedent_phrases(language)
    named = f"{place.title} ({place.id})" if place.title and place.title != place.id else place.id
    day = spelled(place.date, language) if place.date else say.undated
    standing = " ".join(filter(None, (say.standing[place.standing], place.adopted_how)))
    return ", ".join(filter(None, (named, place.label, day, standing, place.body)))


def later(found: Found, language: str = "en") -> str:
    """Say how often words were used again after the first time, and where."""
    say = precedent_phrases(language)
    times = found.uses - 1
    if times < 0:
        return ""
    if not times:
        return say.once
    shown = [_briefly(one, language) for one in found.again[:_NAMED]]
    if times > len(shown):
        shown.append(say.more.format(figure(times - len(shown), language)))
    return say.since.format(figure(times, language), "; ".join(shown))


def _briefly(place: Place, language: str) -> str:
    named = ", ".join(filter(None, (place.id, place.label)))
    return f"{named} ({spelled(place.date, language)})" if place.date else named


def differing(compared: Sequence[tuple[str, str]]) -> str:
    """Write out what differs: "[− words]" stand only there, "[+ words]" only here."""
    said = []
    for at, (side, words) in enumerate(compared):
        if side == "=":
            said.append(_shortened(words, first=at == 0, last=at == len(compared) - 1))
        else:
            said.append(f"[{'−' if side == '-' else '+'} {words}]")
    return " ".join(said)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    """Give a long stretch that is the same by its ends, where they touch a difference."""
    parts = words.split()
    if len(parts) <= 2 * _AROUND:
        return words
    begins = "" if first else " ".join(parts[:_AROUND]) + " "
    ends = "" if last else " " + " ".join(parts[-_AROUND:])
    return f"{begins}…{ends}"


class _Places:
    """Where characters of a unit's bare words stand in its words with their signs."""

    def __init__(self, words: str) -> None:
        self._steps: list[tuple[int, int]] = []  # bare from, written from
        bare_at = written_at = 0
        for piece in pieces(words):
            length = len(piece.value) if piece.sign is Sign.WORDS else 1
            if piece.sign in (Sign.WORDS, Sign.BREAK, Sign.CELL):
                self._steps.append((bare_at, written_at))
                bare_at += length
            single = piece.sign in (Sign.WORDS, *_SINGLE)
            written_at += length if single else len(piece.value) + 2

    def begin(self, at: int) -> int:
        """Give where the character stands."""
        start, written = next(s for s in reversed(self._steps) if s[0] <= at)
        return written + at - start

    def end(self, at: int) -> int:
        """Give the place right behind the character before."""
        return self.begin(at - 1) + 1


_HEADS = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)
_SINGLE = (Sign.CLOSE, Sign.BREAK, Sign.CELL)
