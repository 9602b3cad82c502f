"""The table of well-known instruments, and the finding of one by any of its names.

Names are compared without capitals, accents, articles and signs, so that "the Declaración
Universal de Derechos Humanos" and "de los Derechos Humanos" are one name. An abbreviation is told
by its capitals alone: "CAT" is a convention, "cat" isn't. A name that several instruments bear
names none of them for certain; "the Convention" names none at all.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from travaux.dates import When
from travaux.delegations import Names
from travaux.instruments.instrument import Instrument, InstrumentKind

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset("the el la los las le les l o os as a".split())
_LINKS = {
    "of": "of", "de": "of", "d": "of", "del": "of", "du": "of", "des": "of", "do": "of",
    "da": "of", "dos": "of", "das": "of", "e": "and", "y": "and", "et": "and", "and": "and",
    "contre": "contra", "sur": "sobre",
}  # fmt: skip
_SHORT = 3  # words: a name as short as that may be the beginning of another instrument's
_GOES_ON = re.compile(  # "European Convention on Social Security" isn't the European Convention
    r"\s(?:on|for|against|relating|concerning|regarding|sobre|para|contra|relativ\w+|concernant"
    r"|sur|pour|contre|relatif)\s|\s(?:of|de|des|du|do|da|dos|das|del)\s(?:the\s|la\s|los\s)?[A-Z]"
)
_A_BODY = re.compile(r"\s(?:Organi[sz]ation|No\.?\s?[0-9])")  # North Atlantic Treaty Organization
_OF_ANOTHER = re.compile(  # what stands before makes it another: "Inter-American", "the draft"
    r"(?:[-–‐]|\b(?i:draft|revised|proyecto\sde(?:\sla)?|projet\sde(?:\sla)?|projeto\sde"
    r"|projeto\sda|central|latin|pan|euro"
    r"|organi[sz](?:aci[óo]n\sdel|ation\sdu|a[çc][ãa]o\sdo)))\s?$"
)
_GENERIC = re.compile(
    r"(?:Convention|Covenant|Charter|Protocol|Treaty|Agreement|Declaration|Statute|Constitution)\b"
)
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w-]*\s$")
_MAY_PRECEDE = frozenset("The This Under In UN UNESCO Nations ILO Hague To By Of And Both".split())
_BEFORE = 20  # characters in front of a name in which these are looked for


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of running text where instruments are named; more than one where it isn't certain."""

    start: int
    end: int
    instruments: tuple[Instrument, ...]


@dataclass(slots=True)
class _Step:
    """What may follow in a name, and whose name ends here (with the name as it is spelt)."""

    following: dict[str, _Step]
    ends: list[tuple[Instrument, str]]


class Instruments:
    """Instruments found by code, by symbol, or by any of their names in any language."""

    def __init__(self, instruments: Iterable[Instrument]) -> None:
        self._by_code = {one.code: one for one in instruments}
        self._by_symbol: dict[str, list[Instrument]] = {}
        self._names = _Step({}, [])
        for one in self:
            if one.symbol:
                self._by_symbol.setdefault(one.symbol, []).append(one)
            for spelling in spellings(one):
                self._enter(one, spelling)

    def _enter(self, instrument: Instrument, spelling: str) -> None:
        step = self._names
        for key in _keys(spelling):
            step = step.following.setdefault(key, _Step({}, []))
        step.ends.append((instrument, spelling))

    def __iter__(self) -> Iterator[Instrument]:
        return iter(self._by_code.values())

    def of(self, code: str) -> Instrument | None:
        """Give the instrument with this code, None if there is none."""
        return self._by_code.get(code)

    def bearing(self, symbol: str) -> Instrument | None:
        """Give the instrument that a resolution is, by its printed symbol; None unless it is one.

        A resolution that adopted several instruments is none of them.
        """
        found = self._by_symbol.get(symbol, [])
        return found[0] if len(found) == 1 else None

    def named(self, written: str) -> tuple[Instrument, ...]:
        """Give every instrument that a whole name may mean: none, one or several.

        >>> [one.code for one in known().named("Pacto de San José")]
        ['ACHR']
        >>> known().named("the Convention")
        ()
        """
        step: _Step | None = self._names
        for key in _keys(written):
            step = step.following.get(key) if step else None
        return _apart(step.ends, written.strip()) if step else ()

    def mentions(self, words: str) -> Iterator[Mention]:
        """Give every place where instruments are named, from left to right, the longest name first.

        It takes time in proportion to the words.
        """
        found = [(key, m) for m in _WORD.finditer(words) if (key := _key(m[0])) not in _ARTICLES]
        at = 0
        while at < len(found):
            mention, at = self._longest(words, found, at)
            if mention:
                yield mention

    def _longest(
        self, words: str, found: list[tuple[str, re.Match[str]]], at: int
    ) -> tuple[Mention | None, int]:
        """Give the longest name that begins at a word, and the word to go on from.

        A name that is a part of another's is passed over whole: what stands in "draft American
        Declaration on the Rights of Indigenous Peoples" is no shorter name either.
        """
        step, best, past = self._names.following.get(found[at][0]), None, at + 1
        start, upto = found[at][1].start(), at
        while step:
            upto, end = upto + 1, found[upto][1].end()
            if step.ends and (meant := _apart(step.ends, words[start:end])):
                alone = _stands_alone(words, start, end) and _is_a_name(words[start:end])
                best = Mention(start, _closed(step.ends, words, end), meant) if alone else None
                past = upto
            step = step.following.get(found[upto][0]) if upto < len(found) else None
        return best, past

    def with_(self, instruments: Iterable[Instrument]) -> Instruments:
        """Give the same with a group's own; one of theirs replaces one of the same code."""
        return Instruments((self._by_code | {one.code: one for one in instruments}).values())


