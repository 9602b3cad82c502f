"""The door: who comes with a request, and whether this is for them.

A program comes with a token, a page of ours with the session's cookie and the sign that it is from
us (CSRF). Whoever comes with neither is the public. A token that isn't in force lets nobody in, not
even as the public, and it isn't told what is wrong with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from ninja.utils import check_csrf

from travaux_web.api.limits import UNKNOWN_TOKENS, WRITES
from travaux_web.api.problems import Problem
from travaux_web.desk import Desk
from travaux_web.models import Token
from travaux_web.models.tokens import Scope
from travaux_web.seats import Circle, NotYours, may_act_from

SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Door:
    """The door of one operation: for whom it is, and in what form something is handed in there.

    `takes` is the media type of what is sent, "" where nothing is.
    """

    circles: frozenset[Circle]
    takes: str = ""

    def __call__(self, request: HttpRequest) -> Desk:
        """Put whoever comes at the desk.

        Raises:
            Problem: they aren't let in, or what they bring isn't taken.
            NotYours: it isn't for their seat.
        """
        writes = request.method not in SAFE
        desk = _with_token(request, Scope.WRITE if writes else Scope.READ)
        if desk is None:
            desk = request.desk  # type: ignore[attr-defined]
            if writes and desk.user is not None and check_csrf(request):
                raise Problem("csrf", _CSRF)
        request.desk = desk  # type: ignore[attr-defined]
        if desk.circle not in self.circles:
            raise NotYours(sign_in=desk.circle is Circle.PUBLIC)
        if writes:
            who = f"seat {desk.seat.pk}" if desk.seat else address(request)
            WRITES.check(who)
            WRITES.count(who)
            self._takes(request)
        return desk

    def _takes(self, request: HttpRequest) -> None:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
        most = settings.MOST_BYTES if self.takes == MULTIPART else MOST_JSON
        if length > most:
            raise Problem("too-large", f"At most {most:,} bytes are taken here.")
        if self.takes and request.content_type != self.takes:
            raise Problem("unsupported-media-type", f"Send it as {self.takes}.")

    @property
    def openapi_security_schema(self) -> dict[str, Any]:
        """How to come in, for the description of the interface."""
        return {"type": "http", "scheme": "bearer", "description": "A token of a seat."}


JSON, MULTIPART = "application/json", "multipart/form-data"
MOST_JSON = 1024 * 1024
_CSRF = (
    "A request with a session's cookie needs the header X-CSRFToken with the value of the cookie "
    "“csrftoken”. Programs use a token instead."
)


def _with_token(request: HttpRequest, scope: Scope) -> Desk | None:
    """Give the desk of a token's seat; None where no token was sent."""
    header = request.headers.get("Authorization")
    if header is None:
        return None
    UNKNOWN_TOKENS.check(address(request))
    kind, _, secret = header.partition(" ")
    now = timezone.now()
    known = Token.objects.in_force(secret.strip(), now) if kind.lower() == "bearer" else None
    if known is None or not may_act_from(known.seat):
        UNKNOWN_TOKENS.count(address(request))
        raise Problem("unknown-token", _NOT_IN_FORCE)
    if not known.may(scope):
        raise Problem("not-in-scope", f"The token may be used to {known.scopes}, not to {scope}.")
    known.use(now)
    language = (get_language() or "en").partition("-")[0]
    return Desk(known.seat.user, known.seat, now, language)


_NOT_IN_FORCE = (
    "This token isn't known, or isn't in force any more. Make a new one on the page of tokens, and "
    "send it as “Authorization: Bearer …”."
)


def address(request: HttpRequest) -> str:
    """Give the address that a request came from."""
    return f"from {request.META.get('REMOTE_ADDR', '')}"
