"""PDF read for its words: the lines of its pages, without what stands on the edge of every page.

A PDF has no paragraphs, only lines at places, so what comes out is read like any plain text whose
lines were broken at a fixed width. It serves for looking words up, never for a delegation's file:
changes can't be read from it.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.guard import FILE_BYTES, FileRefused

PAGES = 3_000
_EDGE = 2  # lines above and below that may be a running title or a page number
_REPEATED = 3  # pages on which a line must stand to be taken for one
_DIGITS = re.compile(r"\d+")
_HYPHENATED = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u00ad]\n(?=[^\W\d_A-ZÀ-Þ])")
# A broken file breaks its reader in many ways; each only says that the file is broken.
_BROKEN = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError,
    OverflowError, NotImplementedError, AssertionError, zlib.error, struct.error,
)  # fmt: skip


def words(data: bytes) -> Outcome[str]:
    """Give the words of a PDF, a line for each of its lines.

    Returns:
        The words, with `pdf-pages-without-text` where some pages are only pictures.

    Raises:
        FileRefused: it is damaged, locked or too large, or no page of it holds any text.
    """
    if len(data) > FILE_BYTES:
        raise FileRefused("too-large", limit=FILE_BYTES // 1_000_000)
    try:
        pages = _pages(data)
    except _BROKEN as fault:
        raise FileRefused("damaged") from fault
    blank = [n for n, page in enumerate(pages, start=1) if not any(map(str.isalpha, page))]
    if len(blank) == len(pages):
        raise FileRefused("pdf-without-text")
    together = "\n".join(_without_edges(pages))
    return Outcome(_HYPHENATED.sub("", together), _blank_pages(blank))


def _pages(data: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileRefused("password")
    if len(reader.pages) > PAGES:
        raise FileRefused("too-many-pages", limit=PAGES)
    return [page.extract_text() for page in reader.pages]


def _blank_pages(blank: Sequence[int]) -> tuple[Finding, ...]:
    if not blank:
        return ()
    which = ", ".join(map(str, blank[:10])) + (" …" if len(blank) > 10 else "")
    said = (
        f"{len(blank)} page(s) hold no text, only a picture or nothing: {which}. Words on them "
        "weren't read. Run the file through text recognition (OCR) if there are any."
    )
    return (Finding(Severity.WARNING, "pdf-pages-without-text", "", said),)


def _without_edges(pages: Sequence[str]) -> list[str]:
    """Give the pages without the lines that stand above or below on many of them."""
    cut = [[line for line in page.splitlines() if line.strip()] for page in pages]
    seen = Counter(mark for lines in cut for mark in {_mark(line) for line in _edges(lines)})
    often = max(_REPEATED, len(pages) // 2)
    furniture = {mark for mark, times in seen.items() if times >= often}
    return ["\n".join(_inner(lines, furniture)) for lines in cut]


def _edges(lines: Sequence[str]) -> list[str]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _mark(line: str) -> str:
    """Give what running lines have in common: the number of the page apart."""
    return _DIGITS.sub("0", line.strip())


def _inner(lines: list[str], furniture: set[str]) -> list[str]:
    last = len(lines) - _EDGE
    return [
        line
        for n, line in enumerate(lines)
        if not ((n < _EDGE or n >= last) and _mark(line) in furniture)
    ]
