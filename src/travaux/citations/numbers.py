"""The numbers of provisions: read in figures, in roman and in words, and printed in either.

"XXVIII", "28", "4bis", "1.º" and "premier" all name a number; "3.l" ends in the letter l, since
what stands there is never corrected.
"""

from __future__ import annotations

import re

from travaux.numbering import label, number
from travaux.texts import fold

_BIS = (
    "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies|duodecies|terdecies"
    "|quaterdecies|quindecies"
)
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "quinto": 5,
    "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10,
    "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "primeiro": 1, "terceiro": 3, "quarto": 4, "sétimo": 7, "oitavo": 8, "nono": 9,
    "único": 1,
}  # fmt: skip
ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_FIRST = "premier|première|primero|primera|primeiro|primeira"
ROMAN_SIGNS = "IVXLC"

# A number as it stands behind the name of a part: "29", "4 bis", "12A", "XXVIII", "1.º", "premier".
NUMBER = re.compile(
    rf"(?P<arabic>[0-9]{{1,4}})(?![0-9])(?:\.?[ºª°]|er\b|re\b|o\b)?"
    rf"(?:(?P<capital>[A-Z])(?!\w)|(?P<small>[a-z])(?![\w)]))?(?P<bis>\s?(?:{_BIS})\b)?(?!\w)"
    rf"|(?P<roman>[{ROMAN_SIGNS}]{{1,15}})(?P<bis_roman>\s(?:{_BIS})\b)?(?![\w’']|-\w)"
    rf"|(?P<word>(?i:{_FIRST}))\b"
)
_SINGLE = frozenset("LC")  # alone they are letters, not fifty or a hundred


def normal(found: re.Match[str]) -> str:
    """Give the normal form of what `NUMBER` found, "" where it is no number after all.

    >>> [normal(NUMBER.match(one)) for one in ("XXVIII", "4bis", "12A", "1.º", "IC")]
    ['28', '4 bis', '12A', '1', '']
    """
    if found["word"]:
        return "1"
    if found["roman"]:
        return _with_bis(of_roman(found["roman"]), found["bis_roman"])
    figures = str(int(found["arabic"])) + (found["capital"] or found["small"] or "")
    return _with_bis(figures, found["bis"])


def of_roman(written: str) -> str:
    """Give in figures what is written in roman capitals, "" where that is no number."""
    if written in _SINGLE:
        return ""
    count = number(written.lower(), 2)
    return "" if count is None else str(count)


def roman(figures: str) -> str:
    """Write a normal number in roman: "28" is "XXVIII", "4 bis" is "IV bis".

    What would be a letter for whoever reads it stays as it is: 50 and 100.

    >>> roman("28"), roman("4 bis"), roman("12A"), roman("50")
    ('XXVIII', 'IV bis', '12A', '50')
    """
    count, blank, bis = figures.partition(" ")
    if not count.isdigit() or not 0 < int(count) < 400:
        return figures
    written = label(int(count), 2).strip("()").upper()
    return figures if written in _SINGLE else written + blank + bis


def of_ordinal(word: str) -> str:
    """Give in figures what an ordinal says in words ("third", "tercer"), "" for another word."""
    count = _ORDINALS.get(fold(word).casefold(), 0)
    return str(count) if count else ""


def between(first: str, last: str, most: int) -> list[str]:
    """Give the numbers or letters of a range with both its ends; only these where it is too long.

    >>> between("10", "12", 100), between("a", "c", 100), between("4 bis", "6", 100)
    (['10', '11', '12'], ['a', 'b', 'c'], ['4 bis', '5', '6'])
    """
    low, high = first.partition(" ")[0], last.partition(" ")[0]
    if low.isdigit() and high.isdigit() and 0 < int(high) - int(low) <= most:
        inside = [str(n) for n in range(int(low) + 1, int(high))]
        return [first, *inside, *([high] if high != last else []), last]
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha() and first < last:
        return [chr(n) for n in range(ord(first), ord(last) + 1)]
    return [first, last]


def _with_bis(figures: str, bis: str | None) -> str:
    return f"{figures} {bis.strip()}" if figures and bis else figures
