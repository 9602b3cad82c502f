"""Writing: a draft is changed and kept, and nothing that anybody typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.proposals import ProposalKind
from travaux.record.tabled import line_of, on_the_table
from travaux_web.desk import Asking, Desk
from travaux_web.forms.proposals import KINDS, ON_THE_TEXT, Upload, Wishes, name_of_file
from travaux_web.models import Draft
from travaux_web.models.drafts import DraftState
from travaux_web.seats import DELEGATION, open_to
from travaux_web.views import statements
from travaux_web.views.agreed.thread import precedents_of
from travaux_web.views.proposals.drafts import (
    EDITS,
    FILE,
    STATEMENT,
    WORDS,
    Closed,
    Stale,
    may_edit,
    own_draft,
    saved,
    version_in,
)
from travaux_web.views.proposals.editing import (
    Doing,
    Edit,
    Paragraph,
    edits_in,
    kept,
    paragraphs,
    typed,
)

_MOST = 400  # paragraphs in one draft


@dataclass(frozen=True, slots=True)
class Row:
    """One edit on the page: the paragraph, what stands there, and what another member saved."""

    number: int
    edit: Edit
    paragraph: Paragraph | None
    theirs: str = ""

    @property
    def lines(self) -> int:
        """How many lines its field has room for."""
        return min(16, 2 + len(self.edit.words) // 80)


@open_to(DELEGATION)
def draft(request: Asking, draft: int) -> HttpResponse:
    """Show a draft to be written on; keep what is sent."""
    found = own_draft(request.desk, draft)
    if request.method != "POST":
        if found.state == DraftState.SUBMITTED:
            return redirect("draft_receipt", found.pk)
        if not may_edit(request.desk, found):
            return redirect("draft_read", found.pk)
        return _shown(request, found)
    quiet = request.POST.get("do") == "autosave"
    try:
        return _kept(request, found, quiet=quiet)
    except Stale as stale:
        if quiet:
            said = _("Somebody else saved this draft meanwhile. Save, and you will see both.")
            return JsonResponse({"said": said}, status=409)
        return _shown(request, stale.draft, request.POST, 409)
    except Closed as closed:
        return _closed(request, closed.draft, quiet=quiet)


def _closed(request: Asking, found: Draft, *, quiet: bool) -> HttpResponse:
    said = _("This draft can't be changed any more: %(state)s. What you typed is below.")
    told = said % {"state": found.get_state_display()}
    if quiet:
        return JsonResponse({"said": told}, status=409)
    shown = {"draft": found, "fault": told, "typed": typed_words(request.POST)}
    return render(request, "travaux/proposals/closed.html", shown, status=409)


def typed_words(given: QueryDict) -> list[str]:
    """Give all that was typed in a form, so that it can be copied."""
    long = ("words", "title", "quotation", "term")
    typed = (str(given[name]) for name in given if name.startswith(long))
    return [words for words in typed if words.strip()]


def _kept(request: Asking, found: Draft, *, quiet: bool) -> HttpResponse:
    desk, given = request.desk, request.POST
    fault = _fault(request, found)
    if fault and not quiet:
        return fault
    version = version_in(given.get("version", ""))
    found = saved(desk, found.pk, version, lambda one: _take(request, one))
    if quiet:
        return JsonResponse({"version": found.version, "said": _("Kept.")})
    return _onwards(request, found, given.get("do", ""))


def _onwards(request: Asking, found: Draft, do: str) -> HttpResponse:
    here = reverse("draft", args=[found.pk])
    match do.partition(":")[0]:
        case "read":
            return redirect("draft_read", found.pk)
        case "more":
            return redirect("draft_pick", found.pk)
        case "add" | "drop":
            return redirect(f"{here}#edits")
        case "agreed":
            row = do.partition(":")[2]
            return redirect(f"{here}?agreed={quote(row)}#agreed-{quote(row)}")
    messages.success(request, _("Kept. Only your delegation sees it."))
    return redirect(here)


def _fault(request: Asking, found: Draft) -> HttpResponse | None:
    """Show the form again where something in it can't be taken; what was typed stays."""
    wishes = wishes_of(found, request.POST)
    upload = Upload(request.POST, request.FILES) if request.FILES else None
    right = wishes is None or wishes.is_valid()
    if found.kind == STATEMENT:
        right = statements.form_of(request.desk, found, request.POST).is_valid()
    if right and (upload is None or upload.is_valid()):
        return None
    return _shown(request, found, request.POST, 422, upload=upload)


def _take(request: Asking, found: Draft) -> None:
    """Put what was sent into a draft."""
    given, content = request.POST, dict(found.content)
    wishes = wishes_of(found, given)
    if wishes is not None and wishes.is_valid():
        found.title = wishes.cleaned_data["title"]
        found.visibility = wishes.cleaned_data["visibility"]
        content |= {"kind": wishes.cleaned_data["kind"], "circle": wishes.cleaned_data["parties"]}
    elif wishes is not None:
        found.title = given.get("title", found.title)[:200]
    if found.kind == EDITS:
        content["edits"] = kept(_asked(given, edits_sent(given)))
    elif found.kind == WORDS:
        content["words"] = given.get("words", "")
    elif found.kind == STATEMENT:
        statements.take(request.desk, found, given, content)
    elif found.kind == FILE:
        _take_file(request, found, content)
    found.content = content


def _take_file(request: Asking, found: Draft, content: dict[str, Any]) -> None:
    made_on = request.POST.get("made_on", "")
    content["made_on"] = made_on if made_on in line_of(request.desk.record, found.issue) else ""
    upload = Upload(request.POST, request.FILES)
    if request.FILES and upload.is_valid():
        sent = upload.cleaned_data["file"]
        found.digest = request.desk.held.dossier.files.put(sent.read())
        found.file_name = name_of_file(sent)


