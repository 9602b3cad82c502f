"""The rules of procedure that acts are checked by, as tables; each row cites where it is from.

`MAY` says who may do what; a body's own verified rule "who may ..." goes before it. Rules that are
data of a body (quorum, majorities, deadlines) are looked up on the floor, by `Floor.rule`;
`RULE_KEYS` names them all. What an act asks beyond that stands beside the act.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from travaux.bodies import Actor, Role, Rule
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.procedure.floor import Floor
from travaux.record.bodies import bodies_named
from travaux.record.people import persons_named


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: its words, and where it is from."""

    says: str
    cites: str


class NotAllowed(TravauxError):  # noqa: N818
    """An act that a rule forbids: the sentence names the rule and what would be allowed."""

    def __init__(self, act: str, rule: Row, allowed: str) -> None:
        super().__init__(
            f"Not allowed: {act}. The rule is: {rule.says} ({rule.cites}). Allowed is: {allowed}."
        )
        self.act = act
        self.rule = rule


KEEPS_THE_RECORD = (Role.SECRETARIAT, Role.ARCHIVIST)


def only_by(by: Actor, act: str, roles: Sequence[Role], rule: Row) -> None:
    """Make sure that whoever acts is in one of the roles.

    Raises:
        NotAllowed: they aren't.
    """
    if by.role not in roles:
        raise NotAllowed(f"{act} by {by}", rule, f"the same act by {_either(roles)}")


@dataclass(frozen=True, slots=True)
class May:
    """Who may do an act. `matter` is what a body's own rule on it is called: "who may convene"."""

    roles: tuple[Role, ...]
    rule: Row
    matter: str = ""


_WITH_OFFICERS = (*KEEPS_THE_RECORD, Role.OFFICER)
_WITH_PARTIES = (*KEEPS_THE_RECORD, Role.DELEGATION, Role.ORGAN)
_EVERYBODY = (*KEEPS_THE_RECORD, Role.OFFICER, Role.DELEGATION, Role.ORGAN)

_KEPT = Row(
    "the secretariat keeps the record, and an archivist enters what others did long ago",
    "decision 0008",
)
_INSTALLED = Row("the secretariat enters bodies, people and mandates as decided", "R1, R5")
_DOCUMENTS = Row("the secretariat keeps the register of documents", "P2")
_HANDED_IN = Row("a party hands in documents of its own, and the secretariat the others", "P13")
_SEEN = Row("a body settles who sees its documents, an author who sees theirs before issue", "P25")
_CALLED = Row("officers call and prepare meetings, and the secretariat does so for them", "P19")
_MINUTED = Row("the secretariat drafts the record of a meeting from what took place", "P19")
_ASKED = Row("whoever took part may ask for a correction, with evidence", "P19")
_ANNOUNCED = Row("the chair announces decisions, and the secretariat enters them", "P16")
_OWN_WORDS = Row("a party hands in its statement, and the secretariat enters it", "R11, P18")
_CHAIRS = Row("the Chair reports, or the secretariat writes for the Chair", "R13")

# Who may do what. A test makes sure that every act has a row, and that every row is of an act.
MAY: Mapping[str, May] = {
    "open-dossier": May(KEEPS_THE_RECORD, _KEPT),
    "strike-entry": May(KEEPS_THE_RECORD, _KEPT),
    "note-discrepancy": May(KEEPS_THE_RECORD, _KEPT),
    "settle-discrepancy": May(KEEPS_THE_RECORD, _KEPT),
    "assert-figure": May(KEEPS_THE_RECORD, _KEPT),
    "destroy-content": May(KEEPS_THE_RECORD, _KEPT),
    "register-body": May(KEEPS_THE_RECORD, _INSTALLED),
    "establish-body": May(KEEPS_THE_RECORD, _INSTALLED),
    "set-rules": May(KEEPS_THE_RECORD, _INSTALLED),
    "register-person": May(KEEPS_THE_RECORD, _INSTALLED),
    "take-office": May(KEEPS_THE_RECORD, _INSTALLED),
    "leave-office": May(KEEPS_THE_RECORD, _INSTALLED),
    "give-mandate": May(KEEPS_THE_RECORD, _INSTALLED),
    "confirm-mandate": May(KEEPS_THE_RECORD, _INSTALLED),
    "discharge-task": May(_WITH_OFFICERS, _CHAIRS),
    "open-series": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "allot-symbol": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "allot-next-issue": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "register-issue": May(_WITH_PARTIES, _HANDED_IN),
    "complete-issue": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "note-status": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "file-rendition": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "link-documents": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "issue-document": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "set-level": May(_EVERYBODY, _SEEN),
    "rule-release": May(_WITH_OFFICERS, _SEEN),
    "release-due": May(KEEPS_THE_RECORD, _SEEN),
    "withdraw-document": May(_EVERYBODY, _SEEN),
    "convene-meeting": May(_WITH_OFFICERS, _CALLED),
    "set-order-of-business": May(_WITH_OFFICERS, _CALLED),
    "hold-meeting": May(_WITH_OFFICERS, _CALLED),
    "cancel-meeting": May(_WITH_OFFICERS, _CALLED),
    "plan-activity": May(_WITH_OFFICERS, _CALLED),
    "finish-activity": May(_WITH_OFFICERS, _CALLED),
    "record-attendance": May(_WITH_OFFICERS, _MINUTED),
    "take-up": May(_WITH_OFFICERS, _MINUTED),
    "present-paper": May(_WITH_OFFICERS, _MINUTED),
    "identify-practice": May(_WITH_OFFICERS, _MINUTED),
    "trace-practice": May(_WITH_OFFICERS, _MINUTED),
    "draft-summary": May(_WITH_OFFICERS, _MINUTED),
    "request-correction": May(_EVERYBODY, _ASKED),
    "settle-correction": May(_WITH_OFFICERS, _MINUTED),
    "approve-summary": May(_WITH_OFFICERS, _MINUTED, "approve"),
    "take-decision": May(_WITH_OFFICERS, _ANNOUNCED),
    "record-statement": May(_WITH_PARTIES, _OWN_WORDS),
    "replace-statement": May(_WITH_PARTIES, _OWN_WORDS),
    "withdraw-statement": May(_WITH_PARTIES, _OWN_WORDS),
    "tie-statement": May(_WITH_PARTIES, _OWN_WORDS),
    "judge-occurrence": May(_WITH_PARTIES, _OWN_WORDS),
    "confirm-anchor": May(_WITH_PARTIES, _OWN_WORDS),
    "begin-report": May(_WITH_OFFICERS, _CHAIRS),
    "write-part": May(_WITH_OFFICERS, _CHAIRS),
    "confirm-attachment": May(_WITH_OFFICERS, _CHAIRS),
    "sign-report": May(_WITH_OFFICERS, _CHAIRS, "report"),
    "transmit-documents": May(_WITH_OFFICERS, _CHAIRS),
}

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


