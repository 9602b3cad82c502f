"""Words as they are compared: without capitals, accents and typography, and nothing else less.

An accent is one to whoever compares: houses leave it out. What makes another letter isn't: the
tilde of the Spanish "ñ", the breve of the Russian "й", the voice marks of Japanese, the vowels of
Indian scripts, "½". Nor is a sign that says how much: 5 % isn't 5 ‰, nor $500 €500.
"""

from __future__ import annotations

import unicodedata
from functools import cache

# What may stand inside a word besides letters, as a part of a class of a regular expression.
MARKS = "".join(
    chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == "M"
)
_POINTS = (0x300, 0x370), (0x591, 0x5C8), (0x610, 0x61B), (0x64B, 0x660), (0x670, 0x671)
_ACCENTS = frozenset(chr(code) for span in _POINTS for code in range(*span))
_LETTERS = frozenset("ñйўїќѓ")  # that are written as others with a mark
# Signs that are words of their own, as a part of a regular expression; "−20" is less than nothing.
AMOUNTS = r"[%‰$€£¥≤≥≠±]|−(?=\s?\d)"


def folded(word: str) -> str:
    """Give a word as it is compared; one of marks alone as it is.

    >>> folded("État"), folded("½"), folded("случай") == folded("случаи")
    ('etat', '½', False)
    """
    if word.isascii():
        return word.lower()
    letters = "".join(map(_folded, unicodedata.normalize("NFC", word.casefold())))
    return unicodedata.normalize("NFC", letters) or word


@cache
def _folded(letter: str) -> str:
    if letter in _LETTERS or unicodedata.category(letter) == "No":
        return letter
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if part.isalnum() or _is_own(part))


def _is_own(mark: str) -> bool:
    return unicodedata.category(mark)[0] == "M" and mark not in _ACCENTS
