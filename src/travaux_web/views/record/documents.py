"""Documents: the register, the page of an issue, and its files."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from travaux.drafting.conventions import convention
from travaux.errors import TravauxError
from travaux.record.documents import renditions_of, work_of, works
from travaux.record.files import destroyed_files
from travaux.record.record import key
from travaux.render.html import body
from travaux.texts import Text
from travaux.workspace.anchoring import is_text, text_of
from travaux.workspace.issuing import ENDINGS, in_format, look
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.answers import absent, file_name, handed_out
from travaux_web.views.record.issue_page import issue_page, register_lines

_HOUSE = "inline"
_FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "plain": "text/plain; charset=utf-8",
    "akn": "application/akn+xml",
}


@open_to(EVERYBODY)
def register(request: Asking) -> HttpResponse:
    """List the documents, work by work."""
    desk = request.desk
    listed = register_lines(desk.record, works(desk.record), desk.language)
    return render(request, "travaux/record/documents.html", {"works": listed})


@open_to(EVERYBODY)
def document(request: Asking, issue: str) -> HttpResponse:
    """Show an issue of a document with all that hangs together with it."""
    desk = request.desk
    if issue not in desk.record.issues:
        return _elsewhere(request, issue)
    language = request.GET.get("language", "")
    text = _filed_text(desk, issue, language)
    shown = {
        **issue_page(desk.held, issue, desk.language),
        "forms": tuple(_FORMS) if _words(desk, issue) else (),
        "words": body(text, look(convention(_HOUSE))) if text else "",
        "words_language": text.language if text else "",
    }
    return render(request, "travaux/record/document.html", shown)


def _elsewhere(request: Asking, written: str) -> HttpResponse:
    """Lead from a symbol as somebody wrote it to the issue; from one not held, to the first."""
    work = work_of(request.desk.record, written)
    if work is None:
        return absent(request)
    held = {one.id.casefold(): one.id for one in work.issues}
    return redirect("document", held.get(" ".join(written.split()).casefold(), work.issues[0].id))


@open_to(EVERYBODY)
def file(request: Asking, issue: str, language: str) -> HttpResponse:
    """Hand out the file that holds an issue in a language, as it was filed."""
    desk = request.desk
    found = desk.record.renditions.get(key(issue, language))
    if found is None or found.digest in destroyed_files(desk.record):
        return absent(request)
    data = desk.held.dossier.files.get(found.digest)
    return handed_out(request, data, found.media_type, found.name)


@open_to(EVERYBODY)
def received(request: Asking, proposal: str) -> HttpResponse:
    """Hand out the file in which a proposal came."""
    desk = request.desk
    found = desk.record.received.get(proposal)
    if found is None or not found.digest or found.digest in destroyed_files(desk.record):
        return absent(request)
    data = desk.held.dossier.files.get(found.digest)
    media_type = found.media_type or "application/octet-stream"
    return handed_out(request, data, media_type, found.proposal.source or proposal)


@open_to(EVERYBODY)
def printed(request: Asking, issue: str, form: str) -> HttpResponse:
    """Print the words of an issue anew in a format."""
    text = _words(request.desk, issue) if form in _FORMS else None
    if text is None:
        return absent(request)
    made = in_format(text, form, look(convention(_HOUSE)))
    name = file_name(f"{issue} ({text.language})", ENDINGS[form])
    return handed_out(request, made.value, _FORMS[form], name)


def _words(desk: Desk, issue: str) -> Text | None:
    """Give the words of an issue, if they are on record or in a file that can be read."""
    if issue not in desk.record.issues:
        return None
    return desk.texts.text(desk.record, issue) or _filed_text(desk, issue, "")


def _filed_text(desk: Desk, issue: str, language: str) -> Text | None:
    """Read the words of an issue that isn't tabled from its file, in a language if there is one."""
    gone = destroyed_files(desk.record)
    found = [
        one for one in renditions_of(desk.record, issue) if is_text(one) and one.digest not in gone
    ]
    if not found or desk.texts.text(desk.record, issue) is not None:
        return None
    wanted = (language, desk.language)
    chosen = min(found, key=lambda one: one.language not in wanted)
    for one in found:
        if one.language == language:
            chosen = one
    try:
        return desk.held.once(("filed", chosen), lambda: text_of(desk.texts.files, chosen))
    except TravauxError:
        return None  # the file itself is handed out; what is wrong with it is told there
