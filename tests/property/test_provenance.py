"""Where each word entered, through ten revisions that came from outside.

Every word of the generated texts is one of a kind and tells its issue ("r3w57" entered with r3), so
it is plain what must be found, whatever became of the paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.strategies import texts
from tests.property.test_laws import versions
from travaux.drafting.following.succession import succeeded, succeeding
from travaux.drafting.provenance import (
    Origin,
    Provenance,
    Run,
    entered,
    followed,
    merged,
    packed,
    replaced,
    unpacked,
)
from travaux.texts import Head, Kind, Text, Unit, tokens
from travaux.texts.signs import CLOSE, with_calls

_VERBS = ("insert", "delete", "replace", "bracket", "add", "drop", "move", "divide", "join")


class _Chain:
    """A text and its ten revisions, each made by a few acts on different paragraphs."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - the same case each time
        self.numbers = count(1)
        self.issue = "r0"
        self.paragraphs = [self.words(self.chance.randint(15, 30)) for _ in range(8)]

    def words(self, many: int) -> list[str]:
        return [f"{self.issue}w{next(self.numbers)}" for _ in range(many)]

    def texts(self) -> Iterator[tuple[str, Text]]:
        yield self.issue, self._text()
        for number in range(1, 11):
            self.issue = f"r{number}"
            self._revise()
            yield self.issue, self._text()

    def _text(self) -> Text:
        return Text(
            tuple(
                Unit(f"u{n}", Kind.OPERATIVE, " ".join(words))
                for n, words in enumerate(self.paragraphs, start=1)
            )
        )

    def _revise(self) -> None:
        touched = self.chance.sample(range(len(self.paragraphs)), 3)
        for at in sorted(touched, reverse=True):
            self._act(self.chance.choice(_VERBS), at)

    def _act(self, verb: str, at: int) -> None:
        words = self.paragraphs[at]
        cut = self.chance.randint(0, len(words) - 3)
        if verb in ("insert", "delete", "replace") and len(words) > 8:
            new = [] if verb == "delete" else self.words(self.chance.randint(1, 4))
            words[cut : cut + (0 if verb == "insert" else 2)] = new
        elif verb == "bracket":
            words[cut], words[cut + 2] = Head().sign() + words[cut], f"{words[cut + 2]}{CLOSE}"
        elif verb == "add":
            self.paragraphs.insert(at, self.words(12))
        elif verb == "drop" and len(self.paragraphs) > 5:
            del self.paragraphs[at]
        elif verb == "move":
            other = self.chance.randrange(len(self.paragraphs))
            self.paragraphs.insert(other, self.paragraphs.pop(at))
        elif verb == "divide" and len(words) > 16:
            self.paragraphs[at : at + 1] = [words[:8], words[8:]]
        elif verb == "join" and 5 < len(self.paragraphs) > at + 1:
            self.paragraphs[at : at + 2] = [words + self.paragraphs[at + 1]]


@pytest.mark.parametrize("seed", range(60))
def test_every_word_of_ten_revisions_has_the_issue_in_which_it_first_stood(seed: int) -> None:
    """Law 4, across revisions: every word is attributed; none lost, none invented."""
    (first, base), *later = _Chain(seed).texts()
    provenance, taken = entered(base, first), {unit.id for unit in base.units}
    for issue, text in later:
        before, base = base, succeeding(base, text, taken)
        taken |= {unit.id for unit in base.units}
        provenance = followed(provenance, before, base, issue)
        assert _found(base, provenance) == _expected(base)


def _found(text: Text, provenance: Provenance) -> list[tuple[str, str]]:
    return [
        (token.strip(), provenance.of(unit.id, place).issue)
        for unit in text.units
        for place, token in enumerate(tokens(unit.words))
        if token.strip()[:1].isalnum()
    ]


def _expected(text: Text) -> list[tuple[str, str]]:
    words = (t.strip() for unit in text.units for t in tokens(unit.words))
    return [(word, word[: word.index("w")]) for word in words if word[:1].isalnum()]


