"""Pages of lists: how many at a time, from where on, and the address of what comes after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

T = TypeVar("T")
MOST = 500


class Paging(Schema):
    """Which part of a list is asked for."""

    limit: int = Field(100, ge=1, le=MOST, description="how many at most")
    offset: int = Field(0, ge=0, le=2**31, description="how many of the first are left out")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list: `count` is how many there are in all, `next` where it goes on."""

    items: tuple[T, ...]
    count: int
    next: str | None


def page(request: HttpRequest, every: Sequence[T], asked: Paging) -> Page[T]:
    """Give the part of a list that is asked for."""
    after = asked.offset + asked.limit
    items = tuple(every[asked.offset : after])
    return Page(items, len(every), following(request, offset=after) if after < len(every) else None)


def following(request: HttpRequest, **changed: int) -> str:
    """Give the address of the part after one: that of this request with other particulars."""
    query = request.GET.copy()
    for name, value in changed.items():
        query[name] = str(value)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
