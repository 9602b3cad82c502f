"""The Paris drafts, counted: as the definitions say, and again in another way."""

from __future__ import annotations

import re

import pytest

from tests.datasets import dataset
from travaux.drafting.counting import counted, per_unit
from travaux.intake.plain import received
from travaux.texts import Sign, Text, pieces
from travaux.workspace.picturing import heat_strip_of

PARIS = "B-negotiating-texts/unfccc-paris-agreement-2015"
_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+|(?<=\d)[.,](?=\d)[^\W_]+)*")

# Outermost brackets, brackets, depth, bracketed words, words.
DRAFTS = {
    "2015-10-23_draft-agreement": (495, 1014, 5, 8858, 16241),
    "2015-12-04_draft-agreement": (533, 1002, 4, 7251, 14247),
    "2015-12-09_draft-agreement": (147, 215, 3, 1850, 8512),
    "2015-12-12_agreement": (0, 0, 0, 0, 7141),
    "2016-01-29_agreement-editorial-correction": (0, 0, 0, 0, 7131),
}


def _text(draft: str) -> Text:
    return received(dataset(f"{PARIS}/{draft}.md").read_text("utf-8"), ".md").value.text


def _counted_otherwise(text: Text) -> tuple[int, int, int, int, int]:
    """Count piece by piece, with nothing but a depth."""
    depth = outermost = brackets = deepest = inside = words = 0
    for unit in text.units:
        for piece in pieces(unit.words):
            if piece.sign is Sign.OPEN:
                outermost, brackets, depth = outermost + (not depth), brackets + 1, depth + 1
                deepest = max(deepest, depth)
            elif piece.sign is Sign.CLOSE:
                depth -= 1
            elif piece.sign is Sign.WORDS:
                found = len(_WORD.findall(piece.value))
                words, inside = words + found, inside + (found if depth else 0)
    return outermost, brackets, deepest, inside, words


@pytest.mark.parametrize(("draft", "expected"), DRAFTS.items())
def test_the_paris_drafts_are_counted_as_the_definitions_say(
    draft: str, expected: tuple[int, int, int, int, int]
) -> None:
    text = _text(draft)
    found = counted(text)
    assert expected == (
        found.outermost,
        found.brackets,
        found.depth,
        found.bracketed_words,
        found.words,
    )
    assert expected == _counted_otherwise(text)


def test_brackets_of_the_paris_drafts_reach_over_many_units() -> None:
    units = per_unit(_text("2015-10-23_draft-agreement")).values()
    reached = [unit for unit in units if unit.reached and not unit.brackets]
    assert len(reached) > 20


def test_a_paris_draft_is_drawn_with_a_bar_for_every_paragraph() -> None:
    text = _text("2015-12-09_draft-agreement")
    drawn = heat_strip_of(text).decode("utf-8")
    said = re.findall(r"<title>[^<]*: ([\d,]+) words, ([\d,]+) of them in brackets</title>", drawn)
    assert len(said) == counted(text).paragraphs
