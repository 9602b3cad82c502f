"""Entering acts: tried one after another, each against the record that the ones before it made.

Nothing is written here: a trial says what acts would come to, and a dossier writes it whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from travaux.bodies import Actor
from travaux.dates import InvalidDate
from travaux.documents import Issue
from travaux.errors import TravauxError
from travaux.events import (
    ContentDestroyed,
    DecisionTaken,
    DocumentIssued,
    DocumentsTransmitted,
    EntryStruck,
    Event,
    Recorded,
)
from travaux.findings import Finding, Severity
from travaux.journal import codec
from travaux.journal.lines import SALT, Draft
from travaux.procedure import Floor, perform
from travaux.procedure.acting import printable
from travaux.procedure.drafters import Drafters
from travaux.procedure.releasing import released
from travaux.procedure.rules import NotAllowed, Row
from travaux.record import Record, fold
from travaux.record.describing import described
from travaux.record.folding import takes_back
from travaux.record.repeating import repeated
from travaux.record.resting import resting
from travaux.record.traces import named
from travaux.sources import Source

Chance = Callable[[int], bytes]  # so many random bytes


class NotOpen(TravauxError):  # noqa: N818
    """An act on a dossier that nobody has opened."""

    def __init__(self) -> None:
        super().__init__("The dossier isn't open. Its first act is “open-dossier”, with its title.")


class BeforeTheLast(TravauxError):  # noqa: N818
    """An act that would be entered before the last one."""

    def __init__(self, at: str, last: str) -> None:
        super().__init__(
            f"The act is dated {at}, but the last entry was made at {last}, and entries are never "
            "put in between. Give the time of entering it; when it happened is the act's own date."
        )


@dataclass(frozen=True, slots=True)
class Acting:
    """An act to be done: its name, its particulars, by whom, at what time, from which sources."""

    name: str
    particulars: Mapping[str, Any]
    by: Actor
    at: datetime
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What acts came to: the entries that were written, and what was noticed."""

    entries: tuple[Recorded, ...]
    findings: tuple[Finding, ...]


class ActFailed(TravauxError):  # noqa: N818
    """One of several acts can't be done, so none of them was."""

    def __init__(self, number: int, of: int, name: str, why: TravauxError) -> None:
        which = f"Act {number} of {of}, {name}" if of > 1 else name
        nothing = " None of the acts was entered." if of > 1 else ""
        said = str(why).removeprefix(f"{name}: ")  # faults of an act's particulars name it too
        super().__init__(f"{which}: {said}{nothing}")
        self.number = number


class Trial:
    """What acts come to before they are written: entries, how they are written, the record."""

    def __init__(
        self,
        record: Record,
        entries: Callable[[], tuple[Recorded, ...]],
        chance: Chance,
        texts: Drafters | None = None,
    ) -> None:
        self.record = record
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []
        self._made: list[Recorded] = []
        self._entries = entries
        self._chance = chance
        self._texts = texts

    @property
    def done(self) -> Done:
        """What the acts came to."""
        return Done(tuple(self._made), tuple(self.findings))

    def do(self, acts: Sequence[Acting]) -> None:
        """Do acts one after another; one that says nothing new is told of, and not entered.

        Raises:
            ActFailed: one of them isn't possible; it says which and why.
        """
        for number, acting in enumerate(acts, start=1):
            before = self.record
            try:
                events, noticed = _performed(before, acting, self._texts)
                step = self._step(events, acting)
                if same := _nothing_new(before, step, acting):
                    self.findings += (*noticed, same)
                    continue
                _brings_nothing_back(before, step.record, events)
            except TravauxError as why:
                raise ActFailed(number, len(acts), acting.name, why) from why
            self._take(step)
            self.findings += (*noticed, *self._left_hanging(before, events))
            self._take(self._step(_due(before, self.record, events, acting), acting))

    def _left_hanging(self, before: Record, events: Iterable[Event]) -> Iterator[Finding]:
        """Tell of the entries that rest on one that was struck."""
        for struck in (one.position for one in events if isinstance(one, EntryStruck)):
            every = (*self._entries(), *self._made)
            later = (one for one in every if one.position > struck)
            if left := resting(before, self.record, later):
                yield _rests_on_struck(struck, left)

    def _step(self, events: Iterable[Event], acting: Acting) -> _Step:
        """Give what events would come to behind the others."""
        drafts = tuple(_draft(event, acting, self._chance(SALT)) for event in events)
        new = tuple(_recorded(one, self.record.size + n) for n, one in enumerate(drafts))
        again = any(map(takes_back, new))
        whole = (*self._entries(), *self._made, *new) if again else ()
        return _Step(drafts, new, fold(whole) if again else fold(new, self.record))

    def _take(self, step: _Step) -> None:
        self.drafts += step.drafts
        self._made += step.entries
        self.record = step.record


