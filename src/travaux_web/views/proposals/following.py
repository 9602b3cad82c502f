"""Following: a delegation's page, what became of each change, co-sponsors and who comes or goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_POST

from travaux.delegations import Grouping, UnknownDelegation, standard_registry
from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.procedure.floor import NotOnRecord
from travaux.proposals import EntryState, Proposal
from travaux.record.decisions import standing_objections
from travaux.record.proposals import timeline
from travaux.record.silences import open_silences
from travaux.record.statements import statements_by
from travaux.record.tabled import on_the_table
from travaux.reports.history.telling import Telling
from travaux_web.desk import Asking, Desk
from travaux_web.forms.proposals import party_named
from travaux_web.models import Invitation
from travaux_web.models.drafts import DraftState
from travaux_web.seats import DELEGATION, Circle, open_to
from travaux_web.views.affairs.waiting import waiting
from travaux_web.views.proposals.drafts import own_drafts
from travaux_web.views.proposals.reading import changes_of, unplaced_of
from travaux_web.views.text import shown_texts

JOINED, DECLINED = "joined", "declined"


@dataclass(frozen=True, slots=True)
class Own:
    """A proposal that the delegation asks for, and how many of its changes are in which state."""

    proposal: Proposal
    states: tuple[tuple[str, int], ...]
    needs_a_hand: bool


@open_to(DELEGATION)
def drafts(request: Asking) -> HttpResponse:
    """Show what the delegation prepares, asks for, and is asked."""
    desk = request.desk
    mine = set(parties_of(desk))
    invitations = Invitation.objects.filter(party=desk.party)
    shown = {
        "head": desk.circle is Circle.HEAD,
        "writing": own_drafts(desk, DraftState.WRITING, DraftState.RETURNED),
        "waiting_drafts": own_drafts(desk, DraftState.WAITING),
        "submitted": own_drafts(desk, DraftState.SUBMITTED)[:20],
        "discarded": own_drafts(desk, DraftState.DISCARDED)[:20],
        "proposals": [_own(desk, one) for one in _asked_by(desk, mine)],
        "gone": list(_left_by(desk)),
        "invitations": [one for one in invitations if one.answer == "" and one.proposal],
        "asked_others": _asked_others(desk),
        "statements": statements_by(desk.record, desk.party),
        "objections": _objections(desk),
        "silences": open_silences(desk.record),
        "texts": shown_texts(desk),
        "due": [one for one in waiting(desk) if not one.where.startswith(request.path)],
    }
    return render(request, "travaux/proposals/delegation.html", shown)


def parties_of(desk: Desk) -> tuple[str, ...]:
    """Give the delegation and the groups that it is a member of."""
    groups = (one.code for one in standard_registry().groupings if desk.party in one.members)
    return (desk.party, *groups)


def _asked_by(desk: Desk, mine: set[str]) -> Iterator[Proposal]:
    for one in desk.record.proposals.values():
        if mine & set(one.parties) and not one.withdrawn and not one.dropped:
            yield one


def _left_by(desk: Desk) -> Iterator[Proposal]:
    for one in desk.record.proposals.values():
        asked = any(sponsor.party == desk.party for sponsor in one.sponsors)
        if asked and (one.withdrawn or one.dropped or desk.party not in one.parties):
            yield one


def _asked_others(desk: Desk) -> list[Invitation]:
    return list(Invitation.objects.filter(by=desk.party).exclude(proposal="")[:20])


def _objections(desk: Desk) -> list[Any]:
    record = desk.record
    return [
        one
        for one in record.objections.values()
        if one.party == desk.party and one in standing_objections(record, one.body, one.objects)
    ]


def _own(desk: Desk, proposal: Proposal) -> Own:
    shown = changes_of(desk, proposal)
    counted: dict[str, int] = {}
    for one in shown:
        name = one.state or pgettext("a change", "open")
        counted[name] = counted.get(name, 0) + 1
    loose = len(unplaced_of(proposal))
    if loose:
        counted[str(_("without a place"))] = loose
    hand = any(one.state is EntryState.NEEDS_A_HAND for one in proposal.entries) or loose > 0
    return Own(proposal, tuple(counted.items()), hand)


# --- one proposal


def found_proposal(desk: Desk, proposal: str) -> Proposal:
    """Give a proposal that the delegation may see.

    Raises:
        NotOnRecord: there is none.
    """
    found = desk.record.proposals.get(proposal)
    if found is None:
        raise NotOnRecord("proposal", proposal, desk.record.proposals)
    return found


@open_to(DELEGATION)
def proposal(request: Asking, proposal: str) -> HttpResponse:
    """Show a proposal: what it asks, who asks for it, what became of it, what can be done."""
    return _proposal_shown(request, found_proposal(request.desk, proposal))


def _proposal_shown(
    request: Asking, found: Proposal, fault: str = "", status: int = 200
) -> HttpResponse:
    desk = request.desk
    telling = Telling.of(desk.record, desk.language, whole=False)
    text = desk.texts.text(desk.record, found.base)
    shown = {
        "proposal": found,
        "fault": fault,
        "head": desk.circle is Circle.HEAD,
        "changes": changes_of(desk, found),
        "unplaced": unplaced_of(found),
        "sponsors": [telling.sponsors([one]) for one in found.sponsors if one.left is None],
        "steps": timeline(desk.record, desk.held.entries, found.id),
        "acts": [(one, _ACTS[one].title) for one in _open_acts(desk, found)],
        "now": on_the_table(desk.record, found.base),
        "language": text.language if text else "",
        "ours": desk.party in found.parties,
        "invitations": Invitation.objects.filter(by=desk.party, proposal=found.id),
        "invited": Invitation.objects.filter(
            party=desk.party, proposal=found.id, answer=""
        ).first(),
        "circulated": desk.record.circulated.get(found.id),
        "typed": request.POST,
        "position": desk.record.received.first(found.id),
    }
    return render(request, "travaux/proposals/proposal.html", shown, status=status)


@dataclass(frozen=True, slots=True)
class _Act:
    """What a delegation may do about a proposal: its title, what it means, how it is undone."""

    title: Any
    means: Any
    undo: Any


_ACTS = {
    "join-sponsors": _Act(
        gettext_lazy("Join its sponsors"),
        gettext_lazy("Your delegation is named among those who ask for it, from today on."),
        gettext_lazy("To undo it, your delegation leaves the sponsors."),
    ),
    "leave-sponsors": _Act(
        gettext_lazy("Leave its sponsors"),
        gettext_lazy(
            "Your delegation no longer asks for it. If nobody else does, it stands in the text as "
            "unsupported until the group drops it."
        ),
        gettext_lazy("To undo it, your delegation joins again."),
    ),
    "step-out": _Act(
        gettext_lazy("Step out of the group's proposal"),
        gettext_lazy("Your group goes on asking for it, and your delegation stands aside."),
        gettext_lazy("It is undone only when the group leaves the sponsors and joins them again."),
    ),
    "withdraw-proposal": _Act(
        gettext_lazy("Withdraw it"),
        gettext_lazy("It goes out of the text, and stays on record as withdrawn."),
        gettext_lazy("It isn't undone. What it asks can be handed in anew, as another proposal."),
    ),
    "circulate-proposals": _Act(
        gettext_lazy("Show it to the whole group"),
        gettext_lazy("Everybody in the group sees it from now on, with its sponsors."),
        gettext_lazy("It isn't undone: who has seen it has seen it."),
    ),
}


def _open_acts(desk: Desk, found: Proposal) -> Iterator[str]:
    if found.withdrawn or found.dropped:
        return
    if desk.party not in found.parties:
        yield "join-sponsors"
    else:
        yield "leave-sponsors"
        if found.parties == (desk.party,):
            yield "withdraw-proposal"
        seen = desk.record.circulated.get(found.id)
        if seen is None or seen.level < Level.BODY:
            yield "circulate-proposals"
    if _groups_of(desk, found):
        yield "step-out"


def _groups_of(desk: Desk, found: Proposal) -> list[str]:
    """Give the groups that ask for it and from which the delegation hasn't stepped out."""
    mine = set(parties_of(desk)) - {desk.party}
    return [
        one.party
        for one in found.sponsors
        if one.left is None and one.party in mine and desk.party not in one.without
    ]


