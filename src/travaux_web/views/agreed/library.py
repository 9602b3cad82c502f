"""The library's pages: its documents, one of them, and where some words have stood."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from travaux.borrowings import Borrowing
from travaux.precedents import Holding
from travaux.precedents.words import keys
from travaux.record import Record
from travaux.record.borrowings import is_held
from travaux.workspace.library import NoLibrary
from travaux_web.desk import Asking
from travaux_web.desk.library import Shelf, library_for
from travaux_web.forms.agreed import STANDING
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.agreed.asking import Asked, asked
from travaux_web.views.agreed.showing import shown

PAGE = 50
_ANSWERS = 20
_NARROWING = ("body", "status", "language", "after", "before")


@open_to(EVERYBODY)
def library(request: Asking) -> HttpResponse:
    """List the documents of the library, as they are asked for by title, body, date or status."""
    desk, question = request.desk, asked(request.GET)
    try:
        with library_for(desk.audience) as shelf:
            every = shelf.holdings()
    except NoLibrary:
        return empty(request)
    found = [] if question.wrong else sorted(_fitting(every, question), key=in_order)
    page = _page(request.GET)
    given = {
        "found": found[(page - 1) * PAGE : page * PAGE],
        "count": len(found),
        "every": len(every),
        "page": page,
        "pages": ceil(len(found) / PAGE),
        **choices(every, question, request.GET),
    }
    return render(request, "travaux/agreed/library.html", given)


def empty(request: Asking) -> HttpResponse:
    """Say that there is no library, and how one is made."""
    return render(request, "travaux/agreed/none.html")


def _fitting(every: list[Holding], question: Asked) -> Iterator[Holding]:
    words = keys(question.words)
    for one in every:
        held = " ".join(keys(f"{one.id} {one.title}"))
        if question.wanted.counts(one) and all(word in held for word in words):
            yield one


def in_order(one: Holding) -> tuple[tuple[date, date], str, str]:
    """Give what documents are ordered by: the newest first is for others; these begin early."""
    return one.date.order if one.date else (date.max, date.max), one.id, one.language


def choices(every: list[Holding], question: Asked, given: QueryDict) -> dict[str, Any]:
    """Give what there is to choose from, and what is chosen."""
    return {
        "asked": given,
        "question": question,
        "bodies": sorted({one.body for one in every if one.body}),
        "languages": sorted({one.language for one in every}),
        "standings": [(one.value, said) for one, said in STANDING.items()],
        "narrowed": any(
            given.get(name, "").strip()
            for name in ("body", "status", "language", "after", "before")
        ),
    }


def _page(given: QueryDict) -> int:
    written = given.get("page", "")
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 1
    return max(1, number)


@open_to(EVERYBODY)
def phrase(request: Asking) -> HttpResponse:
    """Tell where some words have stood, as far as the library knows."""
    desk, question = request.desk, asked(request.GET)
    try:
        with library_for(desk.audience) as shelf:
            return _phrase(request, shelf, question)
    except NoLibrary:
        return empty(request)


def _phrase(request: Asking, shelf: Shelf, question: Asked) -> HttpResponse:
    every = shelf.holdings()
    given = choices(every, question, request.GET)
    given["documents"] = sum(question.wanted.counts(one) for one in every)
    if question.words and not question.wrong:
        found = shelf.precedents(question.words, question.wanted, _ANSWERS)
        given["found"] = shown(question.words, found)
        given["answered"] = True
    return render(request, "travaux/agreed/phrase.html", given)


@open_to(EVERYBODY)
def holding(request: Asking, holding: str) -> HttpResponse:
    """Show a document of the library, paragraph by paragraph, and who took from it."""
    desk = request.desk
    with library_for(desk.audience) as shelf:
        found = shelf.holding(holding, request.GET.get("language", ""))
        others = [one for one in shelf.holdings() if one.id == holding]
    taken = taken_from(desk.record, holding)
    given = {
        "holding": found,
        "standing": STANDING[found.standing],
        "languages": [one.language for one in others],
        "taken": taken,
    }
    return render(request, "travaux/agreed/holding.html", given)


def taken_from(record: Record, work: str) -> list[Borrowing]:
    """Give the passages of which somebody confirmed that they were taken from a document."""
    held = record.borrowings.items()
    return [one for name, one in held if is_held(record, name) and one.origin.work == work]
