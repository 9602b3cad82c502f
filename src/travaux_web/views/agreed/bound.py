"""Who is bound by what a text cites, state by state: data, beside the statement it concerns."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from travaux.render.html import body
from travaux.workspace.bound import who_is_bound
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.agreed.citing import citations_of
from travaux_web.views.agreed.instruments import day_asked
from travaux_web.views.text_downloads import as_file


@open_to(EVERYBODY)
def bound(request: Asking, issue: str) -> HttpResponse:
    """Show how states stand, on a day, to the instruments that an issue cites; `?rows=` as CSV."""
    desk, given = request.desk, request.GET
    citations_of(desk, issue)  # says so where the issue isn't theirs to see
    on, wrong = day_asked(desk, given.get("on", ""))
    made = who_is_bound(desk.held.dossier, desk.record, on, issue, given.get("statement", ""))
    if given.get("rows"):
        return as_file(made.rows(), f"{issue} bound {on}.csv", "text/csv; charset=utf-8")
    shown = {
        "issue": issue,
        "on": on,
        "asked": given.get("on", ""),
        "wrong": wrong,
        "statement": given.get("statement", ""),
        "page": body(made.page(desk.language)),
    }
    return render(request, "travaux/agreed/bound.html", shown)
