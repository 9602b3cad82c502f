"""What is said where something can't be done: a sentence, and the way on.

Which status each error has stands here, for the screens and the API alike.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from travaux.errors import TravauxError
from travaux.procedure.acting import UnknownAct
from travaux.procedure.floor import NotOnRecord
from travaux.procedure.rules import NotAllowed
from travaux.readings import BracketChanged
from travaux.store.port import NoSuchEntry, RecordBusy, RecordMovedOn, RecordNotReached
from travaux.workspace.drafters import NotTabled
from travaux.workspace.entering import ActFailed
from travaux.workspace.living import NotFound
from travaux_web.seats import NotYours

# The first that fits counts; an act that failed has the status of why it did.
STATUSES: tuple[tuple[type[TravauxError], int], ...] = (
    (NotAllowed, 403),
    (NotOnRecord, 404),
    (NotTabled, 404),
    (NotFound, 404),
    (NoSuchEntry, 404),
    (UnknownAct, 404),
    (BracketChanged, 409),
    (RecordMovedOn, 409),
    (RecordBusy, 503),
    (RecordNotReached, 503),
)


def status_of(fault: TravauxError) -> int:
    """Give the HTTP status of an error: 422 where what was asked for can't be done as asked."""
    if isinstance(fault, ActFailed) and isinstance(fault.__cause__, TravauxError):
        return status_of(fault.__cause__)
    return next((status for kind, status in STATUSES if isinstance(fault, kind)), 422)


def told(request: HttpRequest, fault: Exception) -> HttpResponse | None:
    """Answer an error with its sentence; None for one that nobody foresaw."""
    if isinstance(fault, NotYours):
        if fault.sign_in and request.method == "GET" and not request.headers.get("HX-Request"):
            return redirect(f"/account/login/?next={request.get_full_path()}")
        said = _("This page isn't for the seat that you act from.")
        return page(request, 403, said)
    if isinstance(fault, TravauxError):
        return page(request, status_of(fault), str(fault), foreign=True)
    if isinstance(fault, Http404):
        return page(request, 404, _("There is no such page."))
    return None


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
    """Say that the fault is ours."""
    said = _("Something is broken on our side. Nothing was half done. Try again in a moment.")
    return page(request, 500, said)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say that a form came from elsewhere, or from a page that was open too long."""
    said = _("This form is too old, or came from another site. Nothing was done. Send it again.")
    return page(request, 403, said)
