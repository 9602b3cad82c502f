"""Measure agreed language: python -m benchmarks.precedents [--quick|--full].

Prints each figure as it is found, and saves the table in `benchmarks/precedents/RESULTS.md` and
`results.json`; `--quick` is a smoke test that saves nothing.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.compile.figures import Effort, Row, saved
from benchmarks.precedents import corpus, matcher, quality, repeats, speed

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory
_PREFACE = (
    "Made by `python -m benchmarks.precedents` on the treaties and resolutions of "
    "`data/C-instruments` in English, French and Spanish, each text once. The engines that an "
    "index was chosen from are compared by `python -m benchmarks.precedents.engines`, in "
    "decision 20; mining is measured by `python -m benchmarks.precedents.mining`."
)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.precedents", description=__doc__)
    effort = parser.add_mutually_exclusive_group()
    effort.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    effort.add_argument("--full", action="store_const", const=Effort.FULL, dest="effort")
    parser.add_argument("--date", default=time.strftime("%Y-%m-%d", time.gmtime()))
    parser.set_defaults(effort=Effort.USUAL)
    given = parser.parse_args()
    found = []
    for row in rows(given.effort):
        found.append(row)
        print(f"{row.work}: {row.figure} (to reach: {row.target}; {row.verdict})", flush=True)
    if given.effort > Effort.QUICK:
        title = "Agreed language: a library, its index, and what is found"
        saved(Path(__file__).parent, found, title=title, preface=_PREFACE, date=given.date)


def rows(effort: Effort) -> Iterator[Row]:
    """Give all figures."""
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as kept:
        folder = Path(kept)
        held = corpus.documents(300_000 if effort is Effort.QUICK else 0)
        library, took = speed.built(folder / "library.sqlite", held)
        yield from speed.building(library, took, held)
        yield from repeats.rows(library, held, effort)
        yield from speed.asking(library, held, effort)
        yield from speed.drafting(library, held)
        yield from speed.beside_phrases(folder / "phrases.sqlite", library, held, effort)
        yield from matcher.rows(library, held, effort)
        yield from quality.rows(folder, effort)
        library.close()
        if effort is not Effort.USUAL:
            yield from speed.growing(folder, held, effort)


if __name__ == "__main__":
    main()
