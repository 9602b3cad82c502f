"""The parts of the measurement, each in a process of its own.

They stand beside `__main__`, for a new process can't import its functions from there.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.compile.figures import Effort, Row

_OUT = Path(__file__).resolve().parents[2] / "out"


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
