"""The register of documents: every work with its issues, held or implied, and what is odd (S6, S7).

It shows what the record holds. For an audience, give it the record that is built for them
(`record.access.record_for`): then nothing else is counted, named or implied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from travaux.documents import Issue, Rendition, RenditionState, Series, StatusNote
from travaux.events import SymbolAllotted
from travaux.record import Record
from travaux.record.counters import numbers, unaccounted
from travaux.record.documents import (
    Listed,
    Work,
    languages_due,
    missing_languages,
    out_of_order,
    renditions_of,
    same_title,
    works,
)
from travaux.record.lineage import in_date_order
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.reports.meetings.sheet import Sheet
from travaux.reports.register_phrases import RegisterPhrases, register_phrases
from travaux.texts import Kind, Text
from travaux.texts.signs import CELL


def register_of_documents(
    record: Record, language: str = "en", body: str = "", issue: str = "", *, whole: bool = True
) -> Text:
    """Give the register of all documents, or of a body's own.

    `issue` is the registered document that the register goes out as; its masthead needs the body.
    A record for an audience isn't `whole`: what it lacks may be withheld, and is no gap.
    """
    sheet, said = Sheet(record, language), register_phrases(language)
    listed = [one for one in works(record) if not body or _is_of(one, body)]
    sheet.add(Kind.TITLE, said.title)
    lines = [line for one in listed for line in one.lines if whole or line.held]
    rows = [_row(sheet, said, line) for line in lines]
    rows += [
        _allotted(said, one)
        for symbol, one in record.allotted.items()
        if symbol not in {*record.issues, *(line.id for line in lines)}
        and (not body or _body_of(record, one) == body)
    ]
    for cells in (said.heads, *rows) if rows else ():
        sheet.add(Kind.ROW, CELL.join(cells))
    if not rows:
        sheet.add(Kind.PARAGRAPH, said.nothing)
    _lineage(sheet, said, listed)
    sheet.add(Kind.HEADING, said.notes)
    noted = list(_notes(sheet, said, listed))
    if whole:
        noted += _missing(sheet, said, body)
    sheet.items(noted)
    if not noted:
        sheet.add(Kind.PARAGRAPH, said.no_notes)
    return sheet.text(body, issue) if body else Text(tuple(sheet.units), language=language)


def _is_of(work: Work, body: str) -> bool:
    return any(one.body == body for one in work.issues)


def _body_of(record: Record, allotted: SymbolAllotted) -> str:
    series = record.series.get(allotted.series)
    return series.body if series else ""


# --- the table


def _row(sheet: Sheet, said: RegisterPhrases, line: Listed) -> list[str]:
    issue, allotted = line.issue, sheet.record.allotted.get(line.id)
    if issue is None:
        implied = [line.id, "", "", "", "", said.implied]
        return _allotted(said, allotted) if allotted else implied
    return [
        issue.id,
        issue.title(sheet.language) or f"({sheet.terms.kinds[issue.kind]})",
        _date(sheet, said, issue),
        _from(sheet, said, issue),
        _languages(sheet, said, issue),
        _status(sheet, said, issue),
    ]


def _allotted(said: RegisterPhrases, one: SymbolAllotted) -> list[str]:
    purpose = f"({one.purpose})" if one.purpose else ""
    return [one.symbol, purpose, "", "", "", said.allotted]


def _from(sheet: Sheet, said: RegisterPhrases, issue: Issue) -> str:
    parts = [sheet.called(issue.author)] if issue.author else []
    if issue.presented_by:
        parts.append(said.presented.format(_named(sheet, issue.presented_by)))
    return "; ".join(parts) or said.unknown


def _languages(sheet: Sheet, said: RegisterPhrases, issue: Issue) -> str:
    names = sheet.terms.languages
    original = issue.original.split("/") if issue.original else []
    held = {one.language: one for one in renditions_of(sheet.record, issue.id)}
    parts = [
        _version(said, names.get(one, one), held.get(one), original=one in original)
        for one in dict.fromkeys((*original, *held))
    ]
    missing = missing_languages(sheet.record, issue, languages_due(issue)) if held else ()
    listed = ", ".join(names[one] for one in missing if one not in held)
    return "; ".join(filter(None, (", ".join(parts), listed and said.missing.format(listed))))


def _version(said: RegisterPhrases, name: str, held: Rendition | None, *, original: bool) -> str:
    if original:
        return said.original.format(name)
    draft = held is not None and held.state is RenditionState.DRAFT
    return said.draft.format(name) if draft else name


def _status(sheet: Sheet, said: RegisterPhrases, issue: Issue) -> str:
    parts = [_note(sheet, said, issue.status)] if issue.status else []
    names = sheet.terms.languages
    which = ", ".join(names.get(one, one) for one in issue.affects)
    if not issue.whole:
        parts.append(f"{said.corrections} ({which})" if which else said.corrections)
    elif which:
        parts.append(said.only_in.format(which))
    return "; ".join(parts)


def _note(sheet: Sheet, said: RegisterPhrases, note: StatusNote) -> str:
    by = said.by.format(_named(sheet, note.by)) if note.by else ""
    body = sheet.record.bodies.get(note.body)
    where = (body and body.acronyms.within(sheet.language)) or note.body
    when = spelled(note.when, sheet.language) if note.when else ""
    done = " ".join(filter(None, (sheet.terms.statuses.get(note.act, note.act), by)))
    return ", ".join(filter(None, (done, where, when)))


def _named(sheet: Sheet, who: str) -> str:
    return sheet.terms.officer(who) or called(sheet.record, who, sheet.language)


# --- what stands below it


def _lineage(sheet: Sheet, said: RegisterPhrases, listed: Iterable[Work]) -> None:
    shown = {line.id for one in listed for line in one.lines}
    links = [
        one for one in sheet.record.links.values() if one.source in shown or one.target in shown
    ]
    if links:
        sheet.add(Kind.HEADING, said.lineage)
    for link in in_date_order(sheet.record, links):
        words = f"{link.source} {sheet.terms.relations[link.relation]} {link.target}"
        sheet.items([f"{words} ({link.note})" if link.note else words])


def _notes(sheet: Sheet, said: RegisterPhrases, listed: Iterable[Work]) -> Iterator[str]:
    issues = [issue for one in listed for issue in one.issues]
    yield from _titles(sheet, said, issues)
    yield from _dates(sheet, said, issues)


def _missing(sheet: Sheet, said: RegisterPhrases, body: str) -> Iterator[str]:
    for series in sheet.record.series.values():
        if not body or series.body == body:
            yield from _numbers(sheet, said, series)


def _titles(sheet: Sheet, said: RegisterPhrases, issues: Iterable[Issue]) -> Iterator[str]:
    """Name each title that two works bear, once."""
    told: set[str] = set()
    for issue in issues:
        if issue.id in told:
            continue
        bearing = [issue, *same_title(sheet.record, issue)]
        told |= {one.id for one in bearing}
        if len(bearing) > 1:
            symbols = _and(said, [one.id for one in bearing])
            yield said.same_title.format(issue.title(sheet.language), symbols)


def _dates(sheet: Sheet, said: RegisterPhrases, issues: Iterable[Issue]) -> Iterator[str]:
    """Name each pair of issues once whose dates contradict their symbols."""
    told: set[str] = set()
    for issue in issues:
        others = [one for one in out_of_order(sheet.record, issue) if one.id not in told]
        told.add(issue.id)
        if others and issue.date:
            dates = [f"{one.id} ({_date(sheet, said, one)})" for one in others]
            yield said.order.format(issue.id, _date(sheet, said, issue), _and(said, dates))


def _date(sheet: Sheet, said: RegisterPhrases, issue: Issue) -> str:
    return spelled(issue.date, sheet.language) if issue.date else said.unknown


def _numbers(sheet: Sheet, said: RegisterPhrases, series: Series) -> Iterator[str]:
    missing = () if series.yearly else unaccounted(sheet.record, series)
    if missing:
        highest = max(number for number, _ in numbers(sheet.record, series))
        many, listed = sum(map(len, missing)), ", ".join(map(_run, missing))
        yield said.numbers.format(series.id, highest, many, listed)


def _run(found: range) -> str:
    return f"{found[0]}–{found[-1]}" if len(found) > 1 else f"{found[0]}"


def _and(said: RegisterPhrases, names: list[str]) -> str:
    *most, last = names
    return said.and_.format(", ".join(most), last) if most else last
