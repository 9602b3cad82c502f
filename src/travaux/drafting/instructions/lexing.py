"""Lines into items: the phrases of an instruction, its numbers, and what it quotes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from travaux.drafting.instructions.words import Grammar, Item, Part
from travaux.texts import fold

BIS = (
    "bis|ter|quater|quinquies|sexies|septies|octies|nonies|novies|decies|undecies|duodecies"
    "|terdecies|alt"
)
_ENUMERATION = re.compile(
    r"\s*(?:[-–—•*·]\s+|\(?(?:\d{1,2}|[IVXL]+|[A-Z])\s*(?:[.)]\s*[-–—]?|°\s|\s[-–—])\s*(?=\S))+"
)
_SHORT = r"(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}°?)"
_NUMBER = re.compile(
    r"(?P<ordinal>\d+)(?:st|nd|rd|th|ere?|eme|e)\b"
    rf"|(?P<digits>\d+(?:\s*[°º])?(?:[ -]?(?:{BIS})\b)?)"
    rf"|(?P<paren>\(\s*{_SHORT}(?:\s(?:{BIS}))?\s*\)|(?<!\w){_SHORT}\))"
    rf"|(?P<roman>\b[IVXLC]+\b(?:\s(?:{BIS})\b)?(?!['’]))"
    r"|(?<=\d)\.(?P<level>[a-z0-9]{1,2}\b)"
)
_CAPITAL = re.compile(rf"[A-Z]\b(?:\s(?:{BIS})\b)?(?!['’.])")
_LETTER = re.compile(r"(?:[a-z]|[ivx]+)\b(?!['’])")
_STOP = re.compile(r"[.;](?=\s|$)")
_GAP = re.compile(r"[\s,:()\[\]/.;–—-]+")
_WORD = re.compile(r"[^\s,:()\[\]«»“”\"]+")
_PAIRS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’'", "'": "'’", "‹": "›"}


def items(line: str, number: int, grammar: Grammar) -> tuple[Item, ...]:
    """Cut one line into items; what no phrase of the grammar covers comes as UNKNOWN.

    >>> from travaux.drafting.instructions.grammar_en import ENGLISH
    >>> [item.value for item in items("Delete ‘all’", 1, ENGLISH)]
    ['delete', 'all', '']
    """
    bare = plain(line)
    first = _phrases(grammar).match(bare.strip())
    if first is not None and _role(grammar, first)[0] is Part.REMARK:
        return (Item(Part.REMARK, line, number),)
    at = found.end() if (found := _ENUMERATION.match(line)) else 0
    read: list[Item] = []
    while at < len(line):
        item, at = _next(line, bare, at, number, grammar, read[-1] if read else None)
        if item is not None and item.part is not Part.NOISE:
            if item.part is Part.UNIT and read and _counts(read):
                read[-1] = Item(Part.COUNT, read[-1].value, number)
            read.append(item)
    return (*read, Item(Part.STOP, "", number))


def _counts(read: list[Item]) -> bool:
    """Tell whether the number read last counts what follows: "par 39 alinéas"."""
    before = read[-2].part if len(read) > 1 else None
    return read[-1].part is Part.NUMBER and read[-1].value.isdigit() and before in (
        Part.BY, Part.VERB, Part.NEW, Part.COUNT,
    )  # fmt: skip


def enumeration(line: str) -> str:
    """Give the number that an instruction bears in a list of them, "" if it bears none.

    >>> enumeration("II. – Supprimer l'alinéa 3"), enumeration("3) Delete it"), enumeration("Now")
    ('II', '3', '')
    """
    found = _ENUMERATION.match(line)
    number = re.search(r"\w+", found[0]) if found else None
    return number[0] if number else ""


def plain(words: str) -> str:
    """Give words in small letters without accents, character for character.

    >>> plain("Après l’Article")
    "apres l'article"
    """
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] for c in fold(words))


def _next(
    line: str, bare: str, at: int, number: int, grammar: Grammar, last: Item | None
) -> tuple[Item | None, int]:
    if quoted := quotation(line, at):
        return Item(Part.QUOTED, quoted[0], number, (quoted[0],)), quoted[1]
    if found := _STOP.match(line, at):
        return Item(Part.STOP, "", number), found.end()
    if found := _number(line, at, last):
        part = Part.ORDINAL if found.lastgroup == "ordinal" else Part.NUMBER
        return Item(part, found[found.lastgroup or 0], number), found.end()
    if found := _GAP.match(line, at):
        return None, found.end()
    if found := _phrases(grammar).match(bare, at):
        part, value = _role(grammar, found)
        return Item(part, value or found[0], number), found.end()
    found = _WORD.match(line, at)
    end = found.end() if found else at + 1
    return Item(Part.UNKNOWN, line[at:end], number), end


def _number(line: str, at: int, last: Item | None) -> re.Match[str] | None:
    unaccented = "".join(unicodedata.normalize("NFD", c)[0] for c in line)
    if found := _NUMBER.match(unaccented, at):
        return found
    if last is not None and last.part in (Part.UNIT, Part.NUMBER):
        letter = re.compile(f"(?P<letter>{_CAPITAL.pattern}|{_LETTER.pattern})")
        found = letter.match(unaccented, at)
        if found and ((last.part is Part.UNIT and last.value == "sub") or found[0].isupper()):
            return found
    return None


def quotation(line: str, at: int) -> tuple[str, int] | None:
    """Give what is quoted at this place of a line, and where the quotation ends.

    A quotation may hold quotations. One that is never closed runs to the end of the line, as the
    paragraphs of a long quotation do.

    >>> quotation("insert “of all ‘migrants’” here", 7)
    ('of all ‘migrants’', 26)
    """
    opening = line[at : at + 1]
    closing = _PAIRS.get(opening)
    if closing is None or (opening in "'‘" and not _opens(line, at)):
        return None
    end = _closing(line, at, opening, closing)
    inside = line[at + 1 : len(line) if end is None else end].strip()
    return inside, len(line) if end is None else end + 1


def _opens(line: str, at: int) -> bool:
    return (at == 0 or not line[at - 1].isalnum()) and not line[at + 1 : at + 2].isspace()


def _closing(line: str, at: int, opening: str, closing: str) -> int | None:
    depth = 0
    for place in range(at + 1, len(line)):
        sign = line[place]
        if sign == opening and opening not in closing and opening not in "'‘":
            depth += 1
        elif sign in closing and not (opening in "'‘" and line[place + 1 : place + 2].isalnum()):
            if depth == 0:
                return place
            depth -= 1
    return None


def _role(grammar: Grammar, found: re.Match[str]) -> tuple[Part, str]:
    name = found.lastgroup or "p0"
    part, value, _ = grammar.phrases[int(name[1:])]
    return part, value


class _Longest:
    """All the phrases of a grammar; the longest that fits at a place wins."""

    def __init__(self, grammar: Grammar) -> None:
        self.each = [
            re.compile(rf"(?P<p{n}>(?<!\w)(?:{pattern})(?:(?<=['.§&])|(?![^\W\d])))")
            for n, (_, _, pattern) in enumerate(grammar.phrases)
        ]

    def match(self, bare: str, at: int = 0) -> re.Match[str] | None:
        found = [m for pattern in self.each if (m := pattern.match(bare, at))]
        return max(found, key=lambda m: m.end(), default=None)


@cache
def _phrases(grammar: Grammar) -> _Longest:
    return _Longest(grammar)
