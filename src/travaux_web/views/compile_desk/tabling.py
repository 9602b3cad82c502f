"""Tabling a new text from a Word file: read and shown first, then put on the table."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from travaux.errors import TravauxError
from travaux.events import SymbolAllotted, TextTabled
from travaux.record.tabled import is_tabled
from travaux.render.html import body
from travaux.workspace.playing import media_type
from travaux_web.desk import Asking, Desk
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.affairs.entering import finding_line

_Act = tuple[str, dict[str, Any]]


@open_to(SECRETARIAT)
def table(request: Asking) -> HttpResponse:
    """Show the form; read the file and show the text; put it on the table."""
    if request.method != "POST":
        return _shown(request)
    given = {name: str(words) for name, words in request.POST.items()}
    fault = _take_file(request, given)
    if fault:
        return _shown(request, given, fault, status=422)
    try:
        acts, symbol = _acts(request.desk, given)
        if request.POST.get("do") == "enter":
            done = request.desk.act_all(acts)
            messages.success(request, _("%(issue)s is on the table.") % {"issue": symbol})
            for one in done.findings:
                messages.warning(request, finding_line(one))
            return redirect("compile_inbox", symbol)
        with request.desk.trying(acts) as tried:
            found = [one.event for one in tried.done.entries if isinstance(one.event, TextTabled)]
            text = tried.dossier.texts.words(tried.dossier.record, found[0].issue)
            seen = {
                "symbol": symbol,
                "html": mark_safe(body(text)),  # noqa: S308 - our own renderer's
                "findings": [(one.where, one.message) for one in tried.done.findings],
                "language": text.language,
            }
    except TravauxError as error:
        return _shown(request, given, str(error), status=422)
    return _shown(request, given, seen=seen)


def _take_file(request: Asking, given: dict[str, str]) -> str:
    """Keep the file that was sent; give the sentence where there is none, or it is too large."""
    sent = request.FILES.get("file")
    if isinstance(sent, UploadedFile):
        if (sent.size or 0) > settings.MOST_BYTES:
            most = settings.MOST_BYTES // 2**20
            return _("The file is larger than %(most)s MB. Nothing was entered.") % {"most": most}
        given["digest"] = request.desk.held.dossier.files.put(sent.read())
        given["name"] = sent.name or "file"
    return "" if given.get("digest") else _("Choose the file that holds the text.")


def _acts(desk: Desk, given: dict[str, str]) -> tuple[list[_Act], str]:
    """Give the acts that table it: under an issue on the register, or under a new symbol."""
    acts: list[_Act] = []
    symbol = given.get("issue", "")
    if not symbol:
        allotting: _Act = ("allot-symbol", {"series": given.get("series", "")})
        events = (one.event for one in desk.tried([allotting]).entries)
        symbol = next(one.symbol for one in events if isinstance(one, SymbolAllotted))
        new = {
            "id": symbol,
            "kind": "negotiating text",
            "titles": {desk.language: given.get("title", "").strip()},
            "date": desk.at.date().isoformat(),
        }
        acts += [allotting, ("register-issue", new)]
    name = given["name"]
    file = {"digest": given["digest"], "name": name, "media_type": media_type(name)}
    acts.append(("table-text", {"issue": symbol, **file}))
    return acts, symbol


def _shown(
    request: Asking,
    given: dict[str, str] | None = None,
    said: str = "",
    seen: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    record = request.desk.record
    shown = {
        "given": given or {},
        "fault": said,
        "seen": seen,
        "series": list(record.series.values()),
        "issues": [
            one.id
            for one in record.issues.values()
            if one.symbol and one.whole and not is_tabled(record, one.id)
        ],
    }
    return render(request, "travaux/compile_desk/table.html", shown, status=status)
