"""The record's words in Spanish."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.terms.words import Terms
from travaux.statements import AnchorKind, StatementKind

_FEMININE = ("a", "ión", "dad", "tad", "ie")


def the(name: str) -> str:
    """Give a name with its article, which follows from its first word."""
    first = name.partition(" ")[0]
    if first.casefold() in ("el", "la", "los", "las"):
        return name[:1].lower() + name[1:]
    single = first.removesuffix("s")
    feminine = single.casefold().endswith(_FEMININE) or first == "Naciones"
    if first.endswith("s"):
        return f"{'las' if feminine else 'los'} {name}"
    return f"{'la' if feminine else 'el'} {name}"


SPANISH = Terms(
    the=the,
    bodies={
        BodyKind.ASSEMBLY: "Asamblea",
        BodyKind.COUNCIL: "Consejo",
        BodyKind.COMMITTEE: "Comisión",
        BodyKind.WORKING_GROUP: "Grupo de Trabajo",
        BodyKind.DRAFTING_GROUP: "Grupo de Redacción",
        BodyKind.ORGAN: "Órgano",
        BodyKind.OFFICE: "Oficina",
        BodyKind.SECRETARIAT: "Secretaría",
    },
    offices={
        Office.CHAIR: "Presidencia",
        Office.VICE_CHAIR: "Vicepresidencia",
        Office.RAPPORTEUR: "Relatoría",
        Office.SECRETARY: "Secretaría",
    },
    manners={
        Manner.ELECTED: "por elección",
        Manner.ACCLAIMED: "por aclamación",
        Manner.RATIFIED: "por ratificación",
        Manner.DESIGNATED: "por designación",
        Manner.ACTING: "de forma interina",
        Manner.EX_OFFICIO: "de oficio",
        Manner.NOT_RECORDED: "no consta cómo",
    },
    kinds={
        DocumentKind.RESOLUTION: "resolución",
        DocumentKind.DRAFT_RESOLUTION: "proyecto de resolución",
        DocumentKind.NEGOTIATING_TEXT: "texto de negociación",
        DocumentKind.GUIDELINES: "lineamientos",
        DocumentKind.WORK_PLAN: "plan de trabajo",
        DocumentKind.REPORT: "informe",
        DocumentKind.SUMMARY: "resumen",
        DocumentKind.NOTICE: "convocatoria",
        DocumentKind.ORDER_OF_BUSINESS: "orden del día",
        DocumentKind.PARTICIPANTS: "lista de participantes",
        DocumentKind.COMPILATION: "compilación",
        DocumentKind.CONTRIBUTION: "contribución",
        DocumentKind.PAPER: "ponencia",
        DocumentKind.LETTER: "carta",
        DocumentKind.OTHER: "otro",
    },
    relations={
        Relation.DERIVES_FROM: "deriva de",
        Relation.INPUT_TO: "es un insumo de",
        Relation.CARRIES: "contiene",
        Relation.CITES: "cita",
        Relation.ADOPTS: "adopta",
        Relation.ATTACHED_TO: "figura como anexo de",
        Relation.TRANSLATES: "traduce",
    },
    meeting_of="reunión {}",
    meetings={
        MeetingKind.REGULAR: "ordinaria",
        MeetingKind.SPECIAL: "especial",
        MeetingKind.PREPARATORY: "preparatoria",
        MeetingKind.INFORMAL: "informal",
    },
    found={
        FindingKind.PROPOSAL: "propuesta",
        FindingKind.BEST_PRACTICE: "mejor práctica",
        FindingKind.ACTIVITY: "actividad",
    },
    verbs={
        Verb.APPROVED: "aprobó",
        Verb.ADOPTED: "adoptó",
        Verb.ELECTED: "eligió",
        Verb.RATIFIED: "ratificó",
        Verb.NOTED: "tomó nota de",
        Verb.ESTABLISHED: "estableció",
        Verb.REQUESTED: "solicitó",
        Verb.DECIDED: "decidió",
    },
    methods={
        Method.CONSENSUS: "por consenso",
        Method.WITHOUT_A_VOTE: "sin votación",
        Method.ACCLAMATION: "por aclamación",
        Method.VOTE: "por votación",
        Method.SILENCE: "por procedimiento de silencio",
        Method.NOT_RECORDED: "no consta",
    },
    statements={
        StatementKind.STATEMENT: "declaración",
        StatementKind.FOOTNOTE: "nota al pie",
        StatementKind.EXPLANATION: "explicación de posición",
        StatementKind.EXPLANATION_OF_VOTE: "explicación de voto",
        StatementKind.RESERVATION: "reserva",
        StatementKind.DISSOCIATION: "desvinculación",
    },
    anchors={
        AnchorKind.WHOLE: "todo el texto",
        AnchorKind.TITLE: "el título",
        AnchorKind.UNIT: "un párrafo",
        AnchorKind.PASSAGE: "el pasaje",
        AnchorKind.TERM: "el término",
    },
    languages={"en": "inglés", "es": "español", "fr": "francés", "pt": "portugués"},
    mandates={
        "pursuant to": "en cumplimiento de",
        "in accordance with": "de conformidad con",
        "under": "en virtud de",
        "by virtue of": "en virtud de",
        "ratified": "ratificó",
        "confirmed": "confirmó",
        "renewed": "renovó",
        "continued": "prorrogó",
        "reaffirmed": "reafirmó",
        "extended": "prorrogó",
    },
    acts={
        "received": "recibió",
        "received comments on": "recibió comentarios sobre",
        "received preliminary comments on": "recibió comentarios preliminares sobre",
        "received information on": "recibió información sobre",
        "began discussion of": "inició la consideración de",
        "discussed": "consideró",
        "considered": "consideró",
        "continued discussion of": "continuó la consideración de",
        "resumed discussion of": "reanudó la consideración de",
        "concluded discussion of": "concluyó la consideración de",
        "heard": "escuchó",
        "heard a presentation of": "escuchó la presentación de",
        "took note of": "tomó nota de",
        "exchanged views on": "intercambió opiniones sobre",
        "reviewed": "examinó",
    },
    statuses={
        "presented": "presentado",
        "approved": "aprobado",
        "adopted": "adoptado",
        "prepared": "preparado",
        "agreed": "acordado",
        "discussed": "considerado",
    },
    purposes={
        "for consideration": "para su consideración",
        "for information": "para su información",
        "for adoption": "para su adopción",
        "for approval": "para su aprobación",
    },
    figures={
        "meetings": "reuniones",
        "contributions": "contribuciones",
    },
    parts={
        "final part": "parte final",
        "first part": "primera parte",
        "last part": "última parte",
        "first sentence": "primera oración",
        "last sentence": "última oración",
        "chapeau": "encabezamiento",
    },
)
