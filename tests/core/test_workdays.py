from __future__ import annotations

from datetime import date

import pytest

from travaux.instants import Instant
from travaux.workdays import (
    InvalidLength,
    InvalidWorkday,
    Length,
    Workdays,
    lasting,
    unknown,
)

FRIDAY = Instant.read("2020-04-03T17:00 America/New_York")
EASTER = Workdays.read(holidays=("2020-04-10", "2020-04-13"))


def test_a_length_reads_as_it_is_written() -> None:
    for written in ("72 hours", "1 working day", "3 working days", "5 days", "2 weeks"):
        assert str(Length.read(written)) == written


@pytest.mark.parametrize("written", ["", "72", "0 hours", "three days", "72 hour s", "99999 days"])
def test_what_is_no_length_says_so(written: str) -> None:
    with pytest.raises(InvalidLength, match="not a length of time"):
        Length.read(written)


@pytest.mark.parametrize(
    ("lasts", "until"),
    [
        ("72 hours", "2020-04-06T17:00"),  # Monday: hours run through the weekend
        ("3 working days", "2020-04-08T17:00"),  # Wednesday
        ("3 days", "2020-04-06T17:00"),
        ("1 week", "2020-04-10T17:00"),
    ],
)
def test_hours_run_through_a_weekend_and_working_days_do_not(lasts: str, until: str) -> None:
    found = lasting(FRIDAY, Length.read(lasts), Workdays())
    assert found == Instant.read(f"{until} America/New_York")


def test_holidays_do_not_count() -> None:
    found = lasting(FRIDAY, Length.read("6 working days"), EASTER)
    assert found.day == date(2020, 4, 15)


def test_a_house_may_rest_on_other_days() -> None:
    cairo = Workdays.read(("Friday", "saturday"))
    assert cairo.after(date(2020, 4, 2), 1) == date(2020, 4, 5)  # from Thursday to Sunday


def test_without_days_of_rest_these_are_saturday_and_sunday() -> None:
    assert Workdays.read().rest == frozenset({5, 6})


@pytest.mark.parametrize(
    ("rest", "holidays"),
    [
        (("Domingo",), ()),
        ((), ("Easter",)),
        ((), ("2020-02-30",)),
        (("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), ()),
    ],
)
def test_what_is_no_day_says_so(rest: tuple[str, ...], holidays: tuple[str, ...]) -> None:
    with pytest.raises(InvalidWorkday, match="is no day"):
        Workdays.read(rest, holidays)


def test_the_holidays_of_a_year_are_known_where_one_of_that_year_is_listed() -> None:
    opened = Instant.read("2020-12-30T12:00Z")
    until = Instant.read("2022-01-04T12:00Z")
    assert unknown(opened, until, EASTER) == (2021, 2022)
    assert unknown(opened, until, Workdays()) == (2020, 2021, 2022)
    assert unknown(opened, until, Workdays.read(holidays=("2021-01-01",), complete=True)) == ()
