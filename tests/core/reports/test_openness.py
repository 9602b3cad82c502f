"""Openness: each paragraph with its share, and the text as lines of shades."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.drafting.counting import UnitCounts
from travaux.languages import WORKING_LANGUAGES
from travaux.reports.openness import OpenParagraph, openness, shades

_TEXT = text(
    "= A title",
    "~ Recalling what was said at great length before and after the first meeting of all,",
    "# {I.} Aims",
    "1. States [shall] act.",
    "  (a) [all of them;",
    "  (b) in time.]",
    "# {II.} Follow-up",
    "2. States report.",
)


def _share(words: int, bracketed: int) -> int:
    return OpenParagraph("", "", "", UnitCounts(words, bracketed)).share


def test_shares_begin_and_end_where_they_say() -> None:
    bracketed = [0, 1, 20, 21, 40, 41, 59, 60]
    assert [_share(60, one) for one in bracketed] == [0, 1, 1, 2, 2, 3, 3, 4]
    assert [_share(0, 0), _share(1, 1), _share(2, 1)] == [0, 4, 2]


def test_paragraphs_stand_under_the_last_heading_with_their_whole_numbers() -> None:
    found = [(one.number, one.section, one.share) for one in openness(_TEXT)]
    assert found == [
        ("", "", 0),
        ("1", "I. Aims", 1),
        ("1 (a)", "I. Aims", 4),
        ("1 (b)", "I. Aims", 4),
        ("2", "II. Follow-up", 0),
    ]


def test_a_paragraph_is_known_by_how_it_begins() -> None:
    assert openness(_TEXT)[0].begins == "Recalling what was said at great length …"
    begun = [openness(text(f"_ {words}"))[0].begins for words in ("Short.", "人" * 50)]
    assert begun == ["Short.", "人" * 40 + " …"]


def test_lines_for_a_terminal_have_a_sign_a_paragraph() -> None:
    assert shades(openness(_TEXT), 60) == [
        "               ·",
        "I. Aims        ░██",
        "II. Follow-up  ·",
        "",
        "· no word in brackets (2)",
        "░ up to a third of the words in brackets (1)",
        "▒ up to two thirds (0)",
        "▓ more than two thirds (0)",
        "█ all words in brackets (2)",
    ]


@pytest.mark.parametrize("width", [20, 32, 47, 120])
@pytest.mark.parametrize("language", WORKING_LANGUAGES)
def test_no_line_is_longer_than_the_terminal_and_none_is_lost(width: int, language: str) -> None:
    heading = "# A heading that is longer than the lines of most terminals can ever be"
    many = text(heading, *(f"{n}. States [act]." for n in range(1, 101)))
    lines = shades(openness(many), width, language)
    assert max(map(len, lines)) <= max(width, 32)
    assert "".join(lines[: lines.index("")]).count("▒") == 100


def test_without_paragraphs_a_sentence_says_so() -> None:
    assert shades((), 80) == ["The text has no paragraphs."]
