"""The summary of a meeting: item by item, what was taken up and decided (P19, S11)."""

from __future__ import annotations

from travaux.bodies import Office
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb
from travaux.delegations import Registry, standard_registry
from travaux.documents import DocumentKind
from travaux.events import MatterTakenUp
from travaux.meetings import Correction, Item, Meeting, SummaryState
from travaux.record import Record
from travaux.record.decisions import decisions_at
from travaux.record.meetings import attended, corrections_at, matters_at, papers_at, progress
from travaux.reports.meetings.notice import number_of
from travaux.reports.meetings.pack import paper_line
from travaux.reports.meetings.participants import arranged
from travaux.reports.meetings.sheet import Sheet
from travaux.texts import Kind, Text


def summary(
    record: Record, meeting: str, language: str = "en", registry: Registry | None = None
) -> Text:
    """Give the summary of a meeting under the masthead of the issue that it was drafted as.

    It holds, for each item, the documents, what was taken up and the decisions; then the papers,
    the deadlines that were set, and the corrections asked for. The note under the title tells
    whether it is a draft or approved.
    """
    found = record.meetings[meeting]
    sheet = Sheet(record, language)
    kind = sheet.terms.meeting(found.kind)
    sheet.add(Kind.TITLE, sheet.said.summary.format(kind, sheet.held(found)))
    _opening(sheet, found, registry or standard_registry())
    _items(sheet, found)
    _papers(sheet, found)
    _deadlines(sheet, found)
    _corrections(sheet, found)
    drafted = record.summaries.get(meeting)
    return sheet.text(found.body, drafted.issue if drafted else "", _status(sheet, found))


def _status(sheet: Sheet, meeting: Meeting) -> str:
    state = sheet.record.summary_states.get(meeting.id)
    if state is SummaryState.APPROVED:
        return sheet.said.approved
    until = sheet.record.summaries[meeting.id].corrections_until if state else None
    if until is None:
        return sheet.said.draft
    return sheet.said.draft_until.format(sheet.spelled(until))


def _opening(sheet: Sheet, meeting: Meeting, registry: Registry) -> None:
    chair = sheet.officer(meeting, Office.CHAIR, "chair")
    sheet.add(Kind.PARAGRAPH, f"{sheet.terms.offices[Office.CHAIR]}{sheet.said.colon}{chair}")
    listed = attended(sheet.record, meeting.id)
    if listed:
        states, organs = arranged(sheet.record, listed, sheet.language, registry)
        names = "; ".join(
            ", ".join(sheet.called(one.party) for one in group)
            for group in (states, organs)
            if group
        )
        sheet.line("present", names + sheet.list_doubt(meeting))
    else:
        sheet.line("present", sheet.gap("attendance"))
    if meeting.taking_part:
        sheet.line("taking part", "; ".join(map(sheet.unit, meeting.taking_part)))


def _items(sheet: Sheet, meeting: Meeting) -> None:
    """Add what was done, item by item; what belongs to no item of the order comes last."""
    items = sheet.record.orders.get(meeting.id) or ()
    doubt = sheet.order_doubt(meeting)
    for item in items:
        sheet.add(Kind.HEADING, item.named(sheet.language) + doubt, 1, number_of(item))
        doubt = ""  # told once, with the first item
        _item(sheet, meeting, item)
    numbers = [item.number for item in items]
    matters = [one for one in matters_at(sheet.record, meeting.id) if one.item not in numbers]
    decisions = [one for one in decisions_at(sheet.record, meeting.id) if one.item not in numbers]
    if items and (matters or decisions):
        sheet.heading("other")
    _done(sheet, matters, decisions)
    if not (items or matters or decisions):
        sheet.add(Kind.PARAGRAPH, sheet.gap("order"))


def _item(sheet: Sheet, meeting: Meeting, item: Item) -> None:
    if item.documents:
        sheet.line("documents", "; ".join(sheet.document(one) for one in item.documents))
    matters = list(matters_at(sheet.record, meeting.id, item.number))
    decisions = list(decisions_at(sheet.record, meeting.id, item.number))
    _done(sheet, matters, decisions)
    if not (matters or decisions):
        sheet.add(Kind.PARAGRAPH, sheet.gap("outcome"))


def _done(sheet: Sheet, matters: list[MatterTakenUp], decisions: list[Decision]) -> None:
    for matter in matters:
        sheet.add(Kind.PARAGRAPH, _matter(sheet, matter))
    for decision in decisions:
        sheet.add(Kind.PARAGRAPH, _decision(sheet, decision))


