"""Add documents to a library in a child, kill it at a random moment, look; again and again.

python -m tests.core.precedents.killing LIBRARY TIMES SEED

Prints how many documents were acknowledged and how many are there. A process of its own, because
it forks: a test-suite may have threads.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path
from typing import NoReturn

from tests.libraries import document, few_words_are_many
from travaux.precedents.library import Library
from travaux.precedents.words import keys

_SHARED = "the parties shall meet once a year to look at what was done"


def main() -> None:
    """Kill as often as was asked for."""
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(sys.argv[3])  # noqa: S311
    acknowledged = 0
    with few_words_are_many():  # so that most moments fall into some merging
        for _ in range(times):
            acknowledged += _killed(path, acknowledged, chance.uniform(0.005, 0.1))
            acknowledged = _looked_at(path, acknowledged)
        with Library.open(path) as library:
            print(f"{acknowledged} acknowledged, {library.sizes().holdings} there")


def _killed(path: Path, first: int, seconds: float) -> int:
    """Let a child add one document and then more for so long; give how many it said were added."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _add(path, first, writing)
    os.close(writing)
    said = len(os.read(reading, 1))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return said + len(pipe.read())


def _add(path: Path, first: int, pipe: int) -> NoReturn:
    with Library.open(path) as library:
        for number in count(first):
            words = [f"In {number} and {at} it is said that {_SHARED}." for at in range(5)]
            library.add(document(f"D/{number}", *words))
            os.write(pipe, b".")
    raise AssertionError


def _looked_at(path: Path, acknowledged: int) -> int:
    """Look at the file: sound, all that was acknowledged, at most one more, nothing half."""
    with Library.open(path) as library:
        assert library.check() == (), library.check()
        there = library.sizes().holdings
        assert acknowledged <= there <= acknowledged + 1, (acknowledged, there)
        assert [one.id for one in library.holdings()] == [f"D/{at}" for at in range(there)]
        assert library.uses(keys(_SHARED)).count == 5 * there
        assert library.findings == ()
    return there


if __name__ == "__main__":
    main()
