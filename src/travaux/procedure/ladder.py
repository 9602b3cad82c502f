"""The ladder of standings: from which a paragraph may come to which, and by which act (P10).

A paragraph that nobody has anything to say on is agreed when it is read, so steps may be left out.
Nothing comes down but by reopening. "Adopted" stands in no row: that is said of the whole alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from travaux.consensus import Standing
from travaux.procedure.rules import Row

_TAKEN_UP = Row("a paragraph is open once it was taken up", "P10")
_READ = Row("a paragraph that nobody objects to is agreed as it is read", "P10")
_OPEN = Row("an open paragraph is agreed once its words are", "P10")
_GROUP = Row("what a small group agreed is the body's once the body agrees", "P10")
_CAPITAL = Row("another capital may ask for time, and more time may be given", "P10")
_CONFIRMED = Row("ad referendum is agreed once every capital has confirmed", "P10")
_REOPENED = Row("what was agreed is open again only where somebody reopens it", "P10")


@dataclass(frozen=True, slots=True)
class Step:
    """One way from a standing to the next: the act that leads there, and the rule."""

    act: str
    before: Standing
    after: Standing
    rule: Row


_DISCUSS, _AGREE, _REOPEN = "discuss-paragraphs", "agree-paragraphs", "reopen-paragraphs"
_CONFIRM = "confirm-capital"
_NONE, _AT_WORK, _BY_GROUP = Standing.NOT_DISCUSSED, Standing.OPEN, Standing.SMALL_GROUP
_WAITING, _AGREED = Standing.AD_REFERENDUM, Standing.AGREED

STEPS = (
    Step(_DISCUSS, _NONE, _AT_WORK, _TAKEN_UP),
    Step(_AGREE, _NONE, _BY_GROUP, _READ),
    Step(_AGREE, _NONE, _WAITING, _READ),
    Step(_AGREE, _NONE, _AGREED, _READ),
    Step(_AGREE, _AT_WORK, _BY_GROUP, _OPEN),
    Step(_AGREE, _AT_WORK, _WAITING, _OPEN),
    Step(_AGREE, _AT_WORK, _AGREED, _OPEN),
    Step(_AGREE, _BY_GROUP, _WAITING, _GROUP),
    Step(_AGREE, _BY_GROUP, _AGREED, _GROUP),
    Step(_AGREE, _WAITING, _WAITING, _CAPITAL),
    Step(_CONFIRM, _WAITING, _WAITING, _CONFIRMED),
    Step(_CONFIRM, _WAITING, _AGREED, _CONFIRMED),
    Step(_REOPEN, _BY_GROUP, _AT_WORK, _REOPENED),
    Step(_REOPEN, _WAITING, _AT_WORK, _REOPENED),
    Step(_REOPEN, _AGREED, _AT_WORK, _REOPENED),
)


def step(act: str, before: Standing, after: Standing) -> Step | None:
    """Give the step that an act takes from one standing to another; None where there is none."""
    ways = (one for one in STEPS if (one.act, one.before, one.after) == (act, before, after))
    return next(ways, None)


def steps_from(before: Standing) -> tuple[Step, ...]:
    """Give the steps that may follow a standing."""
    return tuple(one for one in STEPS if one.before is before)
