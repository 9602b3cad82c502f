"""The numbers that a word processor prints in front of paragraphs by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from travaux.intake.docx.names import OFF, number, value, w
from travaux.intake.docx.styles import Styles

LEVELS = 9
LONGEST_PATTERN = 60
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list prints: format, pattern ("%1."), first number, when it restarts."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None


UNSAID = Level()  # a level that the list doesn't describe


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number, the level it stands on, and whether it is only a bullet."""

    printed: str
    level: int
    bullet: bool = False


class Numbering:
    """The lists of a file: what each level prints."""

    def __init__(self, root: Any | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Any] = {}
        self._lists: dict[str, Any] = {}
        for element in () if root is None else root:
            if element.tag == w("abstractNum"):
                self._abstract[element.get(w("abstractNumId"), "")] = element
            elif element.tag == w("num"):
                self._lists[element.get(w("numId"), "")] = element
        self._levels: dict[str, dict[int, Level]] = {}
        self._families: dict[str, dict[int, Level]] = {}

    def family(self, number_id: str) -> str | None:
        """Name the abstract list that a list counts with: lists of one family count together."""
        for _ in range(10):  # a style may lead to a list, and that to a style: never for ever
            element = self._lists.get(number_id)
            abstract = value(element, "abstractNumId")
            if abstract is None or abstract not in self._abstract:
                return None
            link = value(self._abstract[abstract], "numStyleLink")
            following = self._styles.numbering_of(link) if link else None
            if following is None or following == number_id:
                return abstract
            number_id = following
        return None

    def restarts(self, number_id: str) -> dict[int, int]:
        """Give the levels at which this list starts afresh, with the number it starts at."""
        element = self._lists.get(number_id)
        overrides = () if element is None else element.findall(w("lvlOverride"))[:LEVELS]
        return {
            number(o.get(w("ilvl"))): number(start)
            for o in overrides
            if (start := value(o, "startOverride")) is not None
        }

    def levels(self, number_id: str) -> dict[int, Level]:
        """Give what each level of a list prints."""
        if number_id not in self._levels:
            levels = self._of_family(self.family(number_id))
            overrides = dict(self._overrides(number_id)) if levels else {}
            self._levels[number_id] = {**levels, **overrides} if overrides else levels
        return self._levels[number_id]

    def _of_family(self, family: str | None) -> dict[int, Level]:
        if family is None:
            return {}
        if family not in self._families:
            elements = self._abstract[family].findall(w("lvl"))[:LEVELS]
            self._families[family] = {number(e.get(w("ilvl"))): _level(e) for e in elements}
        return self._families[family]

    def _overrides(self, number_id: str) -> Iterator[tuple[int, Level]]:
        for override in self._lists[number_id].findall(w("lvlOverride"))[:LEVELS]:
            changed = override.find(w("lvl"))
            if changed is not None:
                yield number(override.get(w("ilvl"))), _level(changed)

    def level_of_style(self, number_id: str, style: str | None) -> int:
        """Give the level that a list keeps for paragraphs of a style."""
        for depth, level in self.levels(number_id).items():
            if style is not None and level.style == style:
                return depth
        return 0


def _level(element: Any) -> Level:
    restart = value(element, "lvlRestart")
    return Level(
        value(element, "numFmt") or "decimal",
        (value(element, "lvlText") or "")[:LONGEST_PATTERN],
        number(value(element, "start"), 1) if element.find(w("start")) is not None else 0,
        None if restart is None else number(restart),
        element.find(w("isLgl")) is not None and value(element, "isLgl") not in OFF,
        value(element, "pStyle"),
    )


class Counter:
    """Counts the paragraphs of every list of a file, in order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, number_id: str, level: int) -> Label | None:
        """Count one paragraph and give what is printed in front of it."""
        level = min(max(level, 0), LEVELS - 1)
        family = self._numbering.family(number_id)
        levels = self._numbering.levels(number_id)
        if family is None or level not in levels:
            return None
        counts = self._counts.setdefault(family, [None] * LEVELS)
        self._restart(number_id, level, counts)
        _count(counts, level, levels)
        return _label(levels, level, counts)

    def _restart(self, number_id: str, level: int, counts: list[int | None]) -> None:
        for depth, start in self._numbering.restarts(number_id).items():
            if depth <= level and (number_id, depth) not in self._begun:
                self._begun.add((number_id, depth))
                if 0 <= depth < LEVELS:
                    counts[depth] = start - 1 if depth == level else start
                    counts[depth + 1 :] = [None] * (LEVELS - depth - 1)


def _count(counts: list[int | None], level: int, levels: dict[int, Level]) -> None:
    current = counts[level]
    counts[level] = levels[level].start if current is None else current + 1
    for depth in range(level + 1, LEVELS):
        restart = levels.get(depth, UNSAID).restart
        if restart is None or restart > level:
            counts[depth] = None


def _label(levels: dict[int, Level], level: int, counts: list[int | None]) -> Label | None:
    shown = levels[level]
    if shown.form == "bullet":
        return Label("•", level, bullet=True)
    if shown.form == "none" and not _PLACE.search(shown.pattern) and not shown.pattern.strip():
        return None

    def count(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        above = levels.get(depth, UNSAID)
        form, counted = above.form, counts[depth]
        if shown.legal and form not in ("none", "bullet"):
            form = "decimal"
        return printed(above.start if counted is None else counted, form)

    text = _PLACE.sub(count, shown.pattern, LEVELS).strip()
    return Label(text, level) if text else None


def printed(count: int, form: str) -> str:
    """Print a number in one of Word's formats; a format without a rule here prints as decimal.

    >>> printed(4, "lowerRoman"), printed(28, "upperLetter"), printed(3, "decimalZero")
    ('iv', 'BB', '03')
    """
    lowered = form.removeprefix("lower").removeprefix("upper").lower()
    if form in ("none", "bullet"):
        return ""
    if lowered == "letter" and 0 < count <= 780:
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif lowered == "roman" and 0 < count < 4000:
        text = _roman(count)
    elif form == "decimalZero":
        return f"{count:02}"
    else:
        return str(count)
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        repeats, count = divmod(count, worth)
        text += sign * repeats
    return text
