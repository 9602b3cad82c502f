"""Moments in words, in the four languages: by the clock of the zone, and in UTC beside it.

Parties sit in every zone, so that a deadline by one clock alone is read wrongly by half of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.dates import When
from travaux.instants import Instant
from travaux.reports.dating import spelled


@dataclass(frozen=True, slots=True)
class _Clock:
    """How a language writes moments. `days` are the days of the week, from Monday."""

    days: tuple[str, ...]
    local: str  # takes the day of the week, the date, the time and the zone
    utc: str  # takes the local time and that in UTC
    dated: str  # the latter, where it is another day there: takes the date and the time


_CLOCKS: Mapping[str, _Clock] = {
    "en": _Clock(
        tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
        "{}, {}, {}{}",
        "{}, which is {} UTC",
        "{}, {}",
    ),
    "es": _Clock(
        tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
        "{} {} a las {}{}",
        "{}, es decir, {} UTC",
        "{} a las {}",
    ),
    "fr": _Clock(
        tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
        "{} {} à {}{}",
        "{}, soit {} UTC",
        "{} à {}",
    ),
    "pt": _Clock(
        (
            *(f"{day}-feira" for day in "segunda terça quarta quinta sexta".split()),
            "sábado",
            "domingo",
        ),
        "{}, {}, às {}{}",
        "{}, ou seja, {} UTC",
        "{}, às {}",
    ),
}


def clocked(instant: Instant, language: str = "en") -> str:
    """Write a moment in words; in English where the language isn't one of the four.

    >>> clocked(Instant.read("2020-04-09T22:00 America/New_York"))
    'Thursday, April 9, 2020, 22:00 (America/New_York), which is April 10, 2020, 02:00 UTC'
    >>> clocked(Instant.read("2020-04-09T17:00 America/New_York"), "es")
    'jueves 9 de abril de 2020 a las 17:00 (America/New_York), es decir, 21:00 UTC'
    >>> clocked(Instant.read("2020-04-09T17:00Z"), "fr")
    'jeudi 9 avril 2020 à 17:00 UTC'
    """
    clock = _CLOCKS.get(language, _CLOCKS["en"])
    day = clock.days[instant.day.weekday()]
    date = spelled(When.on(instant.day), language)
    in_utc = instant.zone == "UTC"
    local = clock.local.format(
        day, date, _time(instant), " UTC" if in_utc else f" ({instant.zone})"
    )
    if in_utc:
        return local
    there = instant.utc
    other = spelled(When.on(there.day), language)
    time = _time(there) if there.day == instant.day else clock.dated.format(other, _time(there))
    return clock.utc.format(local, time)


def _time(instant: Instant) -> str:
    return instant.at.strftime("%H:%M:%S" if instant.at.second else "%H:%M")
