"""The words of the list of statements and their anchors, in English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.statements import Standing


@dataclass(frozen=True, slots=True)
class AnchorPhrases:
    """Words of one language. `heads` are those of the table of occurrences."""

    title: str
    none: str
    about: str
    given: str
    now: str
    person: str
    decision: str
    paragraph: str
    unit: str
    standings: Mapping[Standing, str]
    nearest: str
    not_held: str
    nobody: str
    confirmed: str
    broken: str
    heads: tuple[str, ...]
    not_chosen: str
    yes: str
    no: str


ANCHOR_PHRASES: Mapping[str, AnchorPhrases] = {
    "en": AnchorPhrases(
        title="Statements for the record, and where what they are about stands",
        none="No statement is on record.",
        about="About",
        given="Made on",
        now="In the current issue",
        person="Seen to by a person",
        decision="Tied to decision",
        paragraph="paragraph {n}",
        unit="unit {id}",
        standings={
            Standing.FOUND: "found",
            Standing.MOVED: "moved",
            Standing.CHANGED: "found with other words",
            Standing.BROKEN: "broken: its words don't stand there",
        },
        nearest="Closest to it is “{words}”",
        not_held="the text isn't on file",
        nobody="nobody has confirmed it yet",
        confirmed="yes",
        broken="yes, as broken. {why}",
        heads=("Paragraph", "Where the term stands", "Meant", "Unit and offset"),
        not_chosen="not chosen yet",
        yes="yes",
        no="no",
    ),
    "es": AnchorPhrases(
        title="Declaraciones para constancia, y dónde figura aquello a que se refieren",
        none="No consta ninguna declaración.",
        about="Se refiere a",
        given="Formulada sobre",
        now="En la versión vigente",
        person="Comprobado por una persona",
        decision="Vinculada a la decisión",
        paragraph="párrafo {n}",
        unit="unidad {id}",
        standings={
            Standing.FOUND: "figura",
            Standing.MOVED: "figura en otro lugar",
            Standing.CHANGED: "figura con otras palabras",
            Standing.BROKEN: "roto: sus palabras no figuran allí",
        },
        nearest="Lo más parecido es “{words}”",
        not_held="el texto no está archivado",
        nobody="nadie lo ha confirmado aún",
        confirmed="sí",
        broken="sí, como roto. {why}",
        heads=("Párrafo", "Dónde figura el término", "Aludido", "Unidad y posición"),
        not_chosen="sin decidir",
        yes="sí",
        no="no",
    ),
}
