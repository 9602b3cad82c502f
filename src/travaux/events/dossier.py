"""The dossier itself: what was opened, struck, destroyed, found odd."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.events.event import Event


@dataclass(frozen=True, slots=True)
class DossierOpened(Event):
    """A dossier was opened. It comes first; `language` is the one that it is kept in."""

    title: str
    language: str = "en"
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryStruck(Event):
    """An entry made by mistake no longer counts; it stays in the journal."""

    position: int
    reason: str


@dataclass(frozen=True, slots=True)
class ContentDestroyed(Event):
    """What entries and files said was lawfully destroyed; their proof remains."""

    positions: tuple[int, ...]
    authority: str
    reason: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscrepancyNoted(Event):
    """Something in the sources is inconsistent or uncertain (S32)."""

    id: str
    finding: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class DiscrepancySettled(Event):
    """How a discrepancy was resolved; an empty resolution leaves it open on purpose."""

    id: str
    resolution: str
    left_open: bool = False


@dataclass(frozen=True, slots=True)
class FigureAsserted(Event):
    """A source asserts a number, kept beside what the record counts, never merged (I4).

    `what` names the count: "meetings", "contributions". `span` is what it covers, None where the
    source doesn't say.
    """

    what: str
    body: str
    value: int
    span: When | None = None
