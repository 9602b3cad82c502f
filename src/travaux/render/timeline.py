"""A timeline as a picture (SVG): dates on the left, what happened on the right, oldest first.

Each sort of moment has a shape and its name beside it, never colour alone; the words are text, so
that they can be searched, enlarged and read aloud. The picture prints on white.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from travaux.render.runs import printable

_NAMESPACE = "http://www.w3.org/2000/svg"
_WIDTH, _LINE, _GAP = 960, 20, 18  # pixels: the picture, a line of words, between two moments
_DATE_X, _AXIS_X, _WORDS_X = 208, 232, 256
_LETTERS, _DATE_LETTERS = 84, 26  # that fit beside the axis
_TOP = 70
_SHAPES = ("circle", "square", "diamond", "triangle", "bar", "cross", "ring")
_COLOURS = ("#1d4e89", "#7a3e00", "#1b5e20", "#6a1b4d", "#8c1c13", "#37474f", "#4a148c")


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: its date in words, of what sort it is, and what happened."""

    date: str
    sort: str
    words: str


def timeline(title: str, moments: Sequence[Moment], language: str = "en") -> bytes:
    """Draw moments in the order in which they are given; equal moments give equal bytes."""
    sorts = list(dict.fromkeys(moment.sort for moment in moments))
    picture = etree.Element(f"{{{_NAMESPACE}}}svg", nsmap={None: _NAMESPACE})
    _put(picture, "title", title, id="title")
    _put(picture, "rect", width="100%", height="100%", fill="#ffffff")
    _put(picture, "text", title, x="24", y="36", **{"font-size": "20", "font-weight": "bold"})
    axis = _put(picture, "line", x1=str(_AXIS_X), x2=str(_AXIS_X), stroke="#9e9e9e")
    y = _TOP
    for moment in moments:
        y = _moment(picture, moment, sorts.index(moment.sort), y)
    axis.set("y1", str(_TOP - 8))
    axis.set("y2", str(y - _GAP))
    height = y + 12
    for name, value in {
        "viewBox": f"0 0 {_WIDTH} {height}",
        "width": str(_WIDTH),
        "height": str(height),
        "role": "img",
        "aria-labelledby": "title",
        "font-family": "Noto Sans, DejaVu Sans, Arial, sans-serif",
        "font-size": "14",
        "fill": "#212121",
        "{http://www.w3.org/XML/1998/namespace}lang": language,
    }.items():
        picture.set(name, value)
    drawn: bytes = etree.tostring(picture, encoding="utf-8", xml_declaration=True)
    return drawn


def _moment(picture: etree._Element, moment: Moment, sort: int, y: int) -> int:
    """Draw one moment below y, and give where the next one begins."""
    group = _put(picture, "g")
    dates = textwrap.wrap(printable(moment.date), _DATE_LETTERS)
    words = textwrap.wrap(printable(moment.words), _LETTERS) or [""]
    colour = _COLOURS[sort % len(_COLOURS)]
    for number, line in enumerate(dates):
        at = {"x": str(_DATE_X), "y": str(y + number * _LINE), "text-anchor": "end"}
        _put(group, "text", line, **at)
    _mark(group, _SHAPES[sort % len(_SHAPES)], colour, y - 5)
    label = {"font-size": "12", "fill": colour, "font-weight": "bold"}
    _put(group, "text", moment.sort, x=str(_WORDS_X), y=str(y), **label)
    for number, line in enumerate(words, start=1):
        _put(group, "text", line, x=str(_WORDS_X), y=str(y + number * _LINE))
    return y + max(len(dates), len(words) + 1) * _LINE + _GAP


def _mark(group: etree._Element, shape: str, colour: str, y: int) -> None:
    """Draw the mark of a sort on the axis."""
    x = _AXIS_X
    if shape in ("circle", "ring"):
        filled = colour if shape == "circle" else "#ffffff"
        at = {"cx": str(x), "cy": str(y), "r": "7"}
        _put(group, "circle", fill=filled, stroke=colour, **at, **{"stroke-width": "2"})
        return
    corners = {
        "square": ((-6, -6), (6, -6), (6, 6), (-6, 6)),
        "diamond": ((0, -8), (8, 0), (0, 8), (-8, 0)),
        "triangle": ((0, -8), (8, 7), (-8, 7)),
        "bar": ((-9, -4), (9, -4), (9, 4), (-9, 4)),
        "cross": (
            (-3, -8), (3, -8), (3, -3), (8, -3), (8, 3), (3, 3),
            (3, 8), (-3, 8), (-3, 3), (-8, 3), (-8, -3), (-3, -3),
        ),
    }[shape]  # fmt: skip
    points = " ".join(f"{x + across},{y + down}" for across, down in corners)
    _put(group, "polygon", points=points, fill=colour)


def _put(
    parent: etree._Element, name: str, words: str | None = None, **attributes: str
) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    made.text = printable(words) if words else None
    for attribute, value in attributes.items():
        made.set(attribute, value)
    return made
