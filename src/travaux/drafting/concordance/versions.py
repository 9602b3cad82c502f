"""Versions: the paragraphs of two language versions of one issue, found for each other (P22, S31).

Once the ids are the same, whatever is kept by unit id holds for every language at once: standing,
decisions and provenance are those of the work, and can't differ between its versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from travaux.drafting.concordance.parallels import Step, faces, note_faces, parallel
from travaux.texts import Text, Unit
from travaux.texts.signs import with_calls


@dataclass(frozen=True, slots=True)
class Versions:
    """Two language versions of one issue, the other bearing the unit ids of the original.

    `divided` gives, for a paragraph of the original, the paragraphs of the other version into which
    it is divided there, the one that bears its id among them; `joined`, for a paragraph that holds
    several of the original, the ids of these.
    """

    original: Text
    other: Text
    divided: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def aligned_versions(original: Text, other: Text) -> Versions:
    """Give another language version the unit ids of the original, in its notes too.

    A unit that has no counterpart keeps an id of its own, "es-u7", which the original doesn't
    hold. A version that bears ids of the original already (plain notation keeps them) is taken as
    it is.
    """
    if tied(original, other):
        return Versions(original, other)
    units = _Pairs(original.units, other.units, parallel(faces(original), faces(other)))
    ids = units.ids(other.language)
    called = note_faces(original, _callers(original)), note_faces(other, _callers(other, ids))
    notes = _Pairs(original.notes, other.notes, parallel(*called))
    note_ids = notes.ids(other.language)
    named = other.with_units(
        tuple(_renamed(unit, ids, note_ids) for unit in other.units),
        tuple(_renamed(note, note_ids, note_ids) for note in other.notes),
    )
    return Versions(original, named, units.divided(ids), units.joined())


def tied(original: Text, other: Text) -> bool:
    """Tell whether a version bears ids of the original that no reader would give it by itself."""
    held = {unit.id for unit in original.units}
    places = enumerate(other.units, start=1)
    return any(unit.id != f"u{n}" and unit.id in held for n, unit in places)


# --- giving ids


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Units of both versions, and the steps that lead through them."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    steps: Sequence[Step]

    def ids(self, language: str) -> dict[str, str]:
        """Give the new id of each unit of the other version."""
        taken = {unit.id for unit in self.old}
        found = {}
        for step in self.steps:
            if step.old and step.new:
                old, new = self.bearers(step)
                found[new.id] = old.id
        for unit in self.new:
            if unit.id not in found:
                found[unit.id] = _own_id(f"{language}-{unit.id}", taken)
                taken.add(found[unit.id])
        return found

    def bearers(self, step: Step) -> tuple[Unit, Unit]:
        """Give the two units that share an id, where several go with one.

        They are of one kind if they can be: an article's line with its number, not its words.
        """
        old, new = [self.old[n] for n in step.old], [self.new[n] for n in step.new]
        first = max(old, key=lambda unit: (unit.kind is new[0].kind, len(unit.words)))
        return first, next((unit for unit in new if unit.kind is first.kind), new[0])

    def divided(self, ids: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        """Give the paragraphs of the original that are several in the other version."""
        return {
            self.bearers(step)[0].id: tuple(ids[self.new[n].id] for n in step.new)
            for step in self.steps
            if step.old and len(step.new) > 1
        }

    def joined(self) -> dict[str, tuple[str, ...]]:
        """Give the paragraphs that are one in the other version, by the one whose id that bears."""
        return {
            self.bearers(step)[0].id: tuple(self.old[n].id for n in step.old)
            for step in self.steps
            if step.new and len(step.old) > 1
        }


def _own_id(wanted: str, taken: set[str]) -> str:
    tries = chain([wanted], (f"{wanted}-{n}" for n in count(2)))
    return next(one for one in tries if one not in taken)


def _renamed(unit: Unit, ids: Mapping[str, str], notes: Mapping[str, str]) -> Unit:
    return replace(unit, id=ids[unit.id], words=with_calls(unit.words, notes))


def _callers(text: Text, ids: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give where each note is called: the unit, and the how manieth of its calls."""
    found: dict[str, str] = {}
    for unit in text.units:
        for n, note in enumerate(unit.calls):
            found.setdefault(note, f"{ids[unit.id] if ids else unit.id} {n}")
    return found
