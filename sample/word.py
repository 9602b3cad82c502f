"""Word files of pages: tracked, clean, redlined by hand; the same pages give the same bytes.

This is written apart from `travaux.render.docx` on purpose: the reader of Word files should not
be tried on our own writer's files alone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from html import escape
from itertools import groupby
from pathlib import Path

from sample.pages import Hand, Ink, Line, Pages, labels, own_label
from travaux.texts import Kind, Piece, Sign, call, pieces
from travaux.texts.signs import CELL

_PARTS = Path(__file__).with_name("parts")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOT = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = {
    Kind.TITLE: "Title",
    Kind.HEADING: "Heading",
    Kind.ARTICLE: "Article",
    Kind.ANNEX: "Annex",
    Kind.FORMULA: "Formula",
    Kind.PREAMBULAR: "Preambular",
    Kind.OPERATIVE: "Operative",
    Kind.ITEM: "Item",
    Kind.NOTE: "FootnoteText",
}


class Look(Enum):
    """How a file is made: on the issue's own template, or by another word processor.

    The other one knows no automatic numbers: it types them. It has its own styles, curls the
    quotes, puts no-break spaces after articles' names, and cuts the words into short runs.
    """

    OWN = "own"
    OTHER = "other"


class Trace(Enum):
    """How insertions and deletions show."""

    TRACKED = "tracked"
    BY_HAND = "by hand"


def tracked_docx(pages: Pages, look: Look = Look.OWN) -> bytes:
    """Write pages with every insertion, deletion and move tracked under its author's name."""
    return _Writer(pages, look, Trace.TRACKED).file()


def redlined_docx(pages: Pages) -> bytes:
    """Write pages with deletions struck through and insertions underlined, as by hand."""
    return _Writer(pages, Look.OWN, Trace.BY_HAND).file()


def clean_docx(pages: Pages, look: Look = Look.OWN) -> bytes:
    """Write pages as the delegation wants them, without a trace of what it changed."""
    return _Writer(pages.accepted(), look, Trace.TRACKED).file()


