"""The finding of one thing on a shelf of the record, and the saying that it isn't there."""

from __future__ import annotations

from typing import TypeVar

from travaux.record.shelf import Shelf
from travaux_web.api.problems import Problem

T = TypeVar("T")


def one_of(shelf: Shelf[T], what: str, wanted: str) -> T:
    """Give a thing by its id.

    Raises:
        Problem: those who ask see none.
    """
    found = shelf.get(wanted)
    if found is None:
        raise Problem("not-found", f"There is no {what} “{wanted}” that you may see.")
    return found
