"""Those who look at live pages: a thousand connections kept by one process.

Each writes down when which bytes came, and nothing else meanwhile, for it shares the machine with
the server that is measured. What it was told is put together at the end, as a screen does.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any, cast

from travaux_web.live.frames import Fragments, applied

_EVENT = re.compile(rb"id: (\S+)\ndata: (.*)\n\n")
_ENDS = 45.0  # seconds in which the last frames may come


@dataclass(frozen=True, slots=True)
class Looking:
    """One who looks: at which address, for which party; and whether the connection is cut."""

    path: str
    party: str
    session: str
    cut: bool = False

    @property
    def stream(self) -> tuple[str, str]:
        """What is sent alike to all who look at it."""
        return self.path, self.party


@dataclass(slots=True)
class Heard:
    """What one of them heard: of which states at what moments, and the page at the end."""

    states: list[tuple[str, float]] = field(default_factory=list)
    page: str = ""


def page_of(fragments: Fragments) -> str:
    """Give what tells one state of a page from another."""
    return hashlib.sha256(json.dumps(list(fragments.items())).encode()).hexdigest()


class _Line(asyncio.Protocol):
    """One connection, and what came over it."""

    def __init__(self, request: bytes) -> None:
        self.request, self.came = request, list[tuple[float, bytes]]()
        self.transport = cast("asyncio.Transport", None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        self.came.append((time.monotonic(), data))

    def events(self) -> list[tuple[str, float, Any]]:
        """Give the states that were told, when the last byte of each came, and the frames.

        The body comes in chunks ("1f\\r\\n…\\r\\n"); an event stands in one or in several.
        """
        found, body, read = [], b"", b""
        for at, data in self.came:
            read += data
            if not body and not read.partition(b"\r\n\r\n")[1]:
                continue
            if not body:
                read, body = read.partition(b"\r\n\r\n")[2], b"\n"
            more, read = _unchunked(read)
            body += more
            end = 0
            for one in _EVENT.finditer(body):
                found.append((one[1].decode(), at, json.loads(one[2])))
                end = one.end()
            body = body[end:] or b"\n"
        return found


def _unchunked(data: bytes) -> tuple[bytes, bytes]:
    """Give the content of the chunks that came wholly, and what is left."""
    found = b""
    while True:
        size, ends, rest = data.partition(b"\r\n")
        length = int(size, 16) if ends else 0
        if not ends or len(rest) < length + 2:
            return found, data
        found, data = found + rest[:length], rest[length + 2 :]


class _Looker:
    """One who looks, over one connection or, where that is cut, several."""

    def __init__(self, looking: Looking, port: int) -> None:
        self.looking, self.port, self.lines = looking, port, list[_Line]()

    async def begin(self, at: str = "") -> None:
        """Connect; say which state is known already."""
        last = f"Last-Event-ID: {at}\r\n" if at else ""
        head = f"GET {self.looking.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{last}"
        request = f"{head}Cookie: sessionid={self.looking.session}\r\n\r\n".encode()
        line = _Line(request)
        await asyncio.get_running_loop().create_connection(lambda: line, "127.0.0.1", self.port)
        self.lines.append(line)

    async def told(self) -> None:
        """Wait until the first page has come."""
        while not any(b"\ndata: {" in data for _, data in self.lines[-1].came):
            await asyncio.sleep(0.1)

    async def cut(self) -> None:
        """Lose the connection, and come back after a second, as a browser does."""
        line = self.lines[-1]
        line.transport.abort()
        await asyncio.sleep(1)
        await self.begin(line.events()[-1][0])

    def ends_at(self, state: str) -> bool:
        """Tell whether the last state has come."""
        last = f"id: {state}\n".encode()
        return any(last in data for line in self.lines for _, data in line.came[-4:])

    def heard(self) -> Heard:
        """Give what was heard, with the page that comes of it."""
        found, page = Heard(), dict[str, str]()
        for line in self.lines:
            for state, at, frame in line.events():
                found.states.append((state, at))
                page = applied(page, frame)
        found.page = page_of(page)
        return found


def listen(port: int, looking: list[Looking], parent: Connection) -> None:
    """Look in a process of its own; tell the parent when all do, and what they heard at the end.

    The parent sends the seconds that the load lasts when it begins, and the last state after it.
    """
    asyncio.run(_listen(port, looking, parent))


async def _listen(port: int, looking: list[Looking], parent: Connection) -> None:
    lookers = [_Looker(one, port) for one in looking]
    for some in _in_groups(lookers, 20):
        await asyncio.gather(*(one.begin() for one in some))
        await asyncio.gather(*(one.told() for one in some))
    parent.send(len(lookers))
    lasts = await asyncio.to_thread(parent.recv)
    cut = [one for one in lookers if one.looking.cut]
    cutting = asyncio.ensure_future(_cut(cut, lasts))
    last = await asyncio.to_thread(parent.recv)
    await cutting
    began = time.monotonic()
    while not all(one.ends_at(last) for one in lookers) and time.monotonic() - began < _ENDS:
        await asyncio.sleep(0.2)
    worked = time.process_time()
    for some in _in_groups(lookers, 50):
        parent.send([one.heard() for one in some])
    parent.send(worked)


async def _cut(lookers: list[_Looker], lasts: float) -> None:
    """Cut them one after another over the time that the load lasts."""
    for one in lookers:
        await asyncio.sleep(lasts / (len(lookers) + 1))
        await one.cut()


def _in_groups(lookers: list[_Looker], most: int) -> Iterable[list[_Looker]]:
    return (lookers[n : n + most] for n in range(0, len(lookers), most))
