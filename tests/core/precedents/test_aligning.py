from __future__ import annotations

from itertools import pairwise

from travaux.precedents import Block
from travaux.precedents.aligning import Run, aligned, blocks, summed
from travaux.precedents.scoring import weights
from travaux.precedents.words import keys

FIRST = "glaciers feeding transboundary rivers deserve joint monitoring by neighbours"
SECOND = "upstream dams release sediment during agreed spawning seasons every autumn"
THIRD = "fishers receive compensation whenever stocks collapse through pollution"


def beside(asked: str, held: str) -> list[Run]:
    words = keys(asked)
    return aligned(words, keys(held), summed(weights(words)))


def test_a_passage_that_begins_at_the_first_word_is_found_whole() -> None:
    (run,) = beside(f"{FIRST} quite otherwise then", f"{FIRST} and nothing more")
    assert (run.asked, run.held) == ((0, 9), (0, 9))


def test_a_passage_that_ends_at_the_last_word_is_found_whole() -> None:
    (run,) = beside(f"quite otherwise then {FIRST}", f"nothing more {FIRST}")
    assert (run.asked, run.held) == ((3, 12), (2, 11))


def test_a_clause_that_was_moved_is_a_run_of_its_own() -> None:
    first, second = beside(f"{FIRST} {SECOND}", f"{SECOND} {FIRST}")
    assert {(first.asked, first.held), (second.asked, second.held)} == {
        ((0, 9), (10, 19)),
        ((9, 19), (0, 10)),
    }
    assert blocks([first, second]) == (Block((0, 9), (10, 19)), Block((9, 19), (0, 10)))


def test_words_between_are_shown_beside_what_stands_in_their_place() -> None:
    (run,) = beside(f"{FIRST} swiftly {SECOND}", f"{FIRST} very soon {SECOND}")
    assert blocks([run]) == (
        Block((0, 9), (0, 9)),
        Block((9, 10), (9, 11), same=False),
        Block((10, 20), (11, 21)),
    )


def test_two_parts_far_apart_are_two_runs() -> None:
    between = " ".join(f"zephyr{number}" for number in range(200))
    found = beside(f"{FIRST} {SECOND}", f"{FIRST} {between} {SECOND}")
    assert sorted(run.held for run in found) == [(0, 9), (209, 219)]


def test_a_word_that_also_stands_earlier_does_not_tear_a_row_apart() -> None:
    held = f"the quorum lapses; the {FIRST}"
    (run,) = beside(f"perhaps the {FIRST}", held)
    assert run.rows == ((1, 3, 10),)


def test_a_passage_that_repeats_itself_is_laid_beside_one_of_them() -> None:
    first, *others = beside(f"{THIRD} {THIRD}", f"so {THIRD}")
    assert first.held == (1, 9)
    assert not others


def test_words_that_everybody_uses_are_no_run() -> None:
    assert beside("it is for the use of all and the good of one", "the end of the use of a") == []


def test_ten_words_in_a_row_are_a_run_however_common() -> None:
    common = "of the and to in of the to and in"
    (run,) = beside(f"xylophones {common} marimbas", f"trombones {common} bassoons")
    assert run.asked == (1, 11)


def test_no_words_share_nothing() -> None:
    assert beside("", FIRST) == []
    assert beside(FIRST, "") == []
    assert blocks([]) == ()


def test_five_thousand_words_are_laid_beside_a_paragraph() -> None:
    before = " ".join(f"adagio{number}" for number in range(4900))
    (run,) = beside(f"{before} {FIRST}", f"{FIRST} {SECOND}")
    assert run.asked == (4900, 4909)


def test_other_scripts_are_laid_beside_each_other_too() -> None:
    (run,) = beside("人人生而自由在尊严和权利上一律平等", "兹宣布人人生而自由在尊严和权利上平等")
    assert [b.same for b in blocks([run])] == [True, False, True]
    assert all(a.asked[1] == b.asked[0] for a, b in pairwise(blocks([run])))
