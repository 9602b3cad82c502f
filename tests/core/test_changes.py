from __future__ import annotations

import pytest

from tests.texts import blocks, text
from travaux.changes import Add, Change, ChangeDoesNotFit, Join, Keep, Modify, Move, Suppress, apply
from travaux.texts import Kind, Text, Unit
from travaux.texts.signs import DIVIDE

BASE = text("1. All States shall act.", "2. All States should report.", "3. The fund is open.[^n1]",
            "[^n1]: Since 2004.")  # fmt: skip


def paragraph(words: str, name: str = "new") -> Unit:
    return Unit(name, Kind.OPERATIVE, words)


def applied(*changes: Change, base: Text = BASE) -> list[str]:
    return [unit.words for unit in apply(base, changes).units]


ONE, TWO, THREE = (unit.words for unit in BASE.units)


def test_no_change_gives_the_base() -> None:
    assert apply(BASE, ()) == BASE


def test_keeping_a_unit_changes_nothing() -> None:
    assert apply(BASE, (Keep("u1"),)) == BASE


def test_a_word_is_replaced_where_it_stands() -> None:
    assert applied(Modify("u1", 2, 3, " shall", " may"))[0] == "All States may act."


def test_an_insertion_at_the_very_beginning_takes_the_first_blank() -> None:
    assert applied(Modify("u1", 0, 0, "", " Nearly"))[0] == "Nearly All States shall act."


def test_insertions_at_one_place_keep_the_order_of_the_proposal() -> None:
    first, second = Modify("u1", 3, 3, "", " always"), Modify("u1", 3, 3, "", " and ever")
    assert applied(first, second)[0] == "All States shall always and ever act."


def test_modifications_count_the_tokens_of_the_base_in_any_order() -> None:
    late, early = Modify("u1", 3, 4, " act", " go"), Modify("u1", 0, 1, " All", " Many old")
    assert applied(late, early)[0] == applied(early, late)[0] == "Many old States shall go."


def test_units_added_at_one_place_keep_their_order() -> None:
    added = [Add("u1", paragraph("One.", "a")), Add("u1", paragraph("Two.", "b"))]
    assert applied(*added) == [ONE, "One.", "Two.", TWO, THREE]


def test_a_unit_added_after_nothing_stands_first() -> None:
    assert applied(Add("", paragraph("First.")))[0] == "First."


def test_a_unit_goes() -> None:
    assert applied(Suppress("u2")) == [ONE, THREE]


def test_a_unit_added_after_one_that_goes_stands_in_its_place() -> None:
    assert applied(Suppress("u2"), Add("u2", paragraph("New."))) == [ONE, "New.", THREE]


def test_a_moved_unit_takes_its_changed_words_along() -> None:
    changes = Move("u1", "u3"), Modify("u1", 2, 3, " shall", " may")
    assert applied(*changes) == [TWO, THREE, "All States may act."]


def test_joined_units_are_one_with_the_id_of_the_first() -> None:
    joined = apply(BASE, (Join("u1"),))
    assert [(u.id, u.words) for u in joined.units] == [("u1", f"{ONE} {TWO}"), ("u3", THREE)]


def test_three_units_are_joined_by_two_joins() -> None:
    assert applied(Join("u1"), Join("u2")) == [f"{ONE} {TWO} {THREE}"]


def test_ids_stay_with_the_words_of_a_divided_unit() -> None:
    divided = apply(BASE, (Modify("u1", 2, 2, "", DIVIDE),))
    assert [(u.id, u.words) for u in divided.units[:2]] == [
        ("u1", "All States"),
        ("u1/2", "shall act."),
    ]


def test_a_break_that_came_with_the_base_divides_nothing() -> None:
    base = text("1. To act.¶ To go.")
    assert apply(base, (Modify("u1", 0, 1, " To", " Not to"),)) == text("1. Not to act.¶ To go.")


def test_a_note_is_changed_added_and_deleted() -> None:
    changed = apply(BASE, (Modify("n1", 1, 2, " 2004", " 2005"),))
    added = apply(BASE, (Add("", Unit("+n", Kind.NOTE, "A new note.")),))
    assert blocks(changed)[-1:] == ["[^n1]: Since 2005."]
    assert blocks(added)[-2:] == ["[^n1]: Since 2004.", "[^+n]: A new note."]
    assert apply(BASE, (Suppress("n1"),)).notes == ()


def test_quoted_words_may_have_other_quotes_and_dashes() -> None:
    base = text("1. The State’s duty – and right.")
    changed = apply(base, (Modify("u1", 1, 3, " State's duty", " duty"),))
    assert changed.units[0].words == "The duty – and right."


@pytest.mark.parametrize("start", [0, 3, 9])
def test_words_that_stand_elsewhere_do_not_fit(start: int) -> None:
    with pytest.raises(ChangeDoesNotFit, match="find that issue") as caught:
        apply(BASE, (Modify("u1", start, start + 1, " shall", " may"),))
    assert caught.value.unit == "u1"


@pytest.mark.parametrize(
    "change",
    [
        Suppress("u9"),
        Keep("u9"),
        Join("u9"),
        Add("u9", paragraph("New.")),
        Move("u1", "u9"),
        Move("u9", "u1"),
        Modify("u9", 0, 0, "", " new"),
    ],
)
def test_a_change_to_a_unit_that_is_not_there_does_not_fit(change: Change) -> None:
    with pytest.raises(ChangeDoesNotFit) as caught:
        apply(BASE, (change,))
    assert caught.value.unit == "u9"
