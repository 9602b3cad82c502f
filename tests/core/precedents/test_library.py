from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.libraries import document, few_words_are_many, places
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.library import (
    ANY,
    Added,
    Library,
    LibraryBusy,
    LibraryDamaged,
    LibraryNotReached,
    NewerLibrary,
    NotALibrary,
    OlderLibrary,
    OtherWords,
    Outcome,
    Wanted,
)
from travaux.precedents.words import keys

WELL = "Nobody shall be kept from a well that has been open to all since before this agreement"
PATH = "Old paths across the border stay open to shepherds and their herds in every season"
OFTEN = "the parties shall meet once a year to look at what was done"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        opened.add(document("A/1", WELL, PATH, day="1999-05-01", body="Assembly"))
        opened.add(document("A/2", f"It is agreed that {WELL.lower()}.", day="1990", body="Board"))
        opened.add(document("A/3", f"{PATH}, and {WELL}", body="Assembly"))
        yield opened


# Adding


def test_a_document_comes_back_as_it_was_added(library: Library) -> None:
    kept = replace(
        document("S/1", "Uno.", "", "Dos, “tres”.", day="2001-02/2001-03", language="es"),
        adopted_how="by consensus",
        origin="s1.docx",
    )
    assert library.add(kept) == Added(Outcome.ADDED)
    assert library.holding("S/1") == library.holding("S/1", "es") == kept
    assert library.holding("S/1", "en") is None
    assert list(library.holdings())[-1] == replace(kept, passages=())


def test_a_document_added_again_changes_nothing(library: Library) -> None:
    before = library.sizes()
    again = document("A/1", WELL, PATH, day="1999-05-01", body="Assembly")
    assert library.add(again) == Added(Outcome.THERE)
    assert library.add(replace(again, origin="elsewhere.docx")) == Added(Outcome.THERE)
    assert library.sizes() == before


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (document("A/1", PATH), "with other words"),
        (document("A/1", WELL, PATH, day="1999-05-01"), "with the same words, but another title"),
    ],
)
def test_another_document_under_a_name_that_is_there_is_refused(
    library: Library, other: Holding, said: str
) -> None:
    with pytest.raises(OtherWords, match=said):
        library.add(other)
    assert library.holding("A/1") == document("A/1", WELL, PATH, day="1999-05-01", body="Assembly")


def test_a_document_is_replaced_where_that_is_asked(library: Library) -> None:
    other = document("A/1", "Something else is said now in this place by all of them")
    assert library.add(other, replace=True) == Added(Outcome.REPLACED)
    assert library.holding("A/1") == other
    assert library.uses(keys(PATH)).count == 1


def test_the_same_words_under_another_name_are_told_and_counted_once(library: Library) -> None:
    adopted = document(
        "RES/1", WELL, PATH, day="1999-06-01", body="Plenary", standing=Standing.ADOPTED
    )
    before = library.sizes()
    assert library.add(adopted) == Added(Outcome.DUPLICATE, "A/1")
    assert library.sizes().holdings == before.holdings + 1
    assert library.sizes().words == before.words
    assert library.uses(keys(WELL)).count == 3
    assert library.holding("RES/1") == adopted


def test_each_of_two_documents_with_the_same_words_has_its_own_places(library: Library) -> None:
    kept = replace(
        document("RES/1", "", "", day="1989"),
        passages=(Passage("Article 17", WELL), Passage("Article 18", PATH)),
    )
    assert library.add(kept) == Added(Outcome.DUPLICATE, "A/1")
    assert library.add(kept) == Added(Outcome.THERE)
    assert library.holding("RES/1") == kept
    place = library.passages(library.uses(keys(WELL)).rows)[0].place
    assert (place.holding.id, place.label) == ("RES/1", "Article 17")


def test_what_two_documents_share_is_given_as_that_of_the_one_that_is_wanted(
    library: Library,
) -> None:
    library.add(document("RES/1", WELL, PATH, day="1999-06-01", standing=Standing.ADOPTED))
    adopted = Wanted(standing=Standing.ADOPTED)
    rows = library.candidates(keys(PATH), adopted, 5)
    assert [one.place.holding.id for one in library.passages(rows, adopted)] == ["RES/1"]
    assert [one.place.holding.id for one in library.passages(rows)] == ["A/1"]


