"""Operations: each says whom it is for and what it gives; the list of them is tested.

What is read of the record alone bears an ETag. It is made of the positions of those entries that
the audience sees, so it changes when, and only when, something came that is for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from inspect import cleandoc, signature
from typing import Any, TypeVar

from django.http import HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags
from ninja import Router, Schema
from ninja.constants import NOT_SET

from travaux_web.api.door import JSON, Door
from travaux_web.api.problems import MEDIA_TYPE
from travaux_web.api.shapes import shown
from travaux_web.desk import Asking, Held
from travaux_web.seats import Circle


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the interface: the row of the table of permissions."""

    path: str  # "/texts/{issue}", beneath /api/1
    method: str
    circles: frozenset[Circle]
    name: str
    summary: str
    family: str

    @property
    def who(self) -> str:
        """Whom it is for, in words."""
        return ", ".join(sorted(self.circles))


OPERATIONS: list[Operation] = []
F = TypeVar("F", bound=Callable[..., Any])


class Family:
    """A family of operations, such as those on texts; its name is a heading of the documents."""

    def __init__(self, name: str) -> None:
        self.name, self.router = name, Router(tags=[name])

    def reads(
        self,
        path: str,
        circles: frozenset[Circle],
        gives: type[Schema] | None = None,
        *,
        files: Mapping[str, str] | None = None,
        steady: bool = True,
    ) -> Callable[[F], F]:
        """Put an operation on the list that only tells.

        Args:
            path: its address beneath the interface.
            circles: whom it is for.
            gives: the schema of what it gives as JSON, None where it gives only files.
            files: the media types of the files that it gives, with what each is.
            steady: whether it tells only of the record, so that it bears an ETag.
        """
        return self._listed("GET", path, circles, gives, Door(circles), files or {}, steady=steady)

    def writes(
        self,
        method: str,
        path: str,
        circles: frozenset[Circle],
        gives: type[Schema] | None = None,
        *,
        takes: str = JSON,
        status: int = 200,
    ) -> Callable[[F], F]:
        """Put an operation on the list that changes something."""
        door = Door(circles, takes)
        return self._listed(method, path, circles, gives, door, {}, status=status)

    def _listed(
        self,
        method: str,
        path: str,
        circles: frozenset[Circle],
        gives: type[Schema] | None,
        door: Door,
        files: Mapping[str, str],
        *,
        steady: bool = False,
        status: int = 200,
    ) -> Callable[[F], F]:
        def listed(view: F) -> F:
            name = view.__name__
            summary = (view.__doc__ or "").partition("\n")[0]
            plain = _plain_path(path)
            OPERATIONS.append(Operation(plain, method, circles, name, summary, self.name))
            self.router.add_api_operation(
                path,
                [method],
                _opened(view, steady=steady),
                auth=door,
                response={status: gives} if gives else NOT_SET,
                operation_id=name,
                summary=summary,
                description=_rest(view.__doc__ or ""),
                url_name=name,
                openapi_extra=_extra(circles, files),
            )
            return view

        return listed


def _opened(view: Callable[..., Any], *, steady: bool) -> Callable[..., Any]:
    """Give a view that answers in plain tables, and not at all where nothing has changed."""

    @wraps(view)
    def opened(request: Asking, *args: Any, **named: Any) -> Any:
        if steady:
            request.tag = tag(request)  # type: ignore[attr-defined]  # `serving` puts it on
            if request.tag in parse_etags(request.headers.get("If-None-Match", "")):  # type: ignore[attr-defined]
                return HttpResponseNotModified()
        made = view(request, *args, **named)
        return made if isinstance(made, HttpResponseBase) else shown(made)

    # The types in its annotations are known where the view stands, and not here.
    opened.__signature__ = signature(view, eval_str=True)  # type: ignore[attr-defined]
    return opened


def tag(request: Asking) -> str:
    """Give the ETag of what is asked for, as this audience sees the record in this language."""
    desk = request.desk
    asked = (
        seen(desk.held),
        str(desk.audience),
        desk.language,
        request.get_full_path(),
        request.headers.get("Accept", ""),
    )
    return f'W/"{sha256(repr(asked).encode()).hexdigest()[:32]}"'


def seen(held: Held) -> str:
    """Give a hash of which entries an audience sees: nothing of the others is in it."""

    def made() -> str:
        positions = [one.position for one in held.entries if one.event is not None]
        return sha256(repr(positions).encode()).hexdigest()

    return held.once("entries seen", made)


def _extra(circles: frozenset[Circle], files: Mapping[str, str]) -> dict[str, Any]:
    """Give what the description says beyond what follows from the view."""
    content = {kind: {"schema": _BYTES} for kind in files}
    responses: dict[Any, Any] = {
        "default": {
            "description": "It can't be done; the sentence says why.",
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    }
    if content:
        responses[200] = {"description": "OK", "content": content}
    extra = {"responses": responses, "x-circles": sorted(circles)}
    return {**extra, "security": [{}]} if Circle.PUBLIC in circles else extra


_BYTES = {"type": "string", "format": "binary"}


def _plain_path(path: str) -> str:
    """Give a path without the kinds of its parts: "/texts/{issue:issue}" as "/texts/{issue}"."""
    return re.sub(r"\{\w+:(\w+)\}", r"{\1}", path)


def _rest(said: str) -> str:
    """Give a description without its first line, which is the summary."""
    return cleandoc(said).partition("\n")[2].strip()
