"""Changes: what a delegation wants done to a base text, as values on permanent unit ids.

The verbs are the ITU's, the cleanest set in use (P7, source 38): ADD, MOD, SUP, move (ADD* / SUP*),
NOC, and the joining of two paragraphs, which no house names. A division of a paragraph is a MOD
that inserts the sign DIVIDE. A change quotes the words it replaces, so one made on another
issue is noticed and never applied to the wrong words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from travaux.errors import TravauxError
from travaux.texts import Kind, Text, Unit, fold, readable, tokens
from travaux.texts.signs import DIVIDE


@dataclass(frozen=True, slots=True)
class Modify:
    """MOD: in `unit`, the tokens `start` to `end` (which read `old`) become `new`.

    Offsets count the tokens of the unit's words (`travaux.texts.tokens`); `old` and `new` are
    tokens put together, blanks in front included (" shall"). An insertion has start == end.
    """

    unit: str
    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Add:
    """ADD: a new unit stands after the base unit `after` ("" is the beginning of the text).

    Several changes at one place keep the order of the proposal. A new note stands after nothing:
    its call says where.
    """

    after: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Suppress:
    """SUP: the unit goes."""

    unit: str


@dataclass(frozen=True, slots=True)
class Move:
    """The base unit `unit` stands after the base unit `after` instead; its words may change too."""

    unit: str
    after: str


@dataclass(frozen=True, slots=True)
class Join:
    """The unit and the base unit that follows it become one paragraph."""

    unit: str


@dataclass(frozen=True, slots=True)
class Keep:
    """NOC: the sponsor asks that the unit stay as it is."""

    unit: str


Change = Modify | Add | Suppress | Move | Join | Keep

# What each is called where it is written down.
VERBS: Mapping[str, type] = {
    "MOD": Modify,
    "ADD": Add,
    "SUP": Suppress,
    "MOVE": Move,
    "JOIN": Join,
    "NOC": Keep,
}
VERB_OF: Mapping[type, str] = {kind: verb for verb, kind in VERBS.items()}


class ChangeDoesNotFit(TravauxError):  # noqa: N818
    """A change made on other words than those of the text it is applied to."""

    def __init__(self, unit: str, old: str, found: str) -> None:
        super().__init__(
            f"The change to unit {unit} replaces “{readable(old)}”, but “{readable(found)}” stands "
            "there. It was made on another issue: find that issue and carry the change over."
        )
        self.unit = unit


def places(change: Change) -> tuple[str, ...]:
    """Give the ids of the base units that a change names; "" is the beginning of the text."""
    match change:
        case Add():
            return (change.after,)
        case Move():
            return change.unit, change.after
        case _:
            return (change.unit,)


def apply(base: Text, changes: tuple[Change, ...]) -> Text:
    """Give the base with one proposal's changes taken: the proposer's own text.

    Raises:
        ChangeDoesNotFit: a change quotes words that aren't there, or names an unknown unit.
    """
    return _Application(base, changes).text()


class _Application:
    """The changes of one proposal, sorted by the unit they touch."""

    def __init__(self, base: Text, changes: tuple[Change, ...]) -> None:
        self.base = base
        self.modified: dict[str, list[Modify]] = {}
        self.slots: dict[str, list[Unit | str]] = {}
        self.gone: set[str] = set()
        self.joined: set[str] = set()
        self.new_notes: list[Unit] = []
        known = {unit.id for unit in base.all_units()} | {""}
        for change in changes:
            self._sort(change, known)

    def _sort(self, change: Change, known: set[str]) -> None:
        for named in places(change):
            if named not in known:
                raise ChangeDoesNotFit(named, getattr(change, "old", ""), "")
        match change:
            case Modify():
                self.modified.setdefault(change.unit, []).append(change)
            case Add() if change.unit.kind is Kind.NOTE:
                self.new_notes.append(change.unit)
            case Add():
                self.slots.setdefault(change.after, []).append(change.unit)
            case Move():
                self.gone.add(change.unit)
                self.slots.setdefault(change.after, []).append(change.unit)
            case Suppress():
                self.gone.add(change.unit)
            case Join():
                self.joined.add(change.unit)
            case Keep():
                pass

    def text(self) -> Text:
        by_id = {unit.id: unit for unit in self.base.units}
        order: list[Unit] = [self._placed(item, by_id) for item in self.slots.get("", ())]
        joins: list[bool] = [False] * len(order)
        for unit in self.base.units:
            if unit.id not in self.gone:
                order.append(self._changed(unit))
                joins.append(unit.id in self.joined)
            for item in self.slots.get(unit.id, ()):
                order.append(self._placed(item, by_id))
                joins.append(False)
        notes = [self._changed(n) for n in self.base.notes if n.id not in self.gone]
        notes += [_spaced(note) for note in self.new_notes]
        return self.base.with_units(run_on(order, joins), run_on(notes, [False] * len(notes)))

    def _placed(self, item: Unit | str, by_id: dict[str, Unit]) -> Unit:
        return self._changed(by_id[item]) if isinstance(item, str) else _spaced(item)

    def _changed(self, unit: Unit) -> Unit:
        """Give the unit with its changes, the blank still in front of its first word."""
        modifications = self.modified.get(unit.id)
        if not modifications:
            return _spaced(unit)
        parts = tokens(unit.words)
        # From the end, so that offsets hold; what is put in at one place last comes out first.
        for change in sorted(modifications, key=lambda m: (m.start, m.end))[::-1]:
            found = "".join(parts[change.start : change.end])
            if fold(found) != fold(change.old):
                raise ChangeDoesNotFit(unit.id, change.old, found)
            parts[change.start : change.end] = [change.new]
        return replace(unit, words="".join(parts))


def _spaced(unit: Unit) -> Unit:
    return replace(unit, words=f" {unit.words}")


def run_on(units: list[Unit], joins: list[bool]) -> tuple[Unit, ...]:
    """Carry out divisions, and joins: where `joins[i]`, the unit after unit i runs on from it.

    The words of the units come with the blank in front of the first one, and go without it.
    The first part of a divided unit keeps the id; the others get it with a stroke and a number
    ("u5/2"), for the ids stay with the words.
    """
    merged: list[Unit] = []
    running = False
    for unit, joins_next in zip(units, joins, strict=True):
        if running:
            merged[-1] = replace(merged[-1], words=merged[-1].words + unit.words)
        else:
            merged.append(unit)
        running = joins_next
    return tuple(part for unit in merged for part in _divided(unit))


def _divided(unit: Unit) -> tuple[Unit, ...]:
    first, *rest = unit.words.split(DIVIDE)
    parts = [replace(unit, words=first.removeprefix(" "))]
    for number, words in enumerate(rest, start=2):
        part = Unit(f"{unit.id}/{number}", unit.kind, words.removeprefix(" "), unit.depth)
        parts.append(part)
    return tuple(parts)