@pytest.mark.parametrize(("gone", "kept"), [("A/1", "RES/1"), ("RES/1", "A/1")])
def test_a_document_stays_whole_when_another_with_its_words_is_removed(
    library: Library, gone: str, kept: str
) -> None:
    library.add(document("RES/1", WELL, PATH, day="1999-06-01"))
    assert library.remove(gone, "en")
    assert (kept, 0) in places(library, library.uses(keys(WELL)).rows)
    assert library.check() == ()


def test_a_document_without_words_is_held_and_never_a_duplicate(library: Library) -> None:
    assert library.add(document("E/1")) == Added(Outcome.ADDED)
    assert library.add(document("E/2")) == Added(Outcome.ADDED)
    assert library.add(document("E/3", WELL + " then")) == Added(Outcome.ADDED)
    assert library.remove("E/1", "en")
    assert library.holding("E/2") == document("E/2")
    assert library.check() == ()


def test_what_is_removed_is_found_no_more(library: Library) -> None:
    assert library.remove("A/2", "en")
    assert not library.remove("A/2", "en")
    assert not library.remove("A/1", "fr")
    assert places(library, library.uses(keys(WELL)).rows) == [("A/1", 0), ("A/3", 0)]
    assert places(library, library.candidates(keys(WELL), ANY, 9)) == [("A/1", 0), ("A/3", 0)]


def test_a_row_that_is_gone_is_left_out(library: Library) -> None:
    rows = library.uses(keys(WELL)).rows
    library.remove("A/2", "en")
    assert places(library, rows) == [("A/1", 0), ("A/3", 0)]


# Finding


def test_uses_are_counted_exactly_the_oldest_first_and_the_undated_last(library: Library) -> None:
    found = library.uses(keys(WELL))
    assert (found.count, found.first) == (3, found.rows[0])
    assert places(library, found.rows) == [("A/2", 0), ("A/1", 0), ("A/3", 0)]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(body="Board"), ["A/2"]),
        (Wanted(body="Nobody"), []),
        (Wanted(language="fr"), []),
        (Wanted(after=date(1995, 1, 1)), ["A/1"]),
        (Wanted(before=date(1999, 5, 1)), ["A/2", "A/1"]),
        (Wanted(before=date(1999, 4, 30)), ["A/2"]),
        (Wanted(standing=Standing.ADOPTED), []),
    ],
)
def test_only_wanted_documents_are_found(library: Library, wanted: Wanted, ids: list[str]) -> None:
    def names(rows: tuple[int, ...]) -> list[str]:
        return [one.place.holding.id for one in library.passages(rows, wanted)]

    assert names(library.uses(keys(WELL), wanted).rows) == ids
    assert sorted(names(tuple(library.candidates(keys(WELL), wanted, 9)))) == sorted(ids)


@pytest.mark.parametrize(
    ("run", "count"),
    [("well", 3), ("the border", 2), ("open to", 4), ("paths border", 0), ("", 0), ("of", 0)],
)
def test_a_run_of_a_few_words_is_counted_too(library: Library, run: str, count: int) -> None:
    assert library.uses(keys(run)).count == count


def test_a_passage_with_all_the_runs_but_not_in_a_row_isnt_a_use(library: Library) -> None:
    library.add(document("N/1", "one two three four five and then two three four five six"))
    assert library.uses(keys("one two three four five six")).count == 0


def test_nothing_is_found_for_no_words_and_in_an_empty_library(path: Path) -> None:
    with Library.open(path) as empty:
        assert empty.candidates(keys(WELL), ANY, 5) == []
        assert empty.uses(keys(WELL)).count == 0
        assert empty.passages(()) == []
        empty.add(document("A/1", WELL))
        assert empty.candidates((), ANY, 5) == []


def test_wording_that_is_common_everywhere_is_counted_to_the_last(path: Path) -> None:
    with Library.open(path) as large:
        for number in range(40):
            words = [f"In case {number} of {at}, {OFTEN} for {at * 7}" for at in range(20)]
            large.add(document(f"D/{number}", *words, day=f"{1900 + number}", body=f"B{number}"))
        found = large.uses(keys(OFTEN))
        assert found.count == 800
        assert places(large, found.rows[:2]) == [("D/0", 0), ("D/0", 1)]
        narrow = large.candidates(keys(OFTEN), Wanted(body="B17"), 30)
        assert places(large, narrow) == [("D/17", at) for at in range(20)]


