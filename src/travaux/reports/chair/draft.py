"""A report in the making: it finds facts on the record, cites documents, and keeps its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from travaux.bodies import Body, BodyKind, Office
from travaux.dates import When
from travaux.delegations import Registry
from travaux.documents import DocumentKind, Issue, symbol_of
from travaux.events import MatterTakenUp, ReportBegun
from travaux.findings import Finding
from travaux.record import Record, Shelf
from travaux.record.bodies import chain
from travaux.record.record import key
from travaux.reports import calling
from travaux.reports.chair.composed import Gap, Part, Sentence
from travaux.reports.chair.filling import Fact, Facts, finished, gap, phrase, together, weakest
from travaux.reports.chair.phrases import Phrases
from travaux.reports.dating import spelled
from travaux.reports.terms import TERMS, Terms
from travaux.sources import Certainty, Source
from travaux.texts import Kind, Unit, call
from travaux.texts.signs import BREAK

_GROUPS = (BodyKind.WORKING_GROUP, BodyKind.DRAFTING_GROUP)
_UNITS = (BodyKind.ORGAN, BodyKind.OFFICE, BodyKind.SECRETARIAT)


@dataclass
class Draft:
    """What is composed so far, and the finding of facts for it."""

    record: Record
    report: ReportBegun
    said: Phrases
    registry: Registry
    units: list[Unit] = field(default_factory=list)
    notes: dict[str, Unit] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # what is told once only

    @property
    def language(self) -> str:
        """The language that the report is written in."""
        return self.said.language

    @property
    def terms(self) -> Terms:
        """The record's own words in that language."""
        return TERMS[self.language]

    @cached_property
    def matters(self) -> Mapping[str, Sequence[tuple[str, MatterTakenUp]]]:
        """What each meeting took up, in order, with the key that it stands under on its shelf."""
        found: dict[str, list[tuple[str, MatterTakenUp]]] = {}
        for where, one in self.record.matters.items():
            found.setdefault(one.meeting, []).append((where, one))
        return found

    # --- facts

    def positions(self, shelf: Shelf[Any], name: str) -> tuple[int, ...]:
        """Give the entries that a thing on a shelf rests on."""
        return tuple(sorted({shelf.first(name), shelf.position(name)}))

    def sources(self, positions: Iterable[int], of: str) -> tuple[Source, ...]:
        """Give the sources of a fact that entries hold; "" is the source of a whole entry.

        A fact is named by its field ("when"), which may stand in a noun ("meeting.when").
        """
        found = (one for at in positions for one in self.record.sources.get(at, ()))
        return tuple(one for one in found if not one.of or _field(one.of) == _field(of))

    def fact(
        self, shelf: str, name: str, words: str | Fact, of: str = "", *, quoted: bool = False
    ) -> Fact:
        """Give words as a fact of the thing on a shelf of the record, with their certainty."""
        at = self.positions(getattr(self.record, shelf), name)
        sources = self.sources(at, of)
        inferred = (one.reason for one in sources if one.certainty is Certainty.INFERRED)
        made = Fact(words) if isinstance(words, str) else words
        return replace(
            made,
            positions=at,
            certainty=weakest(one.certainty for one in sources),
            quoted=quoted,
            reasons=tuple(filter(None, inferred)),
        )

    def gap(self, what: str, of: str = "") -> Fact:
        """Give the gap for a fact that isn't recorded; `of` is whose fact it is."""
        return gap(self.said.missing, self.said.finish(self.said.gaps[what].format(of)))

    def day(self, shelf: str, name: str, when: When | None, of: str = "when") -> Fact | None:
        """Give a date in words; a year that was inferred stands in brackets."""
        if when is None:
            return None
        words = spelled(when, self.language)
        made = self.fact(shelf, name, words, of)
        inferred = [
            s for s in self.sources(made.positions, of) if s.certainty is Certainty.INFERRED
        ]
        if not inferred:
            return made
        return replace(made, words=_bracketed(words, when, inferred[0].written))

    def on(self, shelf: str, name: str, when: When | None, of: str = "when") -> Fact:
        """Give a date with its preposition, or its gap."""
        found = self.day(shelf, name, when, of)
        if found is None or when is None:
            return self.gap("date")
        return replace(found, words=self.said.on(when, found.words))

    def dated(self, shelf: str, name: str, when: When | None) -> Fact:
        """Give a date with its article, or its gap."""
        found = self.day(shelf, name, when)
        if found is None or when is None:
            return self.gap("date")
        return replace(found, words=self.said.dated(when, found.words))

    def known(self, table: Mapping[str, str], words: str) -> Fact:
        """Give words of the dossier in the report's language; as they are where it has none."""
        if words in table:
            return Fact(table[words])
        own = self.record.language == self.language or not words
        return Fact(words) if own else Fact(words, foreign=(("words", words),))

    def own(self, words: str) -> Fact:
        """Give words that the dossier holds in its own language; quoted where that is another."""
        if not words or self.record.language == self.language:
            return Fact(words)
        return Fact(self.said.own.format(words), foreign=(("words", words),))

    # --- names

    def body(self, code: str, *, acronym: bool = False) -> Fact:
        """Give a body's full name with its article, and its acronym where that is wanted."""
        found = self.record.bodies.get(code)
        if found is None:
            return Fact(calling.called(self.record, code, self.language, self.registry))
        short = found.acronyms.within(self.language)
        name = self.terms.the(found.name(self.language) or code)
        return self.fact("bodies", code, f"{name} ({short})" if acronym and short else name)

    def short(self, code: str) -> Fact:
        """Give a body as the report calls it after its first mention: "the Group"."""
        found = self.record.bodies.get(code)
        if found and found.kind in _GROUPS:
            return Fact(self.said.group)
        return Fact(self._sort(found)) if found else self.body(code)

    def unit(self, code: str) -> Fact:
        """Give an office with the units that it is a part of, as far as its name is silent (S4)."""
        name = self.body(code)
        for above in chain(self.record, code):
            if above.kind not in _UNITS:
                break
            if above.name(self.language).casefold() not in name.words.casefold():
                part = self.terms.the(above.name(self.language))
                whole = self.said.of_giver.format(source=name.words, giver=part)
                at = self.positions(self.record.bodies, above.code)
                name = replace(name, words=whole, positions=(*name.positions, *at))
        return name

    @property
    def said_group(self) -> str:
        """What sort of body it is, with the article: "the Working Group"."""
        found = self.record.bodies.get(self.report.body)
        return self._sort(found) if found else self.report.body

    def _sort(self, body: Body) -> str:
        return self.terms.the(self.terms.bodies[body.kind])

    def office(self, office: Office) -> Fact:
        """Give an office as running text names it: "the Chair"."""
        return Fact(self.terms.officer(office))

    @property
    def group(self) -> Fact:
        """The body whose report it is, in short."""
        return self.short(self.report.body)

    def named(self, code: str) -> Fact:
        """Give a party, a body, a person, or an office ("chair") as running text names it."""
        if code in self.record.persons:
            return self.person(code)
        if code in self.record.bodies:
            return self.body(code)
        if code in list(Office):
            return self.office(Office(code))
        name = calling.called(self.record, code, self.language, self.registry)
        return Fact(calling.with_article(name, self.language))

    def person(self, name: str) -> Fact:
        """Give a person with their capacity; a gap where their entry was struck or destroyed."""
        found = self.record.persons.get(name)
        if found is None:
            return self.gap("person", name)
        held = calling.capacity(self.record, found, self.language)
        words = phrase(self.said.member, {"name": found.name, "capacity": held or None})
        return replace(words, positions=self.positions(self.record.persons, name))

    def listed(self, facts: Iterable[Fact]) -> Fact:
        """Join facts as the language lists them."""
        return together(facts, self.said.listed)

    # --- documents

    def kind(self, issue: Issue) -> str:
        """Give the sort of a document with its article, as it stands before a title."""
        return self.said.kinds.get(issue.kind, self.said.kinds[DocumentKind.OTHER])

    def title(self, issue: Issue) -> Fact | None:
        """Give a title in the language that it exists in."""
        words = issue.title(self.language)
        if not words:
            return None
        own = getattr(issue.titles, self.language, "")
        title = Fact(words, foreign=() if own else (("title", issue.id),))
        return self.fact("issues", issue.id, title, "titles", quoted=True)

    def symbol(self, name: str) -> Fact:
        """Give a document's symbol."""
        known = name in self.record.issues
        return (
            self.fact("issues", name, name, "id", quoted=True) if known else Fact(name, quoted=True)
        )

    def plain(self, name: str) -> Fact:
        """Give a document by its symbol alone: "document CAJP/GT/TM-24/05"."""
        return self.plainly((name,))

    def plainly(self, names: Sequence[str]) -> Fact:
        """Give documents by their symbols: "documents CAJP/GT/TM-24/05 and CAJP/GT/TM-38/05"."""
        alike = {self._is_resolution(name) for name in names}
        if len(alike) > 1:
            return self.listed(self.plain(name) for name in names)
        patterns = self.said.resolution if alike == {True} else self.said.document
        symbols = self.listed(self.symbol(name) for name in names)
        return phrase(patterns[len(names) > 1], {"symbol": symbols})

    def _is_resolution(self, name: str) -> bool:
        issue, symbol = self.record.issues.get(name), symbol_of(name)
        kind = issue.kind if issue else None
        return kind is DocumentKind.RESOLUTION or (symbol is not None and symbol.kind == "RES")

    def formally(self, name: str) -> Fact:
        """Give a document with its title and, in parentheses, its symbol."""
        issue = self.record.issues.get(name)
        title = self.title(issue) if issue else None
        if issue is None or title is None:
            return self.plain(name)
        facts: Facts = {"kind": self.kind(issue), "title": title, "symbol": self.symbol(name)}
        return phrase(self.said.titled_with_symbol, facts)

    def entitled(self, name: str) -> Fact:
        """Give a document as a list names it: the symbol, and the title."""
        issue = self.record.issues.get(name)
        title = self.title(issue) if issue else None
        return phrase(self.said.entitled, {"symbol": self.symbol(name), "title": title})

    def cite(self, name: str) -> Fact:
        """Give a document by its title with a note that tells its symbol; after that, by symbol."""
        issue = self.record.issues.get(name)
        title = self.title(issue) if issue else None
        if issue is None or title is None or f"note:{name}" in self.told:
            return self.plain(name)
        facts: Facts = {"kind": self.kind(issue), "title": title, "call": self.note(name)}
        return phrase(self.said.titled, facts)

    def note(self, name: str) -> Fact:
        """Give the call of the note that refers to a document."""
        unit = f"see:{name}"
        self.told.add(f"note:{name}")
        self.notes[unit] = Unit(unit, Kind.NOTE, self.said.see.format(symbol=name))
        return replace(self.symbol(name), words=call(unit), quoted=False)

    # --- parts

    def sentence(self, pattern: str, **facts: Fact | str | None) -> Sentence:
        """Fill a pattern."""
        return finished(phrase(pattern, facts), self.said.finish, self.said.close)

    def heading(self, name: str, label: str, depth: int, drafted: str = "") -> None:
        """Begin a section; its heading is a part, too."""
        where = f"heading:{name}"
        words = drafted or self.said.headings[name]
        written = self.edit(where)
        self.parts.append(Part(where, words, written))
        self.units.append(Unit(where, Kind.HEADING, written or words, depth, label or None))

    def part(self, where: str, drafted: Sequence[Sentence]) -> None:
        """Put in a part: as the Chair wrote it, else as drafted."""
        words = " ".join(one.words for one in drafted)
        written = self.edit(where)
        facts = tuple(sorted({at for one in drafted for at in one.positions}))
        self.parts.append(Part(where, words, written, facts))
        if written:
            self._written(where, written)
        elif words:
            self.fixed(where, drafted)

    def fixed(
        self, where: str, drafted: Sequence[Sentence], depth: int = 0, between: str = " "
    ) -> None:
        """Put in a paragraph that follows from the record alone."""
        placed = [replace(one, unit=where) for one in drafted]
        self.sentences += placed
        self.gaps += [Gap(what, where) for one in placed for what in one.gaps]
        words = between.join(one.words for one in drafted)
        self.units.append(Unit(where, Kind.PARAGRAPH, words, depth))

    def edit(self, where: str) -> str:
        """Give the Chair's own words for a part; "" where the draft stands."""
        found = self.record.parts.get(key(self.report.report, where, self.language))
        return found.words if found else ""

    def edited_at(self, where: str) -> int:
        """Give the entry that the Chair's words for a part were written in."""
        return self.record.parts.position(key(self.report.report, where, self.language))

    def _written(self, where: str, written: str) -> None:
        at = (self.edited_at(where),)
        for number, words in enumerate(_paragraphs(written), start=1):
            unit = where if number == 1 else f"{where}/{number}"
            self.sentences.append(Sentence(words, unit, at))
            self.units.append(Unit(unit, Kind.PARAGRAPH, words))


def verbatim(words: str) -> str:
    """Give somebody's words as a unit keeps them: lines break, and nothing else is touched."""
    return words.replace("\r\n", "\n").replace("\n", BREAK)


def _paragraphs(written: str) -> list[str]:
    return [" ".join(one.split()) for one in written.split("\n\n") if one.strip()]


def _field(of: str) -> str:
    """Give the name of a field: an act calls the beginning of a term "when"."""
    name = of.rpartition(".")[2]
    return "when" if name == "start" else name


def _bracketed(words: str, when: When, written: str) -> str:
    """Put what was inferred in brackets: the year where the source gives the day, else all."""
    year = str(when.earliest.year) if when.earliest else ""
    if year and written and year not in written:
        return words.replace(year, f"[{year}]")
    return words if written else f"[{words}]"
