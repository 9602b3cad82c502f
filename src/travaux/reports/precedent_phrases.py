"""What a marked draft says of its passages, in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrecedentPhrases:
    """Words of one language. What stands in braces is put in.

    `letters` are those of the marks: same words, adapted, common wording, none found.
    """

    letters: str
    marked: str
    same: str
    adapted: str  # {} per cent
    common: str  # {} passages
    none: str  # {} documents
    legend: str  # {} the four letters
    counted: str  # {} words in all, then of each mark
    there: str  # {} words
    once: str
    since: str  # {} how many, {} which
    more: str  # {} how many
    undated: str
    standing: dict[str, str]
    quote: str


PHRASES = {
    "en": PrecedentPhrases(
        letters="SACN",
        marked="Marked with where its words have been agreed before",
        same="Same words:",
        adapted="Adapted, {} % the same:",
        common="Common wording, {} times; first in",
        none="None found in {} documents of the library",
        legend=(
            "{}, a solid line: the same words. {}, a broken line: adapted. {}, a dotted line: "
            "common wording. {}, no line: none found in the library, which isn't the world. In "
            "the notes, [− words] stand only in the source and [+ words] only in this draft."
        ),
        counted="Of {} words: same words {}, adapted {}, common wording {}, none found {}.",
        there="There: {}",
        once="Found there alone.",
        since="First used there; again in {}: {}.",
        more="{} more",
        undated="no date",
        standing={
            "adopted": "adopted", "draft": "draft", "withdrawn": "withdrawn",
            "unknown": "status unknown",
        },
        quote="“{}”",
    ),
    "es": PrecedentPhrases(
        letters="IACN",
        marked="Con indicación de dónde se han acordado antes sus palabras",
        same="Las mismas palabras:",
        adapted="Adaptado, {} % igual:",
        common="Redacción común, {} veces; la primera en",
        none="No se encontró en {} documentos de la biblioteca",
        legend=(
            "{}, línea continua: las mismas palabras. {}, línea discontinua: adaptado. {}, línea "
            "de puntos: redacción común. {}, sin línea: no se encontró en la biblioteca, que no es "
            "el mundo. En las notas, [− palabras] figuran solo en la fuente y [+ palabras] solo en "
            "este proyecto."
        ),
        counted=(
            "De {} palabras: las mismas {}, adaptadas {}, redacción común {}, no encontradas {}."
        ),
        there="Allí: {}",
        once="Se encontró solo allí.",
        since="Se usó allí por primera vez; de nuevo en {}: {}.",
        more="{} más",
        undated="sin fecha",
        standing={
            "adopted": "aprobado", "draft": "proyecto", "withdrawn": "retirado",
            "unknown": "estado desconocido",
        },
        quote="“{}”",
    ),
    "fr": PrecedentPhrases(
        letters="IACN",
        marked="Avec l’indication des textes où ses termes ont déjà été convenus",
        same="Mêmes termes :",
        adapted="Adapté, {} % identique :",
        common="Formule courante, {} fois ; la première dans",
        none="Rien trouvé dans {} documents de la bibliothèque",
        legend=(
            "{}, trait plein : mêmes termes. {}, trait interrompu : adapté. {}, pointillé : "
            "formule courante. {}, sans trait : rien trouvé dans la bibliothèque, qui n’est pas le "
            "monde. Dans les notes, [− mots] ne figurent que dans la source et [+ mots] que dans "
            "ce projet."
        ),
        counted="Sur {} mots : mêmes termes {}, adaptés {}, formules courantes {}, rien trouvé {}.",
        there="Là : {}",
        once="Trouvé là seulement.",
        since="Employé là pour la première fois ; de nouveau dans {} : {}.",
        more="{} autres",
        undated="sans date",
        standing={
            "adopted": "adopté", "draft": "projet", "withdrawn": "retiré",
            "unknown": "statut inconnu",
        },
        quote="« {} »",
    ),
    "pt": PrecedentPhrases(
        letters="IACN",
        marked="Com a indicação de onde suas palavras já foram acordadas",
        same="As mesmas palavras:",
        adapted="Adaptado, {} % igual:",
        common="Redação comum, {} vezes; a primeira em",
        none="Nada encontrado em {} documentos da biblioteca",
        legend=(
            "{}, linha contínua: as mesmas palavras. {}, linha tracejada: adaptado. {}, linha "
            "pontilhada: redação comum. {}, sem linha: nada encontrado na biblioteca, que não é o "
            "mundo. Nas notas, [− palavras] estão só na fonte e [+ palavras] só neste projeto."
        ),
        counted=(
            "De {} palavras: as mesmas {}, adaptadas {}, redação comum {}, não encontradas {}."
        ),
        there="Lá: {}",
        once="Encontrado só lá.",
        since="Usado lá pela primeira vez; de novo em {}: {}.",
        more="mais {}",
        undated="sem data",
        standing={
            "adopted": "aprovado", "draft": "projeto", "withdrawn": "retirado",
            "unknown": "situação desconhecida",
        },
        quote="“{}”",
    ),
}  # fmt: skip


def precedent_phrases(language: str) -> PrecedentPhrases:
    """Give the words of a language, in English where there are none."""
    return PHRASES.get(language, PHRASES["en"])
