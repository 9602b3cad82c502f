"""Downloads: a view of a text as a file, made of the record of whoever asks for it."""

from __future__ import annotations

import re

from django.http import Http404, HttpResponse

from travaux.render import FORMATS
from travaux.workspace.issuing import ENDINGS, in_format
from travaux_web.desk import Asking
from travaux_web.live.pages import Viewing
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.text_parts import DEFAULT_HOUSE, printed_in

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "plain": "text/plain; charset=utf-8",
    "akn": "application/akn+xml",
}
_UNSAFE = re.compile(r"[^\w.() –-]+")


@open_to(EVERYBODY)
def download(request: Asking, issue: str, form: str) -> HttpResponse:
    """Give a view of a text as a file: `?view=`, `?house=`, and `?version=` for a language."""
    if form not in FORMATS or form not in ENDINGS:
        raise Http404
    desk = request.desk
    given = request.GET
    kind = "original" if given.get("version") else given.get("view", "")
    printed = printed_in(
        desk.held,
        Viewing(desk.audience, desk.language),
        issue,
        kind or "compiled",
        given.get("house") or DEFAULT_HOUSE,
        given.get("version", ""),
    )
    data = in_format(printed.text, form, printed.look).value
    view = "" if kind in ("", "original") else f" {kind}"
    return as_file(data, f"{issue}{view}{ENDINGS[form]}", MEDIA[form])


def as_file(data: bytes | str, name: str, media_type: str) -> HttpResponse:
    """Give bytes as a file to keep; signs that a system can't have in a name become "-"."""
    answer = HttpResponse(data, content_type=media_type)
    safe = _UNSAFE.sub("-", name)
    plain = safe.encode("ascii", "replace").decode().replace("?", "-")
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer
