"""What was typed when the session was over: kept until its writer has signed in again.

A browser in which somebody signed in bears a signed mark of who it was. When a form comes and
nobody is signed in, its words are kept in the session of that browser under the mark, and shown to
that person alone, to be sent on with one button. Nobody else gets at them, they don't outlive the
day, and there are no passwords among them. Files can't be kept, and the page says so.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import is_valid_path, resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking
from travaux_web.models import User
from travaux_web.seats import EVERYBODY, KNOWN, has_second_factor, open_to, seats_of

KEPT = "kept"  # in the session
MARK = "travaux_last"  # the cookie that says who signed in here
MOST = 1_000_000  # characters
LASTS = timedelta(hours=12)
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_LED = ("account", "mfa", "second_factor", "set_language", "health", "static")


def remember(request: HttpRequest, response: HttpResponse, before: int | None) -> None:
    """Mark the browser with who is signed in; take the mark away when they sign out.

    What was kept is dropped as soon as it was sent, and taken.
    """
    now = request.user.pk
    if now and _marked(request) != now:
        response.set_cookie(
            MARK,
            dumps(now, salt=MARK),
            max_age=timedelta(days=30),
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )
    elif before and not now:
        response.delete_cookie(MARK)
    own = request.session.get(KEPT)
    if own and response.status_code < 400 and request.POST.get(KEPT) == own["name"]:
        request.session.pop(KEPT, None)


def _marked(request: HttpRequest) -> int | None:
    try:
        return int(loads(request.COOKIES.get(MARK, ""), salt=MARK, max_age=timedelta(days=30)))
    except (BadSignature, ValueError):
        return None


def keep(request: HttpRequest) -> bool:
    """Keep what was typed for whoever was signed in here; tell whether it could be."""
    by = request.user.pk or _marked(request)
    if not by or request.method != "POST" or request.content_type not in _FORMS:
        return False
    fields = [
        (name, words)
        for name, given in request.POST.lists()
        for words in given
        if name not in ("csrfmiddlewaretoken", KEPT) and "password" not in name.lower()
    ]
    if sum(len(words) for _, words in fields) > MOST:
        return False
    request.session[KEPT] = {
        "name": secrets.token_urlsafe(12),
        "by": by,
        "at": timezone.now().timestamp(),
        "where": request.get_full_path(),
        "fields": fields,
        "files": [file.name for given in request.FILES.lists() for file in given[1]],
    }
    return True


def is_ours(request: HttpRequest) -> bool:
    """Tell whether a form came from a page of this site, by what the browser says of it."""
    came_from = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(came_from).netloc == request.get_host()


def page(request: HttpRequest, status: int = 200) -> HttpResponse:
    """Show what is kept for whoever is signed in."""
    own = _own(request)
    shown = {"kept": own, "too_late": own is None}
    return render(request, "travaux/people/kept.html", shown, status=status)


def _own(request: HttpRequest) -> dict[str, Any] | None:
    own: dict[str, Any] | None = request.session.get(KEPT)
    if own is None:
        return None
    old = timezone.now().timestamp() - own["at"] > LASTS.total_seconds()
    if old or own["by"] != request.user.pk:
        del request.session[KEPT]
        return None
    return own


@open_to(KNOWN)
def kept(request: Asking) -> HttpResponse:
    """Show what was typed, to be sent on."""
    return page(request)


@require_POST
@open_to(KNOWN)
def drop(request: Asking) -> HttpResponse:
    """Drop what was kept."""
    request.session.pop(KEPT, None)
    return redirect("home")


def waits_for_second_factor(request: HttpRequest) -> bool:
    """Tell whether somebody is to be led to set up a second factor, for they have no other seat."""
    if not settings.SECOND_FACTOR_FOR or request.method != "GET":
        return False
    if not isinstance(request.user, User):
        return False
    name = resolve(request.path_info).view_name if _is_page(request) else ""
    if not name or name.startswith(_LED):
        return False
    seats = seats_of(request.user, request.session)
    return bool(seats.waiting) and not seats.open


def _is_page(request: HttpRequest) -> bool:
    return bool(is_valid_path(request.path_info)) and not request.headers.get("HX-Request")


@open_to(EVERYBODY)
def second_factor(request: Asking) -> HttpResponse:
    """Say which seats wait for a second factor, and how to set one up."""
    waiting = seats_of(request.desk.user, request.session).waiting
    if not waiting:
        return redirect("home")
    has_one = has_second_factor(waiting[0].user)
    shown = {"waiting": waiting, "where": reverse("mfa_index"), "has_one": has_one}
    return render(request, "travaux/people/second_factor.html", shown)
