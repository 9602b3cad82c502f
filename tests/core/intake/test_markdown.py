from __future__ import annotations

import pytest

from travaux.intake.markdown import manuscript
from travaux.texts import call
from travaux.texts.signs import CELL


def drawn(words: str) -> list[tuple[str, str | None, int | None, str]]:
    """Give style, label, level and words of every line."""
    return [
        (line.style, line.label, line.level, "".join(s.words for s in line.stretches))
        for line in manuscript(words).lines
    ]


def words(markdown: str) -> str:
    """Read one paragraph."""
    return drawn(markdown)[0][3]


def test_a_title_of_the_front_matter_may_stand_on_the_next_line() -> None:
    assert drawn("---\ntitle: |-\n  Draft\nbody: no\n---\n\nWords") == drawn(
        "---\ntitle: Draft\n---\n\nWords"
    )


def test_the_front_matter_gives_the_title() -> None:
    assert drawn("---\ntitle: Draft\nedit: true\n---\n\nWords") == [
        ("title", None, None, "Draft"), ("", None, None, "Words"),
    ]  # fmt: skip


def test_headings_and_the_sign_for_a_table_of_contents() -> None:
    contents = "{:.no_toc}\n\n* TOC\n{:toc}\n"
    assert drawn(f"## Aims\n{contents}\n### Near aims ###\nWords\n####Far aims\n### is open") == [
        ("heading 2", None, None, "Aims"),
        ("heading 3", None, None, "Near aims"),
        ("", None, None, "Words"),
        ("heading 4", None, None, "Far aims"),
        ("heading 3", None, None, "is open"),
    ]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("*In [furtherance][pursuit]* of **all**", "In [furtherance][pursuit] of all"),
        ("***Both*** signs", "Both signs"),
        ("[NDMC*][INDC] and [NDMC*]", "[NDMC*][INDC] and [NDMC*]"),
        ("*left open", "*left open"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("a \\* and \\[b\\]", "a * and [b]"),
        ("see [here](https://example.org/x) [shall](may)", "see here [shall](may)"),
        ("words[^1] go on", f"words{call('1')} go on"),
        ("broken\nlines \\\nare joined", "broken lines are joined"),
    ],
)
def test_signs_of_emphasis_and_links_go_and_brackets_stay(markdown: str, expected: str) -> None:
    assert words(markdown) == expected


def test_only_links_that_lead_somewhere_lose_their_brackets() -> None:
    read = "The [text][source] of [source] is [shall][may].\n\n[source]: https://example.org/"
    assert drawn(read) == [("", None, None, "The text of source is [shall][may].")]


def test_numbers_of_inner_lists_only_mark_their_level() -> None:
    read = "1. One\n\n    1. deep\n    2. deep\n\n        1. deeper\n\n    more of it\n\n2. Two"
    assert drawn(read) == [
        ("", "1.", 0, "One"),
        ("", "(a)", 1, "deep"),
        ("", "(b)", 1, "deep"),
        ("", "(i)", 2, "deeper"),
        ("", None, 1, "more of it"),
        ("", "2.", 0, "Two"),
    ]


def test_bullets_and_tables() -> None:
    assert drawn("* one\n- two\n\n| a | b |\n|---|---|\n| c | d |") == [
        ("list", None, 0, "one"),
        ("list", None, 0, "two"),
        ("row", None, None, f"a{CELL}b"),
        ("row", None, None, f"c{CELL}d"),
    ]


def test_notes_run_on_over_indented_lines() -> None:
    read = manuscript("Words[^a]\n\n[^a]: A note\n    goes on.\n\nMore words")
    assert [s.words for line in read.notes["a"] for s in line.stretches] == ["A note goes on."]
    assert len(read.lines) == 2
