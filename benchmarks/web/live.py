"""Measure the live pages: python -m benchmarks.web.live [--clients 1000] [--seconds 20].

Delegates look at the room and at the text, in two languages, while the chair does three things a
second at the console: goes to another bracket, says something, decides. Server, chair and those
who look share the machine. A change counts from its commit, which is seen beside the server in the
database itself, to the last byte of its frame at each of those who look.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Thread
from typing import Self
from urllib.parse import quote

from benchmarks.compile.figures import Effort, Row, seconds
from benchmarks.web.listening import Heard, Looking, listen, page_of
from benchmarks.web.site import (
    BODY,
    ISSUE,
    Person,
    Served,
    members_of,
    served,
    session_of,
    site_made,
)

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory
_PARTIES = ("MEX", "CHL", "PER", "USA", "BRA", "ARG", "CAN", "BOL", "ECU", "GTM")
_LANGUAGES = ("en", "es")
_ROOM = "/room/GT~TM/"
RATE = 3  # changes a second
CUT = 20  # one of so many loses the connection once
_DUE = 0.25  # seconds from the commit to the last byte


@dataclass(frozen=True, slots=True)
class Load:
    """How many look, and for how many seconds something changes."""

    clients: int = 1000
    lasts: float = 20.0


@dataclass(slots=True)
class Told:
    """What came of it: when each state was committed, what each heard, and the pages afresh."""

    load: Load
    commits: list[tuple[tuple[int, int], float]] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    looking: list[Looking] = field(default_factory=list)
    fresh: dict[tuple[str, str], str] = field(default_factory=dict)  # by address and party
    changes: int = 0
    processor: float = 0.0  # of the server, seconds a second
    listening: float = 0.0  # of those who look, seconds in all
    machine: float = 0.0  # its load average at the end

    def waits(self) -> Iterator[float]:
        """Give the seconds from each commit to each who looked all the time."""
        for one, looking in zip(self.heard, self.looking, strict=True):
            if looking.cut:
                continue
            states = [_order(state) for state, _ in one.states]
            for state, at in self._seen_in(looking):
                place = bisect_left(states, state)
                if place < len(states):
                    yield one.states[place][1] - at

    def _seen_in(self, looking: Looking) -> Iterator[tuple[tuple[int, int], float]]:
        """Give the commits that change a page: the text's are only those of the record."""
        entries = -1
        for state, at in self.commits:
            if looking.path.startswith("/live/room/") or state[0] != entries:
                yield state, at
            entries = state[0]

    def lost(self) -> int:
        """Count the frames that others who looked at the same page got, and one didn't."""
        every: dict[tuple[str, str], set[str]] = {}
        for one, looking in zip(self.heard, self.looking, strict=True):
            every.setdefault(looking.stream, set()).update(state for state, _ in one.states[1:])
        return sum(
            len(every[looking.stream] - {state for state, _ in one.states})
            for one, looking in zip(self.heard, self.looking, strict=True)
        )

    def wrong(self, *, cut: bool) -> int:
        """Count the pages that aren't as they are fetched fresh."""
        return sum(
            one.page != self.fresh[looking.stream]
            for one, looking in zip(self.heard, self.looking, strict=True)
            if looking.cut is cut
        )


def _order(state: str) -> tuple[int, int]:
    entries, _, changes = state.partition(".")
    return int(entries), int(changes)


class Commits:
    """What is committed to a database, and when: seen from beside, fifty times in 100 ms."""

    def __init__(self, name: Path) -> None:
        self.name, self.seen = name, list[tuple[tuple[int, int], float]]()
        self._end = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        connection = sqlite3.connect(self.name)
        version, state = -1, _state(connection)
        while not self._end.wait(0.002):
            (now,) = connection.execute("PRAGMA data_version").fetchone()
            at = time.monotonic()
            if now != version:
                version, before, state = now, state, _state(connection)
                if state != before:
                    self.seen.append((state, at))
        connection.close()


def _state(connection: sqlite3.Connection) -> tuple[int, int]:
    asked = "SELECT (SELECT count(*) FROM travaux_entry), (SELECT sum(change) FROM web_room)"
    entries, changes = connection.execute(asked).fetchone()
    return int(entries), int(changes or 0)


