"""Where a text is open: each paragraph with the share of its words that stand in brackets."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux.drafting.counting import PARAGRAPHS, UnitCounts, per_unit
from travaux.languages import figure
from travaux.numbering import labels
from travaux.reports.chart_phrases import chart_phrases
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, bare

_DIVIDING = (Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)
_SHADES = "·░▒▓█"
_BEGINNING = 40  # signs
_MOST_OF_A_NAME = 0.4  # of a line


@dataclass(frozen=True, slots=True)
class OpenParagraph:
    """A paragraph: its number, how it begins, the heading it stands under, and its counts.

    `number` and `section` are empty where it has none.
    """

    number: str
    begins: str
    section: str
    counts: UnitCounts

    @property
    def share(self) -> int:
        """The share of bracketed words: 0 none, 1 to a third, 2 to two thirds, 3 more, 4 all."""
        words, bracketed = self.counts.words, self.counts.bracketed_words
        if bracketed and bracketed == words:
            return 4
        return -(-3 * bracketed // words) if words else 0


def openness(text: Text) -> tuple[OpenParagraph, ...]:
    """Give the paragraphs of a text in order, each under the last heading before it.

    Raises:
        UnbalancedBrackets: a bracket of the text has no other half.
    """
    return tuple(_paragraphs(text))


def _paragraphs(text: Text) -> Iterator[OpenParagraph]:
    found, own, full = per_unit(text), labels(text), full_labels(text)
    section = ""
    for unit in text.units:
        words = " ".join(bare(unit.words).split())
        if unit.kind in _DIVIDING:
            section = " ".join(filter(None, (own.get(unit.id, ""), words)))
        elif unit.kind in PARAGRAPHS:
            number = full.get(unit.id, "").removesuffix(".")
            yield OpenParagraph(number, _beginning(words), section, found[unit.id])


def _beginning(words: str) -> str:
    """Give the first words: at a blank, if the language has any."""
    if len(words) <= _BEGINNING:
        return words
    first = words[:_BEGINNING]
    return f"{first.rpartition(' ')[0] or first} …"


def shades(paragraphs: Sequence[OpenParagraph], width: int, language: str = "en") -> list[str]:
    """Give the heat strip as lines for a terminal: a sign a paragraph, section by section.

    No line is longer than `width`, but none can be shorter than 32 signs.

    >>> from travaux.texts import Unit, bracketed
    >>> units = (
    ...     Unit("a", Kind.ARTICLE, "Aims", label="Article 1"),
    ...     Unit("b", Kind.OPERATIVE, "All shall act."),
    ...     Unit("c", Kind.OPERATIVE, bracketed("In time.")),
    ... )
    >>> print(*shades(openness(Text(units)), 60)[:1])
    Article 1 Aims  ·█
    """
    said = chart_phrases(language)
    width = max(width, 32)
    if not paragraphs:
        return textwrap.wrap(said.no_paragraphs, width)
    sections = [(name, list(found)) for name, found in groupby(paragraphs, lambda p: p.section)]
    longest = max(len(name) for name, _ in sections)
    side = min(longest, int(width * _MOST_OF_A_NAME))
    lines: list[str] = []
    for name, found in sections:
        shown = name if len(name) <= side else f"{name[: side - 1]}…"
        signs = "".join(_SHADES[one.share] for one in found)
        for start in range(0, len(signs), width - side - 2):
            lines.append(f"{shown:<{side}}  {signs[start : start + width - side - 2]}")
            shown = ""
    have = Counter(one.share for one in paragraphs)
    legend = [
        f"{sign} {said.shares[share]} ({figure(have[share], language)})"
        for share, sign in enumerate(_SHADES)
    ]
    return [*lines, "", *(line for one in legend for line in textwrap.wrap(one, width))]
