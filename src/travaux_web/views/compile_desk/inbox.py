"""The inbox: many files come in at once, and each is listed by what became of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux.errors import TravauxError
from travaux.workspace.gathering import MANIFESTS
from travaux_web.desk import Asking
from travaux_web.models import InboxState, Received
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.compile_desk import taking
from travaux_web.views.compile_desk.frame import framed
from travaux_web.views.text import shown_texts

_ORDER = (
    InboxState.NEW,
    InboxState.REFUSED,
    InboxState.READ,
    InboxState.ENTERED,
    InboxState.ASIDE,
)


@open_to(SECRETARIAT)
def texts(request: Asking) -> HttpResponse:
    """Lead to the desk of the one text that is on the table, or list them."""
    found = shown_texts(request.desk)
    if len(found) == 1 and "list" not in request.GET:
        return redirect("compile_inbox", found[0].issue)
    waits = [
        (one, len(taking.waiting_in(taking.inbox_of(request.desk, one.issue)))) for one in found
    ]
    return render(request, "travaux/compile_desk/texts.html", {"texts": waits})


@open_to(SECRETARIAT)
def inbox(request: Asking, issue: str) -> HttpResponse:
    """Show the inbox of a text; take in what is sent, and do what is asked of several files."""
    if request.method == "POST":
        if request.FILES:
            return _taken_in(request, issue)
        return _done(request, issue)
    return _shown(request, issue)


def _shown(request: Asking, issue: str, said: str = "", status: int = 200) -> HttpResponse:
    rows = taking.inbox_of(request.desk, issue)
    groups = [(state, [one for one in rows if one.state == state]) for state in _ORDER]
    waiting = taking.waiting_in(rows)
    shown = {
        "groups": [(InboxState(state).label, state, own) for state, own in groups if own],
        "count": len(rows),
        "ready": sum(one.state == InboxState.READ for one in rows),
        "done": len(rows) - len(waiting),
        "first": waiting[0] if waiting else None,
        "fault": said,
    }
    return framed(request, issue, "inbox", shown, status)


def _taken_in(request: Asking, issue: str) -> HttpResponse:
    """Take files in one by one, manifests first: they say whose the others are."""
    request.desk.texts.words(request.desk.record, issue)  # says so where there is no such text
    sent = [one for one in request.FILES.getlist("files") if isinstance(one, UploadedFile)]
    sent.sort(key=lambda one: (one.name or "").lower() not in MANIFESTS)
    rows = [taking.take_in(request.desk, issue, one) for one in sent]
    if request.headers.get("HX-Request"):
        shown = {"rows": rows, "issue": issue}
        return render(request, "travaux/compile_desk/rows.html", shown)
    said = ngettext("%(count)s file came in.", "%(count)s files came in.", len(rows))
    messages.success(request, said % {"count": len(rows)})
    return redirect("compile_inbox", issue)


def _done(request: Asking, issue: str) -> HttpResponse:
    if request.POST.get("do") != "enter-all":
        return _shown(request, issue, _("Choose the files first, then send them."), 422)
    entered, left = 0, []
    for row in taking.inbox_of(request.desk, issue):
        if row.state == InboxState.READ:
            fault = _entered(request, row)
            entered += not fault
            left += [fault] if fault else []
    said = ngettext(
        "%(count)s proposal is on record.", "%(count)s proposals are on record.", entered
    )
    messages.success(request, said % {"count": entered})
    for one in left:
        messages.error(request, one)
    return redirect(f"{reverse('compile_inbox', args=[issue])}#entered")


def _entered(request: Asking, row: Received) -> str:
    """Enter a file; give what was wrong where it can't be, and go on."""
    try:
        taking.enter(request.desk, row)
    except TravauxError as fault:
        row.refresh_from_db()
        row.state, row.reason = InboxState.REFUSED, str(fault)
        row.save()
        return f"{row.name}: {fault}"
    return ""
