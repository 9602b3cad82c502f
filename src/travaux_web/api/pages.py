"""The pages for whoever writes a program: the list of operations, and the kinds of problems."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpResponse
from django.shortcuts import render

from travaux_web.api.problems import listed
from travaux_web.api.serving import every_operation
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, open_to


@open_to(EVERYBODY)
def interface(request: Asking) -> HttpResponse:
    """List all operations, and how to come in."""
    every = every_operation()
    families = [(name, list(own)) for name, own in groupby(every, key=lambda o: o.family)]
    shown = {"families": families, "everybody": EVERYBODY}
    return render(request, "travaux/tokens/interface.html", shown)


@open_to(EVERYBODY)
def problems(request: Asking, code: str = "") -> HttpResponse:
    """List the kinds of problems, or tell of one."""
    every = [one for one in listed() if code in ("", one.code)]
    if not every:
        raise Http404
    return render(request, "travaux/tokens/problems.html", {"problems": every, "code": code})
