"""A program of a few paragraphs on the table of a group, for tests of how far they have come.

Paragraph 4 came with a bracket; Chile asks for other words in paragraph 1, and Mexico asks that
paragraph 2 stay as it is.
"""

from __future__ import annotations

from typing import Any

from tests.agreed import PROGRAM, agreed, entered, issue
from tests.drafters import Desk
from tests.records import noticed, played
from tests.texts import text
from travaux.bodies import Body, BodyKind
from travaux.changes import Keep, Modify
from travaux.delegations import Names
from travaux.events import BodyRegistered, ProposalReceived, TextTabled
from travaux.findings import Finding
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.readings import Bracket, BracketKind, Disposition, Ruling
from travaux.record import Record

WORDS = text(
    "= Program {#t}",
    "~ RECALLING the rivers, {#p1}",
    "~ RECALLING the lakes, {#p2}",
    "1. States shall keep the water clean. {#o1}",
    "2. States shall: {#o2}",
    "  (a) measure it; {#a}",
    "  (b) report on it. {#b}",
    "3. The Council meets each year. {#o3}",
    "4. Funds [shall] [may] be given. {#o4}",
)
DESK = Desk({PROGRAM: WORDS})
CHILES = Proposal(
    "chile",
    (Sponsor("CHL"),),
    (Entry(Modify("o1", 1, 2, " shall", " should"), "paragraph 1"),),
    base=PROGRAM,
)
MEXICOS = Proposal("mexico", (Sponsor("MEX"),), (Entry(Keep("o2"), "paragraph 2"),), base=PROGRAM)
_ON_THE_FOURTH = Bracket("o4@0", "o4", BracketKind.TYPED, " shall", ())
FIRST_RULING = Ruling("r1", PROGRAM, _ON_THE_FOURTH, Disposition.KEEP)
SECOND_RULING = Ruling(
    "r2", PROGRAM, Bracket("o4@1", "o4", BracketKind.TYPED, "", ()), Disposition.DELETE
)

TABLED = entered(
    agreed(),
    issue(PROGRAM, body="GT/TM"),
    BodyRegistered(
        Body("GT/TM/DG", BodyKind.DRAFTING_GROUP, Names(en="Drafting group"), parent="GT/TM")
    ),
    TextTabled(PROGRAM, "en", "sha256:" + "1" * 64, bracketed=("o4",)),
    ProposalReceived(CHILES),
    ProposalReceived(MEXICOS),
)
BY_THE_GROUP: dict[str, Any] = {
    "issue": PROGRAM,
    "standing": "agreed",
    "body": "GT/TM",
    "meeting": "GT/TM-16",
}
AD_REFERENDUM: dict[str, Any] = {
    "standing": "agreed ad referendum",
    "capitals": ["MEX", "CHL"],
    "until": "2005-06-01",
}


def done(name: str, onto: Record = TABLED, **particulars: Any) -> Record:
    """Give the record after one act, the texts being at hand."""
    return played((name, particulars), onto=onto, texts=DESK)


def agree(*units: str, onto: Record = TABLED, **particulars: Any) -> Record:
    """Give the record after the group agreed to paragraphs."""
    return done("agree-paragraphs", onto, units=units, **{**BY_THE_GROUP, **particulars})


def found(name: str, onto: Record = TABLED, **particulars: Any) -> tuple[Finding, ...]:
    """Give what an act finds, the texts being at hand."""
    return noticed(onto, name, DESK, **particulars)
