"""Meetings: who holds one, who convened it, when, on what, and what was put before it (S10–S13)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When
from travaux.delegations import NO_NAMES, Names
from travaux.errors import TravauxError

_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?: ([A-Za-z][\w+/-]*))?")


class InvalidTime(TravauxError):  # noqa: N818
    """Something that isn't a time of the day."""

    def __init__(self, written: str) -> None:
        super().__init__(
            f"“{written}” is not a time. Write it as in 10:00, or 10:00 America/New_York."
        )


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    REGULAR = "regular"
    SPECIAL = "special"
    PREPARATORY = "preparatory"
    INFORMAL = "informal"


class MeetingState(StrEnum):
    """How far a meeting has come."""

    CONVENED = "convened"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the order of business; `documents` are the ids of those before the meeting.

    `titles` are its title in other languages, where somebody has translated it.
    """

    number: str
    title: str
    documents: tuple[str, ...] = ()
    titles: Names = NO_NAMES

    def named(self, language: str) -> str:
        """Give the title in a language; as it was set where there is none in that one."""
        return getattr(self.titles, language, "") or self.title


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a body, the holder, called by a convener, who may be another body (I15).

    `convener` is None where it isn't recorded. `taking_part` are the codes of bodies that met with
    the holder. `task` is the mandate's task that it discharges.
    """

    id: str
    body: str
    kind: MeetingKind = MeetingKind.REGULAR
    when: When | None = None
    convener: str | None = None
    number: int | None = None
    place: str = ""
    title: Names = NO_NAMES
    taking_part: tuple[str, ...] = ()
    task: str = ""
    time: str = ""  # of the day when it begins, with its zone: "10:00 America/New_York"

    @property
    def begins(self) -> tuple[dt.time, str] | None:
        """The time of the day when it begins, and the name of its zone ("" if none is given).

        None where no time is given, or it can't be read.
        """
        found = _TIME.fullmatch(self.time)
        return (dt.time(int(found[1]), int(found[2])), found[3] or "") if found else None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who attended for a party: `persons` are ids of persons, in the order of the list."""

    party: str
    persons: tuple[str, ...] = ()
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper presented at a meeting, in writing or not; `document` is its id where it is held.

    `by` is the id of a person, or words such as "a panelist" where nobody is named (S13).
    """

    id: str
    meeting: str
    by: str
    title: str = ""
    document: str = ""
    language: str = ""


class FindingKind(StrEnum):
    """What a special meeting brought forth (S13)."""

    PROPOSAL = "proposal"
    BEST_PRACTICE = "best practice"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Practice:
    """A proposal, best practice or activity found at a meeting, in its own words."""

    id: str
    meeting: str
    kind: FindingKind
    words: str
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction asked for in a meeting's record, with its evidence (P19).

    `when` is the day on which it was asked for.
    """

    id: str
    meeting: str
    asked_by: str
    was: str
    should_be: str
    evidence: str = ""
    when: When | None = None


class SummaryState(StrEnum):
    """How far a meeting's record has come (P19)."""

    DRAFT = "draft"
    APPROVED = "approved"
