"""What each line of a manuscript is, going by its number, its style, its words and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from travaux.intake import phrases
from travaux.intake.labels import Levels, Typed, informal, typed
from travaux.intake.manuscript import Line
from travaux.intake.typography import evened
from travaux.texts import Kind, bare, option

_LEADING = re.compile(r"[\[\s]*")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A line with what it is; a `Typed` label may turn out to be one that is computed."""

    kind: Kind
    words: str
    place: int
    depth: int = 0
    label: Typed | str | None = None
    automatic: bool = False  # the label was the file's own numbering, not typed


@dataclass(frozen=True, slots=True)
class _Opened:
    """A line made ready: even words, and the label in front of them taken out."""

    line: Line
    words: str
    label: Typed | None

    @property
    def rank(self) -> int | None:
        """The level of a heading by its style, None if its style isn't a heading's."""
        found = re.fullmatch(r"heading (\d+)", self.line.style)
        return int(found[1]) if found else None


def recognised(lines: list[Line]) -> list[Recognised]:
    """Say of every line what it is.

    Args:
        lines: of one side, each with words.
    """
    opened = [_opened(line) for line in lines]
    reader = _Reader(opened)
    return [reader.read(n) for n in range(len(opened))]


def _opened(line: Line) -> _Opened:
    words = evened("".join(stretch.words for stretch in line.stretches))
    if line.style in ("row", "name"):
        return _Opened(line, words, None)
    if line.label is not None:
        return _automatic(line, words, line.label.strip())
    leading = _LEADING.match(words)
    brackets = leading[0] if leading else ""
    found, length = typed(words[len(brackets) :])
    if found is None:
        return _Opened(line, words, None)
    return _Opened(line, brackets.strip() + words[len(brackets) + length :].lstrip(), found)


def _automatic(line: Line, words: str, label: str) -> _Opened:
    """Take the number that the file prints by itself; "Article 5" is read as if it were typed."""
    found, length = typed(label, line.level)
    if found is not None and length == len(label):
        return _Opened(line, words, found)
    if any(char.isalnum() for char in label) and label != "o":
        return _Opened(replace(line, label=None), f"{label} {words}", None)
    return _Opened(replace(line, style="list"), words, None)


def _following(opened: list[_Opened]) -> list[Typed | None]:
    """Give for each line the next label below it."""
    following: list[Typed | None] = []
    below: Typed | None = None
    for line in reversed(opened):
        following.append(below)
        below = line.label or below
    return following[::-1]


