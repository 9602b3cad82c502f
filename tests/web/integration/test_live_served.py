"""Live pages as real servers send them: two on one file, one that ends, one who doesn't read."""

from __future__ import annotations

import json
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

import travaux_web.urls  # noqa: F401 - it knows every page
from tests.web.e2e.conftest import started
from tests.web.site import Site
from travaux.documents import Level
from travaux.record.access import Audience
from travaux_web.live.frames import applied
from travaux_web.live.pages import PAGES, Key
from travaux_web.models import Room

BODY = "GT/TM"


@pytest.fixture
def session(site: Site) -> str:
    return str(site.client("mexico").cookies["sessionid"].value)


@contextmanager
def serving(site: Site) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    process, address = started(site.folder)
    try:
        yield process, int(address.rpartition(":")[2])
    finally:
        process.terminate()
        process.wait(20)


class Screen:
    """A screen that shows the room: it applies each frame to what it shows, as a browser does."""

    def __init__(self, session: str) -> None:
        self.session, self.at, self.page = session, "", dict[str, str]()
        self.line = socket.socket()

    def look(self, port: int, *, poll: bool = False) -> None:
        """Ask a server for what came after the state that is shown."""
        self.line.close()
        self.line = socket.create_connection(("127.0.0.1", port), timeout=20)
        last = f"Last-Event-ID: {self.at}\r\n" if self.at else ""
        last += "Connection: close\r\n" if poll else ""
        asked = f"/live/room/GT~TM?language=en{'&poll=1' if poll else ''}"
        head = f"GET {asked} HTTP/1.1\r\nHost: 127.0.0.1\r\n{last}"
        self.line.sendall(f"{head}Cookie: sessionid={self.session}\r\n\r\n".encode())

    def until(self, words: str) -> None:
        """Read on until these words are shown; whoever waits in vain is told by the socket."""
        heard = b""
        while not any(words in html for html in self.page.values()):
            heard += self.line.recv(65536) or self._ended()
            end = heard.rfind(b"\n\n") + 2
            for state, data in re.findall(rb"id: (\S+)\ndata: (.*)\n\n", heard[:end]):
                self.at, self.page = state.decode(), applied(self.page, json.loads(data))
            heard = heard[end:] if end > 1 else heard

    def leave(self) -> None:
        self.line.close()

    def _ended(self) -> bytes:
        raise AssertionError("the stream ended")


def said(message: str) -> None:
    """Say something to the room: in the process of the test, which is one more on the file."""
    room, _ = Room.objects.get_or_create(body=BODY)
    room.message = message
    room.changed()


def fresh() -> list[tuple[str, str]]:
    viewing = PAGES["room"].viewing(Audience(Level.BODY, "MEX"), "en")
    return list(Key("room", BODY, (), viewing).fragments().items())


def test_what_is_entered_through_one_process_wakes_the_streams_of_another(
    site: Site, session: str
) -> None:
    screen = Screen(session)
    said("At 15:00")
    with serving(site) as (_, port):
        screen.look(port)
        screen.until("At 15:00")
        said("At 16:00")
        screen.until("At 16:00")
    screen.leave()
    assert list(screen.page.items()) == fresh()


def test_who_comes_back_to_a_server_that_was_started_anew_sees_the_page_fetched_fresh(
    site: Site, session: str
) -> None:
    """The stream is the first thing that the new server is asked for."""
    screen = Screen(session)
    said("At 15:00")
    with serving(site) as (_, port):
        screen.look(port)
        screen.until("At 15:00")
    with suppress(ConnectionError):
        while screen.line.recv(65536):  # the server said that it ends
            pass
    said("At 16:00")
    with serving(site) as (_, port):
        screen.look(port)
        screen.until("At 16:00")
    screen.leave()
    assert list(screen.page.items()) == fresh()


def test_who_cannot_keep_a_connection_asks_now_and_then(site: Site, session: str) -> None:
    screen = Screen(session)
    with serving(site) as (_, port):
        for message in ("At 15:00", "At 16:00"):
            said(message)
            screen.look(port, poll=True)
            screen.until(message)
            while screen.line.recv(65536):  # the answer has an end
                pass
    screen.leave()
    assert list(screen.page.items()) == fresh()


def test_who_does_not_read_holds_up_nobody(site: Site, session: str) -> None:
    """What isn't read fills the connection of who doesn't read, and no other."""
    idle, screen = Screen(session), Screen(session)
    said("At 15:00")
    with serving(site) as (_, port):
        idle.look(port)
        screen.look(port)
        screen.until("At 15:00")
        for number in range(40):
            said(f"{number} {'long ' * 50}")
            screen.until(f"{number} long")
        idle.until("39 long")
    idle.leave()
    screen.leave()
    assert list(idle.page.items()) == list(screen.page.items()) == fresh()
