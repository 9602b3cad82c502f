"""A library of agreed language: documents and their index, in one file, without a server.

    with Library.open("library.sqlite") as library:
        library.add(holding)
        rows = library.candidates(keys("the inherent dignity of all"), ANY, 10)
        held = library.passages(rows)

Several may read while one adds; two who add wait for one another. What was added is there whole
or not at all, also where the machine stops in the middle.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self, TypeVar

import numpy as np

from travaux.findings import Finding
from travaux.precedents import adding, grams, holdings, mending, schema
from travaux.precedents.adding import OtherWords
from travaux.precedents.finding import Index
from travaux.precedents.held import Added, Held, Outcome, Sizes, Uses
from travaux.precedents.holding import Holding
from travaux.precedents.schema import (
    LibraryBusy,
    LibraryDamaged,
    LibraryNotReached,
    NewerLibrary,
    NotALibrary,
    OlderLibrary,
)
from travaux.precedents.segments import Unsound
from travaux.precedents.wanted import ANY, Wanted
from travaux.precedents.words import keys as keyed
from travaux.precedents.words import standing

__all__ = [
    "ANY",
    "Added",
    "Held",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryNotReached",
    "NewerLibrary",
    "NotALibrary",
    "OlderLibrary",
    "OtherWords",
    "Outcome",
    "Sizes",
    "Uses",
    "Wanted",
]
WAIT = 30.0  # seconds for somebody else who is adding
T = TypeVar("T")


class Library:
    """Documents, paragraph by paragraph, and where their words are found again.

    One may be used by several threads. A question is answered from what the library held when it
    was asked. `findings` tells of an index that was damaged, and has been made anew.

    Every method raises:
        LibraryBusy: somebody else is adding, and doesn't finish.
        LibraryNotReached: the disk refuses.
        LibraryDamaged: the file is broken, and not only its index.
    """

    def __init__(self, path: Path, file: sqlite3.Connection) -> None:
        self.path = path
        self.findings: tuple[Finding, ...] = ()
        self._file = file
        self._lock = RLock()
        self._index: tuple[int, Index] | None = None

    @classmethod
    def open(cls, path: Path | str, *, wait: float = WAIT) -> Self:
        """Open a library; an empty one is made where there is no file.

        Whoever adds waits so many seconds for somebody else to finish.

        Raises:
            NotALibrary: the file is something else.
            NewerLibrary: a newer program wrote it.
            OlderLibrary: an earlier program wrote it, in a form that isn't read any more.
        """
        return cls(Path(path), schema.opened(Path(path), wait))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, holding: Holding, *, replace: bool = False) -> Added:
        """Add a document: whole or not at all; adding it again changes nothing.

        Words that are there already under another name aren't indexed twice, so that uses aren't
        counted twice; both documents are known, and found.

        Raises:
            OtherWords: one of that id and language is there, which isn't the same, and isn't to
                be replaced.
        """
        return self._changed(lambda: adding.added(self._file, holding, replace=replace))

    def remove(self, id: str, language: str) -> bool:  # noqa: A002
        """Take a document out; tells whether it was there."""
        return self._changed(lambda: adding.removed(self._file, id, language))

    def settle(self) -> None:
        """Make the index of few parts, for quick answers and a small file: after much was added."""
        self._changed(lambda: adding.settled(self._file))
        # Only a script is stepped to its end; as a query it gives back a single page.
        tidy = "PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)"
        self._soundly(lambda: self._file.executescript(tidy))

    def holdings(self) -> Iterator[Holding]:
        """Give the documents in the order in which they came, without their passages."""
        yield from self._answered(lambda _: list(holdings.every(self._file)))

    def holding(self, id: str, language: str = "") -> Holding | None:  # noqa: A002
        """Give a document with its passages; in the language that came first, if none is named."""
        return self._answered(lambda _: holdings.named(self._file, id, language))

    def sizes(self) -> Sizes:
        """Give how much it holds."""
        return Sizes(*self._answered(lambda _: holdings.sizes(self._file)))

    def candidates(
        self, keys: Sequence[str], wanted: Wanted = ANY, limit: int = 50
    ) -> Sequence[int]:
        """Give the rows of the passages that share most with some words, best first.

        `keys` are words as `precedents.words.keys` cuts them.
        """
        asked = grams.asked(grams.numbered(keys))
        return self._answered(lambda index: index.ranked(asked, wanted, limit))

    def uses(self, keys: Sequence[str], wanted: Wanted = ANY) -> Uses:
        """Give every passage that has a run of words, and only those, the oldest first.

        A run of fewer than four words may take as long as reading the whole library.
        """
        return self._answered(lambda index: self._uses(index, tuple(keys), wanted))

    def passages(self, rows: Sequence[int], wanted: Wanted = ANY) -> list[Held]:
        """Give passages by their rows.

        One that several documents share is given as that of the oldest of those wanted; a row
        that was removed meanwhile, or isn't wanted, is left out.
        """
        return self._answered(lambda index: self._held(index, rows, wanted))

    def check(self) -> tuple[str, ...]:
        """Give what is wrong with the file, in a few words each; it reads all of it."""
        with self._lock:
            return tuple(mending.ailments(self._file))

    def rebuild(self) -> None:
        """Make the index anew from the documents, because somebody asks for it."""
        self._mended()

    def _mended(self) -> Finding:
        with self._lock:
            self._index = None
            return mending.rebuilt(self.path, self._file)

    def _uses(self, index: Index, keys: tuple[str, ...], wanted: Wanted) -> Uses:
        numbers = grams.numbered(keys)
        asked = grams.runs(numbers) if len(keys) >= grams.RUN else grams.pairs(numbers)[0]
        stands = standing(keys)
        every = index.with_all(asked).tolist() if len(asked) else range(1 << 31)
        rows = [row for row, words in self._words(index, every if keys else ()) if stands(words)]
        return Uses(tuple(index.by_age(np.array(rows, np.int64), wanted)))

    def _held(self, index: Index, rows: Sequence[int], wanted: Wanted) -> list[Held]:
        documents = index.catalogue.documents(np.array(rows, np.int64), wanted).tolist()
        there = dict(self._words(index, rows))
        found = []
        for row, document in zip(rows, documents, strict=True):
            if document >= 0:
                place = index.place(document, row, there[row])
                found.append(Held(row, place, tuple(keyed(place.words))))
        return found

    def _words(self, index: Index, rows: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Give the words of those rows that are passages of the library.

        Raises:
            Unsound: some are lost.
        """
        count = 0
        for found in holdings.words(self._file, rows):
            count += 1
            yield found
        if count != index.catalogue.count(rows):
            raise Unsound("passages are lost")

    def _answered(self, question: Callable[[Index], T]) -> T:
        """Answer a question from one state of the file."""

        def answer() -> T:
            self._file.execute("BEGIN")
            try:
                return question(self._index_now())
            finally:
                self._ended("COMMIT")

        return self._soundly(answer)

    def _changed(self, act: Callable[[], T]) -> T:
        """Do something to the file: all of it or nothing."""

        def change() -> T:
            self._file.execute("BEGIN IMMEDIATE")
            try:
                done = act()
                self._file.execute("COMMIT")
            finally:
                self._ended("ROLLBACK")
            return done

        return self._soundly(change)

    def _soundly(self, work: Callable[[], T]) -> T:
        """Work with the file; where its index is damaged, make that anew and begin again."""
        with self._lock:
            try:
                return work()
            except _DAMAGE as error:
                if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                    raise  # a mistake of the caller's, not of the disk's
                if not mending.is_damage(error):
                    raise schema.refusal(self.path, error) from error
                self.findings += (self._mended(),)
            try:
                return work()
            except _DAMAGE as error:
                raise LibraryDamaged(self.path) from error

    def _ended(self, how: str) -> None:
        if self._file.in_transaction:
            self._file.execute(how)

    def _index_now(self) -> Index:
        changes = schema.counter(self._file, "changes")
        if self._index is None or self._index[0] != changes:
            self._index = changes, Index(self._file)
        return self._index[1]


_DAMAGE = (sqlite3.Error, Unsound, zlib.error, UnicodeDecodeError)
