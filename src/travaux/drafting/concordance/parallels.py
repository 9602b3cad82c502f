"""Parallels: the cheapest way through two language versions, paragraph beside paragraph.

No dictionary is used. What counts is what a translator leaves as it is: the kind, depth and number
of a paragraph, how long it is beside the others, its figures, its brackets, options and note calls,
and words that are written alike. A paragraph goes with one, with none, or with several, and two may
stand the other way round (after Gale and Church, 1993, who did so with the length of sentences).
Only a band of the table is filled, along articles whose numbers stand once in each version, so that
a long text takes no longer for each paragraph than a short one.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise

from travaux.drafting.concordance.figures import figures
from travaux.numbering import labels, number
from travaux.texts import Kind, Sign, Text, Unit, bare, pieces

# What each thing costs, in the logarithm of odds; found by measuring on real texts.
_ALONE = 4.0  # a paragraph without a counterpart
_TWO_FOR_ONE, _MORE, _MOST_FOR_ONE = 4.0, 3.0, 8  # a paragraph that goes with several
_OTHER_ORDER, _CROSSED = 3.0, (2, 2)  # two paragraphs that stand the other way round
_OTHER_FAMILY = 3.0  # a heading beside a paragraph
_OTHER_KIND = 0.7
_DEEPER = 0.5  # for each level
_OTHER_LABEL, _SAME_LABEL = 4.0, -1.5  # of numbers that are part of the text
_OTHER_COUNT, _SAME_COUNT = 0.3, -0.3  # of running ones: one less shifts all that follow
_OTHER_SIGN, _SAME_SIGN = 0.7, -0.4  # for each bracket, call and option
_OTHER_FIGURE, _SAME_FIGURE = 0.4, -0.8
_MOST_FIGURES = 5  # that count
_ALIKE = -6.0  # if all words are written alike
_LONGEST_ODDS = 7.0  # a length that fits badly costs no more
_VARIANCE = 6.8  # of the length of a translation, for each character (Gale and Church)
_LOOSE = 0.2  # by how much of its length a whole paragraph differs besides: some say more
_TAKEN_FOR_EQUAL = 500  # characters: a short text says little about how long its language is
_TOO_LONG = 1.2  # times what is wanted: one paragraph more wouldn't help
_NEAR = 0.05  # a ratio that is off by no more is near enough

_BAND, _WIDEST = 40, 120  # units on either side of the guide that are looked at

_BEGINNING = 4  # letters by which words are compared: "internacional", "international"


class Family(Enum):
    """Kinds of unit that a reader of files takes for each other, as it knows them by words."""

    DIVIDING = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)
    RUNNING = (Kind.FORMULA, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.ITEM)
    ROW = (Kind.ROW,)
    NOTE = (Kind.NOTE,)


FAMILIES = {kind: family for family in Family for kind in family.value}


@dataclass(frozen=True)
class Face:
    """What of a unit can be compared between languages."""

    kind: Kind
    depth: int
    label: str  # the value of a number that is part of the text, "" for none
    count: str  # that of a running one
    length: int
    figures: Counter[str]
    signs: Counter[str]
    words: frozenset[str]  # by their beginnings

    @property
    def family(self) -> Family:
        """What kinds it may be taken for."""
        return FAMILIES[self.kind]

    def and_(self, other: Face) -> Face:
        """Give two units that follow one another as one."""
        return Face(
            self.kind, self.depth, self.label, self.count, self.length + other.length + 1,
            self.figures + other.figures, self.signs + other.signs, self.words | other.words,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """Places in the original, and those in the other version that go with them."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    @property
    def is_plain(self) -> bool:
        """Whether one goes with one."""
        return len(self.old) == len(self.new) == 1


def faces(text: Text) -> list[Face]:
    """Give the face of each unit."""
    numbers = labels(text)
    return [face(unit, numbers.get(unit.id, "")) for unit in text.units]


def note_faces(text: Text, called: Mapping[str, str]) -> list[Face]:
    """Give the face of each note; where it is called stands in the place of a number."""
    return [face(note, called.get(note.id, "")) for note in text.notes]


def face(unit: Unit, label: str) -> Face:
    """Give the face of a unit that bears a label."""
    words = bare(unit.words)
    running = unit.kind is Kind.OPERATIVE and unit.label is None
    value = label if unit.kind is Kind.NOTE else value_of(label, unit)
    if FAMILIES[unit.kind] is Family.DIVIDING and not value:
        value = next((figure.value for figure in figures(words)), "")  # "Chapter VII: ..."
    return Face(
        unit.kind,
        unit.depth,
        "" if running else value,
        value if running else "",
        len(words),
        Counter(figure.value for figure in figures(words)),
        Counter(piece.sign.value for piece in pieces(unit.words) if piece.sign in _SIGNS),
        frozenset(_beginnings(words)),
    )


