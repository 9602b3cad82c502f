"""Texts: an issue's words in any view and form, what is open, one paragraph, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpResponse
from ninja import Query

from travaux.consensus import Standing
from travaux.documents import Level
from travaux.numbering import labels
from travaux.proposals import Entry
from travaux.readings import Bracket, Ruling
from travaux.record.proposals import Numbered, open_entries
from travaux.record.standings import standings
from travaux.record.statements import statements_on
from travaux.record.tabled import line_of, rulings_on, settled_into
from travaux.reports.history.changes import Hand
from travaux.reports.history.grounds import Ground
from travaux.reports.history.paragraph import Change, Chapter
from travaux.statements import Statement
from travaux.texts import Text, Unit
from travaux.workspace.living import (
    changes_between,
    paragraph_history,
    tracked_between,
    unit_named,
    why,
)
from travaux_web.api.files import attached
from travaux_web.api.forms import FILES, MEDIA_TYPES, Form, form_asked, printed
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import legible, listed, shape
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import Viewing
from travaux_web.seats import EVERYBODY, ROOM
from travaux_web.views.text import ShownText, shown_texts
from travaux_web.views.text_parts import DEFAULT_HOUSE, printed_in, views_for

FAMILY = Family("Texts")


class View(StrEnum):
    """How a text is seen: with what is asked, without it, as issued, as one's own party has it."""

    COMPILED = "compiled"
    CLEAN = "clean"
    MARKED = "marked"
    ORIGINAL = "original"
    MINE = "mine"
    TWO_COLUMNS = "two-columns"
    THREE_COLUMNS = "three-columns"
    BY_PARAGRAPH = "by-paragraph"
    BY_PROPOSER = "by-proposer"
    ACCOUNT = "account"


@FAMILY.reads("/texts", EVERYBODY, listed(ShownText))
def texts(request: Asking, asked: Query[Paging]) -> Page[ShownText]:
    """List the texts, each by the issue that is on the table."""
    return page(request, shown_texts(request.desk), asked)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A unit of a text: its permanent id, its number as printed, its words, how far it has come.

    `standing` is empty where that isn't told in this view, or not to you.
    """

    id: str
    kind: str
    label: str
    depth: int
    words: str
    standing: str


@dataclass(frozen=True, slots=True)
class TextShown:
    """An issue's words in a view: `line` are the issues before it, `settled_into` the next one."""

    issue: str
    title: str
    language: str
    view: str
    house: str
    line: tuple[str, ...]
    settled_into: str
    units: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]


@FAMILY.reads("/texts/{issue:issue}", EVERYBODY, shape(TextShown), files=FILES)
def text(
    request: Asking,
    issue: str,
    view: View | None = None,
    house: str = DEFAULT_HOUSE,
    version: str = "",
    format: Form | None = None,  # noqa: A002 - its name in the address
) -> TextShown | HttpResponse:
    """Give the words of an issue, unit by unit, or as a file.

    “view” is “compiled” unless said, and “original” for those outside the body, who see texts as
    they were issued. “house” is the convention that brackets are printed in. “version” is the
    language of another version, as it was issued.
    """
    desk, form = request.desk, form_asked(request, format)
    viewing = Viewing(desk.audience, desk.language)
    offered = views_for(viewing)
    kind = View.ORIGINAL if version else view or View(next(iter(offered)))
    if kind not in offered:
        raise Problem("not-yours", f"This text is given to you as {', '.join(offered)}.")
    seen = printed_in(desk.held, viewing, issue, kind, house, version)
    if form is not Form.JSON:
        return printed(seen.text, form, seen.look, f"{issue} {kind}")
    return _told(desk, issue, seen.text, kind, house)


def _of_the_body(desk: Desk) -> bool:
    return desk.audience.sees <= Level.BODY


def _told(desk: Desk, issue: str, seen: Text, kind: View, house: str) -> TextShown:
    own = desk.record.issues.get(issue)
    line = line_of(desk.record, issue)[1:]
    after = settled_into(desk.record, issue)
    units, notes = paragraphs(desk, issue, seen)
    title = own.title(desk.language) if own else seen.title
    return TextShown(issue, title, seen.language, kind, house, line, after, units, notes)


