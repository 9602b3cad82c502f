"""Shelving: a text that was read becomes a holding of the library, passage by passage.

A passage is a paragraph with the place that people cite it by: "Article 29 (2)", "3 (a)",
"preambular 2". Where a file has run many paragraphs together into one, as old collections of
treaties do, it is cut again where its articles or numbers go on counting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from travaux.numbering import labels, number
from travaux.precedents import Passage
from travaux.texts import Kind, Text, Unit, bare

_LONG = 120  # words from which a paragraph may be several that were run together
_ARTICLE = re.compile(
    r"(?:(?<=[.;:)”\"])|(?<=^))\s*(?:article|artículo|articulo|artigo)\s+(?P<figure>\d{1,3}|[IVXLC]+)"
    r"\s?[.:º°]?\s*[-–—]?\s+(?=[A-ZÀ-Þ“\"(])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(?<=[.;:)”\"])|(?<=^))\s*(?P<figure>\d{1,2})\.\s*(?=[A-ZÀ-Þ“\"(])")
_DONE = re.compile(
    r"(?:in witness whereof|in faith whereof|done (?:at|in)|en fe de lo cual|hecho en|"
    r"en foi de quoi|fait à|em (?:testemunho|fé) do que|feito em)\b",
    re.IGNORECASE,
)
_TRIMMED = " .:-–—º°"


def passages_of(text: Text) -> tuple[Passage, ...]:
    """Give the passages of a text in their order, each with its place.

    The title is the document's, not a passage; headings are passages without a place.

    >>> from travaux.texts import Kind, Text, Unit
    >>> article = Unit("u1", Kind.ARTICLE, "", label="Article 29")
    >>> one, two = Unit("u2", Kind.OPERATIVE, "One."), Unit("u3", Kind.OPERATIVE, "Two.")
    >>> [passage.label for passage in passages_of(Text((article, one, two)))]
    ['Article 29 (1)', 'Article 29 (2)']
    """
    return tuple(_passages(text))


def _passages(text: Text) -> Iterator[Passage]:
    place, given = _Place(), labels(text)
    for unit in text.units:
        label = place.of(unit, given.get(unit.id))
        words = " ".join(bare(unit.words).split())
        if unit.kind is Kind.TITLE or not words:
            continue
        if (
            unit.kind in _RUN_TOGETHER and len(words) > _LONG * 4
        ):  # letters: none that is long has fewer
            yield from _cut(words, label, place)
        else:
            yield Passage(label, words)
    for n, note in enumerate(text.notes, start=1):
        if words := " ".join(bare(note.words).split()):
            yield Passage(f"note {n}", words)


_RUN_TOGETHER = (Kind.OPERATIVE, Kind.PARAGRAPH)


@dataclass(slots=True)
class _Place:
    """Where we are in a text: in which annex, which article, under which numbers."""

    annex: str = ""
    article: str = ""
    numbers: list[tuple[int, str]] = field(default_factory=list)
    recitals: int = 0
    headed: bool = False  # nothing was said yet since the article began

    def of(self, unit: Unit, label: str | None) -> str:
        """Go on to a unit, and give its place."""
        match unit.kind:
            case Kind.ANNEX:
                self.annex, self.article, self.numbers = _named(label or unit.words), "", []
            case Kind.ARTICLE:
                self.article, self.numbers, self.headed = _named(label or unit.words), [], True
                return self._said(())
            case Kind.HEADING:
                self.article = self.article if self.headed else ""
                self.numbers = []
                return ""
            case Kind.PREAMBULAR:
                self.recitals += 1
                return self._said((f"preambular {self.recitals}",))
            case Kind.OPERATIVE:
                self._count(unit.depth, label or "")
            case Kind.PARAGRAPH:
                self._paragraph(unit)
            case _:
                pass
        self.headed = False
        return self._said(tuple(label for _, label in self.numbers))

    def _count(self, depth: int, label: str) -> None:
        if _counts_on([one for _, one in self.numbers], label):
            depth, label = self.numbers[-1][0], label.lower()
        above = [one for one in self.numbers if one[0] < depth]
        self.numbers = [*above, (depth, label)]

    def _paragraph(self, unit: Unit) -> None:
        """End the numbers above a line that has none; how a treaty is signed ends its articles."""
        self.numbers = [one for one in self.numbers if one[0] < unit.depth]
        if _DONE.match(bare(unit.words)):
            self.article = ""

    def _said(self, numbers: tuple[str, ...]) -> str:
        if not self.article:
            own = _numbered(numbers)
        else:
            own = " ".join((self.article, *map(_bracketed, numbers)))
        return f"{self.annex}, {own}" if self.annex and own else self.annex or own

    def article_and(self, figure: str) -> str:
        """Give the place of an article that begins in the middle of a paragraph."""
        name = self.article.partition(" ")[0] or "Article"
        self.article, self.numbers = f"{name} {figure}", []
        return self._said(())

    def paragraph_and(self, figure: str) -> str:
        """Give the place of a numbered paragraph that begins in the middle of another."""
        self.numbers = [(0, f"{figure}.")]
        return self._said((f"{figure}.",))


def _counts_on(open_: list[str], label: str) -> bool:
    """Whether a capital is the next of small letters: scans give "a.", "b.", "C.", "d.".

    Where capitals count something already, as sections, it is the next of these.
    """
    inner = [one.strip("().") for one in (*open_, label)]
    if len(inner) < 2 or any(len(one) != 1 for one in inner[-2:]):
        return False
    if any(one.isupper() for one in inner[:-1]) or not inner[-1].isupper():
        return False
    return ord(inner[-1].lower()) == ord(inner[-2]) + 1


def _named(label: str) -> str:
    return bare(label).strip(_TRIMMED)


def _numbered(numbers: tuple[str, ...]) -> str:
    """Give the numbers of a paragraph outside articles: "3.", "3 (a)", "(a)"."""
    if len(numbers) < 2:
        return numbers[0] if numbers else ""
    return " ".join((numbers[0].rstrip("."), *map(_bracketed, numbers[1:])))


def _bracketed(label: str) -> str:
    """Give a number as it stands behind another: "2." and "2)" are "(2)"."""
    inner = label.strip("().")
    return f"({inner})" if inner and " " not in label.strip() else label.strip()


def _cut(words: str, label: str, place: _Place) -> Iterator[Passage]:
    """Cut what was run together where articles, or else numbers, go on counting."""
    if len(words.split()) <= _LONG:
        yield Passage(label, words)
        return
    found, goes_on = _counting(_ARTICLE, words), place.article_and
    if len(found) < 2:
        found, goes_on = _counting(_NUMBER, words), place.paragraph_and
    if len(found) < 2:
        yield Passage(label, words)
        return
    ends = [*(one.start() for one in found[1:]), len(words)]
    if before := words[: found[0].start()].strip():
        yield Passage(label, before)
    for one, end in zip(found, ends, strict=True):
        part = words[one.end() : end].strip()
        yield Passage(goes_on(one["figure"]), part)


def _counting(pattern: re.Pattern[str], words: str) -> list[re.Match[str]]:
    """Give the longest run of headings that count up one by one; others only cite."""
    best: list[re.Match[str]] = []
    found = [(one, _figure(one["figure"])) for one in pattern.finditer(words)]
    for at, (first, value) in enumerate(found):
        run, wanted = [first], value
        for one, figure in found[at + 1 :]:
            if figure == wanted + 1:
                run, wanted = [*run, one], figure
        best = run if len(run) > len(best) else best
    return best


def _figure(written: str) -> int:
    return int(written) if written.isdigit() else number(written.lower(), 2) or 0
