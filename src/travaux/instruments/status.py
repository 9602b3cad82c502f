"""How a state stands to an instrument on a day, from a table of what states did (P23, S24).

A table tells what each state did, up to the day that it was made. What it doesn't tell is unknown,
and never "not party": no table, a day after it was made, a date in doubt, a row that couldn't be
read. A declaration has no parties, whatever any table says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import product

from travaux.dates import When
from travaux.instruments.instrument import Action, ActionKind, Instrument, Status

# What binds a state.
DEPOSITS = frozenset(
    {
        ActionKind.DEFINITIVE_SIGNATURE,
        ActionKind.RATIFICATION,
        ActionKind.ACCEPTANCE,
        ActionKind.APPROVAL,
        ActionKind.ACCESSION,
        ActionKind.SUCCESSION,
        ActionKind.FORMAL_CONFIRMATION,
        ActionKind.CONSENT,
    }
)
# On one day a state signs, then leaves what it was in before, and then joins again.
_ON_ONE_DAY = {ActionKind.SIGNATURE: 0, ActionKind.DENUNCIATION: 1}
# What states say besides; it changes nothing on who is bound.
SAID = frozenset({ActionKind.RESERVATION, ActionKind.DECLARATION})
_MOST_IN_DOUBT = 6  # dates; with more of them for one state, nothing is worked out any more


class Doubt(StrEnum):
    """Why the status of a state isn't known."""

    NONE = ""
    NO_TABLE = "no table is on record"
    AFTER_TABLE = "the table was made before that day"
    DATE = "a date isn't known exactly enough"
    NOT_LISTED = "the table lists some states only, and not this one"
    ROW = "the table's row says nothing, or can't be read"
    SUCCESSION = "it succeeded later, and from which day that counts isn't told"


class Counted(StrEnum):
    """By which of its two dates an action was counted."""

    EFFECTIVE = "effective"
    DEPOSIT = "deposit"  # from which day it counts isn't told


@dataclass(frozen=True, slots=True)
class Unread:
    """A row of a table that says what nobody could read.

    `may_be` are the codes of the states that it may be about; none means that it may be any.
    """

    participant: str
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusTable:
    """What states did to one instrument, up to a day, as a source tells it.

    `register` is the id under which the source knows the instrument ("4-4"). `tells_leaving` says
    whether the table could tell of a denunciation; one that can't shows a state that left as party.
    `whole` tells whether it lists every state that did anything: only then is one without a row not
    party. `idle` are the states of which it says that they did nothing.
    """

    as_of: When
    source: str
    actions: tuple[Action, ...] = ()
    unread: tuple[Unread, ...] = ()
    register: str = ""
    tells_leaving: bool = True
    whole: bool = True
    idle: tuple[str, ...] = ()

    @property
    def until(self) -> date | None:
        """The last day that it certainly tells of: it was made then, or tells of that day."""
        told = (one.when.day for one in self.actions if one.when)
        latest = self.as_of.latest or date.max
        known = (day for day in (self.as_of.earliest, *told) if day and day <= latest)
        return max(known, default=None)

    def of(self, party: str) -> tuple[Action, ...]:
        """Give what one state did."""
        return tuple(one for one in self.actions if one.party == party)


def joined(tables: Sequence[StatusTable]) -> StatusTable | None:
    """Give several tables on one instrument as one, as a source may keep them; None of none.

    A charter's first members and those admitted later may stand in two of them.
    """
    if len(tables) < 2:
        return tables[0] if tables else None
    return replace(
        tables[0],
        actions=tuple(action for one in tables for action in one.actions),
        unread=tuple(row for one in tables for row in one.unread),
        register=" ".join(one.register for one in tables),
        tells_leaving=all(one.tells_leaving for one in tables),
        whole=all(one.whole for one in tables),
        idle=tuple(state for one in tables for state in one.idle),
    )


@dataclass(frozen=True, slots=True)
class StatusOn:
    """How a state stands to an instrument on a day, and by what.

    `action` is what made it so and `since` its date, `counted` says which date that is. `in_force`
    tells whether the instrument itself was in force, None where that isn't known. Where the status
    is unknown, `doubt` says why; `last` is the status on the last day that the table tells of,
    where that lies before the day asked for. `on` is the day that it is told for.
    `declared` are the state's reservations and declarations up to that day, and those without one.
    """

    status: Status
    action: Action | None = None
    since: When | None = None
    counted: Counted | None = None
    in_force: bool | None = None
    doubt: Doubt = Doubt.NONE
    last: StatusOn | None = None
    on: date | None = None
    declared: tuple[Action, ...] = ()


def status(instrument: Instrument, table: StatusTable | None, party: str, on: date) -> StatusOn:
    """Give how a state stands to an instrument on a day.

    >>> from travaux.delegations import Names
    >>> from travaux.instruments import InstrumentKind
    >>> udhr = Instrument("UDHR", InstrumentKind.DECLARATION, Names("Universal Declaration"))
    >>> status(udhr, None, "MEX", date(2005, 5, 18)).status
    <Status.NO_PARTIES: 'has no parties'>

    Args:
        instrument: which one; a declaration or resolution has no parties.
        table: what states did; None where there is no table.
        party: the state's code.
        on: the day asked for.
    """
    found = _known(instrument, table, party, on)
    force = _in_force(instrument, on) if instrument.kind.has_parties else None
    own = table.of(party) if table and found.status is Status.PARTY else ()
    said = tuple(one for one in own if one.kind in SAID and _counts(one.when, on) is not False)
    return replace(found, in_force=force, on=on, declared=said)


