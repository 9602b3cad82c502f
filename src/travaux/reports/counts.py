"""Counts of a text, issue by issue, with the definition of every count beside it (P15)."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from travaux.drafting.counting import Counts
from travaux.languages import figure
from travaux.reports.count_phrases import (
    COUNT_PHRASES,
    COUNTS,
    OF_BRACKETS,
    OF_WORDS,
    CountPhrases,
    count_phrases,
    defined,
)
from travaux.reports.marking import table, titled
from travaux.texts import Kind, Text, Unit

DRAWN = ("outermost", "bracketed_words")
"""The counts by which a text is followed from issue to issue."""

_PARTS = " ▏▎▍▌▋▊▉"  # of a block, in eighths
_SHORTEST = 8  # blocks of the longest bar


@dataclass(frozen=True, slots=True)
class CountedIssue:
    """One issue: its symbol, its date in words, its counts, and its paragraphs by standing.

    `standings` are named in the language of the report, in the order in which they print.
    """

    issue: str
    date: str
    counts: Counts
    standings: Mapping[str, int] = field(default_factory=dict)


def counts_page(rows: Sequence[CountedIssue], language: str = "en") -> Text:
    """Give a table of the counts of each issue, oldest first, and what each count means.

    It is in English where the language has no words here.
    """
    said = count_phrases(language)
    units = [Unit("nothing", Kind.PARAGRAPH, said.nothing)]
    if rows:
        # Two tables: ten columns of numbers are too many for a sheet of paper.
        units = [
            *_counts(rows, OF_BRACKETS, said.brackets, language),
            *_counts(rows, OF_WORDS, said.words, language),
        ]
    units += _definitions(said)
    if any(row.standings for row in rows):
        units += _standings(rows, said, language)
    spoken = language if language in COUNT_PHRASES else "en"
    return Text(titled(said.title, units), language=spoken)


def _counts(
    rows: Sequence[CountedIssue], names: Sequence[str], heading: str, language: str
) -> list[Unit]:
    said = count_phrases(language)
    cells = [
        [row.issue, row.date, *(_cell(row.counts, name, said, language) for name in names)]
        for row in rows
    ]
    heads = [said.issue, said.date, *(said.names[name] for name in names)]
    return [Unit(names[0], Kind.HEADING, heading), *table([heads, *cells], names[0])]


def _cell(counts: Counts, name: str, said: CountPhrases, language: str) -> str:
    words = figure(getattr(counts, name), language)
    if name != "bracketed_words" or not counts.words:
        return words
    return f"{words} ({said.share.format(percent(counts))})"


def percent(counts: Counts) -> int:
    """Give the share of bracketed words in whole percent; only none is 0, and only all is 100.

    >>> percent(Counts(words=1000, bracketed_words=1)), percent(Counts(words=3, bracketed_words=2))
    (1, 67)
    """
    if not counts.bracketed_words or counts.bracketed_words == counts.words:
        return 100 if counts.bracketed_words else 0
    return min(max(round(100 * counts.share), 1), 99)


def _definitions(said: CountPhrases) -> list[Unit]:
    meant = [_meant(name, said) for name in COUNTS]
    return [
        Unit("what", Kind.HEADING, said.what),
        *(Unit(f"what.{n}", Kind.ITEM, words) for n, words in enumerate(meant, start=1)),
        Unit("what.scope", Kind.PARAGRAPH, said.scope),
        Unit("what.compared", Kind.PARAGRAPH, said.compared),
    ]


def _meant(name: str, said: CountPhrases) -> str:
    shared = name == "bracketed_words"
    return f"{defined(name, said)} {said.share_meant}" if shared else defined(name, said)


def _standings(rows: Sequence[CountedIssue], said: CountPhrases, language: str) -> list[Unit]:
    names = list(dict.fromkeys(name for row in rows for name in row.standings))
    heads = [said.issue, *(name or said.unrecorded for name in names)]
    cells = [
        [row.issue, *(figure(row.standings.get(name, 0), language) for name in names)]
        for row in rows
    ]
    return [
        Unit("standings", Kind.HEADING, said.standings),
        *table([heads, *cells], "standing"),
        Unit("standings.meant", Kind.PARAGRAPH, said.standing_meant),
    ]


def bars(rows: Sequence[CountedIssue], width: int, language: str = "en") -> list[str]:
    """Give the burn-down as lines for a terminal: a bar an issue, its number, the definitions.

    No line is longer than `width`, but none can be shorter than 32 signs.

    >>> row = CountedIssue("doc.1", "May 3", Counts(outermost=4, words=9, bracketed_words=6))
    >>> print(*bars([row], 40)[:2], sep="\\n")
    Outermost brackets
      doc.1 · May 3  ████████████████████  4
    """
    said = count_phrases(language)
    width = max(width, 32)
    if not rows:
        return textwrap.wrap(said.nothing, width)
    lines: list[str] = []
    for name in DRAWN:
        lines += [said.names[name], *_bars(rows, name, width, language), ""]
    for name in DRAWN:
        lines += textwrap.wrap(_meant(name, said), width)
    return lines + textwrap.wrap(said.scope, width)


def _bars(rows: Sequence[CountedIssue], name: str, width: int, language: str) -> Iterator[str]:
    values: list[int] = [getattr(row.counts, name) for row in rows]
    numbers = [_cell(row.counts, name, count_phrases(language), language) for row in rows]
    most, longest = max(*values, 1), max(map(len, numbers))
    issues = [" ".join(row.issue.split()) for row in rows]
    labels = [
        " · ".join(filter(None, (issue, " ".join(row.date.split()))))
        for issue, row in zip(issues, rows, strict=True)
    ]
    if max(map(len, labels)) > width - longest - 2 * _SHORTEST:
        labels = issues
    side = min(max(map(len, labels)), width - longest - _SHORTEST - 6)
    room = width - side - longest - 6
    for label, value, number in zip(labels, values, numbers, strict=True):
        # Symbols of one text differ at their ends ("rev. 3"): that is what must be seen.
        shown = label if len(label) <= side else f"…{label[1 - side :]}"
        bar = _bar(max(value * room * 8 // most, value > 0))  # one bracket is not none
        yield "  ".join(filter(None, (f"  {shown:<{side}}", bar, number)))


def _bar(eighths: int) -> str:
    whole, rest = divmod(eighths, 8)
    return "█" * whole + _PARTS[rest].strip()
