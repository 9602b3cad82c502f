"""Streamlining: help for whoever has to bring a text to agreement, never a decision.

Four things are told of a compilation: what is nearly the same (`grouping`), what can all be taken
and what is rival (`rivalry`), what a single party holds (`holding`), and which paragraphs are
ready to close (`readiness`). Each comes with the units, the sponsors, the entries behind it and
the reason. Nothing is changed, ranked or proposed, and the order in which files came plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass

from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining.asked import Asked, Place, asked
from travaux.drafting.streamlining.grouping import alike, grouped
from travaux.drafting.streamlining.holding import Alone, Holder, alone, held
from travaux.drafting.streamlining.likeness import Alike, Group, How
from travaux.drafting.streamlining.readiness import Ready, State, closable, ready
from travaux.drafting.streamlining.rivalry import (
    Clash,
    Knot,
    Together,
    Why,
    together,
    weighed,
)


@dataclass(frozen=True, slots=True)
class Streamlining:
    """All that can be told of one compilation."""

    alike: tuple[Group, ...]
    together: tuple[Together, ...]
    alone: tuple[Alone, ...]
    ready: tuple[Ready, ...]


def streamlined(compilation: Compilation, groups: frozenset[str] = frozenset()) -> Streamlining:
    """Tell everything at once: what is asked is gathered only once."""
    spots = asked(compilation)
    weighings = weighed(compilation, spots)
    return Streamlining(
        grouped(compilation.rank, spots),
        weighings,
        held(compilation, spots, groups),
        closable(compilation, weighings),
    )


__all__ = [
    "Alike",
    "Alone",
    "Asked",
    "Clash",
    "Group",
    "Holder",
    "How",
    "Knot",
    "Place",
    "Ready",
    "State",
    "Streamlining",
    "Together",
    "Why",
    "alike",
    "alone",
    "ready",
    "streamlined",
    "together",
]
