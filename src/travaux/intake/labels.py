"""Numbers typed in front of paragraphs, and how deep they stand.

"(i)" is the ninth letter or the first roman number: what stands before and after it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.numbering import number
from travaux.texts.signs import CALL

_BIS = (
    "bis|ter|quater|quinquies|sexies|septies|octies|nonies|novies|decies|undecies|duodecies"
    "|alt(?:\\.? ?\\d)?"
)
_TYPED = re.compile(
    r"(?P<open>\()?(?P<core>\d{1,3}|[a-z]{1,2}|[ivxl]{1,7}|[A-Z]|[IVXLC]{1,7})"
    rf"(?P<bis>[ .]?(?:{_BIS})\b)?(?P<close>\.-|\.?\)|\.|(?<=[a-z]{{2}})(?=\s))"
    rf"(?=\s|$|[\[{CALL}])"
)
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)](?=\s|$|\[)|(?=\s*\[|\s+[A-ZÀ-Ý]))")
_INFORMAL = re.compile(rf"(?P<kind>OP|PP)\s?\d{{1,3}}(?:\s?(?:{_BIS}))?\b[.:)]?(?=\s|$|\[)")
_CANONICAL = {"number": 0, "letter": 1, "roman": 2, "LETTER": 0, "ROMAN": 0}


@dataclass(frozen=True, slots=True)
class Typed:
    """A label as typed. `written` is how it is kept if frozen; `style` is "." or ")"."""

    written: str
    core: str
    style: str = "."
    inserted: bool = False  # "5 bis": it doesn't move the count
    level: int | None = None

    def counts(self) -> Iterator[tuple[str, int]]:
        """Give every way of counting it, with the count."""
        if "." in self.core:
            return
        if self.core.isdigit():
            yield "number", int(self.core)
            return
        letter, roman = (number(self.core.lower(), depth) for depth in (1, 2))
        upper = self.core.isupper()
        if letter is not None:
            yield ("LETTER" if upper else "letter"), letter
        if roman is not None and len(self.core) <= 7:
            yield ("ROMAN" if upper else "roman"), roman

    @property
    def capital(self) -> bool:
        """True for "II" and "A", which number headings as a rule."""
        return self.core.isupper()

    @property
    def decimal(self) -> bool:
        """True for "4.1", which tells its depth by itself."""
        return "." in self.core


def typed(words: str, level: int | None = None) -> tuple[Typed | None, int]:
    """Read the label at the beginning of words, and tell how many characters it takes.

    >>> typed("5 bis. Decides")[0].written
    '5 bis'
    >>> typed("(a) to act")[0].written
    '(a)'
    """
    if decimal := _DECIMAL.match(words):
        return Typed(decimal[0], decimal[0].rstrip(".)"), level=level), decimal.end()
    found = _TYPED.match(words)
    if not found or (found["open"] and not found["close"].endswith(")")):
        return None, 0
    if not found["bis"] and not found["close"]:
        return None, 0
    style = ")" if found["close"].endswith(")") else "."
    # "5 bis" is issued without a point; other numbers keep theirs, so that they print as written.
    written = found[0].rstrip(".-") if found["bis"] and style == "." else found[0].rstrip("-")
    label = Typed(written, found["core"], style, bool(found["bis"]), level)
    return (label, found.end()) if any(label.counts()) else (None, 0)


def informal(words: str) -> re.Match[str] | None:
    """Find a label of the drafting room: "OP 5 bis.", "PP3"."""
    return _INFORMAL.match(words)


@dataclass(slots=True)
class _Level:
    """A level of numbering that is under way."""

    counting: str
    style: str
    listed: int | None
    count: int
    depth: int

    def is_of(self, label: Typed, counting: str) -> bool:
        return (self.counting, self.style, self.listed) == (counting, label.style, label.level)


class Levels:
    """The levels under way, led through the labels of a text one after another."""

    def __init__(self) -> None:
        self._open: list[_Level] = []

    def clear(self) -> None:
        """Begin anew: under a heading, in another article."""
        self._open.clear()

    def depth(self, label: Typed, following: Typed | None) -> int:
        """Give the depth at which a label stands.

        Args:
            label: the label.
            following: the next label in the text, which decides what "(i)" is.
        """
        if label.decimal:
            return label.core.count(".")
        counting, count = min(
            label.counts(), key=lambda way: self._doubt(label, following, way[0], way[1])
        )
        at = self._under_way(label, counting)
        if at is None:
            self._open_level(label, counting, count)
        else:
            del self._open[at + 1 :]
            self._open[at].count = count
        return self._open[-1].depth

    def _under_way(self, label: Typed, counting: str) -> int | None:
        ways = [n for n, level in enumerate(self._open) if level.is_of(label, counting)]
        return ways[-1] if ways else None

    def _open_level(self, label: Typed, counting: str, count: int) -> None:
        while self._open and self._above(label, counting, self._open[-1]):
            self._open.pop()
        depth = _CANONICAL[counting]
        if self._open:
            depth = max(depth, self._open[-1].depth + 1)
        self._open.append(_Level(counting, label.style, label.level, count, depth))

    @staticmethod
    def _above(label: Typed, counting: str, level: _Level) -> bool:
        """Tell whether a new label stands above a level: by the file's levels, or by its kind."""
        if label.level is not None and level.listed is not None:
            return level.listed >= label.level
        return counting in ("number", "LETTER", "ROMAN") and label.style == "."

    def _doubt(
        self, label: Typed, following: Typed | None, counting: str, count: int
    ) -> tuple[int, int]:
        goes_on = following is not None and any(
            way == (counting, count + 1) for way in following.counts()
        )
        at = self._under_way(label, counting)
        before = self._open[at].count if at is not None else None
        if before is not None and count == before + (0 if label.inserted else 1):
            fit = 0
        elif count == 1:
            fit = 1
        else:
            fit = 2 if before is not None else 3
        return (0 if goes_on else 1, fit)
