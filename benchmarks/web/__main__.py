"""Measure the site: python -m benchmarks.web [--quick] [--folder FOLDER].

Prints each figure as it is found, and saves the table in `benchmarks/web/RESULTS.md` and
`results.json`; `--quick` is a smoke test that saves nothing. Each part runs in a process of its
own, for Django is set up once for one dossier.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, saved

_OUT = Path(__file__).resolve().parents[2] / "out"
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


def rows(effort: Effort, folder: Path | None) -> Iterator[Row]:
    """Give all figures, each part's as it ends."""
    for part in (_live, _writers, partial(_text_page, folder)):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            yield from alone.submit(part, effort).result()


def _live(effort: Effort) -> list[Row]:
    from benchmarks.web import live  # noqa: PLC0415 - in its own process

    return list(live.rows(effort))


def _writers(effort: Effort) -> list[Row]:
    from benchmarks.web import writers  # noqa: PLC0415 - in its own process

    return list(writers.rows(effort))


def _text_page(folder: Path | None, effort: Effort) -> list[Row]:
    from benchmarks.web import text_page  # noqa: PLC0415 - in its own process

    _OUT.mkdir(exist_ok=True)
    size = (30, 60) if effort is Effort.QUICK else (400, 3000)
    with tempfile.TemporaryDirectory(dir=_OUT) as kept:
        large = text_page.Large(folder or Path(kept) / "dossier", *size)
        large.build()
        return list(text_page.rows(large, effort))


if __name__ == "__main__":
    main()
