"""Decisions and what goes with them: rulings on brackets, objections, silences, statements."""

from __future__ import annotations

from dataclasses import dataclass

from ninja import Query

from travaux.decisions import Decision, Objection
from travaux.readings import Ruling
from travaux.record.silences import silence_state
from travaux.record.statements import Anchored, anchored_now, is_standing
from travaux.silences import Silence
from travaux.statements import Statement
from travaux_web.api.finding import one_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, ROOM

FAMILY = Family("Decisions")


@FAMILY.reads("/decisions", EVERYBODY, listed(Decision))
def decisions(request: Asking, asked: Query[Paging], body: str = "") -> Page[Decision]:
    """List the decisions, all or those of a body."""
    every = request.desk.record.decisions.values()
    return page(request, [one for one in every if body in ("", one.body)], asked)


@FAMILY.reads("/decisions/{issue:decision}", EVERYBODY, shape(Decision))
def decision(request: Asking, decision: str) -> Decision:
    """Give a decision."""
    return one_of(request.desk.record.decisions, "decision", decision)


@FAMILY.reads("/rulings", ROOM, listed(Ruling))
def rulings(request: Asking, asked: Query[Paging], issue: str = "") -> Page[Ruling]:
    """List the decisions on brackets that stand, all or those on an issue."""
    record = request.desk.record
    every = [one for one in record.rulings.values() if one.id not in record.reversed]
    return page(request, [one for one in every if issue in ("", one.issue)], asked)


@dataclass(frozen=True, slots=True)
class ObjectionShown:
    """An objection, and whether it was taken back."""

    objection: Objection
    withdrawn: bool


@FAMILY.reads("/objections", ROOM, listed(ObjectionShown))
def objections(request: Asking, asked: Query[Paging]) -> Page[ObjectionShown]:
    """List the objections, each with whether it was taken back."""
    record = request.desk.record
    every = [ObjectionShown(one, one.id in record.lifted) for one in record.objections.values()]
    return page(request, every, asked)


@dataclass(frozen=True, slots=True)
class SilenceShown:
    """A silence procedure, how it stands now, and its deadline as it was last set."""

    silence: Silence
    state: str
    deadline: str


@FAMILY.reads("/silences", ROOM, listed(SilenceShown), steady=False)
def silences(request: Asking, asked: Query[Paging]) -> Page[SilenceShown]:
    """List the silence procedures, each with how it stands now."""
    every = [_silence(request, one) for one in request.desk.record.silences.values()]
    return page(request, every, asked)


@FAMILY.reads("/silences/{issue:silence}", ROOM, shape(SilenceShown), steady=False)
def silence(request: Asking, silence: str) -> SilenceShown:
    """Give a silence procedure, and how it stands now."""
    return _silence(request, one_of(request.desk.record.silences, "silence procedure", silence))


def _silence(request: Asking, one: Silence) -> SilenceShown:
    state = silence_state(request.desk.record, one, request.desk.at)
    return SilenceShown(one, state, str(one.deadline))


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement for the record: whether it stands, and where what it is about stands now."""

    statement: Statement
    standing: bool
    anchor_now: Anchored


@FAMILY.reads("/statements", EVERYBODY, listed(StatementShown))
def statements(
    request: Asking, asked: Query[Paging], issue: str = "", party: str = ""
) -> Page[StatementShown]:
    """List the statements, all or those on an issue or by a party."""
    chosen = [
        _statement(request, one)
        for one in request.desk.record.statements.values()
        if issue in ("", one.anchor.issue) and party in ("", one.party)
    ]
    return page(request, chosen, asked)


@FAMILY.reads("/statements/{issue:statement}", EVERYBODY, shape(StatementShown))
def statement(request: Asking, statement: str) -> StatementShown:
    """Give a statement, in the party's own words."""
    found = one_of(request.desk.record.statements, "statement", statement)
    return _statement(request, found)


def _statement(request: Asking, one: Statement) -> StatementShown:
    record = request.desk.record
    return StatementShown(one, is_standing(record, one.id), anchored_now(record, one))
