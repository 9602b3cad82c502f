"""Dates in words, in the four languages: "September 30 and October 1, 2004"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from travaux.dates import PartialDate, Shape, When


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language joins two dates, or bounds one."""

    through: str  # a longer span
    between: str
    until: str
    since: str


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How a language writes dates. `day` takes day and month, `dated` those and the year."""

    names: tuple[str, ...]  # of the months
    day: Callable[[int, str], str]
    dated: Callable[[str, int], str]
    month: Callable[[str, int], str]
    joined: str  # two days that follow one another
    days: _Forms
    months: _Forms  # of months and years: an article that a day takes isn't theirs


_ENGLISH = _Forms("{} to {}", "between {} and {}", "not later than {}", "not earlier than {}")
_SPANISH = (
    _Forms("{} al {}", "entre el {} y el {}", "a más tardar el {}", "no antes del {}"),
    _Forms("{} a {}", "entre {} y {}", "a más tardar en {}", "no antes de {}"),
)
_FRENCH = (
    _Forms("{} au {}", "entre le {} et le {}", "au plus tard le {}", "au plus tôt le {}"),
    _Forms("{} à {}", "entre {} et {}", "au plus tard en {}", "au plus tôt en {}"),
)
_PORTUGUESE = _Forms("{} a {}", "entre {} e {}", "até {}", "não antes de {}")


def _english(months: str) -> _Calendar:
    return _Calendar(
        tuple(months.split()),
        day=lambda day, month: f"{month} {day}",
        dated=lambda day, year: f"{day}, {year}",
        month=lambda month, year: f"{month} {year}",
        joined="{} and {}",
        days=_ENGLISH,
        months=_ENGLISH,
    )


def _iberian(months: str, joined: str, forms: tuple[_Forms, _Forms]) -> _Calendar:
    return _Calendar(
        tuple(months.split()),
        day=lambda day, month: f"{day} de {month}",
        dated=lambda day, year: f"{day} de {year}",
        month=lambda month, year: f"{month} de {year}",
        joined=joined,
        days=forms[0],
        months=forms[1],
    )


def _french(months: str) -> _Calendar:
    return _Calendar(
        tuple(months.split()),
        day=lambda day, month: f"{'1er' if day == 1 else day} {month}",
        dated=lambda day, year: f"{day} {year}",
        month=lambda month, year: f"{month} {year}",
        joined="{} et {}",
        days=_FRENCH[0],
        months=_FRENCH[1],
    )


_CALENDARS = {
    "en": _english(
        "January February March April May June July August September October November December"
    ),
    "es": _iberian(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "{} y {}",
        _SPANISH,
    ),
    "fr": _french(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "pt": _iberian(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "{} e {}",
        (_PORTUGUESE, _PORTUGUESE),
    ),
}


def spelled(when: When, language: str = "en") -> str:
    """Write a date in words; in English where the language isn't one of the four.

    >>> spelled(When.read("2004-09-30/2004-10-01"))
    'September 30 and October 1, 2004'
    >>> spelled(When.read("[2005-01-18..2005-05-18]"), "es")
    'entre el 18 de enero y el 18 de mayo de 2005'
    >>> spelled(When.read("2004-03-01/2004-03-05"), "fr")
    '1er au 5 mars 2004'
    >>> spelled(When.read("2004-11/2004-12"), "es")
    'noviembre a diciembre de 2004'
    >>> spelled(When.read("XXXX-04-16"))
    'April 16'
    """
    calendar = _CALENDARS.get(language, _CALENDARS["en"])
    first, last = when.start, when.end
    if first is None or last is None:
        only = last or first
        forms = _forms(calendar, only)
        form = forms.until if first is None else forms.since
        return form.format(_whole(only, calendar))
    if when.shape is Shape.AT:
        return _whole(first, calendar)
    forms = _forms(calendar, first, last)
    form = forms.between if when.shape is Shape.WITHIN else _span(when, calendar, forms)
    if first.day and last.day and (first.year, first.month) == (last.year, last.month):
        return _in_a_month(form, first.day, last, calendar)
    return form.format(_begun(first, last, calendar), _whole(last, calendar))


def _forms(calendar: _Calendar, *dates: PartialDate | None) -> _Forms:
    return calendar.days if all(one and one.day for one in dates) else calendar.months


def _span(when: When, calendar: _Calendar, forms: _Forms) -> str:
    days = (when.latest - when.earliest).days if when.latest and when.earliest else 0
    return calendar.joined if days == 1 else forms.through


def _in_a_month(form: str, first: int, last: PartialDate, calendar: _Calendar) -> str:
    """Write two days of one month, which stands once: "March 1 to 5, 2004", "1 al 5 de marzo"."""
    if calendar.day(1, "x").startswith("x"):  # the month goes first
        begun, ended = _whole(PartialDate(None, last.month, first), calendar), str(last.day)
        return form.format(begun, ended if last.year is None else calendar.dated(ended, last.year))
    begun = calendar.day(first, "").partition(" ")[0]
    return form.format(begun, _whole(last, calendar))


def _begun(first: PartialDate, last: PartialDate, calendar: _Calendar) -> str:
    """Write the first of two dates; a year that both have stands once, with the last."""
    if first.year != last.year or first.month is None or last.month is None:
        return _whole(first, calendar)
    return _whole(PartialDate(None, first.month, first.day), calendar)


def _whole(partial: PartialDate | None, calendar: _Calendar) -> str:
    if partial is None or partial.month is None:
        return str(partial.year) if partial and partial.year is not None else ""
    month = calendar.names[partial.month - 1]
    if partial.day is None:
        return month if partial.year is None else calendar.month(month, partial.year)
    day = calendar.day(partial.day, month)
    return day if partial.year is None else calendar.dated(day, partial.year)
