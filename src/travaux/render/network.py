"""Who took language from whom, as a picture (SVG): each document on a line of its own, by date.

The dot of a document stands where its date is, its name beside it; a curve leads from a source
down to whoever took words from it, the thicker the more. Nothing is told by colour alone, and the
numbers stand with each curve for those who hear the picture or point at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from travaux.render.drawing import (
    COLOURS,
    FAINT,
    INK,
    QUIET,
    begun,
    finished,
    put,
    put_lines,
    wrapped,
)

_WIDTH, _EDGE, _LINE, _DOT = 1080, 24, 26, 5  # pixels
_BOW = 48  # how far a curve goes round
_NAMES, _TYPE = 300, 13  # the room for names at the right, and their size
_YEARS = 6  # about so many years are named on the axis


@dataclass(frozen=True, slots=True)
class Node:
    """A document: its name, and its date if that is known."""

    name: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Edge:
    """How many words one took from another: places among the nodes."""

    taker: int
    source: int
    words: int
    said: str  # the same as a sentence


@dataclass(frozen=True, slots=True)
class Network:
    """A picture to draw: nodes in the order of their dates, those without one last."""

    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    legend: str
    undated: str


def network(chart: Network, language: str = "en") -> bytes:
    """Draw a network; equal ones give equal bytes."""
    return _Drawing(chart, language).drawn()


class _Drawing:
    """A picture in the making."""

    def __init__(self, chart: Network, language: str) -> None:
        self.chart, self.language = chart, language
        days = [node.day for node in chart.nodes if node.day]
        self.first, self.last = min(days, default=None), max(days, default=None)
        undated = len(days) < len(chart.nodes)
        self.left, self.right = _EDGE + _BOW, _WIDTH - _NAMES - (120 if undated else 0)
        self.most = max((edge.words for edge in chart.edges), default=1)
        self.top = 0.0
        self.picture = begun(chart.title, chart.description)

    def drawn(self) -> bytes:
        wide = _WIDTH - 2 * _EDGE
        title = wrapped(self.chart.title, wide, 20, bold=True)
        y = put_lines(self.picture, title, _EDGE, 36, 26, font_size=20, font_weight="bold")
        y = put_lines(self.picture, wrapped(self.chart.legend, wide, 14), _EDGE, y, 20)
        self.top = y + 40
        bottom = self.top + len(self.chart.nodes) * _LINE
        self.axis(bottom)
        for edge in sorted(self.chart.edges, key=lambda edge: -edge.words):
            self.edge(edge)
        for place in range(len(self.chart.nodes)):
            self.node(place)
        return finished(self.picture, _WIDTH, round(bottom + 12), self.language)

    def axis(self, bottom: float) -> None:
        """Draw the years, and where the undated stand."""
        marks = [(self.x(date(year, 1, 1)), f"{year}") for year in self.years()]
        if any(node.day is None for node in self.chart.nodes):
            marks.append((self.x(None), self.chart.undated))
        for x, words in marks:
            put(self.picture, "line", x1=x, x2=x, y1=self.top - 22, y2=bottom, stroke=FAINT)
            at: dict[str, str | float] = {"x": x, "y": self.top - 28, "fill": QUIET}
            put(self.picture, "text", words, **at, font_size=12, text_anchor="middle")

    def years(self) -> Sequence[int]:
        """Give the years that are named: round ones, few enough to stand apart."""
        if self.first is None or self.last is None:
            return ()
        span = self.last.year - self.first.year
        step = next(step for step in _STEPS if span <= step * _YEARS)
        begin = -(-self.first.year // step) * step
        return [year for year in range(begin, self.last.year + 1, step) if year != self.first.year]

    def x(self, day: date | None) -> float:
        """Give where a date stands."""
        if day is None or self.first is None or self.last is None:
            return _WIDTH - _NAMES - 60.0
        span = (self.last - self.first).days
        share = (day - self.first).days / span if span else 0.5
        return self.left + share * (self.right - self.left)

    def y(self, place: int) -> float:
        """Give the line of a document."""
        return self.top + place * _LINE

    def edge(self, edge: Edge) -> None:
        """Draw the curve from a source to its taker."""
        source, taker = self.chart.nodes[edge.source], self.chart.nodes[edge.taker]
        x, y = self.x(source.day), self.y(edge.source)
        to_x, to_y = self.x(taker.day), self.y(edge.taker)
        group = put(self.picture, "g", role="img", aria_label=edge.said)
        put(group, "title", edge.said)
        bend = (to_y - y) / 2
        bow = min(max(abs(bend) - abs(to_x - x), 0), _BOW)  # of one date: round what lies between
        path = f"M{x:.1f} {y:.1f} C{x - bow:.1f} {y + bend:.1f} {to_x - bow:.1f} {to_y - bend:.1f}"
        width = 1 + 7 * edge.words / self.most
        put(
            group,
            "path",
            d=f"{path} {to_x:.1f} {to_y:.1f}",
            fill="none",
            stroke=COLOURS[0],
            stroke_width=width,
            stroke_opacity="0.7",
        )

    def node(self, place: int) -> None:
        """Draw a document: its dot, its name, and a faint line between the two."""
        node, y = self.chart.nodes[place], self.y(place)
        x, names = self.x(node.day), _WIDTH - _NAMES + 12
        group: etree._Element = put(self.picture, "g")
        put(group, "line", x1=x, x2=names - 6, y1=y, y2=y, stroke=FAINT, stroke_dasharray="2 4")
        put(group, "circle", cx=x, cy=y, r=_DOT, fill=INK)
        (name, *_) = wrapped(node.name, _NAMES - 12 - _EDGE, _TYPE, most=1) or [""]
        put(group, "text", name, x=names, y=y + 4, font_size=_TYPE)
        if name != node.name:
            put(group, "title", node.name)


_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
