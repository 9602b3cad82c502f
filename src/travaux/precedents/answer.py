"""What a library answers: where the words of a passage have stood before, and how alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.precedents.holding import Holding


class Likeness(StrEnum):
    """What is told of a passage. "None found" is never "new": a library isn't the world."""

    SAME = "same words"
    ADAPTED = "adapted"
    COMMON = "common wording"  # stands in so many places that no one source means anything
    NONE_FOUND = "none found"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that two passages share: half-open ranges of words, of the asked and the held.

    Both ranges are of one length where `same`; else they are what stands in each other's place.
    """

    asked: tuple[int, int]
    held: tuple[int, int]
    same: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a holding: the holding without its passages, and which passage it is."""

    holding: Holding
    number: int  # from 0, as the holding's passages
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Precedent:
    """A place where asked words have stood, aligned word by word.

    `asked` and `held` are the ranges of words that answer each other; `blocks` align them from end
    to end, in the order of the asked words. `score` is between 0 and 1: the share of the asked
    range that stands there. `again` are the other places with the very same held words, in order
    of date; `place` is the earliest of all these, so that it is the first use. Where there are very
    many, `again` lists the oldest; `uses` counts them all, the first with them, and is 0 where they
    weren't counted, as for what a draft has adapted.
    """

    likeness: Likeness
    place: Place
    asked: tuple[int, int]
    held: tuple[int, int]
    blocks: tuple[Block, ...]
    score: float
    again: tuple[Place, ...] = ()
    uses: int = 1


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of a passage's words with what is known of it; all runs together are the passage.

    `precedents` are ordered by score, then date; empty where the likeness is "none found". For
    common wording they hold the earliest. `uses` counts the places with the words of the first.
    """

    asked: tuple[int, int]
    likeness: Likeness
    precedents: tuple[Precedent, ...] = ()
    uses: int = 0
