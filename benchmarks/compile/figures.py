"""Rows of the table of figures: how they are written down, printed and saved."""

from __future__ import annotations

import json
import os
import platform
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from pathlib import Path


class Effort(IntEnum):
    """How much to measure: a smoke test, the usual table, or also what takes minutes."""

    QUICK = 0
    USUAL = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: the work, ours beside the peer's, what came out and what it should be.

    `reached` is None where there is nothing to reach or nothing was measured. `numbers` are the
    raw figures for the JSON file.
    """

    work: str
    ours: str
    peer: str
    figure: str
    target: str
    reached: bool | None = None
    numbers: dict[str, float] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """What stands in the last column."""
        return {True: "yes", False: "**no**", None: "–"}[self.reached]


def ratio_row(work: str, ours: float, peer: float, name: str, least: float) -> Row:
    """Give the row of a speed: the peer's seconds by ours must be at least so much."""
    ratio = peer / ours
    numbers = {"ours_s": ours, "peer_s": peer, "ratio": ratio, "target": least}
    figure = f"{ratio:,.1f} ×" if ratio < 100 else f"{ratio:,.0f} ×"
    least_words = f"≥ {least:,g} ×"
    return Row(
        work, seconds(ours), f"{name} {seconds(peer)}", figure, least_words, ratio >= least, numbers
    )


def limit_row(work: str, ours: float, peer: float, name: str, most: float) -> Row:
    """Give the row of a cost: our seconds by the peer's must be at most so much."""
    ratio = ours / peer
    numbers = {"ours_s": ours, "peer_s": peer, "ratio": ratio, "target": most}
    return Row(
        work,
        seconds(ours),
        f"{name} {seconds(peer)}",
        f"{ratio:.2f} ×",
        f"≤ {most:g} ×",
        ratio <= most,
        numbers,
    )


def skipped(work: str, target: str, reason: str) -> Row:
    """Give the row of something that wasn't measured, with the reason."""
    return Row(work, "–", reason, "not measured", target)


def seconds(value: float) -> str:
    """Write seconds in the unit that reads best."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value * 1e6:.3g} µs"


def best(
    action: Callable[[], object], times: int = 5, clock: Callable[[], float] = time.process_time
) -> float:
    """Give the seconds of the quickest of several goes: the one that was disturbed least.

    The clock is that of the processor, so that other work on the machine counts as little as
    possible; a peer that runs in processes of its own needs `time.perf_counter`.
    """
    found = []
    for _ in range(times):
        began = clock()
        action()
        found.append(clock() - began)
    return min(found)


def peak_memory() -> float:
    """Give the most memory this process ever had, in MB.

    Linux tells it for this program alone; the portable figure counts what the parent had, too.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(rows: Iterable[Row]) -> str:
    """Give the rows as a Markdown table."""
    lines = ["| work | ours | peer | figure | to reach | reached |", "|---|---|---|---|---|---|"]
    lines += (
        f"| {r.work} | {r.ours} | {r.peer} | {r.figure} | {r.target} | {r.verdict} |" for r in rows
    )
    return "\n".join(lines)


def saved(folder: Path, rows: Sequence[Row], *, title: str, preface: str, date: str) -> None:
    """Write RESULTS.md and results.json: what the machine is like, never which it is."""
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.machine()}"
    words = f"# {title}\n\nMeasured {date} on {machine}.\n\n{preface}\n\n{table(rows)}\n"
    (folder / "RESULTS.md").write_text(words, encoding="utf-8")
    found = {"date": date, "machine": machine, "rows": [asdict(row) for row in rows]}
    written = json.dumps(found, ensure_ascii=False, indent=1)
    (folder / "results.json").write_text(written + "\n", encoding="utf-8")
