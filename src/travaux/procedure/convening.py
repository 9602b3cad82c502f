"""Convening: a meeting is called, gets its order of business, and is held or called off (S10)."""

from __future__ import annotations

from dataclasses import replace

from travaux.bodies import Office, Rule
from travaux.dates import When
from travaux.delegations import NO_NAMES, Names
from travaux.events import (
    Event,
    MeetingCancelled,
    MeetingConvened,
    MeetingHeld,
    OrderOfBusinessSet,
    TaskDischarged,
)
from travaux.findings import Finding, Severity
from travaux.meetings import InvalidTime, Item, Meeting, MeetingKind, MeetingState
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.stages import against, recorded_at, step, undecided
from travaux.record.bodies import chain
from travaux.record.meetings import meetings_of, state_of
from travaux.record.people import persons_named
from travaux.record.people import terms as terms_in
from travaux.record.record import key

_ITEMS = Row("every item of an order of business has a number of its own", "P19")


@act
def convene_meeting(
    floor: Floor,
    id: str,
    body: str,
    kind: MeetingKind = MeetingKind.REGULAR,
    when: When | None = None,
    convener: str | None = None,
    number: int | None = None,
    place: str = "",
    title: Names = NO_NAMES,
    taking_part: tuple[str, ...] = (),
    task: str = "",
    time: str = "",
) -> Acted:
    """Call a meeting of a body, or call it anew before it is held (S10).

    `body` holds it; `convener` called it: a body, such as one above the holder (I15), a person,
    or an office of the holder ("chair"); leave it out where nobody says who did. `when` is a day,
    a span or what is known of a date. `taking_part` are bodies and offices that meet with the
    holder; `task` is the task of the body's mandate that the meeting discharges; `time` is as in
    "10:00 America/New_York".
    """
    holder = floor.body(body).code
    step(floor, id, "convene-meeting")
    meeting = Meeting(
        id=id,
        body=holder,
        kind=kind,
        when=when,
        convener=None if convener is None else _convener(floor, convener),
        number=number,
        place=place,
        title=title,
        taking_part=tuple(floor.party(one) for one in taking_part),
        task=_task(floor, holder, task),
        time=time,
    )
    if time and meeting.begins is None:
        raise InvalidTime(time)
    return done(MeetingConvened(meeting), findings=_about_calling(floor, meeting))


@act
def set_order_of_business(floor: Floor, meeting: str, items: tuple[Item, ...]) -> Acted:
    """Set the items of a meeting, each with the documents before it; what was set before goes.

    An item has a number, a title, the documents that are before the body, and its title in other
    languages.
    """
    found = recorded_at(floor, meeting, "setting the order of business of")
    numbers = [one.number for one in items]
    twice = next((one for one in numbers if numbers.count(one) > 1 or not one.strip()), None)
    if twice is not None:
        raise NotAllowed(f"an order of business with item “{twice}”", _ITEMS, "another number")
    before = tuple(
        replace(one, documents=tuple(floor.issue(symbol).id for symbol in one.documents))
        for one in items
    )
    return done(OrderOfBusinessSet(found.id, before))


@act
def hold_meeting(floor: Floor, meeting: str) -> Acted:
    """Say that a meeting took place; the task that it was called for is discharged by it.

    A verified rule "quorum" of the body is checked against the attendance; only the archivist, who
    enters what happened long ago, may record a meeting that didn't reach it.
    """
    found = floor.meeting(meeting)
    step(floor, found.id, "hold-meeting")
    return done(MeetingHeld(found.id), *_discharged(floor, found), findings=_quorum(floor, found))


@act
def cancel_meeting(floor: Floor, meeting: str, reason: str = "") -> Acted:
    """Call off a meeting that was called and hasn't been held, and say why."""
    found = floor.meeting(meeting)
    step(floor, found.id, "cancel-meeting")
    return done(MeetingCancelled(found.id, reason))


def _convener(floor: Floor, written: str) -> str:
    if written in list(Office):
        return written
    persons = persons_named(floor.record, written)
    return persons[0].id if len(persons) == 1 else floor.body(written).code


def _task(floor: Floor, body: str, written: str) -> str:
    own = [one for one in floor.record.mandates.values() if one.body == body]
    tasks = [task.id for one in own for task in one.tasks]
    return floor.known(f"task of {body}", written, tasks) if written else ""


