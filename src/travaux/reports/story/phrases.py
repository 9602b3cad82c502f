"""What a story says of its own, in four languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.bodies import Manner
from travaux.reports.terms import TERMS, Terms


@dataclass(frozen=True, slots=True)
class StoryPhrases:
    """The words of one language: a pattern for each sort of step."""

    terms: Terms
    title: str
    question: str
    columns: tuple[str, str, str, str]
    patterns: Mapping[str, str]
    manners: Mapping[Manner, str]
    lanes: Mapping[str, str]
    joined: str
    undated: str
    inferred: str
    nobody: str


_ENGLISH = StoryPhrases(
    terms=TERMS["en"],
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
        "statement": "{party} asked for a {kind} on {issue}",
        "period": "period of the report of {body} to {to}",
        "figure": "{what} of {body}, as asserted: {value}",
        "sent": "{sender} sent {documents} to {to} {purpose}",
    },
    manners={  # with their verb, for the name comes first
        Manner.ELECTED: "was elected",
        Manner.ACCLAIMED: "was elected by acclamation",
        Manner.RATIFIED: "was ratified",
        Manner.DESIGNATED: "was designated",
        Manner.ACTING: "acted",
        Manner.EX_OFFICIO: "served, ex officio,",
        Manner.NOT_RECORDED: "took office",
    },
    lanes={},
    joined=" and ",
    undated="not dated",
    inferred="inferred",
    nobody="by whom is not recorded",
)
_SPANISH = StoryPhrases(
    terms=TERMS["es"],
    title="Cómo se llegó a {issue}",
    question="Del mandato al documento, por orden de fecha.",
    columns=("Fecha", "Qué", "Lo ocurrido", "Dónde consta"),
    patterns={
        "mandate": "Mandato de {body}, conferido por {giver}: {source}{pinpoint}",
        "confirmed": "Mandato de {body} confirmado por {giver} ({verb}): {source}",
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
        "statement": "{party} pidió que constara: {kind} sobre {issue}",
        "period": "período del informe de {body} a {to}",
        "figure": "{what} de {body}, según se afirma: {value}",
        "sent": "{sender} remitió {documents} a {to} {purpose}",
    },
    manners=TERMS["es"].manners,
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
_FRENCH = StoryPhrases(
    terms=TERMS["fr"],
    title="Comment on en est arrivé à {issue}",
    question="Du mandat au document, dans l’ordre des dates.",
    columns=("Date", "Quoi", "Ce qui s’est passé", "Où cela est attesté"),
    patterns={
        "mandate": "Mandat de {body}, donné par {giver} : {source}{pinpoint}",
        "confirmed": "Mandat confirmé par {giver} ({verb}) : {source}",
        "established": "Création de {body}{by}",
        "term": "{person}, {office} de {body} : {manner}",
        "meeting": "{kind} de {body}{convened}{others}",
        "convened": ", convoquée par {convener}",
        "others": ", avec {others}",
        "matter": "{act} {documents}",
        "document": "{issue}{presented}",
        "presented": ", présenté par {by}",
        "author": ", de {by}",
        "decision": "{body} {verb} {objects}{method}",
        "statement": "{party} a demandé que soit consignée : {kind} sur {issue}",
        "period": "période du rapport de {body} à {to}",
        "figure": "{what} de {body}, d’après la source : {value}",
        "sent": "{sender} a transmis {documents} à {to} {purpose}",
    },
    manners=TERMS["fr"].manners,
    lanes={
        "mandate": "mandat",
        "group": "groupe",
        "meeting": "réunion",
        "document": "document",
        "decision": "décision",
        "statement": "déclaration",
        "report": "rapport",
    },
    joined=" et ",
    undated="sans date",
    inferred="déduit",
    nobody="il n’est pas consigné par qui",
)
_PORTUGUESE = StoryPhrases(
    terms=TERMS["pt"],
    title="Como se chegou a {issue}",
    question="Do mandato ao documento, por ordem de data.",
    columns=("Data", "O quê", "O que ocorreu", "Onde consta"),
    patterns={
        "mandate": "Mandato de {body}, conferido por {giver}: {source}{pinpoint}",
        "confirmed": "Mandato confirmado por {giver} ({verb}): {source}",
        "established": "Estabelecimento de {body}{by}",
        "term": "{person}, {office} de {body}: {manner}",
        "meeting": "{kind} de {body}{convened}{others}",
        "convened": ", convocada por {convener}",
        "others": ", com {others}",
        "matter": "{act} {documents}",
        "document": "{issue}{presented}",
        "presented": ", apresentado por {by}",
        "author": ", de {by}",
        "decision": "{body} {verb} {objects}{method}",
        "statement": "{party} pediu que constasse: {kind} sobre {issue}",
        "period": "período do relatório de {body} a {to}",
        "figure": "{what} de {body}, segundo se afirma: {value}",
        "sent": "{sender} enviou {documents} a {to} {purpose}",
    },
    manners=TERMS["pt"].manners,
    lanes={
        "mandate": "mandato",
        "group": "grupo",
        "meeting": "reunião",
        "document": "documento",
        "decision": "decisão",
        "statement": "declaração",
        "report": "relatório",
    },
    joined=" e ",
    undated="sem data",
    inferred="inferido",
    nobody="não consta por quem",
)
_PHRASES = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE}


def story_phrases(language: str) -> StoryPhrases:
    """Give the words of a language, in English where there are none."""
    return _PHRASES.get(language, _ENGLISH)
