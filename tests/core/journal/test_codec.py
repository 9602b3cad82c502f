"""Plain data as nouns: nothing is turned into something else on the way, and faults are told."""

from __future__ import annotations

from typing import Any

import pytest

from travaux.bodies import Term
from travaux.dates import When
from travaux.delegations import Names
from travaux.journal.codec import NotOfThatKind, converted
from travaux.mandates import Task

TERM = {"body": "GT/TM", "office": "chair", "person": "otto", "manner": "elected"}


def fault(value: Any, kind: Any) -> str:
    with pytest.raises(NotOfThatKind) as refused:
        converted(value, kind)
    return str(refused.value)


def test_words_are_no_list_of_letters() -> None:
    assert fault("the Group", tuple[str, ...]) == '\'the Group\' should be a list: ["…", "…"]'


def test_a_list_inside_a_table_is_no_words_either() -> None:
    task = {"id": "a", "words": "meet", "basis": "AG/RES. 1928 (XXXIII-O/03)"}
    assert fault([task], tuple[Task, ...]) == (
        '[0].basis: \'AG/RES. 1928 (XXXIII-O/03)\' should be a list: ["…", "…"]'
    )


def test_words_are_no_table() -> None:
    assert fault("General Assembly", Names) == (
        "'General Assembly' should be a table of en, es, fr, pt: {en = \"…\"}"
    )


def test_a_list_of_words_is_no_list_of_tables() -> None:
    assert fault(["meet"], tuple[Task, ...]) == (
        "[0]: 'meet' should be a table of id, words, basis: {id = \"…\"}"
    )


def test_a_number_is_no_list() -> None:
    assert fault(5, tuple[str, ...]) == '5 should be a list: ["…", "…"]'


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ({"en": 5}, Names, "en: 5 should be words"),
        (("a", 5), tuple[str, ...], "[1]: 5 should be words"),
        ({"english": "A"}, Names, "it doesn't take “english”"),
        ([{"id": "a"}], tuple[Task, ...], "[0].words: it is missing"),
        (
            {**TERM, "office": "king"},
            Term,
            "office: 'king' is none of: chair, vice chair, rapporteur, secretary",
        ),
    ],
)
def test_a_fault_is_told_in_plain_words_with_its_place(value: Any, kind: Any, said: str) -> None:
    assert fault(value, kind) == said


def test_a_date_that_is_none_is_told_as_dates_are_written() -> None:
    said = fault({**TERM, "start": "tomorrow"}, Term)
    assert said.startswith("start: “tomorrow” is not a date. Write it as in 2004-09-16")


def test_tables_and_lists_become_nouns() -> None:
    task = {"id": "a", "words": "meet", "basis": ["x"]}
    assert converted([task], tuple[Task, ...]) == (Task("a", "meet", ("x",)),)
    assert converted({**TERM, "start": "2004-09-16"}, Term).start == When.read("2004-09-16")
