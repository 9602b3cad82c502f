"""Planning: the activities of a work plan, and their being carried out (S12)."""

from __future__ import annotations

from travaux.dates import When
from travaux.events import ActivityDone, ActivityPlanned
from travaux.mandates import Activity
from travaux.meetings import MeetingState
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.meetings import state_of

_HELD = Row("an activity is done by a meeting that was held", "S12")
_ONCE = Row("an activity is done once", "S12")


@act
def plan_activity(
    floor: Floor, id: str, plan: str, title: str, due: When | None = None, task: str = ""
) -> Acted:
    """Enter an activity of a work plan; one with the same id takes the earlier one's place.

    `plan` is the issue of the plan that holds it; `task` is the id of the mandate's task that it
    carries out.
    """
    held = floor.issue(plan)
    if task:
        every = floor.record.mandates.values()
        floor.known("task", task, [one.id for mandate in every for one in mandate.tasks])
    return done(ActivityPlanned(Activity(id, held.id, title, due, task)))


@act
def finish_activity(
    floor: Floor, activity: str, meeting: str = "", when: When | None = None
) -> Acted:
    """Say that an activity of a work plan was carried out, at a meeting or on a date.

    Without a date of its own it was done on the dates of the meeting.
    """
    floor.known("activity", activity, floor.record.activities)
    if activity in floor.record.done:
        raise NotAllowed(f"finishing {activity} again", _ONCE, "striking the earlier entry first")
    if meeting and state_of(floor.record, floor.meeting(meeting).id) is not MeetingState.HELD:
        said = f"the same after hold-meeting for {meeting}, or with a date alone"
        raise NotAllowed(f"finishing {activity} by {meeting}", _HELD, said)
    return done(ActivityDone(activity, meeting, when))
