"""Timing: until when contributions to a text are received in writing (P19).

The deadline is the room's own and is told by the clock of one zone. It holds delegations that hand
in by themselves; what the secretariat receives later is entered, and told of as late. What is said
at a meeting has no deadline.
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.bodies import Role
from travaux.documents import Issue
from travaux.events import DeadlineSet
from travaux.findings import Finding, Severity
from travaux.instants import Instant
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.deadlines import offsets
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.decisions import later_issues

_CLOSED = Row("contributions in writing are received until the deadline that was set", "P19")
_CURRENT = Row("a deadline is for the issue that is on the table", "P19")


@act
def set_deadline(floor: Floor, issue: str, until: Instant, reason: str = "") -> Acted:
    """Set until when contributions to an issue are received in writing (P19).

    `until` is a moment on the clock of one zone ("2005-03-11T17:00 America/New_York"). Setting it
    again puts it off or brings it forward, with the `reason`; the latest one counts.
    """
    on = floor.issue(issue)
    if later := later_issues(floor.record, on):
        said = f"the same for {later[-1].id}"
        raise NotAllowed(f"a deadline for {on.id}, after which {later[-1].id} came", _CURRENT, said)
    found = tuple(offsets(on.id, until))
    return done(DeadlineSet(on.id, until, reason), findings=found)


def in_time(floor: Floor, issue: Issue, id: str) -> Iterator[Finding]:
    """Refuse what a party hands in after the deadline; tell where another enters it late.

    Raises:
        NotAllowed: a party hands in by itself, and the deadline has passed.
    """
    held = floor.record.deadlines.get(issue.id)
    if held is None or floor.at <= held.until.at:
        return
    if floor.by.role in (Role.DELEGATION, Role.ORGAN):
        what = f"handing in a contribution to {issue.id} after {held.until.told}"
        said = "asking the secretariat, which may still receive it, or saying it at a meeting"
        raise NotAllowed(what, _CLOSED, said)
    if floor.by.role is not Role.ARCHIVIST:  # who enters long after doesn't know it was late
        said = (
            f"It came after the deadline for contributions to {issue.id}, {held.until.told}. It is "
            "on record all the same; tell the chair, who may not want to take it up."
        )
        yield Finding(Severity.WARNING, "contribution-late", f"contribution {id}", said)
