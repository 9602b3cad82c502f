"""The figures of the page, each with its definition.

A word is what `travaux.drafting.counting` counts as one. The agreement is the text of 29 January
2016. A word “comes from” the first issue of the unbroken chain in which it stood; it “stood in” an
issue if it is found when the agreement is held against that issue alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from benchmarks.paris.issues import Chain, Issue
from travaux.drafting.counting import PARAGRAPHS, Counts, counted
from travaux.drafting.following.plain_words import PlainWords
from travaux.drafting.following.succession import Fate, succeeding
from travaux.drafting.following.tracing import Trace, traced
from travaux.intake.brackets import paired, typed
from travaux.texts import Kind, Text, Unit

LONG = 10  # words in a row from which a passage is no turn of phrase
AGAIN = 6  # words in a row that show that something came back
_BODY = "conference of the parties serving as the meeting of the parties"
_WRITTEN_OUT = {
    "CMA": re.compile(rf"{_BODY}(?: to (?:the paris|this) agreement)?"),
    "NDC": re.compile("nationally determined contributions?"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """One text by itself.

    `odd` counts brackets without their other half; `swallowed` the words that would stand in
    brackets if these were paired with one another from article to article.
    """

    date: str
    name: str
    counts: Counts
    odd: int
    swallowed: int


@dataclass(frozen=True, slots=True)
class Step:
    """From one text to the next: paragraphs with words, by what they are to the earlier ones."""

    date: str
    paragraphs: int
    fates: tuple[int, ...]
    gone: int
    words: int
    kept: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of the agreement stood in one issue: words, those in long rows, paragraphs."""

    date: str
    words: int
    long: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the agreement: its words, by the issue that they come from."""

    name: str
    origins: tuple[int, ...]


PARTS = {
    "Preamble": (),
    "Articles 1 to 3: definitions, purpose, efforts": range(1, 4),
    "Article 4: mitigation": range(4, 5),
    "Articles 5 and 6: forests, cooperation": range(5, 7),
    "Article 7: adaptation": range(7, 8),
    "Article 8: loss and damage": range(8, 9),
    "Article 9: finance": range(9, 10),
    "Articles 10 to 12: technology, capacity, education": range(10, 13),
    "Article 13: transparency": range(13, 14),
    "Articles 14 and 15: stocktake, compliance": range(14, 16),
    "Articles 16 to 19: bodies": range(16, 20),
    "Articles 20 to 29: final clauses": range(20, 30),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of the page.

    `origins` counts the agreement's words by the issue that they come from; `returned` those that
    are new on 12 December but stood in an earlier draft; `written_out` those new on that day that
    write out what the draft before had abbreviated.
    """

    drafts: tuple[Draft, ...]
    steps: tuple[Step, ...]
    origins: tuple[tuple[str, int], ...]
    parts: tuple[Part, ...]
    standings: tuple[Standing, ...]
    paragraphs: int
    wholly_new: tuple[str, ...]
    returned: int
    returned_paragraphs: tuple[str, ...]
    written_out: tuple[tuple[str, int], ...]

    @property
    def words(self) -> int:
        """The words of the agreement."""
        return sum(count for _, count in self.origins)


FATES = (Fate.SAME, Fate.CHANGED, Fate.MOVED, Fate.JOINED, Fate.PART, Fate.NEW)


def measured(chain: Chain) -> Figures:
    """Measure everything."""
    final = chain.issues[-1]
    came = came_from(chain)
    stood = [_Stood(issue, final.text) for issue in chain.issues[:-1]]
    new = {word for word, issue in came.items() if issue == chain.issues[3].date}
    written_out = {name: set(_written_out(final.text, name)) & new for name in _WRITTEN_OUT}
    again = {word for s in stood[:2] for row in s.rows if len(row) >= AGAIN for word in row}
    returned = (new & again).difference(*written_out.values())
    return Figures(
        drafts=tuple(_draft(issue) for issue in chain.issues),
        steps=tuple(_steps(chain)),
        origins=tuple((i.date, list(came.values()).count(i.date)) for i in chain.issues),
        parts=tuple(_parts(chain, came)),
        standings=tuple(s.figures() for s in stood),
        paragraphs=len(list(_paragraphs(final.text))),
        wholly_new=tuple(_wholly_new(chain, came)),
        returned=len(returned),
        returned_paragraphs=tuple(_mostly(final.text, returned)),
        written_out=tuple((name, len(words)) for name, words in written_out.items()),
    )


def _draft(issue: Issue) -> Draft:
    every = [replace(unit, words=typed(unit.words, ())) for unit in issue.text.units]
    anyhow = issue.text.with_units(paired(every, {}).value)
    counts = counted(issue.text)
    return Draft(issue.date, issue.name, counts, issue.odd, counted(anyhow).bracketed_words)


Word = tuple[str, int]  # the paragraph's id, and the number of the token in it


