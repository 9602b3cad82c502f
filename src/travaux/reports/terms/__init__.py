"""The record's own words, each once in each of the four languages of the OAS.

What a record holds is entered in English: the values of its enumerations ("work plan", "took note
of") and the free words that are common ("resumed discussion of"). A new one gets its word here, in
the file of each language. What a report says besides, its headings and patterns, is in the report's
own phrases.
"""

from __future__ import annotations

from collections.abc import Mapping

from travaux.reports.terms.english import ENGLISH
from travaux.reports.terms.french import FRENCH
from travaux.reports.terms.portuguese import PORTUGUESE
from travaux.reports.terms.spanish import SPANISH
from travaux.reports.terms.words import Terms

TERMS: Mapping[str, Terms] = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "pt": PORTUGUESE}


def terms(language: str) -> Terms:
    """Give the words of a language, in English where there are none."""
    return TERMS.get(language, ENGLISH)


__all__ = ["TERMS", "Terms", "terms"]
