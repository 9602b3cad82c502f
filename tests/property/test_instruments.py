"""Laws of who is bound when (P23)."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from travaux.dates import When
from travaux.delegations import Names
from travaux.instruments import (
    Action,
    ActionKind,
    Instrument,
    InstrumentKind,
    Status,
    StatusTable,
    status,
)
from travaux.instruments.registers import register

TREATY = Instrument("T", InstrumentKind.TREATY, Names("Treaty"))
AS_OF = When.read("2015-01-01")
DAYS = st.dates(date(1940, 1, 1), date(2014, 12, 31))
_PARTIAL = st.one_of(
    DAYS.map(When.on),
    DAYS.map(lambda day: When.read(f"{day:%Y-%m}")),
    DAYS.map(lambda day: When.read(f"{day:%Y}")),
    st.tuples(DAYS, DAYS).map(lambda two: When.read(f"[{min(two)}..{max(two)}]")),
)
_DATES = st.none() | _PARTIAL


def actions(
    party: str, dates: st.SearchStrategy[When | None] = _DATES
) -> st.SearchStrategy[Action]:
    return st.builds(
        Action, st.just(party), st.sampled_from(ActionKind), dates, st.none() | _PARTIAL
    )


def found(acts: list[Action], party: str, on: date) -> Status:
    return status(TREATY, StatusTable(AS_OF, "a register", tuple(acts)), party, on).status


@given(st.lists(actions("MEX"), max_size=4), st.lists(actions("BRA"), max_size=4), DAYS)
def test_what_one_state_does_changes_nothing_for_another(
    own: list[Action], other: list[Action], on: date
) -> None:
    """An act of one state never changes how another one stands."""
    assert found([*other, *own], "MEX", on) == found(own, "MEX", on)


@given(st.lists(actions("MEX"), max_size=4), DAYS, st.sampled_from(InstrumentKind))
def test_only_treaties_have_parties(acts: list[Action], on: date, kind: InstrumentKind) -> None:
    """A declaration or a resolution never has a party; without a table nothing else is known."""
    one = Instrument("I", kind, Names("Instrument"))
    told = status(one, StatusTable(AS_OF, "a register", tuple(acts)), "MEX", on).status
    untold = status(one, None, "MEX", on).status
    if kind.has_parties:
        assert (told is not Status.NO_PARTIES, untold) == (True, Status.UNKNOWN)
    else:
        assert told is untold is Status.NO_PARTIES


_EXACT = st.builds(
    Action, st.just("MEX"), st.sampled_from(ActionKind), DAYS.map(When.on), st.none()
).filter(lambda one: one.kind is not ActionKind.SUCCESSION)


@given(st.lists(_EXACT, max_size=5), DAYS, DAYS)
def test_between_two_acts_a_status_stays(acts: list[Action], one: date, other: date) -> None:
    """A status changes only on a day on which its state did something."""
    first, last = sorted((one, other))
    acted = [act.when.day for act in acts if act.when and act.when.day]
    if not any(first < day <= last for day in acted):
        assert found(acts, "MEX", first) == found(acts, "MEX", last)


@given(st.lists(_EXACT, max_size=5), DAYS)
def test_who_never_joined_never_left(acts: list[Action], on: date) -> None:
    """Nobody is no longer party who wasn't party on the day before some denunciation."""
    if found(acts, "MEX", on) is Status.NO_LONGER:
        left = [act.when.day for act in acts if act.kind is ActionKind.DENUNCIATION and act.when]
        before = {found(acts, "MEX", day - timedelta(days=1)) for day in left if day}
        joined_that_day = any(
            act.when.day in left for act in acts if act.kind is not ActionKind.DENUNCIATION
            and act.when
        )  # fmt: skip
        assert Status.PARTY in before or joined_that_day


@given(st.lists(actions("MEX"), max_size=3), DAYS, DAYS)
def test_a_date_known_better_only_takes_doubt_away(
    acts: list[Action], exact: date, on: date
) -> None:
    """What is certain with a year alone stays so when the day within it comes to be known."""
    year = Action("MEX", ActionKind.RATIFICATION, When.read(f"{exact:%Y}"))
    before = found([*acts, year], "MEX", on)
    after = found([*acts, Action("MEX", ActionKind.RATIFICATION, When.on(exact))], "MEX", on)
    if before is not Status.UNKNOWN:
        assert after is before


_CELLS = st.one_of(
    st.sampled_from(["", "–", "1 May 1990", "1 May 1990 a", "[1 May 1990]", "1990-05", "12/5/90"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
)
_NAMES = st.one_of(
    st.sampled_from(["Mexico", "México", "Peru", "Yugoslavia", "Hong Kong", "United Nations"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
)


_ROWS = st.lists(st.tuples(_NAMES, _CELLS, _CELLS).filter(any), min_size=1, max_size=5)


@given(_ROWS, DAYS)
def test_every_row_of_a_register_is_read_or_told(
    rows: list[tuple[str, str, str]], on: date
) -> None:
    """No row is lost in silence, and a state whose row isn't read is never called "not party"."""
    out = io.StringIO()
    head = ("Participant", "Signature", "Ratification, Accession(a)")
    csv.writer(out).writerows([head, *rows])
    found = register(out.getvalue().encode(), "table.csv", AS_OF, "a register")
    [table] = found.value.tables
    assert found.value.rows == found.value.read + len(found.findings)
    for row in table.unread:
        for party in row.may_be:
            assert status(TREATY, table, party, on).status is not Status.NOT_PARTY
