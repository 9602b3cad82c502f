"""The tree beside an exhaustive oracle: the definitions of RFC 6962, written down as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest

from travaux.journal.tree import (
    EMPTY,
    Frontier,
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root,
    roots,
)

_MOST = 33  # every size up to here is tried with every index
LEAVES = [f"leaf {number}".encode() for number in range(_MOST)]
HASHES = [leaf_hash(leaf) for leaf in LEAVES]


def _defined(leaves: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    split = max(2**n for n in range(10) if 2**n < len(leaves))
    return sha256(b"\x01" + _defined(leaves[:split]) + _defined(leaves[split:])).digest()


def _path(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """PATH of RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    split = max(2**n for n in range(10) if 2**n < len(leaves))
    if index < split:
        return [*_path(index, leaves[:split]), _defined(leaves[split:])]
    return [*_path(index - split, leaves[split:]), _defined(leaves[:split])]


def _proof(first: int, leaves: Sequence[bytes], *, whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 6962, section 2.1.2."""
    if first == len(leaves):
        return [] if whole else [_defined(leaves)]
    split = max(2**n for n in range(10) if 2**n < len(leaves))
    if first <= split:
        return [*_proof(first, leaves[:split], whole=whole), _defined(leaves[split:])]
    return [*_proof(first - split, leaves[split:], whole=False), _defined(leaves[:split])]


def test_leaves_and_nodes_are_hashed_with_different_first_bytes() -> None:
    assert leaf_hash(b"") == sha256(b"\x00").digest()
    assert node_hash(b"a" * 32, b"b" * 32) == sha256(b"\x01" + b"a" * 32 + b"b" * 32).digest()


def test_the_root_of_no_entry_is_the_hash_of_nothing() -> None:
    assert root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert root([]) == EMPTY


def test_a_tree_of_three_worked_out_by_hand() -> None:
    a, b, c = (sha256(b"\x00" + name).digest() for name in (b"a", b"b", b"c"))
    left = sha256(b"\x01" + a + b).digest()
    assert root([a, b, c]) == sha256(b"\x01" + left + c).digest()
    assert inclusion_proof(1, [a, b, c]) == (a, c)
    assert inclusion_proof(2, [a, b, c]) == (left,)
    assert consistency_proof(1, [a, b, c]) == (b, c)
    assert consistency_proof(2, [a, b, c]) == (c,)


@pytest.mark.parametrize("size", range(_MOST + 1))
def test_every_root_is_the_defined_one(size: int) -> None:
    assert root(HASHES[:size]) == _defined(LEAVES[:size])


def test_a_frontier_that_grows_leaf_by_leaf_has_every_root() -> None:
    frontier = Frontier()
    for size, leaf in enumerate(HASHES, start=1):
        frontier = frontier.grown(leaf)
        assert (frontier.size, frontier.root) == (size, _defined(LEAVES[:size]))
        assert len(frontier.peaks) == size.bit_count()


def test_a_frontier_goes_on_from_where_it_stood() -> None:
    assert Frontier().grown(*HASHES[:13]).grown(*HASHES[13:]) == Frontier().grown(*HASHES)


def test_roots_of_several_sizes_are_found_in_one_walk() -> None:
    assert roots(HASHES, (0, 1, 17, 33, 34)) == {
        size: _defined(LEAVES[:size]) for size in (0, 1, 17, 33)
    }
    assert roots(HASHES, (5,)) == {5: _defined(LEAVES[:5])}


@pytest.mark.parametrize("size", range(1, _MOST + 1))
def test_every_inclusion_proof_is_the_defined_one_and_holds(size: int) -> None:
    whole = _defined(LEAVES[:size])
    for index in range(size):
        proof = inclusion_proof(index, HASHES[:size])
        assert list(proof) == _path(index, LEAVES[:size])
        assert included(HASHES[index], index, size, proof, whole)
        others = [n for n in range(-1, size + 2) if n != index]
        assert not any(included(HASHES[index], n, size, proof, whole) for n in others)


@pytest.mark.parametrize("size", range(1, _MOST + 1))
def test_every_consistency_proof_is_the_defined_one_and_holds(size: int) -> None:
    whole = _defined(LEAVES[:size])
    for first in range(1, size + 1):
        proof = consistency_proof(first, HASHES[:size])
        assert list(proof) == _proof(first, LEAVES[:size])
        assert consistent(first, _defined(LEAVES[:first]), size, whole, proof)


def test_the_empty_tree_is_a_beginning_of_every_tree() -> None:
    assert consistency_proof(0, HASHES) == ()
    assert consistent(0, EMPTY, 33, root(HASHES), ())
    assert not consistent(0, HASHES[0], 33, root(HASHES), ())
    assert not consistent(0, EMPTY, 33, root(HASHES), HASHES[:1])


def test_a_tree_is_a_beginning_of_itself_and_of_no_other_of_its_size() -> None:
    whole = root(HASHES)
    assert consistent(33, whole, 33, whole, ())
    assert not consistent(33, whole, 33, HASHES[0], ())
    assert not consistent(33, whole, 33, whole, HASHES[:1])


def test_a_longer_tree_is_no_beginning_of_a_shorter_one() -> None:
    assert not consistent(3, root(HASHES[:3]), 2, root(HASHES[:2]), ())
    assert not consistent(-1, EMPTY, 2, root(HASHES[:2]), ())


def test_a_proof_that_stops_short_or_goes_on_is_no_proof() -> None:
    proof = inclusion_proof(4, HASHES)
    assert not included(HASHES[4], 4, 33, proof[:-1], root(HASHES))
    assert not included(HASHES[4], 4, 33, (*proof, HASHES[0]), root(HASHES))
    grown = consistency_proof(6, HASHES)
    for other in ((), grown[:-1], (*grown, HASHES[0])):
        assert not consistent(6, root(HASHES[:6]), 33, root(HASHES), other)


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_proof_of_a_leaf_that_is_not_there(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof(index, HASHES[:3])


@pytest.mark.parametrize("first", [-1, 4])
def test_there_is_no_proof_from_a_size_that_never_was(first: int) -> None:
    with pytest.raises(IndexError):
        consistency_proof(first, HASHES[:3])
