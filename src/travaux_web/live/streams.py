"""Streams: the states that a live page went through, for those who look at it.

A stream is made when somebody looks, and goes on when something was written: then its page is made
once, whoever looks. The last frames stay for those whose connection was cut; whoever comes back
after more than that gets the whole page.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from django.db.models import Sum
from django.utils import translation

from travaux_web.desk.reading import reading_room
from travaux_web.live.frames import Fragments, Frame, between, whole
from travaux_web.live.pages import Key
from travaux_web.models import Room

KEPT = 64  # frames of a stream: at three changes a second, twenty seconds without a connection
MOST = 512  # streams that a process keeps; those looked at longest ago go first


def moment() -> str:
    """Give the name of the state that everything is in now: entries, and changes of rooms."""
    changes = Room.objects.aggregate(all=Sum("change"))["all"] or 0
    return f"{reading_room().store.size()}.{changes}"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a stream: from which state to which, and the event that tells it.

    Where nothing of the page changed there is nothing to tell (b"").
    """

    before: str
    after: str
    event: bytes


@dataclass(frozen=True, slots=True)
class State:
    """A live page at one moment, and the last steps that led there."""

    at: str = ""
    fragments: Fragments = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    def since(self, at: str) -> tuple[Step, ...]:
        """Give the steps that lead here from a state; the whole page if they aren't known."""
        if at == self.at or not self.at:
            return ()
        begin = next((n for n, one in enumerate(self.steps) if one.before == at), None)
        if begin is None:
            return (Step(at, self.at, event(self.at, whole(self.fragments))),)
        return self.steps[begin:]


class Stream:
    """One live page, and its last states. What was made is read without waiting for anybody."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.state = State()
        self._making = Lock()

    def now(self) -> State:
        """Give the page as it is now; it is made anew where something was written since."""
        with self._making:
            at = moment()
            if at != self.state.at:
                self.state = self._next(at)
            return self.state

    def _next(self, at: str) -> State:
        before = self.state
        with translation.override(self.key.viewing.language):
            after = self.key.fragments()
        if not before.at:
            return State(at, after)
        frame = between(before.fragments, after)
        step = Step(before.at, at, event(at, frame) if frame else b"")
        return State(at, after, (*before.steps[1 - KEPT :], step))


def event(at: str, frame: Frame) -> bytes:
    """Write a frame as a server-sent event, under the name of the state that it leads to."""
    return f"id: {at}\ndata: {json.dumps(frame, ensure_ascii=False)}\n\n".encode()


class Streams:
    """The streams of this process, by their keys."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._streams: OrderedDict[Key, Stream] = OrderedDict()

    def of(self, key: Key) -> Stream:
        """Give the stream of a page; make one where nobody has looked yet."""
        with self._lock:
            stream = self._streams.get(key) or Stream(key)
            self._streams[key] = stream
            self._streams.move_to_end(key)
            while len(self._streams) > MOST:
                self._streams.popitem(last=False)
            return stream

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._streams.clear()


STREAMS = Streams()
