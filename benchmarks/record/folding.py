"""What it costs to know the record: folded whole, folded on by one act, read from the disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from benchmarks.compile.figures import Effort, Row, seconds
from travaux.bodies import Actor
from travaux.documents import DocumentKind, Issue
from travaux.events import (
    DiscrepancyNoted,
    Event,
    IssueRegistered,
    MeetingConvened,
    MeetingHeld,
    Recorded,
)
from travaux.journal import codec
from travaux.meetings import Meeting
from travaux.record import fold

_BY = Actor.read("secretariat")
_AT = "2005-02-25T15:00:00Z"
_MADE: tuple[Callable[[int], Event], ...] = (
    lambda n: IssueRegistered(Issue(f"GT/TM-{n}/05", DocumentKind.NEGOTIATING_TEXT)),
    lambda n: MeetingConvened(Meeting(f"meeting-{n}", "GT/TM")),
    lambda n: MeetingHeld(f"meeting-{n - 1}"),
    lambda n: DiscrepancyNoted(f"I{n}", "two dates for one meeting"),
)


def rows(effort: Effort) -> Iterator[Row]:
    """Fold once and twice the size, then on by single acts."""
    size = 5_000 if effort is Effort.QUICK else 100_000
    half, whole = (_folded(_entries(0, count)) for count in (size // 2, size))
    growth = whole / half
    yield Row(
        f"{size:,} entries folded",
        seconds(whole),
        "–",
        f"{growth:.2f} × the time of half as many",
        "linear",
        growth < 2.6,
        {"ours_s": whole, "growth": growth},
    )
    small, large = (_onwards(count) for count in (size // 10, size))
    yield Row(
        f"one act folded on, {size:,} entries before it",
        seconds(large),
        f"{size // 10:,} entries before it {seconds(small)}",
        f"{large / small:.2f} ×",
        "the act, not the history",
        large / small < 2,
        {"ours_s": large, "ratio": large / small},
    )
    lines = [codec.written(one.event, _BY) for one in _entries(0, size // 10) if one.event]
    read = _took(lambda: [codec.read(n, _AT, *line) for n, line in enumerate(lines)]) / len(lines)
    yield Row("one entry read as an event", seconds(read), "–", f"{1 / read:,.0f}/s", "–")


def _entries(start: int, end: int) -> list[Recorded]:
    return [Recorded(n, _AT, _BY, _MADE[n % len(_MADE)](n)) for n in range(start, end)]


def _folded(entries: list[Recorded]) -> float:
    return min(_took(lambda: fold(entries)) for _ in range(3))


def _onwards(size: int, acts: int = 400) -> float:
    """Give the seconds that one act takes on a record of so many entries."""
    record = fold(_entries(0, size))
    following = _entries(size, size + acts)
    began = time.process_time()
    for one in following:
        record = fold([one], record)
    return (time.process_time() - began) / acts


def _took(action: Callable[[], object]) -> float:
    began = time.process_time()
    action()
    return time.process_time() - began
