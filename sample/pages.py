"""Pages: a text with somebody's hand in it, before it becomes a Word file.

A page keeps every character with who inserted and who deleted it, so that one list of wishes can
be written as tracked changes, as a redline by hand, or as a clean file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from travaux.texts import Cover, Head, Kind, Sign, Text, Unit, pieces
from travaux.texts.signs import BAR, CALL, CELL

ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote, and when."""

    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Ink:
    """Characters treated alike. `comment` ("start 3", "end 3") stands between characters."""

    words: str
    inserted: Hand | None = None
    deleted: Hand | None = None
    moved: bool = False
    comment: str = ""

    @property
    def live(self) -> bool:
        """True if the delegation wants it."""
        return self.deleted is None


@dataclass(slots=True)
class Line:
    """A paragraph, a table's row or a note. `at` is how wishes call it, `end` its paragraph mark.

    `move` is the name of a move, and `end` tells which side of it: deleted where the paragraph
    stood, inserted where it goes.
    """

    at: str
    kind: Kind
    ink: list[Ink]
    depth: int = 0
    label: str | None = None
    end: Ink = field(default_factory=lambda: Ink("\n"))
    move: str = ""

    @property
    def words(self) -> str:
        """What the delegation wants to stand here."""
        return "".join(ink.words for ink in self.ink if ink.live)

    def runs(self) -> Iterator[Ink]:
        """Give the ink with characters of one treatment put together."""
        for alike, same in groupby(self.ink, lambda ink: replace(ink, words="")):
            yield replace(alike, words="".join(ink.words for ink in same))


@dataclass(slots=True)
class Pages:
    """A whole text with hands in it. `notes` has a line for each note's id."""

    lines: list[Line]
    notes: dict[str, Line]
    cover: Cover
    comments: list[tuple[Hand, str]] = field(default_factory=list)

    def line(self, at: str) -> Line:
        """Give the line or note of that address.

        Raises:
            LookupError: no such line; the message lists the addresses there are.
        """
        for line in [*self.lines, *self.notes.values()]:
            if line.at == at:
                return line
        raise LookupError(f"no line “{at}”; there are {', '.join(x.at for x in self.lines)}")

    def accepted(self) -> Pages:
        """Give the pages with every change taken and nobody's hand left."""
        lines: list[Line] = []
        running = False
        for line in self.lines:
            ink = [Ink(i.words) for i in line.ink if i.live and not i.comment]
            if running:
                lines[-1].ink += ink
            elif ink or line.end.live:
                lines.append(Line(line.at, line.kind, ink, line.depth, line.label))
            running = not line.end.live and bool(ink or running)
        notes = {
            name: Line(note.at, note.kind, [Ink(note.words)])
            for name, note in self.notes.items()
            if note.end.live
        }
        return Pages(lines, notes, self.cover)


def pages(text: Text) -> Pages:
    """Open a text as pages, each character printed as in the issue and nobody's hand in it."""
    lines = [_line(unit) for unit in text.units]
    for line, at in zip(lines, addresses(lines), strict=True):
        line.at = at
    notes = {note.id: _line(note) for note in text.notes}
    for number, note in enumerate(notes.values(), start=1):
        note.at = f"note {number}"
    return Pages(lines, notes, text.cover)


def _line(unit: Unit) -> Line:
    # A heading's number is counted by the word processor; other frozen labels are typed.
    label = None if unit.kind is Kind.HEADING else unit.label
    return Line("", unit.kind, inked(printed(unit.words)), unit.depth, label)


def inked(words: str, inserted: Hand | None = None, *, moved: bool = False) -> list[Ink]:
    """Give words as ink, a character each."""
    return [Ink(sign, inserted, moved=moved) for sign in words]


def printed(words: str) -> str:
    """Give words as they stand on paper: brackets as characters, notes' calls and cells kept."""
    return "".join(_on_paper(piece.sign, piece.value) for piece in pieces(words))


def _on_paper(sign: Sign, value: str) -> str:
    match sign:
        case Sign.OPEN:
            names = Head.read(value).names
            return f"[{names}: " if names else "["
        case Sign.CLOSE:
            return "]"
        case Sign.CALL:
            return f"{CALL}{value}{BAR}"
        case Sign.OPTION:
            return f"{value}: "
        case Sign.CELL:
            return CELL
    return value


def addresses(lines: list[Line]) -> list[str]:
    """Say how wishes call each line: "9 (b)(ii)", "preambular 2", "heading 3", "row 1"."""
    counts: dict[str, int] = {}
    result = []
    for line, label in zip(lines, labels(lines), strict=True):
        if line.kind is Kind.OPERATIVE:
            result.append(label)
            continue
        counts[line.kind] = counts.get(line.kind, 0) + 1
        result.append(f"{line.kind} {counts[line.kind]}")
    return result


def labels(lines: list[Line]) -> list[str]:
    """Count the labels of headings ("II", "A") and operative paragraphs ("9", "9 (b)(ii)")."""
    counts: dict[Kind, list[int]] = {Kind.HEADING: [0] * 4, Kind.OPERATIVE: [0] * 4}
    result = []
    for line in lines:
        if line.label is not None or line.kind not in counts:
            result.append(line.label or "")
            continue
        count = counts[line.kind]
        count[line.depth] += 1
        count[line.depth + 1 :] = [0] * (3 - line.depth)
        result.append(_heading(count, line) if line.kind is Kind.HEADING else _full(count, line))
    return result


def own_label(label: str) -> str:
    """Give the last part of a label, as it is printed in front of its paragraph.

    >>> own_label("9 (b)(ii)"), own_label("9"), own_label("II"), own_label("Annex.")
    ('(ii)', '9.', 'II.', 'Annex.')
    """
    return "(" + label.rsplit("(", 1)[1] if label.endswith(")") else f"{label.rstrip('.')}."


def _heading(count: list[int], line: Line) -> str:
    return chr(64 + count[1]) if line.depth else ROMAN[count[0]].upper()


def _full(count: list[int], line: Line) -> str:
    parts = [str(count[0])]
    if line.depth:
        parts.append(f" ({chr(96 + count[1])})")
    if line.depth > 1:
        parts.append(f"({ROMAN[count[2]]})")
    return "".join(parts)
