"""Texts as Akoma Ntoso 3.0 (OASIS), for libraries and archives: export only (P24).

What is asked for stands in `ins` and `del`, which refer to the organisations that ask; words with
alternatives beside them and brackets that nobody has named are `inline`, named "against" and
"bracket". The signs of brackets aren't words there: who prints the file sets them. Permanent ids
are `eId` and `wId`.

A text with a formula ("The General Assembly,") is a `statement`, as the United Nations' profile
has it for resolutions; any other is a `doc`. Annexes are attachments.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any
from urllib.parse import quote

from lxml import etree

from travaux.render.frbr import AKN, Identity, element, identifier
from travaux.render.look import Look
from travaux.render.masthead import group_line, organ_lines, status_line, symbol_lines
from travaux.render.runs import (
    Paragraph,
    Role,
    Run,
    blocks,
    left_open,
    numbers,
    paragraphs,
    printable,
)
from travaux.texts import Dispute, Head, Kind, Text

_ASKED = {Dispute.ADDITION: "ins", Dispute.DELETION: "del"}
_OPERATIVE = ("paragraph", "subparagraph", "point", "indent")
_ARTICLE, _NUMBERED = 6, 20  # levels in the tree: headings are above 6, paragraphs from 20 on


def rendered(text: Text, look: Look | None = None) -> bytes:
    """Give a text as an Akoma Ntoso file; equal texts give equal bytes.

    A look changes nothing but the marks of notes.
    """
    root = element("akomaNtoso", _Export(text, look or Look()).document())
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


class _Export:
    """The export of one text in the making."""

    def __init__(self, text: Text, look: Look) -> None:
        self.text = text
        self.look = look
        self.numbers = numbers(text)
        self.notes = {note.id: note for note in text.notes}
        self.called: set[str] = set()
        self.organisations: dict[str, str] = {}  # name → eId

    def document(self) -> Any:
        kinds = {unit.kind for unit in self.text.units}
        kind, name = ("statement", "resolution") if Kind.FORMULA in kinds else ("doc", "text")
        lines = list(paragraphs(self.text.units, self.numbers))
        main = list(takewhile(lambda line: line.unit.kind is not Kind.ANNEX, lines))
        titles = list(takewhile(lambda line: line.unit.kind is Kind.TITLE, main))
        rest = main[len(titles) :]
        before = list(takewhile(lambda line: line.unit.kind in _PREAMBLE, rest))
        identity = Identity.of(self.text, kind)
        parts = [
            self.preface(titles),
            self.preamble(before),
            self.main_body(rest[len(before) :]),
        ]
        attachments = self.attachments(lines[len(main) :], identity)
        conclusions = self.conclusions()
        meta = identity.meta(self.references(identity))
        return element(kind, meta, *parts, conclusions, attachments, name=name)

    def preface(self, titles: Sequence[Paragraph]) -> Any:
        """Give the masthead, the titles and the status note."""
        cover, language = self.text.cover, self.text.language
        lines = [*organ_lines(cover), *symbol_lines(cover, language)]
        lines += [line for line in (group_line(cover),) if line]
        made = [element("p", class_="masthead") for _ in lines]
        for line, paragraph in zip(lines, made, strict=True):
            holder = element("docNumber") if line == cover.symbol else paragraph
            holder.text = line
            if holder is not paragraph:
                paragraph.append(holder)
        made += [self.title(line) for line in titles]
        if status_line(cover):
            status = element("docStatus")
            status.text = status_line(cover)
            made.append(element("p", status))
        return element("preface", *made) if made else None

    def title(self, line: Paragraph) -> Any:
        title = self.filled("docTitle", line.runs, line.opened)
        return element("p", _label(line), title, **_ids(line))

    def preamble(self, lines: Sequence[Paragraph]) -> Any:
        made = []
        for line in lines:
            formula = line.unit.kind is Kind.FORMULA
            tag, name = ("formula", "enacting") if formula else ("container", "preambular")
            made.append(element(tag, self.words(line), name=name, **_ids(line)))
        return element("preamble", *made) if made else None

    def words(self, line: Paragraph) -> Any:
        """Give the words of a unit as a paragraph, behind the label it was issued under."""
        paragraph = self.filled("p", line.runs, line.opened)
        label = _label(line)
        if label is not None:
            label.tail, paragraph.text = paragraph.text, None
            paragraph.insert(0, label)
        return paragraph

    def number(self, line: Paragraph) -> Any:
        if not line.label:
            return None
        number = element("num")
        number.text = line.label
        return number

    def main_body(self, lines: Iterable[Paragraph]) -> Any:
        """Give units as a tree: headings hold what follows them, paragraphs their sub-levels."""
        body = element("mainBody")
        opened: list[tuple[int, Any]] = [(-1, body)]
        for block in blocks(lines):
            level, made = self.placed(block)
            while opened[-1][0] >= level:
                opened.pop()
            parent = opened[-1][1]
            _open_up(parent)
            parent.append(made)
            if _holds(block):
                opened.append((level, made))
        if not len(body):
            body.append(element("p"))
        return body

    def placed(self, block: Paragraph | list[Paragraph]) -> tuple[int, Any]:
        """Give the element of a block, and its level in the tree."""
        if not isinstance(block, Paragraph):
            row = block[0].unit.kind is Kind.ROW
            inside = self.table(block) if row else self.list(block)
            name = "table" if row else "list"
            return _NUMBERED, element("hcontainer", element("content", inside), name=name)
        unit = block.unit
        if unit.kind in (Kind.HEADING, Kind.ARTICLE):
            level = _ARTICLE if unit.kind is Kind.ARTICLE else min(unit.depth, _ARTICLE - 1)
            tag = "article" if unit.kind is Kind.ARTICLE else "section"
            heading = self.filled("heading", block.runs, block.opened)
            return level, element(tag, self.number(block), heading, **_ids(block))
        if unit.kind is Kind.OPERATIVE:
            tag = _OPERATIVE[min(unit.depth, len(_OPERATIVE) - 1)]
            content = element("content", self.filled("p", block.runs, block.opened))
            made = element(tag, self.number(block), content, **_ids(block))
            return _NUMBERED + unit.depth, made
        content = element("content", self.filled("p", block.runs, block.opened))
        made = element("hcontainer", self.number(block), content, name=unit.kind, **_ids(block))
        return _NUMBERED, made

    def table(self, rows: Sequence[Paragraph]) -> Any:
        table = element("table")
        for position, row in enumerate(rows):
            tag = "th" if position == 0 < len(rows) - 1 else "td"
            opened = row.opened
            made = element("tr", **_ids(row))
            for cell in row.cells:
                made.append(element(tag, self.filled("p", cell, opened)))
                opened = left_open(cell, opened)
            if row.label:
                first = made[0][0]
                first.text = f"{row.label} {first.text or ''}"
            table.append(made)
        return table

    def list(self, items: Sequence[Paragraph]) -> Any:
        made = element("blockList")
        for item in items:
            sign = element("num")
            sign.text = "•"
            words = self.filled("p", item.runs, item.opened)
            depth = f"depth{item.unit.depth}"
            made.append(element("item", sign, words, class_=depth, **_ids(item)))
        return made

    def filled(self, tag: str, runs: Iterable[Run], opened: tuple[Head, ...]) -> Any:
        """Give an element with runs in it: brackets open at its end go on in the next unit."""
        root = element(tag)
        holders = [root]
        for head in opened:
            holders.append(self.bracket(head))
            holders[-2].append(holders[-1])
        for run in runs:
            if run.role is Role.OPENING:
                holders.append(self.bracket(run.heads[-1]))
                holders[-2].append(holders[-1])
            elif run.role is Role.CLOSING:
                holders.pop()
            elif run.role is not Role.NAMES:
                self.put(run, holders[-1])
        return root

    def put(self, run: Run, holder: Any) -> None:
        """Put a run of words, or a sign, at the end of an element."""
        match run.role:
            case Role.CALL:
                holder.append(self.call(run.value))
            case Role.BREAK:
                holder.append(element("eol"))
            case Role.OPTION:
                made = element("inline", name="option")
                made.text = run.value
                holder.append(made)
            case Role.CELL:
                _write(holder, " | ")
            case _:
                _write(holder, run.value)

    def bracket(self, head: Head) -> Any:
        """Give the element of a bracket, referring to those who ask."""
        names = [name for name in head.names.split(", ") if name]
        asking = {"refersTo": " ".join(f"#{self.organisation(name)}" for name in names)}
        attributes = asking if names else {}
        tag = _ASKED.get(head.dispute)
        if tag:
            return element(tag, **attributes)
        name = "against" if head.dispute is Dispute.AGAINST else "bracket"
        return element("inline", name=name, **attributes)

    def organisation(self, name: str) -> str:
        return self.organisations.setdefault(name, f"organisation__{len(self.organisations) + 1}")

    def call(self, note: str) -> Any:
        """Give a note where it is first called; a later call refers to it."""
        mark = self.look.mark_of(self.numbers.get(note, "?"))
        if note not in self.notes or note in self.called:
            return element("noteRef", href=f"#{quote(identifier(note))}", marker=mark)
        self.called.add(note)
        (line,) = paragraphs((self.notes[note],), {})
        words = self.filled("p", line.runs, ())
        return element("authorialNote", words, marker=mark, placement="bottom", **_ids(line))

    def attachments(self, lines: Sequence[Paragraph], identity: Identity) -> Any:
        """Give each annex as a document of its own."""
        starts = [n for n, line in enumerate(lines) if line.unit.kind is Kind.ANNEX]
        made = []
        for number, start in enumerate(starts, start=1):
            end = starts[number] if number < len(starts) else len(lines)
            part = replace(identity, part=f"annex_{number}")
            annex = lines[start]
            heading = self.filled("heading", annex.runs, annex.opened)
            body = self.main_body(lines[start + 1 : end])
            document = element("doc", part.meta(), body, name="annex")
            made.append(element("attachment", self.number(annex), heading, document, **_ids(annex)))
        return element("attachments", *made) if made else None

    def conclusions(self) -> Any:
        """Give the notes that nothing calls: none is lost."""
        left = [note.id for note in self.text.notes if note.id not in self.called]
        made = [element("p", self.call(note)) for note in left if note not in self.called]
        return element("conclusions", *made) if made else None

    def references(self, identity: Identity) -> Any:
        """Give the organisations that the text refers to, and what made this file."""
        ontology = "/akn/ontology"
        made = [
            element(
                "TLCOrganization",
                eId=eid,
                href=f"{ontology}/organization/{quote(printable(name), safe='')}",
                showAs=name,
            )
            for name, eid in [(identity.organ or "_", "organ"), *self.organisations.items()]
        ]
        tool = element(
            "TLCObject", eId="travaux", href=f"{ontology}/object/travaux", showAs="Travaux"
        )
        return element("references", *made, tool, source="#travaux")


_PREAMBLE = (Kind.FORMULA, Kind.PREAMBULAR)


def _ids(line: Paragraph) -> dict[str, str]:
    unit_id = identifier(line.unit.id)
    return {"eId": unit_id, "wId": unit_id}


def _label(line: Paragraph) -> Any:
    """Give a label where Akoma Ntoso has no numbers: in the preface and the preamble."""
    if not line.label:
        return None
    label = element("inline", name="label")
    label.text = line.label
    return label


def _holds(block: Paragraph | list[Paragraph]) -> bool:
    """Tell whether what follows a block may stand inside it."""
    kinds = (Kind.HEADING, Kind.ARTICLE, Kind.OPERATIVE)
    return isinstance(block, Paragraph) and block.unit.kind in kinds


def _open_up(parent: Any) -> None:
    """Make the words of a paragraph the introduction to its sub-levels."""
    content = parent.find(f"{{{AKN}}}content")
    if content is not None:
        content.tag = f"{{{AKN}}}intro"


def _write(holder: Any, words: str) -> None:
    if len(holder):
        holder[-1].tail = (holder[-1].tail or "") + words
    else:
        holder.text = (holder.text or "") + words
