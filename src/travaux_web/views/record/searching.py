"""Search over all that whoever asks may see; the question stands in the address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from threading import Lock

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from travaux.dates import InvalidDate
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.documents import symbol_of
from travaux.record.bodies import bodies_named
from travaux.record.people import called, party_named
from travaux.reports.terms import terms
from travaux.symbols import printed
from travaux_web.desk import Asking, Held
from travaux_web.index import Answer, Hit, Index, Kind, Order, Piece, Question
from travaux_web.index.gathering import pieces_of
from travaux_web.index.index import PAGE
from travaux_web.index.question import day_of
from travaux_web.index.texts import paragraphs_of
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.showing import (
    KINDS,
    KINDS_MANY,
    Reader,
    address,
    marked,
    marked_as,
    shortened,
)

_ORDERS: dict[Order, Promise] = {
    Order.RELEVANCE: _("Best match first"),
    Order.NEWEST: _("Newest first"),
    Order.OLDEST: _("Oldest first"),
}
_HEADS: dict[str, Promise] = {"kind": _("Kind"), "party": _("Concerns"), "body": _("Body")}
_MOST_PAGES = 500
_NAMED = 6  # of the parties that a thing concerns, in a list


def index_of(held: Held) -> Index:
    """Give the index of what an audience may read, made once for each size of the record.

    While it is made, whoever searches waits, and nobody else does.
    """
    with held.once("lock of the index", Lock):
        made = held.made.get("index")
        if not isinstance(made, Index):
            made = held.made["index"] = _made(held)
        return made


def _made(held: Held) -> Index:
    def names(party: str) -> tuple[str, ...]:
        try:
            return called(held.record, party, standard_registry())
        except UnknownDelegation:
            return (party,)

    return Index((*pieces_of(held.record), *paragraphs_of(held.record, held.texts)), names)


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the answer."""

    kind: str | Promise
    name: SafeString
    address: str
    words: SafeString
    language: str
    place: str
    earlier: tuple[str, ...]
    when: str
    body: str
    parties: SafeString


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to narrow the answer down to, and how many there are of it."""

    value: str
    name: str | Promise
    count: int
    chosen: bool


@open_to(EVERYBODY)
def search(request: Asking) -> HttpResponse:
    """Search the record."""
    desk, asked = request.desk, request.GET
    question, wrong = _question(asked, desk.held)
    page = _page(asked.get("page", ""))
    empty = not any(asked.get(name, "").strip() for name in _NARROWING)
    answer = None if wrong or empty else index_of(desk.held).answer(question, page)
    reader = Reader(desk.record, desk.language)
    shown: dict[str, object] = {
        "asked": asked,
        "wrong": wrong,
        "question": question,
        "orders": _ORDERS.items(),
        "kinds": KINDS_MANY.items(),
    }
    if answer is not None:
        shown |= {
            "answer": answer,
            "found": [_found(reader, one) for one in answer.hits],
            "chosen": list(_chosen(reader, question, asked)),
            "facets": _facets(reader, answer, question),
            "page": page,
            "pages": ceil(answer.count / PAGE),
            "first": (page - 1) * PAGE + 1,
            "last": (page - 1) * PAGE + len(answer.hits),
        }
    return render(request, "travaux/record/search.html", shown)


_NARROWING = ("q", "kind", "party", "body", "in", "since", "until")


def _question(asked: QueryDict, held: Held) -> tuple[Question, str]:
    """Read the question, and what is wrong with it; what is no choice at all doesn't count."""
    kind, order = asked.get("kind", ""), asked.get("order", "")
    try:
        since, until = day_of(asked.get("since", "")), day_of(asked.get("until", ""), last=True)
        wrong = ""
    except InvalidDate as fault:
        since = until = None
        wrong = str(fault)
    return Question(
        asked.get("q", "").strip(),
        Kind(kind) if kind in set(Kind) else None,
        _party(asked.get("party", "").strip(), held),
        _body(asked.get("body", "").strip(), held),
        _issue(asked.get("in", "").strip()),
        since,
        until,
        Order(order) if order in set(Order) else Order.RELEVANCE,
    ), wrong


