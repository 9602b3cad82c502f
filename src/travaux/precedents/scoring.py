"""How much shared words weigh, and from when on they are no accident.

A word weighs by how rare it is in texts of this kind, in hundredths: "the" as little as a word
can, "fisheries" as much. So "recalling its resolution" is worth less than two rare words. The
table is the same for every library, so that adding a document changes no other answer.

How the numbers were found, and what they reach: docs/decisions/0021.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import log2

SURE = 10  # words in a row that are the same words, however common they are
FEWEST = 5  # words in a row that can be the same words; fewer are common wording
MANY = 25  # places from which on fewer than `SURE` words are common wording

LIGHTEST, HEAVIEST = 15, 100  # what a word weighs
_COMMON, _RARE = (
    1,
    9,
)  # bits: in how many paragraphs the lightest and the heaviest stand, halved so often
_ENOUGH = 5.5
_COVER = 5.0
_LENGTH = 0.5


def weights(words: Sequence[str]) -> list[int]:
    """Weigh each word of a passage.

    >>> weights(["recalling", "the", "xylophone"])[1:]
    [15, 100]
    """
    table = _table()
    return [table.get(word, HEAVIEST) for word in words]


def enough(shared: int, asked: tuple[int, int], held: Sequence[str]) -> bool:
    """Tell whether two passages share so much that the one was adapted from the other.

    The longer they are, the more is shared by accident; and what covers most of a passage, however
    short and common, is less of an accident than the same words strewn over a long one.

    Args:
        shared: what the words that they share in runs weigh.
        asked: how many words the asked passage has, and what they weigh.
        held: the words of the held passage.
    """
    without = shared / HEAVIEST - _LENGTH * log2(asked[0] * len(held))
    if without + _COVER <= _ENOUGH:
        return False
    weight = asked[1]
    if len(held) * LIGHTEST < weight:
        weight = min(weight, sum(weights(held)))
    return without + _COVER * min(1.0, shared / weight) > _ENOUGH


@cache
def _table() -> dict[str, int]:
    rows = (files("travaux.precedents") / "common_words.csv").read_text(encoding="utf-8")
    return {word: _weight(int(share)) for word, share in list(csv.reader(rows.splitlines()))[1:]}


def _weight(share: int) -> int:
    """Weigh a word that stands in so many paragraphs of a thousand."""
    bits = log2(1000 / share)
    weight = round(HEAVIEST * (bits - _COMMON) / (_RARE - _COMMON))
    return min(max(weight, LIGHTEST), HEAVIEST)
