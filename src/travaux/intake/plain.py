"""Plain text read: our own notation, Markdown, or words as people type and copy them.

In natural text paragraphs stand apart by blank lines, or one on each line where there are none.
Lines that were broken at a fixed width, as in text taken from a PDF, are joined again. Notes that
stand at the end are tied to where they are called, even if their marks were damaged (`mending`).
Every word is kept: page numbers and the like stay where they were, for a person to take out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.findings import Outcome
from travaux.intake import markdown
from travaux.intake.labels import typed
from travaux.intake.lines import Lines, Raw, raw_lines
from travaux.intake.manuscript import Line, Manuscript, Stretch
from travaux.intake.mending import mended
from travaux.intake.notation import notation, placed
from travaux.intake.pages import page_numbers
from travaux.intake.phrases import ANNEX, ARTICLE, BULLET, capitals, heading_like
from travaux.intake.received import Received
from travaux.intake.structure import structured
from travaux.notation import HEADER
from travaux.texts.signs import NONCHARACTERS

__all__ = ["manuscript", "notation", "received"]

_NARROWEST = 50  # a file whose lines are shorter than this wasn't broken at a fixed width
_WIDEST = 140  # a file with longer lines wasn't either
_MID_SENTENCE = 0.3  # a file without blank lines of which more begin so was broken, too
_SHORT = 0.7  # a line that reaches less far than this share of the width ends its paragraph


def received(
    words: str,
    extension: str = "",
    *,
    names: frozenset[str] = frozenset(),
    language: str = "",
) -> Outcome[Received]:
    """Read a plain text file.

    Args:
        words: the whole file.
        extension: of the file's name; ".md" and ".markdown" are read as Markdown.
        names: the parties, as for `structured`.
        language: of its words, as for `structured`.

    Returns:
        The text: as notation if the file begins with its header, else by its natural structure.
    """
    plain = words.removeprefix("\ufeff")
    if plain.startswith(HEADER):
        read = placed(plain)
        return Outcome(Received(*read.value), read.findings)
    is_markdown = extension.lower() in (".md", ".markdown")
    drawn = Outcome(markdown.manuscript(plain)) if is_markdown else _drawn(plain)
    made = drawn.then(lambda found: structured(found, names=names, language=language))
    value = Received(made.value.text, made.value.places, lines=made.value.lines)
    return Outcome(value, made.findings)


def manuscript(words: str) -> Manuscript:
    """Read natural text into lines, one a paragraph, joining lines broken at a fixed width."""
    return _drawn(words).value


def _drawn(words: str) -> Outcome[Manuscript]:
    raw = raw_lines(NONCHARACTERS.sub("", words))
    found = mended(raw)
    paragraphs = _paragraphs(found.value.lines)
    lines = tuple(_line(lines, n) for n, lines in enumerate(paragraphs, start=1))
    notes = {note: tuple(_blocks(lines)) for note, lines in found.value.notes.items()}
    return Outcome(Manuscript(lines, notes), (*found.findings, *page_numbers(raw)))


def _blocks(lines: Sequence[Raw]) -> Iterator[Line]:
    """Give the paragraphs of a note: its lines run on until a blank one."""
    gathered: list[Raw] = []
    for line in (*lines, Raw(0, "")):
        if line.blank and gathered:
            yield _line(gathered, 0)
            gathered = []
        elif not line.blank:
            gathered.append(line)


def _line(gathered: Sequence[Raw], place: int) -> Line:
    words = " ".join(part.words.strip() for part in gathered)
    style = "name" if gathered[0].signs else ""
    return Line((Stretch(words),), place, style, lines=Lines.of(gathered))


def _paragraphs(lines: Sequence[Raw]) -> Iterator[list[Raw]]:
    width = _width([line.words for line in lines])
    gathered: list[Raw] = []
    for line in lines:
        if gathered and not line.runs_on and (line.blank or _begins(line, gathered, width)):
            yield gathered
            gathered = []
        if not line.blank:
            gathered.append(line)
    if gathered:
        yield gathered


def _width(lines: list[str]) -> int:
    """Give the width at which lines were broken, 0 if they weren't."""
    reach = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not reach or (len(reach) == len(lines) and not _in_mid_sentence(lines)):
        return 0
    common = reach[int(len(reach) * 0.9)]
    return common if _NARROWEST <= common <= _WIDEST else 0


def _in_mid_sentence(lines: list[str]) -> bool:
    """Tell whether many lines begin with a small letter, as they do where lines were broken."""
    return sum(line.lstrip()[:1].islower() for line in lines) > len(lines) * _MID_SENTENCE


def _begins(line: Raw, gathered: list[Raw], width: int) -> bool:
    """Tell whether a line begins a new paragraph after those gathered so far."""
    words, before = line.words.strip(), gathered[-1].words.rstrip()
    if not width or typed(words.lstrip("["))[1] or BULLET.match(words):
        return True
    if ARTICLE.fullmatch(words) or ANNEX.fullmatch(words) or _headed(words, gathered):
        return True
    if words[0].islower():
        return False
    indented = _indent(line.words) >= _indent(gathered[-1].words) + 3
    hanging = len(gathered) == 1 and bool(typed(gathered[0].words.strip().lstrip("["))[1])
    return len(before) < width * _SHORT or (indented and not hanging)


def _headed(words: str, gathered: list[Raw]) -> bool:
    """Tell whether a heading in capitals stuck to what is above it, or to what is below it."""
    before = gathered[-1].words.strip()
    if capitals(before):
        label, _ = typed(gathered[0].words.strip())
        begun = label is not None and label.capital and capitals(gathered[0].words)
        return begun and not capitals(words)
    return capitals(words) and heading_like(words) and before.endswith((".", ":", "”", '"'))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
