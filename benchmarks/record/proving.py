"""What it costs to prove a record: to verify it whole, to export it, to destroy in it."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, best, seconds, skipped
from benchmarks.peers import PeerFailed, asked
from tests.journals import KEY, checkpoint, drafts, hashes
from tests.verifier.folders import VERIFIER, folder_of
from travaux.journal.exported import exported, imported
from travaux.journal.tree import inclusion_proof, leaf_hash, root
from travaux.journal.verifying import verified
from travaux.store.sql import SqlStore, opened

_SCRIPT = Path(__file__).parent / "peer_scripts" / "pymerkle_trees.py"


def rows(effort: Effort) -> Iterator[Row]:
    """Prove a record of 100,000 entries, and a thousand small trees."""
    size = 5_000 if effort is Effort.QUICK else 100_000
    with tempfile.TemporaryDirectory() as folder, closing(opened(Path(folder) / "r.db")) as store:
        store.append(drafts(0, size), 0)
        yield from _verified(store, size)
        yield from _carried(store, size)
        yield _stranger(Path(folder), store, size)
        yield _destroyed(store, size)
    yield from _trees(100 if effort is Effort.QUICK else 1000, size)


def _verified(store: SqlStore, size: int) -> Iterator[Row]:
    lines, leaves = list(store.lines()), list(store.leaves())
    outside = checkpoint(lines)
    kept = [checkpoint(lines, size // 10 * tenth) for tenth in range(1, 10)]

    def in_memory() -> None:
        assert verified(lines, outside, kept=kept, leaves=leaves) == ()

    def from_disk() -> None:
        assert verified(store.lines(), outside, kept=kept, leaves=store.leaves()) == ()

    yield _rate(f"{size:,} entries verified, read from the disk", size, best(from_disk), 100_000)
    yield _rate(f"{size:,} entries verified, in memory", size, best(in_memory), 100_000)


def _carried(store: SqlStore, size: int) -> Iterator[Row]:
    text = list(exported(store.lines()))
    yield _rate(f"{size:,} entries exported", size, best(lambda: list(exported(store.lines())), 2))
    yield _rate(f"{size:,} entries imported", size, best(lambda: list(imported(text)), 2))
    leaves = hashes(imported(text))
    assert leaves == list(store.leaves())
    taken = best(lambda: inclusion_proof(size // 3, leaves), 3)
    yield Row(f"one entry of {size:,} proved", seconds(taken), "–", seconds(taken), "–")


def _stranger(folder: Path, store: SqlStore, size: int) -> Row:
    lines = list(store.lines())
    dossier = folder_of(folder / "dossier", lines, [checkpoint(lines)])
    began = time.perf_counter()
    done = subprocess.run([sys.executable, VERIFIER, dossier], check=True, capture_output=True)
    taken = time.perf_counter() - began
    assert KEY.name not in done.stdout.decode()
    return _rate(f"{size:,} entries verified by the standalone program", size, taken)


def _destroyed(store: SqlStore, size: int) -> Row:
    began = time.perf_counter()
    for position in range(0, size, size // 10):
        store.destroy(position)
    taken = (time.perf_counter() - began) / 10
    work = f"one content of {size:,} destroyed, its bytes gone from the disk"
    return Row(work, seconds(taken), "–", seconds(taken), "–")


def _trees(many: int, size: int) -> Iterator[Row]:
    chance = random.Random("trees")
    trees = [[chance.randbytes(20) for _ in range(chance.randint(1, 200))] for _ in range(many)]
    places = [(chance.randrange(len(tree)), chance.randint(1, len(tree))) for tree in trees]
    question = {
        "trees": [
            {"leaves": [leaf.hex() for leaf in tree], "index": index, "first": first}
            for tree, (index, first) in zip(trees, places, strict=True)
        ],
        "size": size,
    }
    work = f"{many:,} random trees: roots, earlier roots and paths"
    try:
        answer = asked(_SCRIPT, question)
    except PeerFailed as reason:
        yield skipped(work, "all equal", str(reason))
        return
    same = sum(
        _ours(tree, index, first) == theirs
        for tree, (index, first), theirs in zip(trees, places, answer["trees"], strict=True)
    )
    yield Row(
        work, f"{same:,} of {many:,}", "pymerkle", f"{same / many:.2%}", "100 %", same == many
    )
    leaves = [str(number).encode() for number in range(size)]
    taken = best(lambda: root([leaf_hash(leaf) for leaf in leaves]), 3)
    ratio = answer["seconds"] / taken
    figure = f"{ratio:.1f} ×"
    peer = f"pymerkle {seconds(answer['seconds'])}"
    yield Row(f"the tree of {size:,} leaves", seconds(taken), peer, figure, "–")


def _ours(tree: list[bytes], index: int, first: int) -> dict[str, object]:
    leaves = [leaf_hash(leaf) for leaf in tree]
    return {
        "root": root(leaves).hex(),
        "first_root": root(leaves[:first]).hex(),
        "path": [one.hex() for one in inclusion_proof(index, leaves)],
    }


def _rate(work: str, size: int, taken: float, least: float | None = None) -> Row:
    rate = size / taken
    target = "–" if least is None else f"≥ {least:,.0f}/s"
    reached = None if least is None else rate >= least
    numbers = {"ours_s": taken, "rate": rate}
    return Row(work, seconds(taken), "–", f"{rate:,.0f}/s", target, reached, numbers)
