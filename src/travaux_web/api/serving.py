"""The interface as a whole: all its families under one address, and what every answer bears."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from travaux_web.api import (
    acts,
    agreed,
    decisions,
    documents,
    dossier,
    files,
    meetings,
    papers,
    people,
    proposals,
    rooms,
    searching,
    texts,
    work,
)
from travaux_web.api.operations import OPERATIONS, Family, Operation
from travaux_web.api.problems import Problem, told
from travaux_web.seats import EVERYBODY, open_to

VERSION = "1"
FAMILIES: tuple[Family, ...] = (
    dossier.FAMILY,
    searching.FAMILY,
    people.FAMILY,
    meetings.FAMILY,
    documents.FAMILY,
    texts.FAMILY,
    agreed.FAMILY,
    proposals.FAMILY,
    decisions.FAMILY,
    papers.FAMILY,
    acts.FAMILY,
    files.FAMILY,
    work.FAMILY,
    rooms.FAMILY,
)

_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "Why something can't be done (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "the page that tells of this kind of problem"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "the sentence that a person needs"},
        "where": {"type": "string"},
        "findings": {"type": "array", "items": {"type": "object"}},
        "size": {"type": "integer", "description": "how many entries the record has by now"},
    },
}


def _made() -> NinjaAPI:
    api = NinjaAPI(
        title="Travaux",
        version=VERSION,
        description="What the screens show and do, for programs. docs/api.md tells how to use it.",
        urls_namespace="api",
        docs_url=None,
        openapi_url=None,
        openapi_extra={"components": {"schemas": {"Problem": _PROBLEM}}},
    )
    for family in FAMILIES:
        api.add_router("", family.router)
    for kind in (Exception, Http404, HttpError, ValidationError):  # the library has its own ways
        api.add_exception_handler(kind, told)
    return api


api = _made()


def every_operation() -> list[Operation]:
    """Give all operations, family by family: the table of permissions is made of them."""
    order = [family.name for family in FAMILIES]
    return sorted(OPERATIONS, key=lambda one: order.index(one.family))


def described() -> dict[str, Any]:
    """Give the description of the interface (OpenAPI 3.1)."""
    made: dict[str, Any] = OpenAPISchema(api, "/api/1")
    return made


@csrf_exempt
@open_to(EVERYBODY)
def description(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Give the description of the interface as a file."""
    return JsonResponse(described(), json_dumps_params={"ensure_ascii": False})


@csrf_exempt
@open_to(EVERYBODY)
def missing(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001
    """Say that there is nothing at an address of the interface."""
    return told(request, Http404())


def addresses() -> list[URLPattern | URLResolver]:
    """Give the addresses of the interface beneath its own."""
    made: list[URLPattern | URLResolver] = [path("openapi.json", description, name="openapi")]
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            pattern.callback = finished(pattern.callback, str(pattern.pattern))
            made.append(pattern)
    nothing = path("", missing, {"rest": ""}, name="nothing")
    return [*made, nothing, path("<path:rest>", missing, name="missing")]


def finished(view: Callable[..., HttpResponse], route: str) -> Callable[..., HttpResponse]:
    """Put on an answer what every one of them bears, and tell of a method that isn't taken."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        asked = request.method
        request.method = "GET" if asked == "HEAD" else asked  # the server leaves the body out
        response = view(request, *args, **named)
        request.method = asked
        if isinstance(response, HttpResponseNotAllowed):
            allow = response["Allow"]
            response = told(request, Problem("method-not-allowed", headers={"Allow": allow}))
        if (tag := getattr(request, "tag", "")) and response.status_code in (200, 304):
            response["ETag"] = tag
            response["Cache-Control"] = "private, no-cache"
        patch_vary_headers(response, ["Accept", "Accept-Language", "Authorization", "Cookie"])
        return response

    own = [one for one in OPERATIONS if _route(one.path) == _route("/" + route)]
    answered.circles = frozenset().union(*(one.circles for one in own))  # type: ignore[attr-defined]
    answered.methods = tuple(one.method for one in own)  # type: ignore[attr-defined]
    answered.csrf_exempt = True  # type: ignore[attr-defined]  # the door asks for it
    return answered


def _route(written: str) -> str:
    """Give a path whichever way its parts are written: {issue}, <issue:issue>."""
    return "/".join(
        part.strip("{}<>").rpartition(":")[2] if part[:1] in "{<" else part
        for part in written.split("/")
    )
