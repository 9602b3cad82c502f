"""Offers beside a record: what it holds keeps its id there, and isn't offered again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from travaux.bodies import Office
from travaux.dates import When
from travaux.procedure.offering.offer import Offer
from travaux.record import Record
from travaux.record.bodies import bodies_named
from travaux.record.people import persons_named, terms
from travaux.record.record import key
from travaux.sources import Certainty

# Which acts bring what kind of thing with an id of its own, and the shelf that it stands on.
_OWN: Mapping[str, tuple[str, str]] = {
    "register-body": ("code", "bodies"),
    "register-person": ("id", "persons"),
    "convene-meeting": ("id", "meetings"),
    "give-mandate": ("id", "mandates"),
    "take-decision": ("id", "decisions"),
    "record-statement": ("id", "statements"),
    "note-discrepancy": ("id", "discrepancies"),
}
# The particulars that name such things, and on which shelves they stand.
_BODY, _WHO = ("bodies",), ("persons", "bodies")
_NAMING: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("body", "parent", "decided_by", "giver", "sender", "to"), _BODY),
    **dict.fromkeys(("author", "presented_by", "person", "convener", "taking_part"), _WHO),
    "objects": ("persons", "mandates", "bodies"),
    **dict.fromkeys(("meeting", "decided_at"), ("meetings",)),
    "mandate": ("mandates",),
    "decision": ("decisions",),
    "statement": ("statements",),
}
_Ids = dict[tuple[str, str], str]  # by shelf and id: the id that is taken instead


def fitted(offers: Sequence[Offer], record: Record) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """Give the offers that are new to a record, and those that it holds already.

    A body or person that the record knows by name, a meeting by its day, a mandate by its source, a
    decision by its objects and a statement by its words keep the id that they have there, in all
    offers that name them. What is another thing under the same id gets an id of its own.
    """
    ids: _Ids = {}
    for one in offers:
        _know(_renamed(one, ids), record, ids)
    renamed = [_renamed(one, ids) for one in offers]
    new = tuple(_ended(one, record) for one in renamed if not held(one, record))
    return new, tuple(one for one in renamed if held(one, record))


def _know(offer: Offer, record: Record, ids: _Ids) -> None:
    """Find under which id the record holds, or is to hold, what an offer brings."""
    if offer.act not in _OWN:
        return
    name, shelf = _OWN[offer.act]
    own, there = offer.particulars[name], _SAME[offer.act](offer.particulars, record)
    known = getattr(record, shelf)
    if not there and own in known:
        there = next(free for n in count(2) if (free := f"{own}-{n}") not in known)
    if there and there != own:
        ids[shelf, own] = there


def _body(given: Mapping[str, Any], record: Record) -> str:
    names = [
        *given["names"].values(),
        *given.get("aliases", ()),
        *given.get("acronyms", {}).values(),
    ]
    bearing = {body.code for name in names for body in bodies_named(record, name)}
    return bearing.pop() if len(bearing) == 1 else ""


def _person(given: Mapping[str, Any], record: Record) -> str:
    bearing = persons_named(record, given["name"])
    return bearing[0].id if len(bearing) == 1 else ""


def _meeting(given: Mapping[str, Any], record: Record) -> str:
    same = (
        one.id
        for one in record.meetings.values()
        if one.body == given["body"] and str(one.when) == given["when"]
    )
    return next(same, "")


def _mandate(given: Mapping[str, Any], record: Record) -> str:
    every = record.mandates.values()
    same = (m.id for m in every if (m.body, m.source) == (given["body"], given["source"]))
    return next(same, "")


def _decision(given: Mapping[str, Any], record: Record) -> str:
    same = (
        one.id
        for one in record.decisions.values()
        if set(one.objects) == set(given["objects"])
        and (one.body, one.verb) == (given["body"], given["verb"])
        and str(one.when or "") == given.get("when", "")
    )
    return next(same, "")


def _statement(given: Mapping[str, Any], record: Record) -> str:
    same = (one.id for one in record.statements.values() if one.words == given["words"])
    return next(same, "")


def _discrepancy(given: Mapping[str, Any], record: Record) -> str:
    same = (one.id for one in record.discrepancies.values() if one.finding == given["finding"])
    return next(same, "")


_SAME: Mapping[str, Callable[[Mapping[str, Any], Record], str]] = {
    "register-body": _body,
    "register-person": _person,
    "convene-meeting": _meeting,
    "give-mandate": _mandate,
    "take-decision": _decision,
    "record-statement": _statement,
    "note-discrepancy": _discrepancy,
}


def _renamed(offer: Offer, ids: _Ids) -> Offer:
    own, shelf = _OWN.get(offer.act, ("", ""))
    given = {
        name: _other(value, (shelf,) if name == own else _NAMING.get(name, ()), ids)
        for name, value in offer.particulars.items()
    }
    return replace(offer, particulars=given)


def _other(value: Any, shelves: tuple[str, ...], ids: _Ids) -> Any:
    if isinstance(value, list):
        return [_other(one, shelves, ids) for one in value] if shelves else value
    return next((ids[shelf, value] for shelf in shelves if (shelf, value) in ids), value)


def _ended(offer: Offer, record: Record) -> Offer:
    """Give a chair of earlier years the end that the record tells: the next one's beginning."""
    given = offer.particulars
    chair = (offer.act, given.get("office")) == ("take-office", str(Office.CHAIR))
    if not chair or given.get("meeting") or given.get("until") or not given.get("when"):
        return offer
    began = When.read(given["when"]).latest
    later = [
        one
        for one in terms(record, given["body"])
        if one.term.office is Office.CHAIR and _after(one.term.start, began)
    ]
    if not later:
        return offer
    following = min(later, key=lambda one: str(one.term.start))
    until = str(following.term.start)
    why = f"The dossier has {following.person.name} as chair from {until}."
    source = replace(offer.sources[0], of="until", certainty=Certainty.INFERRED, reason=why)
    return replace(offer, particulars={**given, "until": until}, sources=(*offer.sources, source))


