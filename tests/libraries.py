"""Small documents for libraries, and an index whose thresholds a few words reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from travaux.dates import When
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.library import Library
from travaux.precedents.words import keys


def document(
    name: str,
    *words: str,
    day: str = "",
    body: str = "",
    standing: Standing = Standing.UNKNOWN,
    language: str = "en",
) -> Holding:
    """Give a document with these paragraphs."""
    passages = tuple(Passage(f"{number}.", one) for number, one in enumerate(words, 1))
    date = When.read(day) if day else None
    return Holding(name, f"Title of {name}", language, passages, date, standing, body=body)


def places(library: Library, rows: Sequence[int]) -> list[tuple[str, int]]:
    """Give the documents and numbers of passages."""
    held = library.passages(rows)
    return [(one.place.holding.id, one.place.number) for one in held]


def standing_in(held: Sequence[Holding], run: Sequence[str]) -> set[tuple[str, int]]:
    """Give where a run of words stands, by looking at every word of every passage."""
    return {
        (one.id, number)
        for one in held
        for number, passage in enumerate(one.passages)
        if _has(keys(passage.words), list(run))
    }


def _has(words: list[str], run: list[str]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


@contextmanager
def few_words_are_many() -> Iterator[None]:
    """Let segments of a few entries be large, and grams of a few passages be common."""
    thresholds = (
        ("segments.SMALL", 8),
        ("finding.SMALL", 8),
        ("merging.SMALL", 8),
        ("merging._LEAST", 4),
        ("merging._PART", 16),
        ("segments._BLOCK", 4),
        ("segments.COMMON", 3),
        ("finding.COMMON", 3),
    )
    with ExitStack() as stack:
        for name, value in thresholds:
            stack.enter_context(patch(f"travaux.precedents.{name}", value))
        yield
