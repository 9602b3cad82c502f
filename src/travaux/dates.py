"""When something happened, as exactly as it is known and no more (S10, I3, I12).

    2004-09-16                     a day
    2005-02, 2005                  a month, a year
    XXXX-04-16                     a day whose year isn't given
    2004-09-30/2004-10-01          a span: it lasted from the one to the other
    [2005-01-18..2005-05-18]       some day within these bounds, nobody says which
    [..2005-05-18], [2005-05-18..] not later, not earlier

The spelling is that of ISO 8601-2. Nothing is ever filled in: a year that somebody deduces is
another `When`, and the record says that it was inferred (S33).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from travaux.errors import TravauxError

_PARTIAL = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_FORMS = "2004-09-16, 2004-09, XXXX-04-16, 2004-09-30/2004-10-01 or [2005-01-18..2005-05-18]"


class InvalidDate(TravauxError):  # noqa: N818
    """Something that isn't a date in any of the spellings."""

    def __init__(self, written: str, reason: str = "") -> None:
        because = f": {reason}" if reason else ""
        super().__init__(f"“{written}” is not a date{because}. Write it as in {_FORMS}.")
        self.written = written


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, or what is known of it: year, month, day; None where it isn't."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date | None:
        """The first day it can be; None without a year."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last day it can be; None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Give it in its spelling."""
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


class Shape(StrEnum):
    """What the two ends of a `When` mean."""

    AT = "at"  # one date; both ends are the same
    SPAN = "span"  # it lasted from one to the other
    WITHIN = "within"  # it happened on a day between them


@dataclass(frozen=True)
class When:
    """When something happened. Only bounds may lack an end (None).

    >>> special = When.read("2004-09-30/2004-10-01")
    >>> special.earliest, special.latest
    (datetime.date(2004, 9, 30), datetime.date(2004, 10, 1))
    >>> When.read("XXXX-04-16").earliest is None
    True
    """

    start: PartialDate | None
    end: PartialDate | None
    shape: Shape = Shape.AT

    @classmethod
    def read(cls, written: str) -> When:
        """Read one of the spellings.

        Raises:
            InvalidDate: it is none of them, or its ends are the wrong way round.
        """
        clean = written.strip()
        if clean.startswith("[") and clean.endswith("]"):
            first, dots, last = clean[1:-1].partition("..")
            if not dots or not (first or last):
                raise InvalidDate(written, "bounds are written with two points between them")
            ends = (_partial(first, written), _partial(last, written))
            return _checked(cls(*ends, Shape.WITHIN), written)
        if "/" in clean:
            first, _, last = clean.partition("/")
            ends = (_partial(first, written), _partial(last, written))
            if None in ends:
                raise InvalidDate(written, "a span has two ends")
            return _checked(cls(*ends, Shape.SPAN), written)
        one = _partial(clean, written)
        if one is None:
            raise InvalidDate(written)
        return cls(one, one)

    @classmethod
    def on(cls, day: date) -> When:
        """Give the `When` of one day."""
        return cls.read(day.isoformat())

    @property
    def earliest(self) -> date | None:
        """The first day on which it can have been; None if there is no knowing."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day on which it can have been; None if there is no knowing."""
        return self.end.latest if self.end else None

    @property
    def day(self) -> date | None:
        """The day, if it is one and is known."""
        return self.earliest if self.earliest == self.latest else None

    @cached_property
    def order(self) -> tuple[date, date]:
        """What dates are sorted by: the first day, then the last; the unknown comes last."""
        return self.earliest or self.latest or date.max, self.latest or date.max

    def within(self, period: When) -> bool | None:
        """Tell whether it fell in a period: True, False, or None where that isn't certain."""
        first, last = period.earliest or date.min, period.latest or date.max
        if self.earliest is None and self.latest is None:
            return None
        early, late = self.earliest or date.min, self.latest or date.max
        if first <= early and late <= last:
            return True
        apart = late < first or early > last
        return False if apart or self.shape is Shape.SPAN else None

    def __str__(self) -> str:
        """Give it in its spelling."""
        if self.shape is Shape.WITHIN:
            return f"[{self.start or ''}..{self.end or ''}]"
        return f"{self.start}/{self.end}" if self.shape is Shape.SPAN else f"{self.start}"


def _partial(part: str, written: str) -> PartialDate | None:
    if not part.strip():
        return None
    found = _PARTIAL.fullmatch(part.strip())
    if not found:
        raise InvalidDate(written)
    year, month, day = (
        None if figures in (None, "XXXX") else int(figures) for figures in found.groups()
    )
    try:
        # A leap year stands in for the one not given, so that XXXX-02-29 can be written.
        date(2000 if year is None else year, month or 1, day or 1)
    except ValueError:
        raise InvalidDate(written, "there is no such day") from None
    if year is None and day is None:
        raise InvalidDate(written, "without a year, it needs a month and a day")
    return PartialDate(year, month, day)


def _checked(when: When, written: str) -> When:
    if when.earliest and when.latest and when.earliest > when.latest:
        raise InvalidDate(written, "it ends before it begins")
    return when
