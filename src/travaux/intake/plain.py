"""Plain text read: our own notation, Markdown, or words as people type and copy them.

In natural text paragraphs stand apart by blank lines, or one on each line where there are none.
Lines that were broken at a fixed width, as in text taken from a PDF, are joined again. Every word
is kept: page numbers and the like stay where they were, for a person to take out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.findings import Outcome
from travaux.intake import markdown
from travaux.intake.labels import typed
from travaux.intake.manuscript import Line, Manuscript, Stretch
from travaux.intake.notation import notation, placed
from travaux.intake.phrases import ANNEX, ARTICLE, BULLET
from travaux.intake.received import Received
from travaux.intake.structure import structured
from travaux.notation import HEADER
from travaux.texts.signs import NONCHARACTERS

__all__ = ["manuscript", "notation", "received"]

_PAGES = re.compile("[\f\v]")
_NARROWEST = 50  # a file whose lines are shorter than this wasn't broken at a fixed width
_WIDEST = 140  # a file with longer lines wasn't either
_SHORT = 0.7  # a line that reaches less far than this share of the width ends its paragraph


def received(
    words: str, extension: str = "", *, names: frozenset[str] = frozenset()
) -> Outcome[Received]:
    """Read a plain text file.

    Args:
        words: the whole file.
        extension: of the file's name; ".md" and ".markdown" are read as Markdown.
        names: the parties, as for `structured`.

    Returns:
        The text: as notation if the file begins with its header, else by its natural structure.
    """
    plain = words.removeprefix("\ufeff")
    if plain.startswith(HEADER):
        read = placed(plain)
        return Outcome(Received(*read.value), read.findings)
    is_markdown = extension.lower() in (".md", ".markdown")
    drawn = markdown.manuscript(plain) if is_markdown else manuscript(plain)
    made = structured(drawn, names=names)
    return Outcome(Received(made.value.text, made.value.places), made.findings)


def manuscript(words: str) -> Manuscript:
    """Read natural text into lines, one a paragraph, joining lines broken at a fixed width."""
    lines = NONCHARACTERS.sub("", _PAGES.sub("\n", words)).expandtabs(4).splitlines()
    paragraphs = list(_paragraphs(lines))
    return Manuscript(
        tuple(Line((Stretch(found),), n) for n, found in enumerate(paragraphs, start=1))
    )


def _paragraphs(lines: list[str]) -> Iterator[str]:
    width = _width(lines)
    gathered: list[str] = []
    for line in lines:
        if gathered and (not line.strip() or _begins(line, gathered, width)):
            yield " ".join(part.strip() for part in gathered)
            gathered = []
        if line.strip():
            gathered.append(line)
    if gathered:
        yield " ".join(part.strip() for part in gathered)


def _width(lines: list[str]) -> int:
    """Give the width at which lines were broken, 0 if they weren't."""
    reach = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not reach or len(reach) == len(lines):
        return 0
    common = reach[int(len(reach) * 0.9)]
    return common if _NARROWEST <= common <= _WIDEST else 0


def _begins(line: str, gathered: list[str], width: int) -> bool:
    """Tell whether a line begins a new paragraph after those gathered so far."""
    words, before = line.strip(), gathered[-1].rstrip()
    if not width or typed(words.lstrip("["))[1] or BULLET.match(words):
        return True
    if ARTICLE.fullmatch(words) or ANNEX.fullmatch(words):
        return True
    if words[0].islower():
        return False
    indented = _indent(line) >= _indent(gathered[-1]) + 3
    hanging = len(gathered) == 1 and bool(typed(gathered[0].strip().lstrip("["))[1])
    return len(before) < width * _SHORT or (indented and not hanging)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
