"""What the page of an issue shows: its issues and languages, its descent, who did what with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from travaux.documents import Issue, Level, RenditionState
from travaux.record import Record
from travaux.record.decisions import decisions_on, later_issues
from travaux.record.documents import (
    Listed,
    Work,
    current,
    dated,
    languages_due,
    missing_languages,
    out_of_order,
    renditions_of,
    same_title,
    work_of,
)
from travaux.record.files import destroyed_files
from travaux.record.lineage import in_date_order
from travaux.record.statements import standing_statements
from travaux.record.tabled import is_tabled, settled_into
from travaux.reports.terms import terms
from travaux.sources import Certainty
from travaux.symbols import SuffixKind
from travaux_web.desk import Held
from travaux_web.views.record.showing import Reader, meeting_called


@dataclass(frozen=True, slots=True)
class Line:
    """An issue on a list: its id, title, day, kind, and whether the record holds it."""

    id: str
    held: bool
    title: str = ""
    day: str = ""
    kind: str = ""
    here: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """A language version of an issue."""

    language: str
    name: str
    file: str
    draft: bool
    original: bool
    there: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A thing on a list: its kind and id as in its address, what is said, on which day."""

    kind: str
    id: str
    said: str
    day: str = ""
    more: str = ""
    language: str = ""


def register_lines(
    record: Record, listed: Sequence[Work], language: str
) -> list[tuple[Work, list[Line]]]:
    """Give the lines of works in the order of the register."""
    reader = Reader(record, language)
    return [(work, [_line(reader, work, one, "") for one in work.lines]) for work in listed]


def issue_page(held: Held, issue: str, language: str) -> dict[str, Any]:
    """Give what the page of an issue shows to those who may see it."""
    record, reader = held.record, Reader(held.record, language)
    one = record.issues[issue]
    work = work_of(record, issue)
    said = terms(language)
    return {
        "issue": one,
        "title": held.title(issue, language),
        "kind": said.kinds[one.kind],
        "reader": reader,
        "day": reader.day(dated(record, one)),
        "dated_otherwise": one.date is None and dated(record, one) is not None,
        "inferred": _inferred(record, issue),
        "status": _status(reader, one),
        "author": reader.named(one.author) if one.author else "",
        "presented_by": reader.named(one.presented_by) if one.presented_by else "",
        "body": one.body,
        "position": record.issues.first(issue),
        "lines": [_line(reader, work, line, issue) for line in work.lines] if work else [],
        "corrections": _corrections(record, one),
        "later": _later(record, one),
        "versions": list(_versions(record, one, language)),
        "tabled": is_tabled(record, issue),
        "settled_into": settled_into(record, issue),
        "lineage": list(_lineage(reader, issue)),
        "statements": list(_statements(reader, issue)),
        "decisions": list(_decisions(reader, issue)),
        "proposals": list(_proposals(reader, issue)),
        "transmissions": list(_transmissions(reader, issue)),
        "meetings": list(_meetings(reader, issue)),
        "same_title": same_title(record, one),
        "out_of_order": out_of_order(record, one),
        "narrow": one.level is not Level.PUBLIC,
    }


def _line(reader: Reader, work: Work, listed: Listed, here: str) -> Line:
    one = listed.issue
    if one is None:
        return Line(listed.id, held=False)
    last = current(reader.record, work)
    return Line(
        one.id,
        held=True,
        title=one.title(reader.language),
        day=reader.day(dated(reader.record, one)),
        kind=terms(reader.language).kinds[one.kind],
        here=one.id == here,
        current=last is not None and last.id == one.id,
    )


def _status(reader: Reader, one: Issue) -> str:
    """Give the note under its title, in words."""
    note = one.status
    if note is None:
        return ""
    act = terms(reader.language).statuses.get(note.act, note.act)
    parts = (act, *(reader.named(code) for code in (note.by, note.body) if code))
    return ", ".join(filter(None, (*parts, reader.day(note.when))))


