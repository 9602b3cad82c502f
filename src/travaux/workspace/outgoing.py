"""What may have gone out: an issue with all that was open on it, at any moment of the record.

A secretariat prints the text when it needs it, and a delegation may answer weeks later: more was
proposed by then, and something may be decided. The record tells of every moment how the text stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from travaux.drafting.compilation import Compilation
from travaux.events import Recorded, texts
from travaux.record import Record, fold


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An issue with what was open on it at a moment: what may have been printed and sent."""

    issue: str
    compilation: Compilation


class History:
    """How the issues of a text stood at each moment at which they changed; now comes last.

    `compiling` makes the compilation of an issue as a record has it: on its words as issued, and,
    where something is decided by then, on what was decided.
    """

    def __init__(
        self,
        record: Record,
        entries: Sequence[Recorded],
        issues: Sequence[str],
        compiling: Callable[[Record, str], Iterable[Compilation]],
    ) -> None:
        self._record, self._entries, self._issues = record, entries, issues
        self._compile = compiling
        self._sizes = [one.position + 1 for one in entries if _changes_text(one)]
        self.at = lru_cache(maxsize=None)(self._at)

    @property
    def now(self) -> int:
        """The number of the last moment."""
        return len(self._sizes)

    def _at(self, moment: int) -> tuple[Outgoing, ...]:
        """Give what may have been sent out at a moment, by its number."""
        return tuple(self._outgoing(self._record_at(moment)))

    def _record_at(self, moment: int) -> Record:
        if moment == self.now:
            return self._record
        size = self._sizes[moment]
        return fold(one for one in self._entries if one.position < size)

    def _outgoing(self, record: Record) -> Iterator[Outgoing]:
        open_on = {one.base for one in record.proposals.values() if one.live}
        for issue in self._issues:
            if issue in open_on:
                yield from (Outgoing(issue, made) for made in self._compile(record, issue))


def _changes_text(entry: Recorded) -> bool:
    """Tell whether a text may print otherwise after an entry."""
    event = entry.event
    told = isinstance(event, texts.GroundsFiled | texts.ProposalsCirculated)
    return type(event).__module__ == texts.__name__ and not told
