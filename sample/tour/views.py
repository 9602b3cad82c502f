"""The tour's page, and the doors through which one comes as somebody."""

from __future__ import annotations

import os
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django.views.static import serve

from sample.site import PEOPLE, WORD, Seated
from sample.tour.handing import FOLDER
from sample.tour.steps import STEPS
from travaux_web.desk import Asking
from travaux_web.models import User
from travaux_web.seats import EVERYBODY, open_to


@dataclass(frozen=True, slots=True)
class Door:
    """A person of the sample, and what they sit there as."""

    person: Seated
    seat: str


@open_to(EVERYBODY)
def tour(request: Asking) -> HttpResponse:
    """Show the steps, and the people."""
    doors = [Door(one, " · ".join(filter(None, (one.kind, one.of)))) for one in PEOPLE]
    shown = {"steps": STEPS, "doors": doors, "word": WORD, "folder": FOLDER}
    return render(request, "tour/tour.html", shown)


@open_to(EVERYBODY)
def made(request: Asking, path: str) -> HttpResponseBase:
    """Show a file that the demonstration made: pages with a style of their own, and no script."""
    answer = serve(request, path, document_root=os.environ["TRAVAUX_MADE"])
    answer.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"
    )
    return answer


@require_POST
@open_to(EVERYBODY)
def come_as(request: Asking, who: str) -> HttpResponse:
    """Sign in as somebody of the sample, and go where the step begins."""
    person = next((one for one in PEOPLE if one.address == who), None)
    user = User.objects.filter(email=person.email).first() if person else None
    if user is None:
        raise Http404
    login(request, user, settings.AUTHENTICATION_BACKENDS[-1])
    steps = {step.path for step in STEPS}
    wanted = request.POST.get("to", "")
    return redirect(wanted if wanted in steps else reverse("home"))
