"""Permanent pages of things that aren't documents: a decision, a statement, a meeting, a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from travaux.changes import VERB_OF, Add, Change, Modify
from travaux.record import Record, Shelf
from travaux.record.record import key
from travaux.reports.history.telling import Telling
from travaux.reports.quoting import shortened
from travaux.reports.terms import terms
from travaux.texts import readable
from travaux_web.desk import Asking
from travaux_web.index import Kind
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.answers import absent
from travaux_web.views.record.showing import (
    KINDS,
    Reader,
    meeting_called,
    paragraph_address,
)

SHELVES: Mapping[Kind, Callable[[Record], Shelf[Any]]] = {
    Kind.PROPOSAL: lambda record: record.proposals,
    Kind.STATEMENT: lambda record: record.statements,
    Kind.DECISION: lambda record: record.decisions,
    Kind.RULING: lambda record: record.rulings,
    Kind.MEETING: lambda record: record.meetings,
    Kind.MANDATE: lambda record: record.mandates,
    Kind.BODY: lambda record: record.bodies,
    Kind.PERSON: lambda record: record.persons,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is told: what it is, in words, in which language, and where it leads."""

    name: str | Promise
    said: str
    address: str = ""
    language: str = ""


@open_to(EVERYBODY)
def thing(request: Asking, kind: str, of: str) -> HttpResponse:
    """Show one thing of the record."""
    record = request.desk.record
    if kind in (Kind.DOCUMENT, Kind.PARAGRAPH):
        return redirect("document", of)
    sort = Kind(kind) if kind in set(Kind) else None
    shelf = SHELVES[sort](record) if sort else None
    if sort is None or shelf is None or of not in shelf:
        return absent(request)
    reader = Reader(record, request.desk.language)
    shown = {
        "kind": sort,
        "sort": KINDS[sort],
        "of": of,
        "heading": heading(reader, sort, of),
        "facts": [one for one in _FACTS[sort](reader, of) if one.said],
        "first": shelf.first(of),
        "last": shelf.position(of),
        "sources": record.sources.get(shelf.first(of), ()),
        "withdrawn": sort is Kind.STATEMENT and of in record.withdrawn,
    }
    return render(request, "travaux/record/thing.html", shown)


def heading(reader: Reader, kind: Kind, of: str) -> str:
    """Give what a thing is called over its page, and where it is cited."""
    record, said = reader.record, terms(reader.language)
    match kind:
        case Kind.STATEMENT:
            statement = record.statements[of]
            return f"{reader.named(statement.party)}: {said.statements[statement.kind]}"
        case Kind.DECISION:
            decision = record.decisions[of]
            about = ", ".join(map(reader.named, decision.objects)) or decision.decided
            return f"{reader.named(decision.body)}: {said.verbs[decision.verb]} {about}".strip()
        case Kind.RULING:
            return f"{record.rulings[of].issue}: {_('decision on a bracket')}"
        case Kind.PROPOSAL:
            proposal = record.proposals[of]
            return f"{reader.listed(proposal.parties) or of}: {proposal.base}"
        case Kind.MEETING:
            return meeting_called(reader, of)
        case Kind.MANDATE:
            mandate = record.mandates[of]
            return f"{reader.named(mandate.body)}: {mandate.source} {mandate.pinpoint}".strip()
        case _:
            return reader.named(of)


def _issue(issue: str, name: str | Promise) -> Fact:
    return Fact(name, issue, reverse("document", args=[issue]) if issue else "")


def _meeting(reader: Reader, meeting: str) -> Fact:
    if meeting not in reader.record.meetings:
        return Fact(_("Meeting"), meeting)
    where = reverse("thing", args=[Kind.MEETING, meeting])
    return Fact(_("Meeting"), meeting_called(reader, meeting), where)


def _body(reader: Reader, body: str, name: str | Promise = "") -> Fact:
    known = body in reader.record.bodies
    where = reverse("thing", args=[Kind.BODY, body]) if known else ""
    return Fact(name or _("Body"), reader.named(body) if body else "", where)


