from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from travaux.dates import When
from travaux.precedents import Block, Holding, Likeness, Passage
from travaux.precedents.library import Library
from travaux.precedents.searching import marked, precedents
from travaux.precedents.wanted import Wanted

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


def test_the_very_same_words_come_before_an_older_text_with_its_clauses_swapped(
    tmp_path: Path,
) -> None:
    first, second = RIVER.split(" before any ")
    with Library.open(tmp_path / "swapped.sqlite") as made:
        made.add(holding("W/1", "1990-01-01", f"before any {second} {first}"))
        made.add(holding("W/2", "2001-05-02", RIVER))
        same, swapped = precedents(made, RIVER)
    assert (same.place.holding.id, same.likeness, same.score) == ("W/2", Likeness.SAME, 1.0)
    assert (swapped.place.holding.id, swapped.likeness) == ("W/1", Likeness.ADAPTED)


def test_a_clause_that_was_moved_counts_for_its_source(library: Library) -> None:
    first, second = RIVER.split(" before any ")
    (found,) = precedents(library, f"before any {second}, {first}")
    assert [(one.asked, one.held) for one in found.blocks] == [
        ((0, 19), (9, 28)),
        ((19, 24), (4, 9)),
    ]


def test_a_word_is_common_wording_and_all_its_places_are_counted(library: Library) -> None:
    (found,) = precedents(library, "water")
    assert (found.likeness, found.uses) == (Likeness.COMMON, 4)
    assert precedents(library, "zinc") == ()


def test_a_short_phrase_in_few_places_is_the_same_words(library: Library) -> None:
    (found,) = precedents(library, "shared river")
    assert (found.likeness, found.uses) == (Likeness.COMMON, 3)
    (found,) = precedents(library, "a shared river")
    assert (found.likeness, found.uses) == (Likeness.SAME, 3)


def test_few_words_that_stand_in_many_places_are_common_wording(tmp_path: Path) -> None:
    with Library.open(tmp_path / "many.sqlite") as made:
        for year in range(1900, 2050):
            made.add(
                holding(
                    f"M/{year}", f"{year}", f"Stating {year}, mindful of fragile coastal ecosystems"
                )
            )
        (found,) = precedents(made, "mindful of fragile coastal ecosystems")
        (_, run) = marked(made, "Likewise mindful of fragile coastal ecosystems")
        left = precedents(made, "mindful of fragile coastal ecosystems", leaving={"M/1900"})
    assert (found.likeness, found.uses, found.place.holding.id) == (Likeness.COMMON, 150, "M/1900")
    assert len(found.again) == 99
    assert (run.likeness, run.asked, len(run.precedents)) == (Likeness.COMMON, (1, 6), 1)
    assert run.precedents[0].place.holding.id == "M/1900"
    assert (left[0].uses, left[0].place.holding.id) == (149, "M/1901")


def test_words_in_another_script_find_their_own(library: Library) -> None:
    charter = "人人生而自由在尊严和权利上一律平等"
    library.add(Holding("U/1", "宣言", "zh", (Passage("第一条", f"兹宣布{charter}。"),)))
    (found,) = precedents(library, charter)
    assert (found.likeness, found.place.holding.id) == (Likeness.SAME, "U/1")
    assert precedents(library, "بحار") == ()


def test_only_documents_that_are_wanted_answer(library: Library) -> None:
    (found,) = precedents(library, RIVER, Wanted(after=date(2000, 1, 1)))
    assert [found.place.holding.id, *(place.holding.id for place in found.again)] == ["W/2"]


def test_a_passage_of_five_thousand_words_is_marked(library: Library) -> None:
    before = " ".join(f"adagio{number}" for number in range(5000))
    none, same = marked(library, f"{before} {RIVER}")
    assert (none.asked, none.likeness) == ((0, 5000), Likeness.NONE_FOUND)
    assert (same.asked, same.likeness) == ((5000, 5024), Likeness.SAME)


def test_two_words_are_counted_among_many_that_have_them_the_other_way_round(
    tmp_path: Path,
) -> None:
    swapped = [holding(f"S/{n}", "1990", f"Reefs {n}: coral protected") for n in range(60)]
    with Library.open(tmp_path / "pairs.sqlite") as made:
        for one in [
            *swapped,
            holding("P/1", "2000", "Once protected coral"),
            holding("P/2", "2001", "Protected coral"),
        ]:
            made.add(one)
        (found,) = precedents(made, "protected coral")
    assert (found.uses, found.place.holding.id) == (2, "P/1")


def many(folder: Path) -> Library:
    """Give a library in which a river's words stand forty times, first in a passage unlike all."""
    made = Library.open(folder / "many.sqlite")
    for number in range(40):
        own = f"Whereas the delegation of district {number} has asked for it once more today"
        made.add(holding(f"R/{number}", "2003", f"{own}. {RIVER}. {ARCHIVE}."))
    far = "On fisheries and their landing places nothing else was settled by those who met there"
    made.add(holding("OLD", "1950", f"{far}; {RIVER.lower()}"))
    return made


def test_the_first_use_and_the_count_are_those_of_the_whole_library(tmp_path: Path) -> None:
    with many(tmp_path) as library:
        (found, *_) = precedents(library, RIVER)
        (adapted,) = precedents(library, RIVER_EDITED)
        runs = marked(library, f"{ARCHIVE} {RIVER_EDITED} {RIVER}")
    assert (found.place.holding.id, found.uses, len(found.again)) == ("OLD", 41, 40)
    assert (adapted.place.holding.id, adapted.uses, adapted.held) == ("OLD", 41, (15, 39))
    told = [(one.likeness, one.precedents[0].place.holding.id, one.uses) for one in runs]
    assert told == [
        (Likeness.SAME, "R/0", 40),
        (Likeness.ADAPTED, "OLD", 0),
        (Likeness.SAME, "OLD", 41),
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("a fine of 5 %", "a fine of 5 ‰"),
        ("a sum of $500", "a sum of €500"),
        ("a sum of $500", "a sum of 500"),
        ("a level of ≤ 5 metres", "a level of ≥ 5 metres"),
        (
            "every store of the port is kept at −20 degrees",
            "every store of the port is kept at 20 degrees",
        ),
        ("lo que en un año", "lo que en un ano"),
    ],
)
def test_what_says_another_amount_is_never_the_same_words(
    tmp_path: Path, ours: str, theirs: str
) -> None:
    rest = "is told by every State party to the others before the end of the second year"
    with Library.open(tmp_path / "amounts.sqlite") as made:
        made.add(holding("T", "2001", f"{theirs} {rest}"))
        (found,) = precedents(made, f"{ours} {rest}")
        assert found.likeness is Likeness.ADAPTED
        assert [block.same for block in found.blocks].count(False) == 1
        (same,) = precedents(made, f"{theirs.upper()}, {rest}")
    assert same.likeness is Likeness.SAME
