"""What happens to every request: the desk, and what is said where something went wrong."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable
from time import monotonic

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language

from travaux_web.desk import Desk
from travaux_web.models import User
from travaux_web.seats import seat_of
from travaux_web.views import faults, kept

Answer = Callable[[HttpRequest], HttpResponse]

log = logging.getLogger("travaux.web")

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; frame-src 'self'; object-src 'none'; manifest-src 'self'"
)


def noted(answer: Answer) -> Answer:
    """Write a line of the log on every request: its route and not its address, no name, no body."""

    def answered(request: HttpRequest) -> HttpResponse:
        began = monotonic()
        given = request.headers.get("X-Request-Id", "")
        name = given if re.fullmatch(r"[\w.-]{8,64}", given) else secrets.token_hex(8)
        response = answer(request)
        response.headers["X-Request-Id"] = name
        match = request.resolver_match
        told = {
            "request_id": name,
            "route": (match.view_name or match.route) if match else "",
            "method": request.method,
            "status": response.status_code,
            "ms": round((monotonic() - began) * 1000),
            "user": getattr(getattr(request, "user", None), "pk", None),
        }
        log.info("answered", extra=told)
        return response

    return answered


def bounded(answer: Answer) -> Answer:
    """Turn away what is too large, before any of it is read."""

    def answered(request: HttpRequest) -> HttpResponse:
        with_files = (request.content_type or "") == "multipart/form-data"
        most = settings.MOST_BYTES + 2**20 if with_files else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        return faults.too_large(request) if length > most else answer(request)

    return answered


def policy(answer: Answer) -> Answer:
    """Say what a page may load: nothing but our own files, and no script or style within it."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        return response

    return answered


def at_the_desk(answer: Answer) -> Answer:
    """Put whoever asks at the desk, in the seat that they act from; nothing of it is cached."""

    def answered(request: HttpRequest) -> HttpResponse:
        user = request.user if isinstance(request.user, User) else None
        now = timezone.now()
        language = (get_language() or "en").partition("-")[0]
        request.desk = Desk(user, seat_of(user, request.session), now, language)  # type: ignore[attr-defined]
        response = answer(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answered


def remembered(answer: Answer) -> Answer:
    """Remember who signed in, so that what they type is kept for them when the session is over.

    Whoever has a seat that waits for a second factor, and no other, is led to set it up.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        before = request.user.pk
        if kept.waits_for_second_factor(request):
            return redirect("second_factor")
        response = answer(request)
        kept.remember(request, response, before)
        return response

    return answered


def spoken(answer: Answer) -> Answer:
    """Answer a fault that has a sentence with that sentence."""

    class Spoken:
        """As a class, for Django asks it about faults of views."""

        def __call__(self, request: HttpRequest) -> HttpResponse:
            return answer(request)

        def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
            return faults.told(request, fault)

    return Spoken()
