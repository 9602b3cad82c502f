"""How things of the record are shown wherever they come up: their names, days and addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from travaux.dates import When
from travaux.delegations import standard_registry
from travaux.record import Record
from travaux.record.tabled import is_tabled
from travaux.render.html import anchor
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.reports.terms import terms
from travaux.texts import readable
from travaux_web.index import Kind, Piece
from travaux_web.index.index import BEGIN, END

KINDS: dict[Kind, Promise] = {
    Kind.DOCUMENT: _("Document"),
    Kind.PARAGRAPH: _("Paragraph"),
    Kind.PROPOSAL: _("Proposal"),
    Kind.STATEMENT: _("Statement"),
    Kind.DECISION: _("Decision"),
    Kind.RULING: _("Decision on a bracket"),
    Kind.MEETING: _("Meeting"),
    Kind.MANDATE: _("Mandate"),
    Kind.BODY: _("Body"),
    Kind.PERSON: _("Person"),
}
KINDS_MANY: dict[Kind, Promise] = {
    Kind.DOCUMENT: _("Documents"),
    Kind.PARAGRAPH: _("Paragraphs"),
    Kind.PROPOSAL: _("Proposals"),
    Kind.STATEMENT: _("Statements"),
    Kind.DECISION: _("Decisions"),
    Kind.RULING: _("Decisions on brackets"),
    Kind.MEETING: _("Meetings"),
    Kind.MANDATE: _("Mandates"),
    Kind.BODY: _("Bodies"),
    Kind.PERSON: _("Persons"),
}


_LONG = 40  # signs of a name in a list
_MARKED = re.compile(f"{BEGIN}([^{END}]+){END}")


@dataclass(frozen=True, slots=True)
class Reader:
    """A record as somebody reads it in a language: what things are called there."""

    record: Record
    language: str

    def named(self, code: str) -> str:
        """Give the name of a party, body, office or person by its code."""
        office = terms(self.language).officer(code)
        return office or called(self.record, code, self.language, standard_registry())

    def short(self, code: str) -> str:
        """Give the acronym of a body, for a list; its code where it has none and a long name."""
        body, name = self.record.bodies.get(code), self.named(code)
        if body is None:
            return name
        return body.acronyms.within(self.language) or (name if len(name) <= _LONG else code)

    def listed(self, codes: tuple[str, ...]) -> str:
        """Give the names of several."""
        return ", ".join(map(self.named, codes))

    def day(self, when: When | None) -> str:
        """Give a date in words, as exactly as it is known; "" for none."""
        return spelled(when, self.language) if when else ""

    def title(self, issue: str) -> str:
        """Give the title of an issue; "" where it has none or isn't on the record."""
        found = self.record.issues.get(issue)
        return found.title(self.language) if found else ""

    def called(self, piece: Piece) -> str:
        """Give what a thing is called in a list."""
        record, said = self.record, terms(self.language)
        match piece.kind:
            case Kind.DOCUMENT | Kind.PARAGRAPH:
                return f"{piece.id} {self.title(piece.id)}".strip()
            case Kind.PROPOSAL:
                who = self.listed(record.proposals[piece.id].parties) or piece.id
                return f"{who}: {piece.issue}"
            case Kind.STATEMENT:
                one = record.statements[piece.id]
                return f"{self.named(one.party)}: {said.statements[one.kind]}"
            case Kind.DECISION:
                one_decision = record.decisions[piece.id]
                verb = said.verbs[one_decision.verb]
                about = ", ".join(self.named(it) for it in one_decision.objects)
                return f"{self.named(one_decision.body)} {verb} {about or one_decision.decided}"
            case Kind.RULING:
                ruling = record.rulings[piece.id]
                return f"{ruling.issue}: {shortened(readable(ruling.words) or ruling.disposition)}"
            case Kind.MEETING:
                return meeting_called(self, piece.id)
            case Kind.MANDATE:
                mandate = record.mandates[piece.id]
                return f"{self.named(mandate.body)}: {mandate.source} {mandate.pinpoint}".strip()
            case _:
                return self.named(piece.id)


def shortened(words: str, most: int = 90) -> str:
    """Give the beginning of words, up to a blank.

    >>> shortened("one two three", 8)
    'one two…'
    """
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]}…"


def meeting_called(reader: Reader, meeting: str) -> str:
    """Give what a meeting is called: its title, or its sort and body, and its day."""
    one = reader.record.meetings[meeting]
    own = one.title.within(reader.language)
    sort = terms(reader.language).meeting(one.kind)
    name = own or f"{reader.named(one.body)}, {sort}"
    return f"{name}, {reader.day(one.when)}" if one.when else name


def address(record: Record, piece: Piece) -> str:
    """Give where a thing can be read: its permanent link."""
    if piece.kind is Kind.DOCUMENT:
        return reverse("document", args=[piece.id])
    if piece.kind is Kind.PARAGRAPH:
        return paragraph_address(record, piece.id, piece.unit, piece.language)
    return reverse("thing", args=[piece.kind, piece.id])


def paragraph_address(record: Record, issue: str, unit: str, language: str = "") -> str:
    """Give where a paragraph can be read: in its text, or at the document that holds it."""
    if is_tabled(record, issue):
        return f"{reverse('text', args=[issue])}?{urlencode({'unit': unit})}#{unit}"
    query = f"?{urlencode({'language': language})}" if language else ""
    return f"{reverse('document', args=[issue])}{query}#{anchor(unit)}"


def marked_as(name: str, other: str) -> SafeString:
    """Give a name in which the words are marked that are marked in another form of it."""
    found = sorted(set(_MARKED.findall(other)), key=len, reverse=True)
    if not found:
        return marked(name)
    words = "|".join(map(re.escape, found))
    return marked(re.sub(rf"(?<!\w)(?:{words})(?!\w)", rf"{BEGIN}\g<0>{END}", name))


def marked(words: str) -> SafeString:
    """Give words with those that were looked for marked, safe to print."""
    return mark_safe(  # noqa: S308 - escaped, and the two signs are ours
        escape(words).replace(BEGIN, "<mark>").replace(END, "</mark>")
    )
