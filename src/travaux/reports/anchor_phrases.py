"""The words of the list of statements and their anchors, in English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.statements import AnchorKind, Standing, StatementKind


@dataclass(frozen=True, slots=True)
class AnchorPhrases:
    """Words of one language. `heads` are those of the table of occurrences."""

    title: str
    none: str
    kinds: Mapping[StatementKind, str]
    about: str
    anchors: Mapping[AnchorKind, str]
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
        kinds={
            StatementKind.STATEMENT: "statement",
            StatementKind.FOOTNOTE: "footnote",
            StatementKind.EXPLANATION: "explanation of position",
            StatementKind.EXPLANATION_OF_VOTE: "explanation of vote",
            StatementKind.RESERVATION: "reservation",
            StatementKind.DISSOCIATION: "dissociation",
        },
        about="About",
        anchors={
            AnchorKind.WHOLE: "the whole text",
            AnchorKind.TITLE: "the title",
            AnchorKind.UNIT: "a paragraph",
            AnchorKind.PASSAGE: "the passage “{quotation}”",
            AnchorKind.TERM: "the term “{term}”",
        },
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
        kinds={
            StatementKind.STATEMENT: "declaración",
            StatementKind.FOOTNOTE: "nota al pie",
            StatementKind.EXPLANATION: "explicación de posición",
            StatementKind.EXPLANATION_OF_VOTE: "explicación de voto",
            StatementKind.RESERVATION: "reserva",
            StatementKind.DISSOCIATION: "desvinculación",
        },
        about="Se refiere a",
        anchors={
            AnchorKind.WHOLE: "todo el texto",
            AnchorKind.TITLE: "el título",
            AnchorKind.UNIT: "un párrafo",
            AnchorKind.PASSAGE: "el pasaje “{quotation}”",
            AnchorKind.TERM: "el término “{term}”",
        },
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
