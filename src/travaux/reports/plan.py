"""The work plan as it stands: the mandate, the activities, and how far each has come (S12)."""

from __future__ import annotations

from datetime import date, datetime

from travaux.documents import DocumentKind, Issue
from travaux.mandates import Activity
from travaux.record import Record
from travaux.record.mandates import MandateStanding, mandates_of
from travaux.record.meetings import Progress, approved_plan, progress
from travaux.reports.meetings.sheet import Sheet
from travaux.texts import Kind, Text


def work_plan(record: Record, body: str, language: str = "en") -> Text:
    """Give the work plan that a body approved, the exact issue, with the progress of each activity.

    An activity is late by the day of the record's last entry, never by a clock.
    """
    sheet = Sheet(record, language)
    plan = approved_plan(record, body)
    title = plan.title(language) if plan else ""
    sheet.add(Kind.TITLE, title or sheet.terms.titled(DocumentKind.WORK_PLAN))
    if plan is None:
        sheet.add(Kind.PARAGRAPH, sheet.gap("plan"))
    sheet.heading("mandate")
    _mandates(sheet, mandates_of(record, body))
    sheet.heading("activities")
    _activities(sheet, progress(record, plan.id) if plan else ())
    return sheet.text(body, plan.id if plan else "", _status(sheet, plan))


def _status(sheet: Sheet, plan: Issue | None) -> str:
    """Give when the plan was approved: by the decision, or the note that it bears."""
    if plan is None:
        return ""
    taken = [one for one in sheet.record.decisions.values() if plan.id in one.objects]
    return sheet.said.approved_by.format(sheet.on(taken[-1].when))


def _mandates(sheet: Sheet, mandates: tuple[MandateStanding, ...]) -> None:
    if not mandates:
        sheet.add(Kind.PARAGRAPH, sheet.gap("mandate"))
    for one in mandates:
        given = one.mandate
        place = ", ".join(filter(None, (given.source, given.pinpoint)))
        sheet.add(Kind.PARAGRAPH, sheet.said.colon.join(filter(None, (place, given.product))))
        sheet.items(
            f"{charge.task.words} ({sheet.said.and_.join(charge.basis)})" for charge in one.charges
        )


def _activities(sheet: Sheet, found: tuple[Progress, ...]) -> None:
    if not found:
        sheet.add(Kind.PARAGRAPH, sheet.gap("activities"))
        return
    heads = ("activity", "due", "task", "state")
    sheet.table(heads, [_row(sheet, one) for one in found])


def _row(sheet: Sheet, one: Progress) -> list[str]:
    return [
        one.activity.title,
        sheet.spelled(one.activity.due, "due"),
        _asked_for_by(sheet, one.activity),
        _state(sheet, one),
    ]


def _asked_for_by(sheet: Sheet, activity: Activity) -> str:
    mandates = sheet.record.mandates.values()
    tasks = (task for mandate in mandates for task in mandate.tasks if task.id == activity.task)
    return sheet.said.and_.join(next((task.basis for task in tasks), ()))


def _state(sheet: Sheet, one: Progress) -> str:
    if one.done:
        return sheet.said.done.format(sheet.on(one.when) if one.when else sheet.gap("when"))
    due = one.activity.due.latest if one.activity.due else None
    return sheet.said.late if due and due < _today(sheet.record) else sheet.said.open_


def _today(record: Record) -> date:
    return datetime.fromisoformat(record.as_of).date() if record.as_of else date.min
