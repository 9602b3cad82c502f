"""A writer killed at random moments: what was acknowledged must be there, and nothing half."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.compile.figures import Effort, Row


def rows(effort: Effort) -> Iterator[Row]:
    """Kill a writing process, open its record and look at all of it, again and again."""
    times = 20 if effort is Effort.QUICK else 300
    with tempfile.TemporaryDirectory() as folder:
        record = str(Path(folder) / "record.db")
        command = [sys.executable, "-m", "tests.stores.killing", record, str(times), "seed"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = re.fullmatch(r"(\d+) entries acknowledged, (\d+) there\n", done.stdout)
    kept = said is not None and int(said[1]) <= int(said[2])
    yield Row(
        f"`kill -9` at {times} random moments of writing, destroying and keeping checkpoints",
        done.stdout.strip() or done.stderr.strip().splitlines()[-1],
        "–",
        "0 lost, 0 half acts" if kept else "lost or half",
        "0 lost, 0 half acts",
        kept,
    )
