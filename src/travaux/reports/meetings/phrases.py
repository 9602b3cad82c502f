"""What the papers of meetings say of their own, in the four languages of the OAS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.bodies import Office
from travaux.decisions import Method, Verb
from travaux.meetings import FindingKind, MeetingKind


@dataclass(frozen=True, slots=True)
class MeetingPhrases:
    """The words of one language. A colon after a label is the language's own."""

    colon: str
    and_: str
    missing: str  # a fact that the record doesn't hold
    facts: Mapping[str, str]  # what such facts are called
    inferred: str
    # when something is held: a day, a month or a year; two days; a longer span
    on_day: str
    in_month: str
    on_days: str
    over_days: str
    # titles
    notice: str
    cancellation: str
    order: str
    participants: str
    summary: str
    pack: str
    plan: str
    # headings and labels
    labels: Mapping[str, str]
    meetings: Mapping[MeetingKind, str]
    offices: Mapping[Office, str]
    languages: Mapping[str, str]
    # what was done
    decision: str  # method, verb and objects
    verbs: Mapping[Verb, str]
    methods: Mapping[Method, str]
    vote: str
    person: str  # a person as the object of a verb
    in_office: str  # a person and the office
    proposed: str
    seconded: str
    acts: Mapping[str, str]  # what a meeting did with a matter; others stand as they were entered
    by: str
    found: Mapping[FindingKind, str]
    # states
    draft: str
    draft_until: str
    approved: str
    approved_by: str
    taken: str
    refused: str
    waiting: str
    correction: str
    checked: str
    nothing: str
    went_into: str
    paragraph: str
    annex: str
    done: str
    open_: str
    late: str


_EN = MeetingPhrases(
    colon=": ",
    and_=" and ",
    missing="[not recorded: {}]",
    facts={
        "date": "date",
        "time": "time",
        "place": "place",
        "convener": "who convened it",
        "order": "order of business",
        "attendance": "who attended",
        "persons": "names",
        "chair": "who held the chair",
        "rapporteur": "who was rapporteur",
        "outcome": "what was done under this item",
        "symbol": "symbol",
        "issued": "date of issue",
        "original": "original language",
        "report": "text of the report",
        "paper": "text of the paper",
        "title": "title",
        "trace": "where it went",
        "paragraph": "this paragraph is not in the document",
        "findings": "what was found",
        "activities": "activities",
        "plan": "approved work plan",
        "due": "due date",
        "when": "when",
        "mandate": "mandate",
        "approval": "approval",
        "reason": "reason",
    },
    inferred="{} is inferred{}; the source says “{}”.",
    on_day="on {}",
    in_month="in {}",
    on_days="on {}",
    over_days="from {}",
    notice="Notice of meeting",
    cancellation="Notice of cancellation",
    order="Order of business",
    participants="List of participants",
    summary="Summary of the {} held {}",
    pack="Report of the Rapporteur of the {} held {}",
    plan="Work plan",
    labels={
        "body": "Body",
        "kind": "Meeting",
        "number": "Number",
        "convener": "Convened by",
        "date": "Date",
        "time": "Time",
        "place": "Place",
        "taking part": "With the participation of",
        "pursuant to": "Pursuant to",
        "officers": "Officers",
        "states": "States",
        "organs": "Organs, offices and agencies",
        "present": "Present",
        "documents": "Documents",
        "other": "Other matters",
        "papers": "Papers presented",
        "deadlines": "Deadlines",
        "corrections": "Corrections",
        "corrections until": "Corrections to this summary",
        "corrections end": "Last day for corrections",
        "period end": "End of the reporting period",
        "findings": "Proposals, best practices and activities",
        "spoken": "Papers presented without a written text",
        "mandate": "Mandate",
        "activities": "Activities and calendar",
        "activity": "Activity",
        "due": "Due",
        "task": "Asked for by",
        "state": "State",
        "sort": "Kind",
        "what": "What was found",
        "in paper": "In the paper",
        "document": "Document and paragraph",
        "reason": "Reason",
    },
    meetings={
        MeetingKind.REGULAR: "meeting",
        MeetingKind.SPECIAL: "special meeting",
        MeetingKind.PREPARATORY: "preparatory meeting",
        MeetingKind.INFORMAL: "informal meeting",
    },
    offices={
        Office.CHAIR: "Chair",
        Office.VICE_CHAIR: "Vice Chair",
        Office.RAPPORTEUR: "Rapporteur",
        Office.SECRETARY: "Secretary",
    },
    languages={"en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese"},
    decision="Decision{}: {} {}",
    verbs={one: str(one) for one in Verb},
    methods={
        Method.CONSENSUS: ", by consensus",
        Method.WITHOUT_A_VOTE: ", without a vote",
        Method.ACCLAMATION: ", by acclamation",
        Method.VOTE: ", by vote",
        Method.SILENCE: ", by a silence procedure",
    },
    vote=" ({} in favour, {} against, {} abstaining)",
    person="{}",
    in_office="{}, as {}",
    proposed="; proposed by {}",
    seconded="; seconded by {}",
    acts={},
    by=", by {}",
    found={
        FindingKind.PROPOSAL: "Proposal",
        FindingKind.BEST_PRACTICE: "Best practice",
        FindingKind.ACTIVITY: "Activity",
    },
    draft="Draft",
    draft_until="Draft; corrections may be requested until {}",
    approved="Approved",
    approved_by="Approved at the meeting held {}",
    taken="taken",
    refused="not taken",
    waiting="not yet settled",
    correction="{}: for “{}” read “{}” ({})",
    checked="; checked against {}",
    nothing="None.",
    went_into="{}, {}",
    paragraph="paragraph {}",
    annex="Annex {}: {}, {}",
    done="done {}",
    open_="open",
    late="open, past its date",
)

