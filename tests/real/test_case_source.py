"""The source of the case goes in: an old report saved as plain text, its note numbers lost (S9)."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from itertools import groupby

import pytest

from tests.datasets import case
from travaux.findings import Outcome
from travaux.intake import Received, read
from travaux.texts import Kind, Text, bare, normalised


@pytest.fixture(scope="module")
def source() -> Outcome[Received]:
    path = case()
    return read(path.read_bytes(), "report.txt")


@pytest.fixture(scope="module")
def text(source: Outcome[Received]) -> Text:
    return source.value.text


def test_sections_and_subsections(text: Text) -> None:
    headings = [(u.depth, u.label, u.words) for u in text.units if u.kind is Kind.HEADING]
    assert headings == [
        (0, "I.", "INTRODUCTION"),
        (0, "II.", "PROCEEDINGS"),
        (1, "A.", "WORK PLAN AND ELECTION OF OFFICERS"),
        (1, "B.", "SPECIAL MEETING"),
        (1, "C.", "DRAFT OF THE PROGRAM"),
        (0, "III.", "CONCLUSIONS"),
    ]


def test_everything_else_is_a_paragraph(text: Text) -> None:
    kinds = [u.kind for u in text.units]
    assert [(kind, len(list(run))) for kind, run in groupby(kinds)] == [
        (Kind.HEADING, 1), (Kind.PARAGRAPH, 3), (Kind.HEADING, 2), (Kind.PARAGRAPH, 1),
        (Kind.HEADING, 1), (Kind.PARAGRAPH, 3), (Kind.HEADING, 1), (Kind.PARAGRAPH, 6),
        (Kind.HEADING, 1), (Kind.PARAGRAPH, 4),
    ]  # fmt: skip


def test_four_notes_without_their_damaged_marks(text: Text) -> None:
    assert [(note.id, note.words) for note in text.notes] == [
        ("n1", "See document CAJP/GT/TM-16/04."),
        ("n2", "See document CP/CAJP-2038/03"),
        ("n3", "See document CAJP/GT/TM-18/04"),
        ("n4", "See documents (CAJP/GT/TM-24/05 rev. 7) and (CAJP/GT/TM-38/05 rev. 2)"),
    ]


def test_the_notes_are_called_where_the_strokes_stood(source: Outcome[Received]) -> None:
    text, lines = source.value.text, source.value.lines
    called = [
        (note, re.split("\ufdd3[^\ufdd1]*\ufdd1", unit.words)[0].split()[-1], str(lines[unit.id]))
        for unit in text.units
        for note in unit.calls
    ]
    assert called == [
        ("n1", "Group,", "L19-L20"), ("n2", "States.”", "L23"), ("n3", "Families”", "L27-L28"),
        ("n4", "resolution.", "L30"),
    ]  # fmt: skip


def test_the_sentences_are_joined_again(text: Text) -> None:
    joined = [bare(u.words) for u in text.units if u.calls]
    assert "Special Meeting of the Working Group, prepared by the Alternate" in joined[0]
    assert joined[2].endswith("Their Families” (CAJP/GT/TM-18/04) was presented.")


def test_the_signature_stands_alone(source: Outcome[Received]) -> None:
    last = source.value.text.units[-1]
    assert (last.kind, last.words) == (Kind.PARAGRAPH, "Eduardo Acevedo Díaz")
    assert str(source.value.lines[last.id]) == "L45"


def test_every_word_of_the_file_is_there_in_order(text: Text) -> None:
    units = (f"{unit.label or ''} {bare(unit.words)}" for unit in text.all_units())
    assert _words(" ".join(units)) == _words(case().read_text(encoding="utf-8"))


def _words(characters: str) -> list[str]:
    """Give all that isn't a blank or a damaged mark."""
    unmarked = re.sub("(?m)^ ?(?:/|\ufffd\\.)(?=\\s)", "", characters)
    return normalised(unmarked).split()


def test_four_repairs_are_listed_with_their_lines(source: Outcome[Received]) -> None:
    assert [(f.code, f.where) for f in source.findings] == [
        ("note-mark-repaired", "report.txt, line 20"),
        ("note-mark-repaired", "report.txt, line 24"),
        ("note-mark-repaired", "report.txt, line 28"),
        ("note-mark-repaired", "report.txt, line 31"),
        ("typography-normalised", "report.txt"),
    ]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("CP/CAJP-2038/03.", 4),
        ("was established on January 15, 2004", 4),
        ("September 16, 2004", 12),
        ("The report of the Rapporteur", 19),
        ("Lorena Aparicio Robles", 20),
        ("held on April 16", 25),
        ("(CAJP/GT/TM-18/04)", 28),
        ("16 meetings", 30),
        ("Article 29.2.", 32),
        ("See document CP", 49),
    ],
)
def test_a_fact_is_traced_to_its_line(source: Outcome[Received], words: str, line: int) -> None:
    received = source.value
    unit = next(u for u in received.text.all_units() if words in bare(u.words))
    rest = bare(unit.words)
    assert received.lines[unit.id].at(rest[rest.index(words) :]) == line


def _broken(lines: list[str]) -> list[str]:
    return [part for n in lines for part in textwrap.wrap(n, 72, break_on_hyphens=False) or [""]]


def _without_blank_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def _with_more_blank_lines(lines: list[str]) -> list[str]:
    return [part for line in lines for part in (line, "", "")]


def _with_strokes_below(lines: list[str]) -> list[str]:
    return [re.sub("^ ?\ufffd\\.\t", "/ ", line) for line in lines]


def _with_whole_numbers_below(lines: list[str]) -> list[str]:
    numbers = iter(range(1, 5))
    return [re.sub("^ ?\ufffd\\.\t", lambda _: f"{next(numbers)}/ ", line) for line in lines]


@pytest.mark.parametrize(
    "shape",
    [
        _broken,
        _without_blank_lines,
        _with_more_blank_lines,
        _with_strokes_below,
        _with_whole_numbers_below,
    ],
)
def test_other_shapes_of_the_same_damage_give_the_same_text(
    text: Text, shape: Callable[[list[str]], list[str]]
) -> None:
    assert _units(_reshaped(shape)) == _units(text)


def test_broken_lines_without_blank_ones_give_the_same_headings_words_and_notes(
    text: Text,
) -> None:
    """Where the last line of a paragraph is full, nothing tells that another begins."""
    other = _reshaped(lambda lines: _without_blank_lines(_broken(lines)))
    assert [u for u in _units(other) if u[0] is Kind.HEADING] == [
        u for u in _units(text) if u[0] is Kind.HEADING
    ]
    assert " ".join(u.words for u in other.all_units()) == " ".join(
        u.words for u in text.all_units()
    )
    assert other.notes == text.notes
    assert other.units[-1].words == "Eduardo Acevedo Díaz"


def _reshaped(shape: Callable[[list[str]], list[str]]) -> Text:
    lines = case().read_text(encoding="utf-8").split("\n")
    return read("\n".join(shape(lines)).encode(), "other.txt").value.text


def _units(text: Text) -> list[tuple[Kind, int, str | None, str]]:
    return [(u.kind, u.depth, u.label, u.words) for u in text.all_units()]
