"""Sixteen who write at once: none overwrites another, and nothing is recorded twice."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.journals import draft
from travaux.journal.canonical import canonical
from travaux.journal.lines import Draft, Line
from travaux.journal.verifying import verified
from travaux.store.port import RecordBusy, RecordMovedOn
from travaux.store.sql import SqlStore, opened

_WRITERS, _ACTS = 16, 5


def _said(line: Line) -> dict[str, int]:
    found: dict[str, int] = json.loads(line.content or b"{}")
    return found


def _counted_on(writer: int, seen: list[Line]) -> Draft:
    """Count on from the last entry: an update is lost if somebody counts the same number."""
    number = _said(seen[-1])["number"] + 1 if seen else 1
    return replace(draft(0), content=canonical({"number": number, "writer": writer}))


def _write(path: Path, writer: int) -> None:
    with closing(opened(path)) as store:
        for _ in range(_ACTS):
            while not _done(store, writer):
                pass


def _done(store: SqlStore, writer: int) -> bool:
    seen = list(store.lines())
    try:
        store.append([_counted_on(writer, seen)], len(seen))
    except (RecordMovedOn, RecordBusy):
        return False
    return True


def test_no_update_is_lost_among_sixteen_writers(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with ThreadPoolExecutor(_WRITERS) as pool:
        list(pool.map(partial(_write, path), range(_WRITERS)))
    with closing(opened(path)) as store:
        lines = list(store.lines())
        assert verified(lines, leaves=store.leaves()) == ()
    said = [_said(line) for line in lines]
    assert [one["number"] for one in said] == list(range(1, _WRITERS * _ACTS + 1))
    assert sorted(one["writer"] for one in said) == sorted([*range(_WRITERS)] * _ACTS)
