"""Summarising: a meeting's summary from its draft over corrections to its approval (P19)."""

from __future__ import annotations

from datetime import date

from travaux.bodies import Role, Rule
from travaux.dates import When
from travaux.events import (
    CorrectionRequested,
    CorrectionSettled,
    SummaryApproved,
    SummaryDrafted,
)
from travaux.findings import Finding, Severity
from travaux.meetings import Correction, Meeting, MeetingState
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import KEEPS_THE_RECORD, NotAllowed, Row, only_by
from travaux.procedure.stages import against, summary_step, undecided
from travaux.record.meetings import corrections_at, state_of
from travaux.workdays import InvalidLength, Length, Workdays, last_day

_RULE = "correction days"

_OF_A_MEETING = Row("a summary is made of a meeting that was held", "P19")
_GIVEN = "the deadline given with the draft"
_ONCE = Row("a correction is asked for once, under its own id, and settled once", "P19")
_CHECKED = Row("a correction is settled after it was checked against the evidence", "P19")
_SETTLED = Row("a summary is approved when every correction asked for is settled", "P19")
_THAT_DAY = Row("only the secretariat enters a request of an earlier day", "P19")


@act
def draft_summary(
    floor: Floor, meeting: str, issue: str = "", corrections_until: When | None = None
) -> Acted:
    """Draft the summary of a meeting that was held, or draft it anew before it is approved.

    `issue` is the registered document that holds it. Corrections may be asked for until a day:
    by the body's verified rule "correction days" ("5 working days", "1 week"), counted from
    the draft's date; else until the day given. Saturdays and Sundays don't count as working days;
    holidays aren't known.
    """
    found = floor.meeting(meeting)
    if state_of(floor.record, found.id) is not MeetingState.HELD:
        raise NotAllowed(f"a summary of {found.id}", _OF_A_MEETING, "the same after hold-meeting")
    summary_step(floor, found.id, "draft-summary")
    held = floor.issue(issue) if issue else None
    issued = held.date.day if held and held.date else None
    until, noticed = _deadline(floor, found, issued or _today(floor), corrections_until)
    drafted = SummaryDrafted(found.id, held.id if held else "", until)
    return done(drafted, findings=noticed)


@act
def request_correction(
    floor: Floor,
    id: str,
    meeting: str,
    was: str,
    should_be: str,
    asked_by: str = "",
    evidence: str = "",
    when: When | None = None,
) -> Acted:
    """Ask for a correction in the draft of a meeting's summary, before the deadline.

    `was` are the words of the draft, `should_be` the words asked for, `evidence` what shows that
    they are right. `asked_by` is the party that asks, left out where it is the secretariat itself;
    `when` is the day of a request that came earlier than it is entered.
    """
    found = floor.meeting(meeting)
    summary_step(floor, found.id, "request-correction")
    if id in floor.record.corrections:
        raise NotAllowed(f"entering correction {id} again", _ONCE, "another id")
    if when is not None:
        only_by(floor.by, f"entering correction {id} of {when}", KEEPS_THE_RECORD, _THAT_DAY)
    today = _today(floor)
    asked = when or (When.on(today) if today else None)
    noticed = _late(floor, found, id, asked)
    party = floor.party(asked_by) if asked_by else ""
    correction = Correction(id, found.id, party, was, should_be, evidence, asked)
    noticed += () if evidence else (_bare(correction),)
    return done(CorrectionRequested(correction), findings=noticed)


@act
def settle_correction(floor: Floor, correction: str, taken: bool, checked_against: str) -> Acted:
    """Take or refuse a correction, and say what it was checked against.

    `checked_against` names the recording, the text handed in, or whatever else showed it.
    """
    floor.known("correction", correction, floor.record.corrections)
    asked = floor.record.corrections[correction]
    summary_step(floor, asked.meeting, "settle-correction")
    if correction in floor.record.corrected:
        raise NotAllowed(f"settling {correction} again", _ONCE, "striking the earlier entry first")
    if not checked_against.strip():
        said = "the same with what it was checked against, such as the recording"
        raise NotAllowed(f"settling {correction} unchecked", _CHECKED, said)
    return done(CorrectionSettled(correction, taken, checked_against))


