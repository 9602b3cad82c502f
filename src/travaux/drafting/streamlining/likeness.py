"""Two wordings that are nearly the same: how, in which words, and in how many of how many.

The measure is one of letters, never of sense: "may" for "shall" is one word, and "not" is one word.
So whatever is found alike says in how many words it differs, and shows which; what they mean is
for people to weigh. The numbers are measured (docs/decisions/0011).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from travaux.changes import Modify
from travaux.drafting.alignment import modifications
from travaux.drafting.streamlining.asked import Asked
from travaux.drafting.weights import FUNCTION_WORDS
from travaux.texts import bare, fold

LEAST = 0.5  # likeness of the rows of words below which two wordings aren't looked at closely
NEAR = 0.2  # share of words up to which two wordings are nearly the same
_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")


class How(StrEnum):
    """How two wordings are alike."""

    SAME = "same"  # they are the same, asked for by changes that aren't
    SIGNS = "signs"  # they differ in signs of punctuation or in capitals only
    SMALL_WORDS = "small-words"  # ... also in articles, prepositions or conjunctions
    FEW_WORDS = "few-words"  # they differ in a few of their words
    ELSEWHERE = "elsewhere"  # the same words, or nearly, are asked for at another place


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


def likeness(one: str, other: str) -> Likeness | None:
    """Tell how two wordings are alike; None if they aren't.

    >>> found = likeness("to promote the rights of all migrants", "to promote rights of all")
    >>> found is None
    True
    >>> found = likeness("to promote the rights of all", "to promote rights of all")
    >>> found.how, found.differing, found.of
    (<How.SMALL_WORDS: 'small-words'>, 1, 6)
    """
    ours, theirs = words_alone(one), words_alone(other)
    if Indel.normalized_similarity(ours, theirs, score_cutoff=LEAST) == 0:
        return None
    if FUNCTION_WORDS.issuperset(ours):
        return None
    differences = modifications("", one, other)
    most = max(len(ours), len(theirs))
    differing = sum(map(_differing, differences))
    if not differences:
        return Likeness(How.SAME, 0, most, differences)
    if not differing:
        return Likeness(How.SIGNS, 0, most, differences)
    if all(_is_small(m) for m in differences):
        return Likeness(How.SMALL_WORDS, differing, most, differences)
    if differing <= NEAR * most:
        return Likeness(How.FEW_WORDS, differing, most, differences)
    return None


def words_alone(words: str) -> list[str]:
    """Give the words of some words alone, as they compare: no signs, no capitals."""
    return _WORD.findall(fold(bare(words)).casefold())


def _differing(change: Modify) -> int:
    """Count the words that a difference is about: signs and capitals are none."""
    old, new = words_alone(change.old), words_alone(change.new)
    return 0 if old == new else max(len(old), len(new))


def _is_small(change: Modify) -> bool:
    """Tell whether a difference is one of signs, capitals or small words."""
    old, new = words_alone(change.old), words_alone(change.new)
    return old == new or FUNCTION_WORDS.issuperset((*old, *new))
