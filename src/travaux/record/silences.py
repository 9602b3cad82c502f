"""Silence procedures looked up: which run, which are over, who objected, what is still owed (P16).

How a silence stands depends on the hour, so these look-ups take a moment; nothing here asks a clock
for it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from travaux.decisions import Objection
from travaux.record.record import Record
from travaux.silences import Silence, SilenceOutcome, SilenceState


def silences_on(record: Record, issue: str, body: str = "") -> tuple[Silence, ...]:
    """Give the silence procedures on an issue, of one body or of all, in the order entered."""
    held = record.silences.values()
    return tuple(one for one in held if one.issue == issue and body in ("", one.body))


def open_silences(record: Record, body: str = "") -> tuple[Silence, ...]:
    """Give the silence procedures whose end isn't entered, of one body or of all."""
    held = record.silences.items()
    return tuple(
        one
        for name, one in held
        if name not in record.silence_ends and (not body or one.body == body)
    )


def running(record: Record, at: datetime, body: str = "") -> tuple[Silence, ...]:
    """Give the silence procedures that run at a moment, the one that ends first in front.

    One that an objection has broken runs no longer.
    """
    states = (SilenceState.RUNNING,)
    return _in_state(record, at, body, states)


def overdue(record: Record, at: datetime, body: str = "") -> tuple[Silence, ...]:
    """Give those that are over at a moment and whose end isn't entered."""
    return _in_state(record, at, body, (SilenceState.OVERDUE, SilenceState.OBJECTED))


def time_left(silence: Silence, at: datetime) -> timedelta:
    """Give how long it is until the deadline; nothing where it has passed."""
    return max(silence.deadline.at - at, timedelta())


def breaking(record: Record, silence: Silence) -> tuple[Objection, ...]:
    """Give the objections that break a silence: raised before its deadline and standing then.

    One whose time isn't known, so that it may have come before, counts. One that was taken back
    before the deadline doesn't.
    """
    end = record.silence_ends.get(silence.id)
    if end is not None:
        named = (record.objections.get(one) for one in end.broken_by)
        return tuple(one for one in named if one is not None)
    return tuple(one for one in _against(record, silence) if _breaks(record, one, silence))


def objected_and_taken_back(record: Record, silence: Silence) -> tuple[Objection, ...]:
    """Give the objections raised while a silence ran and taken back before its deadline (P16)."""
    return tuple(
        one
        for one in _against(record, silence)
        if _since_opened(record, one, silence) and _taken_back(record, one, silence)
    )


def silence_state(record: Record, silence: Silence, at: datetime) -> SilenceState:
    """Give how a silence procedure stands at a moment."""
    end = record.silence_ends.get(silence.id)
    if end is not None:
        return SilenceState(end.outcome.value)
    if breaking(record, silence):
        return SilenceState.OBJECTED
    return SilenceState.RUNNING if at < silence.deadline.at else SilenceState.OVERDUE


def unbroken(record: Record, body: str, issue: str, at: datetime) -> tuple[Silence, ...]:
    """Give a body's silence procedures on an issue that were over without objection."""
    agreed = (SilenceState.AGREED, SilenceState.OVERDUE)
    found = silences_on(record, issue, body)
    return tuple(one for one in found if silence_state(record, one, at) in agreed)


def came_late(record: Record, objection: Objection, objects: Collection[str], at: datetime) -> bool:
    """Tell whether an objection to these came when silence had agreed to all of them already."""
    met = set(objects) & set(objection.objects)
    return all(
        any(is_after(objection, one) for one in unbroken(record, objection.body, issue, at))
        for issue in met
    )


def is_after(objection: Objection, silence: Silence) -> bool:
    """Tell whether an objection certainly came when the deadline had passed."""
    if objection.moment is not None:
        return objection.moment.at >= silence.deadline.at
    first = objection.when.earliest if objection.when else None
    return first is not None and first > silence.deadline.day


def is_before(record: Record, objection: Objection, silence: Silence) -> bool:
    """Tell whether an objection certainly came before the deadline."""
    if objection.moment is not None:
        return objection.moment.at < silence.deadline.at
    last = objection.when.latest if objection.when else None
    if last is not None:
        return last < silence.deadline.day
    # Of one without a date it is known that it came before the silence, if it was entered before.
    return record.objections.first(objection.id) < record.silences.first(silence.id)


def letters_owed(record: Record, body: str = "") -> tuple[Silence, ...]:
    """Give those that ended, agreed or broken, without a letter that tells of it."""
    return tuple(one for one in _ended(record, body) if one.id not in record.silence_letters)


def not_noted(record: Record, body: str = "") -> tuple[Silence, ...]:
    """Give those agreed on which no meeting has taken note of yet."""
    return tuple(
        one
        for one in _ended(record, body)
        if one.id not in record.silence_notes
        and record.silence_ends[one.id].outcome is SilenceOutcome.AGREED
    )


def _in_state(
    record: Record, at: datetime, body: str, states: tuple[SilenceState, ...]
) -> tuple[Silence, ...]:
    held = open_silences(record, body)
    found = [one for one in held if silence_state(record, one, at) in states]
    return tuple(sorted(found, key=lambda one: (one.deadline.at, one.id)))


def _ended(record: Record, body: str) -> tuple[Silence, ...]:
    ends = record.silence_ends
    return tuple(
        one
        for name, one in record.silences.items()
        if name in ends
        and ends[name].outcome is not SilenceOutcome.CANCELLED
        and (not body or one.body == body)
    )


def _against(record: Record, silence: Silence) -> tuple[Objection, ...]:
    held = record.objections.values()
    return tuple(one for one in held if one.body == silence.body and silence.issue in one.objects)


def _breaks(record: Record, objection: Objection, silence: Silence) -> bool:
    return not is_after(objection, silence) and not _taken_back(record, objection, silence)


def _since_opened(record: Record, objection: Objection, silence: Silence) -> bool:
    if objection.moment is not None:
        return objection.moment.at >= silence.opened.at
    first = objection.when.earliest if objection.when else None
    if first is not None:
        return first >= silence.opened.day
    return record.objections.first(objection.id) > record.silences.first(silence.id)


def _taken_back(record: Record, objection: Objection, silence: Silence) -> bool:
    """Whether an objection was certainly taken back before the deadline."""
    lifted = record.lifted.get(objection.id)
    if lifted is None:
        return False
    if lifted.moment is not None:
        return lifted.moment.at < silence.deadline.at
    last = lifted.when.latest if lifted.when else None
    if last is not None:
        return last < silence.deadline.day
    return record.lifted.position(objection.id) < record.silences.first(silence.id)
