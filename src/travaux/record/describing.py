"""Entries in one line each, for the log: what happened, and to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from travaux.dates import When
from travaux.events import Event

_NAMING = (
    "id", "code", "party", "issue", "symbol", "meeting", "title", "report", "body", "person",
    "office", "unit", "disposition", "standing", "when", "start", "date",
)  # fmt: skip
_LONGEST = 100
_DIGEST = re.compile("sha256:")  # says nothing to a reader, and leaves no room for what does


def described(event: Event | None) -> str:
    """Say in one line what an entry records.

    >>> from travaux.events import MeetingHeld
    >>> described(MeetingHeld("special-meeting"))
    'meeting held: special-meeting'
    """
    if event is None:
        return "(what this entry said was lawfully destroyed, or is withheld)"
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(event).__name__).lower()
    held = "; ".join(filter(None, dict.fromkeys(_told(event))))
    said = f"{name}: {held}" if held else name
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"


def _told(thing: Any) -> Iterator[str]:
    """Give the values of a thing that say what it is about; its own nouns in their turn."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, When):
            yield str(value)
        elif is_dataclass(value) and not isinstance(value, type):
            yield from _naming(value)
        elif isinstance(value, Enum):
            yield str(value.value)
        elif isinstance(value, tuple):
            yield ", ".join(one for one in value if isinstance(one, str))
        elif isinstance(value, str | int) and not isinstance(value, bool):
            yield "" if _DIGEST.match(str(value)) else str(value)


def _naming(thing: Any) -> Iterator[str]:
    named = [field.name for field in fields(thing)]
    for name in _NAMING:
        if name in named and (value := getattr(thing, name)) and isinstance(value, str | When):
            yield str(value)
