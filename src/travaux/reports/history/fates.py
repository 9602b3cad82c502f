"""Fates: which decision took words, or a whole paragraph, out of an issue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from travaux.drafting.regions import regions_of
from travaux.readings import BracketKind, Disposition, Ruling
from travaux.record import Record
from travaux.record.tabled import rulings_on
from travaux.reports.history.line import Line, Place
from travaux.texts.signs import DIVIDE

_TAKEN_OUT = (Disposition.TAKE, Disposition.DELETE)


def by_unit(record: Record, issue: str) -> Mapping[str, Sequence[Ruling]]:
    """Give the decisions that stand on an issue by the paragraphs that they are about."""
    found: dict[str, list[Ruling]] = {}
    for one in rulings_on(record, issue):
        found.setdefault(one.bracket.unit, []).append(one)
    return found


def removed_by(own: Sequence[Ruling], token: int | None = None) -> Ruling | None:
    """Give the decision that took a word out of a paragraph, or the whole of it out of the text.

    None where none is on record: nobody said why it went. `own` are the decisions on that
    paragraph, in the order taken.
    """
    for ruling in reversed(own):
        whole = ruling.bracket.kind is BracketKind.SUPPRESSION
        if whole and ruling.disposition in _TAKEN_OUT:
            return ruling
        if token is not None and _covers(ruling, token):
            return ruling
    return next(reversed(own), None) if token is None else None


def puts_elsewhere(ruling: Ruling) -> bool:
    """Tell whether a decision put words elsewhere: it moved, joined or divided paragraphs."""
    moves = ruling.bracket.kind in (BracketKind.MOVE, BracketKind.JOIN)
    return (moves and ruling.disposition is Disposition.TAKE) or DIVIDE in ruling.words


def _covers(ruling: Ruling, token: int) -> bool:
    return any(one.start <= token < one.end for one in regions_of(ruling))


def last_stood(
    line: Line, ways: Sequence[Mapping[Place, Place]], place: Place
) -> tuple[int, Place]:
    """Give the last issue of a line in which a word of its first one stood, and where there."""
    for number, way in enumerate(ways):
        if place not in way:
            return number, place
        place = way[place]
    return len(line.stages) - 1, place
