"""Attending: who was at a meeting, what it took up, and what was put before it (S10, S13)."""

from __future__ import annotations

from travaux.events import (
    AttendanceRecorded,
    MatterTakenUp,
    PaperPresented,
    PracticeIdentified,
    PracticeTraced,
)
from travaux.findings import Finding, Severity
from travaux.meetings import Attendance, FindingKind, Meeting, Paper, Practice
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.procedure.stages import recorded_at
from travaux.record.meetings import taken_up_before
from travaux.record.people import persons_named

_ONCE = Row("a paper, and what was found at a meeting, is entered once, under its own id", "S13")
_SAME = Row("what is found in a paper is found at the meeting where it was presented", "S13")
_PLACE = Row("what was found at a meeting is followed into one paragraph of a document", "S13")


@act
def record_attendance(floor: Floor, meeting: str, attendance: tuple[Attendance, ...]) -> Acted:
    """Record who attended a meeting; the whole list takes the place of an earlier one.

    Each entry names a party by any of its names, and the persons by their ids or names. How the
    party was written is kept.
    """
    found = recorded_at(floor, meeting, "recording the attendance of")
    listed: dict[str, Attendance] = {}
    noticed: list[Finding] = []
    for one in attendance:
        entry = _attendance(floor, one)
        noticed += _from_elsewhere(floor, found.id, entry)
        if entry.party in listed:
            noticed.append(_twice(found.id, entry))
            entry = _joined(listed[entry.party], entry)
        listed[entry.party] = entry
    return done(AttendanceRecorded(found.id, tuple(listed.values())), findings=tuple(noticed))


@act
def take_up(
    floor: Floor,
    meeting: str,
    act: str,
    documents: tuple[str, ...] = (),
    matter: str = "",
    by: str = "",
    item: str = "",
) -> Acted:
    """Say what a meeting took up, and what it did with it.

    `act` says how: "received comments on", "discussed", "resumed discussion of", "heard a
    presentation of"; other words print as they are, in every language. `by` is the party or
    person who presented or commented; leave it out where nobody is named. `item` is the item of
    the order of business.
    Where a discussion is resumed, the document or one that it comes from should have been taken
    up before (I11).
    """
    found = recorded_at(floor, meeting, "recording what was taken up at")
    issues = tuple(floor.issue(one).id for one in documents)
    if item:
        floor.known("item", item, [one.number for one in floor.record.orders.get(found.id) or ()])
    who = _party_or_person(floor, by) if by else None
    resumed = act.casefold().startswith("resum")
    noticed = _resuming(floor, found, issues) if resumed else ()
    return done(MatterTakenUp(found.id, act, issues, matter, who, item), findings=noticed)


@act
def present_paper(
    floor: Floor,
    id: str,
    meeting: str,
    by: str,
    title: str = "",
    document: str = "",
    language: str = "",
) -> Acted:
    """Enter a paper that was presented at a meeting, in writing or not (S13).

    `by` is a person, a party, or words such as "a panelist" where nobody is named. `document` is
    the registered document that holds it; leave it out for one that was only spoken.
    """
    found = recorded_at(floor, meeting, "presenting a paper at")
    if id in floor.record.papers:
        raise NotAllowed(f"entering paper {id} again", _ONCE, "another id")
    held = floor.issue(document).id if document else ""
    return done(PaperPresented(Paper(id, found.id, _named(floor, by), title, held, language)))


@act
def identify_practice(
    floor: Floor, id: str, meeting: str, kind: FindingKind, words: str, paper: str = ""
) -> Acted:
    """Enter a proposal, best practice or activity that was found at a meeting (S13).

    `words` are its own; `paper` is the id of the paper in which it was found.
    """
    found = recorded_at(floor, meeting, "entering what was found at")
    if id in floor.record.practices:
        raise NotAllowed(f"entering {id} again", _ONCE, "another id")
    if paper:
        floor.known("paper", paper, floor.record.papers)
        presented = floor.record.papers[paper].meeting
        if presented != found.id:
            raise NotAllowed(f"finding {id} in {paper}", _SAME, f"the same at {presented}")
    return done(PracticeIdentified(Practice(id, found.id, kind, words, paper)))


@act
def trace_practice(floor: Floor, practice: str, issue: str, unit: str) -> Acted:
    """Say into which paragraph of which document something found at a meeting went (S13).

    `unit` is the paragraph's permanent id; a thing may go into several.
    """
    floor.known("proposal, best practice or activity", practice, floor.record.practices)
    if not unit.strip():
        raise NotAllowed(f"tracing {practice} into no paragraph", _PLACE, "the paragraph's id")
    return done(PracticeTraced(practice, floor.issue(issue).id, unit.strip()))


def _attendance(floor: Floor, one: Attendance) -> Attendance:
    party = floor.party(one.party)
    written = one.as_written or ("" if one.party == party else one.party)
    return Attendance(party, tuple(floor.person(who).id for who in one.persons), written)


def _party_or_person(floor: Floor, written: str) -> str:
    found = persons_named(floor.record, written)
    return found[0].id if len(found) == 1 else floor.party(written)


def _named(floor: Floor, written: str) -> str:
    """Give a person's id, or the words that stand for somebody."""
    found = persons_named(floor.record, written)
    return found[0].id if len(found) == 1 else written


def _from_elsewhere(floor: Floor, meeting: str, entry: Attendance) -> list[Finding]:
    """Find persons who are listed under another party than their own."""
    noticed = []
    for one in entry.persons:
        person = floor.record.persons[one]
        if person.party and person.party != entry.party:
            said = (
                f"{person.name} is listed under {entry.party}, but is on record for "
                f"{person.party}. Correct the list, or the person's particulars."
            )
            noticed.append(Finding(Severity.WARNING, "person-of-another-party", meeting, said))
    return noticed


def _twice(meeting: str, entry: Attendance) -> Finding:
    said = f"{entry.party} is listed twice; its persons were put together. Check the list."
    return Finding(Severity.NOTE, "party-listed-twice", meeting, said)


def _joined(one: Attendance, other: Attendance) -> Attendance:
    persons = tuple(dict.fromkeys((*one.persons, *other.persons)))
    written = dict.fromkeys(filter(None, (one.as_written, other.as_written)))
    return Attendance(one.party, persons, "; ".join(written))


def _resuming(floor: Floor, meeting: Meeting, issues: tuple[str, ...]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            Severity.WARNING,
            "nothing-to-resume",
            meeting.id,
            f"The discussion of {one} was resumed, but the record doesn't show that it, or a "
            "document it comes from, was taken up before. Enter that meeting, or the link "
            "between the documents.",
        )
        for one in issues
        if not taken_up_before(floor.record, one, meeting)
    )
