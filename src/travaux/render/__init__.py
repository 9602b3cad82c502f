"""Renderers: a Text becomes the bytes of a file, in one of the `FORMATS`.

Every format takes a text and a look and knows nothing of who asks for it. A Word file with tracked
changes isn't a format of any text: `travaux.render.tracking` makes it of a bracketed one.
"""

from __future__ import annotations

from collections.abc import Callable

from travaux.render import akn, docx, html, pdf, plain
from travaux.render.look import Look
from travaux.texts import Text

Renderer = Callable[[Text, Look], bytes]


def _plain(text: Text, _look: Look) -> bytes:
    return plain.printed(text).encode("utf-8")


FORMATS: dict[str, Renderer] = {
    "docx": docx.rendered,
    "html": html.rendered,
    "pdf": pdf.rendered,
    "plain": _plain,
    "akn": akn.rendered,
}
"""The formats by name; the bytes of equal texts in equal looks are equal."""