@given(st.data())
def test_runs_sum_to_the_tokens_of_every_paragraph(data: st.DataObject) -> None:
    """Law 4, across revisions, for texts of every shape."""
    text = data.draw(texts())
    provenance = entered(text, "rev. 0")
    for number in (1, 2):
        later = succeeding(text, data.draw(versions(text)))
        provenance = followed(provenance, text, later, f"rev. {number}")
        text = later
        assert set(provenance.units) == {unit.id for unit in text.all_units()}
        for unit in text.all_units():
            runs = provenance.runs(unit.id)
            assert sum(run.count for run in runs) == len(tokens(unit.words))
            assert all(run.count > 0 for run in runs)
            assert all(a.origin != b.origin for a, b in pairwise(runs))


@given(texts())
def test_text_that_comes_again_is_wholly_the_earlier_one(text: Text) -> None:
    """Identity: an issue that follows itself keeps every id and every origin."""
    assert succeeding(text, text) == text
    first = entered(text, "rev. 0")
    assert followed(first, text, text, "rev. 1") == first
    told = succeeded(text, text)
    assert {successor.fate for successor in told.successors} <= {"same"}
    assert told.gone == ()


@given(texts())
def test_ids_come_back_by_the_words_alone(text: Text) -> None:
    """A file knows no lasting ids: it gets them from the issue before."""
    names = {note.id: f"note {n}" for n, note in enumerate(text.notes)}
    fresh = text.with_units(
        tuple(
            replace(unit, id=f"file {n}", words=with_calls(unit.words, names))
            for n, unit in enumerate(text.units)
        ),
        tuple(
            replace(note, id=names[note.id], words=with_calls(note.words, names))
            for note in text.notes
        ),
    )
    assert succeeding(text, fresh) == text


@given(st.data())
def test_no_id_is_ever_given_twice(data: st.DataObject) -> None:
    """An id names one paragraph for good, also when the paragraph is no more."""
    text = data.draw(texts())
    later = data.draw(versions(text))
    once = succeeding(text, later)
    new = {unit.id for unit in once.all_units()} - {unit.id for unit in text.all_units()}
    ids = [unit.id for unit in succeeding(text, later, new).all_units()]
    assert len(ids) == len(set(ids))
    assert not new.intersection(ids)


@given(st.integers(0, 10_000))
def test_renumbering_and_another_layout_change_no_origin(seed: int) -> None:
    """Provenance is about words: numbers, levels, kinds and shapes of signs are none."""
    chance, chain = Random(seed), list(_Chain(seed).texts())  # noqa: S311
    (first, base), (issue, later) = chain[0], chain[1]
    laid_out = later.with_units(
        tuple(
            replace(
                unit,
                label=str(chance.randint(1, 99)),
                depth=chance.randint(0, 3),
                kind=chance.choice((Kind.OPERATIVE, Kind.PARAGRAPH, Kind.ITEM)),
                words=unit.words.upper() if chance.random() < 0.5 else unit.words,
            )
            for unit in later.units
        )
    )
    found = [
        [run for unit in text.units for run in runs.units[unit.id]]
        for text in (succeeding(base, later), succeeding(base, laid_out))
        for runs in (followed(entered(base, first), base, text, issue),)
    ]
    assert found[0] == found[1]


def _runs() -> st.SearchStrategy[tuple[Run, ...]]:
    names = st.sampled_from(("TM-24/05", "TM-24/05 rev. 1", "é"))
    asked = st.lists(st.tuples(st.sampled_from(("p1", "p2")), st.integers(0, 9)), max_size=2)
    origins = st.builds(Origin, names, st.sampled_from(("", "r7")), asked.map(tuple))
    return st.lists(st.builds(Run, st.integers(1, 99), origins), max_size=6).map(merged)


@given(st.dictionaries(st.text("abcé+/.", min_size=1), _runs()).map(Provenance))
def test_packing_loses_nothing(provenance: Provenance) -> None:
    """What is packed and unpacked is the same provenance."""
    assert unpacked(packed(provenance)) == provenance


@given(_runs(), _runs(), st.data())
def test_replacing_runs_is_replacing_tokens(
    runs: tuple[Run, ...], new: tuple[Run, ...], data: st.DataObject
) -> None:
    """Splicing runs gives what splicing the origins of single tokens gives."""
    single = [run.origin for run in runs for _ in range(run.count)]
    start = data.draw(st.integers(0, len(single)))
    end = data.draw(st.integers(start, len(single)))
    single[start:end] = [run.origin for run in new for _ in range(run.count)]
    assert replaced(runs, start, end, new) == merged(Run(1, origin) for origin in single)
