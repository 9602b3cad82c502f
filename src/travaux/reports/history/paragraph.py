"""The history of one paragraph across all issues of a text, for whoever asks years later (S16).

It goes with the words: where the paragraph was divided, all parts are followed, and where it was
joined with another, the one in which its words stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from travaux.consensus import UnitStanding
from travaux.events import Recorded, RulingReversed
from travaux.readings import Bracket, BracketKind, Ruling
from travaux.record import Record
from travaux.record.openings import work_of_issue
from travaux.record.standings import history
from travaux.record.statements import anchored_in, statements_on
from travaux.reports.history.fates import by_unit, removed_by
from travaux.reports.history.grounds import Ground, Span, grounds
from travaux.reports.history.line import Line, Place, Stage, moved_units
from travaux.reports.naming import full_labels
from travaux.statements import Statement, resolved
from travaux.texts import Text, Unit, tokens


class Change(StrEnum):
    """What became of words from one issue to the next."""

    KEPT = "kept"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row, and what became of them since the issue before.

    `words` are tokens put together, with the blank in front. Of those that were added `ground` says
    why they are there; of those that were deleted `ruling` is the decision that took them out, None
    where none is on record.
    """

    change: Change
    words: str
    ground: Ground | None = None
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it stands in one issue, its words marked with what changed.

    `sources` are the paragraphs of the issue before that its words stood in, by their numbers or
    ids; `was` is its own number there, None where it didn't stand there. `moved` tells that it
    stands at another place than before.
    """

    unit: Unit
    label: str
    pieces: tuple[Piece, ...]
    sources: tuple[str, ...] = ()
    was: str | None = None
    moved: bool = False

    @property
    def changed(self) -> bool:
        """Whether any of its words are others than in the issue before."""
        return any(one.change is not Change.KEPT for one in self.pieces)


@dataclass(frozen=True, slots=True)
class Treatment:
    """A bracket that stood in an issue, and what became of it there.

    `ruling` is the decision on it, None while it is open, or where it went open to the next issue.
    `undone` are decisions on it that were taken back. `stands` is false where nothing else is left
    of it: it was open on a later issue when they were, or what was asked has changed since.
    """

    bracket: Bracket
    ruling: Ruling | None = None
    undone: tuple[tuple[Ruling, RulingReversed], ...] = ()
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Chapter:
    """What there is to tell of a paragraph in one issue.

    `gone` is set in the first issue in which nothing of it stands any more; then `taken_out` is the
    decision by which it went, None where none is on record.
    """

    issue: str
    text: Text
    passages: tuple[Passage, ...]
    treatments: tuple[Treatment, ...] = ()
    standings: tuple[UnitStanding, ...] = ()
    statements: tuple[Statement, ...] = ()
    gone: bool = False
    taken_out: Ruling | None = None
    told: bool = True


@dataclass(frozen=True, slots=True)
class ParagraphHistory:
    """The history of a paragraph: named in one issue, told from the first in which it stood."""

    issue: str
    unit: str
    label: str
    chapters: tuple[Chapter, ...]


def paragraph_told(
    record: Record,
    line: Line,
    issue: str,
    unit: str,
    brackets: Mapping[str, Sequence[Bracket]],
    entries: Iterable[Recorded],
) -> ParagraphHistory:
    """Give the history of a paragraph.

    Args:
        record: what was decided, agreed and stated.
        line: all issues of the text.
        issue: the one in which the paragraph is named.
        unit: its id there.
        brackets: those that were open in each issue when the next one was made, or are open now.
        entries: the entries of the record, for the standings that it was given.

    Raises:
        ValueError: the issue isn't on the line.
    """
    telling = _Telling(record, line, brackets, tuple(entries))
    names = [stage.issue for stage in line.stages]
    at = names.index(issue)
    units = line.followed(at, unit)
    chapters = tuple(telling.chapters(units))
    label = full_labels(line.stages[at].text).get(unit, "")
    return ParagraphHistory(issue, unit, label, chapters)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The paragraphs whose brackets are wanted, and those that stand before one of them."""

    units: frozenset[str]
    before: frozenset[str]

    def has(self, bracket: Bracket) -> bool:
        joins = bracket.kind is BracketKind.JOIN
        return bracket.unit in self.units or (joins and bracket.unit in self.before)


