"""Drafts: found for their own delegation alone, and saved only over the version that was seen."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import Http404

from travaux_web.desk import Desk
from travaux_web.models import Draft, User
from travaux_web.models.drafts import DraftState
from travaux_web.seats import Circle, NotYours

EDITS, FILE, WORDS, STATEMENT = "edits", "file", "words", "statement"
NOW, LATER, STATES = "body", "secretariat", "states"  # who sees what is handed in
OPEN = (DraftState.WRITING, DraftState.RETURNED, DraftState.WAITING)


class Stale(Exception):  # noqa: N818
    """A draft that somebody else changed since it was looked at."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.pk)
        self.draft = draft


class Closed(Exception):  # noqa: N818
    """A draft that can't be changed any more, or not by this seat."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.pk)
        self.draft = draft


def own_draft(desk: Desk, draft: int) -> Draft:
    """Give a draft of the delegation that is at the desk; others' aren't there."""
    found = Draft.objects.filter(party=desk.party, pk=draft).select_related("author").first()
    if found is None or not desk.party:
        raise Http404
    return found


def own_drafts(desk: Desk, *states: DraftState) -> list[Draft]:
    """Give the delegation's drafts in these states, the last changed first."""
    found = Draft.objects.filter(party=desk.party, state__in=states).select_related("author")
    return list(found)


def may_edit(desk: Desk, draft: Draft) -> bool:
    """Tell whether a seat may change a draft now: what waits for the head is the head's."""
    if draft.state == DraftState.WAITING:
        return desk.circle is Circle.HEAD
    return draft.state in (DraftState.WRITING, DraftState.RETURNED)


def saved(desk: Desk, draft: int, version: int, change: Callable[[Draft], None]) -> Draft:
    """Change a draft, if nobody else has since it was seen.

    Raises:
        Stale: somebody has.
        Closed: it was handed in or discarded, or waits for the head.
    """
    _ = desk.held  # read before, for whoever writes waits for nobody who reads
    with transaction.atomic():
        found = own_draft(desk, draft)
        if not may_edit(desk, found):
            raise Closed(found)
        if found.version != version:
            raise Stale(found)
        change(found)
        if found.state == DraftState.RETURNED:
            found.state = DraftState.WRITING
        found.version += 1
        found.save()
    return found


def writer(desk: Desk) -> User:
    """Give who writes; whoever has a seat has signed in."""
    if desk.user is None:
        raise NotYours(sign_in=True)
    return desk.user


def version_in(given: str) -> int:
    """Read the version that a form was made from; 0, which none has, where it can't be read."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
