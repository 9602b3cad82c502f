"""The few words a renderer prints of its own accord, in the languages of the house.

A text in another language gets the English ones, marked as English where the format can.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of the printed page and of the web page, in one language.

    `page` has two gaps, for the page and for the number of pages.
    """

    page: str
    notes: str
    note: str
    back: str
    delete: str
    added: str
    deleted: str
    alternative: str
    open: str
    contents: str
    skip: str
    permalink: str
    division: str
    unnamed: str
    original: str
    untitled: str
    table: str


_PHRASES = {
    "en": Phrases(
        page="page {} of {}",
        notes="Notes",
        note="Note {}",
        back="Back to the text",
        delete="delete",
        added="Words proposed",
        deleted="Deletion proposed",
        alternative="Words of the base text, with alternatives beside them",
        open="Words not agreed",
        contents="Contents",
        skip="Skip to the text",
        permalink="Link to this paragraph",
        division="new paragraph",
        unnamed="Not named",
        original="Original: {}",
        untitled="Untitled text",
        table="Table",
    ),
    "es": Phrases(
        page="página {} de {}",
        notes="Notas",
        note="Nota {}",
        back="Volver al texto",
        delete="suprimir",
        added="Palabras propuestas",
        deleted="Supresión propuesta",
        alternative="Palabras del texto de base, con alternativas al lado",
        open="Palabras no acordadas",
        contents="Índice",
        skip="Ir al texto",
        permalink="Enlace a este párrafo",
        division="párrafo nuevo",
        unnamed="Sin nombre",
        original="Original: {}",
        untitled="Texto sin título",
        table="Cuadro",
    ),
    "fr": Phrases(
        page="page {} de {}",
        notes="Notes",
        note="Note {}",
        back="Retour au texte",
        delete="supprimer",
        added="Mots proposés",
        deleted="Suppression proposée",
        alternative="Mots du texte de base, accompagnés de variantes",
        open="Mots non convenus",
        contents="Table des matières",
        skip="Aller au texte",
        permalink="Lien vers ce paragraphe",
        division="nouveau paragraphe",
        unnamed="Sans nom",
        original="Original : {}",
        untitled="Texte sans titre",
        table="Tableau",
    ),
    "pt": Phrases(
        page="página {} de {}",
        notes="Notas",
        note="Nota {}",
        back="Voltar ao texto",
        delete="suprimir",
        added="Palavras propostas",
        deleted="Supressão proposta",
        alternative="Palavras do texto de base, com alternativas ao lado",
        open="Palavras não acordadas",
        contents="Índice",
        skip="Ir para o texto",
        permalink="Ligação para este parágrafo",
        division="parágrafo novo",
        unnamed="Sem nome",
        original="Original: {}",
        untitled="Texto sem título",
        table="Quadro",
    ),
}


def phrases(language: str) -> Phrases:
    """Give the phrases of a language ("es", "es-MX"), or the English ones.

    >>> phrases("es").page.format(2, 9)
    'página 2 de 9'
    """
    return _PHRASES.get(language.split("-", maxsplit=1)[0].lower(), _PHRASES["en"])


def phrase_language(language: str) -> str:
    """Give the language in which `phrases` answers."""
    primary = language.split("-", maxsplit=1)[0].lower()
    return primary if primary in _PHRASES else "en"


_FROM_RIGHT = {"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "sd", "ug"}


def from_right(language: str, words: str = "") -> bool:
    """Tell whether words run from right to left: by their first strong letter, else by language."""
    for letter in words:
        side = unicodedata.bidirectional(letter)
        if side in ("L", "R", "AL"):
            return side != "L"
    return language.split("-", maxsplit=1)[0].lower() in _FROM_RIGHT
