"""Rows for a worksheet: what a cell may hold."""

from __future__ import annotations


def harmless(cell: str) -> str:
    """Keep a worksheet from taking somebody's words for a formula.

    >>> harmless("=SUM(A1)"), harmless("-")
    ("'=SUM(A1)", '-')
    """
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") and len(cell) > 1 else cell
