"""The corpus that agreed language is measured on: real treaties and resolutions, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from random import Random

from tests.real.agreements import resolutions, treaties
from travaux.precedents import Holding, Passage
from travaux.precedents.words import keys


def documents(most: int = 0) -> list[Holding]:
    """Give the documents with different words, up to so many words; all of them for 0."""
    every = chain(resolutions(), treaties("en"), treaties("fr"), treaties("es"))
    seen, held, count = set[str](), list[Holding](), 0
    for holding in every:
        if holding.digest in seen or not holding.passages:
            continue
        seen.add(holding.digest)
        held.append(holding)
        count += sum(len(one.words.split()) for one in holding.passages)
        if most and count >= most:
            break
    return held


def multiplied(held: Sequence[Holding], times: int, chance: Random) -> Iterator[Holding]:
    """Give so many generations of the documents: in each later one, a tenth of words is another.

    So the words are as common as in the corpus, and language is reused as revisions reuse it.
    """
    yield from held
    words = [word for holding in held[::7] for one in holding.passages for word in _some(one)]
    for number in range(2, times + 1):
        for holding in held:
            passages = tuple(_edited(one, words, chance) for one in holding.passages)
            yield replace(holding, id=f"{holding.id} ({number})", passages=passages)


def _some(passage: Passage) -> list[str]:
    return passage.words.split()[:40]


def _edited(passage: Passage, words: Sequence[str], chance: Random) -> Passage:
    said = passage.words.split()
    for at in chance.sample(range(len(said)), len(said) // 10):
        said[at] = chance.choice(words)
    return Passage(passage.label, " ".join(said))


def counted(held: Iterable[Holding]) -> int:
    """Count the words as they are compared."""
    return sum(len(keys(one.words)) for holding in held for one in holding.passages)
