"""Offers for the register: bodies, persons, series and documents (S1, S4, S6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from travaux.documents import DocumentKind
from travaux.procedure.offering.bodies import NamedBody, is_resolution
from travaux.procedure.offering.marking import Mark, Sentence
from travaux.procedure.offering.masthead import masthead_facts, symbol_of_cover
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading
from travaux.references import Reference
from travaux.sources import Certainty, Source
from travaux.symbols import Scheme, printed

_TOKEN = re.compile(r"⟦\w+ \d+⟧")
_NEAR = 60  # characters before a document in which it is said what kind of document it is


def body_offers(reading: Reading) -> Iterator[Offer]:
    """Offer the bodies, parents first."""
    every = reading.bodies.by_name
    for body in sorted(every.values(), key=lambda one: len(_above(one, every))):
        yield _body_offer(reading, body)


def _above(body: NamedBody, every: Mapping[str, NamedBody]) -> list[str]:
    """Give the names of the bodies above one; a circle is followed once."""
    names: list[str] = []
    while body.parent in every and body.parent not in names:
        names.append(body.parent)
        body = every[body.parent]
    return names


def _body_offer(reading: Reading, body: NamedBody) -> Offer:
    language = reading.speech.language
    unit, at = body.places[0]
    given: dict[str, object] = {
        "code": body.code,
        "kind": str(body.kind),
        "names": {language: body.name},
    }
    if body.acronym:
        given["acronyms"] = {language: body.acronym}
    if body.name == (reading.main.name if reading.main else ""):
        given["aliases"] = _aliases(reading)
    elif own := _own_name(reading, body):
        given["aliases"] = [own]
    sources = [reading.at(unit, at, at + len(body.name))]
    if body.why:
        sources.append(reading.at(unit, at, at + len(body.name), "code", body.why))
    parent = reading.bodies.by_name.get(body.parent)
    if parent:
        given["parent"] = parent.code
        where, first, last = body.parent_place or (unit, at, at + len(body.name))
        sources.append(reading.at(where, first, last, "parent", body.parent_why))
    return Offer("register-body", _without_empty(given), tuple(sources))


def _own_name(reading: Reading, body: NamedBody) -> str:
    """Give what an office is called without the body it belongs to, if no other is called so."""
    every = reading.bodies.by_name.values()
    names = [_without_parent(reading, one) for one in every]
    own = _without_parent(reading, body)
    return own if own != body.name and names.count(own) == 1 else ""


def _without_parent(reading: Reading, body: NamedBody) -> str:
    above = f"{reading.speech.nested}{re.escape(body.parent)}$"
    return re.sub(above, "", body.name) if body.parent else body.name


def _aliases(reading: Reading) -> list[str]:
    """Give the heads that stand alone in the text and mean the main body."""
    main = reading.main
    words = " ".join(unit.words for unit in reading.marked)
    return [
        head
        for head in reading.speech.alone
        if main and head in main.name and re.search(rf"\b{head}\b(?! (?:to|on|de|para)\b)", words)
    ]


def _without_empty(given: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if value}


def series_offers(reading: Reading) -> Iterator[Offer]:
    """Offer the series of the group's own documents, where symbols of it are cited."""
    for reference in reading.references:
        path, kind = "/".join(reference.symbol.path), reference.symbol.kind
        if not is_resolution(reference) and (
            path == reading.group or path.endswith(f"/{reading.group}")
        ):
            why = "A series is told from the symbols that the text cites."
            holder, end = reference.note or reference.unit, reference.at + len(reference.written)
            given: dict[str, object] = {"path": path, "body": reading.group, "kind": kind}
            if reference.symbol.scheme is not Scheme.OAS:
                given["scheme"] = str(reference.symbol.scheme)
            source = reading.at(holder, reference.at, end, "", why)
            yield Offer("open-series", _without_empty(given), (source,))
            return


