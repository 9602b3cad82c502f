"""Runs of words: where words that somebody quotes stand in a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.texts.words import fold, tokens


def runs(parts: Sequence[str], quoted: str) -> list[int]:
    """Give the tokens at which quoted words begin in a paragraph's tokens; blanks don't count.

    >>> runs(tokens("The State shall, and the State may"), "the  State")
    [5]
    >>> runs(tokens("of right and of duty"), "of")
    [0, 3]
    """
    wanted = [_bare(one) for one in tokens(quoted.strip())]
    held, many = [_bare(one) for one in parts], len(wanted)
    if not many:
        return []
    return [n for n in range(len(held) - many + 1) if held[n : n + many] == wanted]


def _bare(token: str) -> str:
    return fold(token.strip())
