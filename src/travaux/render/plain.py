"""A text as plain notation: the exact inverse of `travaux.intake.notation` (law 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from travaux.notation import (
    DISPUTES,
    HEAD_ENDS,
    HEADER,
    HEADING,
    HIDDEN,
    INDENT,
    ROW,
    SIGILS,
    escaped,
    marked,
)
from travaux.numbering import Count
from travaux.texts import Dispute, Head, Kind, Piece, Sign, Text, Unit, pieces
from travaux.texts.signs import CELL


def printed(text: Text) -> str:
    r"""Give a text in the plain notation of docs/notation.md.

    >>> printed(Text((Unit("u1", Kind.TITLE, "Draft"), Unit("u2", Kind.OPERATIVE, "Decides"))))
    '%travaux en running\n\n= Draft\n\n1. Decides\n'
    """
    return "\n\n".join([_header(text), *_units(text), *map(_note, text.notes)]) + "\n"


def _header(text: Text) -> str:
    values = ((field.name, getattr(text.cover, field.name)) for field in fields(text.cover))
    cover = [f"%{name}: {_edged(value, escaped(value))}" for name, value in values if value]
    return "\n".join([f"{HEADER} {text.language} {text.numbering}", *cover])


def _units(text: Text) -> Iterator[str]:
    count = Count(text.numbering, text.language)
    for n, unit in enumerate(text.units, start=1):
        running = count.after(unit)
        ending = "" if unit.id == f"u{n}" else _ending(unit.id)
        yield _indent(unit) + _after_sigil(unit, _sigil(unit, running), ending)


def _note(note: Unit) -> str:
    return _indent(note) + _after_sigil(note, f"[^{escaped(note.id)}]:", "")


def _indent(unit: Unit) -> str:
    return "" if unit.kind is Kind.HEADING else INDENT * unit.depth


def _ending(unit_id: str) -> str:
    return f" {{#{escaped(unit_id)}}}"


def _sigil(unit: Unit, running: str | None) -> str:
    if unit.kind is Kind.HEADING:
        return HEADING * (unit.depth + 1)
    if unit.kind is Kind.OPERATIVE:
        return running if running and unit.label is None else ""
    if unit.kind is Kind.PARAGRAPH and unit.label is None and not marked(_content(unit)):
        return ""
    return SIGILS.get(unit.kind, "")


def _after_sigil(unit: Unit, sigil: str, ending: str) -> str:
    frozen = "" if unit.label is None else "{" + escaped(unit.label, "=#") + "}"
    return " ".join(part for part in (sigil, frozen, _content(unit)) if part) + ending


def _content(unit: Unit) -> str:
    if unit.kind is not Kind.ROW:
        return _inline(unit.words)
    cells = (_inline(cell) for cell in unit.words.split(CELL))
    return f"{ROW} " + f" {ROW} ".join(cells) + f" {ROW}"


def _inline(words: str) -> str:
    shown, before = "", None
    for piece in pieces(words):
        shown += _piece(piece, before)
        before = piece
    return _edged(words, shown)


def _edged(words: str, shown: str) -> str:
    # A blank at either edge would be lost in a file; a blank that only ends a head or option may.
    shown = "\\_" + shown[1:] if words.startswith(" ") else shown
    if words.endswith(" ") and len(words) > 1:
        return shown[:-1] + "\\_"
    return shown.rstrip(" ")


def _piece(piece: Piece, before: Piece | None) -> str:
    match piece.sign:
        case Sign.WORDS:
            # Right after a plain bracket these would be taken for the beginning of a head.
            opened = before is not None and before.sign is Sign.OPEN and _plain(before.head)
            guard = "\\" if opened and piece.value[0] in DISPUTES + "^" else ""
            return guard + escaped(piece.value)
        case Sign.OPEN:
            return _opening(piece.head)
        case Sign.CLOSE:
            return "]"
        case Sign.CALL:
            return f"[^{escaped(piece.value)}]"
        case Sign.OPTION:
            return f"{{={escaped(piece.value)}}} "
        case Sign.BREAK:
            return "¶"
        case Sign.CELL:
            return "\\c"
        case Sign.SHADE:
            return ""


def _plain(head: Head) -> bool:
    return head == Head()


def _opening(head: Head) -> str:
    if _plain(head):
        return "["
    hidden = "" if head.shown else HIDDEN
    dispute = "?" if head.dispute is Dispute.UNNAMED else head.dispute
    return f"[{dispute}{hidden}{escaped(head.names, ':')}{HEAD_ENDS} "
