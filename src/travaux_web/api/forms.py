"""The forms in which a text or a paper is given: JSON, or a file of any kind that we print."""

from __future__ import annotations

from enum import StrEnum

from django.http import HttpRequest, HttpResponse

from travaux.render.look import Look
from travaux.texts import Text
from travaux.workspace.issuing import ENDINGS, in_format
from travaux_web.api.files import attached
from travaux_web.api.problems import Problem

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "pdf": "application/pdf",
    "plain": "text/plain",
    "akn": "application/akn+xml",
}
FILES = {kind: f"the text as {name}" for name, kind in MEDIA_TYPES.items()}


class Form(StrEnum):
    """A form to be given, by its short name."""

    JSON = "json"
    DOCX = "docx"
    HTML = "html"
    PDF = "pdf"
    PLAIN = "plain"
    AKN = "akn"


def form_asked(request: HttpRequest, named: Form | None) -> Form:
    """Give the form that is asked for: by its name, or by Accept; JSON where nothing is said.

    Raises:
        Problem: none of those that are accepted is made here.
    """
    if named is not None:
        return named
    ways = {"application/json": Form.JSON, **{kind: Form(f) for f, kind in MEDIA_TYPES.items()}}
    found = request.get_preferred_type(list(ways))
    if found is None:
        raise Problem("not-acceptable", f"It can be given as {', '.join(ways)}.")
    return ways[found]


def printed(text: Text, form: Form, look: Look, name: str) -> HttpResponse:
    """Give a text as a file in a form."""
    data = in_format(text, form.value, look).value
    kind = MEDIA_TYPES[form.value]
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    stem = "".join(one if one.isalnum() or one in "-._" else "-" for one in name)
    return attached(data, kind + charset, stem + ENDINGS[form.value])
