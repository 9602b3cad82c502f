"""Permitting: whether whoever is on the floor may do an act at all, before the act looks closer.

A body's own verified rule "who may ..." goes before the table `travaux.procedure.rules.MAY`.
Officers act only for their body, delegations and organs only for themselves: whose act it is, its
particulars tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from travaux.bodies import Actor, Role, Rule
from travaux.findings import Finding, Severity
from travaux.procedure.floor import Floor
from travaux.procedure.rules import May, NotAllowed, Row, may, only_by
from travaux.record import Shelf
from travaux.record.bodies import bodies_named
from travaux.record.people import persons_named

T = TypeVar("T")

_OWN_BODY = Row("an officer acts only for the body that they are an officer of", "R13")
_OWN_PARTY = Row("a delegation or an organ acts only for itself", "S20, P13")


def _a_body(floor: Floor, written: str) -> str:
    """Give the body that convenes; nothing where a person does, who may be of any."""
    bearing = bodies_named(floor.record, written)
    return bearing[0].code if len(bearing) == 1 else ""


def _party_of(floor: Floor, author: str) -> str:
    """Give the party that an author is, or sits for."""
    persons = persons_named(floor.record, author)
    return persons[0].party if len(persons) == 1 else floor.party(author) if author else ""


def _plans_body(floor: Floor, activity: str) -> str:
    """Give the body whose work plan holds an activity."""
    return floor.issue(_on(floor.record.activities, floor, "activity", activity).plan).body


def _on(shelf: Shelf[T], floor: Floor, what: str, written: str) -> T:
    return shelf[floor.known(what, written, shelf)]


def _body_of_proposals(floor: Floor, proposals: Iterable[str]) -> str:
    """Give the body on whose text proposals are; nothing where they are on those of several."""
    held = [_on(floor.record.proposals, floor, "proposal", one) for one in proposals]
    bodies = {floor.issue(one.base).body for one in held}
    return bodies.pop() if len(bodies) == 1 else ""


def _one_of(floor: Floor, parties: Iterable[str]) -> str:
    """Give the party on the floor where it is among several, else the first of them."""
    codes = tuple(parties)
    own = floor.party(floor.by.of) if floor.by.of else ""
    return own if own in codes else next(iter(codes), "")


def _asking(floor: Floor, proposal: str) -> str:
    """Give the party on the floor where it asks for a proposal, or speaks for a group that does."""
    sponsors = _on(floor.record.proposals, floor, "proposal", proposal).sponsors
    there = [one for one in sponsors if one.left is None]
    return _one_of(floor, (name for one in there for name in (one.party, one.speaker) if name))


def _asking_all(floor: Floor, proposals: Iterable[str]) -> str:
    """Give the party on the floor where it asks for all of them, else one that it isn't."""
    own = floor.party(floor.by.of) if floor.by.of else ""
    asking = [_asking(floor, one) for one in proposals]
    return next((one for one in asking if one != own), own if asking else "")


