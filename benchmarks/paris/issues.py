"""The five texts, read as successive issues under lasting ids, and every word followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from travaux.drafting.following.succession import Succession, succeeded
from travaux.drafting.following.tracing import Trace, traced
from travaux.drafting.provenance import Provenance, entered, followed
from travaux.intake import read
from travaux.numbering import labels
from travaux.texts import Kind, Text

FOLDER = "B-negotiating-texts/unfccc-paris-agreement-2015"
_FILES = {
    "23 October 2015": ("ADP.2015.11.InformalNote", "2015-10-23_draft-agreement.md"),
    "4 December 2015": ("draft of the ADP", "2015-12-04_draft-agreement.md"),
    "9 December 2015": ("draft of the second week", "2015-12-09_draft-agreement.md"),
    "12 December 2015": ("FCCC/CP/2015/L.9/Rev.1", "2015-12-12_agreement.md"),
    "29 January 2016": ("with corrections", "2016-01-29_agreement-editorial-correction.md"),
}
_BEGINNING = "Preamble"  # what stands above it is the transcriber's


@dataclass(frozen=True, slots=True)
class Issue:
    """One of the texts, from its preamble on; `odd` counts brackets that have no other half."""

    date: str
    name: str
    text: Text
    odd: int


@dataclass(frozen=True, slots=True)
class Chain:
    """The issues under their lasting ids, and the words of each.

    For each step between two issues, `steps` tells what became of the paragraphs, and `traces`
    which words are the same.
    """

    issues: tuple[Issue, ...]
    steps: tuple[Succession, ...]
    traces: tuple[Trace, ...]
    words: tuple[Provenance, ...]


def chain(folder: Path) -> Chain:
    """Read the texts in the folder, and follow paragraphs and words from each to the next."""
    first, *later = _issues(folder)
    issues, words = [first], [entered(first.text, first.date)]
    steps, traces = list[Succession](), list[Trace]()
    taken = {unit.id for unit in first.text.all_units()}
    for issue in later:
        before = issues[-1].text
        step = succeeded(before, issue.text, taken)
        taken |= {unit.id for unit in step.text.all_units()}
        issues.append(replace(issue, text=step.text))
        steps.append(step)
        traces.append(traced(before, step.text))
        words.append(followed(words[-1], before, step.text, issue.date))
    return Chain(tuple(issues), tuple(steps), tuple(traces), tuple(words))


def _issues(folder: Path) -> Iterator[Issue]:
    for date, (name, file) in _FILES.items():
        outcome = read((folder / file).read_bytes(), file)
        units = outcome.value.text.units
        begins = [unit.words for unit in units].index(_BEGINNING) + 1
        odd = sum(finding.code == "unbalanced-bracket" for finding in outcome.findings)
        yield Issue(date, name, outcome.value.text.with_units(units[begins:]), odd)


def places(text: Text) -> dict[str, str]:
    """Name the place of each unit: “Article 2, paragraph 1 (a)”, “preamble, paragraph 3”."""
    shown, found = labels(text), dict[str, str]()
    article, above, count = "preamble", dict[int, str](), 0
    for unit in text.units:
        label = shown.get(unit.id, "")
        if unit.kind is Kind.ARTICLE:
            article, above = label or unit.words, {}
            found[unit.id] = article
            continue
        count += unit.kind is Kind.PREAMBULAR
        above = {depth: name for depth, name in above.items() if depth < unit.depth}
        above[unit.depth] = label.rstrip(".")
        numbers = " ".join(name for name in above.values() if name)
        if unit.kind is Kind.PREAMBULAR:
            numbers = str(count)
        found[unit.id] = f"{article}, paragraph {numbers}" if numbers else article
    return found