def _inferred(record: Record, issue: str) -> str:
    """Give why its date was inferred; "" where it wasn't."""
    sources = record.sources.get(record.issues.position(issue), ())
    found = (one for one in sources if one.of == "date" and one.certainty is Certainty.INFERRED)
    return next((one.reason for one in found), "")


def _corrections(record: Record, one: Issue) -> list[str]:
    """Give the corrigenda to an issue, whether they stand in its place or only list corrections."""
    own = one.symbol
    return [
        other.id
        for other in record.issues.values()
        if own is not None
        and (symbol := other.symbol)
        and symbol.suffixes
        and symbol.suffixes[-1].kind is SuffixKind.CORR
        and symbol.base_issue is not None
        and symbol.base_issue.key == own.key
        and other.work == one.work
    ]


def _later(record: Record, one: Issue) -> str:
    later = [other.id for other in later_issues(record, one)]
    return later[-1] if later else ""


def _versions(record: Record, one: Issue, language: str) -> Iterator[Version]:
    names, gone = terms(language).languages, destroyed_files(record)
    held = {rendition.language: rendition for rendition in renditions_of(record, one.id)}
    missing = missing_languages(record, one, languages_due(one)) if held else ()
    for code in dict.fromkeys((*held, *missing)):
        found = held.get(code)
        yield Version(
            code,
            names.get(code, code),
            found.name if found else "",
            draft=found is not None and found.state is RenditionState.DRAFT,
            original=code in one.original.split("/"),
            there=found is not None and found.digest not in gone,
        )


def _lineage(reader: Reader, issue: str) -> Iterator[tuple[str, str, str, str]]:
    """Give its links as sentences: from, how, to, and a note."""
    links = [one for one in reader.record.links.values() if issue in (one.source, one.target)]
    said = terms(reader.language).relations
    for one in in_date_order(reader.record, links):
        yield one.source, said[one.relation], one.target, one.note


def _statements(reader: Reader, issue: str) -> Iterator[Told]:
    record, said = reader.record, terms(reader.language)
    for one in standing_statements(record):
        tied = one.anchor.issue == issue or any(
            moved.statement == one.id and moved.issue == issue for moved in record.anchors.values()
        )
        if tied or one.document == issue:
            what = f"{reader.named(one.party)}: {said.statements[one.kind]}"
            yield Told("statement", one.id, what, more=one.words, language=one.language)


def _decisions(reader: Reader, issue: str) -> Iterator[Told]:
    said = terms(reader.language)
    for one in decisions_on(reader.record, issue):
        what = f"{reader.named(one.body)}: {said.verbs[one.verb]}, {said.methods[one.method]}"
        yield Told("decision", one.id, what, reader.day(one.when))


def _proposals(reader: Reader, issue: str) -> Iterator[Told]:
    record = reader.record
    for name, one in record.received.items():
        now = record.proposals.get(name) or one.proposal
        if issue in (one.proposal.base, now.base, now.made_on):
            who = reader.listed(tuple(sponsor.party for sponsor in now.sponsors)) or name
            yield Told(
                "proposal", name, who, reader.day(one.when), now.source if one.digest else ""
            )


def _transmissions(reader: Reader, issue: str) -> Iterator[Told]:
    said = terms(reader.language).purposes
    for at, one in reader.record.transmissions.items():
        if issue in one.documents:
            what = f"{reader.named(one.sender)} → {reader.named(one.to)}"
            purpose = said.get(one.purpose, one.purpose)
            yield Told("entry", at, what, reader.day(one.when), purpose)


def _meetings(reader: Reader, issue: str) -> Iterator[Told]:
    record, said = reader.record, terms(reader.language).acts
    for one in record.matters.values():
        if issue in one.documents and one.meeting in record.meetings:
            what = meeting_called(reader, one.meeting)
            yield Told("meeting", one.meeting, what, more=said.get(one.act, one.act))
