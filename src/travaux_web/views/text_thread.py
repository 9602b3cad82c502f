"""The thread of a paragraph: what is open in it, who asks, what was stated and decided, and why.

It stands beside the text, or as a page of its own. Everything is told from the record of whoever
reads it; those outside the body get the words as issued, and the statements that are for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.changes import Add, Join, Keep, Modify, Move, Suppress
from travaux.numbering import labels
from travaux.proposals import Entry, EntryState, Proposal
from travaux.readings import Bracket, BracketKind, Ruling
from travaux.record.openings import work_of_issue
from travaux.record.proposals import proposals_on, unit_of
from travaux.record.standings import history, standing_of
from travaux.record.statements import anchored_in, statements_on
from travaux.record.tabled import rulings_on
from travaux.render.html import body, parts
from travaux.reports.history.paragraph_page import paragraph_page
from travaux.reports.history.telling import Telling
from travaux.reports.naming import full_labels
from travaux.reports.quoting import shortened
from travaux.reports.standing_phrases import standing_names
from travaux.texts import Text, Unit, bare, readable
from travaux.workspace.living import NotFound, paragraph_history
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import Viewing
from travaux_web.seats import EVERYBODY, ROOM, open_to
from travaux_web.views import text_marks
from travaux_web.views.agreed.thread import of_paragraph
from travaux_web.views.text_marks import Mark, is_of_the_body
from travaux_web.views.text_parts import DEFAULT_HOUSE, marks_in, printed_in


@dataclass(frozen=True, slots=True)
class OpenBracket:
    """An open bracket as the thread tells it: what stands there, and who asks for what."""

    id: str
    stands: str
    asks: tuple[str, ...]
    inside: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A change that a proposal asks for here; `state` is what became of it, "" while it is open."""

    proposal: Proposal
    what: str
    sponsors: tuple[str, ...]
    came: str
    place: str
    state: str


@dataclass(frozen=True, slots=True)
class Thread:
    """What there is to tell of a paragraph now."""

    issue: str
    unit: str
    label: str
    called: str
    begins: str
    address: str
    citation: str
    standing: str = ""
    brackets: tuple[OpenBracket, ...] = ()
    proposals: tuple[Asked, ...] = ()
    decisions: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    statements: tuple[tuple[str, str, str], ...] = ()  # who, its id, the words
    before: Mark | None = None
    after: Mark | None = None
    of_the_body: bool = False
    coming: bool = False  # a paragraph that is asked for, and stands in no issue yet


def thread_of(desk: Desk, issue: str, named: str) -> Thread:
    """Give the thread of a paragraph, by its id or its number.

    Raises:
        NotTabled: the issue's words aren't on record.
        NotFound: it has no such paragraph.
    """
    viewing = Viewing(desk.audience, desk.language)
    name = ("thread", issue, named, desk.language, is_of_the_body(viewing))
    return desk.held.once(name, lambda: _Telling(desk, issue, named).thread())