def test_wording_that_was_common_and_is_rare_by_now_is_found(path: Path) -> None:
    with few_words_are_many(), Library.open(path) as large:
        for number in range(30):
            large.add(document(f"D/{number}", f"{number} {OFTEN}", f"{number} {WELL}"))
        large.settle()
        for number in range(14):
            large.remove(f"D/{number}", "en")
        large.add(document("E/1", f"Elsewhere {OFTEN} and nothing more"))
        for number in range(14, 29):
            large.remove(f"D/{number}", "en")
            rows = large.candidates(keys(OFTEN), ANY, 99)
            assert len(rows) == 30 - number == large.uses(keys(OFTEN)).count


# Several at once


def test_who_reads_sees_what_was_there_before_somebody_else_has_finished(
    path: Path, library: Library
) -> None:
    with Library.open(path) as other:
        library._file.execute("BEGIN IMMEDIATE")
        library._file.execute("DELETE FROM holdings")
        assert other.uses(keys(WELL)).count == 3
        library._file.execute("ROLLBACK")
        library.add(document("A/4", WELL + " too"))
        assert other.uses(keys(WELL)).count == 4


def test_who_adds_while_somebody_else_does_is_told_so_after_waiting(
    path: Path, library: Library
) -> None:
    with Library.open(path, wait=0.01) as other:
        library._file.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy, match=r"^Somebody else is adding to library\.sqlite"):
            other.add(document("A/4", WELL))
        library._file.execute("ROLLBACK")
        assert other.add(document("A/4", WELL)) == Added(Outcome.ADDED)


def test_threads_share_a_library(library: Library) -> None:
    def work(number: int) -> int:
        library.add(document(f"T/{number}", f"{WELL} number {number}"))
        return library.uses(keys(WELL)).count

    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(work, range(20)))
    assert max(counts) == 23
    assert library.check() == ()


# Other files, and damage


def test_a_file_of_something_else_is_no_library(tmp_path: Path) -> None:
    words, other = tmp_path / "words.txt", tmp_path / "other.sqlite"
    words.write_text("These are only words. " * 200)
    with closing(sqlite3.connect(other)) as file:
        file.execute("CREATE TABLE birds (name TEXT)")
    for name in (words, other):
        with pytest.raises(NotALibrary, match=f"^{name.name} is not a library"):
            Library.open(name)
    assert words.read_text().startswith("These are only words.")


def test_a_library_in_a_folder_that_isnt_there_cant_be_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryNotReached, match="Look whether its folder is there"):
        Library.open(tmp_path / "nowhere" / "library.sqlite")


def test_a_newer_library_is_left_alone(path: Path, library: Library) -> None:
    library._file.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerLibrary, match="form 99"):
        Library.open(path)


def test_an_older_library_is_left_alone(path: Path, library: Library) -> None:
    library._file.execute("PRAGMA user_version = 1")
    with pytest.raises(OlderLibrary, match="form 1"):
        Library.open(path)


def changed(statement: str) -> Callable[[sqlite3.Connection], object]:
    return lambda file: file.execute(statement)


