"""Where each word of an issue entered the text."""

from __future__ import annotations

import pytest

from tests.texts import text
from travaux.drafting.provenance import (
    Origin,
    Provenance,
    Run,
    cut,
    entered,
    followed,
    merged,
    packed,
    replaced,
    unpacked,
)

BASE, ASKED = Origin("rev. 1"), Origin("rev. 2", "ruling 7", (("p3", 0), ("p5", 2)))
RUNS = (Run(3, BASE), Run(2, ASKED), Run(4, BASE))


def test_the_words_of_a_first_issue_entered_with_it() -> None:
    found = entered(text("1. All States shall act.", "2. They report."), "rev. 1")
    assert found == Provenance({"u1": (Run(5, BASE),), "u2": (Run(3, BASE),)})


def test_each_token_has_its_origin() -> None:
    found = Provenance({"u1": RUNS})
    assert [found.of("u1", n) for n in range(9)] == [BASE] * 3 + [ASKED] * 2 + [BASE] * 4
    assert found.runs("u1") == RUNS


@pytest.mark.parametrize("token", [-1, 9])
def test_a_token_that_is_not_there_has_none(token: int) -> None:
    with pytest.raises(IndexError):
        Provenance({"u1": RUNS}).of("u1", token)


def test_a_paragraph_that_is_not_there_has_none() -> None:
    with pytest.raises(KeyError):
        Provenance({}).of("u1", 0)


def test_neighbours_of_one_origin_are_one_run() -> None:
    runs = (Run(1, BASE), Run(2, BASE), Run(0, ASKED), Run(1, BASE), Run(1, ASKED))
    assert merged(runs) == (Run(4, BASE), Run(1, ASKED))


def test_runs_are_cut_at_any_token() -> None:
    assert cut(RUNS, 2, 6) == (Run(1, BASE), Run(2, ASKED), Run(1, BASE))
    assert cut(RUNS, 4, 4) == ()


def test_tokens_that_are_deleted_take_their_origin_along() -> None:
    assert replaced(RUNS, 3, 5, ()) == (Run(7, BASE),)


def test_tokens_are_put_in_at_either_end() -> None:
    assert replaced((Run(2, BASE),), 0, 0, (Run(1, ASKED),)) == (Run(1, ASKED), Run(2, BASE))
    assert replaced((Run(2, BASE),), 2, 2, (Run(1, ASKED),)) == (Run(2, BASE), Run(1, ASKED))


def test_an_origin_is_packed_once() -> None:
    found = Provenance({"u1": RUNS, "u2": (Run(5, ASKED),)})
    assert packed(found) == (
        b'{"origins":[["rev. 1","",[]],["rev. 2","ruling 7",[["p3",0],["p5",2]]]],'
        b'"units":{"u1":[3,0,2,1,4,0],"u2":[5,1]}}'
    )
    assert unpacked(packed(found)) == found


def test_words_keep_the_ruling_and_the_proposals_that_put_them_there() -> None:
    before, after = text("1. All States shall act."), text("1. All States shall act now.")
    earlier = Provenance({"u1": (Run(2, BASE), Run(1, ASKED), Run(2, BASE))})
    found = followed(earlier, before, after, "rev. 3")
    assert found.runs("u1") == (
        Run(2, BASE),
        Run(1, ASKED),
        Run(1, BASE),
        Run(1, Origin("rev. 3")),
        Run(1, BASE),
    )


def test_words_that_come_back_entered_when_they_came_back() -> None:
    first, second = text("1. All small States shall act."), text("1. All States shall act.")
    gone = followed(entered(first, "a"), first, second, "b")
    found = followed(gone, second, first, "c")
    assert [(run.count, run.origin.issue) for run in found.runs("u1")] == [
        (1, "a"),
        (1, "c"),
        (4, "a"),
    ]
