"""Reading a print as a file has it: which word of the file is which word of the print.

A file tells less than the print that it was made of: numbers may stand among the words, names in
brackets may not be recognised, words struck through are left out. So the print is read as a file
of the same format, and laid beside what was printed, word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from travaux.changes import Modify
from travaux.drafting.alignment import partners, token_list
from travaux.drafting.asks import Ask
from travaux.drafting.matching import matched
from travaux.drafting.nesting import Ref
from travaux.drafting.returning.brackets import Bracket, Item, Role, items
from travaux.drafting.returning.notes import note_name
from travaux.drafting.returning.prints import Asked, Origin, Print
from travaux.texts import Head, Text, Unit, fold, tokens
from travaux.texts.signs import CALL, CLOSE, OPEN, with_calls


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paragraph of a print as a file has it.

    `printed` is its id in the print, `unit` the one that its words come from: of the base, or
    added by somebody; "" where the house says it all. `stands` is true where the unit's own words
    stand, false where a wording of the whole, or a paragraph that is to move there.
    """

    printed: str
    unit: str
    items: tuple[Item, ...]
    stands: bool

    @property
    def open(self) -> bool:
        """True if somebody asks for something in it."""
        return any(isinstance(item, Bracket) and item.asks for item in self.items)


@dataclass(frozen=True, slots=True)
class Sheets:
    """All paragraphs of a print as a file has them, by their ids in the file.

    `notes` gives the name of each note of the file (`print_notes.note_name`); `signed` by such a
    name the brackets that a note of the house names somebody for.
    """

    units: Mapping[str, Sheet]
    notes: Mapping[str, str]
    signed: Mapping[str, Sequence[Role]]


def sheets(made: Print, read: Text) -> Sheets:
    """Lay a print read from a file beside the print itself."""
    return _Reading(made, read).sheets()


def bare_signs(words: str) -> str:
    """Give words with brackets as characters, no names in them, and no ids in calls of notes."""
    return " ".join(map(_key, tokens(words)))


_SHOWN = {OPEN: "[", CLOSE: "]", CALL: CALL}


def _key(token: str) -> str:
    """Give what is seen of a token: a file doesn't tell a sign of structure from a character."""
    word = token.strip()
    return _SHOWN.get(word[:1]) or fold(word)


