"""Reporting: the Chair's report from its beginning to its signature, and the way up (S26–S30)."""

from __future__ import annotations

from travaux.bodies import Actor, Office, Role
from travaux.dates import When
from travaux.events import (
    AttachmentConfirmed,
    DocumentsTransmitted,
    ReportBegun,
    ReportPartWritten,
    ReportSigned,
)
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.bodies import chain
from travaux.record.reports import (
    FIXED_PARTS,
    FREE_PARTS,
    HEADINGS,
    MORE,
    Step,
    route,
    signatories,
    to_attach,
)

FOR_CONSIDERATION = "for consideration"

_ONCE = Row("a report is begun once, under its own symbol or handle", "R13")
_UPWARDS = Row("a body reports to the body that it belongs to, and skips no level", "R12, S29")
_CHAIRS = Row("the Chair reports, or the secretariat writes for the Chair", "R13")
_THEIRS = Row(
    "a statement is its party's own words, and a signature or a list of attachments follows from "
    "other acts",
    "R11, P17",
)
_SIGNS = Row("a report is signed by the chair in office at the end of its period", "R13, S30")
_SIGNED_ONCE = Row("a report is signed once", "R13")


@act
def begin_report(
    floor: Floor, report: str, body: str, period: When, to: str = "", title: str = ""
) -> Acted:
    """Begin a body's report for a period: `report` is its symbol, or a handle while it has none.

    `to` is the body that it goes to, the parent unless said; `title` stands on its first page.
    """
    name = floor.id_of(report)
    if name in floor.record.reports:
        raise NotAllowed(f"beginning report {name} again", _ONCE, "going on with it, part by part")
    sender = floor.body(body).code
    return done(ReportBegun(name, sender, _recipient(floor, sender, to), period, title))


@act
def write_part(floor: Floor, report: str, part: str, words: str, language: str = "") -> Acted:
    """Write a part of a report in the Chair's own words; "" gives back the words drafted for it.

    `part` is its key ("presentation", "meeting:GT/TM-3"), as the draft lists them; a blank line
    begins a new paragraph. `language` is the dossier's unless said.
    """
    begun = _begun(floor, report)
    _by_the_chair(floor.by, begun)
    _free(floor, part)
    spoken = language or floor.record.language
    return done(
        ReportPartWritten(begun.report, part, words.strip(), spoken),
        findings=_after_signing(floor, begun),
    )


@act
def confirm_attachment(floor: Floor, report: str, issue: str, attached: bool) -> Acted:
    """Say whether a document is attached to a report: only a person decides that (S28)."""
    begun = _begun(floor, report)
    found = floor.issue(issue).id
    findings = _after_signing(floor, begun)
    if attached and found not in to_attach(floor.record, begun):
        findings += (_not_approved(begun, found),)
    return done(AttachmentConfirmed(begun.report, found, attached), findings=findings)


@act
def sign_report(floor: Floor, report: str, person: str, when: When | None = None) -> Acted:
    """Sign a report, as the chair in office at the end of its period or who acted in the chair.

    `when` is the day. One that is signed before its period is over is taken, and told of: a period
    may have been cut short, and the report then tells of all there was.
    """
    begun = _begun(floor, report)
    _by_the_chair(floor.by, begun)
    signed = floor.record.signatures.get(begun.report)
    if signed:
        raise NotAllowed(f"signing {begun.report} again", _SIGNED_ONCE, "a corrigendum to it")
    signer = floor.person(person).id
    may = [one.person.id for one in signatories(floor.record, begun)]
    if signer not in may:
        raise NotAllowed(
            f"signing {begun.report} by {_name(floor, signer)}", _SIGNS, _allowed(floor, may)
        )
    findings = _before_the_end(begun, when or When.on(floor.today))
    return done(ReportSigned(begun.report, signer, when), findings=findings)


@act
def transmit_documents(
    floor: Floor,
    sender: str,
    documents: tuple[str, ...],
    to: str = "",
    purpose: str = FOR_CONSIDERATION,
    when: When | None = None,
) -> Acted:
    """Send documents up the chain: to the sender's parent, unless a verified rule allows another.

    `documents` are symbols or handles; `purpose` says what they are sent for.
    """
    body = floor.body(sender).code
    recipient = _recipient(floor, body, to)
    sent = tuple(_document(floor, one) for one in documents)
    made = DocumentsTransmitted(body, recipient, sent, purpose, when)
    return done(made, findings=_next_steps(floor, body, recipient))


