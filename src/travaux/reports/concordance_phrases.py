"""The words of the page on the concordance of language versions, in the four languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.drafting.concordance.differences import Differing
from travaux.drafting.concordance.parallels import Family


@dataclass(frozen=True, slots=True)
class ConcordancePhrases:
    """Words of one language; a mark {} is filled in."""

    title: str
    versions: str  # takes the other language and the original one
    one_version: str  # takes the only language there is
    none: str
    concordant: str  # takes how many paragraphs, notes and brackets
    counted: str  # takes how many differences, paragraphs that differ, and all paragraphs
    differences: str  # heads the column
    missing: str  # takes the language that lacks it
    added: str
    both: str  # takes what differs, and the language and value of each side
    nothing: str  # in the place of a value
    note: str  # takes its number
    named: Mapping[Differing, str]  # what differs
    families: Mapping[Family, str]
    numbered: str  # a family of its own here
    words: str  # what the page doesn't compare


PHRASES: Mapping[str, ConcordancePhrases] = {
    "en": ConcordancePhrases(
        title="Concordance of the language versions",
        versions="The {0} version beside the {1} one",
        one_version="Only the {} version is on file, so there is nothing to compare.",
        none="No version that can be read is on file, so there is nothing to compare.",
        concordant=(
            "Both are in concordance, with the same numbers, levels and figures. Paragraphs: {0}; "
            "notes: {1}; brackets: {2}."
        ),
        counted="Differences: {0}, in {1} places; paragraphs and notes looked at: {2}.",
        differences="Differences",
        missing="missing in {}",
        added="only in {}",
        both="{0}: {1} {2}, {3} {4}",
        nothing="none",
        note="note {}",
        named={
            Differing.DIVIDED: "paragraphs, one divided into several",
            Differing.JOINED: "paragraphs, several joined into one",
            Differing.MOVED: "stands in another place",
            Differing.KIND: "sort",
            Differing.LEVEL: "level",
            Differing.LABEL: "number",
            Differing.BRACKETS: "brackets",
            Differing.DISPUTES: "brackets that differ in subject, holders or nesting",
            Differing.OPTIONS: "options",
            Differing.NOTES: "calls of notes",
            Differing.FIGURES: "figures that the other lacks",
        },
        families={
            Family.DIVIDING: "heading",
            Family.RUNNING: "paragraph",
            Family.ROW: "row of a table",
            Family.NOTE: "note",
        },
        numbered="numbered paragraph",
        words="Words are not compared: whether a translation is right is for a reviser to say.",
    ),
    "es": ConcordancePhrases(
        title="Concordancia de las versiones en los distintos idiomas",
        versions="Versión en {0} junto a la versión en {1}",
        one_version="Solo consta la versión en {}, de modo que no hay nada que comparar.",
        none="No consta ninguna versión que pueda leerse, de modo que no hay nada que comparar.",
        concordant=(
            "Ambas concuerdan, con los mismos números, niveles y cifras. Párrafos: {0}; notas: "
            "{1}; corchetes: {2}."
        ),
        counted="Diferencias: {0}, en {1} lugares; párrafos y notas examinados: {2}.",
        differences="Diferencias",
        missing="falta en {}",
        added="solo en {}",
        both="{0}: {1} {2}, {3} {4}",
        nothing="ninguna",
        note="nota {}",
        named={
            Differing.DIVIDED: "párrafos, uno dividido en varios",
            Differing.JOINED: "párrafos, varios unidos en uno",
            Differing.MOVED: "figura en otro lugar",
            Differing.KIND: "clase",
            Differing.LEVEL: "nivel",
            Differing.LABEL: "número",
            Differing.BRACKETS: "corchetes",
            Differing.DISPUTES: "corchetes con otro objeto, otras delegaciones u otra jerarquía",
            Differing.OPTIONS: "opciones",
            Differing.NOTES: "llamadas de nota",
            Differing.FIGURES: "cifras que faltan en la otra",
        },
        families={
            Family.DIVIDING: "título",
            Family.RUNNING: "párrafo",
            Family.ROW: "fila de un cuadro",
            Family.NOTE: "nota",
        },
        numbered="párrafo numerado",
        words=(
            "Las palabras no se comparan: si una traducción es correcta lo dice quien la revisa."
        ),
    ),
    "fr": ConcordancePhrases(
        title="Concordance des versions linguistiques",
        versions="Version en {0} à côté de la version en {1}",
        one_version="Seule la version en {} est au dossier : il n’y a rien à comparer.",
        none="Aucune version lisible n’est au dossier : il n’y a rien à comparer.",
        concordant=(
            "Les deux concordent, avec les mêmes numéros, niveaux et chiffres. Paragraphes : {0} ; "
            "notes : {1} ; crochets : {2}."
        ),
        counted="Différences : {0}, à {1} endroits ; paragraphes et notes examinés : {2}.",
        differences="Différences",
        missing="manque en {}",
        added="seulement en {}",
        both="{0} : {1} {2}, {3} {4}",
        nothing="aucun",
        note="note {}",
        named={
            Differing.DIVIDED: "paragraphes, un divisé en plusieurs",
            Differing.JOINED: "paragraphes, plusieurs réunis en un",
            Differing.MOVED: "figure à un autre endroit",
            Differing.KIND: "nature",
            Differing.LEVEL: "niveau",
            Differing.LABEL: "numéro",
            Differing.BRACKETS: "crochets",
            Differing.DISPUTES: "crochets d’un autre objet, d’autres auteurs ou d’un autre rang",
            Differing.OPTIONS: "options",
            Differing.NOTES: "appels de note",
            Differing.FIGURES: "chiffres qui manquent dans l’autre",
        },
        families={
            Family.DIVIDING: "titre",
            Family.RUNNING: "paragraphe",
            Family.ROW: "ligne d’un tableau",
            Family.NOTE: "note",
        },
        numbered="paragraphe numéroté",
        words="Les mots ne sont pas comparés : la qualité d’une traduction relève du réviseur.",
    ),
    "pt": ConcordancePhrases(
        title="Concordância das versões nos diversos idiomas",
        versions="Versão em {0} ao lado da versão em {1}",
        one_version="Só consta a versão em {}, de modo que não há nada a comparar.",
        none="Não consta nenhuma versão que se possa ler, de modo que não há nada a comparar.",
        concordant=(
            "As duas concordam, com os mesmos números, níveis e algarismos. Parágrafos: {0}; "
            "notas: {1}; colchetes: {2}."
        ),
        counted="Diferenças: {0}, em {1} lugares; parágrafos e notas examinados: {2}.",
        differences="Diferenças",
        missing="falta em {}",
        added="somente em {}",
        both="{0}: {1} {2}, {3} {4}",
        nothing="nenhum",
        note="nota {}",
        named={
            Differing.DIVIDED: "parágrafos, um dividido em vários",
            Differing.JOINED: "parágrafos, vários unidos em um",
            Differing.MOVED: "está em outro lugar",
            Differing.KIND: "tipo",
            Differing.LEVEL: "nível",
            Differing.LABEL: "número",
            Differing.BRACKETS: "colchetes",
            Differing.DISPUTES: "colchetes com outro objeto, outras delegações ou outra hierarquia",
            Differing.OPTIONS: "opções",
            Differing.NOTES: "chamadas de nota",
            Differing.FIGURES: "algarismos que faltam na outra",
        },
        families={
            Family.DIVIDING: "título",
            Family.RUNNING: "parágrafo",
            Family.ROW: "linha de um quadro",
            Family.NOTE: "nota",
        },
        numbered="parágrafo numerado",
        words="As palavras não são comparadas: se uma tradução está certa, diz quem a revisa.",
    ),
}


def concordance_phrases(language: str) -> ConcordancePhrases:
    """Give the words of a language, in English where there are none."""
    return PHRASES.get(language, PHRASES["en"])
