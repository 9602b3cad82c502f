"""The register: every work with its issues, held and implied; numbers that nothing is known of."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.documents import Issue, Rendition, Series
from travaux.events import SymbolAllotted
from travaux.record import Record
from travaux.record.counters import next_number, unaccounted
from travaux.record.documents import (
    Listed,
    Work,
    current,
    found,
    languages_due,
    missing_languages,
    out_of_order,
    renditions_of,
    same_title,
    works,
)
from travaux.symbols import printed
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, Circle, open_to


@dataclass(frozen=True, slots=True)
class Line:
    """An issue on the register, or one that is implied: its files, and what is odd about it."""

    id: str
    issue: Issue | None
    title: str
    current: bool
    renditions: tuple[Rendition, ...]
    missing: tuple[str, ...]
    same_title: tuple[str, ...]
    out_of_order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counter:
    """A series of symbols: its next number, and the runs of numbers below that are unknown."""

    series: Series
    next: str
    unknown: tuple[str, ...]


@open_to(EVERYBODY)
def register(request: Asking) -> HttpResponse:
    """Show the register of documents, of all bodies or of one, found by words if there are any."""
    desk, record = request.desk, request.desk.record
    body, words = request.GET.get("body", ""), request.GET.get("words", "").strip()
    wanted = {one.id for one in found(record, words)} if words else None
    listed = [_lines(desk, one, wanted) for one in works(record) if _is_of(one, body)]
    shown = {
        "works": [one for one in listed if one],
        "body": body,
        "words": words,
        "bodies": list(dict.fromkeys(one.body for one in record.issues.values() if one.body)),
        "allotted": _allotted(record, body) if not words else (),
        "counters": _counters(desk, body) if desk.circle is Circle.SECRETARIAT else (),
    }
    return render(request, "travaux/affairs/register/register.html", shown)


def _is_of(work: Work, body: str) -> bool:
    return not body or any(one.body == body for one in work.issues)


def _lines(desk: Desk, work: Work, wanted: set[str] | None) -> list[Line]:
    """Give the lines of a work; what an audience may not see is no gap, so only ours are named."""
    standing = current(desk.record, work)
    shown = [one for one in work.lines if one.held or desk.circle is Circle.SECRETARIAT]
    return [_line(desk, one, standing) for one in shown if wanted is None or one.id in wanted]


def _line(desk: Desk, line: Listed, standing: Issue | None) -> Line:
    record, issue = desk.record, line.issue
    if issue is None:
        return Line(line.id, None, "", False, (), (), (), ())
    renditions = renditions_of(record, issue.id)
    due = languages_due(issue) if renditions else ()
    return Line(
        line.id,
        issue,
        desk.held.title(issue.id, desk.language),
        issue == standing,
        renditions,
        missing_languages(record, issue, due),
        tuple(one.id for one in same_title(record, issue)),
        tuple(one.id for one in out_of_order(record, issue)),
    )


def _allotted(record: Record, body: str) -> list[SymbolAllotted]:
    """Give the symbols that were given out and whose document isn't registered."""
    return [
        one
        for symbol, one in record.allotted.items()
        if symbol not in record.issues
        and (not body or ((series := record.series.get(one.series)) and series.body == body))
    ]


def _counters(desk: Desk, body: str) -> list[Counter]:
    record = desk.record
    return [
        Counter(
            one,
            printed(one.symbol(next_number(record, one, desk.at.year), desk.at.year)),
            () if one.yearly else tuple(map(_run, unaccounted(record, one))),
        )
        for one in record.series.values()
        if body in ("", one.body)
    ]


def _run(numbers: range) -> str:
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
