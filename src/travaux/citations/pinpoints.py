"""Pinpoints: the provisions that words name, apart from which instrument they are of.

A pinpoint is read from its keyword onwards, each step a match at a place, so that reading takes
time in proportion to the words however they repeat themselves.

    paragraphs 1 and 2 (a) of article 29        article 29, paragraphs 1 and 2 (a)
    └─ level ───────────┘    └─ level ┘         └─ level ┘└─ what it leads to ───┘
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from travaux.citations.citation import Part, Provision
from travaux.citations.numbers import NUMBER, between, normal, of_ordinal, of_roman
from travaux.citations.parts import KEYWORD, OF_PART, Keyword, keyword

Item = tuple[str, ...]  # a number and what stands under it: ("29", "2", "a")

_MOST = 400  # provisions that one range is written out to; beyond it only its ends are named
_LONGEST = 12  # letters of a keyword and the blank after it
_BIS = r"(?:\s(?:bis|ter|quater|quinquies))?"
_BELOW = re.compile(  # what follows a number without a keyword: ".2", " (2)", " a)", ":1", ".a"
    rf"\.(?P<point>[0-9]{{1,3}})(?![0-9])|\.(?P<letter>[a-z]|[ivx]{{1,5}})(?![\w.]\w|\w|\))"
    rf"|\s?\((?P<bracket>[0-9]{{1,3}}{_BIS}|[a-z]{{1,2}}{_BIS}|[ivx]{{1,6}})\)"
    r"|\s(?P<half>[a-z]{1,2}|[ivx]{1,6})\)|:(?P<colon>[0-9]{1,3})(?![0-9])"
)
_AGAIN = re.compile(  # what goes on a list under the same number: "(b)", "b)"
    rf"\((?P<bracket>[0-9]{{1,3}}{_BIS}|[a-z]{{1,2}}{_BIS}|[ivx]{{1,6}})\)"
    r"|(?P<half>[a-z]{1,2}|[ivx]{1,6})\)"
)
_LETTER = re.compile(  # behind "literal", "alínea" and their like: "b)", "(b)", "“b”", "b"
    r"[(“\"«']?(?P<letter>[a-z]|[ivx]{1,6}|[A-Z])[)”\"»']?(?![\w’'])"
)
_BRACKETED = re.compile(rf"\((?P<number>[0-9]{{1,3}}{_BIS})\)")
_AND = r"(?:and(?:/or)?|or|y/?o?|e/?ou|e|et|ou|o|u|as well as|así como|ainsi que|bem como)"
_COMMA = re.compile(r"\s?[,;/]\s?(?=[0-9IVXLC(]|[A-H]\b)|\s?,\s(?=[a-z]\))")
_EXCEPTED = re.compile(r"\s\((?:except|excluding|sauf|hormis|excepto|salvo|exceto)\s[^()]{1,60}\)")
_CONJUNCTION = re.compile(rf"(?:\s?[,;])?\s{_AND}\s")
_TO = re.compile(r"\s?[-–—‑]\s?|\s(?:to|through|al|a|à|até|hasta|au|jusqu['’]à)\s")
_STEP = re.compile(r",?\s|(?<=[0-9)])(?=§)|,")  # between "article 29" and "paragraph 2"
_UP = re.compile(
    r",?\s(?:of|to|in|de|del|du|des|do|da|dos|das)\s(?:the\s|(?:el|la|los|las|les)\s|l['’]\s?)?"
    r"(?:said\s|same\s)?"
)
_STOPS = re.compile(  # what may follow a number that goes on a list, if it isn't to be another's
    rf"\s?$|\s?[,;:.)\]”\"»(–—-]|\s{_AND}\s|\s(?:of|to|de|del|du|des|do|da|dos|das|in|thereof|bis"
    r"|through|al|à|até|hasta|au|jusqu)\b|\s\((?:except|excluding|sauf|hormis|excepto|salvo|exceto)\s"
)
_ANY_GAP = re.compile(r"\s{1,3}|(?=[§(\d])")


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """Provisions named together, and from which character to which they stand."""

    start: int
    end: int
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class _Level:
    """A keyword with its numbers: where it ends and what they are."""

    keyword: Keyword
    items: tuple[Item, ...]
    end: int
    named: str  # the keyword as it is written


def pinpoints(words: str) -> Iterator[Pinpoint]:
    """Give every pinpoint of words, from left to right; none stands in another."""
    at = 0
    while found := KEYWORD.search(words, at):
        read = pinpoint(words, found)
        if read:
            yield read
        at = read.end if read else found.end()


def pinpoint(words: str, found: re.Match[str]) -> Pinpoint | None:
    """Read the pinpoint that begins with a match of `KEYWORD`; None where no number follows."""
    lowest = _level(words, found)
    if lowest is None:
        return None
    levels = [lowest]
    while levels[-1].keyword.within and (above := _above(words, levels[-1].end)):
        levels.append(above)
    highest = levels[-1]
    if highest.keyword.part is None and not _is_paragraph(highest):
        return None
    part, end = _of_part(words, highest)
    if found["ordinal"] and not _may_be_ordinal(part, levels):
        return None
    return Pinpoint(found.start(), end, tuple(_provisions(part, levels)))


def numbers(words: str, at: int) -> Pinpoint | None:
    """Read a bare number of articles behind the name of an instrument: "ICCPR 19 (3)"."""
    read = _items(words, at, Keyword(Part.ARTICLE, plural=False))
    if read is None or len(read[0]) > 1 or not _STOPS.match(words, read[1]):
        return None
    return Pinpoint(at, read[1], tuple(_provision(Part.ARTICLE, item) for item in read[0]))


def _is_paragraph(level: _Level) -> bool:
    """Whether a part that is numbered by itself is a paragraph: "inciso 2", but not "item 5"."""
    is_called_so = level.named.casefold().startswith(("inciso", "numeral", "apartado"))
    return is_called_so and level.items[0][0].isdigit()


def _may_be_ordinal(part: Part, levels: list[_Level]) -> bool:
    return len(levels) > 1 or part in (Part.PREAMBULAR, Part.OPERATIVE)


def _above(words: str, at: int) -> _Level | None:
    step = _UP.match(words, at)
    found = KEYWORD.match(words, step.end()) if step else None
    return _level(words, found) if found else None


def _of_part(words: str, level: _Level) -> tuple[Part, int]:
    part = level.keyword.part or Part.PARAGRAPH
    behind = OF_PART.match(words, level.end) if part is Part.PARAGRAPH else None
    if not behind:
        return part, level.end
    return Part.OPERATIVE if behind["operative"] else Part.PREAMBULAR, behind.end()


def _level(words: str, found: re.Match[str], *, alone: bool = False) -> _Level | None:
    """Read a keyword's numbers, and those of the parts of them that follow."""
    named = keyword(found)
    if found["ordinal"]:
        item = (of_ordinal(found["ordinal"].strip()),)
        return _Level(named, (item,), found.end(), found[0])
    gap = _ANY_GAP.match(words, found.end())
    read = _items(words, gap.end(), named, alone=alone) if gap else None
    if read is None:
        return None
    return _Level(named, read[0], read[1], found[0])


