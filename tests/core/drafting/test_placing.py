"""The order of paragraphs that decisions put behind one unit."""

from __future__ import annotations

from tests.texts import text
from travaux.changes import Add, Change, Modify, Move
from travaux.drafting.asks import BaseUnits
from travaux.drafting.compilation import alphabetical
from travaux.drafting.placing import Placing
from travaux.proposals import Entry, EntryState, Proposal, Sponsor
from travaux.texts import Kind, Unit

BASE = text("1. All States act. {#u1}", "2. The fund pays. {#u2}", "3. It reports. {#u3}")


def asking(party: str, state: EntryState, *changes: Change) -> Proposal:
    entries = tuple(Entry(one, "", state=state) for one in changes)
    return Proposal(party, (Sponsor(party),), entries)


def paragraph(words: str) -> Unit:
    return Unit(f"+{words}", Kind.PARAGRAPH, words)


def test_all_that_was_asked_for_at_a_place_is_ordered_also_what_is_decided() -> None:
    mexico = asking("MEX", EntryState.TAKEN, Add("u1", paragraph("Mexico's own.")))
    brazil = asking(
        "BRA",
        EntryState.NOT_TAKEN,
        Modify("u2", 0, 1, " The", " A"),
        Add("u1", paragraph("Another thing altogether.")),
        Move("u3", "u1"),
    )
    placing = Placing(BaseUnits(BASE), [mexico, brazil], alphabetical)
    assert dict(placing.order("u1")) == {("BRA", 1): 0, ("BRA", 2): 1, ("MEX", 0): 2}
    assert dict(placing.order("u2")) == {}


def test_note_has_no_place_between_paragraphs() -> None:
    note = Unit("+n", Kind.NOTE, "In 2005.")
    asked = asking("MEX", EntryState.TAKEN, Add("", note), Add("", paragraph("First.")))
    assert dict(Placing(BaseUnits(BASE), [asked], alphabetical).order("")) == {("MEX", 1): 0}
