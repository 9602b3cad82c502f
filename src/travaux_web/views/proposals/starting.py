"""Starting: the ways in. Paragraphs are picked and edited, a file is sent, or words are written."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from travaux.errors import TravauxError
from travaux.record.tabled import on_the_table
from travaux_web.desk import Asking, Desk
from travaux_web.forms.proposals import Upload, name_of_file
from travaux_web.models import Draft
from travaux_web.seats import DELEGATION, open_to
from travaux_web.views.deadlines import deadline_of
from travaux_web.views.proposals.acting import read_of
from travaux_web.views.proposals.drafts import EDITS, FILE, LATER, NOW, WORDS, writer
from travaux_web.views.proposals.editing import Edit, kept, paragraphs
from travaux_web.views.text import shown_texts


@open_to(DELEGATION)
def begin(request: Asking) -> HttpResponse:
    """Lead to the one text that is on the table, or let one be chosen."""
    found = shown_texts(request.desk)
    if len(found) == 1:
        return redirect("proposal_new", found[0].issue)
    return render(request, "travaux/proposals/texts.html", {"texts": found})


@open_to(DELEGATION)
def new(request: Asking, issue: str) -> HttpResponse:
    """Show the ways in, and start a draft by one of them."""
    desk = request.desk
    desk.texts.words(desk.record, issue)  # says so where the words aren't on record
    if request.method != "POST":
        now = on_the_table(desk.record, issue)
        if now != issue:
            said = _("%(issue)s is on the table by now: begin there.") % {"issue": now}
            messages.info(request, said)
            return redirect("proposal_new", now)
        return _ways(request, issue)
    starting = _STARTING.get(request.POST.get("do", ""))
    if starting is None:
        raise Http404
    return starting(request, issue)


def _ways(request: Asking, issue: str, status: int = 200, **given: Any) -> HttpResponse:
    desk = request.desk
    looked_for = " ".join(request.GET.get("find", "").split())[:100]
    every = paragraphs(desk.texts.words(desk.record, issue))
    found = [one for one in every if looked_for.casefold() in one.called.casefold()] or [
        one for one in every if looked_for.casefold() in one.words.casefold()
    ]
    shown = {
        "issue": issue,
        "title": desk.held.title(issue, desk.language),
        "paragraphs": found,
        "find": looked_for,
        "picked": request.GET.getlist("unit"),
        "upload": Upload(),
        "deadline": deadline_of(desk, issue),
        "language": desk.texts.words(desk.record, issue).language,
        **given,
    }
    return render(request, "travaux/proposals/new.html", shown, status=status)


def _edit(request: Asking, issue: str) -> HttpResponse:
    known = {one.unit: one for one in paragraphs(_words(request.desk, issue))}
    picked = [known[one] for one in request.POST.getlist("unit") if one in known]
    if not picked:
        said = _("Pick at least one paragraph, then go on.")
        return _ways(request, issue, 422, fault=said)
    edits = [Edit(one.unit, words=one.words) for one in picked]
    draft = _made(request.desk, issue, EDITS, {"edits": kept(edits), "kind": "proposal"})
    return redirect("draft", draft.pk)


def _words(desk: Desk, issue: str) -> Any:
    return desk.texts.words(desk.record, issue)


def _upload(request: Asking, issue: str) -> HttpResponse:
    form = Upload(request.POST, request.FILES)
    if not form.is_valid():
        return _ways(request, issue, 422, upload=form)
    sent: UploadedFile[Any] = form.cleaned_data["file"]
    desk = request.desk
    digest, name = desk.held.dossier.files.put(sent.read()), name_of_file(sent)
    draft = Draft(
        party=desk.party,
        issue=issue,
        kind=FILE,
        digest=digest,
        file_name=name,
        content={"kind": "proposal"},
        author=writer(desk),
    )
    try:
        read_of(desk, draft)
    except TravauxError as fault:
        form.add_error(None, str(fault).removeprefix("receive-proposal: "))
        return _ways(request, issue, 422, upload=form)
    draft.save()
    return redirect("draft_read", draft.pk)


def _write(request: Asking, issue: str) -> HttpResponse:
    draft = _made(request.desk, issue, WORDS, {"words": "", "kind": "comment"})
    return redirect("draft", draft.pk)


def _made(desk: Desk, issue: str, kind: str, content: dict[str, Any]) -> Draft:
    return Draft.objects.create(
        party=desk.party,
        issue=issue,
        kind=kind,
        content=content,
        visibility=NOW if kind != WORDS else LATER,
        author=writer(desk),
    )


_STARTING = {"edit": _edit, "upload": _upload, "words": _write}