def paragraphs(
    desk: Desk, issue: str, seen: Text
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Give the units and the notes of a text, each with its number and its standing."""
    numbers = labels(seen)
    known = {unit.id for unit in desk.texts.words(desk.record, issue).units}
    own = [unit.id for unit in seen.units if unit.id in known]
    far = standings(desk.record, issue, own) if _of_the_body(desk) else {}

    def told(unit: Unit) -> Paragraph:
        standing = far[unit.id].standing if unit.id in far else ""
        label = unit.label or numbers.get(unit.id, "")
        return Paragraph(unit.id, unit.kind, label, unit.depth, unit.words, standing)

    return tuple(map(told, seen.units)), tuple(map(told, seen.notes))


@FAMILY.reads("/texts/{issue:issue}/brackets", ROOM, listed(Bracket))
def brackets(
    request: Asking, issue: str, asked: Query[Paging], unit: str = "", party: str = ""
) -> Page[Bracket]:
    """List what is open in an issue, in the order of the text, with what each party asks.

    “decide-bracket” takes a bracket's id and its mark, by which it knows what you have seen.
    """
    desk = request.desk
    every = desk.texts.brackets(desk.record, issue)
    chosen = [one for one in every if unit in ("", one.unit) and _asks(one, party)]
    return page(request, chosen, asked)


def _asks(bracket: Bracket, party: str) -> bool:
    return not party or any(voice.partition(" ")[0] == party for voice in bracket.voices)


@dataclass(frozen=True, slots=True)
class PieceShown:
    """Some words in a row, and what became of them since the issue before."""

    change: Change
    words: str


@dataclass(frozen=True, slots=True)
class ChapterShown:
    """What became of a paragraph in one issue: its words, and the decisions on it there.

    `gone` tells that nothing of it stands any more.
    """

    issue: str
    pieces: tuple[PieceShown, ...]
    rulings: tuple[Ruling, ...]
    gone: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A change that stands undecided in a paragraph: of which proposal, by whom, and its number."""

    proposal: str
    parties: tuple[str, ...]
    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Thread:
    """A paragraph with all that was said of it."""

    issue: str
    paragraph: Paragraph
    standing: Standing
    brackets: tuple[Bracket, ...]
    asked: tuple[Asked, ...]
    statements: tuple[Statement, ...]
    rulings: tuple[Ruling, ...]
    history: tuple[ChapterShown, ...]


@FAMILY.reads("/texts/{issue:issue}/paragraphs/{issue:unit}", ROOM, shape(Thread))
def paragraph(request: Asking, issue: str, unit: str) -> Thread:
    """Give one paragraph with its thread: what is asked, said and decided on it, and its history.

    It is named by its id, or by its number (“4 bis”).
    """
    desk, record = request.desk, request.desk.record
    issued = desk.texts.words(record, issue)
    found = unit_named(issued, unit, issue).id
    units, notes = paragraphs(desk, issue, issued)
    own = next(one for one in (*units, *notes) if one.id == found)
    told = paragraph_history(desk.held.dossier, record, issue, found, desk.held.entries)
    return Thread(
        issue,
        own,
        standings(record, issue, [found])[found].standing,
        tuple(one for one in desk.texts.brackets(record, issue) if one.unit == found),
        tuple(map(_asked, open_entries(record, issue, found))),
        tuple(one for one in statements_on(record, issue) if one.anchor.unit == found),
        tuple(one for one in rulings_on(record, issue) if one.bracket.unit == found),
        tuple(map(_chapter, told.chapters)),
    )


def _asked(one: Numbered) -> Asked:
    return Asked(one.proposal.id, one.proposal.parties, one.number, one.entry)


def _chapter(chapter: Chapter) -> ChapterShown:
    pieces = (
        PieceShown(piece.change, legible(piece.words))
        for passage in chapter.passages
        for piece in passage.pieces
    )
    rulings = tuple(one.ruling for one in chapter.treatments if one.ruling)
    return ChapterShown(chapter.issue, tuple(pieces), rulings, chapter.gone)


@FAMILY.reads("/texts/{issue:issue}/why", EVERYBODY, listed(Ground))
def reasons(
    request: Asking,
    issue: str,
    asked: Query[Paging],
    words: str = "",
    unit: str = "",
    token: int | None = None,
) -> Page[Ground]:
    """Tell why words are in an issue: by which decision, asked for by whom; or who asks for them.

    Give a few words in a row, or a paragraph (its number or id) and if you like a token of it.
    """
    if not words and not unit:
        raise Problem("invalid", "Give some words, or a paragraph.", {"where": "query: words"})
    desk = request.desk
    found = why(desk.held.dossier, desk.record, issue, words, unit=unit, token=token)
    return page(request, found, asked)


@dataclass(frozen=True, slots=True)
class HandShown:
    """Who brought a change, by the name that stands in its bracket, and on which day."""

    name: str
    author: str
    day: str


@dataclass(frozen=True, slots=True)
class ChangesShown:
    """The earlier of two issues with what the later one deletes and adds marked in brackets."""

    issue: str
    since: str
    units: tuple[Paragraph, ...]
    hands: tuple[HandShown, ...]


@FAMILY.reads(
    "/texts/{issue:issue}/changes",
    EVERYBODY,
    shape(ChangesShown),
    files={MEDIA_TYPES["docx"]: "the earlier issue with tracked changes"},
)
def changed(
    request: Asking,
    issue: str,
    since: str,
    format: Form | None = None,  # noqa: A002 - its name in the address
) -> ChangesShown | HttpResponse:
    """Tell what changed from one issue to another, and who brought it; or as tracked changes.

    As a file it is a Word file (“format=docx”) in which each change bears its author.
    """
    desk = request.desk
    if form_asked(request, format) is Form.DOCX:
        made = tracked_between(desk.held.dossier, desk.record, since, issue)
        return attached(made, MEDIA_TYPES["docx"], "changes.docx")
    found = changes_between(desk.held.dossier, desk.record, since, issue, desk.language)
    return ChangesShown(
        issue,
        since,
        paragraphs(desk, issue, found.text)[0],
        tuple(_hand(name, one) for name, one in found.hands.items()),
    )


def _hand(name: str, one: Hand) -> HandShown:
    return HandShown(name, one.author, one.day.isoformat() if one.day else "")
