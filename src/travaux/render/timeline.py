"""A timeline as a picture (SVG): dates on the left, what happened on the right, oldest first.

Each sort of moment has a shape and its name beside it, never colour alone; the words are text, so
that they can be searched, enlarged and read aloud. The picture prints on white.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from travaux.render.drawing import COLOURS, PAPER, RULE, begun, finished, put
from travaux.render.runs import printable

_WIDTH, _LINE, _GAP = 960, 20, 18  # pixels: the picture, a line of words, between two moments
_DATE_X, _AXIS_X, _WORDS_X = 208, 232, 256
_LETTERS, _DATE_LETTERS = 84, 26  # that fit beside the axis
_TOP = 70
_SHAPES = ("circle", "square", "diamond", "triangle", "bar", "cross", "ring")


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: its date in words, of what sort it is, and what happened."""

    date: str
    sort: str
    words: str


def timeline(title: str, moments: Sequence[Moment], language: str = "en") -> bytes:
    """Draw moments in the order in which they are given; equal moments give equal bytes."""
    sorts = list(dict.fromkeys(moment.sort for moment in moments))
    picture = begun(title)
    put(picture, "text", title, x=24, y=36, font_size=20, font_weight="bold")
    axis = put(picture, "line", x1=_AXIS_X, x2=_AXIS_X, stroke=RULE)
    y = _TOP
    for moment in moments:
        y = _moment(picture, moment, sorts.index(moment.sort), y)
    axis.set("y1", str(_TOP - 8))
    axis.set("y2", str(y - _GAP))
    return finished(picture, _WIDTH, y + 12, language)


def _moment(picture: etree._Element, moment: Moment, sort: int, y: int) -> int:
    """Draw one moment below y, and give where the next one begins."""
    group = put(picture, "g")
    dates = textwrap.wrap(printable(moment.date), _DATE_LETTERS)
    words = textwrap.wrap(printable(moment.words), _LETTERS) or [""]
    colour = COLOURS[sort % len(COLOURS)]
    for number, line in enumerate(dates):
        put(group, "text", line, x=_DATE_X, y=y + number * _LINE, text_anchor="end")
    _mark(group, _SHAPES[sort % len(_SHAPES)], colour, y - 5)
    at: dict[str, str | float] = {"x": _WORDS_X, "y": y, "font_size": 12}
    put(group, "text", moment.sort, **at, fill=colour, font_weight="bold")
    for number, line in enumerate(words, start=1):
        put(group, "text", line, x=_WORDS_X, y=y + number * _LINE)
    return y + max(len(dates), len(words) + 1) * _LINE + _GAP


def _mark(group: etree._Element, shape: str, colour: str, y: int) -> None:
    """Draw the mark of a sort on the axis."""
    x = _AXIS_X
    if shape in ("circle", "ring"):
        filled = colour if shape == "circle" else PAPER
        put(group, "circle", fill=filled, stroke=colour, cx=x, cy=y, r=7, stroke_width=2)
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
    put(group, "polygon", points=points, fill=colour)
