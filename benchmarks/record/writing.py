"""What it costs to record an act: beside the bare commit of one row, on the same disk."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, seconds
from tests.journals import draft, drafts
from travaux.store.sql import opened

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory


def rows(effort: Effort) -> Iterator[Row]:
    """Write by turns, so that both are disturbed alike, and compare the quickest turns."""
    rounds, turn = (5, 50) if effort is Effort.QUICK else (20, 200)
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as folder:
        for acts in (1, 10):
            yield _row(Path(folder), acts, rounds, turn)


def _row(folder: Path, acts: int, rounds: int, turn: int) -> Row:
    store = opened(folder / f"record-{acts}.db")
    bare = sqlite3.connect(folder / f"bare-{acts}.db", isolation_level=None)
    with closing(store), closing(bare):
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            bare.execute(f"PRAGMA {pragma}")
        bare.execute("CREATE TABLE entry (position INTEGER PRIMARY KEY, content BLOB)")
        size = len(draft(0).content) + 32

        def act() -> None:
            start = store.size()
            store.append(drafts(start, start + acts), start)

        def commit() -> None:
            bare.execute("INSERT INTO entry (content) VALUES (?)", (bytes(size),))

        ours, theirs = _by_turns(act, commit, rounds, turn)
    share = theirs / ours
    return Row(
        f"one act of {acts} {'entry' if acts == 1 else 'entries'} recorded (SQLite, FULL)",
        f"{seconds(ours)}, {1 / ours:,.0f}/s",
        f"bare commit of one row {seconds(theirs)}, {1 / theirs:,.0f}/s",
        f"{share:.0%} of the bare rate",
        "≥ 50 %" if acts == 1 else "–",
        share >= 0.5 if acts == 1 else None,
        {"ours_s": ours, "peer_s": theirs, "ratio": share},
    )


def _by_turns(
    ours: Callable[[], None], theirs: Callable[[], None], rounds: int, turn: int
) -> tuple[float, float]:
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for times, action in zip(found, (ours, theirs), strict=True):
            began = time.perf_counter()
            for _ in range(turn):
                action()
            times.append((time.perf_counter() - began) / turn)
    return min(found[0]), min(found[1])
