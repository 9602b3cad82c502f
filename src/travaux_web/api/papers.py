"""Papers: reports, registers, work plans and the other papers made of the record, and calendars."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from ninja import Query

from travaux.numbering import labels
from travaux.reports.calendar import calendar
from travaux.workspace.papers import PAPERS, look_of, paper
from travaux_web.api.files import attached
from travaux_web.api.finding import one_of
from travaux_web.api.forms import FILES, Form, form_asked, printed
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.shapes import listed, shape
from travaux_web.api.texts import Paragraph
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY

FAMILY = Family("Papers")


@dataclass(frozen=True, slots=True)
class PaperOffered:
    """A kind of paper: what it is, and what it is about (“meeting”), "" for the whole dossier."""

    kind: str
    about: str
    says: str


@FAMILY.reads("/papers", EVERYBODY, listed(PaperOffered))
def papers(request: Asking, asked: Query[Paging]) -> Page[PaperOffered]:
    """List the kinds of papers that are made of the record."""
    every = [PaperOffered(kind, one.about, one.says) for kind, one in PAPERS.items()]
    return page(request, every, asked)


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper as text, paragraph by paragraph; as a file it prints as the house prints it."""

    kind: str
    of: str
    title: str
    language: str
    units: tuple[Paragraph, ...]


@FAMILY.reads("/papers/{kind}", EVERYBODY, shape(PaperShown), files=FILES, steady=False)
def made(
    request: Asking,
    kind: str,
    of: str = "",
    part: str = "",
    language: str = "",
    house: str = "oas",
    format: Form | None = None,  # noqa: A002 - its name in the address
) -> PaperShown | HttpResponse:
    """Make a paper of what you may see of the record: the work plan, a report, a register.

    “of” is the meeting, report, body or issue that it is about; “part” a paragraph, or some words,
    where the paper is about one.
    """
    desk = request.desk
    form = form_asked(request, format)
    text = paper(
        desk.held.dossier,
        kind,
        of,
        language or desk.language,
        level=desk.audience.level,
        party=desk.audience.party,
        day=desk.at.date(),
        part=part,
    ).value
    if form is not Form.JSON:
        return printed(text, form, look_of(kind, house), f"{kind} {of}".strip())
    numbers = labels(text)
    units = tuple(
        Paragraph(one.id, one.kind, one.label or numbers.get(one.id, ""), one.depth, one.words, "")
        for one in text.units
    )
    return PaperShown(kind, of, text.title, text.language, units)


_CALENDAR = {"text/calendar": "a calendar file (.ics)"}


@FAMILY.reads("/calendar", EVERYBODY, files=_CALENDAR)
def dates(request: Asking, body: str = "") -> HttpResponse:
    """Give the meetings and deadlines of a body, or of all, as a calendar file."""
    desk = request.desk
    if body:
        one_of(desk.record.bodies, "body", body)
    data = calendar(desk.record, body, desk.language).value
    return attached(data, "text/calendar; charset=utf-8", "calendar.ics")
