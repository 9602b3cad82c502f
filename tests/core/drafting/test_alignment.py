from __future__ import annotations

import pytest

from tests.texts import text
from travaux.changes import Modify, apply
from travaux.drafting.alignment import modifications, partners, token_list
from travaux.texts import Text, readable, tokens


def unit(words: str) -> str:
    """Give the words of a unit that is written so in the notation."""
    return text(f"_ {words}").units[0].words


def changed(old: str, new: str) -> list[tuple[int, str, str]]:
    found = modifications("u1", unit(old), unit(new))
    return [(m.start, readable(m.old), readable(m.new)) for m in found]


def test_equal_words_need_no_change() -> None:
    assert changed("All States shall act.", "All States shall act.") == []


def test_one_word_is_one_change() -> None:
    assert changed("All States shall act.", "All States should act.") == [(2, "shall", "should")]


def test_changes_far_apart_are_two() -> None:
    assert changed(
        "All States shall act in good faith.", "Both States shall act in all faith."
    ) == [
        (0, "All", "Both"),
        (5, "good", "all"),
    ]


def test_everything_is_replaced_or_deleted_or_new() -> None:
    assert changed("To act.", "Agrees") == [(0, "To act.", "Agrees")]
    assert modifications("u1", "To act.", "")[0].old == " To act."
    assert "".join(m.new for m in modifications("u1", "", "To act.")) == " To act."


def test_deletion_takes_the_blank_in_front_along() -> None:
    assert modifications("u1", "shall always act", "shall act") == (
        Modify("u1", 1, 2, " always", ""),
    )


def test_insertion_of_a_repeated_word_slides_to_the_first_place() -> None:
    assert changed("of the people", "of the the people") == [(1, "", "the")]


def test_deletion_of_a_repeated_word_slides_to_the_first_place() -> None:
    assert changed("of the the people", "of the people") == [(1, "the", "")]


def test_insertion_slides_behind_the_end_of_a_sentence() -> None:
    old, new = "They act. They report.", "They act. They meet. They report."
    assert changed(old, new) == [(3, "", "They meet.")]


@pytest.mark.parametrize(("old", "new"), [
    ("the State’s duty", "the State's duty"), ("a – b", "a - b"), ("“act”", '"act"'),
])  # fmt: skip
def test_shape_of_a_sign_is_no_change(old: str, new: str) -> None:
    assert changed(old, new) == []


def test_comma_and_capital_are_changes() -> None:
    assert changed("States, which act", "States which act") == [(1, ",", "")]
    assert changed("the states act", "the States act") == [(1, "states", "States")]


def test_shape_of_the_base_stays_beside_a_change() -> None:
    old, new = "the State’s duty to act", "the State's duty to report"
    assert changed(old, new) == [(4, "act", "report")]


def test_possessive_is_one_word_with_what_it_belongs_to() -> None:
    assert changed("the State act", "the State's act") == [(1, "State", "State's")]


def test_words_in_a_base_bracket_change_inside_it() -> None:
    assert changed("States [shall act] now", "States [may act] now") == [(2, "shall", "may")]


def test_taking_one_bracket_of_a_pair_takes_both() -> None:
    base, new = unit("States [shall] act"), "States shall act"
    [change] = modifications("u1", base, new)
    assert (readable(change.old), change.new) == ("[shall]", " shall")


def test_deleting_across_the_edge_of_a_bracket_takes_the_whole_of_it() -> None:
    [change] = modifications("u1", unit("States [shall act] now and here"), unit("States here"))
    assert readable(change.old) == "[shall act] now and"


def test_nested_brackets_are_taken_from_the_outside() -> None:
    base = unit("We [shall [always] act] now")
    for new in ("We shall [always] act now", "We [shall always act] now", "We always now"):
        wanted = unit(new)
        found = apply(text("_ We [shall [always] act] now"), modifications("u1", base, wanted))
        assert found.units[0].words == wanted
        for change in modifications("u1", base, wanted):
            assert partners(tokens(change.old)) == paired(tokens(change.old))


def paired(parts: list[str]) -> dict[int, int]:
    """Give the partners among tokens that hold no half of a pair."""
    found = partners(parts)
    assert sum("\ufdd0" in part or "\ufdd2" in part for part in parts) == len(found)
    return found


def test_new_bracket_around_old_words_is_an_insertion_of_its_signs() -> None:
    base, wanted = text("_ States shall act"), text("_ States [shall] act")
    assert carried(base, wanted) == wanted.units[0].words


def carried(base: Text, wanted: Text) -> str:
    changes = modifications("u1", base.units[0].words, wanted.units[0].words)
    return apply(base, changes).units[0].words


def test_accents_in_other_scripts_stay_whole() -> None:
    assert changed("حقوق الإنسان", "كل حقوق الإنسان") == [(0, "", "كل")]
    assert changed("protección efectiva", "protección eficaz") == [(1, "efectiva", "eficaz")]


def test_part_of_a_unit_is_cut_with_or_without_a_blank_in_front() -> None:
    assert token_list(" shall act") == [" shall", " act"]
    assert token_list(", shall") == [",", " shall"]
    assert token_list("") == []


def test_closing_sign_without_partner_has_none() -> None:
    assert partners(tokens(unit("a [b] c"))) == {1: 3, 3: 1}
    assert partners(["\ufdd2"]) == {}
