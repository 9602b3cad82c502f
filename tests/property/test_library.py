"""A library answers as somebody would who reads every document, however it came to be."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.libraries import document, few_words_are_many, places, standing_in
from travaux.precedents import Holding, Standing
from travaux.precedents.library import ANY, Library, Outcome, Wanted
from travaux.precedents.words import cut, keys, standing

# Few words, so that much is repeated, also by chance, and common.
_WORDS = ("shall", "States", "of", "the", "water", "all", "protégé", "2")
_ALL = 10_000  # more than there are passages
_FEW = settings(max_examples=30)

_passages = st.one_of(
    st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join),
    st.sampled_from((" ".join(_WORDS * 2), "Water of the States shall be shared by all of them.")),
)


@st.composite
def _corpora(draw: st.DrawFn) -> list[Holding]:
    """Give documents with different words, with bodies, dates and standings."""
    found: dict[str, Holding] = {}
    for number in range(draw(st.integers(1, 9))):
        words = draw(st.lists(_passages, min_size=1, max_size=6))
        one = document(
            f"D/{number}",
            *words,
            day=draw(st.sampled_from(("", "1999", "2001-05-02", "2004-07"))),
            body=draw(st.sampled_from(("", "A", "B"))),
            standing=draw(st.sampled_from(Standing)),
        )
        found.setdefault(one.digest, one)
    return list(found.values())


@contextmanager
def _library(held: Sequence[Holding]) -> Iterator[Library]:
    with (
        tempfile.TemporaryDirectory() as folder,
        few_words_are_many(),
        Library.open(Path(folder) / "library.sqlite") as library,
    ):
        for one in held:
            library.add(one)
        yield library


def _answers(library: Library, asked: Sequence[str]) -> list[list[tuple[str, int]]]:
    found = [library.candidates(asked, wanted, 7) for wanted in (ANY, Wanted(body="A"))]
    return [places(library, rows) for rows in (*found, library.uses(asked).rows)]


def _run(data: st.DataObject, held: Sequence[Holding], least: int, most: int) -> list[str]:
    """Draw a run of words that stands somewhere, if there is one so long."""
    every = [keys(passage.words) for one in held for passage in one.passages]
    words = data.draw(st.sampled_from(sorted(every)))
    start = data.draw(st.integers(0, max(0, len(words) - least)))
    return words[start : start + data.draw(st.integers(least, most))]


@_FEW
@given(_corpora(), st.data())
def test_the_uses_of_a_run_are_those_that_reading_every_word_finds(
    held: list[Holding], data: st.DataObject
) -> None:
    """uses(run) = the passages in which the run stands: each, and no other."""
    with _library(held) as library:
        for run in (_run(data, held, 1, 12), [*_run(data, held, 3, 8), "water"]):
            rows = library.uses(run).rows
            expected = standing_in(held, run) if run else set()
            assert sorted(places(library, rows)) == sorted(expected)


@_FEW
@given(_corpora(), st.data())
def test_ten_words_that_stand_somewhere_are_among_the_candidates(
    held: list[Holding], data: st.DataObject
) -> None:
    """standing_in(run) <= candidates(run), for every run of ten words that isn't all common."""
    with _library(held) as library:
        run = _run(data, held, 10, 10)
        found = set(places(library, library.candidates(run, ANY, _ALL)))
        uses = set(places(library, library.uses(run).rows))
        assert uses == (standing_in(held, run) if run else set())
        assert uses <= found or not run or len(run) < 4


@_FEW
@given(_corpora(), st.data())
def test_neither_order_nor_segments_change_an_answer(
    held: list[Holding], data: st.DataObject
) -> None:
    """answers(build(order)) = answers(build(another order)) = answers(settled) = (rebuilt)."""
    asked = _run(data, held, 5, 20)
    other = data.draw(st.permutations(held))
    with _library(held) as library:
        expected = _answers(library, asked)
        library.settle()
        assert _answers(library, asked) == expected
        library.rebuild()
        assert _answers(library, asked) == expected
        assert library.check() == ()
    with _library(other) as library:
        assert _answers(library, asked) == expected


@_FEW
@given(_corpora(), _corpora(), st.data())
def test_removing_undoes_adding_and_adding_twice_is_adding_once(
    held: list[Holding], more: list[Holding], data: st.DataObject
) -> None:
    """remove(add(x)) = nothing done; add(add(x)) = add(x)."""
    asked = _run(data, held, 5, 20)
    added = [document(f"M/{one.id}", *(each.words for each in one.passages)) for one in more]
    with _library(held) as library:
        expected, sizes = _answers(library, asked), library.sizes()
        for one in held:
            assert library.add(one).outcome is Outcome.THERE
        for one in added:
            library.add(one)
        for one in data.draw(st.permutations(added)):
            assert library.remove(one.id, one.language)
        assert _answers(library, asked) == expected
        assert library.sizes().words == sizes.words
        assert library.check() == ()


@_FEW
@given(_corpora(), st.data(), st.sampled_from(("", "A", "B")), st.sampled_from((None, *Standing)))
def test_a_filter_finds_what_a_library_of_those_documents_alone_has(
    held: list[Holding], data: st.DataObject, body: str, standing: Standing | None
) -> None:
    """uses(run, wanted) = uses(run) in the library of the wanted documents alone."""
    run = _run(data, held, 4, 8)
    day = data.draw(st.sampled_from((None, date(2001, 5, 2))))
    wanted = Wanted(body=body, standing=standing, after=day)
    kept = [one for one in held if wanted.counts(one)]
    with _library(held) as library, _library(kept) as alone:
        expected = places(alone, alone.uses(run).rows)
        assert places(library, library.uses(run, wanted).rows) == expected
        found = places(library, library.candidates(run, wanted, _ALL))
        assert set(found) <= {(one.id, at) for one in kept for at in range(len(one.passages))}


@given(st.text(alphabet=st.sampled_from("aÉé’'“ ”…ß漢字1_-.\u00a0\u0301İǅ")))
def test_words_are_cut_the_same_with_their_places_and_without(words: str) -> None:
    """keys(words) = cut(words).keys."""
    assert tuple(keys(words)) == cut(words).keys


@given(
    st.lists(st.sampled_from(("all", "of", "it", "2", "etat", "字"))),
    st.text(alphabet=st.sampled_from("alofit2 ,.;:()“”é_-\u0301İ字K")),
    st.lists(st.sampled_from((" ", ", ", "-", "_", " (", "” “", ". "))),
)
def test_words_stand_in_a_passage_if_cutting_it_finds_them(
    run: list[str], before: str, between: list[str]
) -> None:
    """standing(run)(words) = run in a row in keys(words)."""
    parts = zip(run, between + [" "] * len(run), strict=False)
    words = before + "".join(word.title() + sign for word, sign in parts)
    for asked in filter(None, (run, run[:1], keys(before)[:2])):
        there = f" {' '.join(asked)} " in f" {' '.join(keys(words))} "
        assert standing(asked)(words) == there
