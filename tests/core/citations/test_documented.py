"""Documented = read: the tables of docs/citations.md say what the reader gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from travaux.citations import Citation
from travaux.citations.printing import printed
from travaux.citations.reading import cited_in

PAGE = Path(__file__).resolve().parents[3] / "docs" / "citations.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def rows() -> list[tuple[str, str, str]]:
    words = PAGE.read_text("utf-8").partition("## What is never guessed")[0]
    return [row for row in ROW.findall(words) if not row[0].startswith("as it is")]


def whose(one: Citation) -> str:
    if one.instrument:
        return f"`{one.instrument}`"
    return f"none; named “{one.named}”" if one.named else "none: the text’s own"


def what(one: Citation) -> str:
    return printed(one.provision).lower() if one.provision else "the whole"


def told(words: str) -> tuple[str, str]:
    """Give the two cells of a row: each instrument, and its provisions."""
    found: list[tuple[str, list[str]]] = []
    for one in cited_in(words):
        wholes = found and "the whole" in (what(one), *found[-1][1])
        if found and found[-1][0] == whose(one) and not wholes:
            found[-1][1].append(what(one))
        else:
            found.append((whose(one), [what(one)]))
    return "; ".join(name for name, _ in found), "; ".join(", ".join(at) for _, at in found)


@pytest.mark.parametrize(("words", "instruments", "provisions"), rows())
def test_a_row_of_the_page_says_what_is_read(words: str, instruments: str, provisions: str) -> None:
    assert told(words) == (instruments, provisions)


def test_the_page_has_examples_in_four_languages_and_of_what_isnt_certain() -> None:
    assert len(rows()) >= 45
