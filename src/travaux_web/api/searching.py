"""Search over all that whoever asks may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ninja import Query, Schema
from pydantic import Field

from travaux.dates import When
from travaux_web.api.operations import Family
from travaux_web.api.paging import following
from travaux_web.api.shapes import shape
from travaux_web.desk import Asking
from travaux_web.index import Hit, Kind, Order, Question
from travaux_web.index.index import BEGIN, END
from travaux_web.seats import EVERYBODY
from travaux_web.views.record.searching import index_of

FAMILY = Family("Search")
_UNMARKED = str.maketrans("", "", BEGIN + END)


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that was found: its kind and id; of a paragraph, the id of its issue and its unit.

    `words` is the place where most of what was looked for stands.
    """

    kind: Kind
    id: str
    unit: str
    title: str
    words: str
    parties: tuple[str, ...]
    body: str
    when: When | None
    position: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How many would be found of a kind, a party or a body, were that chosen otherwise."""

    of: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class FoundList:
    """What was found. `instead` are words like those of which nothing was found."""

    items: tuple[Found, ...]
    count: int
    next: str | None
    counts: tuple[Counted, ...]
    instead: tuple[str, ...]


class Searching(Schema):
    """What is looked for: words, "phrases", beginnings*, -without, or a symbol; and where."""

    q: str = Field("", max_length=300)
    kind: Kind | None = None
    party: str = Field("", max_length=60)
    body: str = Field("", max_length=60)
    within: str = Field("", max_length=200, description="an issue: only what is about it")
    since: date | None = None
    until: date | None = None
    order: Order = Order.RELEVANCE
    limit: int = Field(20, ge=1, le=100)
    page: int = Field(1, ge=1, le=500)


@FAMILY.reads("/search", EVERYBODY, shape(FoundList))
def search(request: Asking, asked: Query[Searching]) -> FoundList:
    """Search documents, paragraphs, proposals, statements, decisions, meetings and people."""
    narrowed = asked.model_dump(exclude={"q", "limit", "page"})
    question = Question(asked.q, **narrowed)
    answer = index_of(request.desk.held).answer(question, asked.page, asked.limit)
    more = asked.page * asked.limit < answer.count and asked.page < _LAST
    return FoundList(
        tuple(map(_found, answer.hits)),
        answer.count,
        following(request, page=asked.page + 1) if more else None,
        tuple(
            Counted(of, value, count)
            for of, values in answer.facets.items()
            for value, count in values
        ),
        answer.instead,
    )


_LAST = 500


def _found(hit: Hit) -> Found:
    one = hit.piece
    words = (hit.words or one.words).translate(_UNMARKED)
    return Found(
        one.kind,
        one.issue if one.unit and one.kind is Kind.PARAGRAPH else one.id,
        one.unit,
        one.title,
        words,
        one.parties,
        one.body,
        one.when,
        one.position,
    )
