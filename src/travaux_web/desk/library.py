"""The library of agreed language, as an audience may read it: the one door to its file.

It is the file of TRAVAUX_LIBRARY, else `library.sqlite` in the dossier's folder. What somebody has
marked as a draft is for people with a seat: nobody else finds it, in no search and in no count.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeVar

from django.conf import settings

from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.precedents import Holding, Precedent, Standing
from travaux.precedents.drafts import MarkedDraft, marked_draft
from travaux.precedents.library import Library
from travaux.precedents.searching import precedents
from travaux.precedents.wanted import ANY, Wanted
from travaux.record.access import Audience
from travaux.texts import Text
from travaux.workspace.library import NAME, NoLibrary

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
    closed: frozenset[str]  # ids of documents that aren't for this audience
    state: Hashable  # another one once anything was added or removed

    def holdings(self) -> list[Holding]:
        """Give its documents, without their passages."""
        return [one for one in self.library.holdings() if one.id not in self.closed]

    def holding(self, id: str, language: str = "") -> Holding:  # noqa: A002
        """Give a document with its passages.

        Raises:
            NotOnShelf: it isn't there, or isn't for them.
        """
        found = None if id in self.closed else self.library.holding(id, language)
        if found is None:
            raise NotOnShelf(id)
        return found

    def precedents(
        self, words: str, wanted: Wanted = ANY, limit: int = 10, leaving: Collection[str] = ()
    ) -> tuple[Precedent, ...]:
        """Give the places where words have stood."""
        leaving = self.closed | frozenset(leaving)
        name = ("precedents", self.state, leaving, words, wanted, limit)
        return _kept(name, lambda: precedents(self.library, words, wanted, limit, leaving=leaving))

    def marked(self, text: Text, leaving: Collection[str] = ()) -> MarkedDraft:
        """Mark every passage of a text; this may take a while."""
        return marked_draft(self.library, text, leaving=self.closed | frozenset(leaving))


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
        yield Shelf(library, _closed(library, audience), _state())


@contextmanager
def library_to_write() -> Iterator[Library]:
    """Open the library for whoever keeps it; it is made where there is none."""
    with Library.open(place()) as library:
        yield library


def _closed(library: Library, audience: Audience) -> frozenset[str]:
    if audience.level is not Level.PUBLIC:
        return frozenset()
    return frozenset(one.id for one in library.holdings() if one.standing is Standing.DRAFT)


def _state() -> Hashable:
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
