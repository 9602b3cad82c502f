"""The same trees by pymerkle: roots, paths and proofs, and the time for one large tree."""

from __future__ import annotations

import json
import sys
import time

from pymerkle import InmemoryTree
from pymerkle.proof import verify_consistency


def tree_of(leaves: list[bytes]) -> InmemoryTree:
    """Grow a tree leaf by leaf."""
    tree = InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        tree.append_entry(leaf)
    return tree


def answered(question: dict) -> dict:
    """Give the roots, and the path of one leaf, of one tree."""
    tree = tree_of([bytes.fromhex(leaf) for leaf in question["leaves"]])
    index, first = question["index"] + 1, question["first"]
    early, whole = tree.get_state(first), tree.get_state()
    verify_consistency(early, whole, tree.prove_consistency(first))
    return {
        "root": whole.hex(),
        "first_root": early.hex(),
        "path": [digest.hex() for digest in tree.prove_inclusion(index).path[1:]],
    }


def seconds(size: int) -> float:
    """Time a tree of so many leaves, and its root."""
    leaves = [str(number).encode() for number in range(size)]
    began = time.process_time()
    tree_of(leaves).get_state()
    return time.process_time() - began


question = json.load(sys.stdin)
json.dump(
    {
        "trees": [answered(one) for one in question["trees"]],
        "seconds": min(seconds(question["size"]) for _ in range(3)),
    },
    sys.stdout,
)