@open_to(DELEGATION)
def act(request: Asking, proposal: str, act: str) -> HttpResponse:
    """Say what an act on a proposal means; do it, once confirmed."""
    desk = request.desk
    found = found_proposal(desk, proposal)
    if act not in _ACTS:
        raise Http404
    head = desk.circle is Circle.HEAD
    shown = {"proposal": found, "act": _ACTS[act], "name": act, "head": head, "fault": ""}
    if request.method != "POST":
        return render(request, "travaux/proposals/act.html", shown)
    try:
        done = desk.act(act, **_particulars(desk, found, act))
    except TravauxError as fault:
        shown["fault"] = str(fault)
        return render(request, "travaux/proposals/act.html", shown, status=422)
    messages.success(request, _("Done. It is entry %(n)s.") % {"n": _first(done)})
    for one in done.findings:
        messages.warning(request, one.message)
    return redirect("proposal", found.id)


def _first(done: Any) -> str:
    return str(done.entries[0].position) if done.entries else "–"


def _particulars(desk: Desk, found: Proposal, act: str) -> dict[str, Any]:
    match act:
        case "join-sponsors":
            return {"proposal": found.id, "sponsors": (desk.party,)}
        case "leave-sponsors":
            return {"proposal": found.id, "party": desk.party}
        case "step-out":
            groups = _groups_of(desk, found)
            group = groups[0] if groups else desk.party
            return {"proposal": found.id, "group": group, "member": desk.party}
        case "circulate-proposals":
            return {"proposals": (found.id,), "level": Level.BODY.value}
    return {"proposal": found.id}


