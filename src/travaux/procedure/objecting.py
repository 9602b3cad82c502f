"""Objecting: a party stands against what a body is about to decide, or lets it pass (P16).

The chair asks, nobody objects, the gavel falls: that is consensus. An objection that stands on the
record therefore keeps a decision by consensus or by silence from being entered; and one that is
raised before the deadline of a silence breaks it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from travaux.bodies import Role
from travaux.dates import When
from travaux.decisions import Objection
from travaux.events import ObjectionRaised, ObjectionWithdrawn
from travaux.findings import Finding, Severity
from travaux.instants import Instant
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.deadlines import offsets
from travaux.procedure.deciding import decided_object
from travaux.procedure.floor import Floor
from travaux.procedure.requesting import partys_own
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.decisions import decisions_on, standing_objections
from travaux.record.silences import is_after, open_silences
from travaux.silences import Silence

_ONCE = Row("an objection is raised once, under its own id", "P16")
_AGAINST = Row("an objection is against something that the body may decide", "P16")
_OWN = Row("an objection is its party's own, and only the party takes it back", "P16")
_STANDS = Row("an objection is taken back once", "P16")
_BREAKS = Row("an objection breaks a silence that is open, before its deadline", "P16")
_AFTERWARDS = Row("an objection is taken back after it was raised", "P16")
_OVER = Row("a silence that is over isn't broken any more", "P16")
_DONE = Row("what is entered as done was done by then", "P19, decision 0008")


@act
def raise_objection(
    floor: Floor,
    id: str,
    party: str,
    body: str,
    objects: tuple[str, ...],
    when: When | None = None,
    meeting: str = "",
    reason: str = "",
    moment: Instant | None = None,
) -> Acted:
    """Enter a party's objection to what a body is about to decide.

    `objects` are the issues that it is against, by their symbols, or persons, mandates or bodies.
    The `reason` may be left out. Until it is taken back, the body decides nothing on these by
    consensus or by silence. Where a silence is open on one of them, it is broken by an objection
    before the deadline: `moment` is the time of it, that of the act if both dates are left out.
    """
    here = floor.body(body).code
    if id in floor.record.objections:
        raise NotAllowed(f"raising objection {id} again", _ONCE, "another id")
    against = tuple(dict.fromkeys(decided_object(floor, one) for one in objects))
    if not against:
        raise NotAllowed(f"objection {id} to nothing", _AGAINST, "the same with its “objects”")
    held = floor.meeting(meeting).id if meeting else ""
    code = floor.party(party)
    silences = _silences(floor, here, against)
    at = moment or (None if when else _now(floor, silences))
    _by_now(floor, f"objection {id}", at)
    objection = Objection(id, here, code, against, when, held, reason, at)
    noticed = (*offsets(f"objection {id}", moment), *_too_late(floor, objection))
    noticed += tuple(_met(objection, silences))
    return done(ObjectionRaised(objection), findings=noticed)


@act
def break_silence(
    floor: Floor,
    silence: str,
    party: str,
    id: str = "",
    moment: Instant | None = None,
    reason: str = "",
    request: str = "",
) -> Acted:
    """Enter that a party objects to a text that goes round for silence, which breaks it.

    The party does it itself; or the secretariat does it for the party, and names as `request` the
    document on the register in which the party objected. `moment` is when the objection came, that
    of the act if left out; the `reason` may be left out. `id` is that of the objection, made of the
    silence and the party if left out. What comes after the deadline breaks nothing: it is a
    statement for the record.
    """
    found = floor.record.silences[floor.known("silence", silence, floor.record.silences)]
    code = floor.party(party)
    what = f"{code} breaking silence {silence}"
    statement = "record-statement, for what a party says about it afterwards"
    if silence in floor.record.silence_ends:
        raise NotAllowed(what, _OVER, statement)
    asked = floor.issue(request).id if request else ""
    if asked or floor.by.role is not Role.ARCHIVIST:
        asked = partys_own(floor, code, what, _OWN, request)
    name = id or f"{silence}-{code}"
    if name in floor.record.objections:
        raise NotAllowed(f"raising objection {name} again", _ONCE, "another id")
    at = moment or _now(floor, (found,))
    _by_now(floor, what, at)
    objection = Objection(
        name, found.body, code, (found.issue,), reason=reason, moment=at, request=asked
    )
    if at and at.at < found.opened.at:
        said = "raise-objection, for one that came before the text went round"
        raise NotAllowed(f"{what}, at {at.told}, before it was opened", _BREAKS, said)
    if at and is_after(objection, found):
        row = Row(f"{_BREAKS.says}, which was {found.deadline.told}", _BREAKS.cites)
        raise NotAllowed(f"{what}, at {at.told}", row, statement)
    return done(ObjectionRaised(objection), findings=tuple(offsets(f"objection {name}", moment)))


@act
def withdraw_objection(
    floor: Floor,
    objection: str,
    when: When | None = None,
    request: str = "",
    moment: Instant | None = None,
) -> Acted:
    """Take an objection back, as its party wishes; it stays in the journal.

    The party does it itself; or the secretariat does it for the party, and names as `request` the
    document on the register in which the party said so. A silence that it broke runs on if it is
    taken back before the deadline: `moment` is the time of it, that of the act if both dates are
    left out.
    """
    floor.known("objection", objection, floor.record.objections)
    found = floor.record.objections[objection]
    if found not in standing_objections(floor.record, found.body, found.objects):
        what = f"withdrawing objection {objection} again"
        raise NotAllowed(what, _STANDS, "raising it anew, under another id")
    what = f"withdrawing objection {objection}"
    asked = partys_own(floor, found.party, what, _OWN, request)
    silences = _silences(floor, found.body, found.objects)
    at = moment or (None if when else _now(floor, silences))
    _by_now(floor, what, at)
    if at and found.moment and at.at < found.moment.at:
        raise NotAllowed(f"{what} at {at.told}", _AFTERWARDS, f"after {found.moment.told}")
    lifted = ObjectionWithdrawn(objection, when, asked, at)
    noticed = (*offsets(f"objection {objection}", moment), *_runs_on(lifted, silences))
    return done(lifted, findings=noticed)


def _silences(floor: Floor, body: str, objects: Collection[str]) -> tuple[Silence, ...]:
    """Give the silences of a body that are open on any of these."""
    return tuple(one for one in open_silences(floor.record, body) if one.issue in objects)


def _now(floor: Floor, silences: tuple[Silence, ...]) -> Instant | None:
    """Give the moment of the act, where a silence asks for it; an archivist's tells nothing."""
    if not silences or floor.by.role is Role.ARCHIVIST:
        return None
    return Instant.of(floor.at, silences[0].deadline.zone)