DAMAGE = {
    "a block's bytes": changed("UPDATE blocks SET entries = zeroblob(length(entries))"),
    "a block that is a number": changed("UPDATE blocks SET entries = 7"),
    "a list that is a number": changed("UPDATE common SET rows = 7"),
    "a block's key": changed("UPDATE blocks SET key = key + (1 << 40) WHERE key % 3 = 1"),
    "a lost block": changed("DELETE FROM blocks WHERE key % 2 = 1"),
    "a common list": changed("UPDATE common SET rows = substr(rows, 2)"),
    "a lost list": changed("DELETE FROM common"),
    "a lost segment": changed("DELETE FROM segments WHERE id = (SELECT max(id) FROM segments)"),
    "a changed segment": changed("UPDATE segments SET entries = entries + 1"),
    "a table that is gone": changed("DROP TABLE blocks"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_index_is_made_anew_before_it_answers(
    path: Path, damage: Callable[[sqlite3.Connection], object]
) -> None:
    with few_words_are_many():
        with Library.open(path) as whole:
            for number in range(12):
                whole.add(document(f"D/{number}", f"Then {OFTEN} in {number}", WELL))
            expected = places(whole, whole.uses(keys(OFTEN)).rows)
            found = places(whole, whole.candidates(keys(WELL), ANY, 9))
            damage(whole._file)
            assert whole.check() != ()
        with Library.open(path) as mended:
            assert places(mended, mended.uses(keys(OFTEN)).rows) == expected
            assert places(mended, mended.candidates(keys(WELL), ANY, 9)) == found
            assert [one.code for one in mended.findings] == ["index-rebuilt"]
            assert mended.check() == ()


def test_an_index_isnt_made_anew_while_somebody_else_is_adding(path: Path) -> None:
    with Library.open(path) as whole, Library.open(path, wait=0.01) as other:
        whole.add(document("D/1", WELL))
        whole._file.execute("DELETE FROM blocks")
        whole._file.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            other.uses(keys(WELL))
        whole._file.execute("ROLLBACK")
        assert other.uses(keys(WELL)).count == 1


@pytest.mark.parametrize("table", ["blocks", "segments"])
def test_an_index_whose_pages_are_overwritten_is_made_anew(path: Path, table: str) -> None:
    with Library.open(path) as whole:
        for number in range(12):
            whole.add(document(f"D/{number}", f"Then {OFTEN} in {number}", WELL))
    spoil(path, table)
    with Library.open(path) as mended:
        assert mended.uses(keys(OFTEN)).count == 12
        assert [one.code for one in mended.findings] == ["index-rebuilt"]
        assert mended.check() == ()
        assert mended.add(document("D/13", PATH)) == Added(Outcome.ADDED)
    assert sorted(one.name for one in path.parent.iterdir()) == ["library.sqlite"]


def spoil(path: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    with closing(sqlite3.connect(path)) as file:
        found = file.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        (page,) = found.fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"Z" * size
    path.write_bytes(content)


def test_a_library_whose_documents_are_damaged_says_what_to_do(path: Path) -> None:
    with Library.open(path) as whole:
        whole.add(document("D/1", WELL))
        whole.add(document("D/2", PATH))
        whole._file.execute("UPDATE passages SET words = x'00' WHERE row = 1")
        whole._file.execute("DELETE FROM blocks")
        assert "the words of D/2 aren't those that were added" in whole.check()
        with pytest.raises(LibraryDamaged, match=r"the words of D/2 can't be read\. Put a copy"):
            whole.uses(keys(WELL))


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_file_that_was_cut_off_is_never_half_used(path: Path, part: float) -> None:
    with Library.open(path) as whole:
        for number in range(60):
            whole.add(document(f"D/{number}", f"Then {OFTEN} in {number}", f"{number} {WELL}"))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(LibraryDamaged, match=r"its documents can't be read\. Put a copy"):
        Library.open(path)


def test_a_paragraph_may_have_no_words_at_all(path: Path) -> None:
    with Library.open(path) as opened:
        opened.add(
            Holding("X", "X", "en", (Passage("", ""), Passage("1.", "…"), Passage("", WELL)))
        )
        assert places(opened, opened.uses(keys(WELL)).rows) == [("X", 2)]
        assert opened.check() == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE holdings SET date = '1899-05-01'",
        "UPDATE holdings SET standing = 'adopted'",
        "UPDATE holdings SET body = 'Other'",
        "UPDATE holdings SET day = 1",
        "UPDATE holdings SET labels = zeroblob(9)",
        "DELETE FROM passages WHERE row = 0",
        "UPDATE passages SET words = 7",
    ],
)
def test_a_library_whose_documents_are_others_than_were_added_answers_nothing(
    path: Path, library: Library, damage: str
) -> None:
    library._file.execute(damage)
    library.close()
    with Library.open(path) as damaged:
        assert damaged.check() != ()
        with pytest.raises(LibraryDamaged, match="A/1"):
            damaged.passages(damaged.uses(keys(WELL)).rows)


def test_a_short_phrase_is_counted_in_no_library_with_lost_passages(library: Library) -> None:
    assert library.uses(["a"]).count == 3
    library._file.execute("DELETE FROM passages WHERE row = 0")
    with pytest.raises(LibraryDamaged, match="A/1"):
        library.uses(["a"])


def test_a_file_whose_tables_cant_be_read_is_damaged(path: Path, library: Library) -> None:
    library.settle()
    library.close()
    path.write_bytes(path.read_bytes().replace(b"AUTOINCREMENT", b"AUTOINC\xa3EMENT"))
    with pytest.raises(LibraryDamaged):
        Library.open(path)
