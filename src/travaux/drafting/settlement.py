"""Settlement: an issue × the decisions on its brackets → the words of the next one.

Nothing is compared here. Each decision says which words of the issue it replaces, so for every word
of the next issue it is known whether it stood there before and where, or which decision brought it.
Where each word comes from follows from that, and where everything that is still open goes
(`travaux.drafting.carrying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from travaux.changes import Add, Modify
from travaux.drafting.asks import BaseUnits
from travaux.drafting.brackets import calls_in, calls_of
from travaux.drafting.labelling import Labels
from travaux.drafting.nesting import Rank
from travaux.drafting.options import left_alone
from travaux.drafting.placing import Placing
from travaux.drafting.provenance import Origin, Provenance, Run, merged
from travaux.drafting.regions import Region, regions_of
from travaux.drafting.replacing import Word, replacement
from travaux.numbering import Count
from travaux.proposals import Entry, EntryState, Proposal
from travaux.readings import BracketKind, Disposition, Ruling
from travaux.texts import Kind, Text, Unit, joined, new_id, tokens
from travaux.texts.signs import DIVIDE, OPTION


@dataclass(frozen=True, slots=True)
class Settlement:
    """The next issue, and how the earlier one went into it.

    `words` are its tokens by unit; `regions` what was replaced, by unit of the earlier issue;
    `gone` the units that no longer stand, with the decision that took them out.
    """

    before: Text
    text: Text
    words: Mapping[str, tuple[Word, ...]]
    regions: Mapping[str, tuple[Region, ...]]
    gone: Mapping[str, Ruling]

    def provenance(self, earlier: Provenance, issue: str) -> Provenance:
        """Give where each word of the next issue is from (law 4)."""
        before = {unit: earlier.origins(unit) for unit in earlier.units}
        return Provenance(
            {
                unit: merged(Run(1, _origin(word, before, issue)) for word in words)
                for unit, words in self.words.items()
            }
        )


def _origin(word: Word, before: Mapping[str, Sequence[Origin]], issue: str) -> Origin:
    if word.source is not None:
        unit, at = word.source
        return before[unit][at]
    return Origin(issue, word.ruling.id, word.ruling.taken) if word.ruling else Origin(issue)


def settled(
    base: Text, proposals: Sequence[Proposal], rulings: Sequence[Ruling], rank: Rank
) -> Settlement:
    """Make the next issue of what was decided on one.

    Args:
        base: the issue on the table.
        proposals: all proposals on it, whatever has become of them.
        rulings: the decisions on its brackets that stand, in the order in which they were taken.
        rank: the house order, in which new paragraphs at one place come.
    """
    return _Settling(base, proposals, rulings, rank).settlement()


@dataclass(slots=True)
class _Row:
    """A unit of the next issue in the making."""

    unit: Unit
    words: list[Word]


@dataclass(slots=True)
class _Decided:
    """The decisions, sorted by what they touch; new paragraphs by the unit that they follow."""

    gone: dict[str, Ruling] = field(default_factory=dict)
    moved: dict[str, Ruling] = field(default_factory=dict)
    joined: set[str] = field(default_factory=set)
    placed: dict[str, list[Ruling]] = field(default_factory=dict)
    regions: dict[str, list[Region]] = field(default_factory=dict)

    def sort(self, ruling: Ruling) -> None:
        """Take one decision in."""
        bracket, disposition = ruling.bracket, ruling.disposition
        takes = disposition in _OUTCOMES.get(bracket.kind, ())
        match bracket.kind:
            case BracketKind.SUPPRESSION if takes:
                self.gone[bracket.unit] = ruling
            case BracketKind.JOIN if takes:
                self.joined.add(bracket.unit)
            case BracketKind.MOVE if takes:
                self.moved[bracket.unit] = ruling
                self.placed.setdefault(bracket.after, []).append(ruling)
            case BracketKind.PARAGRAPH if takes:
                self.placed.setdefault(bracket.after, []).append(ruling)
            case _:
                for region in regions_of(ruling):
                    self._replace(bracket.unit, region)

    def _replace(self, unit: str, region: Region) -> None:
        """Keep a replacement; those of words inside it went with them."""
        own = self.regions.setdefault(unit, [])
        own[:] = [one for one in own if not one.within(region.start, region.end)]
        own.append(region)


_OUTCOMES = {
    BracketKind.SUPPRESSION: (Disposition.TAKE, Disposition.DELETE),
    BracketKind.JOIN: (Disposition.TAKE,),
    BracketKind.MOVE: (Disposition.TAKE,),
    BracketKind.PARAGRAPH: (Disposition.TAKE, Disposition.BRIDGE),
}


class _Settling:
    """One settlement."""

    def __init__(
        self, base: Text, proposals: Sequence[Proposal], rulings: Sequence[Ruling], rank: Rank
    ) -> None:
        self.base, self.rank = base, rank
        self.proposals = {one.id: one for one in proposals}
        self.rulings = rulings
        self.decided = _Decided()
        for ruling in rulings:
            self.decided.sort(ruling)
        self.runs_on: set[str] = set()  # into the paragraph before
        self.ids = {unit.id for unit in base.all_units()}
        self.units = BaseUnits(base)
        self.placing = Placing(self.units, proposals, rank)

    def settlement(self) -> Settlement:
        rows = [self._cut_anew(row) for row in self._chosen(list(self._divided(self._rows())))]
        notes = [self._cut_anew(row) for row in self._notes(rows) if row.words]
        self._emptied({row.unit.id for row in (*rows, *notes)})
        units = self._labelled([row.unit for row in rows])
        text = self.base.with_units(tuple(units), tuple(row.unit for row in notes))
        words = {row.unit.id: tuple(row.words) for row in (*rows, *notes)}
        regions = {unit: tuple(own) for unit, own in self.decided.regions.items()}
        return Settlement(self.base, text, words, regions, self.decided.gone)

    # --- units in their new order

    def _rows(self) -> Iterator[_Row]:
        """Give the units in order; one that another runs on into comes with its words."""
        yield from self._placed("")
        running: _Row | None = None
        late: list[_Row] = []  # what was put behind a paragraph that runs on
        for unit in self.base.units:
            if unit.id not in self.decided.gone and unit.id not in self.decided.moved:
                if running:
                    self.runs_on.add(unit.id)
                running = running or _Row(unit, [])
                running.words += self._spliced(unit)
            late += self._placed(unit.id)
            if unit.id not in self.decided.joined:
                yield from filter(None, (running, *late))
                running, late = None, []
        yield from filter(None, (running, *late))

    def _placed(self, after: str) -> list[_Row]:
        """Give the new and the moved units that come behind one, in the order of the compilation.

        The decisions may have been taken in any order.
        """
        own = [one for one in self.decided.placed.get(after, ()) if not _is_note(one)]
        if len(own) > 1:
            order = self.placing.order(after)
            own = sorted(
                own,
                key=lambda one: min((order.get(ref, len(order)) for ref in _refs(one)), default=0),
            )
        return [self._row(ruling) for ruling in own]

    def _row(self, ruling: Ruling) -> _Row:
        bracket = ruling.bracket
        if bracket.added is None:
            unit = self.base.unit(bracket.unit)  # one that moves
            return _Row(unit, self._spliced(unit))
        words = ruling.words.strip()
        name = new_id(words, self.ids) if bracket.unit in self.ids else bracket.unit
        self.ids.add(name)
        made = [Word(token, None, ruling) for token in tokens(words)]
        return _Row(replace(bracket.added, id=name, words=words), made)

    # --- their words

    def _spliced(self, unit: Unit) -> list[Word]:
        """Give the words of a unit with what was decided in it."""
        parts, at, made = self.units.tokens(unit.id), 0, list[Word]()
        for region in sorted(self.decided.regions.get(unit.id, ()), key=_place):
            made += [Word(parts[n], (unit.id, n)) for n in range(at, region.start)]
            made += replacement(unit.id, parts, region, self._asked(region.ruling, unit.id))
            at = region.end
        return made + [Word(parts[n], (unit.id, n)) for n in range(at, len(parts))]

    def _asked(self, ruling: Ruling, unit: str) -> Iterable[Sequence[Modify]]:
        """Give the changes that a decision took, as each proposal asked for them."""
        asked: dict[str, list[Modify]] = {}
        for name, number in ruling.taken:
            entries = self.proposals[name].entries if name in self.proposals else ()
            change = entries[number].change if number < len(entries) else None
            if isinstance(change, Modify) and change.unit == unit:
                asked.setdefault(name, []).append(change)
        return asked.values()

    def _divided(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Cut the paragraphs that were divided; the first part keeps the id, an empty one goes."""
        for row in rows:
            unit, part = row.unit, _Row(row.unit, [])
            number = 1
            for word in row.words:
                if DIVIDE not in word.token:
                    part.words.append(word)
                    continue
                yield from [part] if part.words else []
                number += 1
                part = _Row(Unit(self._part_id(unit.id, number), unit.kind, "", unit.depth), [])
            yield from [part] if part.words else []

    def _chosen(self, rows: Sequence[_Row]) -> Iterator[_Row]:
        """Take its sign from an option that is left alone; one that has no words goes with it."""
        standing = {row.unit.id for row in rows}
        alone = left_alone(self.base, [one.id for one in self.base.units if one.id not in standing])
        for row in rows:
            if row.unit.id in alone:
                row.words = list(_without_option(row.words))
            if row.words:
                yield row

    def _part_id(self, unit: str, number: int) -> str:
        found = f"{unit}/{number}"
        while found in self.ids:
            number += 1
            found = f"{unit}/{number}"
        self.ids.add(found)
        return found

    def _cut_anew(self, row: _Row) -> _Row:
        """Give a unit its words, cut into tokens as they are cut now that they stand together."""
        words = joined(word.token for word in row.words)
        unit = replace(row.unit, words=words)
        parts = tokens(words)
        if parts == [word.token for word in row.words]:
            return _Row(unit, row.words)
        return _Row(unit, list(_recut(parts, row.words, " " + words)))

    def _emptied(self, standing: set[str]) -> None:
        """Note the units of which decisions left no word."""
        for unit, regions in self.decided.regions.items():
            if unit not in standing and unit not in self.runs_on:
                self.decided.gone.setdefault(unit, regions[-1].ruling)

    # --- notes

    def _notes(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Give the notes that stand, and the new ones that are called."""
        called = _called_in(rows)
        called |= _called_in(_Row(note, self._spliced(note)) for note in self.base.notes)
        wanted = called | set(self._called_by_what_is_open())
        lost = {note: ruling for ruling in self.rulings for note in _uncalled(ruling)}
        for note in self.base.notes:
            if note.id in lost and note.id not in wanted:
                self.decided.gone.setdefault(note.id, lost[note.id])
            if note.id not in self.decided.gone:
                yield _Row(note, self._spliced(note))
        while fresh := list(self._new_notes(called)):
            yield from fresh
            called = _called_in(fresh)

    def _new_notes(self, called: set[str]) -> Iterator[_Row]:
        """Give the new notes that come with what was decided, each once."""
        by = {ref: ruling for ruling in self.rulings for ref in ruling.taken}
        for proposal in self.proposals.values():
            for number, entry in enumerate(proposal.entries):
                ruling, note = by.get((proposal.id, number)), _note(entry)
                if not ruling or not note or note.id in self.ids:
                    continue
                if note.id in called or note.id == ruling.bracket.unit:
                    self.ids.add(note.id)
                    yield _Row(note, [Word(token, None, ruling) for token in tokens(note.words)])

    def _called_by_what_is_open(self) -> Iterator[str]:
        for proposal in self.proposals.values():
            for entry in proposal.entries:
                if entry.state in (EntryState.OPEN, EntryState.PARKED):
                    yield from calls_of(entry)

    # --- labels

    def _labelled(self, units: list[Unit]) -> list[Unit]:
        """Let every paragraph keep its number, and number new ones beside them (P9)."""
        given = Labels(self.base)
        old = dict(zip((unit.id for unit in self.base.units), given.labels, strict=True))
        count = Count(self.base.numbering, self.base.language)
        labelled: list[Unit] = []
        for unit in units:
            made = given.labelled(unit, new=unit.id not in old)
            own = old.get(unit.id)
            if own and made.label is None and count.would_be(made) != own:
                made = replace(made, label=own)
            count.after(made)
            labelled.append(made)
        return labelled


def _uncalled(ruling: Ruling) -> Iterator[str]:
    """Give the notes whose call went with words that nobody asked to replace so.

    Whoever asks to take a call out asks for the note to go, too, or leaves it.
    """
    if ruling.disposition in (Disposition.BRIDGE, Disposition.DELETE):
        yield from set(calls_in(ruling.bracket.words)) - set(calls_in(ruling.words))


def _is_note(ruling: Ruling) -> bool:
    added = ruling.bracket.added
    return added is not None and added.kind is Kind.NOTE


def _called_in(rows: Iterable[_Row]) -> set[str]:
    """Give the notes that words call: those of paragraphs, and of other notes."""
    return {note for row in rows for note in calls_in("".join(word.token for word in row.words))}


def _without_option(words: Iterable[Word]) -> Iterator[Word]:
    """Give words without the sign of an option; the blank in front of it stays."""
    blank = ""
    for word in words:
        if OPTION in word.token:
            blank = word.token[: len(word.token) - len(word.token.lstrip())]
        else:
            yield replace(word, token=blank + word.token.lstrip()) if blank else word
            blank = ""


def _place(region: Region) -> tuple[int, int]:
    return region.start, region.end


def _refs(ruling: Ruling) -> tuple[tuple[str, int], ...]:
    return (*ruling.taken, *ruling.closed)


def _note(entry: Entry) -> Unit | None:
    """Give the note that a change adds, None if it adds none."""
    change = entry.change
    return change.unit if isinstance(change, Add) and change.unit.kind is Kind.NOTE else None


def _recut(parts: Sequence[str], words: Sequence[Word], given: str) -> Iterator[Word]:
    """Give tokens that were cut otherwise: each is from where its first letter is."""
    ends = list(accumulate(len(word.token) for word in words))
    blank = len(given) - sum(len(word.token) for word in words)  # none stood in front of the first
    at = word = 0
    for part in parts:
        first = at + len(part) - len(part.lstrip()) - blank
        while word + 1 < len(words) and ends[word] <= first:
            word += 1
        yield replace(words[word], token=part)
        at += len(part)
