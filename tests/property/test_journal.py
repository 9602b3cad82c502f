"""The journal's proofs: what is true is proved, and nothing else can be."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journals import checkpoint, draft, hashes, journal, line
from travaux.findings import Severity
from travaux.journal.canonical import canonical
from travaux.journal.exported import exported, imported
from travaux.journal.lines import Draft, Line, destroyed
from travaux.journal.tree import (
    Frontier,
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    root,
)
from travaux.journal.verifying import verified
from travaux.store.memory import MemoryStore

_TREES = 1000
_MUTATIONS = 10  # of each proof of each tree

_Proof = tuple[bytes, ...]


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311


def _tree(chance: random.Random) -> list[bytes]:
    """Give leaf hashes: mostly a few, sometimes some hundred."""
    size = chance.choice((chance.randint(1, 20), chance.randint(1, 300)))
    return [chance.randbytes(32) for _ in range(size)]


def test_a_thousand_random_trees_prove_every_leaf_and_every_beginning() -> None:
    """Proof: RFC 6962, 2.1.1 and 2.1.2. An honest proof is always accepted."""
    chance = _chance("trees")
    for _ in range(_TREES):
        leaves = _tree(chance)
        size, whole = len(leaves), root(leaves)
        index, first = chance.randrange(size), chance.randint(0, size)
        assert included(leaves[index], index, size, inclusion_proof(index, leaves), whole)
        assert consistent(
            first, root(leaves[:first]), size, whole, consistency_proof(first, leaves)
        )


def test_ten_thousand_mutated_proofs_of_a_leaf_are_not_accepted() -> None:
    """Proof: nothing but the leaf that stands at the place is proved to stand there."""
    chance = _chance("inclusion")
    for _ in range(_TREES):
        leaves = _tree(chance)
        size, index = len(leaves), chance.randrange(len(leaves))
        honest = (leaves[index], index, size, inclusion_proof(index, leaves), root(leaves))
        for _ in range(_MUTATIONS):
            assert not included(*_mutated_inclusion(chance, leaves, *honest))


def test_ten_thousand_mutated_proofs_of_a_beginning_are_not_accepted() -> None:
    """Proof: nothing but a beginning of the journal is proved to be one."""
    chance = _chance("consistency")
    for _ in range(_TREES):
        leaves = [*_tree(chance), chance.randbytes(32)]
        first = chance.randint(1, len(leaves) - 1)
        proof = consistency_proof(first, leaves)
        honest = (first, root(leaves[:first]), len(leaves), root(leaves), proof)
        for _ in range(_MUTATIONS):
            assert not consistent(*_mutated_consistency(chance, *honest))


def _mutated_inclusion(
    chance: random.Random,
    leaves: Sequence[bytes],
    leaf: bytes,
    index: int,
    size: int,
    proof: _Proof,
    whole: bytes,
) -> tuple[bytes, int, int, _Proof, bytes]:
    match chance.randrange(4):
        case 0:
            return _flipped(chance, leaf), index, size, proof, whole
        case 1:
            return leaf, index, size, proof, _flipped(chance, whole)
        case 2 if len(leaves) > 1:
            other = chance.choice([n for n in range(-1, size + 1) if n != index])
            return leaf, other, size, proof, whole
    return leaf, index, size, _mutated(chance, proof), whole


def _mutated_consistency(
    chance: random.Random, first: int, old: bytes, second: int, new: bytes, proof: _Proof
) -> tuple[int, bytes, int, bytes, _Proof]:
    match chance.randrange(4):
        case 0:
            return first, _flipped(chance, old), second, new, proof
        case 1:
            return first, old, second, _flipped(chance, new), proof
        case 2:
            return second, new, first, old, proof
    return first, old, second, new, _mutated(chance, proof)


def _mutated(chance: random.Random, proof: _Proof) -> _Proof:
    """Flip a bit, or put in, take out, repeat or swap a hash; never give the same proof."""
    changed = list(proof)
    at = chance.randrange(len(proof) + 1)
    match chance.randrange(4):
        case 0 if proof:
            changed[at % len(proof)] = _flipped(chance, changed[at % len(proof)])
        case 1 if proof:
            del changed[at % len(proof)]
        case 2 if len(proof) > 1:
            changed.append(changed.pop(0))
        case _:
            changed.insert(at, chance.choice((*proof, chance.randbytes(32))))
    return tuple(changed)


def _flipped(chance: random.Random, data: bytes) -> bytes:
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=12,
)
_CONTENTS = st.dictionaries(_WORDS, _VALUES, max_size=4)


def _recorded(contents: Sequence[dict[str, object]]) -> list[Line]:
    store = MemoryStore()
    made = [
        Draft(draft(n).at, "Said/1", canonical(content), sha256(str(n).encode()).digest())
        for n, content in enumerate(contents)
    ]
    store.append(made, 0)
    return list(store.lines())


@given(st.lists(_CONTENTS, max_size=8), st.data())
def test_an_export_is_imported_to_the_byte(
    contents: list[dict[str, object]], data: st.DataObject
) -> None:
    """S36: the dossier re-imports without loss, whatever is withheld; with the same root."""
    whole = _recorded(contents)
    lines = [destroyed(one) if data.draw(st.booleans()) else one for one in whole]
    text = "".join(exported(lines))
    again = list(imported(text.split("\n")))
    assert again == lines
    assert root(hashes(again)) == root(hashes(whole))


@given(st.lists(st.integers(0, 30), max_size=6))
def test_a_frontier_may_grow_in_any_steps(steps: list[int]) -> None:
    """Proof: the root depends on the leaves, not on how many came at once."""
    leaves = hashes(journal(sum(steps)))
    frontier = Frontier()
    for step in steps:
        frontier = frontier.grown(*leaves[frontier.size : frontier.size + step])
    assert (frontier.size, frontier.root) == (len(leaves), root(leaves))


_LINES = journal(24)
_OUTSIDE = checkpoint(_LINES)
_KEPT = [checkpoint(_LINES, size) for size in (8, 16)]


@st.composite
def _tampered(draw: st.DrawFn) -> list[Line]:
    """Draw what somebody might make of the journal who has the file and not the key."""
    lines = list(_LINES)
    for deed in draw(st.lists(st.sampled_from(_DEEDS), min_size=1, max_size=4)):
        if lines:
            deed(draw, lines)
    return lines


def _drop(draw: st.DrawFn, lines: list[Line]) -> None:
    del lines[draw(st.integers(0, len(lines) - 1))]


def _cut(draw: st.DrawFn, lines: list[Line]) -> None:
    del lines[draw(st.integers(0, len(lines))) :]


def _swap(draw: st.DrawFn, lines: list[Line]) -> None:
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]


def _insert(draw: st.DrawFn, lines: list[Line]) -> None:
    at = draw(st.integers(0, len(lines)))
    lines.insert(at, line(at, draw(st.integers(0, 99))))


def _change(draw: st.DrawFn, lines: list[Line]) -> None:
    at = draw(st.integers(0, len(lines) - 1))
    name = draw(st.sampled_from(("at", "kind", "commitment", "salt", "content")))
    other = line(draw(st.integers(0, 99)))
    lines[at] = replace(lines[at], **{name: getattr(other, name)})


def _forge(draw: st.DrawFn, lines: list[Line]) -> None:
    at = draw(st.integers(0, len(lines) - 1))
    lines[at] = line(lines[at].position, draw(st.integers(0, 99)))


def _renumber(_: st.DrawFn, lines: list[Line]) -> None:
    lines[:] = [replace(one, position=position) for position, one in enumerate(lines)]


_DEEDS = (_drop, _cut, _swap, _insert, _change, _forge, _renumber, _renumber)


@settings(max_examples=1000)
@given(lines=_tampered(), kept=st.booleans(), leaves=st.booleans())
def test_whatever_is_done_to_a_journal_is_found(
    *, lines: list[Line], kept: bool, leaves: bool
) -> None:
    """Proof: with a checkpoint held outside, no other journal passes, whatever rests beside it."""
    findings = verified(
        lines, _OUTSIDE, kept=_KEPT if kept else (), leaves=hashes(lines) if leaves else ()
    )
    refused = [one for one in findings if one.severity is Severity.REFUSED]
    assert refused or lines[: len(_LINES)] == _LINES
    assert not refused or lines != _LINES


@given(st.sets(st.integers(0, 23)))
def test_whatever_is_withheld_the_rest_is_proved(withheld: set[int]) -> None:
    """S31, S36: an export of any level is held to the same checkpoint."""
    lines = [destroyed(one) if one.position in withheld else one for one in _LINES]
    assert verified(lines, _OUTSIDE, kept=_KEPT, leaves=hashes(_LINES)) == ()
