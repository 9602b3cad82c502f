"""Repeating: whether the record says the same after an act as it did before."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from travaux.record.record import Record
from travaux.record.shelf import Shelf

_COUNTING = ("size", "as_of", "sources")  # what every entry changes; sources are asked of things


def repeated(before: Record, after: Record) -> tuple[int, ...] | None:
    """Give the entries that said already what was entered in between; None if something is new.

    A source that the earlier entry doesn't name is new. None of them is given, (), where the act
    came to nothing at all.
    """
    said: set[int] = set()
    for name in (field.name for field in fields(Record) if field.name not in _COUNTING):
        was, now = getattr(before, name), getattr(after, name)
        if isinstance(was, Shelf) and was is not now:
            again = _same_things(was, now)
            if again is None or any(_new_source(before, after, *one) for one in again):
                return None
            said |= {earlier for earlier, _ in again}
        elif was != now:
            return None
    return tuple(sorted(said))


def _same_things(was: Shelf[Any], now: Shelf[Any]) -> list[tuple[int, int]] | None:
    """Give for each thing that was told of anew its entry and the new one; None if it differs."""
    if len(was) != len(now):
        return None
    again = []
    for key, kept in now.things.items():
        old = was.things.get(key)
        if old is kept:
            continue
        if old is None or old.value != kept.value:
            return None
        again.append((old.position, kept.position))
    return again


def _new_source(before: Record, after: Record, earlier: int, later: int) -> bool:
    known = before.sources.get(earlier, ())
    return any(one not in known for one in after.sources.get(later, ()))