def person_offers(reading: Reading) -> Iterator[Offer]:
    """Offer the persons with their state and capacity."""
    seen: set[str] = set()
    for sentence in reading.sentences:
        for mark in sentence.marks("person"):
            person = mark.value
            if person.name in seen:
                continue
            seen.add(person.name)
            given: dict[str, object] = {
                "id": person.id,
                "name": person.name,
                "party": person.party,
                "capacity": {reading.speech.language: person.capacity} if person.capacity else {},
            }
            source = reading.at(sentence.of.unit, mark.start, mark.end)
            yield Offer("register-person", _without_empty(given), (source,))


@dataclass
class Cited:
    """A document and what the text says of it, with the source of each thing."""

    id: str
    sources: list[Source] = field(default_factory=list)
    title: str = ""
    kind: DocumentKind = DocumentKind.OTHER
    body: str = ""
    author: str = ""
    presented_by: str = ""
    as_written: list[str] = field(default_factory=list)


def documents(reading: Reading) -> dict[str, Cited]:
    """Gather what is said of each document that is cited, in the order of the text."""
    found: dict[str, Cited] = {}
    for reference in reading.references:
        name = printed(reference.symbol)
        one = found.setdefault(name, Cited(name))
        holder, at = reference.note or reference.unit, reference.at
        one.sources.append(reading.at(holder, at, at + len(reference.written)))
        if " ".join(reference.written.split()) not in (name, *one.as_written):
            one.as_written.append(" ".join(reference.written.split()))
        _own(reading, one, reference)
    _titles(reading, found)
    _told(reading, found)
    _kinds(reading, found)
    _rapporteurs(reading, found)
    return found


def _own(reading: Reading, one: Cited, reference: Reference) -> None:
    """Tell from the symbol whose document it is."""
    path = "/".join(reference.symbol.path)
    codes = sorted((b.code for b in reading.bodies.by_name.values()), key=len, reverse=True)
    one.body = next((c for c in codes if path == c or path.endswith(f"/{c}")), "")
    if is_resolution(reference):
        one.kind, one.author = DocumentKind.RESOLUTION, one.body


def _titles(reading: Reading, found: dict[str, Cited]) -> None:
    for sentence, match in reading.matches(reading.speech.titled):
        quote = sentence.mark(match["quote"])
        names = _documents_of(reading, sentence, match)
        if len(names) == 1 and not found[names[0]].title:
            one = found[names[0]]
            one.title = quote.value.rstrip(".,")
            one.sources.append(reading.at(sentence.of.unit, quote.start, quote.end, "titles"))


