"""Suggestions: what is on record, as far as whoever fills in a form may read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.utils.functional import cached_property
from django.utils.text import Truncator

from travaux.delegations import standard_registry
from travaux.record import Record
from travaux.record.tabled import on_the_table

Offer = tuple[str, str]  # what is entered, and what it says beside it

_LONGEST = 90  # letters of what is suggested
_LANGUAGES = (("en", "English"), ("es", "español"), ("fr", "français"), ("pt", "português"))


def _begun(words: str) -> str:
    return Truncator(words).chars(_LONGEST)


class Suggestions:
    """Lists of what may be named, by kind; made only when a form asks."""

    def __init__(self, record: Record, language: str) -> None:
        self._record, self._language = record, language

    def of(self, kind: str) -> tuple[Offer, ...]:
        """Give the suggestions of a kind, one of `KINDS`' values."""
        return tuple(_OFFERS[kind](self))

    @cached_property
    def bodies(self) -> list[Offer]:
        """Bodies by their codes."""
        return [(one.code, one.name(self._language)) for one in self._record.bodies.values()]

    @cached_property
    def parties(self) -> list[Offer]:
        """Delegations and groups on the register, and bodies."""
        known = [(one.code, one.name(self._language)) for one in standard_registry()]
        return [*known, *self.bodies]

    @cached_property
    def persons(self) -> list[Offer]:
        """People by their ids."""
        return [(one.id, one.name) for one in self._record.persons.values()]

    @cached_property
    def issues(self) -> list[Offer]:
        """Documents by their symbols."""
        found = self._record.issues.values()
        return [(one.id, _begun(one.title(self._language))) for one in found]

    @cached_property
    def meetings(self) -> list[Offer]:
        """Meetings by their ids."""
        found = self._record.meetings.values()
        return [(one.id, str(one.when or one.title.within(self._language))) for one in found]

    def keys(self, shelf: str) -> Iterable[Offer]:
        """Give the ids on a shelf of the record."""
        return [(name, "") for name in getattr(self._record, shelf)]

    def tasks(self) -> Iterable[Offer]:
        """Give the tasks of all mandates."""
        mandates = self._record.mandates.values()
        return [(task.id, _begun(task.words)) for one in mandates for task in one.tasks]

    def tabled(self) -> Iterable[Offer]:
        """Give the texts that are on the table."""
        last = dict.fromkeys(
            on_the_table(self._record, one.issue) for one in self._record.tabled.values()
        )
        return [(one, "") for one in last]


def _shelf(name: str) -> Callable[[Suggestions], Iterable[Offer]]:
    return lambda suggestions: suggestions.keys(name)


_OFFERS: Mapping[str, Callable[[Suggestions], Iterable[Offer]]] = {
    "bodies": lambda s: s.bodies,
    "parties": lambda s: s.parties,
    "persons": lambda s: s.persons,
    "people-and-parties": lambda s: [*s.persons, *s.parties],
    "documents": lambda s: s.issues,
    "matters": lambda s: [*s.issues, *s.persons, *s.bodies],
    "meetings": lambda s: s.meetings,
    "languages": lambda _: _LANGUAGES,
    "tasks": Suggestions.tasks,
    "texts": Suggestions.tabled,
    **{
        name: _shelf(name)
        for name in (
            "mandates", "activities", "series", "decisions", "objections", "silences",
            "statements", "proposals", "rulings", "reports", "practices", "papers", "corrections",
            "discrepancies",
        )
    },
}  # fmt: skip

# What may be named in a particular, by the particular's name.
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("body", "parent", "sender", "to", "decided_by", "giver", "group"), "bodies"),
    **dict.fromkeys(
        ("party", "sponsors", "asked_by", "author", "without", "member", "capitals", "circle",
         "taking_part", "speaker", "holder", "objections", "proposer", "of_party"),
        "parties",
    ),
    **dict.fromkeys(("person", "persons"), "persons"),
    **dict.fromkeys(
        ("by", "convener", "presented_by", "proposed_by", "seconded_by"), "people-and-parties"
    ),
    **dict.fromkeys(
        ("issue", "document", "documents", "source", "target", "base", "plan", "follows", "basis",
         "following", "request", "made_on"),
        "documents",
    ),
    "objects": "matters",
    **dict.fromkeys(("meeting", "decided_at"), "meetings"),
    **dict.fromkeys(("language", "original", "affects"), "languages"),
    **dict.fromkeys(("task", "tasks"), "tasks"),
    "mandate": "mandates", "activity": "activities", "series": "series", "decision": "decisions",
    "objection": "objections", "silence": "silences", "statement": "statements",
    "proposal": "proposals", "proposals": "proposals", "ruling": "rulings", "report": "reports",
    "practice": "practices", "paper": "papers", "correction": "corrections",
}  # fmt: skip
