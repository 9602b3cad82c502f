"""Acts within sight: what somebody may not see is, for their acts, as if it weren't there (P25).

Acts are checked against the whole record, or two parties would get the same id. But a sentence that
offers names like the one that was written would tell of hidden things, and so would an act that
goes through on one. So an act is first tried on the record as its actor sees it.

An id that is taken by something hidden can't be given again, and that tells of it. So the ids that
go by number under the code of a party ("MEX-3") are that party's own: nobody else can count with
them what it keeps to itself, or take them away from it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from travaux.bodies import Role
from travaux.delegations import Grouping, UnknownDelegation, standard_registry
from travaux.errors import TravauxError
from travaux.procedure.floor import NameShared, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.readings import BracketChanged
from travaux.workspace.drafters import NotTabled
from travaux.workspace.entering import ActFailed, Acting, Trial
from travaux_web.desk.reading import Held

_OWN_IDS = Row("ids that begin with the code of a party and “-” are that party's own", "P13")
_NAMES_WHAT_ISNT_THERE = (NotOnRecord, NameShared, NotTabled)


@contextmanager
def in_sight(held: Held, acts: Sequence[Acting]) -> Iterator[None]:
    """Let acts be done inside; whatever is said of them, is said of what their actor sees.

    Raises:
        ActFailed: one of them names something that isn't there for them; or it can't be done.
    """
    for number, acting in enumerate(acts, 1):
        _calls_it_its_own(acting, number, len(acts))
    seen = _tried(held, acts) if held.hidden else None
    if seen is not None and isinstance(seen.__cause__, _NAMES_WHAT_ISNT_THERE):
        raise seen
    try:
        yield
    except ActFailed as fault:
        if seen is not None:
            raise seen from fault
        raise _as_seen(held, acts, fault) from fault.__cause__


def _tried(held: Held, acts: Sequence[Acting]) -> ActFailed | None:
    """Give why acts can't be done on the record as it is seen; None where they can."""
    trial = Trial(held.record, lambda: held.entries, os.urandom, held.texts)
    try:
        trial.do(acts)
    except ActFailed as fault:
        return fault
    return None


def _as_seen(held: Held, acts: Sequence[Acting], fault: ActFailed) -> ActFailed:
    """Give a fault without the words of hidden proposals, which a changed bracket may hold."""
    why = fault.__cause__
    if not held.hidden or not isinstance(why, BracketChanged):
        return fault
    acting = acts[fault.number - 1]
    issue = str(acting.particulars.get("issue", ""))
    every = held.texts.brackets(held.record, issue)
    now = next((one.told for one in every if one.id == why.bracket), "")
    told: TravauxError = BracketChanged(why.bracket, now)
    return ActFailed(fault.number, len(acts), acting.name, told)


def _calls_it_its_own(acting: Acting, number: int, of: int) -> None:
    """Make sure that whoever isn't of the secretariat gives no id of another party."""
    given = str(acting.particulars.get("id", ""))
    if acting.by.role is Role.SECRETARIAT or "-" not in given:
        return
    code, own = given.partition("-")[0].strip().upper(), acting.by.of
    try:
        party = standard_registry().of(code)
    except UnknownDelegation:
        return
    if party.code != code or own == code or (isinstance(party, Grouping) and own in party.members):
        return
    allowed = f"an id of your own, such as “{own}-1”"
    why = NotAllowed(f"calling something {given} by {own}", _OWN_IDS, allowed)
    raise ActFailed(number, of, acting.name, why) from why
