"""Words as agreed language is compared: no capitals, accents or typography, each with its place.

Everything in this package counts in these words. CJK signs are words of their own, since no blank
parts them; an apostrophe parts ("l'article" is two words). A sign that says how much ("%", "€",
"≤") is a word, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from travaux.texts.folding import AMOUNTS, MARKS, folded

_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_VOICED = "\u3099\u309a"
_WORD = re.compile(rf"{AMOUNTS}|[{_SIGNS}][{_VOICED}]?|[^\W_{_SIGNS}](?:[^\W_{_SIGNS}]|[{MARKS}])*")
_NEVER = re.compile(r"(?!)")
_PARTING = "’‘“”«»–—…\u00a0"  # without these, most English is plain, and quicker to cut
_PLAIN = bytes(
    ord(chr(code).lower()) if code < 128 and (chr(code).isalnum() or chr(code) in "%$") else 32
    for code in range(256)
)


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
    if not words.isascii():
        for sign in _PARTING:
            words = words.replace(sign, " ")
    if words.isascii():
        for sign in "%$":
            if sign in words:
                words = words.replace(sign, f" {sign} ")
        return words.encode().translate(_PLAIN).decode().split()
    return list(map(_FOLDED.__getitem__, _WORD.findall(words)))


def cut(words: str) -> Cut:
    """Cut a passage into words that know their places in it.

    >>> cut("The State shall").starts
    (0, 4, 10)
    """
    found = list(_WORD.finditer(words))
    return Cut(
        tuple(_FOLDED[match[0]] for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def standing(run: Sequence[str]) -> Callable[[str], bool]:
    """Give the test whether some words, at least one, stand in a passage one after the other.

    >>> standing(["shall", "be"])("It “shall, be” so."), standing(["shall", "be"])("shall begin")
    (True, False)
    """
    told = f" {' '.join(run)} "
    plainly = _plainly(run).search

    def stands(words: str) -> bool:
        return bool(plainly(words.lower())) or told in f" {' '.join(keys(words))} "

    return stands


def _plainly(run: Sequence[str]) -> re.Pattern[str]:
    """Give a pattern that finds plain words between blanks and stops: quicker than to cut all.

    It never finds what cutting wouldn't, and is no more than a first look.
    """
    if not all(word.isascii() and word.isalnum() for word in run):
        return _NEVER
    between = r"[\s,;:]+".join(run)
    return re.compile(rf"(?<![^\s(“\"])(?:{between})(?![^\s,;:.)”\"])")


class _Folded(dict[str, str]):
    """Words met, and how they are compared; a corpus has few words, many times."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        self[word] = key = folded(word)
        return key


_FOLDED = _Folded()
_KEPT = 1 << 18
