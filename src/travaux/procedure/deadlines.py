"""Deadlines: until when a silence lasts, by what was given and by the rules of the body (P16).

Hours and days are counted, never guessed: which days of the week a house rests on and its holidays
are rules of the body as data, or are told with the act.
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.bodies import Rule
from travaux.findings import Finding, Outcome, Severity
from travaux.instants import Instant
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.stages import against, undecided
from travaux.workdays import (
    InvalidLength,
    InvalidWorkday,
    Length,
    UnitOfTime,
    Workdays,
    lasting,
    unknown,
)

HOURS = "silence hours"
_REST = "days of rest"
_HOLIDAYS = "holidays"

_LATER = Row("a silence has a deadline, which lies after it is opened", "P16")


def deadline(
    floor: Floor,
    silence: str,
    body: str,
    opened: Instant,
    given: Instant | None,
    lasts: str,
    holidays: tuple[str, ...],
) -> Outcome[Instant]:
    """Give the deadline of a silence: as given, or after the time that it lasts.

    Args:
        floor: who acts.
        silence: its id, for what is found.
        body: the code of the body whose silence it is.
        opened: when it was opened.
        given: the deadline, if it was given.
        lasts: else how long it lasts: "72 hours", "3 working days".
        holidays: the holidays meanwhile, all of them, if any were given.

    Raises:
        NotAllowed: neither was given, or both; it doesn't lie after the opening; or it is shorter
            than the body's verified rule has it.
        InvalidLength, InvalidWorkday: what was given is no such thing.
    """
    workdays, noticed = _workdays(floor, silence, body, holidays)
    found = list(noticed)
    if given is not None and not lasts:
        until = given
    elif given is None and lasts:
        length = Length.read(lasts)
        until = lasting(opened, length, workdays)
        found += _unknown(silence, opened, until, length, workdays)
    else:
        said = "the same with its “deadline”, or with how long it “lasts”"
        raise NotAllowed(f"silence {silence} with no deadline, or with two", _LATER, said)
    if until.at <= opened.at:
        said = f"a deadline after {opened.told}"
        raise NotAllowed(f"silence {silence} until {until.told}", _LATER, said)
    found += _shortest(floor, silence, body, opened, until, workdays)
    found += _days_off(silence, until, workdays)
    return Outcome(until, tuple(found))


def offsets(where: str, *moments: Instant | None) -> Iterator[Finding]:
    """Tell of offsets that aren't those of the zone: the offset counts, and may be a slip."""
    for one in moments:
        if one and not one.is_by_the_zone:
            there = Instant.of(one.at, one.zone)
            said = (
                f"{one} has an offset that {one.zone} doesn't have then; by its clock this is "
                f"{there}. The offset counts; look whether it was meant."
            )
            yield Finding(Severity.WARNING, "offset-differs", where, said)


def _workdays(
    floor: Floor, silence: str, body: str, holidays: tuple[str, ...]
) -> tuple[Workdays, tuple[Finding, ...]]:
    """Give which days a body works on: by what was given, else by its verified rules."""
    rest, listed = floor.rule(body, _REST), floor.rule(body, _HOLIDAYS)
    rules = [rule for rule in (rest, None if holidays else listed) if rule]
    noticed = tuple(undecided(rule, f"silence {silence}") for rule in rules if not rule.verified)
    try:
        days = Workdays.read(
            _verified(rest), holidays or _verified(listed), complete=bool(holidays)
        )
    except InvalidWorkday:
        if holidays:
            raise
        unread = tuple(undecided(rule, f"silence {silence}") for rule in rules if rule.verified)
        return Workdays(), noticed + unread
    return days, noticed


def _verified(rule: Rule | None) -> tuple[str, ...]:
    return rule.values if rule and rule.verified else ()


def _shortest(
    floor: Floor, silence: str, body: str, opened: Instant, until: Instant, workdays: Workdays
) -> tuple[Finding, ...]:
    """Refuse a silence that is shorter than the body's verified rule has it."""
    rule = floor.rule(body, HOURS)
    if rule is None:
        return ()
    where = f"silence {silence}"
    try:
        length = Length.read(rule.values[0]) if rule.values else None
    except InvalidLength:
        length = None
    if length is None:
        return (undecided(rule, where),)
    least = lasting(opened, length, workdays)
    if until.at >= least.at:
        return tuple(_unknown(silence, opened, least, length, workdays))
    if not rule.verified:
        return (undecided(rule, where),)
    row = Row(f"a silence lasts at least {length}", rule.source)
    what = f"silence {silence} from {opened.told} until {until.told}"
    return against(floor, where, what, row, f"a deadline of {least.told} or later")


def _days_off(silence: str, until: Instant, workdays: Workdays) -> Iterator[Finding]:
    if not workdays.has(until.day):
        said = (
            f"The deadline of silence {silence}, {until.told}, falls on a day on which the body "
            "doesn't work. It stands as it is; look whether that was meant."
        )
        yield Finding(Severity.NOTE, "deadline-on-a-day-off", f"silence {silence}", said)


def _unknown(
    silence: str, opened: Instant, until: Instant, length: Length, workdays: Workdays
) -> Iterator[Finding]:
    """Tell of working days that were counted without knowing the holidays meanwhile."""
    years = unknown(opened, until, workdays) if length.unit is UnitOfTime.WORKING_DAY else ()
    if years:
        said = (
            f"The holidays of {' and '.join(map(str, years))} aren't known, so that none was "
            f"counted: working days ran until {until.told}. Give the “holidays” meanwhile, or set "
            "the body's rule “holidays” with its source."
        )
        yield Finding(Severity.WARNING, "holidays-not-known", f"silence {silence}", said)
