"""The words of a paragraph as they compare from issue to issue."""

from __future__ import annotations

from travaux.drafting.following.plain_words import PlainWords, Row, shared, weight
from travaux.texts import Head, Kind, Unit, bracketed


def plain(words: str) -> PlainWords:
    return PlainWords.of(Unit("u1", Kind.OPERATIVE, words))


def rows(old: str, new: str) -> list[str]:
    later = plain(new)
    return [
        " ".join(later.words[row.low : row.low + row.count]) for row in shared(plain(old), later)
    ]


def test_brackets_capitals_and_shapes_of_signs_play_no_part() -> None:
    one = plain("The State’s " + bracketed("duty", Head.read("+Chile, Mexico")) + " – to act.")
    assert list(one.words) == ["the", "state's", "duty", "to", "act"]
    assert list(one.words) == list(plain("THE STATE'S duty to act").words)


def test_words_keep_the_numbers_of_their_tokens() -> None:
    assert list(plain("all, " + bracketed("shall") + " act").places) == [0, 3, 5]


def test_a_function_word_or_a_number_weighs_half() -> None:
    assert weight(["of", "the", "states", "4"]) == 2.5


def test_words_in_common_come_in_rows_of_both_paragraphs() -> None:
    old, new = plain("States shall act at once together"), plain("States should act together")
    assert list(shared(old, new)) == [Row(0, 0, 1), Row(2, 2, 1), Row(5, 3, 1)]


def test_a_word_between_two_larger_changes_is_the_same_by_chance() -> None:
    old = "States shall protect rights of migrants who travel far"
    new = "States may take steps in favour of those persons who travel far"
    assert rows(old, new) == ["states", "who travel far"]


def test_a_word_between_two_changes_of_one_word_is_the_same() -> None:
    assert rows("All States shall act now", "All Parties shall move now") == ["all", "shall", "now"]


def test_the_edges_of_a_paragraph_hold_what_stands_there() -> None:
    assert rows("States one two three four five", "States six seven eight nine ten") == ["states"]
