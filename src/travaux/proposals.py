"""Proposals: changes to an issued text, with everyone who asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from travaux.changes import Change


class ProposalKind(StrEnum):
    """What a contribution is (P13): only proposals enter the text."""

    PROPOSAL = "proposal"
    COMMENT = "comment"
    QUESTION = "question"
    EDITORIAL = "editorial"
    RESERVATION = "reservation"


@dataclass(frozen=True, slots=True)
class Sponsor:
    """A party that asks for a proposal, and since when.

    `party` is the code of a delegation or of a group ("MEX", "CARICOM"). A group keeps who spoke
    for it and which members stepped out. `left` set means that the party no longer asks.
    """

    party: str
    joined: date | None = None
    left: date | None = None
    speaker: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence beneath a change: who inside the delegation made it in Word, and when.

    `date` is written as it stands in the file (ISO 8601), "" where the file has none.
    """

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as it was submitted: the change, where it stands in the file, whose hand."""

    change: Change
    place: str  # "paragraph 12"
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something asked for that couldn't be turned into a change: kept, with the reason."""

    words: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one file, or one hand-in, asks for.

    `base` is the symbol (or name) of the issue it was made on; `source` the file it came in.
    `withdrawn` keeps it on record, out of the text.
    """

    id: str
    sponsors: tuple[Sponsor, ...]
    entries: tuple[Entry, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    kind: ProposalKind = ProposalKind.PROPOSAL
    base: str = ""
    source: str = ""
    label: str = ""
    withdrawn: bool = False
    dropped: bool = False
    remarks: tuple[str, ...] = field(default=())

    @property
    def parties(self) -> tuple[str, ...]:
        """Who asks for it now; empty means unsupported, and kept until it is dropped (P13)."""
        return tuple(s.party for s in self.sponsors if s.left is None)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes without where they came from."""
        return tuple(entry.change for entry in self.entries)

    @property
    def live(self) -> bool:
        """True while it may enter the text."""
        return self.kind is ProposalKind.PROPOSAL and not self.withdrawn and not self.dropped

    def left_by(self, party: str, on: date) -> Proposal:
        """Give the proposal after one sponsor has left."""
        sponsors = tuple(
            replace(s, left=on) if s.party == party and s.left is None else s for s in self.sponsors
        )
        return replace(self, sponsors=sponsors)
