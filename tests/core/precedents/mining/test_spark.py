"""One definition, two engines: two workers of Spark give the bytes that DuckDB gives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.core.precedents.mining.on_spark import CAP, LEAST
from tests.reused import CORPUS
from travaux.precedents.mining import mine
from travaux.precedents.mining.mined import Totals
from travaux.precedents.mining.spark import NoSpark, Spark

ROOT = Path(__file__).resolve().parents[4]
TABLES = ("reuse", "borrowed", "lineage", "taken", "bodies", "common", "passages", "holdings")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mine the corpus on a cluster that is started once; give the folder of its tables."""
    if not find_spec("pyspark"):
        pytest.skip("PySpark isn't installed: pip install travaux[spark]")
    if not shutil.which("java"):
        pytest.skip("there is no Java, which Spark needs: install Java 17")
    folder = tmp_path_factory.mktemp("spark")
    script = [sys.executable, "-m", "tests.core.precedents.mining.on_spark", str(folder)]
    environment = {**os.environ, "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        script, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "2 workers"
    return folder / "mined"


def test_both_engines_give_the_same_bytes(cluster: Path, tmp_path: Path) -> None:
    mined = mine(CORPUS, tmp_path, least=LEAST, cap=CAP).value
    assert mined.totals == Totals(runs=7, takers=7, whole=1, documents=6, common=4)
    for name in TABLES:
        file = f"{name}.parquet"
        assert (cluster / file).read_bytes() == (tmp_path / file).read_bytes(), name


def test_without_java_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(NoSpark, match="Install Java 17, or leave --engine out"):
        Spark()


def test_without_pyspark_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(NoSpark, match=r"pip install travaux\[spark\]"):
        Spark()
