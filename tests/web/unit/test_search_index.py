from __future__ import annotations

from datetime import date

import pytest

from travaux.dates import When
from travaux_web.index import Answer, Index, Kind, Order, Piece, Question
from travaux_web.index.index import BEGIN, END

NAMES = {"MEX": ("Mexico", "México", "Mexique"), "CHL": ("Chile",)}
PIECES = (
    Piece(Kind.DOCUMENT, "A/1", "Draft program", parties=("MEX",), body="GT", issues=("A/1",),
          when=When.read("2004-03-09")),
    Piece(Kind.DOCUMENT, "A/1 rev. 1", "Draft program", body="GT", issues=("A/1 rev. 1",),
          when=When.read("2005")),
    Piece(Kind.PARAGRAPH, "A/1 rev. 1", words="La protección de los migrantes.", body="GT",
          unit="u1", issues=("A/1", "A/1 rev. 1"), when=When.read("2004-03-09")),
    Piece(Kind.STATEMENT, "s1", words="We can't join what paragraph 3 says.", parties=("CHL",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(PIECES, NAMES.__getitem__)


def ids(answer: Answer) -> list[tuple[Kind, str]]:
    return [(hit.piece.kind, hit.piece.id) for hit in answer.hits]


def test_accents_and_capitals_dont_count(index: Index) -> None:
    answer = index.answer(Question("PROTECCION"))
    assert [hit.words for hit in answer.hits] == [f"La {BEGIN}protección{END} de los migrantes."]


def test_a_state_is_found_under_any_of_its_names(index: Index) -> None:
    for name in ("mexico", "Mexique", "MÉXICO"):
        assert ids(index.answer(Question(name))) == [(Kind.DOCUMENT, "A/1")]


def test_a_phrase_has_its_words_one_after_the_other(index: Index) -> None:
    assert index.answer(Question('"can\'t join"')).count == 1
    assert index.answer(Question('"join can\'t"')).count == 0
    assert index.answer(Question("join can't")).count == 1


def test_the_issue_that_is_named_comes_first(index: Index) -> None:
    assert ids(index.answer(Question("a/1 REV 1")))[0] == (Kind.DOCUMENT, "A/1 rev. 1")
    assert ids(index.answer(Question("A/1")))[0] == (Kind.DOCUMENT, "A/1")


def test_a_paragraph_is_found_in_each_issue_that_holds_it(index: Index) -> None:
    for issue in ("A/1", "A/1 rev. 1"):
        question = Question(kind=Kind.PARAGRAPH, within=issue)
        assert [hit.piece.unit for hit in index.answer(question).hits] == ["u1"]


def test_what_may_have_happened_within_the_days_is_found(index: Index) -> None:
    question = Question(kind=Kind.DOCUMENT, since=date(2005, 6, 1), until=date(2005, 6, 30))
    assert ids(index.answer(question)) == [(Kind.DOCUMENT, "A/1 rev. 1")]
    assert index.answer(Question(until=date(2003, 1, 1))).count == 0
    assert (Kind.STATEMENT, "s1") not in ids(index.answer(Question(since=date(1990, 1, 1))))


def test_the_oldest_first_and_what_has_no_day_last(index: Index) -> None:
    found = ids(index.answer(Question(order=Order.OLDEST)))
    assert found[-1] == (Kind.STATEMENT, "s1")
    newest = ids(index.answer(Question(order=Order.NEWEST)))
    assert newest[0] == (Kind.DOCUMENT, "A/1 rev. 1")


def test_each_list_counts_what_choosing_otherwise_would_find(index: Index) -> None:
    answer = index.answer(Question(kind=Kind.STATEMENT))
    assert answer.count == 1
    assert answer.facets["kind"] == [("document", 2), ("paragraph", 1), ("statement", 1)]
    assert answer.facets["party"] == [("CHL", 1)]


def test_a_page_goes_on_where_the_last_one_ended(index: Index) -> None:
    pages = [index.answer(Question(), page, 2) for page in (1, 2, 3)]
    assert [len(page.hits) for page in pages] == [2, 2, 0]
    assert len({hit.piece for page in pages for hit in page.hits}) == 4


def test_a_word_that_stands_nowhere_is_answered_with_one_that_does(index: Index) -> None:
    assert index.answer(Question("migrantos")).instead == ("migrantes",)
    assert index.answer(Question("zzzzzz")).instead == ()


@pytest.mark.parametrize("words", ['"', "* * *", "NEAR(a b)", "a:b", "x\0y", "(", "''';--", "^a"])
def test_no_sign_breaks_a_question(index: Index, words: str) -> None:
    assert index.answer(Question(words)).count >= 0


def test_signs_of_our_own_in_words_mark_nothing() -> None:
    index = Index([Piece(Kind.STATEMENT, "s", words=f"a {BEGIN}word{END} here")], NAMES.__getitem__)
    (hit,) = index.answer(Question("here")).hits
    assert hit.words == f"a word {BEGIN}here{END}"
