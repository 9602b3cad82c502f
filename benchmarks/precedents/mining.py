"""Measure mining: python -m benchmarks.precedents.mining [--quick].

Each job is the command as a user gives it, in a process of its own whose largest memory is read
from the system when it ends. Printed are the time by the clock, the memory, how both grow, and
whether other engines and less memory give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from random import Random

from benchmarks.compile.figures import Effort, Row, seconds, skipped
from benchmarks.precedents import corpus
from travaux.precedents import Holding
from travaux.precedents.library import Library
from travaux.precedents.mining import Mined

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory
_SIZES = (1_000_000, 2_000_000, 5_000_000, 10_000_000)
_LITTLE = "150MB"
_COMMAND = "from travaux.cli import app; app()"


@dataclass(frozen=True, slots=True)
class Job:
    """What a job came to."""

    mined: Mined
    took: float
    memory: int  # bytes, the largest of the process

    @property
    def cost(self) -> str:
        """Time and memory in words."""
        return f"{seconds(self.took)}, {self.memory / 1e6:,.0f} MB"


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.precedents.mining")
    parser.add_argument("--quick", action="store_true")
    effort = Effort.QUICK if parser.parse_args().quick else Effort.USUAL
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as kept:
        for row in rows(Path(kept), corpus.documents(), effort):
            print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)


def rows(folder: Path, held: Sequence[Holding], effort: Effort) -> Iterator[Row]:
    """Give all figures of mining; `held` is the corpus, `folder` has room for its tables."""
    if effort is Effort.QUICK:
        held = _cut(held, 300_000)
    library = _library(folder / "whole.sqlite", held)
    whole = _mined(library, folder / "whole")
    yield _whole(whole)
    yield _alike(whole, _mined(library, folder / "little", "--memory", _LITTLE), f"in {_LITTLE}")
    yield _spark(whole, library, folder)
    if effort > Effort.QUICK:
        yield from _growing(folder, held)


def _whole(job: Job) -> Row:
    terms, totals = job.mined.terms, job.mined.totals
    work = f"mine {terms.words / 1e6:.1f} million words"
    figure = f"{job.cost}; {totals.runs:,} runs"
    numbers = {"seconds": job.took, "bytes": float(job.memory), "runs": float(totals.runs)}
    return Row(
        work,
        job.cost,
        "–",
        figure,
        "≤ 1.3 GB, of which the engine 1 GB",
        job.memory <= 1.3e9,
        numbers,
    )


def _alike(one: Job, other: Job, how: str) -> Row:
    same = all(
        path.read_bytes() == (other.mined.folder / path.name).read_bytes()
        for path in one.mined.folder.glob("*.parquet")
    )
    figure = f"{other.cost}; {'the same bytes' if same else 'other bytes'}"
    return Row(f"the same {how}", one.cost, other.cost, figure, "the same bytes", same)


def _spark(whole: Job, library: Path, folder: Path) -> Row:
    work, target = "the same on Spark", "the same bytes"
    if not (find_spec("pyspark") and shutil.which("java")):
        return skipped(work, target, "PySpark or Java isn't here")
    on = ("--engine", "spark", "--master", "local[2]")
    return _alike(whole, _mined(library, folder / "spark", *on), "on Spark, two processors")


def _growing(folder: Path, held: Sequence[Holding]) -> Iterator[Row]:
    first: Job | None = None
    for size in _SIZES:
        grown = _cut(list(corpus.multiplied(held, 2, Random(1))), size)
        job = _mined(_library(folder / f"{size}.sqlite", grown), folder / f"{size}")
        first = first or job
        times = job.mined.terms.words / first.mined.terms.words
        figure = f"{job.cost}; {job.took / first.took:.1f} × the time of the first"
        numbers = {"seconds": job.took, "bytes": float(job.memory)}
        work = f"mine {job.mined.terms.words / 1e6:.1f} million words"
        target = f"≤ {times * 1.5:.1f} ×"
        reached = job.took / first.took <= times * 1.5
        yield Row(work, job.cost, first.cost, figure, target, reached, numbers)


def _cut(held: Sequence[Holding], most: int) -> list[Holding]:
    kept, words = list[Holding](), 0
    for holding in held:
        if words >= most:
            break
        kept.append(holding)
        words += corpus.counted([holding])
    return kept


def _library(path: Path, held: Sequence[Holding]) -> Path:
    with Library.open(path) as library:
        for holding in held:
            library.add(holding)
    return path


def _mined(library: Path, folder: Path, *options: str) -> Job:
    command = [sys.executable, "-c", _COMMAND, "mine", str(library), "-o", str(folder), *options]
    began = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    took = time.perf_counter() - began
    running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode in (0, 1), f"mining ended with {running.returncode}"
    return Job(Mined(folder), took, used.ru_maxrss * 1024)


if __name__ == "__main__":
    main()
