from __future__ import annotations

import pytest

from tests.texts import blocks, text, words
from travaux.changes import Add, Change, Join, Modify, Move, Suppress, apply
from travaux.drafting.comparison import closeness, compared
from travaux.texts import Text, fold, new_id, readable
from travaux.texts.signs import DIVIDE

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
MEET = "4. The group meets in Washington whenever it is needed."
FOUR = text(ACT, REPORT, FUND, MEET)


def verbs(base: Text, wanted: Text) -> list[type[Change]]:
    return [type(change) for change in compared(base, wanted).changes]


def gives(base: Text, wanted: Text) -> bool:
    """Tell whether the changes that were found make the one of the other."""
    made = apply(base, compared(base, wanted).changes)
    return list(map(fold, words(made))) == list(map(fold, words(wanted)))


def test_equal_texts_need_no_change() -> None:
    assert compared(FOUR, FOUR).changes == ()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([ACT, REPORT, FUND], [Suppress]),
        (["_ New words at the start.", ACT, REPORT, FUND, MEET], [Add]),
        ([MEET, ACT, REPORT, FUND], [Move]),
        ([ACT, FUND, REPORT, MEET], [Move]),
        ([ACT, f"{REPORT[:-1]}, and a meeting.", FUND, MEET], [Modify]),
        ([f"{ACT} {REPORT[3:]}", FUND, MEET], [Join]),
        ([ACT, REPORT, FUND, MEET, "_ One more.", "_ And another."], [Add, Add]),
        ([], [Suppress] * 4),
    ],
)
def test_each_edit_is_told_for_what_it_is(wanted: list[str], expected: list[type[Change]]) -> None:
    assert verbs(FOUR, text(*wanted)) == expected
    assert gives(FOUR, text(*wanted))


def test_division_is_one_sign_put_in() -> None:
    wanted = text("1. All States shall act", "2. together at once.")
    [change] = compared(text(ACT), wanted).changes
    assert change == Modify("u1", 4, 4, "", DIVIDE)


def test_moved_and_edited_is_a_move_and_a_change() -> None:
    wanted = text("1. The group meets in Washington if it is needed.", ACT, REPORT, FUND)
    assert verbs(FOUR, wanted) == [Move, Modify]
    assert gives(FOUR, wanted)


def test_merged_and_edited_at_the_border() -> None:
    wanted = text(f"{ACT[:-1]}, and {REPORT[3:]}", FUND, MEET)
    assert verbs(FOUR, wanted)[0] is Join
    assert gives(FOUR, wanted)


def test_twenty_paragraphs_put_in_stand_in_order_after_one_place() -> None:
    new = [f"_ New paragraph number {n} of twenty." for n in range(20)]
    changes = compared(FOUR, text(ACT, *new, REPORT, FUND, MEET)).changes
    assert [change.after for change in changes if isinstance(change, Add)] == ["u1"] * 20
    assert [change.unit.words for change in changes if isinstance(change, Add)] == [
        block.removeprefix("_ ") for block in new
    ]


def test_what_is_added_where_something_goes_stands_after_it() -> None:
    [added, gone] = compared(FOUR, text(ACT, "_ Qxz vwk.", FUND, MEET)).changes
    assert isinstance(added, Add)
    assert (added.after, gone) == ("u2", Suppress("u2"))


def test_kind_depth_and_number_are_the_base_s() -> None:
    wanted = text("- All States shall act together at once.", "# The Chair should report to the"
                  " Council every year.")  # fmt: skip
    assert compared(text(ACT, REPORT), wanted).changes == ()


def test_shapes_of_signs_are_counted_and_not_changed() -> None:
    comparison = compared(text("1. The State’s “duty”."), text('1. The State\'s "duty".'))
    assert (comparison.changes, comparison.folded) == ((), 3)


def test_origin_is_the_submitted_unit_and_nothing_for_what_goes() -> None:
    wanted = text(ACT, "2. The Chair must report to the Council every year.", MEET)
    comparison = compared(FOUR, wanted)
    assert comparison.origins == ("u2", "")


def test_same_new_paragraph_has_the_same_id_and_a_copy_another() -> None:
    wanted = text(ACT, "_ New words.", "_ New words.")
    ids = [c.unit.id for c in compared(text(ACT), wanted).changes if isinstance(c, Add)]
    assert ids == [new_id("New words."), new_id("New words.", ids[:1])]
    assert ids[1] == f"{ids[0]}.2"


def test_new_id_looks_at_the_words_and_not_at_the_shapes_of_signs() -> None:
    assert new_id("the State’s duty") == new_id("the State's duty") != new_id("the duty")


# --- notes

NOTED = text("1. A fund[^n1] is open.[^n2]", "[^n1]: Set up in 2004.", "[^n2]: To all members.")


def test_renumbered_notes_are_the_same_notes() -> None:
    renamed = text("1. A fund[^a] is open.[^b]", "[^a]: Set up in 2004.", "[^b]: To all members.")
    assert compared(NOTED, renamed).changes == ()


def test_notes_that_took_each_other_s_ids_are_the_same_notes() -> None:
    swapped = text(
        "1. A fund[^n2] is open.[^n1]", "[^n2]: Set up in 2004.", "[^n1]: To all members."
    )
    assert compared(NOTED, swapped).changes == ()


def test_note_is_changed() -> None:
    wanted = text("1. A fund[^n1] is open.[^n2]", "[^n1]: Set up in 2005.",
                  "[^n2]: To all members.")  # fmt: skip
    assert compared(NOTED, wanted).changes == (Modify("n1", 3, 4, " 2004", " 2005"),)


def test_note_goes_with_its_call() -> None:
    wanted = text("1. A fund is open.[^n2]", "[^n2]: To all members.")
    changes = compared(NOTED, wanted).changes
    assert [type(change) for change in changes] == [Modify, Suppress]
    assert blocks(apply(NOTED, changes)) == blocks(wanted)


def test_new_note_has_an_id_made_of_its_words() -> None:
    wanted = text("1. A fund[^n1] is[^x] open.[^n2]", "[^n1]: Set up in 2004.", "[^x]: For now.",
                  "[^n2]: To all members.")  # fmt: skip
    called, added = compared(NOTED, wanted).changes
    assert isinstance(called, Modify)
    assert isinstance(added, Add)
    assert added.unit.id == new_id("For now.")
    assert called.new == f"\ufdd3{added.unit.id}\ufdd1"


# --- how much of two texts is the same


def test_equal_texts_are_as_close_as_can_be() -> None:
    assert closeness(FOUR, FOUR) == closeness(text(), text()) == 1.0


def test_strange_texts_are_far_apart() -> None:
    assert closeness(FOUR, text("_ Qxz vwk zzz")) == 0.0
    assert closeness(FOUR, text()) == 0.0


def test_order_of_paragraphs_plays_no_part_in_closeness() -> None:
    assert closeness(FOUR, text(MEET, FUND, REPORT, ACT)) == 1.0


def test_touched_units_are_those_of_the_base() -> None:
    wanted = text("_ New words at the start.", ACT, FUND, MEET)
    changes = compared(FOUR, wanted).changes
    assert {change.unit for change in changes if not isinstance(change, Add)} == {"u2"}


def test_a_break_in_the_base_is_compared_as_words_are() -> None:
    base, wanted = text("1. To act.¶ To go."), text("1. To act.¶ To run.")
    assert [readable(c.new) for c in compared(base, wanted).changes if isinstance(c, Modify)] == [
        "run"
    ]
    assert gives(base, wanted)
