"""The report of the group of `migrants`, and where to look in it."""

from __future__ import annotations

from tests.core.reports.chair.migrants import (
    PROGRAM,
    REPORT,
    onwards,
    recorded,
)
from travaux import events as e
from travaux.reports.chair import Composed, composed

ATTACHED = e.AttachmentConfirmed(REPORT, PROGRAM, True)


def report(*more: e.Event, language: str = "en") -> Composed:
    """Give the report as composed after more events."""
    return composed(onwards(recorded(), *more), REPORT, language)


def words(made: Composed, unit: str) -> str:
    """Give the words of a unit; "" where it isn't there."""
    return next((one.words for one in made.text.units if one.id == unit), "")


def codes(made: Composed, code: str) -> list[str]:
    """Give the messages of the findings with a code."""
    return [one.message for one in made.findings if one.code == code]
