"""Problems: why something can't be done, as problem details (RFC 9457).

`type` leads to the page of problems, `title` says what kind it is, `detail` is the sentence that a
person needs. The status of what the core says comes from the table of the screens
(`views.faults.STATUSES`); that of the door and of HTTP itself stands here.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import (
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja.errors import HttpError, ValidationError

from travaux.errors import TravauxError
from travaux.workspace.entering import ActFailed
from travaux_web.seats import NotYours
from travaux_web.views.faults import code_of, of_the_database, status_of

_LOG = logging.getLogger("travaux_web.api")
MEDIA_TYPE = "application/problem+json"
WHERE = "/problems/"

# What goes wrong before the record is asked: status, title.
OUTSIDE: Mapping[str, tuple[int, str]] = {
    "malformed": (400, "The request can't be read."),
    "unknown-token": (401, "Nobody is known by this token, or it isn't in force any more."),
    "sign-in": (401, "This is for people with a seat."),
    "not-yours": (403, "This isn't for the seat that you act from."),
    "not-in-scope": (403, "The token isn't for this kind of work."),
    "csrf": (403, "A request with a session's cookie lacks the sign that it came from our pages."),
    "not-found": (404, "There is nothing at this address that you may see."),
    "method-not-allowed": (405, "That can't be done at this address."),
    "not-acceptable": (406, "It can't be given in any of the forms asked for."),
    "record-moved-on": (409, "Somebody entered something in between."),
    "too-large": (413, "What was sent is too large."),
    "unsupported-media-type": (415, "It was sent in a form that isn't read here."),
    "invalid": (422, "Something that was given isn't what it should be."),
    "too-many-requests": (429, "Too much was asked in a short time."),
    "broken": (500, "Something is broken on our side. Nothing was half done."),
}
_BY_STATUS = {400: "malformed", 404: "not-found", 405: "method-not-allowed", 413: "too-large"}
_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_UNREADABLE = (SuspiciousOperation, MultiPartParserError, UnreadablePostError, UnicodeError)


class Problem(Exception):  # noqa: N818
    """A problem of the door or of HTTP.

    Args:
        code: what kind it is, in `OUTSIDE`.
        detail: a sentence; the title says enough where there is none.
        more: further members.
        headers: those that go with it.
    """

    def __init__(
        self,
        code: str,
        detail: str = "",
        more: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code, self.detail = code, detail
        self.more, self.headers = more or {}, headers or {}


def told(request: HttpRequest, fault: Exception | type[Exception]) -> HttpResponse:
    """Answer any fault as a problem; one that nobody foresaw tells nothing of itself."""
    match fault:
        case Problem():
            return _outside(fault)
        case TravauxError():
            return _of_the_core(fault)
        case OperationalError():
            return _of_the_core(of_the_database(fault))
        case NotYours():
            return _outside(Problem("sign-in" if fault.sign_in else "not-yours"))
        case ValidationError():
            return _outside(Problem("invalid", *_invalid(fault)))
        case HttpError():
            return _outside(Problem(_BY_STATUS.get(fault.status_code, "malformed"), str(fault)))
        case Http404():
            return _outside(Problem("not-found"))
    if isinstance(fault, _TOO_LARGE):
        return _outside(Problem("too-large"))
    if isinstance(fault, _UNREADABLE):
        return _outside(Problem("malformed"))
    cause = fault if isinstance(fault, Exception) else None
    _LOG.error("%s %s failed", request.method, request.path, exc_info=cause)
    return _outside(Problem("broken"))


def _of_the_core(fault: TravauxError) -> HttpResponse:
    why = fault
    while isinstance(why, ActFailed) and isinstance(why.__cause__, TravauxError):
        why = why.__cause__
    more = {"where": f"act {fault.number}"} if isinstance(fault, ActFailed) else {}
    return answer(status_of(fault), code_of(why), title_of(type(why)), str(fault), more)


def _outside(problem: Problem) -> HttpResponse:
    status, title = OUTSIDE[problem.code]
    detail = problem.detail or title
    response = answer(status, problem.code, title, detail, problem.more)
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="travaux"'
    for name, value in problem.headers.items():
        response[name] = value
    return response


def _invalid(fault: ValidationError) -> tuple[str, Mapping[str, Any]]:
    """Say which of what was given is wrong: in a sentence, and one by one."""
    findings = [
        {"code": "invalid", "where": _place(one["loc"]), "message": str(one["msg"])}
        for one in fault.errors
    ]
    said = "; ".join(f"{one['where']}: {one['message']}" for one in findings[:3])
    where = findings[0]["where"] if findings else ""
    return f"{said}.", {"findings": findings, "where": where}


def _place(loc: tuple[Any, ...]) -> str:
    """Give where in a request something stands: "query: limit", "body: expected"."""
    source, *inside = (str(one) for one in loc)
    return f"{source}: {'.'.join(inside)}" if inside else source


def answer(
    status: int, code: str, title: str, detail: str, more: Mapping[str, Any] | None = None
) -> HttpResponse:
    """Give the answer that tells of a problem; the sentences are in English."""
    held = {"type": f"{WHERE}{code}/", "title": title, "status": status, "detail": detail}
    response = JsonResponse(
        {**held, **(more or {})}, status=status, json_dumps_params={"ensure_ascii": False}
    )
    response["Content-Type"] = MEDIA_TYPE
    response["Content-Language"] = "en"
    return response


def title_of(kind: type[BaseException]) -> str:
    """Give what kind of fault an error of the core is, as its class says it."""
    return (kind.__doc__ or "").partition("\n")[0]


@dataclass(frozen=True, slots=True)
class Listed:
    """A problem as the page of problems lists it."""

    code: str
    status: int
    title: str


def listed() -> list[Listed]:
    """Give every kind of problem there is, by code."""
    outside = [Listed(code, *row) for code, row in OUTSIDE.items()]
    return sorted(
        {one.code: one for one in (*_core(TravauxError), *outside)}.values(),
        key=lambda one: one.code,
    )


def _core(kind: type[TravauxError]) -> Iterator[Listed]:
    for one in kind.__subclasses__():
        if one is not ActFailed and one.__module__.startswith("travaux"):
            bare = one.__new__(one)
            yield Listed(code_of(bare), status_of(bare), title_of(one))
        yield from _core(one)
