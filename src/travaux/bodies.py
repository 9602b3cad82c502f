"""Bodies and the people in them: who meets, who presides, under which rules (S1, S3).

A body's acronym and the stem of its documents' symbols are two things (I8): "GT/TM" is an acronym
and Spanish, "CAJP/GT/TM" the prefix of a series (`documents.Series`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from travaux.dates import When
from travaux.delegations import NO_NAMES, Names


class BodyKind(StrEnum):
    """What sort of body it is."""

    ASSEMBLY = "assembly"
    COUNCIL = "council"
    COMMITTEE = "committee"
    WORKING_GROUP = "working group"
    DRAFTING_GROUP = "drafting group"
    ORGAN = "organ"  # a commission, an agency, an entity that takes part
    OFFICE = "office"  # a part of an organ or of a secretariat
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Body:
    """A body, under a code that is its id: "GT/TM", "CAJP".

    `parent` is the code of the body it belongs and reports to, "" where there is none or it isn't
    recorded. `established_by` is the code of the body that set it up: None means that the source
    doesn't say (I13). `classification` is what stands over its documents' symbols ("OEA/Ser.G").
    """

    code: str
    kind: BodyKind
    names: Names
    acronyms: Names = NO_NAMES
    aliases: tuple[str, ...] = ()
    parent: str = ""
    established: When | None = None
    established_by: str | None = None
    classification: str = ""

    def name(self, language: str = "en") -> str:
        """Give the full name in a language, in another where there is none in that one."""
        return self.names.within(language)


class Office(StrEnum):
    """An office that somebody holds in a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice chair"
    RAPPORTEUR = "rapporteur"
    SECRETARY = "secretary"


class Manner(StrEnum):
    """How an officer took office (R5): the acts differ, and none is assumed."""

    ELECTED = "elected"
    ACCLAIMED = "acclaimed"
    RATIFIED = "ratified"
    DESIGNATED = "designated"
    ACTING = "acting"
    EX_OFFICIO = "ex officio"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the record knows them: `party` is the code of a delegation or a body.

    `capacity` is in which they sit there ("Alternate Representative").
    """

    id: str
    name: str
    party: str = ""
    capacity: Names = NO_NAMES


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office of a body.

    `start` is None where it isn't recorded, `end` while it lasts. `meeting` is the id of the
    meeting whose officer it is, for one who serves a single meeting; `decided_at` the meeting at
    which it was decided.
    """

    body: str
    office: Office
    person: str
    manner: Manner
    start: When | None = None
    end: When | None = None
    meeting: str = ""
    decided_at: str = ""
    proposed_by: str = ""
    seconded_by: str = ""

    def held_on(self, day: date) -> bool:
        """Tell whether the record shows that the office was held on that day."""
        begun = self.start is not None and self.start.latest is not None
        if not begun or self.start is None or self.start.latest is None or day < self.start.latest:
            return False
        ended = self.end.earliest if self.end else None
        return ended is None or day <= ended


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of procedure as data: what it is about, its value, and its source.

    `key` names what it settles ("quorum", "who may convene"); `values` are read by those acts that
    ask for the key. A rule that isn't `verified` is shown, and decides nothing.
    """

    key: str
    values: tuple[str, ...]
    source: str
    verified: bool = False
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules that a body works under (P: "rule sets are data")."""

    name: str
    title: str
    rules: tuple[Rule, ...] = ()

    def rule(self, key: str) -> Rule | None:
        """Give the rule about a matter, None where the set is silent."""
        return next((rule for rule in self.rules if rule.key == key), None)


class Role(StrEnum):
    """In which role somebody acts on the record."""

    SECRETARIAT = "secretariat"
    OFFICER = "officer"  # of the body named: its chair, vice chair or rapporteur
    DELEGATION = "delegation"
    ORGAN = "organ"
    ARCHIVIST = "archivist"  # enters what others did long ago


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a role, of whom (the code of a party or body), and in which office.

    >>> str(Actor.read("officer:GT/TM:chair")), str(Actor.read("delegation:MEX"))
    ('officer:GT/TM:chair', 'delegation:MEX')
    """

    role: Role
    of: str = ""
    office: Office | None = None

    @classmethod
    def read(cls, written: str) -> Actor:
        """Read "role", "role:code" or "officer:code:office".

        Raises:
            ValueError: no such role or office.
        """
        role, _, rest = written.strip().partition(":")
        of, _, office = rest.partition(":")
        return cls(Role(role), of, Office(office) if office else None)

    def __str__(self) -> str:
        """Give it as it is read."""
        return ":".join(filter(None, (self.role, self.of, self.office)))


def ancestors(code: str, bodies: Mapping[str, Body]) -> tuple[Body, ...]:
    """Give the bodies above one, nearest first: GT/TM is under CAJP, under the Council (S1)."""
    found: list[Body] = []
    seen = {code}
    above = bodies[code].parent if code in bodies else ""
    while above in bodies and above not in seen:
        seen.add(above)
        found.append(bodies[above])
        above = bodies[above].parent
    return tuple(found)
