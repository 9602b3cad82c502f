"""Mines a corpus on a Spark cluster of two workers, in a process of its own: see test_spark.py.

    python -m tests.core.precedents.mining.on_spark FOLDER

All that Spark writes goes below the folder, and it listens on this machine alone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.reused import CORPUS
from travaux.precedents.mining import mine
from travaux.precedents.mining.spark import Spark, settings

MASTER = "local-cluster[2,1,1024]"
LEAST, CAP = 4, 2  # wording in three places is common
_QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
# Compiling a query takes longer than asking it of eight documents.
_SMALL = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.driver.extraJavaOptions": _QUICK,
    "spark.executor.extraJavaOptions": _QUICK,
}


def main(folder: Path) -> None:
    """Start the cluster, and mine the corpus."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - not everywhere

    os.environ |= {"SPARK_HOME": str(_home(folder)), "SPARK_LOCAL_IP": "127.0.0.1"}
    builder = SparkSession.builder.master(MASTER)
    for name, value in {**settings(MASTER, "1GB", folder), **_SMALL}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        mine(CORPUS, folder / "mined", engine=Spark(MASTER), least=LEAST, cap=CAP)
        workers = session.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
        print(f"{workers} workers")
    finally:
        session.stop()


def _home(folder: Path) -> Path:
    """Give a home of Spark in the folder: workers keep their files in the home that they find."""
    import pyspark  # noqa: PLC0415 - not everywhere

    home = folder / "home"
    home.mkdir()
    for entry in Path(pyspark.__file__).parent.iterdir():
        (home / entry.name).symlink_to(entry)
    return home


if __name__ == "__main__":
    main(Path(sys.argv[1]))
