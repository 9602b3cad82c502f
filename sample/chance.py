"""Chance that comes out the same each time, so that the sample does: for samples and tests only."""

from __future__ import annotations

import hashlib

from travaux.workspace.entering import Chance


def fixed_chance(name: str) -> Chance:
    """Give bytes that are the same each time."""
    drawn = iter(range(10**9))

    def draw(count: int) -> bytes:
        return hashlib.shake_256(f"{name} {next(drawn)}".encode()).digest(count)

    return draw
