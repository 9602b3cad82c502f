"""Reports and what is sent on."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.events.event import Event


@dataclass(frozen=True, slots=True)
class ReportBegun(Event):
    """A body's report to its parent was begun, for a period."""

    report: str
    body: str
    to: str
    period: When
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReportPartWritten(Event):
    """The Chair wrote a part of the report in their own words; "" gives the part back."""

    report: str
    part: str
    words: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class AttachmentConfirmed(Event):
    """A person said whether a document is attached to a report (I16)."""

    report: str
    issue: str
    attached: bool


@dataclass(frozen=True, slots=True)
class ReportSigned(Event):
    """A report was signed."""

    report: str
    person: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class DocumentsTransmitted(Event):
    """A body sent documents to another for a purpose ("for consideration")."""

    sender: str
    to: str
    documents: tuple[str, ...]
    purpose: str
    when: When | None = None
