"""Working days: how long a time lasts, and which days count in it.

Which days a house rests on differs from house to house, and so do its holidays. What isn't told
isn't assumed: `Workdays.knows` says for which days the holidays are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from travaux.errors import TravauxError
from travaux.instants import Instant

_LENGTH = re.compile(r"([1-9]\d{0,3}) (hour|day|working day|week)s?")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKEND = frozenset({5, 6})
_DAY = timedelta(days=1)


class InvalidLength(TravauxError):  # noqa: N818
    """Something that isn't a length of time."""

    def __init__(self, written: str) -> None:
        super().__init__(
            f"“{written}” is not a length of time. Write it as in 72 hours, 3 working days or "
            "2 weeks."
        )


class InvalidWorkday(TravauxError):  # noqa: N818
    """Something that is neither a day of the week nor a date, where one was to be."""

    def __init__(self, written: str) -> None:
        super().__init__(
            f"“{written}” is no day: a holiday is written as in 2020-04-10, a day of rest by its "
            "English name, as in Saturday; a week has days to work on."
        )


class UnitOfTime(StrEnum):
    """What a length is counted in."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts: "72 hours", "3 working days"."""

    number: int
    unit: UnitOfTime

    @classmethod
    def read(cls, written: str) -> Length:
        """Read a length.

        Raises:
            InvalidLength: it isn't one.
        """
        found = _LENGTH.fullmatch(written.strip())
        if not found:
            raise InvalidLength(written)
        return cls(int(found[1]), UnitOfTime(found[2]))

    def __str__(self) -> str:
        """Give it as it is read."""
        return f"{self.number} {self.unit}{'s' if self.number > 1 else ''}"


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days count as working days.

    `rest` are the days of the week that don't, from Monday, which is 0. `years` are those whose
    holidays are known; None means that they are known whenever the days counted are.
    """

    rest: frozenset[int] = _WEEKEND
    holidays: frozenset[date] = frozenset()
    years: frozenset[int] | None = frozenset()

    @classmethod
    def read(
        cls, rest: Iterable[str] = (), holidays: Iterable[str] = (), *, complete: bool = False
    ) -> Workdays:
        """Read days of the week by their English names, and holidays as dates.

        Without days of rest these are Saturday and Sunday. The holidays of a year are taken as
        known where one of that year is listed; all of them, where the list is `complete`.

        Raises:
            InvalidWorkday: a day is neither, or no day is left to work on.
        """
        names = list(rest)
        numbers = frozenset(map(_of_the_week, names)) if names else _WEEKEND
        if len(numbers) == len(_NAMES):
            raise InvalidWorkday(", ".join(names))
        days = frozenset(map(_dated, holidays))
        return cls(numbers, days, None if complete else frozenset(one.year for one in days))

    def has(self, day: date) -> bool:
        """Tell whether a day is a working day, as far as is known."""
        return day.weekday() not in self.rest and day not in self.holidays

    def knows(self, day: date) -> bool:
        """Tell whether the holidays around a day are known."""
        return self.years is None or day.year in self.years

    def after(self, day: date, number: int) -> date:
        """Give the day that is so many working days after a day, which isn't counted itself."""
        while number:
            day += _DAY
            number -= self.has(day)
        return day


def lasting(opened: Instant, length: Length, workdays: Workdays) -> Instant:
    """Give the moment at which something is over that lasts so long.

    Hours run through nights, weekends and changes of the clock; days end at the same time of the
    day as it was opened, by the same clock.
    """
    last = last_day(opened.day, length, workdays)
    return opened.after(length.number) if last is None else opened.on(last)


def last_day(day: date, length: Length, workdays: Workdays) -> date | None:
    """Give the day on which something is over that lasts so long from a day; None for hours."""
    match length.unit:
        case UnitOfTime.HOUR:
            return None
        case UnitOfTime.WORKING_DAY:
            return workdays.after(day, length.number)
        case UnitOfTime.WEEK:
            return day + 7 * length.number * _DAY
    return day + length.number * _DAY


def unknown(opened: Instant, deadline: Instant, workdays: Workdays) -> tuple[int, ...]:
    """Give the years between two moments whose holidays aren't known."""
    days = _days(opened.day, deadline.day)
    return tuple(dict.fromkeys(day.year for day in days if not workdays.knows(day)))


def _days(first: date, last: date) -> Iterator[date]:
    for year in range(first.year, last.year + 1):
        yield max(first, date(year, 1, 1))


def _of_the_week(name: str) -> int:
    if name.strip().capitalize() not in _NAMES:
        raise InvalidWorkday(name)
    return _NAMES.index(name.strip().capitalize())


def _dated(written: str) -> date:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise InvalidWorkday(written) from None
