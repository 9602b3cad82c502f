"""Electing: who takes an office and how, and who leaves it (S3, R5).

Electing, acclaiming and ratifying are acts of their own, and nothing takes one for another; two of
them may share a date. Nobody is said to have held an office before the record shows it (I2).
"""

from __future__ import annotations

from datetime import date

from travaux.bodies import Body, Manner, Office, Term
from travaux.dates import When
from travaux.events import OfficerLeftOffice, OfficerTookOffice
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.people import Officer, officers_of_meeting, terms

_ONE_CHAIR = Row("a body has one chair at a time", "R5")
_HELD = Row("an office is left by whoever holds it, and not before it was taken", "R5")
_TAKEN_ONCE = Row("an office is taken once on a day, and may be renewed later", "R5")
_IN_ORDER = Row("a term begins before it ends, and the next one after it", "R5")


@act
def take_office(
    floor: Floor,
    body: str,
    office: Office,
    person: str,
    manner: Manner = Manner.NOT_RECORDED,
    when: When | None = None,
    until: When | None = None,
    proposed_by: str = "",
    seconded_by: str = "",
    decided_at: str = "",
    meeting: str = "",
) -> Acted:
    """Record that somebody took an office in a body, and how.

    `person` is their id or name, `manner` how they came to it (elected, ratified ...), `when` the
    day it began, `until` the day it ended if that is known already. `proposed_by` and
    `seconded_by` are the parties that did so; `decided_at` is the meeting that decided it.
    `meeting` is given for one who serves a single meeting only, such as its rapporteur. Who holds
    the office already may have it renewed on a later day, on which the earlier term ends.
    """
    found = floor.body(body)
    term = Term(
        body=found.code,
        office=office,
        person=floor.person(person).id,
        manner=manner,
        start=when,
        end=until,
        meeting=floor.meeting(meeting).id if meeting else "",
        decided_at=floor.meeting(decided_at).id if decided_at else "",
        proposed_by=floor.party(proposed_by) if proposed_by else "",
        seconded_by=floor.party(seconded_by) if seconded_by else "",
    )
    _ends_after_it_began(term)
    _not_taken_already(floor, term)
    earlier = _own_term(floor, term)
    left = (_ended(term, earlier),) if earlier else ()
    findings = (*_beside_others(floor, found, term, earlier), *_seconded(term))
    return done(*left, OfficerTookOffice(term), findings=findings)


@act
def leave_office(floor: Floor, body: str, office: Office, person: str, when: When) -> Acted:
    """Record that somebody left an office.

    `when` is the day; where it isn't known, the days between which it was ("[2005-01..2005-05]").
    """
    found, leaving = floor.body(body), floor.person(person)
    holding = [
        one
        for one in terms(floor.record, found.code)
        if one.term.office is office and one.term.end is None
    ]
    held = next((one for one in holding if one.person.id == leaving.id), None)
    if held is None:
        act_ = f"{leaving.name} leaving the office of {office} of {found.code}"
        said = "the same for " + (" or ".join(map(_since, holding)) or "somebody who took it")
        raise NotAllowed(act_, _HELD, said)
    if held.term.start and _certainly_before(when, held.term.start):
        raise NotAllowed(f"leaving on {when}", _HELD, f"a day after {held.term.start}")
    return done(OfficerLeftOffice(found.code, office, leaving.id, when))


def _own_term(floor: Floor, term: Term) -> Officer | None:
    """Give the term of the same person in the same office that this one follows."""
    if term.meeting or term.end:
        return None
    for one in terms(floor.record, term.body):
        same = (one.term.office, one.term.person) == (term.office, term.person)
        if same and one.term.end is None:
            return one
    return None


def _ended(term: Term, earlier: Officer) -> OfficerLeftOffice:
    began = earlier.term.start
    if term.start is None or (began and _certainly_before(term.start, began)):
        act_ = f"{_since(earlier)} taking the same office from {term.start or 'an unknown day'}"
        said = f"the same from a day after {began or 'the earlier one'}, or with the day it ended"
        raise NotAllowed(act_, _IN_ORDER, said)
    return OfficerLeftOffice(term.body, term.office, term.person, term.start)


