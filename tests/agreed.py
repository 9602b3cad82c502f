"""A group that has agreed on a program and on the resolution that adopts it, as a record.

Symbols, dates and names are facts of the case; the words of the texts are our own.
"""

from __future__ import annotations

from typing import Any

from tests.records import OPENED, played
from travaux.bodies import Actor, Body, BodyKind, Person, Rule, RuleSet
from travaux.dates import When
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Link, Relation
from travaux.events import (
    BodyRegistered,
    DocumentsLinked,
    Event,
    IssueRegistered,
    MeetingConvened,
    PersonRegistered,
    Recorded,
    RulesSet,
)
from travaux.meetings import Meeting
from travaux.record import Record, fold

PROGRAM = "CAJP/GT/TM-24/05 rev. 7"
RESOLUTION = "CAJP/GT/TM-38/05 rev. 2"
LETTER = "letter-mexico"
PERIOD = "[2005-01-18..2005-05-18]"
BY_CONSENSUS: dict[str, Any] = {
    "id": "approval",
    "body": "GT/TM",
    "verb": "approved",
    "method": "consensus",
    "objects": [PROGRAM, RESOLUTION],
    "when": PERIOD,
}

_KINDS = {PROGRAM: DocumentKind.NEGOTIATING_TEXT, RESOLUTION: DocumentKind.DRAFT_RESOLUTION}
_TITLE = Names(en="Program for the Rights of Migrants")


def entered(record: Record, *events: Event) -> Record:
    """Give the record after events that no rule was asked about."""
    by, at = Actor.read("archivist"), "2005-05-20T12:00:00Z"
    entries = (Recorded(record.size + n, at, by, event) for n, event in enumerate(events))
    return fold(entries, record)


def agreed(*acts: tuple[str, dict[str, Any]]) -> Record:
    """Give the record in which both texts are on the register, after some acts."""
    return played(*acts, onto=_BEFORE)


def issue(symbol: str, **particulars: Any) -> IssueRegistered:
    """Give the entry of an issue on the register."""
    kind = _KINDS.get(symbol, DocumentKind.OTHER)
    return IssueRegistered(Issue(symbol, kind, _TITLE, **particulars))


def ruled(matter: str, *values: str, verified: bool = True) -> RulesSet:
    """Give the entry that sets the group's rule on a matter."""
    rule = Rule(matter, values, "Rules of the group, article 9", verified)
    return RulesSet("GT/TM", RuleSet("rules", "Rules of the group", (rule,)))


_BEFORE = entered(
    played(OPENED),
    BodyRegistered(Body("CAJP", BodyKind.COMMITTEE, Names(en="Committee on Juridical Affairs"))),
    BodyRegistered(
        Body(
            "GT/TM",
            BodyKind.WORKING_GROUP,
            Names(en="Working Group on Migrants"),
            aliases=("the Group",),
            parent="CAJP",
        )
    ),
    BodyRegistered(Body("CIM", BodyKind.ORGAN, Names(en="Commission of Women"))),
    PersonRegistered(Person("acevedo", "Eduardo Acevedo Díaz", "ARG")),
    issue(PROGRAM),
    issue(RESOLUTION),
    issue(LETTER, author="MEX"),
    DocumentsLinked(Link(RESOLUTION, Relation.ADOPTS, PROGRAM)),
    MeetingConvened(Meeting("GT/TM-16", "GT/TM", when=When.read("2005-05-12"))),
)
