"""One person at the desk: what they see of the record, and what they do.

Whatever is done runs here: under the lock of the reading room and in one transaction, so that the
journal's entries and the web's own rows are written together, or neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.utils.functional import cached_property

from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.record import Record, fold
from travaux.record.access import Audience
from travaux.sources import Source
from travaux.workspace.compiling import Night
from travaux.workspace.dossier import Dossier
from travaux.workspace.drafters import TextsOnFile
from travaux.workspace.entering import Acting, Done
from travaux_web.desk.reading import Held, reading_room
from travaux_web.desk.sight import in_sight
from travaux_web.models import Deed, Seat, User
from travaux_web.seats import (
    Circle,
    NotYours,
    actor_of,
    audience_of,
    circle_of,
    may_do,
)


@dataclass(frozen=True, slots=True)
class Tried:
    """What acts would come to on a record of so many entries, and the dossier as it would be."""

    done: Done
    size: int
    dossier: Dossier


_WAITED = timedelta(minutes=1)  # so long may a request have waited for the door


class Desk:
    """One person at the door, for the length of a request.

    Args:
        user: who signed in, None where nobody did.
        seat: the seat they act from, in force now; None where they have none.
        at: the moment of the request; every act of it bears this time.
        language: in which they read the screens.
    """

    def __init__(
        self, user: User | None, seat: Seat | None, at: datetime, language: str = "en"
    ) -> None:
        self.user, self.seat, self.at, self.language = user, seat, at, language

    @property
    def circle(self) -> Circle:
        """The circle of the seat."""
        if self.seat is not None:
            return circle_of(self.seat)
        return Circle.SIGNED_IN if self.user else Circle.PUBLIC

    @property
    def audience(self) -> Audience:
        """The audience they belong to."""
        return audience_of(self.seat)

    @property
    def party(self) -> str:
        """The party or body that they sit for, "" for the secretariat and the public."""
        return self.seat.of if self.seat else ""

    # --- what they see

    @cached_property
    def held(self) -> Held:
        """The record as they may read it, as it was when they first looked in this request."""
        return reading_room().seen_by(self.audience)

    @property
    def record(self) -> Record:
        """What they may read of the record."""
        return self.held.record

    @property
    def texts(self) -> TextsOnFile:
        """The texts as they may read them."""
        return self.held.texts

    def night(self, issue: str) -> Night:
        """Give the living text of an issue."""
        return self.held.night(issue)

    # --- what they do

    def may(self, act: str) -> bool:
        """Tell whether an act is ever open to them; whether it is now, the act itself says."""
        return may_do(self.seat, act)

    @contextmanager
    def entering(self) -> Iterator[Dossier]:
        """Hold the door: what is done inside is written wholly, or not at all.

        Rows of the web that belong to an act are written inside this, too.
        """
        with reading_room().entering() as dossier:
            yield dossier
        self.__dict__.pop("held", None)

    def act(self, name: str, /, **particulars: Any) -> Done:
        """Do one act in the name of the seat.

        Raises:
            NotYours: the act isn't open to the seat.
            ActFailed: it isn't possible now; the sentence says why.
        """
        return self.act_all([(name, particulars)])

    def act_all(
        self,
        acts: Sequence[tuple[str, Mapping[str, Any]]],
        *,
        sources: tuple[Source, ...] = (),
        expected: int | None = None,
    ) -> Done:
        """Do acts one after another, all of them or none."""
        if any(name == "destroy-content" for name, _ in acts):
            with reading_room().lock:  # a destruction can't be part of a transaction
                done = self._entered(reading_room().dossier(), acts, sources, expected)
            self.__dict__.pop("held", None)
            return done
        with self.entering() as dossier:
            return self._entered(dossier, acts, sources, expected)

    def _entered(
        self,
        dossier: Dossier,
        acts: Sequence[tuple[str, Mapping[str, Any]]],
        sources: tuple[Source, ...],
        expected: int | None,
    ) -> Done:
        made = self._acting(acts, dossier.record, sources)
        with self._in_sight(made):
            done = dossier.act(made, expected)
        self._sign(done, acts[0][0])
        return done

    def tried(self, acts: Sequence[tuple[str, Mapping[str, Any]]]) -> Done:
        """Tell what acts would come to, and enter nothing.

        Raises:
            NotYours: an act isn't open to the seat.
            ActFailed: one isn't possible now.
        """
        with reading_room().lock:
            dossier = reading_room().dossier()
            made = self._acting(acts, dossier.record)
            with self._in_sight(made):
                return dossier.tried(made)

    @contextmanager
    def trying(self, acts: Sequence[tuple[str, Mapping[str, Any]]]) -> Iterator[Tried]:
        """Give the record and the texts as acts would leave them; nothing of it stays.

        Raises:
            NotYours: an act isn't open to the seat.
            ActFailed: one isn't possible now.
        """
        with reading_room().lock, TemporaryDirectory() as folder:
            before = reading_room().dossier()
            made = self._acting(acts, before.record)
            aside = before.files.aside(Path(folder))
            with self._in_sight(made):
                done = before.tried(made, aside)
            record = fold(done.entries, before.record)
            texts = TextsOnFile(
                aside, standard_registry(), lambda: (*before.entries(), *done.entries)
            )
            after = Dossier(before.store, aside, os.urandom, record=record, texts=texts)
            yield Tried(done, before.record.size, after)

    def _acting(
        self,
        acts: Sequence[tuple[str, Mapping[str, Any]]],
        record: Record,
        sources: tuple[Source, ...] = (),
    ) -> list[Acting]:
        if self.seat is None or not all(self.may(name) for name, _ in acts):
            raise NotYours(sign_in=self.seat is None)
        by = actor_of(self.seat)
        at = self._after(record)
        return [Acting(name, given, by, at, sources) for name, given in acts]

    def _after(self, record: Record) -> datetime:
        """Give the moment of the request, or of the last entry if that came while this waited."""
        last = datetime.fromisoformat(record.as_of) if record.as_of else self.at
        return last if timedelta() < last - self.at < _WAITED else self.at

    def _in_sight(self, made: Sequence[Acting]) -> AbstractContextManager[None]:
        return in_sight(reading_room().seen_by(self.audience), made)

    def _sign(self, done: Done, act: str) -> None:
        """Keep who it was."""
        if done.entries and self.user:
            first, last = done.entries[0].position, done.entries[-1].position
            Deed.objects.create(
                user=self.user, seat=self.seat, act=act, first=first, after=last + 1, at=self.at
            )

    def whole(self) -> Record:
        """Give the whole record, for what only the secretariat's work needs.

        Raises:
            NotYours: they aren't of the secretariat.
        """
        if self.circle is not Circle.SECRETARIAT:
            raise NotYours(sign_in=self.seat is None)
        with reading_room().lock:
            return reading_room().dossier().record

    @property
    def actor(self) -> Actor | None:
        """In whose name they act."""
        return actor_of(self.seat) if self.seat else None
