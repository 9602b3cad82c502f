"""A sheet: a paper of a meeting in the making, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

from travaux.bodies import Body, BodyKind, Office
from travaux.dates import Shape, When
from travaux.documents import DocumentKind, Issue, StatusNote
from travaux.meetings import Meeting, MeetingState
from travaux.record import Record, Shelf
from travaux.record.bodies import chain
from travaux.record.meetings import inferred, inferred_at, officer_at, state_of
from travaux.reports.calling import called, capacity
from travaux.reports.dating import spelled
from travaux.reports.meetings.phrases import meeting_phrases
from travaux.reports.register_phrases import register_phrases
from travaux.reports.terms import terms
from travaux.sources import Source
from travaux.texts import Cover, Kind, Text, Unit, call
from travaux.texts.signs import CELL

_UNITS = (BodyKind.OFFICE, BodyKind.ORGAN, BodyKind.SECRETARIAT)


class Sheet:
    """The units and notes of a paper in the making."""

    def __init__(self, record: Record, language: str) -> None:
        self.record = record
        self.language = language
        self.said = meeting_phrases(language)
        self.terms = terms(language)
        self.units: list[Unit] = []
        self.notes: list[Unit] = []

    # --- words

    def gap(self, fact: str) -> str:
        """Give the gap that stands for a fact that isn't recorded."""
        return self.said.missing.format(self.said.facts[fact])

    def called(self, code: str) -> str:
        """Give what a body, a person or a party is called."""
        return called(self.record, code, self.language)

    def unit(self, code: str) -> str:
        """Give a party; an office with the units that it is a part of, as far as unsaid (S4)."""
        name = self.called(code)
        said, unsaid = name.casefold(), []
        for one in takewhile(lambda one: one.kind in _UNITS, chain(self.record, code)):
            above = one.name(self.language)
            if above.casefold() not in said:
                unsaid.append(above)
                said += above.casefold()
        return f"{name} ({', '.join(unsaid)})" if unsaid else name

    def person(self, code: str) -> str:
        """Give a person with their capacity; whoever isn't on record, as they were named."""
        found = self.record.persons.get(code)
        if found is None:
            return self.called(code)
        held = capacity(self.record, found, self.language)
        return f"{found.name}, {held}" if held else found.name

    def convener(self, meeting: Meeting) -> str:
        """Give who convened a meeting: a body, a person or an office; the gap if nobody says."""
        if meeting.convener is None:
            return self.gap("convener")
        if meeting.convener in set(Office):
            return self.terms.offices[Office(meeting.convener)]
        return self.person(meeting.convener)

    def officer(self, meeting: Meeting, office: Office, fact: str) -> str:
        """Give who held an office when a body met, or the gap for that fact."""
        found = officer_at(self.record, meeting, office)
        return self.person(found.person.id) if found else self.gap(fact)

    def spelled(self, when: When | None, fact: str = "date") -> str:
        """Give a date in words, or its gap."""
        return spelled(when, self.language) if when else self.gap(fact)

    def dated(self, meeting: Meeting) -> str:
        """Give a meeting's date; a note tells where it was inferred (S33)."""
        return self.spelled(meeting.when) + self._doubt(meeting)

    def on(self, when: When | None) -> str:
        """Give a date with the word that goes before it: "on September 16, 2004"."""
        if when is None:
            return self.gap("date")
        return _preposition(self, when).format(spelled(when, self.language))

    def held(self, meeting: Meeting) -> str:
        """Give when a meeting was held, or is to be, as a title has it."""
        took_place = state_of(self.record, meeting.id) is MeetingState.HELD
        words = self.said.held if took_place else self.said.to_be_held
        return words.format(self.on(meeting.when) + self._doubt(meeting))

    def document(self, issue: str) -> str:
        """Give a document by its symbol and title; by its title alone where it has no symbol."""
        found = self.record.issues.get(issue)
        title = found.title(self.language) if found else ""
        if found and title and not found.symbol:
            return self.said.quoted.format(title)
        return f"{issue}, {self.said.quoted.format(title)}" if title else issue

    def order_doubt(self, meeting: Meeting) -> str:
        """Give the call of a note, where the order of business was inferred (S33)."""
        return self._listed(self.record.orders, meeting, "items", DocumentKind.ORDER_OF_BUSINESS)

    def list_doubt(self, meeting: Meeting) -> str:
        """Give the call of a note, where it was inferred who attended (S33)."""
        shelf = self.record.attendance
        return self._listed(shelf, meeting, "attendance", DocumentKind.PARTICIPANTS)

    def _listed(self, shelf: Shelf[Any], meeting: Meeting, fact: str, kind: DocumentKind) -> str:
        if meeting.id not in shelf:
            return ""
        position = shelf.position(meeting.id)
        source = inferred_at(self.record, position, (fact,))
        return self._inferred(self.terms.titled(kind), source)

    def _doubt(self, meeting: Meeting) -> str:
        if meeting.when is None:
            return ""
        date = spelled(meeting.when, self.language)
        return self._inferred(date, inferred(self.record, meeting.id))

    def _inferred(self, what: str, source: Source | None) -> str:
        if source is None:
            return ""
        said = self.said.inferred.format(what)
        if source.written:
            said += self.said.written.format(self.said.quoted.format(source.written))
        reason = self._reason(source.reason) if source.reason else ""
        note = f"inferred-{len(self.notes) + 1}"
        self.notes.append(Unit(note, Kind.NOTE, f"{said}.{reason}"))
        return call(note)

    def _reason(self, entered: str) -> str:
        """Give why something was inferred; the programme's own reasons are in English (S33)."""
        english = self.said is meeting_phrases("en")
        return self.said.reason.format(_sentence(entered) if english else entered.rstrip("."))

    def noted(self, note: StatusNote) -> str:
        """Give a status note: who did what with a document, where and when (P6)."""
        said = register_phrases(self.language)
        who = self.terms.officer(note.by) or self.called(note.by)
        act = self.terms.statuses.get(note.act, note.act)
        done = f"{act[:1].upper()}{act[1:]}" + (f" {said.by.format(who)}" if note.by else "")
        where = self.called(note.body) if note.body else ""
        when = spelled(note.when, self.language) if note.when else ""
        return ", ".join(filter(None, (done, where, when)))

    # --- units

    def add(self, kind: Kind, words: str, depth: int = 0, label: str | None = None) -> None:
        """Add a unit."""
        self.units.append(Unit(f"u{len(self.units) + 1}", kind, words, depth, label))

    def heading(self, label: str, depth: int = 0) -> None:
        """Add a heading by the name of its label."""
        self.add(Kind.HEADING, self.said.labels[label], depth)

    def line(self, label: str, value: str) -> None:
        """Add a particular: "Convened by: Permanent Council"."""
        self.add(Kind.PARAGRAPH, f"{self.said.labels[label]}{self.said.colon}{value}")

    def items(self, words: Iterable[str]) -> None:
        """Add the items of a list."""
        for one in words:
            self.add(Kind.ITEM, one)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table under heads, which are names of labels."""
        self.add(Kind.ROW, CELL.join(self.said.labels[head] for head in heads))
        for row in rows:
            self.add(Kind.ROW, CELL.join(row))

    def text(self, body: str, issue: str = "", status: str = "") -> Text:
        """Give the paper, under the masthead of its issue (P6)."""
        cover = masthead(self, body, self.record.issues.get(issue), status)
        return Text(tuple(self.units), tuple(self.notes), self.language, cover=cover)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def masthead(sheet: Sheet, body: str, issue: Issue | None, status: str = "") -> Cover:
    """Give a paper's cover: organ, committee, group, and what is known of the issue.

    The organ is the nearest council or assembly above the body, as OAS documents have it; the
    committee stands right under it.
    """
    record = sheet.record
    line = (*(() if body not in record.bodies else (record.bodies[body],)), *chain(record, body))
    organ = _organ(line)
    under = [one.name(sheet.language) for one in line[: line.index(organ)]] if organ else []
    noted = sheet.noted(issue.status) if issue and issue.status else ""
    return Cover(
        organ=organ.name(sheet.language) if organ else "",
        body=under[-1] if under else "",
        group=under[0] if len(under) > 1 else "",
        classification=next((one.classification for one in line if one.classification), ""),
        symbol=issue.id if issue and issue.symbol else sheet.gap("symbol"),
        date=sheet.spelled(issue.date if issue else None, "issued"),
        original=_original(sheet, issue),
        status=status or noted,
    )


def _organ(line: Sequence[Body]) -> Body | None:
    high = (BodyKind.COUNCIL, BodyKind.ASSEMBLY)
    return next((one for one in line if one.kind in high), line[-1] if line else None)


def _original(sheet: Sheet, issue: Issue | None) -> str:
    if issue is None or not issue.original:
        return sheet.gap("original")
    names = sheet.terms.languages
    return "/".join(names.get(one, one) for one in issue.original.split("/"))


def _preposition(sheet: Sheet, when: When) -> str:
    if when.shape is Shape.WITHIN:
        return "{}"
    if when.shape is Shape.AT:
        day = when.start is not None and when.start.day is not None
        return sheet.said.on_day if day else sheet.said.in_month
    if when.start is None or not when.start.day:
        return sheet.said.over_months
    days = (when.latest - when.earliest).days if when.latest and when.earliest else 0
    return sheet.said.on_days if days == 1 else sheet.said.over_days