# Whose act it is, by the particulars that may tell it: the first that does counts.
_BODY: Mapping[str, Callable[[Floor, Any], str]] = {
    "convener": _a_body,
    "sender": lambda floor, name: floor.body(name).code,
    "body": lambda floor, name: floor.body(name).code,
    "activity": _plans_body,
    "practice": lambda floor, name: (
        floor.meeting(_on(floor.record.practices, floor, "practice", name).meeting).body
    ),
    "correction": lambda floor, name: (
        floor.meeting(_on(floor.record.corrections, floor, "correction", name).meeting).body
    ),
    "silence": lambda floor, name: _on(floor.record.silences, floor, "silence", name).body,
    "ruling": lambda floor, name: _on(floor.record.rulings, floor, "ruling", name).body,
    "meeting": lambda floor, name: floor.meeting(name).body,
    "report": lambda floor, name: (
        _on(floor.record.reports, floor, "report", floor.id_of(name)).body
    ),
    "mandate": lambda floor, name: _on(floor.record.mandates, floor, "mandate", name).body,
    "proposal": lambda floor, name: _body_of_proposals(floor, (name,)),
    "proposals": _body_of_proposals,
    "document": lambda floor, name: floor.issue(name).body,
    "plan": lambda floor, name: floor.issue(name).body,
    "issue": lambda floor, name: floor.issue(name).body,
    "borrowing": lambda floor, name: (
        floor.issue(_on(floor.record.borrowings, floor, "borrowing", name).issue).body
    ),
}
_PARTY: Mapping[str, Callable[[Floor, Any], str]] = {
    "member": lambda floor, name: floor.party(name),
    "speaker": lambda floor, name: floor.party(name),
    "sponsors": lambda floor, names: _one_of(floor, map(floor.party, names)),
    "proposal": _asking,
    "proposals": _asking_all,
    "party": lambda floor, name: floor.party(name),
    "asked_by": lambda floor, name: floor.party(name),
    "author": _party_of,
    "statement": lambda floor, name: _on(floor.record.statements, floor, "statement", name).party,
    "objection": lambda floor, name: _on(floor.record.objections, floor, "objection", name).party,
    "document": lambda floor, name: _party_of(floor, floor.issue(name).author),
}


def allowed(floor: Floor, act: str, particulars: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Make sure that whoever is on the floor may do the act with these particulars.

    Raises:
        NotAllowed: they may not.
        NotOnRecord, UnknownDelegation: it can't be told whose act it is.
    """
    row = may(act)
    rule = _own_rule(floor, row, particulars)
    if rule and rule.verified:
        _by_rule(floor.by, act, rule)
    else:
        only_by(floor.by, act, row.roles, row.rule)
    if floor.by.role is Role.OFFICER:
        own = floor.body(floor.by.of).code if floor.by.of else ""
        _own(floor, act, _OWN_BODY, "an officer of", own, _told(floor, _BODY, particulars))
    if floor.by.role in (Role.DELEGATION, Role.ORGAN):
        own = floor.party(floor.by.of) if floor.by.of else ""
        _own(floor, act, _OWN_PARTY, "", own, _told(floor, _PARTY, particulars))
    matters = rule and not rule.verified and not _named_by(rule, floor.by)
    return (_unverified(act, rule),) if rule and matters else ()


def _own_rule(floor: Floor, row: May, particulars: Mapping[str, Any]) -> Rule | None:
    body = _told(floor, _BODY, particulars) if row.matter else ""
    return floor.rule(body, f"who may {row.matter}") if body else None


def _by_rule(by: Actor, act: str, rule: Rule) -> None:
    if not _named_by(rule, by):
        row = Row(f"{rule.key}: {', '.join(rule.values)}", rule.source)
        said = f"the same act by the {' or the '.join(rule.values)}, or entered by an archivist"
        raise NotAllowed(f"{act} by {by}", row, said)


def _named_by(rule: Rule, by: Actor) -> bool:
    """Whether a rule names somebody; an archivist doesn't act, but enters what others did."""
    return by.role is Role.ARCHIVIST or bool({str(by.role), str(by.office)} & set(rule.values))


def _own(floor: Floor, act: str, rule: Row, of: str, own: str, whose: str) -> None:
    if not own or own != whose:
        said = " ".join(filter(None, ("the same act by", of, whose or own)))
        raise NotAllowed(
            f"{act} {f'for {whose} ' if whose else ''}by {floor.by}",
            rule,
            said if whose else f"{said}, naming it in the act",
        )


def _told(
    floor: Floor, table: Mapping[str, Callable[[Floor, Any], str]], particulars: Mapping[str, Any]
) -> str:
    for name, whose in table.items():
        if particulars.get(name) and (found := whose(floor, particulars[name])):
            return found
    return ""


def _unverified(act: str, rule: Rule) -> Finding:
    return Finding(
        Severity.WARNING,
        "rule-not-verified",
        act,
        f"The body's rule “{rule.key}” isn't verified, so that it decided nothing here. Look it up "
        "in the body's own rules, and set it with its source.",
    )