def _documents_of(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Give the documents of a match: named in it, or in a note that is called there."""
    given = match.groupdict().get("document")
    if given:
        return [sentence.mark(given).value]
    called = sentence.called(match.start(), match.end())
    return list(dict.fromkeys(printed(one.symbol) for one in reading.noted(called)))


def _told(reading: Reading, found: dict[str, Cited]) -> None:
    speech = reading.speech
    for name, patterns in (("presented_by", speech.presented), ("author", speech.prepared)):
        for sentence, match in reading.matches(patterns):
            names = _documents_of(reading, sentence, match)
            who = whom(sentence, match)
            if len(names) == 1 and who and not getattr(found[names[0]], name):
                setattr(found[names[0]], name, who)
                source = reading.source(sentence, match.start(), match.end(), name)
                found[names[0]].sources.append(source)


def whom(sentence: Sentence, match: re.Match[str]) -> str:
    """Give who did something, as an act names them: a code, a person's id, a party, an office."""
    given = match.groupdict()
    if given.get("person"):
        return str(sentence.mark(given["person"]).value.id)
    for kind in ("body", "party"):
        if given.get(kind):
            return str(sentence.mark(given[kind]).value)
    return "chair" if given.get("office", "").casefold() in _CHAIRS else ""


_CHAIRS = ("chair", "presidente", "presidenta", "président", "présidente")


def _rapporteurs(reading: Reading, found: dict[str, Cited]) -> None:
    """Take the report of a meeting's rapporteur from the note that is called after it."""
    for sentence, match in reading.matches(reading.speech.meeting_rapporteur):
        names = _documents_of(reading, sentence, match)
        if len(names) == 1:
            one = found[names[0]]
            said = sentence.words(*match.span("title"))
            one.title = one.title or f"{said[0].upper()}{said[1:]}"
            one.kind, one.author = DocumentKind.REPORT, sentence.mark(match["person"]).value.id
            one.sources.append(reading.source(sentence, match.start(), match.end()))


def _kinds(reading: Reading, found: dict[str, Cited]) -> None:
    """Tell the kind of each from the words before it, or else from its title."""
    for sentence in reading.sentences:
        for mark in sentence.marks("document"):
            one = found.get(str(mark.value))
            if one and one.kind is DocumentKind.OTHER:
                token = f"⟦document {sentence.of.marks.index(mark)}⟧"
                before = sentence.masked.partition(token)[0].rpartition("⟦document")[2]
                clause = _TOKEN.sub(" ", before).rpartition(",")[2][-_NEAR:]
                _set_kind(reading, one, sentence, mark, clause)
    for one in found.values():
        if one.kind is DocumentKind.OTHER and one.title:
            one.kind, _ = _kind(reading, one.title)
            one.sources += [
                replace(s, of="kind", certainty=Certainty.INFERRED, reason="Told by its title.")
                for s in one.sources
                if s.of == "titles" and one.kind is not DocumentKind.OTHER
            ]


def _set_kind(reading: Reading, one: Cited, sentence: Sentence, mark: Mark, clause: str) -> None:
    """Take the kind from the words before a document; a work plan is titled by them, too."""
    one.kind, words = _kind(reading, clause)
    if one.kind is DocumentKind.WORK_PLAN and not one.title:
        one.title = words
        one.sources.append(reading.at(sentence.of.unit, mark.start, mark.end, "titles"))


def _kind(reading: Reading, words: str) -> tuple[DocumentKind, str]:
    """Give the kind that words tell, and which of them do."""
    for worded, kind in reading.speech.document_kinds.items():
        if found := re.search(worded, words):
            return kind, found[0]
    return DocumentKind.OTHER, ""


def report_offer(reading: Reading, report: str) -> Offer:
    """Offer the report itself: under its symbol, or a handle where the file gives it none.

    What its masthead tells is offered with it (P6).
    """
    facts = list(masthead_facts(reading, report))
    given: dict[str, object] = {
        "id": report,
        "kind": str(DocumentKind.REPORT),
        "titles": {reading.speech.language: reading.text.title} if reading.text.title else {},
        "body": reading.group,
        **{name: value for name, value, _ in facts},
    }
    first = reading.first
    why = "" if report == symbol_of_cover(reading) else _HANDLE
    own = reading.at(first.id, 0, len(first.words), "", why)
    return Offer("register-issue", _without_empty(given), (own, *(one for *_, one in facts)))


_HANDLE = "The file gives the report no symbol of its own; the id is a handle."


def issue_offer(reading: Reading, one: Cited) -> Offer:
    """Offer a document for the register."""
    language = reading.speech.language
    given: dict[str, object] = {
        "id": one.id,
        "kind": str(one.kind),
        "titles": {language: one.title} if one.title else {},
        "body": one.body,
        "author": one.author,
        "presented_by": one.presented_by,
        "as_written": one.as_written,
    }
    return Offer("register-issue", _without_empty(given), _lines_once(one.sources))


def _lines_once(sources: list[Source]) -> tuple[Source, ...]:
    found: dict[tuple[str, str, Certainty], Source] = {}
    for one in sources:
        found.setdefault((one.of, one.place, one.certainty), one)
    return tuple(found.values())
