"""Keeping the library: the secretariat adds documents to it, and takes them out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from travaux.errors import TravauxError
from travaux.precedents.library import Outcome
from travaux.workspace.cataloguing import told
from travaux.workspace.library import Files, Shelved, shelve
from travaux_web.desk import Asking
from travaux_web.desk.library import library_for, library_to_write
from travaux_web.forms.agreed import STANDING
from travaux_web.forms.proposals import name_of_file
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views import faults

_FIELDS = ("id", "title", "date", "body", "status", "adopted_how", "language")


@open_to(SECRETARIAT)
def add(request: Asking) -> HttpResponse:
    """Add documents to the library: one or several files, with what is known of them."""
    if request.method != "POST":
        return _form(request, {})
    given = {name: str(request.POST.get(name, "")) for name in _FIELDS}
    sent = [one for one in request.FILES.getlist("file") if isinstance(one, UploadedFile)]
    if not sent:
        return _form(request, given, _("Choose a file first."))
    if any((one.size or 0) > settings.MOST_BYTES for one in sent):
        return faults.too_large(request)
    if given["id"].strip() and len(sent) > 1:
        return _form(request, given, _("A symbol names one document: send one file with it."))
    try:
        shelved = _shelved(sent, given, replace=bool(request.POST.get("replace")))
    except TravauxError as fault:
        return _form(request, given, str(fault), foreign=True)
    _tell(request, shelved)
    if shelved.refused:
        return _form(request, given, status=422)
    return redirect("library")


def _shelved(sent: list[UploadedFile[Any]], given: dict[str, str], *, replace: bool) -> Shelved:
    """Put files into the library; they lie on disk for as long as they are read."""
    known = told(given)
    with TemporaryDirectory() as folder, library_to_write() as library:
        paths: dict[str, Path] = {}
        for number, one in enumerate(sent):
            name = name_of_file(one)
            beside = Path(folder) / str(number)
            beside.mkdir()
            path = beside / (Path(name).name or "file")
            path.write_bytes(one.read())
            paths[name if name not in paths else f"{number} {name}"] = path
        return shelve(library, Files(paths, {}), known, replace=replace)


def _tell(request: Asking, shelved: Shelved) -> None:
    counts = shelved.counts
    new = counts[Outcome.ADDED] + counts[Outcome.REPLACED] + counts[Outcome.DUPLICATE]
    if new:
        said = ngettext("%(n)s document was added.", "%(n)s documents were added.", new)
        messages.success(request, said % {"n": new})
    if counts[Outcome.THERE]:
        messages.info(request, _("What was sent is in the library already."))
    for name, of in shelved.duplicates:
        said = _("%(name)s has the same words as %(of)s.")
        messages.info(request, said % {"name": name, "of": of})
    for one in shelved.findings:
        line = format_html('<span lang="en">{}: {}</span>', one.where, one.message)
        messages.warning(request, line)


def _form(
    request: Asking,
    given: dict[str, str],
    fault: str = "",
    *,
    foreign: bool = False,
    status: int = 422,
) -> HttpResponse:
    shown: dict[str, Any] = {
        "given": given,
        "fault": fault,
        "foreign": foreign,
        "standings": [(one.value, said) for one, said in STANDING.items()],
        "most": settings.MOST_BYTES // 2**20,
    }
    status = status if given else 200
    return render(request, "travaux/agreed/add.html", shown, status=status)


@require_POST
@open_to(SECRETARIAT)
def remove(request: Asking, holding: str) -> HttpResponse:
    """Take a document out of the library, once that was confirmed."""
    language = request.POST.get("language", "")
    with library_for(request.desk.audience) as shelf:
        found = shelf.holding(holding, language)
    if not request.POST.get("sure"):
        messages.warning(request, _("Nothing was taken out: confirm it first."))
        return redirect(f"{reverse('holding', args=[holding])}?language={found.language}")
    with library_to_write() as library:
        library.remove(found.id, found.language)
    said = _("“%(title)s” was taken out of the library. What was confirmed of it stays on record.")
    messages.success(request, said % {"title": found.title})
    return redirect("library")
