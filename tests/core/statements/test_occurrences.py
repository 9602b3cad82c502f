from __future__ import annotations

import pytest

from tests.texts import text
from travaux.statements import Listed, Occurrence, astray, occurrences

PROGRAM = text(
    "= Applicable law {#t}",
    "States follow the applicable law, and [applicable] instruments.[^n1] {#p1}",
    "What applies is not APPLICABLE; the non-applicable and the inapplicable aren't. {#p2}",
    "[^n1]: As far as “applicable”.",
)


def test_every_occurrence_is_listed_in_units_and_notes_with_its_context() -> None:
    assert occurrences(PROGRAM, "applicable") == (
        Listed("t", 0, "Applicable", "", " law"),
        Listed("p1", 18, "applicable", "States follow the ", " law, and applicable instruments."),
        Listed("p1", 38, "applicable", "States follow the applicable law, and ", " instruments."),
        Listed(
            "p2",
            20,
            "APPLICABLE",
            "What applies is not ",
            "; the non-applicable and the inapplicable aren't.",
        ),
        Listed("n1", 11, "applicable", "As far as “", "”."),
    )


def test_a_persons_choice_stands_beside_the_occurrence_that_it_is_about() -> None:
    chosen = [
        Occurrence("usa", "x", "p1", 18, meant=True),
        Occurrence("usa", "x", "p2", 20, meant=False),
    ]
    found = occurrences(PROGRAM, "applicable", chosen)
    assert [one.meant for one in found] == [None, True, None, False, None]
    assert astray(PROGRAM, "applicable", chosen) == ()


def test_a_choice_that_fits_no_occurrence_is_told() -> None:
    lost = Occurrence("usa", "x", "p1", 19, meant=True)
    assert astray(PROGRAM, "applicable", [lost]) == (lost,)


def test_long_context_is_cut_at_blanks() -> None:
    (found,) = occurrences(text(" ".join(["before"] * 20 + ["term"] + ["after"] * 20)), "term")
    assert found.before == "… " + "before " * 8
    assert found.after == " after" * 9 + " …"


@pytest.mark.parametrize(
    ("words", "term", "count"),
    [
        ("El derecho, los derechos y el DERECHO.", "derecho", 2),
        ("Él sabe que el límite es de él.", "él", 2),
        ("L’État et l'état; d’États.", "état", 2),
        ("The law of nations, or law of  nations.", "law of nations", 2),
        ("co\u2011operate and cooperate", "co-operate", 1),
        ("les e\u0301tats", "états", 1),
        ("Nothing.", "", 0),
        ("Nothing.", "…", 0),
    ],
)
def test_whole_words_in_any_capitals_accents_kept_inflection_not_guessed(
    words: str, term: str, count: int
) -> None:
    assert len(occurrences(text(words), term)) == count
