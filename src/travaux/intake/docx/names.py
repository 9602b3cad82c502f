"""The names of WordprocessingML's elements and attributes, as lxml writes them."""

from __future__ import annotations

from functools import cache
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@cache
def w(name: str) -> str:
    """Give the full name of one of Word's own elements or attributes."""
    return WORD + name


VAL = w("val")
OFF = ("0", "false", "off", "none")  # what a switch says that is off


def value(parent: Any, name: str) -> str | None:
    """Give the w:val of a child element; None if there is no such child or no value."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL)


def number(written: str | None, otherwise: int = 0) -> int:
    """Read a whole number, as files may hold anything where a number should stand."""
    try:
        return int(written or "")
    except ValueError:
        return otherwise
