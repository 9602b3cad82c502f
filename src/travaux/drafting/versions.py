"""Versions: the paragraphs of two language versions of one issue, found for each other (P22, S31).

Once the ids are the same, whatever is kept by unit id holds for every language at once: standing,
decisions and provenance are those of the work, and can't differ between its versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from travaux.drafting.parallels import Step, faces, note_faces, parallel
from travaux.texts import Text, Unit
from travaux.texts.signs import with_calls


@dataclass(frozen=True, slots=True)
class Versions:
    """Two language versions of one issue, the other bearing the unit ids of the original.

    `divided` gives, for a paragraph of the original, the further paragraphs of the other version
    into which it is divided there; `joined`, for one that has no paragraph of its own there, the
    one that holds it.
    """

    original: Text
    other: Text
    divided: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joined: Mapping[str, str] = field(default_factory=dict)


def aligned_versions(original: Text, other: Text) -> Versions:
    """Give another language version the unit ids of the original, in its notes too.

    A unit that has no counterpart keeps an id of its own, "es-u7", which the original doesn't
    hold. A version that bears ids of the original already (plain notation keeps them) is taken as
    it is.
    """
    if tied(original, other):
        return Versions(original, other)
    steps = parallel(faces(original), faces(other))
    ids = _ids(original.units, other.units, steps, other.language)
    calls = _callers(original), _callers(other, ids)
    notes = parallel(note_faces(original, calls[0]), note_faces(other, calls[1]))
    note_ids = _ids(original.notes, other.notes, notes, other.language)
    named = other.with_units(
        tuple(_renamed(unit, ids, note_ids) for unit in other.units),
        tuple(_renamed(note, note_ids, note_ids) for note in other.notes),
    )
    return Versions(original, named, _divided(original, named, steps), _joined(original, steps))


def tied(original: Text, other: Text) -> bool:
    """Tell whether a version bears ids of the original that no reader would give it by itself."""
    held = {unit.id for unit in original.units}
    places = enumerate(other.units, start=1)
    return any(unit.id != f"u{n}" and unit.id in held for n, unit in places)


# --- giving ids


def _ids(
    original: Sequence[Unit], other: Sequence[Unit], steps: Sequence[Step], language: str
) -> dict[str, str]:
    """Give the new id of each unit of the other version."""
    taken = {unit.id for unit in original}
    found = {
        other[step.new[0]].id: original[_holder(original, step)].id
        for step in steps
        if step.old and step.new
    }
    for unit in other:
        if unit.id not in found:
            tries = chain(
                [f"{language}-{unit.id}"], (f"{language}-{unit.id}-{n}" for n in count(2))
            )
            found[unit.id] = next(one for one in tries if one not in taken)
            taken.add(found[unit.id])
    return found


def _holder(original: Sequence[Unit], step: Step) -> int:
    """Give, of paragraphs that are one in the other version, the one that most of it is."""
    return max(step.old, key=lambda n: (len(original[n].words), -n))


def _divided(original: Text, named: Text, steps: Sequence[Step]) -> dict[str, tuple[str, ...]]:
    return {
        original.units[step.old[0]].id: tuple(named.units[n].id for n in step.new[1:])
        for step in steps
        if step.old and len(step.new) > 1
    }


def _joined(original: Text, steps: Sequence[Step]) -> dict[str, str]:
    found = {}
    for step in steps:
        if step.new and len(step.old) > 1:
            holder = _holder(original.units, step)
            found.update(
                {original.units[n].id: original.units[holder].id for n in step.old if n != holder}
            )
    return found


def _renamed(unit: Unit, ids: Mapping[str, str], notes: Mapping[str, str]) -> Unit:
    return replace(unit, id=ids[unit.id], words=with_calls(unit.words, notes))


def _callers(text: Text, ids: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give where each note is called: the unit, and the how manieth of its calls."""
    found: dict[str, str] = {}
    for unit in text.units:
        for n, note in enumerate(unit.calls):
            found.setdefault(note, f"{ids[unit.id] if ids else unit.id} {n}")
    return found
