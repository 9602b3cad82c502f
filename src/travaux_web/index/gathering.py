"""The pieces of a record: what can be found of documents, decisions, meetings and people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from travaux.changes import Add, Change, Modify
from travaux.dates import When
from travaux.documents import Issue
from travaux.record import Record
from travaux.record.bodies import names as names_of_body
from travaux.record.documents import dated
from travaux.record.owning import party_of
from travaux.record.proposals import unit_of
from travaux.statements import Statement
from travaux.texts import readable
from travaux_web.index.pieces import Kind, Piece


def pieces_of(record: Record) -> Iterator[Piece]:
    """Give all that can be found of a record apart from the words of its texts."""
    yield from _documents(record)
    yield from _proposals(record)
    yield from _statements(record)
    yield from _decisions(record)
    yield from _rulings(record)
    yield from _meetings(record)
    yield from _mandates(record)
    yield from _bodies(record)
    yield from _persons(record)


def _documents(record: Record) -> Iterator[Piece]:
    for one in record.issues.values():
        who = [code for code in (one.author, one.presented_by) if code]
        people = [record.persons[code].name for code in who if code in record.persons]
        yield Piece(
            Kind.DOCUMENT,
            one.id,
            _joined(one.titles),
            _joined((one.kind, *one.as_written, *people)),
            tuple(dict.fromkeys(party_of(record, code) for code in who)),
            one.body,
            dated(record, one),
            issues=(one.id,),
            position=record.issues.first(one.id),
        )


def _proposals(record: Record) -> Iterator[Piece]:
    for one in record.proposals.values():
        came = record.received.get(one.id)
        asked = (readable(_words(entry.change)) for entry in one.entries)
        units = [unit_of(entry.change) for entry in one.entries]
        yield Piece(
            Kind.PROPOSAL,
            one.id,
            _joined((one.label, one.source)),
            _joined((*asked, *(words.words for words in one.unplaced), *one.remarks)),
            tuple(dict.fromkeys(sponsor.party for sponsor in one.sponsors)),
            _body_of(record, one.base),
            came.when if came else None,
            unit=next(filter(None, units), ""),
            issues=(one.base,),
            position=record.proposals.first(one.id),
        )


def _words(change: Change) -> str:
    """Give the words that a change brings."""
    match change:
        case Modify(new=new):
            return new
        case Add(unit=unit):
            return unit.words
        case _:
            return ""


def _statements(record: Record) -> Iterator[Piece]:
    for name, one in record.statements.items():
        if name not in record.withdrawn:
            yield Piece(
                Kind.STATEMENT,
                one.id,
                _joined((one.kind, one.anchor.section, one.anchor.quotation, one.anchor.term)),
                one.words,
                (one.party,),
                _body_of(record, one.anchor.issue),
                when_of(record, one),
                unit=one.anchor.unit,
                language=one.language,
                issues=(one.anchor.issue,),
                position=record.statements.first(name),
            )


def when_of(record: Record, statement: Statement) -> When | None:
    """Give when a statement was made, as far as anything tells: by its meeting if by nothing else.

    >>> from travaux.record import EMPTY
    >>> from travaux.statements import Anchor, AnchorKind
    >>> when_of(EMPTY, Statement("s", "PER", "…", "en", Anchor(AnchorKind.WHOLE, "A/1"))) is None
    True
    """
    meeting = record.meetings.get(statement.meeting)
    return statement.requested or statement.received or (meeting.when if meeting else None)


def _decisions(record: Record) -> Iterator[Piece]:
    for one in record.decisions.values():
        about = [issue.title(x) for x in ("en", "es") for issue in _issues(record, one.objects)]
        people = [record.persons[it].name for it in one.objects if it in record.persons]
        yield Piece(
            Kind.DECISION,
            one.id,
            _joined((one.verb, *one.objects, *people)),
            _joined((one.decided, one.method, *about)),
            one.objections,
            one.body,
            one.when,
            issues=tuple(issue.id for issue in _issues(record, one.objects)),
            position=record.decisions.first(one.id),
        )


def _rulings(record: Record) -> Iterator[Piece]:
    for name, one in record.rulings.items():
        voices = dict.fromkeys(voice.partition(" (")[0] for voice in one.bracket.voices)
        if name not in record.reversed:
            yield Piece(
                Kind.RULING,
                one.id,
                _joined((one.disposition, one.proposer)),
                _joined((readable(one.words), one.bracket.told, one.reason)),
                tuple(voices),
                one.body,
                one.when,
                unit=one.bracket.unit,
                issues=(one.issue,),
                position=record.rulings.first(name),
            )


def _meetings(record: Record) -> Iterator[Piece]:
    for one in record.meetings.values():
        items = [
            words
            for item in record.orders.get(one.id) or ()
            for words in (item.title, *item.titles, *item.documents)
        ]
        yield Piece(
            Kind.MEETING,
            one.id,
            _joined((*one.title, one.kind, one.place)),
            _joined(items),
            body=one.body,
            when=one.when,
            position=record.meetings.first(one.id),
        )


def _mandates(record: Record) -> Iterator[Piece]:
    for one in record.mandates.values():
        tasks = (task.words for task in one.tasks)
        yield Piece(
            Kind.MANDATE,
            one.id,
            _joined((one.source, one.pinpoint)),
            _joined((one.product, one.limits, *tasks)),
            body=one.body,
            when=one.due,
            position=record.mandates.first(one.id),
        )


def _bodies(record: Record) -> Iterator[Piece]:
    for one in record.bodies.values():
        first = record.bodies.first(one.code)
        title = _joined(names_of_body(one))
        yield Piece(Kind.BODY, one.code, title, body=one.code, when=one.established, position=first)


def _persons(record: Record) -> Iterator[Piece]:
    for one in record.persons.values():
        parties = (one.party,) if one.party else ()
        first = record.persons.first(one.id)
        held = _joined(one.capacity)
        yield Piece(Kind.PERSON, one.id, one.name, held, parties, position=first)


def _issues(record: Record, things: Iterable[str]) -> list[Issue]:
    return [record.issues[one] for one in things if one in record.issues]


def _body_of(record: Record, issue: str) -> str:
    found = record.issues.get(issue)
    return found.body if found else ""


def _joined(words: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(filter(None, words)))
