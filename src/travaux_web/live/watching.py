"""Watching: one look at the database a twentieth of a second, for all who look at live pages.

SQLite tells by a number whether anybody else has written. Only then is it asked what: whether the
pages may be others, and whether somebody's seat may be.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import DatabaseError, close_old_connections
from django.db.models import Count, Max, Q
from django.utils import timezone

from travaux_web.live.streams import Stream, moment
from travaux_web.models import Seat, User

T = TypeVar("T")

LOOK = 0.05  # seconds between two looks
_LOG = logging.getLogger(__name__)


@dataclass(eq=False)
class Looker:
    """One who looks at a stream: woken when there is something for them.

    `doubtful` says that the page may no longer be for them: who sends asks before anything else.
    """

    session: str = ""
    doubtful: bool = False
    flag: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self, seconds: float) -> bool:
        """Wait until woken; tell whether they were, or whether the time was over."""
        try:
            async with asyncio.timeout(seconds):
                await self.flag.wait()
        except TimeoutError:
            return False
        self.flag.clear()
        return True


class Watch:
    """The watch of one event loop."""

    def __init__(self) -> None:
        self._lookers: dict[Stream, set[Looker]] = {}
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def looking(self, stream: Stream, session: str) -> Iterator[Looker]:
        """Look at a stream from a session for as long as this lasts."""
        looker = Looker(session)
        self._lookers.setdefault(stream, set()).add(looker)
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._watch())
        try:
            yield looker
        finally:
            self._lookers[stream].discard(looker)
            if not self._lookers[stream]:
                del self._lookers[stream]

    async def _watch(self) -> None:
        """Look as long as anybody does."""
        name = str(settings.DATABASES["default"]["NAME"])
        connection = sqlite3.connect(name, isolation_level=None, check_same_thread=False)
        try:
            version, state = -1, ("", "")
            while self._lookers:
                (now,) = connection.execute("PRAGMA data_version").fetchone()
                if now != version:
                    with suppress(DatabaseError):  # somebody writes for long: look again
                        state = await self._go_on(state)
                        version = now
                await asyncio.sleep(LOOK)
        finally:
            connection.close()

    async def _go_on(self, before: tuple[str, str]) -> tuple[str, str]:
        """See what was written, make the pages that somebody looks at, and wake them.

        Whoever looks at a page is woken once it is made, and waits for no other page.
        """
        lookers = {one for some in self._lookers.values() for one in some}
        now, seats, ended = await off(_state, {one.session for one in lookers if one.session})
        for one in lookers:
            one.doubtful = one.doubtful or seats != before[1] or one.session in ended
        if now != before[0]:
            loop = asyncio.get_running_loop()
            await off(
                _made,
                list(self._lookers),
                lambda stream: loop.call_soon_threadsafe(self._wake, stream),
            )
        for one in lookers:
            if one.doubtful:
                one.flag.set()
        return now, seats

    def _wake(self, stream: Stream) -> None:
        for one in self._lookers.get(stream, ()):
            one.flag.set()


def _made(streams: list[Stream], wake: Callable[[Stream], object]) -> None:
    """Make pages anew; one that can't be made stays as it is, and holds up no other."""
    for one in streams:
        try:
            one.now()
        except DatabaseError:
            raise
        except Exception:  # noqa: BLE001 - whatever it is, the other pages go on
            _LOG.exception("the live page %s of %s can't be made", one.key.page, one.key.of)
        else:
            wake(one)


def _state(sessions: set[str]) -> tuple[str, str, set[str]]:
    """Give the state of all pages, that of all seats, and which of these sessions are over."""
    now = timezone.now()
    seats = Seat.objects.aggregate(
        all=Count("pk"), last=Max("changed_at"), over=Count("pk", filter=Q(ends__lte=now))
    )
    people = User.objects.aggregate(all=Count("pk", filter=Q(is_active=True)))
    going_on = Session.objects.filter(session_key__in=sessions, expire_date__gt=now)
    ended = sessions - set(going_on.values_list("session_key", flat=True))
    return moment(), f"{seats}{people}", ended


_WATCHES: dict[asyncio.AbstractEventLoop, Watch] = {}


def watch() -> Watch:
    """Give the watch of the running loop."""
    return _WATCHES.setdefault(asyncio.get_running_loop(), Watch())


async def off(work: Callable[..., T], *given: Any) -> T:
    """Do work that waits for the database, off the loop."""
    return await sync_to_async(_closing(work), thread_sensitive=False)(*given)


def _closing(work: Callable[..., T]) -> Callable[..., T]:
    def worked(*given: Any) -> T:
        try:
            return work(*given)
        finally:
            close_old_connections()

    return worked
