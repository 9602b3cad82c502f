"""PDF read for its words: paragraphs, without what stands on the edge of every page.

A PDF has no paragraphs, only lines at places: where one ends is told by how far its last line
reaches and by how the next begins. It serves for looking words up, never for a delegation's file:
changes can't be read from it.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.guard import FILE_BYTES, FileRefused
from travaux.intake.labels import typed
from travaux.intake.phrases import ARTICLE, BULLET

PAGES = 3_000
_EDGE = 2  # lines above and below that may be a running title or a page number
_REPEATED = 3  # pages on which a line must stand to be taken for one
_SHORT, _ENDED = 0.6, 0.92  # shares of the width: a line that reaches less far is a last one
_DIGITS = re.compile(r"\d+")
_HYPHENATED = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u00ad]\n(?=[^\W\d_A-ZÀ-Þ])")
# A broken file breaks its reader in many ways; each only says that the file is broken.
_BROKEN = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError,
    OverflowError, NotImplementedError, AssertionError, zlib.error, struct.error,
)  # fmt: skip


def words(data: bytes) -> Outcome[str]:
    """Give the words of a PDF, with a blank line between paragraphs.

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
    lines = [line for page in _without_edges(pages) for line in page]
    paragraphs = ("\n".join(lines) for lines in _paragraphs(lines))
    together = (_HYPHENATED.sub("", one).replace("\n", " ") for one in paragraphs)
    return Outcome("\n\n".join(together), _blank_pages(blank))


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


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    reach = sorted(len(line) for line in lines)
    width = reach[int(len(reach) * 0.9)] if reach else 0
    gathered: list[str] = []
    for line in lines:
        if gathered and _begins(line.strip(), gathered[-1].strip(), width):
            yield gathered
            gathered = []
        gathered.append(line.strip())
    if gathered:
        yield gathered


def _begins(line: str, before: str, width: int) -> bool:
    """Tell whether a paragraph begins with a line: by its number, or by how the last one ends."""
    if typed(line.lstrip("["))[1] or BULLET.match(line) or ARTICLE.fullmatch(before):
        return True
    if ARTICLE.fullmatch(line) or line[:1].islower():
        return not line[:1].islower()
    ended = before.endswith((".", ";", ":", ","))
    return len(before) < width * (_ENDED if ended else _SHORT)


def _without_edges(pages: Sequence[str]) -> list[list[str]]:
    """Give the pages without the lines that stand above or below on many of them.

    The first of each is kept where it has words: it may be the title.
    """
    cut = [[line for line in page.splitlines() if line.strip()] for page in pages]
    seen = Counter(mark for lines in cut for mark in {_mark(line) for line in _edges(lines)})
    often = max(_REPEATED, len(pages) // 2)
    furniture = {mark for mark, times in seen.items() if times >= often}
    told = {mark for mark in furniture if not any(map(str.isalpha, mark))}
    return [_inner(lines, furniture, told) for lines in cut]


def _edges(lines: Sequence[str]) -> list[str]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _mark(line: str) -> str:
    """Give what running lines have in common: the number of the page apart."""
    return _DIGITS.sub("0", line.strip())


def _inner(lines: list[str], furniture: set[str], told: set[str]) -> list[str]:
    """Give the lines of a page without furniture that was told before, and note what is told."""
    last, kept = len(lines) - _EDGE, []
    for number, line in enumerate(lines):
        mark = _mark(line)
        at_the_edge = number < _EDGE or number >= last
        if not (at_the_edge and mark in furniture and mark in told):
            kept.append(line)
        told |= {mark} & furniture
    return kept
