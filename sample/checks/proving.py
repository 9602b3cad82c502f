"""Saying that something is as it should be, or that it isn't."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


class NotProved(Exception):  # noqa: N818
    """What was to be shown isn't so."""

    def __init__(self, what: str, found: object, wanted: object) -> None:
        super().__init__(f"{what}: {found!r}, not {wanted!r}")


def same(what: str, found: T, wanted: object) -> T:
    """Give what was found, if it is what the source tells.

    Raises:
        NotProved: it isn't.
    """
    if found != wanted:
        raise NotProved(what, found, wanted)
    return found
