"""The list of all acts, and the doing of one by its name.

It is one door for the command line, files of acts, and the web.
An act's particulars are its function's keyword arguments; their types say what may be given. Plain
data (from a TOML file, a command line or a form) becomes the nouns that the types name.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from rapidfuzz import process

from travaux.errors import TravauxError
from travaux.events import Event
from travaux.findings import Finding, Outcome
from travaux.journal.codec import converted
from travaux.procedure.floor import Floor
from travaux.procedure.happening import has_happened
from travaux.procedure.permitting import allowed
from travaux.texts.signs import NONCHARACTERS

Acted = Outcome[tuple[Event, ...]]
ActFunction = Callable[..., Acted]


class WrongParticulars(TravauxError):  # noqa: N818
    """An act was given particulars that it doesn't have, or in the wrong form."""

    def __init__(self, act: str, reason: str) -> None:
        said = reason.removesuffix(".")  # it may be the sentence of a fault inside
        super().__init__(f"{act}: {said}. “travaux acts {act}” lists what it takes.")


class UnknownAct(TravauxError):  # noqa: N818
    """Nothing is done under that name."""

    def __init__(self, name: str) -> None:
        near = [found for found, *_ in process.extract(name, list(ACTS), limit=3, score_cutoff=60)]
        offer = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"There is no act “{name}”.{offer} “travaux acts” lists them all.")


@dataclass(frozen=True)
class Act:
    """One act: its name ("convene-meeting"), its family, and its function."""

    name: str
    family: str
    function: ActFunction

    @property
    def summary(self) -> str:
        """What it does, in the first line of its description."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]

    @cached_property
    def particulars(self) -> dict[str, inspect.Parameter]:
        """What it takes besides the floor; an optional one has a default."""
        parameters = list(inspect.signature(self.function).parameters.values())
        return {one.name: one for one in parameters[1:]}

    def kind_of(self, name: str) -> str:
        """Say in words what a particular is to be."""
        return _spelled(self.types[name])

    @cached_property
    def types(self) -> dict[str, Any]:
        """The types of what it takes."""
        return get_type_hints(self.function)


def _spelled(kind: Any) -> str:
    """Say what a type takes: "words", "a date", "one of: chair, vice chair"."""
    origin, inside = get_origin(kind), [k for k in get_args(kind) if k not in (NoneType, ...)]
    if origin is tuple:
        return f"several of: {_spelled(inside[0])}" if inside else "several"
    if inside:
        return " or ".join(_spelled(one) for one in inside)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"one of: {', '.join(str(one.value) for one in kind)}"
    if isinstance(kind, type) and is_dataclass(kind) and kind.__name__ not in _WORDS:
        return f"a table of {', '.join(field.name for field in fields(kind))}"
    return _WORDS.get(getattr(kind, "__name__", ""), "words")


_WORDS = {
    "str": "words",
    "int": "a number",
    "bool": "true or false",
    "When": "a date",
    "Instant": "a moment",
}

ACTS: dict[str, Act] = {}


def act(function: ActFunction) -> ActFunction:
    """Put a function on the list of acts, under its own name with hyphens."""
    name = function.__name__.replace("_", "-")
    ACTS[name] = Act(name, function.__module__.rpartition(".")[2], function)
    return function


def done(*made: Event, findings: tuple[Finding, ...] = ()) -> Acted:
    """Give the events that an act made."""
    return Outcome(made, findings)


def perform(floor: Floor, name: str, particulars: Mapping[str, Any]) -> Acted:
    """Do the act of that name.

    Raises:
        UnknownAct: no such act.
        WrongParticulars: something is missing, unknown, or not of its type.
        TravauxError: the rules forbid it, or it names what isn't on record.
    """
    found = all_acts().get(name)
    if found is None:
        raise UnknownAct(name)
    given = _given(found, particulars)
    noticed = allowed(floor, name, given)
    acted = found.function(floor, **given)
    has_happened(floor, name, acted.value)
    return Outcome(acted.value, noticed + acted.findings)


@cache
def all_acts() -> Mapping[str, Act]:
    """Give every act by its name; the families register theirs when they are first imported."""
    package = import_module("travaux.procedure")
    for module in iter_modules(package.__path__):
        import_module(f"travaux.procedure.{module.name}")
    return ACTS


def _given(found: Act, particulars: Mapping[str, Any]) -> dict[str, Any]:
    named = {re.sub(r"[- ]", "_", name): value for name, value in particulars.items()}
    unknown = [name for name in named if name not in found.particulars]
    missing = [
        name
        for name, one in found.particulars.items()
        if one.default is inspect.Parameter.empty
        and (name not in named or _bare(name, named[name]))
    ]
    if unknown:
        raise WrongParticulars(found.name, f"it doesn't take “{unknown[0]}”")
    if missing:
        raise WrongParticulars(found.name, f"“{missing[0]}” is missing")
    return {name: _typed(found, name, value) for name, value in named.items()}


def _bare(name: str, value: Any) -> bool:
    """Whether what something is to be known by is empty; other words may well be."""
    return name in ("id", "code", "name") and isinstance(value, str) and not value.strip()


def printable(act: str, name: str, value: Any) -> None:
    """Make sure that words can be printed as they are, in a paper of any format.

    Raises:
        WrongParticulars: they hold a character that no file can hold, or one of our own.
    """
    if isinstance(value, str) and (odd := _UNPRINTABLE.search(value)):
        found = f"U+{ord(odd[0]):04X} (character {odd.start() + 1})"
        raise WrongParticulars(
            act,
            f"“{name}” holds {found}, a control sign or one reserved for programs: leave it out",
        )
    inside = tuple(value.values()) if isinstance(value, Mapping) else value
    for one in inside if isinstance(inside, list | tuple) else ():
        printable(act, name, one)


# What XML can't hold, and the signs that stand for brackets and notes inside a text.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]|" + NONCHARACTERS.pattern)


def _typed(found: Act, name: str, value: Any) -> Any:
    printable(found.name, name, value)
    try:
        return converted(value, found.types[name])
    except TravauxError as fault:
        raise WrongParticulars(found.name, f"“{name}” can't be read: {fault}") from fault
