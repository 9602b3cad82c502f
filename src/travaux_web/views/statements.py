"""Statements of a delegation for the record: prepared as drafts, replaced, withdrawn, followed.

The words are the party's own, to the letter. What a statement is tied to is shown as it stands in
the text, before it is handed in and again when a new issue comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from travaux.errors import TravauxError
from travaux.procedure.floor import NotOnRecord
from travaux.record.statements import anchored_now, last_followed
from travaux.record.tabled import on_the_table
from travaux.statements import (
    Anchor,
    AnchorKind,
    Resolution,
    Standing,
    Statement,
    followed,
    occurrences,
    resolved,
)
from travaux.texts import Text, bare
from travaux_web.desk import Asking, Desk
from travaux_web.forms.statements import StatementForm
from travaux_web.models import Draft
from travaux_web.seats import DELEGATION, Circle, open_to
from travaux_web.views.proposals.drafts import LATER, STATEMENT, writer
from travaux_web.views.proposals.editing import paragraphs

_AROUND = 80  # letters of the text shown before and after where an anchor stands
_FEW = 12  # occurrences of a term that are shown


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor stands: the paragraph, and its words before, at and after it."""

    paragraph: str
    before: str
    words: str
    after: str


# --- a draft


@open_to(DELEGATION)
def new(request: Asking, issue: str) -> HttpResponse:
    """Begin a statement about a text."""
    desk = request.desk
    desk.texts.words(desk.record, issue)  # says so where the words aren't on record
    now = on_the_table(desk.record, issue)
    draft = Draft(
        party=desk.party, issue=now, kind=STATEMENT, visibility=LATER, author=writer(desk)
    )
    if request.method != "POST":
        asked = {"unit": request.GET.get("unit", ""), "anchor": request.GET.get("anchor", "")}
        form = form_of(desk, draft, initial={name: one for name, one in asked.items() if one})
        return _began(request, now, form)
    form = form_of(desk, draft, request.POST)
    if not form.is_valid():
        return _began(request, now, form, 422)
    content: dict[str, Any] = {}
    take(desk, draft, request.POST, content)
    draft.content = content
    draft.save()
    return redirect("draft_read", draft.pk)


def _began(request: Asking, issue: str, form: StatementForm, status: int = 200) -> HttpResponse:
    shown = {"issue": issue, "form": form, "title": _title(request.desk, issue)}
    return render(request, "travaux/statements/new.html", shown, status=status)


def _title(desk: Desk, issue: str) -> str:
    return desk.held.title(issue, desk.language)


def form_of(
    desk: Desk, draft: Draft, given: QueryDict | None = None, initial: dict[str, Any] | None = None
) -> StatementForm:
    """Give the form of a statement, with what its draft holds."""
    text = desk.texts.words(desk.record, draft.issue)
    units = [(one.unit, one.called) for one in paragraphs(text)]
    held = {"language": desk.language} | draft.content.get("statement", {}) | (initial or {})
    meetings = [
        (one.id, f"{one.id} {one.title.within(desk.language)}".strip())
        for one in desk.record.meetings.values()
    ]
    return StatementForm(
        given, initial=held, units=units, meetings=meetings[::-1], text_language=text.language
    )


def take(desk: Desk, draft: Draft, given: QueryDict, content: dict[str, Any]) -> None:
    """Put what was typed into the content of a draft; what can't be taken yet is kept as it is."""
    form = form_of(desk, draft, given)
    form.is_valid()
    draft.title = _called(form.cleaned_data.get("words", given.get("words", "")))
    content["statement"] = {
        name: form.cleaned_data.get(name, given.get(name, "")) for name in form.fields
    }


def _called(words: str) -> str:
    first = " ".join(words.split())
    return first if len(first) <= _AROUND else f"{first[:_AROUND].rstrip()}…"


def shown_in(desk: Desk, draft: Draft, given: QueryDict | None) -> dict[str, Any]:
    """Give what the page of a draft shows of a statement."""
    return {"form": form_of(desk, draft, given), "theirs": draft.content.get("statement", {})}


def preview(desk: Desk, draft: Draft) -> dict[str, Any]:
    """Give a statement as it would be handed in, and where its anchor stands."""
    held = draft.content.get("statement", {})
    text = desk.texts.words(desk.record, draft.issue)
    kind = AnchorKind(held.get("anchor") or "whole")
    anchor = Anchor(
        kind,
        draft.issue,
        held.get("unit", ""),
        part=held.get("part", ""),
        quotation=held.get("quotation", ""),
        term=held.get("term", ""),
        qualifying=held.get("qualifying", ""),
    )
    found = resolved(anchor, text)
    return {
        "said": held,
        "anchor": anchor,
        "stands": found,
        "broken": found.standing is Standing.BROKEN,
        "places": places(anchor, found, text),
    }


