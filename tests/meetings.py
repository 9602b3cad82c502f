"""The meetings of the case, with what they need, as a record: facts of its source, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.records import played
from travaux.bodies import Actor, Body, BodyKind, Manner, Office, Person, Term
from travaux.dates import When
from travaux.decisions import Decision, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Link, Relation, StatusNote
from travaux.events import (
    BodyRegistered,
    DecisionTaken,
    DocumentsLinked,
    DossierOpened,
    Event,
    FigureAsserted,
    IssueRegistered,
    MandateGiven,
    MeetingConvened,
    MeetingHeld,
    OfficerTookOffice,
    PersonRegistered,
    Recorded,
)
from travaux.mandates import Mandate, Task
from travaux.record import EMPTY, Record, fold
from travaux.sources import Certainty, Source

GROUP = "Working Group on the Rights of Migrants"
ELECTION, SPECIAL, DRAFT = "m-2004-09-16", "special-meeting", "m-2005-02-25"
COMMENTS, PREPARATORY, GUIDELINES = "m-2004-03-09", "preparatory", "m-2004-12-13"
UNITS = ("SR", "CIM", "UPD", "DDP")
PLAN, CORRECTED_PLAN = "CAJP/GT/TM-12/04", "CAJP/GT/TM-12/04 corr. 1"
BASE_TEXT, GUIDELINES_TEXT = "CP/CAJP-2038/03", "CAJP/GT/TM-18/04"
DRAFT_TEXT, RAPPORTEURS = "CAJP/GT/TM-24/05", "CAJP/GT/TM-16/04"
PAPER = "border-posts"  # a handle: it bears no symbol
ALTERNATE = Names("Alternate Representative", "Representante Alterno")


def happened(record: Record, *events: Event, sources: tuple[Source, ...] = ()) -> Record:
    """Give the record after events, entered by the archivist as they are."""
    by = Actor.read("archivist")
    at = "2005-06-01T12:00:00Z"
    return fold(
        [Recorded(record.size + n, at, by, one, sources) for n, one in enumerate(events)], record
    )


def _body(code: str, kind: BodyKind, en: str, es: str, parent: str = "") -> Event:
    return BodyRegistered(Body(code, kind, Names(en, es), parent=parent))


def _issue(id: str, kind: DocumentKind, title: str = "", **more: Any) -> Event:  # noqa: A002
    return IssueRegistered(Issue(id, kind, Names(title), body="GT/TM", **more))


@cache
def group() -> Record:
    """Give the record of the group before it meets: bodies, persons, mandate, documents."""
    special = Task("special-meeting", "Hold a special meeting", ("AG/RES. 1928 (XXXIII-O/03)",))
    return happened(
        EMPTY,
        DossierOpened("Migrants"),
        _body("AG", BodyKind.ASSEMBLY, "General Assembly", "Asamblea General"),
        BodyRegistered(
            Body(
                "CP",
                BodyKind.COUNCIL,
                Names("Permanent Council", "Consejo Permanente"),
                parent="AG",
                classification="OEA/Ser.G",
            )
        ),
        _body(
            "CAJP",
            BodyKind.COMMITTEE,
            "Committee on Juridical and Political Affairs",
            "Comisión de Asuntos Jurídicos y Políticos",
            "CP",
        ),
        _body(
            "GT/TM",
            BodyKind.WORKING_GROUP,
            GROUP,
            "Grupo de Trabajo sobre los Derechos de los Migrantes",
            "CAJP",
        ),
        _body("SR", BodyKind.OFFICE, "Office of the Special Rapporteur", "Relatoría Especial"),
        _body("CIM", BodyKind.ORGAN, "CIM", "CIM"),
        _body(
            "UPD",
            BodyKind.OFFICE,
            "Unit for the Promotion of Democracy",
            "Unidad para la Promoción de la Democracia",
        ),
        _body("DDP", BodyKind.OFFICE, "Department of Development Programs", ""),
        PersonRegistered(Person("acevedo", "Eduardo Acevedo Díaz", "ARG", ALTERNATE)),
        PersonRegistered(Person("perez", "Otto Pérez", "GTM", ALTERNATE)),
        PersonRegistered(Person("aparicio", "Nisla Lorena Aparicio Robles", "PAN", ALTERNATE)),
        MandateGiven(
            Mandate(
                "mandate",
                "GT/TM",
                "AG",
                "AG/RES. 1928 (XXXIII-O/03)",
                "operative paragraph 5 (a)",
                "pursuant to",
                "a proposed Inter-American Program",
                BASE_TEXT,
                (special,),
            )
        ),
        _issue(BASE_TEXT, DocumentKind.NEGOTIATING_TEXT, "Inter-American Program"),
        _issue(PLAN, DocumentKind.WORK_PLAN, "Work Plan"),
        _issue(
            CORRECTED_PLAN,
            DocumentKind.WORK_PLAN,
            "Work Plan",
            original="es",
            status=StatusNote("approved", "", "GT/TM", When.read("2004-09-16")),
        ),
        _issue(RAPPORTEURS, DocumentKind.REPORT, "Report of the Rapporteur"),
        _issue(PAPER, DocumentKind.PAPER, "Border posts"),
        _issue(GUIDELINES_TEXT, DocumentKind.GUIDELINES, "Draft Guidelines"),
        _issue(DRAFT_TEXT, DocumentKind.NEGOTIATING_TEXT, "Draft Inter-American Program"),
        DocumentsLinked(Link(GUIDELINES_TEXT, Relation.DERIVES_FROM, BASE_TEXT)),
        DocumentsLinked(Link(DRAFT_TEXT, Relation.DERIVES_FROM, GUIDELINES_TEXT)),
        FigureAsserted("meetings", "GT/TM", 16),
    )


def calling(id: str, when: str, **more: Any) -> tuple[str, Mapping[str, Any]]:  # noqa: A002
    """Give the act that calls a meeting of the group, as the archivist enters it."""
    return "convene-meeting", {"id": id, "body": "GT/TM", "when": when, **_LATE, **more}


_LATE = {"by": "archivist", "at": "2005-06-01"}


def held(id: str) -> tuple[str, Mapping[str, Any]]:  # noqa: A002
    """Give the act that records a meeting as held."""
    return "hold-meeting", {"meeting": id, **_LATE}


@cache
def election() -> Record:
    """Give the record up to the meeting of 2004-09-16: officers and work plan (E6)."""
    items = [
        {"number": "1", "title": "Election of officers", "titles": {"es": "Elección"}},
        {"number": "2", "title": "Work plan", "documents": [CORRECTED_PLAN]},
    ]
    attendance = [
        {"party": "Permanent Mission of Mexico"},
        {"party": "Guatemala", "persons": ["perez"]},
        {"party": "ARG", "persons": ["Eduardo Acevedo Díaz"]},
        {"party": "CIM"},
        {"party": "United States"},
    ]
    met = played(
        calling(ELECTION, "2004-09-16", number=3),
        ("set-order-of-business", {"meeting": ELECTION, "items": items}),
        ("record-attendance", {"meeting": ELECTION, "attendance": attendance}),
        held(ELECTION),
        onto=group(),
    )
    day = When.read("2004-09-16")
    shared: dict[str, Any] = {"body": "GT/TM", "when": day, "meeting": ELECTION}
    return happened(
        met,
        DecisionTaken(
            Decision("d-chair", verb=Verb.RATIFIED, objects=("acevedo",), item="1", **shared)
        ),
        DecisionTaken(
            Decision("d-vice", verb=Verb.ELECTED, objects=("perez",), item="1", **shared)
        ),
        DecisionTaken(
            Decision("d-plan", verb=Verb.APPROVED, objects=(CORRECTED_PLAN,), item="2", **shared)
        ),
        OfficerTookOffice(Term("GT/TM", Office.CHAIR, "acevedo", Manner.RATIFIED, day)),
        OfficerTookOffice(Term("GT/TM", Office.VICE_CHAIR, "perez", Manner.ELECTED, day)),
    )


@cache
def special() -> Record:
    """Give the record up to the special meeting with its rapporteur and papers (E7, S13)."""
    met = played(
        ("plan-activity", {"id": "a-special", "plan": PLAN, "title": "Special meeting",
                           "due": "2004-10-31", "task": "special-meeting"}),
        ("plan-activity", {"id": "a-draft", "plan": CORRECTED_PLAN, "title": "Draft program",
                           "due": "2005-05-18"}),
        calling(SPECIAL, "2004-09-30/2004-10-01", kind="special", convener="Permanent Council",
                task="special-meeting"),
        held(SPECIAL),
        ("finish-activity", {"activity": "a-special", "meeting": SPECIAL}),
        ("present-paper", {"id": "p-1", "meeting": SPECIAL, "by": "a panelist",
                           "title": "Border posts", "document": PAPER, "language": "es"}),
        ("present-paper", {"id": "p-2", "meeting": SPECIAL, "by": "a panelist"}),
        ("identify-practice", {"id": "b-1", "meeting": SPECIAL, "kind": "best practice",
                               "words": "Advice in the migrant's own language", "paper": "p-1"}),
        ("identify-practice", {"id": "b-2", "meeting": SPECIAL, "kind": "activity",
                               "words": "Train border officers"}),
        ("trace-practice", {"practice": "b-1", "issue": DRAFT_TEXT, "unit": "u3"}),
        onto=election(),
    )  # fmt: skip
    return happened(
        met,
        OfficerTookOffice(
            Term("GT/TM", Office.RAPPORTEUR, "aparicio", Manner.NOT_RECORDED, meeting=SPECIAL)
        ),
    )


@cache
def case() -> Record:
    """Give the record of all six dated meetings, entered out of their order."""
    late = played(
        calling(GUIDELINES, "2004-12-13"),
        held(GUIDELINES),
        ("take-up", {"meeting": GUIDELINES, "act": "heard a presentation of",
                     "documents": [GUIDELINES_TEXT]}),
        calling(DRAFT, "2005-02-25"),
        held(DRAFT),
        ("take-up", {"meeting": DRAFT, "act": "resumed discussion of",
                     "documents": [f"({DRAFT_TEXT})"], "by": "acevedo"}),
        calling(COMMENTS, "2004-03-09"),
        held(COMMENTS),
        ("take-up", {"meeting": COMMENTS, "act": "received comments on",
                     "documents": [BASE_TEXT]}),
        onto=special(),
    )  # fmt: skip
    inferred = Source(
        "when", Certainty.INFERRED, "the report", "II.C", "April 16", "it follows March 9, 2004"
    )
    by_then = played(
        calling(PREPARATORY, "2004-04-16", kind="preparatory", taking_part=UNITS), onto=late
    )
    called = by_then.meetings[PREPARATORY]
    known = happened(late, MeetingConvened(called), sources=(inferred,))
    return happened(known, MeetingHeld(PREPARATORY))