def zipped(parts: dict[str, str]) -> bytes:
    """Pack parts into a file; always the same bytes for the same parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2005, 2, 25, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.encode())
    return packed.getvalue()


class _Writer:
    """One file being written. Marks of change are counted through the whole file."""

    def __init__(self, pages: Pages, look: Look, trace: Trace) -> None:
        self.pages = pages
        self.look = look
        self.trace = trace
        self.marks = 0
        self.note_numbers = {name: n for n, name in enumerate(pages.notes, start=1)}

    def file(self) -> bytes:
        other = "other-" if self.look is Look.OTHER else ""
        fixed = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")
        names = ("types.xml", "package.rels", "document.rels")
        parts = {part: _part(name) for part, name in zip(fixed, names, strict=True)}
        parts["word/document.xml"] = self._document()
        parts["word/styles.xml"] = _part(f"{other}styles.xml")
        parts["word/numbering.xml"] = _part("numbering.xml")
        parts["word/footnotes.xml"] = self._footnotes()
        parts["word/comments.xml"] = self._comments()
        return zipped(parts)

    def _document(self) -> str:
        body = "".join([*self._cover(), *self._body(), "<w:sectPr/>"])
        return f"{_HEAD}<w:document {_ROOT}><w:body>{body}</w:body></w:document>"

    def _cover(self) -> Iterator[str]:
        cover = self.pages.cover
        original = f"Original: {cover.original}" if cover.original else ""
        for words in (cover.organ, cover.classification, cover.symbol, cover.date, original):
            if words:
                yield _paragraph(_style("Cover"), _run(Ink(words)))
        if cover.body:
            yield _paragraph(_style("Body"), _run(Ink(cover.body)))

    def _body(self) -> Iterator[str]:
        numbered = list(zip(self.pages.lines, labels(self.pages.lines), strict=True))
        for is_table, group in groupby(numbered, lambda pair: pair[0].kind is Kind.ROW):
            if is_table:
                rows = "".join(self._row(line) for line, _ in group)
                yield f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>{rows}</w:tbl>'
            else:
                yield from self._lines(list(group))

    def _lines(self, numbered: list[tuple[Line, str]]) -> Iterator[str]:
        for line, label in numbered:
            yield self._line(line, label)
            if line.kind is Kind.TITLE and self.pages.cover.status:
                yield _paragraph(_style("Status"), _run(Ink(self.pages.cover.status)))

    def _line(self, line: Line, label: str) -> str:
        typed = bool(label) and (self.look is Look.OTHER or line.label is not None)
        style = self._style_of(line, typed=typed)
        front = _run(Ink(f"{own_label(label)}\t")) if typed else ""
        if not front and self.look is Look.OTHER and line.kind is Kind.ITEM:
            front = _run(Ink("•\t"))
        content = front + self._inks(line)
        return _paragraph(style + self._mark(line.end), self._as_move(line, content))

    def _style_of(self, line: Line, *, typed: bool) -> str:
        if line.kind is Kind.HEADING:
            return _style(f"Heading{line.depth + 1}")
        name = _STYLES.get(line.kind, "Body")
        if self.look is Look.OTHER and line.kind in (Kind.OPERATIVE, Kind.ITEM, Kind.PREAMBULAR):
            return _style("Textbody") + f'<w:ind w:left="{567 * line.depth}"/>'
        if line.kind is Kind.OPERATIVE and not typed:
            number = f'<w:numPr><w:ilvl w:val="{line.depth}"/><w:numId w:val="1"/></w:numPr>'
            return _style(name) + number
        return _style(name)

    def _mark(self, end: Ink) -> str:
        """Say what happened to the end of a paragraph."""
        if self.trace is Trace.BY_HAND:
            return ""
        sides = (
            ("moveTo" if end.moved else "ins", end.inserted),
            ("moveFrom" if end.moved else "del", end.deleted),
        )
        marks = "".join(f"<w:{tag} {self._by(hand)}/>" for tag, hand in sides if hand)
        return f"<w:rPr>{marks}</w:rPr>" if marks else ""

    def _by(self, hand: Hand) -> str:
        self.marks += 1
        author = escape(hand.author)
        return f'w:id="{self.marks}" w:author="{author}" w:date="{hand.date}"'

    def _as_move(self, line: Line, content: str) -> str:
        if not line.move or self.trace is Trace.BY_HAND:
            return content
        side = "moveTo" if line.end.inserted else "moveFrom"
        hand = line.end.inserted or line.end.deleted
        by = self._by(hand) if hand else ""
        opened = f'<w:{side}RangeStart {by} w:name="{line.move}"/>'
        return f'{opened}{content}<w:{side}RangeEnd w:id="{self.marks}"/>'

    def _inks(self, line: Line) -> str:
        return "".join(self._ink(ink) for run in line.runs() for ink in self._cut(run))

    def _cut(self, ink: Ink) -> Iterator[Ink]:
        """Cut ink into the runs it is written in: the other word processor makes them short."""
        if ink.comment or self.look is Look.OWN:
            yield ink
            return
        for piece in pieces(ink.words):
            whole = _retouched(piece.value) if piece.sign is Sign.WORDS else call(piece.value)
            step = 17 if piece.sign is Sign.WORDS else len(whole)
            for start in range(0, len(whole), step):
                yield replace(ink, words=whole[start : start + step])

    def _ink(self, ink: Ink) -> str:
        if ink.comment:
            return _comment_mark(ink.comment)
        runs = "".join(self._piece(ink, piece) for piece in pieces(ink.words))
        if self.trace is Trace.BY_HAND:
            return runs
        if ink.deleted:
            runs = self._within("moveFrom" if _left(ink) else "del", ink.deleted, runs)
        if ink.inserted:
            runs = self._within("moveTo" if ink.moved else "ins", ink.inserted, runs)
        return runs

    def _within(self, tag: str, hand: Hand, runs: str) -> str:
        return f"<w:{tag} {self._by(hand)}>{runs}</w:{tag}>"

    def _piece(self, ink: Ink, piece: Piece) -> str:
        if piece.sign is Sign.CALL:
            number = self.note_numbers[piece.value]
            reference = f'<w:footnoteReference w:id="{number}"/>'
            return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'
        by_hand = self.trace is Trace.BY_HAND
        gone = ink.deleted is not None and not by_hand and not _left(ink)
        return _run(replace(ink, words=piece.value), by_hand=by_hand, gone=gone)

    def _row(self, line: Line) -> str:
        tag, hand = ("ins", line.end.inserted) if line.end.inserted else ("del", line.end.deleted)
        tracked = f"<w:trPr><w:{tag} {self._by(hand)}/></w:trPr>" if hand else ""
        cells = "".join(self._cell(cell) for cell in _cells(line.ink))
        return f"<w:tr>{tracked}{cells}</w:tr>"

    def _cell(self, ink: list[Ink]) -> str:
        line = Line("", Kind.ROW, ink)
        return f"<w:tc><w:tcPr/>{_paragraph(_style('Body'), self._inks(line))}</w:tc>"

    def _footnotes(self) -> str:
        notes = "".join(_separators()) + "".join(
            self._note(number, self.pages.notes[name]) for name, number in self.note_numbers.items()
        )
        return f"{_HEAD}<w:footnotes {_ROOT}>{notes}</w:footnotes>"

    def _note(self, number: int, note: Line) -> str:
        own = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        content = own + _run(Ink(" ")) + self._inks(note)
        paragraph = _paragraph(_style("FootnoteText"), content)
        return f'<w:footnote w:id="{number}">{paragraph}</w:footnote>'

    def _comments(self) -> str:
        comments = "".join(
            f'<w:comment w:id="{n}" w:author="{escape(hand.author)}" w:date="{hand.date}">'
            f"{_paragraph('', _run(Ink(words)))}</w:comment>"
            for n, (hand, words) in enumerate(self.pages.comments)
        )
        return f"{_HEAD}<w:comments {_ROOT}>{comments}</w:comments>"


def _left(ink: Ink) -> bool:
    """Tell whether ink was moved away from here, and not struck out where it arrived."""
    return ink.moved and ink.inserted is None


def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def _paragraph(properties: str, content: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def _run(ink: Ink, *, by_hand: bool = False, gone: bool = False) -> str:
    tag = "delText" if gone else "t"
    words = escape(ink.words, quote=False).replace("\t", f"</w:{tag}><w:tab/><w:{tag}>")
    shape = ""
    if by_hand:
        shape += "<w:strike/>" if ink.deleted else ""
        shape += '<w:color w:val="FF0000"/><w:u w:val="single"/>' if ink.inserted else ""
    look = f"<w:rPr>{shape}</w:rPr>" if shape else ""
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def _comment_mark(mark: str) -> str:
    side, number = mark.split()
    if side == "start":
        return f'<w:commentRangeStart w:id="{number}"/>'
    reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeEnd w:id="{number}"/>{reference}'


def _separators() -> Iterator[str]:
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        content = f"<w:p><w:r><w:{kind}/></w:r></w:p>"
        yield f'<w:footnote w:type="{kind}" w:id="{number}">{content}</w:footnote>'


def _cells(ink: list[Ink]) -> Iterator[list[Ink]]:
    cell: list[Ink] = []
    for each in ink:
        if each.words == CELL:
            yield cell
            cell = []
        else:
            cell.append(each)
    yield cell


def _retouched(words: str) -> str:
    """Give words with the typography of the other word processor."""
    for name in ("article", "paragraph", "resolution"):
        words = words.replace(f"{name} ", f"{name}\u00a0")
    opening = True
    result = []
    for sign in words.replace("'", "’"):
        if sign == '"':
            result.append("“" if opening else "”")
            opening = not opening
        else:
            result.append(sign)
    return "".join(result)
