"""Words that a decision puts in the place of others: which of them stood there already."""

from __future__ import annotations

from travaux.changes import Modify
from travaux.drafting.regions import Region
from travaux.drafting.replacing import replacement
from travaux.readings import Bracket, BracketKind, Disposition, Ruling
from travaux.texts import tokens

PARTS = tokens("States shall act, and all shall report and shall pay.")
_BRACKET = Bracket("u1@1-10", "u1", BracketKind.ALTERNATIVE, "", (), 1, 10)
_RULING = Ruling("r1", "one", _BRACKET, Disposition.TAKE)


def sources(region: tuple[int, int, str], *asked: list[Modify]) -> list[tuple[str, int | None]]:
    """Give the words of a decision, each with the number of the token that it was."""
    made = replacement("u1", PARTS, Region(*region, _RULING), asked)
    assert all((word.source is None) == (word.ruling is _RULING) for word in made)
    return [(word.token, word.source[1] if word.source else None) for word in made]


def test_two_changes_taken_as_one_tell_what_stood_between_them() -> None:
    """By comparing, it could as well be the “and” that stood there, or the “shall”."""
    first, last = Modify("u1", 1, 3, " shall act", " and or"), Modify("u1", 4, 5, " and", " shall")
    assert sources((1, 5, " and or, shall"), [last, first]) == [
        (" and", None),
        (" or", None),
        (",", 3),
        (" shall", None),
    ]


def test_change_asked_for_by_several_is_carried_out_once() -> None:
    change = Modify("u1", 1, 2, " shall", " may")
    assert sources((1, 3, " may act"), [change], [change]) == [(" may", None), (" act", 2)]


def test_words_of_a_bridge_are_compared_with_those_that_stood_there() -> None:
    assert sources((1, 3, " may act")) == [(" may", None), (" act", 2)]


def test_what_was_cut_on_the_way_is_compared() -> None:
    """A change that crossed another has only a part of its words here."""
    cut = Modify("u1", 0, 5, "", " may")
    assert sources((1, 3, " may act"), [cut]) == [(" may", None), (" act", 2)]


def test_signs_have_the_shape_that_was_decided_on() -> None:
    change = Modify("u1", 1, 2, " shall", " mustn\u2019t")
    assert sources((1, 2, " mustn't"), [change]) == [(" mustn't", None)]


def test_nothing_comes_in_the_place_of_deleted_words() -> None:
    assert sources((1, 3, ""), [Modify("u1", 1, 3, " shall act", "")]) == []