def spellings(instrument: Instrument) -> tuple[str, ...]:
    """Give everything an instrument is called in texts; a code is no name ("WHO" is a body)."""
    return tuple(dict.fromkeys((*instrument.names, *instrument.aliases)))


@cache
def known() -> Instruments:
    """Give the well-known instruments: the table `known.csv` beside this file."""
    table = files("travaux.instruments").joinpath("known.csv").read_text(encoding="utf-8")
    return Instruments(_instrument(row) for row in csv.DictReader(table.splitlines()))


def _instrument(row: dict[str, str]) -> Instrument:
    return Instrument(
        code=row["code"],
        kind=InstrumentKind(row["kind"]),
        names=Names(row["en"], row["es"], row["fr"], row["pt"]),
        aliases=tuple(row["aliases"].split("; ")) if row["aliases"] else (),
        adopted=_when(row["adopted"]),
        in_force=_when(row["in_force"]),
        symbol=row["symbol"],
        registers=tuple(row["registers"].split()),
        articles=row["articles"],
        depositary=row["depositary"],
    )


def _when(written: str) -> When | None:
    return When.read(written) if written else None


def _closed(ends: list[tuple[Instrument, str]], words: str, end: int) -> int:
    """Give where a name ends: with its bracket, where it has one."""
    return end + any(name[-1] == ")" and words.startswith(")", end) for _, name in ends)


def _is_a_name(written: str) -> bool:
    """Whether it is written as a name: a short one begins with a capital."""
    return not written[0].islower() or len(_keys(written)) > _SHORT


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether what stands there isn't a part of another instrument's name."""
    if _OF_ANOTHER.search(words, max(0, start - _BEFORE), start):
        return False
    front = _CAPITAL.search(words, max(0, start - _BEFORE), start)
    if front and front[0].strip() not in _MAY_PRECEDE and _GENERIC.match(words, start):
        return False
    if _A_BODY.match(words, end):
        return False
    is_short = words.count(" ", start, end) < _SHORT and not words[start:end].isupper()
    return not (is_short and _GOES_ON.match(words, end))


def _apart(ends: list[tuple[Instrument, str]], written: str) -> tuple[Instrument, ...]:
    """Give each instrument once, leaving out abbreviations that aren't written as such."""
    found = {
        one.code: one
        for one, spelling in ends
        if not _is_abbreviation(spelling) or written == spelling
    }
    return tuple(found.values())


def _is_abbreviation(spelling: str) -> bool:
    return not any(letter.islower() for letter in spelling) and " " not in spelling


def _keys(written: str) -> tuple[str, ...]:
    keys = (_key(word) for word in _WORD.findall(written))
    return tuple(key for key in keys if key not in _ARTICLES)


@lru_cache(maxsize=1 << 16)  # a text has few words, many times
def _key(word: str) -> str:
    folded = word.casefold()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded)
        folded = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _LINKS.get(folded, folded)
