"""What stands on every page of the desk: the text, the account, and how much waits where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.documents import Level
from travaux.drafting.accounting import Fate
from travaux.proposals import Proposal
from travaux.readings import Bracket
from travaux.record.attribution import shown_to
from travaux.record.proposals import live_on, needing_a_hand, unplaced
from travaux.record.tabled import settled_into
from travaux_web.desk import Asking, Desk
from travaux_web.forms.acts.states import state_label
from travaux_web.views.compile_desk.taking import inbox_of, waiting_in


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of the desk: where it is, what it is called, how much waits there."""

    name: str
    said: str
    waits: int | None
    address: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the account, and where the changes behind it are listed."""

    fate: str
    said: str
    count: int


def fates() -> dict[Fate, str]:
    """Give what the fates of the account are called."""
    return {one: state_label(one) for one in Fate}


def voices(bracket: Bracket) -> frozenset[str]:
    """Give the parties that meet at a bracket."""
    return frozenset(one.partition(" (")[0] for one in bracket.voices)


def brackets_of(desk: Desk, issue: str) -> tuple[Bracket, ...]:
    """Give the open brackets of an issue, in the order of the text."""
    held = desk.held
    return held.once(("brackets", issue), lambda: tuple(held.texts.brackets(held.record, issue)))


def is_contested(bracket: Bracket) -> bool:
    """Tell whether several delegations meet at a bracket with different wishes."""
    return len(bracket.wordings) > 1 and len(voices(bracket)) > 1


def contested(desk: Desk, issue: str) -> list[Bracket]:
    """Give the brackets where several meet, the most contested first."""
    found = [one for one in brackets_of(desk, issue) if is_contested(one)]
    return sorted(found, key=lambda one: (-len(one.wordings), -len(voices(one))))


def kept_back(desk: Desk, issue: str) -> list[Proposal]:
    """Give the proposals that not all of the room may see yet."""
    record = desk.record
    return [one for one in live_on(record, issue) if shown_to(record, one.id) < Level.BODY]


def loose_count(desk: Desk, issue: str) -> int:
    """Count what has no place in the text yet."""
    return len(needing_a_hand(desk.record, issue)) + len(unplaced(desk.record, issue))


def framed(
    request: Asking, issue: str, page: str, shown: Mapping[str, Any], status: int = 200
) -> HttpResponse:
    """Show a page of the desk with what stands on all of them.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    desk = request.desk
    account = desk.night(issue).account
    names = fates()
    terms = [Term(one.value, names[one], account.count(one)) for one in account.fates]
    around = {
        "issue": issue,
        "title": desk.held.title(issue, desk.language),
        "later": settled_into(desk.record, issue),
        "language": desk.texts.words(desk.record, issue).language,
        "received": account.received,
        "terms": terms,
        "tabs": tabs(desk, issue),
        "page": page,
    }
    return render(request, f"travaux/compile_desk/{page}.html", {**around, **shown}, status=status)


def tabs(desk: Desk, issue: str) -> list[Tab]:
    """Give the pages of the desk in the order of the night's work."""
    waits = {
        "inbox": (_("Inbox"), len(waiting_in(inbox_of(desk, issue)))),
        "brackets": (_("Collisions"), len(contested(desk, issue))),
        "loose": (_("Without a place"), loose_count(desk, issue)),
        "circulate": (_("Circulate"), len(kept_back(desk, issue))),
        "next": (_("Next issue"), None),
    }
    return [
        Tab(name, said, count, reverse(f"compile_{name}", args=[issue]))
        for name, (said, count) in waits.items()
    ]
