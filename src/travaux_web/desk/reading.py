"""The reading room: what a process has read of the record, once for each audience.

Audiences that see the same entries read from the same table, so a hundred delegations of which
none hides anything cost one. What was read stays until the record has grown; then only what is new
is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TypeVar

from django.conf import settings
from django.db import transaction

from travaux.delegations import standard_registry
from travaux.events import Recorded
from travaux.record import EMPTY, Record, fold
from travaux.record.access import Audience, Shown, shown_to
from travaux.record.folding import takes_back
from travaux.record.owning import concerned
from travaux.record.traces import Named
from travaux.store.files import FileStore
from travaux.workspace.compiling import Night
from travaux.workspace.dossier import FILES, KEY, PUBLIC_KEY, Dossier, entry, words_in
from travaux.workspace.drafters import TextsOnFile
from travaux.workspace.living import night_of
from travaux_web.store import WebStore

T = TypeVar("T")


@dataclass(eq=False)
class Held:
    """The record as an audience reads it, at one size: its entries, its fold, its texts.

    Entries that aren't for the audience have no event. `dossier` is for reading: its texts are
    those of this audience.
    """

    entries: tuple[Recorded, ...]
    record: Record
    dossier: Dossier
    hidden: frozenset[int]
    made: dict[object, object] = field(default_factory=dict)

    @property
    def texts(self) -> TextsOnFile:
        """The texts on file, as compiled for this audience."""
        return self.dossier.texts

    def once(self, name: object, make: Callable[[], T]) -> T:
        """Give what was made of this record under a name, made only once."""
        with reading_room().lock:
            if name not in self.made:
                self.made[name] = make()
            return self.made[name]  # type: ignore[return-value]

    def title(self, issue: str, language: str) -> str:
        """Give the title of an issue: as it is registered, else as its words on record have it."""
        found = self.record.issues.get(issue)
        title = found.title(language) if found else ""
        return title or self.once(("title", issue), lambda: self._title_in_words(issue))

    def _title_in_words(self, issue: str) -> str:
        on_record = any(one.issue == issue for one in self.record.tabled.values())
        return self.texts.words(self.record, issue).title if on_record else ""

    def night(self, issue: str) -> Night:
        """Give the living text of an issue as this audience sees it.

        Raises:
            NotTabled: the issue's words aren't on record.
        """
        return self.once(("night", issue), lambda: night_of(self.dossier, self.record, issue))


class ReadingRoom:
    """What one process has read of the dossier in a folder."""

    def __init__(self, folder: Path) -> None:
        self.lock = RLock()
        self.folder = folder
        self.store = WebStore()
        self.files = FileStore(folder / FILES)
        self._texts = self._new_texts()
        self._entries: tuple[Recorded, ...] = ()
        self._record = EMPTY
        self._held: dict[Audience, Held] = {}
        self._names = Named()

    def dossier(self) -> Dossier:
        """Give the dossier to act on, with what has been read of it; whoever acts has the lock."""
        self._read_on()
        key, public = self.folder / KEY, self.folder / PUBLIC_KEY
        return Dossier(
            self.store,
            self.files,
            os.urandom,
            words_in(key) if key.is_file() else "",
            words_in(public) if public.is_file() else "",
            record=self._record,
            texts=self._texts,
        )

    @contextmanager
    def entering(self) -> Iterator[Dossier]:
        """Give the dossier to act on, in one transaction that nobody else in this process enters.

        Where it fails, what was read of its entries meanwhile is forgotten with them.
        """
        with self.lock:
            before = self._entries, self._record, dict(self._held)
            try:
                with transaction.atomic():
                    yield self.dossier()
            except BaseException:
                self._entries, self._record, self._held = before
                raise

    def seen_by(self, audience: Audience) -> Held:
        """Give the record as an audience reads it now.

        Parties that nothing concerns of what is left out at their level read from one table.
        """
        with self.lock:
            self._read_on()
            if audience.party:
                all_of_them = Audience(audience.level)
                held = self._read(all_of_them)
                if audience.party not in self._concerned(all_of_them, held):
                    return held
            return self._read(audience)

    def _read_on(self) -> None:
        size = self.store.size()
        if size < self._record.size:  # another dossier was put in its place
            self._entries, self._record, self._held = (), EMPTY, {}
            self._names = Named()
        if size == self._record.size:
            return
        new = tuple(map(entry, self.store.lines(len(self._entries))))
        if any(map(takes_back, new)):
            self._entries = tuple(map(entry, self.store.lines()))
            self._record = fold(self._entries)
        else:
            self._entries += new
            self._record = fold(new, self._record)

    def _read(self, audience: Audience) -> Held:
        held = self._held.get(audience)
        if held is None or held.record.size != self._record.size:
            held = self._held[audience] = self._made_for(audience, held)
        return held

    def _made_for(self, audience: Audience, before: Held | None) -> Held:
        known = Shown(before.entries, before.record) if before else None
        shown = shown_to(audience, self._entries, self._record, known, self._names)
        hidden = frozenset(
            one.position
            for one, whole in zip(shown.entries, self._entries, strict=True)
            if one.event is None and whole.event is not None
        )
        for held in self._held.values():
            if held.record.size == shown.record.size and held.hidden == hidden:
                return held
        texts = before.texts if before else self._new_texts()
        dossier = Dossier(self.store, self.files, os.urandom, record=self._record, texts=texts)
        return Held(shown.entries, shown.record, dossier, hidden)

    def _concerned(self, all_of_them: Audience, held: Held) -> frozenset[str]:
        def find() -> frozenset[str]:
            return concerned(self._entries, held.entries, self._record)

        return held.once(("concerned", all_of_them.level), find)

    def _new_texts(self) -> TextsOnFile:
        return TextsOnFile(self.files, standard_registry(), self._all_entries)

    def _all_entries(self) -> tuple[Recorded, ...]:
        return self._entries


@cache
def reading_room() -> ReadingRoom:
    """Give the one reading room of this process."""
    return ReadingRoom(Path(settings.DOSSIER))
