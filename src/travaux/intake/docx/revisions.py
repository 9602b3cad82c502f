"""Revisions: every tracked change of a file, counted as Word's own list of changes does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from travaux.intake.docx.contents import Contents
from travaux.intake.docx.names import MATH, WORD, w


class RevisionKind(StrEnum):
    """What a tracked change does."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE = "move"
    FORMAT = "format"
    CELLS = "cells"  # cells inserted, deleted or merged


_KINDS = {
    "ins": RevisionKind.INSERTION,
    "del": RevisionKind.DELETION,
    "moveFrom": RevisionKind.MOVE,
    "moveTo": RevisionKind.MOVE,
    "cellIns": RevisionKind.CELLS,
    "cellDel": RevisionKind.CELLS,
    "cellMerge": RevisionKind.CELLS,
} | dict.fromkeys(
    (
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
        "tcPrChange", "numberingChange",
    ),
    RevisionKind.FORMAT,
)  # fmt: skip
_ELEMENTS = {w(name): kind for name, kind in _KINDS.items()}
_SAID = (w("t"), w("delText"), MATH + "t")


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change: its kind, who made it and when, the part it stands in, its words.

    `element` is Word's own name of it ("ins", "moveFrom", "rPrChange"); `words` is empty where the
    change is one of a paragraph's end, a row or a format.
    """

    kind: RevisionKind
    author: str
    date: str
    part: str
    words: str
    element: str


def revisions(data: bytes) -> tuple[Revision, ...]:
    """Give every tracked change of a Word file, in all its parts.

    Raises:
        FileRefused: the file can't be opened safely.
    """
    contents = Contents(data)
    parts = [(contents.main, contents.tree())]
    for kind in ("header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"):
        parts.extend(contents.named(kind))
    return tuple(found for name, root in parts for found in of_part(name, root))


def of_part(part: str, root: Any) -> Iterator[Revision]:
    """Give the tracked changes of one part, in order."""
    for kind, element in tracked(root):
        words = "".join(said.text or "" for said in element.iter(*_SAID))
        author, date = element.get(w("author"), ""), element.get(w("date"), "")
        yield Revision(kind, author, date, part, words, element.tag[len(WORD) :])


def tracked(root: Any) -> Iterator[tuple[RevisionKind, Any]]:
    """Give every element of a part that tracks a change, with its kind."""
    for element in root.iter(*_ELEMENTS):
        yield _ELEMENTS[element.tag], element
