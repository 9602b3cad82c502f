"""An instrument, the actions of states upon it, and how a state stands to it (P23).

A treaty has parties; a declaration or a resolution has none, and that is said instead of "not
party". A charter is a treaty that sets up an organisation: its parties are its members.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.dates import When
from travaux.delegations import Names


class InstrumentKind(StrEnum):
    """What sort of instrument it is."""

    TREATY = "treaty"
    CHARTER = "charter"
    DECLARATION = "declaration"
    RESOLUTION = "resolution"

    @property
    def has_parties(self) -> bool:
        """Whether states can be party to one of this kind."""
        return self in (InstrumentKind.TREATY, InstrumentKind.CHARTER)


class ActionKind(StrEnum):
    """What a state did to a treaty. The deposits are those that bind it."""

    SIGNATURE = "signature"
    DEFINITIVE_SIGNATURE = "definitive signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    FORMAL_CONFIRMATION = "formal confirmation"
    CONSENT = "consent to be bound"  # a deposit of a kind that the register doesn't tell
    DENUNCIATION = "denunciation"
    RESERVATION = "reservation"
    DECLARATION = "declaration"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument under a code that is its id ("ACHR").

    `aliases` are the other names and abbreviations that texts use, in any language. `symbol` is
    the printed symbol of one that bears one (a resolution). `registers` are the ids by which
    status registers know it ("un:4-4"). `articles` tells how its own text numbers its articles:
    "roman" or "arabic", "" where it has none or that isn't known. `in_force` is when it entered
    into force for anyone.
    """

    code: str
    kind: InstrumentKind
    names: Names
    aliases: tuple[str, ...] = ()
    adopted: When | None = None
    in_force: When | None = None
    symbol: str = ""
    registers: tuple[str, ...] = ()
    articles: str = ""
    depositary: str = ""

    def name(self, language: str = "en") -> str:
        """Give its title in a language, in another where there is none in that one."""
        return self.names.within(language) or self.code


@dataclass(frozen=True, slots=True)
class Action:
    """What a state did to an instrument, as a row of a status table tells it.

    `party` is the state's code, `participant` its name as the register writes it. `effective` is
    the day from which it counts, where that is told. `note` is the register's own words on it.
    """

    party: str
    kind: ActionKind
    when: When | None = None
    effective: When | None = None
    note: str = ""
    participant: str = ""


class Status(StrEnum):
    """How a state stands to an instrument on a day."""

    PARTY = "party"
    SIGNATORY = "signatory"  # signed, and not bound
    NOT_PARTY = "not party"  # the table holds the state's like, and no act of this one
    NO_LONGER = "no longer party"  # denounced, or withdrew
    NO_PARTIES = "has no parties"  # a declaration or a resolution: nobody can be party to it
    UNKNOWN = "unknown"  # no table is on record, or it doesn't say; never told as "not party"