def _statement(reader: Reader, of: str) -> Iterator[Fact]:
    one = reader.record.statements[of]
    said = terms(reader.language)
    yield Fact(_("Words"), one.words, language=one.language)
    yield Fact(_("Delegation"), reader.named(one.party))
    yield _issue(one.anchor.issue, _("On"))
    yield Fact(_("About"), said.anchors[one.anchor.kind])
    yield Fact(_("Section"), one.anchor.section)
    yield Fact(_("Quoting"), one.anchor.quotation or one.anchor.term, language=one.language)
    yield _issue(one.document, _("Printed in"))
    yield _meeting(reader, one.meeting)
    yield Fact(_("Requested"), reader.day(one.requested))
    yield Fact(_("Received"), reader.day(one.received))
    tied = reader.record.ties.get(of) or ""
    where = reverse("thing", args=[Kind.DECISION, tied]) if tied else ""
    yield Fact(_("Made beside the decision"), tied, where)


def _decision(reader: Reader, of: str) -> Iterator[Fact]:
    record, one = reader.record, reader.record.decisions[of]
    yield _body(reader, one.body)
    yield Fact(_("How"), terms(reader.language).methods[one.method])
    yield Fact(_("When"), reader.day(one.when))
    yield _meeting(reader, one.meeting)
    for it in one.objects:
        yield _issue(it, _("On")) if it in record.issues else Fact(_("On"), reader.named(it))
    yield Fact(_("In words"), one.decided)
    yield Fact(_("Objected"), reader.listed(one.objections))
    for name, statement in record.statements.items():
        if record.ties.get(name) == of and name not in record.withdrawn:
            where = reverse("thing", args=[Kind.STATEMENT, name])
            yield Fact(_("Statement beside it"), reader.named(statement.party), where)


def _ruling(reader: Reader, of: str) -> Iterator[Fact]:
    one = reader.record.rulings[of]
    where = paragraph_address(reader.record, one.issue, one.bracket.unit)
    yield Fact(_("In"), one.issue, where)
    telling = Telling.of(reader.record, reader.language, whole=False)
    yield Fact(_("What stood there"), shortened(one.bracket.words))
    yield Fact(_("What was asked"), telling.wordings(one.bracket))
    yield Fact(_("What was done"), telling.decision(one))
    yield Fact(_("What stands there now"), readable(one.words))
    yield Fact(_("Proposed by"), reader.named(one.proposer) if one.proposer else "")
    yield Fact(_("Why"), one.reason)
    yield _body(reader, one.body)
    yield _meeting(reader, one.meeting)
    yield Fact(_("When"), reader.day(one.when))
    undone = reader.record.reversed.get(of)
    yield Fact(_("Undone"), (undone.reason or _("yes")) if undone else "")


def _proposal(reader: Reader, of: str) -> Iterator[Fact]:
    record, one = reader.record, reader.record.proposals[of]
    came = record.received.get(of)
    yield Fact(_("Kind"), one.kind)
    yield Fact(_("Asked for by"), reader.listed(one.parties) or _("nobody any more"))
    gone = tuple(sponsor.party for sponsor in one.sponsors if sponsor.left)
    yield Fact(_("No longer asked for by"), reader.listed(gone))
    yield _issue(one.base, _("On"))
    yield _issue(one.made_on, _("Made on"))
    yield Fact(_("Received"), reader.day(came.when) if came else "")
    filed = reverse("proposal_file", args=[of]) if came and came.digest else ""
    yield Fact(_("File"), one.source, filed)
    yield Fact(_("Taken back"), _("yes") if one.withdrawn else "")
    for entry in one.entries:
        change = entry.change
        unit = change.after if isinstance(change, Add) else change.unit
        verb, where = VERB_OF[type(change)], paragraph_address(record, one.base, unit)
        yield Fact(f"{entry.place}: {verb} ({entry.state})", _asked(change) or "–", where)
    for loose in one.unplaced:
        yield Fact(_("Without a place in the text"), loose.words)


