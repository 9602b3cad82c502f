"""The root of all events, and an event as it stands in the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from travaux.bodies import Actor
from travaux.sources import Source


class Event:
    """The root of all events. `version` counts the meanings that a name has had."""

    __slots__ = ()
    version: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the record.

    `at` is when it was entered (ISO 8601, UTC), which is not when it happened; `event` is None
    where its content was lawfully destroyed.
    """

    position: int
    at: str
    by: Actor
    event: Event | None
    sources: tuple[Source, ...] = ()