def _about_calling(floor: Floor, meeting: Meeting) -> tuple[Finding, ...]:
    noticed = _who_may_convene(floor, meeting)
    before = floor.record.meetings.get(meeting.id)
    if before is not None and before != meeting:
        said = (
            f"Meeting {meeting.id} was called before, for {before.when or 'an unknown date'}; "
            "what is given now takes its place. If it is another meeting, give it another id."
        )
        noticed += (Finding(Severity.WARNING, "meeting-called-anew", meeting.id, said),)
    return noticed + _same_number(floor, meeting)


def _same_number(floor: Floor, meeting: Meeting) -> tuple[Finding, ...]:
    """Tell of another meeting of the body with the same number, unless that was called off."""
    return tuple(
        Finding(
            Severity.WARNING,
            "meeting-number-twice",
            meeting.id,
            f"{one.id} bears number {meeting.number} too. Correct one of them.",
        )
        for one in meetings_of(floor.record, meeting.body)
        if meeting.number is not None
        and (one.number, one.kind) == (meeting.number, meeting.kind)
        and one.id != meeting.id
        and state_of(floor.record, one.id) is not MeetingState.CANCELLED
    )


def _who_may_convene(floor: Floor, meeting: Meeting) -> tuple[Finding, ...]:
    """Check a convener by the body's rule, whose values are codes of bodies, or offices.

    Raises:
        NotAllowed: a verified rule doesn't name them, and it isn't an archivist who acts.
    """
    rule = floor.rule(meeting.body, "who may convene")
    convener = meeting.convener
    if convener is None or (rule and _named_by(floor, meeting, rule)):
        return ()
    if rule and rule.verified:
        names = " or ".join(rule.values)
        row = Row(f"who may convene: {names}", rule.source)
        what = f"calling {meeting.id} on behalf of {convener}"
        return against(floor, meeting.id, what, row, f"a meeting convened by {names}")
    unverified = (undecided(rule, meeting.id),) if rule else ()
    line = (meeting.body, *(one.code for one in chain(floor.record, meeting.body)))
    if convener in (*line, *Office) or convener in floor.record.persons:
        return unverified
    said = (
        f"{convener} convened a meeting of {meeting.body}, and doesn't stand above it. "
        "Look whether the convener is right."
    )
    return (*unverified, Finding(Severity.WARNING, "convener-not-above", meeting.id, said))


def _named_by(floor: Floor, meeting: Meeting, rule: Rule) -> bool:
    """Tell whether a rule names the convener: the body, or the office that the person holds."""
    terms = (one.term for one in terms_in(floor.record, meeting.body))
    offices = {str(one.office) for one in terms if one.person == meeting.convener}
    return bool({meeting.convener, *offices} & set(rule.values))


def _discharged(floor: Floor, meeting: Meeting) -> tuple[Event, ...]:
    return tuple(
        TaskDischarged(mandate.id, meeting.task, meeting.id)
        for mandate in floor.record.mandates.values()
        if meeting.task in [task.id for task in mandate.tasks]
        and mandate.body == meeting.body
        and key(mandate.id, meeting.task) not in floor.record.discharges
    )


def _quorum(floor: Floor, meeting: Meeting) -> tuple[Finding, ...]:
    """Check the delegations that attended by the rule "quorum", a number of delegations.

    Raises:
        NotAllowed: a verified rule asks for more, and it isn't the archivist who acts.
    """
    rule = floor.rule(meeting.body, "quorum")
    if rule is None:
        return ()
    asked = rule.values[0] if rule.verified and rule.values else ""
    listed = floor.record.attendance.get(meeting.id)
    if not asked.isdecimal():
        return (undecided(rule, meeting.id),)
    if listed is None:
        said = (
            f"The quorum of {asked} delegations ({rule.source}) couldn't be checked for "
            f"{meeting.id}: its attendance isn't recorded. Record it first."
        )
        return (Finding(Severity.WARNING, "quorum-not-checked", meeting.id, said),)
    present = [one for one in listed if one.party not in floor.record.bodies]
    if len(present) >= int(asked):
        return ()
    row = Row(f"the quorum is {asked} delegations", rule.source)
    there = f"{len(present)} delegation{'' if len(present) == 1 else 's'}"
    said = "the same once the attendance shows them, or calling the meeting off"
    return against(floor, meeting.id, f"holding {meeting.id} with {there}", row, said)
