"""Returning: a file made on a print × that print → what the delegation itself asks for.

A negotiating text goes out with its brackets, and comes back with the delegation's changes in it.
What was printed isn't the delegation's. The law: let the wanted text be the delegation's file in
which each bracket that it left as printed is resolved to the base, and each that it changed to its
own wording. Then the changes made here, applied to the base, give the wanted text; a file sent back
as it was printed gives none. Names in brackets are never taken for an act: they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from travaux.changes import Change, Keep, Modify, Suppress
from travaux.drafting.alignment import Base, aligned
from travaux.drafting.comparison import compared
from travaux.drafting.matching import Matching, matched
from travaux.drafting.nesting import Ref
from travaux.drafting.returning.brackets import items
from travaux.drafting.returning.names import Parties, names_changed
from travaux.drafting.returning.notes import BY, with_names, with_note_names
from travaux.drafting.returning.prints import Print
from travaux.drafting.returning.remarks import (
    DIVIDED,
    MOVED,
    RUN_TOGETHER,
    TWO_WORDINGS,
    about_gone,
    about_paragraph,
    about_wording,
)
from travaux.drafting.returning.sheets import Sheet, Sheets, sheets
from travaux.drafting.returning.words import (
    Heard,
    Paragraph,
    Part,
    Place,
    Wording,
    distinct,
    flat,
    places_in,
    without_bracket,
)
from travaux.findings import Finding, Severity
from travaux.proposals import Entry, Unplaced
from travaux.texts import Text, Unit, fold, new_id, readable, tokens
from travaux.texts.signs import BAR, CALL

Amended = tuple[str, int]  # a proposal, and the number of its entry


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An own wording at a place, and the paragraph of the file that has it."""

    place: Place
    wording: Wording
    unit: Unit


@dataclass(frozen=True, slots=True)
class Returned:
    """What a file made on a print asks: changes of the base, what has no place, what to tell.

    Findings bear the place in the file.
    """

    entries: tuple[Entry, ...]
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()


def returned(
    made: Print, read: Text, filed: Text, places: Mapping[str, str], parties: Parties
) -> Returned:
    """Give what a delegation's file asks that was made on a print.

    Args:
        made: the print.
        read: the same print as it is read from a file of the format that came back.
        filed: the delegation's file as it was read.
        places: where each paragraph stands in that file.
        parties: who sends it, and how parties are named.
    """
    return _Returning(made, read, filed, places, parties).result()


