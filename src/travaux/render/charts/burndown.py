"""The burn-down: how the open places of a text became fewer, or more, from issue to issue.

Every series has a panel of its own with a scale from 0, for brackets go by the hundred and words
by the thousand. Each value stands at its point. A table below gives the same numbers with the
issues' symbols and dates, and the definitions follow it: a count without one can't be compared
(P15).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from travaux.languages import figure
from travaux.render.drawing import (
    COLOURS,
    FAINT,
    PAPER,
    QUIET,
    RULE,
    begun,
    finished,
    put,
    put_lines,
    width_of,
    wrapped,
)

_WIDTH, _LEFT, _RIGHT = 760, 84, 36
_STEP = 24  # the least width of an issue's column: its numbers then stand upright beside it
_PANEL, _LINE, _SMALL = 190, 20, 12
_NUMBER = 44.0  # the column of the issues' numbers
_FEW_LINES = 3  # of a symbol or a date, that may stand under a point
_HALO: dict[str, str | float] = {
    "stroke": PAPER,
    "stroke_width": 4,
    "stroke_linejoin": "round",
    "paint_order": "stroke",
}


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted: its name, and the sentence that is printed to define it."""

    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class Point:
    """One issue: its symbol, its date in words, and its count in each series."""

    symbol: str
    date: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BurnDown:
    """A burn-down to draw, oldest issue first.

    `heads` head the table's columns: number, issue, date. `definitions` heads the definitions.
    `nothing` is what is said where there is no issue.
    """

    title: str
    description: str
    series: tuple[Series, ...]
    points: tuple[Point, ...]
    heads: tuple[str, str, str]
    definitions: str
    nothing: str


def burn_down(chart: BurnDown, language: str = "en") -> bytes:
    """Draw a burn-down."""
    return _Drawing(chart, language).drawn()


