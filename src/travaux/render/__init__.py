"""Renderers: a Text becomes the bytes of a file. Each has `rendered(text, look) -> bytes`."""

from __future__ import annotations

from collections.abc import Callable

from travaux.render import docx, html, pdf, plain
from travaux.render.look import Look
from travaux.texts import Text

FORMATS: dict[str, Callable[[Text, Look], bytes]] = {
    "docx": docx.rendered,
    "html": html.rendered,
    "pdf": pdf.rendered,
    "plain": lambda text, _: plain.printed(text).encode(),
}
