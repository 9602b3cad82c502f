"""Typography made alike, around the signs of structure, and counted for the sender."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from travaux.findings import Finding, Severity
from travaux.texts import Piece, Sign, normalised, pieces
from travaux.texts.signs import BAR, CALL, CELL, NONCHARACTERS

_NAMED = {
    "no-break or other special spaces": re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"),
    "invisible characters": re.compile("[\u00ad\u200b\ufeff]"),
    "dots written as one sign": re.compile("…"),
    "ligatures": re.compile("[ﬁﬂ]"),
}


@lru_cache(maxsize=4096)  # the lines of a text are looked at several times, one after another
def evened(words: str) -> str:
    """Give words as a text keeps them, with the note calls and cells where they stood.

    >>> evened("  all\\u00a0 the   rights ")
    'all the rights'
    """
    if words.isascii() and words.isprintable() and "  " not in words:
        return words.strip(" ")  # most lines are even already
    shown = "".join(_evened(piece) for piece in pieces(words))
    single = re.sub(r" {2,}", " ", shown)
    return re.sub(f" ?{CELL} ?", CELL, single).strip(" ")


def _evened(piece: Piece) -> str:
    if piece.sign is Sign.CALL:
        return f"{CALL}{piece.value}{BAR}"
    if piece.sign is Sign.CELL:
        return CELL
    if piece.sign is not Sign.WORDS:
        return ""
    words = piece.value
    before = " " if words[0].isspace() else ""
    after = " " if words[-1].isspace() else ""
    return before + normalised(words) + after


def folded(every: Iterable[str]) -> list[Finding]:
    """Tell once for a whole file what was made alike in it, with counts."""
    counted = Counter[str]()
    for words in every:
        if words.isascii():
            continue  # none of the signs below is
        plain = NONCHARACTERS.sub("", words)
        for name, pattern in _NAMED.items():
            counted[name] += len(pattern.findall(plain))
        if not unicodedata.is_normalized("NFC", plain):
            counted["paragraphs with letters and accents written apart"] += 1
    told = [f"{count} {name}" for name, count in counted.items() if count]
    if not told:
        return []
    return [
        Finding(
            Severity.NOTE,
            "typography-normalised",
            "",
            f"The typography was made even: {', '.join(told)}. Nothing has to be done; the file"
            " itself is kept as it came.",
        )
    ]
