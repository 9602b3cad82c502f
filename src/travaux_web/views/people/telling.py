"""How often somebody is told of what is new, for each of their seats."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.signing import BadSignature, loads
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from travaux_web.desk import Asking
from travaux_web.models import Seat, Subscription
from travaux_web.models.notices import Rhythm
from travaux_web.notices.outbox import SALT
from travaux_web.notices.telling import subscription_of
from travaux_web.seats import EVERYBODY, KNOWN, open_to


@open_to(KNOWN)
def telling(request: Asking) -> HttpResponse:
    """Show how often somebody is told, and change it."""
    user = request.desk.user
    seats = list(Seat.objects.filter(user=user).in_force(request.desk.at))
    if request.method == "POST":
        for seat in seats:
            chosen = request.POST.get(f"seat{seat.pk}")
            if chosen in Rhythm.values:
                subscription_of(seat)
                Subscription.objects.filter(seat=seat).update(rhythm=chosen)
        if user and request.POST.get("language") in dict(settings.LANGUAGES):
            user.language = request.POST["language"]
            user.save(update_fields=["language"])
        messages.success(request, _("It is kept."))
        return redirect("telling")
    shown = {"told": [subscription_of(one) for one in seats], "rhythms": Rhythm.choices}
    return render(request, "travaux/people/telling.html", shown)


@csrf_exempt  # mail programs send it by themselves (RFC 8058); the address is signed
@open_to(EVERYBODY)
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Tell a seat nothing more, for whoever has the link in their mail."""
    try:
        seat = get_object_or_404(Seat, pk=loads(token, salt=SALT))
    except BadSignature as fault:
        raise Http404 from fault
    over = request.method == "POST"
    if over:
        subscription_of(seat)
        Subscription.objects.filter(seat=seat).update(rhythm=Rhythm.NEVER)
    shown = {"over": over, "told_seat": seat}
    return render(request, "travaux/people/leave.html", shown)