class _Returning:
    """The return of one file: walks its paragraphs, and gathers what is wanted in each."""

    def __init__(
        self, made: Print, read: Text, filed: Text, places: Mapping[str, str], parties: Parties
    ) -> None:
        self.made, self.places, self.parties = made, places, parties
        self.base = made.compilation.base
        self.by_id = {unit.id: unit for unit in self.base.all_units()}
        self.known: Sheets = sheets(made, read)
        self.read = with_names(read, self.known.notes)
        self.filed, self.notes_changed = with_note_names(read, filed, self.known.notes)
        self.matching: Matching = _matched(self.read, self.filed)
        self.units: list[Unit] = []  # as wanted, brackets of others resolved to the base
        self.file_unit: dict[str, str] = {}  # of each of them, the paragraph of the file
        self.amended: dict[str, tuple[Amended, ...]] = {}  # what a new paragraph was made of
        self.wanted: dict[str, list[_Wanted]] = {}  # own wordings, by unit of the base
        self.keeps: list[tuple[str, str]] = []  # paragraphs that stay as they are
        self.unplaced: list[Unplaced] = []
        self.findings: list[Finding] = []

    def result(self) -> Returned:
        for place, unit in enumerate(self.filed.units):
            if place not in self.matching.tails:
                self._unit(place, unit)
        self._left_out()
        notes = self._notes()
        entries = tuple(self._entries(notes))
        return Returned(entries, tuple(self.unplaced), tuple(self.findings))

    # --- paragraph by paragraph

    def _unit(self, place: int, unit: Unit) -> None:
        source = self.matching.source(place)
        if source is None:
            self._new(unit)
            return
        read = self.read.units[source]
        sheet = self.known.units.get(read.id)
        tails, joined = self._tails(place), self._joined(place)
        if tails or joined:
            self._regrouped([unit, *tails], [read.id, *joined])
        elif fold(unit.words) == fold(read.words):
            if sheet and sheet.stands and sheet.unit in self.by_id:
                self._stand(self.by_id[sheet.unit], unit)
        elif sheet is None or not sheet.unit:
            self._not_placed(unit, readable(unit.words), MOVED)
        else:
            self._changed(sheet, unit)

    def _changed(self, sheet: Sheet, unit: Unit) -> None:
        """Read a paragraph that the file has otherwise than it was printed."""
        parts = self._parts(sheet, unit.words, unit)
        if sheet.unit not in self.by_id:
            self._of_others(sheet, parts, unit)
        elif sheet.stands:
            own = self.by_id[sheet.unit]
            self._stand(replace(own, words=flat(parts).removeprefix(" ")), unit)
            self._at_brackets(sheet.unit, parts, unit)
            self._kept(own, unit)
        elif ">" not in sheet.printed:
            self._at_brackets(sheet.unit, parts, unit)
        elif any(place.touched for place in places_in(parts)):
            self._not_placed(unit, readable(unit.words), MOVED)

    def _kept(self, own: Unit, unit: Unit) -> None:
        """Note that the file has a paragraph as the base has it, with no bracket left open."""
        if own.id not in self.wanted and fold(_CALLED.sub("", unit.words)) == fold(own.words):
            self.keeps.append((own.id, unit.id))

    def _tails(self, place: int) -> list[Unit]:
        """Give the paragraphs of the file that go on with the words of one of the print."""
        following = range(place + 1, len(self.filed.units))
        return [self.filed.units[n] for n in takewhile(self.matching.tails.__contains__, following)]

    def _joined(self, place: int) -> list[str]:
        """Give the paragraphs of the print that run on from one into one of the file."""
        return [
            self.read.units[source + 1].id
            for source, into in sorted(self.matching.joined.items())
            if into == place
        ]

    def _regrouped(self, filed: Sequence[Unit], printed: Sequence[str]) -> None:
        """Take paragraphs that were divided or joined, unless something is open in them."""
        known = [self.known.units.get(name) for name in printed]
        own = [sheet.unit for sheet in known if sheet and sheet.stands and not sheet.open]
        if len(own) == len(known) and all(name in self.by_id for name in own):
            self._stand(replace(self.by_id[own[0]], words=filed[0].words), filed[0])
            for unit in filed[1:]:
                self._stand(replace(unit, id=new_id(unit.words, self._ids())), unit)
            return
        for sheet in known:
            if sheet and sheet.stands and sheet.unit in self.by_id:
                self._stand(self.by_id[sheet.unit], filed[0])
        for unit in filed:
            self._not_placed(unit, readable(unit.words), DIVIDED)

    def _parts(self, sheet: Sheet, words: str, unit: Unit) -> list[Part]:
        reading = Paragraph(self.made.words[sheet.unit], self.parties.own)
        parts = reading.parts(sheet.items, items(tokens(words)))
        self._heard(reading.heard, unit)
        return parts

    def _stand(self, wanted: Unit, unit: Unit) -> None:
        self.units.append(wanted)
        self.file_unit[wanted.id] = unit.id

    def _where(self, unit: Unit) -> str:
        return self.places.get(unit.id, "")

    def _not_placed(self, unit: Unit, words: str, reason: str) -> None:
        self.unplaced.append(Unplaced(words, self._where(unit), reason))

    def _heard(self, heard: Heard, unit: Unit) -> None:
        told = about_paragraph(heard, self.parties, self._where(unit))
        self.findings += told.findings
        self.unplaced += told.unplaced

    # --- at a bracket

    def _at_brackets(self, name: str, parts: list[Part], unit: Unit) -> None:
        for place in places_in(parts):
            wording = self._wording(place, name, unit)
            if wording is not None:
                self.wanted.setdefault(name, []).append(_Wanted(place, wording, unit))

    def _wording(self, place: Place, name: str, unit: Unit) -> Wording | None:
        """Give the delegation's own wording at a bracket, if it has one there."""
        base = "".join(self.made.words[name][place.start : place.end])
        wordings = distinct([*place.wordings, *without_bracket(place, base)])
        changed = fold(flat(place.inside)) != fold(base)
        if len(wordings) > 1 or (wordings and changed):
            for one in wordings:
                self._not_placed(unit, readable(one.words), TWO_WORDINGS)
            return None
        if wordings:
            self.findings += about_wording(wordings[0], self.made.names, self._where(unit))
            return wordings[0]
        for bracket in place.gone:
            self.findings.append(about_gone(bracket, place, self.made.names, self._where(unit)))
        deleted = any(one.role and one.role.asked is None for one in place.gone)
        if deleted and not place.bare and not changed and place.start < place.end:
            return Wording("")
        return None

    # --- paragraphs that others add, and new ones

    def _of_others(self, sheet: Sheet, parts: list[Part], unit: Unit) -> None:
        """Take the paragraph that others add, if the file changes it, as the delegation's own."""
        entry = self.made.added[sheet.unit]
        words = "".join(self.made.words[sheet.unit])
        wordings = {
            id(place): one
            for place in places_in(parts)
            if (one := self._wording(place, sheet.unit, unit))
        }
        wanted = flat(parts, wordings)
        if fold(wanted) == fold(words) and not any(
            fold(one.words) == fold(words) for one in wordings.values()
        ):
            return
        own = replace(entry.unit, id=new_id(wanted, self._ids()), words=wanted.strip(), label=None)
        self._stand(own, unit)
        self.amended[own.id] = _refs(entry.added.refs)

    def _new(self, unit: Unit) -> None:
        reading = Paragraph((), self.parties.own)
        parts = reading.parts((), items(tokens(unit.words)))
        self._heard(replace(reading.heard, own=[]), unit)
        words = flat(parts).strip()
        if words:
            self._stand(replace(unit, id=new_id(words, self._ids()), words=words), unit)

    def _ids(self) -> set[str]:
        return {*self.by_id, *(unit.id for unit in self.units)}

    # --- what the file no longer has

    def _left_out(self) -> None:
        """Tell of what others ask for and the file leaves out; words of the base go with them."""
        kept = {*self.matching.pairs.values(), *self.matching.moved.values()}
        kept |= {source + 1 for source in self.matching.joined}
        for place, unit in enumerate(self.read.units):
            sheet = self.known.units.get(unit.id)
            if place in kept or sheet is None or not sheet.unit:
                continue
            if sheet.stands and sheet.unit in self.by_id:
                if sheet.unit in self.wanted:
                    self._put_back(self.by_id[sheet.unit])
                continue
            said = (
                f"The file leaves out “{readable(unit.words)}”, which others ask for. Nothing was "
                "entered: it stays until they withdraw it or it is decided."
            )
            self.findings.append(Finding(Severity.NOTE, "bracket-taken-out", "", said))

    def _put_back(self, unit: Unit) -> None:
        """Put a paragraph in whose own wording stands elsewhere, where the base has it."""
        order = [one.id for one in self.base.units]
        before = set(order[: order.index(unit.id)])
        at = max((n + 1 for n, one in enumerate(self.units) if one.id in before), default=0)
        self.units.insert(at, unit)

    def _notes(self) -> tuple[Unit, ...]:
        """Give the notes as wanted; those of the house are none."""
        notes = {note.id: note for note in self.base.notes}
        filed = {note.id: note for note in self.filed.notes}
        read = {note.id: fold(note.words) for note in self.read.notes}
        standing = {name for name in self.known.notes.values() if name in notes}
        wanted: list[Unit] = []
        for name, note in notes.items():
            sheet = self.known.units.get(name)
            if name in filed and fold(filed[name].words) == read.get(name):
                wanted.append(note)
            elif name in filed and sheet:
                parts = self._parts(sheet, filed[name].words, filed[name])
                wanted.append(replace(note, words=flat(parts).removeprefix(" ")))
                self._at_brackets(name, parts, filed[name])
            elif name not in standing:
                wanted.append(note)
        for one in self.notes_changed:
            refs = tuple(
                ref for role in self.known.signed.get(one.name, ())[:1] for ref in role.refs
            )
            self.findings += names_changed(one.before, one.after, refs, self.parties, "")
        theirs = {*notes, *self.known.notes.values()}
        return (*wanted, *(note for name, note in filed.items() if name not in theirs))

    # --- the changes

    def _entries(self, notes: tuple[Unit, ...]) -> Iterator[Entry]:
        text = self.base.with_units(tuple(self.units), notes)
        comparison = compared(self.base, text)
        by_unit: dict[str, list[tuple[Change, str]]] = {}
        other: list[tuple[Change, str]] = []
        for change, origin in zip(comparison.changes, comparison.origins, strict=True):
            if isinstance(change, Modify) and change.unit in self.wanted:
                by_unit.setdefault(change.unit, []).append((change, origin))
            else:
                other.append((change, origin))
        for change, origin in other:
            if not (isinstance(change, Suppress) and change.unit in self.wanted):
                yield Entry(change, self._place_of(origin), amends=self.amended.get(origin, ()))
        yield from self._kept_entries()
        for name, wanted in self.wanted.items():
            mine = [change for change, _ in by_unit.get(name, ()) if isinstance(change, Modify)]
            yield from self._together(name, mine, wanted)

    def _kept_entries(self) -> Iterator[Entry]:
        """Ask that a paragraph stay, unless the file leaves other wordings of it standing."""
        standing = {
            sheet.unit
            for source in self.matching.pairs.values()
            if (sheet := self.known.units.get(self.read.units[source].id)) and not sheet.stands
        }
        for name, origin in self.keeps:
            if name not in standing and name not in self.wanted:
                yield Entry(Keep(name), self._place_of(origin))

    def _place_of(self, origin: str) -> str:
        return self.places.get(self.file_unit.get(origin, origin), "")

    def _together(self, name: str, plain: list[Modify], wanted: list[_Wanted]) -> Iterator[Entry]:
        """Give changes outside brackets and own wordings at them, side by side."""
        taken: list[Modify] = list(plain)
        where = self._where(wanted[0].unit)
        for change in plain:
            yield Entry(change, where)
        for one in wanted:
            for change in self._modified(name, one):
                if any(_run_together(change, other) for other in taken):
                    self._not_placed(one.unit, readable(change.new), RUN_TOGETHER)
                    continue
                taken.append(change)
                of = one.wording.of
                yield Entry(change, self._where(one.unit), amends=_refs(of.refs) if of else ())

    def _modified(self, name: str, wanted: _Wanted) -> Iterator[Modify]:
        """Give the change that a wording is: over its bracket, or where it differs in a whole."""
        place, parts = wanted.place, self.made.words[name]
        old = "".join(parts[place.start : place.end])
        if (place.start, place.end) == (0, len(parts)):
            base = Base.of(name, self.by_id[name].words)
            yield from aligned(base, wanted.wording.words.removeprefix(" "))
        elif fold(old) != fold(wanted.wording.words):
            yield Modify(name, place.start, place.end, old, wanted.wording.words)


def _matched(read: Text, filed: Text) -> Matching:
    """Pair the paragraphs of a file with those of the print, as they read without their notes."""
    return matched(
        *([replace(u, words=_CALLS.sub("", u.words)) for u in t.units] for t in (read, filed))
    )


_CALLED = re.compile(f"{CALL}{BY}[^{BAR}]*{BAR}")
_CALLS = re.compile(f"{CALL}[^{BAR}]*{BAR}")


def _refs(refs: Iterable[Ref]) -> tuple[Amended, ...]:
    return tuple(dict.fromkeys((proposal, number) for _, proposal, number in refs))


def _run_together(one: Modify, other: Modify) -> bool:
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end