class _Reader:
    """Reads lines one after another, knowing what came before."""

    def __init__(self, opened: list[_Opened]) -> None:
        self._opened = opened
        self._following = _following(opened)
        self._levels = Levels()
        self._titled = any(line.line.style == "title" for line in opened)
        ranks = sorted({line.rank for line in opened[0 if self._titled else 1 :] if line.rank})
        self._ranks = {rank: depth for depth, rank in enumerate(ranks)}
        self._numerals: dict[str, int] = {}
        self._front = True  # nothing operative was read yet in this part
        self._spoken = False  # an organ's line or a preambular paragraph was read

    def read(self, n: int) -> Recognised:
        opened = self._opened[n]
        bare_words = bare(opened.words).lstrip("[ ")
        read = (
            self._by_style(n, opened, bare_words)
            or self._part(opened, bare_words)
            or self._numbered(n, opened)
            or self._by_words(opened, bare_words)
        )
        return self._with_option(read)

    def _by_style(self, n: int, opened: _Opened, words: str) -> Recognised | None:
        line = opened.line
        if line.style == "row":
            return self._made(Kind.ROW, opened)
        if line.style == "name":
            return self._made(Kind.PARAGRAPH, opened)
        if line.style == "title" or (n == 0 and not self._titled and self._opens(opened, words)):
            return self._made(Kind.TITLE, opened, label=_kept(opened))
        if line.style == "list" and opened.label is None:
            return self._made(Kind.ITEM, opened, line.level or 0)
        return None

    @staticmethod
    def _opens(opened: _Opened, words: str) -> bool:
        """Tell whether the first line can be a title."""
        if phrases.ARTICLE.match(words) or phrases.ANNEX.match(words) or phrases.organ(words):
            return False
        if opened.rank is not None:
            return True
        return (
            opened.label is None
            and len(words.split()) <= 40
            and not words.endswith((".", ";", ",", ":"))
        )

    def _part(self, opened: _Opened, words: str) -> Recognised | None:
        """Read the line that begins an article, an annex or, by its style or look, a section."""
        for kind, pattern in ((Kind.ARTICLE, phrases.ARTICLE), (Kind.ANNEX, phrases.ANNEX)):
            found = pattern.match(words) if opened.label is None else None
            if found and self._stands_alone(opened, words, found):
                return self._begun(kind, opened, label_length=found.end())
        if opened.rank is not None:
            return self._begun(Kind.HEADING, opened, self._ranks.get(opened.rank, 0))
        if opened.label is None and self._headed(words):
            return self._begun(Kind.HEADING, opened)
        return None

    @staticmethod
    def _stands_alone(opened: _Opened, words: str, found: re.Match[str]) -> bool:
        rest = words[found.end() :].strip(" ]")
        if not rest or found["point"] or opened.rank is not None:
            return True
        return phrases.heading_like(rest) and (rest[0].isupper() or rest[0] == "(")

    def _headed(self, words: str) -> bool:
        if not phrases.capitals(words) or not phrases.heading_like(words):
            return False
        recalls = self._front and self._spoken and phrases.participle(words)
        return not phrases.hinge(words) and not recalls

    def _begun(
        self, kind: Kind, opened: _Opened, depth: int = 0, label_length: int = 0
    ) -> Recognised:
        """Begin a part: counts begin again under it, and an article ends the preamble."""
        self._levels.clear()
        self._front = kind is not Kind.ARTICLE
        leading = len(opened.words) - len(opened.words.lstrip("[ "))
        end = leading + label_length
        # In "[Article 5] (aims)" the number itself is in brackets, and stays in the words.
        if not label_length or opened.words[end:].startswith("]"):
            return self._made(kind, opened, depth, _kept(opened))
        label, rest = opened.words[leading:end].strip(), opened.words[end:].lstrip()
        return self._made(
            kind, replace(opened, words=opened.words[:leading].strip() + rest), depth, label
        )

    def _numbered(self, n: int, opened: _Opened) -> Recognised | None:
        label = opened.label
        if label is None:
            return self._informal(opened)
        if label.capital and (found := self._capital(opened, label)):
            return found
        self._front = False
        depth = self._levels.depth(label, self._following[n])
        return self._made(Kind.OPERATIVE, opened, depth, label)

    def _informal(self, opened: _Opened) -> Recognised | None:
        leading = len(opened.words) - len(opened.words.lstrip("[ "))
        found = informal(opened.words[leading:])
        if not found:
            return None
        kind = Kind.PREAMBULAR if found["kind"] == "PP" else Kind.OPERATIVE
        self._front = kind is Kind.PREAMBULAR
        rest = opened.words[:leading].strip() + opened.words[leading + found.end() :].lstrip()
        return self._made(kind, replace(opened, words=rest), label=found[0].rstrip(".: "))

    def _capital(self, opened: _Opened, label: Typed) -> Recognised | None:
        """Read "II. Mitigation" or "A. Scope": a heading if it looks like one."""
        words = bare(opened.words)
        if words and not phrases.heading_like(words):
            return None
        ways = dict(label.counts())
        counting = next((w for w, n in ways.items() if n == self._numerals.get(w, 0) + 1), None)
        counting = counting or ("ROMAN" if "ROMAN" in ways else "LETTER")
        if counting == "ROMAN":
            self._numerals.pop("LETTER", None)
        self._numerals[counting] = ways[counting]
        inner = counting == "LETTER" and "ROMAN" in self._numerals
        return self._begun(Kind.HEADING, opened, 1 if inner else 0)

    def _by_words(self, opened: _Opened, words: str) -> Recognised:
        if bullet := phrases.BULLET.match(opened.words):
            rest = replace(opened, words=opened.words[bullet.end() :])
            return self._made(Kind.ITEM, rest, opened.line.level or 0)
        if phrases.organ(words):
            self._front = self._spoken = True
            return self._made(Kind.FORMULA, opened)
        if phrases.hinge(words):
            self._front = False
            self._levels.clear()
            return self._made(Kind.FORMULA, opened)
        if phrases.act(words):
            self._front = False
        if self._front and self._preambular(words):
            self._spoken = True
            return self._made(Kind.PREAMBULAR, opened)
        return self._made(Kind.PARAGRAPH, opened, opened.line.level or 0)

    def _preambular(self, words: str) -> bool:
        if phrases.participle(words):
            return self._spoken or phrases.ends_as_preamble(words)
        return self._spoken and phrases.ends_as_preamble(words)

    def _made(
        self, kind: Kind, opened: _Opened, depth: int = 0, label: Typed | str | None = None
    ) -> Recognised:
        automatic = opened.line.label is not None
        return Recognised(kind, opened.words, opened.line.place, depth, label, automatic)

    @staticmethod
    def _with_option(read: Recognised) -> Recognised:
        leading = len(read.words) - len(read.words.lstrip("[ "))
        found = phrases.OPTION.match(read.words[leading:])
        if not found or read.kind in (Kind.TITLE, Kind.ROW):
            return read
        rest = read.words[leading + found.end() :].lstrip()
        brackets = read.words[:leading].strip()
        return replace(read, words=option(found["name"]) + found["calls"] + brackets + rest)


def _kept(opened: _Opened) -> str | None:
    """Give the label as it was written, for parts whose labels are never computed."""
    return opened.label.written if opened.label else None