def _items(
    words: str, at: int, named: Keyword, *, alone: bool = False
) -> tuple[tuple[Item, ...], int] | None:
    first = _item(words, at, named)
    if first is None:
        return None
    items, end = _under(words, first[1], first[0], named)
    found = list(items)
    while not alone and (following := _next(words, end, named, found[-1])):
        more, end = following
        found += more
    return tuple(found), end


def _next(words: str, at: int, named: Keyword, last: Item) -> tuple[tuple[Item, ...], int] | None:
    """Go on with a list: to the next number, or the next letter under the same number.

    What is excepted in brackets is passed over: "articles 5 (except § 2), 6 and 9".
    """
    excepted = _EXCEPTED.match(words, at)
    at = excepted.end() if excepted else at
    for separator in (_TO, _CONJUNCTION, _COMMA):
        gap = separator.match(words, at)
        if not gap:
            continue
        read = _again(words, gap.end(), last) or _another(words, gap, named, separator is _COMMA)
        if read is None:
            continue
        item, end = read
        if separator is _TO:
            return _range(last, item), end
        return _under(words, end, item, named)
    return None


def _again(words: str, at: int, last: Item) -> tuple[Item, int] | None:
    found = _AGAIN.match(words, at)
    if not found or len(last) < 2:
        return None
    value = found["bracket"] or found["half"]
    depth = next((n for n in range(len(last) - 1, 0, -1) if _alike(last[n], value)), None)
    return ((*last[:depth], value), found.end()) if depth else None


def _alike(one: str, other: str) -> bool:
    return one[0].isdigit() == other[0].isdigit()


def _another(
    words: str,
    gap: re.Match[str],
    named: Keyword,
    comma: bool,  # noqa: FBT001
) -> tuple[Item, int] | None:
    if comma and not named.plural:
        return None
    read = _item(words, gap.end(), named)
    if read is None or (len(read[0][0]) > 3 and read[0][0].isdigit()):
        return None
    sure = named.plural and not comma
    return read if sure or _STOPS.match(words, read[1]) else None


