"""The library of agreed language, as an audience may read it: the one door to its file.

It is the file of TRAVAUX_LIBRARY, else `library.sqlite` in the dossier's folder. What somebody has
marked as a draft is for people with a seat: nobody else finds it, in no search and in no count.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

from django.conf import settings

from travaux.citations.quoting import Checked
from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.instruments.known import Instruments
from travaux.precedents import Holding, Precedent, Standing
from travaux.precedents.library import Library
from travaux.precedents.searching import precedents
from travaux.precedents.wanted import ANY, Wanted
from travaux.record.access import Audience
from travaux.statements import Statement
from travaux.workspace.library import NAME, NoLibrary
from travaux.workspace.marking import Draft, MarkedPaper, marked_paper, own_issues
from travaux.workspace.quoting import statement_checked

NONE: frozenset[str] = frozenset()
T = TypeVar("T")
_KEPT = 500  # answers of a process; what was asked longest ago goes first


class NotOnShelf(TravauxError):  # noqa: N818
    """A document that the library doesn't have, or not for whoever asks."""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(f"The library has no document “{id}” that you may see.")


def place() -> Path:
    """Give where the library's file is, or will be."""
    return Path(settings.LIBRARY or settings.DOSSIER / NAME)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library as an audience may read it."""

    library: Library
    but: Standing | None  # documents of this standing aren't for them
    state: Hashable  # another one once anything was added or removed

    def wanted(self, wanted: Wanted = ANY) -> Wanted:
        """Narrow a question down to what is for them."""
        return replace(wanted, but=self.but)

    def holdings(self) -> list[Holding]:
        """Give its documents, without their passages."""
        own = self.wanted()
        return [one for one in self.library.holdings() if own.counts(one)]

    def holding(self, id: str, language: str = "") -> Holding:  # noqa: A002
        """Give a document with its passages.

        Raises:
            NotOnShelf: it isn't there, or isn't for them.
        """
        there = [one.language for one in self.holdings() if one.id == id]
        if not there or (language and language not in there):
            raise NotOnShelf(id)
        found = self.library.holding(id, language or there[0])
        if found is None:  # it was taken out meanwhile
            raise NotOnShelf(id)
        return found

    def precedents(
        self, words: str, wanted: Wanted = ANY, limit: int = 10, leaving: frozenset[str] = NONE
    ) -> tuple[Precedent, ...]:
        """Give the places where words have stood."""
        asked = self.wanted(wanted)
        name = ("precedents", self.state, leaving, words, asked, limit)
        return _kept(name, lambda: precedents(self.library, words, asked, limit, leaving=leaving))

    def quotations(self, statement: Statement, instruments: Instruments) -> tuple[Checked, ...]:
        """Hold what a statement quotes to what it cites; drafts count for those who may see them.

        The instruments are those of the record that the statement stands in.
        """
        name = ("quotations", self.state, self.but, statement, tuple(instruments))
        return _kept(name, lambda: statement_checked(statement, self, instruments))

    def own_issues(self, draft: Draft) -> frozenset[str]:
        """Give the ids of the documents that are issues of a draft itself: no precedents of it."""
        return own_issues(self.library, draft)

    def marked(self, draft: Draft) -> MarkedPaper:
        """Mark every passage of a draft; this may take a while."""
        return marked_paper(self.library, draft, self.wanted())


@contextmanager
def library_for(audience: Audience) -> Iterator[Shelf]:
    """Open the library for somebody, for reading.

    Raises:
        NoLibrary: nobody has made one yet.
        NotALibrary, LibraryDamaged: its file isn't one, or is damaged beyond its index.
    """
    if not place().is_file():
        raise NoLibrary(place())
    with Library.open(place()) as library:
        yield Shelf(library, _but(audience), state())


@contextmanager
def library_to_write() -> Iterator[Library]:
    """Open the library for whoever keeps it; it is made where there is none."""
    with Library.open(place()) as library:
        yield library


def _but(audience: Audience) -> Standing | None:
    return Standing.DRAFT if audience.level is Level.PUBLIC else None


def state() -> Hashable:
    """Give what tells one state of the library's file from another."""
    beside = place().with_name(f"{place().name}-wal")
    files = [path.stat() for path in (place(), beside) if path.is_file()]
    return (str(place()), *((one.st_mtime_ns, one.st_size) for one in files if one.st_size))


# What was asked before: a paragraph is looked at by many, and words are typed letter by letter.
_ANSWERS: OrderedDict[Hashable, object] = OrderedDict()
_LOCK = Lock()


def _kept(name: Hashable, make: Callable[[], T]) -> T:
    with _LOCK:
        if name in _ANSWERS:
            _ANSWERS.move_to_end(name)
            return _ANSWERS[name]  # type: ignore[return-value]
    made = make()
    with _LOCK:
        _ANSWERS[name] = made
        while len(_ANSWERS) > _KEPT:
            _ANSWERS.popitem(last=False)
    return made
