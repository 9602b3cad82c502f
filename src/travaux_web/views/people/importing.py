"""Lists of people taken in: first what each line comes to, then all of it at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux.errors import TravauxError
from travaux_web.desk import Asking
from travaux_web.forms.people import ListForm
from travaux_web.people.listing import COLUMNS, Plan, as_csv, carried_out, planned, rows_in
from travaux_web.seats import SECRETARIAT, open_to


@open_to(SECRETARIAT)
def import_people(request: Asking) -> HttpResponse:
    """Show what a list comes to; carry it out when that was seen."""
    if request.method != "POST":
        return _form(request)
    try:
        words = request.POST.get("lines") or _sent(request)
        plan = planned(rows_in(words.encode(), "list.csv"), request.desk.record, request.desk.at)
        if "carry_out" in request.POST and not plan.wrong:
            return _done(request, plan)
    except TravauxError as fault:
        return _form(request, str(fault))
    shown = {"plan": plan, "words": words}
    status = 422 if plan.wrong else 200
    return render(request, "travaux/people/import_plan.html", shown, status=status)


def _sent(request: Asking) -> str:
    file = request.FILES.get("file")
    if file is None:
        return ""
    return as_csv(rows_in(file.read(), file.name or ""))


def _done(request: Asking, plan: Plan) -> HttpResponse:
    desk = request.desk
    with desk.entering():
        count = carried_out(plan, by=desk.user, at=desk.at)
    said = ngettext("%(count)s line was taken in.", "%(count)s lines were taken in.", count)
    messages.success(request, said % {"count": count} if count else _("Nothing had changed."))
    return redirect("people")


def _form(request: Asking, fault: str = "") -> HttpResponse:
    shown = {"form": ListForm(), "fault": fault, "columns": COLUMNS}
    return render(request, "travaux/people/import.html", shown, status=422 if fault else 200)