def _after(start: When | None, day: date | None) -> bool:
    """Tell whether something certainly began after a day."""
    return bool(start and start.earliest and day and start.earliest > day)


def held(offer: Offer, record: Record) -> bool:
    """Tell whether a record holds what an offer would enter: the thing, whatever is said of it."""
    given = offer.particulars
    if offer.act in _SHELVES:
        shelf, names = _SHELVES[offer.act]
        return key(*(given[name] for name in names)) in getattr(record, shelf)
    test = _HELD.get(offer.act)
    return test is not None and test(given, record)


# The shelf that an act's thing stands on, and the particulars that are its id there.
_SHELVES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "register-body": ("bodies", ("code",)),
    "register-person": ("persons", ("id",)),
    "open-series": ("series", ("path",)),
    "register-issue": ("issues", ("id",)),
    "file-rendition": ("renditions", ("document", "language")),
    "give-mandate": ("mandates", ("id",)),
    "confirm-mandate": ("confirmations", ("mandate", "source")),
    "convene-meeting": ("meetings", ("id",)),
    "hold-meeting": ("held", ("meeting",)),
    "take-decision": ("decisions", ("id",)),
    "record-statement": ("statements", ("id",)),
    "tie-statement": ("ties", ("statement",)),
    "link-documents": ("links", ("source", "relation", "target")),
    "begin-report": ("reports", ("report",)),
    "confirm-attachment": ("attachments", ("report", "issue")),
    "sign-report": ("signatures", ("report",)),
    "assert-figure": ("figures", ("what", "body")),
    "note-discrepancy": ("discrepancies", ("id",)),
}


def _established(given: Mapping[str, Any], record: Record) -> bool:
    body = record.bodies.get(given["body"])
    return body is not None and bool(body.established or body.established_by)


def _in_office(given: Mapping[str, Any], record: Record) -> bool:
    wanted = (given["body"], given["office"], given["person"], given.get("meeting", ""))
    return any(
        (one.body, str(one.office), one.person, one.meeting) == wanted
        for one in record.terms.values()
    )


def _taken_up(given: Mapping[str, Any], record: Record) -> bool:
    wanted = (given["meeting"], given["act"], tuple(given.get("documents", ())))
    return any((one.meeting, one.act, one.documents) == wanted for one in record.matters.values())


def _transmitted(given: Mapping[str, Any], record: Record) -> bool:
    wanted = (given["sender"], given["to"], set(given["documents"]))
    return any(
        (one.sender, one.to, set(one.documents)) == wanted for one in record.transmissions.values()
    )


_HELD: Mapping[str, Callable[[Mapping[str, Any], Record], bool]] = {
    "establish-body": _established,
    "take-office": _in_office,
    "take-up": _taken_up,
    "transmit-documents": _transmitted,
}
