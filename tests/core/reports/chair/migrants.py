"""The facts of a real group's work, as entries of a journal; every text here is our wording."""

from __future__ import annotations

from collections.abc import Iterable

from travaux import events as e
from travaux.bodies import Actor, Body, BodyKind, Manner, Office, Person, Term
from travaux.dates import When
from travaux.decisions import Decision, Method, Verb
from travaux.delegations import Names
from travaux.documents import DocumentKind, Issue, Link, Relation
from travaux.mandates import Confirmation, Mandate, Task
from travaux.meetings import FindingKind, Meeting, MeetingKind, Paper, Practice
from travaux.record import Record, fold
from travaux.sources import Certainty, Source
from travaux.statements import Anchor, AnchorKind, Statement

GROUP = "GT/TM"
REPORT = "CAJP/GT/TM-39/05"
PROGRAM = "CAJP/GT/TM-24/05 rev. 7"
RESOLUTION = "CAJP/GT/TM-38/05 rev. 2"
PERIOD = When.read("2005-01-18/2005-05-18")

MEXICO = (
    "The sentence comes from three instruments, among them Article 29.2. of the Declaration.  That "
    "some rights are limited does not make the human rights of migrants depend on duties."
)
UNITED_STATES = (
    "The word ‘applicable’ stands in several places of the document. The drafting group meant by "
    "it to leave out, for each Member State, what doesn’t bind that State."
)


def _body(
    code: str, kind: BodyKind, en: str, es: str, parent: str = "", acronym: str = ""
) -> e.BodyRegistered:
    return e.BodyRegistered(Body(code, kind, Names(en, es), Names(acronym), parent=parent))


def _issue(name: str, kind: DocumentKind, en: str = "", **more: object) -> e.IssueRegistered:
    return e.IssueRegistered(Issue(name, kind, Names(en), **more))  # type: ignore[arg-type]


_ON_PROGRAM = "Inter-American Program on the Human Rights of Migrants"

