"""Documents: symbols, issues, files, levels."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.documents import Issue, Level, Link, Release, Rendition, Series, StatusNote
from travaux.events.event import Event


@dataclass(frozen=True, slots=True)
class SeriesOpened(Event):
    """A series of symbols was opened, or its settings changed."""

    series: Series


@dataclass(frozen=True, slots=True)
class SymbolAllotted(Event):
    """A symbol was given out to a document that isn't registered yet."""

    symbol: str
    series: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class IssueRegistered(Event):
    """An issue of a document was put on the register, or its particulars were completed."""

    issue: Issue


@dataclass(frozen=True, slots=True)
class StatusNoted(Event):
    """An issue got another status note."""

    issue: str
    status: StatusNote


@dataclass(frozen=True, slots=True)
class DocumentIssued(Event):
    """An issue was distributed: from then on it can't be taken back, only superseded."""

    issue: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class RenditionFiled(Event):
    """A file that holds an issue in a language was filed."""

    rendition: Rendition


@dataclass(frozen=True, slots=True)
class DocumentsLinked(Event):
    """One document was tied to another."""

    link: Link


@dataclass(frozen=True, slots=True)
class LevelChanged(Event):
    """Who may see an issue changed."""

    issue: str
    level: Level
    reason: str
    circle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseRuled(Event):
    """It was settled when an issue is released, and to whom."""

    issue: str
    release: Release
    meant_for: Level
    date: When | None = None
