"""Agreed language: the library, where words have stood, citations, and who is bound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from ninja import Query, Schema
from pydantic import Field

from travaux.borrowings import Borrowing
from travaux.citations import Citation
from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.instruments import Doubt, Instrument, Status, StatusOn
from travaux.precedents import Holding, Likeness, Marked, Precedent, Standing
from travaux.precedents.drafts import characters
from travaux.precedents.wanted import Wanted
from travaux.precedents.words import keys
from travaux.record.borrowings import Borrowed, borrowings_of
from travaux.record.instruments import instruments_of, status_of, table_of
from travaux.texts import Unit, bare
from travaux.workspace.bound import states_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.desk.library import library_for
from travaux_web.desk.marking import StillMarking, marked_soon
from travaux_web.seats import EVERYBODY, ROOM
from travaux_web.views.agreed.asking import MOST
from travaux_web.views.agreed.citing import citations_of
from travaux_web.views.agreed.thread import draft_of

FAMILY = Family("Agreed language")
_WAIT = 60.0  # seconds for a draft that has never been marked


class Narrowed(Paging):
    """Which documents of the library count."""

    q: str = Field("", max_length=MOST, description="words")
    body: str = Field("", max_length=300)
    status: Standing | None = None
    language: str = Field("", max_length=12)
    after: date | None = None
    before: date | None = None

    def wanted(self) -> Wanted:
        """Give the question to the library."""
        return Wanted(self.body, self.language, self.status, self.after, self.before)


@dataclass(frozen=True, slots=True)
class HoldingShown:
    """A document of the library, without its paragraphs."""

    id: str
    title: str
    language: str
    date: When | None
    standing: Standing
    adopted_how: str
    body: str
    origin: str


def _document(one: Holding) -> HoldingShown:
    return HoldingShown(
        one.id, one.title, one.language, one.date, one.standing, one.adopted_how, one.body,
        one.origin,
    )  # fmt: skip


@FAMILY.reads("/library", EVERYBODY, listed(HoldingShown), steady=False)
def library(request: Asking, asked: Query[Narrowed]) -> Page[HoldingShown]:
    """List the documents of the library; “q” are words of a title, or a symbol."""
    words, wanted = keys(asked.q), asked.wanted()
    with library_for(request.desk.audience) as shelf:
        every = [one for one in shelf.holdings() if wanted.counts(one)]
    named = [one for one in every if set(words) <= set(keys(f"{one.id} {one.title}"))]
    return page(request, [_document(one) for one in named], asked)


@FAMILY.reads("/library/{issue:holding}", EVERYBODY, shape(Holding), steady=False)
def held_document(request: Asking, holding: str, language: str = "") -> Holding:
    """Give a document of the library with its paragraphs."""
    with library_for(request.desk.audience) as shelf:
        return shelf.holding(holding, language)


@dataclass(frozen=True, slots=True)
class PrecedentShown:
    """A place where words have stood.

    `asked` and `held` are the words, counted from 0, that answer each other; `score` is the share
    of the asked words that stands there, `uses` in how many places these very words stand.
    """

    likeness: Likeness
    document: HoldingShown
    place: str
    words: str
    asked: tuple[int, int]
    held: tuple[int, int]
    score: float
    uses: int


def _source(one: Precedent) -> PrecedentShown:
    return PrecedentShown(
        one.likeness,
        _document(one.place.holding),
        one.place.label,
        one.place.words,
        one.asked,
        one.held,
        one.score,
        one.uses,
    )


@dataclass(frozen=True, slots=True)
class PrecedentsFound:
    """Where words have stood; `documents` is how many were searched. None found isn't “new”."""

    items: tuple[PrecedentShown, ...]
    documents: int


class Looking(Narrowed):
    """What is looked for, and in which documents."""

    limit: int = Field(10, ge=1, le=50, description="how many sources at most")


@FAMILY.reads("/precedents", EVERYBODY, shape(PrecedentsFound), steady=False)
def precedents(request: Asking, asked: Query[Looking]) -> PrecedentsFound:
    """Tell where words have stood, the likest first; “q” is a phrase or a paragraph."""
    words, wanted = " ".join(asked.q.split()), asked.wanted()
    if not words:
        raise Problem("invalid", "Give some words.", {"where": "query: q"})
    with library_for(request.desk.audience) as shelf:
        found = shelf.precedents(words, wanted, asked.limit)
        documents = sum(wanted.counts(one) for one in shelf.holdings())
    return PrecedentsFound(tuple(map(_source, found)), documents)


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """A run of a paragraph's words: from which character to which, how alike, and its sources."""

    start: int
    end: int
    likeness: Likeness
    uses: int
    sources: tuple[PrecedentShown, ...]


