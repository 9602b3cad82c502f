"""Consensus: how far each paragraph of a text has come (P10), and on which text a body works."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When


class Standing(StrEnum):
    """How far a unit has come, in rising order."""

    NOT_DISCUSSED = "not discussed"
    OPEN = "open"
    SMALL_GROUP = "agreed in small group"
    AD_REFERENDUM = "agreed ad referendum"
    AGREED = "agreed"
    ADOPTED = "adopted"

    @property
    def settled(self) -> bool:
        """Whether the body itself has agreed: such a unit prints without brackets (law 5)."""
        return self in (Standing.AD_REFERENDUM, Standing.AGREED, Standing.ADOPTED)


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """The standing of one unit of a work, with who brought it there, where and when.

    `work` is the id of the work's first issue, `unit` the permanent id; `issue` is the one whose
    words were agreed. `by` is the body or the small group that agreed, or whoever reopened it;
    `was` what it was before. Ad referendum, `capitals` are the parties whose capitals have to
    confirm, `until` by when; `confirmed` are those that have, `request` the document in which the
    last one said so.
    """

    work: str
    unit: str
    standing: Standing
    issue: str
    by: str = ""
    meeting: str = ""
    when: When | None = None
    capitals: tuple[str, ...] = ()
    until: When | None = None
    reason: str = ""
    was: Standing | None = None
    confirmed: tuple[str, ...] = ()
    request: str = ""

    @property
    def awaited(self) -> tuple[str, ...]:
        """The parties whose capitals have yet to confirm."""
        return tuple(one for one in self.capitals if one not in self.confirmed)


@dataclass(frozen=True, slots=True)
class Basis:
    """The text that a body works on in a matter, one at a time (P11).

    `superseded` are the issues that were the basis before, `parked` those of them that the body
    keeps at hand. `decision` is the id of the body's decision on it, if there is one.
    """

    body: str
    issue: str
    matter: str = ""
    decision: str = ""
    when: When | None = None
    superseded: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
