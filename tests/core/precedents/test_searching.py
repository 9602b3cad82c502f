from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from travaux.dates import When
from travaux.precedents import Block, Holding, Likeness, Passage
from travaux.precedents.library import Library
from travaux.precedents.searching import marked, precedents

RIVER = (
    "Riparian communities shall be heard before any work begins that may change the course "
    "of a shared river or the quality of its water"
)
RIVER_EDITED = (
    "Riparian communities and their councils must be heard before any work begins that may "
    "change the course of a shared river or the purity of its water"
)
ARCHIVE = (
    "Each party opens its archives to whoever searches for a missing relative without charge "
    "and without asking for a reason"
)


def holding(name: str, day: str, *words: str) -> Holding:
    passages = tuple(Passage(f"{n}.", one) for n, one in enumerate(words, 1))
    return Holding(name, name, "en", passages, When.read(day) if day else None)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as made:
        made.add(holding("W/2", "2001-05-02", RIVER, "Nothing else is said here about water"))
        made.add(holding("W/1", "1998-03-01", ARCHIVE, f"It is recalled that {RIVER.lower()}."))
        made.add(holding("W/3", "", f"As agreed, {RIVER}; this stands without a date"))
        yield made


def test_the_same_words_are_one_line_with_the_first_use_before_the_others(
    library: Library,
) -> None:
    (found,) = precedents(library, RIVER)
    assert found.likeness is Likeness.SAME
    assert found.score == 1.0
    assert (found.place.holding.id, found.place.label) == ("W/1", "2.")
    assert [place.holding.id for place in found.again] == ["W/2", "W/3"]
    assert (found.asked, found.held) == ((0, 24), (4, 28))
    assert found.blocks == (Block((0, 24), (4, 28)),)


def test_an_adapted_passage_shows_what_stands_in_place_of_what(library: Library) -> None:
    (found,) = precedents(library, RIVER_EDITED)
    assert found.likeness is Likeness.ADAPTED
    assert found.blocks == (
        Block((0, 2), (4, 6)),
        Block((2, 6), (6, 7), same=False),
        Block((6, 23), (7, 24)),
        Block((23, 24), (24, 25), same=False),
        Block((24, 27), (25, 28)),
    )


def test_a_paragraph_of_two_sources_is_cut_where_they_meet(library: Library) -> None:
    runs = marked(library, f"{ARCHIVE}. Wholly unheard clauses follow quietly. {RIVER}")
    assert [(run.asked, run.likeness) for run in runs] == [
        ((0, 20), Likeness.SAME),
        ((20, 25), Likeness.NONE_FOUND),
        ((25, 49), Likeness.SAME),
    ]


def test_nothing_is_found_for_nothing(library: Library) -> None:
    assert precedents(library, "") == ()
    assert precedents(library, "…") == ()
    assert marked(library, "") == ()


def test_what_stands_nowhere_is_told_as_not_found(library: Library) -> None:
    (run,) = marked(library, "Vessels yield to gliders on Sundays in spring")
    assert (run.asked, run.likeness, run.precedents) == ((0, 8), Likeness.NONE_FOUND, ())


def test_a_drafts_own_issues_are_left_out(library: Library) -> None:
    (found,) = precedents(library, RIVER, leaving={"W/1"})
    assert found.place.holding.id == "W/2"
