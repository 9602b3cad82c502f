"""The engine as the measurements run it: from words to a compilation, nothing prepared."""

from __future__ import annotations

from collections.abc import Mapping

from tests.generated import Negotiation
from travaux.drafting.alignment import Base, aligned
from travaux.drafting.compilation import Compilation, alphabetical, compiled
from travaux.drafting.nesting import Arc, Node, tree
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Text


def proposals(base: Text, wanted: Mapping[str, Mapping[str, str]]) -> list[Proposal]:
    """Align each delegation's paragraphs with the base's: one proposal a delegation."""
    words = {unit.id: unit.words for unit in base.units}
    ready: dict[str, Base] = {}
    found = []
    for party, units in wanted.items():
        entries = []
        for unit, new in units.items():
            if unit not in ready:
                ready[unit] = Base.of(unit, words[unit])
            entries += [Entry(change, unit) for change in aligned(ready[unit], new)]
        found.append(Proposal(party, (Sponsor(party),), tuple(entries)))
    return found


def tree_from_words(words: str, wanted: Mapping[str, str]) -> tuple[Node, ...]:
    """Align and nest the versions of one paragraph: what a collation tool does, and no more."""
    base = Base.of("u1", words)
    arcs = [
        Arc(c.start, c.end, c.new, frozenset((party,)), frozenset(((party, "", 0),)))
        for party, new in wanted.items()
        for c in aligned(base, new)
    ]
    return tree(base.printed, arcs, alphabetical)


def compiled_from_words(negotiation: Negotiation) -> Compilation:
    """Do the whole work, from the words of base and delegations to the bracket tree."""
    return compiled(negotiation.base, proposals(negotiation.base, negotiation.wanted))
