"""How much shared words weigh, and what is said of a passage that shares them.

Words that every text uses ("the", "recalling its resolution") must weigh little, or any two
paragraphs would be alike. How the numbers were found: docs/decisions/0021.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from travaux.drafting.weights import FUNCTION_WORDS
from travaux.precedents.aligning import Run
from travaux.precedents.answer import Likeness
from travaux.precedents.words import keys

SURE = 10  # words in a row that are the same words, however common they are
FEWEST = 5  # words in a row below which the same words are common wording
ADAPTED = 0.35  # share of a passage's weight that is enough to say that it was adapted
_FUNCTION_WORD, _WORD = 0.1, 1.0


def weights(asked: Sequence[str]) -> list[float]:
    """Weigh each word of a passage."""
    light = _light()
    return [_FUNCTION_WORD if word in light else _WORD for word in asked]


def likeness(runs: Sequence[Run], share: float) -> Likeness:
    """Say what runs are; `share` is that of their weight in the words from first to last.

    A relation is never claimed: whether a sentence rests on another is for a person to say.
    """
    if len(runs) == 1 and len(runs[0].rows) == 1:
        return Likeness.SAME if runs[0].rows[0][2] >= FEWEST else Likeness.COMMON
    return Likeness.ADAPTED if share >= ADAPTED else Likeness.NONE_FOUND


@cache
def _light() -> frozenset[str]:
    return frozenset(key for word in FUNCTION_WORDS for key in keys(word))
