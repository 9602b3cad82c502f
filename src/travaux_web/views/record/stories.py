"""How a mandate became a document: in a table with the sources, and as a picture (S35)."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.render.timeline import Moment, timeline
from travaux.reports.story import Step, story
from travaux.reports.story.page import dated, lane
from travaux.reports.story.phrases import story_phrases
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.answers import absent, for_all


@dataclass(frozen=True, slots=True)
class Told:
    """A step as it is shown: its day, its sort, what happened, on which sources and entries."""

    day: str
    sort: str
    words: str
    places: tuple[str, ...]
    positions: tuple[int, ...]


@open_to(EVERYBODY)
def story_of(request: Asking, issue: str) -> HttpResponse:
    """Tell the story of an issue."""
    desk = request.desk
    if issue not in desk.record.issues:
        return absent(request)
    say = story_phrases(desk.language)
    steps = [
        Told(
            dated(one, desk.language),
            lane(one, say),
            one.words,
            tuple(dict.fromkeys(filter(None, (_place(s.document, s.place) for s in one.sources)))),
            one.positions,
        )
        for one in _steps(desk, issue)
    ]
    title = say.title.format(issue=issue)
    shown = {"issue": issue, "title": title, "question": say.question, "steps": steps}
    return render(request, "travaux/record/story.html", {**shown, "columns": say.columns})


@open_to(EVERYBODY)
def timeline_of(request: Asking, issue: str) -> HttpResponse:
    """Draw the story of an issue."""
    desk = request.desk
    if issue not in desk.record.issues:
        return absent(request)
    say = story_phrases(desk.language)
    moments = [
        Moment(dated(one, desk.language), lane(one, say), one.words) for one in _steps(desk, issue)
    ]
    drawn = timeline(say.title.format(issue=issue), moments, desk.language)
    return for_all(request, HttpResponse(drawn, content_type="image/svg+xml"))


def _steps(desk: Desk, issue: str) -> tuple[Step, ...]:
    name = ("story", issue, desk.language)
    return desk.held.once(name, lambda: story(desk.record, issue, desk.language))


def _place(document: str, place: str) -> str:
    return f"{document} {place}".strip()
