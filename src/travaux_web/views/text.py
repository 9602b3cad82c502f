"""The text: what stands, what is open, and who asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from travaux.consensus import Standing
from travaux.delegations import standard_registry
from travaux.drafting.conventions import CONVENTIONS
from travaux.record.tabled import on_the_table, settled_into
from travaux.reports.calling import called
from travaux.reports.standing_phrases import standing_names
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import Key, Viewing
from travaux_web.live.streams import STREAMS
from travaux_web.seats import EVERYBODY, TOP_TABLE, open_to
from travaux_web.views import text_thread, text_visits
from travaux_web.views.agreed import marked
from travaux_web.views.agreed.thread import of_paragraph
from travaux_web.views.deadlines import deadline_of
from travaux_web.views.text_marks import is_of_the_body, members_of, root
from travaux_web.views.text_parts import DEFAULT_HOUSE, READING, REPORTS, views_for

FORMATS = {
    "docx": "Word",
    "pdf": "PDF",
    "html": "HTML",
    "plain": _("Plain text"),
    "akn": "Akoma Ntoso",
}
HOUSES = {
    "inline": _("Names in the brackets"),
    "oas": _("OAS"),
    "un": _("United Nations"),
    "itu": _("ITU"),
    "who": _("WHO"),
}
FILTERS = ("party", "group", "standing", "open", "find")
_LONGEST = 100  # letters of what is looked for


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text on a list: the issue that is on the table, and its title."""

    issue: str
    title: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what it is called in an address, what a person reads, whether it is."""

    value: str
    said: object
    chosen: bool = False


def shown_texts(desk: Desk) -> list[ShownText]:
    """Give the texts that somebody may see, each by its issue on the table."""
    record = desk.record
    last = dict.fromkeys(on_the_table(record, one.issue) for one in record.tabled.values())
    return [
        ShownText(issue, desk.held.title(issue, desk.language))
        for issue in last
        if issue in record.issues
    ]


@open_to(EVERYBODY)
def texts(request: Asking) -> HttpResponse:
    """List the texts."""
    desk = request.desk
    return render(request, "travaux/text/list.html", {"texts": shown_texts(desk)})


def chosen_in(
    given: Mapping[str, str], viewing: Viewing, languages: tuple[str, ...]
) -> dict[str, str]:
    """Give how a text is asked for, as its live page takes it; what nobody knows is left out."""
    kinds, of_the_body = views_for(viewing), is_of_the_body(viewing)
    first = "compiled" if of_the_body else "original"
    kind, house = given.get("view", ""), given.get("house", "")
    seen = {"view": kind if kind in kinds else first}
    seen["house"] = house if house in CONVENTIONS else DEFAULT_HOUSE
    if given.get("version", "") in languages[1:]:
        seen |= {"view": "original", "version": given["version"]}
    for name in FILTERS if of_the_body else ("find",):
        if words := " ".join(given.get(name, "").split())[:_LONGEST]:
            seen[name] = words
    return seen


def languages_of(desk: Desk, issue: str) -> tuple[str, ...]:
    """Give the languages in which an issue's words are on record, the first one first."""
    return tuple(one.language for one in desk.record.tabled.values() if one.issue == issue)


@open_to(EVERYBODY)
def text(request: Asking, issue: str) -> HttpResponse:
    """Show a text; with `?unit=` the thread of a paragraph beside it."""
    desk = request.desk
    words = desk.texts.words(desk.record, issue)  # says so where the words aren't on record
    viewing = Viewing(desk.audience, desk.language)
    languages = languages_of(desk, issue)
    seen = chosen_in(request.GET, viewing, languages)
    key = Key.made("text", issue, viewing, seen)
    shown: dict[str, Any] = {
        "issue": issue,
        "title": desk.held.title(issue, desk.language),
        "later": settled_into(desk.record, issue),
        "live": key,
        "state": STREAMS.of(key).now(),
        "seen": seen,
        "language": seen.get("version") or words.language,
        "languages": languages,
        "of_the_body": is_of_the_body(viewing),
        "here": request.build_absolute_uri(reverse("text", args=[issue])),
        "formats": FORMATS.items(),
        "console": desk.record.issues[issue].body if desk.circle in TOP_TABLE else "",
        "deadline": deadline_of(desk, issue),
        "visit": text_visits.visited(desk, issue),
        **_choices(desk, viewing, issue, seen, request.GET.get("view", "")),
    }
    if unit := request.GET.get("unit", ""):
        shown["thread"] = text_thread.thread_of(desk, issue, root(unit))
        shown["words"] = request.GET.get("words", "")
        shown["agreed"] = of_paragraph(desk, issue, shown["thread"].unit)
    if request.GET.get("view") == marked.VIEW:
        shown |= marked.shown(desk, issue, request.GET.get("likeness", ""))
        return render(request, "travaux/agreed/draft.html", shown)
    return render(request, "travaux/text/text.html", shown)


def _choices(
    desk: Desk, viewing: Viewing, issue: str, seen: Mapping[str, str], asked: str
) -> dict[str, Any]:
    """Give what there is to choose from."""
    kinds, agreed = views_for(viewing), asked == marked.VIEW
    kind = "" if agreed else seen["view"]
    views = [Choice(one, kinds[one], one == kind) for one in READING if one in kinds]
    made: dict[str, Any] = {
        "views": [*views, Choice(marked.VIEW, marked.SAID, agreed)],
        "reports": [Choice(one, kinds[one], one == kind) for one in REPORTS if one in kinds],
        "report": kind in REPORTS,
        "filters": any(name in seen for name in FILTERS),
    }
    if not is_of_the_body(viewing):
        return made
    names = standing_names("oas", desk.language)
    voices = {one.partition(" (")[0] for one in desk.night(issue).compilation.voices}
    standings = (
        Choice(one.value, names[one], one.value == seen.get("standing")) for one in Standing
    )
    return made | {
        "houses": [Choice(one, said, one == seen["house"]) for one, said in HOUSES.items()],
        "parties": _called(desk, voices, seen.get("party", "")),
        "groups": _called(desk, _groups(voices), seen.get("group", "")),
        "standings": list(standings),
    }


def _groups(voices: set[str]) -> Iterator[str]:
    """Give the groups of which anybody asks for something."""
    for one in standard_registry().groupings:
        if members_of(one.code) & voices:
            yield one.code


def _called(desk: Desk, codes: set[str] | Iterator[str], chosen: str) -> list[Choice]:
    registry = standard_registry()
    named = ((called(desk.record, one, desk.language, registry), one) for one in codes)
    return [Choice(code, name, code == chosen) for name, code in sorted(named)]
