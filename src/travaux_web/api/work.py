"""Work of a delegation beside the record: its drafts, and invitations to join a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ninja import Query

from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking
from travaux_web.models import Draft, Invitation
from travaux_web.seats import DELEGATION

FAMILY = Family("Delegation")


@dataclass(frozen=True, slots=True)
class DraftShown:
    """What your delegation prepares: nobody else sees it until it is handed in."""

    id: int
    kind: str
    state: str
    issue: str
    title: str
    content: dict[str, Any]
    digest: str
    file_name: str
    proposal: str
    position: int | None
    version: int
    author: str
    created_at: str
    changed_at: str


@FAMILY.reads("/drafts", DELEGATION, listed(DraftShown), steady=False)
def drafts(request: Asking, asked: Query[Paging]) -> Page[DraftShown]:
    """List your delegation's drafts, the last changed first."""
    own = Draft.objects.filter(party=request.desk.party).select_related("author")
    return page(request, [_draft(one) for one in own], asked)


@FAMILY.reads("/drafts/{draft}", DELEGATION, shape(DraftShown), steady=False)
def draft(request: Asking, draft: int) -> DraftShown:
    """Give one of your delegation's drafts."""
    own = Draft.objects.filter(party=request.desk.party, pk=min(draft, 2**62))
    found = own.select_related("author").first()
    if found is None:
        raise Problem("not-found", f"Your delegation has no draft {draft}.")
    return _draft(found)


def _draft(one: Draft) -> DraftShown:
    return DraftShown(
        one.pk,
        one.kind,
        one.state,
        one.issue,
        one.title,
        one.content,
        one.digest,
        one.file_name,
        one.proposal,
        one.position,
        one.version,
        str(one.author),
        moment(one.created_at),
        moment(one.changed_at),
    )


def moment(at: datetime) -> str:
    """Give a moment as the journal writes it: UTC, to the second."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


@dataclass(frozen=True, slots=True)
class InvitationShown:
    """A delegation is asked to join the sponsors of a proposal; `answer` is "" until it answers."""

    id: int
    party: str
    by: str
    proposal: str
    words: str
    answer: str
    created_at: str


@FAMILY.reads("/invitations", DELEGATION, listed(InvitationShown), steady=False)
def invitations(request: Asking, asked: Query[Paging]) -> Page[InvitationShown]:
    """List the invitations that your delegation got, the last first."""
    own = Invitation.objects.filter(party=request.desk.party)
    every = [
        InvitationShown(
            one.pk, one.party, one.by, one.proposal, one.words, one.answer, moment(one.created_at)
        )
        for one in own
    ]
    return page(request, every, asked)
