"""What agreed language is tried on: edited passages with a known source, and words without one.

One document in thirteen is held out of the library. Words without a source are of three kinds:
paragraphs of documents held out, of which an exhaustive scan finds no source; position papers on
a regulation of 2012, in the same sort of language on another subject; and phrases of three to six
words, each from another document, stitched together.

All documents are halved by their ids: one half sets the thresholds, on the other they are proven.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random

from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from benchmarks.precedents.edits import Edited, Strength, edited
from tests.datasets import dataset
from tests.real.agreements import resolutions, treaties
from travaux.drafting.weights import FUNCTION_WORDS
from travaux.precedents import Holding
from travaux.precedents.words import keys

_PAPERS = "A-amendments/gdpr-proposals-lobbyplag/proposals.jsonl"
_DUTCH = frozenset("de het een van en dat die te zijn haar niet wordt voor door".split())
_ENGLISH = frozenset("the of and to shall by for which an be".split())
_SHORTEST, _LONGEST = 20, 80  # words of a passage that is edited
_REUSED = 9  # words in a row that are no accident
_ALIKE = 0.4  # of the words of substance, in order: more is no accident
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A passage of the library that was edited: its holding, its place in it, and the edited."""

    holding: str
    number: int
    edited: Edited


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of one half."""

    sources: dict[Strength, tuple[Source, ...]]
    unrelated: tuple[Words, ...]
    papers: tuple[Words, ...]
    stitched: tuple[Words, ...]


def sets_thresholds(holding: str) -> bool:
    """Tell whether a document belongs to the half that sets the thresholds."""
    return _number(holding) % 2 == 0


def held_out(holding: str) -> bool:
    """Tell whether a document is kept out of the library."""
    return _number(holding) // 2 % 13 == 0


def in_dutch(words: Sequence[str]) -> bool:
    """Tell whether words are Dutch: the treaties have some of their annexes in it only."""
    return sum(word in _DUTCH for word in words) > sum(word in _ENGLISH for word in words)


def documents() -> tuple[list[Holding], list[Holding]]:
    """Give the documents of the library in English, and those held out."""
    every = list(chain(treaties(), resolutions()))
    return [one for one in every if not held_out(one.id)], [
        one for one in every if held_out(one.id)
    ]


def cases(
    library: Sequence[Holding], out: Sequence[Holding], count: int, *, proving: bool
) -> Cases:
    """Make the cases of a half: so many edited passages of each strength, the others as many.

    Args:
        library: the documents of the library.
        out: the documents held out.
        count: how many of each kind.
        proving: make those of the half that proves, not of the half that sets the thresholds.
    """
    chance = Random(int(proving))
    ours = [one for one in library if sets_thresholds(one.id) != proving]
    strange = [words for _, _, words in _paragraphs(out, 15)]
    vocabulary = [word for words in strange for word in words]
    places = [place for place in _paragraphs(ours, _SHORTEST) if len(place[2]) <= _LONGEST]
    sources = {
        strength: tuple(
            _source(place, number, strength, strange, vocabulary, chance)
            for number, place in enumerate(chance.sample(places, count))
        )
        for strength in Strength
    }
    others = [one for one in out if sets_thresholds(one.id) != proving]
    asked = [words[:120] for _, _, words in _paragraphs(others, 15)]
    asked = chance.sample(asked, min(len(asked), 3 * count))
    return Cases(
        sources,
        tuple(_without_source(asked, library))[:count],
        tuple(_papers(proving=proving))[:count],
        tuple(_stitched([place[2] for place in places], count, chance)),
    )


def _source(
    place: tuple[str, int, Words],
    number: int,
    strength: Strength,
    strange: Sequence[Words],
    vocabulary: Sequence[str],
    chance: Random,
) -> Source:
    holding, at, words = place
    made = edited(words, strength, vocabulary, chance)
    if number % 2:
        before, after = (chance.choice(strange)[: chance.randint(8, 30)] for _ in range(2))
        made = made.between(before, after)
    return Source(holding, at, made)


def _paragraphs(held: Iterable[Holding], least: int) -> Iterator[tuple[str, int, Words]]:
    for holding in held:
        for number, passage in enumerate(holding.passages):
            words = tuple(keys(passage.words))
            if len(words) >= least and not in_dutch(words):
                yield holding.id, number, words


def _without_source(asked: Sequence[Words], library: Sequence[Holding]) -> Iterator[Words]:
    """Give the words of which a scan of the whole library finds no source."""
    held = [words for _, _, words in _paragraphs(library, 4)]
    repeated = _rows(asked) & _rows(held, _rows(asked))
    codes: dict[str, str] = {}
    written = [_coded(words, codes) for words in held]
    for words in asked:
        if not any(row in repeated for row in _windows(words)):
            substance = _coded(words, codes)
            likest = process.extractOne(substance, written, scorer=LCSseq.similarity)
            if likest[1] < _ALIKE * len(substance):
                yield words


def _rows(passages: Iterable[Words], only: set[Words] | None = None) -> set[Words]:
    rows = (row for words in passages for row in _windows(words))
    return {row for row in rows if row in only} if only else set(rows)


def _windows(words: Words) -> Iterator[Words]:
    for start in range(len(words) - _REUSED + 1):
        yield words[start : start + _REUSED]


def _coded(words: Sequence[str], codes: dict[str, str]) -> str:
    """Write the words of substance, a character each."""
    kept = (word for word in words if word not in FUNCTION_WORDS and len(word) > 3)
    return "".join(codes.setdefault(word, chr(0x10000 + len(codes))) for word in kept)


def _papers(*, proving: bool) -> Iterator[Words]:
    seen: set[Words] = set()
    for line in dataset(_PAPERS).read_text(encoding="utf-8").splitlines():
        paper = json.loads(line)
        words = tuple(keys(paper["text"]["new"]))
        if sets_thresholds(paper["doc_uid"]) != proving and 20 <= len(words) <= 120:
            if words not in seen:
                yield words
            seen.add(words)


def _stitched(passages: Sequence[Words], count: int, chance: Random) -> Iterator[Words]:
    for _ in range(count):
        words: list[str] = []
        length = chance.randint(_SHORTEST, _LONGEST)
        while len(words) < length:
            passage = chance.choice(passages)
            start = chance.randrange(len(passage) - 6)
            words += passage[start : start + chance.randint(3, 6)]
        yield tuple(words)


def _number(holding: str) -> int:
    return int.from_bytes(hashlib.sha256(holding.encode()).digest()[:4], "big")