def came_from(chain: Chain, at: int = -1) -> dict[Word, str]:
    """Give the issue that each word of an issue comes from, in the order of the text."""
    found: dict[Word, str] = {}
    for unit in chain.issues[at].text.units:
        single = [
            run.origin.issue for run in chain.words[at].runs(unit.id) for _ in range(run.count)
        ]
        found.update(((unit.id, place), single[place]) for place in PlainWords.of(unit).places)
    return found


def _parts(chain: Chain, came: Mapping[Word, str]) -> Iterator[Part]:
    """Count the words of each part of the agreement by where they come from."""
    article, articles = 0, dict[str, int]()
    for unit in chain.issues[-1].text.units:
        if unit.kind is Kind.ARTICLE:
            article += 1
        articles[unit.id] = article
    for name, numbers in PARTS.items():
        own = Counter(date for (u, _), date in came.items() if articles[u] in (numbers or (0,)))
        yield Part(name, tuple(own[issue.date] for issue in chain.issues))


def _paragraphs(text: Text) -> Iterator[Unit]:
    """Give the paragraphs with words: not headings, and not lines that only say “Option 1”."""
    return (unit for unit in text.units if unit.kind in PARAGRAPHS and PlainWords.of(unit).words)


def _steps(chain: Chain) -> Iterator[Step]:
    for number, ((before, after), step) in enumerate(
        zip(pairwise(chain.issues), chain.steps, strict=True), start=1
    ):
        fates = {successor.unit: successor.fate for successor in step.successors}
        counts = Counter(fates[unit.id] for unit in _paragraphs(after.text))
        gone = before.text.with_units(step.gone, ())
        words = came_from(chain, number)
        kept = sum(issue != after.date for issue in words.values())
        yield Step(
            after.date,
            counts.total(),
            tuple(counts[fate] for fate in FATES),
            len(list(_paragraphs(gone))),
            len(words),
            kept,
        )


class _Stood:
    """What of the agreement stood in one issue, which it is held against alone."""

    def __init__(self, issue: Issue, final: Text) -> None:
        self.issue, self.final = issue, final
        named = succeeding(issue.text, final)
        names = {new.id: old.id for new, old in zip(named.units, final.units, strict=True)}
        trace = traced(issue.text, named)
        self.rows = [
            [(names[unit.id], place) for place in row]
            for unit in named.units
            for row in _rows(unit, trace, issue.text)
        ]

    def figures(self) -> Standing:
        sizes = {unit.id: len(PlainWords.of(unit).words) for unit in _paragraphs(self.final)}
        return Standing(
            self.issue.date,
            sum(map(len, self.rows)),
            sum(len(row) for row in self.rows if len(row) >= LONG),
            sum(len(row) == sizes.get(row[0][0]) for row in self.rows),
        )


def _rows(unit: Unit, trace: Trace, earlier: Text) -> Iterator[list[int]]:
    """Give the words of a paragraph in rows that stood in a row, whatever signs were between."""
    sources = {
        stretch.start + n: (stretch.source, stretch.begin + n)
        for stretch in trace[unit.id]
        for n in range(stretch.end - stretch.start)
    }
    numbers: dict[Word, Word] = {}
    for source in {source for source, _ in sources.values()}:
        places = PlainWords.of(earlier.unit(source)).places
        numbers.update(((source, place), (source, n)) for n, place in enumerate(places))
    row: list[int] = []
    expected: Word | None = None
    for place in PlainWords.of(unit).places:
        stood = numbers[sources[place]] if place in sources else None
        if row and stood != expected:
            yield row
            row = []
        if stood is not None:
            row.append(place)
            expected = (stood[0], stood[1] + 1)
    if row:
        yield row


def _wholly_new(chain: Chain, came: dict[Word, str]) -> Iterator[str]:
    """Give the paragraphs of the agreement none of whose words stood in the draft before it."""
    old = {unit for (unit, _), issue in came.items() if issue in _dates(chain.issues[:3])}
    return (unit.id for unit in _paragraphs(chain.issues[-1].text) if unit.id not in old)


def _dates(issues: Sequence[Issue]) -> set[str]:
    return {issue.date for issue in issues}


def _mostly(text: Text, words: set[Word]) -> Iterator[str]:
    """Give the paragraphs most of whose words are among these."""
    for unit in _paragraphs(text):
        places = PlainWords.of(unit).places
        if 2 * sum((unit.id, place) in words for place in places) > len(places):
            yield unit.id


def _written_out(text: Text, name: str) -> Iterator[Word]:
    """Give the words that write out an abbreviation of the drafts."""
    for unit in text.units:
        plain = PlainWords.of(unit)
        begins = {0: 0}  # where each word begins in the line, and its number
        for n, word in enumerate(plain.words):
            begins[max(begins) + len(word) + 1] = n + 1
        for found in _WRITTEN_OUT[name].finditer(" ".join(plain.words)):
            for n in range(begins[found.start()], begins[found.end() + 1]):
                yield unit.id, plain.places[n]
