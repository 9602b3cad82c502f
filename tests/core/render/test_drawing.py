"""Drawing: words that fit where they are put, in any font."""

from __future__ import annotations

from travaux.render.drawing import begun, finished, put, width_of, wrapped

_NAMES = ["Saint Vincent and the Grenadines", "República Bolivariana de Venezuela", "人民共和国"]


def test_lines_fit_and_lose_no_word() -> None:
    for words in _NAMES:
        lines = wrapped(words, 100, 12)
        assert " ".join(lines) == words
        assert all(width_of(line, 12) <= 100 for line in lines)


def test_a_symbol_too_long_for_its_line_is_cut_after_its_signs() -> None:
    assert wrapped("FCCC/CP/2015/L.9/Rev.1", 90, 12) == ["FCCC/CP/", "2015/L.9/", "Rev.1"]


def test_a_word_too_long_for_any_line_is_cut_where_the_line_is_full() -> None:
    lines = wrapped("x" * 50, 60, 12)
    assert "".join(lines) == "x" * 50
    assert all(50 < width_of(line, 12) <= 60 for line in lines[:-1])


def test_what_is_left_out_is_shown_to_be() -> None:
    lines = wrapped("one two three four five six", 70, 12, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert width_of(lines[1], 12) <= 70


def test_words_that_fit_are_left_alone() -> None:
    assert wrapped("one two", 500, 12, most=1) == ["one two"]
    assert wrapped("", 500, 12) == []


def test_accents_take_no_room_and_ideographs_a_whole_one() -> None:
    assert width_of("e\u0301", 10) == width_of("é", 10) == width_of("e", 10)
    assert width_of("人", 10) == 10


def test_what_no_file_may_hold_is_replaced() -> None:
    picture = begun("a\x00b")
    put(picture, "text", "c\x01d", x=1 / 3)
    drawn = finished(picture, 10, 10, "en").decode()
    assert "a\ufffdb" in drawn
    assert '<text x="0.33">c\ufffdd</text>' in drawn
    assert "aria-describedby" not in drawn
