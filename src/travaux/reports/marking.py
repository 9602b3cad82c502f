"""Marking: one voice's changes in a unit, over the base; and tables as units."""

from __future__ import annotations

from collections.abc import Iterable

from travaux.drafting.compilation import CompiledUnit
from travaux.drafting.nesting import Node, Words, reading
from travaux.drafting.pairing import closed
from travaux.texts import Dispute, Head, Kind, Unit, bracketed
from travaux.texts.signs import CELL, asked_divisions_shown


def marked(nodes: Iterable[Node], voice: str) -> str:
    """Give the base words with one voice's deletions and additions in unnamed brackets."""
    return "".join(_marked(node, voice) for node in nodes)


def _marked(node: Node, voice: str) -> str:
    if isinstance(node, Words):
        return node.words
    wanted = next((v for v in node.variants if voice in v.sponsors), None)
    if wanted is None:
        return marked(node.base, voice)
    base = reading(node.base, None)
    gone = enclosed(base, Dispute.DELETION) if base else ""
    return gone + (enclosed(wanted.words, Dispute.ADDITION) if wanted.words else "")


def enclosed(words: str, dispute: Dispute) -> str:
    """Put words in an unnamed bracket, the blank in front of them outside."""
    blank = " " if words.startswith(" ") else ""
    inside = asked_divisions_shown(words).removeprefix(" ")
    return blank + bracketed(closed(inside), Head(dispute))


def marked_unit(entry: CompiledUnit, voice: str) -> str:
    """Give a whole unit as one voice asks for it, additions and deletions marked."""
    if entry.added:
        return enclosed(reading(entry.nodes, voice).removeprefix(" "), Dispute.ADDITION)
    if entry.gone_for(voice):
        return enclosed(reading(entry.nodes, None).removeprefix(" "), Dispute.DELETION)
    return marked(entry.nodes, voice).removeprefix(" ")


def table(rows: Iterable[Iterable[str]], name: str) -> list[Unit]:
    """Give the rows of a table as units; the first row heads the columns.

    A row of the text's own tables stands in one cell, its cells parted by a line. A bracket that
    closes in a later paragraph is only a character in a cell.
    """
    parted = ([closed(cell.replace(CELL, " | ")) for cell in cells] for cells in rows)
    return [
        Unit(f"{name}.{number}", Kind.ROW, CELL.join(cells)) for number, cells in enumerate(parted)
    ]


def titled(title: str, units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Give the units of a report under its title."""
    return (Unit("title", Kind.TITLE, title), *units)
