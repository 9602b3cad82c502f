"""Events ⇄ canonical JSON: what is written in a line of the journal, and read from it again.

A field that has its default isn't written, so that fields can be added later without changing what
old entries say. What is read back is written again and must come out the same to the byte.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error

from travaux import events
from travaux.bodies import Actor
from travaux.changes import VERB_OF, VERBS, Change
from travaux.dates import When
from travaux.errors import TravauxError
from travaux.events import Event, Recorded
from travaux.instants import Instant
from travaux.journal.canonical import canonical
from travaux.sources import Source

T = TypeVar("T")


class UnknownEntry(TravauxError):  # noqa: N818
    """A line of the journal that this version of the program can't read."""

    def __init__(self, position: int, kind: str, reason: str) -> None:
        super().__init__(
            f"Entry {position} is a “{kind}” that can't be read: {reason}. It was written by a "
            "newer version, or was altered. Update the program, then run “travaux verify”."
        )


class NotOfThatKind(TravauxError):  # noqa: N818
    """Plain data that isn't the noun it was to be."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


def written(event: Event, by: Actor, sources: tuple[Source, ...] = ()) -> tuple[str, bytes]:
    """Give the kind ("MeetingHeld/1") and the canonical content of an entry."""
    content: dict[str, Any] = {"by": str(by), "event": plain(event)}
    if sources:
        content["sources"] = plain(sources)
    return f"{type(event).__name__}/{event.version}", canonical(content)


def read(position: int, at: str, kind: str, content: bytes | None) -> Recorded:
    """Read an entry; content that was destroyed gives an entry without its event.

    Raises:
        UnknownEntry: no such event, or its content isn't what the event holds.
    """
    if content is None:
        return Recorded(position, at, Actor.read("archivist"), None)
    known = _events().get(kind)
    if known is None:
        raise UnknownEntry(position, kind, "there is no such event")
    try:
        held = json.loads(content)
        by = Actor.read(held["by"])
        event = converted(held["event"], known)
        sources = converted(held.get("sources", ()), tuple[Source, ...])
    except (ValueError, KeyError, TypeError, TravauxError) as fault:
        raise UnknownEntry(position, kind, str(fault)) from fault
    if written(event, by, sources)[1] != content:
        raise UnknownEntry(position, kind, "it holds more than the event does")
    return Recorded(position, at, by, event, sources)


def plain(value: Any) -> Any:
    """Give a noun or an event as plain lists and dictionaries."""
    return _converter().unstructure(value)


def converted(value: Any, kind: type[T]) -> T:
    """Give plain data as the noun, event or value that it is to be.

    Raises:
        NotOfThatKind: it isn't one; the sentence says what is wrong, and in which field.
    """
    try:
        return _converter().structure(value, kind)
    except BaseValidationError as faults:
        told = transform_error(faults, format_exception=_told)
        raise NotOfThatKind(tuple(_said(one) for one in told)) from faults
    except (ValueError, TypeError, TravauxError) as fault:
        raise NotOfThatKind((str(fault),)) from fault


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True, forbid_extra_keys=True)
    for words in (When, Actor, Instant):
        converter.register_unstructure_hook(words, str)
        converter.register_structure_hook(words, _from_words)
    for kind in _CALLED:  # nothing is turned into something else on the way
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(Enum, _one_of)
    converter.register_structure_hook_factory(_is_table, _table)
    for kind in VERBS.values():
        converter.register_unstructure_hook(kind, _verbed(converter, kind))
    converter.register_structure_hook(Change, _change)
    converter.register_structure_hook_factory(_is_list, _list)
    return converter


def _is_table(kind: Any) -> bool:
    return is_dataclass(kind) and kind not in (When, Actor, Instant)


def _table(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    made = converter.gen_structure_attrs_fromdict(kind)

    def structured(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            names = ", ".join(field.name for field in fields(kind))
            raise TypeError(f"{value!r} should be a table of {names}: {_example(kind)}")
        return made(value, kind)

    return structured


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _list(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    several = GenericAlias(list, get_args(kind)[:1])
    made = converter.get_structure_hook(several)

    def structured(value: Any, _: Any) -> Any:
        if not isinstance(value, (list, tuple)):  # words are no list of letters
            one = _example(get_args(kind)[0])
            raise TypeError(f"{value!r} should be a list: [{one}, {one}]")
        return tuple(made(value, several))

    return structured


def _verbed(converter: Converter, kind: type) -> Callable[[Any], Any]:
    """Write a change with its verb in front, by which it is known again."""
    fields_of: Callable[[Any], dict[str, Any]] = converter.gen_unstructure_attrs_fromdict(kind)
    return lambda change: {"verb": VERB_OF[kind], **fields_of(change)}


def _change(value: Any, _: Any) -> Any:
    if not isinstance(value, Mapping) or value.get("verb") not in VERBS:
        raise TypeError(f"{value!r} should be a table with a verb, one of: {', '.join(VERBS)}")
    told = {name: one for name, one in value.items() if name != "verb"}
    return _converter().structure(told, VERBS[value["verb"]])


def _example(kind: Any) -> str:
    """Show how a value is written in a file of acts; of a table, its first field."""
    if _is_table(kind):
        first = fields(kind)[0].name
        return f'{{{first} = "…"}}'
    return "1" if kind is int else '"…"'


def _one_of(value: Any, kind: Any) -> Any:
    allowed = {one.value: one for one in kind}
    if value not in allowed:
        raise ValueError(f"{value!r} is none of: {', '.join(map(str, allowed))}")
    return allowed[value]


def _from_words(value: Any, kind: Any) -> Any:
    """Read a date, a moment or an actor; a year alone may be written as a number, as people do."""
    year = kind is When and type(value) is int
    return kind.read(str(value) if year else _exactly(value, str))


def _exactly(value: Any, kind: type[T]) -> T:
    if issubclass(kind, Enum):  # words that are one of a few
        found: T = _one_of(value, kind)
        return found
    if type(value) is not kind:
        raise TypeError(f"{value!r} should be {_CALLED[kind]}")
    return value


_CALLED: dict[type, str] = {str: "words", int: "a whole number", bool: "true or false"}


def _told(fault: BaseException, _: Any) -> str:
    """Tell a fault in plain words, where the library knows only types."""
    if isinstance(fault, KeyError):
        return "it is missing"
    if isinstance(fault, ForbiddenExtraKeysError):
        return f"it doesn't take “{'”, “'.join(sorted(fault.extra_fields))}”"
    return str(fault)


def _said(fault: str) -> str:
    """Give a fault with its place in front."""
    said, _, place = fault.rpartition(" @ $")
    return f"{place.lstrip('.')}: {said}" if place.lstrip(".") else said or fault


@cache
def _events() -> dict[str, type[Event]]:
    named = (kind for kind in vars(events).values() if isinstance(kind, type))
    known = (kind for kind in named if issubclass(kind, Event) and kind is not Event)
    return {f"{kind.__name__}/{kind.version}": kind for kind in known}