class _Telling:
    """The telling of one paragraph's thread."""

    def __init__(self, desk: Desk, issue: str, named: str) -> None:
        self.desk, self.issue, self.record = desk, issue, desk.record
        self.viewing = Viewing(desk.audience, desk.language)
        self.text = desk.texts.words(self.record, issue)
        self.printed = printed_in(desk.held, self.viewing, issue, "compiled", DEFAULT_HOUSE).text
        self.numbers = {**labels(self.printed), **full_labels(self.printed)}
        self.unit = _found(self.printed, self.numbers, named, issue)
        self.telling = Telling.of(self.record, desk.language, whole=False)

    def thread(self) -> Thread:
        unit, issue = self.unit, self.issue
        label = self.numbers.get(unit.id, "").rstrip(".")
        called = self.telling.called(unit, self.numbers)
        given: dict[str, Any] = {
            "issue": issue,
            "unit": unit.id,
            "label": label,
            "called": called,
            "begins": " ".join(bare(unit.words).split()[:12]),
            "address": reverse("thread", args=[issue, unit.id]),
            "citation": self._citation(called),
            "statements": tuple(self._statements()),
        }
        if is_of_the_body(self.viewing):
            given |= self._of_the_body()
        return Thread(**given)

    def _citation(self, called: str) -> str:
        title = self.desk.held.title(self.issue, self.desk.language)
        paragraph = _("paragraph {}").format(called)
        return ", ".join(filter(None, (self.issue, title, paragraph)))

    def _of_the_body(self) -> dict[str, Any]:
        held, unit = self.desk.held, self.unit.id
        marks = marks_in(held, self.viewing, self.issue, "compiled", DEFAULT_HOUSE)
        before, after = text_marks.open_after(marks, unit)
        brackets = held.texts.brackets(self.record, self.issue)
        own = [one for one in brackets if text_marks.unit_of(one) == unit]
        names = standing_names("oas", self.desk.language)
        work = work_of_issue(self.issue)
        stood = history(self.record, held.entries, work, unit)
        return {
            "standing": names[standing_of(self.record, self.issue, unit).standing],
            "brackets": tuple(map(self._bracket, own)),
            "proposals": tuple(self._proposals()),
            "decisions": tuple(map(self.telling.decision, self._rulings())),
            "standings": tuple(self._stood(names[one.standing], one) for one in stood),
            "before": before,
            "after": after,
            "of_the_body": True,
            "coming": all(one.id != unit for one in self.text.all_units()),
        }

    def _bracket(self, one: Bracket) -> OpenBracket:
        stands = self.telling.stands(one, self.text)
        whole = (one.start is None and one.words) or not one.wordings
        told = (
            (self.telling.wordings(one),) if whole else tuple(map(self.telling.asked, one.wordings))
        )
        return OpenBracket(one.id, stands, told, bool(one.inside))

    def _proposals(self) -> Iterator[Asked]:
        for proposal in proposals_on(self.record, self.issue):
            for entry in proposal.entries:
                if self._is_here(entry):
                    yield self._asked(proposal, entry)

    def _is_here(self, entry: Entry) -> bool:
        added = getattr(entry.change, "unit", None)
        new = isinstance(added, Unit) and added.id == self.unit.id
        return new or unit_of(entry.change) == self.unit.id

    def _asked(self, proposal: Proposal, entry: Entry) -> Asked:
        said = self.telling.said
        who = tuple(self._sponsor(one) for one in proposal.sponsors)
        state = "" if entry.state is EntryState.OPEN else said.states[entry.state]
        whole = said.withdrawn if proposal.withdrawn else said.dropped if proposal.dropped else ""
        place = self.telling.place(proposal.source, entry.place)
        return Asked(proposal, self._what(entry), who, self._came(proposal), place, whole or state)

    def _what(self, entry: Entry) -> str:
        """Say what a change asks for, in a line."""
        change, kinds = entry.change, self.telling.said.kinds
        match change:
            case Modify(old="", new=new):
                return f"{kinds[BracketKind.ADDITION]}: “{_quoted(new)}”"
            case Modify(old=old, new=""):
                return f"{kinds[BracketKind.DELETION]}: “{_quoted(old)}”"
            case Modify(old=old, new=new):
                return f"“{_quoted(old)}” → “{_quoted(new)}”"
            case Keep():
                return _("to stay as it is")
        return kinds[_KINDS[type(change)]]

    def _sponsor(self, one: Any) -> str:
        told = self.telling.sponsors([one])
        if one.joined:
            told = self.telling.said.joined_on.format(told, self.telling.date(one.joined))
        return (
            self.telling.said.left_on.format(told, self.telling.date(one.left))
            if one.left
            else told
        )

    def _came(self, proposal: Proposal) -> str:
        event = self.record.received.get(proposal.id)
        return self.telling.date(event.when) if event and event.when else ""

    def _rulings(self) -> Iterator[Ruling]:
        for one in rulings_on(self.record, self.issue):
            if text_marks.unit_of(one.bracket) == self.unit.id:
                yield one

    def _stood(self, name: str, one: Any) -> str:
        where = self.telling.said.at_meeting.format(one.meeting) if one.meeting else ""
        by = self.telling.name(one.by) if one.by else ""
        told = ", ".join(filter(None, (by, where, self.telling.date(one.when))))
        return f"{name}: {told}" if told else name

    def _statements(self) -> Iterator[tuple[str, str, str]]:
        for one in statements_on(self.record, self.issue):
            anchor = anchored_in(self.record, one, self.issue).anchor
            if anchor and anchor.unit == self.unit.id:
                yield self.telling.name(one.party), one.id, one.words


_KINDS: dict[type, BracketKind] = {
    Add: BracketKind.PARAGRAPH,
    Suppress: BracketKind.SUPPRESSION,
    Move: BracketKind.MOVE,
    Join: BracketKind.JOIN,
}


def _quoted(words: str) -> str:
    return shortened(readable(words).strip())


def _found(printed: Text, numbers: dict[str, str], named: str, issue: str) -> Unit:
    """Give the paragraph that is named by its id, or by its number as the text bears it."""
    wanted = named.strip().rstrip(".").casefold()
    for unit in printed.all_units():
        if unit.id == named:
            return unit
    for unit in printed.all_units():
        if wanted and numbers.get(unit.id, "").rstrip(".").casefold() == wanted:
            return unit
    raise NotFound(named, issue)


@open_to(EVERYBODY)
def thread(request: Asking, issue: str, unit: str) -> HttpResponse:
    """Show a paragraph's thread: beside the text where a script asks, else as a page."""
    desk = request.desk
    found = thread_of(desk, issue, unit)
    shown: dict[str, Any] = {"issue": issue, "thread": found, "here": _here(request, found)}
    shown["agreed"] = of_paragraph(desk, issue, found.unit)
    if request.headers.get("HX-Request"):
        return render(request, "travaux/text/thread_part.html", shown)
    printed = printed_in(
        desk.held, Viewing(desk.audience, desk.language), issue, "compiled", DEFAULT_HOUSE
    )
    html = parts(printed.text, printed.look, lambda name: f"{reverse('text', args=[issue])}#{name}")
    own = [one for name, one in html.items() if text_marks.root(name) == found.unit]
    shown |= {"printed": own, "language": printed.text.language}
    return render(request, "travaux/text/thread.html", shown)


def _here(request: Asking, found: Thread) -> str:
    return request.build_absolute_uri(found.address)


@open_to(ROOM)
def told(request: Asking, issue: str, unit: str) -> HttpResponse:
    """Show the history of a paragraph, issue by issue."""
    desk = request.desk
    name = ("history", issue, unit, desk.language)
    html = desk.held.once(name, lambda: _history(desk, issue, unit))
    shown = {"issue": issue, "unit": unit, "history": html}
    if request.headers.get("HX-Request"):
        return render(request, "travaux/text/history_part.html", shown)
    return render(request, "travaux/text/history.html", shown)


def _history(desk: Desk, issue: str, unit: str) -> str:
    held = desk.held
    found = paragraph_history(held.dossier, held.record, issue, unit, held.entries)
    page = paragraph_page(held.record, found, desk.language, whole=False)
    return body(page)