def _asked(change: Change) -> str:
    """Give what a change asks for, in signs that every language reads."""
    match change:
        case Modify(old=old, new=new) if old.strip() and new.strip():
            return f"“{readable(old)}” → “{readable(new)}”"
        case Modify(old=old, new=new):
            return f"+ “{readable(new)}”" if new.strip() else f"− “{readable(old)}”"
        case Add(unit=unit):
            return f"+ “{readable(unit.words)}”"
        case _:
            return ""


def _meeting_facts(reader: Reader, of: str) -> Iterator[Fact]:
    record, one = reader.record, reader.record.meetings[of]
    yield _body(reader, one.body)
    yield Fact(_("When"), reader.day(one.when))
    yield Fact(_("Place"), one.place)
    yield _body(reader, one.convener or "", _("Convened by"))
    cancelled = record.held.get(of) is False
    yield Fact(_("Called off"), _("yes") if cancelled else "")
    for item in record.orders.get(of) or ():
        yield Fact(f"{_('Item')} {item.number}", item.named(reader.language))
    for decision in record.decisions.values():
        if decision.meeting == of:
            where = reverse("thing", args=[Kind.DECISION, decision.id])
            yield Fact(_("Decision"), heading(reader, Kind.DECISION, decision.id), where)
    yield Fact(_("Present"), _attended(reader, of))


def _attended(reader: Reader, meeting: str) -> str:
    listed = reader.record.attendance.get(meeting) or ()
    return ", ".join(dict.fromkeys(reader.named(one.party) for one in listed))


def _mandate(reader: Reader, of: str) -> Iterator[Fact]:
    one = reader.record.mandates[of]
    yield _body(reader, one.body, _("Given to"))
    yield _body(reader, one.giver, _("Given by"))
    yield _issue(one.source, _("By"))
    yield Fact(_("Place"), one.pinpoint)
    yield Fact(_("Product"), one.product)
    yield Fact(_("Due"), reader.day(one.due))
    yield Fact(_("Limits"), one.limits)
    for task in one.tasks:
        done = reader.record.discharges.get(key(of, task.id))
        by = (done.meeting or done.document) if done else ""
        yield Fact(_("Task"), f"{task.words} ({_('done by')} {by})" if by else task.words)


def _body_facts(reader: Reader, of: str) -> Iterator[Fact]:
    record, one = reader.record, reader.record.bodies[of]
    yield Fact(_("Code"), one.code)
    yield Fact(_("Kind"), terms(reader.language).bodies[one.kind])
    yield Fact(_("Also called"), _others((*one.names, *one.acronyms, *one.aliases), one.code))
    yield _body(reader, one.parent, _("Reports to"))
    yield Fact(_("Set up"), reader.day(one.established))
    for term in record.terms.values():
        if term.body == of:
            where = reverse("thing", args=[Kind.PERSON, term.person])
            known = term.person in record.persons
            office = terms(reader.language).offices[term.office]
            yield Fact(office, reader.named(term.person), where if known else "")
    for mandate in record.mandates.values():
        if mandate.body == of:
            where = reverse("thing", args=[Kind.MANDATE, mandate.id])
            yield Fact(_("Mandate"), f"{mandate.source} {mandate.pinpoint}".strip(), where)


def _person(reader: Reader, of: str) -> Iterator[Fact]:
    one = reader.record.persons[of]
    yield Fact(_("Of"), reader.named(one.party) if one.party else "")
    yield Fact(_("As"), one.capacity.within(reader.language))
    for term in reader.record.terms.values():
        if term.person == of:
            office = terms(reader.language).offices[term.office]
            yield Fact(office, f"{reader.named(term.body)} {reader.day(term.start)}".strip())


def _others(names: Iterable[str], own: str) -> str:
    return ", ".join(name for name in dict.fromkeys(names) if name != own)


_FACTS: Mapping[Kind, Callable[[Reader, str], Iterator[Fact]]] = {
    Kind.PROPOSAL: _proposal,
    Kind.STATEMENT: _statement,
    Kind.DECISION: _decision,
    Kind.RULING: _ruling,
    Kind.MEETING: _meeting_facts,
    Kind.MANDATE: _mandate,
    Kind.BODY: _body_facts,
    Kind.PERSON: _person,
}