@dataclass(frozen=True, slots=True)
class MarkedUnit:
    """A paragraph of a marked draft: its words, and the runs that are all of them."""

    unit: str
    words: str
    runs: tuple[MarkedRun, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An issue of which each passage tells where it was agreed before."""

    issue: str
    documents: int
    units: tuple[MarkedUnit, ...]


@FAMILY.reads("/texts/{issue:issue}/agreed", EVERYBODY, shape(MarkedText), steady=False)
def marked(request: Asking, issue: str) -> MarkedText:
    """Give an issue with what the library knows of each passage of it."""
    desk = request.desk
    paper = marked_soon(desk.audience, draft_of(desk, issue), _WAIT)
    if paper is None:
        raise StillMarking
    found = paper.draft.runs
    units = paper.draft.text.all_units()
    told = tuple(MarkedUnit(one.id, bare(one.words), _runs(one, found[one.id])) for one in units)
    return MarkedText(issue, paper.searched.documents, told)


def _runs(unit: Unit, found: tuple[Marked, ...]) -> tuple[MarkedRun, ...]:
    return tuple(map(partial(_run, unit), found))


def _run(unit: Unit, one: Marked) -> MarkedRun:
    sources = tuple(map(_source, one.precedents))
    return MarkedRun(*characters(unit, one.asked), one.likeness, one.uses, sources)


@FAMILY.reads("/texts/{issue:issue}/citations", EVERYBODY, listed(Citation))
def citations(request: Asking, issue: str, asked: Query[Paging]) -> Page[Citation]:
    """List what an issue cites: as it is written, and which provision of which instrument it is."""
    return page(request, citations_of(request.desk, issue), asked)


@dataclass(frozen=True, slots=True)
class BorrowingShown:
    """A passage that a person confirmed to be agreed language, as it stands in the issue now.

    `start` and `end` count tokens; they are null where its words don't stand there any more.
    """

    borrowing: Borrowing
    start: int | None
    end: int | None
    carried: bool


@FAMILY.reads("/texts/{issue:issue}/borrowings", ROOM, listed(BorrowingShown))
def borrowings(request: Asking, issue: str, asked: Query[Paging]) -> Page[BorrowingShown]:
    """List what was confirmed to be agreed language, on an issue or an earlier one of its text."""
    desk = request.desk
    found = borrowings_of(desk.record, issue, desk.texts.words(desk.record, issue))
    return page(request, [_borrowing(one) for one in found], asked)


def _borrowing(one: Borrowed) -> BorrowingShown:
    return BorrowingShown(one.borrowing, one.start, one.end, one.carried)


@FAMILY.reads("/instruments", EVERYBODY, listed(Instrument))
def instruments(request: Asking, asked: Query[Paging]) -> Page[Instrument]:
    """List the instruments: the well-known ones, and those that were entered."""
    return page(request, tuple(instruments_of(request.desk.record)), asked)


@FAMILY.reads("/instruments/{issue:instrument}", EVERYBODY, shape(Instrument))
def instrument(request: Asking, instrument: str) -> Instrument:
    """Give an instrument by its code."""
    return _instrument(request, instrument)


def _instrument(request: Asking, code: str) -> Instrument:
    found = instruments_of(request.desk.record).of(code)
    if found is None:
        raise Problem("not-found", f"There is no instrument “{code}” that you may see.")
    return found


@dataclass(frozen=True, slots=True)
class StateStatus:
    """How a state stands to an instrument on a day: “unknown” where no table tells, with the why.

    `act` is what made it so, `since` its date; `source` is whose table it is.
    """

    state: str
    status: Status
    act: str
    since: When | None
    doubt: Doubt
    source: str


class OfStates(Schema):
    """On which day, and which states: codes with commas; the member states if left out."""

    on: date | None = None
    states: str = Field("", max_length=1000)


@FAMILY.reads(
    "/instruments/{issue:instrument}/status", EVERYBODY, listed(StateStatus), steady=False
)
def status(request: Asking, instrument: str, asked: Query[OfStates]) -> Page[StateStatus]:
    """Tell how states stand to an instrument on a day, today if none is given."""
    desk, found = request.desk, _instrument(request, instrument)
    on = asked.on or desk.at.date()
    table = table_of(desk.record, found.code)
    told = tuple(
        _status(code, status_of(desk.record, found, code, on), table.source if table else "")
        for code in _states(request, asked.states)
    )
    return Page(told, len(told), None)


def _states(request: Asking, named: str) -> Iterator[str]:
    registry, record = standard_registry(), request.desk.record
    if named.strip():
        yield from (registry.named(one).code for one in named.split(",") if one.strip())
        return
    issue = next((one for one in record.issues.values() if one.symbol), None)
    yield from states_of(record, issue, registry) if issue else ()


def _status(code: str, found: StatusOn, source: str) -> StateStatus:
    act = found.action.kind.value if found.action else ""
    return StateStatus(code, found.status, act, found.since, found.doubt, source)
