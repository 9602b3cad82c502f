"""The engine that comes with Travaux: DuckDB, in this process, within so much memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import duckdb

from travaux.errors import TravauxError
from travaux.precedents.mining.steps import Step
from travaux.precedents.mining.tables import Progress

GIVEN = ("grams", "passages", "holdings")


class EngineFailed(TravauxError):  # noqa: N818
    """An engine broke off: too little memory or disk, or it can't be started here."""

    def __init__(self, engine: str, reason: str) -> None:
        super().__init__(f"{engine} could not finish, and nothing was written: {reason}")


class Engine(Protocol):
    """What runs the steps over the tables of a folder."""

    def run(self, tables: Path, steps: Sequence[Step], least: int, cap: int, say: Progress) -> None:
        """Make each step's table; leave those that are kept as folders of Parquet in `tables`."""
        ...


class DuckDB:
    """DuckDB; what doesn't fit its memory goes to the disk, beside the tables."""

    def __init__(self, memory: str = "1GB") -> None:
        self.memory = memory

    def run(self, tables: Path, steps: Sequence[Step], least: int, cap: int, say: Progress) -> None:
        """Run the steps.

        Raises:
            EngineFailed: the memory or the disk doesn't suffice.
        """
        try:
            with duckdb.connect(str(tables / "steps.duckdb")) as connection:
                self._limit(connection, tables / "spilled")
                _run(connection, tables, steps, least, cap, say)
        except duckdb.Error as fault:
            said = str(fault).strip().splitlines()[0]
            raise EngineFailed("DuckDB", f"{said}. Allow more memory, or take less.") from fault

    def _limit(self, connection: duckdb.DuckDBPyConnection, spill: Path) -> None:
        connection.execute("SET memory_limit = $1", [self.memory])
        connection.execute("SET temp_directory = $1", [str(spill)])
        connection.execute("SET preserve_insertion_order = false")  # every order is asked for


def _run(
    connection: duckdb.DuckDBPyConnection,
    tables: Path,
    steps: Sequence[Step],
    least: int,
    cap: int,
    say: Progress,
) -> None:
    for name in GIVEN:
        connection.read_parquet(str(tables / name / "*.parquet")).create_view(name)
    for step in steps:
        say(f"looking for {step.name}")
        connection.execute(f"CREATE TABLE {step.name} AS {step.asked(least, cap)}")
        if step.kept:
            (tables / step.name).mkdir()
            path = tables / step.name / "1.parquet"
            connection.table(step.name).write_parquet(str(path))
