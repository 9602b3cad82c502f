"""Finding passages again by the grams that they share with some words.

What is found depends on the documents alone: neither on the order in which they came nor on how
the index is cut into segments.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import numpy as np

from travaux.precedents import holdings
from travaux.precedents import segments as parts
from travaux.precedents.answer import Place
from travaux.precedents.catalogue import Catalogue
from travaux.precedents.grams import Grams, Numbers, Places
from travaux.precedents.holding import Holding
from travaux.precedents.segments import COMMON, MARKED, SMALL, Segment
from travaux.precedents.wanted import Wanted

_READ = 6  # common grams of a question, the rarest, whose passages are read in any case
_ROWS = 8192  # rows of common grams up to which more of them are read
_LOW, _HALF = np.uint64(0xFFFFFFFF), np.uint64(32)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the index has of a question's grams, each known by its place among them.

    `which` and `rows` are the entries in the blocks, gram by row; `counts` tells of each gram in
    how many passages it stands, and `lists` in which segments its rows are kept apart.
    """

    grams: Numbers
    which: Places
    rows: Places
    counts: Places
    lists: dict[int, list[Segment]]


class Index:
    """The segments of a library as they are at a moment, and its documents."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file
        there = parts.segments(file)
        self.catalogue = Catalogue(file)
        self._holdings: dict[int, tuple[Holding, list[str]]] = {}  # those that were asked for
        self._large = [segment for segment in there if segment.entries > SMALL]
        self._hollow = any(segment.gone for segment in there)
        small = [
            parts.between(file, segment, 0, 1 << 32)
            for segment in there
            if segment.entries <= SMALL
        ]
        self._in_memory = np.sort(np.concatenate([np.empty(0, np.uint64), *small]), kind="stable")

    def ranked(self, asked: Grams, wanted: Wanted, limit: int) -> list[int]:
        """Give the rows of passages that share most with what is asked, best first.

        Each gram counts by how rare it is. Of those that are common in the library only the
        rarest are looked at: enough to find wording that is all common. Among equals the oldest
        document comes first.
        """
        found = self._looked_up(np.unique(asked).astype(np.uint64))
        common = found.counts > COMMON
        least = np.flatnonzero(common)
        least = least[np.lexsort((least, found.counts[least]))]
        few = int(np.searchsorted(np.cumsum(found.counts[least]), _ROWS, "right"))
        least = least[: max(_READ, few)]
        # A gram of which many passages were removed may be rare by now, and its rows kept apart.
        apart = [at for at in found.lists if not common[at]]
        listed = ~np.isin(found.which, apart) & ~common[found.which]
        weights = _weights(found.counts, self.catalogue.passages)
        rows, weighed = [found.rows[listed]], [weights[found.which[listed]]]
        for at in (*apart, *least.tolist()):
            rows.append(self._rows(found, at))
            weighed.append(np.full(len(rows[-1]), weights[at]))
        return self._best(*_summed(np.concatenate(rows), np.concatenate(weighed)), wanted, limit)

    def with_all(self, asked: Grams) -> Places:
        """Give the rows of the passages that have all of some grams, in order."""
        found = self._looked_up(np.unique(asked).astype(np.uint64))
        rarest_first = np.argsort(found.counts, kind="stable").tolist()
        rows = np.sort(self._rows(found, rarest_first[0]))
        for at in rarest_first[1:]:
            if not len(rows):
                break
            rows = np.intersect1d(rows, self._rows(found, at), assume_unique=True)
        return rows

    def by_age(self, rows: Places, wanted: Wanted) -> list[int]:
        """Give of some rows those of documents that are wanted, the oldest first."""
        documents = self.catalogue.documents(rows, wanted)
        rows, documents = rows[documents >= 0], documents[documents >= 0]
        order = np.lexsort((rows, self.catalogue.ranks[documents]))
        return [int(row) for row in rows[order]]

    def place(self, document: int, row: int, words: str) -> Place:
        """Give the place of a passage in a document."""
        if document not in self._holdings:
            number = self.catalogue.row(document)
            self._holdings[document] = holdings.numbered(self._file, number)
        holding, labels = self._holdings[document]
        number = row - self.catalogue.first(document)
        return Place(holding, number, labels[number], words)

    def _best(self, rows: Places, scores: Places, wanted: Wanted, limit: int) -> list[int]:
        documents = self.catalogue.documents(rows, wanted)
        fits = documents >= 0
        if (count := int(fits.sum())) > limit:
            least = np.partition(scores[fits], count - limit)[count - limit]
            fits &= scores >= least
        rows, scores, documents = rows[fits], scores[fits], documents[fits]
        order = np.lexsort((rows, self.catalogue.ranks[documents], -scores))[:limit]
        return [int(row) for row in rows[order]]

    def _looked_up(self, grams: Numbers) -> _Found:
        listed = [parts.of_grams(self._in_memory, grams)]
        marks: list[tuple[int, Segment, int]] = []
        for segment in self._large:
            entries = parts.found_in(self._file, segment, grams)
            told = parts.marked(entries)
            listed.append(entries[~told])
            for entry in entries[told].tolist():
                at = int(np.searchsorted(grams, np.uint64(entry >> 32)))
                marks.append((at, segment, entry & (MARKED - 1)))
        entries = np.concatenate(listed)
        rows = (entries & _LOW).astype(np.int64)
        which = np.searchsorted(grams, entries >> _HALF)
        if self._hollow:
            live = self.catalogue.live(rows)
            rows, which = rows[live], which[live]
        found = _Found(grams, which, rows, np.bincount(which, minlength=len(grams)), {})
        for at, segment, count in marks:
            found.lists.setdefault(at, []).append(segment)
            found.counts[at] += len(self._list(segment, int(grams[at]))) if segment.gone else count
        return found

    def _rows(self, found: _Found, at: int) -> Places:
        lists = (self._list(one, int(found.grams[at])) for one in found.lists.get(at, ()))
        return np.concatenate([found.rows[found.which == at], *lists])

    def _list(self, segment: Segment, gram: int) -> Places:
        rows = parts.common(self._file, segment, gram)
        if segment.gone:
            rows = rows[self.catalogue.live(rows)]
        return rows


def _weights(counts: Places, passages: int) -> Places:
    """Weigh grams by how rare they are, in whole numbers, so that sums know no order."""
    weights: Places = np.rint(16 * np.log2(1 + passages / np.maximum(counts, 1))).astype(np.int64)
    return weights


def _summed(rows: Places, weights: Places) -> tuple[Places, Places]:
    """Add up the weights of each row."""
    both = np.sort(rows << 16 | weights)  # quicker than to sort one by the other
    rows, weights = both >> 16, both & 0xFFFF
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    return rows[starts], np.add.reduceat(weights, starts) if len(starts) else weights
