"""The stages of a meeting and of its summary: which may follow which (P19).

Each row of a table is a step: the act, the state before it, and the rule with its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from travaux.bodies import Role, Rule
from travaux.findings import Finding, Severity
from travaux.meetings import Meeting, MeetingState, SummaryState
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.meetings import state_of


@dataclass(frozen=True, slots=True)
class Step:
    """An act that may be done in a state; None is the state of what doesn't exist yet."""

    act: str
    before: StrEnum | None
    rule: Row


_CALLED = Row("a meeting is called before it is held, and may be called anew until then", "P19")
_HELD = Row("a meeting is held once, after it was called and unless it was called off", "P19")
_OFF = Row("only a meeting that was called and hasn't been held is called off", "P19")
_DRAFT = Row("a summary is drafted, and drafted anew, until it is approved", "P19")
_ASKED = Row("corrections are made in a draft", "P19")
_APPROVED = Row("a draft is approved, once", "P19")

MEETING_STEPS = (
    Step("convene-meeting", None, _CALLED),
    Step("convene-meeting", MeetingState.CONVENED, _CALLED),
    Step("hold-meeting", MeetingState.CONVENED, _HELD),
    Step("cancel-meeting", MeetingState.CONVENED, _OFF),
)
SUMMARY_STEPS = (
    Step("draft-summary", None, _DRAFT),
    Step("draft-summary", SummaryState.DRAFT, _DRAFT),
    Step("request-correction", SummaryState.DRAFT, _ASKED),
    Step("settle-correction", SummaryState.DRAFT, _ASKED),
    Step("approve-summary", SummaryState.DRAFT, _APPROVED),
)

_TOOK_PLACE = Row("nothing happens at a meeting that was called off", "P19")
_STANDS = Row("what an approved summary tells of is no longer changed", "P19")


def step(floor: Floor, meeting: str, act: str) -> None:
    """Make sure that an act may be done with a meeting as it stands.

    Raises:
        NotAllowed: names the rule, and what may be done instead.
    """
    _step(MEETING_STEPS, f"meeting {meeting}", state_of(floor.record, meeting), act)


def summary_step(floor: Floor, meeting: str, act: str) -> None:
    """Make sure that an act may be done with a meeting's summary as it stands.

    Raises:
        NotAllowed: names the rule, and what may be done instead.
    """
    state = floor.record.summary_states.get(meeting)
    _step(SUMMARY_STEPS, f"the summary of {meeting}", state, act)


def recorded_at(floor: Floor, written: str, act: str) -> Meeting:
    """Give the meeting at which something is recorded, if it may be.

    Raises:
        NotOnRecord: no such meeting.
        NotAllowed: it was called off, or its summary is approved.
    """
    meeting = floor.meeting(written)
    if state_of(floor.record, meeting.id) is MeetingState.CANCELLED:
        raise NotAllowed(f"{act} {meeting.id}", _TOOK_PLACE, "the same for another meeting")
    if floor.record.summary_states.get(meeting.id) is SummaryState.APPROVED:
        raise NotAllowed(f"{act} {meeting.id}", _STANDS, "noting a discrepancy")
    return meeting


def against(floor: Floor, where: str, act: str, rule: Row, allowed: str) -> tuple[Finding, ...]:
    """Refuse what a body's rule forbids; what happened long ago an archivist enters all the same.

    Raises:
        NotAllowed: it isn't an archivist who acts.
    """
    if floor.by.role is not Role.ARCHIVIST:
        raise NotAllowed(act, rule, allowed)
    said = (
        f"{act[0].upper()}{act[1:]} is against a rule of the body: {rule.says} ({rule.cites}). It "
        "was entered as it happened; look whether it did."
    )
    return (Finding(Severity.WARNING, "against-a-rule", where, said),)


def undecided(rule: Rule, where: str) -> Finding:
    """Tell that a body's rule decided nothing, as it isn't verified or can't be read."""
    why = "isn't written so that it can be applied" if rule.verified else "isn't verified"
    said = (
        f"The rule “{rule.key}” ({', '.join((*rule.values, rule.source))}) {why}, so it decided "
        "nothing. Look it up in the body's own rules, and set it with its source."
    )
    return Finding(Severity.WARNING, "rule-not-verified", where, said)


def _step(steps: Sequence[Step], thing: str, state: StrEnum | None, act: str) -> None:
    if any(one.act == act and one.before == state for one in steps):
        return
    rule = next(one.rule for one in steps if one.act == act)
    allowed = " or ".join(one.act for one in steps if one.before == state)
    stands = f"which is {state}" if state else "which doesn't exist yet"
    raise NotAllowed(f"{act} for {thing}, {stands}", rule, allowed or "nothing more")
