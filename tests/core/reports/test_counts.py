"""Counts as a page and as lines: every number with what it means."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from tests.texts import blocks
from travaux.drafting.counting import Counts
from travaux.languages import WORKING_LANGUAGES
from travaux.reports.count_phrases import COUNT_PHRASES, COUNTS, count_phrases
from travaux.reports.counts import CountedIssue, bars, counts_page, percent

_FIRST = Counts(121, 1022, 7, 16241, 13886, 151, 532, 481)
_LAST = Counts(0, 0, 0, 7141, 0, 0, 187, 0)
_ROWS = (CountedIssue("doc.1", "May 3, 2005", _FIRST), CountedIssue("doc.1 rev. 1", "", _LAST))


def test_a_page_has_a_row_an_issue_and_the_definition_of_every_count() -> None:
    page = blocks(counts_page(_ROWS))
    assert page[1:9] == [
        "# Brackets and options {#outermost}",
        _row("Issue", "Date", "Outermost brackets", "All brackets", "Greatest depth", "Options", 0),
        _row("doc.1", "May 3, 2005", "121", "1,022", "7", "151", 1),
        _row("doc.1 rev. 1", "", "0", "0", "0", "0", 2),
        "# Words and paragraphs {#words}",
        *(
            one.replace("outermost.", "words.")
            for one in (
                _row(
                    "Issue", "Date", "Words", "Bracketed words", "Paragraphs", "Clean paragraphs", 0
                ),
                _row("doc.1", "May 3, 2005", "16,241", "13,886 (85%)", "532", "51", 1),
                _row("doc.1 rev. 1", "", "7,141", "0 (0%)", "187", "187", 2),
            )
        ),
    ]
    defined = [block for block in page if block.startswith("- ")]
    assert len(defined) == len(COUNTS)
    assert page[-1].startswith("Figures that others give")


def _row(*cells: str | int) -> str:
    """Give a row of the first table as notation has it; the last cell is its number."""
    *words, number = cells
    return f"| {' | '.join(map(str, words))} | {{#outermost.{number}}}"


def test_standings_have_a_table_of_their_own_in_the_order_given() -> None:
    rows = (
        CountedIssue("doc.1", "", _FIRST, {"open": 500, "agreed": 30, "": 2}),
        CountedIssue("doc.1 rev. 1", "", _LAST, {"adopted": 187}),
    )
    page = blocks(counts_page(rows))
    assert page[-4:-1] == [
        "| Issue | open | agreed | none recorded | adopted | {#standing.0}",
        "| doc.1 | 500 | 30 | 2 | 0 | {#standing.1}",
        "| doc.1 rev. 1 | 0 | 0 | 0 | 187 | {#standing.2}",
    ]


@pytest.mark.parametrize("language", WORKING_LANGUAGES)
def test_every_working_language_names_and_defines_every_count(language: str) -> None:
    said = count_phrases(language)
    assert tuple(said.names) == tuple(said.definitions) == COUNTS
    assert all(_words(said, field.name) for field in fields(said))
    assert counts_page(_ROWS, language).language == language


def _words(said: Any, name: str) -> bool:
    """Tell whether a phrase, or each of a table of phrases, has words."""
    found = getattr(said, name)
    return bool(found) if isinstance(found, str) else all(found.values())


def test_other_languages_are_spoken_to_in_english() -> None:
    assert set(COUNT_PHRASES) == set(WORKING_LANGUAGES)
    assert counts_page(_ROWS, "ar").language == "en"


def test_without_issues_a_sentence_says_so_and_the_definitions_stay() -> None:
    page = blocks(counts_page(()))
    assert page[1] == "No issue of the text has been counted. {#nothing}"
    assert len([block for block in page if block.startswith("- ")]) == len(COUNTS)
    assert bars((), 80) == ["No issue of the text has been counted."]


def test_a_share_rounds_to_nothing_or_all_only_where_it_is() -> None:
    shares = [(0, 0), (0, 1000), (1, 1000), (500, 1000), (999, 1000), (1000, 1000)]
    counts = [Counts(words=words, bracketed_words=bracketed) for bracketed, words in shares]
    assert [percent(one) for one in counts] == [0, 0, 1, 50, 99, 100]


def test_an_empty_text_has_no_share_of_its_words_in_brackets() -> None:
    page = blocks(counts_page([CountedIssue("a", "b", Counts())]))
    assert page[6] == "| a | b | 0 | 0 | 0 | 0 | {#words.1}"


def test_lines_for_a_terminal_have_a_bar_and_a_number_an_issue() -> None:
    assert bars(_ROWS, 60)[:7] == [
        "Outermost brackets",
        "  doc.1 · May 3, 2005  ████████████████████████████████  121",
        "  doc.1 rev. 1         0",
        "",
        "Bracketed words",
        "  doc.1 · May 3, 2005  ███████████████████████  13,886 (85%)",
        "  doc.1 rev. 1         0 (0%)",
    ]


@pytest.mark.parametrize("width", [20, 32, 40, 80, 200])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    rows = [
        CountedIssue(f"OEA/Ser.K/XVI GT/DADIN/doc.334/08 rev. {n}", "12 de mayo de 2008", _FIRST)
        for n in range(9, 12)
    ]
    lines = bars(rows, width, "es")
    assert max(map(len, lines)) <= max(width, 32)
    assert sum(f"rev. {n}" in line for line in lines for n in (9, 10, 11)) >= 3
