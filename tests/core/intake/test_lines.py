from __future__ import annotations

import pytest

from travaux.intake.lines import Lines, Raw, raw_lines
from travaux.intake.plain import received
from travaux.texts import bare


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("one\ntwo\n", [(1, "one"), (2, "two")]),
        ("one\r\ntwo\rthree", [(1, "one"), (2, "two"), (3, "three")]),
        ("one\n\nthree", [(1, "one"), (2, ""), (3, "three")]),
        ("end of page\ftop of page\nnext", [(1, "end of page"), (1, "top of page"), (2, "next")]),
        ("page\n\fpage", [(1, "page"), (2, ""), (2, "page")]),
        ("a\tb", [(1, "a   b")]),
        ("", []),
    ],
)
def test_lines_are_counted_as_an_editor_counts_them(
    words: str, numbers: list[tuple[int, str]]
) -> None:
    assert [(line.number, line.words) for line in raw_lines(words)] == numbers


def test_lines_print_as_they_are_cited() -> None:
    assert (str(Lines(12, 12, (3,))), str(Lines(19, 20, (3, 4)))) == ("L12", "L19-L20")


def test_lines_of_a_paragraph_with_a_page_break_in_it() -> None:
    assert Lines.of([Raw(3, "one "), Raw(3, "two"), Raw(5, "3.")]) == Lines(3, 5, (6, 0, 1))


WRAPPED = """\
I. THE LAKE

1. The Group met in March [on a day that was not set down by anybody],
and in June, at the seat of the Organization, in the hall that looks on
the lake. It rose at noon.

2. It met again.
"""


def test_each_unit_knows_its_lines() -> None:
    read = received(WRAPPED).value
    assert {unit: str(lines) for unit, lines in read.lines.items()} == {
        "u1": "L1", "u2": "L3-L5", "u3": "L7",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "line"),
    [("The Group", 3), ("by anybody", 3), ("and in June", 4), ("on\nthe lake", 4), ("It rose", 5)],
)
def test_a_place_in_a_unit_is_found_on_its_line(words: str, line: int) -> None:
    read = received(WRAPPED).value
    unit = bare(read.text.units[1].words)
    rest = unit[unit.index(words.replace("\n", " ")) :]
    assert read.lines["u2"].at(rest) == line


def test_before_all_letters_and_after_them_are_the_first_and_the_last_line() -> None:
    lines = Lines(3, 4, (2, 2))
    assert (lines.at("more than it has"), lines.at("")) == (3, 4)


def test_our_notation_and_markdown_have_no_lines_of_a_file() -> None:
    assert received("%travaux en running\n\n= A title\n").value.lines == {}
    assert received("# A title\n\nWords.\n", ".md").value.lines == {}
