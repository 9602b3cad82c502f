"""What a single party asks for: it may be asked first whether it can let it go."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from travaux.drafting.accounting import Verb
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining.asked import Asked, Spot, asked, everything


class Holder(StrEnum):
    """Who holds something alone."""

    DELEGATION = "delegation"
    GROUP = "group"  # its members stand behind it, though one name is printed
    NOBODY = "nobody"  # its last sponsor has left, and it isn't dropped yet (P13)


@dataclass(frozen=True, slots=True)
class Alone:
    """Something that one party asks for. `party` is its code, "" for nobody."""

    asked: Asked
    holder: Holder
    party: str


def alone(compilation: Compilation, groups: frozenset[str] = frozenset()) -> tuple[Alone, ...]:
    """Give what only one party asks for, in the order of the text.

    `groups` are the parties that are groups. Who asks under two voices, having sent two files that
    differ, is one party. That a unit stay as it is isn't counted: nothing is open by it.
    """
    return held(compilation, asked(compilation), groups)


def held(
    compilation: Compilation, spots: Iterable[Spot], groups: frozenset[str]
) -> tuple[Alone, ...]:
    """Do what `alone` does, of places that are known already."""
    known = {party for proposal in compilation.proposals for party in proposal.parties}
    found: list[Alone] = []
    for ask in everything(spots):
        holding = {_party(voice, known) for voice in ask.voices}
        if len(holding) == 1 and ask.verb is not Verb.KEEP:
            party = holding.pop()
            found.append(Alone(ask, _holder(party, groups), party))
    return tuple(found)


def _holder(party: str, groups: frozenset[str]) -> Holder:
    if not party:
        return Holder.NOBODY
    return Holder.GROUP if party in groups else Holder.DELEGATION


def _party(voice: str, known: Collection[str]) -> str:
    """Give whose a voice is: a party that contradicts itself speaks again as "MEX (2)"."""
    if voice in known:
        return voice
    return "" if voice.startswith(UNSUPPORTED) else voice.rpartition(" (")[0]
