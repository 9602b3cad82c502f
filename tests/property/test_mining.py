"""The laws of mining, for corpora of any kind."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reused import Given, Run, numbered_passages, reuse_by_hand, runs_by_hand
from travaux.dates import When
from travaux.precedents import Holding, Passage
from travaux.precedents.mining import mine
from travaux.precedents.mining.corpus import PASSAGES, ordered

LEAST, MANY = 3, 1000
passages = st.lists(st.sampled_from("abcd"), max_size=9).map(" ".join)
dates = st.sampled_from(["1950", "1950-03-01", "1960", ""])


@st.composite
def corpora(draw: st.DrawFn) -> list[Holding]:
    return [
        Holding(
            f"D{place}",
            "",
            "en",
            tuple(Passage("", words) for words in draw(st.lists(passages, max_size=3))),
            When.read(date) if (date := draw(dates)) else None,
        )
        for place in range(draw(st.integers(2, 5)))
    ]


def mined(holdings: list[Holding], cap: int = MANY) -> list[Run]:
    if not any(passage.words for holding in holdings for passage in holding.passages):
        return []
    with TemporaryDirectory() as folder:
        mine(Given(holdings), Path(folder), least=LEAST, cap=cap)
        asked = "SELECT taker, begins, ends, source, source_begins, source_ends FROM '{}'"
        return duckdb.execute(asked.format(Path(folder) / "reuse.parquet")).fetchall()


def by_hand(holdings: Iterable[Holding]) -> list[Run]:
    every = list(holdings)
    numbers = {one.holding.id: (one.number * PASSAGES, one.work) for one in ordered(every).value}
    return list(runs_by_hand(numbered_passages(every, numbers), LEAST))


@settings(max_examples=20)
@given(corpora())
def test_what_was_taken_is_what_an_exhaustive_search_finds(holdings: list[Holding]) -> None:
    """The runs are all the longest runs of equal words, each from its earliest holder."""
    assert mined(holdings) == reuse_by_hand(by_hand(holdings))


@settings(max_examples=20)
@given(corpora(), st.integers(1, 4))
def test_a_cap_hides_no_word_that_stood_before(holdings: list[Holding], cap: int) -> None:
    """Every run of so many words that stands in an earlier work is traced, however common."""
    every = {
        (taker, word)
        for taker, begins, ends, *_ in by_hand(holdings)
        for word in range(begins, ends - LEAST + 1)
    }
    capped = mined(holdings, cap)
    assert every == {
        (taker, word)
        for taker, begins, ends, *_ in capped
        for word in range(begins, ends - LEAST + 1)
    }
    assert set(capped) <= set(by_hand(holdings))


@settings(max_examples=20)
@given(corpora())
def test_the_order_in_which_a_corpus_is_read_makes_no_difference(holdings: list[Holding]) -> None:
    """The rows of a corpus are the same, in whatever order its documents come."""
    assert mined(holdings) == mined(holdings[::-1])
