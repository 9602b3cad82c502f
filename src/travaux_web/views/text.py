"""The text: what stands, what is open, and who asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from travaux.documents import Level
from travaux.drafting.conventions import CONVENTIONS, convention
from travaux.record.tabled import on_the_table, settled_into
from travaux.render.html import parts
from travaux.texts import Text
from travaux.workspace.issuing import look
from travaux.workspace.viewing import view
from travaux_web.desk import Asking, Desk, Held
from travaux_web.live.frames import Fragments
from travaux_web.live.pages import Key, Viewing, live_page
from travaux_web.live.streams import STREAMS
from travaux_web.seats import EVERYBODY, open_to

VIEWS = ("compiled", "clean")
DEFAULT_HOUSE = "inline"


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text on a list: the issue that is on the table, and its title."""

    issue: str
    title: str


def shown_texts(desk: Desk) -> list[ShownText]:
    """Give the texts that somebody may see, each by its issue on the table."""
    record = desk.record
    last = dict.fromkeys(on_the_table(record, one.issue) for one in record.tabled.values())
    return [
        ShownText(issue, record.issues[issue].title(desk.language))
        for issue in last
        if issue in record.issues
    ]


@open_to(EVERYBODY)
def texts(request: Asking) -> HttpResponse:
    """List the texts."""
    desk = request.desk
    return render(request, "travaux/text/list.html", {"texts": shown_texts(desk)})


@live_page("text", EVERYBODY)
def fragments(
    viewing: Viewing, issue: str, view: str = "compiled", house: str = DEFAULT_HOUSE
) -> Fragments:
    """Give the text of an issue in parts, as an audience sees it now."""
    held = viewing.held
    printed = printed_text(held, viewing, issue, view, house)
    where = reverse("text", args=[issue])
    return parts(printed, look(convention(house)), lambda unit: f"{where}?unit={unit}#{unit}")


def printed_text(held: Held, viewing: Viewing, issue: str, kind: str, house: str) -> Text:
    """Give an issue in a view; those outside the body see it as issued (P25)."""
    if viewing.audience.sees > Level.BODY:
        return held.texts.words(held.record, issue)
    return view(held.night(issue), kind, convention(house))


@open_to(EVERYBODY)
def text(request: Asking, issue: str) -> HttpResponse:
    """Show a text."""
    desk = request.desk
    kind = request.GET.get("view", "")
    house = request.GET.get("house", "")
    seen = {
        "view": kind if kind in VIEWS else VIEWS[0],
        "house": house if house in CONVENTIONS else DEFAULT_HOUSE,
    }
    desk.texts.words(desk.record, issue)  # says so where the words aren't on record
    key = Key.made("text", issue, Viewing(desk.audience, desk.language), seen)
    shown = {
        "issue": issue,
        "title": desk.record.issues[issue].title(desk.language),
        "later": settled_into(desk.record, issue),
        "live": key,
        "state": STREAMS.of(key).now(),
        "views": VIEWS,
        "view": seen["view"],
        "language": desk.texts.words(desk.record, issue).language,
    }
    return render(request, "travaux/text/text.html", shown)
