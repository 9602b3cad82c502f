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
    r"|(?P<digits>\d+(?:\.(?:\d+|[a-z]{1,2}\b))*(?:\s*[°º])?"
    rf"(?:[ -]?(?:{BIS})\b|\s?[A-Z]\b(?!['’.]))?)"
    rf"|(?P<paren>\(\s*{_SHORT}(?:\s(?:{BIS}))?\s*\)|(?<!\w){_SHORT}\))"
    rf"|(?P<roman>\b[IVXLC]+\b(?:\s(?:{BIS})\b)?(?!['’]))"
)
_LETTERED = re.compile(
    rf"(?P<letter>[A-Z]\b(?:\s(?:{BIS})\b)?(?!['’.])|(?:[a-z]|[ivx]+)\b(?!['’]))"
)
_STOP = re.compile(r"[.;](?=\s|$)")
_GAP = re.compile(r"[\s,:()\[\]/.;–—-]+")
_WORD = re.compile(r"[^\s,:()\[\]«»“”\"]+?(?=[.;]*(?:[\s,:()\[\]«»“”\"]|$))")
_PAIRS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’'", "'": "'’", "‹": "›"}


def items(line: str, number: int, grammar: Grammar) -> tuple[Item, ...]:
    """Cut one line into items; what no phrase of the grammar covers comes as UNKNOWN.

    >>> from travaux.drafting.instructions.grammar_en import ENGLISH
    >>> [item.value for item in items("Delete ‘all’", 1, ENGLISH)]
    ['delete', 'all', '']
    """
    return _Line(line, number, _phrases(grammar)).items()


class _Line:
    """A line on its way into items, in the three shapes in which it is looked at."""

    def __init__(self, line: str, number: int, phrases: _Phrases) -> None:
        self.line = line
        self.number = number
        self.phrases = phrases
        self.plain = plain(line)
        self.unaccented = "".join(
            unicodedata.normalize("NFD", c)[0] if c.islower() else c for c in line
        )
        self.read: list[Item] = []

    def items(self) -> tuple[Item, ...]:
        first = self.phrases.match(self.plain, len(self.line) - len(self.line.lstrip()))
        if first is not None and first[0] is Part.REMARK:
            return (self._item(Part.REMARK, self.line),)
        found = _ENUMERATION.match(self.line)
        at = found.end() if found else 0
        while at < len(self.line):
            item, at = self._next(at)
            if item is not None and item.part is not Part.NOISE:
                if item.part is Part.UNIT and self.read and _counts(self.read):
                    self.read[-1] = self._item(Part.COUNT, self.read[-1].value)
                self.read.append(item)
        return (*self.read, self._item(Part.STOP, ""))

    def _item(self, part: Part, value: str) -> Item:
        return Item(part, value, self.number, (value,) if part is Part.QUOTED else ())

    def _next(self, at: int) -> tuple[Item | None, int]:
        if quoted := quotation(self.line, at):
            return self._item(Part.QUOTED, quoted[0]), quoted[1]
        if found := _STOP.match(self.line, at):
            return self._item(Part.STOP, ""), found.end()
        if found := self._numbered(at):
            part = Part.ORDINAL if found.lastgroup == "ordinal" else Part.NUMBER
            return self._item(part, found[found.lastgroup or 0]), found.end()
        if found := _GAP.match(self.line, at):
            return None, found.end()
        if phrase := self.phrases.match(self.plain, at):
            part, value, end = phrase
            return self._item(part, value or self.plain[at:end]), end
        found = _WORD.match(self.line, at)
        end = found.end() if found else at + 1
        return self._item(Part.UNKNOWN, self.line[at:end]), end

    def _numbered(self, at: int) -> re.Match[str] | None:
        if found := _NUMBER.match(self.unaccented, at):
            return found
        last = self.read[-1] if self.read else None
        if last is not None and last.part in (Part.UNIT, Part.NUMBER):
            found = _LETTERED.match(self.unaccented, at)
            after_unit = last.part is Part.UNIT and last.value == "sub"
            if found and (after_unit or found[0].isupper()):
                return found
        return None


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


class _Phrases:
    """All the phrases of a grammar; the longest that fits at a place wins."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        each = [
            rf"(?<!\w)(?:{pattern})(?:(?<=['.§&])|(?![^\W\d]))" for *_, pattern in grammar.phrases
        ]
        self.each = [re.compile(pattern) for pattern in each]
        self.any = re.compile("|".join(each))  # most words of a text are no phrase: one look

    def match(self, bare: str, at: int) -> tuple[Part, str, int] | None:
        """Give part, value and end of the phrase that stands here."""
        if not self.any.match(bare, at):
            return None
        ends = [m.end() if (m := pattern.match(bare, at)) else -1 for pattern in self.each]
        longest = max(range(len(ends)), key=ends.__getitem__)
        part, value, _ = self.grammar.phrases[longest]
        return part, value, ends[longest]


_phrases = cache(_Phrases)
