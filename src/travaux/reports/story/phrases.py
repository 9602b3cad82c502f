"""The words of a story, in English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryPhrases:
    """The words of one language: a pattern for each sort of step, and the record's own words."""

    title: str
    question: str
    columns: tuple[str, str, str, str]
    patterns: Mapping[str, str]
    words: Mapping[str, str]
    lanes: Mapping[str, str]
    joined: str
    undated: str
    inferred: str
    nobody: str

    def word(self, english: str) -> str:
        """Give a word that the record says, in the language."""
        return self.words.get(english, english)


_ENGLISH = StoryPhrases(
    title="How {issue} came to be",
    question="From the mandate to the issue, in the order of the dates.",
    columns=("Date", "What", "What happened", "Where it is stated"),
    patterns={
        "mandate": "{giver} gave {body} its mandate: {source}{pinpoint}",
        "confirmed": "{giver} confirmed the mandate ({verb}): {source}",
        "established": "{body} was established{by}",
        "term": "{person} {manner} as {office} of {body}",
        "meeting": "{kind} of {body}{convened}{others}",
        "convened": ", convened by {convener}",
        "others": ", with {others}",
        "matter": "{act} {documents}",
        "document": "{issue}{presented}",
        "presented": ", presented by {by}",
        "author": ", by {by}",
        "decision": "{body} {verb} {objects}{method}",
        "method": " by {method}",
        "statement": "{party} asked for a {kind} on {issue}",
        "period": "period of the report of {body} to {to}",
        "figure": "{what} of {body}, as asserted: {value}",
        "sent": "{sender} sent {documents} to {to} {purpose}",
    },
    words={
        "not recorded": "took office",
        "acting": "acted",
        "elected": "was elected",
        "acclaimed": "was elected by acclamation",
        "ratified": "was ratified",
        "designated": "was designated",
        "regular": "Meeting",
        "special": "Special meeting",
        "preparatory": "Preparatory meeting",
        "informal": "Informal meeting",
    },
    lanes={},
    joined=" and ",
    undated="not dated",
    inferred="inferred",
    nobody="by whom is not recorded",
)
_SPANISH = StoryPhrases(
    title="Cómo se llegó a {issue}",
    question="Del mandato al documento, por orden de fecha.",
    columns=("Fecha", "Qué", "Lo ocurrido", "Dónde consta"),
    patterns={
        "mandate": "Mandato de {body}, conferido por {giver}: {source}{pinpoint}",
        "confirmed": "Mandato confirmado ({verb}) por {giver}: {source}",
        "established": "Establecimiento de {body}{by}",
        "term": "{person}, {office} de {body}: {manner}",
        "meeting": "{kind} de {body}{convened}{others}",
        "convened": ", convocada por {convener}",
        "others": ", con {others}",
        "matter": "{act} {documents}",
        "document": "{issue}{presented}",
        "presented": ", presentado por {by}",
        "author": ", de {by}",
        "decision": "{body} {verb} {objects}{method}",
        "method": " por {method}",
        "statement": "{party} pidió que constara: {kind} sobre {issue}",
        "period": "período del informe de {body} a {to}",
        "figure": "{what} de {body}, según se afirma: {value}",
        "sent": "{sender} remitió {documents} a {to} {purpose}",
    },
    words={
        "not recorded": "forma no consta",
        "acting": "interino",
        "elected": "elegido",
        "acclaimed": "elegido por aclamación",
        "ratified": "ratificado",
        "designated": "designado",
        "ex officio": "de oficio",
        "chair": "presidencia",
        "vice chair": "vicepresidencia",
        "rapporteur": "relatoría",
        "secretary": "secretaría",
        "regular": "Reunión",
        "special": "Reunión especial",
        "preparatory": "Reunión preparatoria",
        "informal": "Reunión informal",
        "approved": "aprobó",
        "adopted": "adoptó",
        "took note of": "tomó nota de",
        "established": "estableció",
        "requested": "solicitó",
        "decided": "decidió",
        "consensus": "consenso",
        "acclamation": "aclamación",
        "vote": "votación",
        "silence": "procedimiento de silencio",
        "without a vote": "sin votación",
        "statement": "declaración",
        "footnote": "nota al pie",
        "reservation": "reserva",
        "dissociation": "desvinculación",
        "explanation of position": "explicación de posición",
        "explanation of vote": "explicación de voto",
        "for consideration": "para su consideración",
        "meetings": "reuniones",
        "contributions": "contribuciones",
        "received comments on": "recibió comentarios sobre",
        "resumed discussion of": "reanudó la discusión de",
        "heard a presentation of": "escuchó la presentación de",
        "received information on": "recibió información sobre",
        "discussed": "examinó",
        "received": "recibió",
    },
    lanes={
        "mandate": "mandato",
        "group": "grupo",
        "meeting": "reunión",
        "document": "documento",
        "decision": "decisión",
        "statement": "declaración",
        "report": "informe",
    },
    joined=" y ",
    undated="sin fecha",
    inferred="inferido",
    nobody="no consta por quién",
)
_PHRASES = {"en": _ENGLISH, "es": _SPANISH}


def story_phrases(language: str) -> StoryPhrases:
    """Give the words of a language, in English where there are none."""
    return _PHRASES.get(language, _ENGLISH)
