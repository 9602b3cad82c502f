"""Any act by form: the list of those that are open to a seat, and the form of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.errors import TravauxError
from travaux.procedure.acting import Act, UnknownAct, all_acts
from travaux.record import Record
from travaux.workspace.entering import Done
from travaux.workspace.playing import media_type
from travaux_web.desk import Asking, Desk
from travaux_web.forms.acts import FAMILIES, ActForm, act_title, spoken
from travaux_web.forms.acts.fields import Said, flat
from travaux_web.seats import SEATED, Circle, NotYours, open_to
from travaux_web.views.affairs.entering import (
    back,
    entered_once,
    fresh,
    next_of,
    tell,
    told_entries,
)
from travaux_web.views.record import telling

ACTING = SEATED - {Circle.MEMBER}  # what a member prepares, the head of delegation hands in


@dataclass(frozen=True, slots=True)
class Family:
    """A family of acts, with those of it that are open to a seat."""

    title: str
    acts: tuple[tuple[str, str, str], ...]  # name, title, what it does


@open_to(SEATED)
def acts(request: Asking) -> HttpResponse:
    """List all acts that are ever open to the seat."""
    families = [one for one in (_family(request.desk, name) for name in FAMILIES) if one.acts]
    return render(request, "travaux/affairs/acts/list.html", {"families": families})


def _family(desk: Desk, family: str) -> Family:
    own = [one for one in all_acts().values() if one.family == family and desk.may(one.name)]
    return Family(
        str(FAMILIES[family]),
        tuple((one.name, act_title(one.name), spoken(one.summary)) for one in own),
    )


@open_to(ACTING)
def act(request: Asking, name: str) -> HttpResponse:
    """Show the form of an act; try it, or enter it."""
    found = all_acts().get(name)
    if found is None:
        raise UnknownAct(name)
    if not request.desk.may(name):
        raise NotYours(sign_in=False)
    return _filled_in(request, found) if request.method == "POST" else _blank(request, found)


def _blank(request: Asking, found: Act) -> HttpResponse:
    """Show the form with what the address says, and what is on record of it already."""
    given = {name: str(value) for name, value in request.GET.items()}
    data = {**_standing(request.desk.record, found.name, given), **given}
    return _shown(request, ActForm(found, request.desk.record, data, request.desk.language))


def _filled_in(request: Asking, found: Act) -> HttpResponse:
    desk = request.desk
    data = {name: str(value) for name, value in request.POST.items()}
    form = ActForm(found, desk.record, data, desk.language, grows=data.get("more", ""))
    _take_file(request, form)
    ready = None if "more" in data or form.faults else form.checked()
    if ready is None:
        return _shown(request, form, status=200 if "more" in data else 422)
    try:
        if data.get("do") == "try":
            return _shown(request, form, tried=desk.tried([(found.name, ready[0])]))
        done = entered_once(request, found.name, *ready)
    except TravauxError as fault:
        form.blame(fault)
        return _shown(request, form, status=422)
    tell(request, found.name, done)
    return back(request, reverse("acts"))


def _take_file(request: Asking, form: ActForm) -> None:
    """Put an uploaded file where files lie, and fill in which one it is."""
    sent = request.FILES.get("file")
    if not form.takes_file or not isinstance(sent, UploadedFile):
        return
    if (sent.size or 0) > settings.MOST_BYTES:
        most = settings.MOST_BYTES // (1024 * 1024)
        said = _("The file is larger than %(most)s MB. Nothing was entered.") % {"most": most}
        form.faults.append(Said(said, foreign=False))
        return
    name = sent.name or "file"
    digest = request.desk.held.dossier.files.put(sent.read())
    form.data |= {"digest": digest, "name": name, "media_type": media_type(name)}


def _shown(
    request: Asking, form: ActForm, tried: Done | None = None, status: int = 200
) -> HttpResponse:
    shown = {
        "form": form,
        "faults": form.faults,
        "wrong": [one for one in form.fields if one.errors],
        "tried": _told(request.desk, tried) if tried else None,
        "once": request.POST.get("once") or fresh(),
        "next": next_of(request),
    }
    return render(request, "travaux/affairs/acts/act.html", shown, status=status)


@dataclass(frozen=True, slots=True)
class Told:
    """What an act would come to, in words."""

    entries: tuple[telling.Told, ...]
    findings: tuple[tuple[str, str], ...]


def _told(desk: Desk, done: Done) -> Told:
    findings = tuple((one.where, one.message) for one in done.findings)
    return Told(told_entries(desk, done), findings)


def _standing(record: Record, act: str, given: dict[str, str]) -> dict[str, str]:
    """Give what is on record already of what an act will set anew, as its form has it."""
    meeting = given.get("meeting", "")
    if act == "set-order-of-business":
        return flat("items", record.orders.get(meeting) or ())
    if act == "record-attendance":
        return flat("attendance", record.attendance.get(meeting) or ())
    if act == "convene-meeting" and (called := record.meetings.get(given.get("id", ""))):
        told: dict[str, str] = {}
        for name in all_acts()[act].particulars:
            told |= flat(name, getattr(called, name))
        return told
    if act == "set-rules" and (held := record.rules.get(given.get("body", ""))):
        return flat("rules", held.rules)
    return {}
