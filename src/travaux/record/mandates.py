"""Looking up mandates: what a body is to do, by whose words, and what has become of it (S2)."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.events import TaskDischarged
from travaux.mandates import Confirmation, Mandate, Task
from travaux.record.record import Record, key


@dataclass(frozen=True, slots=True)
class Charge:
    """A task as it stands: `basis` are all resolutions that ask for it, oldest first.

    `discharged` is None while it is open; `when` is the date of the meeting or the document.
    """

    task: Task
    basis: tuple[str, ...]
    discharged: TaskDischarged | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class MandateStanding:
    """A mandate with everything that came after it: confirmations, tasks, their discharge."""

    mandate: Mandate
    confirmations: tuple[Confirmation, ...] = ()
    charges: tuple[Charge, ...] = ()


def mandates_of(record: Record, body: str) -> tuple[MandateStanding, ...]:
    """Give a body's mandates as they stand, in the order in which they were entered."""
    given = (one for one in record.mandates.values() if one.body == body)
    return tuple(standing(record, one.id) for one in given)


def standing(record: Record, mandate: str) -> MandateStanding:
    """Give one mandate as it stands, by the id of a mandate on record."""
    found = record.mandates[mandate]
    confirmations = confirmations_of(record, mandate)
    charges = tuple(_charge(record, found, task, confirmations) for task in found.tasks)
    return MandateStanding(found, confirmations, charges)


def confirmations_of(record: Record, mandate: str) -> tuple[Confirmation, ...]:
    """Give the later resolutions that confirmed a mandate, as they were entered (R3)."""
    return tuple(one for one in record.confirmations.values() if one.mandate == mandate)


def _charge(
    record: Record, mandate: Mandate, task: Task, confirmations: tuple[Confirmation, ...]
) -> Charge:
    later = (one.source for one in confirmations if task.id in one.tasks)
    basis = tuple(dict.fromkeys((*(task.basis or (mandate.source,)), *later)))
    discharged = record.discharges.get(key(mandate.id, task.id))
    return Charge(task, basis, discharged, _when(record, discharged) if discharged else None)


def _when(record: Record, discharged: TaskDischarged) -> When | None:
    meeting = record.meetings.get(discharged.meeting)
    document = record.issues.get(discharged.document)
    return meeting.when if meeting else document.date if document else None
