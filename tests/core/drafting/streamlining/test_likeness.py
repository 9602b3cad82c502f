from __future__ import annotations

import pytest

from travaux.drafting.streamlining import How
from travaux.drafting.streamlining.likeness import likeness


@pytest.mark.parametrize(
    ("one", "other", "how", "differing", "of"),
    [
        ("travel and lodging of members", "travel, and lodging of Members", How.SIGNS, 0, 5),
        ("the travel of members", "travel of members", How.SMALL_WORDS, 1, 4),
        ("the lodging or travel of all", "the lodging and travel of all", How.SMALL_WORDS, 1, 6),
        ("travel of all members here", "travel of most members here", How.FEW_WORDS, 1, 5),
    ],
)  # fmt: skip
def test_wordings_that_are_nearly_the_same(
    one: str, other: str, how: How, differing: int, of: int
) -> None:
    found = likeness(one, other)
    assert found is not None
    assert (found.how, found.differing, found.of) == (how, differing, of)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shall", "should"),
        ("shall act", "should act"),
        ("", "shall"),
        ("", ""),
        ("of the", "to the"),
        (",", ";"),
        ("the travel of all members", "the lodging of all members today"),
    ],
)
def test_wordings_that_are_not(one: str, other: str) -> None:
    assert likeness(one, other) is None


def test_same_words_are_alike_without_a_difference() -> None:
    found = likeness("the lodging of members", "the lodging of members")
    assert found is not None
    assert (found.how, found.differing, found.differences) == (How.SAME, 0, ())