@act
def approve_summary(floor: Floor, meeting: str) -> Acted:
    """Approve the summary of a meeting, when every correction asked for is settled."""
    found = floor.meeting(meeting)
    summary_step(floor, found.id, "approve-summary")
    asked = [one.id for one in corrections_at(floor.record, found.id)]
    waiting = [one for one in asked if one not in floor.record.corrected]
    if waiting:
        said = f"the same after settle-correction for {', '.join(waiting)}"
        raise NotAllowed(f"approving the summary of {found.id}", _SETTLED, said)
    return done(SummaryApproved(found.id), findings=_early(floor, found.id))


def _today(floor: Floor) -> date | None:
    """Give the day on which something happens; None for what an archivist enters long after."""
    return None if floor.by.role is Role.ARCHIVIST else floor.today


def _deadline(
    floor: Floor, meeting: Meeting, start: date | None, given: When | None
) -> tuple[When | None, tuple[Finding, ...]]:
    """Give until when corrections may be asked for.

    Raises:
        NotAllowed: another day was given than the one by a verified rule, and it isn't an
            archivist who acts.
    """
    rule = floor.rule(meeting.body, _RULE)
    last = _counted(rule, start) if rule and start else None
    if rule and rule.verified and last:
        if given in (None, When.on(last)):
            return When.on(last), ()
        row = Row(f"corrections are asked for within {rule.values[0]}", rule.source)
        what = f"a summary open to corrections until {given}"
        said = f"corrections until {last}, or leaving the day out"
        return given, against(floor, meeting.id, what, row, said)
    noticed = []
    if rule and start:
        noticed.append(undecided(rule, meeting.id))
    if given is None:
        said = (
            f"Nobody has said until when corrections of the summary of {meeting.id} may be asked "
            "for, so there is no deadline. Give the day, or the body's rule."
        )
        noticed.append(Finding(Severity.NOTE, "no-deadline", meeting.id, said))
    return given, tuple(noticed)


def _counted(rule: Rule, start: date) -> date | None:
    """Count a rule's time from a day; None where the rule isn't written as a time."""
    try:
        return last_day(start, Length.read(rule.values[0]), Workdays()) if rule.values else None
    except InvalidLength:
        return None


def _late(
    floor: Floor, meeting: Meeting, correction: str, asked: When | None
) -> tuple[Finding, ...]:
    """Refuse a correction that certainly came after the deadline (P19).

    Raises:
        NotAllowed: it did, and it isn't an archivist who acts.
    """
    until = floor.record.summaries[meeting.id].corrections_until
    last, day = (until.latest if until else None), (asked.earliest if asked else None)
    if last is None or day is None or day <= last:
        return ()
    rule = floor.rule(meeting.body, _RULE)
    row = Row(f"corrections are asked for until {last}", _GIVEN)
    if rule and rule.verified and rule.values:
        row = Row(f"{row.says} ({rule.values[0]})", rule.source)
    what = f"asking for correction {correction} on {day}"
    return against(floor, meeting.id, what, row, "a statement at the next meeting")


def _bare(correction: Correction) -> Finding:
    said = (
        f"Correction {correction.id} comes without evidence. Ask for what shows that it is right."
    )
    return Finding(Severity.WARNING, "correction-without-evidence", correction.meeting, said)


def _early(floor: Floor, meeting: str) -> tuple[Finding, ...]:
    until = floor.record.summaries[meeting].corrections_until
    last = until.latest if until else None
    if last is None or floor.today > last:
        return ()
    said = (
        f"The summary of {meeting} was approved although corrections may be asked for until "
        f"{last}. No more can be asked for now."
    )
    return (Finding(Severity.WARNING, "approved-before-deadline", meeting, said),)
