"""How a text says that it was adopted is found, and nothing is taken for it that isn't."""

from __future__ import annotations

import pytest

from travaux.texts import Kind, Text, Unit
from travaux.workspace.adoption_lines import adoption_told


def told(*lines: str, kind: Kind = Kind.PARAGRAPH) -> str:
    return adoption_told(Text(tuple(Unit(f"u{n}", kind, line) for n, line in enumerate(lines))))


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Adopted unanimously at the 5th meeting.", "unanimously at the 5th meeting"),
        ("Adopted at the 2nd meeting. 22", "at the 2nd meeting"),
        (
            "Adopted by the Council at its 9th meeting, on 2 May",
            "by the Council at its 9th meeting, on 2 May",
        ),
        ("ADOPTED BY CONSENSUS", "BY CONSENSUS"),
        ("Aprobada por unanimidad en la 3ª sesión.", "por unanimidad en la 3ª sesión"),
        ("Adoptée à l’unanimité.", "à l’unanimité"),
        ("Aprovada por aclamação.", "por aclamação"),
    ],
)
def test_the_line_below_or_above(line: str, how: str) -> None:
    assert told("The ports are open.", line) == how
    assert told(line, *["The ports are open."] * 30) == how


@pytest.mark.parametrize(
    "line",
    [
        "Adopted children have the same rights.",
        "The text was adopted by consensus.",
        f"Adopted by {'many ' * 50}states.",
    ],
)
def test_what_only_looks_like_it(line: str) -> None:
    assert told(line) == ""


def test_it_is_not_looked_for_in_the_middle_or_in_paragraphs_that_act() -> None:
    middle = ["Ports."] * 20
    assert told(*middle, "Adopted by consensus.", *middle) == ""
    assert told("Adopted by consensus.", kind=Kind.OPERATIVE) == ""
