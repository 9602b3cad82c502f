"""The deadline for contributions to a text, as its pages show it."""

from __future__ import annotations

from dataclasses import dataclass

from travaux_web.desk import Desk


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when contributions in writing are received: by both clocks, and for programs."""

    said: str
    moment: str
    passed: bool


def deadline_of(desk: Desk, issue: str) -> Deadline | None:
    """Give the deadline of an issue, None where none was set."""
    held = desk.record.deadlines.get(issue)
    if held is None:
        return None
    until = held.until
    return Deadline(until.told, until.utc.at.isoformat(), passed=desk.at > until.at)
