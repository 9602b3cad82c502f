from __future__ import annotations

import pytest

from tests.texts import text
from travaux.statements.quoting import Place, differing, nearest, places, quoted
from travaux.texts import Kind, Unit

LONG = (
    "Everybody shall be heard. The rights of each are limited by the rights of others, and by "
    "the safety of all. The States shall see to the rights of each."
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("“The State’s duty …”", ["the", "state's", "duty"]),
        ("(the rule)", ["the", "rule"]),
        ("one – two", ["one", "-", "two"]),
        ("in\u00adter\u200bnational", ["international"]),
        ("l’État", ["l", "état"]),
        ("qu’il", ["qu", "il"]),
        ("the [others] all", ["the", "others", "all"]),
        ("¡!", []),
    ],
)
def test_a_quotation_is_read_as_people_compare_it(written: str, read: list[str]) -> None:
    assert quoted(written) == read


def test_a_quotation_is_found_each_time_it_stands() -> None:
    unit = Unit("p", Kind.PARAGRAPH, LONG)
    found = [LONG[place.start : place.end] for place in places([unit], "THE RIGHTS OF EACH,")]
    assert found == ["The rights of each", "the rights of each"]


def test_points_that_one_sign_stands_for_are_alike() -> None:
    unit = Unit("p", Kind.PARAGRAPH, "All … are equal.")
    assert list(places([unit], "all ... are equal")) == [Place("p", 0, 15)]


def test_the_closest_passage_is_as_long_as_it_must_be_and_no_longer() -> None:
    found = nearest(text(LONG), "rights of each are bounded by rights of others")
    assert found is not None
    assert found.words == "rights of each are limited by the rights of others"
    assert found.differences == (("bounded", "limited"), ("", "the"))


def test_what_changed_at_the_ends_of_a_quotation_is_shown() -> None:
    found = nearest(text(LONG), "a right of each is limited by the rights of everybody")
    assert found is not None
    assert found.words == "The rights of each are limited by the rights of others"
    assert found.differences == (("a right", "The rights"), ("is", "are"), ("everybody", "others"))


def test_a_quotation_longer_than_every_unit_has_a_closest_one_too() -> None:
    found = nearest(text("To keep families together."), "We want to keep the families together")
    assert found is not None
    assert found.differences == (("we want", ""), ("the", ""))


def test_nothing_is_close_to_words_about_something_else() -> None:
    assert nearest(text(LONG), "unrelated matters were discussed at length yesterday") is None
    assert nearest(text(LONG), "…") is None


def test_wordings_that_differ_in_typography_alone_dont_differ() -> None:
    assert differing("the “State’s”  best", "The State's [best]") == ()
    assert differing("the best", "the very best") == (("", "very"),)
