"""The work plan of a body: what was planned, by when, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.documents import DocumentKind
from travaux.record import Record
from travaux.record.meetings import Progress, approved_plan, progress
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, open_to


@dataclass(frozen=True, slots=True)
class Step:
    """An activity as it stands on a day."""

    progress: Progress
    overdue: bool


def steps(desk: Desk, plan: str) -> list[Step]:
    """Give the activities of a plan, and which are overdue today."""
    return [Step(one, _overdue(desk, one)) for one in progress(desk.record, plan)]


def _overdue(desk: Desk, one: Progress) -> bool:
    last = one.activity.due.latest if one.activity.due else None
    return one.done is None and last is not None and last < desk.at.date()


def planning(record: Record) -> list[str]:
    """Give the bodies that have a work plan or a mandate."""
    plans = (one.body for one in record.issues.values() if one.kind is DocumentKind.WORK_PLAN)
    mandates = (one.body for one in record.mandates.values())
    return [one for one in dict.fromkeys((*plans, *mandates)) if one in record.bodies]


@open_to(EVERYBODY)
def plan(request: Asking) -> HttpResponse:
    """Show the work plan that a body approved, with the progress of each activity."""
    desk, record = request.desk, request.desk.record
    bodies = planning(record)
    asked = request.GET.get("body", "")
    body = asked if asked in record.bodies else (bodies or [""])[0]
    approved = approved_plan(record, body)
    drafts = [
        one
        for one in record.issues.values()
        if one.kind is DocumentKind.WORK_PLAN and one.body == body
    ]
    shown_plan = approved or (drafts[-1] if drafts else None)
    shown = {
        "body": body,
        "bodies": bodies,
        "plan": shown_plan,
        "approved": approved,
        "steps": steps(desk, shown_plan.id) if shown_plan else [],
    }
    return render(request, "travaux/affairs/plan.html", shown)