BODIES = (
    _body("AG", BodyKind.ASSEMBLY, "General Assembly", "Asamblea General"),
    e.BodyRegistered(
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
        "CAJP",
    ),
    _body(
        GROUP,
        BodyKind.WORKING_GROUP,
        "Working Group to Prepare an Inter-American Program on the Human Rights of Migrants",
        "Grupo de Trabajo encargado de elaborar un Programa Interamericano sobre los Derechos "
        "Humanos de los Migrantes",
        "CAJP",
        "GT/TM",
    ),
    _body(
        "CIDH",
        BodyKind.ORGAN,
        "Inter-American Commission on Human Rights",
        "Comisión Interamericana de Derechos Humanos",
    ),
    _body(
        "CIDH/REL",
        BodyKind.OFFICE,
        "Office of the Special Rapporteur",
        "Oficina del Relator Especial",
        "CIDH",
    ),
    _body(
        "CIM",
        BodyKind.OFFICE,
        "Executive Secretariat of CIM",
        "Secretaría Ejecutiva de la CIM",
    ),
    _body(
        "UPD",
        BodyKind.OFFICE,
        "Unit for the Promotion of Democracy",
        "Unidad para la Promoción de la Democracia",
    ),
    _body(
        "AICD/DDP",
        BodyKind.OFFICE,
        "Department of Development Programs",
        "Departamento de Programas de Desarrollo",
    ),
    _body("SG", BodyKind.SECRETARIAT, "General Secretariat", "Secretaría General"),
    e.BodyEstablished(GROUP, When.read("2004-01-15")),
)
_ALTERNATE = Names("Alternate Representative", "Representante Alterno")
PEOPLE = (
    e.PersonRegistered(Person("acevedo", "Eduardo Acevedo Díaz", "ARG", _ALTERNATE)),
    e.PersonRegistered(Person("perez", "Otto Pérez", "GTM", _ALTERNATE)),
    e.PersonRegistered(
        Person(
            "aparicio",
            "Nisla Lorena Aparicio Robles",
            "PAN",
            Names("Alternate Representative", "Representante Alterna"),
        )
    ),
)
MANDATE = (
    _issue("AG/RES. 1928 (XXXIII-O/03)", DocumentKind.RESOLUTION),
    _issue(
        "AG/RES. 2027 (XXXIV-O/04)",
        DocumentKind.RESOLUTION,
        "The Human Rights of All Migrant Workers and Their Families",
    ),
    _issue("CP/CAJP-2038/03", DocumentKind.OTHER, f"{_ON_PROGRAM} in the Americas", author="CIDH"),
    e.MandateGiven(
        Mandate(
            "mandate",
            GROUP,
            "AG",
            "AG/RES. 1928 (XXXIII-O/03)",
            "operative paragraph 5 (a)",
            "pursuant to",
            "a proposed Inter-American Program on the Human Rights of Migrants",
            "CP/CAJP-2038/03",
            (Task("meet", "a special meeting to gather information and proposals"),),
        )
    ),
    e.MandateConfirmed(
        Confirmation(
            "mandate",
            "AG/RES. 2027 (XXXIV-O/04)",
            "ratified",
            "AG",
            place="Quito, Ecuador",
            tasks=("meet",),
        )
    ),
)
OFFICERS = (
    e.OfficerTookOffice(
        Term(GROUP, Office.CHAIR, "acevedo", Manner.RATIFIED, When.read("2004-09-16"))
    ),
    e.OfficerTookOffice(
        Term(GROUP, Office.VICE_CHAIR, "perez", Manner.ELECTED, When.read("2004-09-16"))
    ),
    _issue("CAJP/GT/TM-12/04 corr. 1", DocumentKind.WORK_PLAN, "Work Plan", body=GROUP),
    e.DecisionTaken(
        Decision(
            "plan",
            GROUP,
            Verb.APPROVED,
            objects=("CAJP/GT/TM-12/04 corr. 1",),
            when=When.read("2004-09-16"),
        )
    ),
)
_SPECIAL = Meeting(
    "special", GROUP, MeetingKind.SPECIAL, When.read("2004-09-30/2004-10-01"), "CP", task="meet"
)
SPECIAL = (
    e.MeetingConvened(_SPECIAL),
    e.MeetingHeld("special"),
    e.MatterTakenUp("special", "received", matter="information on programs in force"),
    e.PracticeIdentified(Practice("p1", "special", FindingKind.PROPOSAL, "Train border guards")),
    e.PracticeIdentified(Practice("p2", "special", FindingKind.BEST_PRACTICE, "A help line")),
    e.PracticeIdentified(Practice("p3", "special", FindingKind.ACTIVITY, "A yearly forum")),
    e.OfficerTookOffice(
        Term(GROUP, Office.RAPPORTEUR, "aparicio", Manner.NOT_RECORDED, meeting="special")
    ),
    _issue("CAJP/GT/TM-16/04", DocumentKind.REPORT, body=GROUP, author="aparicio"),
    e.PaperPresented(Paper("paper-1", "special", "a panelist", document="paper-1")),
    e.DocumentsLinked(Link("CAJP/GT/TM-16/04", Relation.CARRIES, "paper-1")),
)
TEXT = (
    e.MeetingConvened(Meeting("march", GROUP, when=When.read("2004-03-09"))),
    e.MeetingHeld("march"),
    e.MatterTakenUp("march", "received preliminary comments on", ("CP/CAJP-2038/03",)),
    e.MeetingConvened(
        Meeting(
            "preparatory",
            GROUP,
            MeetingKind.PREPARATORY,
            When.read("2004-04-16"),
            taking_part=("CIDH/REL", "CIM", "UPD", "AICD/DDP"),
        )
    ),
    e.MeetingHeld("preparatory"),
    e.MatterTakenUp("preparatory", "began discussion of", matter="what the Program might hold"),
    _issue(
        "CAJP/GT/TM-18/04",
        DocumentKind.GUIDELINES,
        "Draft Guidelines for an Inter-American Program",
        body=GROUP,
    ),
    e.MeetingConvened(Meeting("december", GROUP, when=When.read("2004-12-13"))),
    e.MeetingHeld("december"),
    e.MatterTakenUp("december", "heard a presentation of", ("CAJP/GT/TM-18/04",)),
    _issue(
        "CAJP/GT/TM-24/05",
        DocumentKind.NEGOTIATING_TEXT,
        f"Draft {_ON_PROGRAM}",
        body=GROUP,
        presented_by="chair",
    ),
    _issue("input", DocumentKind.CONTRIBUTION, body=GROUP),
    e.DocumentsLinked(Link("CAJP/GT/TM-24/05", Relation.CARRIES, "input")),
    e.MeetingConvened(Meeting("february", GROUP, when=When.read("2005-02-25"))),
    e.MeetingHeld("february"),
    e.MatterTakenUp("february", "resumed discussion of", ("CAJP/GT/TM-24/05",)),
    e.FigureAsserted("meetings", GROUP, 16),
)
OUTCOME = (
    _issue(PROGRAM, DocumentKind.NEGOTIATING_TEXT, _ON_PROGRAM, body=GROUP),
    _issue(RESOLUTION, DocumentKind.DRAFT_RESOLUTION, _ON_PROGRAM, body=GROUP),
    e.DecisionTaken(
        Decision(
            "outcome",
            GROUP,
            Verb.APPROVED,
            Method.CONSENSUS,
            (PROGRAM, RESOLUTION),
            when=When.read("[2005-01-18..2005-05-18]"),
        )
    ),
    e.StatementRecorded(
        Statement(
            "mexico",
            "MEX",
            MEXICO,
            "en",
            Anchor(
                AnchorKind.PASSAGE,
                PROGRAM,
                section="Conceptual Framework",
                ordinal=3,
                part="final part",
                quotation="The rights of each person end where those of others begin.",
            ),
            as_written=("Permanent Mission of Mexico", "the delegation of Mexico"),
        )
    ),
    e.StatementRecorded(
        Statement(
            "usa",
            "USA",
            UNITED_STATES,
            "en",
            Anchor(
                AnchorKind.TERM,
                PROGRAM,
                term="applicable",
                qualifying="international law or international legal instruments",
            ),
            as_written=("Permanent Mission of the United States",),
        )
    ),
)
BEGUN = (e.ReportBegun(REPORT, GROUP, "CAJP", PERIOD),)
REGISTERED = (
    _issue(
        REPORT,
        DocumentKind.REPORT,
        body=GROUP,
        date=When.read("2005-05-19"),
        original="es",
    ),
)
ALL = (
    e.DossierOpened("Human rights of migrants"),
    *BODIES,
    *PEOPLE,
    *MANDATE,
    *OFFICERS,
    *SPECIAL,
    *TEXT,
    *OUTCOME,
    *BEGUN,
    *REGISTERED,
)
YEAR = Source("when", Certainty.INFERRED, "report", "L25", "April 16", "its place in the order")


def recorded(events: Iterable[e.Event] = ALL) -> Record:
    """Give the record of events; the year of the preparatory meeting is inferred."""
    return fold(_entry(position, event) for position, event in enumerate(events))


def onwards(record: Record, *events: e.Event) -> Record:
    """Give the record after more events."""
    entries = (_entry(record.size + n, event) for n, event in enumerate(events))
    return fold(entries, record)


def without(*left_out: type[e.Event] | e.Event) -> tuple[e.Event, ...]:
    """Give the events without some of them, named themselves or by their kind."""
    kinds = tuple(one for one in left_out if isinstance(one, type))
    return tuple(one for one in ALL if one not in left_out and not isinstance(one, kinds))


def _entry(position: int, event: e.Event) -> e.Recorded:
    inferred = isinstance(event, e.MeetingConvened) and event.meeting.id == "preparatory"
    at, by = "2005-05-19T12:00:00Z", Actor.read("secretariat")
    return e.Recorded(position, at, by, event, (YEAR,) if inferred else ())
