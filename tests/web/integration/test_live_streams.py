"""Streams of live pages: what follows from state to state is the page fetched fresh (law 9)."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from django.contrib.sessions.models import Session

import travaux_web.urls  # noqa: F401 - it knows every page
from tests.web.site import PROGRAM, Site
from travaux.documents import Level
from travaux.record.access import Audience
from travaux_web.live.frames import applied
from travaux_web.live.pages import PAGES, Key
from travaux_web.live.streaming import streaming
from travaux_web.live.streams import KEPT, STREAMS, Stream
from travaux_web.models import Seat

ROOM = "/room/GT~TM/"
AUDIENCES = (Audience(Level.SECRETARIAT), Audience(Level.BODY, "MEX"), Audience(Level.OBSERVERS))


def key(page: str, audience: Audience) -> Key:
    return Key(page, "GT/TM", (), PAGES[page].viewing(audience, "en"))


def frames(stream: Stream, at: str) -> Iterator[Any]:
    for step in stream.state.since(at):
        if step.event:
            yield json.loads(step.event.decode().split("data: ", 1)[1])


def changes(site: Site, chance: Random) -> None:
    """Do something that the room may see."""
    chair = site.client("chair")
    console = f"{ROOM}console/"
    what = chance.choice(["go", "say", "speak", "next", "decide"])
    if what == "go":
        chair.post(f"{console}go/", {"to": chance.choice(["next bracket", "next paragraph"])})
    elif what == "say":
        chair.post(f"{console}say/", {"message": chance.choice(["", "We resume at 15:00"])})
    elif what == "speak":
        site.client(chance.choice(["mexico", "peru"])).post(f"{ROOM}floor/", {"does": "ask"})
    elif what == "next":
        chair.post(f"{console}speakers/", {"does": "next"})
    else:
        desk = site.desk("chair")
        one = chance.choice([b for b in desk.texts.brackets(desk.record, PROGRAM) if not b.inside])
        given = {"bracket": one.id, "mark": one.mark, "issue": PROGRAM, "body": "GT/TM"}
        desk.act("decide-bracket", **given, disposition="keep")


def test_a_page_after_some_frames_is_the_page_fetched_fresh(site: Site) -> None:
    pages = [key(page, one) for one in AUDIENCES for page in ("room",)]
    pages.append(key("console", AUDIENCES[0]))
    streams = [STREAMS.of(one) for one in pages]
    begun = [stream.now() for stream in streams]
    shown = [(one.at, dict(one.fragments)) for one in begun]
    chance = Random(9)  # noqa: S311 - the same every time
    for _ in range(12):
        changes(site, chance)
        for stream in streams:
            stream.now()
    for (at, before), stream, one in zip(shown, streams, pages, strict=True):
        page = before
        for frame in frames(stream, at):
            page = applied(page, frame)
        assert list(page.items()) == list(one.fragments().items())


def test_who_was_away_too_long_gets_the_whole_page(site: Site) -> None:
    stream = STREAMS.of(key("room", AUDIENCES[1]))
    at = stream.now().at
    chair = site.client("chair")
    for number in range(KEPT + 1):
        chair.post(f"{ROOM}console/say/", {"message": f"Message {number}"})
        stream.now()
    (frame,) = frames(stream, at)
    assert frame["order"] == list(stream.state.fragments)


# --- as a server sends it


class Listening:
    """One who listens to a live page, as a browser does."""

    def __init__(self, session: str, at: str = "") -> None:
        self.heard: list[bytes] = []
        self.status = 0
        self.gone = asyncio.Event()
        headers = [(b"cookie", f"sessionid={session}".encode())]
        headers += [(b"last-event-id", at.encode())] if at else []
        path = "/live/room/GT~TM"
        scope = {"type": "http", "path": path, "query_string": b"language=en", "headers": headers}
        self.task = asyncio.ensure_future(streaming(scope, self.receive, self.send))

    async def receive(self) -> dict[str, str]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.status = message.get("status", self.status)
        self.heard.append(message.get("body", b""))

    async def until(self, words: str) -> None:
        async with asyncio.timeout(20):
            while words.encode() not in b"".join(self.heard) and not self.task.done():
                await asyncio.sleep(0.02)

    async def leave(self) -> None:
        self.gone.set()
        await self.task


def session_of(site: Site, who: str) -> str:
    return str(site.client(who).cookies["sessionid"].value)


def test_somebody_is_told_what_the_chair_says(site: Site) -> None:
    session, chair = session_of(site, "mexico"), site.client("chair")

    async def heard() -> bytes:
        one = Listening(session)
        await one.until("clock")
        await asyncio.to_thread(chair.post, f"{ROOM}console/say/", {"message": "At 15:00"})
        await one.until("At 15:00")
        await one.leave()
        return b"".join(one.heard)

    assert b"At 15:00" in asyncio.run(heard())


def test_who_comes_back_gets_what_came_meanwhile(site: Site) -> None:
    session, chair = session_of(site, "mexico"), site.client("chair")
    at = STREAMS.of(key("room", AUDIENCES[1])).now().at
    chair.post(f"{ROOM}console/say/", {"message": "At 15:00"})

    async def heard() -> bytes:
        one = Listening(session, at)
        await one.until("At 15:00")
        await one.leave()
        return b"".join(one.heard)

    assert re.findall(rb"At 15:00", asyncio.run(heard())) == [b"At 15:00"]


def test_a_revoked_seat_is_told_so_and_hears_nothing_more(site: Site) -> None:
    session, chair = session_of(site, "mexico"), site.client("chair")

    def revoked() -> None:
        Seat.objects.filter(of="MEX").delete()
        chair.post(f"{ROOM}console/say/", {"message": "Not for Mexico"})

    async def heard() -> bytes:
        one = Listening(session)
        await one.until("clock")
        await asyncio.to_thread(revoked)
        await one.until("closed")
        await one.task
        return b"".join(one.heard)

    told = asyncio.run(heard())
    assert (b"event: closed" in told, b"Not for Mexico" in told) == (True, False)


def test_who_signs_out_hears_nothing_more(site: Site) -> None:
    session = session_of(site, "mexico")

    async def heard() -> bytes:
        one = Listening(session)
        await one.until("clock")
        await asyncio.to_thread(Session.objects.filter(session_key=session).delete)
        await one.until("closed")
        await one.task
        return b"".join(one.heard)

    assert b"event: closed" in asyncio.run(heard())


@pytest.mark.parametrize("who", ["", "guest"])
def test_a_page_that_isnt_for_them_is_never_begun(site: Site, who: str) -> None:
    session = session_of(site, who) if who else ""

    async def status() -> int:
        one = Listening(session)
        await one.task
        return one.status

    assert asyncio.run(status()) == 204
