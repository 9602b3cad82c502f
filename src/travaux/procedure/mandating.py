"""Mandating: what a body is to do, who confirmed it later, and what has been carried out (S2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from travaux.dates import When
from travaux.events import MandateConfirmed, MandateGiven, TaskDischarged
from travaux.findings import Finding, Severity
from travaux.mandates import Confirmation, Mandate, Task
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.mandates import confirmations_of, mandates_of
from travaux.record.record import key

_GIVEN_ONCE = Row("a mandate is given once, under its own id", "R1")
_CONFIRMED = Row("a later resolution confirms a mandate, and doesn't replace it", "R3")
_LATER = Row("a mandate is confirmed by another resolution, and by each one once", "R3")
_TASKS = Row("each task of a mandate has its own id", "R4")
_CARRIED_OUT = Row("a task is carried out by a meeting that took place, or by a document", "R4")

_CONFIRMING = ("ratified", "confirmed", "renewed", "continued", "extended")


@act
def give_mandate(
    floor: Floor,
    id: str,
    body: str,
    giver: str,
    source: str,
    pinpoint: str = "",
    verb: str = "",
    product: str = "",
    base: str = "",
    tasks: tuple[Task, ...] = (),
    due: When | None = None,
    limits: str = "",
) -> Acted:
    """Record that a body was given a mandate.

    `giver` is the body that gave it, `source` the resolution, `pinpoint` the place in it
    ("operative paragraph 5 (a)"), `verb` how the relation is worded ("pursuant to"). `product` is
    what is to be made, `base` the document to start from. Each of the `tasks` has an id, its words,
    and as `basis` the resolutions that ask for it, where that isn't the source alone. `limits` are
    kept as worded ("up to three meetings").
    """
    found = floor.body(body)
    if id in floor.record.mandates:
        raise NotAllowed(f"giving mandate {id} again", _GIVEN_ONCE, "another id, or confirming it")
    if verb.casefold() in _CONFIRMING:
        said = f"confirm-mandate with the verb “{verb}”"
        raise NotAllowed(f"giving a mandate that was {verb}", _CONFIRMED, said)
    if len({task.id for task in tasks}) < len(tasks):
        raise NotAllowed(f"giving mandate {id}", _TASKS, "the same with another id for each task")
    mandate = Mandate(
        id=id,
        body=found.code,
        giver=floor.body(giver).code,
        source=floor.id_of(source),
        pinpoint=pinpoint,
        verb=verb,
        product=product,
        base=floor.id_of(base) if base else "",
        tasks=tuple(_with_basis(floor, task) for task in tasks),
        due=due,
        limits=limits,
    )
    bases = (name for task in mandate.tasks for name in task.basis)
    named = (mandate.source, mandate.base, *bases)
    findings = (*_unregistered(floor, id, named), *_beside_another(floor, mandate))
    return done(MandateGiven(mandate), findings=findings)


@act
def confirm_mandate(
    floor: Floor,
    mandate: str,
    source: str,
    giver: str,
    verb: str = "confirmed",
    when: When | None = None,
    place: str = "",
    tasks: tuple[str, ...] = (),
) -> Acted:
    """Record that a later resolution confirmed a mandate, without giving a second one.

    `verb` is the source's own ("ratified"), `place` where the giver met. `tasks` are the ids of the
    mandate's tasks that the resolution asks for too.
    """
    found = _mandate(floor, mandate)
    resolution = floor.id_of(source)
    earlier = [one.source for one in confirmations_of(floor.record, mandate)]
    if resolution in (found.source, *earlier):
        what = "gave it" if resolution == found.source else "confirmed it already"
        act_ = f"confirming mandate {mandate} by {resolution}, which {what}"
        raise NotAllowed(act_, _LATER, "the same by a later resolution")
    for task in tasks:
        _task(floor, found, task)
    confirmation = Confirmation(
        mandate, resolution, verb, floor.body(giver).code, when, place, tasks
    )
    return done(
        MandateConfirmed(confirmation), findings=_unregistered(floor, mandate, (resolution,))
    )


@act
def discharge_task(
    floor: Floor, mandate: str, task: str, meeting: str = "", document: str = ""
) -> Acted:
    """Record that a task of a mandate was carried out, by a meeting, a document, or both."""
    found = _mandate(floor, mandate)
    _task(floor, found, task)
    now = TaskDischarged(
        mandate,
        task,
        floor.meeting(meeting).id if meeting else "",
        floor.id_of(document) if document else "",
    )
    if not (now.meeting or now.document) or floor.record.held.get(now.meeting) is False:
        raise NotAllowed(
            f"carrying out {task} by {now.meeting or 'nothing'}",
            _CARRIED_OUT,
            "naming a meeting that wasn't called off, or a document",
        )
    findings = _unregistered(floor, mandate, (now.document,))
    return done(_with_earlier(floor, now), findings=findings)


def _with_earlier(floor: Floor, now: TaskDischarged) -> TaskDischarged:
    """Complete an earlier discharge: the document that follows the meeting, or the other way."""
    before = floor.record.discharges.get(key(now.mandate, now.task))
    if before is None:
        return now
    for was, becomes in ((before.meeting, now.meeting), (before.document, now.document)):
        if was and becomes and was != becomes:
            act_ = f"carrying out {now.task} by {becomes}"
            raise NotAllowed(act_, _CARRIED_OUT, f"striking the entry that it was done by {was}")
    return replace(
        now, meeting=now.meeting or before.meeting, document=now.document or before.document
    )


def _mandate(floor: Floor, written: str) -> Mandate:
    return floor.record.mandates[floor.known("mandate", written, floor.record.mandates)]


def _task(floor: Floor, mandate: Mandate, written: str) -> None:
    floor.known(f"task of mandate {mandate.id}", written, [task.id for task in mandate.tasks])


def _with_basis(floor: Floor, task: Task) -> Task:
    return replace(task, basis=tuple(map(floor.id_of, task.basis)))


def _unregistered(floor: Floor, where: str, named: Iterable[str]) -> tuple[Finding, ...]:
    """Tell of documents that aren't on the register: old records needn't hold them all."""
    missing = [one for one in dict.fromkeys(named) if one and one not in floor.record.issues]
    return tuple(
        Finding(
            Severity.NOTE,
            "document-not-registered",
            f"mandate {where}",
            f"{one} isn't on the register. It is named all the same; register it if you hold it.",
        )
        for one in missing
    )


def _beside_another(floor: Floor, mandate: Mandate) -> tuple[Finding, ...]:
    others = [one.mandate.id for one in mandates_of(floor.record, mandate.body)]
    if not others:
        return ()
    message = (
        f"{mandate.body} has a mandate already: {', '.join(others)}. If {mandate.source} only "
        "confirms it, strike this entry and confirm the mandate instead."
    )
    return (Finding(Severity.WARNING, "second-mandate", mandate.id, message),)
