"""Texts, proposals, and what is decided on them."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.changes import Change
from travaux.consensus import UnitStanding
from travaux.dates import When
from travaux.documents import Level
from travaux.events.event import Event
from travaux.instants import Instant
from travaux.proposals import Delivery, Proposal, ProposalKind, Sponsor
from travaux.readings import CarriedProposal, Ruling


@dataclass(frozen=True, slots=True)
class TextTabled(Event):
    """The words of an issue are on record, unit by unit, each with its permanent id.

    `digest` is the file with the words in plain notation. `follows` is the issue whose ids it goes
    on with. `bracketed` are the ids of the units with brackets or options that came with the text.
    """

    issue: str
    language: str
    digest: str
    follows: str = ""
    bracketed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroundsFiled(Event):
    """Where each word of an issue is from was filed: which issue, which decision, whose proposal.

    It is kept apart from the words, which more may see than who proposed them (P25).
    """

    issue: str
    language: str
    digest: str


@dataclass(frozen=True, slots=True)
class BasisSet(Event):
    """A body works on this issue from now on; other texts on the matter have no status (P11).

    `park` says that the text that was the basis is kept at hand.
    """

    body: str
    issue: str
    matter: str = ""
    decision: str = ""
    when: When | None = None
    park: bool = False


@dataclass(frozen=True, slots=True)
class ProposalReceived(Event):
    """A contribution came in, tied to the exact issue that is its `base` (S14).

    `digest` is the file as it was received, "" where there is none.
    """

    proposal: Proposal
    delivery: Delivery = Delivery.WRITTEN
    meeting: str = ""
    when: When | None = None
    digest: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineSet(Event):
    """Until when contributions to an issue are received in writing; the latest one set counts."""

    issue: str
    until: Instant
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProposalsCirculated(Event):
    """Proposals that only sponsors and the secretariat saw may be seen by more (S34)."""

    proposals: tuple[str, ...]
    level: Level = Level.BODY
    circle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SponsorJoined(Event):
    """A party joined the sponsors of a proposal: it said so in a document, or at a meeting."""

    proposal: str
    sponsor: Sponsor
    request: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class SponsorLeft(Event):
    """A party no longer asks for a proposal; it stays, unsupported if that was the last (P13)."""

    proposal: str
    party: str
    when: When
    request: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class MemberSteppedOut(Event):
    """A member of a group doesn't ask for what its group proposed (P13)."""

    proposal: str
    group: str
    member: str
    when: When | None = None
    request: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ProposalRetyped(Event):
    """What a contribution is was settled otherwise: "an opinion and not a proposal" (P13)."""

    proposal: str
    kind: ProposalKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProposalWithdrawn(Event):
    """All sponsors of a proposal took it back; it stays on record, out of the text."""

    proposal: str
    when: When | None = None
    request: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ProposalDropped(Event):
    """A body let a proposal fall that nobody supports any more (P13)."""

    proposal: str
    body: str = ""
    meeting: str = ""
    when: When | None = None
    decision: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EntryPlaced(Event):
    """A person placed by hand what couldn't be carried, or placed, by itself.

    `number` is the entry's; where it is that of nothing yet, the change is a new entry, made of
    what had no place before. Where `more` is to be placed of the same words, these stay unplaced.
    """

    proposal: str
    number: int
    change: Change
    words: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class UnplacedSettled(Event):
    """A person closed what had no place in the text, for it asks for nothing of the text."""

    proposal: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class BracketDecided(Event):
    """A body decided what stands in the place of a bracket."""

    ruling: Ruling


@dataclass(frozen=True, slots=True)
class RulingReversed(Event):
    """A decision on a bracket was undone: what it closed is open again."""

    ruling: str
    meeting: str = ""
    when: When | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevisionSettled(Event):
    """The next issue was made of the decisions on one, and every open proposal carried to it.

    Proposals that aren't named are carried as they are.
    """

    issue: str
    follows: str
    carried: tuple[CarriedProposal, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingSet(Event):
    """A unit came to another standing, or was reopened (P10)."""

    standing: UnitStanding


@dataclass(frozen=True, slots=True)
class TextRenumbered(Event):
    """The numbers of an issue were cleaned up by decision: units, old number, new number (P9)."""

    issue: str
    numbers: tuple[tuple[str, str, str], ...]
    decision: str = ""


@dataclass(frozen=True, slots=True)
class ExceptionAccepted(Event):
    """A body accepts that something stays open in an issue that it approves (S17).

    `open` is the id of a unit with a bracket, of a proposal, or of one change of a proposal
    ("chile#2"); or the issue that a resolution adopts though a later one exists (S18). `proposal`
    is the proposal that is meant.
    """

    issue: str
    open: str
    reason: str
    decision: str = ""
    proposal: str = ""
