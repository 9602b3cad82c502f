"""Dates in the words of a text, and the year of one that gives none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from travaux.dates import InvalidDate, PartialDate, Shape, When
from travaux.procedure.offering.marking import Mark
from travaux.procedure.offering.speech import Speech


def dated(words: str, speech: Speech) -> Iterator[Mark]:
    """Mark the dates in words; two that belong together as a span are one mark."""
    found = sorted(_single(words, speech), key=lambda one: one.start)
    at = 0
    while at < len(found):
        one, other = found[at], found[at + 1] if at + 1 < len(found) else None
        span = _span(words, one, other, speech) if other else None
        yield span or one
        at += 2 if span else 1
    for same in re.finditer(speech.same_day, words):
        yield Mark("date", same.start(), same.end(), None)


@cache
def _patterns(speech_days: tuple[str, ...], months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    written = [name for month in months for name in (month, month.capitalize())]  # never "may"
    names = f"(?P<month>{'|'.join(dict.fromkeys(written))})"
    return tuple(re.compile(one.replace("MONTH", names)) for one in speech_days)


def _single(words: str, speech: Speech) -> Iterator[Mark]:
    taken = bytearray(len(words))
    for pattern in _patterns(speech.days, speech.months):
        for match in pattern.finditer(words):
            when = _when(match, speech)
            if when and not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"x" * len(match[0])
                yield Mark("date", match.start(), match.end(), when)


def _when(match: re.Match[str], speech: Speech) -> When | None:
    month = [one.casefold() for one in speech.months].index(match["month"].casefold()) + 1
    year = f"{int(match['year']):04}" if match["year"] else "XXXX"
    days = sorted(int(one) for one in (match["day"], match["other"]) if one)
    try:
        return When.read("/".join(f"{year}-{month:02}-{day:02}" for day in days))
    except InvalidDate:
        return None


def _span(words: str, one: Mark, other: Mark, speech: Speech) -> Mark | None:
    """Put two dates together where the words between them say that it lasted."""
    between = words[one.end : other.start]
    first, last = _begun(one.value, other.value), other.value
    if first is None or first.shape is not Shape.AT or last.shape is not Shape.AT:
        return None
    opened = re.search(rf"(?:{speech.between})\s*$", words[: one.start])
    through = re.fullmatch(speech.through, between)
    joined = re.fullmatch(speech.joined, between) and (opened or _next_day(first, last))
    if not (through or joined):
        return None
    try:
        when = When.read(f"{first}/{last}")
    except InvalidDate:
        return None
    return Mark("date", one.start, other.end, when)


def _begun(one: When, other: When) -> When | None:
    """Give the first of two dates the year of the second, where it has none."""
    start, end = one.start, other.start
    if start is None or end is None:
        return None
    if start.year is None and end.year is not None:
        start = PartialDate(end.year, start.month, start.day)
    return When(start, start)


def _next_day(first: When, last: When) -> bool:
    if first.day is None or last.day is None:
        return False
    return last.day - first.day == timedelta(days=1)


def year_between(when: When, before: When | None, after: When | None) -> When | None:
    """Give a date without a year the only year that its neighbours in the text leave it.

    >>> dates = map(When.read, ("XXXX-04-16", "2004-03-09", "2004-12-13"))
    >>> str(year_between(*dates))
    '2004-04-16'
    """
    part = when.start
    if part is None or part.year is not None or part.month is None or part.day is None:
        return None
    first = before.earliest if before else None
    last = after.latest if after else None
    if first is None or last is None:
        return None
    possible = [_day(year, part) for year in range(first.year, last.year + 1)]
    fitting = [day for day in possible if day and first <= day <= last]
    return When.on(fitting[0]) if len(fitting) == 1 else None


def _day(year: int, part: PartialDate) -> date | None:
    try:
        return date(year, part.month or 1, part.day or 1)
    except ValueError:
        return None
