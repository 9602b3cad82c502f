"""Adding a document to a library's file, and taking one out: all inside somebody's transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import replace as changed

from travaux.errors import TravauxError
from travaux.precedents import grams, holdings, segments
from travaux.precedents.held import Added, Outcome
from travaux.precedents.holding import Holding
from travaux.precedents.merging import merge_alike, merge_all, rewrite_hollow
from travaux.precedents.schema import counted, counter
from travaux.precedents.words import keys


class OtherWords(TravauxError):  # noqa: N818
    """A document whose name the library has already, with other words or another fate."""

    def __init__(self, holding: Holding, *, same_words: bool) -> None:
        what = (
            "the same words, but another title, date, label or fate"
            if same_words
            else ("other words")
        )
        super().__init__(
            f"The library holds “{holding.id}” ({holding.language}) already, with {what}. Nothing"
            " was changed. If the new one is right, ask for the old one to be replaced; if it is"
            " another document, give it an id of its own."
        )


def added(file: sqlite3.Connection, holding: Holding, *, replace: bool) -> Added:
    """Add a document.

    Raises:
        OtherWords: one of that id and language is there, which isn't the same, and isn't to be
            replaced.
    """
    there = holdings.named(file, holding.id, holding.language)
    if there and changed(there, origin=holding.origin) == holding:
        return Added(Outcome.THERE)
    if there and not replace:
        raise OtherWords(holding, same_words=there.digest == holding.digest)
    if there:
        removed(file, holding.id, holding.language)
    same = _of_the_same_words(file, holding)
    if same:
        holdings.put(file, holding, *same[1:])
    else:
        _put_new(file, holding)
    counted(file, "changes", 1)
    outcome = Outcome.REPLACED if there else Outcome.DUPLICATE if same else Outcome.ADDED
    return Added(outcome, same[0] if same else "")


def removed(file: sqlite3.Connection, id: str, language: str) -> bool:  # noqa: A002
    """Take a document out; tells whether it was there."""
    gone = holdings.taken_out(file, id, language)
    if gone is None:
        return False
    counted(file, "changes", 1)
    if gone[1]:
        file.execute(
            "UPDATE segments SET gone = gone + ? WHERE first <= ? AND first + rows > ?",
            (gone[1], gone[0], gone[0]),
        )
        rewrite_hollow(file)
    return True


def settled(file: sqlite3.Connection) -> None:
    """Make the index of few segments."""
    merge_all(file)
    counted(file, "changes", 1)


def _of_the_same_words(file: sqlite3.Connection, holding: Holding) -> tuple[str, int, int] | None:
    """Give the oldest document with the same words: its id, its first row, its words' number."""
    found: tuple[str, int, int] | None = file.execute(
        "SELECT id, first, words FROM holdings WHERE digest = ? AND passages = ? AND passages > 0"
        " ORDER BY day IS NULL, day, id",
        (holding.digest, len(holding.passages)),
    ).fetchone()
    return found


def _put_new(file: sqlite3.Connection, holding: Holding) -> None:
    first = counter(file, "rows")
    held = [keys(passage.words) for passage in holding.passages]
    holdings.put(file, holding, first, sum(map(len, held)))
    if held:
        holdings.put_passages(file, holding.passages, first)
        end = first + len(held)
        segments.write(file, grams.entries(held, first), (first, end), len(held))
        counted(file, "rows", len(held))
        merge_alike(file)
