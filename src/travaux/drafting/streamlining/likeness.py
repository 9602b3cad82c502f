"""Nearly the same wording twice: shown beside one another, with the words that differ.

The measure is one of letters, never of sense: "may" for "shall" is one word, and "not" is one word.
So every group says in how many words its wordings differ, and of how many, and shows which; what
they mean is for people to weigh. Two wordings are compared where they meet: if one changes more of
the paragraph than the other, over all the words that either changes. Two deletions are compared by
what they strike out. The numbers are measured (docs/decisions/0011).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from travaux.changes import Modify
from travaux.drafting.accounting import Verb
from travaux.drafting.alignment import modifications
from travaux.drafting.compilation import Compilation
from travaux.drafting.nesting import Rank
from travaux.drafting.streamlining.asked import Asked, Spot, asked, everything
from travaux.drafting.streamlining.crowding import crowds
from travaux.drafting.weights import FUNCTION_WORDS
from travaux.texts import bare, fold, joined

LEAST = 0.5  # likeness of the rows of words below which two wordings aren't looked at closely
NEAR = 0.2  # share of words up to which two wordings are nearly the same
_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")


class How(StrEnum):
    """How two wordings are alike."""

    SIGNS = "signs"  # they differ in signs of punctuation or in capitals only
    SMALL_WORDS = "small-words"  # ... also in articles, prepositions or conjunctions
    FEW_WORDS = "few-words"  # they differ in a few of their words
    ELSEWHERE = "elsewhere"  # the same words are asked for at another place


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two wordings are alike: they differ in `differing` of `of` words, and these are they.

    `of` counts the words of the longer one; `differences` turn the one into the other.
    """

    how: How
    differing: int
    of: int
    differences: tuple[Modify, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """A wording that is nearly the same as the first of its group.

    It differs in `differing` of `of` words: those of the longer of both. `differences` turn
    `beside`, which the first wants where this one stands, into `words`, which this one wants;
    their offsets count the tokens of `beside`.
    """

    asked: Asked
    how: How
    differing: int
    of: int
    beside: str
    words: str
    differences: tuple[Modify, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Wordings that are nearly the same: the one that most ask for comes first.

    Among equals it is the one of the first sponsor in house order.
    """

    first: Asked
    others: tuple[Alike, ...]

    @property
    def asks(self) -> tuple[Asked, ...]:
        """All that is asked for in it."""
        return (self.first, *(other.asked for other in self.others))


def alike(compilation: Compilation) -> tuple[Group, ...]:
    """Group what is nearly the same at one place, then what is the same at several places.

    Changes that are identical are one already, with all their sponsors. A wording stands in the
    group of the first one that it is near to; it may stand in another group for being the same
    elsewhere.
    """
    return grouped(compilation.rank, asked(compilation))


def grouped(rank: Rank, spots: Sequence[Spot]) -> tuple[Group, ...]:
    """Do what `alike` does, of places that are known already."""
    near = [group for spot in spots for group in _near(spot, rank)]
    slots: dict[str, list[Asked]] = {}
    for spot in spots:
        if spot.place.slot is not None:
            slots.setdefault(spot.place.slot, []).append(spot.added[0])
    near += [group for added in slots.values() for group in _groups(added, (), rank)]
    return (*near, *_elsewhere(spots))


def likeness(one: str, other: str) -> Likeness | None:
    """Tell how two wordings are alike; None if they aren't.

    >>> found = likeness("to promote the rights of all migrants", "to promote rights of all")
    >>> found is None
    True
    >>> found = likeness("to promote the rights of all", "to promote rights of all")
    >>> found.how, found.differing, found.of
    (<How.SMALL_WORDS: 'small-words'>, 1, 6)
    """
    ours, theirs = _words(one), _words(other)
    if Indel.normalized_similarity(ours, theirs, score_cutoff=LEAST) == 0:
        return None
    if FUNCTION_WORDS.issuperset(ours):
        return None
    differences = modifications("", one, other)
    most = max(len(ours), len(theirs))
    differing = sum(map(_differing, differences))
    if not differing:
        return Likeness(How.SIGNS, 0, most, differences)
    if all(_is_small(m) for m in differences):
        return Likeness(How.SMALL_WORDS, differing, most, differences)
    if differing <= NEAR * most:
        return Likeness(How.FEW_WORDS, differing, most, differences)
    return None


def _near(spot: Spot, rank: Rank) -> Iterator[Group]:
    if spot.added:
        yield from _groups(spot.added, spot.tokens, rank)
    else:
        grouped_already: set[Asked] = set()
        for crowd, _ in crowds(spot.words):
            for group in _groups(crowd, spot.tokens, rank, grouped_already):
                grouped_already.update(group.asks)
                yield group


def _groups(
    asks: Iterable[Asked],
    parts: Sequence[str],
    rank: Rank,
    taken: frozenset[Asked] | set[Asked] = frozenset(),
) -> Iterator[Group]:
    """Put each wording to the first one that it is near to."""
    groups: list[tuple[Asked, list[Alike]]] = []
    for ask in sorted(asks, key=lambda a: _order(a, rank)):
        if ask in taken:
            continue
        for first, others in groups:
            found = _alike(first, ask, parts)
            if found:
                others.append(found)
                break
        else:
            groups.append((ask, []))
    return (Group(first, tuple(others)) for first, others in groups if others)


def _order(ask: Asked, rank: Rank) -> tuple[int, tuple[str, ...], int, int, str]:
    return -len(ask.voices), rank(ask.voices[0]), ask.start, ask.end, ask.new


def _alike(first: Asked, other: Asked, parts: Sequence[str]) -> Alike | None:
    beside, words = _compared(first, other, parts)
    found = likeness(beside, words)
    if found is None:
        return None
    return Alike(other, found.how, found.differing, found.of, beside, words, found.differences)


def _compared(one: Asked, other: Asked, parts: Sequence[str]) -> tuple[str, str]:
    """Give what each would have read where either changes anything; of deletions, what goes."""
    if one.verb is Verb.ADD or other.verb is Verb.ADD:
        return one.new, other.new
    if not one.new and not other.new:
        return one.old.removeprefix(" "), other.old.removeprefix(" ")
    start, end = min(one.start, other.start), max(one.end, other.end)
    return _over(one, start, end, parts), _over(other, start, end, parts)


def _over(ask: Asked, start: int, end: int, parts: Sequence[str]) -> str:
    return joined([*parts[start : ask.start], ask.new, *parts[ask.end : end]])


def _elsewhere(spots: Iterable[Spot]) -> Iterator[Group]:
    """Find what is asked for with the same words at several places, signs and capitals apart."""
    same: dict[tuple[str, str], list[Asked]] = {}
    for ask in everything(spots):
        if ask.verb in (Verb.ADD, Verb.MODIFY):
            same.setdefault((_gist(ask.old), _gist(ask.new)), []).append(ask)
    for gist, asks in same.items():
        if len({ask.place for ask in asks}) > 1 and _telling(gist):
            first, *others = asks
            yield Group(first, tuple(_again(first, other) for other in others))


def _again(first: Asked, other: Asked) -> Alike:
    beside, words = (ask.new or ask.old for ask in (first, other))
    beside, words = beside.removeprefix(" "), words.removeprefix(" ")
    differences = modifications("", beside, words) if beside != words else ()
    return Alike(other, How.ELSEWHERE, 0, len(_words(words)), beside, words, differences)


def _telling(gist: tuple[str, ...]) -> bool:
    """Tell whether a change has a word of substance: without one, it stands twice by chance."""
    return any(word not in FUNCTION_WORDS for side in gist for word in side.split())


def _gist(words: str) -> str:
    """Give words without signs and capitals, by which the same is found again."""
    return " ".join(_words(words))


def _words(words: str) -> list[str]:
    """Give the words alone, as they compare: no signs, no capitals."""
    return _WORD.findall(fold(bare(words)).casefold())


def _differing(change: Modify) -> int:
    """Count the words that a difference is about: signs and capitals are none."""
    old, new = _words(change.old), _words(change.new)
    return 0 if old == new else max(len(old), len(new))


def _is_small(change: Modify) -> bool:
    """Tell whether a difference is one of signs, capitals or small words."""
    old, new = _words(change.old), _words(change.new)
    return old == new or FUNCTION_WORDS.issuperset((*old, *new))
