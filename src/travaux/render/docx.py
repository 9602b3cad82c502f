"""Texts as Word files: real styles, real notes, real tables, so that people can work in them.

`rendered` prints brackets as they are to be read. `tracked` gives the base text with every wish
as a tracked change under the name of who asks. Each paragraph carries a bookmark made of its
permanent id ("tvx_u5"), by which it is found again when the file comes back.

Labels are written as words, not left to Word's own numbering: a label in a negotiating text is
what was issued ("5 bis"), and stays so when somebody puts a paragraph in above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from travaux.render.columns import shares
from travaux.render.look import Additions, Deletions, Look, NoteMark
from travaux.render.masthead import group_line, organ_lines, status_line, symbol_lines
from travaux.render.ooxml import TEXT_WIDTH, bookmark, packed, section, w, wording
from travaux.render.phrases import from_right, phrases
from travaux.render.runs import (
    Paragraph,
    Role,
    Run,
    blocks,
    leads_on,
    mostly_table,
    numbers,
    paragraphs,
)
from travaux.texts import Dispute, Kind, Shade, Text, Unit, bare

_STYLES = {
    Kind.TITLE: "Title",
    Kind.ARTICLE: "Article",
    Kind.ANNEX: "Annex",
    Kind.FORMULA: "Formula",
    Kind.PREAMBULAR: "Preambular",
    Kind.PARAGRAPH: "Paragraph",
    Kind.ITEM: "Item",
    Kind.ROW: "Cell",
    Kind.NOTE: "FootnoteText",
}
_CENTRED = (Kind.TITLE, Kind.HEADING, Kind.ARTICLE, Kind.ANNEX, Kind.FORMULA, Kind.ROW)
_LEVELS = {Kind.HEADING: ("Heading", 6), Kind.OPERATIVE: ("Operative", 4)}
_FRAME = {
    "w": "3119",
    "hSpace": "170",
    "wrap": "around",
    "vAnchor": "text",
    "hAnchor": "margin",
    "xAlign": "right",
    "y": "1",
}
_STEP = 709  # a step to the right, in twentieths of a point
_SIGNED = 5  # the depth of a signature, which has room above it
_LONGEST_BOOKMARK = 40  # Word cuts a longer name, and then it finds nothing


def rendered(text: Text, look: Look | None = None) -> bytes:
    """Give a text as a Word file with its brackets printed; equal texts give equal bytes."""
    return Document(text, look or Look()).packed()


class Document:
    """One Word file in the making. `tracking.Tracked` makes the other kind of it."""

    recording = False

    def __init__(self, text: Text, look: Look) -> None:
        self.text = text
        self.look = look
        self.phrases = phrases(text.language)
        self.numbers = numbers(text)
        self.notes = {note.id: note for note in text.notes}
        self.footnotes: list[Any] = []
        self.called: set[str] = set()
        self.across = mostly_table(text)
        self.width = TEXT_WIDTH[self.across]
        self.counted = 0  # the notes that Word counts by itself
        self.annotations = 0  # bookmarks and changes count together: their ids must differ
        self.status_printed = False
        self.in_note = False

    def packed(self) -> bytes:
        """Give the finished file."""
        body = w("body")
        body.extend(self.masthead())
        if not any(unit.kind is Kind.TITLE for unit in self.text.units):
            body.extend(self.status())
        for block in blocks(paragraphs(self.text.units, self.numbers)):
            body.extend(self.block(block))
        body.extend(self.notes_left())
        body.extend(self.closing())
        body.append(section(self.text, self.look, across=self.across))
        return packed(self.text, body, self.footnotes, recording=self.recording)

    def block(self, block: Paragraph | list[Paragraph]) -> list[Any]:
        """Give a paragraph, a table or a list."""
        if isinstance(block, Paragraph):
            after = self.status() if block.unit.kind is Kind.TITLE else []
            return [*self.paragraph(block), *after]
        if block[0].unit.kind is Kind.ROW:
            return [self.table(block), self.plain("AfterTable", "")]
        return [made for line in block for made in self.paragraph(line)]

    def masthead(self) -> list[Any]:
        """Give the masthead: what stands on the right, framed, and then the organ."""
        cover = self.text.cover
        right = [self.plain("MastheadSymbol", s) for s in symbol_lines(cover, self.text.language)]
        left = [self.plain("MastheadOrgan", line) for line in organ_lines(cover)]
        # The frame hangs beside the lines that follow it: as many, so that the rule stands below.
        while left and len(left) < len(right):
            left.append(self.plain("MastheadOrgan", ""))
        group = [self.plain("MastheadGroup", line) for line in (group_line(cover),) if line]
        made = [*right, *left, *group]
        return [*made, self.plain("MastheadRule", "")] if made else []

    def status(self) -> list[Any]:
        """Give the status note under the title, once."""
        line = status_line(self.text.cover)
        if not line or self.status_printed:
            return []
        self.status_printed = True
        return [self.plain("StatusNote", line)]

    def plain(self, style: str, words: str) -> Any:
        """Give a paragraph that belongs to the page and not to the text."""
        turned = w("bidi") if from_right(self.text.language, words) else None
        run = w("r", wording(words)) if words else None
        frame = w("framePr", **_FRAME) if style == "MastheadSymbol" else None
        return w("p", w("pPr", w("pStyle", val=style), frame, turned), run)

    def closing(self) -> list[Any]:
        """Give what stands after the text."""
        return []

    def paragraph(self, line: Paragraph) -> list[Any]:
        """Give a unit as one paragraph."""
        return [self.marked(line.unit, self.filled(line.unit, line.label, line.runs))]

    def filled(self, unit: Unit, label: str, runs: Sequence[Run]) -> Any:
        """Give the paragraph of a unit with its label and its runs."""
        paragraph = w("p", self.properties(unit))
        if label:
            paragraph.append(self.label(label, unit))
        for run in runs:
            paragraph.extend(self.run(run))
        if self.look.capitals and _in_capitals(unit):
            for run in paragraph.iter("w:r"):
                _capitals(run)
        return paragraph

    def label(self, label: str, unit: Unit) -> Any:
        """Give a label as the run in front of a paragraph."""
        if not unit.words:
            return w("r", wording(label))
        return w("r", wording(label), wording(" ") if unit.kind in _CENTRED else w("tab"))

    def marked(self, unit: Unit, paragraph: Any) -> Any:
        """Put the unit's bookmark around the content of its paragraph."""
        name = bookmark(unit.id)
        if len(name) <= _LONGEST_BOOKMARK:
            number = self.annotation()
            paragraph.insert(1, w("bookmarkStart", id=number, name=name))
            paragraph.append(w("bookmarkEnd", id=number))
        return paragraph

    def annotation(self) -> str:
        """Give an id for the next bookmark or change."""
        self.annotations += 1
        return str(self.annotations)

    def properties(self, unit: Unit) -> Any:
        """Give a unit's style, its level and its direction."""
        name, levels = _LEVELS.get(unit.kind, ("", 0))
        style = f"{name}{min(unit.depth + 1, levels)}" if name else _STYLES[unit.kind]
        level = None
        if unit.kind is Kind.ITEM and unit.depth:
            level = w("numPr", w("ilvl", val=str(min(unit.depth, 8))), w("numId", val="1"))
        turned = w("bidi") if from_right(self.text.language, bare(unit.words)) else None
        kept = w("keepNext") if leads_on(unit) else None
        return w("pPr", w("pStyle", val=style), kept, level, turned, *_indented(unit))

    def table(self, rows: list[Paragraph]) -> Any:
        """Give rows that follow one another as one table; the first one is its head."""
        widths = [str(self.width * share // 1000) for share in shares(rows, across=self.across)]
        table = w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="TableGrid"),
                w("bidiVisual") if from_right(self.text.language) else None,
                w("tblW", w="5000", type="pct"),
            ),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        )
        for position, row in enumerate(rows):
            table.append(self.row(row, widths, head=position == 0 < len(rows) - 1))
        return table

    def row(self, row: Paragraph, widths: Sequence[str], *, head: bool) -> Any:
        """Give a row of a table, filled up with empty cells to its width."""
        cells = [*row.cells, *([] for _ in range(len(widths) - len(row.cells)))]
        made = [self.filled(row.unit, "" if n else row.label, c) for n, c in enumerate(cells)]
        self.marked(row.unit, made[0])
        if head:
            for cell in made:
                cell[0][0].set("w:val", "CellHead")
        return w(
            "tr",
            w("trPr", w("tblHeader")) if head else None,
            *(
                w("tc", w("tcPr", w("tcW", w=width, type="dxa")), cell)
                for cell, width in zip(made, widths, strict=True)
            ),
        )

    def run(self, run: Run) -> list[Any]:
        """Give a run as it prints."""
        match run.role:
            case Role.CALL:
                return self.note_call(run.value)
            case Role.OPENING | Role.CLOSING:
                return [w("r", self.looks(run, "Bracket"), wording(run.value))]
            case Role.NAMES:
                return [w("r", self.looks(run, "Names"), wording(self.named(run)))]
            case Role.OPTION:
                return [w("r", w("rPr", w("rStyle", val="Option")), wording(f"{run.value}: "))]
            case Role.BREAK:
                return [w("r", wording("¶") if run.divides else w("br"))]
            case Role.CELL:
                return [w("r", w("tab"))]
            case _:
                return [w("r", self.looks(run, ""), wording(run.value))]

    def named(self, run: Run) -> str:
        """Give names as they print after the bracket."""
        if run.heads[-1].dispute is Dispute.DELETION and self.look.deletions is Deletions.PLAIN:
            return f"{run.value}, {self.phrases.delete}: "
        return f"{run.value}: "

    def looks(self, run: Run, style: str) -> Any:
        """Give the properties of a run: by its character style, or by what is asked about it."""
        asked = run.dispute if run.role is Role.WORDS else Dispute.UNNAMED
        added = self.look.additions if asked is Dispute.ADDITION else Additions.PLAIN
        struck = asked is Dispute.DELETION and self.look.deletions is Deletions.STRIKE
        colour = self.look.colour_of(run.names)
        properties = w(
            "rPr",
            w("rStyle", val=style) if style else None,
            *([w("b"), w("bCs")] if added is Additions.BOLD else []),
            w("strike") if struck else None,
            w("color", val=colour) if colour else None,
            w("u", val=_underlined(run, added)) if _underlined(run, added) else None,
            w("shd", val="clear", color="auto", fill=_FILLS[run.shade]) if run.shade else None,
            w("rtl") if from_right("", run.value) else None,
        )
        return properties if len(properties) else None

    def note_call(self, note: str) -> list[Any]:
        """Give the call of a note; the note itself goes to the foot of the page."""
        mark = self.look.mark_of(self.numbers.get(note, "?"))
        if note not in self.notes or note in self.called or self.in_note:
            return [_number_run(wording(mark))]
        self.called.add(note)
        own = self.numbers[note] != str(self.counted + 1)
        self.counted += not own
        number = str(len(self.footnotes) + 1)
        self.footnotes.append(w("footnote", id=number))
        self.footnotes[-1].extend(self.note(self.notes[note], mark if own else ""))
        if own:
            reference = w("footnoteReference", customMarkFollows="1", id=number)
            return [_number_run(reference, wording(mark))]
        return self.counted_number(w("footnoteReference", id=number))

    def counted_number(self, number: Any) -> list[Any]:
        """Give a number that Word counts itself, and the stroke where the house prints one."""
        stroke = [_number_run(wording("/"))] if self.look.note_mark is NoteMark.STROKE else []
        return [_number_run(number), *stroke]

    def note(self, note: Unit, own: str) -> list[Any]:
        """Give a note's paragraphs, headed by its mark: `own`, or the number Word counts."""
        (line,) = paragraphs((note,), {})
        self.in_note = True  # Word has no notes to notes: those are called by their mark alone
        made = [self.filled(note, "", part) for part in _paragraphs_of(line)]
        self.in_note = False
        self.marked(note, made[0])
        mark = [_number_run(wording(own))] if own else self.counted_number(w("footnoteRef"))
        made[0][1:1] = [*mark, w("r", wording(" "))]
        return made

    def notes_left(self) -> list[Any]:
        """Give the notes that nothing calls, after the text: no note is lost."""
        left = [note for note in self.text.notes if note.id not in self.called]
        if not left:
            return []
        heading = self.plain("Heading2", self.phrases.notes)
        marks = [self.look.mark_of(self.numbers[note.id]) for note in left]
        made = [self.note(note, mark) for note, mark in zip(left, marks, strict=True)]
        return [heading, *(paragraph for note in made for paragraph in note)]


