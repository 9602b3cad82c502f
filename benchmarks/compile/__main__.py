"""Measure the compilation beside its peers: python -m benchmarks.compile [--quick | --full].

Installs the peers by itself (`benchmarks/peers.py`), prints each figure as it is found, and saves
the table in `benchmarks/compile/RESULTS.md` and `results.json`; `--quick` is a smoke test of under
two minutes and saves nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.compile import flood, memory, quality, speed, word
from benchmarks.compile.figures import Effort, Row, saved

_PARTS: tuple[Callable[[Effort], Iterator[Row]], ...] = (
    speed.rows,
    memory.rows,
    quality.rows,
    word.rows,
    flood.rows,
)
_PREFACE = (
    "Made by `python -m benchmarks.compile --full`. Every speed is a ratio in one run on one "
    "machine; the definitions stand in `measures.py`. “Flat” is difflib for each pair of base and "
    "version, overlapping changes shown together."
)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compile", description=__doc__)
    efforts = parser.add_mutually_exclusive_group()
    efforts.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    efforts.add_argument("--full", action="store_const", const=Effort.FULL, dest="effort")
    parser.add_argument("--date", default=dt.datetime.now(dt.UTC).date().isoformat())
    parser.set_defaults(effort=Effort.USUAL)
    arguments = parser.parse_args()
    rows = []
    for part in _PARTS:
        for row in part(arguments.effort):
            rows.append(row)
            print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if arguments.effort > Effort.QUICK:
        title = "The compilation beside its peers"
        saved(Path(__file__).parent, rows, title=title, preface=_PREFACE, date=arguments.date)


if __name__ == "__main__":
    main()
