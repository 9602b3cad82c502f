"""Readings: what a body takes up in a text, bracket by bracket, and what it decides.

A bracket is what several delegations want at one place, beside what stands there (P8). It is known
by the unit and by the words of the issue that it is about, and bears a mark of its contents:
whoever decides has to have seen it as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When
from travaux.errors import TravauxError
from travaux.proposals import Entry
from travaux.texts import Unit, readable


class BracketKind(StrEnum):
    """What is open at a bracket (P8)."""

    ADDITION = "addition"  # words that some ask for
    DELETION = "deletion"  # words that some ask to delete
    ALTERNATIVE = "alternative"  # other words for those that stand there
    PARAGRAPH = "new paragraph"
    SUPPRESSION = "paragraph to go"
    MOVE = "paragraph to move"
    JOIN = "paragraphs to join"
    TYPED = "in the text"  # a bracket that came with the issue; nobody need be named


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing asked for at a bracket, and by whom.

    `words` stand in the place of the bracket's own ("" deletes them); `entries` are the changes
    behind it, by proposal and number. Voices are codes of parties, "CHL (2)" where one party asks
    for two things at one place, or the sign of what nobody supports any more.
    """

    words: str
    voices: tuple[str, ...]
    entries: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Bracket:
    """One open bracket of an issue with all that is asked there.

    `id` names it on this issue ("u5@12-14"); `start` and `end` count the tokens of the unit's words
    as issued, None where the whole unit is in question; `words` are those that stand there, with
    the blank in front. `inside` is the id of the bracket around it, "" for an outermost one.
    `after` is the unit behind which a new or moved one is to stand, or that another one is to run
    on into; `added` is a new one as most ask for it.
    """

    id: str
    unit: str
    kind: BracketKind
    words: str
    wordings: tuple[Wording, ...]
    start: int | None = None
    end: int | None = None
    inside: str = ""
    after: str = ""
    mark: str = ""
    added: Unit | None = None

    @property
    def voices(self) -> tuple[str, ...]:
        """Everyone who asks for something here."""
        return tuple(dict.fromkeys(v for one in self.wordings for v in one.voices))

    @property
    def told(self) -> str:
        """What stands in it, in one line: "“shall”; CHL, MEX: “should”; PER: deletion."."""
        here = [f"“{readable(self.words)}”"] if self.words else []
        asked = (
            f"{', '.join(one.voices)}: {f'“{readable(one.words)}”' if one.words else 'deletion'}"
            for one in self.wordings
        )
        return f"{'; '.join([*here, *asked])}."


class Disposition(StrEnum):
    """What a body does with a bracket."""

    TAKE = "take"  # what one side asks for
    BRIDGE = "bridge"  # other words, that meet all sides
    KEEP = "keep"  # what stands there
    DELETE = "delete"  # neither: the words go
    PARK = "park"  # nothing for now; what is asked stays at hand (P11)
    DROP = "drop"  # what is asked falls for want of support (P13)


@dataclass(frozen=True, slots=True)
class Split:
    """A change that was decided in part: the piece at the bracket, and what of it is still open.

    What is open has numbers of its own in the proposal, from `first` on.
    """

    proposal: str
    number: int
    decided: Entry
    rest: tuple[Entry, ...]
    first: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on one bracket: the bracket as it was seen, and what is to stand there.

    `words` are the outcome, in the place of the bracket's own. `taken` and `closed` are the
    changes that it takes up and those that it closes without taking, `closed` also holding those of
    brackets inside that go with it; `split` those of both that have pieces elsewhere. `proposer` is
    who brought a bridge ("chair", a party's code). `decision` is the id of a decision of the body
    that it is part of, if there is one.
    """

    id: str
    issue: str
    bracket: Bracket
    disposition: Disposition
    words: str = ""
    taken: tuple[tuple[str, int], ...] = ()
    closed: tuple[tuple[str, int], ...] = ()
    split: tuple[Split, ...] = ()
    body: str = ""
    meeting: str = ""
    when: When | None = None
    decision: str = ""
    proposer: str = ""
    reason: str = ""


class Carry(StrEnum):
    """What becomes of an open change when the next revision is made; there is nothing else."""

    KEPT = "kept"
    REBASED = "rebased"  # the words around it, or under it, were changed by decisions
    SATISFIED = "satisfied"
    NEEDS_A_HAND = "needs a hand"


@dataclass(frozen=True, slots=True)
class Carriage:
    """How one change of a proposal came to the next revision, and why so."""

    number: int
    carry: Carry
    why: str = ""


@dataclass(frozen=True, slots=True)
class CarriedProposal:
    """A proposal as it stands on the next revision: all its entries, by their numbers.

    `carriages` tell of those that were open or parked before and weren't simply kept.
    """

    proposal: str
    entries: tuple[Entry, ...]
    carriages: tuple[Carriage, ...] = ()


class BracketChanged(TravauxError):  # noqa: N818
    """A decision on a bracket that isn't what it was when it was read."""

    def __init__(self, bracket: str, now: str) -> None:
        super().__init__(
            f"Bracket {bracket} has changed since you read it. Now it says: {now} "
            "Nothing was decided; look at it again, and decide on what stands there."
        )
        self.bracket = bracket
        self.now = now
