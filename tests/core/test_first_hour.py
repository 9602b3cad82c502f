"""What somebody meets who tries the program for the first time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import travaux
from travaux.texts import tokens

_SOURCES = sorted(Path(travaux.__file__).parent.rglob("*.py"))
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("the community in", [" the", " community", " in"]),
        ("niño’s l’État, c-d", [" niño’s", " l’État", ",", " c-d"]),
    ],
)
def test_words_are_cut_whole_on_every_python_that_is_supported(words: str, cut: list[str]) -> None:
    assert tokens(words) == cut


def test_no_pattern_has_a_possessive_group_which_pythons_before_3_11_5_match_wrongly() -> None:
    """Python's issue 106052: the Python of a current Debian (3.11.2) still has it."""
    guilty = [source.name for source in _SOURCES if _POSSESSIVE_GROUP.search(source.read_text())]
    assert guilty == []
