from __future__ import annotations

from tests.texts import text
from travaux.drafting.matching import Matching, matched

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
MEET = "4. The group meets in Washington whenever it is needed."
FOUR = [ACT, REPORT, FUND, MEET]


def paired(base: list[str], submitted: list[str]) -> Matching:
    return matched(text(*base).units, text(*submitted).units)


def test_equal_texts_pair_one_to_one() -> None:
    assert paired(FOUR, FOUR) == Matching(pairs={0: 0, 1: 1, 2: 2, 3: 3})


def test_empty_texts_pair_nothing() -> None:
    assert matched((), ()) == Matching()
    assert paired(FOUR, []) == paired([], FOUR) == Matching()


def test_numbers_in_front_play_no_part() -> None:
    renumbered = [ACT, "_ A new paragraph.", f"{{7.}} {REPORT[3:]}"]
    assert paired([ACT, REPORT], renumbered).pairs == {0: 0, 2: 1}


def test_changed_paragraph_pairs_with_the_one_it_is_like() -> None:
    changed = [ACT, "2. The Chair must report to the Council each year.", MEET]
    assert paired(FOUR, changed) == Matching(pairs={0: 0, 1: 1, 2: 3})


def test_rewritten_paragraph_alone_in_its_gap_is_the_same_one() -> None:
    rewritten = [ACT, "2. The Secretariat reports to each committee yearly.", FUND]
    assert paired([ACT, REPORT, FUND], rewritten).pairs == {0: 0, 1: 1, 2: 2}


def test_quite_another_paragraph_in_a_gap_is_new() -> None:
    other = [ACT, "2. Zmqx vwk!", FUND]
    assert paired([ACT, REPORT, FUND], other).pairs == {0: 0, 2: 2}


def test_paragraph_found_elsewhere_was_moved() -> None:
    assert paired(FOUR, [MEET, ACT, REPORT, FUND]) == Matching({1: 0, 2: 1, 3: 2}, {0: 3})


def test_two_paragraphs_that_swap_are_one_move() -> None:
    swapped = paired(FOUR, [ACT, FUND, REPORT, MEET])
    assert (len(swapped.pairs), len(swapped.moved)) == (3, 1)


def test_moved_and_edited_paragraph_was_moved() -> None:
    edited = "1. The group meets in Washington if it is needed."
    assert paired(FOUR, [edited, ACT, REPORT, FUND]).moved == {0: 3}


def test_short_paragraph_found_elsewhere_is_a_repeated_word() -> None:
    assert paired(["_ Agrees.", ACT, REPORT], [ACT, REPORT, "_ Agrees."]).moved == {}


def test_paragraph_divided_in_two() -> None:
    whole = "1. All States shall act together; the Chair should report every year."
    parts = ["1. All States shall act together;", "2. the Chair should report every year."]
    assert paired([whole, FUND], [*parts, FUND]) == Matching({0: 0, 2: 1}, tails={1: 0})


def test_paragraph_divided_in_three() -> None:
    whole = "1. All States act together; the Chair reports each year; a new fund is open to all."
    parts = ["_ All States act together;", "_ the Chair reports each year;",
             "_ a new fund is open to all."]  # fmt: skip
    assert paired([whole], parts) == Matching({0: 0}, tails={1: 0, 2: 0})


def test_two_paragraphs_merged_in_one() -> None:
    parts = ["1. All States shall act together;", "2. the Chair should report every year."]
    merged = "1. All States shall act together; the Chair should report every year."
    assert paired([*parts, FUND], [merged, FUND]) == Matching({0: 0, 1: 2}, joined={0: 0})


def test_duplicates_in_the_base_pair_in_order() -> None:
    assert paired([ACT, ACT, REPORT], [ACT, REPORT]).pairs in ({0: 0, 1: 2}, {0: 1, 1: 2})
    assert paired([ACT, ACT], [ACT, ACT]).pairs == {0: 0, 1: 1}


def test_row_of_a_table_pairs_with_rows_only() -> None:
    row = "| First meeting of the group | Washington |"
    assert paired([row, ACT], ["_ First meeting of the group Washington", ACT]).pairs == {1: 1}


def test_source_is_where_the_first_words_come_from() -> None:
    matching = Matching(pairs={0: 3}, moved={1: 5})
    assert [matching.source(place) for place in (0, 1, 2)] == [3, 5, None]
