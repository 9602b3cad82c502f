"""HTML read into a manuscript: paragraphs, lists, tables, notes, insertions and deletions.

The page is walked without recursion, so that deep nesting costs nothing; nothing in it is fetched
or run. Words that the page hides are left out, and that is said.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.guard import FileRefused
from travaux.intake.manuscript import Hand, Line, Manuscript, Stretch, Trace
from travaux.numbering import label
from travaux.texts import call
from travaux.texts.signs import CELL, NONCHARACTERS

LINES = 60_000
_HIGHEST_TITLE = 12  # lines of a masthead may stand above it
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LEFT_OUT = frozenset(
    ("head", "script", "style", "template", "noscript", "svg", "math", "object", "iframe",
     "select", "textarea", "button", "nav", "audio", "video", "canvas")
)  # fmt: skip
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table",
     "tr", "blockquote", "section", "article", "header", "footer", "main", "aside", "body", "pre",
     "figure", "figcaption", "center", "address", "caption", "hr", "fieldset", "form")
)  # fmt: skip
_INSERTED = {"ins": Hand.TRACKED, "u": Hand.REDLINE}
_DELETED = {"del": Hand.TRACKED, "s": Hand.REDLINE, "strike": Hand.REDLINE}
# What pages carry for the eye or for readers' machines, not for the text: links to a place, signs.
_FURNITURE = frozenset(
    ("skip", "unseen", "visually-hidden", "sr-only", "permalink", "headerlink", "back")
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BACK = re.compile(r"[↩↑^⏎\s\ufe0e]*$")
_ORDERS = {"a": 1, "i": 2, "A": 1, "I": 2}


def manuscript(data: bytes) -> Outcome[Manuscript]:
    """Read an HTML page.

    Returns:
        The manuscript, with `manual-redline` if words are struck or underlined by hand and
        `hidden-text` if the page hides words.

    Raises:
        FileRefused: there are no words in it, or too many paragraphs.
    """
    root = _root(data)
    targets = _notes_of(root)
    reader = _Reader(targets, redlined=_strikes(root))
    reader.walk(root, skipping=frozenset(targets.values()))
    if not reader.lines:
        raise FileRefused("no-words")
    notes = {
        note: reader.note(element) for note, element in targets.items() if note in reader.called
    }
    value = Manuscript(tuple(_with_title(reader.lines)), notes)
    return Outcome(value, tuple(reader.findings()))


def decoded(data: bytes) -> str:
    """Give the characters of a page: as its mark or its own declaration says, else UTF-8.

    What is neither is read as Windows-1252, in which old pages are written.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    declared = _DECLARED.search(data[:4096])
    for encoding in (declared[1].decode("ascii") if declared else "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("windows-1252", errors="replace")


def _root(data: bytes) -> Any:
    words = _FORBIDDEN.sub("", NONCHARACTERS.sub("", decoded(data)))
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        return lxml_html.document_fromstring(words.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise FileRefused("no-words") from error


def _notes_of(root: Any) -> dict[str, Any]:
    """Find notes: what a link in a superscript leads to, or a link that is called a note."""
    wanted = {
        link.get("href")[1:]
        for link in root.iter("a")
        if (link.get("href") or "").startswith("#") and _calls(link)
    }
    found = {}
    for element in root.iter("li", "p", "div", "aside", "dd", "span"):
        name = element.get("id")
        if name in wanted and name not in found and element.text_content().strip():
            found[name] = element
    return found


def _calls(link: Any) -> bool:
    parent = link.getparent()
    raised = link.find(".//sup") is not None or (parent is not None and parent.tag == "sup")
    named = f"{link.get('class', '')} {link.get('role', '')} {link.get('rel', '')}".lower()
    called = "noteref" in named or "footnote" in named or "call" in named.split()
    return (raised or called) and "back" not in named


def _classes(element: Any) -> set[str]:
    return set((element.get("class") or "").lower().split())


def _strikes(root: Any) -> bool:
    return any(True for _ in root.iter("s", "strike", "del"))


def _with_title(lines: list[Line]) -> list[Line]:
    """Take the one outermost heading as the title, if it stands near the beginning."""
    outermost = [line for line in lines if line.style == "heading 1"]
    if len(outermost) != 1 or outermost[0] not in lines[:_HIGHEST_TITLE]:
        return lines
    return [replace(line, style="title") if line is outermost[0] else line for line in lines]


@dataclass(slots=True)
class _Under:
    """A paragraph under way."""

    stretches: list[Stretch] = field(default_factory=list)
    style: str = ""
    label: str | None = None
    level: int | None = None

    @property
    def says(self) -> bool:
        return any(stretch.words.strip(f" \n\t\r{CELL}") for stretch in self.stretches)


class _Reader:
    """Walks a page and gathers its lines."""

    def __init__(self, targets: dict[str, Any], *, redlined: bool, in_note: bool = False) -> None:
        self._in_note = in_note
        self.lines: list[Line] = []
        self.called: set[str] = set()
        self._targets = targets
        self._redlined = redlined
        self._under = _Under()
        self._inserted: list[Trace] = []
        self._deleted: list[Trace] = []
        self._lists: list[tuple[str, str, int]] = []  # tag, type, next number
        self._rows = 0
        self._cells = 0
        self._hidden = 0
        self._by_hand = Counter[str]()

    def walk(self, root: Any, skipping: frozenset[Any] = frozenset()) -> None:
        """Walk an element and all in it but some."""
        walker = etree.iterwalk(root, events=("start", "end"))
        left_out: Any = None
        for event, element in walker:
            if left_out is None and event == "start":
                if element in skipping or self._leaves_out(element):
                    left_out = element
                    walker.skip_subtree()
                else:
                    self._start(element)
            elif element is left_out:
                left_out = None
                self._said(element.tail if element is not root else None)
            elif left_out is None:
                self._end(element)
                self._said(element.tail if element is not root else None)
        self._flush()

    def note(self, element: Any) -> tuple[Line, ...]:
        """Read the lines of a note."""
        inner = _Reader({}, redlined=self._redlined, in_note=True)
        inner.walk(element)
        self._by_hand += inner._by_hand
        return tuple(Line(line.stretches, line.place) for line in inner.lines)

    def findings(self) -> list[Finding]:
        """Tell what the sender should know."""
        found = []
        if self._by_hand:
            found.append(
                Finding(
                    Severity.WARNING, "manual-redline", "",
                    f"Changes are marked by hand: {self._by_hand['deleted']} struck passage(s) "
                    f"were read as deleted, {self._by_hand['inserted']} underlined passage(s) as "
                    "inserted. Check them, or send the file with tracked changes.",
                )
            )  # fmt: skip
        if self._hidden:
            found.append(
                Finding(
                    Severity.WARNING, "hidden-text", "",
                    f"The page hides {self._hidden} passage(s), which were left out. Show them "
                    "and send the page again if they belong to the text.",
                )
            )  # fmt: skip
        return found

    def _leaves_out(self, element: Any) -> bool:
        classes = _classes(element)
        if not isinstance(element.tag, str) or element.tag in _LEFT_OUT or classes & _FURNITURE:
            return True
        if self._in_note and "label" in classes:
            return True
        if element.tag in ("h2", "h3") and _classes(element.getparent()) & {"notes", "footnotes"}:
            return True
        hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
        if hidden and element.text_content().strip():
            self._hidden += 1
        return bool(hidden)

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._begin(element)
        elif tag in ("td", "th"):
            self._cells += 1
            if self._cells > 1:
                self._add(CELL)
        elif tag == "br":
            self._break()
        elif tag == "a" and self._call(element):
            return
        elif tag in _INSERTED and (tag == "ins" or self._redlined):
            self._inserted.append(self._trace(element, _INSERTED[tag], "inserted"))
        elif tag in _DELETED:
            self._deleted.append(self._trace(element, _DELETED[tag], "deleted"))
        self._said(element.text)

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._finish(tag)
        elif tag in _INSERTED and (tag == "ins" or self._redlined):
            self._inserted.pop()
        elif tag in _DELETED:
            self._deleted.pop()

    def _begin(self, element: Any) -> None:
        tag = element.tag
        if self._rows and tag != "tr":
            self._add(" ")
            return
        if not (self._under.label and not self._under.says):
            self._flush()
        if tag in ("ol", "ul"):
            self._lists.append((tag, element.get("type") or "", _whole(element.get("start"), 1)))
        elif tag == "li":
            self._item(element)
        elif tag == "tr":
            self._rows, self._cells = 1, 0
            self._under.style = "row"
        elif tag[0] == "h" and tag[1:].isdigit():
            self._under.style = f"heading {tag[1:]}"
        elif self._lists and self._under.label is None and self._under.style == "":
            self._under.level = len(self._lists) - 1

    def _finish(self, tag: str) -> None:
        if self._rows and tag != "tr":
            self._add(" ")
            return
        self._flush()
        self._rows = 0 if tag == "tr" else self._rows
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def _item(self, element: Any) -> None:
        tag, order, count = self._lists[-1] if self._lists else ("ul", "", 1)
        self._under.level = max(len(self._lists) - 1, 0)
        if tag == "ul":
            self._under.style = "list"
            return
        count = _whole(element.get("value"), count)
        self._lists[-1] = (tag, order, count + 1)
        shown = label(max(count, 1), _ORDERS.get(order, 0))
        self._under.label = shown.upper() if order.isupper() else shown

    def _break(self) -> None:
        words = "".join(stretch.words for stretch in self._under.stretches)
        if words.rstrip(" \t\r").endswith("\n") and not self._rows:
            self._flush()
        else:
            self._add("\n")

    def _call(self, element: Any) -> bool:
        """Read a link that calls a note; say whether it was one."""
        name = (element.get("href") or "")[1:]
        if name in self._targets and _calls(element):
            self.called.add(name)
            self._add(call(name))
            element.text = None
            for child in list(element):
                child.text = None
            return True
        if element.get("href", "").startswith("#") and _BACK.match(element.text_content()):
            element.text = None
        return False

    def _trace(self, element: Any, hand: Hand, side: str) -> Trace:
        if hand is Hand.REDLINE:
            self._by_hand[side] += 1
        author = element.get("data-author") or element.get("title") or element.get("cite") or ""
        return Trace(author.strip(), element.get("datetime") or "", hand)

    def _said(self, words: str | None) -> None:
        if words:
            self._add(words)

    def _add(self, words: str) -> None:
        inserted = self._inserted[-1] if self._inserted else None
        deleted = self._deleted[-1] if self._deleted else None
        self._under.stretches.append(Stretch(words, inserted, deleted))

    def _flush(self) -> None:
        under, self._under = self._under, _Under()
        if not under.says:
            return
        if len(self.lines) >= LINES:
            raise FileRefused("too-many-lines", limit=LINES)
        ended = Stretch(
            "\n",
            self._inserted[-1] if self._inserted else None,
            self._deleted[-1] if self._deleted else None,
        )
        place, said = len(self.lines) + 1, tuple(under.stretches)
        self.lines.append(Line(said, place, under.style, under.label, under.level, ended))


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written) else otherwise
