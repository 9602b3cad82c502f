"""Measure the living text: python -m benchmarks.living [--quick].

Prints each figure as it is found, and saves the table in `benchmarks/living/RESULTS.md` and
`results.json`; `--quick` is a smoke test that saves nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, saved
from benchmarks.living import following, growth, lasting, onfile
from benchmarks.living.generated import Negotiating, Size

_PREFACE = (
    "Made by `python -m benchmarks.living`. Everything in it is generated, by the same chance each "
    "time: texts of made-up words, proposals of one to four changes, sponsors who join and leave, "
    "and decisions on three brackets of five. A word is put down to the wrong issue where that "
    "isn't the one in which it entered by the changes that were taken; the few of which that can't "
    "be told, for their change was decided piece by piece, aren't counted. Acts on file are timed "
    "by the clock, the rest by the processor."
)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.living", description=__doc__)
    parser.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    parser.add_argument("--date", default=dt.datetime.now(dt.UTC).date().isoformat())
    parser.set_defaults(effort=Effort.USUAL)
    arguments = parser.parse_args()
    found = []
    for row in rows(arguments.effort):
        found.append(row)
        print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if arguments.effort > Effort.QUICK:
        title = "The living text: ten revisions, five thousand proposals"
        saved(Path(__file__).parent, found, title=title, preface=_PREFACE, date=arguments.date)


def rows(effort: Effort) -> Iterator[Row]:
    """Give all figures, each as it is found."""
    negotiating = Negotiating(Size(30, 12, 3, 30) if effort is Effort.QUICK else Size())
    yield from lasting.lived(negotiating)
    yield from lasting.law_4(negotiating.living)
    yield from following.rows(negotiating.living)
    yield from lasting.single(negotiating)
    yield from growth.rows(effort)
    yield from onfile.rows(effort)


if __name__ == "__main__":
    main()
