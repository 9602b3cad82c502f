"""The steps of the tour."""

from __future__ import annotations

from dataclasses import dataclass

_PROGRAM = "CAJP~GT~TM-24~05_rev._2"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it shows, who takes it, and on which page it begins."""

    title: str
    told: str
    who: str
    path: str
    button: str


STEPS: tuple[Step, ...] = ()
