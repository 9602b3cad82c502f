"""Changes that don't fit the issue they are said to be on, when the next one is made."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.changes import Add, Change, Modify, Move, Suppress
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import alphabetical
from travaux.drafting.settlement import settled
from travaux.proposals import Entry, EntryState, Proposal, Sponsor
from travaux.readings import Carry
from travaux.texts import Kind, Unit

BASE = text("1. All States shall act. {#u1}", "2. The fund pays for it. {#u2}")
NEW = Unit("+n", Kind.PARAGRAPH, "The group reports.")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Modify("u1", 2, 3, " must", " should"), "replaces “must”, but the base has “shall” there"),
        (Add("u9", NEW), "has no unit “u9”"),
        (Move("u1", "u9"), "has no unit “u9”"),
        (Suppress("u9"), "has no unit “u9”"),
    ],
)
def test_change_made_on_other_words_needs_a_hand(change: Change, says: str) -> None:
    asked = Proposal("p", (Sponsor("CHL"),), (Entry(change, "place 1"),))
    settlement = settled(BASE, [asked], [], alphabetical)
    (carried,) = carried_on(settlement, [asked])
    (entry,), (carriage,) = carried.entries, carried.carriages
    assert (entry.state, entry.change) == (EntryState.NEEDS_A_HAND, change)
    assert (carriage.carry, carriage.why) == (Carry.NEEDS_A_HAND, entry.why)
    assert says in entry.why