def _underlined(run: Run, added: Additions) -> str:
    if added is Additions.UNDERLINE and run.role is Role.WORDS:
        return "single"
    return _LINES[run.shade] if run.role is Role.WORDS else ""


_LINES = {Shade.NONE: "", Shade.SOLID: "thick", Shade.DASHED: "dash", Shade.DOTTED: "dotted"}
_FILLS = {Shade.SOLID: "E3EDE3", Shade.DASHED: "F3ECD8", Shade.DOTTED: "EEEEEE"}


def _in_capitals(unit: Unit) -> bool:
    return unit.kind is Kind.TITLE or (unit.kind is Kind.HEADING and unit.depth < 2)


def _capitals(run: Any) -> None:
    """Print a run in capitals; the words in the file stay as they are."""
    properties = run.find("w:rPr")
    if properties is None:
        properties = w("rPr")
        run.insert(0, properties)
    after = sum(child.tag in ("w:rStyle", "w:b", "w:bCs") for child in properties)
    properties.insert(after, w("caps"))


def _indented(unit: Unit) -> list[Any]:
    """Give how far a paragraph without a number stands in: a quotation, a signature."""
    if unit.kind is not Kind.PARAGRAPH or not unit.depth:
        return []
    indented = w("ind", left=str(_STEP * min(unit.depth, 6)))
    if unit.depth < _SIGNED:
        return [indented]
    return [w("spacing", before="600"), indented, w("jc", val="left")]


def _number_run(*number: Any) -> Any:
    return w("r", w("rPr", w("rStyle", val="FootnoteReference")), *number)


def _paragraphs_of(note: Paragraph) -> list[list[Run]]:
    """Cut the runs of a note where a paragraph of it ends."""
    parts: list[list[Run]] = [[]]
    for run in note.runs:
        if run.role is Role.BREAK and not run.divides:
            parts.append([])
        else:
            parts[-1].append(run)
    return parts