def places(anchor: Anchor, found: Resolution, text: Text) -> list[Place]:
    """Show where an anchor stands, with some words around it; every place of a term."""
    if anchor.kind is AnchorKind.TERM and anchor.term:
        listed = occurrences(text, anchor.term)[:_FEW]
        spots = [(one.unit, one.at, one.at + len(one.words)) for one in listed]
    elif found.unit:
        spots = [(found.unit, found.start, found.end)]
    else:
        return []
    named = {one.unit: one for one in paragraphs(text)}
    words = {one.id: bare(one.words) for one in text.all_units()}
    return [
        Place(
            named[unit].label or named[unit].begins,
            words[unit][max(0, start - _AROUND) : start],
            words[unit][start:end],
            words[unit][end : end + _AROUND],
        )
        for unit, start, end in spots
        if unit in words
    ]


# --- what is done about a statement on the record


@dataclass(frozen=True, slots=True)
class _Act:
    title: Any
    means: Any
    undo: Any


_ACTS = {
    "replace-statement": _Act(
        gettext_lazy("Give it other words"),
        gettext_lazy("The new words stand for the old ones, which stay in the journal."),
        gettext_lazy("To undo it, give it the old words again."),
    ),
    "withdraw-statement": _Act(
        gettext_lazy("Withdraw it"),
        gettext_lazy("It stays in the journal, and prints nowhere any more."),
        gettext_lazy("It isn't undone; the same words can be handed in as a new statement."),
    ),
    "tie-statement": _Act(
        gettext_lazy("Tie it to a decision"),
        gettext_lazy("It was made beside that decision, and doesn't undo it."),
        gettext_lazy("To undo it, tie it to another decision."),
    ),
    "confirm-anchor": _Act(
        gettext_lazy("Confirm where it stands now"),
        gettext_lazy("You say that it is about these words of the new issue."),
        gettext_lazy("It can be confirmed otherwise later; the last word counts."),
    ),
}


@open_to(DELEGATION)
def act(request: Asking, statement: str, act: str) -> HttpResponse:
    """Say what an act on an own statement means, and do it once confirmed."""
    desk = request.desk
    found = desk.record.statements.get(statement)
    if found is None:
        raise NotOnRecord("statement", statement, desk.record.statements)
    if act not in _ACTS:
        raise Http404
    shown = _act_shown(desk, found, act) | {"words": request.POST.get("words", found.words)}
    if request.method != "POST":
        return render(request, "travaux/statements/act.html", shown)
    try:
        done = desk.act(act, **_particulars(request, found, act))
    except TravauxError as fault:
        shown["fault"] = str(fault)
        return render(request, "travaux/statements/act.html", shown, status=422)
    messages.success(request, _("Done."))
    for one in done.findings:
        messages.warning(request, one.message)
    return redirect("statement", statement)


def _act_shown(desk: Desk, found: Statement, act: str) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "statement": found,
        "act": _ACTS[act],
        "name": act,
        "head": desk.circle is Circle.HEAD,
        "own": desk.party == found.party,
        "decisions": list(desk.record.decisions.values())[::-1],
    }
    if act == "confirm-anchor":
        shown |= followed_to_now(desk, found)
    return shown


def followed_to_now(desk: Desk, found: Statement) -> dict[str, Any]:
    """Give where an anchor stands in the issue that is on the table, as far as it can be told."""
    record = desk.record
    anchor = last_followed(record, found)
    now = anchored_now(record, found).issue
    old, new = desk.texts.text(record, anchor.issue), desk.texts.text(record, now)
    if old is None or new is None:
        return {"now": now, "untold": True}
    stands = followed(anchor, old, new)
    return {"now": now, "stands": stands, "places": places(anchor, stands, new)}


def _particulars(request: Asking, found: Statement, act: str) -> dict[str, Any]:
    given, own = request.POST, {"statement": found.id}
    match act:
        case "replace-statement":
            return own | {"words": given.get("words", "").replace("\r\n", "\n")}
        case "tie-statement":
            return own | {"decision": given.get("decision", "")}
        case "confirm-anchor":
            return own | _confirmed(request.desk, found, broken=given.get("do") == "broken")
    return own


def _confirmed(desk: Desk, found: Statement, *, broken: bool) -> dict[str, Any]:
    told = followed_to_now(desk, found)
    stands: Resolution | None = told.get("stands")
    if broken or stands is None:
        return {"issue": told["now"], "broken": broken, "why": stands.why if stands else ""}
    return {
        "issue": told["now"],
        "unit": stands.unit,
        "section": stands.section,
        "ordinal": stands.ordinal,
        "why": stands.why,
    }