class _Reading:
    def __init__(self, made: Print, read: Text) -> None:
        self.made, self.read = made, read
        self.base = {unit.id: unit for unit in made.compilation.base.all_units()}
        self.voices = {made.names(voice): voice for voice in made.compilation.voices}
        self.printed_notes = {note.id: note_name(made, note) for note in made.text.notes}
        self.notes: dict[str, str] = {}
        self.signed: dict[str, list[Role]] = {}

    def sheets(self) -> Sheets:
        units = {unit.id: sheet for unit, own in self._pairs() for sheet in self._sheet(unit, own)}
        self._uncalled()
        by_id = {unit.id: unit for unit in self.made.text.notes}
        for note in self.read.notes:
            own = by_id.get(self.notes.get(note.id, ""))
            if own:
                units.update((own.id, sheet) for sheet in self._sheet(note, own))
        return Sheets(units, self.notes, self.signed)

    def _uncalled(self) -> None:
        """Find the notes that no paragraph calls: by their words, or in order as the last."""
        called = set(self.notes.values())
        left = [n for n in self.made.text.notes if self.printed_notes[n.id] not in called]
        rest = [note for note in self.read.notes if note.id not in self.notes]
        in_order = len(left) == len(rest)
        for note in rest:
            same = (one for one in left if bare_signs(one.words) == bare_signs(note.words))
            found = next(same, left[0] if in_order else None)
            if found:
                left.remove(found)
                self.notes[note.id] = self.printed_notes[found.id]

    def _pairs(self) -> Iterator[tuple[Unit, Unit | None]]:
        if len(self.made.text.units) == len(self.read.units):  # as it should be
            yield from zip(self.read.units, self.made.text.units, strict=True)
            return
        printed, read = (
            [replace(unit, words=bare_signs(unit.words)) for unit in text.units]
            for text in (self.made.text, self.read)
        )
        found = matched(printed, read)
        for place, unit in enumerate(self.read.units):
            source = found.source(place)
            yield unit, None if source is None else self.made.text.units[source]

    def _sheet(self, unit: Unit, own: Unit | None) -> Iterator[Sheet]:
        """Give the paragraph of a file that a paragraph of the print has become."""
        if own is None:
            return
        given, parts = tokens(own.words), tokens(unit.words)
        known = self.made.origins[own.id]
        first = own.id if own.id in self.base else ""
        unit_of = next((origin.unit for origin in known if origin), first)
        new = bool(unit_of) and unit_of not in self.base and "~" not in own.id
        stands = new or own.id == unit_of
        roles = self._roles(unit_of, given, known, stands=stands)
        pairs = dict(_paired(given, parts))
        origins = [known[pairs[at]] if at in pairs else None for at in range(len(parts))]
        for at, part in enumerate(parts):
            if part.lstrip()[:1] == CALL and at in pairs:
                name = self.printed_notes[given[pairs[at]].strip()[1:-1]]
                self.notes[part.strip()[1:-1]] = name
                parts[at] = with_calls(part, {part.strip()[1:-1]: name})
        found = {at: roles[place] for at, place in pairs.items() if place in roles}
        found |= _typed(parts, origins, found)
        yield Sheet(own.id, unit_of, items(parts, origins, found), stands)

    # --- what each bracket is

    def _roles(
        self,
        unit: str,
        parts: Sequence[str],
        known: Sequence[Origin | None],
        *,
        stands: bool,
    ) -> dict[int, Role]:
        roles: dict[int, Role] = {}
        outermost = -1
        for at, close in sorted(partners(parts).items()):
            if close < at:
                continue
            inside = [origin for origin in known[at : close + 1] if origin]
            own = known[at]
            if own is not None:
                if own.asked is None and (shut := known[close]):
                    roles[at] = Role(own.token, shut.token + 1, own=True)
                continue
            names = Head.read(parts[at].strip()[1:-1]).names
            if not stands and close > outermost and unit:
                role = self._whole(unit, inside, names)
                outermost = close
            else:
                role = self._role(unit, inside, names)
            roles[at] = role
            if close + 1 < len(parts) and parts[close + 1].strip()[:1] == CALL:
                name = self.printed_notes[parts[close + 1].strip()[1:-1]]
                self.signed.setdefault(name, []).append(role)
        return roles

    def _role(self, unit: str, inside: Sequence[Origin], names: str) -> Role:
        own = [origin.token for origin in inside if origin.asked is None]
        asked = next((origin.asked for origin in inside if origin.asked), None)
        if asked and not own:
            return Role(asked.start, asked.end, asked, refs=asked.refs)
        if not own:
            end = len(self.made.words.get(unit, ()))
            return Role(end, end)
        start, end = min(own), max(own) + 1
        return Role(start, end, refs=tuple(self._against(unit, start, end, names)))

    def _whole(self, unit: str, inside: Sequence[Origin], names: str) -> Role:
        """Give what the bracket round a wording of a whole paragraph is."""
        end = len(self.made.words[unit])
        asked = next((one.asked for one in inside if one.asked), None)
        if asked and (asked.start, asked.end) == (0, end) and all(one.asked for one in inside):
            return Role(0, end, asked, refs=asked.refs)
        refs = tuple(self._against(unit, 0, end, names))
        words = "".join(self._words(inside))
        sponsors = tuple(voice for voice, _, _ in refs)
        return Role(0, end, Asked(unit, 0, end, words, sponsors, refs), refs=refs)

    def _words(self, inside: Sequence[Origin]) -> Iterator[str]:
        for one in inside:
            yield (
                tokens_of(one.asked)[one.token]
                if one.asked
                else self.made.words[one.unit][one.token]
            )

    def _against(self, unit: str, start: int, end: int, names: str) -> Iterator[Ref]:
        """Give the entries by which those whom a bracket names ask for it."""
        voices = {self.voices.get(name.strip()) for name in names.partition(":")[0].split(",")}
        if unit in self.made.added:
            refs = self.made.added[unit].added.refs
            yield from (ref for ref in refs if ref[0] in voices)
            return
        for ask in self.made.compilation.docket.units.get(unit, ()):
            if _within(ask, start, end):
                yield from sorted(ref for ref in ask.refs if ref[0] in voices)


def _typed(
    parts: Sequence[str], origins: Sequence[Origin | None], known: Mapping[int, Role]
) -> Iterator[tuple[int, Role]]:
    """Give the brackets that a file has where the base has only characters ("[sic]")."""
    for at, close in partners(parts).items():
        one, other = origins[at], origins[close]
        if at < close and at not in known and one and other and not one.asked:
            yield at, Role(one.token, other.token + 1, own=True)


def tokens_of(asked: Asked) -> list[str]:
    """Give the tokens of a wording."""
    return token_list(asked.words)


def _within(ask: Ask, start: int, end: int) -> bool:
    change = ask.change
    return (
        not isinstance(change, Modify)
        or (change.start < end and start < change.end)
        or (start <= change.start == change.end <= end)
    )


def _paired(given: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the place of each token of a file with that of the same token of the print."""
    codes = Indel.opcodes([_key(one) for one in given], [_key(one) for one in parts])
    for code in codes:
        if code.tag == "equal":
            yield from zip(
                range(code.dest_start, code.dest_end),
                range(code.src_start, code.src_end),
                strict=True,
            )
