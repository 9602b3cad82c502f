"""Locks looked up: a resolution goes with one exact issue of the text that it adopts (S18).

A link ties them: the resolution adopts the text, carries it, or cites it. When a later issue of the
text comes, the resolution is stale. That two documents bear one title only hints at a lock: a title
is never a key (I6).
"""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When
from travaux.documents import DocumentKind, Issue, Link, Relation
from travaux.record.decisions import later_issues, stands_for
from travaux.record.documents import issues_of, same_title
from travaux.record.record import Record, key

_RESOLUTIONS = (DocumentKind.RESOLUTION, DocumentKind.DRAFT_RESOLUTION)
_TIES = (Relation.ADOPTS, Relation.CARRIES)


@dataclass(frozen=True, slots=True)
class Lock:
    """A resolution, the exact issue of the text that it goes with, and the later issues of it."""

    resolution: str
    text: str
    relation: Relation
    later: tuple[str, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether the text has gone on without the resolution."""
        return bool(self.later)


def locks(record: Record) -> tuple[Lock, ...]:
    """Give every lock of a resolution that no later issue of its own has replaced."""
    every = (one for link in record.links.values() for one in _locked(record, link))
    return tuple(one for one in every if not later_issues(record, record.issues[one.resolution]))


def locks_of(record: Record, resolution: str, than: When | None = None) -> tuple[Lock, ...]:
    """Give what a resolution goes with; later issues that certainly came after `than` don't count.

    A text is named once, whatever ties them.
    """
    own = [link for link in record.links.values() if link.source == resolution]
    found = (one for link in own for one in _locked(record, link, than))
    return tuple({one.text: one for one in found}.values())


def unlocked(record: Record, lock: Lock) -> bool:
    """Tell whether the body accepted that the resolution adopts this issue, and no later one."""
    return key(lock.resolution, lock.text) in record.exceptions


def made_stale_by(record: Record, issue: Issue) -> tuple[Lock, ...]:
    """Give the locks that an issue makes stale; it needn't be on the register yet."""
    return tuple(
        one
        for one in locks(record)
        if (text := record.issues.get(one.text)) and stands_for(issue, text)
    )


def hinted(record: Record, resolution: Issue) -> str:
    """Give the issue that a resolution without a lock probably goes with; "" if nothing hints.

    An earlier issue of the resolution was locked with its text, or both bear the same title; the
    last issue of that text is given.
    """
    if resolution.kind not in _RESOLUTIONS or locks_of(record, resolution.id):
        return ""
    before = (one for one in issues_of(record, resolution.work) if stands_for(resolution, one))
    told = [record.issues[lock.text] for one in before for lock in locks_of(record, one.id)]
    alike = [one for one in same_title(record, resolution) if _is_text(one)]
    text = next(iter((*told[::-1], *alike[::-1])), None)
    return (later_issues(record, text) or (text,))[-1].id if text else ""


def _locked(record: Record, link: Link, than: When | None = None) -> tuple[Lock, ...]:
    source, target = record.issues.get(link.source), record.issues.get(link.target)
    if source is None or target is None or source.kind not in _RESOLUTIONS:
        return ()
    cites = link.relation is Relation.CITES and _is_text(target)
    if not cites and link.relation not in _TIES:
        return ()
    later = tuple(one.id for one in later_issues(record, target, than))
    return (Lock(source.id, target.id, link.relation, later),)


def _is_text(issue: Issue) -> bool:
    return issue.kind is DocumentKind.NEGOTIATING_TEXT
