"""Write to a record in a child, kill it at a random moment, look; again and again.

python -m tests.stores.killing RECORD TIMES SEED

Prints how many entries were acknowledged and how many are there. A process of its own, because it
forks: a test-suite may have threads.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import NoReturn

from tests.journals import drafts
from travaux.journal.verifying import verified
from travaux.store.sql import opened

_ACT = 4  # entries that are recorded together
_SIZE = 8  # bytes of an acknowledgement


def main() -> None:
    """Kill as often as was asked for."""
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(sys.argv[3])  # noqa: S311
    opened(path).close()
    acknowledged = 0
    for _ in range(times):
        acknowledged = max(acknowledged, _killed(path, chance.uniform(0.001, 0.04)))
        _looked_at(path, acknowledged)
    with closing(opened(path)) as store:
        print(f"{acknowledged} entries acknowledged, {store.size()} there")


def _killed(path: Path, seconds: float) -> int:
    """Let a child write for so long, and give the last size that it said was recorded."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _write(path, writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    whole = len(said) // _SIZE * _SIZE
    return int.from_bytes(said[whole - _SIZE : whole], "big") if whole else 0


def _write(path: Path, pipe: int) -> NoReturn:
    store = opened(path)
    for act in count():
        size = store.size()
        store.append(drafts(size, size + _ACT), size)
        os.write(pipe, (size + _ACT).to_bytes(_SIZE, "big"))
        if act % 3 == 2:
            store.destroy(size)
            store.keep(str(size + _ACT))
    os._exit(1)


def _looked_at(path: Path, acknowledged: int) -> None:
    with closing(opened(path)) as store:
        lines, kept = list(store.lines()), store.checkpoints()
        assert len(lines) >= acknowledged, f"{acknowledged} acknowledged, {len(lines)} there"
        assert len(lines) % _ACT == 0, f"half an act: {len(lines)} entries"
        assert verified(lines, leaves=store.leaves()) == ()
        assert all(int(size) <= len(lines) for size in kept)


if __name__ == "__main__":
    main()
