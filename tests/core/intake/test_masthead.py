"""The masthead taken off a text, and what stays in the text."""

from __future__ import annotations

import pytest

from travaux.intake.manuscript import Line, Stretch
from travaux.intake.masthead import parted
from travaux.texts import Cover


def lines(*words: str, title: int | None = None) -> list[Line]:
    return [
        Line((Stretch(said),), n + 1, style="title" if n == title else "")
        for n, said in enumerate(words)
    ]


def said(found: list[Line]) -> list[str]:
    return ["".join(stretch.words for stretch in line.stretches) for line in found]


def test_everything_above_a_styled_title_is_masthead() -> None:
    cover, rest = parted(
        lines(
            "PERMANENT COUNCIL",
            "OEA/Ser.G",
            "CP/CAJP-2323/06 add. 6",
            "11 May 2005",
            "Original: Spanish",
            "Group of Friends",
            "Draft text",
            "(Presented by the Chair)",
            "The first paragraph.",
            title=6,
        )
    )
    assert cover == Cover(
        organ="PERMANENT COUNCIL",
        body="Group of Friends",
        classification="OEA/Ser.G",
        symbol="CP/CAJP-2323/06 add. 6",
        date="11 May 2005",
        original="Spanish",
        status="(Presented by the Chair)",
    )
    assert said(rest) == ["Draft text", "The first paragraph."]


def test_without_styles_only_known_lines_are_masthead() -> None:
    cover, rest = parted(lines("A/C.3/79/L.12/Rev.1", "Draft text", "(a) The first", "Words."))
    assert cover == Cover(symbol="A/C.3/79/L.12/Rev.1")
    assert said(rest) == ["Draft text", "(a) The first", "Words."]


def test_without_a_symbol_nothing_is_masthead() -> None:
    text = lines("Working Group", "12 March 2004", "Draft text", "(Presented by the Chair)")
    assert parted(text) == (Cover(), text)


@pytest.mark.parametrize(
    "symbol",
    [
        "CAJP/GT/TM-24/05 rev. 1",
        "AG/RES. 1928 (XXXIII-O/03)",
        "CP/RES. 760 (1217/99)",
        "GT/DADIN/doc.255/06 add. 2 rev. 3 corr. 1",
        "FCCC/SB/2015/L.1",
        "A/RES/60/1",
    ],
)
def test_symbols_of_several_houses_are_known(symbol: str) -> None:
    assert parted(lines(symbol, "Draft text"))[0].symbol == symbol


@pytest.mark.parametrize(
    "date",
    ["25 February 2005", "February 25, 2005", "18 de mayo de 2005", "1er juin 2004", "2005-02-25"],
)
def test_dates_are_known_as_they_are_written(date: str) -> None:
    assert parted(lines("CP/doc.1/05", date, "Draft text"))[0].date == date


@pytest.mark.parametrize("words", ["and/or 3", "Human rights", "The Committee,", "In 2005"])
def test_words_of_a_text_are_no_masthead(words: str) -> None:
    text = lines("CP/doc.1/05", words, "More words.")
    assert said(parted(text)[1]) == [words, "More words."]
