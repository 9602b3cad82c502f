"""The notes of a print in a file: those that name who asks, and those of the text itself.

Every house may print the same words in many notes ("Proposed by ..."), and a file numbers its notes
anew. So a call is told by what its note is: a note of the text by its id, one of the house by its
words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from travaux.drafting.matching import matched
from travaux.drafting.returning.prints import Print
from travaux.texts import Text, Unit, fold, new_id
from travaux.texts.signs import with_calls

BY = "by-"  # begins the name of a note in which the house says who asks


@dataclass(frozen=True, slots=True)
class ChangedNote:
    """A note of the house that a file changed: its name, its words, and those in the file."""

    name: str
    before: str
    after: str


def note_name(made: Print, note: Unit) -> str:
    """Give the name of a printed note: its id, or for one of the house a name of its words."""
    if any(made.origins[note.id]):
        return note.id
    return f"{BY}{new_id(note.words)}"


def with_note_names(
    read: Text, filed: Text, known: Mapping[str, str]
) -> tuple[Text, tuple[ChangedNote, ...]]:
    """Give a file with its notes called as those of the print are (`known`, by their ids in it).

    A note that is new keeps a name made of its words. Given are also the notes of the house whose
    words the file changed.
    """
    names: dict[str, str] = {}
    changed: list[ChangedNote] = []
    left = {note.id: note for note in read.notes}
    for note in filed.notes:
        same = next((one for one in left.values() if fold(one.words) == fold(note.words)), None)
        if same is not None:
            names[note.id] = known.get(same.id, new_id(same.words))
            del left[same.id]
    rest = [note for note in filed.notes if note.id not in names]
    others = list(left.values())
    pairs = matched(others, rest).pairs
    taken = {*known.values()}
    for place, note in enumerate(rest):
        other = others[pairs[place]] if place in pairs else None
        name = known.get(other.id, "") if other else ""
        if other and name.startswith(BY):
            changed.append(ChangedNote(name, other.words, note.words))
        names[note.id] = name or new_id(note.words, taken)
        taken.add(names[note.id])
    return with_names(filed, names), tuple(changed)


def with_names(text: Text, names: Mapping[str, str]) -> Text:
    """Give a text whose notes go by other ids, those of the same id once."""
    units = tuple(replace(unit, words=with_calls(unit.words, names)) for unit in text.units)
    notes: dict[str, Unit] = {}
    for note in text.notes:
        name = names.get(note.id, note.id)
        notes.setdefault(name, replace(note, id=name, words=with_calls(note.words, names)))
    return text.with_units(units, tuple(notes.values()))
