"""One contract for every store: in memory, in a file, on a connection that somebody else opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.journals import KEY, checkpoint, draft, drafts, hashes, journal, line
from travaux.journal.checkpoints import signed
from travaux.journal.lines import destroyed
from travaux.journal.verifying import verified
from travaux.store import sql
from travaux.store.memory import MemoryStore
from travaux.store.port import NoSuchEntry, RecordMovedOn, Store

_MANY = 2500  # more than a store reads at once


@pytest.fixture(params=["memory", "file", "connection"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    if request.param == "file":
        with closing(sql.opened(tmp_path / "record.db")) as opened:
            yield opened
        return
    with closing(sqlite3.connect(tmp_path / "site.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE page (words TEXT)")
        yield sql.SqlStore(connection)


def test_a_new_store_is_empty(store: Store) -> None:
    assert (store.size(), tuple(store.lines()), tuple(store.leaves())) == (0, (), ())
    assert store.checkpoints() == ()


def test_what_is_appended_is_given_back_with_its_positions(store: Store) -> None:
    assert store.append(drafts(0, 3), 0) == tuple(journal(3))
    assert store.append([draft(3)], 3) == (line(3),)
    assert (store.size(), list(store.lines())) == (4, journal(4))
    assert list(store.leaves()) == hashes(journal(4))


def test_lines_are_given_from_one_position_to_before_another(store: Store) -> None:
    store.append(drafts(0, 5), 0)
    for start, end in ((0, 5), (1, 4), (2, 2), (3, 9), (5, None), (9, None), (0, 0)):
        assert list(store.lines(start, end)) == journal(5)[start:end]
        assert list(store.leaves(start, end)) == hashes(journal(5)[start:end])
    assert list(store.lines(3)) == journal(5)[3:]


def test_many_lines_are_given_in_order(store: Store) -> None:
    store.append(drafts(0, _MANY), 0)
    assert [one.position for one in store.lines()] == list(range(_MANY))
    assert [one.position for one in store.lines(999, 2001)] == list(range(999, 2001))


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_nothing_is_appended_where_the_record_moved_on(store: Store, expected: int) -> None:
    store.append(drafts(0, 2), 0)
    with pytest.raises(RecordMovedOn) as refused:
        store.append([draft(9)], expected)
    assert (refused.value.expected, refused.value.actual) == (expected, 2)
    assert str(refused.value) == (
        f"The record has moved on: it has 2 entries, not the {expected} that were looked at. "
        "Nothing was recorded. Look at what was added, and try again."
    )
    assert list(store.lines()) == journal(2)


def test_to_append_nothing_changes_nothing(store: Store) -> None:
    assert store.append([], 0) == ()
    with pytest.raises(RecordMovedOn):
        store.append([], 1)


def test_a_destroyed_entry_keeps_its_place_and_its_leaf(store: Store) -> None:
    store.append(drafts(0, 5), 0)
    store.destroy(2)
    store.destroy(2)
    expected = [*journal(2), destroyed(line(2)), *journal(5)[3:]]
    assert list(store.lines()) == expected
    assert list(store.leaves()) == hashes(journal(5))
    assert verified(store.lines(), checkpoint(journal(5)), leaves=store.leaves()) == ()


@pytest.mark.parametrize("position", [-1, 2])
def test_an_entry_that_is_not_there_cannot_be_destroyed(store: Store, position: int) -> None:
    store.append(drafts(0, 2), 0)
    with pytest.raises(NoSuchEntry) as refused:
        store.destroy(position)
    assert str(refused.value) == (f"The record has no entry {position}: it has 2, counted from 0.")
    assert list(store.lines()) == journal(2)


def test_checkpoints_are_kept_in_their_order(store: Store) -> None:
    notes = [signed(checkpoint(journal(size)), KEY) for size in (3, 1, 3)]
    for note in notes:
        store.keep(note)
    assert store.checkpoints() == tuple(notes)


def test_one_may_append_while_reading(store: Store) -> None:
    store.append(drafts(0, 3), 0)
    lines = store.lines(0, 3)
    first = next(lines)
    store.append([draft(3)], 3)
    assert [first, *lines] == journal(3)


def test_a_store_is_closed_twice_without_harm(store: Store) -> None:
    store.close()
    store.close()
