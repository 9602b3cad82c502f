"""Decisions: what a body decided, how, and about what (S19, P16)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When
from travaux.errors import TravauxError
from travaux.instants import Instant


class Method(StrEnum):
    """How a decision came about. Consensus is the absence of objection, not a vote."""

    CONSENSUS = "consensus"
    WITHOUT_A_VOTE = "without a vote"
    ACCLAMATION = "acclamation"
    VOTE = "vote"
    SILENCE = "silence"
    NOT_RECORDED = "not recorded"


class Verb(StrEnum):
    """What was done with the matter."""

    APPROVED = "approved"
    ADOPTED = "adopted"
    ELECTED = "elected"
    RATIFIED = "ratified"
    NOTED = "took note of"
    ESTABLISHED = "established"
    REQUESTED = "requested"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Vote:
    """The count of a vote; the lists of codes are empty where only the count is recorded."""

    in_favour: int
    against: int
    abstaining: int = 0
    for_it: tuple[str, ...] = ()
    against_it: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """A party's objection to something that a body is about to decide (P16).

    `objects` are what it is against: ids of issues, persons, mandates or bodies. `reason` may be
    left out; nobody has to give one. `moment` is the time of it, where a silence procedure ran;
    `request` is the document in which the party told of it, where somebody else entered it.
    """

    id: str
    body: str
    party: str
    objects: tuple[str, ...]
    when: When | None = None
    meeting: str = ""
    reason: str = ""
    moment: Instant | None = None
    request: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a body.

    `objects` are what it is about: ids of issues, or of persons for an election. `decided` puts in
    words what has no object. `when` is None where it isn't recorded. `objections` are the codes
    of those who objected; a statement for the record is no objection (R11).

    Raises:
        VoteWithoutVoting: a count of votes beside a method that isn't a vote (P16).
    """

    id: str
    body: str
    verb: Verb
    method: Method = Method.NOT_RECORDED
    objects: tuple[str, ...] = ()
    decided: str = ""
    when: When | None = None
    meeting: str = ""
    item: str = ""
    vote: Vote | None = None
    objections: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.vote is not None and self.method is not Method.VOTE:
            raise VoteWithoutVoting(self.id, self.method)


class VoteWithoutVoting(TravauxError):  # noqa: N818
    """A vote is counted where nobody voted."""

    def __init__(self, decision: str, method: Method) -> None:
        super().__init__(
            f"Decision {decision} was taken by “{method}”, which has no count of votes. "
            "Leave the count out, or record the method “vote”."
        )
