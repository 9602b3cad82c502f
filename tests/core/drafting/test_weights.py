from __future__ import annotations

import pytest

from travaux.drafting.weights import light


@pytest.mark.parametrize(
    ("tokens", "most"),
    [
        ([], 0.0),
        ([","], 0.25),
        ([" the"], 0.5),
        ([" y", ",", ","], 1.0),
        ([" derechos"], 1.0),
        ([",", ",", ",", ","], 1.0),
    ],
)
def test_tokens_weigh_by_their_substance(tokens: list[str], most: float) -> None:
    assert light(tokens, most)
    assert not light(tokens, most - 0.01)


def test_a_function_word_weighs_the_same_in_capitals() -> None:
    assert light([" THE"], 0.5)
