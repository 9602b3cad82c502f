"""One file: whose it is, what it asks beside the text, and onto the record with one key."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from travaux.delegations import standard_registry
from travaux.errors import TravauxError
from travaux.proposals import Proposal
from travaux.record.tabled import line_of, on_the_table
from travaux.store.files import FileMissing
from travaux_web.desk import Asking, Desk
from travaux_web.models import InboxState, Received, Told
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.compile_desk import taking
from travaux_web.views.compile_desk.columns import asked_by, sides
from travaux_web.views.compile_desk.frame import framed
from travaux_web.views.text import shown_texts


def _row(desk: Desk, issue: str, file: int) -> Received:
    row = Received.objects.filter(pk=file).first()
    if row is None or on_the_table(desk.record, row.issue) != on_the_table(desk.record, issue):
        raise Http404
    return row


@open_to(SECRETARIAT)
def page(request: Asking, issue: str, file: int) -> HttpResponse:
    """Show a file beside the text; do what is asked of it."""
    row = _row(request.desk, issue, file)
    if request.method != "POST":
        return _shown(request, issue, row)
    doing = _DOING.get(request.POST.get("do", ""))
    if doing is None:
        return _shown(request, issue, row, _("There is nothing of that name to do."), 422)
    try:
        return doing(request, issue, row)
    except TravauxError as fault:
        row.refresh_from_db()
        return _shown(request, issue, row, str(fault), 422)


@open_to(SECRETARIAT)
def original(request: Asking, issue: str, file: int) -> HttpResponse:
    """Give the file as it came."""
    row = _row(request.desk, issue, file)
    if not row.digest:
        raise FileMissing(row.name)
    data = request.desk.held.dossier.files.get(row.digest)
    # Never shown in the page: what a stranger sent isn't opened here.
    answer = HttpResponse(data, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = _attachment(row.name)
    return answer


def _attachment(name: str) -> str:
    return content_disposition_header(as_attachment=True, filename=name) or "attachment"


# --- what is done


def _enter(request: Asking, issue: str, row: Received) -> HttpResponse:
    done = taking.enter(request.desk, row)
    if done is None:
        messages.info(request, _("%(name)s is on record already.") % {"name": row.name})
    else:
        said = _("On record as %(proposal)s.")
        messages.success(request, said % {"proposal": row.proposal})
    return _on(request, issue, row)


def _aside(request: Asking, issue: str, row: Received) -> HttpResponse:
    reason = request.POST.get("reason", "").strip()
    if not reason:
        said = _("Say why it is put aside: others will ask.")
        return _shown(request, issue, row, said, 422)
    taking.put_aside(row, reason)
    messages.success(request, _("%(name)s was put aside.") % {"name": row.name})
    return _on(request, issue, row)


def _back(request: Asking, issue: str, row: Received) -> HttpResponse:
    taking.put_back(request.desk, row)
    return redirect("compile_file", issue, row.pk)


def _take_back(request: Asking, issue: str, row: Received) -> HttpResponse:
    reason = request.POST.get("reason", "").strip() or "Entered by mistake from the inbox."
    taking.take_back(request.desk, row, reason)
    messages.success(request, _("%(name)s is in the inbox again.") % {"name": row.name})
    return redirect("compile_file", issue, row.pk)


def _correct(request: Asking, issue: str, row: Received) -> HttpResponse:
    """Take whose it is and what it was made on, and read it again."""
    if not row.waits:
        return _shown(request, issue, row, _("Put it back into the inbox first."), 422)
    written = [one.strip() for one in request.POST.get("parties", "").split(",") if one.strip()]
    if not written:
        said = _("Name at least one delegation or group; several with commas between them.")
        return _shown(request, issue, row, said, 422)
    registry = standard_registry()
    codes = [_code(one) for one in written]
    made_on, on = request.POST.get("made_on", ""), request.POST.get("issue", issue)
    if on not in [one.issue for one in shown_texts(request.desk)]:
        on = issue
    speaker = request.POST.get("speaker", "").strip()
    given = {
        "parties": ",".join(dict.fromkeys(codes)),
        "issue": on,
        "made_on": made_on if made_on in line_of(request.desk.record, on) else "",
        "speaker": registry.named(speaker).code if speaker else "",
    }
    taking.correct(row, given)
    taking.read_again(request.desk, row)
    row.save()
    return redirect("compile_file", on, row.pk)


def _code(written: str) -> str:
    """Give the code of a party by its name or code."""
    if written in ("chair", "facilitator", "secretariat"):
        return written
    return standard_registry().named(written).code


def _on(request: Asking, issue: str, row: Received) -> HttpResponse:
    """Go on with the next file that waits, or back to the inbox when none does."""
    waiting = [one.pk for one in taking.waiting_in(taking.inbox_of(request.desk, issue))]
    after = [one for one in waiting if one > row.pk] or [one for one in waiting if one != row.pk]
    return redirect("compile_file", issue, after[0]) if after else redirect("compile_inbox", issue)


_DOING = {
    "enter": _enter,
    "aside": _aside,
    "back": _back,
    "take-back": _take_back,
    "correct": _correct,
}


# --- what is shown


def _shown(
    request: Asking, issue: str, row: Received, said: str = "", status: int = 200
) -> HttpResponse:
    desk = request.desk
    registry = standard_registry()
    rows = taking.inbox_of(desk, issue)
    places = [one.pk for one in rows]
    place = places.index(row.pk) if row.pk in places else 0
    typed = request.POST if request.method == "POST" else {}
    shown: dict[str, Any] = {
        "row": row,
        "fault": said,
        "place": place + 1,
        "of": len(places),
        "before": places[place - 1] if place > 0 else None,
        "after": places[place + 1] if place + 1 < len(places) else None,
        "parties": typed.get("parties") or ", ".join(_name(one, desk) for one in row.sponsors),
        "made_on": typed.get("made_on", row.line.get("made_on", "")),
        "speaker": typed.get("speaker", row.line.get("speaker", "")),
        "issues": line_of(desk.record, issue),
        "texts": [one.issue for one in shown_texts(desk)],
        "names": sorted(one.name(desk.language) for one in registry),
        "to_confirm": row.told == Told.AUTHOR,
        **_read(desk, issue, row),
    }
    return framed(request, issue, "file", shown, status)


def _name(code: str, desk: Desk) -> str:
    if code in ("chair", "facilitator", "secretariat"):
        return code
    return standard_registry().of(code).name(desk.language)


def _read(desk: Desk, issue: str, row: Received) -> dict[str, Any]:
    """Give what a file asks, if it can be read."""
    proposal: Proposal | None = None
    if row.state == InboxState.ENTERED:
        proposal = desk.record.proposals.get(row.proposal)
    elif row.state == InboxState.READ:
        try:
            proposal = taking.proposed(taking.would_be(desk, row))
        except TravauxError as fault:
            return {"unread": str(fault)}
    if proposal is None or proposal.base != issue:
        return {}
    return {
        "proposal": proposal,
        "stale": proposal.made_on if proposal.made_on not in ("", issue) else "",
        "asks": asked_by(desk.held, issue, proposal),
        "sides": sides(desk.held, issue, proposal),
    }
