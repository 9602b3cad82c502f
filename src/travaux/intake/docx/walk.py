"""One walk through a part of a Word file: paragraphs, rows, words, and who changed them.

The walk follows the XML's events with stacks of its own, so that deep nesting costs no recursion.
What surrounds words in Word (content controls, links, smart tags, drawings) needs no rule: the
walk goes through it. What isn't words (properties, field instructions, the second copy of a text
box) is stepped over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from lxml import etree

from travaux.intake.docx.drafts import END, Draft, Row, Worded
from travaux.intake.docx.names import COMPATIBILITY, MATH, OFF, number, value, w
from travaux.intake.docx.numbering import Numbering
from travaux.intake.docx.styles import PLAIN, Look, Styles, kind, look, style_id
from travaux.intake.guard import FileRefused
from travaux.intake.manuscript import Hand, Stretch, Trace
from travaux.texts.signs import NONCHARACTERS, call

LINES = 60_000
BRANCHES = 10  # of one choice that are looked at
LONGEST_ANCHOR = 500  # pieces of a passage that a comment hangs on
_TEXTBOX = w("txbxContent")
_WORDS = (w("t"), w("delText"), MATH + "t", w("sym"), w("footnoteReference"))
_RUN_PROPERTIES = w("rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STEPPED_OVER = frozenset(
    [w(name) for name in (
        "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr",
        "instrText", "delInstrText", "rt", "ffData", "fldData",
    )]
    + [MATH + name for name in ("ctrlPr", "rPr", "oMathParaPr")]
)  # fmt: skip


class Walk:
    """What was found in one part: lines, comments' anchors, and things to tell the sender."""

    def __init__(self, styles: Styles, numbering: Numbering, *, fields: bool = True) -> None:
        self.drafts: list[Draft | Row] = []
        self.paragraphs: list[Draft] = []
        self.hidden: list[Draft] = []
        self.pictures = 0
        self.foreign = 0
        self.odd_signs = 0
        self.anchors: dict[str, Draft | None] = {}
        self._said: list[str] = []  # what stands on the accepted side, for comments
        self._spans: dict[str, tuple[int, int | None]] = {}
        self._styles = styles
        self._numbering = numbering
        self._obeys_fields = fields
        self._stack: list[Draft | Row] = []
        self._inserted: list[Trace] = []
        self._deleted: list[Trace] = []
        self._fields: list[bool] = []  # for each open field: has its result begun?
        self._instructions = 0  # how many open fields are still in their instruction
        self._pictured = 0  # how many pictures are around this place
        self._chosen: list[Any] = []  # for each open choice, the branch that is read
        self._custom_mark = False
        self._style: str | None = None  # of the run that is being read
        self._number_style: str | None = None  # of a note's number that has just been read

    def through(self, root: Any) -> Walk:
        """Walk through a part (or a note, or a comment) and give what was found."""
        tags = (*self._ENTER, *_STEPPED_OVER)
        events = etree.iterwalk(root, events=("start", "end"), tag=tags)
        enter, leave = self._ENTER, self._LEAVE
        for event, element in events:
            tag = element.tag
            if event == "end":
                if tag in leave:
                    leave[tag](self, element)
            elif tag in _STEPPED_OVER or enter[tag](self, element):
                events.skip_subtree()
        return self

    @property
    def broken_fields(self) -> bool:
        """True if a field was begun and never ended: its words would be taken for its code."""
        return bool(self._fields)

    # paragraphs and rows

    def _enter_paragraph(self, element: Any) -> None:
        properties = element.find(w("pPr"))
        named = style_id(properties, "pStyle")
        style = self._styles[named]
        draft = Draft(named, kind(style, value(properties, "outlineLvl")))
        numbering = None if properties is None else properties.find(w("numPr"))
        draft.number_id = value(numbering, "numId") or style.number_id
        level = value(numbering, "ilvl")
        if draft.number_id is not None and level is None and style.level is None:
            draft.level = self._numbering.level_of_style(draft.number_id, named)
        else:
            draft.level = number(level, style.level or 0)
        if style.look.struck or style.look.hidden:
            draft.under = Look(struck=style.look.struck, hidden=style.look.hidden)
        draft.ended = self._end_of(None if properties is None else properties.find(w("rPr")))
        self._stack.append(draft)

    def _end_of(self, properties: Any) -> Stretch:
        inserted = self._inserted[-1] if self._inserted else None
        deleted = self._deleted[-1] if self._deleted else None
        if properties is not None:
            inserted = _trace(properties, "ins", "moveTo") or inserted
            deleted = _trace(properties, "del", "moveFrom") or deleted
        return Stretch("\n", inserted, deleted) if inserted or deleted else END

    def _leave_paragraph(self, _: Any) -> None:
        draft = self._stack.pop()
        assert isinstance(draft, Draft)  # noqa: S101
        self.paragraphs.append(draft)
        if len(self.paragraphs) > LINES:
            raise FileRefused("too-many-lines", limit=LINES)
        self._said.append(" ")
        self._settle(draft)

    def _settle(self, draft: Draft) -> None:
        """Put a paragraph where it belongs: in its cell, behind its host, or in the text."""
        above = self._stack[-1] if self._stack else None
        if isinstance(above, Row):
            above.take(draft)
        else:
            self._emit(draft)

    def _emit(self, line: Draft | Row) -> None:
        (self._stack[-1].after if self._stack else self.drafts).append(line)

    def _enter_row(self, element: Any) -> None:
        properties = element.find(w("trPr"))
        row = Row(_trace(properties, "ins"), _trace(properties, "del"))
        self._stack.append(row)

    def _leave_row(self, _: Any) -> None:
        row = self._stack.pop()
        assert isinstance(row, Row)  # noqa: S101
        row.close()
        self._emit(row)

    def _enter_cell(self, element: Any) -> None:
        properties = element.find(w("tcPr"))
        row = self._stack[-1] if self._stack else None
        if isinstance(row, Row):
            row.open_cell(_trace(properties, "cellIns"), _trace(properties, "cellDel"))

    def _leave_cell(self, _: Any) -> None:
        row = self._stack[-1] if self._stack else None
        if isinstance(row, Row):
            row.close_cell()

    # traces

    def _enter_inserted(self, element: Any) -> None:
        self._inserted.append(trace(element))

    def _leave_inserted(self, _: Any) -> None:
        self._inserted.pop()

    def _enter_deleted(self, element: Any) -> None:
        self._deleted.append(trace(element))

    def _leave_deleted(self, _: Any) -> None:
        self._deleted.pop()

    # words

    def _enter_run(self, element: Any) -> None:
        self._custom_mark = False
        draft = self._within()
        if draft is None:
            return
        properties = element.find(_RUN_PROPERTIES)
        own, named = look(properties), style_id(properties, "rStyle")
        self._style = named
        if named != self._number_style:
            self._number_style = None
        if named is not None:
            own = own.over(self._styles[named].look)
        if draft.under is not PLAIN:
            own = own.over(draft.under)
        draft.look = own
        draft.link = draft.links > 0 or (named is not None and self._styles.is_link(named))

    def _say(self, words: str) -> None:
        if not words or self._custom_mark or (self._instructions and self._obeys_fields):
            return
        within = self._within()
        draft = Draft() if within is None else within
        if draft.look.hidden:
            if words.strip():
                self.hidden.append(draft)
            return
        inserted = self._inserted[-1] if self._inserted else None
        deleted = self._deleted[-1] if self._deleted else None
        draft.words.append(Worded(words, inserted, deleted, draft.look, draft.link))
        if deleted is None:
            self._said.append(words)
        if within is None:
            self._settle(draft)

    def _enter_words(self, element: Any) -> None:
        words = element.text or ""
        if words == "/" and self._number_style is not None:
            return  # a stroke in the style of a note's number belongs to it: "1/"
        self._say_outside(words if element.get(_SPACE) == "preserve" else words.strip(" \t\r\n"))

    def _enter_formula_words(self, element: Any) -> None:
        self._say_outside(element.text or "")

    def _say_outside(self, words: str) -> None:
        """Say words from the file; signs that are this program's own use are taken out."""
        clean = words if words.isascii() else NONCHARACTERS.sub("", words)
        self.odd_signs += len(words) - len(clean)
        self._say(clean)

    def _enter_tab(self, _: Any) -> None:
        self._say("\t")

    def _enter_break(self, _: Any) -> None:
        self._say("\n")

    def _enter_hard_hyphen(self, _: Any) -> None:
        self._say("\u2011")

    def _enter_soft_hyphen(self, _: Any) -> None:
        self._say("\u00ad")

    def _enter_symbol(self, element: Any) -> None:
        try:
            self._say_outside(chr(int(element.get(w("char"), ""), 16)))
        except (ValueError, OverflowError):
            self.odd_signs += 1

    def _enter_note_call(self, element: Any) -> None:
        prefix = "fn" if element.tag == w("footnoteReference") else "en"
        self._say(call(f"{prefix}{number(element.get(w('id')))}"))
        self._custom_mark = element.get(w("customMarkFollows"), "0") not in OFF
        self._number_style = self._style

    def _enter_note_number(self, _: Any) -> None:
        self._number_style = self._style

    def _enter_field_mark(self, element: Any) -> None:
        mark = element.get(w("fldCharType"))
        if mark == "begin":
            self._fields.append(False)
            self._instructions += 1
        elif mark == "separate" and self._fields:
            self._instructions -= not self._fields[-1]
            self._fields[-1] = True
        elif mark == "end" and self._fields:
            self._instructions -= not self._fields.pop()

    # links, comments, and what isn't read

    def _enter_link(self, _: Any) -> None:
        if (draft := self._within()) is not None:
            draft.links += 1

    def _leave_link(self, _: Any) -> None:
        if (draft := self._within()) is not None:
            draft.links -= 1

    def _enter_comment_start(self, element: Any) -> None:
        comment = element.get(w("id"), "")
        self._spans.setdefault(comment, (len(self._said), None))
        self.anchors.setdefault(comment, self._within())

    def _enter_comment_end(self, element: Any) -> None:
        comment = element.get(w("id"), "")
        begin, end = self._spans.get(comment, (0, 0))
        if end is None:
            self._spans[comment] = (begin, len(self._said))

    def hangs_on(self, comment: str) -> str:
        """Give the words that a comment hangs on; of a very long passage its beginning."""
        begin, end = self._spans.get(comment, (0, 0))
        last = begin + LONGEST_ANCHOR if end is None else min(end, begin + LONGEST_ANCHOR)
        return "".join(self._said[begin:last]).strip()

    def _enter_comment_call(self, element: Any) -> None:
        self.anchors.setdefault(element.get(w("id"), ""), self._within())

    def _within(self) -> Draft | None:
        top = self._stack[-1] if self._stack else None
        return top if isinstance(top, Draft) else None

    def _enter_choice(self, element: Any) -> None:
        """Choose one branch: the first, and so the newest, that has words at all."""
        worded = (b for b in element[:BRANCHES] if next(b.iter(*_WORDS), None) is not None)
        self._chosen.append(next(worded, element[0] if len(element) else None))

    def _leave_choice(self, _: Any) -> None:
        self._chosen.pop()

    def _enter_branch(self, element: Any) -> bool:
        """Step over a branch that wasn't chosen."""
        return bool(self._chosen) and element is not self._chosen[-1]

    def _enter_picture(self, element: Any) -> None:
        if not self._pictured:
            self.pictures += next(element.iter(_TEXTBOX), None) is None
        self._pictured += 1

    def _leave_picture(self, _: Any) -> None:
        self._pictured -= 1

    def _enter_foreign(self, _: Any) -> None:
        self.foreign += 1

    _ENTER: ClassVar[dict[str, Callable[[Walk, Any], bool | None]]] = {
        w("p"): _enter_paragraph,
        w("r"): _enter_run,
        MATH + "r": _enter_run,
        w("t"): _enter_words,
        w("delText"): _enter_words,
        MATH + "t": _enter_formula_words,
        w("tab"): _enter_tab,
        w("ptab"): _enter_tab,
        w("br"): _enter_break,
        w("cr"): _enter_break,
        w("noBreakHyphen"): _enter_hard_hyphen,
        w("softHyphen"): _enter_soft_hyphen,
        w("sym"): _enter_symbol,
        w("footnoteReference"): _enter_note_call,
        w("footnoteRef"): _enter_note_number,
        w("endnoteReference"): _enter_note_call,
        w("endnoteRef"): _enter_note_number,
        w("fldChar"): _enter_field_mark,
        w("ins"): _enter_inserted,
        w("moveTo"): _enter_inserted,
        w("del"): _enter_deleted,
        w("moveFrom"): _enter_deleted,
        w("tr"): _enter_row,
        w("tc"): _enter_cell,
        w("hyperlink"): _enter_link,
        w("commentRangeStart"): _enter_comment_start,
        w("commentRangeEnd"): _enter_comment_end,
        w("commentReference"): _enter_comment_call,
        COMPATIBILITY + "AlternateContent": _enter_choice,
        COMPATIBILITY + "Choice": _enter_branch,
        COMPATIBILITY + "Fallback": _enter_branch,
        w("drawing"): _enter_picture,
        w("pict"): _enter_picture,
        w("object"): _enter_picture,
        w("altChunk"): _enter_foreign,
        w("subDoc"): _enter_foreign,
    }
    _LEAVE: ClassVar[dict[str, Callable[[Walk, Any], None]]] = {
        w("p"): _leave_paragraph,
        w("ins"): _leave_inserted,
        w("moveTo"): _leave_inserted,
        w("del"): _leave_deleted,
        w("moveFrom"): _leave_deleted,
        w("tr"): _leave_row,
        w("tc"): _leave_cell,
        w("hyperlink"): _leave_link,
        w("drawing"): _leave_picture,
        w("pict"): _leave_picture,
        w("object"): _leave_picture,
        COMPATIBILITY + "AlternateContent": _leave_choice,
    }


def trace(element: Any) -> Trace:
    """Read author and date of a tracked change."""
    moved = element.tag in (w("moveFrom"), w("moveTo"))
    return Trace(
        element.get(w("author"), "").strip(), element.get(w("date"), ""),
        Hand.MOVED if moved else Hand.TRACKED,
    )  # fmt: skip


def _trace(properties: Any, *names: str) -> Trace | None:
    """Give the trace that properties of a paragraph's end, a row or a cell hold."""
    if properties is None:
        return None
    found = (properties.find(w(name)) for name in names)
    return next((trace(element) for element in found if element is not None), None)
