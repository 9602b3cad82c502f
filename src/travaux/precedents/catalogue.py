"""What a library remembers of its documents while it is open: whose a row is, and who is wanted.

A *shelf* is a range of rows: the passages of one document, or of several that have the same words.
A shelf is wanted if one of its documents is, and stands for the earliest of those.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from travaux.precedents import holdings
from travaux.precedents.grams import Places
from travaux.precedents.wanted import Wanted

Mask: TypeAlias = NDArray[np.bool_]
UNKNOWN = date.max.toordinal()  # the day of a document without one: after all others


class Catalogue:
    """The documents that have passages, as arrays; made anew when the library has changed."""

    def __init__(self, file: sqlite3.Connection) -> None:
        found = [
            (number, first, count, UNKNOWN if day is None else day, id_, language, body, standing)
            for number, fields in holdings.rows(file, "first, row")
            for id_, _, language, _, standing, _, body, _, day, _, first, count, *_ in (fields,)
            if count
        ]
        rows, firsts, counts, days, ids, *texts = zip(*found, strict=True) if found else [()] * 8
        self._rows = rows
        self._days = np.array(days, np.int64)
        self._texts = dict(zip(("language", "body", "standing"), map(_Texts, texts), strict=True))
        age = np.lexsort((self._texts["language"].codes, _Texts(ids).codes, self._days))
        self.ranks = np.empty(len(age), np.int64)  # of each document, by age
        self.ranks[age] = np.arange(len(age))
        self._by_age = age
        self._firsts, at, self._shelf = np.unique(
            np.array(firsts, np.int64), return_index=True, return_inverse=True
        )
        self._ends = self._firsts + np.array(counts, np.int64)[at]
        self.passages = int((self._ends - self._firsts).sum())

    def live(self, rows: Places) -> Mask:
        """Tell of each row whether it is a passage of the library."""
        return rows < np.append(0, self._ends)[self._at(rows)]

    def count(self, rows: Sequence[int]) -> int:
        """Count the rows that are passages of the library; one that is named twice counts once."""
        if isinstance(rows, range):
            rows = range(rows.start, min(rows.stop, int(self._ends.max(initial=0))))
        return int(self.live(np.unique(np.array(rows, np.int64))).sum())

    def documents(self, rows: Places, wanted: Wanted) -> Places:
        """Give for each row the document that it stands for; -1 where none is wanted."""
        fits = self._fitting(wanted)
        latest_first = self._by_age[::-1]
        latest_first = latest_first[fits[latest_first]]
        chosen = np.full(len(self._firsts) + 1, -1)
        chosen[self._shelf[latest_first] + 1] = latest_first  # the earliest is written last
        return np.where(self.live(rows), chosen[self._at(rows)], -1)

    def row(self, document: int) -> int:
        """Give the row of the table of a document."""
        return int(self._rows[document])

    def first(self, document: int) -> int:
        """Give the row of a document's first passage."""
        return int(self._firsts[self._shelf[document]])

    def _at(self, rows: Places) -> Places:
        return np.searchsorted(self._firsts, rows, "right")

    def _fitting(self, wanted: Wanted) -> Mask:
        fits = np.full(len(self._rows), fill_value=True)
        for name, asked in (("language", wanted.language), ("body", wanted.body)):
            if asked:
                fits &= self._texts[name].are(asked)
        if wanted.standing is not None:
            fits &= self._texts["standing"].are(wanted.standing)
        if wanted.but is not None:
            fits &= ~self._texts["standing"].are(wanted.but)
        if wanted.after:
            fits &= (self._days >= wanted.after.toordinal()) & (self._days < UNKNOWN)
        if wanted.before:
            fits &= (self._days <= wanted.before.toordinal()) & (self._days < UNKNOWN)
        return fits


class _Texts:
    """A column of texts as numbers, in the order of the alphabet."""

    def __init__(self, texts: Sequence[str]) -> None:
        values = sorted(set(texts))
        self._of = {value: code for code, value in enumerate(values)}
        self.codes = np.array([self._of[text] for text in texts], np.int64)

    def are(self, text: str) -> Mask:
        """Tell where a text stands."""
        are: Mask = self.codes == self._of.get(str(text), -1)
        return are
