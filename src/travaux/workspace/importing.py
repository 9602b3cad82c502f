"""Importing an old file: it is kept and read, and the facts in it are offered (S9, S33).

Nothing is registered. The original and the text that was read from it go to the dossier's files,
and the offers to a file of acts, which a person reads, corrects and takes or leaves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from travaux.bodies import Actor, Role
from travaux.delegations import Registry, standard_registry
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.intake import Received, read
from travaux.intake.receiving import characters
from travaux.languages import LANGUAGES as KNOWN
from travaux.languages import detected
from travaux.numbering import labels
from travaux.procedure.offering import LANGUAGES, Offer, fitted, offered, possible
from travaux.references import repeated
from travaux.render import plain
from travaux.sources import Source
from travaux.symbols import InvalidSymbol, parse, printed
from travaux.texts import Kind, Text, bare, normalised
from travaux.workspace import offers
from travaux.workspace.dossier import Dossier
from travaux.workspace.issuing import write
from travaux.workspace.playing import media_type


class OffersThere(TravauxError):  # noqa: N818
    """A file of offers that would be written over."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is there already, and somebody may have worked on it. Nothing was imported; "
            "name another file, or take that one away."
        )


class NoSuchLanguage(TravauxError):  # noqa: N818
    """A language that isn't known under the code given."""

    def __init__(self, written: str) -> None:
        super().__init__(
            f"“{written}” is not a language known here. Write its code: {', '.join(KNOWN)}."
        )


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file.

    `original` and `text_file` are the digests under which the file and the text read from it are
    kept. `offers` are new to the record; `known` are those that it holds already. `lost` are the
    words of the file that aren't in the text, each with how many are missing: none, or it is a
    fault; None where the file isn't plain text, and can't be compared.
    """

    text: Text
    document: str
    original: str
    text_file: str
    offers: tuple[Offer, ...]
    known: tuple[Offer, ...]
    findings: tuple[Finding, ...]
    lost: Mapping[str, int] | None

    @property
    def counts(self) -> Mapping[str, int]:
        """How many sections, subsections, notes, statements and signatures it has."""
        headings = [unit.depth for unit in self.text.units if unit.kind is Kind.HEADING]
        every = [one.act for one in (*self.offers, *self.known)]
        return {
            "section": headings.count(0),
            "subsection": len(headings) - headings.count(0),
            "note": len(self.text.notes),
            "statement": every.count("record-statement"),
            "signature": every.count("sign-report"),
        }


def imported(
    dossier: Dossier,
    data: bytes,
    name: str,
    *,
    at: datetime,
    language: str = "",
    document: str = "",
    registry: Registry | None = None,
) -> Imported:
    """Keep a file, read it, and find what it offers for the register.

    Only what could be entered `at` this time is offered. `language` is the file's, if it isn't to
    be told by its words; `document` the symbol or handle that the file is to have on the register,
    else the symbol on its cover or its name.

    Raises:
        FileRefused: the file can't be read.
        NoSuchLanguage: the language isn't known.
    """
    if language and language not in KNOWN:
        raise NoSuchLanguage(language)
    outcome = read(data, name)
    received = outcome.value
    text = _in_its_language(received.text, language)
    handle = document or _symbol(text) or _handle(name)
    raw = characters(data).value if received.lines else ""
    kept, read_text = dossier.files.put(data), dossier.files.put(plain.printed(text).encode())
    states, known = registry or standard_registry(), tuple(dossier.record.bodies.values())
    found = offered(text, _places(received), states, handle, raw, handle, known)
    every = tuple(_with_file(found, handle, text.language, kept, name))
    new, there = fitted(every, dossier.record)
    could = possible(new, dossier.record, Actor(Role.ARCHIVIST), at)
    return Imported(
        text,
        handle,
        kept,
        read_text,
        could.value,
        there,
        (*outcome.findings, *_noticed(text, name, found), *(f.at(name) for f in could.findings)),
        words_lost(raw, text) if received.lines else None,
    )


def _in_its_language(text: Text, language: str) -> Text:
    words = " ".join(bare(unit.words) for unit in text.units)
    return replace(text, language=language or detected(words) or text.language)


def _symbol(text: Text) -> str:
    try:
        return printed(parse(text.cover.symbol)) if text.cover.symbol else ""
    except InvalidSymbol:
        return ""


def _handle(name: str) -> str:
    return "-".join(re.findall(r"\w+", Path(name).stem.casefold())) or "report"


def _places(received: Received) -> Callable[[str, str], str]:
    """Tell where words stand: on which line, or at which place of a file without lines."""

    def place(unit: str, rest: str) -> str:
        lines = received.lines.get(unit)
        return f"L{lines.at(rest)}" if lines else received.places.get(unit, unit)

    return place


def _with_file(
    found: tuple[Offer, ...], handle: str, language: str, digest: str, name: str
) -> Iterator[Offer]:
    """Offer the file itself, behind the report that it holds."""
    for one in found:
        yield one
        if one.act == "register-issue" and one.particulars["id"] == handle:
            given = {
                "document": handle,
                "language": language,
                "digest": digest,
                "media_type": media_type(name),
                "name": name,
            }
            yield Offer("file-rendition", given, (Source(document=handle, place=name),))


def _noticed(text: Text, name: str, found: tuple[Offer, ...]) -> Iterator[Finding]:
    if text.language not in LANGUAGES:
        known = " and ".join(KNOWN[one].name for one in LANGUAGES)
        yield Finding(
            Severity.WARNING,
            "facts-not-looked-for",
            name,
            f"The text seems to be in “{text.language}”, and facts are looked for in {known}. If "
            "it is in one of these, name it; else enter the facts by hand.",
        )
    elif not any(one.act == "register-issue" for one in found):
        yield Finding(
            Severity.WARNING,
            "no-group-found",
            name,
            "No working group or committee is named whose report this could be, so that little is "
            "offered. If it is a report, register its group under the name that it bears there, "
            "and import the file again; else enter its facts by hand.",
        )
    yield from (one.at(name) for one in repeated(text))


def words_lost(raw: str, text: Text) -> Mapping[str, int]:
    """Give the words of a plain file that a text read from it doesn't hold, and how many."""
    numbers = labels(text)  # a number that comes in order isn't kept, but computed
    held = Counter(_words(bare(unit.words) for unit in text.all_units()))
    held.update(_words(numbers.get(unit.id) or unit.label or "" for unit in text.all_units()))
    held.update(_words(getattr(text.cover, one) for one in text.cover.__dataclass_fields__))
    held.update(_words(_captions(raw, text)))
    return dict(Counter(_words([raw])) - held)


def _captions(raw: str, text: Text) -> list[str]:
    """Give the caption before the original language, which the cover names without it."""
    said = r"\s+".join(map(re.escape, text.cover.original.split()))
    caption = re.search(rf"(?i:original)[^:\n]{{0,30}}:\s*(?={said})", raw) if said else None
    return [caption[0]] if caption else []


def _words(several: Iterator[str] | list[str]) -> Iterator[str]:
    for words in several:
        yield from re.findall(r"[^\W_]+", normalised(words))


def write_offers(result: Imported, path: Path) -> None:
    """Write the offers as a file of acts.

    Raises:
        OffersThere: there is such a file already.
    """
    if path.exists():
        raise OffersThere(path)
    about = [
        f"Facts found in {result.document}, kept as {result.original};",
        f"the text read from it is kept as {result.text_file}.",
    ]
    words = offers.printed(result.offers, result.document, about)
    write(path.parent, {path.name: words.encode()})
