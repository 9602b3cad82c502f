"""What happens to every request: the desk, and what is said where something went wrong."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from travaux_web.desk import Desk
from travaux_web.models import User
from travaux_web.seats import seat_of
from travaux_web.views import faults

Answer = Callable[[HttpRequest], HttpResponse]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; frame-src 'self'; object-src 'none'; manifest-src 'self'"
)


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


def spoken(answer: Answer) -> Answer:
    """Answer a fault that has a sentence with that sentence."""

    class Spoken:
        """As a class, for Django asks it about faults of views."""

        def __call__(self, request: HttpRequest) -> HttpResponse:
            return answer(request)

        def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
            return faults.told(request, fault)

    return Spoken()
