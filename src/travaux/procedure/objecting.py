"""Objecting: a party stands against what a body is about to decide, or lets it pass (P16).

The chair asks, nobody objects, the gavel falls: that is consensus. An objection that stands on the
record therefore keeps a decision by consensus or by silence from being entered.
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.dates import When
from travaux.decisions import Objection
from travaux.events import ObjectionRaised, ObjectionWithdrawn
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.deciding import decided_object
from travaux.procedure.floor import Floor
from travaux.procedure.requesting import partys_own
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.decisions import decisions_on, standing_objections

_ONCE = Row("an objection is raised once, under its own id", "P16")
_AGAINST = Row("an objection is against something that the body may decide", "P16")
_OWN = Row("an objection is its party's own, and only the party takes it back", "P16")
_STANDS = Row("an objection is taken back once", "P16")


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
) -> Acted:
    """Enter a party's objection to what a body is about to decide.

    `objects` are the issues that it is against, by their symbols, or persons, mandates or bodies.
    The `reason` may be left out. Until it is taken back, the body decides nothing on these by
    consensus or by silence.
    """
    here = floor.body(body).code
    if id in floor.record.objections:
        raise NotAllowed(f"raising objection {id} again", _ONCE, "another id")
    against = tuple(dict.fromkeys(decided_object(floor, one) for one in objects))
    if not against:
        raise NotAllowed(f"objection {id} to nothing", _AGAINST, "the same with its “objects”")
    held = floor.meeting(meeting).id if meeting else ""
    code = floor.party(party)
    objection = Objection(id, here, code, against, when, held, reason)
    return done(ObjectionRaised(objection), findings=tuple(_too_late(floor, objection)))


@act
def withdraw_objection(
    floor: Floor, objection: str, when: When | None = None, request: str = ""
) -> Acted:
    """Take an objection back, as its party wishes; it stays in the journal.

    The party does it itself; or the secretariat does it for the party, and names as `request` the
    document on the register in which the party said so.
    """
    floor.known("objection", objection, floor.record.objections)
    found = floor.record.objections[objection]
    if found not in standing_objections(floor.record, found.body, found.objects):
        what = f"withdrawing objection {objection} again"
        raise NotAllowed(what, _STANDS, "raising it anew, under another id")
    what = f"withdrawing objection {objection}"
    asked = partys_own(floor, found.party, what, _OWN, request)
    return done(ObjectionWithdrawn(objection, when, asked))


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