_ES = MeetingPhrases(
    colon=": ",
    and_=" y ",
    missing="[no consta: {}]",
    facts={
        "date": "fecha",
        "time": "hora",
        "place": "lugar",
        "convener": "quién la convocó",
        "order": "orden del día",
        "attendance": "quiénes asistieron",
        "persons": "nombres",
        "chair": "quién ejerció la Presidencia",
        "rapporteur": "quién ejerció la Relatoría",
        "outcome": "lo tratado en este punto",
        "symbol": "signatura",
        "issued": "fecha de publicación",
        "original": "idioma original",
        "report": "texto del informe",
        "paper": "texto de la ponencia",
        "title": "título",
        "trace": "a dónde pasó",
        "paragraph": "este párrafo no está en el documento",
        "findings": "lo identificado",
        "activities": "actividades",
        "plan": "plan de trabajo aprobado",
        "due": "plazo",
        "when": "cuándo",
        "mandate": "mandato",
        "approval": "aprobación",
        "reason": "motivo",
    },
    inferred="{} es una deducción{}; la fuente dice “{}”.",
    on_day="el {}",
    in_month="en {}",
    on_days="los días {}",
    over_days="del {}",
    notice="Convocatoria",
    cancellation="Aviso de cancelación",
    order="Orden del día",
    participants="Lista de participantes",
    summary="Resumen de la {} celebrada {}",
    pack="Informe de la Relatoría de la {} celebrada {}",
    plan="Plan de trabajo",
    labels={
        "body": "Órgano",
        "kind": "Reunión",
        "number": "Número",
        "convener": "Convocada por",
        "date": "Fecha",
        "time": "Hora",
        "place": "Lugar",
        "taking part": "Con la participación de",
        "pursuant to": "De conformidad con",
        "officers": "Autoridades",
        "states": "Estados",
        "organs": "Órganos, oficinas y organismos",
        "present": "Presentes",
        "documents": "Documentos",
        "other": "Otros asuntos",
        "papers": "Ponencias presentadas",
        "deadlines": "Plazos",
        "corrections": "Correcciones",
        "corrections until": "Correcciones a este resumen",
        "corrections end": "Último día para correcciones",
        "period end": "Fin del período del informe",
        "findings": "Propuestas, mejores prácticas y actividades",
        "spoken": "Ponencias presentadas sin texto escrito",
        "mandate": "Mandato",
        "activities": "Actividades y calendario",
        "activity": "Actividad",
        "due": "Plazo",
        "task": "Solicitada por",
        "state": "Estado",
        "sort": "Clase",
        "what": "Lo identificado",
        "in paper": "En la ponencia",
        "document": "Documento y párrafo",
        "reason": "Motivo",
    },
    meetings={
        MeetingKind.REGULAR: "reunión",
        MeetingKind.SPECIAL: "reunión especial",
        MeetingKind.PREPARATORY: "reunión preparatoria",
        MeetingKind.INFORMAL: "reunión informal",
    },
    offices={
        Office.CHAIR: "Presidencia",
        Office.VICE_CHAIR: "Vicepresidencia",
        Office.RAPPORTEUR: "Relatoría",
        Office.SECRETARY: "Secretaría",
    },
    languages={"en": "inglés", "es": "español", "fr": "francés", "pt": "portugués"},
    decision="Decisión{}: {} {}",
    verbs={
        Verb.APPROVED: "aprobar",
        Verb.ADOPTED: "adoptar",
        Verb.ELECTED: "elegir",
        Verb.RATIFIED: "ratificar",
        Verb.NOTED: "tomar nota de",
        Verb.ESTABLISHED: "establecer",
        Verb.REQUESTED: "solicitar",
        Verb.DECIDED: "decidir",
    },
    methods={
        Method.CONSENSUS: ", por consenso",
        Method.WITHOUT_A_VOTE: ", sin votación",
        Method.ACCLAMATION: ", por aclamación",
        Method.VOTE: ", por votación",
        Method.SILENCE: ", por procedimiento de silencio",
    },
    vote=" ({} a favor, {} en contra, {} abstenciones)",
    person="a {}",
    in_office="{}, para la {}",
    proposed="; a propuesta de {}",
    seconded="; con el apoyo de {}",
    acts={
        "received": "se recibió",
        "received comments on": "se recibieron comentarios sobre",
        "discussed": "se examinó",
        "resumed discussion of": "se reanudó el examen de",
        "heard a presentation of": "se presentó",
    },
    by=", por {}",
    found={
        FindingKind.PROPOSAL: "Propuesta",
        FindingKind.BEST_PRACTICE: "Mejor práctica",
        FindingKind.ACTIVITY: "Actividad",
    },
    draft="Proyecto",
    draft_until="Proyecto; se pueden solicitar correcciones hasta el {}",
    approved="Aprobado",
    approved_by="Aprobado en la reunión celebrada {}",
    taken="aceptada",
    refused="no aceptada",
    waiting="pendiente",
    correction="{}: donde dice “{}” debe decir “{}” ({})",
    checked="; cotejada con {}",
    nothing="Ninguna.",
    went_into="{}, {}",
    paragraph="párrafo {}",
    annex="Anexo {}: {}, {}",
    done="realizada {}",
    open_="pendiente",
    late="pendiente, con el plazo vencido",
)

MEETING_PHRASES = {"en": _EN, "es": _ES}


def meeting_phrases(language: str) -> MeetingPhrases:
    """Give the words of a language, in English where there are none."""
    return MEETING_PHRASES.get(language, _EN)
