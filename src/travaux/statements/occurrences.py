"""Occurrences of a term: every place where it stands in an issue, with what is around it (S22).

A term is found as a whole word, in capitals or not, in units and in notes. Accents count, and
inflection isn't guessed: "applicable" doesn't find "applied". Which of the occurrences a statement
means is a person's choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.statements.quoting import Place, places
from travaux.statements.statement import Occurrence
from travaux.texts import Text, bare

_AROUND = 60  # characters of context on each side, cut at a blank


@dataclass(frozen=True, slots=True)
class Listed:
    """One occurrence as it is listed: where, the words there, and what is before and after them.

    `at` is the offset in the unit's bare words. `meant` is None while nobody has chosen.
    """

    unit: str
    at: int
    words: str
    before: str = ""
    after: str = ""
    meant: bool | None = None


def occurrences(text: Text, term: str, judged: Sequence[Occurrence] = ()) -> tuple[Listed, ...]:
    """Give every occurrence of a term in a text, in order, with what persons chose.

    `judged` are the choices for this very issue. None of them is lost: one that fits no occurrence
    is told by `astray`.
    """
    units = tuple(text.all_units())
    words = {unit.id: bare(unit.words) for unit in units}
    chosen = {(one.unit, one.at): one.meant for one in judged}
    return tuple(
        _listed(words[place.unit], place, chosen.get((place.unit, place.start)))
        for place in places(units, term)
    )


def astray(text: Text, term: str, judged: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """Give the choices that fit no occurrence of the term in the text."""
    held = {(one.unit, one.at) for one in occurrences(text, term)}
    return tuple(one for one in judged if (one.unit, one.at) not in held)


def _listed(words: str, place: Place, meant: bool | None) -> Listed:  # noqa: FBT001
    before, after = words[: place.start], words[place.end :]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return Listed(place.unit, place.start, words[place.start : place.end], before, after, meant)
