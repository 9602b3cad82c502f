from __future__ import annotations

from pathlib import Path

from travaux.precedents import Holding, Likeness, Passage
from travaux.precedents.drafts import characters, in_tokens, marked_draft
from travaux.precedents.library import Library
from travaux.texts import Kind, Text, Unit, bare, bracketed, call, joined, tokens
from travaux.texts.signs import CELL

OLD = "Mountain villages keep their water rights when a dam is built above them"
UNIT = Unit("u1", Kind.PARAGRAPH, f"(a) Mountain {bracketed('villages')} keep{call('n1')} their")
DRAFT = Text(
    (
        Unit(
            "u1",
            Kind.PARAGRAPH,
            f"First, {OLD.replace(' their', bracketed(' their'))}{call('n1')}.",
        ),
        Unit("u2", Kind.ROW, f"Rights{CELL}{OLD}{CELL}Agreed"),
        Unit("u3", Kind.PARAGRAPH, ""),
    ),
    (Unit("n1", Kind.NOTE, OLD),),
)


def test_every_unit_is_marked_rows_and_notes_too(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.add(Holding("D/1", "On dams", "en", (Passage("1.", OLD),)))
        draft = marked_draft(library, DRAFT)
    said = {
        unit: [(run.asked, run.likeness.name) for run in runs] for unit, runs in draft.runs.items()
    }
    assert said == {
        "u1": [((0, 1), "NONE_FOUND"), ((1, 14), "SAME")],
        "u2": [((0, 1), "NONE_FOUND"), ((1, 14), "SAME"), ((14, 15), "NONE_FOUND")],
        "u3": [],
        "n1": [((0, 13), "SAME")],
    }
    assert draft.counted() == {
        Likeness.SAME: 39,
        Likeness.ADAPTED: 0,
        Likeness.COMMON: 0,
        Likeness.NONE_FOUND: 3,
    }


def test_a_range_of_words_leads_back_to_characters_and_tokens() -> None:
    low, high = characters(UNIT, (1, 4))
    assert bare(UNIT.words)[low:high] == "Mountain villages keep"
    start, end = in_tokens(UNIT, (1, 4))
    assert bare(joined(tokens(UNIT.words)[start:end])) == "Mountain villages keep"


def test_a_range_of_no_words_is_empty() -> None:
    assert characters(UNIT, (2, 2)) == (0, 0)
    assert in_tokens(UNIT, (2, 2)) == (0, 0)
