"""Entering an act from a form: once, however often the form is sent, and back to where one was."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from travaux.events import LevelChanged
from travaux.findings import Finding
from travaux.sources import Source
from travaux.workspace.entering import Done
from travaux_web.desk import Asking, Desk
from travaux_web.seats import Circle
from travaux_web.views.record.telling import Told, told

ONCE = "once"  # the field of a form that tells one sending of it from the next
_ENTERED = "entered"  # in the session: which forms were taken
_KEPT = 100
_ALONE = "destroy-content"  # it can't be part of a transaction


def fresh() -> str:
    """Give what a form bears so that it is taken once."""
    return secrets.token_urlsafe(12)


def entered_once(
    request: Asking,
    act: str,
    particulars: Mapping[str, Any],
    sources: tuple[Source, ...] = (),
) -> Done | None:
    """Do an act; None where this very form was taken before, and nothing is done.

    Raises:
        ActFailed: it isn't possible now.
    """
    desk, once = request.desk, request.POST.get(ONCE, "")
    if act == _ALONE or not once:
        return desk.act_all([(act, particulars)], sources=sources)
    with desk.entering():  # whoever sends the same form at the same time waits here
        if once in _taken(request):
            return None
        done = desk.act_all([(act, particulars)], sources=sources)
        _take(request, once)
    return done


def _taken(request: HttpRequest) -> list[str]:
    """Give the forms that were taken, as the database has them now."""
    return list(SessionStore(request.session.session_key).get(_ENTERED, []))


def _take(request: HttpRequest, once: str) -> None:
    request.session[_ENTERED] = [*_taken(request), once][-_KEPT:]
    request.session.save()


def tell(request: Asking, act: str, done: Done | None) -> None:
    """Say on the next page what an act came to."""
    if done is None:
        messages.info(request, _("This form was sent before, and was entered once."))
        return
    if done.entries:
        messages.success(request, _entries(request.desk, act, done))
    for finding in done.findings:
        messages.warning(request, finding_line(finding))


def told_entries(desk: Desk, done: Done) -> tuple[Told, ...]:
    """Give what acts came to, in a line each.

    What became due with them, such as the release of another's document, is told to the
    secretariat alone.
    """
    whole = desk.circle is Circle.SECRETARIAT
    shown = [one for one in done.entries if whole or not isinstance(one.event, LevelChanged)]
    return tuple(told(desk, one.event) for one in shown or done.entries[:1])


def _entries(desk: Desk, act: str, done: Done) -> SafeString:
    lines = ((one.html(),) for one in told_entries(desk, done))
    said = format_html_join("; ", "{}", lines)
    whole = format_html("{} {}", _("Entered:"), said)
    if act == "strike-entry" or not desk.may("strike-entry"):
        return whole
    where = f"{reverse('act', args=['strike-entry'])}?position={done.entries[0].position}"
    return format_html('{} <a href="{}">{}</a>', whole, where, _("Take it back"))


def finding_line(finding: Finding) -> SafeString:
    """Give what was noticed, in the language of the record."""
    return format_html('<span lang="en">{}: {}</span>', finding.where, finding.message)


def back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """Go back to where the form was asked for."""
    return redirect(next_of(request) or otherwise)


def next_of(request: HttpRequest) -> str:
    """Give where a form leads afterwards: an address of this site, or ""."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    safe = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if safe else ""
