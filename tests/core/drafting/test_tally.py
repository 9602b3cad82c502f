from __future__ import annotations

from random import Random

from travaux.drafting.tally import Heap, Tally

FLOOD = [
    ("u1", "All States shall act."),
    ("u1", "All States shall act"),
    ("u1", "All States shall act."),
    ("u2", "All States shall act."),
    ("u1", "all States shall, act."),
    ("u1", "All States shall eat."),
]


def tallied(numbered: list[tuple[int, tuple[str, str]]]) -> Tally:
    tally = Tally()
    for number, (unit, words) in numbered:
        tally.add(number, unit, words)
    return tally


def test_a_full_stop_or_a_letter_makes_another_wording() -> None:
    tally = tallied(list(enumerate(FLOOD)))
    assert (tally.filed, tally.distinct) == (6, 5)


def test_the_same_words_for_two_units_are_two_wordings() -> None:
    assert tallied(list(enumerate([FLOOD[0], FLOOD[3]]))).distinct == 2


def test_signs_and_capitals_do_not_make_another_gist() -> None:
    assert tallied(list(enumerate(FLOOD))).gists == 3


def test_another_shape_of_a_quote_is_the_same_wording() -> None:
    tally = tallied([(0, ("u1", "the State’s rights")), (1, ("u1", "the State's rights"))])
    assert tally.distinct == 1


def test_the_commonest_wording_comes_first_with_its_first_amendment() -> None:
    heaps = list(tallied(list(enumerate(FLOOD))).heaps())
    assert heaps == [Heap(2, 0), Heap(1, 1), Heap(1, 3), Heap(1, 4), Heap(1, 5)]


def test_parts_tallied_apart_join_to_the_whole_in_any_order() -> None:
    numbered = list(enumerate(FLOOD * 5))
    whole = tallied(numbered)
    Random(1).shuffle(numbered)  # noqa: S311
    one, other = tallied(numbered[:11]), tallied(numbered[11:])
    one.join(other)
    assert list(one.heaps()) == list(whole.heaps())
    assert (one.filed, one.distinct, one.gists) == (whole.filed, whole.distinct, whole.gists)


def test_an_empty_tally_counts_nothing() -> None:
    tally = Tally()
    assert (tally.filed, tally.distinct, tally.gists, list(tally.heaps())) == (0, 0, 0, [])
