"""The entries of another journal are taken in as they are, by every store, where there are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from travaux.journal.lines import Draft, Line, destroyed, written
from travaux.store.memory import MemoryStore
from travaux.store.port import RecordMovedOn, Store
from travaux.store.sql import opened

_LINES = tuple(
    written(n, "2005-02-25T15:00:00Z", "MeetingHeld/1", b'{"n":%d}' % n, bytes([n]) * 32)
    for n in range(4)
)


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    memory: Store = MemoryStore()
    made = memory if request.param == "memory" else opened(tmp_path / "record.sqlite")
    yield made
    made.close()


def test_withheld_entries_keep_their_leaf(store: Store) -> None:
    lines: list[Line] = [_LINES[0], destroyed(_LINES[1]), *_LINES[2:]]
    store.restore(lines)
    assert list(store.lines()) == lines
    whole = MemoryStore()
    whole.restore(_LINES)
    assert list(store.leaves()) == list(whole.leaves())


def test_nothing_is_put_behind_other_entries(store: Store) -> None:
    store.append([Draft(_LINES[0].at, "MeetingHeld/1", b"{}", bytes(32))], 0)
    with pytest.raises(RecordMovedOn):
        store.restore([replace(_LINES[0])])
    assert store.size() == 1
