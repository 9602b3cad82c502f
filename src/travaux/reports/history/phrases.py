"""The languages in which the pages on the history of a text are made."""

from __future__ import annotations

from collections.abc import Mapping

from travaux.reports.history.english import ENGLISH
from travaux.reports.history.french import FRENCH
from travaux.reports.history.portuguese import PORTUGUESE
from travaux.reports.history.saying import HistoryPhrases
from travaux.reports.history.spanish import SPANISH

HISTORY_PHRASES: Mapping[str, HistoryPhrases] = {
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "pt": PORTUGUESE,
}
