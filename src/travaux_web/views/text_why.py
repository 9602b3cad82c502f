"""Why words are in a text, or are asked for in it: run by run, since when, from whom (S16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.reports.history.grounds import Ground
from travaux.reports.history.telling import Telling
from travaux.reports.naming import full_labels
from travaux.texts import Text, readable
from travaux.workspace.living import why as grounds_of
from travaux_web.desk import Asking, Desk
from travaux_web.seats import ROOM, open_to

_MOST = 60  # runs that are told: "the" stands everywhere


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row with one ground: since when, who asked, who decided, what is open."""

    words: str
    paragraph: str
    unit: str
    since: str
    asking: str
    decided: str
    open: tuple[str, ...]
    ruling: str = ""  # the decision that put them there
    proposals: tuple[str, ...] = ()  # that asked for them


@open_to(ROOM)
def why(request: Asking, issue: str) -> HttpResponse:
    """Tell why words stand in a text: `?words=`, and `?unit=` for one paragraph alone."""
    desk = request.desk
    words, unit = request.GET.get("words", "").strip(), request.GET.get("unit", "")
    runs = list(_runs(desk, issue, words, unit)) if words or unit else []
    shown = {
        "issue": issue,
        "words": words,
        "unit": unit,
        "runs": runs[:_MOST],
        "more": max(0, len(runs) - _MOST),
        "asked": bool(words or unit),
    }
    part = "why_part" if request.headers.get("HX-Request") else "why"
    return render(request, f"travaux/text/{part}.html", shown)


def _runs(desk: Desk, issue: str, words: str, unit: str) -> Iterator[Run]:
    """Give the runs of words that are asked about.

    Where a paragraph is named as well, and the words stand there, only these are told.

    Raises:
        NotFound: the words stand nowhere in the issue.
    """
    held = desk.held
    found = (
        grounds_of(held.dossier, held.record, issue, words)
        if words
        else grounds_of(held.dossier, held.record, issue, unit=unit)
    )
    own = [one for one in found if not unit or one.unit == unit]
    telling = Telling.of(held.record, desk.language, whole=False)
    text = held.texts.words(held.record, issue)
    for one in own or found:
        yield _run(telling, text, one)


def _run(telling: Telling, text: Text, one: Ground) -> Run:
    since, asking, decided = telling.ground(one)
    units = {unit.id: unit for unit in text.all_units()}
    unit = units.get(one.unit)
    called = telling.called(unit, full_labels(text)) if unit else telling.said.coming
    open_ = tuple(dict.fromkeys(telling.wordings(each) for each in one.brackets))
    words = readable(one.words).strip() or one.words.strip()
    return Run(
        words,
        called,
        one.unit if unit else "",
        since,
        asking,
        decided,
        open_,
        one.ruling.id if one.ruling else "",
        tuple(dict.fromkeys(each.proposal for each in one.askers)),
    )
