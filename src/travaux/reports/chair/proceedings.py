"""Section II, A and B: the work plan and the officers, and special meetings (R4–R7)."""

from __future__ import annotations

from dataclasses import replace

from travaux.bodies import Office, Term
from travaux.dates import When
from travaux.decisions import Decision
from travaux.documents import DocumentKind, Relation
from travaux.meetings import Meeting, MeetingKind
from travaux.record.mandates import mandates_of
from travaux.record.meetings import meetings_of
from travaux.record.record import key
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.deciding import method
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact, Facts, phrase
from travaux.reports.chair.matters import act_of, object_of


def organized(draft: Draft, label: str) -> bool:
    """Write the section on the work plan and the officers; tell whether there was anything."""
    terms = officers(draft)
    plans = _plans(draft)
    if not terms and not plans:
        return False
    name = "plan-and-officers" if terms and plans else "officers" if terms else "plan"
    draft.heading("officers", label, 1, draft.said.headings[name])
    said: list[Sentence] = []
    last: When | None = None
    for when in dict.fromkeys(term.start for _, term in terms):
        said += _took_office(draft, [one for one in terms if one[1].start == when], when)
        last = when
    said += [_planned(draft, one, last) for one in plans]
    draft.part("officers", said)
    return True


def officers(draft: Draft) -> list[tuple[str, Term]]:
    """Give the terms of the body's own officers, not those of a single meeting's, by date."""
    found = [
        (where, term)
        for where, term in draft.record.terms.items()
        if term.body == draft.report.body and not term.meeting
    ]
    return sorted(found, key=lambda one: _order(one[1].start))


def special_meetings(draft: Draft) -> list[Meeting]:
    """Give the special meetings of the body, by date."""
    return [
        one
        for one in meetings_of(draft.record, draft.report.body)
        if one.kind is MeetingKind.SPECIAL
    ]


def met_specially(draft: Draft, label: str) -> bool:
    """Write the section on special meetings; tell whether there were any."""
    meetings = special_meetings(draft)
    if not meetings:
        return False
    draft.heading("special", label, 1)
    draft.part("special-basis", _tasks(draft, {one.task for one in meetings if one.task}))
    for meeting in meetings:
        draft.part(f"special:{meeting.id}", _special(draft, meeting))
        draft.part(f"special-report:{meeting.id}", _reported(draft, meeting))
    return True


def _order(when: When | None) -> tuple[object, object]:
    unknown = When.read("9999")
    return (when or unknown).order


def _took_office(draft: Draft, terms: list[tuple[str, Term]], when: When | None) -> list[Sentence]:
    """Say who took office on a day, each by the act that it was (R5)."""
    acted = [one for one in terms if one[1].manner in draft.said.officers]
    said: list[Sentence] = []
    if acted:
        clauses = [_clause(draft, where, term) for where, term in acted]
        day = draft.on("terms", acted[0][0], when, "start")
        said.append(
            draft.sentence(
                draft.said.group_acted, when=day, group=draft.group, clauses=draft.listed(clauses)
            )
        )
    others = [one for one in terms if one not in acted]
    return said + [_came(draft, where, term) for where, term in others]


def _clause(draft: Draft, where: str, term: Term) -> Fact:
    pattern = draft.said.officers[term.manner]
    made = phrase(pattern, {"person": draft.person(term.person), "office": _office(draft, term)})
    verb = draft.fact("terms", where, "", "manner")
    return Fact(made.words, verb.positions, verb.certainty, inside=made.inside)


def _came(draft: Draft, where: str, term: Term) -> Sentence:
    """Say that somebody was in office where no act of the body put them there."""
    known = draft.said.manners.get(term.manner)
    return draft.sentence(
        draft.said.took_office,
        when=draft.on("terms", where, term.start, "start"),
        person=draft.person(term.person),
        manner=draft.fact("terms", where, known, "manner")
        if known
        else draft.gap("taking-office", _name(draft, term.person)),
        office=_office(draft, term),
        group=draft.group,
    )


def _name(draft: Draft, person: str) -> str:
    found = draft.record.persons.get(person)
    return found.name if found else person


def _office(draft: Draft, term: Term) -> str:
    return draft.terms.offices[term.office]


def _plans(draft: Draft) -> list[Decision]:
    return [
        one
        for one in draft.record.decisions.values()
        if one.body == draft.report.body and _plan_of(draft, one)
    ]


def _plan_of(draft: Draft, decision: Decision) -> str:
    found = ((name, draft.record.issues.get(name)) for name in decision.objects)
    return next((n for n, one in found if one and one.kind is DocumentKind.WORK_PLAN), "")


