from __future__ import annotations

import pytest

from travaux.intake.plain import manuscript, received
from travaux.texts import Kind, Numbering, bare


def paragraphs(words: str) -> list[str]:
    return ["".join(s.words for s in line.stretches) for line in manuscript(words).lines]


WRAPPED = """\
     Recalling the obligation that every State has taken upon itself for
all who live under its care,
     Noting that some have done more than others, and that none has done
enough,
1. Decides to act;
2. Decides to report on all that was done in the course of the year which
ends;
"""


def test_our_own_notation_is_known_by_its_header() -> None:
    read = received("\ufeff%travaux es by-article\n\n= Un título\n").value
    assert (read.text.numbering, read.text.title) == (Numbering.BY_ARTICLE, "Un título")
    assert read.places == {"u1": "line 3"}


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert paragraphs("A title\n1. One\n2. Two") == ["A title", "1. One", "2. Two"]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("A title\n\n1. One\n\n\n2. Two\n") == ["A title", "1. One", "2. Two"]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    assert [words[:20] for words in paragraphs("Title\n\n" + WRAPPED)] == [
        "Title", "Recalling the obliga", "Noting that some hav", "1. Decides to act;",
        "2. Decides to report",
    ]  # fmt: skip


def test_the_words_of_joined_lines_are_all_there() -> None:
    assert " ".join(paragraphs("Title\n\n" + WRAPPED)).split() == ["Title", *WRAPPED.split()]


def test_a_page_number_stays_where_it_was() -> None:
    assert paragraphs("A title\n\n1. One\n\f2/5\n\n2. Two") == [
        "A title",
        "1. One",
        "2/5",
        "2. Two",
    ]


def test_natural_text_gets_its_structure() -> None:
    text = received("A title\n\nThe Council,\n\n1. Acts [soon].\n\n2. Ends.").value.text
    assert [(u.kind, bare(u.words)) for u in text.units] == [
        (Kind.TITLE, "A title"), (Kind.FORMULA, "The Council,"), (Kind.OPERATIVE, "Acts soon."),
        (Kind.OPERATIVE, "Ends."),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["", "\n\n", "\f"])
def test_a_file_without_words_gives_an_empty_text(words: str) -> None:
    assert received(words).value.text.units == ()


def test_an_extension_tells_markdown() -> None:
    assert received("*Recalling* all,", ".MD").value.text.units[0].words == "Recalling all,"
    assert received("*Recalling* all,", ".txt").value.text.units[0].words == "*Recalling* all,"
