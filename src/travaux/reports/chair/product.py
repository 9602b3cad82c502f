"""Section II, C: how the text came about, from the first comments to its approval (R8–R11)."""

from __future__ import annotations

from travaux.bodies import Office
from travaux.documents import DocumentKind, Issue, Relation
from travaux.events import MatterTakenUp
from travaux.meetings import Meeting, MeetingKind
from travaux.record.meetings import meetings_of
from travaux.record.record import key
from travaux.record.reports import approvals, statements_in
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.deciding import approved
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact, Facts, phrase
from travaux.reports.chair.matters import act_of, object_of
from travaux.reports.chair.stating import stated


def drafted(draft: Draft, label: str) -> bool:
    """Write the section; tell whether there was anything to say in it."""
    meetings = _meetings(draft)
    decided = approvals(draft.record, draft.report.body)
    statements = statements_in(draft.record, draft.report)
    if not meetings and not decided and not statements:
        return False
    draft.heading("product", label, 1)
    for meeting in meetings:
        draft.part(f"meeting:{meeting.id}", _met(draft, meeting))
    draft.part("contributions", [*_received(draft), *_held(draft)])
    for decision in decided:
        draft.part(f"decision:{decision.id}", approved(draft, decision))
    if not decided:
        draft.part("outcome", [nothing_yet(draft)])
    for statement in statements:
        stated(draft, statement)
    return True


def nothing_yet(draft: Draft) -> Sentence:
    """Say that no outcome is on record."""
    return draft.sentence("{result}", result=draft.gap("result", draft.group.words))


def _meetings(draft: Draft) -> list[Meeting]:
    """Give the meetings at which something was taken up, by date; special ones have their own."""
    return [
        one
        for one in meetings_of(draft.record, draft.report.body)
        if one.kind is not MeetingKind.SPECIAL and one.id in draft.matters
    ]


def _met(draft: Draft, meeting: Meeting) -> list[Sentence]:
    said: list[Sentence] = []
    for where, one in draft.matters[meeting.id]:
        said.append(_taken_up(draft, where, one, None if said else meeting))
        said += [told for name in one.documents for told in _contents(draft, name)]
    return said


def _taken_up(draft: Draft, where: str, one: MatterTakenUp, first: Meeting | None) -> Sentence:
    by = draft.named(one.by) if one.by else None
    if by is None and "present" in one.act:
        by = draft.gap("presenter", ", ".join(one.documents) or one.matter)
    facts: Facts = {
        "occasion": _occasion(draft, first) if first else draft.said.also,
        "group": draft.group,
        "act": act_of(draft, where, one),
        "object": object_of(draft, where, one),
        "by": by,
    }
    return draft.sentence(draft.said.acted_by if by else draft.said.acted_on, **facts)


def _occasion(draft: Draft, meeting: Meeting) -> Fact:
    """Give the meeting as the opening of a sentence: "at its meeting of March 9, 2004"."""
    others = [draft.unit(code) for code in meeting.taking_part]
    facts: Facts = {
        "when": draft.dated("meetings", meeting.id, meeting.when),
        "others": draft.listed(others) if others else None,
    }
    return phrase(draft.said.meetings[meeting.kind], facts)


def _contents(draft: Draft, name: str) -> list[Sentence]:
    """Say what else a document that was presented carries: delegations' contributions (R8)."""
    issue = draft.record.issues.get(name)
    carried = [
        one
        for one in draft.record.links.values()
        if one.source == name
        and one.relation is Relation.CARRIES
        and _contribution(draft, one.target)
    ]
    if issue is None or not carried or f"contents:{name}" in draft.told:
        return []
    draft.told.add(f"contents:{name}")
    at = tuple(
        position
        for one in carried
        for position in draft.fact("links", key(one.source, one.relation, one.target), "").positions
    )
    authors = Fact(draft.said.member_states, at)
    presenter = issue.presented_by or ""
    if not presenter:
        return [draft.sentence(draft.said.contents, authors=authors)]
    by = draft.office(Office.CHAIR) if presenter == Office.CHAIR else draft.named(presenter)
    return [draft.sentence(draft.said.contents_presented, by=by, authors=authors)]


def _contribution(draft: Draft, name: str) -> bool:
    issue = draft.record.issues.get(name)
    return issue is not None and issue.kind is DocumentKind.CONTRIBUTION


def contributions(draft: Draft) -> list[Issue]:
    """Give what delegations and organs contributed in writing to the body's work."""
    return [
        one
        for one in draft.record.issues.values()
        if one.kind is DocumentKind.CONTRIBUTION and one.body in ("", draft.report.body)
    ]


def _received(draft: Draft) -> list[Sentence]:
    found = contributions(draft)
    if not found:
        return []
    at = tuple(at for one in found for at in draft.fact("issues", one.id, "").positions)
    authors = {one.author for one in found}
    words = draft.said.number_of_delegations
    if "" not in authors and len(authors) > 1:
        words = draft.said.delegations.format(number=draft.said.counted(len(authors)))
    return [
        draft.sentence(draft.said.written_input, group=draft.group, delegations=Fact(words, at))
    ]


def _held(draft: Draft) -> list[Sentence]:
    """Say how many meetings were held: as asserted where a source asserts it (I4)."""
    body = draft.report.body
    asserted = draft.record.figures.get(key("meetings", body))
    if asserted:
        number = draft.fact("figures", key("meetings", body), str(asserted.value), "value")
        return [draft.sentence(draft.said.asserted_meetings, number=number)]
    counted = _held_in_period(draft)
    if not counted:
        return []
    at = tuple(draft.record.held.position(name) for name in counted)
    several = len(counted) > 1
    number = Fact(draft.said.counted(len(counted)) if several else "", at)
    return [draft.sentence(draft.said.counted_meetings[several], number=number)]


def _held_in_period(draft: Draft) -> list[str]:
    return [
        one.id
        for one in meetings_of(draft.record, draft.report.body)
        if draft.record.held.get(one.id) and one.when and one.when.within(draft.report.period)
    ]
