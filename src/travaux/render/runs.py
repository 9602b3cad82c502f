"""Runs: the words of a text as they print, each with the brackets it stands in.

A bracket may open in one paragraph and close in a later one, so runs are made over a whole text,
not unit by unit. Every renderer of pages prints runs; none reads the signs of structure itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from travaux.numbering import labels, note_numbers
from travaux.texts import Dispute, Head, Kind, Piece, Shade, Sign, Text, Unit, bare, pieces
from travaux.texts.signs import CELL


class Role(StrEnum):
    """What a run is."""

    WORDS = "words"
    OPENING = "opening"  # "["
    NAMES = "names"  # who asks, after the opening; the value is as printed, without a colon
    CLOSING = "closing"  # "]"
    CALL = "call"  # the value is the note's id
    OPTION = "option"
    BREAK = "break"
    CELL = "cell"


_ROLES = {
    Sign.WORDS: Role.WORDS,
    Sign.CALL: Role.CALL,
    Sign.OPTION: Role.OPTION,
    Sign.BREAK: Role.BREAK,
    Sign.CELL: Role.CELL,
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one role. `heads` are the brackets around it, outermost first.

    The signs of a bracket, and its names, stand inside that bracket. `shade` is how words are
    shown apart.
    """

    role: Role
    value: str
    heads: tuple[Head, ...] = ()
    shade: Shade = Shade.NONE

    @property
    def dispute(self) -> Dispute:
        """What is asked about the run: the innermost bracket that says so decides."""
        asked = (h.dispute for h in reversed(self.heads) if h.dispute is not Dispute.UNNAMED)
        return next(asked, Dispute.UNNAMED)

    @property
    def divides(self) -> bool:
        """True for a division that somebody asks for; any other break is one of the base."""
        asked = (Dispute.ADDITION, Dispute.DELETION)
        return self.role is Role.BREAK and self.dispute in asked

    @property
    def names(self) -> str:
        """Who asks, by the innermost bracket that has names; "" if none has."""
        return next((h.names for h in reversed(self.heads) if h.names), "")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A unit ready to print: its label ("" if none), and its runs.

    `opened` are the brackets that were open when it began.
    """

    unit: Unit
    label: str
    runs: tuple[Run, ...]
    opened: tuple[Head, ...] = ()

    @property
    def cells(self) -> list[list[Run]]:
        """The runs of a table's row, cell by cell."""
        parts: list[list[Run]] = [[]]
        for run in self.runs:
            if run.role is Role.CELL:
                parts.append([])
            else:
                parts[-1].append(run)
        return parts


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(words: str) -> str:
    """Give words that every format can hold: what no XML file may hold prints as "\ufffd"."""
    return _UNPRINTABLE.sub("\ufffd", words)


def numbers(text: Text) -> dict[str, str]:
    """Give what prints in front of each unit and note, by its id.

    Notes are numbered in the order of their calls, unless their label is frozen.
    """
    counted = {note: str(number) for note, number in note_numbers(text).items()}
    return {key: printable(label) for key, label in (counted | labels(text)).items()}


def heading_levels(text: Text) -> dict[str, int]:
    """Give the level of every heading by its unit's id, from 1, without a gap on the way down.

    Titles are the outermost; annexes and articles stand beside the headings of depth 0. Headings
    of one depth that stand beside one another have one level, whatever depth that is. A heading
    without words has no level: nobody could find anything by it.
    """
    levels: dict[str, int] = {}
    above: list[int] = []
    for unit in text.units:
        wanted = {Kind.TITLE: 1, Kind.ANNEX: 2, Kind.ARTICLE: 2, Kind.HEADING: unit.depth + 2}
        if unit.kind in wanted and f"{unit.label or ''}{bare(unit.words)}".strip():
            above = [one for one in above if one < wanted[unit.kind]]
            above.append(wanted[unit.kind])
            levels[unit.id] = min(len(above), 6)
    return levels


def leads_on(unit: Unit) -> bool:
    """Tell whether a paragraph ends with a colon, and so stays on the page of what follows it."""
    return unit.kind is Kind.PARAGRAPH and bare(unit.words).rstrip().endswith(":")


def mostly_table(text: Text) -> bool:
    """Tell whether a text is one wide table: most units are rows of three cells or more."""
    wide = [unit for unit in text.units if unit.kind is Kind.ROW and unit.words.count(CELL) >= 2]
    return len(wide) * 2 > len(text.units)


def paragraphs(units: Iterable[Unit], labels: dict[str, str]) -> Iterator[Paragraph]:
    """Give units ready to print, carrying open brackets from each to the next."""
    opened: tuple[Head, ...] = ()
    for unit in units:
        before = opened
        found: list[Run] = []
        shade = Shade.NONE
        for piece in pieces(unit.words):
            if piece.sign is Sign.SHADE:
                shade = Shade(piece.value)
                continue
            made, opened = _runs(piece, opened)
            found += [replace(run, shade=shade) for run in made] if shade else made
        yield Paragraph(unit, labels.get(unit.id, ""), tuple(found), before)


def _runs(piece: Piece, opened: tuple[Head, ...]) -> tuple[list[Run], tuple[Head, ...]]:
    if piece.sign is Sign.OPEN:
        head = piece.head
        heads = (*opened, head)
        names = [Run(Role.NAMES, printable(head.names), heads)] if head.shown and head.names else []
        return [Run(Role.OPENING, "[", heads), *names], heads
    if piece.sign is Sign.CLOSE:
        return [Run(Role.CLOSING, "]", opened)], opened[:-1]
    return [Run(_ROLES[piece.sign], printable(piece.value), opened)], opened


def left_open(runs: Sequence[Run], opened: tuple[Head, ...]) -> tuple[Head, ...]:
    """Give the brackets that are open after runs, where `opened` were open before them."""
    if not runs:
        return opened
    last = runs[-1]
    return last.heads[:-1] if last.role is Role.CLOSING else last.heads


def blocks(lines: Iterable[Paragraph]) -> Iterator[Paragraph | list[Paragraph]]:
    """Give paragraphs in order; rows that follow one another come together, and so do items."""
    for kind, group in groupby(lines, key=lambda line: line.unit.kind):
        if kind in (Kind.ROW, Kind.ITEM):
            yield list(group)
        else:
            yield from group