class _Telling:
    """The telling of one paragraph."""

    def __init__(
        self,
        record: Record,
        line: Line,
        brackets: Mapping[str, Sequence[Bracket]],
        entries: tuple[Recorded, ...],
    ) -> None:
        self.record, self.line = record, line
        self.brackets, self.entries = brackets, entries
        self.labels = [full_labels(stage.text) for stage in line.stages]

    def chapters(self, units: Sequence[Sequence[str]]) -> Iterator[Chapter]:
        every = tuple(dict.fromkeys(unit for own in units for unit in own))
        told: set[str] = set()  # standings by the issue that they were given on
        for n, own in enumerate(units):
            stage = self.line.stages[n]
            before = units[n - 1] if n else ()
            if not own and not before:
                if n + 1 < len(units) and units[n + 1] and self._treatments(stage, own, every):
                    yield Chapter(
                        stage.issue,
                        stage.text,
                        (),
                        self._treatments(stage, own, every),
                        told=stage.told,
                    )
                continue
            told.add(stage.issue)
            yield Chapter(
                stage.issue,
                stage.text,
                tuple(self._passages(n, own)),
                self._treatments(stage, own, every),
                self._standings(stage.issue, every),
                self._statements(stage, own),
                gone=not own,
                taken_out=self._taken_out(n, before) if not own else None,
                told=stage.told,
            )

    # --- its words

    def _passages(self, n: int, units: Sequence[str]) -> Iterator[Passage]:
        shown: set[Place] = set()
        texts = [stage.text for stage in self.line.stages]
        moved = moved_units(texts[n - 1], texts[n]) if n else frozenset()
        for name in units:
            stage = self.line.stages[n]
            unit, label = stage.text.unit(name), self.labels[n].get(name, "")
            if not n:
                whole = Piece(Change.KEPT, f" {unit.words}")
                yield Passage(unit, label, (whole,))
                continue
            old = {one.id for one in self.line.stages[n - 1].text.all_units()}
            found = tuple(self._pieces(n, unit, shown))
            sources = dict.fromkeys(one.source for one in self.line.traces[n - 1][name])
            yield Passage(
                unit,
                label,
                found,
                tuple(self.labels[n - 1].get(one, one) for one in sources if one != name),
                self.labels[n - 1].get(name, "") if name in old else None,
                name in moved,
            )

    def _pieces(self, n: int, unit: Unit, shown: set[Place]) -> Iterator[Piece]:
        """Give the words of a paragraph with what went and what came, in the order of reading."""
        marking = _Marking(self, n, unit, shown)
        yield from marking.pieces()

    # --- what was asked and decided

    def _treatments(
        self, stage: Stage, units: Sequence[str], every: Sequence[str]
    ) -> tuple[Treatment, ...]:
        """Give the brackets that stood in a paragraph, in the order of the text.

        Those by which it was to come are among them, and that by which it was to be joined.
        """
        here = [unit.id for unit in stage.text.units]
        coming = set(every) - {unit.id for unit in stage.text.all_units()}
        before = {one for one, following in pairwise(here) if following in units}
        wanted = _Wanted(frozenset({*units, *coming}), frozenset(before))
        undone = self._undone(stage.issue)
        found: dict[tuple[str, str], Treatment] = {}
        for ruling in self._rulings(stage.issue):
            bracket = ruling.bracket
            if wanted.has(bracket) and ruling.id not in self.record.reversed:
                own = tuple(undone.get(bracket.id, ()))
                found[bracket.id, bracket.mark] = Treatment(bracket, ruling, own)
        for bracket in self.brackets.get(stage.issue, ()):
            if wanted.has(bracket) and (bracket.id, bracket.mark) not in found:
                own = tuple(undone.get(bracket.id, ()))
                found[bracket.id, bracket.mark] = Treatment(bracket, None, own)
        told = {name for name, _ in found}
        for name, taken_back in undone.items():
            bracket = taken_back[-1][0].bracket
            if name not in told and wanted.has(bracket):
                found[name, bracket.mark] = Treatment(bracket, None, tuple(taken_back), False)
        return tuple(sorted(found.values(), key=_place))

    def _rulings(self, issue: str) -> list[Ruling]:
        return [one for one in self.record.rulings.values() if one.issue == issue]

    def _undone(self, issue: str) -> dict[str, list[tuple[Ruling, RulingReversed]]]:
        made: dict[str, list[tuple[Ruling, RulingReversed]]] = {}
        for ruling in self._rulings(issue):
            back = self.record.reversed.get(ruling.id)
            if back:
                made.setdefault(ruling.bracket.id, []).append((ruling, back))
        return made

    def _taken_out(self, n: int, units: Sequence[str]) -> Ruling | None:
        own = by_unit(self.record, self.line.stages[n - 1].issue)
        found = (removed_by(own.get(unit, ())) for unit in units)
        return next(filter(None, found), None)

    # --- what was agreed and stated

    def _standings(self, issue: str, units: Sequence[str]) -> tuple[UnitStanding, ...]:
        work = work_of_issue(issue)
        return tuple(
            one
            for unit in units
            for one in history(self.record, self.entries, work, unit)
            if one.issue == issue
        )

    def _statements(self, stage: Stage, units: Sequence[str]) -> tuple[Statement, ...]:
        return tuple(
            one
            for one in statements_on(self.record, stage.issue)
            if self._stands_in(one, stage.issue, stage.text) in units
        )

    def _stands_in(self, statement: Statement, issue: str, text: Text) -> str:
        anchor = anchored_in(self.record, statement, issue).anchor
        return resolved(anchor, text).unit if anchor else ""


