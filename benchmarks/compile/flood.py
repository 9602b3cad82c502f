"""The flood: near-identical amendments made by a machine, tallied in one pass by a child process.

    python -m benchmarks.compile.flood 100000 0 1

tallies the amendments 0, 1, 2, ... of a flood of 100,000 and prints what it cost as JSON. With
`1 2` at the end it takes every second amendment, from number 1 on: the half of a second worker.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

from benchmarks.compile.figures import Effort, Row, peak_memory, seconds
from tests.generated import made_up
from travaux.drafting.tally import Tally

SENATE = 82_730_460
_UNITS = 41  # articles of the bill


def flood(begin: int, end: int, step: int) -> Iterator[tuple[int, str, str]]:
    """Give number, unit and words of amendments: an article with a few signs or letters varied.

    Each amendment depends on its number alone, so any part of the flood can be made apart.
    """
    articles = [" ".join(words.split()[:60]) for words in made_up(_UNITS)]
    chance = Random()
    for number in range(begin, end, step):
        chance.seed(number)
        article = int(chance.random() * _UNITS)
        words = articles[article]
        for _ in range(1 if chance.random() < 0.8 else 2):
            place = int(chance.random() * len(words))
            sign = ".,;abcdefghijklm"[int(chance.random() * 16)]
            words = words[:place] + sign + words[place + 1 :]
        yield number, f"art{article}", words


def _tallied(size: int, begin: int, step: int) -> None:
    """Tally, and print what it cost; making the flood is timed alone and taken off."""
    began = time.process_time()
    for _ in flood(begin, size, step):
        pass
    making = time.process_time() - began
    tally = Tally()
    began = time.process_time()
    for number, unit, words in flood(begin, size, step):
        tally.add(number, unit, words)
    taken = time.process_time() - began
    found = {
        "seconds": taken - making,
        "filed": tally.filed,
        "distinct": tally.distinct,
        "gists": tally.gists,
        "peak_mb": peak_memory(),
    }
    print(json.dumps(found))


def rows(effort: Effort) -> Iterator[Row]:
    """Measure the curve, and say what it means for the Senate's flood."""
    sizes = [10_000, 100_000] + [1_000_000] * (effort >= Effort.USUAL)
    curve = [_child(size, 0, 1) for size in sizes]
    for found in curve:
        yield _row(f"{found['filed']:,} near-identical amendments tallied", found)
    with ThreadPoolExecutor(2) as pool:  # each waits for a process of its own
        parts = list(pool.map(lambda begin: _child(sizes[-1], begin, 2), (0, 1)))
    slowest = max(part["seconds"] for part in parts)
    yield Row(
        f"{sizes[-1]:,} in two processes, half each (the tallies join)",
        seconds(slowest),
        f"one process {seconds(curve[-1]['seconds'])}",
        f"{curve[-1]['seconds'] / slowest:.2f} × faster",
        "–",
    )
    yield _extrapolated(curve[-2], curve[-1])


def _row(work: str, found: dict[str, float]) -> Row:
    rate = found["filed"] / found["seconds"]
    return Row(
        work,
        f"{seconds(found['seconds'])}, {found['peak_mb']:.0f} MB",
        "–",
        f"{found['distinct']:,} wordings, {found['gists']:,} without signs; {rate:,.0f}/s",
        "< 2 GB" if found["filed"] >= 1_000_000 else "–",
        found["peak_mb"] < 2048 if found["filed"] >= 1_000_000 else None,
        found,
    )


def _extrapolated(smaller: dict[str, float], found: dict[str, float]) -> Row:
    """Extrapolate: time grows with the amendments, memory at most as fast as measured last."""
    times = SENATE / found["filed"]
    whole = found["seconds"] * times
    growth = (found["peak_mb"] - smaller["peak_mb"]) / (found["filed"] - smaller["filed"])
    memory = (found["peak_mb"] + growth * (SENATE - found["filed"])) / 1024
    return Row(
        f"{SENATE:,} (the Senate's), **extrapolated** from the last two rows of the curve",
        f"{whole / 60:.0f} min and at most {memory:.1f} GB on one core",
        "–",
        f"sixteen machines, an equal share each: {whole / 60 / 16:.1f} min, "
        f"{memory / 16:.1f} GB each, and the joining",
        "–",
        None,
        {"seconds": whole, "memory_gb": memory},
    )


def _child(size: int, begin: int, step: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.compile.flood", str(size), str(begin), str(step)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    _tallied(*map(int, sys.argv[1:4]))
