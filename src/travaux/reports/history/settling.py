"""How one issue became the next: paragraph by paragraph, and change by change (P14, S15, S17).

Every paragraph of the later issue has a row, and every one of the earlier issue that went; and
everything that was ever asked of the earlier issue has one fate, so that the sum is complete.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from travaux.drafting.following.tracing import traced
from travaux.proposals import Entry, EntryState, Proposal, ProposalKind
from travaux.readings import Bracket, Carriage, Carry, Ruling
from travaux.record import Record
from travaux.record.tabled import rulings_on
from travaux.reports.history.fates import puts_elsewhere
from travaux.reports.history.grounds import askers
from travaux.reports.history.line import Stage
from travaux.reports.naming import full_labels
from travaux.texts import Text, Unit, fold


class Fate(StrEnum):
    """What became of a change when the next issue was made; there is nothing else."""

    TAKEN = "taken"
    NOT_TAKEN = "not taken"
    SATISFIED = "satisfied"
    DROPPED = "dropped"
    KEPT = "kept"
    REBASED = "rebased"
    PARKED = "parked"
    NEEDS_A_HAND = "needs a hand"
    UNPLACED = "unplaced"
    WITHDRAWN = "withdrawn"
    NOT_FOR_THE_TEXT = "not for the text"  # a comment, a question, a courtesy
    EARLIER = "earlier"  # decided on an issue before


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the later issue, or one of the earlier issue that went.

    `unit` is None for one that went; `sources` are the ids of the paragraphs of the earlier issue
    that its words stood in. `rulings` are the decisions on it, `open` what went on undecided.
    `parties` are all who asked for something there. `changed` tells that its words are others.
    """

    unit: Unit | None
    label: str
    sources: tuple[str, ...]
    rulings: tuple[Ruling, ...] = ()
    open: tuple[Bracket, ...] = ()
    parties: tuple[str, ...] = ()
    changed: bool = False
    told: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one change of a proposal; of words without a place, `number` is None."""

    proposal: Proposal
    number: int | None
    place: str
    fate: Fate
    why: str = ""
    ruling: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """How an issue became the next one; `before` is the text of the earlier one."""

    earlier: str
    later: str
    before: Text
    rows: tuple[Row, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def counts(self) -> Mapping[Fate, int]:
        """How many changes had each fate that any had."""
        counted = Counter(one.fate for one in self.outcomes)
        return {fate: counted[fate] for fate in Fate if counted[fate]}


def settling(
    record: Record, then: Record, earlier: Stage, later: Stage, brackets: Sequence[Bracket]
) -> Settled:
    """Tell how an issue became the next one.

    Args:
        record: the record by now.
        then: the record as it was when the next issue was made.
        earlier: the issue that was settled.
        later: the one that was made of it, or came from outside after it.
        brackets: what was still open in the earlier one then.
    """
    making = _Settling(then, earlier, later, brackets)
    event = record.settlements.get(earlier.issue)
    carried = {one.proposal: one.carriages for one in event.carried} if event else {}
    asked = (one for one in then.proposals.values() if one.base == earlier.issue)
    outcomes = (
        out for one in asked for out in _outcomes(one, earlier, carried.get(one.id, ()), then)
    )
    return Settled(earlier.issue, later.issue, earlier.text, tuple(making.rows()), tuple(outcomes))


class _Settling:
    """The rows in the making."""

    def __init__(
        self, then: Record, earlier: Stage, later: Stage, brackets: Sequence[Bracket]
    ) -> None:
        self.then, self.earlier, self.later, self.brackets = then, earlier, later, brackets
        self.trace = traced(earlier.text, later.text)
        self.old = {unit.id: unit for unit in earlier.text.all_units()}
        self.new = {unit.id: unit for unit in later.text.all_units()}
        self.labels = full_labels(later.text)
        self.rulings = rulings_on(then, earlier.issue)

    def rows(self) -> Iterator[Row]:
        """Give a row for each later paragraph, and for each that went where it stood before."""
        rows = {unit.id: self._row(unit) for unit in self.later.text.all_units()}
        told = {source for unit in rows for source in self._sources(unit)} | set(rows)
        gone: dict[str, list[Row]] = {}
        last = ""
        for unit in self.earlier.text.all_units():
            if unit.id in told:
                last = unit.id if unit.id in rows else last
                continue
            gone.setdefault(last, []).append(self._gone(unit))
        yield from gone.pop("", [])
        for name, row in rows.items():
            yield row
            yield from gone.pop(name, [])

    def _sources(self, unit: str) -> tuple[str, ...]:
        found = dict.fromkeys(one.source for one in self.trace[unit])
        own = (unit,) if unit in self.old else ()
        kept = [one for one in found if one not in self.new or unit not in self.old]
        return tuple(dict.fromkeys((*own, *kept)))

    def _row(self, unit: Unit) -> Row:
        sources = self._sources(unit.id)
        before = self.old.get(unit.id)
        changed = before is None or fold(before.words) != fold(unit.words)
        return self._told(unit, unit.id, sources, changed=changed)

    def _gone(self, unit: Unit) -> Row:
        return self._told(None, unit.id, (unit.id,), changed=True)

    def _told(self, unit: Unit | None, name: str, sources: Sequence[str], *, changed: bool) -> Row:
        own = {name, *(one for one in sources if one not in self.new)}
        rulings = tuple(
            one
            for one in self.rulings
            if one.bracket.unit in own or (one.bracket.unit in sources and puts_elsewhere(one))
        )
        left = tuple(one for one in self.brackets if one.unit in own)
        return Row(
            unit,
            self.labels.get(name, "") if unit else "",
            tuple(sources),
            rulings,
            left,
            tuple(dict.fromkeys(self._parties(rulings, left))),
            changed,
            self.later.told,
        )

    def _parties(self, rulings: Iterable[Ruling], left: Iterable[Bracket]) -> Iterator[str]:
        """Give who asked for what was decided, when it was, and who asks for what is open."""
        for ruling in rulings:
            for one in askers(self.then, (*ruling.taken, *ruling.closed), ruling):
                yield from (each.party for each in (one.now if one.then is None else one.then))
        refs = [ref for one in left for wording in one.wordings for ref in wording.entries]
        for one in askers(self.then, refs, None):
            yield from (each.party for each in one.now)


def _outcomes(
    proposal: Proposal, earlier: Stage, carriages: Iterable[Carriage], then: Record
) -> Iterator[Outcome]:
    by_number = {one.number: one for one in carriages}
    out = _out_of_text(proposal)
    for number, entry in enumerate(proposal.entries):
        if entry.part_of is None:
            fate, why = (
                (out, "") if out else _fate(proposal, number, by_number, then, earlier.issue)
            )
            yield Outcome(proposal, number, entry.place, fate, why or entry.why, entry.ruling)
    for one in proposal.unplaced:
        fate = Fate.NOT_FOR_THE_TEXT if one.closed else Fate.UNPLACED
        yield Outcome(proposal, None, one.place, out or fate, one.closed or one.reason)


def _out_of_text(proposal: Proposal) -> Fate | None:
    if proposal.withdrawn:
        return Fate.WITHDRAWN
    if proposal.dropped:
        return Fate.DROPPED
    return None if proposal.kind is ProposalKind.PROPOSAL else Fate.NOT_FOR_THE_TEXT


def _fate(
    proposal: Proposal, number: int, carriages: Mapping[int, Carriage], then: Record, issue: str
) -> tuple[Fate, str]:
    """Give what became of a change; of one that was decided in part, of what is left of it."""
    pieces = [n for n, one in enumerate(proposal.entries) if one.part_of == number]
    left = [n for n in (number, *pieces) if proposal.entries[n].state in _GOES_ON]
    if not left:
        return _closed(proposal.entries[number], then, issue), ""
    carried = [carriages[n] for n in left if n in carriages]
    if carried:
        worst = max(carried, key=lambda one: _WORST.index(one.carry))
        return _CARRIED[worst.carry], worst.why
    parked = all(proposal.entries[n].state is EntryState.PARKED for n in left)
    return Fate.PARKED if parked else Fate.KEPT, ""


def _closed(entry: Entry, then: Record, issue: str) -> Fate:
    if entry.state is EntryState.NEEDS_A_HAND:
        return Fate.NEEDS_A_HAND
    ruling = then.rulings.get(entry.ruling)
    if ruling is None or ruling.issue != issue:
        return Fate.EARLIER
    return _STATES.get(entry.state, Fate.EARLIER)


_GOES_ON = (EntryState.OPEN, EntryState.PARKED, EntryState.HELD)
_WORST = (Carry.KEPT, Carry.SATISFIED, Carry.REBASED, Carry.NEEDS_A_HAND)
_CARRIED = {
    Carry.KEPT: Fate.KEPT,
    Carry.REBASED: Fate.REBASED,
    Carry.SATISFIED: Fate.SATISFIED,
    Carry.NEEDS_A_HAND: Fate.NEEDS_A_HAND,
}
_STATES = {
    EntryState.TAKEN: Fate.TAKEN,
    EntryState.NOT_TAKEN: Fate.NOT_TAKEN,
    EntryState.DROPPED: Fate.DROPPED,
    EntryState.SATISFIED: Fate.SATISFIED,
}
