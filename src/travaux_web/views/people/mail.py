"""The outbox, for the secretariat: what waits, what failed, and what nobody is sure of."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking
from travaux_web.models import Notice
from travaux_web.notices.outbox import send_again, unsure
from travaux_web.seats import SECRETARIAT, open_to


@open_to(SECRETARIAT)
def outbox(request: Asking) -> HttpResponse:
    """Show the outbox; never what a mail says, for it is somebody else's."""
    every = Notice.objects.select_related("to")
    shown = {
        "waiting": every.filter(sent_at=None, taken_at=None, due_at__isnull=False)[:200],
        "given_up": every.filter(sent_at=None, taken_at=None, due_at=None)[:200],
        "unsure": unsure(request.desk.at),
        "sent": every.filter(sent_at__isnull=False).order_by("-sent_at")[:50],
        "to_console": "console" in settings.EMAIL_BACKEND,
    }
    return render(request, "travaux/people/mail.html", shown)


@require_POST
@open_to(SECRETARIAT)
def again(request: Asking, pk: int) -> HttpResponse:
    """Send a mail that was given up, or that nobody is sure of."""
    if send_again(pk):
        messages.success(request, _("The mail is sent again."))
    else:
        messages.error(request, _("This mail waits by itself, or was sent meanwhile."))
    return redirect("outbox")
