"""Proposals: changes to an issued text, with everyone who asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from travaux.changes import Change
from travaux.dates import When


class ProposalKind(StrEnum):
    """What a contribution is (P13): only proposals enter the text."""

    PROPOSAL = "proposal"
    COMMENT = "comment"
    QUESTION = "question"
    EDITORIAL = "editorial"
    RESERVATION = "reservation"


class Delivery(StrEnum):
    """How a contribution came (S14)."""

    WRITTEN = "written"
    ORAL = "oral"


@dataclass(frozen=True, slots=True)
class Sponsor:
    """A party that asks for a proposal, and since when.

    `party` is the code of a delegation or of a group ("MEX", "CARICOM"). A group keeps who spoke
    for it and which members stepped out. `left` set means that the party no longer asks.
    """

    party: str
    joined: When | None = None
    left: When | None = None
    speaker: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence beneath a change: who inside the delegation made it in Word, and when.

    `date` is written as it stands in the file (ISO 8601), "" where the file has none.
    """

    author: str
    date: str


class EntryState(StrEnum):
    """What has become of one change of a proposal, on the issue that is on the table now."""

    OPEN = "open"  # in the text, undecided
    TAKEN = "taken"  # decided: its words are in the text
    NOT_TAKEN = "not taken"  # decided: the text has other words
    SATISFIED = "satisfied"  # the text has these words by now
    PARKED = "parked"  # out of the text for now, by decision; kept at hand (P11)
    DROPPED = "dropped"  # decided: nobody supports it
    HELD = "held"  # out of the text: its paragraph is agreed, and not reopened
    NEEDS_A_HAND = "needs a hand"  # couldn't be carried to the issue; a person has to place it


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as it was submitted: the change, where it stands in the file, whose hand.

    Its number is its place in the proposal's entries, and stays the same on every later issue.
    `ruling` is the id of the decision on a bracket that closed it; `why` the reason of a state that
    nobody decided. Where one change is decided in part, what is left stands as entries of its own,
    which name its number as `part_of`. A change made of the wording of others is an amendment to
    theirs: it names their entries in `amends` (proposal, number), and theirs stay as they are.
    """

    change: Change
    place: str  # "paragraph 12"
    marks: tuple[Mark, ...] = ()
    state: EntryState = EntryState.OPEN
    why: str = ""
    ruling: str = ""
    part_of: int | None = None
    amends: tuple[tuple[str, int], ...] = ()

    @property
    def open(self) -> bool:
        """True while it stands in the text undecided."""
        return self.state is EntryState.OPEN


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something asked for that couldn't be turned into a change: kept, with the reason.

    `closed` is why a person closed it: it asks for nothing of the text. Until then it is open.
    """

    words: str
    place: str
    reason: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one file, or one hand-in, asks for.

    `base` is the symbol (or name) of the issue that its changes are on; `made_on` the one that it
    was made on, where that is an earlier one; `source` the file it came in.
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
    made_on: str = ""

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

    def left_by(self, party: str, on: When) -> Proposal:
        """Give the proposal after one sponsor has left."""
        sponsors = tuple(
            replace(s, left=on) if s.party == party and s.left is None else s for s in self.sponsors
        )
        return replace(self, sponsors=sponsors)
