"""What was changed about people and seats, and who did it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from travaux_web.desk import Asking
from travaux_web.models import SeatChange
from travaux_web.seats import SECRETARIAT, open_to


@open_to(SECRETARIAT)
def changes(request: Asking) -> HttpResponse:
    """List the changes, the last first."""
    every = SeatChange.objects.select_related("person", "by", "seat")
    page = Paginator(every, 100).get_page(request.GET.get("page"))
    return render(request, "travaux/people/changes.html", {"page": page})
