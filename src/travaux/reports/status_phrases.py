"""The words of the status report, in English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusPhrases:
    """Words of one language. `heads` are the heads of each section's table, by its name."""

    title: str
    sections: Mapping[str, str]
    heads: Mapping[str, tuple[str, ...]]
    none: str
    missing: str
    states: Mapping[str, str]
    figure: str
    figures: str
    due: Mapping[str, str]
    next: Mapping[str, str]


_ENGLISH = StatusPhrases(
    title="Status of the dossier “{title}” on {day}",
    sections={
        "bodies": "Bodies",
        "officers": "Officers",
        "mandates": "Mandates",
        "tasks": "Tasks",
        "documents": "Documents",
        "meetings": "Meetings",
        "silences": "Open silence procedures",
        "decisions": "Decisions",
        "bases": "Basis of work",
        "locks": "Resolutions and the texts that they adopt",
        "statements": "Statements for the record",
        "discrepancies": "Discrepancies",
        "deadlines": "Deadlines",
        "next": "What to do next",
    },
    heads={
        "bodies": ("Body", "Kind", "Belongs to", "Established"),
        "officers": ("Body", "Office", "Who", "How and since when", "State"),
        "mandates": ("Body", "Resolution", "To prepare", "Confirmed by"),
        "tasks": ("Task", "Asked for by", "State"),
        "documents": ("Document", "Current issue", "Title", "Kind", "Date", "Implied, not held"),
        "meetings": ("Meeting", "Body", "Date", "Kind", "State"),
        "silences": ("No.", "Text", "Deadline", "State", "Time left"),
        "decisions": ("Body", "Decision", "How", "Date"),
        "bases": ("Body", "Matter", "Text", "Kept at hand", "Since"),
        "locks": ("Resolution", "Goes with", "State"),
        "statements": ("Party", "Kind", "About", "State"),
        "discrepancies": ("No.", "What doesn't agree", "State", "Resolution"),
        "deadlines": ("Date", "What", "State"),
    },
    none="None on record.",
    missing="not recorded",
    states={
        "in office": "in office",
        "left": "left office",
        "not yet": "not yet in office",
        "unknown": "not recorded",
        "one meeting": "for the meeting {}",
        "open": "open",
        "done": "done ({})",
        "held": "held",
        "called off": "called off",
        "to come": "to come",
        "past": "its date has passed; not recorded as held",
        "standing": "stands",
        "withdrawn": "withdrawn",
        "left open": "left open on purpose",
        "resolved": "resolved",
        "running": "running",
        "objected": "broken; its end isn't entered",
        "overdue": "over, not broken; its end isn't entered",
        "current": "current",
        "stale": "stale: {} came later",
        "over": "passed",
        "today": "today",
        "days": "in {} days",
        "day": "tomorrow",
    },
    figure="A source asserts {} meetings of {}; the record counts {}.",
    figures="both are kept",
    due={
        "mandate": "Mandate {}",
        "corrections": "Corrections to the record of {}",
        "silence": "Silence on {}",
        "capital": "{}, on what was agreed ad referendum in {}",
        "activity": "Activity: {}",
        "meeting": "Meeting {}",
        "release": "Release of {}",
    },
    next={
        "hold": "Say whether meeting {} was held.",
        "summary": "Draft the summary of meeting {}.",
        "approve": "Have the summary of meeting {} approved.",
        "end silence": "Enter how silence {} on {} came out.",
        "confirm silence": "Send the letter on the outcome of silence {} on {}.",
        "note silence": "Have {} take note of what it decided by silence on {}.",
        "revise": "Revise {} to name {}, or leave it on purpose.",
        "capital": "Ask {} whether its capital confirms what was agreed ad referendum in {}.",
        "register": "Register the document that symbol {} was given out for.",
        "task": "Carry out the task “{}”, or record how it was carried out.",
        "attachment": "Say whether {} is attached to {}.",
        "sign": "Have {} signed.",
        "send": "Send the documents from {} to {}.",
        "settle": "Resolve discrepancy {}, or leave it open on purpose.",
        "correction": "Settle the correction {} asked for in the record of {}.",
    },
)
_SPANISH = StatusPhrases(
    title="Estado del expediente “{title}” al {day}",
    sections={
        "bodies": "Órganos",
        "officers": "Autoridades",
        "mandates": "Mandatos",
        "tasks": "Tareas",
        "documents": "Documentos",
        "meetings": "Reuniones",
        "silences": "Procedimientos de silencio en curso",
        "decisions": "Decisiones",
        "bases": "Base de trabajo",
        "locks": "Resoluciones y los textos que adoptan",
        "statements": "Declaraciones para constancia",
        "discrepancies": "Discrepancias",
        "deadlines": "Plazos",
        "next": "Próximos pasos",
    },
    heads={
        "bodies": ("Órgano", "Tipo", "Depende de", "Establecido"),
        "officers": ("Órgano", "Cargo", "Quién", "Cómo y desde cuándo", "Estado"),
        "mandates": ("Órgano", "Resolución", "Debe elaborar", "Confirmado por"),
        "tasks": ("Tarea", "Encomendada por", "Estado"),
        "documents": ("Documento", "Versión vigente", "Título", "Tipo", "Fecha", "Implícitas"),
        "meetings": ("Reunión", "Órgano", "Fecha", "Tipo", "Estado"),
        "silences": ("N.º", "Texto", "Plazo", "Estado", "Tiempo restante"),
        "decisions": ("Órgano", "Decisión", "Cómo", "Fecha"),
        "bases": ("Órgano", "Asunto", "Texto", "A disposición", "Desde"),
        "locks": ("Resolución", "Va con", "Estado"),
        "statements": ("Parte", "Tipo", "Sobre", "Estado"),
        "discrepancies": ("N.º", "Qué no concuerda", "Estado", "Resolución"),
        "deadlines": ("Fecha", "Qué", "Estado"),
    },
    none="No consta ninguno.",
    missing="no consta",
    states={
        "in office": "en funciones",
        "left": "dejó el cargo",
        "not yet": "aún no en funciones",
        "unknown": "no consta",
        "one meeting": "para la reunión {}",
        "open": "pendiente",
        "done": "cumplida ({})",
        "held": "celebrada",
        "called off": "cancelada",
        "to come": "por celebrarse",
        "past": "su fecha ya pasó; no consta que se haya celebrado",
        "standing": "vigente",
        "withdrawn": "retirada",
        "left open": "se deja abierta a propósito",
        "resolved": "resuelta",
        "running": "en curso",
        "objected": "roto; no consta su cierre",
        "overdue": "vencido sin objeción; no consta su cierre",
        "current": "vigente",
        "stale": "desactualizada: después salió {}",
        "over": "vencido",
        "today": "hoy",
        "days": "dentro de {} días",
        "day": "mañana",
    },
    figure="Una fuente afirma que hubo {} reuniones de {}; en el registro se cuentan {}.",
    figures="se conservan ambas cifras",
    due={
        "mandate": "Mandato {}",
        "corrections": "Correcciones al acta de {}",
        "silence": "Silencio sobre {}",
        "capital": "{}, sobre lo acordado ad referéndum en {}",
        "activity": "Actividad: {}",
        "meeting": "Reunión {}",
        "release": "Publicación de {}",
    },
    next={
        "hold": "Indicar si se celebró la reunión {}.",
        "summary": "Redactar el resumen de la reunión {}.",
        "approve": "Someter a aprobación el resumen de la reunión {}.",
        "end silence": "Indicar el resultado del silencio {} sobre {}.",
        "confirm silence": "Enviar la carta con el resultado del silencio {} sobre {}.",
        "note silence": "Procurar que {} tome nota de lo decidido por silencio sobre {}.",
        "revise": "Revisar {} para que se refiera a {}, o dejarla así a propósito.",
        "capital": "Preguntar a {} si su capital confirma lo acordado ad referéndum en {}.",
        "register": "Registrar el documento para el que se asignó la signatura {}.",
        "task": "Cumplir la tarea “{}”, o dejar constancia de cómo se cumplió.",
        "attachment": "Indicar si {} se adjunta a {}.",
        "sign": "Recabar la firma de {}.",
        "send": "Remitir los documentos de {} a {}.",
        "settle": "Resolver la discrepancia {}, o dejarla abierta a propósito.",
        "correction": "Resolver la corrección {} solicitada al acta de {}.",
    },
)

STATUS_PHRASES = {"en": _ENGLISH, "es": _SPANISH}


def status_phrases(language: str) -> StatusPhrases:
    """Give the words of a language, in English where there are none."""
    return STATUS_PHRASES.get(language, _ENGLISH)
