"""Shelves: things by id in the order in which they came, grown without harm."""

from __future__ import annotations

from travaux.record.shelf import Shelf

EMPTY: Shelf[str] = Shelf()
ONE = EMPTY.with_("b", "bread", 1).with_("a", "apples", 2).with_("c", "cake", 2)


def test_things_come_in_the_order_of_their_entries_and_then_of_their_ids() -> None:
    assert list(ONE) == ["b", "a", "c"]
    assert ONE.values() == ("bread", "apples", "cake")
    assert ONE.items() == (("b", "bread"), ("a", "apples"), ("c", "cake"))


def test_thing_told_of_again_keeps_its_place() -> None:
    again = ONE.with_("b", "brown bread", 5)
    assert again.items()[0] == ("b", "brown bread")
    assert (again.first("b"), again.position("b"), ONE["b"]) == (1, 5, "bread")


def test_chosen_things_are_in_order_too() -> None:
    assert ONE.chosen(lambda thing: "e" in thing) == (
        ("b", "bread"),
        ("a", "apples"),
        ("c", "cake"),
    )
    assert ONE.chosen(lambda thing: "k" in thing) == (("c", "cake"),)


def test_many_things_put_at_once_are_as_put_one_by_one() -> None:
    both = ONE.with_all({"a": "apricots", "d": "dates"}, 7)
    assert both == ONE.with_("a", "apricots", 7).with_("d", "dates", 7)
    assert ONE.get("d") is None
    assert ONE.with_all({}, 9) == ONE
