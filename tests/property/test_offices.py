"""A body has one chair at a time (R5), and nobody stands above themselves (R1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records import OPENED, played
from travaux.bodies import Term
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.record.bodies import chain
from travaux.record.people import terms

Act = tuple[str, dict[str, Any]]

PEOPLE = ("ana", "ben", "cleo")
CODES = ("A", "B", "C", "D")
FIRST = date(2004, 1, 1)
READY = played(
    OPENED,
    ("register-body", {"code": "G", "kind": "working group", "names": {"en": "A group"}}),
    *(("register-person", {"name": person}) for person in PEOPLE),
)

_DAYS = st.integers(0, 12).map(lambda n: (FIRST + timedelta(days=n)).isoformat())
_WHEN = st.one_of(_DAYS, st.lists(_DAYS, min_size=2, max_size=2).map(lambda two: bounds(*two)))
_OFFICE = {"body": "G", "office": "chair"}
_TAKEN = st.fixed_dictionaries(
    {"person": st.sampled_from(PEOPLE)}, optional={"when": _WHEN, "until": _WHEN}
).map(lambda given: ("take-office", {**_OFFICE, **given}))
_LEFT = st.fixed_dictionaries({"person": st.sampled_from(PEOPLE), "when": _WHEN}).map(
    lambda given: ("leave-office", {**_OFFICE, **given})
)
_REGISTERED = st.tuples(st.sampled_from(CODES), st.sampled_from(("", *CODES))).map(
    lambda two: (
        "register-body",
        {"code": two[0], "kind": "committee", "names": {"en": two[0]}, "parent": two[1]},
    )
)


def bounds(one: str, other: str) -> str:
    first, last = sorted((one, other))
    return f"[{first}..{last}]"


def after(acts: Iterable[Act], onto: Record) -> Record:
    """Give the record after those of the acts that are allowed."""
    for act in acts:
        try:
            onto = played(act, onto=onto)
        except (NotAllowed, NotOnRecord):
            continue
    return onto


def certainly_in_office(term: Term, day: date) -> bool:
    """Tell whether it was theirs all that day: on the day of a handover it is nobody's alone."""
    begun = term.start and term.start.latest
    ended = term.end.earliest if term.end else date.max
    return bool(begun and ended and begun < day < ended)


@settings(max_examples=60)
@given(st.lists(st.one_of(_TAKEN, _LEFT), max_size=8))
def test_whatever_is_tried_no_day_has_two_chairs(acts: list[Act]) -> None:
    """R5: a body has one chair at a time."""
    sitting = terms(after(acts, READY), "G")
    for n in range(20):
        day = FIRST + timedelta(days=n)
        chairs = [one.person.id for one in sitting if certainly_in_office(one.term, day)]
        assert len(chairs) <= 1
    assert len([one for one in sitting if one.term.end is None]) <= 1


@settings(max_examples=60)
@given(st.lists(_REGISTERED, max_size=10))
def test_whatever_is_tried_no_body_is_above_itself(acts: list[Act]) -> None:
    """R1: a body exists inside its parent, and a circle of parents is refused."""
    record = after(acts, played(OPENED))
    for code in record.bodies:
        above = [body.code for body in chain(record, code)]
        assert code not in above
        assert len(above) == len(set(above))
        assert not record.bodies[code].parent or above[0] == record.bodies[code].parent
        assert not above or not record.bodies[above[-1]].parent  # the chain has an upper end
