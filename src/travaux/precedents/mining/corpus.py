"""The order of a corpus: who comes before whom, so that "took" has a direction.

Every work (a document in all its languages) has a number, in the order of date, then id; every
holding (a work in one language) too. A passage is numbered by its holding and its place in it, so
that the smaller number is always the earlier: that is all the mining's tables need to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.precedents.holding import Holding

PASSAGES = 1 << 20  # that a holding may have, at most
_FIGURES, _DIGITS = re.compile("[0-9]+"), 20
_NEVER = (date.max, date.max)


class Corpus(Protocol):
    """Documents that can be gone through as often as is needed, one at a time."""

    def headings(self) -> Iterable[Holding]:
        """Give every holding; its passages may be left out."""
        ...

    def holdings(self) -> Iterable[Holding]:
        """Give every holding with its passages, in any order."""
        ...


class TooManyPassages(TravauxError):  # noqa: N818
    """A document of more paragraphs than are numbered."""

    def __init__(self, holding: Holding) -> None:
        super().__init__(
            f"{holding.id} has {len(holding.passages):,} paragraphs; at most {PASSAGES:,} of a "
            "document can be compared. Divide it into several documents."
        )


@dataclass(frozen=True, slots=True)
class Numbered:
    """A holding (without its passages) with its numbers."""

    holding: Holding
    number: int
    work: int
    body: int

    def passage(self, place: int) -> int:
        """Give the number of the passage at a place, from 0."""
        return self.number * PASSAGES + place


def ordered(headings: Iterable[Holding]) -> Outcome[tuple[Numbered, ...]]:
    """Give holdings their numbers: by date, those without one last, then by id and language.

    A work is as old as the earliest of its languages. A second holding of the same id and language
    isn't taken, and a finding says so.
    """
    held: dict[tuple[str, str], Holding] = {}
    findings = []
    for heading in headings:
        key = heading.id, heading.language
        if key in held:
            findings.append(_twice(heading))
        else:
            held[key] = replace(heading, passages=())
    undated = sum(one.date is None for one in held.values())
    findings += [_undated(undated)] if undated else []
    return Outcome(tuple(_numbered(held.values())), tuple(findings))


def _numbered(held: Iterable[Holding]) -> Iterator[Numbered]:
    since: dict[str, tuple[date, date]] = {}
    every = list(held)
    for one in every:
        order = one.date.order if one.date else _NEVER
        since[one.id] = min(since.get(one.id, _NEVER), order)
    works = {
        work: place
        for place, work in enumerate(sorted(since, key=lambda one: (since[one], _spoken(one))))
    }
    bodies = {body: place for place, body in enumerate(sorted({one.body for one in every}))}
    every.sort(key=lambda one: (works[one.id], one.language))
    for number, one in enumerate(every):
        yield Numbered(one, number, works[one.id], bodies[one.body])


def _spoken(id: str) -> tuple[str, str]:  # noqa: A002
    """Give the order of ids as people count: resolution 6 comes before resolution 15."""
    return _FIGURES.sub(lambda figures: figures[0].zfill(_DIGITS), id), id


def _twice(holding: Holding) -> Finding:
    said = (
        f"{holding.id} stands twice in {holding.language or 'no language'}. The first was taken, "
        "this one wasn't. Give one of them another id if they are two documents."
    )
    return Finding(Severity.REFUSED, "document-twice", holding.origin or holding.id, said)


def _undated(count: int) -> Finding:
    documents = "1 document has" if count == 1 else f"{count:,} documents have"
    said = (
        f"{documents} no date. They come last, so that nothing is said to be taken from them by "
        "a dated one. Give them a date if they are older."
    )
    return Finding(Severity.WARNING, "documents-undated", "the corpus", said)
