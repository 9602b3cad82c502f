"""Real agreed language: what the Council repeats, beside an exhaustive scan of the same words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from tests.real.agreements import resolutions
from travaux.precedents import Holding, Likeness
from travaux.precedents.library import Library
from travaux.precedents.searching import marked, precedents
from travaux.precedents.words import keys

DOCUMENTS = 400
RUN = 12


@pytest.fixture(scope="module")
def held() -> list[Holding]:
    return list(islice(resolutions(), DOCUMENTS))


@pytest.fixture(scope="module")
def library(held: list[Holding], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("library")
    with Library.open(folder / "library.sqlite") as made:
        for holding in held:
            made.add(holding)
        yield made


def runs(held: list[Holding]) -> Iterator[tuple[str, ...]]:
    """Give a run of words of every thirty-first passage that is long enough."""
    every = (tuple(keys(one.words)) for holding in held for one in holding.passages)
    for words in islice((words for words in every if len(words) > RUN + 5), None, None, 31):
        yield words[5 : 5 + RUN]


def test_every_run_is_told_with_all_the_places_that_a_scan_finds(
    library: Library, held: list[Holding]
) -> None:
    written = [
        (holding.id, number, f" {' '.join(keys(one.words))} ")
        for holding in held
        for number, one in enumerate(holding.passages)
    ]
    for words in runs(held):
        first = precedents(library, " ".join(words), limit=1)[0]
        told = {(place.holding.id, place.number) for place in (first.place, *first.again)}
        asked = f" {' '.join(words)} "
        found = {(name, number) for name, number, there in written if asked in there}
        assert first.likeness is Likeness.SAME
        assert first.uses == len(found)
        assert told == found if len(found) <= 100 else told < found


def test_the_first_use_is_the_oldest_resolution(library: Library) -> None:
    (first, *_) = precedents(library, "decides to remain actively seized of the matter")
    days = [place.holding.date.order for place in (first.place, *first.again) if place.holding.date]
    assert days == sorted(days)


def test_the_likest_of_an_exhaustive_scan_is_among_the_sources(
    library: Library, held: list[Holding]
) -> None:
    passages = [
        (holding.id, number, " ".join(keys(one.words)))
        for holding in held
        for number, one in enumerate(holding.passages)
    ]
    long = [one for one in passages if 25 <= len(one[2].split()) <= 60]
    for _, _, words in long[::97]:
        asked = words.split()
        del asked[3::6]
        edited = " ".join(asked)
        likest = max(passages, key=lambda one: fuzz.ratio(edited, one[2]))
        sources = [one for run in marked(library, edited) for one in run.precedents]
        places = [place for one in sources for place in (one.place, *one.again)]
        assert likest[:2] in [(place.holding.id, place.number) for place in places]