def _known(instrument: Instrument, table: StatusTable | None, party: str, on: date) -> StatusOn:
    if not instrument.kind.has_parties:
        return StatusOn(Status.NO_PARTIES)
    if table is None:
        return StatusOn(Status.UNKNOWN, doubt=Doubt.NO_TABLE)
    until = table.until
    if until is None or on > until:
        last = status(instrument, table, party, until) if until else None
        return StatusOn(Status.UNKNOWN, doubt=Doubt.AFTER_TABLE, last=last)
    found = _worked_out(table.of(party), on)
    listed = table.whole or party in table.idle or table.of(party)
    if found.status is Status.NOT_PARTY and not listed:
        return StatusOn(Status.UNKNOWN, doubt=Doubt.NOT_LISTED)
    unread = any(party in row.may_be for row in table.unread)
    loose = any(not row.may_be for row in table.unread) and found.status is Status.NOT_PARTY
    return StatusOn(Status.UNKNOWN, doubt=Doubt.ROW) if unread or loose else found


def _in_force(instrument: Instrument, on: date) -> bool | None:
    return _counts(instrument.in_force, on) if instrument.in_force else None


def _counts(when: When | None, on: date) -> bool | None:
    """Tell whether something had happened by a day; None where that isn't certain."""
    if when is None:
        return None
    if when.latest is not None and when.latest <= on:
        return True
    return False if when.earliest is not None and when.earliest > on else None


def _worked_out(actions: Sequence[Action], on: date) -> StatusOn:
    """Give the status where every way of reading the dates comes to the same one."""
    ways = list(_ways(actions, on))
    ends = [_end(way) for way in ways]
    if not ends or len({found for found, _ in ends}) > 1:
        return StatusOn(Status.UNKNOWN, doubt=Doubt.DATE)
    found, by = ends[0]
    if found is not Status.PARTY and _will_have_succeeded(actions, on):
        return StatusOn(Status.UNKNOWN, doubt=Doubt.SUCCESSION)
    since = (by.effective or by.when) if by else None
    counted = Counted.EFFECTIVE if by and by.effective else Counted.DEPOSIT
    return StatusOn(found, by, since, counted if by else None)


def _will_have_succeeded(actions: Sequence[Action], on: date) -> bool:
    """Whether a succession comes later, which reaches back to a day that isn't told.

    One who succeeds to a treaty is bound from the day on which it came to be a state of its own.
    """
    later = [one for one in actions if one.kind is ActionKind.SUCCESSION and not one.effective]
    return any(_counts(one.when, on) is False for one in later)


_Dated = tuple[date, int, int, Action]


def _ways(actions: Sequence[Action], on: date) -> Iterator[list[Action]]:
    """Give what had been done by a day, in order, for every way in which the dates may fall.

    The last thing done decides, so it is enough to let each date fall on one of its two ends.
    """
    told = [one for one in actions if one.kind in DEPOSITS or one.kind in _ON_ONE_DAY]
    choices = [list(_days(one, place, on)) for place, one in enumerate(told)]
    if sum(len(days) > 1 for days in choices) > _MOST_IN_DOUBT:
        return
    for way in product(*choices):
        done = [one for one in way if one is not None]
        yield [one[3] for one in sorted(done, key=lambda one: one[:3])]


def _days(action: Action, place: int, on: date) -> Iterator[_Dated | None]:
    """Give the ends of an action's date that fall up to a day; None stands for "not yet"."""
    when = action.effective or action.when
    rank = _ON_ONE_DAY.get(action.kind, 2)
    had = _counts(when, on)
    if had and _may_run_still(action, on):
        had = None
    if had is not False:
        first = (when.earliest if when else None) or date.min
        last = min((when.latest if when else None) or on, on)
        yield from ((day, rank, place, action) for day in dict.fromkeys((first, last)))
    if had is not True:
        yield None


def _may_run_still(action: Action, on: date) -> bool:
    """Whether a denunciation may not count yet: none is told to, and twelve months are the rule.

    The twelve months are those of the Vienna Convention on the Law of Treaties, article 56 (2);
    a treaty may have its own. A state that a register shows as having left has left.
    """
    if action.kind is not ActionKind.DENUNCIATION or action.effective or not action.when:
        return False
    day = action.when.day
    return day is not None and on - day < timedelta(days=366)


def _end(actions: Iterable[Action]) -> tuple[Status, Action | None]:
    """Give what actions, in their order, come to, and the one that made it so."""
    found, by = Status.NOT_PARTY, None
    for one in actions:
        after = _after(found, one.kind)
        if after is not found:
            found, by = after, one
    return found, by


def _after(found: Status, kind: ActionKind) -> Status:
    if kind in DEPOSITS:
        return Status.PARTY
    if kind is ActionKind.SIGNATURE and found is Status.NOT_PARTY:
        return Status.SIGNATORY
    if kind is ActionKind.DENUNCIATION and found is Status.PARTY:
        return Status.NO_LONGER
    return found
