"""Words as tokens: lossless, the blank in front of a word belonging to it.

A blank is put before the text, so that the first word is a token like any other and an
insertion at the very beginning coincides with the same insertion anywhere else:

>>> tokens("The rights, of all.")
[' The', ' rights', ',', ' of', ' all', '.']
>>> joined(tokens("The rights, of all."))
'The rights, of all.'

Every punctuation sign is a token of its own; apostrophes, hyphens and decimal signs inside a word
stay inside; an ideograph is a token; a sign of structure (`signs`) is a token.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache

from travaux.texts.signs import BAR, BREAK, CALL, CELL, CLOSE, DIVIDE, NONCHARACTERS, OPEN, OPTION

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


@cache
def _pattern() -> re.Pattern[str]:
    marks = "".join(
        chr(n) for n in range(0x300, 0xFE30) if unicodedata.category(chr(n)) in ("Mn", "Mc")
    )
    letters = f"(?:[^\\W_{_IDEOGRAPHS}]++|[{re.escape(marks)}]++)+"
    word = f"{letters}(?:['’\\-\u2010\u2011]{letters}|(?<=\\d)[.,](?=\\d){letters})*"
    sign = f"[{OPEN}{CALL}{OPTION}][^{BAR}]*{BAR}|[{CLOSE}{BREAK}{CELL}{DIVIDE}]"
    return re.compile(f"\\s*+(?:{word}|{sign}|\\S)|\\s+$")


# The same for words in ASCII, where letters are few and the search is three times as quick.
# Only classes of letters are possessive, never a group: until 3.11.5 Python matched too little of
# a possessive group (its issue 106052), and cut "community" into "communit" and "y".
_ASCII = re.compile(
    r"\s*+(?:[A-Za-z0-9]++(?:['\-][A-Za-z0-9]++|(?<=\d)[.,](?=\d)[A-Za-z0-9]++)*|\S)|\s+$"
)


def tokens(words: str) -> list[str]:
    """Cut words into tokens; `joined` puts them together again, to the character."""
    return (_ASCII if words.isascii() else _pattern()).findall(" " + words)


def joined(parts: Iterable[str]) -> str:
    """Put tokens together: the inverse of `tokens`."""
    return "".join(parts).removeprefix(" ")


# One sign, many shapes: each shape is compared as the first of its line, and printed as it is.
_VARIANTS = {
    "'": "’‘‚‛′ʼ`´",
    '"': "“”„‟″",
    "-": "‐‑‒–—―−",
}
_FOLDED = str.maketrans({shape: sign for sign, shapes in _VARIANTS.items() for shape in shapes})


def fold(words: str) -> str:
    """Give words with the shapes of one sign (quotes, apostrophes, dashes) made alike.

    The length stays the same, so tokens of the folded and of the printed words correspond. Words
    that fold alike are compared as equal; which shape prints is the base's business.

    >>> fold("the State’s “best” – efforts")
    'the State\\'s "best" - efforts'
    """
    return words if words.isascii() else words.translate(_FOLDED)


def new_id(words: str, taken: Iterable[str] = ()) -> str:
    """Give a unit that somebody adds its permanent id: made from its words, never from a count.

    The same new paragraph by two delegations has the same id.
    """
    digest = hashlib.sha256(fold(words).encode()).hexdigest()[:10]
    unit_id, again = f"+{digest}", 1
    known = taken if isinstance(taken, AbstractSet) else set(taken)
    while unit_id in known:
        again += 1
        unit_id = f"+{digest}.{again}"
    return unit_id


_EXPANDED = str.maketrans(
    {"\u00ad": "", "\u200b": "", "\ufeff": "", "…": "...", "ﬁ": "fi", "ﬂ": "fl"}
)

_EXPANDS = re.compile(f"[{''.join(map(chr, _EXPANDED))}]")


def normalised(words: str) -> str:
    """Give words as a text keeps them: composed characters, single blanks, no invisible ones.

    Signs of structure that come from outside are taken out: they are ours alone.
    """
    composed = unicodedata.normalize("NFC", NONCHARACTERS.sub("", words))
    if _EXPANDS.search(composed):  # few words have such signs, and to translate takes long
        composed = composed.translate(_EXPANDED)
    return " ".join(composed.split())
