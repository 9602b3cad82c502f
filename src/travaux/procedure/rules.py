"""The rules of procedure that acts are checked by, as tables; each row cites where it is from.

`MAY` says who may do what, and `travaux.procedure.permitting` holds acts to it. Rules that are data
of a body (quorum, majorities, deadlines) are looked up on the floor, by `Floor.rule`; `RULE_KEYS`
names them all. What an act asks beyond that stands beside the act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from travaux.bodies import Actor, Role
from travaux.errors import TravauxError


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
_WITH_DELEGATIONS = (*KEEPS_THE_RECORD, Role.DELEGATION)
_WITH_PARTIES = (*KEEPS_THE_RECORD, Role.DELEGATION, Role.ORGAN)
_EVERYBODY = (*KEEPS_THE_RECORD, Role.OFFICER, Role.DELEGATION, Role.ORGAN)

_KEPT = Row(
    "the secretariat keeps the record, and an archivist enters what others did long ago",
    "decision 0008",
)
_INSTALLED = Row("the secretariat enters bodies, people and mandates as decided", "R1, R5")
_CARRIED_OUT = Row("a body carries out its mandate, and its officers tell of it", "R1, R4")
_DOCUMENTS = Row("the secretariat keeps the register of documents", "P2")
_HANDED_IN = Row("a party hands in documents of its own, and the secretariat the others", "P13")
_SEEN = Row("a body settles who sees its documents, an author who sees theirs before issue", "P25")
_CALLED = Row("officers call and prepare meetings, and the secretariat does so for them", "P19")
_MINUTED = Row("the secretariat drafts the record of a meeting from what took place", "P19")
_ASKED = Row("whoever took part may ask for a correction, with evidence", "P19")
_ANNOUNCED = Row("the chair announces decisions, and the secretariat enters them", "P16")
_OBJECTED = Row("a party objects for itself, and the secretariat enters it", "P16")
_CIRCULATED = Row(
    "a text goes round for silence by the chair, or by the secretariat for the chair", "P16"
)
_OWN_WORDS = Row("a party hands in its statement, and the secretariat enters it", "R11, P18")
_PROPOSED = Row(
    "a party hands in what it proposes, and the secretariat enters it as it came", "P13"
)
_ASKS = Row("who asks for a proposal is told by that party, and entered on its word", "P13")
_RUNS = Row(
    "whoever runs the meeting settles what a contribution is, or who alone asks for it", "P13"
)
_SHOWN = Row("a proposal is shown to more by who asks for it, or by the secretariat", "S34, P25")
_PLACED = Row("the secretariat places, or closes with a reason, what has no place by itself", "S15")
_AGREED = Row("the chair says what was agreed, and the secretariat enters it", "P10, P11")
_CONFIRMED = Row("a capital confirms by its own delegation, and the secretariat enters it", "P10")
_DEPOSITED = Row("the secretariat enters what a depositary tells of an instrument", "P23")
_BORROWED = Row(
    "where words were agreed before is advice by the secretariat, or by an officer of the body",
    "S23",
)
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
    "discharge-task": May(_WITH_OFFICERS, _CARRIED_OUT),
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
    "table-text": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "settle-revision": May(KEEPS_THE_RECORD, _DOCUMENTS),
    "decide-bracket": May(_WITH_OFFICERS, _ANNOUNCED),
    "reverse-ruling": May(_WITH_OFFICERS, _ANNOUNCED),
    "take-decision": May(_WITH_OFFICERS, _ANNOUNCED),
    "raise-objection": May(_WITH_DELEGATIONS, _OBJECTED),
    "withdraw-objection": May(_WITH_DELEGATIONS, _OBJECTED),
    "begin-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "extend-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "end-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "cancel-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "confirm-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "note-silence": May(_WITH_OFFICERS, _CIRCULATED),
    "break-silence": May(_WITH_DELEGATIONS, _OBJECTED),
    "record-statement": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "replace-statement": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "withdraw-statement": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "tie-statement": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "judge-occurrence": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "confirm-anchor": May(_WITH_DELEGATIONS, _OWN_WORDS),
    "set-deadline": May(_WITH_OFFICERS, _CALLED),
    "receive-proposal": May(_WITH_PARTIES, _PROPOSED),
    "join-sponsors": May(_WITH_PARTIES, _ASKS),
    "leave-sponsors": May(_WITH_PARTIES, _ASKS),
    "step-out": May(_WITH_PARTIES, _ASKS),
    "withdraw-proposal": May(_WITH_PARTIES, _ASKS),
    "retype-proposal": May(_EVERYBODY, _RUNS),
    "drop-proposal": May(_WITH_OFFICERS, _ANNOUNCED),
    "circulate-proposals": May(_EVERYBODY, _SHOWN),
    "place-entry": May(KEEPS_THE_RECORD, _PLACED),
    "close-unplaced": May(KEEPS_THE_RECORD, _PLACED),
    "discuss-paragraphs": May(_WITH_OFFICERS, _AGREED),
    "agree-paragraphs": May(_WITH_OFFICERS, _AGREED),
    "reopen-paragraphs": May(_WITH_OFFICERS, _AGREED),
    "confirm-capital": May(_WITH_DELEGATIONS, _CONFIRMED),
    "set-basis": May(_WITH_OFFICERS, _AGREED),
    "accept-exception": May(_WITH_OFFICERS, _AGREED),
    "record-instrument": May(KEEPS_THE_RECORD, _DEPOSITED),
    "record-status": May(KEEPS_THE_RECORD, _DEPOSITED),
    "confirm-borrowing": May(_WITH_OFFICERS, _BORROWED),
    "withdraw-borrowing": May(_WITH_OFFICERS, _BORROWED),
    "begin-report": May(_WITH_OFFICERS, _CHAIRS),
    "write-part": May(_WITH_OFFICERS, _CHAIRS),
    "confirm-attachment": May(_WITH_OFFICERS, _CHAIRS),
    "sign-report": May(_WITH_OFFICERS, _CHAIRS, "report"),
    "transmit-documents": May(_WITH_OFFICERS, _CHAIRS),
}

# The names of a body's rules that are data: who asks for each stands in docs/rules.md.
RULE_KEYS = (
    "who may convene",
    "who may report",
    "who may approve",
    "who may propose",
    "quorum",
    "majority",
    "methods of decision",
    "nothing is agreed until everything is agreed",
    "correction days",
    "statements handed in within",
    "silence hours",
    "silence in all languages",
    "silence broken by",
    "silence confirmed by",
    "silence noted",
    "silence put off",
    "silence once broken",
    "days of rest",
    "holidays",
    "may transmit to",
    "officers",
    "elections",
    "drafts of treaties",
    "explanations of vote",
    "explanations of position",
    "statements carried by",
)


def may(act: str) -> May:
    """Give who may do an act; one without a row is left to the keepers of the record."""
    return MAY.get(act, May(KEEPS_THE_RECORD, _KEPT))


def _either(roles: Sequence[Role]) -> str:
    return " or ".join(f"the {role}" for role in roles)
