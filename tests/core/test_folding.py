"""Words are compared without accents, and never without what makes another word of them."""

from __future__ import annotations

import pytest

from travaux.precedents.words import cut, keys
from travaux.texts.folding import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("ÉTAT", "etat"), ("ﬁn", "fin"), ("Straße", "STRASSE"), ("й", "и\u0306"), ("が", "か\u3099")],
)
def test_typography_is_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("случай", "случаи"), ("が", "か"), ("ば", "ぱ"), ("की", "का"), ("1½", "112"), ("10²", "102")],
)
def test_another_word_is_another(one: str, other: str) -> None:
    assert keys(one) != keys(other)
    assert keys(one) == list(cut(one).keys)