def _party(written: str, held: Held) -> str:
    """Give the code of a party by any of its names; what nobody bears finds nothing."""
    try:
        return party_named(held.record, written, standard_registry()) if written else ""
    except UnknownDelegation:
        return written


def _body(written: str, held: Held) -> str:
    """Give the code of a body by any of its names; what none bears finds nothing."""
    found = bodies_named(held.record, written) if written else ()
    return found[0].code if len(found) == 1 else written


def _issue(written: str) -> str:
    symbol = symbol_of(written) if written else None
    return printed(symbol) if symbol else written


def _page(written: str) -> int:
    return min(int(written), _MOST_PAGES) if written.isdecimal() and int(written) else 1


def _found(reader: Reader, hit: Hit) -> Found:
    one = hit.piece
    name = marked_as(reader.called(one), f"{hit.symbol} {hit.title}")
    return Found(
        _sort(reader, one),
        name,
        address(reader.record, one),
        marked(hit.words or _told(hit, shown="<mark>" in name)),
        one.language,
        one.label,
        tuple(reversed(one.issues[:-1])),
        reader.day(one.when),
        reader.short(one.body) if one.body and one.kind is not Kind.BODY else "",
        _parties(reader, hit),
    )


def _told(hit: Hit, *, shown: bool) -> str:
    """Give what a thing says where none of its words was looked for: where it was found, else."""
    elsewhere = "" if shown else hit.title or hit.symbol
    if hit.piece.kind is Kind.DOCUMENT:
        return elsewhere  # its name says all that it says
    return elsewhere or shortened(hit.piece.words, 240)


def _sort(reader: Reader, piece: Piece) -> str | Promise:
    """Give what sort of thing it is; of a document, which kind of document."""
    if piece.kind is Kind.DOCUMENT:
        return terms(reader.language).titled(reader.record.issues[piece.id].kind)
    return KINDS[piece.kind]


def _parties(reader: Reader, hit: Hit) -> SafeString:
    """Give whom a thing concerns, marked where it was found by one of their names."""
    names = [reader.named(code) for code in hit.piece.parties]
    more = f" +{len(names) - _NAMED}" if len(names) > _NAMED else ""
    return marked_as(", ".join(names[:_NAMED]) + more, hit.names)


def _facets(
    reader: Reader, answer: Answer, question: Question
) -> list[tuple[str, Promise, list[Choice]]]:
    """Give the lists to choose from, those that leave something to choose."""
    lists = []
    for name, head in _HEADS.items():
        own = getattr(question, name) or ""
        choices = [
            Choice(value, _name(reader, name, value), count, value == own)
            for value, count in answer.facets[name]
        ]
        if len(choices) > 1 or any(one.chosen for one in choices):
            lists.append((name, head, choices))
    return lists


def _chosen(
    reader: Reader, question: Question, asked: QueryDict
) -> Iterator[tuple[str | Promise, str | Promise, str]]:
    """Give what the answer is narrowed down to, and the address without it."""
    values: dict[str, tuple[str | Promise, str | Promise]] = {
        "kind": (_("Kind"), KINDS_MANY[question.kind] if question.kind else ""),
        "party": (_("Delegation"), reader.named(question.party) if question.party else ""),
        "body": (_("Body"), reader.short(question.body) if question.body else ""),
        "in": (_("In the issue"), question.within),
        "since": (_("From"), asked.get("since", "")),
        "until": (_("Until"), asked.get("until", "")),
    }
    for name, (head, said) in values.items():
        if said:
            query = asked.copy()
            query.pop(name, None)
            query.pop("page", None)
            yield head, said, f"?{query.urlencode()}"


def _name(reader: Reader, dimension: str, value: str) -> str | Promise:
    return KINDS_MANY[Kind(value)] if dimension == "kind" else reader.short(value)