def _range(first: Item, last: Item) -> tuple[Item, ...]:
    """Give what follows the first of a range, up to its last; only that if they aren't alike."""
    if len(first) != len(last) or first[:-1] != last[:-1]:
        return (last,)
    return tuple((*last[:-1], one) for one in between(first[-1], last[-1], _MOST)[1:])


def _item(words: str, at: int, named: Keyword) -> tuple[Item, int] | None:
    """Read one number with what stands under it in figures and letters."""
    head = _head(words, at, named)
    if head is None:
        return None
    number, end = head
    item: Item = (number,)
    while len(item) < 6 and (below := _BELOW.match(words, end)):
        item, end = (*item, next(filter(None, below.groups()))), below.end()
    return item, end


def _head(words: str, at: int, named: Keyword) -> tuple[str, int] | None:
    if bracketed := _BRACKETED.match(words, at) if named.within else None:
        return bracketed["number"], bracketed.end()
    number = None if named.letters else NUMBER.match(words, at)
    if number and (value := normal(number)) and _is_meant(words, number, named):
        return value, number.end()
    lettered = _LETTER.match(words, at)
    if not lettered or not _takes_letters(named, lettered["letter"]):
        return None
    if lettered.end() - lettered.start() == 1 and not _STOPS.match(words, lettered.end()):
        return None
    return lettered["letter"] if named.part else lettered["letter"].lower(), lettered.end()


def _takes_letters(named: Keyword, letter: str) -> bool:
    """Whether a letter stands for a number: in "alínea a", "Annex B", but not in "article a"."""
    return letter.isupper() if named.part is Part.ANNEX else named.within


def _is_meant(words: str, number: re.Match[str], named: Keyword) -> bool:
    """Tell the roman number from the word "I": "the article I wrote"."""
    if number["roman"] != "I" or named.part is None:
        return True
    before = words[max(0, number.start() - _LONGEST) : number.start()].split()
    return bool(_STOPS.match(words, number.end())) or before[-1][0].isupper()


def _under(words: str, at: int, item: Item, named: Keyword) -> tuple[tuple[Item, ...], int]:
    """Read the parts of an item that follow under a keyword of their own: ", paragraph 2"."""
    step = _STEP.match(words, at) if named.part or not named.letters else None
    found = KEYWORD.match(words, step.end()) if step else None
    inner = keyword(found) if found and not found["ordinal"] else None
    if found is None or inner is None or not inner.within or not _leads_to(named, inner):
        return (item,), at
    alone = named.plural and not inner.plural  # "articles 3, paragraph 1, and 5, paragraph 2"
    level = _level(words, found, alone=alone)
    if level is None or _belongs_above(words, level.end):
        return (item,), at
    return tuple((*item, *below) for below in level.items), level.end


def _leads_to(named: Keyword, inner: Keyword) -> bool:
    """Whether one keyword's numbers may have the other's under them."""
    if named.part and named.part is not Part.PARAGRAPH:
        return True
    return inner.part is not Part.PARAGRAPH


def _belongs_above(words: str, at: int) -> bool:
    """Whether what follows is of another provision: "article 3, paragraph 2 of article 4"."""
    step = _UP.match(words, at)
    found = KEYWORD.match(words, step.end()) if step else None
    if found is None or keyword(found).part in (None, Part.PARAGRAPH, Part.ANNEX):
        return False
    return bool(_numbered(words, found))


def _numbered(words: str, found: re.Match[str]) -> bool:
    """Whether a number follows a keyword: "of article 4", but not "of the rules"."""
    gap = _ANY_GAP.match(words, found.end())
    return bool(gap and _head(words, gap.end(), keyword(found)))


def _provisions(part: Part, levels: list[_Level]) -> Iterator[Provision]:
    orders = [level.items for level in reversed(levels)]
    if prod(map(len, orders)) > _MOST:  # nobody means every paragraph of hundreds of articles
        orders = orders[:1]
    for (number, *below), *lower in product(*orders):
        inner = tuple(value for item in lower for value in item)
        first = inner[:1] and inner[0][0].isdigit()  # "paragraph 1 of article 2, subparagraph (a)"
        yield _provision(part, (number, *inner, *below) if first else (number, *below, *inner))


def _provision(part: Part, item: Item) -> Provision:
    number, *below = item
    paragraph = ""
    if below and (below[0][0].isdigit() or below[0].isupper()):
        paragraph = of_roman(below[0]) or below[0]
        below = below[1:]
    return replace(Provision(part, number, paragraph), letter=" ".join(below))
