"""What the engine says in English about a change, in the language of a report.

The engine names places ("paragraph 7") and gives its reasons in English, for the record; a report
is handed to delegations, and speaks the language of their text. What isn't known here stays as it
is, so that nothing is lost.
"""

from __future__ import annotations

import re

_PLACES = {
    "es": {"paragraph": "párrafo", "note": "nota", "line": "línea", "left out": "falta"},
    "fr": {"paragraph": "paragraphe", "note": "note", "line": "ligne", "left out": "omis"},
    "pt": {"paragraph": "parágrafo", "note": "nota", "line": "linha", "left out": "falta"},
}
_PLACE = re.compile(r"^(paragraph|note|line|left out)(?= |:)")

_REASONS = {
    "identical to a change that is shown": {
        "es": "idéntico a un cambio que ya está incluido",
        "fr": "identique à une modification déjà inscrite",
        "pt": "idêntica a uma alteração já incluída",
    },
    "changes most of the paragraph: shown as an alternative to the whole": {
        "es": "cambia la mayor parte del párrafo: figura como alternativa al párrafo entero",
        "fr": "change l’essentiel du paragraphe : figure comme variante du paragraphe entier",
        "pt": "altera a maior parte do parágrafo: figura como alternativa ao parágrafo inteiro",
    },
    "withdrawn by its sponsors": {
        "es": "retirado por sus patrocinadores",
        "fr": "retirée par ses auteurs",
        "pt": "retirada por seus proponentes",
    },
    "crosses other changes: shown in {} parts": {
        "es": "se cruza con otros cambios: figura en {} partes",
        "fr": "croise d’autres modifications : figure en {} parties",
        "pt": "cruza-se com outras alterações: figura em {} partes",
    },
}
_NUMBER = re.compile(r"\d+")


def place_in(place: str, language: str) -> str:
    """Give a place in a file in a language.

    >>> place_in("paragraph 7", "es")
    'párrafo 7'
    """
    words = _PLACES.get(language, {})
    return _PLACE.sub(lambda found: words.get(found[0], found[0]), place)


def reason_in(why: str, language: str) -> str:
    """Give the reason of a fate in a language, or as it is where it isn't known in that one.

    >>> reason_in("crosses other changes: shown in 3 parts", "fr")
    'croise d’autres modifications : figure en 3 parties'
    """
    said = _REASONS.get(_NUMBER.sub("{}", why), {}).get(language)
    return said.format(*_NUMBER.findall(why)) if said else why
