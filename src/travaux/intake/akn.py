"""Akoma Ntoso 3.0 read into a text: preface, preamble, body, conclusions and attachments.

The file says itself what is an article and what a paragraph, so nothing is guessed: numbers are
kept as they are written there. What is asked for (`ins`, `del`) comes back as brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from travaux.findings import Outcome
from travaux.intake.guard import TREE_BYTES, FileRefused, memory, tree
from travaux.texts import (
    Cover,
    Dispute,
    Head,
    Kind,
    Text,
    Unit,
    bracketed,
    call,
    normalised,
    option,
)
from travaux.texts.signs import BREAK, CELL

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_BYTES = 20_000_000
_LANGUAGES = {
    "ara": "ar", "deu": "de", "ell": "el", "eng": "en", "fas": "fa", "fra": "fr", "heb": "he",
    "hin": "hi", "ita": "it", "jpn": "ja", "kor": "ko", "nld": "nl", "por": "pt", "rus": "ru",
    "spa": "es", "tha": "th", "ukr": "uk", "urd": "ur", "zho": "zh",
}  # fmt: skip
_PARTS = frozenset(
    ("book", "tome", "part", "title", "chapter", "section", "division", "subpart", "subtitle",
     "subchapter", "subsection", "subdivision", "crossHeading")
)  # fmt: skip
_LEFT_OUT = frozenset(("meta", "num", "heading", "subheading", "toc", "remark"))
_KINDS = {
    "recital": Kind.PREAMBULAR, "citation": Kind.PREAMBULAR, "preambular": Kind.PREAMBULAR,
    "formula": Kind.FORMULA, "enacting": Kind.FORMULA,
}  # fmt: skip
_LINES = frozenset(("p", "docTitle", "block"))


def is_akoma_ntoso(data: bytes) -> bool:
    """Tell by its beginning whether a file is one."""
    return b"akomaNtoso" in data[:4_000]


def text(data: bytes) -> Outcome[Text]:
    """Read an Akoma Ntoso file.

    Returns:
        The text, its units named by position ("u1", "n1"); its cover has the symbol (`docNumber`)
        and the date of the work. "" is its language where the file names none.

    Raises:
        FileRefused: it isn't sound XML, declares a document type, is outside the limits, is of
            another version, or holds no words.
    """
    if len(data) > _BYTES or memory(data) > TREE_BYTES:
        raise FileRefused("too-large", limit=_BYTES // 1_000_000)
    root = _root(data)
    if not str(root.tag).startswith(f"{{{_NAMESPACE}"):
        raise FileRefused("xml-not-akn")
    reader = _Reader()
    for document in root:
        reader.document(document)
    if not reader.units:
        raise FileRefused("no-words")
    made = Text(tuple(reader.units), tuple(reader.notes), _language(root), cover=_cover(root))
    return Outcome(made)


def _root(data: bytes) -> Any:
    try:
        return tree(data, "akomaNtoso")
    except FileRefused as fault:
        if fault.rule in ("document-type", "odd-encoding", "too-deep", "broken-xml"):
            raise FileRefused(f"xml-{fault.rule}") from fault
        raise


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _first(root: Any, name: str) -> Any:
    return next((e for e in root.iter() if _name(e) == name), None)


def _language(root: Any) -> str:
    found = _first(root, "FRBRlanguage")
    written = (found.get("language") or "").lower() if found is not None else ""
    return _LANGUAGES.get(written[:3], written[:2])


def _cover(root: Any) -> Cover:
    number, date = _first(root, "docNumber"), _first(root, "FRBRdate")
    named = (date.get("name") or "").lower() if date is not None else ""
    return Cover(
        symbol=normalised("".join(number.itertext())) if number is not None else "",
        date=(date.get("date") or "") if date is not None and named != "unknown" else "",
    )


@dataclass(slots=True)
class _Reader:
    """Walks the tree and gathers units."""

    units: list[Unit] = field(default_factory=list)
    notes: list[Unit] = field(default_factory=list)
    _kind: Kind = Kind.PARAGRAPH  # what a line without a better name is here

    def document(self, document: Any) -> None:
        """Read one document, an attachment among them."""
        for part in document:
            self._kind = Kind.PREAMBULAR if _name(part) == "preamble" else Kind.PARAGRAPH
            if _name(part) in ("preface", "coverPage"):
                self._preface(part)
            elif _name(part) in ("attachments", "components"):
                self._attachments(part)
            else:
                self._inside(part, 0, 0)

    def _preface(self, preface: Any) -> None:
        """Take the title; the masthead is the cover's, and other lines are kept."""
        titles = [e for e in preface.iter() if _name(e) in ("docTitle", "longTitle", "shortTitle")]
        if titles:
            self._add(Kind.TITLE, self._said(titles[0]))
        for line in preface.iter():
            named = {_name(e) for e in line.iter()} & _MASTHEAD
            if _name(line) == "p" and not named and line.get("class") != "masthead":
                self._add(Kind.PARAGRAPH, self._said(line))

    def _attachments(self, attachments: Any) -> None:
        for one in attachments:
            number, heading = _child(one, "num"), _child(one, "heading")
            if number is not None or heading is not None:
                self._add(Kind.ANNEX, self._said(heading), label=_number(number))
            for document in one:
                if _name(document) not in _LEFT_OUT:
                    self.document(document)

    def _inside(self, holder: Any, part: int, depth: int) -> None:
        """Read what an element holds; `part` is how deep headings are, `depth` paragraphs."""
        for element in holder:
            self._element(element, part, depth)

    def _element(self, element: Any, part: int, depth: int) -> None:
        name = _name(element)
        if name in _PARTS:
            self._add(Kind.HEADING, self._heading(element), part, _label(element))
            self._inside(element, part + 1, 0)
        elif name == "article":
            self._add(Kind.ARTICLE, self._heading(element), 0, _label(element))
            self._inside(element, part, 0)
        elif name == "tr":
            cells = CELL.join(self._said(cell) for cell in element if _name(cell))
            self._add(Kind.ROW, cells)
        elif name in _LINES:
            self._add(self._kind, self._said(element))
        elif name and name not in _LEFT_OUT:
            self._level(element, part, depth)

    def _level(self, element: Any, part: int, depth: int) -> None:
        """Read a paragraph, a point, an item, or what only holds such."""
        before, kind = len(self.units), self._kind
        label = _label(element)
        self._kind = _KINDS.get(element.get("name") or _name(element), kind)
        counted = label is not None and any(map(str.isalnum, label))
        self._inside(element, part, depth + 1 if counted else depth)
        self._kind = kind
        if label is None:
            return
        if len(self.units) == before:
            self._add(Kind.OPERATIVE, "", depth, label)
            return
        first = self.units[before]
        if first.label is None and first.kind in (Kind.PARAGRAPH, Kind.PREAMBULAR):
            self.units[before] = _labelled(first, label, depth, counted=counted)

    def _heading(self, element: Any) -> str:
        return self._said(_child(element, "heading"))

    def _add(self, kind: Kind, words: str, depth: int = 0, label: str | None = None) -> None:
        if words or label:
            self.units.append(Unit(f"u{len(self.units) + 1}", kind, words, depth, label))

    def _said(self, element: Any) -> str:
        """Give the words of a line, notes called where they stand."""
        if element is None:
            return ""
        return re.sub(r"  +", " ", "".join(self._pieces(element))).strip()

    def _pieces(self, element: Any) -> Iterator[str]:
        yield _characters(element.text)
        for child in element:
            yield from self._piece(child)
            yield _characters(child.tail)

    def _piece(self, child: Any) -> Iterator[str]:
        match _name(child):
            case "authorialNote":
                yield call(self._note(child))
            case "eol" | "br":
                yield BREAK
            case "ins":
                yield bracketed("".join(self._pieces(child)), Head(Dispute.ADDITION))
            case "del":
                yield bracketed("".join(self._pieces(child)), Head(Dispute.DELETION))
            case "inline" if child.get("name") in ("bracket", "against"):
                asked = Dispute.AGAINST if child.get("name") == "against" else Dispute.UNNAMED
                yield bracketed("".join(self._pieces(child)), Head(asked))
            case "inline" if child.get("name") == "option":
                yield option("".join(self._pieces(child)))
            case "" | "remark" | "noteRef":
                pass
            case "p":
                yield " "
                yield from self._pieces(child)
            case _:
                yield from self._pieces(child)

    def _note(self, note: Any) -> str:
        at = len(self.notes)
        empty = Unit(f"n{at + 1}", Kind.NOTE, "")
        self.notes.append(empty)  # its place, before those of notes inside it
        self.notes[at] = replace(empty, words=self._said(note))
        return empty.id


_MASTHEAD = frozenset(
    ("docTitle", "longTitle", "shortTitle", "docNumber", "docDate", "docStatus", "docProponent")
)


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if _name(child) == name), None)


def _label(element: Any) -> str | None:
    return _number(_child(element, "num"))


def _number(number: Any) -> str | None:
    return normalised("".join(number.itertext())) or None if number is not None else None


def _labelled(unit: Unit, label: str, depth: int, *, counted: bool) -> Unit:
    """Give the first line of a numbered element its number; a bullet makes it an item."""
    if not counted:
        return replace(unit, kind=Kind.ITEM, depth=depth)
    if unit.kind is Kind.PREAMBULAR:
        return replace(unit, label=label)
    return replace(unit, kind=Kind.OPERATIVE, depth=depth, label=label)


def _characters(words: str | None) -> str:
    """Give characters of a file as a text keeps them, their outer blanks left."""
    if not words:
        return ""
    start = " " if words[:1].isspace() else ""
    end = " " if words[-1:].isspace() else ""
    return f"{start}{normalised(words)}{end}" if words.strip() else " "