# What an act's particulars tell about whose it is: the first that tells it counts.
_BODY: Mapping[str, Callable[[Floor, str], str]] = {
    "convener": _a_body,
    "sender": lambda floor, name: floor.body(name).code,
    "body": lambda floor, name: floor.body(name).code,
    "meeting": lambda floor, name: floor.meeting(name).body,
    "report": lambda floor, name: (
        floor.record.reports[floor.known("report", floor.id_of(name), floor.record.reports)].body
    ),
    "mandate": lambda floor, name: (
        floor.record.mandates[floor.known("mandate", name, floor.record.mandates)].body
    ),
    "document": lambda floor, name: floor.issue(name).body,
}
_PARTY: Mapping[str, Callable[[Floor, str], str]] = {
    "party": lambda floor, name: floor.party(name),
    "asked_by": lambda floor, name: floor.party(name),
    "author": _party_of,
    "statement": lambda floor, name: (
        floor.record.statements[floor.known("statement", name, floor.record.statements)].party
    ),
    "document": lambda floor, name: _party_of(floor, floor.issue(name).author),
}

# The names of a body's rules that are data: who asks for each stands in docs/rules.md.
RULE_KEYS = (
    "who may convene",
    "who may report",
    "who may approve",
    "quorum",
    "majority",
    "methods of decision",
    "correction days",
    "statements handed in within",
    "silence hours",
    "may transmit to",
    "officers",
    "elections",
    "drafts of treaties",
    "explanations of vote",
    "statements carried by",
)


def allowed(floor: Floor, act: str, particulars: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Make sure that whoever is on the floor may do the act with these particulars.

    Raises:
        NotAllowed: they may not.
        NotOnRecord, UnknownDelegation: it can't be told whose act it is.
    """
    row = MAY.get(act, May(KEEPS_THE_RECORD, _KEPT))
    rule = _own_rule(floor, row, particulars)
    if rule and rule.verified:
        _by_rule(floor.by, act, rule)
    else:
        only_by(floor.by, act, row.roles, row.rule)
    if floor.by.role is Role.OFFICER:
        own = floor.body(floor.by.of).code
        _own(floor, act, _OWN_BODY, "an officer of", own, _told(floor, _BODY, particulars))
    if floor.by.role in (Role.DELEGATION, Role.ORGAN):
        own = floor.party(floor.by.of)
        _own(floor, act, _OWN_PARTY, "", own, _told(floor, _PARTY, particulars))
    return (_unverified(act, rule),) if rule and not rule.verified else ()


def _own_rule(floor: Floor, row: May, particulars: Mapping[str, Any]) -> Rule | None:
    body = _told(floor, _BODY, particulars) if row.matter else ""
    return floor.rule(body, f"who may {row.matter}") if body else None


def _by_rule(by: Actor, act: str, rule: Rule) -> None:
    """Let the body's rule decide; an archivist doesn't act, but enters what others did."""
    names = (str(by.role), str(by.office or ""))
    if by.role is not Role.ARCHIVIST and not set(names) & set(rule.values):
        row = Row(f"{rule.key}: {', '.join(rule.values)}", rule.source)
        said = f"the same act by the {' or the '.join(rule.values)}, or entered by an archivist"
        raise NotAllowed(f"{act} by {by}", row, said)


def _own(floor: Floor, act: str, rule: Row, of: str, own: str, whose: str) -> None:
    if own != whose:
        said = " ".join(filter(None, ("the same act by", of, whose or own)))
        raise NotAllowed(
            f"{act} {f'for {whose} ' if whose else ''}by {floor.by}",
            rule,
            said if whose else f"{said}, naming it in the act",
        )


def _told(
    floor: Floor, table: Mapping[str, Callable[[Floor, str], str]], particulars: Mapping[str, Any]
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


def _either(roles: Sequence[Role]) -> str:
    return " or ".join(f"the {role}" for role in roles)
