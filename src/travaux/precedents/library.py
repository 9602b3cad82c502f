"""A library of agreed language: documents and their index, in one file, without a server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from zlib import compress, decompress

import numpy as np

from travaux.dates import When
from travaux.precedents import grams, schema, segments
from travaux.precedents.answer import Place
from travaux.precedents.holding import Holding, Passage, Standing
from travaux.precedents.wanted import ANY, Wanted
from travaux.precedents.words import keys as keyed

_FAN = 4


class Outcome(StrEnum):
    """What adding a document came to."""

    ADDED = "added"
    THERE = "there"  # the very same was there already
    REPLACED = "replaced"
    DUPLICATE = "duplicate"  # the same words are there under another name


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a document came to; `of` names the document that has the same words."""

    outcome: Outcome
    of: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A passage of the library: its row, where it stands, and its words for comparing."""

    row: int
    place: Place
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a library holds, and how large its file is."""

    holdings: int
    passages: int
    words: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a run of words stands: how many passages have it, and their rows by date."""

    count: int
    rows: tuple[int, ...]

    @property
    def first(self) -> int | None:
        """The row of the first use; None if there is none."""
        return self.rows[0] if self.rows else None


class Library:
    """Documents, paragraph by paragraph, and where their words are found again."""

    def __init__(self, path: Path, file: sqlite3.Connection) -> None:
        self.path = path
        self._file = file

    @classmethod
    def open(cls, path: Path | str) -> Library:
        """Open a library; make an empty one where there is no file."""
        return cls(Path(path), schema.opened(Path(path)))

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, holding: Holding, *, replace: bool = False) -> Added:
        """Add a document."""
        with self._writing():
            there = self._file.execute(
                "SELECT digest FROM holdings WHERE id = ? AND language = ?",
                (holding.id, holding.language),
            ).fetchone()
            if there and there[0] == holding.digest:
                return Added(Outcome.THERE)
            if there:
                self._remove(holding.id, holding.language)
            else:
                same = self._file.execute(
                    "SELECT id FROM holdings WHERE digest = ?", (holding.digest,)
                ).fetchone()
                if same:
                    return Added(Outcome.DUPLICATE, same[0])
            self._put(holding)
            return Added(Outcome.REPLACED if there else Outcome.ADDED)

    def remove(self, id: str, language: str) -> bool:  # noqa: A002
        """Remove a document; tells whether it was there."""
        with self._writing():
            return self._remove(id, language)

    def holdings(self) -> Iterator[Holding]:
        """Give the documents, without their passages."""
        for row in self._file.execute(f"SELECT {_FIELDS} FROM holdings ORDER BY row"):  # noqa: S608
            yield _holding(row)

    def holding(self, id: str, language: str = "") -> Holding | None:  # noqa: A002
        """Give a document with its passages; None if it isn't there."""
        row = self._file.execute(
            f"SELECT {_FIELDS}, first, passages FROM holdings"  # noqa: S608
            " WHERE id = ? AND (language = ? OR ? = '') ORDER BY row",
            (id, language, language),
        ).fetchone()
        if not row:
            return None
        found = self._file.execute(
            "SELECT label, words FROM passages WHERE row >= ? AND row < ? ORDER BY row",
            (row[-2], row[-2] + row[-1]),
        )
        passages = tuple(Passage(label, _words(packed)) for label, packed in found)
        return _holding(row, passages)

    def sizes(self) -> Sizes:
        """Give how much it holds."""
        count, passages, words = self._file.execute(
            "SELECT count(*), total(passages), total(words) FROM holdings"
        ).fetchone()
        pages = self._file.execute("PRAGMA page_count").fetchone()[0]
        size = self._file.execute("PRAGMA page_size").fetchone()[0]
        return Sizes(count, int(passages), int(words), pages * size)

    def candidates(
        self, keys: Sequence[str], wanted: Wanted = ANY, limit: int = 50
    ) -> Sequence[int]:
        """Give the rows of the passages that share most with some words, best first."""
        numbers = grams.numbered(keys)
        asked = np.unique(np.concatenate((grams.runs(numbers), grams.pairs(numbers)[0])))
        found = [segments.find(self._file, part, asked) for part in self._segments()]
        if not found:
            return ()
        which = np.concatenate([one for one, _ in found])
        rows = np.concatenate([row for _, row in found])
        weight = 1 / np.maximum(np.bincount(which, minlength=len(asked)), 1)
        rows_found, place = np.unique(rows, return_inverse=True)
        score = np.bincount(place, weights=weight[which])
        best = np.lexsort((rows_found, -score))
        ranked = rows_found[best].tolist()
        fitting = self._fitting(ranked, wanted)
        return [row for row in ranked if row in fitting][:limit]

    def uses(self, keys: Sequence[str], wanted: Wanted = ANY) -> Uses:
        """Give every passage that has a run of words, exactly, by date."""
        run = " " + " ".join(keys) + " "
        numbers = grams.numbered(keys)
        rows: np.ndarray | None = None
        for gram in np.unique(grams.runs(numbers)).tolist():
            one = self._rows(gram)
            rows = one if rows is None else np.intersect1d(rows, one)
        every = rows.tolist() if rows is not None else self._every()
        fitting = self._fitting(every, wanted)
        found = [
            held.row
            for held in self.passages([row for row in every if row in fitting])
            if run in " " + " ".join(held.keys) + " "
        ]
        found.sort(key=lambda row: (fitting[row], row))
        return Uses(len(found), tuple(found))

    def passages(self, rows: Sequence[int]) -> list[Held]:
        """Give passages by their rows."""
        return [self._held(row) for row in rows]

    def _held(self, row: int) -> Held:
        found = self._file.execute(
            f"SELECT {_FIELDS}, first FROM holdings WHERE first <= ?"  # noqa: S608
            " AND passages > 0 ORDER BY first DESC LIMIT 1",
            (row,),
        ).fetchone()
        label, packed = self._file.execute(
            "SELECT label, words FROM passages WHERE row = ?", (row,)
        ).fetchone()
        words = _words(packed)
        place = Place(_holding(found), row - found[-1], label, words)
        return Held(row, place, tuple(keyed(words)))

    def _every(self) -> list[int]:
        return [row for (row,) in self._file.execute("SELECT row FROM passages")]

    def _rows(self, gram: int) -> np.ndarray:
        asked = np.array([gram], np.uint32)
        parts = [np.empty(0, np.int64)]
        for part in self._segments():
            parts.append(segments.find(self._file, part, asked)[1])
            parts.append(segments.common(self._file, part, gram))
        return np.concatenate(parts)

    def _segments(self) -> list[segments.Segment]:
        return segments.segments(self._file)

    def _fitting(self, rows: Sequence[int], wanted: Wanted) -> dict[int, int]:
        """Give of the rows those of documents that are wanted, each with its day."""
        held = self._file.execute(
            "SELECT first, passages, body, language, standing, day FROM holdings"
        ).fetchall()
        days: dict[int, int] = {}
        asked = set(rows)
        for first, count, body, language, standing, day in held:
            fits = (
                wanted.body in ("", body)
                and wanted.language in ("", language)
                and wanted.standing in (None, standing)
                and (not wanted.after or (day is not None and day >= wanted.after.toordinal()))
                and (not wanted.before or (day is not None and day <= wanted.before.toordinal()))
            )
            if fits:
                for row in range(first, first + count):
                    if row in asked:
                        days[row] = date.max.toordinal() if day is None else day
        return days

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def _remove(self, id: str, language: str) -> bool:  # noqa: A002
        row = self._file.execute(
            "DELETE FROM holdings WHERE id = ? AND language = ? RETURNING first, passages",
            (id, language),
        ).fetchone()
        if row:
            self._file.execute(
                "DELETE FROM passages WHERE row >= ? AND row < ?", (row[0], row[0] + row[1])
            )
        return row is not None

    def _put(self, holding: Holding) -> None:
        (first,) = self._file.execute("SELECT value FROM counters WHERE name = 'rows'").fetchone()
        held = [keyed(passage.words) for passage in holding.passages]
        day = holding.date.order[0] if holding.date else None
        self._file.execute(
            f"INSERT INTO holdings ({_FIELDS}, day, digest, first, passages, words)"  # noqa: S608
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                holding.id,
                holding.title,
                holding.language,
                str(holding.date) if holding.date else None,
                holding.standing,
                holding.adopted_how,
                holding.body,
                holding.origin,
                None if day in (None, date.max) else day.toordinal(),
                holding.digest,
                first,
                len(held),
                sum(map(len, held)),
            ),
        )
        self._file.executemany(
            "INSERT INTO passages VALUES (?, ?, ?)",
            (
                (first + at, passage.label, _packed(passage.words))
                for at, passage in enumerate(holding.passages)
            ),
        )
        self._file.execute(
            "UPDATE counters SET value = ? WHERE name = 'rows'", (first + len(held),)
        )
        segments.write(self._file, grams.entries(held, first), first, len(held))
        self._merge()

    def _merge(self) -> None:
        while True:
            there = self._segments()
            tail = there[-_FAN:]
            if len(tail) < _FAN or _tier(tail[0]) > _tier(tail[-1]):
                return
            segments.merged(self._file, tail, np.empty(0, np.uint64))


_FIELDS = "id, title, language, date, standing, adopted_how, body, origin"


def _tier(segment: segments.Segment) -> int:
    return max(0, segment.entries >> 12).bit_length() // 2


def _holding(row: Sequence[str], passages: tuple[Passage, ...] = ()) -> Holding:
    id_, title, language, when, standing, how, body, origin = row[:8]
    day = When.read(when) if when else None
    return Holding(id_, title, language, passages, day, Standing(standing), how, body, origin)


def _packed(words: str) -> bytes:
    return compress(words.encode(), 6, -15)


def _words(packed: bytes) -> str:
    return decompress(packed, -15).decode()
