"""What has no place in the text: placed by hand, with a preview, or closed with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from travaux.changes import Add, Modify, Move, Suppress
from travaux.errors import TravauxError
from travaux.events import EntryPlaced
from travaux.numbering import labels
from travaux.record.proposals import needing_a_hand, unplaced
from travaux.texts import bare, readable
from travaux_web.desk import Asking, Desk
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.affairs.entering import entered_once, finding_line, fresh, tell
from travaux_web.views.compile_desk.frame import framed

_BEGINS = 10  # words by which a paragraph is told from another
_FIELDS = ("proposal", "number", "asked", "unit", "old", "new", "after", "words")


@dataclass(frozen=True, slots=True)
class Loose:
    """Something asked for that has no place: by whom, in which words, and why it has none."""

    name: str
    proposal: str
    number: int | None
    asked: str
    sponsors: str
    place: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Placed:
    """What placing something by hand would come to."""

    paragraph: str
    old: str
    new: str


@open_to(SECRETARIAT)
def page(request: Asking, issue: str) -> HttpResponse:
    """List what has no place; preview a place, enter it, or close what asks for nothing."""
    if request.method != "POST":
        return _shown(request, issue)
    doing = request.POST.get("do", "")
    try:
        if doing == "try":
            return _shown(request, issue, placed=_tried(request, issue))
        act, given = ("close-unplaced", _closing) if doing == "close" else ("place-entry", _placing)
        tell(request, act, entered_once(request, act, given(request)))
    except TravauxError as fault:
        return _shown(request, issue, str(fault), status=422)
    return redirect("compile_loose", issue)


def _placing(request: HttpRequest) -> dict[str, Any]:
    given: dict[str, Any] = {
        name: words for name in _FIELDS if (words := request.POST.get(name, "").strip())
    }
    if given.get("number", "").isdigit():
        given["number"] = int(given["number"])
    given.pop("after" if given.get("unit") else "old", None)
    if request.POST.get("more"):
        given["more"] = True
    return given


def _closing(request: HttpRequest) -> dict[str, Any]:
    return {name: request.POST.get(name, "") for name in ("proposal", "asked", "reason")}


def _tried(request: Asking, issue: str) -> Placed:
    """Give what placing would come to; nothing is entered."""
    done = request.desk.tried([("place-entry", _placing(request))])
    for one in done.findings:
        messages.warning(request, finding_line(one))
    event = next(one.event for one in done.entries if isinstance(one.event, EntryPlaced))
    names = dict(_paragraphs(request.desk, issue))
    match event.change:
        case Modify(unit=unit, old=old, new=new):
            return Placed(names.get(unit, ""), readable(old), readable(new))
        case Suppress(unit=unit):
            return Placed(names.get(unit, ""), names.get(unit, ""), "")
        case Add(after=after, unit=added):
            return Placed(names.get(after, _("The beginning")), "", readable(added.words))
        case _:
            return Placed("", "", "")


def _paragraphs(desk: Desk, issue: str) -> Iterator[tuple[str, str]]:
    """Give the paragraphs of an issue, each by its number and how it begins."""
    text = desk.texts.words(desk.record, issue)
    numbers = labels(text)
    for unit in text.all_units():
        words = bare(unit.words).split()
        begins = " ".join(words[:_BEGINS]) + (" …" if len(words) > _BEGINS else "")
        yield unit.id, f"{numbers.get(unit.id, '')} {begins}".strip()


def _loose(desk: Desk, issue: str) -> Iterator[Loose]:
    record, naming = desk.record, desk.night(issue).naming
    for one in needing_a_hand(record, issue):
        yield Loose(
            f"{one.proposal.id}#{one.number}",
            one.proposal.id,
            one.number,
            "",
            ", ".join(map(naming, one.proposal.parties)),
            one.entry.place,
            _said(one.entry.change),
            one.entry.why,
        )
    for proposal, left in unplaced(record, issue):
        names = ", ".join(map(naming, proposal.parties))
        name = f"{proposal.id}: {left.words}"
        yield Loose(
            name,
            proposal.id,
            None,
            left.words,
            names,
            left.place,
            readable(left.words),
            left.reason,
        )


def _said(change: object) -> str:
    match change:
        case Modify(old=old, new=new):
            return f"“{readable(old).strip()}” → “{readable(new).strip()}”"
        case Add(unit=unit):
            return f"+ “{readable(unit.words)}”"
        case Suppress():
            return _("The paragraph is to go.")
        case Move():
            return _("The paragraph is to move.")
        case _:
            return ""


def _shown(
    request: Asking, issue: str, said: str = "", placed: Placed | None = None, status: int = 200
) -> HttpResponse:
    desk, typed = request.desk, request.POST
    of = f"{typed.get('proposal', '')}#{typed.get('number', '')}"
    if typed.get("asked"):
        of = f"{typed.get('proposal', '')}: {typed['asked']}"
    shown = {
        "loose": list(_loose(desk, issue)),
        "paragraphs": list(_paragraphs(desk, issue)),
        "chosen": of if typed else "",
        "typed": typed,
        "placed": placed,
        "fault": said,
        "once": fresh(),
    }
    return framed(request, issue, "loose", shown, status)
