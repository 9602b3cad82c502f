"""The files of a library: each is one document, or many in one file (JSON lines), read as holdings.

Every document comes by itself, with what it says of itself: its symbol, title, date and language.
What somebody tells of it (`cataloguing`) goes before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

from travaux.dates import InvalidDate, When
from travaux.findings import Finding, Outcome, Severity
from travaux.intake import akn, pdf, plain
from travaux.intake import read as read_file
from travaux.intake.guard import FILE_BYTES, FileRefused
from travaux.intake.json_lines import Row, json_lines
from travaux.languages import detected
from travaux.precedents import Holding, Standing
from travaux.render.frbr import iso_date
from travaux.symbols import InvalidSymbol, parse, printed
from travaux.texts import Text, bare
from travaux.workspace.adoption_lines import adoption_told
from travaux.workspace.cataloguing import NotInCatalogue, Told, told
from travaux.workspace.shelving import passages_of

_PIECE = 1 << 20
_SEEN = 40_000  # characters by which a language is recognised: more say no more
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_HALF = re.compile("[\ud800-\udfff]")  # half a character, which no file can hold
_LATER_WORDS = re.compile(r"(?<=\S)\n(?=\S)(?!\s*(?:\(?\w{1,4}[.)]\s|[-–•*#>|]))")


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read: the holding, or None with the reason among the findings."""

    where: str
    holding: Holding | None
    findings: tuple[Finding, ...] = ()


def documents(path: Path, name: str, given: Told) -> Iterator[Document]:
    """Read the documents of a file, one after another.

    Args:
        path: the file.
        name: what it is called in findings and as origin ("treaties/one.docx").
        given: what somebody tells of it, or of each document in it.

    Raises:
        OSError: it can't be read.
    """
    name = _whole(name)
    try:
        if name.lower().endswith(_LINES):
            yield from _of_lines(path, name, given)
        else:
            yield _of_file(path, name, given)
    except FileRefused as fault:
        yield Document(name, None, (_refused(fault, name),))


def _whole(written: str) -> str:
    """Put the sign for an unreadable character where half of one stands."""
    return _HALF.sub("\ufffd", written)


def _refused(fault: FileRefused, where: str) -> Finding:
    return Finding(Severity.REFUSED, fault.rule, where, str(fault))


# --- one document a file


