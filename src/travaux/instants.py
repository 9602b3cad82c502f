"""Instants: a moment on the clock, in the time zone where it counts.

    2020-04-09T12:00 America/New_York              as somebody writes it
    2020-04-09T12:00-04:00[America/New_York]       as it is kept (RFC 9557)

A deadline is the clock of one place, and parties sit in all of them. So the zone is kept by its
name, and beside it the offset that it has at that moment: the offset settles which moment is meant,
also if a state changes its summer time afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from travaux.errors import TravauxError

_SPELLING = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?(?: ?\[([^\[\]]+)\]| +(\S+))?"
)
_ZONE = re.compile(r"[A-Z][A-Za-z]*(?:/[A-Za-z0-9_+-]+)+|UTC")
_FIRST, _LAST = 1973, 9000  # before, zones had offsets that no spelling holds
_FORMS = "2020-04-09T12:00 America/New_York, or 2020-04-09T16:00Z"


class InvalidInstant(TravauxError):  # noqa: N818
    """Something that isn't a moment on a clock in a zone that is known."""

    def __init__(self, written: str, reason: str = "") -> None:
        because = f": {reason}" if reason else ""
        super().__init__(f"“{written}” is not a moment{because}. Write it as in {_FORMS}.")
        self.written = written


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment: `at` has its offset, `zone` is the name of the zone whose clock it is told by.

    >>> noon = Instant.read("2020-04-09T12:00 America/New_York")
    >>> str(noon), str(noon.utc)
    ('2020-04-09T12:00-04:00[America/New_York]', '2020-04-09T16:00+00:00[UTC]')
    """

    at: datetime
    zone: str

    @classmethod
    def read(cls, written: str) -> Instant:
        """Read a moment: a day, a time, and a zone by its name; "Z" stands for UTC.

        Raises:
            InvalidInstant: it isn't one, its zone isn't known, or the clock shows that time twice
                or never on that day and no offset says which is meant.
        """
        found = _SPELLING.fullmatch(written.strip())
        if not found:
            raise InvalidInstant(written)
        day, clock, offset, kept, named = found.groups()
        zone = kept or named or ("UTC" if offset == "Z" else "")
        if not zone:
            raise InvalidInstant(written, "it doesn't say by which zone's clock")
        try:
            naive = datetime.fromisoformat(f"{day}T{clock}")
            # Kept as it was written, even where the zone's rules were changed since.
            exact = datetime.fromisoformat(f"{day}T{clock}{offset}") if offset else None
        except ValueError:
            raise InvalidInstant(written, "there is no such day or time") from None
        if not _FIRST <= naive.year <= _LAST:
            raise InvalidInstant(written, f"clocks are known from {_FIRST} to {_LAST}")
        place = _known(written, zone)
        return cls(_fixed(exact or _shown_once(written, naive, place)), zone)

    @classmethod
    def of(cls, moment: datetime, zone: str = "UTC") -> Instant:
        """Give a moment as the clock of a zone shows it, to the second.

        Raises:
            InvalidInstant: there is no such zone.
        """
        place = _known(zone, zone)
        return cls(_fixed(moment.astimezone(place).replace(microsecond=0)), zone)

    @property
    def utc(self) -> Instant:
        """The same moment in UTC."""
        return Instant.of(self.at)

    @property
    def day(self) -> date:
        """The day that it is there."""
        return self.at.date()

    @property
    def is_by_the_zone(self) -> bool:
        """Tell whether the offset is the one that the zone has at that moment."""
        return Instant.of(self.at, self.zone).at.utcoffset() == self.at.utcoffset()

    @property
    def told(self) -> str:
        """Give it as a sentence has it, by both clocks.

        >>> Instant.read("2020-04-09T22:00 America/New_York").told
        '2020-04-09 22:00 (America/New_York), 2020-04-10 02:00 UTC'
        """
        there = _shown(self.utc.at)
        if self.zone == "UTC":
            return f"{there} UTC"
        same = self.utc.day == self.day
        return f"{_shown(self.at)} ({self.zone}), {there[11:] if same else there} UTC"

    def after(self, hours: int) -> Instant:
        """Give the moment so many hours later, as the same clock shows it then."""
        return Instant.of(self.at + timedelta(hours=hours), self.zone)

    def on(self, day: date) -> Instant:
        """Give the same time of another day, by the same clock.

        Where the clock shows that time twice, it is the later one; where it never does, it is as
        much later as the clock was put forward: nobody's time is cut short.
        """
        place = _known(self.zone, self.zone)
        both = (datetime.combine(day, self._clock, place).replace(fold=fold) for fold in (0, 1))
        return Instant.of(max(one.astimezone(UTC) for one in both), self.zone)

    @property
    def _clock(self) -> time:
        return self.at.time()

    def __str__(self) -> str:
        """Give it in the spelling that it is kept in."""
        grain = "seconds" if self.at.second else "minutes"
        return f"{self.at.isoformat(timespec=grain)}[{self.zone}]"


def _shown(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S" if moment.second else "%Y-%m-%d %H:%M")


def _known(written: str, zone: str) -> ZoneInfo:
    try:
        if _ZONE.fullmatch(zone):
            return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    raise InvalidInstant(written, f"there is no time zone “{zone}”")


def _shown_once(written: str, naive: datetime, place: ZoneInfo) -> datetime:
    """Give the moment at which a clock shows a time, if it does so once on that day."""
    first, second = (naive.replace(tzinfo=place, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first
    shown = first.astimezone(UTC).astimezone(place).replace(tzinfo=None) == naive
    if shown:
        offsets = " or ".join(one.isoformat()[-6:] for one in (first, second))
        raise InvalidInstant(written, f"the clock shows it twice on that day; add {offsets}")
    raise InvalidInstant(written, "the clock never shows it on that day, being put forward")


def _fixed(moment: datetime) -> datetime:
    """Give a moment with its offset alone, so that no later change of a zone moves it."""
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta()), fold=0)
