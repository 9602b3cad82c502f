"""What the papers of meetings say of their own, in the four languages of the OAS."""

from __future__ import annotations

from travaux.reports.meetings.english import ENGLISH
from travaux.reports.meetings.french import FRENCH
from travaux.reports.meetings.portuguese import PORTUGUESE
from travaux.reports.meetings.spanish import SPANISH
from travaux.reports.meetings.words import MeetingPhrases

MEETING_PHRASES = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "pt": PORTUGUESE}


def meeting_phrases(language: str) -> MeetingPhrases:
    """Give the words of a language, in English where there are none."""
    return MEETING_PHRASES.get(language, ENGLISH)
