"""The rules of procedure that acts are checked by, as tables; each row cites where it is from.

`MAY` says who may do what; a body's own verified rule "who may <act>" goes before it. Rules that
are data of a body (quorum, majorities, deadlines) are looked up on the floor, by `Floor.rule`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.bodies import Actor, Role
from travaux.errors import TravauxError


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: its words, and where it is from."""

    says: str
    cites: str


class NotAllowed(TravauxError):  # noqa: N818
    """An act that a rule forbids: the sentence names the rule and what would be allowed."""

    def __init__(self, act: str, rule: Row, allowed: str) -> None:
        super().__init__(
            f"Not allowed: {act}. The rule is: {rule.says} ({rule.cites}). Allowed is: {allowed}."
        )
        self.act = act
        self.rule = rule


KEEPS_THE_RECORD = (Role.SECRETARIAT, Role.ARCHIVIST)


def only_by(by: Actor, act: str, roles: Sequence[Role], rule: Row) -> None:
    """Make sure that whoever acts is in one of the roles.

    Raises:
        NotAllowed: they aren't.
    """
    if by.role not in roles:
        raise NotAllowed(f"{act} by {by}", rule, f"the same act by {_either(roles)}")


def _either(roles: Sequence[Role]) -> str:
    return " or ".join(f"the {role}" for role in roles)
