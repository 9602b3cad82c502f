"""Drawing: the few acts that every picture (SVG) is made with.

Words in a picture are text, so that they can be searched, enlarged and read aloud. How wide they
are depends on the fonts of whoever opens the picture; here they are taken as wide as in the widest
font that is asked for, so that nothing overlaps in another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lxml import etree

from travaux.render.runs import printable

INK, QUIET, RULE, FAINT, PAPER = "#212121", "#595959", "#8a8a8a", "#e0e0e0", "#ffffff"
COLOURS = ("#1d4e89", "#7a3e00", "#1b5e20", "#6a1b4d", "#8c1c13", "#37474f", "#4a148c")
_NAMESPACE = "http://www.w3.org/2000/svg"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FONTS = "Noto Sans, DejaVu Sans, Arial, sans-serif"
# Widths of letters, in parts of the size of the type.
_WIDTHS = {
    " ": 0.33,
    "ijlI.,:;'’|!\u00a0": 0.34,
    "ftr()[]-/·": 0.42,
    "csz": 0.56,
    "mwMW@%—…": 1.0,
}
_LETTERS = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_BREAKS = re.compile(r"(?<=[/\-])|(?<=\.)(?=[^\W\d])")  # where a long symbol may be cut


def begun(title: str, description: str = "") -> etree._Element:
    """Begin a picture on white, with its title and what it shows, for those who can't see it."""
    picture = etree.Element(f"{{{_NAMESPACE}}}svg", nsmap={None: _NAMESPACE})
    put(picture, "title", title, id="title")
    if description:
        put(picture, "desc", description, id="description")
    put(picture, "rect", width="100%", height="100%", fill=PAPER)
    return picture


def finished(picture: etree._Element, width: int, height: int, language: str) -> bytes:
    """Give a picture of this size as the bytes of a file."""
    described = picture.find(f"{{{_NAMESPACE}}}desc") is not None
    for name, value in {
        "viewBox": f"0 0 {width} {height}",
        "width": str(width),
        "height": str(height),
        # Not "img": what stands in an image isn't read aloud.
        "role": "graphics-document document",
        "aria-labelledby": "title",
        "aria-describedby": "description" if described else "",
        "font-family": _FONTS,
        "font-size": "14",
        "fill": INK,
        _LANGUAGE: language,
    }.items():
        if value:
            picture.set(name, value)
    drawn: bytes = etree.tostring(picture, encoding="utf-8", xml_declaration=True)
    return drawn


def put(
    parent: etree._Element, name: str, words: str | None = None, **attributes: str | float
) -> etree._Element:
    """Put a shape, a group or words in a picture; `font_size` is written as font-size."""
    made = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    made.text = printable(words) if words else None
    for attribute, value in attributes.items():
        made.set(attribute.replace("_", "-"), value if isinstance(value, str) else number(value))
    return made


def put_lines(
    parent: etree._Element,
    lines: Iterable[str],
    x: float,
    y: float,
    step: float,
    **attributes: str | float,
) -> float:
    """Put lines of words under one another; give where the next line would stand."""
    for line in lines:
        put(parent, "text", line, x=x, y=y, **attributes)
        y += step
    return y


def number(value: float) -> str:
    """Write a place or a size, without needless digits.

    >>> number(12.0), number(1 / 3)
    ('12', '0.33')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Give how wide words are in pixels, at the most, in type of this size."""
    return sum(map(_width, words)) * size * (1.1 if bold else 1)


def _width(letter: str) -> float:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.74 if letter.isupper() else 0.64


def wrapped(
    words: str, width: float, size: float, *, most: int = 0, bold: bool = False
) -> list[str]:
    """Cut words into lines that fit the width; `most` lines, if given, the last one with "…"."""
    lines: list[str] = []
    line = ""
    for part in _parts(printable(words), width, size, bold=bold):
        longer = line + part
        if line and width_of(longer.rstrip(), size, bold=bold) > width:
            lines.append(line.rstrip())
            line = part
        else:
            line = longer
    lines += [line.rstrip()] if line.strip() else []
    if not most or len(lines) <= most:
        return lines
    return [*lines[: most - 1], _shortened(lines[most - 1], width, size, bold=bold)]


def _parts(words: str, width: float, size: float, *, bold: bool) -> Iterable[str]:
    """Give the parts between which a line may end: words, and pieces of those that are too long."""
    for word in words.split():
        if width_of(word, size, bold=bold) <= width:
            yield f"{word} "
            continue
        *pieces, last = filter(None, _BREAKS.split(word))
        for piece in pieces:
            yield from _cut(piece, width, size, bold=bold)
        *cut, last = _cut(last, width, size, bold=bold)
        yield from (*cut, f"{last} ")


def _cut(piece: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Cut a piece that is too long wherever its line is full."""
    cut = [piece[:1]]
    for letter in piece[1:]:
        if width_of(cut[-1] + letter, size, bold=bold) > width:
            cut.append(letter)
        else:
            cut[-1] += letter
    return cut


def _shortened(line: str, width: float, size: float, *, bold: bool) -> str:
    while line and width_of(f"{line}…", size, bold=bold) > width:
        line = line[:-1].rstrip()
    return f"{line}…"
