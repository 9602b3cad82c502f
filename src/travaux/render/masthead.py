"""The masthead and the status note: what a cover prints, line by line (P6)."""

from __future__ import annotations

from travaux.render.phrases import phrases
from travaux.render.runs import printable
from travaux.texts import Cover


def organ_lines(cover: Cover) -> list[str]:
    """Give the lines on the left: the organ, then the body."""
    return [printable(line) for line in (cover.organ, cover.body) if line]


def group_line(cover: Cover) -> str:
    """Give the line under both sides: the full name of a group; "" where there is none."""
    return printable(cover.group)


def symbol_lines(cover: Cover, language: str) -> list[str]:
    """Give the lines on the right: classification, symbol, date, original language."""
    original = cover.original
    if original and ":" not in original:
        original = phrases(language).original.format(original)
    lines = (cover.classification, cover.symbol, cover.date, original)
    return [printable(line) for line in lines if line]


def status_line(cover: Cover) -> str:
    """Give the status note in its parentheses; "" if there is none."""
    status = printable(cover.status)
    return f"({status})" if status and not status.startswith("(") else status
