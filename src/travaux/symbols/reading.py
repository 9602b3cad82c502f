"""Reading a symbol from left to right, so that a fault can be shown where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from travaux.symbols.symbol import InvalidSymbol, Session, Suffix, SuffixKind

_SUFFIX = r"(?P<name>add|amend|corr|rev|summary)(?![a-z])\.? *(?P<number>[0-9]{1,6})?"
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
        """Begin to read: blanks and dashes of every kind are alike, parentheses around left out."""
        clean = re.sub(r"[‐‑‒–—−]", "-", re.sub(r"\s", " ", written)).strip().rstrip(",;").rstrip()
        if clean.startswith("(") and clean.endswith(")"):
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
        self.take(r" *\.?")
        if self.at < len(self.written):
            self.fail("nothing is expected to follow here")

    def suffixes(self, *, numbered: bool) -> tuple[Suffix, ...]:
        """Read modifications in any spelling: "/Rev.1", " rev. 1", "+Corr.1", "*"."""
        found: list[Suffix] = []
        while True:
            before = self.at
            if self.take(r" *\*"):
                found.append(Suffix(SuffixKind.REISSUED))
                continue
            self.take(r"[ /+,]*")
            match = self.take(_SUFFIX)
            if not match:
                self.at = before
                return tuple(found)
            if numbered and not match["number"]:
                self.fail(f"a number must follow “{match['name']}.”")
            kind = SuffixKind[match["name"].upper()]
            found.append(Suffix(kind, int(match["number"] or 0)))

    def session(self) -> Session | None:
        """Read a session in roman figures, with the O or E of the OAS if there is one."""
        before = self.at
        found = self.take(r"([IVXLCDM]+)(?: ?[- ] ?([OE0]))?(?![A-Z0-9])")
        number = unroman(found[1].upper()) if found else 0
        if not found or not number:
            self.at = before
            return None
        return Session(number, (found[2] or "").upper().replace("0", "O"))


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
