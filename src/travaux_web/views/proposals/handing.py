"""Handing in: what was read, change by change; to the head, back, and onto the record; the receipt.

A draft goes on record once: the entry and the draft's row are written together, and whoever sends
the same again is shown the same receipt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.errors import TravauxError
from travaux.record.tabled import on_the_table
from travaux.texts import readable
from travaux_web.desk import Asking, Desk
from travaux_web.desk.preparing import read_ahead
from travaux_web.models import Comment, Draft, Invitation
from travaux_web.models.drafts import DraftState
from travaux_web.seats import DELEGATION, Circle, open_to
from travaux_web.views import statements
from travaux_web.views.proposals.acting import Read, acts_of, name_of, read_of, sees_it
from travaux_web.views.proposals.drafts import (
    OPEN,
    STATEMENT,
    may_edit,
    own_draft,
    version_in,
    writer,
)
from travaux_web.views.proposals.editing import NothingEdited
from travaux_web.views.proposals.reading import changes_of, unplaced_of


@open_to(DELEGATION)
def read(request: Asking, draft: int) -> HttpResponse:
    """Show what was read of a draft, and what can be done with it."""
    found = own_draft(request.desk, draft)
    if found.state == DraftState.SUBMITTED:
        return redirect("draft_receipt", found.pk)
    return _shown(request, found)


def _shown(
    request: Asking, found: Draft, fault: str = "", status: int = 200, comment: str = ""
) -> HttpResponse:
    desk = request.desk
    shown: dict[str, Any] = {
        "draft": found,
        "fault": fault,
        "comment": comment,
        "now": on_the_table(desk.record, found.issue),
        "seen_by": sees_it(found),
        "may_edit": may_edit(desk, found),
        "is_open": found.state in OPEN,
        "head": desk.circle is Circle.HEAD,
        "comments": found.comments.select_related("author"),
        **_read(desk, found),
    }
    if found.kind == STATEMENT:
        shown |= statements.preview(desk, found)
    return render(request, "travaux/proposals/read.html", shown, status=status)


def _read(desk: Desk, found: Draft) -> dict[str, Any]:
    """Give what was read, or the sentence that says why it can't be handed in as it is."""
    try:
        made = read_of(desk, found)
    except TravauxError as refused:
        said = str(refused).partition(": ")[2] or str(refused)
        return {"refused": said if _is_of_an_act(refused) else str(refused)}
    if made.proposal is None:
        return {"read": made}
    return {"read": made, **_asked(desk, made)}


def _is_of_an_act(refused: TravauxError) -> bool:
    return str(refused).startswith(("receive-proposal:", "record-statement:", "Act "))


def _asked(desk: Desk, made: Read) -> dict[str, Any]:
    proposal = made.proposal
    assert proposal is not None  # noqa: S101 - asked for only then
    changes = changes_of(desk, proposal)
    unplaced = unplaced_of(proposal)
    stale = proposal.made_on if proposal.made_on not in ("", proposal.base) else ""
    return {
        "proposal": proposal,
        "changes": changes,
        "unplaced": [(readable(one.words), one) for one in unplaced],
        "stale": stale,
        "nothing": made.says_nothing,
        "language": desk.texts.words(desk.record, proposal.base).language,
    }


@require_POST
@open_to(DELEGATION)
def do(request: Asking, draft: int) -> HttpResponse:
    """Hand a draft to the head, send it back, hand it in, discard it, or take that back."""
    found = own_draft(request.desk, draft)
    doing = _DOING.get(request.POST.get("do", ""))
    if doing is None:
        return _shown(request, found, _("There is nothing of that name to do."), 422)
    return doing(request, found)


def _moved(
    request: Asking, found: Draft, before: tuple[DraftState, ...], after: DraftState, said: str
) -> HttpResponse:
    """Move a draft from one state to another, once; sent again, it only says what is so."""
    with request.desk.entering():
        found.refresh_from_db()
        if found.state != after:
            if found.state not in before or not _is_the_version(request, found):
                return _shown(request, found, _changed(), 409)
            found.state = after
            found.version += 1
            found.save()
    messages.success(request, said)
    return redirect("drafts")


def _is_the_version(request: Asking, found: Draft) -> bool:
    return version_in(request.POST.get("version", "")) == found.version


def _changed() -> str:
    return _("Somebody changed this draft meanwhile. Look at it as it is now, below, and go on.")


def _to_the_head(request: Asking, found: Draft) -> HttpResponse:
    before = (DraftState.WRITING, DraftState.RETURNED)
    said = _("It waits for the head of your delegation, who confirms it or sends it back.")
    return _moved(request, found, before, DraftState.WAITING, said)


