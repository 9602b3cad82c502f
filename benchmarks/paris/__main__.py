"""Follow the texts of the Paris Agreement: python -m benchmarks.paris [FOLDER].

Reads the five texts (FOLDER, or the folder of the data that tests read), prints the tables, and
writes docs/paris-2015.md with its picture. `--drawn` prints what was drawn to be judged by reading,
and writes nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.paris.issues import FOLDER, Chain, chain
from benchmarks.paris.links import newcomers, sample
from benchmarks.paris.measures import measured
from benchmarks.paris.page import counted_issues, page
from benchmarks.paris.words import drawn
from tests.datasets import data_folder
from travaux.workspace.picturing import burn_down_of

PAGE = Path(__file__).parents[2] / "docs" / "paris-2015.md"
PICTURE = PAGE.with_suffix(".svg")


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.paris", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=data_folder() / FOLDER)
    parser.add_argument("--drawn", action="store_true")
    arguments = parser.parse_args()
    followed = chain(arguments.folder)
    if arguments.drawn:
        _print_drawn(followed)
        return
    figures = measured(followed)
    written = page(followed, figures)
    print(written)
    PAGE.write_text(written, encoding="utf-8")
    PICTURE.write_bytes(burn_down_of(counted_issues(figures)))


def _print_drawn(followed: Chain) -> None:
    for hard in (False, True):
        for link in sample(followed, hard=hard):
            print(f"{link.name} {link.date}\n  - {link.before}\n  + {link.after}")
    for newcomer in newcomers(followed):
        print(newcomer.name, newcomer.date, newcomer.words)
    for word in drawn(followed):
        print(word.name, word.date, *word.seen, sep="\n    ")


if __name__ == "__main__":
    main()
