"""News: what happened to a text since an entry, paragraph by paragraph, and who brought it.

They are told from the entries that the reader may see, in the words of the history's pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from travaux import events as e
from travaux.numbering import labels
from travaux.proposals import Proposal
from travaux.record.openings import work_of_issue
from travaux.record.proposals import unit_of
from travaux.reports.history.telling import Telling
from travaux.reports.naming import full_labels
from travaux.reports.standing_phrases import standing_names
from travaux_web.desk import Desk


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that happened: when, and what, in a sentence."""

    at: str
    said: str


@dataclass(frozen=True, slots=True)
class News:
    """What happened to one paragraph, "" being the whole text; `stands` tells if it's there."""

    unit: str
    called: str
    items: tuple[Item, ...]
    stands: bool = True


def news_since(desk: Desk, issue: str, start: int) -> tuple[News, ...]:
    """Give what happened to a text from an entry on, in the order of the text."""
    held, language = desk.held, desk.language
    size = held.record.size
    if start >= size:
        return ()
    name = ("news", issue, start, language)
    return held.once(name, lambda: tuple(_News(desk, issue).told(start)))


class _News:
    """The news in the making."""

    def __init__(self, desk: Desk, issue: str) -> None:
        self.desk, self.issue, self.record = desk, issue, desk.record
        self.work = work_of_issue(issue)
        self.telling = Telling.of(self.record, desk.language, whole=False)
        self.text = desk.texts.words(self.record, issue)

    def told(self, start: int) -> Iterator[News]:
        found: dict[str, list[Item]] = {}
        for entry in self.desk.held.entries[start:]:
            if entry.event is None or entry.position in self.record.struck:
                continue
            for unit, said in self.of(entry.event):
                items = found.setdefault(unit, [])
                if not items or items[-1].said != said:
                    items.append(Item(entry.at, said))
        yield from self._in_order(found)

    def _in_order(self, found: dict[str, list[Item]]) -> Iterator[News]:
        numbers = {**labels(self.text), **full_labels(self.text)}
        if whole := found.pop("", []):
            yield News("", _("The whole text"), tuple(whole))
        for unit in self.text.all_units():
            if items := found.pop(unit.id, []):
                called = self.telling.called(unit, numbers)
                yield News(unit.id, called, tuple(items))
        for (
            name,
            items,
        ) in found.items():  # paragraphs that are asked for, or came with a later issue
            yield News(name, _("A paragraph that isn't in this issue"), tuple(items), stands=False)

    def of(self, event: e.Event) -> Iterator[tuple[str, str]]:
        """Give the paragraphs that an event touches, with what it says."""
        match event:
            case e.ProposalReceived(proposal):
                yield from self._asked(proposal.id, _("Asked for by {}"))
            case e.ProposalsCirculated(proposals):
                for name in proposals:
                    yield from self._asked(name, _("Asked for by {}"))
            case e.SponsorJoined(proposal):
                yield from self._asked(proposal, _("Now asked for by {}"))
            case e.SponsorLeft(proposal, party):
                said = _("{} no longer asks for it")
                yield from self._on(proposal, said.format(self.telling.name(party)))
            case e.ProposalWithdrawn(proposal):
                yield from self._asked(proposal, _("Withdrawn by {}"))
            case e.ProposalDropped(proposal):
                yield from self._on(proposal, _("Dropped, for nobody asks for it any more"))
            case e.BracketDecided(ruling) if work_of_issue(ruling.issue) == self.work:
                yield ruling.bracket.unit, self.telling.decision(ruling)
            case e.RulingReversed(name) as back if name in self.record.rulings:
                ruling = self.record.rulings[name]
                if work_of_issue(ruling.issue) == self.work:
                    yield ruling.bracket.unit, self.telling.undone(ruling, back)
            case _:
                yield from self._of_the_text(event)

    def _of_the_text(self, event: e.Event) -> Iterator[tuple[str, str]]:
        match event:
            case e.StandingSet(standing) if standing.work == self.work:
                name = standing_names("oas", self.telling.language)[standing.standing]
                by = self.telling.name(standing.by) if standing.by else ""
                yield standing.unit, f"{name}: {by}" if by else name
            case e.StatementRecorded(statement) if (
                work_of_issue(statement.anchor.issue) == self.work
            ):
                said = _("{} made a statement")
                yield statement.anchor.unit, said.format(self.telling.name(statement.party))
            case e.TextTabled(issue) if work_of_issue(issue) == self.work:
                yield "", _("{} came on the table").format(issue)
            case _:
                return

    def _asked(self, name: str, said: str) -> Iterator[tuple[str, str]]:
        proposal = self.record.proposals.get(name)
        if proposal is not None:
            who = self.telling.names(one.party for one in proposal.sponsors if one.left is None)
            yield from self._on(name, said.format(who or self.telling.said.nobody))

    def _on(self, name: str, said: str) -> Iterator[tuple[str, str]]:
        proposal = self.record.proposals.get(name)
        if proposal is None or work_of_issue(proposal.base) != self.work:
            return
        label = f" ({proposal.label})" if proposal.label else ""
        for unit in dict.fromkeys(_units(proposal)):
            yield unit, said + label


def _units(proposal: Proposal) -> Iterator[str]:
    """Give the paragraphs that a proposal is about."""
    return (unit_of(one.change) for one in proposal.entries)
