"""Documents: the register, each issue with its language versions, and the files themselves."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from ninja import Query

from travaux.dates import When
from travaux.documents import DocumentKind, Issue, Link, Rendition
from travaux.record.documents import dated, found, renditions_of
from travaux.record.record import key
from travaux_web.api.files import attached
from travaux_web.api.finding import one_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY

FAMILY = Family("Documents")
ANY_FILE = "application/octet-stream"


@FAMILY.reads("/documents", EVERYBODY, listed(Issue))
def documents(
    request: Asking, asked: Query[Paging], q: str = "", kind: DocumentKind | None = None
) -> Page[Issue]:
    """List the issues on the register; “q” are words of a title or a symbol."""
    record = request.desk.record
    every = found(record, q) if q else record.issues.values()
    return page(request, [one for one in every if kind in (None, one.kind)], asked)


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """An issue of a document: its files by language, and how it stands to others.

    `work` is the id of the work that it is an issue of; `issued` tells that it was distributed, and
    `tabled` that its words are on record, at /texts.
    """

    issue: Issue
    work: str
    dated: When | None
    issued: bool
    tabled: bool
    renditions: tuple[Rendition, ...]
    links: tuple[Link, ...]


@FAMILY.reads("/documents/{issue:issue}", EVERYBODY, shape(DocumentShown))
def document(request: Asking, issue: str) -> DocumentShown:
    """Give one issue, its language versions and its links."""
    record = request.desk.record
    one = one_of(record.issues, "document", issue)
    links = tuple(link for link in record.links.values() if issue in (link.source, link.target))
    return DocumentShown(
        one,
        one.work,
        dated(record, one),
        issue in record.issued,
        any(text.issue == issue for text in record.tabled.values()),
        renditions_of(record, issue),
        links,
    )


@FAMILY.reads(
    "/documents/{issue:issue}/files/{language}",
    EVERYBODY,
    files={ANY_FILE: "the file as it was filed"},
)
def rendition(request: Asking, issue: str, language: str) -> HttpResponse:
    """Download the file of an issue in a language, to the byte as it was filed."""
    desk = request.desk
    one_of(desk.record.issues, "document", issue)
    one = one_of(desk.record.renditions, "file of", key(issue, language))
    return attached(desk.held.dossier.files.get(one.digest), ANY_FILE, one.name)
