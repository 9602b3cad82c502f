from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.bodies import Rule
from travaux.dates import When
from travaux.decisions import Vote
from travaux.delegations import Names
from travaux.journal import codec
from travaux.mandates import Task
from travaux.meetings import Attendance, Item
from travaux_web.forms.acts import spoken
from travaux_web.forms.acts.fields import MOST_ROWS, Making, flat, read

WORDS = st.text("abc É/-", min_size=1).map(str.strip).filter(bool)
NAMES = st.builds(Names, en=WORDS, es=st.just("") | WORDS)
ITEM = st.builds(Item, WORDS, WORDS, st.lists(WORDS, max_size=3).map(tuple), NAMES)
ATTENDANCE = st.builds(Attendance, WORDS, st.lists(WORDS, max_size=3).map(tuple))
TASK = st.builds(Task, WORDS, WORDS, st.lists(WORDS, max_size=2).map(tuple))
RULE = st.builds(Rule, WORDS, st.lists(WORDS, min_size=1).map(tuple), WORDS, st.booleans())


@given(
    st.one_of(
        st.tuples(st.just(tuple[Item, ...]), st.lists(ITEM, min_size=1).map(tuple)),
        st.tuples(st.just(tuple[Attendance, ...]), st.lists(ATTENDANCE, min_size=1).map(tuple)),
        st.tuples(st.just(tuple[Task, ...]), st.lists(TASK, min_size=1).map(tuple)),
        st.tuples(st.just(tuple[Rule, ...]), st.lists(RULE, min_size=1).map(tuple)),
    )
)
def test_what_a_form_is_filled_in_with_is_read_back_from_it(given: tuple[Any, Any]) -> None:
    """What somebody didn't change in a form stays as it was: reading undoes filling in."""
    kind, value = given
    assert codec.converted(read(kind, "x", flat("x", value)), kind) == value


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (str, {"x": "  a word "}, "a word"),
        (str, {"x": "two\r\nlines "}, "two\nlines "),
        (str, {"x": "   "}, None),
        (int, {"x": " 16 "}, 16),
        (int, {"x": "sixteen"}, "sixteen"),
        (bool, {"x": "no"}, False),
        (bool, {"x": ""}, None),
        (bool | None, {"x": "yes"}, True),
        (When | None, {"x": "XXXX-04-16"}, "XXXX-04-16"),
        (tuple[str, ...], {"x-0": "a", "x-1": " ", "x-4": "b"}, ["a", "b"]),
        (tuple[str, ...], {"x-0": ""}, None),
        (Vote | None, {"x-in_favour": "3", "x-against": "1"}, {"in_favour": 3, "against": 1}),
        (tuple[Rule, ...], {"x-0-verified": "no"}, None),
    ],
)
def test_what_was_filled_in_is_read(kind: Any, written: dict[str, str], value: Any) -> None:
    assert read(kind, "x", written) == value


def test_rows_beyond_the_most_arent_read() -> None:
    assert read(tuple[str, ...], "x", {f"x-{MOST_ROWS}": "a", "x-99999999": "b"}) is None


def test_a_list_has_blank_rows_to_spare_and_more_where_they_were_asked_for() -> None:
    data = {"x-0": "a", "x-1": "b"}
    assert len(Making(data).of(tuple[str, ...], "x", "x").parts) == 4
    assert len(Making(data, grows="x").of(tuple[str, ...], "x", "x").parts) == 6


def test_a_description_names_fields_as_the_form_does_and_leaves_out_references() -> None:
    said = spoken("Call a meeting (S10, I15). `taking_part` are bodies.")
    assert said == "Call a meeting. “Taking part” are bodies."
