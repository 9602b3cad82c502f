"""A small corpus mined: who took what from whom, in rows that can be checked by eye."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reused import CORPUS, Given, held
from travaux.findings import Severity
from travaux.precedents import Holding, Passage
from travaux.precedents.mining import DuckDB, EngineFailed, Mined, NothingToMine, NotMined, mine
from travaux.precedents.mining.corpus import PASSAGES, TooManyPassages, ordered
from travaux.precedents.mining.mined import Totals
from travaux.precedents.words import keys


@pytest.fixture
def mined(tmp_path: Path) -> Mined:
    return mine(CORPUS, tmp_path / "mined", least=4, cap=2).value


def test_each_run_has_its_earliest_holder_and_the_words_as_written(mined: Mined) -> None:
    birth = "all human beings are born free and equal in dignity and rights"
    assert [(r.taker.name, r.source.name, r.words) for r in mined.reuse()] == [
        ("R-1952, 1.", "D-1948, 1.", birth),
        ("R-1952, 2.", "D-1948, 2.", "decides to remain seized of the matter"),
        ("R-1960, 1.", "R-1952, 1.", f"Recalling that {birth} and freedoms"),
        ("S-1961, 1.", "R-1960, 1.", "que tous naissent libres et égaux"),
        ("S-1970, 1.", "D-1948, 2.", "Decides To Remain Seized Of The Matter"),
        ("S-1971, 1.", "D-1948, 2.", "decides to remain seized of the matter"),
        ("X, 1.", "R-1960, 1.", f"that {birth} and freedoms of all"),
    ]


def test_both_ranges_of_a_run_hold_the_same_words(mined: Mined) -> None:
    for run in mined.reuse():
        taken = keys(run.taker.words)[run.begins : run.ends]
        assert taken == keys(run.source.words)[run.source_begins : run.source_ends]


def test_the_longest_runs_come_first_where_only_some_are_asked_for(mined: Mined) -> None:
    assert [run.ends - run.begins for run in mined.reuse(2)] == [17, 16]


def test_what_was_taken_is_summed_between_documents_and_bodies(mined: Mined) -> None:
    documents = [(t.taker.id, t.source.id, t.passages, t.words) for t in mined.taken(2)]
    assert documents == [("R-1952", "D-1948", 2, 19), ("X", "R-1960", 1, 17)]
    bodies = [(t.taker.body, t.source.body, t.passages, t.words) for t in mined.bodies()]
    assert bodies == [
        ("GA", "", 2, 19),
        ("", "GA", 1, 17),
        ("GA", "GA", 1, 16),
        ("SC", "", 2, 14),
        ("", "", 1, 6),
    ]


def test_words_that_two_runs_share_are_taken_once(tmp_path: Path) -> None:
    one = held("A", "1950", "a b c d e f", "d e f g h i")
    two = held("B", "1960", "a b c d e f g h i")
    mined = mine(Given((one, two)), tmp_path, least=4).value
    assert [(run.begins, run.ends) for run in mined.reuse()] == [(0, 6), (3, 9)]
    assert [taken.words for taken in mined.taken()] == [9]


def test_common_wording_is_listed_where_it_stands_first_and_told_of(tmp_path: Path) -> None:
    outcome = mine(CORPUS, tmp_path, least=4, cap=3)
    assert [(c.at.name, c.words, c.fewest, c.most) for c in outcome.value.common()] == [
        ("D-1948, 1.", "all human beings are born free and equal in dignity and rights", 4, 4),
        ("D-1948, 2.", "decides to remain seized of the matter", 4, 4),
    ]
    note = outcome.findings[-1]
    assert (note.severity, note.code) == (Severity.NOTE, "common-wording")
    assert note.message.startswith("2 wordings stand in more than 3 places.")


def test_a_document_is_not_compared_with_itself_nor_with_its_translations(tmp_path: Path) -> None:
    words = "the same words again and again"
    one = held("A", "1950", words, words)
    other = held("A", "1951", words, language="fr")
    mined = mine(Given((one, other)), tmp_path, least=3).value
    assert mined.totals == Totals(0, 0, 0, 0, 0)


def test_of_one_day_the_first_in_the_order_of_ids_is_the_source(tmp_path: Path) -> None:
    words = "the same words again and again"
    given = Given((held("B", "1950", words), held("A", "1950", words)))
    (run,) = mine(given, tmp_path, least=3).value.reuse()
    assert (run.taker.of.id, run.source.of.id) == ("B", "A")


def test_a_passage_that_begins_with_its_first_word_is_found(tmp_path: Path) -> None:
    given = Given((held("A", "1950", "x a b c"), held("B", "1951", "a b c y")))
    (run,) = mine(given, tmp_path, least=3).value.reuse()
    assert (run.begins, run.ends, run.source_begins, run.source_ends) == (0, 3, 1, 4)


def test_the_undated_come_last_and_it_is_told(tmp_path: Path) -> None:
    outcome = mine(CORPUS, tmp_path, least=4)
    assert [finding.code for finding in outcome.findings] == ["documents-undated"]
    assert outcome.findings[0].message.startswith("1 document has no date.")


def test_a_second_document_of_one_name_is_not_taken(tmp_path: Path) -> None:
    given = Given((held("A", "1950", "a b c"), held("B", "1951", "a b c"), held("A", "1952", "z")))
    outcome = mine(given, tmp_path, least=3)
    assert [finding.code for finding in outcome.findings] == ["document-twice"]
    assert outcome.value.terms.holdings == 2


def test_a_document_of_too_many_paragraphs_is_refused(tmp_path: Path) -> None:
    long = Holding("A", "", "en", (Passage("", ""),) * (PASSAGES + 1))
    with pytest.raises(TooManyPassages, match="A has 1,048,577 paragraphs"):
        mine(Given((long, held("B", "", "a"))), tmp_path)


@pytest.mark.parametrize("given", [(), (held("A", "1950", "a b c"),), (held("A", "1950"),) * 2])
def test_nothing_to_compare_is_said(given: tuple[Holding, ...], tmp_path: Path) -> None:
    with pytest.raises(NothingToMine, match="There is nothing to compare"):
        mine(Given(given), tmp_path)


def test_memory_that_does_not_suffice_is_said(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="DuckDB could not finish, and nothing was written"):
        mine(CORPUS, tmp_path, engine=DuckDB("1MB"))


def test_a_folder_of_something_else_is_not_read(tmp_path: Path, mined: Mined) -> None:
    with pytest.raises(NotMined):
        Mined(tmp_path)
    (mined.folder / "reuse.parquet").write_bytes(b"PAR1")
    with pytest.raises(NotMined):
        Mined(mined.folder)


def test_an_early_translation_makes_a_work_as_old_as_it_is() -> None:
    given = [held("A", "1960", "x"), held("B", "1955", "x"), held("A", "1950", "x", language="fr")]
    numbers = [(n.holding.id, n.holding.language, n.number, n.work) for n in ordered(given).value]
    assert numbers == [("A", "en", 0, 0), ("A", "fr", 1, 0), ("B", "en", 2, 1)]