def looking_at(load: Load) -> list[Looking]:
    """Seat them: two of three look at the room, one at the text; and each in their language."""
    pages = [f"room/{quote('GT~TM')}", f"room/{quote('GT~TM')}", f"text/{_issue()}"]
    found = []
    for number, session in enumerate(members_of(_PARTIES, load.clients)):
        language = _LANGUAGES[number // 3 % len(_LANGUAGES)]
        path = f"/live/{pages[number % 3]}?language={language}"
        party = _PARTIES[number % len(_PARTIES)]
        found.append(Looking(path, party, session, cut=number % CUT == 0))
    return found


def _issue() -> str:
    from travaux_web.addresses import IssueConverter  # noqa: PLC0415 - only where Django is set up

    return quote(IssueConverter().to_url(ISSUE))


def measured(load: Load) -> Told:
    """Serve a site, let them look, let the chair work, and give what came of it."""
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as folder:
        site = site_made(Path(folder))
        told = Told(load, looking=looking_at(load))
        with served(site) as server:
            chair = Person(server.address, session_of("chair@example.org"), f"{_ROOM}console/")
            chair.send(f"{_ROOM}console/show/", issue=ISSUE)
            with _listeners(server.port, told.looking) as ours:
                _looked_at(told, server, chair, ours, site / "record.sqlite")
        told.fresh = {one: _fresh(*one) for one in {one.stream for one in told.looking}}
    return told


def _looked_at(told: Told, server: Served, chair: Person, ours: Connection, name: Path) -> None:
    """Let the chair work before those who look, and write down what came of it."""
    ours.recv()
    worked, began = server.processor(), time.monotonic()
    ours.send(told.load.lasts)
    with Commits(name) as commits:
        told.changes = _chaired(chair, told.load)
    told.processor = (server.processor() - worked) / (time.monotonic() - began)
    told.commits, told.machine = commits.seen, os.getloadavg()[0]
    ours.send("{}.{}".format(*commits.seen[-1][0]))
    while len(told.heard) < told.load.clients:
        told.heard += ours.recv()
    told.listening = ours.recv()


class _listeners:  # noqa: N801 - it is used as a function is
    """Those who look, in a process of their own: what is sent to them, and what they send."""

    def __init__(self, port: int, looking: list[Looking]) -> None:
        spawn = get_context("spawn")
        self.ours, theirs = spawn.Pipe()
        self.process = spawn.Process(target=listen, args=(port, looking, theirs))

    def __enter__(self) -> Connection:
        self.process.start()
        return self.ours

    def __exit__(self, *_: object) -> None:
        self.process.join(5)
        self.process.terminate()


def _chaired(chair: Person, load: Load) -> int:
    """Do three things a second at the console; give how many were done."""
    brackets, began, number = brackets_of(), time.monotonic(), 0
    ways = cycle(["next bracket", "last bracket"])
    while time.monotonic() - began < load.lasts:
        if number % 3 == 0 and brackets:
            bracket, mark = brackets.pop()
            given = {"bracket": bracket, "mark": mark, "disposition": "keep", "confirmed": "1"}
            answer = chair.send(f"{_ROOM}console/decide/", **given)
        elif number % 3 == 1:
            answer = chair.send(f"{_ROOM}console/go/", to=next(ways))
        else:
            answer = chair.send(f"{_ROOM}console/say/", message=f"Message {number}")
        if answer.status_code != 302:
            raise SystemExit(f"the console answered {answer.status_code}")
        number += 1
        time.sleep(max(0, began + number / RATE - time.monotonic()))
    return number


def brackets_of() -> list[tuple[str, str]]:
    """Give a bracket of each paragraph that has one, and its mark."""
    from travaux.documents import Level  # noqa: PLC0415 - after Django, as what follows
    from travaux.record.access import Audience  # noqa: PLC0415
    from travaux_web.desk import reading_room  # noqa: PLC0415

    held = reading_room().seen_by(Audience(Level.BODY, BODY))
    found = held.texts.brackets(held.record, ISSUE)
    return [*{one.unit: (one.id, one.mark) for one in found if not one.inside}.values()]


def _fresh(path: str, party: str) -> str:
    """Make a page afresh, here, of what stands in the file."""
    from urllib.parse import parse_qs, unquote, urlsplit  # noqa: PLC0415

    from django.utils import translation  # noqa: PLC0415 - only where Django is set up

    import travaux_web.urls  # noqa: F401, PLC0415 - it knows every page
    from travaux.documents import Level  # noqa: PLC0415
    from travaux.record.access import Audience  # noqa: PLC0415
    from travaux_web.addresses import IssueConverter  # noqa: PLC0415
    from travaux_web.live.pages import PAGES, Key  # noqa: PLC0415

    asked = urlsplit(path)
    page, of = asked.path.split("/")[2:4]
    language = parse_qs(asked.query)["language"][0]
    viewing = PAGES[page].viewing(Audience(Level.BODY, party), language)
    key = Key(page, IssueConverter().to_python(unquote(of)), (), viewing)
    with translation.override(language):
        return page_of(json.loads(json.dumps(key.fragments())))


def rows(effort: Effort, load: Load | None = None) -> Iterator[Row]:
    """Give all figures."""
    load = load or (Load(40, 3) if effort is Effort.QUICK else Load())
    told = measured(load)
    waits = sorted(told.waits())
    p95 = quantiles(waits, n=20, method="inclusive")[-1]
    frames, lost = sum(len(one.states) - 1 for one in told.heard), told.lost()
    who = f"{load.clients:,} who look, {told.changes / load.lasts:.1f} changes a second"
    worked = f"server {told.processor:.0%} of a core, load average {told.machine:.1f}"
    yield Row(f"{who}: frames lost", f"{frames:,} came", "–", str(lost), "0", lost == 0)
    middle = f"median {seconds(median(waits))}, most {seconds(waits[-1])}; {worked}"
    numbers = {"p95_s": p95, "median_s": median(waits), "most_s": waits[-1]}
    numbers |= {"server": told.processor, "listening_s": told.listening, "load": told.machine}
    what = "from commit to the client's bytes"
    due = f"p95 ≤ {seconds(_DUE)}"
    yield Row(what, middle, "–", f"p95 {seconds(p95)}", due, p95 <= _DUE, numbers)
    for cut, which in ((False, "whoever looked all the time"), (True, "whoever was cut")):
        count = sum(one.cut is cut for one in told.looking)
        wrong = told.wrong(cut=cut)
        work = f"{which}: pages that aren't the page fetched fresh"
        yield Row(work, f"{count:,} pages", "–", str(wrong), "0", wrong == 0)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web.live", description=__doc__)
    parser.add_argument("--clients", type=int, default=Load().clients)
    parser.add_argument("--seconds", type=float, default=Load().lasts)
    given = parser.parse_args()
    for row in rows(Effort.USUAL, Load(given.clients, given.seconds)):
        print(f"{row.work}: {row.figure} ({row.ours}; to reach: {row.target}; {row.verdict})")


if __name__ == "__main__":
    main()
