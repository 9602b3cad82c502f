"""Laws of agreed language: what is aligned, what is marked, and what an answer may depend on."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.precedents import Holding, Likeness, Marked, Passage, Precedent
from travaux.precedents.aligning import aligned, blocks, summed
from travaux.precedents.library import Library
from travaux.precedents.scoring import weights
from travaux.precedents.searching import marked, precedents
from travaux.precedents.words import keys

_VOCABULARY = (
    "the of and to in states parties shall water rights peoples lake fishing dam 5 article "
    "órganos règle 人 権 protect villages kept free every other"
).split()
_words = st.lists(st.sampled_from(_VOCABULARY), max_size=40)
_passage = st.lists(st.sampled_from(_VOCABULARY), min_size=10, max_size=40)
_library = st.lists(_passage, min_size=1, max_size=6)


def _holdings(passages: list[list[str]]) -> list[Holding]:
    return [
        Holding(f"D/{number}", "A document", "en", (Passage("1.", " ".join(words)),))
        for number, words in enumerate(passages)
    ]


def _answers(
    holdings: list[Holding], asked: str
) -> tuple[tuple[Precedent, ...], tuple[Marked, ...]]:
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite") as library:
        for holding in holdings:
            library.add(holding)
        return precedents(library, asked, limit=50), marked(library, asked)


@given(_words, _words)
def test_rows_rise_within_a_run_and_no_word_is_in_two(asked: list[str], held: list[str]) -> None:
    """Law: in a run both passages go forward; no word is shared twice; shared words are equal."""
    runs = aligned(asked, held, summed(weights(asked)))
    taken: list[int] = []
    given_: list[int] = []
    for run in runs:
        for (start, place, count), (further, beyond, _) in pairwise(run.rows):
            assert start + count <= further
            assert place + count <= beyond
        for start, place, count in run.rows:
            assert count > 0
            assert asked[start : start + count] == held[place : place + count]
            taken += range(start, start + count)
            given_ += range(place, place + count)
    assert len(set(taken)) == len(taken)
    assert len(set(given_)) == len(given_)


@given(_words, _words)
def test_blocks_go_from_end_to_end(asked: list[str], held: list[str]) -> None:
    """Law: blocks cover the asked range without a gap, equal where they say so."""
    found = blocks(aligned(asked, held, summed(weights(asked))))
    for before, after in pairwise(found):
        assert before.asked[1] == after.asked[0]
    for block in found:
        same = asked[slice(*block.asked)] == held[slice(*block.held)]
        assert not block.same or same


@settings(max_examples=60)
@given(_library, st.data())
def test_an_exact_copy_of_ten_words_or_more_is_told_to_be_the_same(
    passages: list[list[str]], data: st.DataObject
) -> None:
    """Law: the very words of a passage, ten at least, are always found, and are the same words."""
    words = data.draw(st.sampled_from(passages))
    start = data.draw(st.integers(0, len(words) - 10))
    end = data.draw(st.integers(start + 10, len(words)))
    asked = " ".join(words[start:end])
    found, runs = _answers(_holdings(passages), asked)
    assert (found[0].likeness, found[0].score) == (Likeness.SAME, 1.0)
    assert [run.likeness for run in runs] == [Likeness.SAME]


@settings(max_examples=60)
@given(_library, _words)
def test_marked_runs_together_are_the_passage(passages: list[list[str]], words: list[str]) -> None:
    """Law: the runs of a marked passage follow each other from its first word to its last."""
    asked = " ".join(words)
    _, runs = _answers(_holdings(passages), asked)
    edges = [0, *(run.asked[1] for run in runs)]
    assert [run.asked[0] for run in runs] == edges[:-1]
    assert edges[-1] == len(keys(asked))
    assert all(low < high for low, high in pairwise(edges))
    for run in runs:
        assert bool(run.precedents) == (run.likeness is not Likeness.NONE_FOUND)


@settings(max_examples=40)
@given(_library, _words, st.randoms(use_true_random=False))
def test_the_order_in_which_documents_came_changes_no_answer(
    passages: list[list[str]], words: list[str], chance: object
) -> None:
    """Law: what is answered depends on the documents, not on the order of their coming."""
    holdings = _holdings(passages)
    mixed = list(holdings)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert _answers(holdings, " ".join(words)) == _answers(mixed, " ".join(words))


@settings(max_examples=40)
@given(_library, st.data())
def test_another_document_hides_no_exact_repeat(
    passages: list[list[str]], data: st.DataObject
) -> None:
    """Law: adding a document about something else loses no precedent of the very same words."""
    words = data.draw(st.sampled_from(passages))
    strange = Holding("S", "Music", "en", (Passage("1.", "oboe viola cello harp lute " * 4),))
    holdings = _holdings(passages)
    before, _ = _answers(holdings, " ".join(words))
    after, _ = _answers([strange, *holdings], " ".join(words))
    assert before[0] == after[0]
