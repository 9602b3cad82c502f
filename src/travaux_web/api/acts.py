"""Acts: everything that can be done to the record, by name, with what each takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from inspect import Parameter, cleandoc
from typing import Any

from ninja import Query, Schema
from pydantic import Field, TypeAdapter

from travaux.findings import Finding
from travaux.procedure.acting import Act, UnknownAct, all_acts
from travaux.store.port import RecordMovedOn
from travaux_web.api.dossier import JournalEntry, entry_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import kind_of, listed, shape
from travaux_web.desk import Asking, Desk
from travaux_web.seats import EVERYBODY, SEATED

FAMILY = Family("Acts")


@dataclass(frozen=True, slots=True)
class ActShown:
    """An act: what it does, the JSON Schema of its particulars, and whether you may ever do it."""

    name: str
    family: str
    summary: str
    description: str
    yours: bool
    particulars: dict[str, Any]


@FAMILY.reads("/acts", EVERYBODY, listed(ActShown), steady=False)
def acts(request: Asking, asked: Query[Paging]) -> Page[ActShown]:
    """List all acts, each with what it takes."""
    return page(request, [_act(request.desk, one) for one in all_acts().values()], asked)


@FAMILY.reads("/acts/{name}", EVERYBODY, shape(ActShown), steady=False)
def act(request: Asking, name: str) -> ActShown:
    """Give one act, with what it takes."""
    if name not in all_acts():
        raise UnknownAct(name)
    return _act(request.desk, all_acts()[name])


def _act(desk: Desk, one: Act) -> ActShown:
    said = cleandoc(one.function.__doc__ or "").partition("\n")[2].strip()
    return ActShown(one.name, one.family, one.summary, said, desk.may(one.name), particulars(one))


def particulars(one: Act) -> dict[str, Any]:
    """Give the JSON Schema of what an act takes."""
    properties: dict[str, Any] = {}
    defined: dict[str, Any] = {}
    for name, parameter in one.particulars.items():
        made = TypeAdapter(kind_of(one.types[name])).json_schema()
        defined |= made.pop("$defs", {})
        properties[name] = {**made, "description": one.kind_of(name)}
        if parameter.default is not Parameter.empty and parameter.default in (
            "",
            None,
            True,
            False,
        ):
            properties[name]["default"] = parameter.default
    needed = [name for name, p in one.particulars.items() if p.default is Parameter.empty]
    table = {"type": "object", "properties": properties, "required": needed}
    return {**table, "additionalProperties": False, "$defs": defined}


@dataclass(frozen=True, slots=True)
class DoneShown:
    """What acts came to: their entries as far as you see them, and what was noticed.

    `size` is how many entries the record has now. Nothing was entered where they were only tried.
    """

    entries: tuple[JournalEntry, ...]
    findings: tuple[Finding, ...]
    size: int
    tried: bool


class Trying(Schema):
    """Whether it is only tried, and what you have seen of the record."""

    trying: bool = Field(False, alias="try", description="only tell what it would come to")
    expected: int | None = Field(
        None, ge=0, le=2**31, description="the size of the record that you looked at"
    )


class Doing(Trying):
    """An act's particulars."""

    particulars: dict[str, Any] = Field(default_factory=dict)


class Named(Schema):
    """One of several acts."""

    name: str
    particulars: dict[str, Any] = Field(default_factory=dict)


class Several(Trying):
    """Acts to be done one after another, all of them or none."""

    acts: list[Named] = Field(min_length=1, max_length=200)


@FAMILY.writes("POST", "/acts", SEATED, shape(DoneShown))
def do_all(request: Asking, given: Several) -> DoneShown:
    """Do several acts one after another: all of them, or none."""
    made = [(one.name, one.particulars) for one in given.acts]
    return did(request.desk, made, trying=given.trying, expected=given.expected)


@FAMILY.writes("POST", "/acts/{name}", SEATED, shape(DoneShown))
def do(request: Asking, name: str, given: Doing) -> DoneShown:
    """Do an act in the name of your seat; with “try”, only tell what it would come to.

    With “expected” nothing is done if the record has other entries than you have seen (409).
    """
    made = [(name, given.particulars)]
    return did(request.desk, made, trying=given.trying, expected=given.expected)


def did(
    desk: Desk,
    made: Sequence[tuple[str, Mapping[str, Any]]],
    *,
    trying: bool = False,
    expected: int | None = None,
) -> DoneShown:
    """Do acts, or try them, and tell what they came to.

    Raises:
        Problem: the record has moved on since it was looked at.
    """
    for name, _ in made:
        if name not in all_acts():
            raise UnknownAct(name)
    if expected is not None and expected != desk.record.size:
        raise _moved_on(desk, expected)
    if trying:
        return DoneShown((), desk.tried(made).findings, desk.record.size, tried=True)
    try:
        done = desk.act_all(made, expected=expected)
    except RecordMovedOn as fault:
        raise _moved_on(desk, expected or 0) from fault
    every = desk.held.entries
    own = [every[one.position] for one in done.entries]
    seen = tuple(entry_of(one) for one in own if one.event is not None)
    return DoneShown(seen, done.findings, desk.record.size, tried=False)


def _moved_on(desk: Desk, expected: int) -> Problem:
    desk.__dict__.pop("held", None)
    size = desk.record.size
    said = (
        f"You looked at the record with {expected} entries; by now it has {size}. Nothing was "
        "entered. Look at what is new, and send it again."
    )
    return Problem("record-moved-on", said, {"size": size})