class _Marking:
    """The words of a paragraph of one issue, marked with what changed since the one before."""

    def __init__(self, telling: _Telling, n: int, unit: Unit, shown: set[Place]) -> None:
        self.telling, self.unit, self.shown = telling, unit, shown
        self.stage, self.earlier = telling.line.stages[n], telling.line.stages[n - 1]
        self.trace = telling.line.traces[n - 1]
        self.rulings = by_unit(telling.record, self.earlier.issue)
        self.stands = {
            (one.source, one.begin + k)
            for stretches in self.trace.values()
            for one in stretches
            for k in range(one.end - one.start)
        }
        self.old = {one.id: tokens(one.words) for one in self.earlier.text.all_units()}

    def pieces(self) -> Iterator[Piece]:
        parts, at = tokens(self.unit.words), 0
        source, reached = self.unit.id, 0
        for one in self.trace[self.unit.id]:
            if one.source != source:
                yield from self._gone(source, reached, len(self.old.get(source, ())))
                source, reached = one.source, 0
            yield from self._gone(source, reached, one.begin)
            yield from self._added(at, one.start)
            yield Piece(Change.KEPT, "".join(parts[one.start : one.end]))
            at, reached = one.end, one.begin + one.end - one.start
        yield from self._gone(source, reached, len(self.old.get(source, ())))
        yield from self._added(at, len(parts))

    def _added(self, start: int, end: int) -> Iterator[Piece]:
        if start >= end:
            return
        parts = tokens(self.unit.words)
        span = Span(self.unit.id, start, end)
        for ground in grounds(self.telling.record, self.stage, span):
            words = "".join(parts[ground.start : ground.end])
            yield Piece(Change.ADDED, words, ground, ground.ruling)

    def _gone(self, unit: str, start: int, end: int) -> Iterator[Piece]:
        """Give the words of the earlier issue that stand nowhere in this one, each once."""
        row: list[str] = []
        last: Ruling | None = None
        for n in range(start, end):
            place = unit, n
            if place in self.stands or place in self.shown:
                continue
            self.shown.add(place)
            ruling = removed_by(self.rulings.get(unit, ()), n)
            if row and ruling != last:
                yield Piece(Change.DELETED, "".join(row), None, last)
                row = []
            row.append(self.old[unit][n])
            last = ruling
        if row:
            yield Piece(Change.DELETED, "".join(row), None, last)


def _place(one: Treatment) -> tuple[str, int, int]:
    bracket = one.bracket
    return bracket.unit, -1 if bracket.start is None else bracket.start, -(bracket.end or 0)
