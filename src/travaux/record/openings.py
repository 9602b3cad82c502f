"""Openings: what is still open in an issue, so that nobody approves it unawares (S17).

Open is a bracket that came with the text and wasn't decided, and everything that a live proposal
asks for and that wasn't decided, withdrawn or dropped: also what is parked, what is held because
its paragraph was agreed, and what has no place in the text. What was asked of an earlier issue and
never carried on is open too. A request that a paragraph stay as it is asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from travaux.changes import Add, Change, Keep
from travaux.documents import symbol_of
from travaux.proposals import Entry, EntryState, Proposal
from travaux.readings import BracketKind
from travaux.record.decisions import stands_for
from travaux.record.documents import issues_of
from travaux.record.proposals import proposals_on
from travaux.record.record import Record, key
from travaux.record.tabled import rulings_on, settled_into, tabled_text
from travaux.symbols import printed


class Openness(StrEnum):
    """In which way something is open."""

    BRACKET = "bracket in the text"
    ASKED = "undecided"
    NEEDS_A_HAND = "needs a hand"
    UNPLACED = "without a place"
    PARKED = "parked"
    HELD = "held"

    @property
    def in_the_text(self) -> bool:
        """Whether it keeps its paragraph from being agreed; the others wait outside the text."""
        return self in (Openness.BRACKET, Openness.ASKED, Openness.NEEDS_A_HAND)


@dataclass(frozen=True, slots=True)
class Opening:
    """One thing that is open in an issue.

    `unit` is the paragraph that it touches, "" where it has none. `proposal` and `number` say which
    change it is; a bracket that came with the text has neither, and words without a place have no
    number. `place` is where it stands in the file that it came in, `parties` who ask for it now. A
    new paragraph is to stand after the unit `after`.
    """

    unit: str
    how: Openness
    proposal: str = ""
    number: int | None = None
    place: str = ""
    parties: tuple[str, ...] = ()
    after: str = ""

    @property
    def id(self) -> str:
        """What it is called where it is accepted as an exception: "u5", "chile", "chile#2"."""
        if not self.proposal:
            return self.unit
        return self.proposal if self.number is None else f"{self.proposal}#{self.number}"


_HOW = {
    EntryState.OPEN: Openness.ASKED,
    EntryState.PARKED: Openness.PARKED,
    EntryState.HELD: Openness.HELD,
    EntryState.NEEDS_A_HAND: Openness.NEEDS_A_HAND,
}


def openings(record: Record, issue: str) -> tuple[Opening, ...]:
    """Give everything that is open in an issue: brackets that came with it, then proposals."""
    asked = (opening for one in _asking(record, issue) for opening in _of_proposal(one))
    return (*_typed(record, issue), *asked)


def openings_at(record: Record, issue: str, *units: str) -> tuple[Opening, ...]:
    """Give what keeps paragraphs of an issue from being agreed."""
    every = openings(record, issue)
    return tuple(one for one in every if one.unit in units and one.how.in_the_text)


def not_accepted(record: Record, issue: str) -> tuple[Opening, ...]:
    """Give what is open in an issue and isn't listed as an accepted exception (S17)."""
    return tuple(one for one in openings(record, issue) if not accepted(record, issue, one))


def accepted(record: Record, issue: str, opening: Opening) -> bool:
    """Tell whether something may stay open in this very issue: it, or its whole proposal."""
    names = dict.fromkeys(filter(None, (opening.id, opening.proposal)))
    found = (record.exceptions.get(key(issue, name)) for name in names)
    # A proposal may be called as a unit is, or as a change of another one.
    return any(one.proposal == opening.proposal for one in found if one)


def doubtful_brackets(record: Record, issue: str) -> tuple[str, ...]:
    """Give the units of which a bracket that came with the text was decided.

    Whether another one stands in the same unit, only those can tell who read the text.
    """
    return tuple(unit for unit in _bracketed(record, issue) if unit in _ruled(record, issue))


def touched(change: Change) -> str:
    """Give the unit whose words or place a change would change; a new unit touches none."""
    return "" if isinstance(change, Add | Keep) else change.unit


def _of_proposal(proposal: Proposal) -> Iterator[Opening]:
    for number, entry in enumerate(proposal.entries):
        how = _HOW.get(entry.state)
        if how and not isinstance(entry.change, Keep):
            yield _asked(proposal, number, entry, how)
    for one in proposal.unplaced:
        if one.closed:
            continue
        how, place = Openness.UNPLACED, one.place
        yield Opening("", how, proposal.id, None, place, proposal.parties)


def _asked(proposal: Proposal, number: int, entry: Entry, how: Openness) -> Opening:
    unit, change = touched(entry.change), entry.change
    after = change.after if isinstance(change, Add) else ""
    return Opening(unit, how, proposal.id, number, entry.place, proposal.parties, after)


def _typed(record: Record, issue: str) -> Iterator[Opening]:
    ruled = _ruled(record, issue)
    for unit in _bracketed(record, issue):
        if unit not in ruled:
            yield Opening(unit, Openness.BRACKET)


def _bracketed(record: Record, issue: str) -> tuple[str, ...]:
    tabled = tabled_text(record, issue)  # brackets are decided in the first language
    return tabled.bracketed if tabled else ()


def _ruled(record: Record, issue: str) -> frozenset[str]:
    """Give the units in which a bracket that came with the text was decided, and not undone."""
    return frozenset(
        ruling.bracket.unit
        for ruling in rulings_on(record, issue)
        if ruling.bracket.kind is BracketKind.TYPED
    )


def _asking(record: Record, issue: str) -> Iterator[Proposal]:
    """Give the live proposals that ask something of an issue.

    They are on it, or were left behind on one before it in its work, or went on from there.
    """
    here = record.issues.get(issue)
    work = issues_of(record, here.work) if here else ()
    until_now = (issue, *(one.id for one in work if here and stands_for(here, one)))
    for base in until_now:
        yield from (one for one in proposals_on(record, base) if one.live)
    line = [issue]
    while (after := settled_into(record, line[-1])) and after not in (*until_now, *line):
        line.append(after)
        for one in proposals_on(record, after):
            if one.live and record.received[one.id].proposal.base in until_now:
                yield one


def work_of_issue(issue: str) -> str:
    """Give the id of the work that an issue belongs to."""
    symbol = symbol_of(issue)
    return printed(symbol.work) if symbol else issue
