"""How much a word weighs: an article between two changes shouldn't keep them apart."""

from __future__ import annotations

from collections.abc import Sequence

# Words that carry no substance on their own, in the four working languages.
FUNCTION_WORDS = frozenset(
    "a an the of to in on for and or by with at as that which its their "
    "el la los las un una de del al en por para y o con que su sus "
    "le les l d du des une à au aux et ou par pour sa son ses "
    "os as um uma do da dos das ao em no na e com seu sua".split()
)


_SIGN, _FUNCTION_WORD, _WORD = 0.25, 0.5, 1.0


def light(tokens: Sequence[str], most: float) -> bool:
    """Tell whether tokens weigh no more than `most` together.

    A sign weighs a quarter, a function word a half, any other word one.
    """
    return len(tokens) * _SIGN <= most and sum(map(_weight, tokens)) <= most


def _weight(token: str) -> float:
    word = token.strip()
    if not word[:1].isalnum():
        return _SIGN
    return _FUNCTION_WORD if word.lower() in FUNCTION_WORDS else _WORD