@dataclass(frozen=True, slots=True)
class _Step:
    """What one act comes to: how it is written, its entries, and the record after it."""

    drafts: tuple[Draft, ...]
    entries: tuple[Recorded, ...]
    record: Record


def _performed(
    record: Record, acting: Acting, texts: Drafters | None
) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    at = stamp(acting.at)
    if at < record.as_of:
        raise BeforeTheLast(at, record.as_of)
    if record.opened is None and acting.name != "open-dossier":
        raise NotOpen
    printable(acting.name, "by", str(acting.by))
    for _, words in named(acting.sources):
        printable(acting.name, "from", words)
    acted = perform(
        Floor(record, acting.by, acting.at, texts=texts), acting.name, acting.particulars
    )
    return acted.value, acted.findings


def _nothing_new(before: Record, step: _Step, acting: Acting) -> Finding | None:
    """Tell of an act after which the record would say the same as before."""
    if not step.entries or any(map(takes_back, step.entries)):
        return None
    said = repeated(before, step.record)
    if said is None:
        return None
    where = f" (entr{'y' if len(said) == 1 else 'ies'} {', '.join(map(str, said))})" if said else ""
    message = f"The record says this already{where}, so nothing was entered."
    return Finding(Severity.NOTE, "nothing-new", acting.name, message)


def _brings_nothing_back(before: Record, after: Record, events: Iterable[Event]) -> None:
    """Make sure that a destruction undoes nothing that entries closed, took back or replaced.

    Raises:
        NotAllowed: it would; the sentence names what would come back.
    """
    if not any(isinstance(one, ContentDestroyed) for one in events):
        return
    statements, gone = after.statements, after.withdrawn
    back = [f"entry {one}" for one in before.struck if one not in after.struck]
    back += [name for name, one in after.issues.items() if _opens(before.issues.get(name), one)]
    back += [name for name, one in statements.items() if one != before.statements.get(name)]
    back += [name for name in before.withdrawn if name in statements and name not in gone]
    if back:
        what = f"a destruction that would bring back what was changed of {', '.join(back)}"
        raise NotAllowed(what, _DESTROYS, "destroying what it changed together with it")


def _opens(before: Issue | None, after: Issue) -> bool:
    if before is None:
        return True
    wider = after.level > before.level or after.meant_for > before.meant_for
    return wider or after.circle != before.circle or after.release is not before.release


_DESTROYS = Row("what is destroyed is gone, and nothing else changes by it", "P25, S20")


def _due(
    before: Record, after: Record, events: Iterable[Event], acting: Acting
) -> tuple[Event, ...]:
    """Give the documents that an act opens by their rules of release, or a day that began (P25)."""
    begun = before.as_of[:10] != after.as_of[:10]
    if begun or any(isinstance(one, _OPENING) for one in events):
        return released(after, acting.at.astimezone(UTC).date())
    return ()


_OPENING = (DecisionTaken, DocumentsTransmitted, DocumentIssued)


def _rests_on_struck(struck: int, left: Sequence[Recorded]) -> Finding:
    named = "; ".join(f"{one.position} ({described(one.event)})" for one in left[:_FEW])
    more = f"; and {len(left) - _FEW} more" if len(left) > _FEW else ""
    rest = "1 entry rests on it and stays" if len(left) == 1 else f"{len(left)} rest on it and stay"
    said = f"{rest}: {named}{more}. Strike what falls with it, or enter anew what it told of."
    return Finding(Severity.WARNING, "rests-on-struck", f"entry {struck}", said)


_FEW = 5  # so many entries are named in one finding


def _draft(event: Event, acting: Acting, salt: bytes) -> Draft:
    kind, content = codec.written(event, acting.by, acting.sources)
    return Draft(stamp(acting.at), kind, content, salt)


def stamp(at: datetime) -> str:
    """Give a time as the journal writes it: UTC, to the second.

    Raises:
        InvalidDate: in UTC it lies before the first year there is, or after the last.
    """
    try:
        return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    except OverflowError as fault:
        raise InvalidDate(at.isoformat(), "the calendar doesn't reach so far") from fault


def _recorded(draft: Draft, position: int) -> Recorded:
    return codec.read(position, draft.at, draft.kind, draft.content)
