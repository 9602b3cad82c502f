"""Resting: the entries that name what is no longer there since another entry was struck.

They stay in the record, and hang in the air: an officer of no body, a decision on no document.
"""

from __future__ import annotations

from collections.abc import Iterable

from travaux import events as e
from travaux.events import Recorded
from travaux.record.record import Record
from travaux.record.traces import named

# The things that other entries name by their ids.
_NAMED = (
    "bodies", "persons", "mandates", "activities", "series", "issues", "meetings", "papers",
    "practices", "corrections", "decisions", "objections", "statements", "reports",
)  # fmt: skip

# Those whose ids may be a party's code or a word: the fields that name them, and no others.
_NAMED_IN = {
    "proposals": frozenset("proposal proposals entries taken closed amends".split()),
    "rulings": frozenset(("ruling",)),
    "silences": frozenset(("silence",)),
}
_ON_TEXTS = (
    e.TextTabled, e.ProposalReceived, e.EntryPlaced, e.BracketDecided, e.RevisionSettled,
    e.StandingSet, e.TextRenumbered, e.BasisSet, e.ExceptionAccepted,
)  # fmt: skip

# Fields that hold what a thing is known by itself, or words; the others may name another thing.
_NO_NAMES = frozenset(
    "id code symbol number title titles name names acronyms aliases as_written words reason "
    "note why act matter decided quotation part section unit term qualifying language "
    "original place time purpose pinpoint verb limits capacity finding remedy resolution was "
    "should_be what".split()
)


def resting(before: Record, after: Record, entries: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """Give which of some entries still count and name what `before` held and `after` doesn't."""
    gone = _Gone(before, after)
    still = (one for one in entries if one.position not in after.struck)
    return tuple(one for one in still if one.event is not None and gone.named_by(one.event))


class _Gone:
    """What is no longer there, or no longer what it was."""

    def __init__(self, before: Record, after: Record) -> None:
        self.things = {name for shelf in _NAMED for name in _left(before, after, shelf)}
        self.own = {shelf: set(_left(before, after, shelf)) for shelf in _NAMED_IN}
        # A change is named by its number: where others stand under the numbers, it hangs, too.
        self.own["proposals"] |= set(_other_changes(before, after))
        self.texts = set(_texts_gone(before, after))
        self.settled_on = {before.rulings[name].issue for name in self.own["rulings"]}
        self.units = {name.split("\x1f")[-1] for name in _left(before, after, "standings")}

    def named_by(self, event: e.Event) -> bool:
        """Tell whether an event rests on any of it."""
        if isinstance(event, e.RevisionSettled) and event.follows in self.settled_on:
            return True
        if isinstance(event, e.StandingSet) and event.standing.unit in self.units:
            return True
        texts = self.texts if isinstance(event, _ON_TEXTS) else frozenset[str]()
        return any(
            (name not in _NO_NAMES and (word in self.things or word in texts))
            or any(name in _NAMED_IN[shelf] and word in own for shelf, own in self.own.items())
            for name, word in named(event)
        )


def _left(before: Record, after: Record, shelf: str) -> Iterable[str]:
    return (name for name in getattr(before, shelf) if name not in getattr(after, shelf))


def _other_changes(before: Record, after: Record) -> Iterable[str]:
    """Give the proposals whose changes are others than they were, or fewer."""
    for name, now in after.proposals.items():
        was = before.proposals.get(name)
        if was and was.changes != now.changes[: len(was.changes)]:
            yield name


def _texts_gone(before: Record, after: Record) -> Iterable[str]:
    """Give the issues whose words are off the record, or that no longer follow another."""
    tabled = {one.issue for one in after.tabled.values()}
    yield from (one.issue for one in before.tabled.values() if one.issue not in tabled)
    for name in _left(before, after, "settlements"):
        yield before.settlements[name].issue
