"""Offers beside a record: what it holds keeps its id there, and isn't offered again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from travaux.procedure.offering.offer import Offer
from travaux.record import Record
from travaux.record.bodies import bodies_named
from travaux.record.people import persons_named
from travaux.record.record import key

# The particulars that name something by its id.
_NAMING = frozenset(
    "body parent decided_by convener giver sender to author presented_by person taking_part "
    "objects meeting decided_at mandate decision report document".split()
)


def fitted(offers: Sequence[Offer], record: Record) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """Give the offers that are new to a record, and those that it holds already.

    A body or person that the record knows by name, a meeting by its day, a mandate by its source
    and a decision by its objects keep the id that they have there, in all offers that name them.
    """
    ids = dict(_known(offers, record))
    renamed = [_renamed(one, ids) for one in offers]
    new = tuple(one for one in renamed if not held(one, record))
    return new, tuple(one for one in renamed if held(one, record))


def _known(offers: Sequence[Offer], record: Record) -> Iterator[tuple[str, str]]:
    found: dict[str, str] = {}
    for one in offers:
        same = _SAME.get(one.act)
        given = _renamed(one, found).particulars
        there = same(given, record) if same else ""
        own = str(given.get("id", given.get("code", "")))
        if there and there != own:
            found[own] = there
    yield from found.items()


def _body(given: Mapping[str, Any], record: Record) -> str:
    names = [*given["names"].values(), *given.get("aliases", ()), given["code"]]
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
    same = (m.id for m in record.mandates.values() if m.source == given["source"])
    return next(same, "")


def _decision(given: Mapping[str, Any], record: Record) -> str:
    objects = set(given["objects"])
    same = (
        one.id
        for one in record.decisions.values()
        if set(one.objects) == objects and one.verb == given["verb"]
    )
    return next(same, "")


_SAME: Mapping[str, Callable[[Mapping[str, Any], Record], str]] = {
    "register-body": _body,
    "register-person": _person,
    "convene-meeting": _meeting,
    "give-mandate": _mandate,
    "take-decision": _decision,
}


def _renamed(offer: Offer, ids: Mapping[str, str]) -> Offer:
    own = "code" if offer.act == "register-body" else "id"
    given = {
        name: _other(value, ids) if name in _NAMING or name == own else value
        for name, value in offer.particulars.items()
    }
    return replace(offer, particulars=given)


def _other(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [ids.get(one, one) for one in value]
    return ids.get(value, value)


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
