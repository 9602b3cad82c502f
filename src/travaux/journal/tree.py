"""The Merkle tree over the journal's leaves, as in RFC 6962: one root vouches for every entry.

A tree of n leaves is split at the largest power of two below n. Leaves and nodes are hashed with
different first bytes, so that neither can pass for the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

EMPTY = sha256(b"").digest()


def leaf_hash(leaf: bytes) -> bytes:
    """Hash a leaf."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbouring parts of the tree into one."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """What must be kept of a tree to let it grow: the hashes of its complete parts, largest first.

    >>> Frontier().grown(leaf_hash(b"first")).size
    1
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def grown(self, *hashes: bytes) -> Frontier:
        """Give the frontier with more leaves behind: for one leaf, as many hashes as peaks go."""
        peaks, size = list(self.peaks), self.size
        for leaf in hashes:
            size += 1
            _raise(peaks, size, leaf)
        return Frontier(size, tuple(peaks))

    @property
    def root(self) -> bytes:
        """The root of the whole tree."""
        return _joined(self.peaks)


def root(hashes: Iterable[bytes]) -> bytes:
    """Give the root of the tree over these leaf hashes."""
    return Frontier().grown(*hashes).root


def roots(hashes: Sequence[bytes], sizes: Iterable[int]) -> Mapping[int, bytes]:
    """Give the root that the tree had at each of some sizes, in one walk.

    Sizes beyond the tree have no root.
    """
    wanted = {size for size in sizes if 0 <= size <= len(hashes)}
    found = {0: EMPTY} if 0 in wanted else {}
    peaks: list[bytes] = []
    for size, leaf in enumerate(hashes, start=1):
        _raise(peaks, size, leaf)
        if size in wanted:
            found[size] = _joined(peaks)
    return found


def inclusion_proof(index: int, hashes: Sequence[bytes]) -> tuple[bytes, ...]:
    """Give the hashes that lead from one leaf to the root, nearest first (RFC 6962, 2.1.1).

    Raises:
        IndexError: the tree has no such leaf.
    """
    if not 0 <= index < len(hashes):
        raise IndexError(index)
    if len(hashes) == 1:
        return ()
    split = _split(len(hashes))
    left, right = hashes[:split], hashes[split:]
    if index < split:
        return (*inclusion_proof(index, left), root(right))
    return (*inclusion_proof(index - split, right), root(left))


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Tell if the proof shows that the tree of this size and root holds the leaf's hash there."""
    if not 0 <= index < size:
        return False
    found, last, rest = leaf, size - 1, list(proof)
    while last:
        if index % 2 or index < last:
            if not rest:
                return False
            beside = rest.pop(0)
            found = node_hash(beside, found) if index % 2 else node_hash(found, beside)
        index, last = index // 2, last // 2
    return not rest and found == root


def consistency_proof(first: int, hashes: Sequence[bytes]) -> tuple[bytes, ...]:
    """Give the hashes that show the tree of the first leaves as a beginning of the whole one.

    From or to the same size, and from the empty tree, nothing needs to be shown (RFC 6962, 2.1.2).

    Raises:
        IndexError: the tree never had that size.
    """
    if not 0 <= first <= len(hashes):
        raise IndexError(first)
    return _subproof(first, hashes, known=True) if first else ()


def consistent(
    first: int, first_root: bytes, second: int, second_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Tell if the proof shows that the second tree only added leaves behind those of the first."""
    if not 0 <= first <= second:
        return False
    if first in (0, second):
        known = first_root == (second_root if first else EMPTY)
        return known and not proof
    return _grew(first, first_root, second, second_root, list(proof))


def _grew(
    first: int, first_root: bytes, second: int, second_root: bytes, rest: list[bytes]
) -> bool:
    index, last = first - 1, second - 1
    while index % 2:
        index, last = index // 2, last // 2
    if index and not rest:
        return False
    old = new = rest.pop(0) if index else first_root
    while last:
        if index % 2 or index < last:
            if not rest:
                return False
            beside = rest.pop(0)
            if index % 2:
                old, new = node_hash(beside, old), node_hash(beside, new)
            else:
                new = node_hash(new, beside)
        index, last = index // 2, last // 2
    return not rest and old == first_root and new == second_root


def _subproof(first: int, hashes: Sequence[bytes], *, known: bool) -> tuple[bytes, ...]:
    if first == len(hashes):
        return () if known else (root(hashes),)
    split = _split(len(hashes))
    left, right = hashes[:split], hashes[split:]
    if first <= split:
        return (*_subproof(first, left, known=known), root(right))
    return (*_subproof(first - split, right, known=False), root(left))


def _split(size: int) -> int:
    return 1 << (size - 1).bit_length() - 1


def _raise(peaks: list[bytes], size: int, leaf: bytes) -> None:
    """Put a leaf behind: parts that became equally large are joined, as in counting upwards."""
    while not size % 2:
        leaf = sha256(b"\x01" + peaks.pop() + leaf).digest()
        size //= 2
    peaks.append(leaf)


def _joined(peaks: Sequence[bytes]) -> bytes:
    if not peaks:
        return EMPTY
    found = peaks[-1]
    for peak in reversed(peaks[:-1]):
        found = node_hash(peak, found)
    return found
