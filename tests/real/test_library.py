"""Real resolutions and treaties: repeats are found to the last, and the index stays small."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random

import pytest

from tests.libraries import places
from tests.real.agreements import resolutions, treaties
from travaux.precedents import Holding
from travaux.precedents.library import Library
from travaux.precedents.wanted import ANY
from travaux.precedents.words import keys

_RUN = 10


@pytest.fixture(scope="module")
def held() -> list[Holding]:
    """Give about a million words: enough for segments of every form."""
    every = [*islice(resolutions(), 900), *islice(treaties("en"), 60)]
    return list({one.digest: one for one in every if one.passages}.values())


@pytest.fixture(scope="module")
def library(held: list[Holding], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("real") / "library.sqlite") as made:
        for one in held:
            made.add(one)
        yield made


def standing(held: Sequence[Holding]) -> dict[tuple[str, ...], set[tuple[str, int]]]:
    """Give where every run of ten words stands, by looking at all words."""
    found = defaultdict(set)
    for one in held:
        for number, passage in enumerate(one.passages):
            words = keys(passage.words)
            for at in range(len(words) - _RUN + 1):
                found[tuple(words[at : at + _RUN])].add((one.id, number))
    return found


def test_every_repeat_of_ten_words_is_found(held: list[Holding], library: Library) -> None:
    repeated = {run: there for run, there in standing(held).items() if len(there) > 1}
    commonest = sorted(repeated, key=lambda run: (-len(repeated[run]), run))[:20]
    drawn = Random(1).sample(sorted(repeated), 100)  # noqa: S311
    for run in (*commonest, *drawn):
        rows = library.uses(run).rows
        assert sorted(places(library, rows)) == sorted(repeated[run]), " ".join(run)
        likest = places(library, library.candidates(run, ANY, 40))
        assert repeated[run] & set(likest), " ".join(run)


def test_a_real_library_is_sound_and_no_larger_than_promised(library: Library) -> None:
    library.settle()
    assert library.check() == ()
    assert library.candidates((), ANY, 40) == []
    sizes = library.sizes()
    assert sizes.bytes <= 15 * sizes.words


def test_a_real_library_made_anew_answers_the_same(held: list[Holding], library: Library) -> None:
    passages = [passage for one in held for passage in one.passages]
    asked = [keys(one.words) for one in Random(2).sample(passages, 100)]  # noqa: S311
    before = [places(library, library.candidates(words, ANY, 20)) for words in asked]
    library.rebuild()
    assert [places(library, library.candidates(words, ANY, 20)) for words in asked] == before