def edits_sent(given: Mapping[str, str]) -> list[Edit]:
    """Give the edits of a form, in the order of its rows."""
    found = []
    for number in range(_MOST):
        if f"unit-{number}" not in given:
            break
        do = given.get(f"do-{number}", "change")
        unit, after = given[f"unit-{number}"], given.get(f"after-{number}", "")
        words = given.get(f"words-{number}", "")
        kind = Doing(do) if do in list(Doing) else Doing.CHANGE
        found.append(Edit(unit, kind if unit else Doing.NEW, words, after))
    return found


def _asked(given: Mapping[str, str], edits: list[Edit]) -> list[Edit]:
    """Do what a button asked for: one more new paragraph, or one edit fewer."""
    do, _sign, of = given.get("do", "").partition(":")
    if do == "add":
        place = next((n for n, one in enumerate(edits, 1) if one.unit == of), len(edits))
        edits.insert(place, Edit(do=Doing.NEW, after=of))
    if do == "drop" and of.isascii() and of.isdigit() and int(of) < len(edits):
        del edits[int(of)]
    return edits


def wishes_of(found: Draft, given: QueryDict | None = None) -> Wishes | None:
    """Give the form of what goes with a draft; None for a statement, which has its own."""
    if found.kind == STATEMENT:
        return None
    kinds: tuple[ProposalKind, ...] = tuple(KINDS)
    if found.kind == EDITS:
        kinds = ON_THE_TEXT
    elif found.kind == WORDS:
        kinds = tuple(one for one in KINDS if one not in ON_THE_TEXT)
    now = {
        "title": found.title,
        "kind": found.content.get("kind", kinds[0].value),
        "visibility": found.visibility,
        "circle": ", ".join(found.content.get("circle", ())),
    }
    return Wishes(given, initial=now, kinds=kinds)


def _shown(
    request: Asking,
    found: Draft,
    given: QueryDict | None = None,
    status: int = 200,
    upload: Upload | None = None,
) -> HttpResponse:
    """Show a draft, or what was typed instead of it; with both where they differ."""
    desk = request.desk
    shown: dict[str, Any] = {
        "draft": found,
        "conflict": status == 409,
        "wishes": wishes_of(found, given),
        "now": on_the_table(desk.record, found.issue),
        "comments": found.comments.select_related("author"),
        "upload": upload or Upload(),
        "line": line_of(desk.record, found.issue),
    }
    if found.kind == EDITS:
        shown |= _edits_shown(desk, found, given)
        shown |= _agreed_shown(desk, found, shown["rows"], request.GET.get("agreed", ""))
    elif found.kind == WORDS:
        shown["words"] = given.get("words", "") if given else found.content.get("words", "")
        shown["theirs"] = found.content.get("words", "")
    elif found.kind == STATEMENT:
        shown |= statements.shown_in(desk, found, given)
    return render(request, "travaux/proposals/draft.html", shown, status=status)


def _edits_shown(desk: Desk, found: Draft, given: QueryDict | None) -> dict[str, Any]:
    text = desk.texts.words(desk.record, found.issue)
    every = paragraphs(text)
    known = {one.unit: one for one in every}
    theirs = edits_in(found.content)
    mine = edits_sent(given) if given else list(theirs)
    saved_by_key = {one.key: one for one in theirs}
    if given is not None:  # what the other added is shown, too
        own = {one.key for one in mine}
        mine += [one for one in theirs if one.key not in own]
    rows = [
        Row(n, one, known.get(one.unit or one.after), _differs(saved_by_key.get(one.key), one))
        for n, one in enumerate(mine)
    ]
    return {"rows": rows, "paragraphs": every, "language": text.language}


def _agreed_shown(desk: Desk, found: Draft, rows: list[Row], asked: str) -> dict[str, Any]:
    """Give the precedents of one row's words, where they were asked for without a script."""
    row = next((one for one in rows if str(one.number) == asked), None)
    if row is None:
        return {}
    words = typed(" ".join(row.edit.words.split()))
    return {"agreed_row": row.number, "agreed": precedents_of(desk, found.issue, words)}


def _differs(theirs: Edit | None, mine: Edit) -> str:
    return theirs.words if theirs and theirs.words.split() != mine.words.split() else ""


@open_to(DELEGATION)
def pick(request: Asking, draft: int) -> HttpResponse:
    """Pick more paragraphs for a draft."""
    desk = request.desk
    found = own_draft(desk, draft)
    every = paragraphs(desk.texts.words(desk.record, found.issue))
    if request.method != "POST":
        has = [one.unit for one in edits_in(found.content)]
        shown = {"draft": found, "paragraphs": every, "has": has}
        return render(request, "travaux/proposals/pick.html", shown)
    picked = set(request.POST.getlist("unit"))
    version = version_in(request.POST.get("version", ""))
    try:
        saved(desk, found.pk, version, lambda one: _add(one, every, picked))
    except (Stale, Closed):
        messages.warning(request, _("The draft was changed meanwhile. Pick again."))
        return redirect("draft_pick", found.pk)
    return redirect(f"{reverse('draft', args=[found.pk])}#edits")


def _add(found: Draft, every: tuple[Paragraph, ...], picked: set[str]) -> None:
    edits = list(edits_in(found.content))
    has = {one.unit for one in edits}
    edits += [
        Edit(one.unit, words=one.words)
        for one in every
        if one.unit in picked and one.unit not in has
    ]
    found.content = {**found.content, "edits": kept(edits)}
