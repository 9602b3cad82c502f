"""The words of the record of the current status, and what each house calls a standing (P7, P10).

The OAS's group on the rights of indigenous peoples kept two words apart, "approved" and "adopted by
consensus", without saying what each was; here a paragraph is approved and the whole adopted. The
WHO's negotiating body told what it had agreed from what a working group had by colours. The other
houses are given the plain words: where brackets simply vanish, none of their own is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.consensus import Standing
from travaux.record.bases import TextStatus
from travaux.record.openings import Openness

Names = Mapping[Standing, str]


@dataclass(frozen=True, slots=True)
class StandingPhrases:
    """Words of one language; {} takes an issue, a name, a date or words.

    `heads` are those of the paragraphs, of the counts, and of what waits for capitals.
    """

    title: str
    as_of: str
    statuses: Mapping[TextStatus, str]
    provisional: str
    counts: str
    counted: str
    paragraphs: str
    waiting: str
    without_place: str
    heads: Mapping[str, tuple[str, ...]]
    opened: Mapping[Openness, str]
    standings: Names
    by_consensus: str
    reopened: str
    awaits: str
    until: str
    overdue: str
    nobody: str
    after: str
    accepted: str
    total: str


_ENGLISH = StandingPhrases(
    title="Record of the current status of {}",
    as_of="Status on {}.",
    statuses={
        TextStatus.BASIS: "This text is the basis of work.",
        TextStatus.PARKED: "This text isn't the basis of work; it is kept at hand.",
        TextStatus.SUPERSEDED: "Another text has taken the place of this one as the basis of work.",
        TextStatus.NO_STATUS: "This text has no status.",
        TextStatus.ADOPTED: "This text was approved as a whole.",
    },
    provisional="Nothing is agreed until everything is agreed: every standing is provisional until "
    "the whole text is decided on.",
    counts="Paragraphs by their standing",
    counted="Counted are numbered and unnumbered paragraphs, items of lists and rows of tables; "
    "titles and headings aren't.",
    paragraphs="The paragraphs",
    waiting="Agreed ad referendum",
    without_place="Asked for, and of no paragraph that stands",
    heads={
        "paragraphs": ("No.", "Text", "Standing", "By whom, where and when", "Open"),
        "counts": ("Standing", "Paragraphs"),
        "waiting": ("Paragraph", "Awaited", "Until"),
    },
    opened={
        Openness.BRACKET: "a bracket in the text",
        Openness.ASKED: "proposal of {}",
        Openness.NEEDS_A_HAND: "proposal of {}, to be placed by hand",
        Openness.UNPLACED: "words of {}, without a place",
        Openness.PARKED: "proposal of {}, parked",
        Openness.HELD: "proposal of {}, held until the paragraph is reopened",
    },
    standings={
        Standing.NOT_DISCUSSED: "not discussed",
        Standing.OPEN: "open",
        Standing.SMALL_GROUP: "agreed in small group",
        Standing.AD_REFERENDUM: "agreed ad referendum",
        Standing.AGREED: "agreed",
        Standing.ADOPTED: "adopted",
    },
    by_consensus="adopted by consensus",
    reopened="reopened for {}: {}",
    awaits="awaits {}",
    until="until {}",
    overdue="{} (passed)",
    nobody="nobody any more",
    after="{}, for a new paragraph after this one",
    accepted="{} (accepted to stay open)",
    total="Together",
)
_SPANISH = StandingPhrases(
    title="Registro del estado actual de {}",
    as_of="Estado al {}.",
    statuses={
        TextStatus.BASIS: "Este texto es la base de trabajo.",
        TextStatus.PARKED: "Este texto no es la base de trabajo; se conserva a disposición.",
        TextStatus.SUPERSEDED: "Otro texto ha reemplazado a este como base de trabajo.",
        TextStatus.NO_STATUS: "Este texto no tiene carácter oficial alguno.",
        TextStatus.ADOPTED: "Este texto fue aprobado en su conjunto.",
    },
    provisional="Nada está acordado hasta que todo esté acordado: todo estado es provisional hasta "
    "que se decida sobre el texto en su conjunto.",
    counts="Párrafos según su estado",
    counted="Se cuentan los párrafos con y sin número, los puntos de listas y las filas de "
    "cuadros; no los títulos ni los encabezados.",
    paragraphs="Los párrafos",
    waiting="Acordado ad referéndum",
    without_place="Solicitado, sin corresponder a un párrafo existente",
    heads={
        "paragraphs": ("N.º", "Texto", "Estado", "Por quién, dónde y cuándo", "Pendiente"),
        "counts": ("Estado", "Párrafos"),
        "waiting": ("Párrafo", "Se espera a", "Hasta"),
    },
    opened={
        Openness.BRACKET: "un corchete en el texto",
        Openness.ASKED: "propuesta de {}",
        Openness.NEEDS_A_HAND: "propuesta de {}, por ubicar a mano",
        Openness.UNPLACED: "palabras de {}, sin lugar",
        Openness.PARKED: "propuesta de {}, en reserva",
        Openness.HELD: "propuesta de {}, en espera de que se reabra el párrafo",
    },
    standings={
        Standing.NOT_DISCUSSED: "no examinado",
        Standing.OPEN: "abierto",
        Standing.SMALL_GROUP: "acordado en grupo reducido",
        Standing.AD_REFERENDUM: "acordado ad referéndum",
        Standing.AGREED: "acordado",
        Standing.ADOPTED: "adoptado",
    },
    by_consensus="adoptado por consenso",
    reopened="reabierto a pedido de {}: {}",
    awaits="se espera a {}",
    until="plazo: {}",
    overdue="{} (vencido)",
    nobody="nadie ya",
    after="{}, de un nuevo párrafo después de este",
    accepted="{} (se acepta que quede pendiente)",
    total="Total",
)
_FRENCH = StandingPhrases(
    title="État d'avancement de {}",
    as_of="État au {}.",
    statuses={
        TextStatus.BASIS: "Ce texte est la base de travail.",
        TextStatus.PARKED: "Ce texte n'est pas la base de travail ; il est gardé à disposition.",
        TextStatus.SUPERSEDED: "Un autre texte a remplacé celui-ci comme base de travail.",
        TextStatus.NO_STATUS: "Ce texte n'a aucun statut.",
        TextStatus.ADOPTED: "Ce texte a été approuvé dans son ensemble.",
    },
    provisional="Rien n'est convenu tant que tout n'est pas convenu : tout état est provisoire "
    "jusqu'à la décision sur l'ensemble du texte.",
    counts="Paragraphes selon leur état",
    counted="Sont comptés les paragraphes numérotés ou non, les points des listes et les lignes "
    "des tableaux ; les titres et les intitulés ne le sont pas.",
    paragraphs="Les paragraphes",
    waiting="Convenu ad referendum",
    without_place="Demandé, sans paragraphe correspondant",
    heads={
        "paragraphs": ("N°", "Texte", "État", "Par qui, où et quand", "En suspens"),
        "counts": ("État", "Paragraphes"),
        "waiting": ("Paragraphe", "Attendu de", "Jusqu'au"),
    },
    opened={
        Openness.BRACKET: "un crochet dans le texte",
        Openness.ASKED: "proposition : {}",
        Openness.NEEDS_A_HAND: "proposition à placer à la main : {}",
        Openness.UNPLACED: "mots sans place : {}",
        Openness.PARKED: "proposition mise de côté : {}",
        Openness.HELD: "proposition en attente de la réouverture du paragraphe : {}",
    },
    standings={
        Standing.NOT_DISCUSSED: "pas examiné",
        Standing.OPEN: "ouvert",
        Standing.SMALL_GROUP: "convenu en groupe restreint",
        Standing.AD_REFERENDUM: "convenu ad referendum",
        Standing.AGREED: "convenu",
        Standing.ADOPTED: "adopté",
    },
    by_consensus="adopté par consensus",
    reopened="rouvert ({}) : {}",
    awaits="en attente : {}",
    until="délai : {}",
    overdue="{} (dépassé)",
    nobody="plus personne",
    after="{}, pour un nouveau paragraphe après celui-ci",
    accepted="{} (accepté en suspens)",
    total="Ensemble",
)
_PORTUGUESE = StandingPhrases(
    title="Registro da situação atual de {}",
    as_of="Situação em {}.",
    statuses={
        TextStatus.BASIS: "Este texto é a base de trabalho.",
        TextStatus.PARKED: "Este texto não é a base de trabalho; fica à disposição.",
        TextStatus.SUPERSEDED: "Outro texto substituiu este como base de trabalho.",
        TextStatus.NO_STATUS: "Este texto não tem status algum.",
        TextStatus.ADOPTED: "Este texto foi aprovado no seu conjunto.",
    },
    provisional="Nada está acordado até que tudo esteja acordado: toda situação é provisória até "
    "que se decida sobre o texto em seu conjunto.",
    counts="Parágrafos segundo sua situação",
    counted="Contam-se os parágrafos com e sem número, os itens de listas e as linhas de quadros; "
    "não os títulos nem os cabeçalhos.",
    paragraphs="Os parágrafos",
    waiting="Acordado ad referendum",
    without_place="Solicitado, sem parágrafo correspondente",
    heads={
        "paragraphs": ("N.º", "Texto", "Situação", "Por quem, onde e quando", "Pendente"),
        "counts": ("Situação", "Parágrafos"),
        "waiting": ("Parágrafo", "Aguarda-se", "Até"),
    },
    opened={
        Openness.BRACKET: "um colchete no texto",
        Openness.ASKED: "proposta: {}",
        Openness.NEEDS_A_HAND: "proposta a colocar à mão: {}",
        Openness.UNPLACED: "palavras sem lugar: {}",
        Openness.PARKED: "proposta em reserva: {}",
        Openness.HELD: "proposta à espera da reabertura do parágrafo: {}",
    },
    standings={
        Standing.NOT_DISCUSSED: "não examinado",
        Standing.OPEN: "aberto",
        Standing.SMALL_GROUP: "acordado em grupo reduzido",
        Standing.AD_REFERENDUM: "acordado ad referendum",
        Standing.AGREED: "acordado",
        Standing.ADOPTED: "adotado",
    },
    by_consensus="adotado por consenso",
    reopened="reaberto a pedido ({}): {}",
    awaits="aguarda-se: {}",
    until="prazo: {}",
    overdue="{} (vencido)",
    nobody="ninguém mais",
    after="{}, de um novo parágrafo depois deste",
    accepted="{} (aceita-se que fique pendente)",
    total="Total",
)

STANDING_PHRASES = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE}

# What a house calls a standing, by language, where it isn't the plain word.
_HOUSES: Mapping[str, Mapping[str, Names]] = {
    "oas": {
        "en": {
            Standing.SMALL_GROUP: "agreed in drafting group",
            Standing.AD_REFERENDUM: "approved ad referendum",
            Standing.AGREED: "approved",
        },
        "es": {
            Standing.SMALL_GROUP: "acordado en grupo de redacción",
            Standing.AD_REFERENDUM: "aprobado ad referéndum",
            Standing.AGREED: "aprobado",
        },
        "fr": {
            Standing.SMALL_GROUP: "convenu en groupe de rédaction",
            Standing.AD_REFERENDUM: "approuvé ad referendum",
            Standing.AGREED: "approuvé",
        },
        "pt": {
            Standing.SMALL_GROUP: "acordado em grupo de redação",
            Standing.AD_REFERENDUM: "aprovado ad referendum",
            Standing.AGREED: "aprovado",
        },
    },
    "who": {
        "en": {
            Standing.OPEN: "not agreed (white)",
            Standing.SMALL_GROUP: "agreed in working group (yellow)",
            Standing.AGREED: "agreed in the negotiating body (green)",
        },
        "es": {
            Standing.OPEN: "no acordado (blanco)",
            Standing.SMALL_GROUP: "acordado en grupo de trabajo (amarillo)",
            Standing.AGREED: "acordado en el órgano de negociación (verde)",
        },
        "fr": {
            Standing.OPEN: "pas convenu (blanc)",
            Standing.SMALL_GROUP: "convenu en groupe de travail (jaune)",
            Standing.AGREED: "convenu au sein de l'organe de négociation (vert)",
        },
        "pt": {
            Standing.OPEN: "não acordado (branco)",
            Standing.SMALL_GROUP: "acordado em grupo de trabalho (amarelo)",
            Standing.AGREED: "acordado no órgão de negociação (verde)",
        },
    },
}


def standing_phrases(language: str) -> StandingPhrases:
    """Give the phrases in a language, in English where there are none."""
    return STANDING_PHRASES.get(language, _ENGLISH)


def standing_names(house: str, language: str) -> Names:
    """Give what a house calls each standing, the plain word where it has none of its own.

    >>> standing_names("oas", "en")[Standing.AGREED], standing_names("un", "en")[Standing.AGREED]
    ('approved', 'agreed')
    """
    spoken = language if language in STANDING_PHRASES else "en"
    own = _HOUSES.get(house.lower(), {}).get(spoken, {})
    return {**standing_phrases(spoken).standings, **own}
