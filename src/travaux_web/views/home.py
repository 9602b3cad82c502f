"""The first page: what waits for whoever came."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, KNOWN, SEAT, open_to
from travaux_web.views.text import shown_texts


@open_to(EVERYBODY)
def home(request: Asking) -> HttpResponse:
    """Show the texts, and what waits."""
    desk = request.desk
    return render(request, "travaux/home.html", {"texts": shown_texts(desk)})


@require_POST
@open_to(KNOWN)
def sit_down(request: Asking) -> HttpResponse:
    """Act from another seat of one's own."""
    chosen = request.POST.get("seat", "")
    user = request.desk.user
    own = {str(pk) for pk in user.seats.values_list("pk", flat=True)} if user else set()
    if chosen in own:
        request.session[SEAT] = int(chosen)
    return redirect("home")