# --- invitations


@require_POST
@open_to(DELEGATION)
def invite(request: Asking, proposal: str) -> HttpResponse:
    """Ask other delegations to join the sponsors; they see the proposal from then on."""
    desk = request.desk
    found = found_proposal(desk, proposal)
    if desk.circle is not Circle.HEAD or desk.party not in found.parties:
        said = _("Only the head of a delegation that asks for it invites others.")
        return _proposal_shown(request, found, said, 403)
    names = [one.strip() for one in request.POST.get("parties", "").split(",") if one.strip()]
    try:
        codes = [one for one in dict.fromkeys(map(party_named, names)) if one not in found.parties]
    except UnknownDelegation as fault:
        return _proposal_shown(request, found, str(fault), 422)
    if not codes:
        said = _("Name at least one state or group that doesn't ask for it yet.")
        return _proposal_shown(request, found, said, 422)
    try:
        _invited(desk, found, codes, request.POST.get("words", "").strip())
    except TravauxError as fault:
        return _proposal_shown(request, found, str(fault), 422)
    messages.success(request, _("They are invited, and can see the proposal."))
    return redirect("proposal", found.id)


def _invited(desk: Desk, found: Proposal, codes: list[str], words: str) -> None:
    """Invite, and show it to those who can't see it yet, both or neither."""
    with desk.entering():
        seen = desk.record.circulated.get(found.id)
        shown = set(seen.circle) if seen and seen.level is Level.STATES else set[str]()
        if (seen is None or seen.level < Level.BODY) and set(codes) - shown:
            circle = tuple(dict.fromkeys((*sorted(shown), *codes)))
            given = {"proposals": (found.id,), "level": Level.STATES.value, "circle": circle}
            desk.act("circulate-proposals", **given)
        for code in dict.fromkeys(one for name in codes for one in _members(name)):
            open_one = Invitation.objects.filter(party=code, proposal=found.id, answer="")
            if code not in found.parties and not open_one.exists():
                Invitation.objects.create(party=code, by=desk.party, proposal=found.id, words=words)


def _members(code: str) -> tuple[str, ...]:
    party = standard_registry().of(code)
    return party.members if isinstance(party, Grouping) else (code,)


@require_POST
@open_to(DELEGATION)
def answer(request: Asking, invitation: int) -> HttpResponse:
    """Join by an invitation, or decline it; a declined one can still be joined."""
    desk = request.desk
    found = get_object_or_404(Invitation, pk=invitation, party=desk.party)
    if desk.circle is not Circle.HEAD:
        messages.error(request, _("Only the head of your delegation answers an invitation."))
        return redirect("drafts")
    joins = request.POST.get("answer") == JOINED
    with desk.entering():
        found.refresh_from_db()
        if joins and found.answer != JOINED:
            asking = desk.record.proposals.get(found.proposal)
            if asking is None or desk.party not in asking.parties:
                desk.act("join-sponsors", proposal=found.proposal, sponsors=(desk.party,))
        if found.answer != JOINED:
            found.answer, found.answered_at = (JOINED if joins else DECLINED), timezone.now()
            found.save()
    said = (
        _("Your delegation is a sponsor now.") if joins else _("Declined. Its sponsors are told.")
    )
    messages.success(request, said)
    return redirect("proposal", found.proposal)
