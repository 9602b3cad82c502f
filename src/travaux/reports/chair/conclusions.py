"""Section III: what is handed on and to whom, whom to thank, and who signs (R12, R13, S30)."""

from __future__ import annotations

from travaux.bodies import Body, BodyKind
from travaux.events import DocumentsTransmitted
from travaux.record.record import key
from travaux.record.reports import approvals, is_attached, products, signatories, to_attach
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact
from travaux.reports.chair.product import contributions
from travaux.texts import Kind, Unit
from travaux.texts.signs import BREAK

_FOR_CONSIDERATION = "for consideration"  # what a report is sent up for unless said otherwise
_AT_THE_RIGHT = 5  # the depth that a signature stands at


def concluded(draft: Draft) -> None:
    """Write the section."""
    draft.heading("conclusions", "III.", 0)
    draft.part("presentation", [_presented(draft)])
    draft.part("thanks-to-states", [_states_thanked(draft)])
    draft.part("thanks-to-offices", _offices_thanked(draft))
    draft.part("more:conclusions", [])


def _presented(draft: Draft) -> Sentence:
    report, sent = draft.report, _sent(draft)
    documents = [
        name for one in approvals(draft.record, report.body) for name in products(draft.record, one)
    ]
    if sent:
        documents = [name for name in sent[1].documents if name != report.report]
    purpose = sent[1].purpose if sent else _FOR_CONSIDERATION
    words = draft.known(draft.terms.purposes, purpose)
    pattern = draft.said.presentation if documents else draft.said.nothing_approved
    return draft.sentence(
        pattern,
        group=draft.said_group,
        parent=draft.body(report.to, acronym=True)
        if report.to
        else draft.gap("parent", draft.group.words),
        purpose=draft.fact("transmissions", sent[0], words, "purpose") if sent else words,
        documents=draft.plainly(documents) if documents else None,
        in_which=draft.said.in_which[len(documents) > 1],
    )


def _sent(draft: Draft) -> tuple[str, DocumentsTransmitted] | None:
    found = [
        (where, one)
        for where, one in draft.record.transmissions.items()
        if (one.sender, one.to) == (draft.report.body, draft.report.to)
    ]
    return found[-1] if found else None


def _states_thanked(draft: Draft) -> Sentence:
    found = contributions(draft)
    at = tuple(at for one in found for at in draft.fact("issues", one.id, "").positions)
    return draft.sentence(
        draft.said.thanks_to_states,
        group=draft.group,
        contributed=Fact("", at) if found else None,
    )


def _offices_thanked(draft: Draft) -> list[Sentence]:
    found = to_thank(draft)
    if not found:
        return []
    return [draft.sentence(draft.said.thanks_to_offices, offices=draft.listed(found))]


def to_thank(draft: Draft) -> list[Fact]:
    """Propose whom to thank besides the states: who took part, who contributed, the secretariats.

    They come from the register, in the order in which they first appear on it (S30).
    """
    above = {draft.report.body, draft.report.to}
    met = [code for one in draft.record.meetings.values() for code in one.taking_part]
    wrote = [
        code for one in draft.record.issues.values() for code in (one.author, one.presented_by)
    ]
    helped = (BodyKind.ORGAN, BodyKind.OFFICE, BodyKind.SECRETARIAT)
    bodies = [
        body.code
        for body in draft.record.bodies.values()
        if body.kind in helped
        and body.code not in above
        and (body.code in met or body.code in wrote or _serves_all(body))
    ]
    return [draft.unit(code) for code in bodies]


def _serves_all(body: Body) -> bool:
    """Tell whether it is the secretariat of the whole, not of some organ."""
    return body.kind is BodyKind.SECRETARIAT and not body.parent


def signed(draft: Draft) -> None:
    """Write the signature: whoever signed, else the chair in office at the end of the period."""
    signature = draft.record.signatures.get(draft.report.report)
    sitting = signatories(draft.record, draft.report)
    person = signature.person if signature else sitting[-1].person.id if sitting else ""
    at = tuple(one.position for one in sitting if one.person.id == person)
    if signature:
        at = (*at, *draft.fact("signatures", draft.report.report, "").positions)
    name = draft.record.persons[person].name if person in draft.record.persons else ""
    known = Fact(name, at, quoted=True) if name else draft.gap("chair")
    office = draft.sentence(draft.said.chair_of, body=Fact(draft.said_group, at))
    draft.fixed("signature", [draft.sentence("{name}", name=known), office], _AT_THE_RIGHT, BREAK)


def attached(draft: Draft) -> None:
    """List what a person confirmed as attached; what nobody answered for yet is a finding (S28)."""
    report = draft.report
    asked = to_attach(draft.record, report)
    kept = [name for name in asked if is_attached(draft.record, report.report, name)]
    if kept:
        words = draft.said.headings["attachments"]
        draft.units.append(Unit("attachments", Kind.HEADING, words, 1))
    for number, name in enumerate(kept, start=1):
        answer = draft.fact("attachments", key(report.report, name), "")
        said = draft.sentence("{document}{answer}", document=draft.entitled(name), answer=answer)
        draft.fixed(f"attachment:{number}", [said])
        draft.units[-1] = Unit(f"attachment:{number}", Kind.ITEM, said.words)
