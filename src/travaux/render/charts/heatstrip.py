"""The heat strip: a whole text at one glance, and where in it the open places are.

Each paragraph is a thin bar, in the order of the text: as high as it has words, and filled by the
share of its words that stand in brackets. The share is told three times over, by shade, by pattern
and by a number under the bar, so that a copy in black and white tells it too. Sections follow one
another like words on a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from travaux.languages import figure
from travaux.render.drawing import (
    INK,
    PAPER,
    QUIET,
    RULE,
    begun,
    finished,
    put,
    put_lines,
    wrapped,
)

_WIDTH, _EDGE, _PITCH, _BAR = 760, 24, 13, 11  # pixels; a bar and its gap take the pitch
_LABEL, _GAP = 130, 14  # the least room for a section's name; between two sections
_HIGHEST, _OVER, _LINE = 60, 36, 15  # a bar; a number over it; a line of small words
_BELOW = 48  # the shares, the names of the first and last paragraph, and what parts two rows
_ALL = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """A paragraph: its number, its words, the share of them that is in brackets, its section.

    `share` goes from 0, none, to 4, all. `said` tells of the paragraph to those who point at the
    bar or have it read aloud.
    """

    number: str
    words: int
    share: int
    section: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class HeatStrip:
    """A heat strip to draw, with the words of the picture.

    `shares` names the five shares, none to all. `height` says what the height means, with {most}
    for the words of the highest bar, `cut` what a number over a bar means; `nothing` is said
    where there are no paragraphs.
    """

    title: str
    description: str
    bars: tuple[Bar, ...]
    shares: tuple[str, str, str, str, str]
    height: str
    cut: str
    nothing: str


def heat_strip(strip: HeatStrip, language: str = "en") -> bytes:
    """Draw a heat strip."""
    return _Drawing(strip, language).drawn()


@dataclass(frozen=True, slots=True)
class _Block:
    """Bars of one section that stand in one row, and where they begin; `goes_on` if others did."""

    section: str
    bars: tuple[Bar, ...]
    x: int
    goes_on: bool

    @property
    def width(self) -> int:
        return max(len(self.bars) * _PITCH, _LABEL)

    @property
    def heading(self) -> list[str]:
        """The section's name in lines."""
        name = f"… {self.section}" if self.goes_on else self.section
        return wrapped(name, self.width, 12, most=3, bold=True)


