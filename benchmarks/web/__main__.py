"""Measure the site: python -m benchmarks.web [--quick] [--folder FOLDER].

Prints each figure as it is found, and saves the table in `benchmarks/web/RESULTS.md` and
`results.json`; `--quick` is a smoke test that saves nothing. Each part runs in a process of its
own, for Django is set up once for one dossier.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from benchmarks.compile.figures import Effort, saved
from benchmarks.web.parts import rows

_PREFACE = (
    "Made by `python -m benchmarks.web`, which says at the top of each of its modules what it "
    "measures. Server, chair and clients share the machine; figures are by the clock, so other "
    "work on it counts. Where a time of the processor stands beside a figure, that is what the "
    "work costs on an idle machine. The load average was {begin:.1f} when it began and {end:.1f} "
    "at the end; where that is above the number of cores, the figures by the clock are of a "
    "machine that had other work, too, and what isn't reached is to be measured again on one that "
    "hasn't."
)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web", description=__doc__)
    parser.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    parser.add_argument("--folder", type=Path, help="where the large dossier is kept between runs")
    parser.add_argument("--date", default=time.strftime("%Y-%m-%d", time.gmtime()))
    parser.set_defaults(effort=Effort.USUAL)
    given = parser.parse_args()
    begin, found = os.getloadavg()[0], []
    for row in rows(given.effort, given.folder):
        found.append(row)
        print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if given.effort > Effort.QUICK:
        preface = _PREFACE.format(begin=begin, end=os.getloadavg()[0])
        title = "The site: live pages, writers, and the page of a large text"
        saved(Path(__file__).parent, found, title=title, preface=preface, date=given.date)


if __name__ == "__main__":
    main()
