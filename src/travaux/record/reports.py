"""Look-ups about reports: who signs one, what it carries, its parts, and where it goes next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from travaux.bodies import Office
from travaux.decisions import Decision, Verb
from travaux.documents import DocumentKind
from travaux.events import DocumentsTransmitted, ReportBegun
from travaux.record.bodies import chain
from travaux.record.people import Officer, officers
from travaux.record.record import Record, key
from travaux.record.statements import standing_statements
from travaux.statements import Carrier, Statement

# The parts of a report that the Chair may write in their own words. Those with a place for an id
# ("meeting:GT/TM-3") name the shelf of the record that the id stands on.
FREE_PARTS: dict[str, str] = {
    "heading": "",
    "establishment": "",
    "mandate": "",
    "confirmations": "",
    "period": "",
    "officers": "",
    "special-basis": "",
    "special": "meetings",
    "special-report": "meetings",
    "meeting": "meetings",
    "contributions": "",
    "decision": "decisions",
    "outcome": "",
    "presentation": "",
    "thanks-to-states": "",
    "thanks-to-offices": "",
    "more": "",
}
# And those that nobody rewrites: a statement is its party's, the rest follows from other acts.
FIXED_PARTS = ("statement", "signature", "attachments")
HEADINGS = ("introduction", "proceedings", "officers", "special", "product", "conclusions")
MORE = ("introduction", "proceedings", "conclusions")

_APPROVING = (Verb.APPROVED, Verb.ADOPTED)
_PRODUCTS = (
    DocumentKind.NEGOTIATING_TEXT,
    DocumentKind.DRAFT_RESOLUTION,
    DocumentKind.GUIDELINES,
    DocumentKind.OTHER,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step up the chain: who sends to whom, and what was sent; None while it is open (S29)."""

    sender: str
    to: str
    sent: DocumentsTransmitted | None = None


def signatories(record: Record, report: ReportBegun) -> tuple[Officer, ...]:
    """Give who may sign: whoever was in the chair, or acted in it, at the period's end (S30)."""
    last = report.period.latest
    sitting = officers(record, report.body, last) if last else None
    return tuple(one for one in sitting or () if one.term.office is Office.CHAIR)


def approvals(record: Record, body: str) -> tuple[Decision, ...]:
    """Give the decisions by which a body approved a product of its work, in order of coming.

    A work plan or an order of business is approved too, but it is nothing to hand on.
    """
    return tuple(
        one
        for one in record.decisions.values()
        if one.body == body and one.verb in _APPROVING and products(record, one)
    )


def products(record: Record, decision: Decision) -> tuple[str, ...]:
    """Give those objects of a decision that are products of a body's work."""
    found = ((name, record.issues.get(name)) for name in decision.objects)
    return tuple(name for name, issue in found if issue and issue.kind in _PRODUCTS)


def to_attach(record: Record, report: ReportBegun) -> tuple[str, ...]:
    """Give the documents that may be attached to a report: those approved, and those confirmed."""
    approved = [name for one in approvals(record, report.body) for name in products(record, one)]
    asked = [one.issue for one in record.attachments.values() if one.report == report.report]
    return tuple(dict.fromkeys((*approved, *asked)))


def is_attached(record: Record, report: str, issue: str) -> bool | None:
    """Tell whether a person said that a document is attached; None while nobody has (S28)."""
    answer = record.attachments.get(key(report, issue))
    return answer.attached if answer else None


def statements_in(record: Record, report: ReportBegun) -> tuple[Statement, ...]:
    """Give the statements that a report carries: for this report or none named, not taken back."""
    return tuple(
        one
        for one in standing_statements(record)
        if one.carrier is Carrier.REPORT and one.document in ("", report.report)
    )


def route(record: Record, body: str) -> tuple[Step, ...]:
    """Give the steps from a body up to the last one above it, taken and open ones (S29)."""
    line = (body, *(one.code for one in chain(record, body)))
    return tuple(Step(sender, to, _sent(record, sender, to)) for sender, to in pairwise(line))


def _sent(record: Record, sender: str, to: str) -> DocumentsTransmitted | None:
    found = (one for one in record.transmissions.values() if (one.sender, one.to) == (sender, to))
    return next(iter(reversed(list(found))), None)
