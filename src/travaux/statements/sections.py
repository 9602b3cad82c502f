"""Sections and their paragraphs: what "paragraph three of the section on ..." points to (S21).

A section begins with a heading, an article's line or an annex's, and ends before the next one that
isn't inside it. Its paragraphs are the unnumbered, the preambular and the numbered ones of the
outermost level; sub-paragraphs, items of a list and rows of a table belong to the paragraph that
they stand under. A paragraph is counted from the section's first; where paragraphs are numbered,
its printed number points to it as well, for people say "paragraph 12" of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.numbering import labels
from travaux.statements.quoting import places, quoted
from travaux.texts import Kind, Text, Unit, bare

_BEGINS = (Kind.ANNEX, Kind.HEADING, Kind.ARTICLE)
_PARAGRAPHS = (Kind.PARAGRAPH, Kind.PREAMBULAR, Kind.OPERATIVE)
_WITHIN = (Kind.ITEM, Kind.ROW, *_PARAGRAPHS)
_NUMBER = re.compile(r"[0-9]+")


def sections(text: Text, called: str) -> list[tuple[Unit, ...]]:
    """Give the sections that a name points to, each with its heading first.

    The name is the whole heading or, where no heading is just that, words in it. No name at all
    points to the whole text.
    """
    if not called.strip():
        return [text.units]
    heads = [unit for unit in text.units if unit.kind in _BEGINS]
    whole = [unit for unit in heads if quoted(unit.words) == quoted(called)]
    named = whole or [unit for unit in heads if any(places([unit], called))]
    return [_section(text.units, unit) for unit in named]


def paragraphs(section: Sequence[Unit]) -> list[Unit]:
    """Give the paragraphs of a section that count."""
    return [unit for unit in section if _counts(unit)]


def pointed_to(text: Text, section: str, ordinal: int) -> list[tuple[Unit, ...]]:
    """Give the paragraphs that a section and an ordinal may mean, each with what is under it."""
    numbers = labels(text)
    found: list[Unit] = []
    for units in sections(text, section):
        counted = paragraphs(units)
        found += [unit for unit in counted if _number(numbers.get(unit.id)) == ordinal]
        found += counted[ordinal - 1 : ordinal] if ordinal > 0 else []
    distinct = {unit.id: unit for unit in found}
    return [_with_what_is_under(text.units, unit) for unit in distinct.values()]


def section_of(text: Text, unit: str) -> str:
    """Give the words of the innermost heading that a unit stands under, "" where there is none."""
    above = ""
    for one in text.units:
        if one.kind in _BEGINS:
            above = bare(one.words).strip()
        if one.id == unit:
            return above
    return ""  # a note stands under none


def ordinal_of(text: Text, section: str, unit: str) -> int | None:
    """Give which paragraph of a section a unit is or stands under; None if it is in none.

    A section's name may point to several sections; the one that holds the unit counts.
    """
    for units in sections(text, section):
        counted, number = 0, None
        for one in units:
            if _counts(one):
                number = counted = counted + 1
            elif one.kind not in _WITHIN:
                number = None
            if one.id == unit:
                return number
    return None


def _counts(unit: Unit) -> bool:
    return unit.kind in _PARAGRAPHS and unit.depth == 0


def _section(units: Sequence[Unit], head: Unit) -> tuple[Unit, ...]:
    start = next(n for n, unit in enumerate(units) if unit.id == head.id)
    return (head, *_until(units[start + 1 :], _rank(head)))


def _until(units: Sequence[Unit], rank: int) -> Iterator[Unit]:
    for unit in units:
        if unit.kind in _BEGINS and _rank(unit) <= rank:
            return
        yield unit


def _rank(head: Unit) -> int:
    """Give how far out a heading stands: annexes hold headings, and these hold articles."""
    return {Kind.ANNEX: -1, Kind.HEADING: head.depth}.get(head.kind, 100)


def _with_what_is_under(units: Sequence[Unit], paragraph: Unit) -> tuple[Unit, ...]:
    start = next(n for n, unit in enumerate(units) if unit.id == paragraph.id)
    under = [paragraph]
    for unit in units[start + 1 :]:
        if unit.kind not in _WITHIN or _counts(unit):
            break
        under.append(unit)
    return tuple(under)


def _number(label: str | None) -> int | None:
    found = _NUMBER.match(label or "")
    return int(found[0]) if found else None
