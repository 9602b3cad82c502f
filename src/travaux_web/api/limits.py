"""Limits: how often something may be done in a while, by one seat or from one address.

They are counted in each process. With several processes a seat may do as much in each of them:
the limits are against programs that run wild, not a measure to the last request.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import ceil
from threading import Lock
from time import monotonic

from travaux_web.api.problems import Problem


@dataclass(eq=False)
class Limit:
    """So many times within so many seconds; `said` is the sentence for whoever goes beyond."""

    most: int
    seconds: int
    said: str
    _times: dict[str, deque[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def check(self, who: str) -> None:
        """Make sure that somebody hasn't reached it.

        Raises:
            Problem: they have; it says after how many seconds they may come again.
        """
        with self._lock:
            times = self._lately(who)
            if len(times) >= self.most:
                wait = ceil(times[0] + self.seconds - monotonic())
                raise Problem("too-many-requests", self.said, headers={"Retry-After": str(wait)})

    def count(self, who: str) -> None:
        """Count one time."""
        with self._lock:
            self._lately(who).append(monotonic())

    def forget(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._times.clear()

    def _lately(self, who: str) -> deque[float]:
        now = monotonic()
        if len(self._times) > _MOST_KNOWN:
            since = now - self.seconds
            lately = (one for one in self._times.items() if one[1] and one[1][-1] > since)
            self._times = dict(lately)
        times = self._times.setdefault(who, deque())
        while times and times[0] <= now - self.seconds:
            times.popleft()
        return times


_MOST_KNOWN = 10_000  # seats or addresses; beyond it, those that were quiet are forgotten

WRITES = Limit(
    120, 60, "More than 120 changes were sent from this seat within a minute. Wait, then go on."
)
UNKNOWN_TOKENS = Limit(
    20,
    600,
    "Too many unknown tokens came from this address. Wait ten minutes, then use one in force.",
)
