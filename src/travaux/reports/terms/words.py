"""Which of the record's words are translated, and the few forms that every report makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.meetings import FindingKind, MeetingKind
from travaux.statements import AnchorKind, StatementKind


@dataclass(frozen=True, slots=True)
class Terms:
    """The record's words in one language.

    They are in small letters, as the middle of a sentence has them; bodies and offices have the
    capitals of titles, for these can be taken away by a rule and not put there by one. Verbs are
    in the past, after the body that acts: "aprobó". Offices are named as such ("Presidencia"),
    for the record doesn't hold anybody's gender.
    """

    the: Callable[[str], str]  # an office, or a body's name, with its article
    bodies: Mapping[BodyKind, str]
    offices: Mapping[Office, str]
    manners: Mapping[Manner, str]  # how somebody came into office
    kinds: Mapping[DocumentKind, str]
    relations: Mapping[Relation, str]  # between two documents
    meeting_of: str  # takes what sort of meeting it is
    meetings: Mapping[MeetingKind, str]
    found: Mapping[FindingKind, str]
    verbs: Mapping[Verb, str]
    methods: Mapping[Method, str]  # after the verb
    statements: Mapping[StatementKind, str]
    anchors: Mapping[AnchorKind, str]  # what a statement is about
    languages: Mapping[str, str]
    # free words of the record that are common; others stand as they were entered
    mandates: Mapping[str, str]  # on what a mandate rests, and what became of it
    acts: Mapping[str, str]  # what a meeting did with a document or a matter
    statuses: Mapping[str, str]  # what was done with a document, as its cover tells
    purposes: Mapping[str, str]  # for what documents are sent
    figures: Mapping[str, str]  # what a source asserts a number of
    parts: Mapping[str, str]  # of a paragraph

    def meeting(self, kind: MeetingKind) -> str:
        """Give what a meeting is called: "special meeting"; a regular one is a "meeting"."""
        sort = "" if kind is MeetingKind.REGULAR else self.meetings[kind]
        return self.meeting_of.format(sort).strip()

    def titled(self, kind: DocumentKind) -> str:
        """Give what a document of a kind is called at its head: "Order of business"."""
        return self.kinds[kind].capitalize()

    def officer(self, code: str) -> str:
        """Give an office with its article ("the Chair"); "" where the code isn't an office's."""
        return self.the(self.offices[Office(code)]) if code in set(Office) else ""
