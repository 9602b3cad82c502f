"""The pack of a special meeting: the Rapporteur's text, what was found, and the papers (S13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from travaux.bodies import Office
from travaux.events import PracticeTraced
from travaux.meetings import Meeting, Paper, Practice
from travaux.numbering import labels
from travaux.record import Record
from travaux.record.meetings import papers_at, practices_at
from travaux.reports.meetings.sheet import Sheet
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, Unit
from travaux.texts.signs import with_calls

Texts = Mapping[str, Text]


def pack(
    record: Record,
    meeting: str,
    language: str = "en",
    issue: str = "",
    report: Text | None = None,
    papers: Texts | None = None,
    documents: Texts | None = None,
) -> Text:
    """Give the report of a special meeting: one annex for each paper handed in in writing.

    `issue` is the registered document that it goes out as; `report` is the Rapporteur's own text;
    `papers` are the papers' texts by their ids; `documents` those into which something went, by
    their symbols, so that the paragraph can be called by its number.
    """
    found = record.meetings[meeting]
    sheet = Sheet(record, language)
    kind = sheet.terms.meeting(found.kind)
    sheet.add(Kind.TITLE, sheet.said.pack.format(kind, sheet.held(found)))
    rapporteur = sheet.officer(found, Office.RAPPORTEUR, "rapporteur")
    name = sheet.terms.offices[Office.RAPPORTEUR]
    sheet.add(Kind.PARAGRAPH, f"{name}{sheet.said.colon}{rapporteur}")
    _taken_in(sheet, report, "r", "report")
    _findings(sheet, found, documents or {})
    presented = papers_at(record, meeting)
    _spoken(sheet, [one for one in presented if not one.document])
    written = [one for one in presented if one.document]
    for number, paper in enumerate(written, start=1):
        _annex(sheet, paper, number, papers or {})
    return sheet.text(found.body, issue)


def _findings(sheet: Sheet, meeting: Meeting, documents: Texts) -> None:
    found = practices_at(sheet.record, meeting.id)
    sheet.heading("findings")
    if not found:
        sheet.add(Kind.PARAGRAPH, sheet.gap("findings"))
        return
    heads = ("sort", "what", "in paper", "document")
    sheet.table(heads, [_row(sheet, one, documents) for one in found])


def _row(sheet: Sheet, practice: Practice, documents: Texts) -> list[str]:
    paper = sheet.record.papers.get(practice.paper)
    traces = [one for one in sheet.record.traces.values() if one.practice == practice.id]
    went = "; ".join(_went(sheet, one, documents) for one in traces)
    return [
        sheet.terms.found[practice.kind].capitalize(),
        practice.words,
        paper_line(sheet, paper) if paper else "",
        went or sheet.gap("trace"),
    ]


def _went(sheet: Sheet, trace: PracticeTraced, documents: Texts) -> str:
    """Give the document and the paragraph, by its number where its text is at hand.

    Without the text the paragraph is named by its permanent id.
    """
    text = documents.get(trace.issue)
    if text is None:
        place = f"#{trace.unit}"
    elif all(unit.id != trace.unit for unit in text.all_units()):
        place = f"#{trace.unit} {sheet.gap('paragraph')}"
    else:
        label = full_labels(text).get(trace.unit, "").removesuffix(".")
        place = sheet.said.paragraph.format(label) if label else f"#{trace.unit}"
    return f"{trace.issue}, {place}"


def _spoken(sheet: Sheet, papers: Sequence[Paper]) -> None:
    if papers:
        sheet.heading("spoken")
        sheet.items(paper_line(sheet, one) for one in papers)


def paper_line(sheet: Sheet, paper: Paper) -> str:
    """Give a paper by who presented it and its title."""
    return f"{sheet.person(paper.by)}, {_title(sheet, paper)}"


def _title(sheet: Sheet, paper: Paper) -> str:
    return sheet.said.quoted.format(paper.title) if paper.title else sheet.gap("title")


def _annex(sheet: Sheet, paper: Paper, number: int, papers: Texts) -> None:
    title = _title(sheet, paper)
    sheet.add(Kind.ANNEX, sheet.said.annex.format(number, sheet.person(paper.by), title))
    held = sheet.record.issues.get(paper.document)
    if held and held.symbol:
        sheet.line("documents", paper.document)
    _taken_in(sheet, papers.get(paper.id), f"a{number}", "paper")


def _taken_in(sheet: Sheet, text: Text | None, prefix: str, fact: str) -> None:
    """Take in a text, or the gap for it."""
    if text is None:
        sheet.add(Kind.PARAGRAPH, sheet.gap(fact))
    else:
        taken_in(sheet, text, prefix)


def taken_in(sheet: Sheet, text: Text, prefix: str) -> None:
    """Take in a text as it is, under ids of its own, its labels kept."""
    own = labels(text)
    names = {note.id: f"{prefix}.{note.id}" for note in text.notes}
    for unit in text.units:
        kind = Kind.HEADING if unit.kind in (Kind.TITLE, Kind.ANNEX) else unit.kind
        sheet.units.append(_renamed(replace(unit, kind=kind), prefix, own, names))
    sheet.notes += [_renamed(note, prefix, {}, names) for note in text.notes]


def _renamed(unit: Unit, prefix: str, own: Mapping[str, str], names: Mapping[str, str]) -> Unit:
    words = with_calls(unit.words, names)
    label = own.get(unit.id, unit.label)
    return replace(unit, id=f"{prefix}.{unit.id}", words=words, label=label)
