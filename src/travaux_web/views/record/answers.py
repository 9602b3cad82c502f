"""Answers that aren't pages: files that are handed out, and what isn't there for whoever asks."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from travaux_web.desk import Asking
from travaux_web.views import faults

_SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def handed_out(
    request: Asking, data: bytes, media_type: str, name: str, *, shown: bool = False
) -> HttpResponse:
    """Give a file: to be kept, or `shown` in the page.

    Somebody sent it, so nothing in it runs. Only what the public sees may be kept on the way.
    """
    response = HttpResponse(data, content_type=media_type)
    said = content_disposition_header(not shown, name)
    if said:
        response.headers["Content-Disposition"] = said
    response.headers["Content-Security-Policy"] = _SANDBOX
    return for_all(request, response)


def for_all(request: Asking, response: HttpResponse) -> HttpResponse:
    """Let what nobody signed in for be kept for a minute on the way; it is the public's."""
    if request.desk.user is None and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=60"
    return response


def absent(request: HttpRequest) -> HttpResponse:
    """Say that something isn't there, or isn't for them: which of the two isn't told."""
    said = _("The record has nothing under this address that you may see.")
    return faults.page(request, 404, said)


def file_name(words: str, ending: str) -> str:
    """Give a name that any disk takes.

    >>> file_name("CAJP/GT/TM-24/05 rev. 2 (es)", ".pdf")
    'CAJP-GT-TM-24-05 rev. 2 (es).pdf'
    """
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", words).strip(". ") + ending
