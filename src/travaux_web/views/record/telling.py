"""Entries told in the reader's language: what happened, and to which things, with links to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from travaux import events as e
from travaux.dates import When
from travaux.numbering import paths
from travaux.record.proposals import unit_of
from travaux.record.traces import named
from travaux_web.desk import Desk
from travaux_web.index import Kind
from travaux_web.templatetags.affairs import page_of
from travaux_web.templatetags.affairs import said as word
from travaux_web.views.record.kinds import entry_kind
from travaux_web.views.record.showing import Reader, paragraph_address
from travaux_web.views.record.things import SHELVES

MOST = 6  # things that a line names
_LONGEST = 80  # signs of words that are quoted
# Words that an entry is about where it names no thing that has a page.
_QUOTED = ("title", "name", "named", "decided", "asked", "finding", "reason", "what", "path")
_SAYING = frozenset({"kind", "level", "release", "standing", "disposition", "state", "outcome"})
_PARAGRAPHS = 3  # paragraphs of one entry that are named
_THINGS = tuple(one for one in Kind if one in SHELVES and one not in (Kind.RULING, Kind.PROPOSAL))


@dataclass(frozen=True, slots=True)
class About:
    """Something that an entry is about: what it is called, where it is, and whether it is quoted.

    Words that are quoted are those of the record, in whichever language they were written.
    """

    said: str
    where: str = ""
    quoted: bool = False

    def html(self) -> SafeString:
        """Give it as a page shows it."""
        if self.where:
            return format_html('<a href="{}">{}</a>', self.where, self.said)
        return format_html("<q>{}</q>" if self.quoted else "{}", self.said)

    def __str__(self) -> str:
        return f"“{self.said}”" if self.quoted else self.said


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words: its kind, and what it is about."""

    kind: str
    about: tuple[About, ...]

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.kind, ", ".join(map(str, self.about)))))

    @property
    def things(self) -> SafeString:
        """Give what it is about, with links."""
        return format_html_join(mark_safe(", "), "{}", ((one.html(),) for one in self.about))

    def html(self) -> SafeString:
        """Give the whole line, with links."""
        return (
            format_html("{}: {}", self.kind, self.things) if self.about else SafeString(self.kind)
        )


def told(desk: Desk, event: e.Event | None) -> Told:
    """Tell what an entry records."""
    if event is None:
        return Told(_("What this entry said was lawfully destroyed, or is withheld"), ())
    found = dict.fromkeys(filter(lambda one: one.said, _about(desk, event)))
    return Told(entry_kind(type(event).__name__), tuple(found)[:MOST])


def _about(desk: Desk, event: e.Event) -> Iterator[About]:
    words = tuple(named(event))
    issue, units = _paragraphs(event)
    yield from _named(desk, words, issue)
    yield from (_paragraph(desk, issue, one) for one in units[:_PARAGRAPHS])
    yield from _kinds_and_days(desk, event)
    for name, said in words:
        if name in _QUOTED and said not in desk.record.issues:
            yield About(_short(said), quoted=True)
    if isinstance(event, e.EntryStruck):
        yield _entry(event.position)
    if isinstance(event, e.ContentDestroyed):
        yield from map(_entry, event.positions)


def _named(desk: Desk, words: Iterable[tuple[str, str]], issue: str) -> Iterator[About]:
    """Name the things of the record that an entry names, each with its page."""
    record, reader = desk.record, Reader(desk.record, desk.language)
    if issue in record.issues:
        yield About(issue, page_of(desk, issue))
    for _name, said in words:
        if said in record.issues or said in record.meetings:
            yield About(said, page_of(desk, said))
        elif said in record.proposals:
            yield About(
                reader.listed(record.proposals[said].parties), reverse("proposal", args=[said])
            )
        elif any(said in SHELVES[one](record) for one in _THINGS):
            kind = next(one for one in _THINGS if said in SHELVES[one](record))
            yield About(_thing(reader, kind, said), reverse("thing", args=[kind, said]))
        elif said.isupper() and (name := reader.named(said)) != said:
            yield About(name)


def _thing(reader: Reader, kind: Kind, of: str) -> str:
    """Give what a thing is called in a line: its name where it has one."""
    return reader.named(of) if kind in (Kind.BODY, Kind.PERSON) else of


def _paragraphs(event: e.Event) -> tuple[str, tuple[str, ...]]:
    """Give the issue that an entry is about, and the paragraphs of it."""
    match event:
        case e.ProposalReceived(proposal):
            return proposal.base, tuple(
                dict.fromkeys(unit_of(one.change) for one in proposal.entries)
            )
        case e.BracketDecided(ruling):
            return ruling.issue, (ruling.bracket.unit,)
        case e.StandingSet(standing):
            return standing.issue, (standing.unit,)
        case e.StatementRecorded(statement):
            return statement.anchor.issue, tuple(filter(None, (statement.anchor.unit,)))
        case e.PracticeTraced(_practice, issue, unit):
            return issue, (unit,)
        case _:
            return "", ()


def _paragraph(desk: Desk, issue: str, unit: str) -> About:
    """Name a paragraph by its number; a place that has none is only led to."""
    text = desk.texts.text(desk.record, issue) if issue in desk.record.issues else None
    number = desk.held.once(("paths", issue), lambda: paths(text)).get(unit, "") if text else ""
    if not number:
        return About("")
    said = _("paragraph {}").format(number)
    return About(said, paragraph_address(desk.record, issue, unit))


def _kinds_and_days(desk: Desk, thing: object) -> Iterator[About]:
    """Give the kinds, states and dates that an entry, and the noun in it, holds."""
    if not is_dataclass(thing) or isinstance(thing, type):
        return
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, Enum) and field.name in _SAYING:
            yield About(word(value))
        elif isinstance(value, When):
            yield About(Reader(desk.record, desk.language).day(value))
        elif is_dataclass(value) and isinstance(thing, e.Event):
            yield from _kinds_and_days(desk, value)


def _entry(position: int) -> About:
    return About(_("Entry {}").format(position), reverse("prove", args=[position]))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
