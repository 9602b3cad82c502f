"""Words as agreed language is compared: no capitals, accents or typography, each with its place.

Everything in this package counts in these words. CJK signs are words of their own, since no blank
parts them; an apostrophe parts ("l'article" is two words).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}](?:[^\W_{_SIGNS}]|[{_MARKS}])*")
_PLAIN = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage cut into words: `keys` for comparing, and where each stands in the characters."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Count the words."""
        return len(self.keys)


def keys(words: str) -> list[str]:
    """Give the words for comparing, in their order: those of `cut`, more quickly.

    >>> keys("L’État “reconnaît” Art. 29(2)")
    ['l', 'etat', 'reconnait', 'art', '29', '2']
    """
    if words.isascii():
        return _PLAIN.findall(words.lower())
    return [_folded(word) for word in _WORD.findall(words)]


def cut(words: str) -> Cut:
    """Cut a passage into words that know their places in it.

    >>> cut("The State shall").starts
    (0, 4, 10)
    """
    found = list(_WORD.finditer(words))
    return Cut(
        tuple(_folded(match[0]) for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


@lru_cache(maxsize=1 << 18)  # a corpus has few words, many times
def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if letter.isalnum()) or word