class _Drawing:
    """A heat strip in the making."""

    def __init__(self, strip: HeatStrip, language: str) -> None:
        self.strip = strip
        self.language = language
        self.most = _ceiling([bar.words for bar in strip.bars])
        self.picture = begun(strip.title, strip.description)
        _patterns(self.picture)

    def drawn(self) -> bytes:
        title = wrapped(self.strip.title, _WIDTH - 2 * _EDGE, 20, bold=True)
        y = put_lines(self.picture, title, _EDGE, 36, 26, font_size=20, font_weight="bold")
        if not self.strip.bars:
            lines = wrapped(self.strip.nothing, _WIDTH - 2 * _EDGE, 14)
            y = put_lines(self.picture, lines, _EDGE, y + 8, 20)
            return finished(self.picture, _WIDTH, round(y), self.language)
        for row in _rows(self.strip.bars):
            y = self.row(row, y)
        return finished(self.picture, _WIDTH, round(self.legend(y + 8)), self.language)

    def row(self, row: Sequence[_Block], y: float) -> float:
        """Draw a row, no higher than it must be; give where the next one begins."""
        cut = any(bar.words > self.most for block in row for bar in block.bars)
        named = y + max(len(block.heading) for block in row) * _LINE
        ground = named + (_OVER if cut else 6) + _HIGHEST
        for block in row:
            self.block(block, named, ground)
        return ground + _BELOW

    def block(self, block: _Block, named: float, ground: float) -> None:
        """Draw the bars of a section under its name, and from which number to which they go."""
        group = put(self.picture, "g")
        if block.section:
            put(group, "title", block.section)
            first = named - _LINE * (len(block.heading) - 1)
            put_lines(group, block.heading, block.x, first, _LINE, font_size=12, font_weight="bold")
        end = block.x + len(block.bars) * _PITCH - (_PITCH - _BAR)
        for place, bar in enumerate(block.bars):
            self.bar(group, bar, block.x + place * _PITCH, ground)
        put(group, "line", x1=block.x, x2=end, y1=ground, y2=ground, stroke=INK)
        numbers = [bar.number for bar in block.bars if bar.number]
        reach = " – ".join(dict.fromkeys((numbers[0], numbers[-1]))) if numbers else ""
        for line in wrapped(reach, block.width, 12, most=1):
            put(group, "text", line, x=block.x, y=ground + 31, font_size=12, fill=QUIET)

    def bar(self, group: etree._Element, bar: Bar, x: int, ground: float) -> None:
        """Draw one paragraph, its share below it, and its words over it where it was cut off."""
        height = max(min(bar.words / self.most, 1) * _HIGHEST, 2)
        drawn = _filled(group, bar.share, x, ground - height, height)
        put(drawn, "title", bar.said or bar.number)
        middle = x + _BAR / 2
        at: dict[str, str | float] = {"text_anchor": "middle", "font_size": 11}
        put(group, "text", str(bar.share), x=middle, y=ground + 14, **at)
        if bar.words > self.most:
            turn = f"translate({middle + 4:.1f} {ground - height - 4:.1f}) rotate(-90)"
            words = figure(bar.words, self.language)
            put(group, "text", words, transform=turn, font_size=11)

    def legend(self, y: float) -> float:
        """Explain the shares, with how many paragraphs have each, and the heights."""
        have = Counter(bar.share for bar in self.strip.bars)
        for share, said in enumerate(self.strip.shares):
            _filled(self.picture, share, _EDGE + 16, y - 12, 15, width=30)
            put(self.picture, "text", str(share), x=_EDGE, y=y, font_weight="bold")
            words = f"{said} ({figure(have[share], self.language)})"
            put(self.picture, "text", words, x=_EDGE + 58, y=y)
            y += 22
        cut = self.strip.cut if any(bar.words > self.most for bar in self.strip.bars) else ""
        for sentence in filter(None, (self.strip.height, cut)):
            said = sentence.format(most=figure(self.most, self.language))
            lines = wrapped(said, _WIDTH - 2 * _EDGE, 14)
            y = put_lines(self.picture, lines, _EDGE, y + 4, 20)
        return y


def _ceiling(words: Sequence[int]) -> int:
    """Give the words of the highest bar: one giant paragraph mustn't flatten all the others."""
    ranked = sorted(words) or [1]
    usual = ranked[int(0.98 * (len(ranked) - 1))]
    return max(ranked[-1] if ranked[-1] <= 1.5 * usual else usual, 1)


def _rows(bars: Iterable[Bar]) -> Iterator[list[_Block]]:
    """Set sections in rows: one that doesn't fit in what is left of a row goes on in the next."""
    row: list[_Block] = []
    x = _EDGE
    for section, found in groupby(bars, key=lambda bar: bar.section):
        left = tuple(found)
        goes_on = False
        while left:
            room = _WIDTH - _EDGE - x
            if row and room < min(max(len(left) * _PITCH, _LABEL), 2 * _LABEL):
                yield row
                row, x = [], _EDGE
                continue
            fit = room // _PITCH
            block = _Block(section, left[:fit], x, goes_on)
            row.append(block)
            left, goes_on = left[fit:], True
            x += block.width + _GAP
    if row:
        yield row


def _patterns(picture: etree._Element) -> None:
    """Define how the middle shares are filled: the darker, the denser."""
    defined = put(picture, "defs")
    for share, shade, size, path in (
        (1, "#ededed", 6, "M0,3 H6"),
        (2, "#c4c4c4", 5, "M0,5 L5,0 M-1,1 L1,-1 M4,6 L6,4"),
        (3, "#8f8f8f", 4, "M0,0 L4,4 M0,4 L4,0"),
    ):
        made = put(defined, "pattern", id=f"share{share}", patternUnits="userSpaceOnUse")
        made.set("width", str(size))
        made.set("height", str(size))
        put(made, "rect", width=size, height=size, fill=shade)
        put(made, "path", d=path, stroke=INK, stroke_width=1, fill="none")


def _filled(
    group: etree._Element, share: int, x: float, y: float, height: float, width: float = _BAR
) -> etree._Element:
    fill = {0: PAPER, _ALL: INK}.get(share, f"url(#share{share})")
    made = put(group, "rect", x=x + 0.5, y=y, width=width - 1, height=height, fill=fill)
    made.set("stroke", INK if share else RULE)
    return made
