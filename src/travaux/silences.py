"""Silence procedures: a text is circulated, and is agreed unless somebody objects in time (P16).

What is circulated is one exact issue, and the files that hold it on that day. The clock runs from
one moment to another, told by the clock of one zone. One objection before the deadline breaks the
silence; a letter then confirms the outcome, and the body takes note of it at its next meeting.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.decisions import Verb
from travaux.documents import Rendition
from travaux.instants import Instant


class SilenceOutcome(StrEnum):
    """How a silence procedure ended."""

    AGREED = "agreed"  # nobody objected before the deadline
    BROKEN = "broken"
    CANCELLED = "cancelled"  # called off by whoever opened it


class SilenceState(StrEnum):
    """How a silence procedure stands at a moment."""

    RUNNING = "running"
    OBJECTED = "objected"  # an objection stands; its end isn't entered yet
    OVERDUE = "overdue"  # the deadline has passed without objection; its end isn't entered yet
    AGREED = "agreed"
    BROKEN = "broken"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Extension:
    """A later deadline, and why and when it was given."""

    deadline: Instant
    reason: str = ""
    when: Instant | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence procedure of a body on one issue of a document.

    `verb` says what silence means: that the body adopts the text, or approves it. `frozen` are the
    files that held the text when it went round; what is filed later isn't what silence agrees to.
    `document` is the registered letter that it went round with, "" where none is on the register.
    """

    id: str
    body: str
    issue: str
    opened: Instant
    first_deadline: Instant
    verb: Verb = Verb.ADOPTED
    frozen: tuple[Rendition, ...] = ()
    document: str = ""
    extensions: tuple[Extension, ...] = ()

    @property
    def deadline(self) -> Instant:
        """The deadline as it stands: the last one that was given."""
        return self.extensions[-1].deadline if self.extensions else self.first_deadline
