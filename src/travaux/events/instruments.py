"""Legal instruments, who is bound by them, and agreed language that a text has taken over."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.borrowings import Borrowing
from travaux.events.event import Event
from travaux.instruments import Instrument, StatusTable


@dataclass(frozen=True, slots=True)
class InstrumentRecorded(Event):
    """What an instrument is was entered: a group's own one, or one that is told otherwise here."""

    instrument: Instrument


@dataclass(frozen=True, slots=True)
class StatusRecorded(Event):
    """What states did to an instrument was entered, as a source told it on a day.

    The table takes the place of an earlier one. `digest` is the file that it was read from, "" for
    one that was entered by hand.
    """

    instrument: str
    table: StatusTable
    digest: str = ""
    name: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class BorrowingConfirmed(Event):
    """A person confirmed that words of an issue are agreed language, and from where (S23)."""

    borrowing: Borrowing


@dataclass(frozen=True, slots=True)
class BorrowingWithdrawn(Event):
    """What was confirmed of some words was taken back: they aren't from there after all."""

    borrowing: str
    reason: str = ""