def _of_file(path: Path, name: str, given: Told) -> Document:
    if path.stat().st_size > FILE_BYTES:
        raise FileRefused("too-large", limit=FILE_BYTES // 1_000_000)
    data = path.read_bytes()
    read = text_of(data, path.name)
    says = _says(read.value)
    if akn.is_akoma_ntoso(data):  # no other kind of file says its language in a way to rely on
        says = replace(says, language=read.value.language)
    handle = PurePath(name).with_suffix("").as_posix()
    return _document(read.value, given, says, handle, name, read.findings)


def text_of(data: bytes, name: str) -> Outcome[Text]:
    """Read a document of the library: Word, HTML, Akoma Ntoso, PDF with text, plain, Markdown.

    Raises:
        FileRefused: it is unsafe, damaged, of another kind, or holds no words.
    """
    if data.startswith(b"%PDF"):
        return pdf.words(data).then(plain.received).then(lambda found: Outcome(found.text))
    if akn.is_akoma_ntoso(data):
        return akn.text(data)
    return read_file(data, name).then(lambda found: Outcome(found.text))


def _says(text: Text) -> Told:
    """Give what a text says of itself: above it, in its title, and how it was adopted."""
    day, how = iso_date(text.cover.date), adoption_told(text)
    return Told(
        id=_symbol(text.cover.symbol),
        title=text.title,
        date=When.read(day) if day else None,
        body=text.cover.body or text.cover.organ,
        standing=Standing.ADOPTED if how else None,
        adopted_how=how,
    )


def _symbol(written: str) -> str:
    """Give a symbol in the house's form; one of a form that isn't known as it is written."""
    if not written:
        return ""
    try:
        return printed(parse(written))
    except InvalidSymbol:
        return written.strip("()")


# --- one document a line


def _of_lines(path: Path, name: str, given: Told) -> Iterator[Document]:
    with path.open("rb") as file:
        rows = json_lines(iter(lambda: file.read(_PIECE), b""), name)
        for number, row in enumerate(rows, start=1):
            where = f"{name}, document {number}"
            if row.value is None:
                yield Document(where, None, row.findings)
            else:
                said = {k: _whole(v) if isinstance(v, str) else v for k, v in row.value.items()}
                yield _of_row(said, given, name, where)


def _of_row(row: Row, given: Told, name: str, where: str) -> Document:
    words = row.get("text")
    if not isinstance(words, str) or not words.strip():
        return Document(where, None, (_without_words(where),))
    try:
        says = _row_says(row)
    except (InvalidDate, NotInCatalogue) as fault:
        return Document(where, None, (_field(where, str(fault)),))
    known = given.language or says.language
    read = plain.received(_rejoined(words), _ending(words), language=known).value.text
    if given.id:  # an id that is told of a file can't be that of every document in it
        given = replace(given, id="")
    origin = str(row.get("source") or row.get("origin") or name)
    return _document(read, given, says.over(_says(read)), where, origin)


def _row_says(row: Row) -> Told:
    """Give what the fields of a line say, under the several names that collections give them."""
    known: dict[str, Any] = {name: row.get(name) for name in ("title", "body", "status")}
    known["id"] = row.get("symbol") or row.get("id")
    known["language"] = row.get("language") or row.get("lang")
    known["date"] = row.get("date") or row.get("year")
    known["adopted_how"] = row.get("adopted_how")
    return told(known)


def _rejoined(words: str) -> str:
    """Join lines that were broken at a width, where blank lines part the paragraphs."""
    if words.count("\n\n") < 3:
        return words
    return _LATER_WORDS.sub(" ", words)


def _ending(words: str) -> str:
    """Say whether the words of a line are Markdown: their headings show it."""
    return ".md" if words.startswith("#") or "\n#" in words else ""


def _without_words(where: str) -> Finding:
    said = "The document has no words: its field “text” is missing or empty. Give it its words."
    return Finding(Severity.REFUSED, "document-without-words", where, said)


def _field(where: str, why: str) -> Finding:
    return Finding(Severity.REFUSED, "document-field", where, f"It was left out. {why}")


# --- what both have in common


def _document(
    text: Text,
    given: Told,
    says: Told,
    handle: str,
    origin: str,
    findings: tuple[Finding, ...] = (),
) -> Document:
    known = given.over(says)
    passages = passages_of(text)
    where = origin if handle in origin else handle
    language = known.language or _recognised(text)
    if not passages:
        return Document(where, None, (*findings, _without_words(where)))
    if not language:
        return Document(where, None, (*findings, _unknown_language(where)))
    holding = Holding(
        id=known.id or handle,
        title=known.title or _first_words(text),
        language=language,
        passages=passages,
        date=known.date,
        standing=known.standing or Standing.UNKNOWN,
        adopted_how=known.adopted_how,
        body=known.body,
        origin=origin,
    )
    return Document(where, holding, findings)


def _recognised(text: Text) -> str:
    seen: list[str] = []
    size = 0
    for unit in text.units:
        seen.append(bare(unit.words))
        size += len(unit.words)
        if size > _SEEN:
            break
    return detected(" ".join(seen)) or ""


def _first_words(text: Text) -> str:
    """Give a title to a document that has none: its first words."""
    words = " ".join(bare(unit.words) for unit in text.units[:2]).split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _unknown_language(where: str) -> Finding:
    said = (
        "The document's language isn't recognised, so it was held back: words are compared within "
        "a language. Say which it is with --language, or in a manifest."
    )
    return Finding(Severity.REFUSED, "language-not-recognised", where, said)
