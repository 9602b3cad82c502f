"""Feeds of what the public may read: of all, of a body, of a document, as Atom.

Whoever asks, a feed holds what is public and nothing else: a reader of feeds doesn't sign in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from travaux import events as e
from travaux.record import Record
from travaux.record.describing import described
from travaux.record.traces import named
from travaux_web.desk import Asking, Held, reading_room
from travaux_web.seats import EVERYBODY, PUBLIC, open_to
from travaux_web.views.record.answers import absent

_MOST = 50
_AGE = "public, max-age=60"

# What readers of a feed wait for; how bodies and registers were set up isn't.
_TOLD = (
    e.DocumentIssued,
    e.IssueRegistered,
    e.RenditionFiled,
    e.StatusNoted,
    e.TextTabled,
    e.BasisSet,
    e.DecisionTaken,
    e.MeetingConvened,
    e.MeetingHeld,
    e.MeetingCancelled,
    e.OrderOfBusinessSet,
    e.StatementRecorded,
    e.StatementReplaced,
    e.StatementWithdrawn,
    e.ReportSigned,
    e.DocumentsTransmitted,
    e.LevelChanged,
)


@open_to(EVERYBODY)
def of_all(request: Asking) -> HttpResponse:
    """Give the feed of the whole record."""
    held = reading_room().seen_by(PUBLIC)
    opened = held.record.opened
    title = opened.title if opened else _("The record")
    return _feed(request, held, title, lambda _: True)


@open_to(EVERYBODY)
def of_body(request: Asking, body: str) -> HttpResponse:
    """Give the feed of a body: what happens in it, and to its documents."""
    held = reading_room().seen_by(PUBLIC)
    found = held.record.bodies.get(body)
    if found is None:
        return absent(request)
    own = {one.id for one in held.record.issues.values() if one.body == body}
    own |= {one.id for one in held.record.meetings.values() if one.body == body} | {body}
    return _feed(request, held, found.name(request.desk.language), lambda words: words in own)


@open_to(EVERYBODY)
def of_document(request: Asking, issue: str) -> HttpResponse:
    """Give the feed of a document, through all its issues."""
    held = reading_room().seen_by(PUBLIC)
    found = held.record.issues.get(issue)
    if found is None:
        return absent(request)
    own = _issues_of(held.record, found.work)
    title = f"{found.work} {found.title(request.desk.language)}".strip()
    return _feed(request, held, title, lambda words: words in own)


def _issues_of(record: Record, work: str) -> set[str]:
    return {one.id for one in record.issues.values() if one.work == work}


def _feed(request: Asking, held: Held, title: str, belongs: Callable[[str], bool]) -> HttpResponse:
    feed = Atom1Feed(
        title=title,
        link=f"{settings.SITE_URL}{reverse('entries')}",
        description="",
        language="en",  # its sentences are
        feed_url=f"{settings.SITE_URL}{request.path}",
        feed_guid=f"{settings.SITE_URL}{request.path}",
    )
    struck = held.record.struck
    told = [
        (one.position, one.at, one.event)
        for one in held.entries
        if isinstance(one.event, _TOLD)
        and one.position not in struck
        and any(belongs(words) for _, words in named(one.event))
    ]
    for position, at, event in reversed(told[-_MOST:]):
        where = f"{settings.SITE_URL}{reverse('prove', args=[position])}"
        entered = datetime.fromisoformat(at)
        feed.add_item(
            described(event),
            where,
            described(event),
            unique_id=where,
            pubdate=entered,
            updateddate=entered,
        )
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    response.headers["Cache-Control"] = _AGE
    feed.write(response, "utf-8")
    return response
