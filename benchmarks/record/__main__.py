"""Measure the record: python -m benchmarks.record [--quick].

Prints each figure as it is found, and saves the table in `benchmarks/record/RESULTS.md` and
`results.json`; `--quick` is a smoke test that saves nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from benchmarks.compile.figures import Effort, saved
from benchmarks.record import folding, killing, proving, writing

_PREFACE = (
    "Made by `python -m benchmarks.record`. Writing is timed by the clock, by turns with the bare "
    "database on the same disk, the quickest turn of each; the rest by the processor. An act is "
    "looked at for its size, checked, salted, hashed and committed; the bare commit is one INSERT "
    "of as many bytes."
)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.record", description=__doc__)
    parser.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    parser.add_argument("--date", default=dt.datetime.now(dt.UTC).date().isoformat())
    parser.set_defaults(effort=Effort.USUAL)
    arguments = parser.parse_args()
    rows = []
    for part in (writing.rows, folding.rows, killing.rows, proving.rows):
        for row in part(arguments.effort):
            rows.append(row)
            print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if arguments.effort > Effort.QUICK:
        title = "The record: written, folded, proved, carried"
        saved(Path(__file__).parent, rows, title=title, preface=_PREFACE, date=arguments.date)


if __name__ == "__main__":
    main()