def _by_now(floor: Floor, what: str, moment: Instant | None) -> None:
    if moment and moment.at > floor.at:
        said = f"the same from {moment.told} on"
        raise NotAllowed(f"{what} at {moment.told}, which is to come", _DONE, said)


def _met(objection: Objection, silences: tuple[Silence, ...]) -> Iterator[Finding]:
    """Tell what an objection does to the silences that are open."""
    for one in silences:
        late = is_after(objection, one)
        said = (
            f"It came after the deadline of silence {one.id}, {one.deadline.told}, and doesn't "
            "break it. Look whether it is a statement for the record."
            if late
            else f"It breaks silence {one.id}, unless it is taken back before {one.deadline.told}."
        )
        code = "objection-after-deadline" if late else "silence-broken"
        yield Finding(Severity.WARNING, code, f"objection {objection.id}", said)


def _runs_on(lifted: ObjectionWithdrawn, silences: tuple[Silence, ...]) -> Iterator[Finding]:
    """Tell what taking an objection back does to the silences that are open."""
    for one in silences:
        last = lifted.when.latest if lifted.when else None
        in_time = last is not None and last < one.deadline.day
        if lifted.moment:
            in_time = lifted.moment.at < one.deadline.at
        said = (
            f"Silence {one.id} runs on until {one.deadline.told}, if nobody else has objected."
            if in_time
            else f"It isn't certain that this was before {one.deadline.told}, so silence {one.id} "
            "stays broken. Give the moment if it was, or begin another silence."
        )
        code = "silence-runs-on" if in_time else "silence-stays-broken"
        yield Finding(Severity.NOTE, code, f"objection {lifted.objection}", said)


def _too_late(floor: Floor, objection: Objection) -> Iterator[Finding]:
    """Tell of decisions that were taken before; an objection doesn't undo them."""
    for one in objection.objects:
        taken = [d.id for d in decisions_on(floor.record, one) if d.body == objection.body]
        if taken:
            yield Finding(
                Severity.WARNING,
                "objection-after-decision",
                f"objection {objection.id}",
                f"{objection.body} took decision {taken[-1]} on {one} already, and an objection "
                "doesn't undo it. Look whether the matter was opened again, or whether this is a "
                "statement for the record.",
            )
