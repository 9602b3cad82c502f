"""Resting: the entries that name what is no longer there since another entry was struck.

They stay in the record, and hang in the air: an officer of no body, a decision on no document.
"""

from __future__ import annotations

from collections.abc import Iterable

from travaux.events import Recorded
from travaux.record.record import Record
from travaux.record.traces import named

# The things that other entries name by their ids.
_NAMED = (
    "bodies", "persons", "mandates", "activities", "series", "issues", "meetings", "papers",
    "practices", "corrections", "decisions", "objections", "statements", "reports",
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
    gone = {
        name
        for shelf in _NAMED
        for name in getattr(before, shelf)
        if name not in getattr(after, shelf)
    }
    return tuple(
        one
        for one in entries
        if gone
        and one.event is not None
        and one.position not in after.struck
        and any(word in gone and name not in _NO_NAMES for name, word in named(one.event))
    )
