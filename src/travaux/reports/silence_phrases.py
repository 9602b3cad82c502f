"""The words of the papers of silence procedures, in the four languages of the OAS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SilencePhrases:
    """The words of one language."""

    note: str  # titles
    confirmation: str
    noting: str
    labels: Mapping[str, str]
    line: str  # a label and what stands under it
    file: str  # language, name, digest
    how: tuple[str, ...]  # how to object, and what silence means
    put_off: str  # takes the earlier deadline
    reason: str
    agreed: str
    taken_back: str  # agreed, though somebody had objected
    broken: str
    cancelled: str
    by: str  # who objected, and when
    decided: str  # who, verb, document, id of the decision
    next: str
    invited: str  # takes the body
    on: str  # a date, and what was decided
    nothing: str
    missing: Mapping[str, str]


_ENGLISH = SilencePhrases(
    note="Text circulated under a silence procedure",
    confirmation="Outcome of a silence procedure",
    noting="Note for the meeting: texts agreed by silence",
    labels={
        "body": "Body",
        "text": "Text",
        "document": "Circulated with",
        "opened": "Opened",
        "deadline": "Deadline",
        "rule": "Rule",
        "files": "Files circulated",
        "how": "How to object, and what silence means",
        "objections": "Objections",
    },
    line="{}: {}",
    file="{}: {} ({})",
    how=(
        "A delegation that objects tells the secretariat in writing before the deadline.",
        "One objection breaks the silence. No reason has to be given.",
        "An objection may be taken back before the deadline; the silence then runs on.",
        (
            "A statement or an explanation of position is not an objection. It may be handed in "
            "for the record."
        ),
        (
            "If nobody objects before the deadline, the text is agreed. A letter will tell the "
            "outcome, and the body will take note of it at its next meeting."
        ),
    ),
    put_off="The deadline was put off. The earlier one was: {}.",
    reason="Reason: “{}”.",
    agreed="Nobody objected before the deadline.",
    taken_back="An objection was raised and taken back before the deadline.",
    broken="The silence was broken. Nothing was decided by it.",
    cancelled="The silence procedure was called off. Nothing was decided by it.",
    by="{}: {}.",
    decided="{} {} {} (decision {}).",
    next="The body is invited to take note of this at its next meeting.",
    invited="{} is invited to take note of what it has decided by silence:",
    on="{}: {} Letter: {}.",
    nothing="There is nothing that the meeting has yet to take note of.",
    missing={
        "outcome": "[not recorded: outcome]",
        "words": "[not on file: the text that was circulated]",
        "files": "[not on file: what was circulated]",
        "when": "[not recorded: when]",
        "letter": "[not recorded: letter]",
    },
)
_SPANISH = SilencePhrases(
    note="Texto distribuido con arreglo a un procedimiento de silencio",
    confirmation="Resultado de un procedimiento de silencio",
    noting="Nota para la reunión: textos acordados por silencio",
    labels={
        "body": "Órgano",
        "text": "Texto",
        "document": "Distribuido con",
        "opened": "Inicio",
        "deadline": "Plazo",
        "rule": "Norma",
        "files": "Archivos distribuidos",
        "how": "Cómo objetar y qué significa el silencio",
        "objections": "Objeciones",
    },
    line="{}: {}",
    file="{}: {} ({})",
    how=(
        (
            "La delegación que tenga una objeción la comunica por escrito a la Secretaría antes de "
            "que venza el plazo."
        ),
        "Una sola objeción rompe el silencio. No hace falta dar razones.",
        (
            "La objeción puede retirarse antes de que venza el plazo; en tal caso el silencio "
            "sigue su curso."
        ),
        (
            "Una declaración o una explicación de posición no es una objeción. Puede entregarse "
            "para que conste en actas."
        ),
        (
            "Si nadie objeta antes de que venza el plazo, el texto queda acordado. Una carta "
            "comunicará el resultado, y el órgano tomará nota de él en su próxima reunión."
        ),
    ),
    put_off="El plazo se prorrogó. El anterior era: {}.",
    reason="Motivo: “{}”.",
    agreed="Nadie objetó antes de que venciera el plazo.",
    taken_back="Se presentó una objeción y se retiró antes de que venciera el plazo.",
    broken="El silencio se rompió. No se decidió nada por esta vía.",
    cancelled="El procedimiento de silencio se canceló. No se decidió nada por esta vía.",
    by="{}: {}.",
    decided="{} {} {} (decisión {}).",
    next="Se invita al órgano a tomar nota de ello en su próxima reunión.",
    invited="Se invita a tomar nota de lo que por silencio ha decidido {}:",
    on="{}: {} Carta: {}.",
    nothing="No queda nada de lo que la reunión deba tomar nota.",
    missing={
        "outcome": "[no consta: resultado]",
        "words": "[no está archivado: el texto distribuido]",
        "files": "[no está archivado: lo que se distribuyó]",
        "when": "[no consta: cuándo]",
        "letter": "[no consta: carta]",
    },
)
_FRENCH = SilencePhrases(
    note="Texte distribué selon la procédure d’approbation tacite",
    confirmation="Résultat d’une procédure d’approbation tacite",
    noting="Note pour la réunion : textes approuvés tacitement",
    labels={
        "body": "Organe",
        "text": "Texte",
        "document": "Distribué avec",
        "opened": "Ouverture",
        "deadline": "Délai",
        "rule": "Règle",
        "files": "Fichiers distribués",
        "how": "Comment faire objection et ce que vaut le silence",
        "objections": "Objections",
    },
    line="{} : {}",
    file="{} : {} ({})",
    how=(
        (
            "La délégation qui fait objection en informe le Secrétariat par écrit avant "
            "l’expiration du délai."
        ),
        "Une seule objection rompt le silence. Elle n’a pas à être motivée.",
        (
            "L’objection peut être retirée avant l’expiration du délai ; la procédure suit alors "
            "son cours."
        ),
        (
            "Une déclaration ou une explication de position n’est pas une objection. Elle peut "
            "être remise pour être consignée."
        ),
        (
            "Si personne ne fait objection avant l’expiration du délai, le texte est approuvé. Une "
            "lettre fera connaître le résultat, et l’organe en prendra note à sa prochaine réunion."
        ),
    ),
    put_off="Le délai a été prorogé. Le précédent était : {}.",
    reason="Motif : « {} ».",
    agreed="Personne n’a fait objection avant l’expiration du délai.",
    taken_back="Une objection a été faite et retirée avant l’expiration du délai.",
    broken="Le silence a été rompu. Rien n’a été décidé par cette voie.",
    cancelled="La procédure a été annulée. Rien n’a été décidé par cette voie.",
    by="{} : {}.",
    decided="{} {} {} (décision {}).",
    next="L’organe est invité à en prendre note à sa prochaine réunion.",
    invited="Il est proposé de prendre note de ce qu’a décidé par approbation tacite {} :",
    on="{} : {} Lettre : {}.",
    nothing="Il ne reste rien dont la réunion ait à prendre note.",
    missing={
        "outcome": "[non consigné : résultat]",
        "words": "[absent du dossier : le texte distribué]",
        "files": "[absent du dossier : ce qui a été distribué]",
        "when": "[non consigné : quand]",
        "letter": "[non consigné : lettre]",
    },
)
_PORTUGUESE = SilencePhrases(
    note="Texto distribuído em procedimento de silêncio",
    confirmation="Resultado de um procedimento de silêncio",
    noting="Nota para a reunião: textos acordados por silêncio",
    labels={
        "body": "Órgão",
        "text": "Texto",
        "document": "Distribuído com",
        "opened": "Início",
        "deadline": "Prazo",
        "rule": "Regra",
        "files": "Arquivos distribuídos",
        "how": "Como objetar e o que significa o silêncio",
        "objections": "Objeções",
    },
    line="{}: {}",
    file="{}: {} ({})",
    how=(
        "A delegação que tiver objeção comunica-a por escrito à Secretaria antes do fim do prazo.",
        "Uma só objeção rompe o silêncio. Não é preciso dar razões.",
        "A objeção pode ser retirada antes do fim do prazo; nesse caso o silêncio segue seu curso.",
        (
            "Uma declaração ou uma explicação de posição não é uma objeção. Pode ser entregue para "
            "constar da ata."
        ),
        (
            "Se ninguém objetar antes do fim do prazo, o texto fica acordado. Uma carta comunicará "
            "o resultado, e o órgão tomará nota dele em sua próxima reunião."
        ),
    ),
    put_off="O prazo foi prorrogado. O anterior era: {}.",
    reason="Motivo: “{}”.",
    agreed="Ninguém objetou antes do fim do prazo.",
    taken_back="Uma objeção foi apresentada e retirada antes do fim do prazo.",
    broken="O silêncio foi rompido. Nada foi decidido por essa via.",
    cancelled="O procedimento de silêncio foi cancelado. Nada foi decidido por essa via.",
    by="{}: {}.",
    decided="{} {} {} (decisão {}).",
    next="Convida-se o órgão a tomar nota disso em sua próxima reunião.",
    invited="Convida-se a tomar nota do que por silêncio decidiu {}:",
    on="{}: {} Carta: {}.",
    nothing="Não resta nada de que a reunião deva tomar nota.",
    missing={
        "outcome": "[não consta: resultado]",
        "words": "[não está arquivado: o texto distribuído]",
        "files": "[não está arquivado: o que foi distribuído]",
        "when": "[não consta: quando]",
        "letter": "[não consta: carta]",
    },
)

SILENCE_PHRASES = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE}


def silence_phrases(language: str) -> SilencePhrases:
    """Give the words of a language, in English where there are none."""
    return SILENCE_PHRASES.get(language, _ENGLISH)