def _planned(draft: Draft, decision: Decision, last: When | None) -> Sentence:
    same = decision.when is not None and decision.when == last
    when = draft.fact("decisions", decision.id, draft.said.same_day, "when")
    return draft.sentence(
        draft.said.plan,
        when=when if same else draft.on("decisions", decision.id, decision.when),
        group=draft.group,
        verb=draft.fact("decisions", decision.id, draft.terms.verbs[decision.verb], "verb"),
        method=method(draft, decision),
        symbol=draft.symbol(_plan_of(draft, decision)),
    )


def _tasks(draft: Draft, wanted: set[str]) -> list[Sentence]:
    """Say by which resolutions the meetings were asked for (R4)."""
    return [
        draft.sentence(
            draft.said.task,
            sources=draft.plainly(charge.basis),
            group=draft.group,
            task=draft.fact("mandates", one.mandate.id, draft.own(charge.task.words), "tasks"),
        )
        for one in mandates_of(draft.record, draft.report.body)
        for charge in one.charges
        if charge.task.id in wanted
    ]


def _special(draft: Draft, meeting: Meeting) -> list[Sentence]:
    name = phrase(draft.said.special_title, {"group": draft.group})
    convener = (
        draft.named(meeting.convener)
        if meeting.convener
        else draft.gap(
            "convener", draft.said.finish(draft.said.special_title.format(group=draft.group.words))
        )
    )
    day = draft.dated("meetings", meeting.id, meeting.when)
    said = [draft.sentence(draft.said.convened, convener=convener, meeting=name, when=day)]
    if draft.record.held.get(meeting.id) is False:
        return [*said, draft.sentence(draft.said.cancelled)]
    return [
        *said,
        *_done_there(draft, meeting),
        *_identified(draft, meeting),
        *_papers(draft, meeting),
    ]


def _done_there(draft: Draft, meeting: Meeting) -> list[Sentence]:
    said: list[Sentence] = []
    for where, one in draft.matters.get(meeting.id, ()):
        facts: Facts = {
            "group": draft.group,
            "act": act_of(draft, where, one),
            "object": object_of(draft, where, one),
        }
        pattern = draft.said.also_at_special if said else draft.said.at_special
        said.append(draft.sentence(pattern, **facts))
    return said


def _identified(draft: Draft, meeting: Meeting) -> list[Sentence]:
    found = [one for one in draft.record.practices.values() if one.meeting == meeting.id]
    kinds = [kind for kind in draft.said.found if any(one.kind is kind for one in found)]
    if not kinds:
        return []
    facts = []
    for kind in kinds:
        own = [draft.fact("practices", one.id, "") for one in found if one.kind is kind]
        at = tuple(position for fact in own for position in fact.positions)
        facts.append(Fact(draft.said.found[kind], at))
    return [draft.sentence(draft.said.identified, found=draft.listed(facts))]


def _papers(draft: Draft, meeting: Meeting) -> list[Sentence]:
    papers = [one for one in draft.record.papers.values() if one.meeting == meeting.id]
    if not papers:
        return []
    named = dict.fromkeys(one.by for one in papers)
    all_named = all(name in draft.record.persons for name in named)
    who = (
        draft.listed(draft.person(name) for name in named)
        if all_named
        else Fact(draft.said.panelists)
    )
    at = tuple(at for one in papers for at in draft.fact("papers", one.id, "").positions)
    # Where nobody is named, the papers on record aren't a count of those that there were.
    written = sum(1 for one in papers if one.document) if all_named else 0
    return [
        draft.sentence(
            draft.said.papers,
            who=Fact(who.words, at, inside=who.inside),
            written=draft.said.counted(written) if written else None,
        )
    ]


def _reported(draft: Draft, meeting: Meeting) -> list[Sentence]:
    """Say who reported on the meeting, in which document (R7)."""
    terms = [
        (where, term)
        for where, term in draft.record.terms.items()
        if term.office is Office.RAPPORTEUR and term.meeting == meeting.id
    ]
    said = []
    for where, term in terms:
        document = _report_by(draft, term.person)
        person = draft.person(term.person)
        held = draft.fact("terms", where, "")
        said.append(
            draft.sentence(
                draft.said.rapporteur,
                call=draft.note(document) if document else _unnamed(draft),
                person=Fact(
                    person.words, (*person.positions, *held.positions), inside=person.inside
                ),
                papers=_carried(draft, document),
            )
        )
    return said


def _unnamed(draft: Draft) -> Fact:
    lacking = draft.gap("issue")
    return replace(lacking, words=f" {lacking.words}")


def _report_by(draft: Draft, person: str) -> str:
    found = (
        one.id
        for one in draft.record.issues.values()
        if one.kind is DocumentKind.REPORT and person in (one.author, one.presented_by)
    )
    return next(found, "")


def _carried(draft: Draft, document: str) -> Fact | None:
    links = [
        draft.fact("links", key(one.source, one.relation, one.target), "")
        for one in draft.record.links.values()
        if one.source == document and one.relation is Relation.CARRIES
    ]
    at = tuple(position for one in links for position in one.positions)
    return Fact(draft.said.the_papers, at) if links else None
