"""The same steps on Apache Spark, for corpora that are larger than one machine.

PySpark is an extra (`pip install travaux[spark]`) and needs Java 17 or later. A cluster must see
the folder of the tables under the same name as this process does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from travaux.errors import TravauxError
from travaux.precedents.mining.engine import GIVEN, EngineFailed
from travaux.precedents.mining.steps import Step
from travaux.precedents.mining.tables import Progress

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

HERE = "local[*]"  # all processors of this machine
_LOOPBACK = "127.0.0.1"


class NoSpark(TravauxError):  # noqa: N818
    """Spark isn't installed, or there is no Java for it."""

    def __init__(self, missing: str, remedy: str) -> None:
        super().__init__(
            f"Mining on Spark needs {missing}, which isn't here. {remedy}, or leave --engine out: "
            "DuckDB gives the same rows."
        )


class Spark:
    """A cluster of Spark, or this machine as one.

    A session that is already active is used and left as it is; else one is started and stopped.
    """

    def __init__(self, master: str = HERE, memory: str = "1GB") -> None:
        """Choose the cluster.

        Raises:
            NoSpark: PySpark isn't installed, or Java isn't.
        """
        try:
            import pyspark  # noqa: F401, PLC0415 - an extra
        except ImportError as fault:
            raise NoSpark("PySpark", "Install it with “pip install travaux[spark]”") from fault
        if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
            raise NoSpark("Java", "Install Java 17")
        self.master, self.memory = master, memory

    def run(self, tables: Path, steps: Sequence[Step], least: int, cap: int, say: Progress) -> None:
        """Run the steps.

        Raises:
            EngineFailed: Spark can't be started or reached, or breaks off.
        """
        from py4j.protocol import Py4JError  # type: ignore[import-untyped]  # noqa: PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415

        try:
            with _session(self.master, self.memory, tables) as session:
                _run(session, tables.resolve(), steps, least, cap, say)
        except (PySparkException, Py4JError, OSError) as fault:
            raise EngineFailed("Spark", str(fault).strip().splitlines()[0]) from fault


def _run(
    session: SparkSession,
    tables: Path,
    steps: Sequence[Step],
    least: int,
    cap: int,
    say: Progress,
) -> None:
    for name in GIVEN:
        _see(session, tables, name)
    for step in steps:
        say(f"looking for {step.name}")
        made = session.sql(step.asked(least, cap))
        made.write.parquet((tables / step.name).as_uri())
        _see(session, tables, step.name)


def _see(session: SparkSession, tables: Path, name: str) -> None:
    session.read.parquet((tables / name).as_uri()).createOrReplaceTempView(name)


@contextmanager
def _session(master: str, memory: str, tables: Path) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    active = SparkSession.getActiveSession()
    if active:
        yield active
        return
    if master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", _LOOPBACK)
    builder = SparkSession.builder.master(master).appName("travaux mine")
    for name, value in settings(master, memory, tables).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def settings(master: str, memory: str, tables: Path) -> Mapping[str, str]:
    """Give how a session is set up: without a page of its own, and on this machine if it is here.

    >>> settings("spark://far:7077", "2GB", Path("/tables"))["spark.driver.memory"]
    '2g'
    """
    here = {"spark.driver.host": _LOOPBACK, "spark.driver.bindAddress": _LOOPBACK}
    return {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.memory": memory.lower().replace("b", "").replace(" ", ""),
        "spark.local.dir": str(tables / "spilled"),
        "spark.sql.warehouse.dir": str(tables / "warehouse"),
        "spark.log.level": "ERROR",
        **(here if master.startswith("local") else {}),
    }