def _take_back(request: Asking, found: Draft) -> HttpResponse:
    said = _("It is yours again, to be worked on.")
    return _moved(request, found, (DraftState.WAITING,), DraftState.WRITING, said)


def _return(request: Asking, found: Draft) -> HttpResponse:
    words = request.POST.get("comment", "").strip()
    if request.desk.circle is not Circle.HEAD:
        return _shown(request, found, _("Only the head of delegation sends a draft back."), 403)
    if not words:
        said = _("Say what is to be changed, so that its writer knows.")
        return _shown(request, found, said, 422)
    with request.desk.entering():
        found.refresh_from_db()
        if found.state not in OPEN or not _is_the_version(request, found):
            return _shown(request, found, _changed(), 409, words)
        Comment.objects.create(draft=found, author=writer(request.desk), words=words)
        found.state = DraftState.RETURNED
        found.version += 1
        found.save()
    messages.success(request, _("It went back, with your comment."))
    return redirect("drafts")


def _comment(request: Asking, found: Draft) -> HttpResponse:
    words = request.POST.get("comment", "").strip()
    if words:
        Comment.objects.create(draft=found, author=writer(request.desk), words=words)
    return redirect("draft_read", found.pk)


def _discard(request: Asking, found: Draft) -> HttpResponse:
    if found.state in OPEN and not may_edit(request.desk, found):
        return _shown(request, found, _("It waits for the head. Take it back first."), 403)
    said = _("It was discarded. It is still listed below, and can be taken up again.")
    return _moved(request, found, OPEN, DraftState.DISCARDED, said)


def _restore(request: Asking, found: Draft) -> HttpResponse:
    before = (DraftState.DISCARDED,)
    return _moved(request, found, before, DraftState.WRITING, _("It is a draft again."))


def _submit(request: Asking, found: Draft) -> HttpResponse:
    """Hand a draft in; what can't be is told, and the draft stays as it was."""
    if request.desk.circle is not Circle.HEAD:
        said = _("Only the head of delegation hands in. Hand it to them.")
        return _shown(request, found, said, 403)
    try:
        fault = _handed_in(request, found)
    except TravauxError as refused:
        found.refresh_from_db()
        return _shown(request, found, str(refused), 422)
    if fault:
        return _shown(request, found, fault, 409)
    return redirect("draft_receipt", found.pk)


def _handed_in(request: Asking, found: Draft) -> str:
    """Enter a draft and note it on its row, both or neither; give what is in the way."""
    desk = request.desk
    if found.state in OPEN:  # read before the door is held, so that nobody waits
        if read_of(desk, found).says_nothing:
            raise NothingEdited
        read_ahead(desk, acts_of(desk, found))
    with desk.entering():
        found.refresh_from_db()
        if found.state == DraftState.SUBMITTED:
            return ""
        if found.state not in OPEN or not _is_the_version(request, found):
            return _changed()
        name = name_of(desk, found)
        done = desk.act_all(acts_of(desk, found))
        found.state, found.proposal = DraftState.SUBMITTED, name
        found.position = done.entries[0].position
        found.save()
        Invitation.objects.filter(draft=found).update(proposal=name)
    return ""


_DOING: dict[str, Callable[[Asking, Draft], HttpResponse]] = {
    "hand-over": _to_the_head,
    "take-back": _take_back,
    "return": _return,
    "comment": _comment,
    "discard": _discard,
    "restore": _restore,
    "submit": _submit,
}


@open_to(DELEGATION)
def receipt(request: Asking, draft: int) -> HttpResponse:
    """Show that a draft is on the record: where, when, under which digest."""
    desk = request.desk
    found = own_draft(desk, draft)
    if found.position is None:
        return redirect("draft_read", found.pk)
    entry = desk.held.entries[found.position]
    event = desk.record.received.get(found.proposal)
    proposal = desk.record.proposals.get(found.proposal)
    shown = {
        "draft": found,
        "entry": entry,
        "event": event,
        "proposal": proposal,
        "changes": changes_of(desk, proposal) if proposal else (),
        "seen_by": sees_it(found),
        "statement": found.kind == STATEMENT,
    }
    return render(request, "travaux/proposals/receipt.html", shown)


@open_to(DELEGATION)
def original(request: Asking, draft: int) -> HttpResponse:
    """Give back the file of a draft, as it came."""
    found = own_draft(request.desk, draft)
    data = request.desk.held.dossier.files.get(found.digest)
    answer = HttpResponse(data, content_type="application/octet-stream")
    named = content_disposition_header(as_attachment=True, filename=found.file_name)
    answer.headers["Content-Disposition"] = named or "attachment"
    return answer
