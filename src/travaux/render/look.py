"""The look of a printed text: how a house shows additions, deletions, names and notes.

A look says nothing about which brackets there are: those stand in the text (P7). It is chosen by
whoever prints, and no renderer has a house's name in it.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import StrEnum


class Additions(StrEnum):
    """How words show that somebody asks for; they stand in brackets in any case."""

    PLAIN = "plain"
    UNDERLINE = "underline"
    BOLD = "bold"


class Deletions(StrEnum):
    """How words of the base show whose deletion is asked. PLAIN says "delete" after the names."""

    PLAIN = "plain"
    STRIKE = "strike"


class NoteMark(StrEnum):
    """How a note's number prints at its call and at its foot."""

    NUMBER = "1"
    STROKE = "1/"  # the OAS's, without which a bare number once got lost in conversion (P17)


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is printed.

    `colours` gives each set of names a colour of its own, as an extra: nothing is told by colour
    alone. `line_numbers` prints numbers in the margin where the format can. `capitals` prints the
    title and the headings of the two outer levels in capitals, as reports of committees have them.
    """

    additions: Additions = Additions.UNDERLINE
    deletions: Deletions = Deletions.STRIKE
    note_mark: NoteMark = NoteMark.NUMBER
    colours: bool = False
    line_numbers: bool = False
    capitals: bool = False

    def mark_of(self, number: str) -> str:
        """Give a note's number as it prints: "1" or "1/"."""
        return f"{number}/" if self.note_mark is NoteMark.STROKE else number

    def colour_of(self, names: str) -> str:
        """Give the colour of names as six hexadecimal digits, the same in every text; or ""."""
        if not self.colours or not names:
            return ""
        return _COLOURS[zlib.crc32(names.encode()) % len(_COLOURS)]


# Each has a contrast of at least 7 to 1 on white (WCAG 2.2, 1.4.6).
_COLOURS = ("0b4f6c", "7a1f1f", "1f5c2e", "5b2a86", "6b4a00", "8a1258", "2d3e9e", "3d4a4a")
