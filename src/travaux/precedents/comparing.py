"""What differs between asked words and those of a source, in words that people read.

The blocks of a `Precedent` count words; here they become stretches of characters, so that a
terminal, a page and a Word file can each show them in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from travaux.precedents.answer import Precedent
from travaux.precedents.words import Cut, cut


class Side(StrEnum):
    """Where words stand."""

    BOTH = "both"
    THERE = "there"  # in the source alone
    ASKED = "asked"  # in the asked words alone


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that stand on one side, or on both; then they are quoted as in the source."""

    side: Side
    words: str


def compared(asked: str, precedent: Precedent) -> tuple[Stretch, ...]:
    """Lay asked words beside those of a source, stretch by stretch in the order of the asked.

    Args:
        asked: the very words that the precedent was asked for.
        precedent: one of the answers.
    """
    return tuple(_stretches(asked, precedent))


def _stretches(asked: str, precedent: Precedent) -> Iterator[Stretch]:
    held, here, there = precedent.place.words, cut(asked), cut(precedent.place.words)
    for block in precedent.blocks:
        if block.same:
            yield Stretch(Side.BOTH, _quoted(held, there, block.held))
            continue
        if words := _quoted(held, there, block.held):
            yield Stretch(Side.THERE, words)
        if words := _quoted(asked, here, block.asked):
            yield Stretch(Side.ASKED, words)


def _quoted(words: str, places: Cut, span: tuple[int, int]) -> str:
    """Give the characters of a range of words, with the signs that follow the last of them."""
    start, end = span
    if start >= end:
        return ""
    until = places.starts[end] if end < len(places) else len(words)
    return words[places.starts[start] : until].rstrip(" (“\"'«[")
