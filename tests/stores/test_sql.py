"""What is particular to SQLite: files, other writers, others' transactions, bytes that are gone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.journals import draft, drafts, journal
from travaux.journal.canonical import canonical
from travaux.store import sql
from travaux.store.port import RecordBusy, RecordMovedOn, RecordNotReached


def _made(path: Path, size: int) -> Path:
    with closing(sql.opened(path)) as store:
        store.append(drafts(0, size), 0)
    return path


def _changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_what_was_recorded_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 3)
    with closing(sql.opened(path)) as store:
        assert list(store.lines()) == journal(3)


def test_a_file_is_written_through_to_the_disk(tmp_path: Path) -> None:
    with closing(sql.opened(tmp_path / "record.db")) as store:
        connection = store._open()
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_two_who_look_at_the_same_record_do_not_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with closing(sql.opened(path)) as one, closing(sql.opened(path)) as other:
        one.append([draft(0)], 0)
        with pytest.raises(RecordMovedOn):
            other.append([draft(0)], 0)
        assert list(other.lines()) == journal(1)


def test_a_file_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(5000))
    before = path.read_bytes()
    with pytest.raises(sql.NotARecord) as refused:
        sql.opened(path)
    assert str(refused.value) == (
        "letter.docx isn't a record of Travaux, or its beginning is broken. Give the file that "
        "Travaux made, or a copy of it."
    )
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    _changed(path, "CREATE TABLE address (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(sql.NotARecord):
        sql.opened(path)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 3)
    _changed(path, "UPDATE travaux_schema SET version = 2")
    with pytest.raises(sql.NewerRecord) as refused:
        sql.opened(path)
    assert str(refused.value) == (
        "record.db was written by a newer Travaux (its tables are of version 2, this one knows "
        "1). Nothing was touched. Use the newer Travaux."
    )


def test_a_file_that_was_cut_is_told(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 200)
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(sql.RecordDamaged) as refused, closing(sql.opened(path)) as store:
        list(store.lines())
    assert str(refused.value) == (
        "record.db is damaged (database disk image is malformed). Keep the file as it is, and go "
        "on from a copy."
    )


def test_a_file_with_a_broken_page_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 200)
    data = bytearray(path.read_bytes())
    for page in range(4, len(data) // 4096):
        data[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    path.write_bytes(bytes(data))
    with closing(sql.opened(path)) as store, pytest.raises(sql.RecordDamaged):
        list(store.lines())


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordNotReached, match="unable to open database file"):
        sql.opened(tmp_path / "nowhere" / "record.db")


def test_a_store_that_was_closed_says_so(tmp_path: Path) -> None:
    store = sql.opened(tmp_path / "record.db")
    store.close()
    with pytest.raises(RecordNotReached, match="it was closed"):
        store.size()


def test_somebody_who_writes_too_long_is_told_of(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with closing(sql.opened(path, patience=0.01)) as store:
            with pytest.raises(RecordBusy) as refused:
                store.append([draft(1)], 1)
            assert str(refused.value) == (
                "Somebody else is writing to the record. Nothing was recorded. Try again in a "
                "moment."
            )
            other.execute("ROLLBACK")
            store.append([draft(1)], 1)
            assert list(store.lines()) == journal(2)


@pytest.mark.parametrize("size", [10, 300, 5000, 100_000])
@pytest.mark.parametrize("position", [0, 40, 79])
def test_the_bytes_of_a_destroyed_content_are_gone(
    tmp_path: Path, size: int, position: int
) -> None:
    path = tmp_path / "record.db"
    wanted = {"name": "An Applicant", "letter": "z" * size}
    secret = replace(draft(position), content=canonical(wanted), salt=sha256(b"salt").digest())
    made = [*drafts(0, position), secret, *drafts(position + 1, 80)]
    with closing(sql.opened(path)) as store:
        for number, one in enumerate(made):
            store.append([one], number)
        for marks in (b"An Applicant", b"zzzzzzzz", secret.salt):
            assert marks in _bytes(tmp_path)
        store.destroy(position)
        for marks in (b"An Applicant", b"zzzzzzzz", secret.salt, secret.salt[:8]):
            assert marks not in _bytes(tmp_path)


def _bytes(folder: Path) -> bytes:
    """Give the bytes of the file and of all that SQLite lays beside it."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_bytes_that_somebody_still_reads_are_told_of(tmp_path: Path) -> None:
    path = _made(tmp_path / "record.db", 3)
    with (
        closing(sql.opened(path, patience=0.01)) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as reader,
    ):
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM travaux_entry").fetchone()
        with pytest.raises(RecordBusy, match="The content of entry 1 is dropped, but its bytes"):
            store.destroy(1)
        assert [one.content is None for one in store.lines()] == [False, True, False]
        reader.execute("COMMIT")
        store.destroy(1)
        assert b'"meeting":1}' not in _bytes(tmp_path)


def test_entries_become_part_of_the_transaction_of_the_connections_owner(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "site.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE page (words TEXT)")
        store = sql.SqlStore(connection)
        for end, size in (("ROLLBACK", 0), ("COMMIT", 2)):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO page VALUES ('seen')")
            store.append(drafts(0, 2), 0)
            with pytest.raises(RecordMovedOn):
                store.append(drafts(0, 1), 0)
            connection.execute(end)
            assert list(store.lines()) == journal(size)
            assert len(connection.execute("SELECT * FROM page").fetchall()) == size // 2
        store.close()
        assert connection.execute("SELECT words FROM page").fetchall() == [("seen",)]


def test_a_store_is_made_inside_a_transaction_of_the_connections_owner(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "site.db", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        sql.SqlStore(connection).append(drafts(0, 2), 0)
        connection.execute("COMMIT")
        assert list(sql.SqlStore(connection).lines()) == journal(2)


def test_nothing_is_destroyed_inside_somebodys_transaction(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "site.db", isolation_level=None)) as connection:
        store = sql.SqlStore(connection)
        store.append(drafts(0, 2), 0)
        connection.execute("BEGIN")
        with pytest.raises(sql.TransactionOpen):
            store.destroy(1)
        connection.execute("COMMIT")
        assert list(store.lines()) == journal(2)
