"""Confirming that words of a text are agreed language, and whose; and taking that back.

What a search offers is no fact: it becomes one when a person says so. The source is told as the
library has it, not as a form says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from travaux.errors import TravauxError
from travaux.precedents import Holding
from travaux.precedents.drafts import in_tokens
from travaux.record.borrowings import Borrowed, borrowings_of, is_held
from travaux.texts import readable, tokens
from travaux_web.desk import Asking, Desk
from travaux_web.desk.library import library_for
from travaux_web.seats import TOP_TABLE, open_to
from travaux_web.views.affairs.entering import entered_once, tell
from travaux_web.views.record.authorship import entered_by

_RANGE = re.compile(r"(\d{1,6})-(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A borrowing as the thread tells it: whether its words stand there, who confirmed it, when."""

    borrowed: Borrowed
    who: str
    at: datetime

    @property
    def words(self) -> str:
        """The words that were taken over, as people read them."""
        return readable(self.borrowed.borrowing.words).strip()


def confirmed_in(desk: Desk, issue: str, unit: str) -> tuple[Confirmed, ...]:
    """Give what was confirmed of a paragraph, on this issue or an earlier one of its text."""
    record = desk.record
    if not record.borrowings:
        return ()
    text = desk.texts.words(record, issue)
    found = borrowings_of(record, issue, text)
    return tuple(_confirmed(desk, one) for one in found if one.borrowing.unit == unit)


def _confirmed(desk: Desk, one: Borrowed) -> Confirmed:
    who, at = entered_by(desk, desk.record.borrowings.position(one.borrowing.id))
    return Confirmed(one, who, at)


@require_POST
@open_to(TOP_TABLE)
def confirm(request: Asking, issue: str, unit: str) -> HttpResponse:
    """Confirm that words of a paragraph are agreed language."""
    desk, given = request.desk, request.POST
    with library_for(desk.audience) as shelf:
        holding = shelf.holding(given.get("work", ""), given.get("language", ""))
    particulars = {**_words(desk, issue, unit, given.get("asked", "")), **_origin(holding, given)}
    particulars |= {"relation": given.get("relation", ""), "note": given.get("note", "").strip()}
    try:
        done = entered_once(request, "confirm-borrowing", particulars)
    except TravauxError as fault:
        messages.error(request, format_html('<span lang="en">{}</span>', fault))
    else:
        tell(request, "confirm-borrowing", done)
    return _back(issue, unit)


def _words(desk: Desk, issue: str, unit: str, asked: str) -> dict[str, Any]:
    """Give which words of the paragraph are meant, from a range of words that were asked for."""
    text = desk.texts.words(desk.record, issue)
    held = next((one for one in text.all_units() if one.id == unit), None)
    found = _RANGE.fullmatch(asked)
    if held is None or found is None:
        raise Http404
    start, end = in_tokens(held, (int(found[1]), int(found[2])))
    words = "".join(tokens(held.words)[start:end])
    return {"issue": issue, "unit": unit, "words": words.strip(), "start": start}


def _origin(holding: Holding, given: Any) -> dict[str, Any]:
    number = given.get("number", "")
    if not (number.isascii() and number.isdigit()) or int(number) >= len(holding.passages):
        raise Http404
    passage = holding.passages[int(number)]
    return {
        "work": holding.id,
        "title": holding.title,
        "place": passage.label,
        "source_words": passage.words,
        "language": holding.language,
        "date": str(holding.date) if holding.date else None,
        "status": " ".join(filter(None, (holding.standing.value, holding.adopted_how))),
        "digest": holding.digest,
    }


@require_POST
@open_to(TOP_TABLE)
def withdraw(request: Asking, borrowing: str) -> HttpResponse:
    """Take back that words are agreed language; the reason is kept."""
    record = request.desk.record
    if not is_held(record, borrowing):
        raise Http404
    one, issue = record.borrowings[borrowing], request.POST.get("issue", "")
    given = {"borrowing": borrowing, "reason": request.POST.get("reason", "")}
    try:
        tell(request, "withdraw-borrowing", entered_once(request, "withdraw-borrowing", given))
    except TravauxError as fault:
        messages.error(request, format_html('<span lang="en">{}</span>', fault))
    return _back(issue if issue in record.issues else one.issue, one.unit)


def _back(issue: str, unit: str) -> HttpResponse:
    return redirect(f"{reverse('text', args=[issue])}?unit={unit}#{unit}")
