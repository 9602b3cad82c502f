"""Notes of the next issue: those that words call, also the words of other notes."""

from __future__ import annotations

from dataclasses import replace

from tests.texts import text
from travaux.changes import Add, Modify
from travaux.drafting.brackets import brackets
from travaux.drafting.compilation import alphabetical, compiled
from travaux.drafting.disposing import ruled
from travaux.drafting.settlement import settled
from travaux.proposals import Entry, EntryState, Proposal, Sponsor
from travaux.readings import Disposition
from travaux.texts import Kind, Unit, call

BASE = text("1. All States[^n1] act. {#u1}", "[^n1]: Those that signed.")


def test_new_note_stands_that_a_note_calls() -> None:
    """Whoever changes a note may hang a note on its words, too."""
    note = Unit("n2", Kind.NOTE, "In 2005.")
    (unit,) = BASE.notes
    changes = (Modify(unit.id, 3, 3, "", call("n2")), Add("", note))
    asked = Proposal("p", (Sponsor("CHL"),), tuple(Entry(one, "") for one in changes))
    compilation = compiled(BASE, [asked])
    (bracket,) = brackets(compilation)
    made = replace(ruled(compilation, [bracket], bracket.id, Disposition.TAKE), id="r1")
    assert made.taken == (("p", 0), ("p", 1))
    taken = tuple(replace(one, state=EntryState.TAKEN, ruling="r1") for one in asked.entries)
    settlement = settled(BASE, [replace(asked, entries=taken)], [made], alphabetical)
    assert settlement.text.notes[-1] == note
