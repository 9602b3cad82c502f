"""The engine's laws on more than ten thousand generated cases.

Each case is a base paragraph (of a real treaty where the data is at hand), two to ten delegations,
and edits that they mean; the same seed gives the same case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations
from random import Random

import pytest

from tests.generated import Negotiation, document, negotiated, one_paragraph, paragraphs
from travaux.changes import apply
from travaux.drafting.alignment import modifications
from travaux.drafting.comparison import compared
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.nesting import Node, Variant, Words
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Text, fold

CASES = 10_000
BATCHES = 10


def case(seed: int) -> Negotiation:
    return one_paragraph(seed, versions=2 + seed % 9, words=20 + 20 * (seed % 5))


def proposals(negotiation: Negotiation) -> list[Proposal]:
    """Compare each delegation's own text with the base, as the engine does."""
    found = []
    for party in negotiation.parties:
        changes = compared(negotiation.base, negotiation.text_of(party)).changes
        entries = tuple(Entry(change, "") for change in changes)
        found.append(Proposal(party, (Sponsor(party),), entries))
    return found


def variants(nodes: Iterable[Node]) -> Iterator[Variant]:
    for node in nodes:
        if not isinstance(node, Words):
            yield from node.variants
            yield from variants(node.base)


def read_by_name(nodes: Iterable[Node], party: str) -> str:
    """Read the printed tree as a delegate would: by one's own name alone, blank in front."""
    parts = []
    for node in nodes:
        if isinstance(node, Words):
            parts.append(node.words)
            continue
        mine = [variant.words for variant in node.variants if party in variant.sponsors]
        assert len(mine) <= 1
        parts.append(mine[0] if mine else read_by_name(node.base, party))
    return "".join(parts)


def folded(text: Text) -> list[tuple[str, str]]:
    """Give ids and words of a text, shapes of quotes and dashes aside: the base's shape prints."""
    return [(unit.id, fold(unit.words)) for unit in text.units]


def check(negotiation: Negotiation, compilation: Compilation) -> None:
    assert compilation.reading() == negotiation.base
    for party in negotiation.parties:
        assert folded(compilation.reading(party)) == folded(negotiation.text_of(party))
    for unit, entry in compilation.units.items():
        touched = {party for party, units in negotiation.wanted.items() if unit in units}
        for variant in variants(entry.nodes):
            assert touched.issuperset(variant.sponsors)
            assert {ref[0] for ref in variant.refs} == set(variant.sponsors)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_reading_is_the_delegations_own_text(batch: int) -> None:
    """Laws 2 and 4.

    Read one delegation's variants = that delegation's own text, to the character. Refuse
    everything = the base. Every printed word is attributed; no name is lost, none invented.
    """
    for seed in range(batch, CASES, BATCHES):
        negotiation = case(seed)
        check(negotiation, compiled(negotiation.base, proposals(negotiation)))


def test_the_intention_itself_compiles_to_the_same_readings() -> None:
    """Law 2, for changes that were made by hand and not found by comparison."""
    for seed in range(500):
        negotiation = case(seed)
        intended = [negotiation.proposal(party) for party in negotiation.parties]
        check(negotiation, compiled(negotiation.base, intended))


def test_the_changes_found_give_the_submitted_words() -> None:
    """Comparison's law: applying the changes to the base gives the submitted text."""
    for seed in range(1000):
        negotiation = case(seed)
        [unit] = negotiation.base.units
        for words in (units[unit.id] for units in negotiation.wanted.values() if units):
            found = apply(negotiation.base, modifications(unit.id, unit.words, words))
            assert fold(found.units[0].words) == fold(words)


def test_the_order_of_arrival_changes_nothing() -> None:
    """Law 3. Arrival order changes nothing but the house order of names."""
    for seed in range(60):
        negotiation = one_paragraph(seed, versions=4)
        found = proposals(negotiation)
        units = [compiled(negotiation.base, order).units for order in permutations(found)]
        assert all(one == units[0] for one in units)


def test_one_more_proposal_gives_what_compiling_them_all_gives() -> None:
    """Law 3, for the proposal that comes last into a compiled text."""
    for seed in range(300):
        negotiation = case(seed)
        *earlier, last = proposals(negotiation)
        grown = compiled(negotiation.base, earlier).with_proposal(last)
        assert grown.units == compiled(negotiation.base, [*earlier, last]).units


@pytest.mark.parametrize("seed", range(10))
def test_documents_read_back_exactly(seed: int) -> None:
    """Laws 2 and 4, for documents of thirty paragraphs and eight delegations."""
    negotiation = document(seed, size=30, parties=8, share=0.4)
    check(negotiation, compiled(negotiation.base, proposals(negotiation)))


def test_nothing_is_lost_where_all_edit_the_same_paragraphs() -> None:
    """Law 4, for 35 delegations on the same 8 of 40 paragraphs."""
    chance = Random(11)  # noqa: S311
    hot = sorted(chance.sample(range(40), 8))
    negotiation = negotiated(paragraphs(40), [hot] * 35, chance, edits=(1,))
    check(negotiation, compiled(negotiation.base, proposals(negotiation)))


def test_identical_edits_are_one_reading_with_all_their_names() -> None:
    """Law 5. Identical wordings are printed once, with all their sponsors."""
    for seed in range(1000):
        negotiation = one_paragraph(seed, versions=1)
        edit = negotiation.edits[0]
        wanted = negotiation.proposal("D001")
        names = ("D001", "D002", "D003")
        same = [Proposal(name, (Sponsor(name),), wanted.entries) for name in names]
        entry = compiled(negotiation.base, same).units[edit.unit]
        assert all(variant.sponsors == names for variant in variants(entry.nodes))
        own = " " + negotiation.wanted["D001"]["u1"]
        assert all(read_by_name(entry.nodes, name) == own for name in names)
