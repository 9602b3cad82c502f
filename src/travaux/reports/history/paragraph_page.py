"""The page that tells the whole history of one paragraph (S16).

It is read years later, by somebody who wasn't there: the words of every issue with what changed
marked in them, a note to each change that says by whose asking and who decided, what else was asked
and what became of it, how far the paragraph had come, and what was stated on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from travaux.consensus import Standing, UnitStanding
from travaux.delegations import Registry
from travaux.drafting.conventions import convention
from travaux.record import Record
from travaux.reports.history.paragraph import (
    Change,
    Chapter,
    ParagraphHistory,
    Passage,
    Piece,
    Treatment,
)
from travaux.reports.history.telling import Telling
from travaux.reports.marking import enclosed, table, titled
from travaux.reports.standing_phrases import Names, standing_names, standing_phrases
from travaux.statements import Statement
from travaux.texts import Dispute, Kind, Text, Unit, bare, call

_MARKS = {Change.ADDED: Dispute.ADDITION, Change.DELETED: Dispute.DELETION}
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_NUMBERED = (Kind.OPERATIVE, Kind.PREAMBULAR, Kind.ITEM, Kind.NOTE)


def paragraph_page(
    record: Record,
    history: ParagraphHistory,
    language: str = "",
    house: str = "oas",
    registry: Registry | None = None,
    *,
    whole: bool = True,
) -> Text:
    """Give the history of a paragraph as a page.

    Args:
        record: who decided, asked and stated.
        history: what there is to tell.
        language: that of the page; the dossier's if left out.
        house: whose names the standings bear.
        registry: who the delegations are.
        whole: false where the record is only what some may see.

    Raises:
        UnknownHouse: nobody described that house.
    """
    telling = Telling.of(record, language, registry, whole=whole)
    names = standing_names(convention(house).id, telling.language)
    return _Page(telling, history, names).text()


class _Page:
    """The page in the making: its units and its notes."""

    def __init__(self, telling: Telling, history: ParagraphHistory, names: Names) -> None:
        self.telling, self.said, self.history = telling, telling.said, history
        self.names = names
        self.notes: list[Unit] = []

    def text(self) -> Text:
        title = self.said.history_title.format(self._called())
        units = [
            *self._head(),
            *self._body(),
        ]
        notes = (*self.notes, *self._notes_of_the_text(units))
        return Text(titled(title, units), notes, self.telling.language)

    def _notes_of_the_text(self, units: Iterable[Unit]) -> Iterator[Unit]:
        """Give the notes that the paragraph itself calls, as they stood last."""
        own = {note.id for note in self.notes}
        texts = [one.text for one in reversed(self._chapters())]
        for name in dict.fromkeys(note for unit in units for note in unit.calls if note not in own):
            every = (note for text in texts for note in text.notes if note.id == name)
            yield from islice(every, 1)

    def _called(self) -> str:
        """Name the paragraph: by its number, or by how it begins."""
        told = self.history
        text = next(one.text for one in told.chapters if one.issue == told.issue)
        return self.telling.called(text.unit(told.unit), {told.unit: told.label})

    def _chapters(self) -> tuple[Chapter, ...]:
        return self.history.chapters

    # --- how it stands

    def _head(self) -> Iterator[Unit]:
        said, chapters = self.said, self._chapters()
        every = [one for chapter in chapters for one in chapter.treatments]
        decided = sum(1 for one in every if one.ruling)
        asked = {ref[0] for one in every for w in one.bracket.wordings for ref in w.entries}
        stands = sum(1 for one in chapters if one.passages)
        told = said.history_from.format(self.history.issue, stands, decided, len(asked))
        yield Unit("from", Kind.PARAGRAPH, told)
        yield from self._now()
        if len(chapters) > 1:
            yield Unit("short", Kind.HEADING, said.short)
            yield from table((said.short_heads, *map(self._short, chapters)), "short")
        yield Unit("key", Kind.PARAGRAPH, said.key)

    def _short(self, one: Chapter) -> tuple[str, ...]:
        """Sum a chapter up in a row."""
        numbers = ", ".join(passage.label.rstrip(".") for passage in one.passages)
        every = [piece for passage in one.passages for piece in passage.pieces]
        came, went = (
            sum(len(_WORD.findall(bare(p.words))) for p in every if p.change is change)
            for change in (Change.ADDED, Change.DELETED)
        )
        decided = sum(1 for each in one.treatments if each.ruling)
        date = self.telling.issue_date(one.issue)
        return (
            f"{one.issue}, {date}" if date else one.issue,
            numbers or "–",
            str(came or "–"),
            str(went or "–"),
            str(len(one.treatments) or "–"),
            str(decided or "–"),
        )

    def _now(self) -> Iterator[Unit]:
        last = self._chapters()[-1]
        if not last.passages:
            yield Unit("now", Kind.PARAGRAPH, self.said.no_longer)
            return
        yield Unit("now", Kind.HEADING, self.said.stands_now.format(last.issue))
        for n, passage in enumerate(last.passages):
            yield self._printed(f"now.{n}", passage, passage.unit.words)
        standings = [one for chapter in self._chapters() for one in chapter.standings]
        if standings:
            words = self.said.last_standing.format(self._standing(standings[-1]))
            yield Unit("now.standing", Kind.PARAGRAPH, words)

    def _printed(self, name: str, passage: Passage, words: str) -> Unit:
        """Give a paragraph as it prints here: under its own number, never counted anew."""
        kind = passage.unit.kind if passage.unit.kind in _NUMBERED else Kind.PARAGRAPH
        kind = Kind.PARAGRAPH if kind is Kind.NOTE or not passage.label else kind
        label = passage.label or None
        return replace(passage.unit, id=name, kind=kind, words=words, depth=0, label=label)

    # --- issue by issue

    def _body(self) -> Iterator[Unit]:
        """Tell the chapters; those in a row in which nothing happened, in a line together."""
        numbered = list(enumerate(self._chapters()))
        for quiet, own in groupby(numbered, lambda each: _is_quiet(each[1])):
            if not quiet:
                yield from (unit for n, one in own for unit in self._chapter(n, one))
                continue
            first, *_ = listed = [n for n, _ in own]
            names = ", ".join(self._chapters()[n].issue for n in listed)
            yield Unit(f"c{first}.quiet", Kind.PARAGRAPH, self.said.quiet.format(names))

    def _chapter(self, n: int, one: Chapter) -> Iterator[Unit]:
        date = self.telling.issue_date(one.issue)
        yield Unit(f"c{n}", Kind.HEADING, f"{one.issue} ({date})" if date else one.issue)
        facts = " ".join(self._facts(n, one))
        if facts:
            yield Unit(f"c{n}.facts", Kind.PARAGRAPH, facts)
        for k, passage in enumerate(one.passages):
            words = "".join(self._words(passage.pieces)).removeprefix(" ")
            yield self._printed(f"c{n}.p{k}", passage, words)
        yield from self._asked(n, one)
        yield from self._listed(f"c{n}.s", self.said.standings, [*map(self._stood, one.standings)])
        stated = [self._statement(each) for each in one.statements]
        yield from self._listed(f"c{n}.d", self.said.statements, stated)

    def _facts(self, n: int, one: Chapter) -> Iterator[str]:
        said = self.said
        before = self._chapters()[n - 1] if n else None
        if one.gone:
            why = (
                self.telling.decision(one.taken_out) if one.taken_out else self.telling.unexplained
            )
            yield said.gone.format(why)
        if not one.passages:
            return
        if before is None:
            yield said.first_stood
        elif not before.passages:
            yield said.came_new
        elif len(one.passages) > len(before.passages):
            yield said.divided.format(len(one.passages))
        for passage in one.passages:
            yield from self._moves(passage)
        if before and before.passages and not any(p.changed for p in one.passages):
            yield said.unchanged
        every = [piece for passage in one.passages for piece in passage.pieces]
        if any(map(_is_unknown, every)):
            yield self._outside(every)

    def _outside(self, every: Sequence[Piece]) -> str:
        """Say that nobody knows from whom changes are; they came with the issue's own file."""
        files = dict.fromkeys(piece.ground.file for piece in every if piece.ground)
        named = ", ".join(filter(None, files))
        file = f" ({named})" if named else ""
        return self.said.outside.format(file, self.telling.unsaid)

    def _moves(self, passage: Passage) -> Iterator[str]:
        said = self.said
        if passage.was and passage.was != passage.label:
            yield said.was_numbered.format(passage.was.rstrip("."))
        if passage.moved:
            yield said.moved
        if passage.was is not None:
            for source in passage.sources:
                yield said.joined.format(source.rstrip("."))

    def _words(self, given: Sequence[Piece]) -> Iterator[str]:
        """Give words with what changed marked in them, each change with the note that says why.

        Where one decision put words in the place of others, one note tells of both.
        """
        for piece, following in zip(given, [*given[1:], None], strict=True):
            if piece.change is Change.KEPT:
                yield piece.words
                continue
            yield enclosed(piece.words, _MARKS[piece.change])
            if not (_is_unknown(piece) or (following and _replaced(piece, following))):
                why = self._added(piece) if piece.change is Change.ADDED else self._deleted(piece)
                self.notes.append(Unit(f"why{len(self.notes) + 1}", Kind.NOTE, why))
                yield call(self.notes[-1].id)

    def _added(self, piece: Piece) -> str:
        if piece.ground is None:
            return self.said.added.format(self.telling.unsaid)
        _, asking, decided = self.telling.ground(piece.ground)
        return self.said.added.format(f"{asking.rstrip('.')}. {decided}".strip())

    def _deleted(self, piece: Piece) -> str:
        if piece.ruling is None:
            return self.said.deleted.format(self.telling.unexplained)
        asking = self.telling.wordings(piece.ruling.bracket)
        return self.said.deleted.format(f"{asking}. {self.telling.decision(piece.ruling)}")

    def _asked(self, n: int, one: Chapter) -> Iterator[Unit]:
        if not one.treatments:
            if one.passages:
                yield Unit(f"c{n}.none", Kind.PARAGRAPH, self.said.nothing_asked)
            return
        yield Unit(f"c{n}.asked", Kind.HEADING, self.said.asked_heading, 1)
        last = n == len(self._chapters()) - 1
        rows = [self._row(each, one.text, last=last) for each in one.treatments]
        yield from table((self.said.asked_heads, *rows), f"c{n}.t")

    def _row(self, one: Treatment, text: Text, *, last: bool) -> tuple[str, str, str]:
        undone = [self.telling.undone(ruling, back) for ruling, back in one.undone]
        still = self.said.still_open if one.stands else self.said.changed_since
        now = still if last else self.said.went_open
        became = self.telling.decision(one.ruling) if one.ruling else f"{now}."
        return (
            self.telling.stands(one.bracket, text),
            self.telling.wordings(one.bracket),
            " ".join([*undone, became]),
        )

    def _listed(self, name: str, heading: str, lines: list[str]) -> Iterator[Unit]:
        if lines:
            yield Unit(name, Kind.HEADING, heading, 1)
        for n, words in enumerate(lines, start=1):
            yield Unit(f"{name}.{n}", Kind.ITEM, words)

    # --- what was agreed and stated

    def _standing(self, one: UnitStanding) -> str:
        return self.names[one.standing]

    def _stood(self, one: UnitStanding) -> str:
        """Say to which standing it came, by whom, where and when, and for which reason."""
        said = standing_phrases(self.telling.language)
        by = self.telling.name(one.by) if one.by else ""
        if one.reason:
            by = said.reopened.format(by, one.reason)
        where = self.said.at_meeting.format(one.meeting) if one.meeting else ""
        told = [by, where, self.telling.date(one.when)]
        if one.standing is Standing.AD_REFERENDUM:
            told.append(said.awaits.format(self.telling.names(one.awaited)))
        return f"{self._standing(one)}: {'; '.join(filter(None, told))}"

    def _statement(self, one: Statement) -> str:
        words = " ".join(one.words.split())
        return self.said.statement.format(
            self.telling.name(one.party), one.id, one.anchor.issue, words
        )


def _is_quiet(one: Chapter) -> bool:
    """Tell whether an issue changed nothing in a paragraph, nor brought anything to it."""
    same = all(p.was == p.label and not p.moved and not p.changed for p in one.passages)
    told = one.treatments or one.standings or one.statements
    return bool(one.passages) and same and not told


def _is_unknown(piece: Piece) -> bool:
    """Tell whether nothing on record says who brought a change; that it isn't shown says that."""
    hidden = piece.ground is not None and not piece.ground.told
    return piece.change is not Change.KEPT and piece.ruling is None and not hidden


def _replaced(piece: Piece, following: Piece) -> bool:
    """Tell whether words came in the place of others by one decision."""
    went, came = piece.change is Change.DELETED, following.change is Change.ADDED
    return went and came and piece.ruling == following.ruling
