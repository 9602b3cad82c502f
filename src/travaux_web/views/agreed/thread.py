"""The precedents of a paragraph, beside its thread and while words are written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_POST

from travaux.errors import TravauxError
from travaux.record.lineage import goes_back_to
from travaux.texts import bare
from travaux.workspace.library import NoLibrary
from travaux.workspace.marking import Draft
from travaux_web.desk import Asking, Desk
from travaux_web.desk.library import library_for
from travaux_web.forms.agreed import RELATIONS
from travaux_web.seats import DELEGATION, open_to
from travaux_web.views.affairs.entering import fresh
from travaux_web.views.agreed.asking import too_long
from travaux_web.views.agreed.citing import Cited
from travaux_web.views.agreed.citing import shown as shown_citations
from travaux_web.views.agreed.confirming import Confirmed, confirmed_in
from travaux_web.views.agreed.showing import Shown, shown
from travaux_web.views.proposals.drafts import own_draft
from travaux_web.views.proposals.editing import typed

_FEW = 5  # sources of a paragraph; the others are on the page of the words
_LEAST = 3  # words that are looked for: of one or two, everything has some


@dataclass(frozen=True, slots=True)
class Precedents:
    """What the library has of some words; `fault` says why it couldn't be asked, in English."""

    words: str
    found: tuple[Shown, ...] = ()
    documents: int = 0
    library: bool = True
    fault: str = ""
    long: str = ""
    short: bool = False
    issue: str = ""
    unit: str = ""
    confirmed: tuple[Confirmed, ...] = ()
    cited: tuple[Cited, ...] = ()
    confirms: bool = False  # whether whoever looks may confirm a source
    once: str = ""

    @property
    def relations(self) -> list[tuple[str, str | Promise]]:
        """How words may stand to their source."""
        return [(one.value, said) for one, said in RELATIONS.items()]


def precedents_of(desk: Desk, issue: str, words: str) -> Precedents:
    """Give where words have stood before they came into an issue; its own issues don't count."""
    asked = " ".join(bare(words).split())
    if long := too_long(asked):
        return Precedents(asked, long=long)
    if len(asked.split()) < _LEAST:
        return Precedents(asked, short=True)
    try:
        with library_for(desk.audience) as shelf:
            leaving = shelf.own_issues(draft_of(desk, issue))
            found = shelf.precedents(asked, limit=_FEW, leaving=leaving)
            documents = sum(one.id not in leaving for one in shelf.holdings())
    except NoLibrary:
        return Precedents(asked, library=False)
    except TravauxError as fault:
        return Precedents(asked, fault=str(fault))
    return Precedents(asked, shown(asked, found), documents)


def of_paragraph(desk: Desk, issue: str, unit: str) -> Precedents | None:
    """Give where the words of a paragraph have stood before; None where it has none yet."""
    text = desk.texts.words(desk.record, issue)
    found = next((one for one in text.all_units() if one.id == unit), None)
    if found is None:
        return None
    return replace(
        precedents_of(desk, issue, found.words),
        issue=issue,
        unit=unit,
        confirmed=confirmed_in(desk, issue, unit),
        cited=shown_citations(desk, issue, unit) if issue in desk.record.issues else (),
        confirms=desk.may("confirm-borrowing"),
        once=fresh(),
    )


def draft_of(desk: Desk, issue: str) -> Draft:
    """Give an issue as a draft to be marked, with the issues that it goes back to.

    Raises:
        NotTabled: its words aren't on record.
    """
    record = desk.record
    earlier = [one for one in record.issues if goes_back_to(record, issue, one)]
    return Draft(desk.texts.words(record, issue), issue, tuple(earlier))


@require_POST
@open_to(DELEGATION)
def typing(request: Asking, draft: int, row: int) -> HttpResponse:
    """Give the precedents of what is being typed in a draft; nothing is kept."""
    desk = request.desk
    found = own_draft(desk, draft)
    words = typed(" ".join(request.POST.get(f"words-{row}", "").split()))
    given = {"agreed": precedents_of(desk, found.issue, words), "row": row}
    return render(request, "travaux/agreed/typing_part.html", given)
