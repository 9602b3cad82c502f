"""Collisions: where several delegations meet, the most contested first, and what the room decided.

Streamlining is only ever suggested: what is nearly the same is shown beside each other, and a
delegation that is content with another's words says so itself (`join-sponsors`, on its word). The
room's decisions are entered here, with a key each, once it is said at which meeting it sits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.delegations import standard_registry
from travaux.drafting.streamlining import Group, streamlined
from travaux.errors import TravauxError
from travaux.readings import Bracket, Disposition
from travaux.record.meetings import meetings_of
from travaux.record.tabled import rulings_on
from travaux.reports.naming import full_labels
from travaux.texts import readable, tokens
from travaux_web.desk import Asking, Desk
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.affairs.entering import entered_once, finding_line, fresh
from travaux_web.views.compile_desk.frame import brackets_of, contested, framed, voices
from travaux_web.views.room.parts import meeting_name

NO_MEETING = "-"
_AROUND = 6  # words on either side of a bracket
_LAST = 10  # decisions that are shown, to be taken back


@dataclass(frozen=True, slots=True)
class Wish:
    """One wording that is asked for at a bracket, its sponsors, and the key that takes it."""

    key: str
    words: str
    names: str
    voice: str
    proposals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A bracket as the officer sees it."""

    bracket: Bracket
    paragraph: str
    stands: str
    before: str
    behind: str
    wishes: tuple[Wish, ...]
    parties: int
    alike: tuple[tuple[str, str, str, int], ...]

    @property
    def may_drop(self) -> bool:
        """Whether nobody asks for it any more."""
        return not voices(self.bracket)


@open_to(SECRETARIAT)
def page(request: Asking, issue: str) -> HttpResponse:
    """List the brackets; enter a decision, take one back, or add a sponsor on its word."""
    if request.method != "POST":
        return _shown(request, issue)
    doing = {"decide": _decide, "undo": _undo, "join": _join}.get(request.POST.get("do", ""))
    if doing is None:
        return _shown(request, issue, _("There is nothing of that name to do."), 422)
    try:
        doing(request, issue)
    except TravauxError as fault:
        return _shown(request, issue, str(fault), 409)
    at = request.POST.get("next_bracket", "")
    return redirect(f"{_here(request, issue)}{f'#{at}' if at else ''}")


def _here(request: Asking, issue: str) -> str:
    query = {name: words for name in ("meeting", "all") if (words := request.POST.get(name, ""))}
    address = reverse("compile_brackets", args=[issue])
    return f"{address}?{urlencode(query)}" if query else address


# --- what is done


def _meeting(request: Asking) -> str:
    named = request.POST.get("meeting", "")
    return "" if named == NO_MEETING else named


def _decide(request: Asking, issue: str) -> None:
    how, _colon, of = request.POST.get("how", "").partition(":")
    given = {
        "issue": issue,
        "body": request.desk.record.issues[issue].body,
        "bracket": request.POST.get("bracket", ""),
        "mark": request.POST.get("mark", ""),
        "disposition": how,
        "of": of,
        "meeting": _meeting(request),
    }
    if how == Disposition.BRIDGE:
        given |= {
            "words": request.POST.get("words", ""),
            "proposer": request.POST.get("proposer", ""),
        }
    done = entered_once(request, "decide-bracket", given)
    if done is None:
        messages.info(request, _("This form was sent before, and was entered once."))
        return
    messages.success(request, _("The decision is on record. Press u to take it back."))
    for one in done.findings:
        messages.warning(request, finding_line(one))


def _undo(request: Asking, issue: str) -> None:  # noqa: ARG001 - as the others are called
    given = {"ruling": request.POST.get("ruling", ""), "meeting": _meeting(request)}
    if entered_once(request, "reverse-ruling", given):
        messages.success(request, _("The decision was taken back; the bracket is open again."))


