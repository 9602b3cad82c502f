from __future__ import annotations

from dataclasses import astuple

from travaux.languages import WORKING_LANGUAGES
from travaux.reports.phrases import REPORT_PHRASES, report_phrases


def test_every_working_language_has_every_phrase() -> None:
    assert set(REPORT_PHRASES) == set(WORKING_LANGUAGES)
    assert all(all(astuple(said)) for said in REPORT_PHRASES.values())


def test_other_languages_are_spoken_to_in_english() -> None:
    assert report_phrases("ar") == REPORT_PHRASES["en"]