def _matter(sheet: Sheet, matter: MatterTakenUp) -> str:
    """Give what was taken up: "Resumed discussion of CAJP/GT/TM-24/05, by ..."."""
    what = "; ".join((*filter(None, (matter.matter,)), *map(sheet.document, matter.documents)))
    act = sheet.said.acts.get(matter.act, matter.act)
    by = sheet.said.by.format(sheet.person(matter.by)) if matter.by else ""
    return f"{act[:1].upper()}{act[1:]} {what}".rstrip() + f"{by}."


def _decision(sheet: Sheet, decision: Decision) -> str:
    said = sheet.said
    objects = "; ".join(_object(sheet, decision, one) for one in decision.objects)
    what = objects or decision.decided or sheet.gap("outcome")
    known = decision.method is not Method.NOT_RECORDED
    how = f", {sheet.terms.methods[decision.method]}" if known else ""
    if decision.vote:
        vote = decision.vote
        how += said.vote.format(vote.in_favour, vote.against, vote.abstaining)
    return said.decision.format(how, said.verbs[decision.verb], what) + "."


def _object(sheet: Sheet, decision: Decision, thing: str) -> str:
    """Give what was decided on: a document, a mandate, a body, or a person."""
    record = sheet.record
    if thing in record.persons:
        return _elected(sheet, decision, thing)
    if thing in record.mandates:
        given = record.mandates[thing]
        place = ", ".join(filter(None, (given.source, given.pinpoint)))
        return f"{sheet.said.labels['mandate'].lower()} ({place})"
    return sheet.called(thing) if thing in record.bodies else sheet.document(thing)


def _elected(sheet: Sheet, decision: Decision, person: str) -> str:
    """Give a person with the office that they took by the decision, and who proposed them."""
    words = sheet.said.person.format(sheet.person(person))
    taken = [
        one
        for one in sheet.record.terms.values()
        if (one.person, one.body) == (person, decision.body)
        and (one.decided_at == decision.meeting or _same_day(one.start, decision.when))
    ]
    if not taken:
        return words
    said, term = sheet.said, taken[-1]
    words = said.in_office.format(words, sheet.terms.offices[term.office])
    if term.proposed_by:
        words += said.proposed.format(sheet.person(term.proposed_by))
    if term.seconded_by:
        words += said.seconded.format(sheet.person(term.seconded_by))
    return words


def _same_day(one: When | None, other: When | None) -> bool:
    return one is not None and one == other


def _papers(sheet: Sheet, meeting: Meeting) -> None:
    papers = papers_at(sheet.record, meeting.id)
    if papers:
        sheet.heading("papers")
        sheet.items(paper_line(sheet, one) for one in papers)


def _deadlines(sheet: Sheet, meeting: Meeting) -> None:
    """Add the deadlines that the meeting set: those of a plan it approved, and of its summary."""
    found = []
    for decision in decisions_at(sheet.record, meeting.id):
        if decision.verb in (Verb.APPROVED, Verb.ADOPTED):
            for one in decision.objects:
                found += _due(sheet, one)
    drafted = sheet.record.summaries.get(meeting.id)
    if drafted and drafted.corrections_until:
        label = sheet.said.labels["corrections until"]
        found.append(f"{label}{sheet.said.colon}{sheet.spelled(drafted.corrections_until)}")
    if found:
        sheet.heading("deadlines")
        sheet.items(found)


def _due(sheet: Sheet, issue: str) -> list[str]:
    plan = sheet.record.issues.get(issue)
    if plan is None or plan.kind is not DocumentKind.WORK_PLAN:
        return []
    return [
        f"{one.activity.title}{sheet.said.colon}{sheet.spelled(one.activity.due)}"
        for one in progress(sheet.record, issue)
        if one.activity.due
    ]


def _corrections(sheet: Sheet, meeting: Meeting) -> None:
    asked = corrections_at(sheet.record, meeting.id)
    if asked:
        sheet.heading("corrections")
        sheet.items(_correction(sheet, one) for one in asked)


def _correction(sheet: Sheet, one: Correction) -> str:
    said, settled = sheet.said, sheet.record.corrected.get(one.id)
    outcome = said.waiting
    if settled:
        outcome = (said.taken if settled.taken else said.refused) + said.checked.format(
            settled.checked_against
        )
    who = sheet.called(one.asked_by) if one.asked_by else sheet.gap("persons")
    return said.correction.format(who, one.was, one.should_be, outcome)