def _ends_after_it_began(term: Term) -> None:
    if term.start and term.end and _certainly_before(term.end, term.start):
        act_ = f"an office from {term.start} until {term.end}"
        raise NotAllowed(act_, _IN_ORDER, f"an end after {term.start}")


def _not_taken_already(floor: Floor, term: Term) -> None:
    """Refuse a second entry of the same term; ends alone tell two of unknown beginnings apart."""
    every = (*terms(floor.record, term.body), *officers_of_meeting(floor.record, term.meeting))
    for one in every:
        same = _beginning(one.term) == _beginning(term)
        if same and (term.start or one.term.end == term.end):
            act_ = f"{_since(one)} taking the office of {term.office} of {term.body}, held already"
            said = f"a renewal from a later day, or striking entry {one.position} if it is wrong"
            raise NotAllowed(act_, _TAKEN_ONCE, said)


def _beginning(term: Term) -> tuple[object, ...]:
    return term.body, term.office, term.person, term.meeting, term.start


def _beside_others(
    floor: Floor, body: Body, term: Term, earlier: Officer | None
) -> tuple[Finding, ...]:
    """Refuse a second chair; tell where two may have sat at one time, for all that is known."""
    if term.office is not Office.CHAIR or term.meeting:
        return ()
    found = []
    for other in terms(floor.record, body.code):
        chair = other.term.office is Office.CHAIR and other != earlier
        if not chair or not _may_overlap(other.term, term):
            continue
        if _overlap(other.term, term):
            act_ = f"a second chair of {body.code} beside {_since(other)}"
            raise NotAllowed(act_, _ONE_CHAIR, _apart(term, other))
        message = (
            f"{_since(other)} may have been chair at the same time, for the dates aren't exact. "
            "Look for the day of the handover, and strike the entry that is wrong."
        )
        found.append(Finding(Severity.WARNING, "terms-may-overlap", body.code, message))
    return tuple(found)


def _apart(term: Term, other: Officer) -> str:
    """Say how a term that begins before or after another one can be entered beside it."""
    start = other.term.start
    if term.start and start and _certainly_before(term.start, start):
        return f"the same with “until”, the day on which it ended, by {start}"
    if other.term.end:
        return f"the same from {other.term.end} on"
    return f"the same once the day on which {other.person.name} left is entered (leave-office)"


def _overlap(one: Term, other: Term) -> bool:
    """Tell whether two terms certainly share days; a handover on one day shares none."""
    if one.end is None and other.end is None:
        return True  # both last until today
    begun = max(_latest_start(one), _latest_start(other))
    return begun < min(_earliest_end(one), _earliest_end(other))


def _may_overlap(one: Term, other: Term) -> bool:
    begun = max(_earliest_start(one), _earliest_start(other))
    return begun < min(_latest_end(one), _latest_end(other))


def _latest_start(term: Term) -> date:
    return (term.start.latest if term.start else None) or date.max


def _earliest_start(term: Term) -> date:
    return (term.start.earliest if term.start else None) or date.min


def _earliest_end(term: Term) -> date:
    return (term.end.earliest or date.min) if term.end else date.max


def _latest_end(term: Term) -> date:
    return (term.end.latest if term.end else None) or date.max


def _certainly_before(one: When, other: When) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _since(one: Officer) -> str:
    """Give who holds it and since when, as refusals name them."""
    start = f"since {one.term.start}" if one.term.start else "since a day that isn't recorded"
    ended = f" until {one.term.end}" if one.term.end else ""
    return f"{one.person.name} ({one.term.manner}, {start}{ended})"


def _seconded(term: Term) -> tuple[Finding, ...]:
    if not term.proposed_by or term.proposed_by != term.seconded_by:
        return ()
    message = (
        f"{term.proposed_by} both proposes and seconds the candidate. Another delegation seconds: "
        "look in the record of the meeting which one it was."
    )
    return (Finding(Severity.WARNING, "seconded-by-the-proposer", term.body, message),)
