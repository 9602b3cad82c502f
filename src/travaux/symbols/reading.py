"""Reading a symbol from left to right, so that a fault can be shown where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from travaux.symbols.symbol import InvalidSymbol, Suffix, SuffixKind

# Between symbols, in the four languages; a hyphen joins the two symbols of one joint document.
AND = r" *[,;+&](?: ?(?:and|y|et|e)(?= ))? *| (?:and|y|et|e)(?: |$)|(?<=[0-9])-(?=[A-Z]{1,5}/)"
_AROUND = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]")
_SUFFIX = r"(?P<name>add|amend|corr|r[eé]v|summary)(?![a-z])\.? *(?P<number>[0-9]{1,4}(?![0-9]))?"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(slots=True)
class Reader:
    """What is written, and how far it has been read."""

    written: str
    at: int = 0

    @classmethod
    def of(cls, written: str) -> Reader:
        """Begin to read.

        Blanks and dashes of every kind are alike; parentheses or brackets around left out.
        """
        clean = re.sub(r"[‐‑‒–—−]", "-", re.sub(r"\s", " ", written)).strip().rstrip(",;").rstrip()
        if _AROUND.fullmatch(clean):
            clean = clean[1:-1].strip()
        return cls(clean)

    def take(self, pattern: str) -> re.Match[str] | None:
        """Read what the pattern matches here; stay where it doesn't match."""
        found = re.compile(pattern, re.IGNORECASE).match(self.written, self.at)
        if found:
            self.at = found.end()
        return found

    def need(self, pattern: str, reason: str) -> re.Match[str]:
        """Read what the pattern matches, or fail for that reason."""
        return self.take(pattern) or self.fail(reason)

    def fail(self, reason: str) -> NoReturn:
        """Say what is wrong at this place.

        Raises:
            InvalidSymbol: always.
        """
        raise InvalidSymbol(self.written, self.at, reason)

    def end(self) -> None:
        """Make sure that nothing is left."""
        if self.take(r"(?= ?-[0-9])"):
            self.fail("a range is several documents; write the symbol of each by itself")
        if self.take(rf"(?={AND})"):
            self.fail("several documents stand here; write the symbol of each by itself")
        self.take(r" *\.?")
        if self.at < len(self.written):
            self.fail("nothing is expected to follow here")

    def suffixes(self, *, numbered: bool) -> tuple[Suffix, ...]:
        """Read modifications in any spelling: "/Rev.1", " rev. 1", ", Rev. 1", "*"."""
        found: list[Suffix] = []
        while True:
            before = self.at
            if self.take(r" *\*"):
                found.append(Suffix(SuffixKind.REISSUED))
                continue
            self.take(r"[ /,]*")
            match = self.take(_SUFFIX)
            if not match:
                self.at = before
                return tuple(found)
            if numbered and not match["number"]:
                self.fail(f"a number must follow “{match['name']}.”")
            kind = SuffixKind[match["name"].upper().replace("É", "E")]  # "rév." in French
            found.append(Suffix(kind, int(match["number"] or 0)))


def roman(number: int) -> str:
    """Give a number in roman figures.

    >>> roman(34)
    'XXXIV'
    """
    figures = ""
    for value, letters in _ROMAN:
        figures += letters * (number // value)
        number %= value
    return figures


def unroman(figures: str) -> int:
    """Give the number that roman figures mean, 0 if they are none."""
    number, rest = 0, figures
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number += value
            rest = rest[len(letters) :]
    return number if not rest and roman(number) == figures else 0
