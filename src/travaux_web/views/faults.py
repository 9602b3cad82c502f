"""What is said where something can't be done: a sentence, and the way on.

Which status each error has stands here, for the screens and the API alike.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from requests import RequestException

from travaux.errors import TravauxError
from travaux.precedents.library import (
    LibraryBusy,
    LibraryDamaged,
    LibraryNotReached,
    NewerLibrary,
    NotALibrary,
    OlderLibrary,
)
from travaux.procedure.acting import UnknownAct
from travaux.procedure.floor import NotOnRecord
from travaux.procedure.rules import NotAllowed
from travaux.readings import BracketChanged
from travaux.store.files import FileMissing, FilesNotReached
from travaux.store.port import NoSuchEntry, RecordBusy, RecordMovedOn, RecordNotReached
from travaux.workspace.asking import NotForThem
from travaux.workspace.drafters import NotTabled
from travaux.workspace.entering import ActFailed
from travaux.workspace.library import NoLibrary
from travaux.workspace.living import NotFound
from travaux.workspace.papers import UnknownPaper
from travaux_web.desk.library import NotOnShelf
from travaux_web.desk.marking import StillMarking
from travaux_web.seats import NotYours, OtherSeat
from travaux_web.views import kept

# The first that fits counts; an act that failed has the status of why it did.
STATUSES: tuple[tuple[type[TravauxError], int], ...] = (
    (NotAllowed, 403),
    (NotForThem, 403),
    (NotOnRecord, 404),
    (NotTabled, 404),
    (NotFound, 404),
    (NoSuchEntry, 404),
    (FileMissing, 404),
    (UnknownAct, 404),
    (UnknownPaper, 404),
    (NoLibrary, 404),
    (NotOnShelf, 404),
    (BracketChanged, 409),
    (RecordMovedOn, 409),
    (StillMarking, 503),
    (RecordBusy, 503),
    (RecordNotReached, 503),
    (FilesNotReached, 503),
    (LibraryBusy, 503),
    (LibraryNotReached, 503),
    (LibraryDamaged, 503),
    (NotALibrary, 503),
    (NewerLibrary, 503),
    (OlderLibrary, 503),
)


def status_of(fault: TravauxError) -> int:
    """Give the HTTP status of an error: 422 where what was asked for can't be done as asked."""
    if isinstance(fault, ActFailed) and isinstance(fault.__cause__, TravauxError):
        return status_of(fault.__cause__)
    return next((status for kind, status in STATUSES if isinstance(fault, kind)), 422)


def code_of(fault: TravauxError) -> str:
    """Give the code of an error, which stays: "not-on-record"; its page is /problems/<code>/."""
    return re.sub("(?<!^)(?=[A-Z])", "-", type(fault).__name__).lower()


def told(request: HttpRequest, fault: Exception) -> HttpResponse | None:
    """Answer an error with its sentence; None for one that nobody foresaw."""
    if isinstance(fault, NotYours):
        if fault.sign_in and (answer := _to_sign_in(request)):
            return answer
        said = _("This page isn't for the seat that you act from.")
        return page(request, 403, said)
    if isinstance(fault, OtherSeat):
        return page(request, 409, _other_seat())
    if isinstance(fault, OperationalError):
        fault = of_the_database(fault)
    if isinstance(fault, TravauxError):
        return page(request, status_of(fault), str(fault), foreign=True)
    if isinstance(fault, RequestException):  # of a provider of single sign-on
        said = _("The other side can't be reached now. Sign in with your password, or try again.")
        return page(request, 502, said)
    if isinstance(fault, Http404):
        return page(request, 404, _("There is no such page."))
    return None


def of_the_database(fault: OperationalError) -> TravauxError:
    """Give what the web's own tables say as the record would say it: both are in one file."""
    code = (getattr(fault.__cause__, "sqlite_errorcode", None) or 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordBusy()
    return RecordNotReached(str(fault))


def _other_seat() -> str:
    return _(
        "This page was opened from another seat than the one that you act from now. Nothing was "
        "done. Change the seat at the top, go back to the page, and send it again."
    )


def _to_sign_in(request: HttpRequest) -> HttpResponse | None:
    """Lead to the sign-in and back; what was typed is kept meanwhile. None where it can't be."""
    if request.method == "GET":
        back = request.get_full_path()
        if request.headers.get("HX-Request"):
            return None
    elif kept.keep(request):
        back = reverse("kept")
    else:
        return None
    where = f"{reverse('account_login')}?{urlencode({'next': back})}"
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": where})
    return redirect(where)


def page(request: HttpRequest, status: int, said: str, *, foreign: bool = False) -> HttpResponse:
    """Give a page with one sentence; `foreign` marks one that is in English on any page."""
    template = (
        "travaux/fault_part.html" if request.headers.get("HX-Request") else "travaux/fault.html"
    )
    return render(request, template, {"said": said, "foreign": foreign}, status=status)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Say that there is no such page."""
    return page(request, 404, _("There is no such page."))


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours, or that the disk or the database failed beside any page."""
    fault = sys.exception()
    if isinstance(fault, OperationalError) and (answer := told(request, fault)):
        return answer
    said = _("Something is broken on our side. Nothing was half done. Try again in a moment.")
    return page(request, 500, said)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say that a form came from elsewhere, or from a page that was open too long.

    One of our own that is only too old is kept, to be sent again with one button.
    """
    if kept.is_ours(request) and kept.keep(request):
        return kept.page(request, status=403)
    said = _("This form is too old, or came from another site. Nothing was done. Send it again.")
    return page(request, 403, said)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that a request couldn't be read, or held more than is taken."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return too_large(request)
    said = _("What your browser sent can't be read. Nothing was done. Load the page and try again.")
    return page(request, 400, said)


def too_large(request: HttpRequest) -> HttpResponse:
    """Say that a file, or what was typed, is larger than is taken."""
    given = {"most": settings.MOST_BYTES // 2**20}
    said = _("This is more than is taken at once: a file of at most %(most)s MB. Nothing was done.")
    hint = _("Save the file without its pictures, or send it in parts.")
    return page(request, 413, f"{said % given} {hint}")
