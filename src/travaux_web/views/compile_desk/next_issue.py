"""The next issue: seen whole before anything is entered, then issued with one confirmation.

It can't be undone: what goes out is put right by a corrigendum, or by the issue after it. So the
confirmation names the record that was looked at, and nothing is issued if that has grown since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from travaux.drafting.conventions import CONVENTIONS, convention
from travaux.errors import TravauxError
from travaux.events import RevisionSettled, SymbolAllotted
from travaux.record.documents import issues_of
from travaux.record.proposals import live_on
from travaux.record.tabled import is_tabled, settled_into
from travaux.render.html import body
from travaux.workspace.issuing import ENDINGS, in_format, look
from travaux.workspace.living import night_of
from travaux_web.desk import Asking, Desk
from travaux_web.desk.desk import Tried
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.affairs.entering import finding_line
from travaux_web.views.compile_desk.frame import framed, kept_back, loose_count
from travaux_web.views.proposals.drafts import version_in
from travaux_web.views.text import HOUSES

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
_DEFAULT = "oas"
_Act = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Becomes:
    """What becomes of an open proposal: how many of its changes come how, and why."""

    proposal: str
    parties: str
    kept: int
    rebased: int
    satisfied: int
    hand: int
    reasons: tuple[str, ...]


@open_to(SECRETARIAT)
def page(request: Asking, issue: str) -> HttpResponse:
    """Show the next issue as it would be; issue it."""
    if request.method != "POST":
        return _shown(request, issue)
    try:
        following = _issued(request, issue)
    except TravauxError as fault:
        return _shown(request, issue, str(fault), 409)
    return redirect("compile_next", following)


@open_to(SECRETARIAT)
def preview(request: Asking, issue: str, form: str) -> HttpResponse:
    """Give the next issue as a file, as it would be now."""
    if form not in _TYPES:
        raise Http404
    following = _following(request.desk, issue)
    with request.desk.trying(_acts(request, issue, following)) as tried:
        data = _printed(tried, following[0], form, _house(request))
    answer = HttpResponse(data, content_type=_TYPES[form])
    name = f"{following[0].replace('/', '-')} (preview){ENDINGS[form]}"
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{_quoted(name)}"
    return answer


def _quoted(name: str) -> str:
    return urlencode({"": name})[1:].replace("+", "%20")


def _house(request: Asking) -> str:
    given = (request.POST if request.method == "POST" else request.GET).get("house", _DEFAULT)
    return given if given in CONVENTIONS else _DEFAULT


def _printed(tried: Tried, following: str, form: str, house: str) -> bytes:
    night = night_of(tried.dossier, tried.dossier.record, following)
    style = convention(house)
    return in_format(night.text(style), form, look(style)).value


# --- which acts issue it


def _following(desk: Desk, issue: str) -> tuple[str, bool]:
    """Give the symbol of the next issue, and whether it is on the register already."""
    record = desk.record
    desk.texts.words(record, issue)  # says so where the words aren't on record
    line = [one.id for one in issues_of(record, record.issues[issue].work)]
    later = line[line.index(issue) + 1 :] if issue in line else []
    for one in later:
        if not is_tabled(record, one) and record.issues[one].whole:
            return one, True
    done = desk.tried([_allotting(issue)])
    events = (one.event for one in done.entries)
    return next(one.symbol for one in events if isinstance(one, SymbolAllotted)), False


def _allotting(issue: str) -> _Act:
    return "allot-next-issue", {"document": issue, "modification": "revision"}


def _acts(request: Asking, issue: str, following: tuple[str, bool]) -> list[_Act]:
    """Give the acts that issue it: its symbol, its place on the register, its words."""
    desk, given = request.desk, request.POST if request.method == "POST" else request.GET
    symbol, registered = following
    before = desk.record.issues[issue]
    acts: list[_Act] = []
    if not registered:
        new: dict[str, Any] = {
            "id": symbol,
            "kind": before.kind.value,
            "titles": {name: words for name, words in asdict(before.titles).items() if words},
            "body": before.body,
            "date": desk.at.date().isoformat(),
            "original": before.original,
            "level": before.level.value,
            "meant_for": before.meant_for.value,
            "release": before.release.value,
            "circle": before.circle,
        }
        if status := given.get("status", "").strip():
            new["status"] = {"act": status, "by": given.get("by", "").strip()}
        acts += [_allotting(issue), ("register-issue", new)]
    acts.append(("settle-revision", {"issue": issue, "following": symbol}))
    return acts


def _issued(request: Asking, issue: str) -> str:
    """Issue it: register, settle, file the document; all of it, or nothing."""
    desk = request.desk
    with desk.entering():
        if after := settled_into(desk.record, issue):
            messages.info(request, _("It is issued already, and was issued once."))
            return after
        following = _following(desk, issue)
        acts = _acts(request, issue, following)
        symbol = following[0]
        with desk.trying(acts) as tried:
            data = _printed(tried, symbol, "docx", _house(request))
            language = tried.dossier.texts.words(tried.dossier.record, symbol).language
        filed = {
            "document": symbol,
            "language": language,
            "digest": desk.held.dossier.files.put(data),
            "media_type": _TYPES["docx"],
            "name": f"{symbol.replace('/', '-')}.docx",
        }
        size = version_in(request.POST.get("size", ""))
        done = desk.act_all([*acts, ("file-rendition", filed)], expected=size)
    messages.success(request, _("%(issue)s is issued, and on every screen.") % {"issue": symbol})
    for one in done.findings:
        messages.warning(request, finding_line(one))
    return symbol


# --- what is shown


def _shown(request: Asking, issue: str, said: str = "", status: int = 200) -> HttpResponse:
    desk, typed = request.desk, request.POST if request.method == "POST" else request.GET
    house = _house(request)
    shown: dict[str, Any] = {
        "fault": said,
        "house": house,
        "houses": HOUSES.items(),
        "status": typed.get("status", ""),
        "by": typed.get("by", ""),
        "kept_back": kept_back(desk, issue),
        "loose": loose_count(desk, issue),
    }
    if not settled_into(desk.record, issue):
        try:
            shown |= _as_it_would_be(request, issue, house)
        except TravauxError as fault:
            shown["fault"], status = said or str(fault), max(status, 422)
    return framed(request, issue, "next", shown, status)


def _as_it_would_be(request: Asking, issue: str, house: str) -> dict[str, Any]:
    desk = request.desk
    following = _following(desk, issue)
    with desk.trying(_acts(request, issue, following)) as tried:
        after = tried.dossier.record
        night = night_of(tried.dossier, after, following[0])
        style = convention(house)
        shown = body(night.text(style), look(style))
        becomes = list(_becomes(desk, issue, tried))
        findings = [(one.severity.value, one.where, one.message) for one in tried.done.findings]
    query = urlencode({"house": house})
    return {
        "following": following[0],
        "registered": following[1],
        "size": tried.size,
        "html": mark_safe(shown),  # noqa: S308 - our own renderer's
        "becomes": becomes,
        "findings": findings,
        "files": [
            (name, f"{reverse('compile_preview', args=[issue, form])}?{query}")
            for form, name in (("docx", "Word"), ("pdf", "PDF"), ("html", _("Web page")))
        ],
        "language": night.table.base.text.language,
    }


def _becomes(desk: Desk, issue: str, tried: Tried) -> Iterator[Becomes]:
    """Tell what becomes of every proposal that is open, by the carrying that would be entered."""
    naming = desk.night(issue).naming
    events = [one.event for one in tried.done.entries]
    settled = next(one for one in events if isinstance(one, RevisionSettled))
    told = {one.proposal: one.carriages for one in settled.carried}
    for before in live_on(desk.record, issue):
        carriages = told.get(before.id, ())
        ways = Counter(one.carry.value for one in carriages)
        stands = tried.dossier.record.proposals[before.id]
        yield Becomes(
            before.id,
            ", ".join(map(naming, before.parties)),
            max(sum(one.open for one in stands.entries) - ways["rebased"], 0),
            ways["rebased"],
            ways["satisfied"],
            ways["needs a hand"],
            tuple(dict.fromkeys(one.why for one in carriages if one.why)),
        )