def value_of(label: str, unit: Unit) -> str:
    """Give what a label says in every language: its number, or nothing where it shows none."""
    counted = number(label, unit.depth) if unit.kind is Kind.OPERATIVE else None
    if counted is not None:
        return " ".join((str(counted), *_BIS.findall(label)))
    found = [figure.value for figure in figures(label)]
    return " ".join((*found, *_BIS.findall(label)))


_SIGNS = (Sign.OPEN, Sign.CLOSE, Sign.CALL, Sign.OPTION, Sign.CELL)
_BIS = re.compile(r"\b(?:ante|\w+ies|bis|ter|quater)\b")
_WORD = re.compile(r"[^\W\d_]{4,}")


def _beginnings(words: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFD", words.casefold())
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    for found in _WORD.findall(letters):
        yield found[:_BEGINNING]


def parallel(original: Sequence[Face], other: Sequence[Face]) -> list[Step]:
    """Give the steps of the cheapest way through both, from the beginning.

    What goes together tells how long one language is beside the other: where that was guessed
    badly, the way is looked for again.
    """
    guessed = _ratio(original, other)
    steps = _Table(original, other, guessed).way()
    ones = [(original[one.old[0]], other[one.new[0]]) for one in steps if one.is_plain]
    ratio = _ratio([old for old, _ in ones], [new for _, new in ones])
    if abs(ratio - guessed) < _NEAR * guessed:
        return steps
    return _Table(original, other, ratio).way()


class _Table:
    """The costs of the ways to each pair of places, along a band."""

    def __init__(self, original: Sequence[Face], other: Sequence[Face], ratio: float) -> None:
        self.old, self.new, self.ratio = original, other, ratio
        self.bands = _bands(original, other)

    def way(self) -> list[Step]:
        """Walk the cheapest way back from the end."""
        steps = self._filled
        i, j = len(self.old), len(self.new)
        found = []
        while i or j:
            di, dj = steps[i][j]
            if (di, dj) == _CROSSED:
                found += [Step((i - 1,), (j - 2,)), Step((i - 2,), (j - 1,))]
            else:
                found.append(Step(tuple(range(i - di, i)), tuple(range(j - dj, j))))
            i, j = i - di, j - dj
        return found[::-1]

    @cached_property
    def _filled(self) -> list[dict[int, tuple[int, int]]]:
        """Give the last step of the cheapest way to each pair of places."""
        costs: list[dict[int, float]] = []
        steps: list[dict[int, tuple[int, int]]] = []
        for i, band in enumerate(self.bands):
            costs.append({})
            steps.append({})
            for j in band:
                ways = [
                    (costs[i - di][j - dj] + cost, (di, dj))
                    for di, dj, cost in self._last(i, j)
                    if j - dj in costs[i - di]
                ]
                costs[i][j], steps[i][j] = min(ways) if ways else (0.0, (0, 0))
        return steps

    def _last(self, i: int, j: int) -> Iterator[tuple[int, int, float]]:
        """Give the steps that may lead to a pair of places, and what each costs."""
        if i:
            yield 1, 0, _ALONE
        if j:
            yield 0, 1, _ALONE
        if not (i and j):
            return
        old, new = self.old[i - 1], self.new[j - 1]
        yield 1, 1, self._pair(old, new)
        if i > 1 and j > 1 and old.family is new.family is Family.RUNNING:
            crossed = self._pair(self.old[i - 2], new) + self._pair(old, self.new[j - 2])
            yield *_CROSSED, _OTHER_ORDER + crossed
        for many, run in _runs(self.old, i, new.length / self.ratio):
            yield many, 1, self._several(many, run, new)
        for many, run in _runs(self.new, j, old.length * self.ratio):
            yield 1, many, self._several(many, old, run)

    def _several(self, many: int, old: Face, new: Face) -> float:
        return _TWO_FOR_ONE + _MORE * (many - 2) + self._pair(old, new)

    def _pair(self, old: Face, new: Face) -> float:
        return self._odds(old.length, new.length) + likeness(old, new)

    def _odds(self, old: int, new: int) -> float:
        """Give how badly two lengths fit, by the ratio of the whole texts."""
        expected = old * self.ratio
        mean = max((expected + new) / 2, 1.0)
        spread = math.sqrt(mean * _VARIANCE + (mean * _LOOSE) ** 2)
        chance = math.erfc(abs(new - expected) / spread / math.sqrt(2))
        return min(-math.log(chance), _LONGEST_ODDS) if chance else _LONGEST_ODDS


def _ratio(old: Sequence[Face], new: Sequence[Face]) -> float:
    """Give how many characters of the other version stand for one: by paragraphs.

    Not by the whole, for one version may lack a part.
    """
    long, wide = ([one.length for one in side if one.length] for side in (old, new))
    if not long or not wide:
        return 1.0
    many = min(len(long), len(wide))
    known = sum(long) / len(long) * many, sum(wide) / len(wide) * many
    return (known[1] + _TAKEN_FOR_EQUAL) / (known[0] + _TAKEN_FOR_EQUAL)


def _runs(units: Sequence[Face], end: int, wanted: float) -> Iterator[tuple[int, Face]]:
    """Give the units that end at a place, two and more, each time as one; not much too many.

    A heading may begin a run of paragraphs, and a heading's number one of headings, as where a
    version prints both on one line.
    """
    run = units[end - 1]
    for many in range(2, min(_MOST_FOR_ONE, end) + 1):
        before = units[end - many]
        if not _goes_on(before, run) or run.length > wanted * _TOO_LONG:
            return
        run = before.and_(run)
        yield many, run


def _goes_on(before: Face, after: Face) -> bool:
    if before.family is Family.DIVIDING:
        return after.family is Family.RUNNING or bool(before.label and not after.label)
    return before.family is after.family is Family.RUNNING


def likeness(old: Face, new: Face) -> float:
    """Give what it costs that two units go together, lengths aside; it may save."""
    cost = 0.0
    if old.kind is not new.kind:
        cost += _OTHER_KIND if old.family is new.family else _OTHER_FAMILY
    cost += _DEEPER * abs(old.depth - new.depth)
    if old.label and new.label:
        cost += _SAME_LABEL if old.label == new.label else _OTHER_LABEL
    elif old.count and new.count:
        cost += _SAME_COUNT if old.count == new.count else _OTHER_COUNT
    cost += _compared(old.signs, new.signs, _SAME_SIGN, _OTHER_SIGN)
    cost += _compared(old.figures, new.figures, _SAME_FIGURE, _OTHER_FIGURE)
    return cost + _ALIKE * _alike(old.words, new.words)


def _compared(old: Counter[str], new: Counter[str], same: float, other: float) -> float:
    if not old and not new:
        return 0.0
    both = sum(min(many, new[one]) for one, many in old.items() if one in new)
    alone = sum(old.values()) + sum(new.values()) - 2 * both
    return same * min(both, _MOST_FIGURES) + other * min(alone, _MOST_FIGURES)


def _alike(old: frozenset[str], new: frozenset[str]) -> float:
    return 2 * len(old & new) / (len(old) + len(new)) if old and new else 0.0


# --- the band


def _bands(old: Sequence[Face], new: Sequence[Face]) -> list[range]:
    """Give, for each place of the original, the places of the other that are looked at."""
    width = min(max(_BAND, abs(len(old) - len(new)) + 10), _WIDEST)
    posts = [(0, 0), *((i + 1, j + 1) for i, j in _posts(old, new)), (len(old), len(new))]
    found = [range(min(width, len(new)) + 1)]
    for (i, j), (until, to) in pairwise(posts):
        for step in range(1, until - i + 1):
            middle = j + round(step * (to - j) / (until - i))
            start = min(max(middle - width, found[-1].start), found[-1].stop - 1)
            found.append(range(start, max(min(middle + width, len(new)) + 1, found[-1].stop)))
    found[-1] = range(found[-1].start, len(new) + 1)
    return found


def _posts(old: Sequence[Face], new: Sequence[Face]) -> list[tuple[int, int]]:
    """Give the articles and headings whose number stands once in each, in the longest order."""
    ours, theirs = _once(old), _once(new)
    shared = sorted((ours[label], theirs[label]) for label in ours.keys() & theirs.keys())
    return _rising(shared)


def _once(units: Sequence[Face]) -> dict[str, int]:
    dividing = [n for n, one in enumerate(units) if one.label and one.family is Family.DIVIDING]
    counted = Counter(units[n].label for n in dividing)
    return {units[n].label: n for n in dividing if counted[units[n].label] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest run of pairs in which both places rise."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for n, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else None)
        ends[at:], last[at:] = [place, *ends[at + 1 :]], [n, *last[at + 1 :]]
    run: list[tuple[int, int]] = []
    at_last = last[-1] if last else None
    while at_last is not None:
        run.append(pairs[at_last])
        at_last = before[at_last]
    return run[::-1]
