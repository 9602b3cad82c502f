"""Visits: what is new in a text since somebody last looked, or since their capital cleared it.

What a seat has seen, and what its capital has cleared, is the seat's own: nobody else is told.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.record.openings import work_of_issue
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import Viewing
from travaux_web.models import Visit
from travaux_web.seats import DELEGATION, ROOM, open_to
from travaux_web.views.text_marks import is_of_the_body
from travaux_web.views.text_news import News, news_since

_SAME = timedelta(minutes=30)  # who comes back sooner is still on the same visit


def visited(desk: Desk, issue: str) -> dict[str, Any] | None:
    """Keep that somebody looked at a text now, and give what is new since the visit before.

    None for those who have no seat in the room: nothing is kept of them.
    """
    if desk.seat is None or not is_of_the_body(Viewing(desk.audience, desk.language)):
        return None
    size = desk.record.size
    found, new = Visit.objects.get_or_create(
        seat=desk.seat, issue=issue, defaults={"seen": size, "before": size}
    )
    if not new and found.seen < size:
        if desk.at - found.seen_at > _SAME:
            found.before = found.seen
        found.seen = size
        found.save(update_fields=["seen", "before", "seen_at"])
    news = news_since(desk, issue, found.before)
    return {"visit": found, "news": news, "cleared": cleared_news(desk, issue, found)}


def cleared_news(desk: Desk, issue: str, visit: Visit) -> tuple[News, ...] | None:
    """Give what is new since the capital cleared the text; None where it hasn't."""
    start = cleared_at(desk, issue, visit)
    return None if start is None else news_since(desk, issue, start)


def cleared_at(desk: Desk, issue: str, visit: Visit | None) -> int | None:
    """Give the size of the record when the capital cleared the text, or last an issue before it."""
    if visit and visit.cleared is not None:
        return visit.cleared
    work = work_of_issue(issue)
    kept = Visit.objects.filter(seat=desk.seat, cleared__isnull=False)
    before = [one.cleared for one in kept if work_of_issue(one.issue) == work]
    return max((at for at in before if at is not None), default=None)


@require_POST
@open_to(DELEGATION)
def clear(request: Asking, issue: str) -> HttpResponse:
    """Keep that the capital has cleared the text as it stands, or take that back."""
    desk = request.desk
    desk.texts.words(desk.record, issue)
    size = None if request.POST.get("undo") else desk.record.size
    Visit.objects.update_or_create(
        seat=desk.seat,
        issue=issue,
        defaults={"cleared": size},
        create_defaults={"cleared": size, "seen": desk.record.size, "before": desk.record.size},
    )
    if size is None:
        said = _("That your capital has cleared this text is forgotten.")
    else:
        said = _("Kept for your seat alone: your capital has cleared this text as it stands now.")
    messages.success(request, said)
    return redirect("text_since", issue)


@open_to(ROOM)
def since(request: Asking, issue: str) -> HttpResponse:
    """Show what is new in a text: since the last visit, or since the capital cleared it."""
    desk = request.desk
    desk.texts.words(desk.record, issue)
    visit = Visit.objects.filter(seat=desk.seat, issue=issue).first()
    from_cleared = request.GET.get("from", "cleared") == "cleared"
    cleared = cleared_at(desk, issue, visit) if from_cleared else None
    start = cleared if cleared is not None else visit.before if visit else desk.record.size
    shown = {
        "issue": issue,
        "title": desk.held.title(issue, desk.language),
        "visit": visit,
        "since_cleared": cleared is not None,
        "news": news_since(desk, issue, start),
        "since_at": _moment(desk, start),
    }
    return render(request, "travaux/text/since.html", shown)


def _moment(desk: Desk, position: int) -> str:
    """Give the time of the last entry before a position, as the record has it."""
    return desk.held.entries[position - 1].at if 0 < position <= desk.record.size else ""
