"""The words of a provision in a holding: "Article 29 (2)" of a treaty, "5 (a)" of a resolution.

A holding's passages are found by their labels ("Article 29 (2)"), and where these name no article,
by how the passages begin ("Artigo 32.", "Article XXVIII", "2."). What isn't numbered there isn't
found: nothing is counted out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from travaux.citations.citation import Part, Provision
from travaux.citations.numbers import NUMBER, normal
from travaux.precedents.holding import Holding, Passage

Path = tuple[str, ...]  # a number and what stands under it: ("29", "2", "a")

_HEADS = {
    Part.ARTICLE: "article|art[ií]culo|artigo|art\\.",
    Part.PRINCIPLE: "principle|principio|principe|princ[ií]pio",
    Part.RULE: "rule|regla|r[èe]gle|regra",
    Part.SECTION: "section|secci[óo]n|se[çc][ãa]o",
    Part.CHAPTER: "chapter|cap[ií]tulo|chapitre",
    Part.ANNEX: "annexe?|anexo",
}
_HEAD = {part: re.compile(rf"\W{{0,4}}(?i:{words})\s+") for part, words in _HEADS.items()}
_AFTER = re.compile(
    r"\s*(?:$|[.:)\]*_–—-]|[(]|\s[A-ZÀ-Þ“\"(])"
)  # a heading, not "Article 29 shall"
_BELOW = re.compile(r"\s*\(?(?P<number>[0-9]{1,3}(?:\s(?:bis|ter|quater))?|[a-z]{1,5})[.)]?\)?")
_BEGINS = re.compile(
    r"\W{0,3}?(?:\((?P<bracket>[0-9]{1,3}|[a-z]{1,4})\)|(?P<point>[0-9]{1,3}|[a-z]{1,4})[.)](?=\s|\W))"
)
_OUTSIDE = re.compile(r"(?P<number>[0-9]{1,3})\.?(?=\s*(?:\(|$))")
_RECITAL = re.compile(r"preambular (?P<number>[0-9]{1,3})$")
_SENTENCE = re.compile(r"[.;:!?”\"]\s*$")  # a heading alone, or a line of contents, ends otherwise
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii".split())


@dataclass(frozen=True, slots=True)
class _Placed:
    """A passage, and where it stands: () where it has no place; `own` says that it has words."""

    passage: Passage
    path: Path
    annex: bool = False
    own: bool = True


def provision(holding: Holding, at: Provision) -> tuple[Passage, ...]:
    """Give the passages that are a provision's words, in their order; none if it isn't found.

    Where a number stands several times, as in a table of contents, the first place with words of
    its own is meant; the annexes come last.

    >>> two = Passage("Article 29 (2)", "Two."), Passage("Article 30", "Three.")
    >>> held = Holding("h", "H", "en", two)
    >>> [one.words for one in provision(held, Provision(Part.ARTICLE, "29"))]
    ['Two.']
    """
    wanted = (at.number, *filter(None, (at.paragraph, *at.letter.split())))
    for annex in (False, True):
        placed = [one for one in _placed(holding.passages, at.part) if one.annex is annex]
        for run in _runs(placed, wanted):
            if any(one.own for one in run):
                return tuple(one.passage for one in run)
    return ()


def _runs(placed: Sequence[_Placed], wanted: Path) -> Iterator[list[_Placed]]:
    """Give the passages that stand at a place or under it, those that follow one another together.

    A number that begins anew after its provision was over is another place of the same number.
    """
    run: list[_Placed] = []
    for one in placed:
        if one.path[: len(wanted)] == wanted:
            run.append(one)
        elif run and one.path:
            yield run
            run = []
    if run:
        yield run


def _placed(passages: Sequence[Passage], part: Part) -> Iterator[_Placed]:
    if part in (Part.PARAGRAPH, Part.OPERATIVE):
        return (_Placed(one, _outside(one.label)) for one in passages)
    if part is Part.PREAMBULAR:
        return (_Placed(one, _recital(one.label)) for one in passages)
    head = _HEAD[part]
    if any(_labelled(one.label, head)[0] for one in passages):
        return (_by_label(one, head) for one in passages)
    return _by_words(passages, head)


def _outside(label: str) -> Path:
    found = _OUTSIDE.match(label)
    return (found["number"], *_under(label, found.end())) if found else ()


def _recital(label: str) -> Path:
    found = _RECITAL.match(label)
    return (found["number"],) if found else ()


def _by_label(passage: Passage, head: re.Pattern[str]) -> _Placed:
    path, annex = _labelled(passage.label, head)
    return _Placed(passage, path, annex)


def _labelled(label: str, head: re.Pattern[str]) -> tuple[Path, bool]:
    """Read a label such as "Article 29 (2)" or "Annex I, Article 3"."""
    for n, part in enumerate(label.split(", ")):
        found = _number(part, head)
        if found:
            return (found[0], *_under(part, found[1])), n > 0
    return (), False


def _number(words: str, head: re.Pattern[str]) -> tuple[str, int] | None:
    named = head.match(words)
    found = NUMBER.match(words, named.end()) if named else None
    return (normal(found), found.end()) if found and normal(found) else None


def _under(label: str, at: int) -> Iterator[str]:
    while found := _BELOW.match(label, at):
        yield found["number"]
        at = found.end()


def _by_words(passages: Sequence[Passage], head: re.Pattern[str]) -> Iterator[_Placed]:
    """Follow the headings and numbers that passages begin with."""
    path: Path = ()
    for one in passages:
        found = _number(one.words, head)
        if found and _AFTER.match(one.words, found[1]):
            path, rest = (found[0],), one.words[found[1] :].strip(" .:*_-–—º°")
            if inner := _begins(rest):
                path = _next(path, inner)
            yield _Placed(one, path, own=bool(rest and _SENTENCE.search(one.words)))
        elif path and (inner := _begins(one.words)):
            path = _next(path, inner)
            yield _Placed(one, path)
        else:
            yield _Placed(one, path)


def _begins(words: str) -> str:
    found = _BEGINS.match(words)
    return (found["bracket"] or found["point"]) if found else ""


def _next(path: Path, number: str) -> Path:
    """Give the place of a number that follows on a place: "(b)" after 29 (2) (a) is 29 (2) (b)."""
    if number.isdigit():
        return (path[0], number)
    letters = [n for n, part in enumerate(path) if n and not part[0].isdigit()]
    if not letters:
        return (*path, number)
    first = letters[0]
    if number in _ROMAN and not _follows(path[first], number):
        return (*path[: first + 1], number)
    return (*path[:first], number)


def _follows(letter: str, number: str) -> bool:
    """Whether a letter goes on counting from another: "(i)" after "(h)" is no roman one."""
    return any(pair == (letter, number) for pair in pairwise("abcdefghijklmnopqrstuvwxyz"))