def _join(request: Asking, issue: str) -> None:  # noqa: ARG001 - as the others are called
    party = request.POST.get("party", "").strip()
    given = {
        "proposal": request.POST.get("proposal", ""),
        "sponsors": (standard_registry().named(party).code,),
        "meeting": _meeting(request),
        "request": request.POST.get("request", "").strip(),
    }
    if entered_once(request, "join-sponsors", given):
        said = _("%(party)s is among those who ask for it, on its word.")
        messages.success(request, said % {"party": party})


# --- what is shown


def _shown(request: Asking, issue: str, said: str = "", status: int = 200) -> HttpResponse:
    desk, given = request.desk, request.POST if request.method == "POST" else request.GET
    every = bool(given.get("all"))
    meeting = given.get("meeting", "")
    found = brackets_of(desk, issue) if every else contested(desk, issue)
    body = desk.record.issues[issue].body
    rulings = rulings_on(desk.record, issue)[-_LAST:]
    shown: dict[str, Any] = {
        "brackets": list(_listed(desk, issue, found)),
        "all": every,
        "whole": len(brackets_of(desk, issue)),
        "meeting": meeting,
        "deciding": bool(meeting),
        "no_meeting": NO_MEETING,
        "meetings": [
            (one.id, meeting_name(one, desk.language))
            for one in reversed(meetings_of(desk.record, body))
        ],
        "rulings": [(one, readable(one.words)) for one in reversed(rulings)],
        "names": sorted(one.name(desk.language) for one in standard_registry()),
        "once": fresh(),
        "fault": said,
        "typed": {name: given.get(name, "") for name in ("bracket", "words", "party", "request")},
    }
    return framed(request, issue, "brackets", shown, status)


def _listed(desk: Desk, issue: str, found: Sequence[Bracket]) -> Iterator[Shown]:
    night, text = desk.night(issue), desk.texts.words(desk.record, issue)
    numbers = full_labels(text)
    words = {unit.id: tokens(unit.words) for unit in text.all_units()}
    alike = desk.held.once(("alike", issue), lambda: _alike(desk, issue))
    for one in found:
        parts = words.get(one.unit, [])
        start, end = (one.start, one.end) if one.start is not None else (0, 0)
        before = readable("".join(parts[max(start - _AROUND, 0) : start]))
        behind = readable("".join(parts[end or 0 : (end or 0) + _AROUND])) if end else ""
        near = dict.fromkeys(
            told
            for wording in one.wordings
            for entry in wording.entries
            for told in alike.get(entry, ())
        )
        yield Shown(
            one,
            numbers.get(one.unit) or numbers.get(one.after) or "–",
            readable(one.words),
            before,
            behind,
            tuple(_wishes(one, night.naming)),
            len(voices(one)),
            tuple(near),
        )


def _wishes(bracket: Bracket, name: Any) -> Iterator[Wish]:
    for number, one in enumerate(bracket.wordings, start=1):
        yield Wish(
            str(number) if number < 10 else "",
            readable(one.words),
            ", ".join(map(name, one.voices)),
            one.voices[0] if one.voices else "",
            tuple(dict.fromkeys(proposal for proposal, _number in one.entries)),
        )


def _alike(desk: Desk, issue: str) -> Mapping[tuple[str, int], list[tuple[str, str, str, int]]]:
    """Give what is nearly the same as another wording, by each change behind it."""
    night = desk.night(issue)
    found: dict[tuple[str, int], list[tuple[str, str, str, int]]] = {}
    groups: Sequence[Group] = streamlined(night.compilation, night.naming.groups).alike
    for group in groups:
        first = ", ".join(map(night.naming, group.first.voices))
        for other in group.others:
            theirs = ", ".join(map(night.naming, other.asked.voices))
            told = (first, theirs, readable(other.words), other.differing)
            for _voice, proposal, number in (*group.first.refs, *other.asked.refs):
                found.setdefault((proposal, number), []).append(told)
    return found