def _begun(floor: Floor, report: str) -> ReportBegun:
    name = floor.known("report", floor.id_of(report), floor.record.reports)
    return floor.record.reports[name]


def _document(floor: Floor, written: str) -> str:
    """Give the id of an issue, or of a report that isn't registered as an issue yet."""
    name = floor.id_of(written)
    return name if name in floor.record.reports else floor.issue(written).id


def _by_the_chair(by: Actor, report: ReportBegun) -> None:
    """Make sure that no other officer does what is the Chair's."""
    if by.role is Role.OFFICER and by.office is not Office.CHAIR:
        allowed = f"the same act by officer:{report.body}:chair, or by the secretariat"
        raise NotAllowed(f"working on {report.report} by {by}", _CHAIRS, allowed)


def _free(floor: Floor, part: str) -> None:
    family, _, name = part.partition(":")
    if family in FIXED_PARTS:
        allowed = "writing any other part; the party itself may replace its statement"
        raise NotAllowed(f"rewriting “{part}”", _THEIRS, allowed)
    if family not in FREE_PARTS:
        raise NotOnRecord("part of a report called", part, FREE_PARTS)
    named = {"heading": HEADINGS, "more": MORE}.get(family)
    shelf = named or (getattr(floor.record, FREE_PARTS[family]) if FREE_PARTS[family] else ("",))
    if name not in shelf:
        raise NotOnRecord("part of a report called", part, (f"{family}:{one}" for one in shelf))


def _recipient(floor: Floor, sender: str, to: str) -> str:
    """Give whom a body sends to: its parent, or another that a verified rule names.

    Raises:
        NotAllowed: a level is skipped, or there is nobody above.
    """
    above = [body.code for body in chain(floor.record, sender)]
    parent = above[0] if above else ""
    wanted = floor.body(to).code if to else parent
    if wanted == parent != "" or wanted in _ruled(floor, sender):
        return wanted
    line = ", then ".join(above) or "nobody, for no body above it is on record"
    raise NotAllowed(f"{sender} reporting to {wanted or 'nobody'}", _UPWARDS, f"{sender} to {line}")


def _ruled(floor: Floor, sender: str) -> tuple[str, ...]:
    rule = floor.rule(sender, "may transmit to")
    return rule.values if rule and rule.verified else ()


def _next_steps(floor: Floor, sender: str, to: str) -> tuple[Finding, ...]:
    open_steps = [step for step in route(floor.record, sender) if _open(step, sender, to)]
    if not open_steps:
        return ()
    said = "; ".join(f"{step.sender} to {step.to}" for step in open_steps)
    message = f"These steps up the chain are still open: {said}. Enter each when it is taken."
    return (Finding(Severity.NOTE, "next-steps-open", f"{sender} to {to}", message),)


def _open(step: Step, sender: str, to: str) -> bool:
    return step.sent is None and (step.sender, step.to) != (sender, to)


def _after_signing(floor: Floor, report: ReportBegun) -> tuple[Finding, ...]:
    if report.report not in floor.record.signatures:
        return ()
    message = "The report was signed before this. Show the change to the Chair who signed it."
    return (Finding(Severity.WARNING, "changed-after-signing", report.report, message),)


def _before_the_end(report: ReportBegun, signed: When) -> tuple[Finding, ...]:
    last = report.period.latest
    if last is None or signed.latest is None or signed.latest >= last:
        return ()
    message = (
        f"It was signed on {signed}, and its period lasts until {last}. What comes until then "
        "isn't in it: if the period wasn't cut short, have a corrigendum signed after its end."
    )
    return (Finding(Severity.WARNING, "signed-before-the-end", report.report, message),)


def _not_approved(report: ReportBegun, issue: str) -> Finding:
    message = (
        f"No decision of {report.body} approved {issue}, and it is attached all the same. "
        "See that it is the right document."
    )
    return Finding(Severity.WARNING, "attachment-not-approved", report.report, message)


def _name(floor: Floor, person: str) -> str:
    found = floor.record.persons.get(person)
    return found.name if found else person  # the entry that registered them may have been struck


def _allowed(floor: Floor, may: list[str]) -> str:
    if not may:
        return "nobody yet, for the record shows no chair at the end of the period: enter the term"
    return "a signature by " + " or ".join(_name(floor, one) for one in may)