class _Drawing:
    """A burn-down in the making."""

    def __init__(self, chart: BurnDown, language: str) -> None:
        self.chart = chart
        self.language = language
        many = len(chart.points)
        self.width = max(_WIDTH, _LEFT + _RIGHT + many * _STEP)
        self.column = (self.width - _LEFT - _RIGHT) / max(many, 1)
        self.picture = begun(chart.title, chart.description)

    def drawn(self) -> bytes:
        inner = self.width - 48
        title = wrapped(self.chart.title, inner, 20, bold=True)
        y = put_lines(self.picture, title, 24, 36, 26, font_size=20, font_weight="bold")
        if self.chart.points:
            for place in range(len(self.chart.series)):
                y = self.panel(place, y + 8)
            y = self.table(self.issues(y + 8) + 28)
        else:
            lines = wrapped(self.chart.nothing, inner, 14)
            y = put_lines(self.picture, lines, 24, y + 8, _LINE)
        y = self.definitions(y + 16)
        return finished(self.picture, self.width, round(y), self.language)

    def panel(self, place: int, y: float) -> float:
        """Draw the panel of a series below y; give where the next one begins."""
        group = put(self.picture, "g")
        name, colour = self.chart.series[place].name, COLOURS[place % len(COLOURS)]
        values = [point.values[place] for point in self.chart.points]
        put(group, "text", name, x=24, y=y + 14, fill=colour, font_weight="bold")
        upright = self.upright(values)
        top, bottom = y + (74 if upright else 44), y + 44 + _PANEL
        ticks = _ticks(max(values))
        scale = (bottom - top) / ticks[-1]
        for tick in ticks:
            self.tick(group, tick, bottom - tick * scale)
        spots = [(self.x(n), bottom - value * scale) for n, value in enumerate(values)]
        line = " ".join(f"{x:.1f},{at:.1f}" for x, at in spots)
        put(group, "polyline", points=line, fill="none", stroke=colour, stroke_width=2)
        before = 0.0
        for (x, at), value in zip(spots, values, strict=True):
            _mark(group, place, x, at, colour)
            aside = 12 if 0 < before < at - 20 and not upright else 0  # clear of the falling line
            self.value(group, figure(value, self.language), x + aside, at, upright=upright)
            before = at
        return bottom + 16

    def upright(self, values: Sequence[int]) -> bool:
        """Tell whether the values must be written from bottom to top, to find room."""
        widest = max(width_of(figure(value, self.language), _SMALL) for value in values)
        return widest + 4 > self.column

    def x(self, place: int) -> float:
        return _LEFT + (place + 0.5) * self.column

    def tick(self, group: etree._Element, value: int, y: float) -> None:
        put(
            group,
            "line",
            x1=_LEFT,
            x2=self.width - _RIGHT,
            y1=y,
            y2=y,
            stroke=FAINT if value else RULE,
        )
        words = figure(value, self.language)
        at: dict[str, str | float] = {"x": _LEFT - 8, "y": y + 4, "text_anchor": "end"}
        put(group, "text", words, **at, font_size=_SMALL, fill=QUIET)

    def value(
        self, group: etree._Element, words: str, x: float, y: float, *, upright: bool
    ) -> None:
        """Write a value over its point, with a rim of paper where the line passes."""
        if upright:
            turn = f"translate({x + 4:.1f} {y - 9:.1f}) rotate(-90)"
            put(group, "text", words, transform=turn, font_size=_SMALL, **_HALO)
        else:
            put(group, "text", words, x=x, y=y - 10, text_anchor="middle", font_size=13, **_HALO)

    def issues(self, y: float) -> float:
        """Name the issues under the panels: by number, and by symbol and date where they fit."""
        named = all(
            len(wrapped(words, self.column - 8, _SMALL)) <= _FEW_LINES
            for point in self.chart.points
            for words in (point.symbol, point.date)
        )
        lowest = y
        for place, point in enumerate(self.chart.points):
            x = self.x(place)
            put(self.picture, "text", str(place + 1), x=x, y=y, text_anchor="middle")
            if named:
                lines = wrapped(point.symbol, self.column - 8, _SMALL)
                lines += wrapped(point.date, self.column - 8, _SMALL)
                at: dict[str, str | float] = {"font_size": _SMALL, "fill": QUIET}
                below = put_lines(self.picture, lines, x, y + 18, 16, text_anchor="middle", **at)
                lowest = max(lowest, below)
        return lowest

    def table(self, y: float) -> float:
        """Draw the numbers as a table; give where it ends."""
        columns = self.columns()
        heads = (*self.chart.heads, *(series.name for series in self.chart.series))
        y = self.row(heads, columns, y, bold=True)
        for place, point in enumerate(self.chart.points, start=1):
            put(self.picture, "line", x1=24, x2=self.width - 24, y1=y - 14, y2=y - 14, stroke=FAINT)
            numbers = (figure(value, self.language) for value in point.values)
            y = self.row((str(place), point.symbol, point.date, *numbers), columns, y)
        return y

    def columns(self) -> list[tuple[float, float]]:
        """Give where each column of the table begins, and how wide it is."""
        many = len(self.chart.series)
        count = min(110.0, 330 / max(many, 1))
        left = self.width - 48 - _NUMBER - count * many
        widths = [_NUMBER, left * 0.56, left * 0.44, *[count] * many]
        return [(24 + sum(widths[:n]), width) for n, width in enumerate(widths)]

    def row(
        self,
        cells: Sequence[str],
        columns: Sequence[tuple[float, float]],
        y: float,
        *,
        bold: bool = False,
    ) -> float:
        """Write a row of the table, numbers to the right of their columns."""
        lowest = y
        for place, (words, (x, width)) in enumerate(zip(cells, columns, strict=True)):
            is_count = place >= len(self.chart.heads)
            lines = wrapped(words, width - 12, 13, bold=bold)
            weight = "bold" if bold else "normal"
            anchor = "end" if is_count else "start"
            at: dict[str, str | float] = {"font_size": 13, "font_weight": weight}
            spot = x + width if is_count else x
            below = put_lines(self.picture, lines, spot, y, 17, text_anchor=anchor, **at)
            lowest = max(lowest, below)
        return lowest + 5

    def definitions(self, y: float) -> float:
        """Print what each count means; give where the picture ends."""
        put(self.picture, "text", self.chart.definitions, x=24, y=y, font_weight="bold")
        y += _LINE + 2
        for place, series in enumerate(self.chart.series):
            _mark(self.picture, place, 31, y - 5, COLOURS[place % len(COLOURS)])
            lines = wrapped(series.definition, _WIDTH - 48 - 22, 13)
            y = put_lines(self.picture, lines, 46, y, 18, font_size=13) + 4
        return y


def _mark(group: etree._Element, place: int, x: float, y: float, colour: str) -> None:
    """Draw the mark of a series: each has a shape of its own."""
    shape = place % 3
    if shape == 0:
        put(group, "circle", cx=x, cy=y, r=5, fill=colour)
    elif shape == 1:
        put(group, "rect", x=x - 5, y=y - 5, width=10, height=10, fill=colour)
    else:
        points = f"{x:.1f},{y - 6:.1f} {x + 6:.1f},{y + 5:.1f} {x - 6:.1f},{y + 5:.1f}"
        put(group, "polygon", points=points, fill=colour)


def _ticks(most: int) -> list[int]:
    """Give the marks of a scale from 0: three to six, in round steps, the last one not below most.

    >>> _ticks(1022), _ticks(0)
    ([0, 500, 1000, 1500], [0, 1])
    """
    step = 1
    while most > step * 5:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return list(range(0, max(-(-most // step), 1) * step + 1, step))
