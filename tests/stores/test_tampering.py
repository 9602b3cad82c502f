"""What somebody does to the file with a database tool is found, and located."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.journals import KEY, checkpoint, drafts, hashes, journal, line
from travaux.journal.checkpoints import CheckpointUnreadable, opened, signed
from travaux.journal.lines import Line
from travaux.journal.verifying import verified
from travaux.store import sql

_SIZE = 40
_OUTSIDE = checkpoint(journal(_SIZE))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(sql.opened(tmp_path / "record.db")) as store:
        for size in range(10, _SIZE + 1, 10):
            store.append(drafts(size - 10, size), size - 10)
            store.keep(signed(checkpoint(journal(size)), KEY))
    return tmp_path / "record.db"


def _found(path: Path) -> set[tuple[str, str]]:
    with closing(sql.opened(path)) as store:
        kept = [opened(note, KEY.verifier) for note in store.checkpoints()]
        findings = verified(store.lines(), _OUTSIDE, kept=kept, leaves=store.leaves())
    return {(one.code, one.where) for one in findings if one.code != "time-goes-back"}


def _done(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def _put(path: Path, made: Line, leaf: bytes) -> None:
    values = (made.position, made.at, made.kind, made.commitment, leaf, made.salt, made.content)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("REPLACE INTO travaux_entry VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _moved(path: Path, first: int, by: int) -> None:
    """Give the entries from one on other numbers, by way of numbers that nobody has."""
    _done(
        path,
        f"UPDATE travaux_entry SET position = -position WHERE position >= {first}",  # noqa: S608
        f"UPDATE travaux_entry SET position = -position + {by} WHERE position < 0",  # noqa: S608
    )


def _fitted(path: Path) -> None:
    """Make every leaf hash fit what stands there now, and forget the checkpoints that don't."""
    with closing(sql.opened(path)) as store:
        leaves = hashes(store.lines())
        notes = [opened(note, KEY.verifier) for note in store.checkpoints()]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "UPDATE travaux_entry SET leaf = ? WHERE position = ?",
            [(leaf, position) for position, leaf in enumerate(leaves)],
        )
        connection.execute(
            "DELETE FROM travaux_checkpoint WHERE number > ?",
            (sum(note.size <= 10 for note in notes),),
        )


def test_an_untouched_file_is_true(path: Path) -> None:
    assert _found(path) == set()


def test_a_flipped_bit_of_a_content(path: Path) -> None:
    _done(path, "UPDATE travaux_entry SET content = '{\"meeting\":18}' WHERE position = 17")
    assert _found(path) == {("entry-changed", "entry 17")}


@pytest.mark.parametrize("value", ["x'ff'", "'words'", "17", "1.5"])
@pytest.mark.parametrize("column", ["at", "kind", "commitment", "leaf", "salt", "content"])
def test_a_thing_of_another_type_is_a_change(path: Path, column: str, value: str) -> None:
    _done(path, f"UPDATE travaux_entry SET {column} = {value} WHERE position = 17")  # noqa: S608
    assert ("entry-changed", "entry 17") in _found(path)


def test_a_checkpoint_of_another_type_is_none(path: Path) -> None:
    _done(path, "UPDATE travaux_checkpoint SET note = x'ff' WHERE number = 2")
    with closing(sql.opened(path)) as store:
        notes = store.checkpoints()
    with pytest.raises(CheckpointUnreadable, match="half a character stands in it"):
        opened(notes[1], KEY.verifier)


@pytest.mark.parametrize("column", ["at", "kind", "leaf"])
def test_a_flipped_bit_beside_a_content(path: Path, column: str) -> None:
    _done(
        path,
        f"UPDATE travaux_entry SET {column} = (SELECT {column} || 'x' FROM travaux_entry "  # noqa: S608
        "WHERE position = 17) WHERE position = 17",
    )
    assert _found(path) == {("entry-changed", "entry 17")}


def _forged(path: Path) -> None:
    _put(path, line(17, 99), hashes([line(17)])[0])


def _swapped(path: Path) -> None:
    for old, new in ((5, -1), (30, 5), (-1, 30)):
        _done(path, f"UPDATE travaux_entry SET position = {new} WHERE position = {old}")  # noqa: S608


def _dropped(path: Path) -> None:
    _done(path, "DELETE FROM travaux_entry WHERE position = 17")


def _dropped_and_closed(path: Path) -> None:
    _dropped(path)
    _moved(path, 18, -1)


def _inserted(path: Path) -> None:
    _moved(path, 17, 1)
    _put(path, line(17, 99), hashes([line(17, 99)])[0])


def _cut(path: Path) -> None:
    _done(path, "DELETE FROM travaux_entry WHERE position >= 25")


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (_forged, ("entry-changed", "entry 17")),
        (_swapped, ("entries-swapped", "entries 5 to 30")),
        (_dropped, ("entry-missing", "entry 17")),
        (_dropped_and_closed, ("entry-missing", "entry 17")),
        (_inserted, ("entry-inserted", "entry 17")),
        (_cut, ("journal-cut", "entries 25 to 39")),
    ],
)
def test_a_deed_is_located_by_what_rests_beside_the_entries(
    path: Path, deed: Callable[[Path], None], told: tuple[str, str]
) -> None:
    deed(path)
    assert _found(path) == {told}


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (_forged, ("history-differs", "entries 10 to 39")),
        (_swapped, ("history-differs", "entries 0 to 9")),
        (_dropped_and_closed, ("journal-rolled-back", "entry 39")),
        (_inserted, ("history-differs", "entries 10 to 39")),
        (_cut, ("journal-rolled-back", "entries 25 to 39")),
    ],
)
def test_a_deed_that_covers_its_traces_is_told_by_the_checkpoint_outside(
    path: Path, deed: Callable[[Path], None], told: tuple[str, str]
) -> None:
    deed(path)
    _fitted(path)
    assert _found(path) == {told}


def test_an_older_copy_put_in_place_is_told_by_the_checkpoint_outside(path: Path) -> None:
    older = path.with_name("older.db")
    with closing(sql.opened(older)) as store:
        store.append(drafts(0, 25), 0)
        for size in (10, 20):
            store.keep(signed(checkpoint(journal(size)), KEY))
    older.replace(path)
    assert _found(path) == {("journal-rolled-back", "entries 25 to 39")}
