"""The co-sponsorship map: who asks together with whom, and how often.

A square table of parties: in each cell the number of readings that two of them ask for together,
on the diagonal how many one asks for in all. The number is what tells; the shade behind it only
helps the eye. Who looks for a partner, or for who could stand between two camps, begins here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from travaux.languages import figure
from travaux.render.drawing import (
    FAINT,
    INK,
    PAPER,
    begun,
    finished,
    put,
    put_lines,
    width_of,
    wrapped,
)

MOST = 60  # parties whose cells can still be read on one sheet
_LEAST_WIDTH, _EDGE, _SIDE, _FIGURE = 720, 24, 10, 11  # pixels; the type of a number in a cell
_LONGEST = 380  # of a name
_SHADES = ("#e8eef5", "#c9d8e8", "#a3bfd9", "#7fa5c8", "#1d4e89")  # numbers on the last are white


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its code heads a column, its name a row; and how many readings it asks for."""

    code: str
    name: str
    readings: int


@dataclass(frozen=True, slots=True)
class CosponsorMap:
    """A map to draw: parties in the order in which they stand, and what pairs ask together.

    `together` has each pair once, in either order; what isn't there is none. `diagonal` explains
    the numbers on the diagonal, `crowd` says that only the most active {shown} of {all} stand in
    the table, `nothing` that nobody asks for anything.
    """

    title: str
    description: str
    parties: tuple[Party, ...]
    together: Mapping[tuple[str, str], int]
    definition: str
    diagonal: str
    crowd: str
    nothing: str


def cosponsor_map(chart: CosponsorMap, language: str = "en") -> bytes:
    """Draw a co-sponsorship map."""
    return _Drawing(chart, language).drawn()


class _Drawing:
    """A map in the making."""

    def __init__(self, chart: CosponsorMap, language: str) -> None:
        self.chart = chart
        self.language = language
        self.parties = _most_active(chart.parties)
        self.most = max(chart.together.values(), default=0)
        numbers = [self.most, *(party.readings for party in self.parties)]
        widest = max(width_of(figure(value, language), _FIGURE, bold=True) for value in numbers)
        self.cell = max(24, round(widest) + 6)
        self.codes = max([width_of(p.code, 12, bold=True) for p in self.parties] or [0.0])
        names = max([width_of(p.name, 13) for p in self.parties] or [0.0])
        self.names = min(names, _LONGEST)
        self.left = round(_EDGE + self.names + self.codes + 2 * _SIDE)
        self.width = max(_LEAST_WIDTH, self.left + len(self.parties) * self.cell + _EDGE)
        self.picture = begun(chart.title, chart.description)

    def drawn(self) -> bytes:
        title = wrapped(self.chart.title, self.width - 2 * _EDGE, 20, bold=True)
        y = put_lines(self.picture, title, _EDGE, 36, 26, font_size=20, font_weight="bold")
        said = [self.chart.nothing]
        if self.parties:
            y = self.table(y) + 26
            said = [self.chart.definition, self.chart.diagonal, self.crowd()]
        for sentence in filter(None, said):
            lines = wrapped(sentence, self.width - 2 * _EDGE, 14)
            y = put_lines(self.picture, lines, _EDGE, y, 20) + 4
        return finished(self.picture, self.width, round(y), self.language)

    def crowd(self) -> str:
        """Say that some parties were left out, if they were."""
        shown, every = len(self.parties), len(self.chart.parties)
        return self.chart.crowd.format(shown=shown, all=every) if shown < every else ""

    def table(self, y: float) -> float:
        """Draw the table below y; give where it ends."""
        top = round(y + self.codes)
        for place, party in enumerate(self.parties):
            middle = self.left + (place + 0.5) * self.cell
            turn = f"translate({middle + 4:.1f} {top - 6}) rotate(-90)"
            put(self.picture, "text", party.code, transform=turn, font_size=12, font_weight="bold")
        for place, party in enumerate(self.parties):
            self.row(party, place, top + place * self.cell)
        return top + len(self.parties) * self.cell

    def row(self, party: Party, row: int, y: int) -> None:
        """Draw the row of one party."""
        group = put(self.picture, "g")
        put(group, "title", party.name)
        at: dict[str, str | float] = {"y": y + self.cell / 2 + 4, "text_anchor": "end"}
        if party.name != party.code:
            for name in wrapped(party.name, self.names, 13, most=1):
                put(group, "text", name, x=_EDGE + self.names, font_size=13, **at)
        x = self.left - _SIDE
        put(group, "text", party.code, x=x, font_size=12, font_weight="bold", **at)
        for column, other in enumerate(self.parties):
            x = self.left + column * self.cell
            if column == row:
                self.own(group, party.readings, x, y)
            else:
                self.shared(group, self.together(party.code, other.code), x, y)

    def together(self, one: str, other: str) -> int:
        """Give how many readings two parties ask for together."""
        pairs = self.chart.together
        return pairs.get((one, other), 0) + pairs.get((other, one), 0)

    def own(self, group: etree._Element, value: int, x: int, y: int) -> None:
        """Draw the cell where a party meets itself."""
        side = self.cell - 2
        drawn = put(group, "rect", x=x + 1, y=y + 1, width=side, height=side, fill=PAPER)
        drawn.set("stroke", INK)
        self.number(group, value, x, y, font_weight="bold")

    def shared(self, group: etree._Element, value: int, x: int, y: int) -> None:
        """Draw the cell of two parties: empty where they ask nothing together."""
        shade = -(-len(_SHADES) * value // max(self.most, 1)) - 1
        fill = _SHADES[shade] if value else PAPER
        put(group, "rect", x=x, y=y, width=self.cell, height=self.cell, fill=fill, stroke=FAINT)
        if value:
            ink = PAPER if fill == _SHADES[-1] else INK
            self.number(group, value, x, y, fill=ink)

    def number(self, group: etree._Element, value: int, x: int, y: int, **look: str) -> None:
        """Write the number of a cell."""
        words = figure(value, self.language)
        middle, ground = x + self.cell / 2, y + self.cell / 2 + 4
        at: dict[str, str | float] = {"text_anchor": "middle", "font_size": _FIGURE}
        put(group, "text", words, x=middle, y=ground, **at, **look)


def _most_active(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Give the parties that are shown, in their order: those that ask for most, where many are."""
    ranked = sorted(range(len(parties)), key=lambda place: (-parties[place].readings, place))
    return tuple(parties[place] for place in sorted(ranked[:MOST]))
